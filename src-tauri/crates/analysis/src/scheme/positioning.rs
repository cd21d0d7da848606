//! A profile over attributes against the pattern of a relevant provider (after Crawford & Mathews
//! 2001): best at one thing, good at a second, at par in the rest.

use serde::Serialize;
use ts_rs::TS;

use crate::round::reaches;
use crate::statistics::sum;

/// Par, what sets apart, and what dominates.
const PAR: f64 = 3.0;
const DIFFERENT: f64 = 4.0;
const DOMINANT: f64 = 5.0;

/// What a profile is like. The first that fits holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Classification {
    /// Something is below par.
    BelowPar,
    /// Three or more at 4 or above, or two at 5: trying to be best at everything.
    MythOfExcellence,
    /// One at 5, one at 4, the rest at par.
    Relevant,
    /// Nothing above par.
    Undifferentiated,
    /// On the way: no 5, or no 4 beside it.
    Unfinished,
}

/// A profile and what it is like.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Positioning<I> {
    /// What it is like; none while an attribute has no value.
    pub classification: Option<Classification>,
    /// Sum of distances of the descending profile from the pattern.
    pub distance: Option<f64>,
    /// Attributes at 5.
    pub dominate: Vec<I>,
    /// Attributes at 4 and below 5.
    pub differentiate: Vec<I>,
    /// Attributes below 3.
    pub below_par: Vec<I>,
    /// Sum of all.
    pub total: Option<f64>,
}

/// The position of a profile. Attributes stand, and are listed, in the framework's order; `pattern`
/// descends, 5-4-3-3-3 for instance, and has as many places as there are attributes.
pub fn positioning<I: Clone>(profile: &[(I, Option<f64>)], pattern: &[f64]) -> Positioning<I> {
    let among = |belongs: &dyn Fn(f64) -> bool| -> Vec<I> {
        profile
            .iter()
            .filter(|(_, value)| value.is_some_and(belongs))
            .map(|(id, _)| id.clone())
            .collect()
    };
    let dominate = among(&|value| reaches(value, DOMINANT));
    let differentiate = among(&|value| reaches(value, DIFFERENT) && !reaches(value, DOMINANT));
    let below_par = among(&|value| !reaches(value, PAR));
    let known: Option<Vec<f64>> = profile.iter().map(|(_, value)| *value).collect();
    let known = known.filter(|values| !values.is_empty());
    Positioning {
        classification: known
            .as_ref()
            .map(|_| classify(below_par.len(), dominate.len(), differentiate.len())),
        distance: known.as_ref().and_then(|values| distance(values, pattern)),
        total: known.map(|values| sum(&values)),
        dominate,
        differentiate,
        below_par,
    }
}

fn classify(below_par: usize, dominate: usize, differentiate: usize) -> Classification {
    match (below_par, dominate, differentiate) {
        (1.., _, _) => Classification::BelowPar,
        (_, 2.., _) => Classification::MythOfExcellence,
        (_, at_5, at_4) if at_5 + at_4 >= 3 => Classification::MythOfExcellence,
        (_, 1, 1) => Classification::Relevant,
        (_, 0, 0) => Classification::Undifferentiated,
        _ => Classification::Unfinished,
    }
}

fn distance(values: &[f64], pattern: &[f64]) -> Option<f64> {
    let mut descending = values.to_vec();
    descending.sort_unstable_by(|a, b| b.total_cmp(a));
    let sizes = descending.iter().zip(pattern).map(|(a, b)| (a - b).abs());
    (values.len() == pattern.len()).then(|| sizes.sum())
}

/// What is asked for beside what is paid for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Funding<I> {
    /// Demanded minus funded, attribute by attribute; none where either is not known.
    pub gaps: Vec<(I, Option<f64>)>,
    /// Points demanded and not funded, Σ max(0, gap); none where no gap is known.
    pub unfunded_points: Option<f64>,
}

/// Compares demanded with funded levels, attribute by attribute.
pub fn funding<I: Clone>(attributes: &[(I, Option<f64>, Option<f64>)]) -> Funding<I> {
    let gaps: Vec<(I, Option<f64>)> = attributes
        .iter()
        .map(|(id, demanded, funded)| {
            let gap = demanded.zip(*funded).map(|(asked, paid)| asked - paid);
            (id.clone(), gap)
        })
        .collect();
    let known: Vec<f64> = gaps
        .iter()
        .filter_map(|(_, gap)| Some(gap.as_ref()?.max(0.0)))
        .collect();
    Funding {
        unfunded_points: (!known.is_empty()).then(|| sum(&known)),
        gaps,
    }
}
