//! Files that bring answers.

use model::{AssessmentId, Group, ParticipantId, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Written {
    /// Full path.
    pub path: String,
}

/// What an answers file would change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    /// Full path of the file.
    pub path: String,
    /// Rows read.
    pub rows: u32,
    /// Answers that are new.
    pub adds: u32,
    /// Answers that would replace a different one.
    pub replaces: u32,
    /// Answers that are there already.
    pub same: u32,
    /// The people in the file.
    pub people: Vec<ImportPerson>,
    /// What is wrong, by row. Rows with an error do not count.
    pub problems: Vec<Problem>,
}

/// A person in an answers file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPerson {
    /// As the file names them.
    pub id: ParticipantId,
    /// The side.
    pub group: Group,
    /// Not in the workspace yet.
    pub new: bool,
    /// Their answers in the file.
    pub answers: u32,
}

/// An import to be carried out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The file that was previewed.
    pub path: String,
}
