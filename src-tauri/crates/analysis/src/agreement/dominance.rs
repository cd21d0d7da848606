//! How often a rating of one side lies above one of the other, whatever the distance.

use serde::Serialize;
use ts_rs::TS;

use super::Ratings;
use crate::round::reaches;

/// How large a difference is, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Below 0.147.
    Negligible,
    /// From 0.147.
    Small,
    /// From 0.33.
    Medium,
    /// From 0.474.
    Large,
}

/// Cliff's delta, (#first above second − #first below second) / (n₁·n₂), −1 to 1 (Cliff 1993);
/// none where a side is empty.
pub fn cliffs_delta(first: &Ratings, second: &Ratings) -> Option<f64> {
    let pairs = Pairs::of(first, second)?;
    Some((pairs.above - pairs.below) / pairs.all)
}

/// Mann–Whitney's U of the first side, #first above second + ½·#equal (Mann & Whitney 1947); none
/// where a side is empty.
pub fn mann_whitney_u(first: &Ratings, second: &Ratings) -> Option<f64> {
    let pairs = Pairs::of(first, second)?;
    Some(pairs.above + (pairs.all - pairs.above - pairs.below) / 2.0)
}

/// The word for a delta of either sign, with the thresholds of Romano et al. (2006).
pub fn effect(delta: f64) -> Effect {
    let from = |threshold| reaches(delta.abs(), threshold);
    if from(0.474) {
        Effect::Large
    } else if from(0.33) {
        Effect::Medium
    } else if from(0.147) {
        Effect::Small
    } else {
        Effect::Negligible
    }
}

/// Every rating of the first side beside every one of the second; whole numbers.
struct Pairs {
    above: f64,
    below: f64,
    all: f64,
}

impl Pairs {
    fn of(first: &Ratings, second: &Ratings) -> Option<Self> {
        let (firsts, seconds) = (first.values(), second.values());
        let (mut above, mut below) = (0, 0);
        // Both ascend, so how many of the second lie below a rating, or not above, only grows.
        let (mut lower, mut not_higher) = (0, 0);
        for rating in firsts {
            lower += run(&seconds[lower..], |other| other < rating);
            not_higher += run(&seconds[not_higher..], |other| other <= rating);
            above += lower;
            below += seconds.len() - not_higher;
        }
        let all = firsts.len() * seconds.len();
        (all > 0).then_some(Self {
            above: above as f64,
            below: below as f64,
            all: all as f64,
        })
    }
}

/// How many ratings at the beginning are such.
fn run(ratings: &[f64], is_such: impl Fn(&f64) -> bool) -> usize {
    ratings.iter().take_while(|rating| is_such(rating)).count()
}
