//! A statement among others: V06, V15, V19.

use model::{Dependency, Estimate, ServiceId, Statement};

use super::{Case, Finding, Rule};
use crate::impact::evaluation::annual_value;
use crate::impact::graph;
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

/// When a dependency is back, by its own statement where there is one.
pub(crate) fn recovery_of(part: &Dependency, others: &[Statement]) -> Option<u32> {
    let service = part.service.as_ref();
    let own = others
        .iter()
        .find(|other| service.is_some_and(|service| other.service == *service));
    own.and_then(|other| other.tolerances.rto_minutes)
        .or(part.rto_minutes)
}

/// What a statement cannot work without, and when it has it back: of parts that stand in for each
/// other the first that is back, and it alone.
pub(crate) fn waited_for<'a>(
    statement: &'a Statement,
    others: &'a [Statement],
) -> impl Iterator<Item = (usize, &'a Dependency, u32)> {
    let hard = || {
        let parts = statement.dependencies.iter().enumerate();
        let hard = parts.filter(|(_, part)| part.hard);
        hard.filter_map(|(at, part)| Some((at, part, recovery_of(part, others)?)))
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
    let later = waited_for(case.statement, case.around.others).filter(|(_, _, back)| *back > rto);
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
    let round = graph::cycle_through(case.statement, case.around.others)?;
    let name = |id: &ServiceId| {
        let mut all = case.around.others.iter().chain([case.statement]);
        all.find(|other| other.service == *id)
            .map_or_else(|| id.to_string(), |other| other.name.clone())
    };
    let names: Vec<String> = round.into_iter().map(name).collect();
    let message = format!("These services wait for each other: {}.", names.join(", "));
    let resolve = "Find the one that can start without the other.";
    Some(Finding::error("V15", "/dependencies", message, resolve))
}

/// A figure of a statement that others have too.
type Figure = fn(&Statement) -> Option<f64>;

fn slips(case: &Case<'_>) -> Vec<Finding> {
    let minutes: [(&str, Figure); 3] = [
        ("/tolerances/mtpd_minutes", |one| {
            one.tolerances.mtpd_minutes.map(f64::from)
        }),
        ("/tolerances/rto_minutes", |one| {
            one.tolerances.rto_minutes.map(f64::from)
        }),
        ("/tolerances/wrt_minutes", |one| {
            one.tolerances.wrt_minutes.map(f64::from)
        }),
    ];
    let money: [(&str, Figure); 3] = [
        ("/value", |one| annual_value(one).map(|value| value.likely)),
        ("/value/cost_per_year", |one| {
            one.value.cost_per_year.map(likely)
        }),
        ("/loss/points", |one| {
            one.loss
                .points
                .iter()
                .map(|point| likely(point.amount))
                .reduce(f64::max)
        }),
    ];
    let times = minutes
        .into_iter()
        .filter_map(|(place, figure)| slip(case, place, figure, &TIME_SLIPS));
    let sums = money
        .into_iter()
        .filter_map(|(place, figure)| slip(case, place, figure, &MONEY_SLIPS));
    times.chain(sums).collect()
}

fn likely(estimate: Estimate) -> f64 {
    estimate.likely as f64
}

/// A figure that is so many times as large or small as every one of the similar services.
fn slip(case: &Case<'_>, place: &str, figure: Figure, slips: &[(f64, &str)]) -> Option<Finding> {
    let own = figure(case.statement).filter(|own| *own > 0.0)?;
    let usual: Vec<f64> = similar(case)
        .into_iter()
        .filter_map(figure)
        .filter(|other| *other > 0.0)
        .collect();
    let least = usual
        .iter()
        .copied()
        .reduce(f64::min)
        .filter(|_| usual.len() >= FEW)?;
    let most = usual.iter().copied().fold(least, f64::max);
    let times = (own / most).max(least / own);
    let (_, question) = slips.iter().find(|(factor, _)| times >= factor * NEARLY)?;
    let which = if own > most { "larger" } else { "smaller" };
    let message =
        format!("This is {times:.0} times {which} than in any similar service. {question}");
    Some(Finding::warning("V19", place, message, "Check the unit."))
}

/// Other services of the same unit, where they are enough; else all others in the same currency.
fn similar<'a>(case: &Case<'a>) -> Vec<&'a Statement> {
    let own = case.statement;
    let all: Vec<&Statement> = case
        .around
        .others
        .iter()
        .filter(|other| other.service != own.service && other.currency == own.currency)
        .collect();
    let unit = own.context.unit.as_ref();
    let near: Vec<&Statement> = all
        .iter()
        .copied()
        .filter(|other| unit.is_some() && other.context.unit.as_ref() == unit)
        .collect();
    if near.len() >= FEW { near } else { all }
}
