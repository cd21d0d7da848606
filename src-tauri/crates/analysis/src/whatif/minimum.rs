//! The lowest step: a dimension rises only where all its lowest answers do, so for each height that its
//! lowest answer can have there is one smallest set of raises, and what is chosen is a height for each
//! dimension. Of two heights the upper raises everything that the lower does.

use super::case::Case;
use super::search::{Goal, Item, Part, Way, smallest};
use super::{Found, Outcome, Plan, Raise};
use crate::round::{NOISE, floor_level, reaches};
use crate::{MinimumScores, QuestionResult};

pub(super) fn search(case: Case<'_>, scores: &MinimumScores) -> Found {
    let (Some(level), Some(mean)) = (scores.level, scores.score) else {
        return Found::none(None, Outcome::NoLevel);
    };
    let (next, top) = (level + 1, floor_level(case.framework.scale.max));
    if next > top {
        return Found::at_the_top();
    }
    let loops: Vec<Loop<'_>> = scores
        .dimensions
        .iter()
        .filter_map(|dimension| {
            let results = case.scoring.questions.iter();
            let own = results.filter(|result| result.dimension == dimension.id);
            Some(Loop {
                lowest: dimension.score?,
                questions: own
                    .filter_map(|result| Some((result, result.value?)))
                    .collect(),
            })
        })
        .collect();
    let plan = |ceiling| plan(case, &loops, (mean, next), ceiling);
    Found::way(next as f64, plan(top), plan(next))
}

/// A dimension that has a score.
struct Loop<'a> {
    lowest: f64,
    /// The questions that have a value.
    questions: Vec<(&'a QuestionResult, f64)>,
}

impl Loop<'_> {
    /// The heights that its lowest answer can have beyond its own, ascending: whole levels, and where
    /// another answer stands.
    fn heights(&self, ceiling: i64) -> Vec<f64> {
        let levels = (floor_level(self.lowest) + 1..=ceiling).map(|level| level as f64);
        let answers = self.questions.iter().map(|(_, value)| *value);
        let mut heights: Vec<f64> = levels
            .chain(answers)
            .filter(|height| !reaches(self.lowest, *height) && up_to(*height) <= ceiling)
            .collect();
        heights.sort_by(f64::total_cmp);
        heights.dedup_by(|upper, lower| reaches(*lower, *upper));
        heights
    }

    /// Steps of each question, so that none is below a height.
    fn steps(&self, height: f64) -> impl Iterator<Item = (&QuestionResult, usize)> {
        let short = move |(_, value): &&(&QuestionResult, f64)| !reaches(*value, height);
        self.questions
            .iter()
            .filter(short)
            .map(move |(result, value)| {
                let steps = up_to(height) - floor_level(*value);
                (*result, steps.max(0) as usize)
            })
    }

    fn way(&self, height: f64) -> Way {
        Way {
            steps: self.steps(height).map(|(_, steps)| steps).sum(),
            questions: self.steps(height).count(),
            gain: height - self.lowest,
        }
    }
}

/// The lowest whole level that is no lower.
fn up_to(height: f64) -> i64 {
    (height - NOISE).ceil() as i64
}

fn plan(
    case: Case<'_>,
    loops: &[Loop<'_>],
    (mean, next): (f64, i64),
    ceiling: i64,
) -> Option<Plan> {
    let heights: Vec<Vec<f64>> = loops.iter().map(|one| one.heights(ceiling)).collect();
    let part = |(one, heights): (&Loop<'_>, &Vec<f64>)| Part {
        items: vec![Item::together(
            heights.iter().map(|height| one.way(*height)),
        )],
        stands: one.lowest,
        need: 0.0,
        share: 1.0 / loops.len() as f64,
    };
    let parts: Vec<Part> = loops.iter().zip(&heights).map(part).collect();
    let way = smallest(&parts, Goal::gain(next as f64 - mean))?;
    let chosen = loops.iter().zip(&heights).zip(way.iter().flatten());
    let raises: Vec<Raise> = chosen
        .filter_map(|((one, heights), taken)| Some((one, heights.get(taken.checked_sub(1)?)?)))
        .flat_map(|(one, height)| one.steps(*height))
        .filter_map(|(result, steps)| case.raise(result, steps))
        .collect();
    case.plan(next as f64, raises)
}
