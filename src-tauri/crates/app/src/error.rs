//! What can go wrong in a use case, with the codes that the window acts on.

use store::StoreError;

use crate::api::Failure;

/// An error of a use case. Its text says what happened, what was kept and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The workspace file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The report could not be set.
    #[error(transparent)]
    Report(#[from] report::ReportError),
    /// A picture could not be drawn.
    #[error(transparent)]
    Chart(#[from] chart::ChartError),
    /// Nothing is open.
    #[error("No workspace is open. Open one from Home first.")]
    NothingOpen,
    /// A thing that the window named is not in the workspace.
    #[error(
        "{what} is not in this workspace any more. Nothing was changed; go back to Home and open it again."
    )]
    Unknown {
        /// What is missing, in words.
        what: &'static str,
    },
    /// What a person typed cannot be saved.
    #[error("{message}")]
    Refused {
        /// A stable code.
        code: &'static str,
        /// What is wrong and what to do.
        message: String,
    },
    /// A file that was read is no use.
    #[error("{message}")]
    Unreadable {
        /// What is wrong and what to do.
        message: String,
    },
    /// Writing or reading another file failed.
    #[error(
        "{what} could not be {verb}: {reason}. Your answers are safe. Choose another place and try again."
    )]
    File {
        /// The file's name, without its folder.
        what: String,
        /// "written", "read" or "opened".
        verb: &'static str,
        /// What the system says.
        reason: std::io::Error,
    },
    /// A defect of this program.
    #[error(
        "Something went wrong inside Plumbline. Everything marked as saved is on disk. Close the program and start it again."
    )]
    Internal,
}

impl Error {
    /// The code that a screen or a script acts on.
    pub fn code(&self) -> &str {
        match self {
            Error::Store(error) => error.code(),
            Error::Report(report::ReportError::Cancelled) => "cancelled",
            Error::Report(_) => "report",
            Error::Chart(_) => "picture",
            Error::NothingOpen => "nothing_open",
            Error::Unknown { .. } => "unknown",
            Error::Refused { code, .. } => code,
            Error::Unreadable { .. } => "unreadable",
            Error::File { .. } => "file",
            Error::Internal => "internal",
        }
    }

    /// The error as the window gets it.
    pub fn failure(&self) -> Failure {
        log::warn!("failed with {}", self.code());
        Failure {
            code: self.code().to_owned(),
            message: self.to_string(),
        }
    }

    pub(crate) fn refused(code: &'static str, message: impl Into<String>) -> Self {
        Error::Refused {
            code,
            message: message.into(),
        }
    }
}
