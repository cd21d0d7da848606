//! A level is reached where its weighted answers pass its threshold. A question may feed several
//! levels.

use model::Feed;
use model::scheme::LevelThreshold;
use serde::Serialize;
use ts_rs::TS;

use super::{Climb, Outcome, Standing, climb};
use crate::round::reaches;
use crate::score::weighted::weighted_mean;

/// An answer and what it feeds.
#[derive(Debug, Clone, PartialEq)]
pub struct Fed<'a> {
    /// Share of what could be answered, 0 to 1.
    pub share: Standing,
    /// The levels that it feeds, with weights.
    pub feeds: &'a [Feed],
}

/// How the thresholds came out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Thresholds {
    /// How far the climb led.
    #[serde(flatten)]
    pub climb: Climb<i64>,
    /// Each level's share of its points, 0 to 1; none where nothing that feeds it applies.
    pub shares: Vec<(i64, Option<f64>)>,
}

/// A level's share is Σ weight · share/Σ weight over the applicable answers that feed it; what is
/// missing brings nothing and weighs all the same. Levels climb until a threshold is missed.
pub fn thresholds(answers: &[Fed<'_>], levels: &[LevelThreshold]) -> Thresholds {
    let shares: Vec<(i64, Option<f64>)> = levels
        .iter()
        .map(|threshold| (threshold.level, share(answers, threshold.level)))
        .collect();
    let outcomes: Vec<(i64, Outcome)> = levels
        .iter()
        .zip(&shares)
        .map(|(threshold, (level, share))| (*level, outcome(*share, threshold.at_least)))
        .collect();
    Thresholds {
        climb: climb(&outcomes),
        shares,
    }
}

fn share(answers: &[Fed<'_>], level: i64) -> Option<f64> {
    weighted_mean(answers.iter().flat_map(|answer| {
        let given = answer.share;
        let credit = given.credited(given.value().unwrap_or(0.0));
        let feeds = answer.feeds.iter().filter(move |feed| feed.level == level);
        feeds.map(move |feed| (feed.weight, credit))
    }))
}

fn outcome(share: Option<f64>, at_least: f64) -> Outcome {
    match share {
        None => Outcome::Vacuous,
        Some(share) if reaches(share, at_least) => Outcome::Passed,
        Some(_) => Outcome::Failed,
    }
}
