//! What the use cases need of the machine. The shell and the tests bring it; nothing here reads a
//! clock or asks a person by itself.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use crate::api::{Settings, ShellEvent};

/// The kinds of files a person chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A `.plumbline` file.
    Workspace,
    /// Answers in CSV or JSON.
    Answers,
    /// A report.
    Pdf,
    /// A picture: PNG, JPEG or SVG.
    Logo,
    /// Everything in a workspace, as JSON.
    Export,
    /// What people send back: workspaces, spreadsheets, answers.
    Packs,
    /// A list of services in CSV or an Excel workbook.
    Services,
}

/// What the native menu can offer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MenuState {
    /// A workspace is open.
    pub open: bool,
    /// Recent files, latest first.
    pub recent: Vec<RecentItem>,
}

/// A recent file in the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecentItem {
    /// Full path.
    pub path: String,
    /// The client's name.
    pub name: String,
}

/// The machine: clock, dialogs, viewer.
pub trait Host: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
    /// Today, where the person is.
    fn today(&self) -> NaiveDate;
    /// The day of a moment, where the person is.
    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.date_naive()
    }
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
    /// Tells the window something. Must return at once, since commands wait for it.
    fn tell(&self, _event: ShellEvent) {}
    /// Ends the program.
    fn quit(&self) {}
    /// The window stays open, although the person asked to close it.
    fn stay(&self) {}
    /// The language and region of the system, as `de-CH`.
    fn locale(&self) -> Option<String> {
        None
    }
    /// Window and menu follow the settings.
    fn adapt(&self, _settings: &Settings) {}
    /// The menu follows what can be done. Must return at once, since commands wait for it.
    fn offer(&self, _menu: &MenuState) {}
    /// A screen with something to do stands in front of the person.
    fn shown(&self) {}
}
