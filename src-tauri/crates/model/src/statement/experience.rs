use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Estimate, LossParts, ServiceId};

/// What has happened to a service.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Experience {
    /// Outages of the last 24 months.
    pub stoppages: Vec<PastStoppage>,
    /// Recovery times that were reached, in tests or in earnest.
    pub recoveries: Vec<RecoveryProof>,
    /// Availability by year.
    pub availability: Vec<YearOfService>,
}

/// An outage that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PastStoppage {
    /// The day on which it began.
    pub on: Day,
    /// How long it lasted.
    pub minutes: u32,
    /// What it really cost.
    #[serde(default)]
    pub loss: Option<Estimate>,
    /// What happened, in words.
    #[serde(default)]
    pub note: String,
}

/// A recovery time that was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecoveryProof {
    /// When.
    pub on: Day,
    /// How long it took to be back.
    pub minutes: u32,
    /// Whether it was a test; in earnest where false.
    #[serde(default)]
    pub test: bool,
    /// How much entered data was lost.
    #[serde(default)]
    pub data_lost_minutes: Option<u32>,
}

/// How much of a year a service was there.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct YearOfService {
    /// The year.
    pub year: i32,
    /// Availability, 0 to 1.
    pub availability: f64,
}

/// An outage that happened, as it is entered once for an organisation: what it really cost, part by
/// part, and who confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Stoppage {
    /// The service that stopped.
    pub service: ServiceId,
    /// The day on which it began.
    pub on: Day,
    /// The minute of that day, 0 to 1,439, where it is known.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1439))]
    pub at_minute: Option<u32>,
    /// How long it lasted.
    pub minutes: u32,
    /// ISO 4217 code of its sums.
    pub currency: String,
    /// What it cost.
    pub loss: LossParts,
    /// Who confirmed the sums; none while nobody has.
    #[serde(default)]
    pub confirmed_by: Option<String>,
    /// What happened, in words.
    #[serde(default)]
    pub note: String,
}
