//! Two axes: the level is that of their mean, and each axis is a mean of its dimensions on a straight
//! line, so the whole rises by what its dimensions gain. One that is part of both axes counts for both.

use super::case::Case;
use super::means::{Means, Role};
use super::search::Goal;
use super::{Found, Outcome};
use crate::round::floor_level;
use crate::score::two_axes::{AxisScore, Run};
use crate::{DimensionScore, TwoAxesScores};

pub(super) fn search(case: Case<'_>, scores: &TwoAxesScores) -> Found {
    let both = scores.first.score.zip(scores.second.score);
    let (Some(level), Some((first, second))) = (scores.level, both) else {
        return Found::none(None, Outcome::NoLevel);
    };
    let run = Run::of(case.framework);
    if level >= run.top {
        return Found::at_the_top();
    }
    let next = level + 1;
    let means = Means::new(case, &scores.dimensions);
    let goal = Goal::gain(next as f64 - (first + second) / 2.0);
    let per_answer = (run.levels.1 - run.levels.0) / (run.answers.1 - run.answers.0);
    let share = |dimension: &DimensionScore| {
        let axes = [&scores.first, &scores.second];
        let shares = axes.map(|axis| share_of(dimension, axis, &means));
        per_answer * shares.iter().sum::<f64>() / 2.0
    };
    let plan = |ceiling| {
        means.plan(next, goal, ceiling, |dimension| {
            Role::share(share(dimension))
        })
    };
    let top = floor_level(case.framework.scale.max);
    let answers_are_levels = run.answers == run.levels;
    let even = answers_are_levels.then(|| plan(next)).flatten();
    Found::way(next as f64, plan(top), even)
}

/// The weight of a dimension on an axis; 0 where it is no part of it.
fn share_of(dimension: &DimensionScore, axis: &AxisScore, means: &Means<'_>) -> f64 {
    let is_part = |dimension: &&DimensionScore| axis.dimensions.contains(&dimension.id);
    if !is_part(&dimension) {
        return 0.0;
    }
    let all: f64 = means
        .dimensions()
        .filter(is_part)
        .map(|dimension| dimension.weight)
        .sum();
    dimension.weight / all
}
