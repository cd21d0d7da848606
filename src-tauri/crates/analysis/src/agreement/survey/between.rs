//! IT beside the business.

use serde::Serialize;

use super::reason::{Reason, Undefined, undefined};
use super::{Item, words};
use crate::Groups;
use crate::agreement::Ratings;
use crate::agreement::choice::{LEAST_RATERS, Steps, TwoSides, Verdict, apart, two_sides};
use crate::gap::{bias, mean_absolute};

/// How far the sides differ on one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Between {
    /// What it comes to.
    pub words: String,
    /// Verdict, gap, Cliff's delta, its effect, and sides that are split within.
    #[serde(flatten)]
    pub figures: TwoSides,
    /// Why figures are null.
    pub undefined: Undefined,
}

pub(super) fn between_question(sides: &Groups<Ratings>, scale: Steps) -> Between {
    let figures = two_sides(sides, scale);
    let why_not = if figures.gap.is_none() {
        Reason::OneSideSilent
    } else {
        Reason::TooFewRaters
    };
    Between {
        words: words::between(figures.verdict, figures.gap),
        undefined: undefined([
            ("gap", figures.gap, why_not),
            ("cliffs_delta", figures.delta, why_not),
        ]),
        figures,
    }
}

/// How far the sides differ over several questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BetweenQuestions {
    /// What it comes to.
    pub words: String,
    /// The same as data: by the mean size of the gaps.
    pub verdict: Verdict,
    /// The questions that both sides gave a value to.
    pub questions: u32,
    /// Mean of the gaps, IT less business, in levels: who sees things better.
    pub bias: Option<f64>,
    /// Mean of the gaps' sizes: how far apart the sides are, whoever is above.
    pub mean_absolute: Option<f64>,
    /// Why figures are null.
    pub undefined: Undefined,
}

/// Over the questions of one scale that both sides answered.
pub(super) fn between_questions(items: &[&Item<'_>]) -> BetweenQuestions {
    let both: Vec<(&Item<'_>, f64)> = items
        .iter()
        .filter_map(|item| {
            let gap = item.sides.it.mean()? - item.sides.business.mean()?;
            Some((*item, gap))
        })
        .collect();
    let gaps: Vec<f64> = both.iter().map(|(_, gap)| *gap).collect();
    let (bias, mean_absolute) = (bias(&gaps), mean_absolute(&gaps));
    // One question that enough people of both sides answered carries the word.
    let enough = both.iter().any(|(item, _)| {
        item.sides.it.count() >= LEAST_RATERS && item.sides.business.count() >= LEAST_RATERS
    });
    let scale = both.first().map(|(item, _)| item.scale);
    let verdict = scale
        .zip(mean_absolute)
        .filter(|_| enough)
        .map_or(Verdict::TooFew, |(scale, levels)| apart(levels, scale));
    BetweenQuestions {
        words: words::between(verdict, bias),
        verdict,
        questions: both.len() as u32,
        bias,
        mean_absolute,
        undefined: undefined([
            ("bias", bias, Reason::OneSideSilent),
            ("mean_absolute", mean_absolute, Reason::OneSideSilent),
        ]),
    }
}
