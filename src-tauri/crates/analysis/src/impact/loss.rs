//! What an outage costs by its length, part by part.

use serde::Serialize;
use ts_rs::TS;

/// What a loss is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// Revenue an hour.
    pub revenue_per_hour: f64,
    /// Contribution to that revenue, 0 to 1. Revenue itself is not lost: costs fall away with it.
    pub margin: f64,
    /// Share of the revenue that depends on the service, 0 to 1.
    pub dependency: f64,
    /// Share of the customers who come back later, 0 to 1.
    pub recapture: f64,
    /// People who work with the service.
    pub users: f64,
    /// What an hour of one of them costs, loaded.
    pub loaded_cost_per_hour: f64,
    /// Share of their time lost while the workaround lasts, 0 to 1.
    pub idle_with_workaround: f64,
    /// Share of their time lost after it, 0 to 1.
    pub idle_without: f64,
    /// How long the workaround lasts.
    pub workaround_hours: f64,
    /// Recovery, whatever the length.
    pub recovery_fixed: f64,
    /// Recovery an hour.
    pub recovery_per_hour: f64,
    /// Penalties of contracts and laws, in any order.
    pub penalties: Vec<Penalty>,
    /// Customers who could leave.
    pub customers: f64,
    /// Share of them who leave in each hour after the grace, 0 to 1.
    pub churn_per_hour: f64,
    /// How long they bear it.
    pub churn_grace_hours: f64,
    /// What a customer is worth over the years.
    pub lifetime_value: f64,
}

/// A sum that falls due once an outage is longer than a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Penalty {
    /// The outage must be longer than this.
    pub after_hours: f64,
    /// What falls due, beside earlier steps.
    pub amount: f64,
}

/// The loss of one outage.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Loss {
    /// Contribution that does not come back.
    pub contribution: f64,
    /// Working time without result.
    pub productivity: f64,
    /// Getting back to work.
    pub recovery: f64,
    /// Contracts and laws.
    pub penalties: f64,
    /// Customers who leave: no invoice shows it, so it stands apart.
    pub intangible: f64,
}

impl Loss {
    /// All parts.
    pub fn total(&self) -> f64 {
        self.contribution + self.productivity + self.recovery + self.penalties + self.intangible
    }
}

/// The loss of an outage of so many hours; none unless it lasts at all.
///
/// - contribution = revenue/h · margin · dependency · T · (1 − recapture)
/// - productivity = users · cost/h · (idle with workaround · min(T, W) + idle without · max(0, T − W))
/// - recovery = fixed + hourly · T
/// - penalties = Σ amounts of steps that T is longer than
/// - intangible = customers · churn/h · max(0, T − grace) · lifetime value
pub fn loss(exposure: &Exposure, hours: f64) -> Option<Loss> {
    (hours > 0.0 && hours.is_finite()).then(|| Loss {
        contribution: exposure.contribution(hours),
        productivity: exposure.productivity(hours),
        recovery: exposure.recovery_fixed + exposure.recovery_per_hour * hours,
        penalties: exposure.penalties_due(hours),
        intangible: exposure.intangible(hours),
    })
}

impl Exposure {
    fn contribution(&self, hours: f64) -> f64 {
        self.revenue_per_hour * self.margin * self.dependency * hours * (1.0 - self.recapture)
    }

    fn productivity(&self, hours: f64) -> f64 {
        let bridged = hours.min(self.workaround_hours);
        let stranded = (hours - self.workaround_hours).max(0.0);
        let idle = self.idle_with_workaround * bridged + self.idle_without * stranded;
        self.users * self.loaded_cost_per_hour * idle
    }

    fn penalties_due(&self, hours: f64) -> f64 {
        let due = self
            .penalties
            .iter()
            .filter(|step| hours > step.after_hours);
        due.map(|step| step.amount).sum()
    }

    fn intangible(&self, hours: f64) -> f64 {
        let unbearable = (hours - self.churn_grace_hours).max(0.0);
        self.customers * self.churn_per_hour * unbearable * self.lifetime_value
    }
}
