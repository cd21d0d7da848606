//! The whole questionnaire.

use std::collections::BTreeMap;

use model::Group;
use serde::Serialize;

use super::Item;
use super::between::{BetweenQuestions, between_questions};
use super::reason::{Reason, Undefined, undefined};
use super::within::{WithinQuestions, within_questions};
use crate::Groups;
use crate::agreement::Ratings;
use crate::agreement::choice::{
    LEAST_QUESTIONS, LEAST_RATERS, Profiles, Stability, Steps, profiles, questionnaire, stability,
};
use crate::agreement::intraclass::{IntraclassCorrelation, complete_cases, intraclass_correlation};
use crate::agreement::krippendorff::{Interval, Metric, Reliability, Reliance, Resampling};
use crate::insight::trend::detectable_change;
use crate::score::rated::Rater;

/// Agreement over the whole questionnaire.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WholeAgreement {
    /// Among everybody.
    pub all: WithinQuestions,
    /// Within each side.
    pub groups: Groups<WithinQuestions>,
    /// Between the sides.
    pub between: BetweenQuestions,
    /// How alike everybody answered everything.
    pub alpha: Alpha,
    /// The same within each side.
    pub group_alpha: Groups<Alpha>,
    /// The sides' medians beside each other.
    pub profiles: ProfileAgreement,
    /// Whether the mean of everybody may be compared over time.
    pub icc: Icc,
}

/// Krippendorff's alpha; units are questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alpha {
    /// Ordinal: the one to show.
    pub ordinal: Option<f64>,
    /// What it lies between, questions drawn again a thousand times with a fixed seed.
    pub interval: Option<Interval>,
    /// What may be built on it.
    pub reliance: Option<Reliance>,
    /// With the nominal distance.
    pub nominal: Option<f64>,
    /// With the distance of intervals.
    pub interval_metric: Option<f64>,
    /// Questions with two values or more.
    pub questions: u32,
    /// Values in these.
    pub values: u64,
    /// Why figures are null.
    pub undefined: Undefined,
}

/// The sides' medians over the questions that both answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileAgreement {
    /// Questions that both sides answered.
    pub questions: u32,
    /// Quadratic weighted kappa.
    pub kappa: Option<f64>,
    /// Mean difference of the medians, IT less business, in levels.
    pub bias: Option<f64>,
    /// Spearman's correlation: whether both see the same order.
    pub spearman: Option<f64>,
    /// Why figures are null.
    pub undefined: Undefined,
}

/// Intraclass correlation over the questions that everybody answered who answered any.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Icc {
    /// Questions that all of them answered.
    pub questions: u32,
    /// Who is one of them: a person who speaks for both sides is two.
    pub raters: u32,
    /// ICC(A,k), the one to show.
    pub reliability: Option<f64>,
    /// Standard error of measurement of the raters' mean, in levels.
    pub measurement_error: Option<f64>,
    /// The smallest change of that mean that is more than noise, in levels.
    pub detectable_change: Option<f64>,
    /// The six forms and their mean squares; null with the reliability.
    pub forms: Option<IntraclassCorrelation>,
    /// Why figures are null.
    pub undefined: Undefined,
}

