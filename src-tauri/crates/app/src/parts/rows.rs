//! Parts as rows.

use analysis::round::reaches;
use analysis::score::capability::{AttributeScore, CapabilityProcess};
use analysis::score::pass_mark::PassMarkProcess;
use analysis::score::two_axes::AxisScore;
use analysis::{DimensionScore, GroupLevel, GroupScore, Groups, Status};
use model::DimensionId;

use super::NO_BAND;
use crate::api::{PartKind, PartRole, PartRow};
use crate::facts::count;

fn row(kind: PartKind, name: String, status: Status) -> PartRow {
    PartRow {
        kind,
        dimension: None,
        name,
        score: None,
        band: NO_BAND,
        level: None,
        rating: String::new(),
        role: None,
        status,
        groups: Groups {
            it: None,
            business: None,
        },
        gap: None,
        weakest: false,
        blocking: 0,
        islands: Vec::new(),
        vacuous_levels: Vec::new(),
        parts: Vec::new(),
    }
}

/// IT less the business, where both have a figure.
pub(super) fn gap(groups: &Groups<Option<GroupScore>>) -> Option<f64> {
    Some(groups.it?.score? - groups.business?.score?)
}

fn with_sides(row: PartRow, groups: Groups<Option<GroupScore>>) -> PartRow {
    PartRow {
        gap: gap(&groups),
        groups,
        ..row
    }
}

/// Each dimension with its score and level.
pub(super) fn dimensions(scores: &[DimensionScore], weakest: &[DimensionId]) -> Vec<PartRow> {
    let row = |score: &DimensionScore| PartRow {
        dimension: Some(score.id.clone()),
        score: score.score,
        band: score.band,
        level: score.level.map(|level| level as f64),
        weakest: weakest.contains(&score.id),
        ..with_sides(
            row(PartKind::Dimension, score.name.clone(), score.status),
            score.groups,
        )
    };
    scores.iter().map(row).collect()
}

/// What a score is in a profile.
pub(super) fn role(score: f64) -> PartRole {
    if reaches(score, 5.0) {
        PartRole::Dominates
    } else if reaches(score, 4.0) {
        PartRole::Differentiates
    } else if reaches(score, 3.0) {
        PartRole::AtPar
    } else {
        PartRole::BelowPar
    }
}

/// An axis with its dimensions; these are told by themselves only where there are several.
pub(super) fn axis(axis: &AxisScore, own: &[DimensionScore]) -> PartRow {
    let people = |group| {
        let sides = own
            .iter()
            .filter_map(|dimension| *dimension.groups.of(group));
        sides.map(|side| side.participants).max()
    };
    let groups = Groups::from_fn(|group| {
        Some(GroupScore {
            score: *axis.groups.of(group),
            participants: people(group)?,
        })
    });
    PartRow {
        dimension: own
            .first()
            .filter(|_| own.len() == 1)
            .map(|dimension| dimension.id.clone()),
        score: axis.score,
        band: axis.band,
        parts: if own.len() > 1 {
            dimensions(own, &[])
        } else {
            Vec::new()
        },
        ..with_sides(row(PartKind::Axis, axis.name.clone(), axis.status), groups)
    }
}

fn levels_of(groups: &Groups<Option<GroupLevel>>) -> Groups<Option<GroupScore>> {
    Groups::from_fn(|group| {
        groups.of(group).map(|side| GroupScore {
            score: side.level,
            participants: side.participants,
        })
    })
}

fn only(dimensions: &[DimensionId]) -> Option<DimensionId> {
    match dimensions {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// A process under a pass mark. The lowest is marked where there are several.
pub(super) fn marked(process: &PassMarkProcess, lowest: Option<f64>, processes: usize) -> PartRow {
    PartRow {
        dimension: only(&process.dimensions),
        level: process.tested_level,
        weakest: processes > 1 && lowest.is_some() && process.tested_level == lowest,
        blocking: count(process.blocking.iter()),
        islands: process.islands.clone(),
        vacuous_levels: process.vacuous_levels.clone(),
        ..with_sides(
            row(PartKind::Process, process.name.clone(), process.status),
            levels_of(&process.groups),
        )
    }
}

/// A process with its capability and its attributes.
pub(super) fn capable(
    process: &CapabilityProcess,
    lowest: Option<f64>,
    processes: usize,
) -> PartRow {
    let level = process.tested_level.map(|level| level as f64);
    PartRow {
        dimension: only(&process.dimensions),
        level,
        weakest: processes > 1 && lowest.is_some() && level == lowest,
        blocking: count(process.blocking.iter()),
        vacuous_levels: process
            .vacuous_levels
            .iter()
            .map(|level| *level as f64)
            .collect(),
        parts: process.attributes.iter().map(attribute).collect(),
        ..with_sides(
            row(PartKind::Process, process.name.clone(), process.status),
            levels_of(&process.groups),
        )
    }
}

fn attribute(score: &AttributeScore) -> PartRow {
    let rating = score.rating.map(|rating| format!("{rating:?}"));
    let refined = score.refined.map(|refined| refined.sign().to_owned());
    PartRow {
        score: score.percent,
        level: Some(f64::from(score.id.level())),
        rating: refined.or(rating).unwrap_or_default(),
        ..row(PartKind::Attribute, score.id.to_string(), score.status)
    }
}
