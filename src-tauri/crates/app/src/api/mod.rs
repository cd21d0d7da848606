//! What crosses between the window and the use cases. Every type here has its TypeScript twin,
//! written by ts-rs into `ui/src/generated/`.

mod assess;
mod backups;
mod files;
mod home;
mod impact;
mod overview;
mod packs;
mod people;
mod report;
mod results;
mod services;
mod settings;
mod shell;
mod workspace;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use assess::*;
pub use backups::*;
pub use files::*;
pub use home::*;
pub use impact::*;
pub use overview::*;
pub use packs::*;
pub use people::*;
pub use report::*;
pub use results::*;
pub use services::*;
pub use settings::*;
pub use shell::*;
pub use workspace::*;

/// What went wrong, for a person, and a code for the screen to act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// A stable, snake-case code.
    pub code: String,
    /// What happened, what was kept, what to do.
    pub message: String,
}

/// Bytes that reach the window as they are.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(type = "ArrayBuffer")]
pub struct Bytes(pub Vec<u8>);

/// A path.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PathInput {
    /// Full path.
    pub path: String,
}

/// A picture with its words and its table twin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Picture {
    /// SVG to be set inline; styled by tokens.
    pub svg: String,
    /// One sentence with the figures.
    pub summary: String,
    /// Column heads of the twin.
    pub columns: Vec<String>,
    /// Rows of the twin.
    pub rows: Vec<Vec<String>>,
}
