use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Confidence, Estimate, ServiceId};

/// How much is lost when the service stops: stated point by point, or worked out of its parts. What
/// is stated goes first.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct LossClaim {
    /// Losses as the owner states them. An outage of no length costs nothing unless a point says so.
    pub points: Vec<LossPoint>,
    /// What the loss is made from; it makes the curve where no point is stated.
    pub parameters: LossParameters,
    /// Whether contribution and working time of the same people are truly both lost.
    pub both_lost: Option<bool>,
    /// Services whose losses are added up in this one.
    pub includes: Vec<ServiceId>,
    /// What stops all of them at once.
    pub common_cause: Option<String>,
    /// Outages that are to be expected in a year.
    pub scenarios: Vec<OutageScenario>,
    /// How sure the owner is of the sums.
    pub confidence: Option<Confidence>,
    /// Where the sums come from.
    pub source: Option<String>,
}

/// What an outage of one length costs, all in all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LossPoint {
    /// Length of the outage.
    pub after_minutes: u32,
    /// Loss up to then.
    pub amount: Estimate,
    /// What the likely loss is made from, where the owner knows it.
    #[serde(default)]
    pub parts: Option<LossParts>,
}

/// The parts of one loss, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct LossParts {
    /// Contribution that does not come back.
    #[ts(type = "number")]
    pub contribution: i64,
    /// Working time without result.
    #[ts(type = "number")]
    pub productivity: i64,
    /// Getting back to work.
    #[ts(type = "number")]
    pub recovery: i64,
    /// Contracts and laws.
    #[ts(type = "number")]
    pub penalties: i64,
    /// Customers who leave, and what else no invoice shows.
    #[ts(type = "number")]
    pub intangible: i64,
}

impl LossParts {
    /// All parts.
    pub fn total(self) -> i64 {
        let parts = [
            self.contribution,
            self.productivity,
            self.recovery,
            self.penalties,
            self.intangible,
        ];
        parts.into_iter().fold(0, i64::saturating_add)
    }
}

/// What a loss is made from. Penalties stand with the obligations, the workaround by itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct LossParameters {
    /// Revenue an hour.
    pub revenue_per_hour: Option<Estimate>,
    /// Contribution to that revenue, 0 to 1. Revenue itself is not lost: costs fall away with it.
    pub margin: Option<f64>,
    /// Share of the revenue that depends on the service, 0 to 1; all where null.
    pub dependency: Option<f64>,
    /// Share of the customers who come back later, 0 to 1; none where null.
    pub recapture: Option<f64>,
    /// People who work with the service at the same time.
    pub users: Option<f64>,
    /// What an hour of one of them costs, loaded.
    pub loaded_cost_per_hour: Option<Estimate>,
    /// Share of their time lost while the workaround lasts, 0 to 1.
    pub idle_with_workaround: Option<f64>,
    /// Share of their time lost without it, 0 to 1.
    pub idle_without: Option<f64>,
    /// Recovery, whatever the length.
    pub recovery_fixed: Option<Estimate>,
    /// Recovery an hour.
    pub recovery_per_hour: Option<Estimate>,
    /// Customers who could leave.
    pub customers: Option<f64>,
    /// Share of them who leave in each hour after the grace, 0 to 1.
    pub churn_per_hour: Option<f64>,
    /// How long they bear it.
    pub churn_grace_minutes: Option<u32>,
    /// What a customer is worth over the years.
    pub lifetime_value: Option<Estimate>,
}

/// An outage that may happen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OutageScenario {
    /// What happens, in words.
    #[serde(default)]
    pub name: String,
    /// Times a year; 0.1 is once in ten years.
    pub per_year: f64,
    /// How long it lasts.
    pub minutes: u32,
}
