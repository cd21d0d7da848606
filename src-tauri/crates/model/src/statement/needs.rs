use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Estimate, ServiceId};

/// What can be borne.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Tolerances {
    /// Maximum tolerable period of disruption (MTPD, also MTD or MAO).
    pub mtpd_minutes: Option<u32>,
    /// Recovery time objective (RTO): when it must be back, at least at the minimum.
    pub rto_minutes: Option<u32>,
    /// Work recovery time (WRT): checking data and catching up, once it is back.
    pub wrt_minutes: Option<u32>,
    /// Recovery point objective (RPO): how much entered data may be lost. No part of the outage.
    pub rpo_minutes: Option<u32>,
    /// Minimum business continuity objective (MBCO), as a share of normal volume.
    pub mbco_share: Option<f64>,
    /// The same in cases an hour.
    pub mbco_volume_per_hour: Option<f64>,
    /// How slow it may answer before it counts as stopped.
    pub slowest_response_seconds: Option<f64>,
    /// Outages that can be borne in a year.
    pub outages_per_year: Option<f64>,
    /// Availability aimed at in normal times, 0 to 1.
    pub availability_target: Option<f64>,
    /// The loss that is no longer acceptable, in minor units. It is decided, not estimated.
    #[ts(type = "number | null")]
    pub intolerable_loss: Option<i64>,
}

/// Another way to work while the service is away.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct StatementWorkaround {
    /// Whether there is one.
    pub exists: Option<bool>,
    /// What people do, as the end of “People can work with …”.
    pub description: Option<String>,
    /// How long it lasts.
    pub minutes: Option<u32>,
    /// How much of the normal volume it carries, 0 to 1.
    pub capacity: Option<f64>,
    /// What it costs beside normal work.
    pub cost_per_hour: Option<Estimate>,
    /// People whom it needs.
    pub staff: Option<f64>,
    /// When it was tried last.
    pub last_tested: Option<Day>,
    /// How that went.
    pub result: Option<String>,
}

/// What the information of a service needs.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct DataNeeds {
    /// Kinds of information.
    pub types: Vec<String>,
    /// Harm if the wrong people read it (FIPS 199).
    pub confidentiality: Option<Harm>,
    /// Harm if it is wrong.
    pub integrity: Option<Harm>,
    /// Harm if it is not there.
    pub availability: Option<Harm>,
    /// Whether it is about people.
    pub personal: Option<bool>,
    /// How long a law wants it kept.
    pub retention: Option<String>,
    /// How often it is copied away: the most that is lost as things are.
    pub backup_interval_minutes: Option<u32>,
}

/// Harm after FIPS 199: limited, serious, severe or catastrophic.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Harm {
    /// Limited.
    Low,
    /// Serious.
    Moderate,
    /// Severe or catastrophic.
    High,
}

/// Something that a service needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Dependency {
    /// What it is.
    pub kind: DependencyKind,
    /// Its name.
    pub name: String,
    /// The service, where it is one of ours: its own statement says when it is back.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// Whether the service stops without it.
    pub hard: bool,
    /// When it is back.
    #[serde(default)]
    pub rto_minutes: Option<u32>,
    /// Its availability, 0 to 1.
    #[serde(default)]
    pub availability: Option<f64>,
    /// Parts with the same word here stand in for each other: one of them is enough.
    #[serde(default)]
    pub one_of: Option<String>,
    /// What its contract promises.
    #[serde(default)]
    pub contract: Option<String>,
    /// How long it takes to replace it.
    #[serde(default)]
    pub exit_days: Option<f64>,
}

/// Kinds of things that a service needs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum DependencyKind {
    /// Another service.
    Service,
    /// An application.
    Application,
    /// A place.
    Site,
    /// A person who alone knows something.
    Person,
    /// A supplier.
    Supplier,
}
