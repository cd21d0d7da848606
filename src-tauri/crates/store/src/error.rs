//! What can go wrong with a workspace file, and what SQLite's codes mean to a person.

use std::io;
use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why a workspace file could not be opened, read or changed.
///
/// Whatever the error, the file is left as it was, except that SQLite takes back a change which a
/// killed program had left half-written. Each message says what happened, what was kept, and what
/// to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such file.
    #[error(
        "“{file}” was not found. Nothing was changed. Check whether it was moved or renamed, or whether its drive is connected."
    )]
    NotFound {
        /// Name of the file.
        file: String,
    },
    /// A new workspace would replace a file.
    #[error("“{file}” exists already and was left as it is. Choose another name.")]
    AlreadyExists {
        /// Name of the file.
        file: String,
    },
    /// A database of another program, or a folder.
    #[error(
        "“{file}” belongs to another program and was left as it is. Choose a Plumbline workspace."
    )]
    ForeignFile {
        /// Name of the file.
        file: String,
    },
    /// The file is shorter than its header says.
    #[error(
        "“{file}” is cut short: the end is missing. It was left as it is. Copy it again from where it came, or go back to a backup."
    )]
    Truncated {
        /// Name of the file.
        file: String,
    },
    /// The file is ours, but cannot be read. An empty file counts as damaged, too.
    #[error(
        "“{file}” is damaged: {why}. It was left as it is. Go back to a backup, or to the latest copy that opens."
    )]
    Damaged {
        /// Name of the file.
        file: String,
        /// What is wrong.
        why: String,
    },
    /// No header that can be read: encrypted, or no workspace at all.
    #[error(
        "“{file}” is locked with a passphrase, or is no workspace. It was left as it is. Check that this is the file you meant."
    )]
    LockedOrUnrecognised {
        /// Name of the file.
        file: String,
    },
    /// Written by a later version of the program.
    #[error(
        "“{file}” was written by a newer version of Plumbline (file version {found}; this one reads up to {known}). It was left as it is. Update Plumbline to open it."
    )]
    NewerVersion {
        /// Name of the file.
        file: String,
        /// The file's version.
        found: u32,
        /// The latest version that this program knows.
        known: u32,
    },
    /// Somebody else has the file open.
    #[error(
        "“{file}” is open in another window or program. It was left as it is. Close it there, then try again."
    )]
    InUse {
        /// Name of the file.
        file: String,
    },
    /// The file or its folder cannot be written.
    #[error(
        "“{file}” or its folder cannot be written. Nothing was changed. Open it for reading only, or copy it to a folder of your own."
    )]
    ReadOnly {
        /// Name of the file.
        file: String,
    },
    /// The file is not where it was opened.
    #[error(
        "“{file}” is no longer where it was opened: it was moved, renamed, replaced or deleted. This change was not saved; everything before it was kept. Put the file back, or go on where it is now, then save again."
    )]
    Moved {
        /// Name of the file.
        file: String,
    },
    /// No space left.
    #[error(
        "The disk that holds “{file}” is full. This change was not saved; everything before it was. Free some space, then try again."
    )]
    DiskFull {
        /// Name of the file.
        file: String,
    },
    /// A change that does not fit what the file holds.
    #[error(
        "A change to “{file}” was not saved because it does not fit the rest of the file: {why}. Everything before it was kept. Check the entry, then try again."
    )]
    Refused {
        /// Name of the file.
        file: String,
        /// What does not fit.
        why: String,
    },
    /// The assessment is read-only.
    #[error(
        "“{assessment}” is signed off and can only be read. Nothing was changed. Reopen it first if it must change."
    )]
    SignedOff {
        /// Name of the assessment.
        assessment: String,
    },
    /// The version of the impact statement is signed.
    #[error(
        "“{name}” has a signed impact statement, which stays as it was signed. Nothing was changed. Write its next version."
    )]
    StatementSigned {
        /// Name of the service.
        name: String,
    },
    /// The drive failed, or the system refused.
    #[error(
        "“{file}” could not be read or written: {why}. Everything saved before was kept. Check the drive, then try again."
    )]
    Io {
        /// Name of the file.
        file: String,
        /// What the system said.
        why: String,
    },
}

