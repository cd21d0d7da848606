//! Where the organisation stands on a ladder.

use chart::ladder;
use model::QuestionId;
use serde::Serialize;
use ts_rs::TS;

use super::{GapSummary, TwoViews};

/// Rungs and practices. Nothing is averaged.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StagedView {
    /// The level to lead with: reached, and tested. None while nothing is answered.
    pub tested_level: Option<i64>,
    /// The level reached, those included that pass because nothing in them applies.
    pub level: Option<i64>,
    /// The first level for which the form asks nothing.
    pub not_asked: Option<i64>,
    /// Lowest first; the first is the one that everybody stands on.
    pub rungs: Vec<RungRow>,
    /// How well the order of the ladder fits what is satisfied; none where nothing applies.
    pub order: Option<OrderView>,
    /// IT against the business, over the practices that both answered.
    pub gap: GapSummary,
    /// Practices put to both sides, widest gap first, at most six.
    pub two_views: Vec<TwoViews>,
}

/// One rung.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RungRow {
    /// Its level.
    pub level: i64,
    /// Its name; may be empty.
    pub name: String,
    /// One line about it.
    pub summary: String,
    /// Not in the source of the framework, but added by its author.
    pub extension: bool,
    /// How it stands.
    pub standing: RungStanding,
    /// Practices that are satisfied.
    pub satisfied: u32,
    /// Practices that apply.
    pub applicable: u32,
    /// Its practices in the framework's order, those that do not apply included.
    pub practices: Vec<PracticeRow>,
}

/// How a rung stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RungStanding {
    /// Everybody has it.
    Base,
    /// Each of its practices is satisfied, and so is each below.
    Reached,
    /// The first that is not reached.
    Climbing,
    /// Above the first that is not reached: its practices do not count yet.
    Above,
    /// None of its practices applies.
    Untested,
    /// The form asks none of its practices.
    NotAsked,
}

impl From<ladder::State> for RungStanding {
    fn from(state: ladder::State) -> Self {
        match state {
            ladder::State::Base => Self::Base,
            ladder::State::Reached => Self::Reached,
            ladder::State::Climbing => Self::Climbing,
            ladder::State::Above => Self::Above,
            ladder::State::Untested => Self::Untested,
            ladder::State::NotAsked => Self::NotAsked,
        }
    }
}

/// One practice of a rung.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PracticeRow {
    /// Its question.
    pub question: QuestionId,
    /// Its value over all who answered, unrounded.
    pub value: Option<f64>,
    /// The value from which it is satisfied.
    pub at_least: f64,
    /// Whether it is; none where it does not apply.
    pub satisfied: Option<bool>,
    /// What is there to be seen at that value: the fact to create. May be empty.
    pub asks: String,
    /// What to show as evidence; may be empty.
    pub evidence: String,
}

/// How well the order of a ladder fits what is satisfied.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct OrderView {
    /// Guttman's reproducibility, 0 to 1.
    pub share: f64,
    /// Practices that stand where the order would not have them.
    pub errors: u32,
    /// Practices that apply.
    pub practices: u32,
}
