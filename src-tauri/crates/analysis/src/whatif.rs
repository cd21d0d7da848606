//! What it would take: the smallest set of questions to raise, and by how much, that reaches the next
//! level; and what the level would be if all that is missing were lowest, or highest.
//!
//! A raise sets a question's value to a whole level above it, as if agreed in the room: whatever the
//! votes were. *Smallest* means, in this order: the fewest steps in all, then the fewest questions, then
//! the earlier questions in order of asking as high as they go. A step is a whole level newly reached; on
//! a question of yes and no it is the yes, on one of N, P, L, F the next letter, and on a pair of
//! opposites the next whole number.
//!
//! The answer is exact, not a greedy guess, for every scheme that gives a level. One thing is not
//! searched: a percentage, which no step divides honestly (`capability.rs` says why).
//!
//! What nobody knows is raised nowhere. Where a level cannot be had without it, it is named, and what is
//! to be raised beside it is the smallest set that is enough once it is answered high enough.

mod case;
mod demand;
mod means;
mod rescored;
mod search;

mod continuous;
mod staged;

mod capability;
mod pass_mark;
mod thresholds;

mod minimum;
mod stage_from_mean;
mod two_axes;
mod weakest_link;

use model::{DimensionId, Framework, QuestionId, QuestionKind, Scheme};
use serde::Serialize;
use ts_rs::TS;

use self::case::Case;
use self::rescored::band;
use crate::score::scheme::{marks, ratings};
use crate::{SchemeResult, Scoring};

/// What it would take to reach the next level.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhatIf {
    /// The level that stands; none where there is none. Halves occur under a pass mark.
    #[serde(serialize_with = "crate::round::said_level")]
    pub level: Option<f64>,
    /// The level sought; none where there is none above.
    #[serde(serialize_with = "crate::round::said_level")]
    pub next: Option<f64>,
    /// Whether a way is known.
    pub outcome: Outcome,
    /// The smallest set of raises; none where no way is known. Where questions have to be answered
    /// first, it holds if they are answered high enough.
    pub plan: Option<Plan>,
    /// The smallest set that raises no answer above the level sought, where it is another one and
    /// answers are levels.
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
    /// Not even with every answer at the top of its scale.
    OutOfReach,
    /// Some of what the level rests on is not asked, or nothing of it applies.
    NotAsked,
    /// There is no level to climb from: the scheme gives none, or nothing is answered yet.
    NoLevel,
    /// There is a level above, and the way to it is not searched: some of it is answered in percent.
    NotSearched,
}

/// Raises that together reach a level.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Plan {
    /// The level that is reached: the one sought, or one above it that comes along.
    #[serde(serialize_with = "crate::round::level_said")]
    pub level: f64,
    /// The mean that is reached, where the scheme leads with one. Unrounded.
    pub score: Option<f64>,
    /// Steps over all questions.
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
    /// What kind of answer it takes, and so how `now` and `to` read: 1 is yes; 0 to 3 are N, P, L, F.
    pub kind: QuestionKind,
    /// Its value now. Unrounded.
    pub now: f64,
    /// The level to agree on.
    pub to: i64,
    /// Steps newly reached.
    pub steps: u32,
    /// The anchors above where it stands, up to that level: each of their words must become true.
    pub facts: Vec<FactToCreate>,
    /// Where no anchor tells what must become true: the question itself, which is then to be answered
    /// with `to`. In the business's words where it is asked.
    pub asks: Option<String>,
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
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
pub struct LevelBand {
    /// Missing answers at the lowest that can be answered.
    #[serde(serialize_with = "crate::round::said_level")]
    pub low: Option<f64>,
    /// Missing answers at the highest that can be answered.
    #[serde(serialize_with = "crate::round::said_level")]
    pub high: Option<f64>,
}

/// What it would take to reach the next level. `scoring` is what [`score`](crate::score()) made of
/// answers to this framework.
pub fn what_if(framework: &Framework, scoring: &Scoring) -> WhatIf {
    let found = searched(Case { framework, scoring });
    WhatIf {
        level: scoring.scores.level(),
        next: found.next,
        outcome: found.outcome,
        plan: found.plan,
        even: found.even,
        unanswered: found.unanswered,
        band: band(framework, &scoring.questions),
    }
}

/// The search of the framework's own scheme. A result stands beside the scheme that made it.
fn searched(case: Case<'_>) -> Found {
    match (&case.scoring.scores.result, &case.framework.scheme) {
        (SchemeResult::Continuous(scores), _) => continuous::search(case, scores),
        (SchemeResult::Staged(scores), _) => staged::search(case, scores),
        (SchemeResult::Capability(scores), Scheme::Capability { boundaries }) => {
            capability::search(case, scores, ratings(case.framework, *boundaries))
        }
        (
            SchemeResult::PassMark(scores),
            Scheme::PassMark {
                other_required,
                levels,
            },
        ) => pass_mark::search(case, scores, marks(*other_required, levels)),
        (SchemeResult::WeakestLink(scores), Scheme::WeakestLink { lambda }) => {
            weakest_link::search(case, scores, *lambda)
        }
        (SchemeResult::TwoAxes(scores), _) => two_axes::search(case, scores),
        (SchemeResult::Minimum(scores), _) => minimum::search(case, scores),
        (SchemeResult::Thresholds(scores), Scheme::Thresholds { levels }) => {
            thresholds::search(case, scores, levels)
        }
        (SchemeResult::StageFromMean(scores), Scheme::StageFromMean { most, .. }) => {
            stage_from_mean::search(case, scores, *most)
        }
        // No other result has a level.
        _ => Found::none(None, Outcome::NoLevel),
    }
}

/// What the search of a scheme came to.
#[derive(Debug)]
struct Found {
    next: Option<f64>,
    outcome: Outcome,
    plan: Option<Plan>,
    even: Option<Plan>,
    unanswered: Vec<QuestionId>,
}

impl Found {
    /// No way, and why.
    fn none(next: Option<f64>, outcome: Outcome) -> Self {
        Self {
            next,
            outcome,
            plan: None,
            even: None,
            unanswered: Vec::new(),
        }
    }

    fn at_the_top() -> Self {
        Self::none(None, Outcome::AtTheTop)
    }

    /// The smallest way, where there is one, and the one that raises no answer above the level.
    fn way(next: f64, plan: Option<Plan>, even: Option<Plan>) -> Self {
        let Some(plan) = plan else {
            return Self::none(Some(next), Outcome::OutOfReach);
        };
        Self {
            even: even.filter(|even| even != &plan),
            plan: Some(plan),
            ..Self::none(Some(next), Outcome::Reachable)
        }
    }

    /// What has to be answered before, and the smallest way beside it, where that is known.
    fn after_answers(next: f64, unanswered: Vec<QuestionId>, plan: Option<Plan>) -> Self {
        Self {
            plan,
            unanswered,
            ..Self::none(Some(next), Outcome::FirstAnswer)
        }
    }
}
