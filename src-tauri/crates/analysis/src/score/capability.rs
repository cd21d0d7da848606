//! Capability of processes (ISO/IEC 33020): attributes rated N, P, L, F, and the level that they bear.
//!
//! An attribute takes its questions' mean: of percentages, which is then rated, or of ratings (0 for N
//! to 3 for F), which is rounded down. A level answer counts as its share of the scale in percent: 4 on 0
//! to 5 is 80 %, which is L. What nobody answered counts as not achieved.

mod derive;

use model::{DimensionId, Question, QuestionId, QuestionKind, Scale};
use serde::Serialize;

use super::chapter::Answered;
use super::process::{Process, processes};
use super::scheme::Work;
use super::weighted::{Standing, weighted_mean};
use super::whose::{GroupLevel, Whose, by_side};
use crate::scheme::capability::{
    Attained, Attribute, Capability, Rating, Refined, capability, needed, percent, rating, refined,
};
use crate::{Groups, Status};

pub(super) use derive::derivation;

/// The figures of all processes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CapabilityScores {
    /// The lowest level of a process, 0 to 5; nothing is averaged over processes.
    pub level: Option<i64>,
    /// The lowest tested level of a process: what screens and paper lead with.
    pub tested_level: Option<i64>,
    /// Questions that bar the next level of the processes at the lowest level, in order of asking.
    pub blocking: Vec<QuestionId>,
    /// Levels that some process passes because nothing in them applies.
    pub vacuous_levels: Vec<i64>,
    /// The first level of which some process is not asked everything; it cannot be reached in this form.
    pub not_asked: Option<i64>,
    /// Each process: a dimension, or all dimensions together.
    pub processes: Vec<CapabilityProcess>,
}

/// The figures of one process.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CapabilityProcess {
    /// Its name.
    pub name: String,
    /// The dimensions that describe it.
    pub dimensions: Vec<DimensionId>,
    /// Whether the result stands.
    pub status: Status,
    /// The level reached, 0 to 5.
    pub level: Option<i64>,
    /// The highest level reached in which something applied.
    pub tested_level: Option<i64>,
    /// Questions that bar the next level, in order of asking.
    pub blocking: Vec<QuestionId>,
    /// The attributes that bar it: its own below L, lower ones below F.
    pub blocking_attributes: Vec<Attribute>,
    /// Levels in which nothing applies.
    pub vacuous_levels: Vec<i64>,
    /// The first level of which not every attribute is asked.
    pub not_asked: Option<i64>,
    /// Each attribute that is asked, in the standard's order.
    pub attributes: Vec<AttributeScore>,
    /// The level by each side's answers only.
    pub groups: Groups<Option<GroupLevel>>,
}

/// How far one attribute is achieved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttributeScore {
    /// Its number, `2.1` for instance.
    pub id: Attribute,
    /// Its rating; none where nobody rated it or it does not apply.
    pub rating: Option<Rating>,
    /// The rating on the refined scale; none where it was not given in percent.
    pub refined: Option<Refined>,
    /// Percent achieved, 0 to 100; none where it was rated directly.
    pub percent: Option<f64>,
    /// Whether the rating stands.
    pub status: Status,
    /// The questions that rate it.
    pub questions: Vec<QuestionId>,
}

/// What ratings are made with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms<'a> {
    /// Upper bounds of N, P and L in percent.
    pub(crate) boundaries: [f64; 3],
    pub(crate) scale: &'a Scale,
}

/// The attribute that a question rates.
pub(crate) fn attribute_of(question: &Question) -> Option<Attribute> {
    Attribute::named(question.attribute.as_deref()?)
}

pub(crate) fn begins(question: &Question) -> bool {
    attribute_of(question).is_some_and(|attribute| attribute.level() == 1)
}

