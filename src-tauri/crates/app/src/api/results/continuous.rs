//! Where the organisation stands by a continuous framework.

use analysis::{Band, Groups};
use model::{AssessmentId, Audience, DimensionId, OutcomeTest, QuestionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::{ContradictionView, GroupView, HoldingBack, OutcomeEntry};

/// Level, mean and dimensions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContinuousView {
    /// Dimension-weighted mean, unrounded.
    pub score: Option<f64>,
    /// The mean with missing answers at both ends of the scale.
    pub band: Band,
    /// The level after gates.
    pub level: Option<i64>,
    /// The mean rounded down, before gates.
    pub level_by_mean: Option<i64>,
    /// The highest level up to `level` for which something was tested. It leads.
    pub tested_level: Option<i64>,
    /// Each dimension in order.
    pub dimensions: Vec<DimensionRow>,
    /// The dimension with the lowest score; none while nothing is scored.
    pub weakest: Option<DimensionId>,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// Weighted mean of the targets over dimensions that have one.
    pub target_mean: Option<f64>,
    /// IT against the business.
    pub gap: GapSummary,
    /// Questions put to both sides, widest gap first, at most six.
    pub two_views: Vec<TwoViews>,
    /// High scores beside poor counts.
    pub contradictions: Vec<ContradictionView>,
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
