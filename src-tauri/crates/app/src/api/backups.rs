//! Backups, and where the open file is.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The backups of the open workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupsView {
    /// Latest first.
    pub backups: Vec<BackupView>,
    /// The folder in which they stand.
    pub folder: String,
    /// The file can be read but not written, so nothing can be restored.
    pub read_only: bool,
    /// The restore that can be undone.
    pub restored: Option<RestoredView>,
}

/// A copy of the workspace as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupView {
    /// Which one, among those of this workspace.
    pub id: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Why.
    pub reason: BackupReason,
    /// Length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Full path of the file it was made of, where that is another copy of this workspace.
    pub of: Option<String>,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// The first opening of a day.
    Daily,
    /// The person asked for it.
    ByHand,
    /// The file was about to be brought up to date.
    BeforeUpdate,
    /// Another backup was about to be restored.
    BeforeRestore,
    /// The file was deleted or replaced while it was open.
    Rescued,
}

/// A restore that can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestoredView {
    /// When the backup was made that was restored.
    pub made_at: DateTime<Utc>,
}

/// A backup of the open workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupRef {
    /// Its id.
    pub id: String,
}

/// Where the open file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileState {
    /// Where it was opened.
    InPlace,
    /// Moved or renamed.
    Moved {
        /// Full path of its new place, as far as it can be found.
        to: Option<String>,
    },
    /// Deleted: it lives only as long as it is open.
    Deleted,
    /// Deleted, and another file stands in its place.
    Replaced,
}

/// What is worth knowing about a file that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileNotice {
    /// It was elsewhere when it was last open.
    Moved {
        /// Full path of its former place.
        from: String,
    },
    /// Another file of the same workspace stands elsewhere. Changes here do not reach it.
    CopyOf {
        /// Its full path.
        path: String,
    },
    /// Today's backup could not be made.
    NoBackup {
        /// Why: the code of an error.
        code: String,
    },
    /// It was made by an earlier version and was brought up to date.
    Updated,
}
