//! What it would take to reach the next level.

use analysis::whatif::{FactToCreate, LevelBand, Outcome};
use model::{QuestionId, QuestionKind};
use serde::Serialize;
use ts_rs::TS;

/// What it would take, told as facts to create.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhatIfView {
    /// The level that stands.
    #[serde(serialize_with = "analysis::round::said_level")]
    pub level: Option<f64>,
    /// The level sought.
    #[serde(serialize_with = "analysis::round::said_level")]
    pub next: Option<f64>,
    /// Whether a way is known.
    pub outcome: Outcome,
    /// The smallest set of raises.
    pub plan: Option<PlanView>,
    /// The smallest one that raises no answer above the level sought, where it is another.
    pub even: Option<PlanView>,
    /// What has to be answered before.
    pub unanswered: Vec<QuestionName>,
    /// The level with all that is missing lowest, and highest.
    pub band: LevelBand,
}

/// Raises that together reach a level.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanView {
    /// The level that is reached.
    #[serde(serialize_with = "analysis::round::level_said")]
    pub level: f64,
    /// The mean that is reached, where the scheme leads with one. Unrounded.
    pub score: Option<f64>,
    /// Steps over all questions.
    pub steps: u32,
    /// The questions to raise, in order of asking.
    pub raises: Vec<RaiseView>,
}

/// A question to raise.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RaiseView {
    /// The question, in a few words.
    pub question: QuestionName,
    /// Name of its dimension, for a narrow column.
    pub dimension: String,
    /// What kind of answer it takes, and so how `now` and `to` read.
    pub kind: QuestionKind,
    /// Its value now. Unrounded.
    pub now: f64,
    /// The level to agree on.
    pub to: i64,
    /// Steps newly reached.
    pub steps: u32,
    /// What has to become true, lowest level first.
    pub facts: Vec<FactToCreate>,
    /// Where no anchor tells it: the question itself, which is then to be answered with `to`.
    pub asks: Option<String>,
    /// What would be shown for it.
    pub evidence: String,
}

/// A question in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionName {
    /// The question.
    pub id: QuestionId,
    /// A few words.
    pub name: String,
}
