//! Two axes that mature separately, and which of them is ahead.
//!
//! An axis is the weighted mean of its dimensions. Where the framework's highest named level is not the
//! highest answer, answers and levels are two scales, and the axis runs from its lowest named level to
//! nine tenths above its highest: answers from 0 to 5 over levels 1 to 3 read 1.0 to 3.9.

mod derive;

use model::scheme::Axis;
use model::{DimensionId, Framework};
use serde::Serialize;

use super::continuous::part;
use super::parts;
use super::scheme::{Work, provisional_below};
use super::weighted::{self, Mean, overall};
use crate::round::floor_level;
use crate::scheme::two_axes::{Pattern, Position, axis, two_axes};
use crate::{Band, DimensionScore, Groups, Status};

pub(super) use derive::derivation;

/// The figures of two axes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TwoAxesScores {
    /// The first axis, demand for instance.
    pub first: AxisScore,
    /// The second axis, supply for instance.
    pub second: AxisScore,
    /// First less second; none while either has no score.
    pub gap: Option<f64>,
    /// Which is ahead.
    pub pattern: Option<Pattern>,
    /// The mean of both rounded down, at most the highest level.
    pub level: Option<i64>,
    /// The same: it rests on answers alone, and what does not apply is in no figure.
    pub tested_level: Option<i64>,
    /// Where in its level the mean lies.
    pub position: Option<Position>,
    /// Each dimension, in the framework's order and on the scale of the answers.
    pub dimensions: Vec<DimensionScore>,
}

/// The figures of one axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AxisScore {
    /// What it measures.
    pub name: String,
    /// The dimensions that make it up.
    pub dimensions: Vec<DimensionId>,
    /// Where it stands, on the scale of the levels.
    pub score: Option<f64>,
    /// The same with all that is missing lowest, and highest.
    pub band: Band,
    /// Weighted mean of its dimensions, on the scale of the answers.
    pub mean: Option<f64>,
    /// Whether the score stands.
    pub status: Status,
    /// Share of applicable weight that was answered, 0 to 1.
    pub completeness: Option<f64>,
    /// Each side's score by its own answers.
    pub groups: Groups<Option<f64>>,
}

/// From where to where an axis runs, and the highest level on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Run {
    pub(crate) answers: (f64, f64),
    pub(crate) levels: (f64, f64),
    pub(crate) top: i64,
}

impl Run {
    pub(crate) fn of(framework: &Framework) -> Self {
        let scale = &framework.scale;
        let answers = (scale.min, scale.max);
        let named = || scale.levels.iter().map(|level| level.value);
        let ends = named()
            .min_by(f64::total_cmp)
            .zip(named().max_by(f64::total_cmp));
        match ends {
            Some((lowest, highest)) if highest != scale.max => Self {
                answers,
                levels: (lowest, highest + 0.9),
                top: floor_level(highest),
            },
            _ => Self {
                answers,
                levels: answers,
                top: floor_level(scale.max),
            },
        }
    }

    fn place(self, mean: f64) -> Option<f64> {
        if self.answers == self.levels {
            return Some(mean);
        }
        axis(mean, self.answers, self.levels)
    }
}

/// The figures; `tolerance` is the gap up to which the axes count as aligned.
pub(super) fn scores(
    work: &Work<'_>,
    (first, second): (&Axis, &Axis),
    tolerance: f64,
) -> TwoAxesScores {
    let dimensions = parts::dimensions(work, weighted::mean);
    let run = Run::of(work.framework);
    let provisional_below = provisional_below(&work.framework.scheme);
    let first = axis_score(first, &dimensions, run, provisional_below);
    let second = axis_score(second, &dimensions, run, provisional_below);
    let both = first.score.zip(second.score);
    let compared = both.map(|(first, second)| two_axes(first, second, tolerance, run.top));
    TwoAxesScores {
        first,
        second,
        gap: compared.map(|compared| compared.gap),
        pattern: compared.map(|compared| compared.pattern),
        level: compared.map(|compared| compared.level),
        tested_level: compared.map(|compared| compared.level),
        position: compared.map(|compared| compared.position),
        dimensions,
    }
}

fn axis_score(
    axis: &Axis,
    dimensions: &[DimensionScore],
    run: Run,
    provisional_below: f64,
) -> AxisScore {
    let own: Vec<&DimensionScore> = dimensions
        .iter()
        .filter(|dimension| axis.dimensions.contains(&dimension.id))
        .collect();
    let parts: Vec<(f64, Mean)> = own.iter().map(|dimension| part(dimension)).collect();
    let mean = overall(&parts, provisional_below);
    let place = |value: Option<f64>| value.and_then(|value| run.place(value));
    AxisScore {
        name: axis.name.clone(),
        dimensions: own.iter().map(|dimension| dimension.id.clone()).collect(),
        score: place(mean.score),
        band: Band {
            low: place(mean.low),
            high: place(mean.high),
        },
        mean: mean.score,
        status: mean.status,
        completeness: mean.completeness,
        groups: Groups::from_fn(|group| {
            let score = |dimension: &&DimensionScore| (*dimension.groups.of(group))?.score;
            let sides = own.iter().map(|one| (one.weight, score(one)));
            place(weighted::weighted_mean(sides))
        }),
    }
}
