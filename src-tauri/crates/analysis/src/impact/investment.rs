//! Money now against money later.

use serde::Serialize;
use ts_rs::TS;

use crate::round::reaches;
use crate::statistics::ratio;

/// What yearly flows come to (Brealey, Myers & Allen, ch. 5).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Investment {
    /// Net present value, Σ flow/(1 + rate)^year; none where the rate takes everything.
    pub npv: Option<f64>,
    /// What comes in for what goes out, each year's net flow by its sign; none where nothing goes out.
    pub benefit_cost_ratio: Option<f64>,
    /// The same of present values.
    pub discounted_ratio: Option<f64>,
    /// Years until the flows add up to 0, on a straight line within the year; none where they never
    /// do. Not discounted.
    pub payback_years: Option<f64>,
}

/// Evaluates net flows by year; the first is now. `rate` is a share a year.
pub fn investment(flows: &[f64], rate: f64) -> Investment {
    let present: Option<Vec<f64>> = flows
        .iter()
        .enumerate()
        .map(|(year, flow)| ratio(*flow, (1.0 + rate).powi(year as i32)))
        .collect();
    Investment {
        npv: present.as_ref().map(|present| present.iter().sum()),
        benefit_cost_ratio: benefit_cost(flows),
        discounted_ratio: present.and_then(|present| benefit_cost(&present)),
        payback_years: payback(flows),
    }
}

fn benefit_cost(flows: &[f64]) -> Option<f64> {
    let benefit: f64 = flows.iter().map(|flow| flow.max(0.0)).sum();
    let cost: f64 = flows.iter().map(|flow| (-flow).max(0.0)).sum();
    ratio(benefit, cost)
}

fn payback(flows: &[f64]) -> Option<f64> {
    let mut owed = 0.0;
    for (year, flow) in flows.iter().enumerate() {
        let before = owed;
        owed -= flow;
        if reaches(0.0, owed) {
            let within = ratio(before, *flow).unwrap_or(0.0);
            return Some(if year == 0 {
                0.0
            } else {
                (year - 1) as f64 + within
            });
        }
    }
    None
}
