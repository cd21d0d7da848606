//! From figures to what to do about them.

pub mod gap;

pub mod delay;
pub mod effectiveness;
pub mod priority;
pub mod roadmap;

pub mod benchmark;
pub mod position;
pub mod trend;

use std::cmp::Ordering;

use crate::round::millionths;

/// Higher figures first; those that agree to six decimals, and those that are undefined and come
/// last, are in order of id.
fn descending<I: Ord>(a: (Option<f64>, &I), b: (Option<f64>, &I)) -> Ordering {
    let figures = match (a.0.map(millionths), b.0.map(millionths)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    figures.then_with(|| a.1.cmp(b.1))
}
