//! The differential scheme: where things stand and where they are wanted, on opposite pairs, and the
//! distance between the two. Neither end is right by itself.
//!
//! An answer counts where both states are given: a mean over some currents and other desireds would
//! be no distance.

mod derive;

use model::{DimensionId, Group};
use serde::Serialize;

use super::aggregate;
use super::chapter::{Answered, Chapter};
use super::weighted::weighted_mean;
use crate::Groups;
use crate::round::NOISE;

pub(crate) use derive::derivation;

/// The figures of a differential framework. A distance is desired less current.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DifferentialScores {
    /// Mean current state, 0 to 10, over the dimensions by their weights.
    pub mean_current: Option<f64>,
    /// Mean desired state over the same.
    pub mean_desired: Option<f64>,
    /// Mean distance.
    pub mean_gap: Option<f64>,
    /// Share of the pairs whose current state lies above the midpoint; on it is not past it.
    pub past_midpoint: Option<f64>,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<PairScore>,
}

/// The figures of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairScore {
    /// The dimension.
    pub id: DimensionId,
    /// Weighted mean of the current states of its pairs.
    pub current: Option<f64>,
    /// Weighted mean of the desired states.
    pub desired: Option<f64>,
    /// Desired less current.
    pub gap: Option<f64>,
    /// Each side by itself. A side that was never asked has none.
    pub groups: Groups<Option<PairGroup>>,
    /// Both sides were asked and one did not answer.
    pub one_sided: bool,
}

/// A side's own view of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PairGroup {
    /// Where it sees things.
    pub current: Option<f64>,
    /// Where it wants them.
    pub desired: Option<f64>,
    /// Desired less current.
    pub gap: Option<f64>,
    /// People of that side who gave both.
    pub participants: u32,
}

/// A pair with both its states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Its weight, above 0.
    pub weight: f64,
    /// Where things stand.
    pub current: f64,
    /// Where they are wanted.
    pub desired: f64,
}

/// The means of pairs. All are none where there is no pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Means {
    /// Of the current states.
    pub current: Option<f64>,
    /// Of the desired states.
    pub desired: Option<f64>,
    /// Of the distances, which is the distance of the means.
    pub gap: Option<f64>,
}

/// Weighted means over pairs.
pub fn means(pairs: &[Pair]) -> Means {
    let mean = |state: fn(&Pair) -> f64| {
        weighted_mean(pairs.iter().map(|pair| (pair.weight, Some(state(pair)))))
    };
    let (current, desired) = (mean(|pair| pair.current), mean(|pair| pair.desired));
    Means {
        current,
        desired,
        gap: difference(current, desired),
    }
}

/// Share of the current states above the midpoint; none where there is no state.
pub fn past_midpoint(currents: &[f64], midpoint: f64) -> Option<f64> {
    let past = currents
        .iter()
        .filter(|current| **current > midpoint + NOISE)
        .count();
    (!currents.is_empty()).then(|| past as f64 / currents.len() as f64)
}

fn difference(current: Option<f64>, desired: Option<f64>) -> Option<f64> {
    Some(desired? - current?)
}

/// The figures of all chapters, one for each dimension in the framework's order.
pub(crate) fn scores(chapters: &[Chapter<'_>], midpoint: f64) -> DifferentialScores {
    let dimensions: Vec<PairScore> = chapters.iter().map(dimension).collect();
    let pairs: Vec<Pair> = chapters
        .iter()
        .zip(&dimensions)
        .filter_map(|(chapter, score)| {
            Some(Pair {
                weight: chapter.dimension.weight,
                current: score.current?,
                desired: score.desired?,
            })
        })
        .collect();
    let currents: Vec<f64> = chapters
        .iter()
        .flat_map(|chapter| &chapter.questions)
        .filter_map(|answered| answered.result.value)
        .collect();
    let whole = means(&pairs);
    DifferentialScores {
        mean_current: whole.current,
        mean_desired: whole.desired,
        mean_gap: whole.gap,
        past_midpoint: past_midpoint(&currents, midpoint),
        dimensions,
    }
}

fn dimension(chapter: &Chapter<'_>) -> PairScore {
    let all: Vec<Pair> = chapter.questions.iter().filter_map(pair).collect();
    let whole = means(&all);
    let groups = Groups::from_fn(|group| side(chapter, group));
    let currents = Groups::from_fn(|group| groups.of(group).and_then(|side| side.current));
    PairScore {
        id: chapter.dimension.id.clone(),
        current: whole.current,
        desired: whole.desired,
        gap: whole.gap,
        groups,
        one_sided: chapter.asks_both() && aggregate::one_sided(&currents),
    }
}

fn pair(answered: &Answered<'_>) -> Option<Pair> {
    Some(Pair {
        weight: answered.question.weight,
        current: answered.result.value?,
        desired: answered.result.desired.as_ref()?.value,
    })
}

/// A side's own means; none where it was not asked and gave nothing.
fn side(chapter: &Chapter<'_>, group: Group) -> Option<PairGroup> {
    let own: Vec<Pair> = chapter
        .questions
        .iter()
        .filter_map(|answered| {
            let desired = answered.result.desired.as_ref()?;
            Some(Pair {
                weight: answered.question.weight,
                current: (*answered.result.groups.of(group))?.score?,
                desired: (*desired.groups.of(group))?,
            })
        })
        .collect();
    let Means {
        current,
        desired,
        gap,
    } = means(&own);
    (current.is_some() || chapter.asks(group)).then(|| PairGroup {
        current,
        desired,
        gap,
        participants: chapter.people(group),
    })
}
