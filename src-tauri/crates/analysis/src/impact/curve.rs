//! How loss grows with the length of an outage.

use serde::Serialize;
use ts_rs::TS;

use crate::round::reaches;
use crate::statistics::ratio;

/// Cumulative loss at points in time: it begins at hour 0, time rises, and loss never falls. At
/// least two points, so that there is a slope to follow beyond the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve(Vec<(f64, f64)>);

/// Percent availability alone is no business measure: eight short outages against a long one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Convexity {
    /// Eight outages of an hour.
    pub eight_times_an_hour: f64,
    /// One of eight hours.
    pub once_eight_hours: f64,
    /// How many times as much; none where an hour costs nothing.
    pub ratio: Option<f64>,
}

impl Curve {
    /// None where the points make no such curve.
    pub fn new(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let points: Vec<(f64, f64)> = points.into_iter().collect();
        let finite = points
            .iter()
            .all(|(hour, loss)| hour.is_finite() && loss.is_finite());
        let begins = points.first().is_some_and(|(hour, _)| *hour == 0.0);
        let rises = points
            .windows(2)
            .all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1);
        (finite && begins && rises && points.len() > 1).then_some(Self(points))
    }

    /// The loss after so many hours: linear between points, on the last slope beyond them.
    pub fn loss(&self, hours: f64) -> f64 {
        let after = self.0.partition_point(|(hour, _)| *hour < hours);
        let end = after.clamp(1, self.0.len() - 1);
        let ((from, start), (to, stop)) = (self.0[end - 1], self.0[end]);
        start + (stop - start) * (hours.max(0.0) - from) / (to - from)
    }

    /// The earliest hour at which the loss reaches a limit; none where the curve ends flat below it.
    /// For the loss that is no longer acceptable this is the derived MTPD.
    pub fn reached(&self, limit: f64) -> Option<f64> {
        let after = self.0.iter().position(|(_, loss)| reaches(*loss, limit));
        if after == Some(0) {
            return Some(self.0[0].0);
        }
        let end = after.unwrap_or(self.0.len() - 1);
        let ((from, start), (to, stop)) = (self.0[end - 1], self.0[end]);
        let share = ratio(limit - start, stop - start)?;
        Some(from + share * (to - from))
    }

    /// One long outage against eight short ones of the same hours.
    pub fn convexity(&self) -> Convexity {
        let (short, long) = (8.0 * self.loss(1.0), self.loss(8.0));
        Convexity {
            eight_times_an_hour: short,
            once_eight_hours: long,
            ratio: ratio(long, short),
        }
    }
}
