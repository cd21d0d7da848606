use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How it hurts: severity by kind of harm and time. A cell that is not there was not judged, which
/// is not 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct ImpactGrid {
    /// The cells that were judged, in any order.
    pub ratings: Vec<Rating>,
    /// The severity from which on it is no longer acceptable; 4 unless the organisation says otherwise.
    #[schemars(range(min = 1, max = 5))]
    pub unacceptable_from: u8,
    /// Upper ends of financial severity 1 to 4, as shares of the organisation's yearly profit.
    pub financial_bounds: [f64; 4],
}

impl Default for ImpactGrid {
    fn default() -> Self {
        Self {
            ratings: Vec::new(),
            unacceptable_from: 4,
            financial_bounds: [0.001, 0.005, 0.02, 0.1],
        }
    }
}

/// How much one kind of harm hurts after a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Rating {
    /// The kind of harm.
    pub category: ImpactCategory,
    /// How long the service has been away.
    pub after_minutes: u32,
    /// 0 none, 1 minor, 2 noticeable, 3 serious, 4 severe, 5 existential.
    #[schemars(range(min = 0, max = 5))]
    pub severity: u8,
    /// What happens, in words.
    #[serde(default)]
    pub consequence: String,
    /// How sure the owner is.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// Why it hurts less than before, where it does.
    #[serde(default)]
    pub why_lower: Option<String>,
}

/// Kinds of harm.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ImpactCategory {
    /// Money.
    Financial,
    /// Customers.
    Customer,
    /// What others think of the organisation.
    Reputation,
    /// Laws and supervisors.
    Legal,
    /// Contracts.
    Contractual,
    /// Other work that stops.
    Operational,
    /// The organisation's own people.
    Staff,
    /// Position against competitors.
    Strategic,
    /// Life and health.
    Safety,
    /// Land, water and air.
    Environment,
}

impl ImpactCategory {
    /// All of them, in the order in which they are shown.
    pub const ALL: [ImpactCategory; 10] = [
        ImpactCategory::Financial,
        ImpactCategory::Customer,
        ImpactCategory::Reputation,
        ImpactCategory::Legal,
        ImpactCategory::Contractual,
        ImpactCategory::Operational,
        ImpactCategory::Staff,
        ImpactCategory::Strategic,
        ImpactCategory::Safety,
        ImpactCategory::Environment,
    ];
}

/// How sure somebody is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A guess.
    Low,
    /// Thought through.
    Medium,
    /// Measured, or taken from the books.
    High,
}
