//! Weighted means with gaps in them.

use crate::Status;
use crate::round::{NOISE, reaches};

/// Where one part of a mean stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Standing {
    /// It has a value; 0 is one.
    Value(f64),
    /// It applies, and nothing is known.
    Missing,
    /// It leaves every sum.
    NotApplicable,
}

impl Standing {
    /// The value, where there is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Standing::Value(value) => Some(value),
            _ => None,
        }
    }

    /// `credit` for a value, 0 where it is missing; none where it does not apply.
    pub fn credited(self, credit: f64) -> Option<f64> {
        match self {
            Standing::Value(_) => Some(credit),
            Standing::Missing => Some(0.0),
            Standing::NotApplicable => None,
        }
    }

    /// The value, or `missing` where it is missing; none where it does not apply.
    fn or(self, missing: f64) -> Option<f64> {
        match self {
            Standing::Value(value) => Some(value),
            Standing::Missing => Some(missing),
            Standing::NotApplicable => None,
        }
    }
}

/// One part of a mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// Its weight, above 0.
    pub weight: f64,
    /// Where it stands.
    pub standing: Standing,
}

/// What a mean is taken within.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// The scale's lowest value.
    pub min: f64,
    /// The scale's highest value.
    pub max: f64,
    /// Completeness, 0 to 1, below which a result is provisional.
    pub provisional_below: f64,
}

/// A weighted mean and how far it can be trusted. All are none where nothing applies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// Over what is answered; none where nothing is.
    pub score: Option<f64>,
    /// Answered weight over applicable weight, 0 to 1.
    pub completeness: Option<f64>,
    /// With everything missing at the scale's minimum.
    pub low: Option<f64>,
    /// With everything missing at the scale's maximum.
    pub high: Option<f64>,
    /// Whether the score stands.
    pub status: Status,
}

/// What makes one figure of values with their weights.
pub type Figure = fn(&[(f64, f64)]) -> Option<f64>;

/// The weighted mean of items.
pub fn weighted(items: &[Item], terms: Terms) -> Mean {
    figured(items, terms, mean)
}

/// The weighted mean of values, each with its weight before it.
pub fn mean(values: &[(f64, f64)]) -> Option<f64> {
    weighted_mean(values.iter().map(|(weight, value)| (*weight, Some(*value))))
}

/// Another figure of items than their mean, the lowest for instance, with the same bounds.
pub fn figured(items: &[Item], terms: Terms, figure: Figure) -> Mean {
    let of = |pick: &dyn Fn(Standing) -> Option<f64>| {
        let values: Vec<(f64, f64)> = items
            .iter()
            .filter_map(|item| Some((item.weight, pick(item.standing)?)))
            .collect();
        figure(&values)
    };
    let score = of(&Standing::value);
    let completeness = weighted_mean(
        items
            .iter()
            .map(|item| (item.weight, item.standing.credited(1.0))),
    );
    Mean {
        score,
        completeness,
        low: of(&|standing| standing.or(terms.min)),
        high: of(&|standing| standing.or(terms.max)),
        status: status(score.is_some(), completeness, terms.provisional_below),
    }
}

/// The mean of means, each with its weight. What does not apply leaves all figures; what is
/// unanswered leaves the score only.
pub fn overall(parts: &[(f64, Mean)], provisional_below: f64) -> Mean {
    let mean = |figure: fn(&Mean) -> Option<f64>| {
        weighted_mean(parts.iter().map(|(weight, part)| (*weight, figure(part))))
    };
    let (score, completeness) = (mean(|part| part.score), mean(|part| part.completeness));
    Mean {
        score,
        completeness,
        low: mean(|part| part.low),
        high: mean(|part| part.high),
        status: status(score.is_some(), completeness, provisional_below),
    }
}

/// Sum of weight times value over sum of weight, of the parts that have a value; none where these
/// weigh nothing. The same parts give the same bits, in whatever order they come.
pub fn weighted_mean(parts: impl IntoIterator<Item = (f64, Option<f64>)>) -> Option<f64> {
    let known = parts
        .into_iter()
        .filter_map(|(weight, value)| Some((weight * value?, weight)));
    let mut known: Vec<(f64, f64)> = known.collect();
    known.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.total_cmp(&b.1)));
    let (sum, weights) = known
        .iter()
        .fold((0.0, 0.0), |(sum, weights), (part, weight)| {
            (sum + part, weights + weight)
        });
    (weights > NOISE)
        .then(|| sum / weights)
        .filter(|mean| mean.is_finite())
}

/// Whether a result stands: by whether anything is answered, and by how much of it.
pub(crate) fn status(answered: bool, completeness: Option<f64>, provisional_below: f64) -> Status {
    match completeness {
        None => Status::NotApplicable,
        Some(_) if !answered => Status::Unanswered,
        Some(share) if reaches(share, provisional_below) => Status::Ok,
        Some(_) => Status::Provisional,
    }
}
