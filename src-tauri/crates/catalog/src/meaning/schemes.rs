//! The parameters of the main scheme and of the further views.

use model::{Problem, Scheme, scheme::LevelThreshold};

use super::Setting;
use crate::node::Node;

pub(super) fn problems(root: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let mut schemes: Vec<Node<'_>> = root.at("scheme").into_iter().collect();
    schemes.extend(root.items("views"));
    schemes
        .iter()
        .flat_map(|scheme| [axes(scheme, setting), parameters(scheme)].concat())
        .collect()
}

fn axes(scheme: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let axes = ["first", "second"]
        .into_iter()
        .filter_map(|axis| scheme.at(axis));
    axes.flat_map(|axis| axis.items("dimensions"))
        .filter_map(|dimension| unknown_dimension(&dimension, setting))
        .collect()
}

/// A reference to a dimension that the file does not have.
pub(super) fn unknown_dimension(reference: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let id = reference.as_text()?;
    let message = format!("There is no dimension “{id}”. Use the id of one that the file has.");
    (!setting.dimensions.contains(id))
        .then(|| Problem::error(reference.pointer(), "unknown_dimension", message))
}

fn parameters(node: &Node<'_>) -> Vec<Problem> {
    let scheme: Option<Scheme> = node.get();
    let faults = scheme.as_ref().map(out_of_range).unwrap_or_default();
    let problem = |(field, rule): (&str, &str)| {
        Problem::error(
            node.place(field),
            "bad_parameter",
            format!("“{field}” must be {rule}."),
        )
    };
    faults.into_iter().map(problem).collect()
}

/// Whether a parameter holds, its field, and what it must be.
type Rule = (bool, &'static str, &'static str);

/// Parameters with which a scheme could not be computed, and what they must be.
fn out_of_range(scheme: &Scheme) -> Vec<(&'static str, &'static str)> {
    let broken = rules(scheme).into_iter().filter(|(holds, ..)| !holds);
    broken.map(|(_, field, rule)| (field, rule)).collect()
}

fn rules(scheme: &Scheme) -> Vec<Rule> {
    match scheme {
        Scheme::Continuous { provisional_below } => {
            vec![(
                is_share(*provisional_below),
                "provisional_below",
                "from 0 to 1",
            )]
        }
        Scheme::Capability { boundaries } => {
            vec![(
                are_percentages(boundaries),
                "boundaries",
                "three rising percentages",
            )]
        }
        Scheme::PassMark { levels, .. } => {
            vec![(climbs(levels), "levels", "a rising list of levels")]
        }
        Scheme::WeakestLink { lambda } => vec![(is_share(*lambda), "lambda", "from 0 to 1")],
        Scheme::TwoAxes {
            first,
            second,
            tolerance,
        } => vec![
            (!first.dimensions.is_empty(), "first", AN_AXIS),
            (!second.dimensions.is_empty(), "second", AN_AXIS),
            (*tolerance >= 0.0, "tolerance", "0 or above"),
        ],
        Scheme::Positioning { pattern } => {
            vec![(falls(pattern), "pattern", "a list in descending order")]
        }
        Scheme::Thresholds { levels } => thresholds(levels),
        Scheme::StageFromMean { least, most } => {
            vec![(least <= most, "most", "at or above “least”")]
        }
        Scheme::Staged { .. }
        | Scheme::Minimum {}
        | Scheme::MedianProfile {}
        | Scheme::Differential { .. } => vec![],
    }
}

const AN_AXIS: &str = "an axis with at least one dimension";

fn thresholds(levels: &[LevelThreshold]) -> Vec<Rule> {
    let climb: Vec<f64> = levels.iter().map(|level| level.level as f64).collect();
    let shares = levels.iter().all(|level| is_share(level.at_least));
    vec![
        (climbs(&climb), "levels", "a rising list of levels"),
        (shares, "levels", "levels whose “at_least” lies from 0 to 1"),
    ]
}

fn are_percentages(bounds: &[f64]) -> bool {
    climbs(bounds) && bounds.iter().all(|bound| (0.0..=100.0).contains(bound))
}

fn is_share(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}

fn climbs(values: &[f64]) -> bool {
    !values.is_empty() && values.windows(2).all(|pair| pair[0] < pair[1])
}

fn falls(values: &[f64]) -> bool {
    !values.is_empty() && values.windows(2).all(|pair| pair[0] >= pair[1])
}
