//! A whole that is as good as its weakest part, blended with the mean.

use serde::Serialize;
use ts_rs::TS;

use crate::round::{NOISE, millionths};
use crate::statistics::{mean, minimum};

/// The weakest part and what it does to the whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeakestLink<I> {
    /// The part with the lowest score; of several (to six decimals), the first by id.
    pub weakest: I,
    /// The lowest score.
    pub minimum: f64,
    /// Arithmetic mean.
    pub mean: f64,
    /// λ · mean + (1 − λ) · minimum.
    pub blend: f64,
    /// n-th root of the product, 0 where a score is 0; none where one is below 0.
    pub geometric_mean: Option<f64>,
    /// n/Σ(1/score), 0 where a score is 0; none where one is below 0.
    pub harmonic_mean: Option<f64>,
}

/// The weakest of the parts that have a score; none where there are none. `lambda` is the mean's
/// share of the blend, 0 to 1.
pub fn weakest_link<I: Ord + Clone>(parts: &[(I, f64)], lambda: f64) -> Option<WeakestLink<I>> {
    let (weakest, _) = parts.iter().min_by(|a, b| {
        let scores = millionths(a.1).total_cmp(&millionths(b.1));
        scores.then_with(|| a.0.cmp(&b.0))
    })?;
    let scores: Vec<f64> = parts.iter().map(|(_, score)| *score).collect();
    let (minimum, mean) = (minimum(&scores)?, mean(&scores)?);
    Some(WeakestLink {
        weakest: weakest.clone(),
        minimum,
        mean,
        blend: lambda * mean + (1.0 - lambda) * minimum,
        geometric_mean: mean_by(&scores, f64::ln, f64::exp),
        harmonic_mean: mean_by(&scores, f64::recip, f64::recip),
    })
}

/// The mean on another scale and back. Both scales have no place for 0, where they collapse.
fn mean_by(scores: &[f64], there: fn(f64) -> f64, back: fn(f64) -> f64) -> Option<f64> {
    if scores.iter().any(|score| *score < 0.0) {
        return None;
    }
    if scores.iter().any(|score| *score < NOISE) {
        return Some(0.0);
    }
    let moved: Vec<f64> = scores.iter().map(|score| there(*score)).collect();
    mean(&moved).map(back)
}
