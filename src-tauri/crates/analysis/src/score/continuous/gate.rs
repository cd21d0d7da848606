//! Gates cap the level, never the mean.

use model::{DimensionId, Gate, GateNeed};

use crate::HeldBack;
use crate::round::{floor_level, reaches};
use crate::score::weighted::Standing;

/// A level with the gates that keep it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gated {
    /// The mean rounded down.
    pub level_by_mean: i64,
    /// After gates: the lowest cap wins.
    pub level: i64,
    /// Gates that bar a level which the mean has reached, in the order given.
    pub held_back_by: Vec<HeldBack>,
}

/// The level of a mean after gates. `stands` tells where each dimension stands.
pub fn gated(mean: f64, gates: &[Gate], stands: impl Fn(&DimensionId) -> Standing) -> Gated {
    let level_by_mean = floor_level(mean);
    let held_back_by: Vec<HeldBack> = gates
        .iter()
        .filter(|gate| gate.level <= level_by_mean)
        .filter_map(|gate| held_back(gate, &stands))
        .collect();
    let level = held_back_by
        .iter()
        .map(|held| held.cap)
        .fold(level_by_mean, i64::min);
    Gated {
        level_by_mean,
        level,
        held_back_by,
    }
}

/// What a gate does while it is not met; none where it is met.
pub fn held_back(gate: &Gate, stands: impl Fn(&DimensionId) -> Standing) -> Option<HeldBack> {
    let mut dimensions: Vec<DimensionId> = gate
        .needs
        .iter()
        .filter(|need| !is_met(need, stands(&need.dimension)))
        .map(|need| need.dimension.clone())
        .collect();
    dimensions.sort_unstable();
    dimensions.dedup();
    let cap = gate.level - 1;
    (!dimensions.is_empty()).then(|| HeldBack {
        gate: gate.id.clone(),
        cap,
        dimensions,
    })
}

/// An unanswered dimension does not meet a need; one that does not apply is not tested.
fn is_met(need: &GateNeed, standing: Standing) -> bool {
    match standing {
        Standing::Value(score) => reaches(score, need.at_least),
        Standing::Missing => false,
        Standing::NotApplicable => true,
    }
}