/// What the questions of an attribute come to.
pub(crate) struct Achieved<'w> {
    pub(crate) attribute: Attribute,
    pub(crate) questions: Vec<&'w Answered<'w>>,
    /// Whether the figure is a mean of ratings, 0 to 3, and not of percentages.
    pub(crate) by_rank: bool,
    pub(crate) figure: Standing,
}

impl Terms<'_> {
    pub(crate) fn achieved<'w>(
        self,
        attribute: Attribute,
        questions: &[&'w Answered<'w>],
        whose: Whose,
    ) -> Achieved<'w> {
        let own: Vec<&Answered<'_>> = questions
            .iter()
            .copied()
            .filter(|answered| attribute_of(answered.question) == Some(attribute))
            .collect();
        let by_rank = own
            .iter()
            .any(|answered| answered.question.kind == QuestionKind::Nplf);
        let credits: Vec<(f64, Standing)> = own
            .iter()
            .map(|answered| {
                let credit = self.credit(answered, by_rank, whose);
                (answered.question.weight, credit)
            })
            .collect();
        Achieved {
            attribute,
            questions: own,
            by_rank,
            figure: figure(&credits),
        }
    }

    /// What an answer brings: percent, or the place of its rating.
    fn credit(self, answered: &Answered<'_>, by_rank: bool, whose: Whose) -> Standing {
        let standing = answered.stands(whose);
        let Standing::Value(value) = standing else {
            return standing;
        };
        self.credit_of(answered.question.kind, value, by_rank)
            .map_or(Standing::Missing, Standing::Value)
    }

    /// What a value brings, answered on a kind of question; none where the scale is nothing but noise.
    pub(crate) fn credit_of(self, kind: QuestionKind, value: f64, by_rank: bool) -> Option<f64> {
        let achieved = match kind {
            QuestionKind::Nplf => return Some(value),
            QuestionKind::Level => percent(value, self.scale.min, self.scale.max)?,
            _ => value,
        };
        Some(if by_rank {
            rating(achieved, self.boundaries).rank()
        } else {
            achieved
        })
    }

    fn rated(self, achieved: &Achieved<'_>) -> Option<Rating> {
        let figure = achieved.figure.value()?;
        Some(if achieved.by_rank {
            Rating::of_rank(figure)
        } else {
            rating(figure, self.boundaries)
        })
    }

    pub(crate) fn attained(self, achieved: &Achieved<'_>) -> Attained {
        match (achieved.figure, self.rated(achieved)) {
            (Standing::NotApplicable, _) if !achieved.questions.is_empty() => {
                Attained::NotApplicable
            }
            (_, Some(rating)) => Attained::Rated(rating),
            _ => Attained::Missing,
        }
    }

    fn capability(self, questions: &[&Answered<'_>], whose: Whose) -> Option<Capability> {
        capability(|attribute| self.attained(&self.achieved(attribute, questions, whose)))
    }
}

/// The mean of what answers bring. What is missing brings 0, unless all is.
fn figure(credits: &[(f64, Standing)]) -> Standing {
    let known = credits.iter().any(|(_, credit)| credit.value().is_some());
    let mean = weighted_mean(credits.iter().map(|(weight, credit)| {
        let value = credit.credited(credit.value().unwrap_or(0.0));
        (*weight, value)
    }));
    match mean {
        Some(mean) if known => Standing::Value(mean),
        Some(_) => Standing::Missing,
        None => Standing::NotApplicable,
    }
}

/// The figures of every process, and of all together.
pub(super) fn scores(work: &Work<'_>, terms: Terms<'_>) -> CapabilityScores {
    let processes = processes(work, begins);
    together(
        processes
            .iter()
            .map(|process| one(process, terms))
            .collect(),
    )
}

