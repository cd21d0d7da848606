//! Whether a whole questionnaire is answered alike by any number of raters, gaps included.

mod bootstrap;
mod tally;

use serde::Serialize;
use ts_rs::TS;

pub use bootstrap::{Interval, Resampling};

use crate::round::reaches;
use crate::statistics::ratio;
use tally::{Count, Tally};

/// How far two values lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// The same or not.
    Nominal,
    /// By how many answers lie between them: δ² = (Σ_{g=c..k} n_g − (n_c + n_k)/2)².
    Ordinal,
    /// By their difference.
    Interval,
}

/// What may be built on an alpha, after Krippendorff (2004, ch. 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reliance {
    /// Below 0.667.
    Unreliable,
    /// From 0.667: tentative conclusions only.
    Tentative,
    /// From 0.8.
    Reliable,
}

/// What may be built on an alpha.
pub fn reliance(alpha: f64) -> Reliance {
    if reaches(alpha, 0.8) {
        Reliance::Reliable
    } else if reaches(alpha, 0.667) {
        Reliance::Tentative
    } else {
        Reliance::Unreliable
    }
}

/// Ratings reduced to how often each value was given to each unit: all that alpha needs. Units with
/// fewer than two values have left.
#[derive(Debug, Clone, PartialEq)]
pub struct Reliability {
    tally: Tally,
}

impl Reliability {
    /// Counts the ratings unit by unit. Missing ratings are simply not there; what is not a finite
    /// number is nobody's rating.
    pub fn new<U: AsRef<[f64]>>(units: impl IntoIterator<Item = U>) -> Self {
        Self {
            tally: Tally::new(units),
        }
    }

    /// How many values stand in units with at least two.
    pub fn pairable(&self) -> u64 {
        self.tally
            .totals()
            .iter()
            .map(|count| u64::from(*count))
            .sum()
    }

    /// How many units have at least two values.
    pub fn units(&self) -> usize {
        self.tally.units().len()
    }

    /// Whether the values differ at all. Where they don't, alpha is undefined.
    pub fn varies(&self) -> bool {
        self.tally.values().len() > 1
    }

    /// Krippendorff's alpha, 1 − D_o/D_e (Krippendorff 2004, ch. 11); none where nothing can be
    /// paired or nothing varies.
    ///
    /// With the coincidences o_ck of a unit of m values being pairs/(m − 1), the observed
    /// disagreement is the variance within units and the expected one that over all, both in the
    /// distances of the metric; so the pairs themselves need not be listed.
    pub fn alpha(&self, metric: Metric) -> Option<f64> {
        let totals = self.tally.totals();
        let distances = Distances::new(metric, self.tally.values(), &totals);
        let mut within: Vec<f64> = self
            .tally
            .units()
            .map(|unit| distances.within(unit))
            .collect();
        // The units' order must not enter, not even by rounding.
        within.sort_unstable_by(f64::total_cmp);
        distances.alpha(within.iter().sum(), &totals)
    }

    /// An interval for alpha from units drawn again and again, with replacement (Efron & Tibshirani
    /// 1993, ch. 13: percentiles). None where alpha is, or with fewer than two units.
    ///
    /// Draws in which nothing varies have no alpha and are left out. The same units give the same
    /// interval, whatever their order.
    pub fn interval(&self, metric: Metric, resampling: Resampling) -> Option<Interval> {
        self.alpha(metric)?;
        bootstrap::interval(&self.tally, metric, resampling)
    }
}

/// A metric over the values that occur: where each value stands on a line, or that the metric knows
/// no line.
enum Distances {
    SameOrNot,
    OnALine(Vec<f64>),
}

impl Distances {
    /// `totals` tell how often each value occurs among the units that alpha is taken over.
    ///
    /// The ordinal distance of two values is the difference of their mid-ranks among all values.
    fn new(metric: Metric, values: &[f64], totals: &[u32]) -> Self {
        match metric {
            Metric::Nominal => Self::SameOrNot,
            Metric::Interval => Self::OnALine(values.to_vec()),
            Metric::Ordinal => {
                let mut below = 0.0;
                let places = totals.iter().map(|count| {
                    let count = f64::from(*count);
                    below += count;
                    below - count / 2.0
                });
                Self::OnALine(places.collect())
            }
        }
    }

    /// Σ δ² over the pairs of a unit, each pair once, divided by m − 1.
    fn within(&self, unit: &[Count]) -> f64 {
        let size: u32 = unit.iter().map(|count| count.times).sum();
        let size = f64::from(size);
        let counts = unit
            .iter()
            .map(|count| (count.value as usize, f64::from(count.times)));
        self.pairs(counts, size) / (size - 1.0)
    }

    /// Alpha from the sum of what differs within units.
    fn alpha(&self, within: f64, totals: &[u32]) -> Option<f64> {
        let all: f64 = totals.iter().map(|count| f64::from(*count)).sum();
        let counts = totals
            .iter()
            .enumerate()
            .map(|(value, count)| (value, f64::from(*count)));
        let over_all = self.pairs(counts, all) / (all - 1.0);
        Some(1.0 - ratio(within, over_all)?)
    }

    /// Σ δ² over all pairs of `size` values, each pair once. On a line that is the size times the
    /// squared distances from the mean.
    fn pairs(&self, counts: impl Iterator<Item = (usize, f64)> + Clone, size: f64) -> f64 {
        match self {
            Self::SameOrNot => {
                let same: f64 = counts.map(|(_, times)| times * times).sum();
                (size * size - same) / 2.0
            }
            Self::OnALine(places) => {
                let sum: f64 = counts
                    .clone()
                    .map(|(value, times)| times * places[value])
                    .sum();
                let mean = sum / size;
                let squares: f64 = counts
                    .map(|(value, times)| times * (places[value] - mean).powi(2))
                    .sum();
                size * squares
            }
        }
    }
}
