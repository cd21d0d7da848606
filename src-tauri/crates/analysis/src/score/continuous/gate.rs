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
    /// The highest level up to there for which something was tested.
    pub tested_level: i64,
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
        tested_level: tested(level, gates, &stands),
        held_back_by,
    }
}

/// The highest level up to `level` for which something was tested. A level is not where nothing
/// that its gates need applies: it is passed, but not bought.
fn tested(level: i64, gates: &[Gate], stands: impl Fn(&DimensionId) -> Standing) -> i64 {
    let is_untested = |level: i64| {
        let mut own = gates.iter().filter(|gate| gate.level == level).peekable();
        own.peek().is_some() && own.all(|gate| is_vacuous(gate, &stands))
    };
    // There are fewer gates than levels below, so one without a gate is reached.
    (0..=gates.len() as i64)
        .map(|steps| level - steps)
        .find(|level| !is_untested(*level))
        .unwrap_or(level)
}

/// Whether nothing that a gate needs applies.
pub fn is_vacuous(gate: &Gate, stands: impl Fn(&DimensionId) -> Standing) -> bool {
    let mut needs = gate.needs.iter();
    needs.all(|need| matches!(stands(&need.dimension), Standing::NotApplicable))
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
