//! Every gate, met or not.

use analysis::Status;
use analysis::score::continuous::gate::held_back;
use analysis::score::weighted::Standing;
use model::{DimensionId, Gate};

use crate::facts::Assessed;

/// The gates in the framework's order, with what meets them.
pub(super) fn gates(now: &Assessed) -> Vec<report::Gate> {
    let gates = now.edition.framework.gates.iter();
    gates.map(|gate| told(now, gate)).collect()
}

fn told(now: &Assessed, gate: &Gate) -> report::Gate {
    let held = held_back(gate, |id| standing(now, id));
    let short = held.map_or_else(Vec::new, |held| held.dimensions);
    let needs = gate.needs.iter().filter_map(|need| {
        Some(report::GateNeed {
            dimension: super::position(now, &need.dimension)?,
            needs: need.at_least,
            met: !short.contains(&need.dimension),
        })
    });
    report::Gate {
        level: gate.level,
        needs: needs.collect(),
    }
}

/// A dimension that the framework does not have is known to nobody, and so meets no gate.
fn standing(now: &Assessed, id: &DimensionId) -> Standing {
    let continuous = now.scoring.scores.continuous();
    let dimensions = continuous.iter().flat_map(|scores| &scores.dimensions);
    let found = dimensions.into_iter().find(|dimension| &dimension.id == id);
    match found.map(|dimension| (dimension.status, dimension.score)) {
        Some((Status::NotApplicable, _)) => Standing::NotApplicable,
        Some((_, Some(score))) => Standing::Value(score),
        _ => Standing::Missing,
    }
}
