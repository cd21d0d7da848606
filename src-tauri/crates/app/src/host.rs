//! What the use cases need of the machine. The shell and the tests bring it; nothing here reads a
//! clock or asks a person by itself.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

/// The kinds of files a person chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A `.plumbline` file.
    Workspace,
    /// Answers in CSV or JSON.
    Answers,
    /// A report.
    Pdf,
    /// Everything in a workspace, as JSON.
    Export,
    /// What people send back: workspaces, spreadsheets, answers.
    Packs,
}

/// The machine: clock, dialogs, viewer.
pub trait Host: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
    /// Today, where the person is.
    fn today(&self) -> NaiveDate;
    /// Asks for an existing file; none if the person cancels.
    fn choose_file(&self, kind: FileKind) -> Option<PathBuf>;
    /// Asks for existing files; empty if the person cancels.
    fn choose_files(&self, kind: FileKind) -> Vec<PathBuf>;
    /// Asks for a folder to write into; none if the person cancels.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Asks where to write; none if the person cancels.
    fn choose_place(&self, kind: FileKind, suggested: &str) -> Option<PathBuf>;
    /// Shows a file in its folder.
    ///
    /// # Errors
    /// Where the system has no way to show it.
    fn reveal(&self, path: &Path) -> std::io::Result<()>;
    /// Opens a file in the system's viewer.
    ///
    /// # Errors
    /// Where the system has no viewer for it.
    fn open(&self, path: &Path) -> std::io::Result<()>;
    /// Ends the program.
    fn quit(&self) {}
    /// The window stays open, although the person asked to close it.
    fn stay(&self) {}
    /// A screen with something to do stands in front of the person.
    fn shown(&self) {}
}
