//! What is wrong with a file, and where.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a problem stops the use of the thing it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The thing cannot be used, or the entry does not count.
    Error,
    /// Worth a look; everything still works.
    Warning,
}

/// One problem in a file: where it is, what kind it is, and a sentence a person understands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The file's name as the caller gave it; empty where there is no file.
    pub file: String,
    /// JSON pointer (RFC 6901) to the place; for a table `/row/N`, N being the row's number as a spreadsheet shows it.
    pub pointer: String,
    /// A stable, snake-case code.
    pub code: String,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, and what to do about it.
    pub message: String,
}

impl Problem {
    /// A problem that bars the entry from counting.
    pub fn error(pointer: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, pointer, code, message)
    }

    /// A problem that is only worth a look.
    pub fn warning(pointer: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, pointer, code, message)
    }

    fn new(
        severity: Severity,
        pointer: impl Into<String>,
        code: &str,
        message: impl Into<String>,
    ) -> Self {
        Self {
            file: String::new(),
            pointer: pointer.into(),
            code: code.to_owned(),
            severity,
            message: message.into(),
        }
    }

    /// The same problem, with the file in which it stands.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        self.file = file.to_owned();
        self
    }
}
