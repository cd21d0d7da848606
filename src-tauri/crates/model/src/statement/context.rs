use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Estimate;

/// What the service carries, and for whom.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct BusinessContext {
    /// The business unit.
    pub unit: Option<String>,
    /// What that unit takes in a year; a year of outages cannot lose more.
    pub unit_revenue_per_year: Option<Estimate>,
    /// What the organisation earns in a year: financial severity is a share of it.
    pub profit_per_year: Option<Estimate>,
    /// Business activities that it carries.
    pub activities: Vec<String>,
    /// Products that need it.
    pub products: Vec<String>,
    /// The goal that it supports, as the end of “It supports …”.
    pub goal: Option<String>,
    /// People inside who work with it.
    pub users_internal: Option<f64>,
    /// People outside who use it.
    pub users_external: Option<f64>,
    /// Who these people are, in a word: `customers`.
    pub users: Option<String>,
    /// Where it is used.
    pub regions: Vec<String>,
    /// Cases an hour in normal times.
    pub volume_per_hour: Option<f64>,
    /// How much busier the busiest period is; 1 is as always.
    pub busiest_multiplier: Option<f64>,
    /// When it is busier.
    pub peaks: Vec<Peak>,
    /// Work that comes before it.
    pub upstream: Vec<String>,
    /// Work that comes after it.
    pub downstream: Vec<String>,
    /// The business figure that it moves.
    pub metric: Option<BusinessMetric>,
}

/// A time in which more depends on the service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Peak {
    /// When: hour, day, month or season in words.
    pub when: String,
    /// How much busier; 1 is as always.
    pub multiplier: f64,
}

/// A business figure that a service moves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BusinessMetric {
    /// What is measured.
    pub name: String,
    /// Its unit.
    #[serde(default)]
    pub unit: String,
    /// Where it stands.
    #[serde(default)]
    pub current: Option<f64>,
    /// Where it should stand.
    #[serde(default)]
    pub target: Option<f64>,
}

/// What the service brings in a year, and what it costs.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct BusinessValue {
    /// Contribution that it enables in a year: revenue less what falls away with it.
    pub contribution_per_year: Option<Estimate>,
    /// Cost that it saves in a year.
    pub cost_avoided_per_year: Option<Estimate>,
    /// Expected loss that it keeps away in a year.
    pub risk_reduced_per_year: Option<Estimate>,
    /// What customers have of it.
    pub customer_effect: Option<String>,
    /// The duty that it fulfils.
    pub duty: Option<String>,
    /// What it costs in a year.
    pub cost_per_year: Option<Estimate>,
    /// Where the value comes from.
    pub source: Option<ValueSource>,
    /// Who said so, when.
    pub source_note: Option<String>,
    /// What would be done without it.
    pub without_it: Option<String>,
    /// What the owner would pay for it in a year, from their own budget.
    pub willing_to_pay_per_year: Option<Estimate>,
    /// How well it does what it is there for, 0 to 5.
    pub effectiveness: Option<f64>,
    /// How little it takes to do so, 0 to 5.
    pub efficiency: Option<f64>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ValueSource {
    /// From finance.
    Finance,
    /// Estimated by its owner.
    Estimate,
    /// From nowhere.
    None,
}

/// When the service is needed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct ServiceHours {
    /// When it must be there.
    pub window: Option<ServiceWindow>,
    /// Where these hours are counted, `Europe/Oslo` for instance.
    pub time_zone: Option<String>,
    /// When it may be taken away for maintenance.
    pub maintenance: Option<String>,
    /// Use in each hour of the day, from 0 to 23, in any one unit: 24 figures, or none.
    pub use_by_hour: Vec<f64>,
    /// What would be lost between midnight and five.
    pub lost_at_night: Option<String>,
    /// Hours that are wanted beside those that there are.
    pub extra: Vec<ExtraHoursClaim>,
}

/// Days and hours of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ServiceWindow {
    /// Days a week, 1 to 7.
    #[schemars(range(min = 1, max = 7))]
    pub days_per_week: u32,
    /// Minutes a day, up to 1,440.
    #[schemars(range(min = 0, max = 1440))]
    pub minutes_per_day: u32,
}

impl ServiceWindow {
    /// Whether it is every hour of the week.
    pub fn is_around_the_clock(self) -> bool {
        self.days_per_week >= 7 && self.minutes_per_day >= 1440
    }

    /// Hours of service in a year of 365 days.
    pub fn hours_per_year(self) -> f64 {
        365.0 / 7.0 * f64::from(self.days_per_week) * f64::from(self.minutes_per_day) / 60.0
    }
}

/// Hours of service that are not offered yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ExtraHoursClaim {
    /// Which hours, in words.
    pub name: String,
    /// More minutes a day.
    pub minutes_per_day: u32,
    /// On so many days a year.
    pub days_per_year: f64,
    /// Transactions an hour where the service is fully used.
    pub transactions_per_hour: f64,
    /// Contribution of each.
    pub contribution_per_transaction: Estimate,
    /// Share of full use that these hours see, 0 to 1.
    pub uptake: f64,
    /// Share of it that only moves from other hours, 0 to 1.
    pub displacement: f64,
    /// Staff an hour.
    pub staff_cost_per_hour: Estimate,
    /// Everything else a year.
    pub run_cost_per_year: Estimate,
}
