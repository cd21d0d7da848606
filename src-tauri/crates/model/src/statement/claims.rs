use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Estimate, OutageScenario, ServiceId};

/// Is life or safety threatened when the service stops?
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct StatementSafety {
    /// Yes or no; nobody has said where null.
    pub threatened: Option<bool>,
    /// Whose.
    pub whose: Option<String>,
    /// How soon.
    pub how_soon_minutes: Option<u32>,
    /// Who is told.
    pub who_is_told: Option<String>,
    /// What protects them by hand.
    pub safeguard: Option<String>,
}

/// A law or a contract that asks for the service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Obligation {
    /// Whether it is a law or a contract.
    pub kind: ObligationKind,
    /// Which one.
    pub name: String,
    /// Whether the service must exist for it.
    #[serde(default)]
    pub mandates: bool,
    /// Within which time a stoppage must be reported.
    #[serde(default)]
    pub notify_within_minutes: Option<u32>,
    /// What falls due, step by step.
    #[serde(default)]
    pub penalties: Vec<PenaltyStep>,
}

/// Kinds of obligations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ObligationKind {
    /// A law, or a supervisor's order.
    Law,
    /// A contract.
    Contract,
}

/// A sum that falls due once an outage is longer than a step, beside earlier steps.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PenaltyStep {
    /// The outage must be longer than this.
    pub after_minutes: u32,
    /// What falls due.
    pub amount: Estimate,
}

/// Why a service is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A law, safety or a contract asks for it.
    NeedMandated,
    /// It brings at least what it costs.
    NeedJustified,
    /// It brings less.
    Want,
    /// Nobody knows what it brings, or what it costs.
    Unproven,
}

/// Need or want, as the owner sees it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct NeedClaim {
    /// What the owner says it is.
    pub class: Option<Need>,
    /// Who pays for it.
    pub who_pays: Option<String>,
}

/// A service held against another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ServiceComparison {
    /// The other service.
    pub against: ServiceId,
    /// Whether this one comes first.
    pub comes_first: bool,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// What a customer sees in a service (after Crawford and Mathews, 2001).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// What it costs, and whether that is clear.
    Price,
    /// Help and dealing with people.
    Service,
    /// Whether it is there, and easily had.
    Access,
    /// How it feels.
    Experience,
    /// Whether it does the job.
    Product,
}

/// What is wanted of a service, and what is paid for: levels 1 to 5, 3 being par.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct PositioningClaim {
    /// How the business ranks the attributes, 1 first, no ties.
    pub importance: BTreeMap<Attribute, u8>,
    /// The level that the business demands.
    pub demanded: BTreeMap<Attribute, f64>,
    /// The level that it perceives.
    pub perceived: BTreeMap<Attribute, f64>,
    /// The level that IT is paid for.
    pub funded: BTreeMap<Attribute, f64>,
}

/// Money proposed for a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Investment {
    /// What for.
    pub name: String,
    /// Net flows by year, the first being now; what goes out is below 0.
    pub flows: Vec<Estimate>,
    /// Rate of discount, a share a year.
    pub rate: f64,
}

/// A step towards fewer or shorter outages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AvailabilityStep {
    /// What is done.
    pub name: String,
    /// What it costs a year.
    pub cost_per_year: Estimate,
    /// The outages that are to be expected afterwards.
    pub scenarios: Vec<OutageScenario>,
}

/// A question whose answer is that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct NobodyKnows {
    /// The field, as a JSON pointer into the statement: `/loss`.
    pub field: String,
    /// Who was asked.
    pub asked: String,
    /// When.
    pub on: Day,
    /// What they said.
    #[serde(default)]
    pub note: String,
}
