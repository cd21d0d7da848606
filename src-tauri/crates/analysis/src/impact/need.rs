//! Need, or want.

pub use model::Need;

use crate::round::reaches;

/// The class of a service; 0 is a number, unknown is none.
pub fn need(mandated: bool, annual_value: Option<f64>, annual_cost: Option<f64>) -> Need {
    match (annual_value, annual_cost) {
        _ if mandated => Need::NeedMandated,
        (Some(value), Some(cost)) if reaches(value, cost) => Need::NeedJustified,
        (Some(_), Some(_)) => Need::Want,
        _ => Need::Unproven,
    }
}
