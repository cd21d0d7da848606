//! The radar of an assessment, from its scores.

pub(crate) mod draw;
pub(crate) mod layout;

use std::collections::BTreeMap;

use analysis::{ContinuousScores, DimensionScore};
use model::{Dimension, DimensionId, Framework};

use crate::figure::cut;
use crate::spec::{Axis, ChartSpec, Radar, Role, Scale, Series};

/// The radar of an assessment: now, wanted, and last time under the name given, where there are any.
/// A dimension without a score has no value; it is never 0.
pub fn from_scores(
    framework: &Framework,
    now: &ContinuousScores,
    target: Option<&BTreeMap<DimensionId, f64>>,
    last: Option<(&str, &ContinuousScores)>,
) -> ChartSpec {
    let now = scored(framework, Role::Now, "Now", now);
    let target = target
        .filter(|targets| !targets.is_empty())
        .map(|targets| wanted(framework, targets));
    let last = last.map(|(name, scores)| scored(framework, Role::Last, name, scores));
    let axes = axes(framework, &now.values);
    let series: Vec<Series> = [Some(now), target, last].into_iter().flatten().collect();
    let scale = Scale::over(framework.scale.min, framework.scale.max);
    ChartSpec::Radar(Radar {
        title: framework.name.clone(),
        summary: summary(framework, &series),
        scale,
        axes,
        series,
    })
}

/// Spokes that a radar needs at least.
pub const SPOKES: usize = 3;

/// The radar of dimensions whose figure is not a mean, or not the mean of a whole; none where there are
/// too few to span an area.
pub fn of_dimensions(
    framework: &Framework,
    dimensions: &[DimensionScore],
    overall: Option<f64>,
) -> Option<ChartSpec> {
    (dimensions.len() >= SPOKES).then(|| {
        let now = series(framework, Role::Now, "Now", (dimensions, overall));
        let scale = Scale::over(framework.scale.min, framework.scale.max);
        ChartSpec::Radar(Radar {
            title: framework.name.clone(),
            summary: summary(framework, std::slice::from_ref(&now)),
            scale,
            axes: axes(framework, &now.values),
            series: vec![now],
        })
    })
}

fn axes(framework: &Framework, values: &[Option<f64>]) -> Vec<Axis> {
    let weakest = lowest(values).map(|(index, _)| index);
    let axis = |(index, dimension): (usize, &Dimension)| Axis {
        id: dimension.id.clone(),
        label: dimension.label().to_owned(),
        emphasis: weakest == Some(index),
    };
    framework.dimensions.iter().enumerate().map(axis).collect()
}

fn scored(framework: &Framework, role: Role, name: &str, scores: &ContinuousScores) -> Series {
    series(framework, role, name, (&scores.dimensions, scores.score))
}

fn series(
    framework: &Framework,
    role: Role,
    name: &str,
    (dimensions, overall): (&[DimensionScore], Option<f64>),
) -> Series {
    let score = |id: &DimensionId| {
        dimensions
            .iter()
            .find(|dimension| &dimension.id == id)?
            .score
    };
    let values = framework
        .dimensions
        .iter()
        .map(|dimension| score(&dimension.id))
        .collect();
    Series {
        role,
        name: name.to_owned(),
        overall,
        values,
    }
}

/// Targets, and their mean by the weights of the dimensions that have one.
fn wanted(framework: &Framework, targets: &BTreeMap<DimensionId, f64>) -> Series {
    let values: Vec<Option<f64>> = framework
        .dimensions
        .iter()
        .map(|dimension| targets.get(&dimension.id).copied())
        .collect();
    let weighted = framework
        .dimensions
        .iter()
        .zip(&values)
        .filter_map(|(dimension, value)| {
            value.map(|value| (dimension.weight * value, dimension.weight))
        });
    let (sum, weight) = weighted.fold((0.0, 0.0), |total, part| {
        (total.0 + part.0, total.1 + part.1)
    });
    let overall = (weight > 0.0).then(|| sum / weight);
    Series {
        role: Role::Target,
        name: "Target".to_owned(),
        overall,
        values,
    }
}

/// The first of the lowest values.
fn lowest(values: &[Option<f64>]) -> Option<(usize, f64)> {
    known(values).min_by(|one, other| one.1.total_cmp(&other.1))
}

/// The first of the highest values.
fn highest(values: &[Option<f64>]) -> Option<(usize, f64)> {
    known(values).min_by(|one, other| other.1.total_cmp(&one.1))
}

fn known(values: &[Option<f64>]) -> impl Iterator<Item = (usize, f64)> {
    values
        .iter()
        .enumerate()
        .filter_map(|(index, value)| value.map(|value| (index, value)))
}

/// One sentence with the figures: range of now, the other series, what is not judged.
fn summary(framework: &Framework, series: &[Series]) -> String {
    let parts = series.iter().map(|series| match series.role {
        Role::Now => extremes(framework, series),
        _ => overall(series),
    });
    let scale = &framework.scale;
    let figures: Vec<String> = parts
        .chain(series.first().and_then(|now| open(framework, now)))
        .collect();
    format!(
        "{} dimensions on a scale from {} to {}: {}.",
        framework.dimensions.len(),
        crate::figure::mark(scale.min),
        crate::figure::mark(scale.max),
        figures.join("; ")
    )
}

fn overall(series: &Series) -> String {
    match series.overall {
        Some(overall) => format!("{} {}", series.name, cut(Some(overall))),
        None => format!("{} not judged", series.name),
    }
}

fn extremes(framework: &Framework, now: &Series) -> String {
    let named = |(index, value): (usize, f64)| {
        let name = framework
            .dimensions
            .get(index)
            .map(|dimension| dimension.name.as_str())
            .unwrap_or_default();
        format!("{} for {name}", cut(Some(value)))
    };
    match (lowest(&now.values), highest(&now.values)) {
        (Some(low), Some(high)) if now.overall.is_none() => {
            format!("{} from {} to {}", now.name, named(low), named(high))
        }
        (Some(low), Some(high)) => {
            format!("{}, from {} to {}", overall(now), named(low), named(high))
        }
        _ => "nothing judged yet".to_owned(),
    }
}

/// The dimensions that have no value, unless none has one.
fn open(framework: &Framework, now: &Series) -> Option<String> {
    let pairs = || framework.dimensions.iter().zip(&now.values);
    let names: Vec<&str> = pairs()
        .filter(|(_, value)| value.is_none())
        .map(|(dimension, _)| dimension.name.as_str())
        .collect();
    let some = !names.is_empty() && names.len() < framework.dimensions.len();
    some.then(|| format!("not judged: {}", names.join(", ")))
}
