//! How far what is lies from what is wanted.

use analysis::Groups;
use model::{Audience, DimensionId, QuestionId};
use serde::Serialize;
use ts_rs::TS;

/// Pairs and their distances. A distance is desired less current.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DifferentialView {
    /// Mean current state, unrounded.
    pub mean_current: Option<f64>,
    /// Mean desired state.
    pub mean_desired: Option<f64>,
    /// Mean distance.
    pub mean_gap: Option<f64>,
    /// The sentence over the picture.
    pub finding: String,
    /// The middle of the lines.
    pub midpoint: f64,
    /// Pairs whose current state lies beyond the middle.
    pub past_midpoint: u32,
    /// Pairs with a value.
    pub judged: u32,
    /// Each pair in order.
    pub pairs: Vec<PairRow>,
    /// The pair furthest from what is wanted; none while nothing is answered.
    pub furthest: Option<QuestionId>,
    /// IT against the business.
    pub sides: PairSides,
}

/// One pair.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PairRow {
    /// Its question.
    pub question: QuestionId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// Its name.
    pub name: String,
    /// The words at the lowest value.
    pub low: String,
    /// The words at the highest value.
    pub high: String,
    /// Over all; none where nobody gave both states.
    pub now: Option<PairState>,
    /// Last time.
    pub last: Option<PairState>,
    /// Who is asked.
    pub asked: Audience,
    /// Each side, where both are large enough or agreed to be shown.
    pub groups: Groups<Option<PairState>>,
    /// People of each side who gave both states, shown or not.
    pub people: Groups<u32>,
}

/// Where things stand and where they are wanted, unrounded.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct PairState {
    /// Where things stand.
    pub current: f64,
    /// Where they are wanted.
    pub desired: f64,
    /// Desired less current.
    pub gap: f64,
}

/// IT minus business over the pairs that both answered and that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct PairSides {
    /// Pairs with both sides.
    pub pairs: u32,
    /// Mean difference in where things stand: who sees them further.
    pub current: Option<f64>,
    /// Mean difference in what is wanted.
    pub desired: Option<f64>,
    /// Mean size of the difference in where things stand.
    pub current_apart: Option<f64>,
    /// Mean size of the difference in what is wanted.
    pub desired_apart: Option<f64>,
}