fn one(process: &Process<'_>, terms: Terms<'_>) -> CapabilityProcess {
    let questions = &process.questions;
    let all: Vec<Achieved<'_>> = Attribute::all()
        .map(|attribute| terms.achieved(attribute, questions, Whose::Everybody))
        .collect();
    let judged = process.coverage.is_judged();
    let found = terms
        .capability(questions, Whose::Everybody)
        .filter(|_| judged);
    let not_asked = all.iter().find(|achieved| achieved.questions.is_empty());
    CapabilityProcess {
        name: process.name.to_owned(),
        dimensions: process.dimensions.clone(),
        status: process.coverage.status,
        level: found.as_ref().map(|found| i64::from(found.level)),
        tested_level: found.as_ref().map(|found| i64::from(found.tested_level)),
        blocking: found
            .as_ref()
            .map_or_else(Vec::new, |found| blocking(found, &all, terms)),
        vacuous_levels: found.as_ref().map_or_else(Vec::new, |found| {
            found
                .vacuous_levels
                .iter()
                .copied()
                .map(i64::from)
                .collect()
        }),
        blocking_attributes: found.map_or_else(Vec::new, |found| found.blocking),
        not_asked: not_asked.map(|achieved| i64::from(achieved.attribute.level())),
        attributes: all
            .iter()
            .filter(|achieved| !achieved.questions.is_empty())
            .map(|achieved| attribute(achieved, terms))
            .collect(),
        groups: by_side(questions, |whose| {
            let own = terms.capability(questions, whose)?;
            Some(f64::from(own.tested_level))
        }),
    }
}

fn attribute(achieved: &Achieved<'_>, terms: Terms<'_>) -> AttributeScore {
    let percent = achieved.figure.value().filter(|_| !achieved.by_rank);
    let open = achieved.questions.iter();
    let open = open.filter(|answered| answered.result.standing() == Standing::Missing);
    AttributeScore {
        id: achieved.attribute,
        rating: terms.rated(achieved),
        refined: percent.map(|percent| refined(percent, terms.boundaries)),
        percent,
        status: match achieved.figure {
            Standing::NotApplicable => Status::NotApplicable,
            Standing::Missing => Status::Unanswered,
            Standing::Value(_) if open.count() > 0 => Status::Provisional,
            Standing::Value(_) => Status::Ok,
        },
        questions: achieved
            .questions
            .iter()
            .map(|answered| answered.result.id.clone())
            .collect(),
    }
}

/// The questions of the barring attributes that are rated below what the next level asks.
fn blocking(found: &Capability, all: &[Achieved<'_>], terms: Terms<'_>) -> Vec<QuestionId> {
    let next = found.level.saturating_add(1);
    let bars = |achieved: &&Achieved<'_>| found.blocking.contains(&achieved.attribute);
    all.iter()
        .filter(bars)
        .flat_map(|achieved| {
            let asked = needed(achieved.attribute, next);
            let is_short =
                move |answered: &Answered<'_>| match terms.credit(answered, true, Whose::Everybody)
                {
                    Standing::Value(rank) => Rating::of_rank(rank) < asked,
                    Standing::Missing => true,
                    Standing::NotApplicable => false,
                };
            let questions = achieved.questions.iter();
            questions.filter(move |answered| is_short(answered))
        })
        .map(|answered| answered.result.id.clone())
        .collect()
}

/// Nothing is averaged over processes: the whole stands where its lowest process does.
fn together(processes: Vec<CapabilityProcess>) -> CapabilityScores {
    let lowest = |level: fn(&CapabilityProcess) -> Option<i64>| -> Option<i64> {
        processes.iter().filter_map(level).min()
    };
    let tested_level = lowest(|process| process.tested_level);
    let mut vacuous_levels: Vec<i64> = processes
        .iter()
        .flat_map(|process| process.vacuous_levels.clone())
        .collect();
    vacuous_levels.sort_unstable();
    vacuous_levels.dedup();
    CapabilityScores {
        level: lowest(|process| process.level),
        tested_level,
        blocking: processes
            .iter()
            .filter(|process| tested_level.is_some() && process.tested_level == tested_level)
            .flat_map(|process| process.blocking.clone())
            .collect(),
        vacuous_levels,
        not_asked: lowest(|process| process.not_asked),
        processes,
    }
}
