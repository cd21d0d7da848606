//! Which figure is shown where, and what it says before any coefficient does: as data, for which
//! screen and paper have the words.
//!
//! | shown for | figure |
//! |---|---|
//! | one question, one group | [`one_group`]: average deviation in levels, range, consensus |
//! | one question, IT against business | [`two_sides`]: gap of means, Cliff's delta |
//! | the whole questionnaire, all raters | [`questionnaire`]: ordinal alpha with its interval |
//! | IT's medians against the business's, over questions | [`profiles`]: quadratic kappa, bias, Spearman |
//! | ranked priorities | [`concordance`](super::concordance::concordance): Kendall's W |
//! | whether means may be compared over time | [`stability`]: ICC(A,k) and its measurement error |

use model::Group;
use serde::Serialize;
use ts_rs::TS;

use super::camps::camps;
use super::dominance::{Effect, cliffs_delta, effect};
use super::intraclass::intraclass_correlation;
use super::kappa::kappa;
use super::krippendorff::{Interval, Metric, Reliability, Reliance, Resampling, reliance};
use super::spread::{Centre, average_deviation, consensus, deviation_cutoff, reported, rwg};
use super::{Ratings, intraclass};
use crate::Groups;
use crate::gap::bias;
use crate::insight::trend::measurement_error;
use crate::round::reaches;
use crate::statistics::rank::spearman;
use crate::statistics::{mean, median, sample_sd};

/// Fewer people than this of one group show their values and no coefficient.
pub const LEAST_RATERS: usize = 3;
/// Fewer questions than this say nothing of a rater's steadiness.
pub const LEAST_QUESTIONS: usize = 10;

/// What agreement comes to in words.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// Too few people for any word.
    TooFew,
    /// They agree.
    Agree,
    /// They differ by about so many levels. Unrounded.
    Differ {
        /// Average deviation, or distance between sides.
        levels: f64,
    },
    /// They are two camps, each of one mind.
    TwoCamps {
        /// Median of those who rate low.
        lower: f64,
        /// Median of those who rate high.
        upper: f64,
    },
}

/// A scale of whole steps.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Steps {
    /// Its lowest value.
    pub low: f64,
    /// Its highest value.
    pub high: f64,
}

impl Steps {
    /// How many answers it offers.
    pub fn categories(self) -> f64 {
        self.high - self.low + 1.0
    }

    /// All steps and the middles between them, which medians of even counts take.
    fn halves(self) -> Vec<f64> {
        let count = ((self.high - self.low) * 2.0).max(0.0) as u32;
        (0..=count)
            .map(|half| self.low + f64::from(half) / 2.0)
            .collect()
    }
}

/// What the people of one group say to one question.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct OneGroup {
    /// In words.
    pub verdict: Verdict,
    /// The lowest rating.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// Average deviation from the mean, in levels; none for too few.
    #[serde(rename = "average_deviation")]
    pub deviation: Option<f64>,
    /// Consensus index, 0 to 1; none for too few.
    pub consensus: Option<f64>,
    /// rWG as it is reported, for the appendix; none for too few.
    pub rwg: Option<f64>,
}

/// How far the people of one group agree on one question; none where nobody rated it.
pub fn one_group(ratings: &Ratings, scale: Steps) -> Option<OneGroup> {
    let (low, high) = ratings.range()?;
    let enough = ratings.count() >= LEAST_RATERS;
    let shown = |figure: Option<f64>| figure.filter(|_| enough);
    let categories = scale.categories();
    Some(OneGroup {
        verdict: of_one_group(ratings, scale),
        low,
        high,
        deviation: shown(average_deviation(ratings, Centre::Mean)),
        consensus: shown(consensus(ratings, scale.low, scale.high)),
        rwg: shown(rwg(ratings, categories).map(reported)),
    })
}

/// Camps come before averages: the mean of two camps is nobody's opinion.
fn of_one_group(ratings: &Ratings, scale: Steps) -> Verdict {
    if ratings.count() < LEAST_RATERS {
        return Verdict::TooFew;
    }
    if let Some(verdict) = two_camps(ratings) {
        return verdict;
    }
    average_deviation(ratings, Centre::Mean)
        .map_or(Verdict::Agree, |levels| differing(levels, scale))
}

/// People who deviate by so many levels on average agree up to the cutoff.
pub fn differing(levels: f64, scale: Steps) -> Verdict {
    if reaches(deviation_cutoff(scale.categories()), levels) {
        Verdict::Agree
    } else {
        Verdict::Differ { levels }
    }
}

