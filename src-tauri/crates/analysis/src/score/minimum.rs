//! The lowest step: a loop is as strong as its weakest step, and the whole is the mean of the loops,
//! each weighing the same.

use model::{DimensionId, QuestionId};
use serde::Serialize;

use super::chapter::Chapter;
use super::derive::{dimensions, node, status_note};
use super::parts;
use super::scheme::Work;
use super::weakest_link::unweighted;
use crate::round::{floor_level, millionths};
use crate::scheme::minimum::minima;
use crate::statistics::{mean, minimum};
use crate::{Band, Derivation, DimensionScore, Rule, Subject};

/// The figures of loops.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MinimumScores {
    /// Mean of the dimensions' lowest answers.
    pub score: Option<f64>,
    /// The score if all that is missing were lowest, and highest.
    pub band: Band,
    /// The score rounded down.
    pub level: Option<i64>,
    /// The same: it rests on answers alone, and what does not apply is in no figure.
    pub tested_level: Option<i64>,
    /// The lowest of the lowest answers.
    pub minimum: Option<f64>,
    /// The dimensions that have it, in the framework's order.
    pub weakest: Vec<DimensionId>,
    /// The questions that keep their dimension where it is: its lowest answers, in order of asking.
    pub blocking: Vec<QuestionId>,
    /// Each dimension, in the framework's order; its score is its lowest question value.
    pub dimensions: Vec<DimensionScore>,
}

pub(super) fn scores(work: &Work<'_>) -> MinimumScores {
    let values = |chapter: &Chapter<'_>| -> Vec<f64> {
        let questions = chapter.questions.iter();
        questions
            .filter_map(|answered| answered.result.value)
            .collect()
    };
    let figures = minima(&work.chapters.iter().map(values).collect::<Vec<_>>());
    let dimensions = parts::dimensions(work, lowest);
    let level = figures.mean.map(floor_level);
    MinimumScores {
        score: figures.mean,
        band: parts::band(&dimensions, mean),
        level,
        tested_level: level,
        minimum: figures.weakest,
        weakest: parts::weakest(&dimensions),
        blocking: blocking(work, &figures.minima),
        dimensions,
    }
}

fn lowest(values: &[(f64, f64)]) -> Option<f64> {
    minimum(&values.iter().map(|(_, value)| *value).collect::<Vec<_>>())
}

fn blocking(work: &Work<'_>, minima: &[Option<f64>]) -> Vec<QuestionId> {
    let pairs = work.chapters.iter().zip(minima);
    pairs
        .filter_map(|(chapter, lowest)| Some((chapter, (*lowest)?)))
        .flat_map(|(chapter, lowest)| {
            let at_it = move |value: f64| millionths(value) == millionths(lowest);
            let questions = chapter.questions.iter();
            questions.filter(move |answered| answered.result.value.is_some_and(at_it))
        })
        .map(|answered| answered.result.id.clone())
        .collect()
}

/// The level, from the mean of the loops, from the lowest step of each.
pub(super) fn derivation(scores: &MinimumScores, work: &Work<'_>) -> Derivation {
    let note = || status_note(work.coverage.status);
    let whole = Derivation {
        note: note(),
        parts: unweighted(dimensions(&scores.dimensions, &work.chapters, Rule::Lowest)),
        ..node(Subject::Overall, Rule::Mean, scores.score)
    };
    Derivation {
        note: note(),
        parts: vec![whole],
        ..node(
            Subject::Level,
            Rule::Floor,
            scores.level.map(|level| level as f64),
        )
    }
}
