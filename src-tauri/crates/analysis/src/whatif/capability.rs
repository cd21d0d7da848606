//! Capability: the whole stands where its lowest process does, so every process that stands below the
//! next level must climb to one: its own attributes at L, all lower ones at F. Each attribute is rated by
//! questions of its own, so each is searched by itself.
//!
//! A percentage is not searched. A step would be a rating, since nothing else on it is worth as much as a
//! letter or a level elsewhere; but the attribute takes the mean of percentages, and which percentage
//! above a boundary is agreed on decides what the others must be. Where a question that is answered in
//! percent rates an attribute that bars the level, there is no exact answer to give.

use model::QuestionKind;
use model::fit::PERCENT;

use super::case::Case;
use super::demand::{Demand, Open, meet};
use super::rescored::ends;
use super::{Found, Outcome};
use crate::CapabilityScores;
use crate::round::NOISE;
use crate::scheme::capability::{Attained, Attribute, Rating, TOP, blocks, needed};
use crate::score::capability::{Achieved, Terms, begins};
use crate::score::chapter::Answered;
use crate::score::process::{Process, processes};
use crate::score::weighted::Standing;
use crate::score::whose::Whose;
use crate::score::work_of;

pub(super) fn search(case: Case<'_>, scores: &CapabilityScores, terms: Terms<'_>) -> Found {
    let Some(level) = scores.tested_level else {
        return Found::none(None, Outcome::NoLevel);
    };
    if level >= i64::from(TOP) {
        return Found::at_the_top();
    }
    let work = work_of(case.framework, &case.scoring.questions);
    let processes = processes(&work, begins);
    let climbs: Vec<Climb<'_>> = processes
        .iter()
        .zip(&scores.processes)
        .filter_map(|(process, figures)| {
            Some(Climb::of(process, figures.tested_level?, level, terms))
        })
        .collect();
    let reached = climbs.iter().map(|climb| climb.to).min().flatten();
    let next = reached.unwrap_or(level + 1) as f64;
    let barring = || climbs.iter().flat_map(|climb| &climb.barring);
    if climbs.iter().any(Climb::is_not_asked) {
        return Found::none(Some(next), Outcome::NotAsked);
    }
    if barring().any(|(achieved, _)| is_in_percent(achieved)) {
        return Found::none(Some(next), Outcome::NotSearched);
    }
    let demands: Vec<Demand<'_>> = barring()
        .map(|(achieved, asked)| demand(case, terms, achieved, *asked))
        .collect();
    meet(case, next, &demands)
}

/// How a process comes above a level.
struct Climb<'w> {
    /// The level that it comes to; none where nothing above applies.
    to: Option<i64>,
    /// The attributes that bar it, with what it asks of them.
    barring: Vec<(Achieved<'w>, Rating)>,
}

impl<'w> Climb<'w> {
    /// A process above the level stays where it is. A level in which nothing applies is passed and never
    /// stood on.
    fn of(process: &Process<'w>, stands: i64, level: i64, terms: Terms<'_>) -> Self {
        let unbarred = |to| Self {
            to,
            barring: Vec::new(),
        };
        if stands > level {
            return unbarred(Some(stands));
        }
        let achieved = |attribute| terms.achieved(attribute, &process.questions, Whose::Everybody);
        let applies = |attribute: &Attribute| {
            terms.attained(&achieved(*attribute)) != Attained::NotApplicable
        };
        let above = Attribute::all().filter(|attribute| i64::from(attribute.level()) > level);
        let Some(to) = above.filter(applies).map(Attribute::level).next() else {
            return unbarred(None);
        };
        Self {
            to: Some(i64::from(to)),
            barring: Attribute::all()
                .take_while(|attribute| attribute.level() <= to)
                .map(|attribute| (achieved(attribute), needed(attribute, to)))
                .filter(|(achieved, _)| blocks(achieved.attribute, terms.attained(achieved), to))
                .collect(),
        }
    }

    fn is_not_asked(&self) -> bool {
        let mut barring = self.barring.iter();
        self.to.is_none() || barring.any(|(achieved, _)| achieved.questions.is_empty())
    }
}

/// Whether an attribute could be raised by a percentage.
fn is_in_percent(achieved: &Achieved<'_>) -> bool {
    achieved.questions.iter().any(|answered| {
        let (_, highest) = PERCENT;
        let value = answered.result.value;
        answered.question.kind == QuestionKind::Number && value.is_some_and(|value| value < highest)
    })
}

/// What an attribute lacks for a rating.
fn demand<'w>(
    case: Case<'w>,
    terms: Terms<'w>,
    achieved: &Achieved<'w>,
    asked: Rating,
) -> Demand<'w> {
    let by_rank = achieved.by_rank;
    let credit = move |answered: &Answered<'_>, value| {
        terms
            .credit_of(answered.question.kind, value, by_rank)
            .unwrap_or(0.0)
    };
    let applicable = achieved
        .questions
        .iter()
        .copied()
        .filter(|answered| answered.result.standing() != Standing::NotApplicable);
    let weight: f64 = applicable
        .clone()
        .map(|answered| answered.question.weight)
        .sum();
    let opens = applicable.map(|answered| {
        let now = answered
            .result
            .value
            .map_or(0.0, |value| credit(answered, value));
        let each = answered.question.weight / weight;
        Open {
            result: &answered.result,
            top: ends(case.framework, answered.question).1,
            gain: Box::new(move |value| each * (credit(answered, value) - now)),
        }
    });
    let (answered, silent) = opens.partition(|open| open.result.value.is_some());
    Demand {
        answered,
        silent,
        need: least(terms, by_rank, asked) - achieved.figure.value().unwrap_or(0.0),
    }
}

/// The least mean that is rated so.
fn least(terms: Terms<'_>, by_rank: bool, asked: Rating) -> f64 {
    if by_rank {
        return asked.rank();
    }
    let [n, p, l] = terms.boundaries;
    let bound = match asked {
        Rating::N => return 0.0,
        Rating::P => n,
        Rating::L => p,
        Rating::F => l,
    };
    // A boundary still belongs to the rating below.
    bound + 3.0 * NOISE
}
