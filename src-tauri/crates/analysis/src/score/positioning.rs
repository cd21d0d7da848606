//! A profile of attributes against the pattern of a relevant provider: a dimension an attribute.
//!
//! Where both sides answer, what the business says is what is demanded, and what IT says is what is
//! paid for.

use model::DimensionId;
use serde::Serialize;

use super::derive::{dimensions, node, status_note};
use super::parts;
use super::scheme::Work;
use super::weighted;
use crate::scheme::positioning::{Classification, funding, positioning};
use crate::{Derivation, DimensionScore, Rule, Subject};

/// A profile and what it is like.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PositioningScores {
    /// What it is like; none while a dimension has no score.
    pub classification: Option<Classification>,
    /// Sum of the distances of the descending profile from the pattern; none while a dimension has no
    /// score, or where the pattern has another number of places.
    pub distance: Option<f64>,
    /// Sum of the scores.
    pub total: Option<f64>,
    /// Dimensions at 5.
    pub dominate: Vec<DimensionId>,
    /// Dimensions from 4, below 5.
    pub differentiate: Vec<DimensionId>,
    /// Dimensions below 3.
    pub below_par: Vec<DimensionId>,
    /// Points that the business asks for and IT does not give: the sum of what is positive among the
    /// differences. None where no dimension was answered by both.
    pub unfunded_points: Option<f64>,
    /// What is asked for beside what is given, dimension by dimension.
    pub funding: Vec<FundingScore>,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<DimensionScore>,
}

/// What is asked for beside what is given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FundingScore {
    /// The dimension.
    pub id: DimensionId,
    /// The business's score.
    pub demanded: Option<f64>,
    /// IT's score.
    pub funded: Option<f64>,
    /// Demanded less funded; none where either is not known.
    pub gap: Option<f64>,
}

/// The figures; `pattern` descends. What does not apply is no attribute of this service.
pub(super) fn scores(work: &Work<'_>, pattern: &[f64]) -> PositioningScores {
    let dimensions = parts::dimensions(work, weighted::mean);
    let profile: Vec<(DimensionId, Option<f64>)> = dimensions
        .iter()
        .filter(|dimension| dimension.status != crate::Status::NotApplicable)
        .map(|dimension| (dimension.id.clone(), dimension.score))
        .collect();
    let place = positioning(&profile, pattern);
    let (funding, unfunded_points) = funded(&dimensions);
    PositioningScores {
        classification: place.classification,
        distance: place.distance,
        total: place.total,
        dominate: place.dominate,
        differentiate: place.differentiate,
        below_par: place.below_par,
        unfunded_points,
        funding,
        dimensions,
    }
}

fn funded(dimensions: &[DimensionScore]) -> (Vec<FundingScore>, Option<f64>) {
    let sides: Vec<(DimensionId, Option<f64>, Option<f64>)> = dimensions
        .iter()
        .map(|dimension| {
            let groups = &dimension.groups;
            (
                dimension.id.clone(),
                groups.business.and_then(|side| side.score),
                groups.it.and_then(|side| side.score),
            )
        })
        .collect();
    let compared = funding(&sides);
    let rows = sides.into_iter().zip(compared.gaps);
    let rows = rows.map(|((id, demanded, funded), (_, gap))| FundingScore {
        id,
        demanded,
        funded,
        gap,
    });
    (rows.collect(), compared.unfunded_points)
}

/// The distance from the pattern, from the dimensions.
pub(super) fn derivation(
    scores: &PositioningScores,
    work: &Work<'_>,
    pattern: &[f64],
) -> Derivation {
    let places: Vec<String> = pattern.iter().map(f64::to_string).collect();
    let scored = dimensions(&scores.dimensions, &work.chapters, Rule::WeightedMean);
    let note = scores.classification.map(in_words);
    Derivation {
        formula: format!(
            "sum of the distances from {}, both in descending order",
            places.join("-")
        ),
        note: note
            .map(str::to_owned)
            .or_else(|| status_note(work.coverage.status)),
        parts: super::weakest_link::unweighted(scored),
        ..node(Subject::Distance, Rule::FromPattern, scores.distance)
    }
}

fn in_words(classification: Classification) -> &'static str {
    match classification {
        Classification::BelowPar => "something is below par",
        Classification::MythOfExcellence => "trying to be best at too much",
        Classification::Relevant => "best at one thing, good at a second, at par in the rest",
        Classification::Undifferentiated => "nothing is above par",
        Classification::Unfinished => "on the way: no clear first and second",
    }
}
