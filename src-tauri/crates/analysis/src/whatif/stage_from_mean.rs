//! A stage from the mean: the mean must reach the next stage; nothing else is asked.

use super::case::Case;
use super::means::{Means, Role};
use super::search::Goal;
use super::{Found, Outcome};
use crate::StageScores;
use crate::round::floor_level;

/// `most` is the highest stage.
pub(super) fn search(case: Case<'_>, scores: &StageScores, most: i64) -> Found {
    let (Some(level), Some(mean)) = (scores.level, scores.score) else {
        return Found::none(None, Outcome::NoLevel);
    };
    if level >= most {
        return Found::at_the_top();
    }
    let next = level + 1;
    let means = Means::new(case, &scores.dimensions);
    let all: f64 = means.dimensions().map(|dimension| dimension.weight).sum();
    let goal = Goal::gain(next as f64 - mean);
    let plan = |ceiling| {
        means.plan(next, goal, ceiling, |dimension| {
            Role::share(dimension.weight / all)
        })
    };
    let top = floor_level(case.framework.scale.max);
    Found::way(next as f64, plan(top), plan(next.min(top)))
}
