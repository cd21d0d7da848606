//! The weakest link: the mean and the lowest dimension must bring the level together. How much each
//! brings is open, so the search follows both at once: with as many steps and questions, a way with a
//! lower mean stays as long as its lowest dimension is higher.

use super::case::Case;
use super::means::{Means, Role};
use super::search::Goal;
use super::{Found, Outcome};
use crate::WeakestLinkScores;
use crate::round::floor_level;

/// `lambda` is the mean's share of the blend, 0 to 1.
pub(super) fn search(case: Case<'_>, scores: &WeakestLinkScores, lambda: f64) -> Found {
    let (Some(level), Some(mean)) = (scores.level, scores.mean) else {
        return Found::none(None, Outcome::NoLevel);
    };
    let (next, top) = (level + 1, floor_level(case.framework.scale.max));
    if next > top {
        return Found::at_the_top();
    }
    let means = Means::new(case, &scores.dimensions);
    let share = lambda / means.dimensions().count() as f64;
    let sought = next as f64;
    // Where even the lowest dimension is at the level, so is the mean, and with them the blend.
    let goal = Goal::with_lowest(sought - lambda * mean, 1.0 - lambda, sought);
    let plan = |ceiling| means.plan(next, goal, ceiling, |_| Role::share(share));
    Found::way(sought, plan(top), plan(next))
}