pub(super) fn whole(items: &[&Item<'_>], resampling: Resampling) -> WholeAgreement {
    let [all, it, business] = alphas(items, resampling);
    WholeAgreement {
        all: within_questions(items, Item::all),
        groups: Groups::from_fn(|group| within_questions(items, |item| item.sides.of(group))),
        between: between_questions(items),
        alpha: all,
        group_alpha: Groups { it, business },
        profiles: profile(items),
        icc: icc(items),
    }
}

/// Everybody's, IT's and the business's. Drawing again is most of the work, so a second processor
/// takes its share where there is one.
fn alphas(items: &[&Item<'_>], resampling: Resampling) -> [Alpha; 3] {
    let side = |group: Group| {
        let units = items.iter().map(|item| item.sides.of(group));
        alpha(units, resampling)
    };
    std::thread::scope(|scope| {
        let sides = scope.spawn(|| Group::ALL.map(side));
        let all = alpha(items.iter().map(|item| &item.all), resampling);
        let [it, business] = sides.join().unwrap_or_else(|_| Group::ALL.map(side));
        [all, it, business]
    })
}

fn alpha<'a>(units: impl Iterator<Item = &'a Ratings>, resampling: Resampling) -> Alpha {
    let answers = Reliability::new(units.map(Ratings::values));
    let ordinal = questionnaire(&answers, resampling);
    let why_not = if answers.units() == 0 {
        Reason::NothingToPair
    } else {
        Reason::NoVariation
    };
    let nominal = answers.alpha(Metric::Nominal);
    let interval_metric = answers.alpha(Metric::Interval);
    let low = ordinal.interval.map(|interval| interval.low);
    let too_short = if ordinal.alpha.is_some() {
        Reason::TooFewQuestions
    } else {
        why_not
    };
    Alpha {
        ordinal: ordinal.alpha,
        interval: ordinal.interval,
        reliance: ordinal.reliance,
        nominal,
        interval_metric,
        questions: answers.units() as u32,
        values: answers.pairable(),
        undefined: undefined([
            ("ordinal", ordinal.alpha, why_not),
            ("interval", low, too_short),
            ("nominal", nominal, why_not),
            ("interval_metric", interval_metric, why_not),
        ]),
    }
}

fn profile(items: &[&Item<'_>]) -> ProfileAgreement {
    let medians: Vec<(f64, f64)> = items
        .iter()
        .filter_map(|item| item.sides.it.median().zip(item.sides.business.median()))
        .collect();
    let scale = items.first().map_or(
        Steps {
            low: 0.0,
            high: 0.0,
        },
        |item| item.scale,
    );
    let Profiles {
        kappa,
        bias,
        spearman,
    } = profiles(&medians, scale);
    let why_not = match medians.len() {
        0 => Reason::OneSideSilent,
        1 => Reason::TooFewQuestions,
        _ => Reason::NoVariation,
    };
    ProfileAgreement {
        questions: medians.len() as u32,
        kappa,
        bias,
        spearman,
        undefined: undefined([
            ("kappa", kappa, why_not),
            ("bias", bias, why_not),
            ("spearman", spearman, why_not),
        ]),
    }
}

fn icc(items: &[&Item<'_>]) -> Icc {
    let (rows, raters) = table(items);
    let complete = complete_cases(&rows);
    let steady = stability(&rows);
    let reliability = steady.map(|steady: Stability| steady.reliability);
    let error = steady.map(|steady| steady.measurement_error);
    let change = error.map(detectable_change);
    let why_not = if raters < LEAST_RATERS {
        Reason::TooFewRaters
    } else if complete.len() < LEAST_QUESTIONS {
        Reason::TooFewQuestions
    } else {
        Reason::NoVariation
    };
    Icc {
        questions: complete.len() as u32,
        raters: raters as u32,
        reliability,
        measurement_error: error,
        detectable_change: change,
        forms: steady.map(|_| intraclass_correlation(&complete)),
        undefined: undefined([
            ("reliability", reliability, why_not),
            ("measurement_error", error, why_not),
            ("detectable_change", change, why_not),
        ]),
    }
}

/// Questions as rows, raters as columns. The columns stand in order of what they hold, so that names
/// enter no sum, not even by rounding.
fn table(items: &[&Item<'_>]) -> (Vec<Vec<Option<f64>>>, usize) {
    let mut columns: BTreeMap<Rater, Vec<Option<f64>>> = BTreeMap::new();
    for (row, item) in items.iter().enumerate() {
        for (rater, value) in item.by_rater() {
            let column = columns
                .entry(rater)
                .or_insert_with(|| vec![None; items.len()]);
            column[row] = Some(value);
        }
    }
    let mut columns: Vec<Vec<Option<f64>>> = columns.into_values().collect();
    columns.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let rows = (0..items.len())
        .map(|row| columns.iter().map(|column| column[row]).collect())
        .collect();
    (rows, columns.len())
}
