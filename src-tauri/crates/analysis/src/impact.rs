//! What a service is worth, and what it costs while it stands still.
//!
//! In the formulas durations are hours, shares are fractions, and money is any one unit of one
//! currency: `outage` and `evaluation` bring a statement's minutes and minor units to them. Nothing
//! is rounded but in `words`.

pub mod curve;
pub mod expectation;
pub mod loss;

pub mod availability;
pub mod hours;
pub mod investment;

pub mod need;
pub mod rules;
pub mod tier;

pub mod drivers;
pub mod evaluation;
pub mod exposure;
pub mod graph;
pub mod hindsight;
pub mod outage;
pub mod paragraph;
pub mod portfolio;
pub mod range;
pub mod surroundings;
pub mod verdict;
pub mod words;

pub use evaluation::{Evaluation, evaluate};
pub use surroundings::Surroundings;

/// Hours of a year in which a service is wanted around the clock.
pub const YEAR_HOURS: f64 = 8760.0;
