use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Estimate};

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
