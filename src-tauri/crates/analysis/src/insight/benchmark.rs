//! Where a score stands among peers.

use crate::statistics::{mean, quantile, ratio, sample_sd};

/// Fewer peers than this are points to look at, not a distribution.
pub const LEAST_PEERS: usize = 5;

/// Scores of at least five peers. Whoever has one may ask it for percentiles.
#[derive(Debug, Clone, PartialEq)]
pub struct Peers(Vec<f64>);

/// Where the middle half of the peers lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// A quarter of the peers lies below.
    pub first: f64,
    /// Half of them does.
    pub median: f64,
    /// Three quarters do.
    pub third: f64,
}

impl Peers {
    /// None under five finite scores.
    pub fn new(scores: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut scores: Vec<f64> = scores
            .into_iter()
            .filter(|score| score.is_finite())
            .collect();
        scores.sort_unstable_by(f64::total_cmp);
        (scores.len() >= LEAST_PEERS).then_some(Self(scores))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Mid-rank percentile, 100 · (below + ½ · equal)/n, 0 to 100.
    pub fn percentile(&self, score: f64) -> f64 {
        let below = self.0.partition_point(|peer| *peer < score);
        let not_above = self.0.partition_point(|peer| *peer <= score);
        100.0 * (below + not_above) as f64 / (2 * self.0.len()) as f64
    }

    /// Distance from the peers' mean in sample standard deviations; none where they are all alike.
    pub fn z(&self, score: f64) -> Option<f64> {
        ratio(score - mean(&self.0)?, sample_sd(&self.0)?)
    }

    /// Quartiles, on a straight line between neighbours: position (n − 1) · share.
    pub fn quartiles(&self) -> Option<Quartiles> {
        Some(Quartiles {
            first: quantile(&self.0, 0.25)?,
            median: quantile(&self.0, 0.5)?,
            third: quantile(&self.0, 0.75)?,
        })
    }
}
