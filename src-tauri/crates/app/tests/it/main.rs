//! The use cases as the window calls them, on real files in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod desk;

mod answering;
mod backups;
mod files;
mod importing;
mod laws;
mod packs;
mod people;
mod reporting;
mod results;
mod transfer;
mod whereabouts;
