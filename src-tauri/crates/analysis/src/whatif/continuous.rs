//! Weighted means with gates: the mean must reach the level, and every gate up to it must be met.

use model::{DimensionId, Framework, QuestionId};

use super::case::Case;
use super::means::{Means, Role};
use super::search::Goal;
use super::{Found, Outcome};
use crate::round::floor_level;
use crate::score::continuous::dimension::standing;
use crate::score::continuous::gate::is_vacuous;
use crate::score::weighted::Standing;
use crate::{ContinuousScores, QuestionState, Status};

pub(super) fn search(case: Case<'_>, scores: &ContinuousScores) -> Found {
    let (Some(level), Some(mean)) = (scores.level, scores.score) else {
        return Found::none(None, Outcome::NoLevel);
    };
    let top = floor_level(case.framework.scale.max);
    if level >= top {
        return Found::at_the_top();
    }
    // Where nothing that a level needs applies, it is passed and never stood on.
    let is_tested = |level: &i64| !is_untested(case.framework, scores, *level);
    let Some(next) = (level + 1..=top).find(is_tested) else {
        return Found::none(Some((level + 1) as f64), Outcome::NotAsked);
    };
    let unanswered = unanswered(case, scores, next);
    if !unanswered.is_empty() {
        return Found::after_answers(next as f64, unanswered, None);
    }
    let means = Means::new(case, &scores.dimensions);
    let all: f64 = means.dimensions().map(|dimension| dimension.weight).sum();
    let goal = Goal::gain(next as f64 - mean);
    let plan = |ceiling| {
        means.plan(next, goal, ceiling, |dimension| Role {
            share: dimension.weight / all,
            at_least: asked(case.framework, &dimension.id, next),
        })
    };
    Found::way(next as f64, plan(top), plan(next))
}

/// Whether a level has gates and nothing that they need applies.
fn is_untested(framework: &Framework, scores: &ContinuousScores, level: i64) -> bool {
    let mut own = framework
        .gates
        .iter()
        .filter(|gate| gate.level == level)
        .peekable();
    let stands = |id: &DimensionId| {
        let own = scores.dimensions.iter().find(|one| &one.id == id);
        own.map_or(Standing::Missing, standing)
    };
    own.peek().is_some() && own.all(|gate| is_vacuous(gate, stands))
}

/// What the gates up to a level ask of a dimension; none where they ask nothing.
fn asked(framework: &Framework, id: &DimensionId, level: i64) -> Option<f64> {
    framework
        .gates
        .iter()
        .filter(|gate| gate.level <= level)
        .flat_map(|gate| &gate.needs)
        .filter(|need| &need.dimension == id)
        .map(|need| need.at_least)
        .max_by(f64::total_cmp)
}

/// The questions of dimensions that a gate asks something of and that nobody has answered.
fn unanswered(case: Case<'_>, scores: &ContinuousScores, level: i64) -> Vec<QuestionId> {
    let silent = |id: &DimensionId| {
        let own = scores.dimensions.iter().find(|one| &one.id == id);
        own.is_some_and(|one| one.status == Status::Unanswered)
    };
    case.scoring
        .questions
        .iter()
        .filter(|result| result.state == QuestionState::Missing)
        .filter(|result| silent(&result.dimension))
        .filter(|result| asked(case.framework, &result.dimension, level).is_some())
        .map(|result| result.id.clone())
        .collect()
}
