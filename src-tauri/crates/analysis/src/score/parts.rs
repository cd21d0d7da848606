//! What the schemes share that make a figure of each dimension first: the figures themselves, their
//! bounds, and what leads.

use model::DimensionId;

use super::continuous::dimension::{dimension, standing};
use super::scheme::{Work, provisional_below};
use super::weighted::{Figure, Standing, Terms};
use crate::round::millionths;
use crate::statistics::minimum;
use crate::{Band, DimensionScore};

/// The figures of every dimension, in the framework's order.
pub(crate) fn dimensions(work: &Work<'_>, figure: Figure) -> Vec<DimensionScore> {
    let scale = &work.framework.scale;
    let terms = Terms {
        min: scale.min,
        max: scale.max,
        provisional_below: provisional_below(&work.framework.scheme),
    };
    let chapters = work.chapters.iter();
    chapters
        .map(|chapter| dimension(chapter, terms, figure))
        .collect()
}

/// The dimensions that have a score.
pub(crate) fn known(dimensions: &[DimensionScore]) -> Vec<(DimensionId, f64)> {
    let scored = dimensions.iter();
    scored
        .filter_map(|dimension| Some((dimension.id.clone(), dimension.score?)))
        .collect()
}

/// A figure of all scores with what is missing at both ends; what does not apply leaves both.
pub(crate) fn band(dimensions: &[DimensionScore], figure: impl Fn(&[f64]) -> Option<f64>) -> Band {
    let of = |end: fn(&Band) -> Option<f64>| {
        let applicable = dimensions
            .iter()
            .filter(|dimension| standing(dimension) != Standing::NotApplicable);
        let values: Vec<f64> = applicable
            .filter_map(|dimension| end(&dimension.band))
            .collect();
        figure(&values)
    };
    Band {
        low: of(|band| band.low),
        high: of(|band| band.high),
    }
}

/// The dimensions with the lowest score, to six decimals, in the framework's order.
pub(crate) fn weakest(dimensions: &[DimensionScore]) -> Vec<DimensionId> {
    let scores: Vec<f64> = known(dimensions)
        .into_iter()
        .map(|(_, score)| score)
        .collect();
    let Some(lowest) = minimum(&scores) else {
        return Vec::new();
    };
    known(dimensions)
        .into_iter()
        .filter(|(_, score)| millionths(*score) == millionths(lowest))
        .map(|(id, _)| id)
        .collect()
}
