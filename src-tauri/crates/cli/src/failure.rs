//! Errors as a terminal prints them.

use std::fmt;
use std::path::Path;

/// A code, and a sentence that says what happened and what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    code: String,
    message: String,
}

impl Failure {
    pub(crate) fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: message.into(),
        }
    }

    pub(crate) fn reading(path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            "not_readable",
            format!(
                "{} could not be read ({error}); check the path",
                path.display()
            ),
        )
    }

    pub(crate) fn writing(path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            "not_writable",
            format!(
                "{} could not be written ({error}); nothing there was changed, choose another place",
                path.display()
            ),
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "error[{}]: {}", self.code, self.message)
    }
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

impl From<store::StoreError> for Failure {
    fn from(error: store::StoreError) -> Self {
        app::Error::from(error).into()
    }
}
