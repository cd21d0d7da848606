//! First the right thing, then well.

use serde::Serialize;
use ts_rs::TS;

use crate::round::reaches;

/// From here on something is effective, or efficient.
const ENOUGH: f64 = 3.0;

/// What to do with something, by whether it serves its purpose and what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// Effective and efficient.
    RunWell,
    /// Effective, and takes too much.
    MakeEfficient,
    /// Efficient at what serves no purpose.
    StopTuningFixPurpose,
    /// Neither.
    FixPurposeFirst,
}

/// Where something stands, from 3 on being enough.
pub fn quadrant(effectiveness: f64, efficiency: f64) -> Quadrant {
    match (reaches(effectiveness, ENOUGH), reaches(efficiency, ENOUGH)) {
        (true, true) => Quadrant::RunWell,
        (true, false) => Quadrant::MakeEfficient,
        (false, true) => Quadrant::StopTuningFixPurpose,
        (false, false) => Quadrant::FixPurposeFirst,
    }
}

/// What an action is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// That something serves its purpose, or goes.
    Effectiveness,
    /// That it takes less.
    Efficiency,
}

/// Whether an action would make efficient what is not effective. Nobody having said how effective
/// it is stops nothing.
pub fn is_premature(aim: Aim, effectiveness: Option<f64>) -> bool {
    aim == Aim::Efficiency && effectiveness.is_some_and(|rated| !reaches(rated, ENOUGH))
}

/// Puts premature actions behind all others. Both keep their order.
pub fn effective_first<T>(actions: Vec<T>, stands: impl Fn(&T) -> (Aim, Option<f64>)) -> Vec<T> {
    let (behind, mut ordered): (Vec<T>, Vec<T>) = actions.into_iter().partition(|action| {
        let (aim, effectiveness) = stands(action);
        is_premature(aim, effectiveness)
    });
    ordered.extend(behind);
    ordered
}
