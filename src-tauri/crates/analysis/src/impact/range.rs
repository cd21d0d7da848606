//! Sums of money as three points, carried through.

use model::Estimate;
use serde::Serialize;
use ts_rs::TS;

/// A sum in minor units that was computed from estimates.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
pub struct Range {
    /// From the low estimates.
    pub low: f64,
    /// From the likely ones.
    pub likely: f64,
    /// From the high ones.
    pub high: f64,
    /// (low + likely + high) / 3, the mean of a triangular distribution. Rankings go by it.
    pub mean: f64,
}

impl Range {
    /// A range of three points.
    pub fn new([low, likely, high]: [f64; 3]) -> Self {
        Self {
            low,
            likely,
            high,
            mean: (low + likely + high) / 3.0,
        }
    }

    /// The same figure computed for each point: 0 low, 1 likely, 2 high.
    pub fn of(figure: impl Fn(usize) -> f64) -> Self {
        Self::new([figure(0), figure(1), figure(2)])
    }

    /// The same, where each figure may be undefined: none of all three then.
    pub fn of_all(figure: impl Fn(usize) -> Option<f64>) -> Option<Self> {
        Some(Self::new([figure(0)?, figure(1)?, figure(2)?]))
    }

    /// The three points.
    pub fn points(self) -> [f64; 3] {
        [self.low, self.likely, self.high]
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Range) -> Self {
        Self::of(|point| self.points()[point] + other.points()[point])
    }

    /// A whole without a part of it, point by point.
    #[must_use]
    pub fn without(self, part: Range) -> Self {
        Self::of(|point| self.points()[point] - part.points()[point])
    }

    /// What is left after a cost: the least at the highest cost.
    #[must_use]
    pub fn less(self, cost: Range) -> Self {
        let cost = cost.points();
        Self::of(|point| self.points()[point] - cost[2 - point])
    }

    /// So many times as much.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self::of(|point| self.points()[point] * factor)
    }
}

impl From<Estimate> for Range {
    fn from(estimate: Estimate) -> Self {
        Self::new(estimate.points().map(|amount| amount as f64))
    }
}

/// The sum of what is known; none where nothing is.
pub fn sum(ranges: impl IntoIterator<Item = Option<Range>>) -> Option<Range> {
    ranges.into_iter().flatten().reduce(Range::plus)
}
