//! How the level came about: mean, gates, dimensions.

use model::{DimensionId, Gate, GateNeed};

use super::{ContinuousScores, DimensionScore, gate, standing};
use crate::round::floor_level;
use crate::score::chapter::Chapter;
use crate::score::derive::{MISSING, NOT_APPLICABLE, dimensions, node, status_note};
use crate::score::weighted::Standing;
use crate::{Derivation, Rule, Status, Subject};

/// The level to lead with: the one after gates, or the highest below it that was tested.
pub(crate) fn derivation(
    scores: &ContinuousScores,
    status: Status,
    chapters: &[Chapter<'_>],
    gates: &[Gate],
) -> Derivation {
    let level = after_gates(scores, status, chapters, gates);
    if scores.level == scores.tested_level {
        return level;
    }
    Derivation {
        parts: vec![level],
        ..node(
            Subject::TestedLevel,
            Rule::HighestTested,
            scores.tested_level.map(|level| level as f64),
        )
    }
}

/// The lower of the mean rounded down and the caps of the gates.
fn after_gates(
    scores: &ContinuousScores,
    status: Status,
    chapters: &[Chapter<'_>],
    gates: &[Gate],
) -> Derivation {
    let gates = gates.iter().map(|gate| gate_node(gate, &scores.dimensions));
    Derivation {
        note: status_note(status),
        parts: std::iter::once(floor(scores, status, chapters))
            .chain(gates)
            .collect(),
        ..node(
            Subject::Level,
            Rule::LowestCap,
            scores.level.map(|level| level as f64),
        )
    }
}

fn floor(scores: &ContinuousScores, status: Status, chapters: &[Chapter<'_>]) -> Derivation {
    let value = scores.score.map(|score| floor_level(score) as f64);
    Derivation {
        parts: vec![overall(scores, status, chapters)],
        ..node(Subject::Overall, Rule::Floor, value)
    }
}

fn overall(scores: &ContinuousScores, status: Status, chapters: &[Chapter<'_>]) -> Derivation {
    Derivation {
        note: status_note(status),
        parts: dimensions(&scores.dimensions, chapters, Rule::WeightedMean),
        ..node(Subject::Overall, Rule::WeightedMean, scores.score)
    }
}

/// A gate's value is the cap that it sets; none while it is met. A gate above the mean caps
/// nothing that the mean has reached, so it can be listed without changing the lowest.
fn gate_node(gate: &Gate, dimensions: &[DimensionScore]) -> Derivation {
    let held = gate::held_back(gate, |id| standing(dimensions, id));
    let cap = gate.level - 1;
    let stands = |id: &DimensionId| standing(dimensions, id);
    let note = match held {
        Some(_) => format!("not met: stops at {cap}"),
        None if gate::is_vacuous(gate, stands) => {
            "met untested: nothing it needs applies".to_owned()
        }
        None => "met".to_owned(),
    };
    Derivation {
        formula: format!(
            "level {} needs all of these; without them it stops at {cap}",
            gate.level
        ),
        note: Some(note),
        parts: gate
            .needs
            .iter()
            .map(|need| need_node(need, standing(dimensions, &need.dimension)))
            .collect(),
        ..node(
            Subject::Gate {
                id: gate.id.clone(),
                level: gate.level,
            },
            Rule::AllNeeds,
            held.map(|held| held.cap as f64),
        )
    }
}

/// A need's value is the dimension's score.
fn need_node(need: &GateNeed, standing: Standing) -> Derivation {
    let needs = format!("needs {}", need.at_least);
    let note = match standing {
        Standing::Value(_) => needs,
        Standing::Missing => format!("{needs}; {MISSING}"),
        Standing::NotApplicable => NOT_APPLICABLE.to_owned(),
    };
    Derivation {
        formula: format!("at least {}", need.at_least),
        note: Some(note),
        ..node(
            Subject::Need {
                dimension: need.dimension.clone(),
            },
            Rule::AtLeast,
            standing.value(),
        )
    }
}
