//! Whether raters of one question fall into two groups that are each of one mind.

use serde::Serialize;
use ts_rs::TS;

use super::Ratings;
use crate::round::reaches;

/// Levels between the camps.
const JUMP: f64 = 2.0;
/// Raters that make a camp, and what share of all they must be.
const LEAST: usize = 2;
const SHARE: f64 = 0.4;

/// Two camps, each ascending.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Camps {
    /// Those who rate low.
    pub lower: Vec<f64>,
    /// Those who rate high.
    pub upper: Vec<f64>,
}

/// The camps, where neighbouring ratings lie two levels or more apart with at least two raters and
/// 40 % of all on each side. Of several such places the upper one holds. Ours.
pub fn camps(ratings: &Ratings) -> Option<Camps> {
    let values = ratings.values();
    let count = values.len();
    let split = (1..count).rev().find(|split| {
        reaches(values[*split] - values[split - 1], JUMP)
            && makes_a_camp(*split, count)
            && makes_a_camp(count - split, count)
    })?;
    let (lower, upper) = values.split_at(split);
    Some(Camps {
        lower: lower.to_vec(),
        upper: upper.to_vec(),
    })
}

fn makes_a_camp(raters: usize, all: usize) -> bool {
    raters >= LEAST && reaches(raters as f64, SHARE * all as f64)
}
