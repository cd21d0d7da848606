//! What hours of service are worth.

use serde::Serialize;
use ts_rs::TS;

use crate::statistics::ratio;

/// What an hour must be worth if hours a day on days a year bring a sum.
pub fn worth_of_an_hour(value_per_year: f64, hours_per_day: f64, days: f64) -> Option<f64> {
    ratio(value_per_year, hours_per_day * days)
}

/// A yearly benefit against what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Return {
    /// Benefit/cost; none where it costs nothing.
    pub benefit_cost_ratio: Option<f64>,
    /// Benefit minus cost.
    pub net: f64,
    /// Days until the cost is earned; none without a benefit.
    pub payback_days: Option<f64>,
}

/// What a yearly benefit comes to at a cost.
pub fn yearly_return(benefit: f64, cost: f64) -> Return {
    Return {
        benefit_cost_ratio: ratio(benefit, cost),
        net: benefit - cost,
        payback_days: ratio(cost, benefit).map(|years| years * 365.0),
    }
}

/// Hours of service that are not offered yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExtraHours {
    /// More hours a day.
    pub hours_per_day: f64,
    /// On so many days a year.
    pub days: f64,
    /// Transactions an hour where the service is fully used.
    pub transactions_per_hour: f64,
    /// Contribution of each.
    pub contribution: f64,
    /// Share of full use that these hours see, 0 to 1.
    pub uptake: f64,
    /// Share of it that only moves from other hours, 0 to 1.
    pub displacement: f64,
    /// Staff an hour.
    pub staff_cost_per_hour: f64,
    /// Everything else a year.
    pub run_cost_per_year: f64,
}

/// What extra hours bring in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Worth {
    /// hours · transactions · contribution · uptake · (1 − displacement).
    pub gross: f64,
    /// After staff and running cost.
    pub net: f64,
    /// Gross/cost; none where they cost nothing.
    pub benefit_cost_ratio: Option<f64>,
}

/// The worth of extra hours.
pub fn worth(extra: &ExtraHours) -> Worth {
    let hours = extra.hours_per_day * extra.days;
    let used = extra.uptake * (1.0 - extra.displacement);
    let gross = hours * extra.transactions_per_hour * extra.contribution * used;
    let cost = hours * extra.staff_cost_per_hour + extra.run_cost_per_year;
    Worth {
        gross,
        net: gross - cost,
        benefit_cost_ratio: ratio(gross, cost),
    }
}
