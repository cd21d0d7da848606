//! A stage from the mean: rounded down, and kept within the stages that there are.

use serde::Serialize;

use super::continuous::part;
use super::derive::{dimensions, node, status_note};
use super::parts;
use super::scheme::{Work, provisional_below};
use super::weighted::{self, Mean, overall};
use crate::scheme::stage::stage;
use crate::{Band, Derivation, DimensionScore, Rule, Subject};

/// The figures of a staircase of adoption.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StageScores {
    /// Dimension-weighted mean on the framework's scale.
    pub score: Option<f64>,
    /// The score if all that is missing were lowest, and highest.
    pub band: Band,
    /// The stage: the score rounded down, at least the lowest, at most the highest.
    pub level: Option<i64>,
    /// The same: it rests on answers alone, and what does not apply is in no figure.
    pub tested_level: Option<i64>,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<DimensionScore>,
}

/// The figures; `least` and `most` are the lowest and the highest stage.
pub(super) fn scores(work: &Work<'_>, least: i64, most: i64) -> StageScores {
    let dimensions = parts::dimensions(work, weighted::mean);
    let means: Vec<(f64, Mean)> = dimensions.iter().map(part).collect();
    let mean = overall(&means, provisional_below(&work.framework.scheme));
    let level = mean.score.map(|score| stage(score, least, most));
    StageScores {
        score: mean.score,
        band: Band {
            low: mean.low,
            high: mean.high,
        },
        level,
        tested_level: level,
        dimensions,
    }
}

/// The stage, from the mean, from the dimensions.
pub(super) fn derivation(
    scores: &StageScores,
    work: &Work<'_>,
    least: i64,
    most: i64,
) -> Derivation {
    let note = || status_note(work.coverage.status);
    let mean = Derivation {
        note: note(),
        parts: dimensions(&scores.dimensions, &work.chapters, Rule::WeightedMean),
        ..node(Subject::Overall, Rule::WeightedMean, scores.score)
    };
    Derivation {
        formula: format!("rounded down, at least {least} and at most {most}"),
        note: note(),
        parts: vec![mean],
        ..node(
            Subject::Level,
            Rule::Within,
            scores.level.map(|level| level as f64),
        )
    }
}
