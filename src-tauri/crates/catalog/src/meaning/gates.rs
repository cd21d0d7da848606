//! Gates: what they bar, and what they need.

use model::Problem;

use super::Setting;
use crate::node::Node;

pub(super) fn problems(root: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    root.items("gates")
        .iter()
        .flat_map(|gate| of_gate(gate, setting))
        .collect()
}

fn of_gate(gate: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let mut problems: Vec<Problem> = level(gate, setting).into_iter().collect();
    for need in gate.items("needs") {
        problems.extend(dimension(&need, setting));
        problems.extend(at_least(&need, setting));
    }
    problems
}

/// A gate bars a level above the lowest: from that one nobody can be held back.
fn level(gate: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let level: f64 = gate.read("level")?;
    let lowest = setting
        .range
        .as_ref()
        .is_some_and(|range| level <= *range.start());
    let message =
        format!("The gate bars level {level}, which is not a level above the lowest of the scale.");
    (lowest || !setting.on_ladder(level))
        .then(|| Problem::error(gate.place("level"), "gate_level_unknown", message))
}

fn dimension(need: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let id = need.text("dimension")?;
    let message = format!("The gate needs dimension “{id}”, which the file does not have.");
    (!setting.dimensions.contains(id))
        .then(|| Problem::error(need.place("dimension"), "gate_unknown_dimension", message))
}

fn at_least(need: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let score: f64 = need.read("at_least")?;
    let message = format!("The gate needs a score of {score}, which is not on the scale.");
    (!setting.on_scale(score))
        .then(|| Problem::error(need.place("at_least"), "gate_needs_off_scale", message))
}
