//! What a service is worth, and what it costs while it stands still.
//!
//! Durations are hours, shares are fractions, and money is any one unit of one currency throughout:
//! who keeps minutes and cents converts at the edge. Nothing is rounded here.

pub mod curve;
pub mod expectation;
pub mod loss;

pub mod availability;
pub mod hours;
pub mod investment;

pub mod need;
pub mod rules;
pub mod tier;

/// Hours of a year in which a service is wanted around the clock.
pub const YEAR_HOURS: f64 = 8760.0;
