//! Where the organisation stands.

mod agreement;
mod continuous;
mod differential;
mod parts;
mod staged;
mod whatif;

use analysis::{ConfidenceLabel, Derivation, QuestionResult, Status};
use model::{Audience, QuestionId, Scale};
use serde::Serialize;
use ts_rs::TS;

pub use agreement::*;
pub use continuous::*;
pub use differential::*;
pub use parts::*;
pub use staged::*;
pub use whatif::*;

use super::{AssessmentSummary, Picture, Since, UndoState};

/// The Results screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResultsView {
    /// The assessment.
    pub assessment: AssessmentSummary,
    /// The earlier assessment that this one is held against.
    pub previous: Option<AssessmentSummary>,
    /// How it moved since.
    pub since: Option<Since>,
    /// The questions with a value both times that moved most, the widest first, at most six.
    pub moved: Vec<MovedRow>,
    /// Whether the result stands.
    pub status: Status,
    /// What the framework's own scheme makes of the answers.
    pub result: SchemeView,
    /// The same answers by the framework's further schemes.
    pub seen_as: Vec<SeenAs>,
    /// How the main figure came about, down to the answers. Small groups are closed.
    pub derivation: Derivation,
    /// Scale and level names.
    pub scale: Scale,
    /// Each question in order.
    pub questions: Vec<QuestionRow>,
    /// What the answers rest on.
    pub evidence: EvidenceSummary,
    /// What is answered.
    pub completeness: CompletenessSummary,
    /// What people did not know, most voices first.
    pub dont_know: Vec<DontKnowRow>,
    /// The scheme's own picture; none where it has none.
    pub picture: Option<Picture>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// The figures of each scheme.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "scheme", rename_all = "snake_case")]
pub enum SchemeView {
    /// Weighted means with gates.
    Continuous(ContinuousView),
    /// A ladder of practices.
    Staged(StagedView),
    /// Pairs of what is and what is wanted.
    Differential(DifferentialView),
    /// Levels and parts, of a scheme without a view of its own.
    Parts(PartsView),
}

/// What a further scheme of the framework makes of the same answers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeenAs {
    /// The scheme's name in files.
    pub scheme: String,
    /// Whether the result stands.
    pub status: Status,
    /// The level to lead with, where it gives one.
    pub level: Option<f64>,
    /// The figure of the whole, unrounded, where it gives one.
    pub score: Option<f64>,
}

/// A question with a value both times.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MovedRow {
    /// The question.
    pub question: QuestionId,
    /// The business's stem where there is one.
    pub stem: String,
    /// Name of the dimension.
    pub dimension: String,
    /// Its value then.
    pub then: f64,
    /// Its value now.
    pub now: f64,
    /// Now less then, unrounded.
    pub delta: f64,
}

/// A question in the tables.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionRow {
    /// The figures. Sides that are too small are closed.
    pub result: QuestionResult,
    /// Name of its dimension, for a narrow column.
    pub dimension: String,
    /// A few words.
    pub short: String,
    /// The full stem: the business's where it is asked, IT's otherwise.
    pub stem: String,
    /// Who is asked.
    pub audience: Audience,
}

/// What the answers rest on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct EvidenceSummary {
    /// Value-answers documented or verified.
    pub evidenced: u32,
    /// Value-answers.
    pub answers: u32,
    /// In a word.
    pub label: Option<ConfidenceLabel>,
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct CompletenessSummary {
    /// Share of applicable weight, 0 to 1.
    pub share: Option<f64>,
    /// Questions with a value.
    pub answered: u32,
    /// Questions that apply.
    pub applicable: u32,
    /// Questions that do not apply.
    pub not_applicable: u32,
    /// Questions to which somebody said "don't know".
    pub dont_know: u32,
}

/// What people did not know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DontKnowRow {
    /// The question.
    pub question: QuestionId,
    /// The business's stem where there is one.
    pub stem: String,
    /// Name of the dimension.
    pub dimension: String,
    /// How many said so. By side only where nobody can be singled out.
    pub people: u32,
}
