//! One question at a time.

use analysis::Groups;
use chrono::{DateTime, NaiveDate, Utc};
use model::{
    Answer, AssessmentId, DimensionId, Evidence, OutcomeTest, Question, QuestionId, Satisfied,
    Scale, Term,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssessmentSummary, UndoState, Voice};

/// The Assess screen for one voice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AssessView {
    /// The assessment.
    pub assessment: AssessmentSummary,
    /// How to choose an answer.
    pub how_to_answer: String,
    /// Scale and level names.
    pub scale: Scale,
    /// On a ladder: when a question counts as satisfied.
    pub satisfied: Option<Satisfied>,
    /// Words explained on tap.
    pub glossary: Vec<Term>,
    /// Whose answers these are.
    pub voice: Voice,
    /// Name of that person.
    pub voice_name: String,
    /// Given for the other side.
    pub assumed: bool,
    /// The dimensions with the questions this voice is asked.
    pub dimensions: Vec<DimensionView>,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// What each side named as its most important service.
    pub most_important: Groups<Option<String>>,
    /// Where the person left off; the first unanswered question otherwise.
    pub at: Option<QuestionId>,
}

/// A dimension with the questions a voice is asked.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DimensionView {
    /// The dimension.
    pub id: DimensionId,
    /// Its full name.
    pub name: String,
    /// What it asks.
    pub meaning: String,
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// The outcome test, where the framework has one.
    pub outcome_test: Option<OutcomeTest>,
    /// What was counted.
    pub outcome: Option<OutcomeEntry>,
    /// Score and count contradict each other.
    pub contradiction: Option<ContradictionView>,
}

/// A question as one voice sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionView {
    /// The question as the framework has it.
    pub question: Question,
    /// The stem in this side's words.
    pub stem: String,
    /// This voice's answer.
    pub given: Option<GivenAnswer>,
    /// What this voice said in the assessment that this one is held against.
    pub last_time: Option<LastTime>,
    /// What this voice said in the assessment that this one was started from, as it could be given
    /// again: it counts for nothing until it is confirmed. None once the question has an answer.
    pub carried: Option<LastTime>,
    /// What others said; only after one's own answer.
    pub others: Option<Others>,
}

/// An answer as it stands in the file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GivenAnswer {
    /// What was said.
    pub answer: Answer,
    /// How well it is borne out.
    pub evidence: Evidence,
    /// A remark; may be empty.
    pub comment: String,
}

/// What was said the time before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LastTime {
    /// What was said.
    pub given: GivenAnswer,
    /// The day of that assessment.
    pub date: NaiveDate,
}

/// What others said, by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Others {
    /// Each side, where both are large enough or agreed to be shown.
    pub groups: Groups<Option<GroupView>>,
    /// People of each side who gave a value, shown or not.
    pub people: Groups<u32>,
}

/// A side's mean.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GroupView {
    /// Mean of the side's answers, unrounded.
    pub mean: f64,
    /// People who gave a value.
    pub people: u32,
}

/// A dimension that keeps the level down.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HoldingBack {
    /// The dimension.
    pub dimension: DimensionId,
    /// Its name.
    pub name: String,
    /// The level it bars.
    pub level: i64,
    /// The score that level asks of it.
    pub needs: f64,
    /// The score it has.
    pub has: Option<f64>,
}

/// An answer to be saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The question.
    pub question: QuestionId,
    /// Who answers, and for which side.
    pub voice: Voice,
    /// What is said; none takes the answer back.
    pub answer: Option<Answer>,
    /// How well it is borne out.
    pub evidence: Evidence,
    /// A remark; may be empty.
    pub comment: String,
}

/// An answer that is on disk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AnswerSaved {
    /// When it was committed.
    pub saved_at: DateTime<Utc>,
    /// The question with the answer, and what others said.
    pub question: QuestionView,
    /// The assessment with its new progress.
    pub assessment: AssessmentSummary,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// Contradiction of the question's dimension, if any.
    pub contradiction: Option<ContradictionView>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A count for an outcome test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutcomeEntry {
    /// How many.
    pub count: u32,
    /// Out of how many; at least `count`, above 0.
    pub total: u32,
    /// The day it was counted.
    pub counted_on: NaiveDate,
    /// Who counted.
    pub counted_by: String,
}

/// A count to be saved; none takes it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutcomeInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The dimension.
    pub dimension: DimensionId,
    /// What was counted.
    pub entry: Option<OutcomeEntry>,
}

/// A count that is on disk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OutcomeSaved {
    /// When it was committed.
    pub saved_at: DateTime<Utc>,
    /// What stands now.
    pub outcome: Option<OutcomeEntry>,
    /// Score and count contradict each other.
    pub contradiction: Option<ContradictionView>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A high score beside a poor count.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContradictionView {
    /// The dimension.
    pub dimension: DimensionId,
    /// Its name.
    pub name: String,
    /// Its score, unrounded.
    pub score: f64,
    /// The score from which the share must hold.
    pub score_at_least: f64,
    /// How many were counted.
    pub count: u32,
    /// Out of how many.
    pub total: u32,
    /// The share that the score asks for, 0 to 1.
    pub share_below: f64,
    /// The outcome test's sentence with its numbers.
    pub statement: String,
}