/// Sides whose means lie so many levels apart differ from the cutoff on.
pub fn apart(levels: f64, scale: Steps) -> Verdict {
    if reaches(levels, deviation_cutoff(scale.categories())) {
        Verdict::Differ { levels }
    } else {
        Verdict::Agree
    }
}

fn two_camps(ratings: &Ratings) -> Option<Verdict> {
    let camps = camps(ratings)?;
    Some(Verdict::TwoCamps {
        lower: median(&camps.lower)?,
        upper: median(&camps.upper)?,
    })
}

/// What the sides say to one question, beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct TwoSides {
    /// In words: whether the sides agree, or by how much their means differ.
    pub verdict: Verdict,
    /// Mean of IT minus mean of the business, in levels; none where a side is silent.
    pub gap: Option<f64>,
    /// Cliff's delta, above 0 where IT rates higher; none for too few.
    #[serde(rename = "cliffs_delta")]
    pub delta: Option<f64>,
    /// How large that is.
    pub effect: Option<Effect>,
    /// Sides that are two camps within: a gap between means says little of them.
    pub split: Groups<bool>,
}

/// How far the sides differ on one question.
pub fn two_sides(sides: &Groups<Ratings>, scale: Steps) -> TwoSides {
    let enough = Group::ALL
        .into_iter()
        .all(|group| sides.of(group).count() >= LEAST_RATERS);
    let (it, business) = (&sides.it, &sides.business);
    let gap = it
        .mean()
        .zip(business.mean())
        .map(|(it, business)| it - business);
    let delta = cliffs_delta(it, business).filter(|_| enough);
    let verdict = match gap {
        Some(gap) if enough => apart(gap.abs(), scale),
        _ => Verdict::TooFew,
    };
    TwoSides {
        verdict,
        gap,
        delta,
        effect: delta.map(effect),
        split: Groups::from_fn(|group| enough && camps(sides.of(group)).is_some()),
    }
}

/// How alike all people answered all questions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Questionnaire {
    /// Krippendorff's ordinal alpha.
    pub alpha: Option<f64>,
    /// What it lies between, questions drawn again.
    pub interval: Option<Interval>,
    /// What may be built on it.
    pub reliance: Option<Reliance>,
}

/// Agreement over the whole questionnaire. Units are questions.
pub fn questionnaire(answers: &Reliability, resampling: Resampling) -> Questionnaire {
    let alpha = answers.alpha(Metric::Ordinal);
    Questionnaire {
        alpha,
        interval: answers.interval(Metric::Ordinal, resampling),
        reliance: alpha.map(reliance),
    }
}

/// The medians of both sides over all questions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Profiles {
    /// Quadratic weighted kappa over whole and half steps.
    pub kappa: Option<f64>,
    /// Mean of IT minus business: who sees things better, on the whole.
    pub bias: Option<f64>,
    /// Spearman's correlation: whether both see the same order.
    pub spearman: Option<f64>,
}

/// Compares the sides' medians, question by question as pairs of IT and business.
pub fn profiles(medians: &[(f64, f64)], scale: Steps) -> Profiles {
    let gaps: Vec<f64> = medians.iter().map(|(it, business)| it - business).collect();
    Profiles {
        kappa: kappa(medians, &scale.halves()).quadratic,
        bias: bias(&gaps),
        spearman: spearman(medians),
    }
}

/// Whether the mean of the raters is steady enough to be compared over time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Stability {
    /// ICC(A,k).
    pub reliability: f64,
    /// Standard error of measurement of the raters' mean, in levels.
    pub measurement_error: f64,
}

/// Steadiness over the questions (rows) that all raters (columns) answered; none under ten
/// questions or three raters, or where the correlation is undefined.
pub fn stability(rows: &[Vec<Option<f64>>]) -> Option<Stability> {
    let complete = intraclass::complete_cases(rows);
    let raters = complete.first()?.len();
    if complete.len() < LEAST_QUESTIONS || raters < LEAST_RATERS {
        return None;
    }
    let means: Vec<f64> = complete.iter().filter_map(|row| mean(row)).collect();
    let reliability = intraclass_correlation(&complete).agreement_mean?;
    Some(Stability {
        reliability,
        measurement_error: measurement_error(sample_sd(&means)?, reliability)?,
    })
}
