//! A profile of levels, each the middle answer: order matters, distance does not (after OSIMM,
//! ISO/IEC 16680).

use serde::Serialize;
use ts_rs::TS;

use crate::round::floor_level;
use crate::statistics::{median, minimum};

/// Levels dimension by dimension. There is no mean over them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MedianProfile {
    /// Each dimension's level; none where it has no answer.
    pub levels: Vec<Option<i64>>,
    /// The lowest of them.
    pub minimum: Option<i64>,
    /// The middle one, rounded down.
    pub median: Option<i64>,
}

/// The median answer, rounded down.
pub fn level(answers: &[f64]) -> Option<i64> {
    median(answers).map(floor_level)
}

/// The profile of dimensions.
pub fn median_profile(dimensions: &[Vec<f64>]) -> MedianProfile {
    let levels: Vec<Option<i64>> = dimensions.iter().map(|answers| level(answers)).collect();
    let known: Vec<f64> = levels.iter().flatten().map(|level| *level as f64).collect();
    MedianProfile {
        minimum: minimum(&known).map(floor_level),
        median: level(&known),
        levels,
    }
}
