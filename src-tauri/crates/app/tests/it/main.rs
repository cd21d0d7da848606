//! The use cases as the window calls them, on real files in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod desk;

mod answering;
mod assessments;
mod files;
mod importing;
mod instruments;
mod overview;
mod people;
mod preview;
mod printed;
mod reporting;
mod results;
mod settings;
mod signing;
