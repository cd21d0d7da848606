//! A statement among others: V06, V15, V19.

use model::{Dependency, ServiceId, Statement};

use super::{Case, Finding, Rule};
use crate::impact::graph;
use crate::impact::surroundings::{FIGURES, Surroundings, figures};
use crate::impact::words::duration;

/// Services from which on something can be called usual.
const FEW: usize = 3;
/// How far a figure may be from all others, and what it then looks like.
const TIME_SLIPS: [(f64, &str); 2] = [(60.0, "Minutes or hours?"), (24.0, "Hours or days?")];
const MONEY_SLIPS: [(f64, &str); 1] = [(1000.0, "Are these thousands?")];
/// A slip is recognised a little before its whole factor.
const NEARLY: f64 = 0.9;

pub(super) fn findings(case: &Case<'_>) -> Vec<Finding> {
    let mut found = waits(case);
    found.extend(cycle(case));
    found.extend(slips(case));
    found
}

/// What a statement cannot work without, and when it has it back: of parts that stand in for each
/// other the first that is back, and it alone.
pub(crate) fn waited_for<'a>(
    statement: &'a Statement,
    around: &'a Surroundings<'_>,
) -> impl Iterator<Item = (usize, &'a Dependency, u32)> {
    let hard = || {
        let parts = statement.dependencies.iter().enumerate();
        let hard = parts.filter(|(_, part)| part.hard);
        hard.filter_map(|(at, part)| Some((at, part, around.recovery_of(part)?)))
    };
    hard().filter(move |(at, part, back)| {
        let mut stand_ins =
            hard().filter(|(_, other, _)| part.one_of.is_some() && other.one_of == part.one_of);
        stand_ins.all(|(other, _, earlier)| (*back, *at) <= (earlier, other))
    })
}

fn waits(case: &Case<'_>) -> Vec<Finding> {
    let Some(rto) = case
        .statement
        .tolerances
        .rto_minutes
        .filter(|_| case.breaks(Rule::V06))
    else {
        return Vec::new();
    };
    let later = waited_for(case.statement, case.around).filter(|(_, _, back)| *back > rto);
    later
        .map(|(at, part, back)| {
            let message = format!(
                "It is to be back within {}, but cannot work without {}, which takes {}.",
                duration(f64::from(rto)),
                part.name,
                duration(f64::from(back))
            );
            let resolve = "Agree with its owner which of the two times moves.";
            let place = format!("/dependencies/{at}/rto_minutes");
            Finding::error("V06", place, message, resolve)
        })
        .collect()
}

fn cycle(case: &Case<'_>) -> Option<Finding> {
    let round = graph::cycle_through(case.statement, case.around)?;
    let name = |id: &ServiceId| match case.around.statement_of(id) {
        _ if *id == case.statement.service => case.statement.name.clone(),
        Some(other) => other.name.clone(),
        None => id.to_string(),
    };
    let names: Vec<String> = round.into_iter().map(name).collect();
    let message = format!("These services wait for each other: {}.", names.join(", "));
    let resolve = "Find the one that can start without the other.";
    Some(Finding::error("V15", "/dependencies", message, resolve))
}

/// Where each figure stands, and the slips that it may have.
const PLACES: [(&str, &[(f64, &str)]); FIGURES] = [
    ("/tolerances/mtpd_minutes", &TIME_SLIPS),
    ("/tolerances/rto_minutes", &TIME_SLIPS),
    ("/tolerances/wrt_minutes", &TIME_SLIPS),
    ("/value", &MONEY_SLIPS),
    ("/value/cost_per_year", &MONEY_SLIPS),
    ("/loss/points", &MONEY_SLIPS),
];

fn slips(case: &Case<'_>) -> Vec<Finding> {
    let usual = case.around.usual(case.statement, FEW);
    let own = figures(case.statement).into_iter().zip(&usual).zip(PLACES);
    own.filter_map(|((own, usual), (place, slips))| slip(own?, usual, place, slips))
        .collect()
}

/// A figure that is so many times as large or small as every one of the similar services.
fn slip(own: f64, usual: &[f64], place: &str, slips: &[(f64, &str)]) -> Option<Finding> {
    let least = usual.iter().copied().reduce(f64::min)?;
    let most = usual.iter().copied().fold(least, f64::max);
    let times = (own / most).max(least / own);
    let (_, question) = slips
        .iter()
        .find(|(factor, _)| times >= factor * NEARLY)
        .filter(|_| own > 0.0 && usual.len() >= FEW)?;
    let which = if own > most { "larger" } else { "smaller" };
    let message =
        format!("This is {times:.0} times {which} than in any similar service. {question}");
    let resolve = "Check the unit.";
    Some(Finding::warning("V19", place, message, resolve))
}
