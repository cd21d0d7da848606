//! The profile of middle answers. Answers are an order, not distances, so nothing is averaged and
//! there is no level of the whole.

use model::DimensionId;
use serde::Serialize;

use super::chapter::Chapter;
use super::derive::{dimension, node, status_note};
use super::parts;
use super::scheme::Work;
use crate::scheme::median_profile::median_profile;
use crate::statistics;
use crate::{Derivation, DimensionScore, Rule, Subject};

/// A profile of levels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MedianProfileScores {
    /// The lowest level of a dimension.
    pub minimum: Option<i64>,
    /// The middle level over the dimensions, rounded down.
    pub median: Option<i64>,
    /// The dimensions at the lowest level, in the framework's order.
    pub weakest: Vec<DimensionId>,
    /// Each dimension, in the framework's order: its score is the median of its question values, its
    /// level that rounded down.
    pub dimensions: Vec<DimensionScore>,
}

pub(super) fn scores(work: &Work<'_>) -> MedianProfileScores {
    let values = |chapter: &Chapter<'_>| -> Vec<f64> {
        let questions = chapter.questions.iter();
        questions
            .filter_map(|answered| answered.result.value)
            .collect()
    };
    let profile = median_profile(&work.chapters.iter().map(values).collect::<Vec<_>>());
    let dimensions = parts::dimensions(work, middle);
    MedianProfileScores {
        minimum: profile.minimum,
        median: profile.median,
        weakest: at_level(&dimensions, profile.minimum),
        dimensions,
    }
}

fn middle(values: &[(f64, f64)]) -> Option<f64> {
    statistics::median(&values.iter().map(|(_, value)| *value).collect::<Vec<_>>())
}

fn at_level(dimensions: &[DimensionScore], level: Option<i64>) -> Vec<DimensionId> {
    dimensions
        .iter()
        .filter(|dimension| level.is_some() && dimension.level == level)
        .map(|dimension| dimension.id.clone())
        .collect()
}

/// The lowest level and the middle one, from the level of every dimension.
pub(super) fn derivation(scores: &MedianProfileScores, work: &Work<'_>) -> Derivation {
    let levels: Vec<Derivation> = scores
        .dimensions
        .iter()
        .zip(&work.chapters)
        .map(|(figures, chapter)| {
            let exact = Derivation {
                weight: None,
                ..dimension(figures, chapter, Rule::Median)
            };
            Derivation {
                note: exact.note.clone(),
                parts: vec![exact],
                ..node(
                    Subject::Dimension {
                        id: figures.id.clone(),
                    },
                    Rule::Floor,
                    figures.level.map(|level| level as f64),
                )
            }
        })
        .collect();
    let known: Vec<f64> = levels.iter().filter_map(|level| level.value).collect();
    let lowest: Vec<Derivation> = levels
        .iter()
        .filter(|level| level.value.is_some() && level.value == statistics::minimum(&known))
        .cloned()
        .collect();
    let middle = Derivation {
        parts: levels,
        ..node(Subject::Middle, Rule::Median, statistics::median(&known))
    };
    Derivation {
        note: status_note(work.coverage.status),
        parts: vec![
            Derivation {
                parts: vec![middle],
                ..node(
                    Subject::Middle,
                    Rule::Floor,
                    scores.median.map(|level| level as f64),
                )
            },
            Derivation {
                parts: lowest,
                ..node(
                    Subject::Lowest,
                    Rule::Lowest,
                    scores.minimum.map(|level| level as f64),
                )
            },
        ],
        ..node(Subject::Profile, Rule::Beside, None)
    }
}
