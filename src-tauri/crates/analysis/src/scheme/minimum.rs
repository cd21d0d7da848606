//! A loop is as strong as its weakest step.

use serde::Serialize;
use ts_rs::TS;

use crate::statistics::{mean, minimum};

/// The lowest answers of each dimension.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Minima {
    /// Each dimension's lowest answer; none where it has none.
    pub minima: Vec<Option<f64>>,
    /// Mean of the minima.
    pub mean: Option<f64>,
    /// The lowest of them.
    pub weakest: Option<f64>,
}

/// Minimum in each dimension, then the mean of the minima.
pub fn minima(dimensions: &[Vec<f64>]) -> Minima {
    let minima: Vec<Option<f64>> = dimensions.iter().map(|answers| minimum(answers)).collect();
    let known: Vec<f64> = minima.iter().copied().flatten().collect();
    Minima {
        mean: mean(&known),
        weakest: minimum(&known),
        minima,
    }
}
