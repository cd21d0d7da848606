//! A stage of adoption from a mean.

use crate::round::floor_level;

/// The mean rounded down, within the stages that there are. `least` is not above `most`.
pub fn stage(mean: f64, least: i64, most: i64) -> i64 {
    floor_level(mean).max(least).min(most)
}
