//! Thresholds: levels climb, so the level sought is the first whose threshold is missed, and the answers
//! that feed it must bring what is lacking. What else these answers feed comes along.

use model::scheme::LevelThreshold;

use super::case::Case;
use super::demand::{Demand, Open, meet};
use super::rescored::ends;
use super::{Found, Outcome};
use crate::round::reaches;
use crate::score::thresholds::share_of;
use crate::score::weighted::Standing;
use crate::{QuestionResult, ThresholdScores};

/// `levels` climb.
pub(super) fn search(case: Case<'_>, scores: &ThresholdScores, levels: &[LevelThreshold]) -> Found {
    let Some(level) = scores.tested_level else {
        return Found::none(None, Outcome::NoLevel);
    };
    let barred = levels.iter().find_map(|threshold| {
        let points = Points::of(case, threshold.level);
        let need = threshold.at_least - points.share()?;
        (!reaches(0.0, need)).then_some((threshold.level, need, points))
    });
    if let Some((next, need, points)) = barred {
        return meet(case, next as f64, &[points.demand(case, need)]);
    }
    // What is left above passes because nothing that feeds it applies.
    let above = levels.iter().find(|threshold| threshold.level > level);
    above.map_or_else(Found::at_the_top, |threshold| {
        Found::none(Some(threshold.level as f64), Outcome::NotAsked)
    })
}

/// What feeds one level.
struct Points<'a> {
    /// Weight, share of its points that the question brings, and the question; none that does not apply.
    fed: Vec<(f64, f64, &'a QuestionResult)>,
    /// All weight.
    weight: f64,
}

impl<'a> Points<'a> {
    fn of(case: Case<'a>, level: i64) -> Self {
        let fed: Vec<(f64, f64, &QuestionResult)> = case
            .scoring
            .questions
            .iter()
            .filter_map(|result| {
                let question = case.question(result)?;
                let feeds = question.feeds.iter().filter(|feed| feed.level == level);
                let weights: Vec<f64> = feeds.map(|feed| feed.weight).collect();
                let share = match result.standing() {
                    Standing::Value(value) => share_of(question, &case.framework.scale, value),
                    Standing::Missing => None,
                    Standing::NotApplicable => return None,
                };
                let feeds_it = !weights.is_empty();
                feeds_it.then(|| (weights.iter().sum(), share.unwrap_or(0.0), result))
            })
            .collect();
        Self {
            weight: fed.iter().map(|(weight, ..)| weight).sum(),
            fed,
        }
    }

    /// The share of the level's points; none where nothing that feeds it applies.
    fn share(&self) -> Option<f64> {
        let brought: f64 = self
            .fed
            .iter()
            .map(|(weight, share, _)| weight * share)
            .sum();
        (!self.fed.is_empty()).then(|| brought / self.weight)
    }

    fn demand(&self, case: Case<'a>, need: f64) -> Demand<'a> {
        let open = |(weight, now, result): &(f64, f64, &'a QuestionResult)| {
            let question = case.question(result)?;
            let (each, now) = (weight / self.weight, *now);
            let brings = move |value| share_of(question, &case.framework.scale, value);
            Some(Open {
                result,
                top: ends(case.framework, question).1,
                gain: Box::new(move |value| each * (brings(value).unwrap_or(now) - now)),
            })
        };
        let opens = self.fed.iter().filter_map(open);
        let (answered, silent) = opens.partition(|open| open.result.value.is_some());
        Demand {
            answered,
            silent,
            need,
        }
    }
}
