//! Packs: a file for each person with the questions of their side, and the way back.

use chrono::{DateTime, Utc};
use model::{AssessmentId, Group, ParticipantId, Problem, QuestionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::GivenAnswer;

/// What an open pack is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackView {
    /// Name of the person who answers.
    pub person: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// The forms of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PackKind {
    /// A file that this program opens.
    Workspace,
    /// A spreadsheet.
    Spreadsheet,
}

/// Packs to be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PacksInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// For whom.
    pub participants: Vec<ParticipantId>,
    /// In which form.
    pub kind: PackKind,
}

/// Packs that are on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PacksMade {
    /// The folder.
    pub folder: String,
    /// One for each person.
    pub packs: Vec<PackMade>,
}

/// A pack that is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackMade {
    /// Name of the person.
    pub person: String,
    /// Full path.
    pub path: String,
}

/// What packs would change, before anything is changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MergePreview {
    /// The files that were read, as full paths.
    pub paths: Vec<String>,
    /// What each of them is.
    pub files: Vec<PackFile>,
    /// Answers to questions that have none here.
    pub new_answers: Vec<NewAnswer>,
    /// Answers that differ from what is here. Nothing is overwritten unless somebody says so.
    pub conflicts: Vec<Conflict>,
    /// Answers that are here already.
    pub same: u32,
    /// What is wrong, by file and place. What has an error is left out.
    pub problems: Vec<Problem>,
}

/// A file that was read back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PackFile {
    /// The file's name.
    pub name: String,
    /// Name of the person, where it is for one and they are known.
    pub person: Option<String>,
    /// When the pack was made.
    pub made_at: Option<DateTime<Utc>>,
    /// Answers in it that were given or changed since it was made.
    pub answers: u32,
}

/// Which answer: in which assessment, whose, to what, for which side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct AnswerRef {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Who answers.
    pub participant: ParticipantId,
    /// The question.
    pub question: QuestionId,
    /// The side.
    pub group: Group,
}

/// An answer to a question that has none here.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NewAnswer {
    /// Which one.
    pub answer: AnswerRef,
    /// Name of the person.
    pub person: String,
    /// The question in their side's words.
    pub stem: String,
    /// What they say.
    pub theirs: GivenAnswer,
}

/// An answer that differs from what is here.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Conflict {
    /// Which one.
    pub answer: AnswerRef,
    /// Name of the person.
    pub person: String,
    /// The question in their side's words.
    pub stem: String,
    /// What is here; none where there is no answer any more.
    pub ours: Option<GivenAnswer>,
    /// What the file says; none where the answer was taken back.
    pub theirs: Option<GivenAnswer>,
    /// Where it was changed since the pack was made.
    pub changed: Changed,
}

/// Where an answer was changed since the pack was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// In the pack only.
    InThePack,
    /// Here and in the pack.
    OnBothSides,
    /// The file does not say what it began with.
    Unknown,
}

/// Packs to be read in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MergeInput {
    /// The assessment that the screens show: for files that do not name theirs.
    pub assessment: AssessmentId,
    /// The files that were previewed.
    pub paths: Vec<String>,
    /// Conflicts in which the file is right. In all others, what is here stays.
    pub theirs: Vec<AnswerRef>,
}
