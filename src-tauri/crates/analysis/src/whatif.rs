//! What it would take: the smallest set of questions to raise, and by how much, that reaches the next
//! level; and what the level would be if all that is missing were lowest, or highest.
//!
//! A raise sets a question's value to a whole level above it, as if agreed in the room: whatever the
//! votes were. *Smallest* means, in this order: the fewest steps in all (a step is a whole level newly
//! reached), then the fewest questions, then the earlier questions in order of asking as high as they
//! go. The answer is exact, not a greedy guess, for the schemes that have a file here. A scheme without
//! one has no answer: a differential measures no height, and the others are not searched.
//!
//! What nobody knows is raised nowhere. Where a level cannot be had without it, it is named.

mod continuous;
mod search;
mod staged;

use model::{DimensionId, Framework, Question, QuestionId, Scheme};
use serde::Serialize;
use ts_rs::TS;

use crate::round::floor_level;
use crate::{QuestionResult, Scoring};

/// What it would take to reach the next level.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhatIf {
    /// The level that stands, halves cut; none where the scheme gives none.
    pub level: Option<i64>,
    /// The level sought; none where there is none above.
    pub next: Option<i64>,
    /// Whether a way is known.
    pub outcome: Outcome,
    /// The smallest set of raises; none where no way is known. Where questions have to be answered
    /// first, it holds if they are answered high enough.
    pub plan: Option<Plan>,
    /// The smallest set that raises no answer above the level sought, where it is another one.
    pub even: Option<Plan>,
    /// Questions without which the level cannot be had and that nobody has answered, in order of
    /// asking.
    pub unanswered: Vec<QuestionId>,
    /// The level with all that is missing lowest, and highest.
    pub band: LevelBand,
}

/// Whether a way to the next level is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The plan reaches it.
    Reachable,
    /// Something has to be answered before.
    FirstAnswer,
    /// There is no level above.
    AtTheTop,
    /// Not even with every answer at the top of the scale.
    OutOfReach,
    /// There is no level, or the scheme is not searched.
    NotSearched,
}

/// Raises that together reach a level.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Plan {
    /// The level that is reached: the one sought, or one above it that comes along.
    pub level: i64,
    /// The mean that is reached, where the scheme has one. Unrounded.
    pub score: Option<f64>,
    /// Whole levels newly reached, over all questions.
    pub steps: u32,
    /// The questions to raise, in order of asking.
    pub raises: Vec<Raise>,
}

/// A question to raise, told as what has to become true.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Raise {
    /// The question.
    pub question: QuestionId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// Its value now. Unrounded.
    pub now: f64,
    /// The level to agree on.
    pub to: i64,
    /// Whole levels newly reached.
    pub steps: u32,
    /// The anchors above where it stands, up to that level: each of their words must become true.
    pub facts: Vec<FactToCreate>,
    /// What would be shown for it.
    pub evidence: String,
}

/// Something that has to become true.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FactToCreate {
    /// The level whose anchor it is.
    pub level: f64,
    /// The anchor's words.
    pub text: String,
}

/// A level with all that is missing at its lowest, and at its highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct LevelBand {
    /// Missing answers at the scale's minimum.
    pub low: Option<i64>,
    /// Missing answers at the scale's maximum.
    pub high: Option<i64>,
}

/// What it would take to reach the next level. `scoring` is what [`score`](crate::score()) made of
/// answers to this framework.
pub fn what_if(framework: &Framework, scoring: &Scoring) -> WhatIf {
    match framework.scheme {
        Scheme::Continuous { .. } => continuous::what_if(framework, scoring),
        Scheme::Staged { .. } => staged::what_if(framework, scoring),
        _ => {
            let level = scoring.scores.level().map(floor_level);
            WhatIf::without(level, Outcome::NotSearched)
        }
    }
}

impl WhatIf {
    fn without(level: Option<i64>, outcome: Outcome) -> Self {
        Self {
            level,
            next: None,
            outcome,
            plan: None,
            even: None,
            unanswered: Vec::new(),
            band: LevelBand::default(),
        }
    }
}

/// The raise of a question to a level above its value.
fn raise(question: &Question, result: &QuestionResult, now: f64, to: i64) -> Raise {
    Raise {
        question: result.id.clone(),
        dimension: result.dimension.clone(),
        now,
        to,
        steps: (to - floor_level(now)).max(0) as u32,
        facts: question
            .anchors
            .iter()
            .filter(|anchor| floor_level(anchor.value) > floor_level(now))
            .filter(|anchor| floor_level(anchor.value) <= to)
            .map(|anchor| FactToCreate {
                level: anchor.value,
                text: anchor.text.clone(),
            })
            .collect(),
        evidence: question.evidence.clone(),
    }
}

fn steps(raises: &[Raise]) -> u32 {
    raises.iter().map(|raise| raise.steps).sum()
}
