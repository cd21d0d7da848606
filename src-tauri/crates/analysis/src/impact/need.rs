//! Need, or want.

use serde::Serialize;
use ts_rs::TS;

use crate::round::reaches;

/// Why a service is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
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

/// The class of a service; 0 is a number, unknown is none.
pub fn need(mandated: bool, annual_value: Option<f64>, annual_cost: Option<f64>) -> Need {
    match (annual_value, annual_cost) {
        _ if mandated => Need::NeedMandated,
        (Some(value), Some(cost)) if reaches(value, cost) => Need::NeedJustified,
        (Some(_), Some(_)) => Need::Want,
        _ => Need::Unproven,
    }
}