impl StoreError {
    /// The stable, snake-case code on which callers act.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::NotFound { .. } => "not_found",
            StoreError::AlreadyExists { .. } => "already_exists",
            StoreError::ForeignFile { .. } => "foreign_file",
            StoreError::Truncated { .. } => "truncated",
            StoreError::Damaged { .. } => "damaged",
            StoreError::LockedOrUnrecognised { .. } => "locked_or_unrecognised",
            StoreError::NewerVersion { .. } => "newer_version",
            StoreError::InUse { .. } => "workspace_in_use",
            StoreError::ReadOnly { .. } => "read_only",
            StoreError::Moved { .. } => "file_moved",
            StoreError::DiskFull { .. } => "disk_full",
            StoreError::Refused { .. } => "refused",
            StoreError::SignedOff { .. } => "signed_off",
            StoreError::StatementSigned { .. } => "statement_signed",
            StoreError::Io { .. } => "io",
        }
    }

    /// What the system's error means for this file.
    pub(crate) fn from_io(path: &Path, error: &io::Error) -> Self {
        let file = file_name(path);
        match error.kind() {
            io::ErrorKind::NotFound => StoreError::NotFound { file },
            io::ErrorKind::AlreadyExists => StoreError::AlreadyExists { file },
            io::ErrorKind::IsADirectory => StoreError::ForeignFile { file },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly { file }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                StoreError::DiskFull { file }
            }
            _ => StoreError::Io {
                file,
                why: error.to_string(),
            },
        }
    }

    /// What SQLite's error means for this file.
    pub(crate) fn from_sqlite(path: &Path, error: rusqlite::Error) -> Self {
        let file = file_name(path);
        match error {
            rusqlite::Error::SqliteFailure(failure, why) => {
                Self::from_failure(file, failure, why.unwrap_or_else(|| failure.to_string()))
            }
            rusqlite::Error::ToSqlConversionFailure(why) => Self::from_refusal(file, why),
            rusqlite::Error::InvalidPath(path) => StoreError::Io {
                file,
                why: format!("its path is no Unicode text ({})", path.display()),
            },
            other => StoreError::Damaged {
                file,
                why: other.to_string(),
            },
        }
    }

    /// What we refused ourselves, and why.
    fn from_refusal(file: String, why: Box<dyn std::error::Error + Send + Sync>) -> Self {
        if let Some(SignedOff { assessment }) = why.downcast_ref() {
            let assessment = assessment.clone();
            return StoreError::SignedOff { assessment };
        }
        if let Some(StatementSigned { name }) = why.downcast_ref() {
            return StoreError::StatementSigned { name: name.clone() };
        }
        let why = why.to_string();
        StoreError::Refused { file, why }
    }

    fn from_failure(file: String, failure: ffi::Error, why: String) -> Self {
        match failure.code {
            _ if failure.extended_code == ffi::SQLITE_READONLY_DBMOVED => {
                StoreError::Moved { file }
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse { file },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown => {
                StoreError::Damaged { file, why }
            }
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly { file },
            ErrorCode::DiskFull => StoreError::DiskFull { file },
            ErrorCode::ConstraintViolation => StoreError::Refused {
                file,
                why: misfit(failure.extended_code, why),
            },
            _ => StoreError::Io { file, why },
        }
    }
}

/// A change came to an assessment that is signed off. Becomes [`StoreError::SignedOff`].
#[derive(Debug, thiserror::Error)]
#[error("“{assessment}” is signed off")]
pub(crate) struct SignedOff {
    /// Name of the assessment.
    pub(crate) assessment: String,
}

/// A change came to a statement that is signed. Becomes [`StoreError::StatementSigned`].
#[derive(Debug, thiserror::Error)]
#[error("“{name}” is signed")]
pub(crate) struct StatementSigned {
    /// Name of the service.
    pub(crate) name: String,
}

/// A violated constraint in plain words.
fn misfit(extended_code: i32, why: String) -> String {
    match extended_code {
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => "it refers to something that is not there".to_owned(),
        ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_UNIQUE => {
            "it is there already".to_owned()
        }
        _ => why,
    }
}

/// The name by which a person knows the file.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
