//! People beside each other, whichever side they are on.

use model::QuestionId;
use serde::Serialize;

use super::reason::{Reason, Undefined, undefined};
use super::{Item, words};
use crate::agreement::Ratings;
use crate::agreement::camps::camps;
use crate::agreement::choice::{LEAST_RATERS, OneGroup, Steps, Verdict, differing, one_group};
use crate::agreement::spread::{Centre, average_deviation, awg, consensus, rwg_j};
use crate::statistics::mean;

/// How far people agree on one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Within {
    /// What it comes to.
    pub words: String,
    /// People who gave a value.
    pub raters: u32,
    /// Mean of their values.
    pub mean: Option<f64>,
    /// The middle one.
    pub median: Option<f64>,
    /// Verdict, range, average deviation, consensus and rWG.
    #[serde(flatten)]
    pub figures: OneGroup,
    /// a_WG; may be below 0.
    pub awg: Option<f64>,
    /// Why figures are null.
    pub undefined: Undefined,
}

/// None where nobody gave a value.
pub(super) fn within_question(ratings: &Ratings, scale: Steps) -> Option<Within> {
    let figures = one_group(ratings, scale)?;
    let enough = ratings.count() >= LEAST_RATERS;
    let awg = awg(ratings, scale.low, scale.high).filter(|_| enough);
    let few = Reason::TooFewRaters;
    Some(Within {
        words: words::within(figures.verdict),
        raters: ratings.count() as u32,
        mean: ratings.mean(),
        median: ratings.median(),
        awg,
        undefined: undefined([
            ("average_deviation", figures.deviation, few),
            ("consensus", figures.consensus, few),
            ("rwg", figures.rwg, few),
            ("awg", awg, if enough { Reason::AtTheEnd } else { few }),
        ]),
        figures,
    })
}

/// How far people agree over several questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WithinQuestions {
    /// What it comes to.
    pub words: String,
    /// The same as data.
    pub verdict: Verdict,
    /// The questions that three people or more gave a value to: those the figures are taken over.
    pub questions: u32,
    /// Mean of the questions' average deviations, in levels.
    pub average_deviation: Option<f64>,
    /// Mean of the questions' consensus indices, 0 to 1.
    pub consensus: Option<f64>,
    /// rWG(J), 0 to 1.
    pub rwg_j: Option<f64>,
    /// Questions on which people are two camps, in order of asking.
    pub two_camps: Vec<QuestionId>,
    /// Why figures are null.
    pub undefined: Undefined,
}

/// Over the questions of one scale that enough people answered.
pub(super) fn within_questions<'a, 'b>(
    items: &[&'b Item<'a>],
    ratings: impl Fn(&'b Item<'a>) -> &'b Ratings,
) -> WithinQuestions {
    let counted: Vec<(&Item<'_>, &Ratings)> = items
        .iter()
        .map(|item| (*item, ratings(item)))
        .filter(|(_, ratings)| ratings.count() >= LEAST_RATERS)
        .collect();
    let mean_of = |figure: &dyn Fn(&Item<'_>, &Ratings) -> Option<f64>| {
        let figures: Vec<f64> = counted
            .iter()
            .filter_map(|(item, ratings)| figure(item, ratings))
            .collect();
        mean(&figures)
    };
    let average_deviation = mean_of(&|_, ratings| average_deviation(ratings, Centre::Mean));
    let consensus = mean_of(&|item, ratings| consensus(ratings, item.scale.low, item.scale.high));
    let each: Vec<Ratings> = counted
        .iter()
        .map(|(_, ratings)| (*ratings).clone())
        .collect();
    let scale = counted.first().map(|(item, _)| item.scale);
    let rwg_j = scale.and_then(|scale| rwg_j(&each, scale.categories()));
    let verdict = scale
        .zip(average_deviation)
        .map_or(Verdict::TooFew, |(scale, levels)| differing(levels, scale));
    let few = Reason::TooFewRaters;
    WithinQuestions {
        words: words::within(verdict),
        verdict,
        questions: counted.len() as u32,
        average_deviation,
        consensus,
        rwg_j,
        two_camps: counted
            .iter()
            .filter(|(_, ratings)| camps(ratings).is_some())
            .map(|(item, _)| item.id().clone())
            .collect(),
        undefined: undefined([
            ("average_deviation", average_deviation, few),
            ("consensus", consensus, few),
            ("rwg_j", rwg_j, few),
        ]),
    }
}
