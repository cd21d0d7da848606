//! Scales beside each other.

use crate::statistics::ratio;

/// Where a value lies between the ends of its scale, 0 to 100, and beyond where it does. For
/// pictures beside each other only: equal positions on two models do not mean the same.
pub fn on_hundred(value: f64, low: f64, high: f64) -> Option<f64> {
    Some(ratio(value - low, high - low)? * 100.0)
}
