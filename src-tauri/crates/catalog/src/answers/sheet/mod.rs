//! A spreadsheet for one person: the questions of their side, with room for their answers.
//!
//! What people see stands in the first worksheet. A second, hidden one says for whom and of what the
//! file was made, and what was answered by then: so what changed since is known when it is read back.

mod cells;
pub(crate) mod plain;
mod read;
mod words;
mod write;

use chrono::{DateTime, Utc};
use model::{AssessmentId, Group, ParticipantId, Question, QuestionId, Response, WorkspaceId};
use serde::{Deserialize, Serialize};

pub use read::SheetFile;
pub use write::{SheetError, write};

/// Format of the hidden worksheet.
pub const FORMAT: u32 = 1;

/// For whom and of what a spreadsheet was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetHead {
    /// Format of the file, [`FORMAT`].
    pub format: u32,
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The assessment.
    pub assessment: AssessmentId,
    /// SHA-256 of the framework's bytes, in hexadecimal.
    pub framework: String,
    /// The person who answers.
    pub participant: ParticipantId,
    /// The side for which they speak.
    pub group: Group,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// What stands above the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTitles {
    /// The assessment's name.
    pub assessment: String,
    /// The organisation's name.
    pub organisation: String,
    /// The person's name.
    pub person: String,
    /// How to choose an answer; may be empty.
    pub how_to_answer: String,
}

/// A question as it is put into a spreadsheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetQuestion<'a> {
    /// The name of its dimension.
    pub dimension: &'a str,
    /// The question.
    pub question: &'a Question,
    /// What is answered so far.
    pub given: Option<&'a Response>,
}

/// A question as it came back.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetAnswer {
    /// The question.
    pub question: QuestionId,
    /// What was answered when the file was made.
    pub before: Option<Response>,
    /// What is answered now.
    pub now: Option<Response>,
}
