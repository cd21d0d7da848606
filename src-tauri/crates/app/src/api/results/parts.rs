//! Where the organisation stands by a scheme that has no view of its own: a headline, levels, parts, and
//! what bars the way.

use analysis::scheme::positioning::Classification;
use analysis::scheme::two_axes::{Pattern, Position};
use analysis::{Band, GroupScore, Groups, Status};
use model::{DimensionId, QuestionId, QuestionKind};
use serde::Serialize;
use ts_rs::TS;

use super::{GapSummary, TwoViews};

/// Headline, levels and parts. What a scheme does not have is none or empty.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartsView {
    /// Which scheme it is.
    pub kind: PartsKind,
    /// The sentence that paper and terminal lead with.
    pub finding: String,
    /// The level to lead with: reached, and tested. Halves occur under a pass mark.
    pub tested_level: Option<f64>,
    /// The level reached, those included that pass because nothing in them applies.
    pub level: Option<f64>,
    /// Name of the level to lead with; may be empty.
    pub level_name: String,
    /// The highest level that there is.
    pub top: Option<f64>,
    /// The first level that is not reached; none at the top.
    pub next: Option<f64>,
    /// The figure of the whole, unrounded: blend, mean of the lowest, mean.
    pub score: Option<f64>,
    /// The same with missing answers at both ends of the scale.
    pub band: Band,
    /// Mean over the parts, where the score is more than that.
    pub mean: Option<f64>,
    /// The lowest part.
    pub lowest: Option<f64>,
    /// The middle part, rounded down.
    pub middle: Option<f64>,
    /// Names of the parts at the lowest.
    pub weakest: Vec<String>,
    /// The first axis less the second.
    pub apart: Option<f64>,
    /// Which axis is ahead.
    pub pattern: Option<Pattern>,
    /// Where in its level the mean of both axes lies.
    pub position: Option<Position>,
    /// What a profile is like.
    pub classification: Option<Classification>,
    /// Its distance from the pattern.
    pub distance: Option<f64>,
    /// Points that the business asks for and IT does not give; none where sides may not be shown.
    pub unfunded: Option<f64>,
    /// Levels in climbing order, where levels are tested one by one.
    pub levels: Vec<PartLevel>,
    /// Axes, processes or dimensions, in the framework's order.
    pub parts: Vec<PartRow>,
    /// Questions that bar the next level, in order of asking.
    pub blocking: Vec<BlockerRow>,
    /// The first level for which the form does not ask everything.
    pub not_asked: Option<f64>,
    /// IT against the business, over the questions that both answered.
    pub gap: GapSummary,
    /// Questions put to both sides, widest gap first, at most six.
    pub two_views: Vec<TwoViews>,
}

/// The schemes of this view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartsKind {
    /// Capability of processes.
    Capability,
    /// Mandatory answers and a number of others.
    PassMark,
    /// The weakest dimension, blended with the mean.
    WeakestLink,
    /// Two axes.
    TwoAxes,
    /// The lowest answer of each dimension.
    Minimum,
    /// The middle answer of each dimension.
    MedianProfile,
    /// A profile against a pattern.
    Positioning,
    /// Points against thresholds.
    Thresholds,
    /// A stage from the mean.
    StageFromMean,
}

/// One level that is tested by itself.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartLevel {
    /// The level.
    pub level: f64,
    /// Its name; may be empty.
    pub name: String,
    /// How it stands.
    pub standing: LevelStanding,
    /// Share of its points, 0 to 1, where points are counted.
    pub share: Option<f64>,
    /// The share that it asks for.
    pub at_least: Option<f64>,
}

/// How a level stands that is tested by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LevelStanding {
    /// Reached, and so is each below.
    Reached,
    /// The first that is not reached.
    Climbing,
    /// Passed above the first that is not reached: it does not count yet.
    Island,
    /// Above the first that is not reached, and not passed either.
    Above,
    /// Nothing in it applies.
    Untested,
    /// The form does not ask everything for it.
    NotAsked,
    /// Nothing is answered yet.
    Open,
}

/// One part of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartRow {
    /// What it is.
    pub kind: PartKind,
    /// Its dimension, where it is one.
    pub dimension: Option<DimensionId>,
    /// Its name.
    pub name: String,
    /// Its figure, unrounded; percent for an attribute.
    pub score: Option<f64>,
    /// The same with missing answers at both ends of the scale.
    pub band: Band,
    /// Its level to lead with.
    pub level: Option<f64>,
    /// N, P, L or F, on the refined scale where percent are known; empty where it has none.
    pub rating: String,
    /// What it is in a profile.
    pub role: Option<PartRole>,
    /// Whether it stands.
    pub status: Status,
    /// Each side, by its own answers, without its figure where one of them may not be shown.
    pub groups: Groups<Option<GroupScore>>,
    /// IT less the business; none where a side is missing or hidden.
    pub gap: Option<f64>,
    /// It is the lowest.
    pub weakest: bool,
    /// Questions that bar its next level.
    pub blocking: u32,
    /// Levels passed above the first that is not.
    pub islands: Vec<f64>,
    /// Levels in which nothing applies.
    pub vacuous_levels: Vec<f64>,
    /// What it is made of in turn: the attributes of a process.
    pub parts: Vec<PartRow>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A dimension.
    Dimension,
    /// One of two axes.
    Axis,
    /// A process.
    Process,
    /// A process attribute.
    Attribute,
}

/// What a part is in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartRole {
    /// At 5.
    Dominates,
    /// From 4.
    Differentiates,
    /// From 3.
    AtPar,
    /// Below 3.
    BelowPar,
}

/// A question that bars the way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BlockerRow {
    /// The question.
    pub question: QuestionId,
    /// A few words.
    pub short: String,
    /// Name of its dimension.
    pub dimension: String,
    /// What kind of answer it takes, and so how its value reads.
    pub kind: QuestionKind,
    /// Its value, unrounded; none where nobody gave one.
    pub value: Option<f64>,
    /// People who said they don't know.
    pub dont_know: u32,
    /// What to show as evidence; may be empty.
    pub evidence: String,
}
