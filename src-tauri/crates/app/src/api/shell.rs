//! What the shell tells the window without being asked.

use serde::Serialize;
use ts_rs::TS;

/// Something happened to the window that the screen must answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShellEvent {
    /// The person wants to close the window. The screen saves what is being typed and answers with
    /// the command `quit` or `stay`.
    CloseAsked,
    /// An export is under way.
    Exporting {
        /// What is being done.
        stage: ExportStage,
        /// How much of it is done.
        done: u32,
        /// Out of how much.
        of: u32,
    },
}

/// What an export is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportStage {
    /// Chapters are set.
    Setting,
    /// Pages are written.
    Writing,
}
