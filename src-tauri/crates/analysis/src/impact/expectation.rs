//! What outages cost in a year, by how often which length is to be expected.

use serde::Serialize;
use ts_rs::TS;

use super::YEAR_HOURS;
use super::curve::Curve;

/// An outage that may happen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scenario {
    /// Times a year.
    pub frequency: f64,
    /// How long it lasts.
    pub hours: f64,
}

/// A year of outages.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Expectation {
    /// Σ frequency · loss(hours).
    pub annual_loss: f64,
    /// Σ frequency · hours.
    pub downtime_hours: f64,
    /// 1 − downtime/8760.
    pub availability: f64,
    /// What the rate of the first hour would give for the same downtime: a linear approximation, for
    /// comparison only.
    pub linear_estimate: f64,
}

/// The expected annual loss of scenarios on a loss curve.
pub fn expectation(curve: &Curve, scenarios: &[Scenario]) -> Expectation {
    let over = |figure: &dyn Fn(&Scenario) -> f64| -> f64 {
        scenarios
            .iter()
            .map(|scenario| scenario.frequency * figure(scenario))
            .sum()
    };
    let downtime_hours = over(&|scenario| scenario.hours);
    Expectation {
        annual_loss: over(&|scenario| curve.loss(scenario.hours)),
        downtime_hours,
        availability: 1.0 - downtime_hours / YEAR_HOURS,
        linear_estimate: curve.loss(1.0) * downtime_hours,
    }
}
