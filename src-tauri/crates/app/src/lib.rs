//! The use cases: the only crate that joins the others.
//!
//! Invariants: every change is on disk before its command returns; no clock, no environment and no
//! dialog is used but through [`Host`]; what the window may know of others' answers is decided here.

pub mod api;
mod commands;
pub mod typescript;

pub mod disk;
mod error;
mod host;
mod memory;
mod output;
mod settings;

mod facts;
pub mod parts;
pub mod picture;
mod words;

mod session;

mod assess;
mod backups;
mod home;
mod import;
mod overview;
mod paper;
mod people;
mod results;
mod whereabouts;

pub mod demo;
pub mod impact;
pub mod packs;
mod sample;
pub mod services;
pub mod transfer;
pub mod workspace_file;

pub use error::Error;
pub use host::{FileKind, Host, MenuState, RecentItem};
pub use output::{Body, Output};
pub use session::App;
