//! The weakest link: the lowest dimension, blended with the mean. Dimensions weigh the same here, since
//! a chain does not ask which link was thought important.

use model::DimensionId;
use serde::Serialize;

use super::derive::{dimension, dimensions, node, status_note};
use super::parts;
use super::scheme::Work;
use super::weighted;
use crate::round::floor_level;
use crate::scheme::weakest_link::weakest_link;
use crate::{Band, Derivation, DimensionScore, Rule, Subject};

/// The figures of a chain of dimensions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeakestLinkScores {
    /// λ · mean + (1 − λ) · minimum, on the framework's scale.
    pub score: Option<f64>,
    /// The score if all that is missing were lowest, and highest.
    pub band: Band,
    /// The score rounded down.
    pub level: Option<i64>,
    /// The same: it rests on answers alone, and what does not apply is in no figure.
    pub tested_level: Option<i64>,
    /// Mean over the dimensions that have a score, each weighing the same.
    pub mean: Option<f64>,
    /// The lowest of them.
    pub minimum: Option<f64>,
    /// The dimension with the lowest score; of several, the first by id.
    pub weakest: Option<DimensionId>,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<DimensionScore>,
}

/// The figures; `lambda` is the mean's share of the blend, 0 to 1.
pub(super) fn scores(work: &Work<'_>, lambda: f64) -> WeakestLinkScores {
    let dimensions = parts::dimensions(work, weighted::mean);
    let link = weakest_link(&parts::known(&dimensions), lambda);
    let band = parts::band(&dimensions, |values| {
        let parts: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
        Some(weakest_link(&parts, lambda)?.blend)
    });
    let level = link.as_ref().map(|link| floor_level(link.blend));
    WeakestLinkScores {
        score: link.as_ref().map(|link| link.blend),
        band,
        level,
        tested_level: level,
        mean: link.as_ref().map(|link| link.mean),
        minimum: link.as_ref().map(|link| link.minimum),
        weakest: link.map(|link| link.weakest),
        dimensions,
    }
}

/// The level, from the blend, from the mean and the weakest dimension.
pub(super) fn derivation(scores: &WeakestLinkScores, work: &Work<'_>, lambda: f64) -> Derivation {
    let note = || status_note(work.coverage.status);
    let mean = Derivation {
        weight: Some(lambda),
        parts: unweighted(dimensions(
            &scores.dimensions,
            &work.chapters,
            Rule::WeightedMean,
        )),
        ..node(Subject::Mean, Rule::Mean, scores.mean)
    };
    let pairs = scores.dimensions.iter().zip(&work.chapters);
    let weakest = pairs
        .filter(|(figures, _)| Some(&figures.id) == scores.weakest.as_ref())
        .map(|(figures, chapter)| dimension(figures, chapter, Rule::WeightedMean));
    let lowest = Derivation {
        weight: Some(1.0 - lambda),
        parts: unweighted(weakest.collect()),
        ..node(Subject::Lowest, Rule::Lowest, scores.minimum)
    };
    let blend = Derivation {
        formula: format!("{lambda} × mean + {} × lowest", 1.0 - lambda),
        note: note(),
        parts: vec![mean, lowest],
        ..node(Subject::Overall, Rule::WeightedMean, scores.score)
    };
    Derivation {
        note: note(),
        parts: vec![blend],
        ..node(
            Subject::Level,
            Rule::Floor,
            scores.level.map(|level| level as f64),
        )
    }
}

/// Parts of a sum in which each weighs the same.
pub(super) fn unweighted(parts: Vec<Derivation>) -> Vec<Derivation> {
    let without = |part| Derivation {
        weight: None,
        ..part
    };
    parts.into_iter().map(without).collect()
}
