//! How well answers are borne out. It never changes a score.

use super::weighted::{Item, weighted_mean};
use crate::round::reaches;
use crate::{Confidence, ConfidenceLabel};

/// Sum of weight times evidence factor over applicable weight. Each item comes with its factor,
/// 0 to 1, which counts only where the item has a value.
pub fn confidence(items: &[(Item, f64)]) -> Confidence {
    let credits = items
        .iter()
        .map(|(item, factor)| (item.weight, item.standing.credited(*factor)));
    labelled(weighted_mean(credits))
}

/// A value with the word for it.
pub fn labelled(value: Option<f64>) -> Confidence {
    Confidence {
        value,
        label: value.map(label),
    }
}

fn label(value: f64) -> ConfidenceLabel {
    if reaches(value, 0.8) {
        ConfidenceLabel::High
    } else if reaches(value, 0.5) {
        ConfidenceLabel::Medium
    } else {
        ConfidenceLabel::Low
    }
}
