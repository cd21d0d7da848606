//! The continuous scheme: weighted means of the dimensions and of the whole. The level is the mean
//! rounded down, capped by gates.

mod derive;
pub(crate) mod dimension;
pub mod gate;

use model::{DimensionId, Framework, GateId};
use serde::Serialize;
use ts_rs::TS;

use self::gate::gated;
use super::chapter::Chapter;
use super::weighted::{self, Mean, Standing, Terms, overall};
use crate::{Confidence, GroupScore, Groups, Status};

pub(crate) use derive::derivation;

/// The figures of a continuous framework.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ContinuousScores {
    /// Dimension-weighted mean on the framework's scale.
    pub score: Option<f64>,
    /// The score if all that is missing were lowest, and highest.
    pub band: Band,
    /// The level after gates. Never rounded up.
    pub level: Option<i64>,
    /// The highest level up to there for which something was tested; screens and paper lead with it.
    pub tested_level: Option<i64>,
    /// The score rounded down, before gates.
    pub level_by_mean: Option<i64>,
    /// Gates that are not met, lowest cap first is not implied: in the framework's order.
    pub held_back_by: Vec<HeldBack>,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<DimensionScore>,
}

/// A score with all that is missing at its lowest, and at its highest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Band {
    /// Missing answers at the scale's minimum.
    pub low: Option<f64>,
    /// Missing answers at the scale's maximum.
    pub high: Option<f64>,
}

/// A gate that is not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldBack {
    /// The gate.
    pub gate: GateId,
    /// The highest level while it is not met.
    pub cap: i64,
    /// The dimensions that fall short, by id.
    pub dimensions: Vec<DimensionId>,
}

/// The figures of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DimensionScore {
    /// The dimension.
    pub id: DimensionId,
    /// Its full name.
    pub name: String,
    /// Its weight.
    pub weight: f64,
    /// Weighted mean of its question values.
    pub score: Option<f64>,
    /// With missing answers at both ends.
    pub band: Band,
    /// The score rounded down.
    pub level: Option<i64>,
    /// Whether the score stands.
    pub status: Status,
    /// Share of applicable weight that was answered, 0 to 1.
    pub completeness: Option<f64>,
    /// How well the answers are borne out.
    pub confidence: Confidence,
    /// Each side by itself.
    pub groups: Groups<Option<GroupScore>>,
    /// Both sides were asked and one did not answer.
    pub one_sided: bool,
}

/// The figures of all chapters, one for each dimension in the framework's order.
pub(crate) fn scores(
    framework: &Framework,
    chapters: &[Chapter<'_>],
    provisional_below: f64,
) -> ContinuousScores {
    let terms = Terms {
        min: framework.scale.min,
        max: framework.scale.max,
        provisional_below,
    };
    let dimensions: Vec<DimensionScore> = chapters
        .iter()
        .map(|chapter| dimension::dimension(chapter, terms, weighted::mean))
        .collect();
    let parts: Vec<(f64, Mean)> = dimensions.iter().map(part).collect();
    let mean = overall(&parts, provisional_below);
    let gated = mean
        .score
        .map(|mean| gated(mean, &framework.gates, |id| standing(&dimensions, id)));
    ContinuousScores {
        score: mean.score,
        band: Band {
            low: mean.low,
            high: mean.high,
        },
        level: gated.as_ref().map(|gated| gated.level),
        tested_level: gated.as_ref().map(|gated| gated.tested_level),
        level_by_mean: gated.as_ref().map(|gated| gated.level_by_mean),
        held_back_by: gated.map(|gated| gated.held_back_by).unwrap_or_default(),
        dimensions,
    }
}

/// A dimension as a part of the whole.
pub(crate) fn part(dimension: &DimensionScore) -> (f64, Mean) {
    let DimensionScore {
        weight,
        score,
        band,
        completeness,
        status,
        ..
    } = *dimension;
    (
        weight,
        Mean {
            score,
            completeness,
            low: band.low,
            high: band.high,
            status,
        },
    )
}

/// A dimension that the framework does not have is known to nobody, and so meets no gate.
fn standing(dimensions: &[DimensionScore], id: &DimensionId) -> Standing {
    dimensions
        .iter()
        .find(|dimension| &dimension.id == id)
        .map_or(Standing::Missing, dimension::standing)
}
