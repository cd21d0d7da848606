//! Priorities put in order.

use model::{DimensionId, QuestionId};
use serde::Serialize;

use super::reason::{Reason, Undefined, undefined};
use crate::agreement::choice::LEAST_RATERS;
use crate::agreement::concordance::concordance;
use crate::round::reaches;
use crate::score::rated::Rated;

/// Whether people put the same things in the same order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RankingAgreement {
    /// What it comes to.
    pub words: String,
    /// The question.
    pub id: QuestionId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// People who gave an order.
    pub raters: u32,
    /// Kendall's W, 0 to 1, corrected for ties.
    pub kendalls_w: Option<f64>,
    /// Probability of such a W if nobody agreed. Good from about seven things on.
    pub p: Option<f64>,
    /// The Spearman equivalent of W.
    pub spearman_equivalent: Option<f64>,
    /// Why figures are null.
    pub undefined: Undefined,
}

/// Of the question's choices in the orders given. What somebody left out comes last, tied.
pub(super) fn ranking(rated: &Rated<'_>) -> RankingAgreement {
    let choices = &rated.question.choices;
    let mut rows: Vec<Vec<f64>> = rated
        .rankings
        .iter()
        .map(|order| {
            let place = |id: &str| order.iter().position(|ranked| ranked == id);
            choices
                .iter()
                .map(|choice| place(&choice.id).unwrap_or(order.len()) as f64)
                .collect()
        })
        .collect();
    // Sums of the same rows are the same to the bit, whoever came first.
    rows.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let enough = rows.len() >= LEAST_RATERS;
    let concordance = concordance(&rows);
    let shown = |figure: Option<f64>| figure.filter(|_| enough);
    let (w, p) = (shown(concordance.w), shown(concordance.p));
    let spearman = shown(concordance.mean_spearman);
    let why_not = if enough {
        Reason::NoVariation
    } else {
        Reason::TooFewRaters
    };
    RankingAgreement {
        words: in_words(w).to_owned(),
        id: rated.question.id.clone(),
        dimension: rated.dimension.id.clone(),
        raters: rows.len() as u32,
        kendalls_w: w,
        p,
        spearman_equivalent: spearman,
        undefined: undefined([
            ("kendalls_w", w, why_not),
            ("p", p, why_not),
            ("spearman_equivalent", spearman, why_not),
        ]),
    }
}

/// The thresholds are ours.
fn in_words(w: Option<f64>) -> &'static str {
    match w {
        None => "nothing to say of the order",
        Some(w) if reaches(w, 0.7) => "much the same order",
        Some(w) if reaches(w, 0.4) => "an order in part the same",
        Some(_) => "little of an order in common",
    }
}
