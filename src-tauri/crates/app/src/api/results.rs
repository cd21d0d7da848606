//! Where the organisation stands.

use analysis::{ConfidenceLabel, Derivation, Groups, QuestionResult, Scores};
use model::{AssessmentId, Audience, DimensionId, OutcomeTest, QuestionId, Scale};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AssessmentSummary, ContradictionView, GroupView, HoldingBack, OutcomeEntry, Picture, Since,
    UndoState,
};

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
    /// All figures, unrounded.
    pub scores: Scores,
    /// How the level came about, down to the answers. Small groups are closed.
    pub derivation: Derivation,
    /// Scale and level names.
    pub scale: Scale,
    /// Each dimension in order.
    pub dimensions: Vec<DimensionRow>,
    /// Each question in order.
    pub questions: Vec<QuestionRow>,
    /// The dimension with the lowest score; none while nothing is scored.
    pub weakest: Option<DimensionId>,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// Weighted mean of the targets over dimensions that have one.
    pub target_mean: Option<f64>,
    /// IT against the business.
    pub gap: GapSummary,
    /// What the answers rest on.
    pub evidence: EvidenceSummary,
    /// What is answered.
    pub completeness: CompletenessSummary,
    /// Questions put to both sides, widest gap first, at most six.
    pub two_views: Vec<TwoViews>,
    /// What people did not know, most voices first.
    pub dont_know: Vec<DontKnowRow>,
    /// High scores beside poor counts.
    pub contradictions: Vec<ContradictionView>,
    /// The radar.
    pub radar: Picture,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A row of the dimension table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DimensionRow {
    /// The dimension.
    pub id: DimensionId,
    /// Full name.
    pub name: String,
    /// Name for a narrow column, the same as in the radar.
    pub label: String,
    /// What it asks.
    pub meaning: String,
    /// Weight.
    pub weight: f64,
    /// Score now.
    pub now: Option<f64>,
    /// Wanted score.
    pub target: Option<f64>,
    /// Score last time.
    pub last: Option<f64>,
    /// Change over questions answered both times, and how many these are.
    pub change: Option<MatchedChange>,
    /// Who is asked here.
    pub asked: Audience,
    /// Each side, where both are large enough or agreed to be shown.
    pub groups: Groups<Option<GroupView>>,
    /// People of each side who gave a value, shown or not.
    pub people: Groups<u32>,
    /// IT minus business, unrounded; none where a side is missing or hidden.
    pub gap: Option<f64>,
    /// Both sides were asked and one did not answer.
    pub one_sided: bool,
    /// What was counted.
    pub outcome: Option<OutcomeEntry>,
    /// The outcome test, where the framework has one.
    pub outcome_test: Option<OutcomeTest>,
}

/// A change over questions answered both times.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct MatchedChange {
    /// Mean change, unrounded.
    pub delta: f64,
    /// How many questions.
    pub questions: u32,
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
    /// A few words.
    pub short: String,
    /// The full stem: the business's where it is asked, IT's otherwise.
    pub stem: String,
    /// Who is asked.
    pub audience: Audience,
}

/// IT against the business over dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GapSummary {
    /// Mean signed gap, IT minus business.
    pub bias: Option<f64>,
    /// Mean absolute gap.
    pub mean_absolute: Option<f64>,
    /// Questions put to both sides and answered by both.
    pub questions: u32,
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
    /// Questions with a value.
    pub answered: u32,
    /// Questions that apply.
    pub applicable: u32,
    /// Questions that do not apply.
    pub not_applicable: u32,
    /// Questions to which somebody said "don't know".
    pub dont_know: u32,
}

/// A question that both sides see differently.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TwoViews {
    /// The question.
    pub question: QuestionId,
    /// The business's stem.
    pub stem: String,
    /// Name of the dimension.
    pub dimension: String,
    /// IT's mean.
    pub it: f64,
    /// The business's mean.
    pub business: f64,
    /// IT minus business, unrounded.
    pub gap: f64,
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

/// A target to be saved; none takes it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TargetInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The dimension.
    pub dimension: DimensionId,
    /// Wanted score on the framework's scale.
    pub target: Option<f64>,
}
