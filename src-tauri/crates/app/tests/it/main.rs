//! The use cases as the window calls them, on real files in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod desk;

mod agreement;
mod answering;
mod appendix;
mod assessments;
mod backups;
mod capped;
mod files;
mod impact;
mod importing;
mod instruments;
mod laws;
mod overview;
mod packs;
mod people;
mod preview;
mod printed;
mod reporting;
mod results;
mod schemes;
mod services;
mod settings;
mod signing;
mod transfer;
mod whereabouts;
