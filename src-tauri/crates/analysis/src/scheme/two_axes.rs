//! Two axes that mature separately, and who leads (after Merlyn's Business-IT Maturity Model).

use serde::Serialize;
use ts_rs::TS;

use crate::round::{NOISE, floor_level, reaches};
use crate::statistics::ratio;

/// Which axis is ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// Neither by more than the tolerance.
    Aligned,
    /// The first, demand for instance.
    FirstLeads,
    /// The second, supply for instance.
    SecondLeads,
}

/// Where a mean lies within its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// In the first third.
    Low,
    /// In the second.
    Mid,
    /// In the last.
    High,
}

/// Two axes side by side.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct TwoAxes {
    /// First minus second.
    pub gap: f64,
    /// Which is ahead.
    pub pattern: Pattern,
    /// The mean of both, rounded down, at most the highest level.
    pub level: i64,
    /// Where in its level the mean lies.
    pub position: Position,
}

/// What an axis from `from` to `to` makes of a mean answer: 1 + 2.9 · share of the scale where it runs
/// from 1.0 to 3.9.
pub fn axis(mean: f64, (min, max): (f64, f64), (from, to): (f64, f64)) -> Option<f64> {
    Some(from + (to - from) * ratio(mean - min, max - min)?)
}

/// Compares two axes. `tolerance` is the gap up to which they are aligned, `top` the highest level.
pub fn two_axes(first: f64, second: f64, tolerance: f64, top: i64) -> TwoAxes {
    let gap = first - second;
    let mean = (first + second) / 2.0;
    TwoAxes {
        gap,
        pattern: pattern(gap, tolerance),
        level: floor_level(mean).min(top),
        position: position((mean + NOISE).rem_euclid(1.0)),
    }
}

fn pattern(gap: f64, tolerance: f64) -> Pattern {
    if reaches(tolerance, gap.abs()) {
        Pattern::Aligned
    } else if gap > 0.0 {
        Pattern::FirstLeads
    } else {
        Pattern::SecondLeads
    }
}

fn position(within: f64) -> Position {
    if within < 1.0 / 3.0 {
        Position::Low
    } else if within < 2.0 / 3.0 {
        Position::Mid
    } else {
        Position::High
    }
}
