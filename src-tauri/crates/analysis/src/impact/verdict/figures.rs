//! Sums and shares: V07, V10 to V13, V23, V25, V28 to V30, V32, V35, V36.

use model::money::{LARGEST, is_currency};
use model::{Estimate, Statement};

use super::{Case, Finding, Rule};
use crate::impact::evaluation::financial_severity;
use crate::impact::outage::busiest;
use crate::impact::tier::DecidedBy;
use crate::impact::words::{duration, percent, sum};

const WEEK_HOURS: f64 = 168.0;
const DAY_HOURS: f64 = 24.0;
/// Average days of value that a day without a service may cost: late is not lost.
const DAYS_OF_VALUE: f64 = 5.0;

pub(super) fn findings(case: &Case<'_>) -> Vec<Finding> {
    let single = [
        nights_unused(case),
        beyond_revenue(case),
        currency(case),
        peak_without_calendar(case),
        worthless_at_the_top(case),
        beyond_value(case),
        sum_without_cause(case),
        idler_with_workaround(case),
        counted_twice(case),
    ];
    let mut found: Vec<Finding> = single.into_iter().flatten().collect();
    found.extend(falling(case));
    found.extend(amounts(case));
    found.extend(shares(case));
    found.extend(contradicted_severity(case));
    found.extend(parts_astray(case));
    found
}

/// The stated losses in order of time, each with its place in the file.
fn in_order(statement: &Statement) -> Vec<(usize, u32, [i64; 3])> {
    let points = statement.loss.points.iter().enumerate();
    let mut points: Vec<_> = points
        .map(|(at, point)| (at, point.after_minutes, point.amount.points()))
        .collect();
    points.sort_by_key(|(_, minutes, _)| *minutes);
    points
}

fn falling(case: &Case<'_>) -> Vec<Finding> {
    let points = in_order(case.statement);
    let falls = |pair: &&[(usize, u32, [i64; 3])]| {
        let ((_, before, less), (_, after, more)) = (pair[0], pair[1]);
        before == after || less.iter().zip(more).any(|(less, more)| more < *less)
    };
    let finding = |pair: &[(usize, u32, [i64; 3])]| {
        let (at, minutes, _) = pair[1];
        let message = format!(
            "The loss after {} is smaller than before, or given twice; what is lost stays lost.",
            duration(f64::from(minutes))
        );
        let resolve = "Enter the whole loss from the beginning, not that of the last hours.";
        Finding::error("V07", format!("/loss/points/{at}/amount"), message, resolve)
    };
    points.windows(2).filter(falls).map(finding).collect()
}

fn nights_unused(case: &Case<'_>) -> Option<Finding> {
    let message = "It is wanted around the clock, but nobody uses it between midnight and five.";
    case.breaks(Rule::V10).then(|| {
        let resolve = "Ask what would be lost then, and shorten the hours if it is nothing.";
        Finding::warning("V10", "/hours/window", message.to_owned(), resolve)
    })
}

fn beyond_revenue(case: &Case<'_>) -> Option<Finding> {
    let hour = case.mean_loss(1.0).filter(|_| case.breaks(Rule::V11))?;
    let message = format!(
        "At {} an hour, a year without it would cost more than the unit takes in.",
        sum(hour, case.currency(), case.around.style)
    );
    let resolve = "Use contribution instead of revenue, and leave out what customers do later.";
    Some(Finding::warning("V11", "/loss", message, resolve))
}

/// Every sum in a statement with its place; only flows may be below 0.
fn sums(statement: &Statement) -> Vec<(String, Estimate)> {
    let value = &statement.value;
    let given = &statement.loss.parameters;
    let fields = [
        (
            "/context/unit_revenue_per_year",
            statement.context.unit_revenue_per_year,
        ),
        (
            "/context/profit_per_year",
            statement.context.profit_per_year,
        ),
        ("/value/contribution_per_year", value.contribution_per_year),
        ("/value/cost_avoided_per_year", value.cost_avoided_per_year),
        ("/value/risk_reduced_per_year", value.risk_reduced_per_year),
        ("/value/cost_per_year", value.cost_per_year),
        (
            "/value/willing_to_pay_per_year",
            value.willing_to_pay_per_year,
        ),
        ("/loss/parameters/revenue_per_hour", given.revenue_per_hour),
        (
            "/loss/parameters/loaded_cost_per_hour",
            given.loaded_cost_per_hour,
        ),
        ("/loss/parameters/recovery_fixed", given.recovery_fixed),
        (
            "/loss/parameters/recovery_per_hour",
            given.recovery_per_hour,
        ),
        ("/loss/parameters/lifetime_value", given.lifetime_value),
        (
            "/workaround/cost_per_hour",
            statement.workaround.cost_per_hour,
        ),
        (
            "/tolerances/intolerable_loss",
            statement.tolerances.intolerable_loss.map(Estimate::exactly),
        ),
    ];
    let single = fields
        .into_iter()
        .filter_map(|(place, sum)| Some((place.to_owned(), sum?)));
    single.chain(listed(statement)).collect()
}

/// The sums in the lists of a statement.
fn listed(statement: &Statement) -> Vec<(String, Estimate)> {
    let mut sums = Vec::new();
    for (at, point) in statement.loss.points.iter().enumerate() {
        sums.push((format!("/loss/points/{at}/amount"), point.amount));
    }
    for (at, duty) in statement.obligations.iter().enumerate() {
        for (step, penalty) in duty.penalties.iter().enumerate() {
            let place = format!("/obligations/{at}/penalties/{step}/amount");
            sums.push((place, penalty.amount));
        }
    }
    for (at, extra) in statement.hours.extra.iter().enumerate() {
        let place = |field: &str| format!("/hours/extra/{at}/{field}");
        sums.push((
            place("contribution_per_transaction"),
            extra.contribution_per_transaction,
        ));
        sums.push((place("staff_cost_per_hour"), extra.staff_cost_per_hour));
        sums.push((place("run_cost_per_year"), extra.run_cost_per_year));
    }
    for (at, past) in statement.experience.stoppages.iter().enumerate() {
        sums.extend(
            past.loss
                .map(|loss| (format!("/experience/stoppages/{at}/loss"), loss)),
        );
    }
    for (at, step) in statement.availability_steps.iter().enumerate() {
        sums.push((
            format!("/availability_steps/{at}/cost_per_year"),
            step.cost_per_year,
        ));
    }
    sums
}

/// Sums that may be below 0.
fn flows(statement: &Statement) -> Vec<(String, Estimate)> {
    let investments = statement.investments.iter().enumerate();
    let flows = investments.flat_map(|(at, investment)| {
        let flows = investment.flows.iter().enumerate();
        flows.map(move |(year, flow)| (format!("/investments/{at}/flows/{year}"), *flow))
    });
    flows.collect()
}

fn amounts(case: &Case<'_>) -> Vec<Finding> {
    let negative = |estimate: Estimate| estimate.points().iter().any(|amount| *amount < 0);
    let mut found = Vec::new();
    for (place, estimate) in sums(case.statement) {
        if negative(estimate) {
            let message = "This amount is below zero.".to_owned();
            let resolve = "Enter losses, values and costs as positive amounts.";
            found.push(Finding::error("V12", place, message, resolve));
        } else {
            found.extend(astray(place, estimate));
        }
    }
    found.extend(
        flows(case.statement)
            .into_iter()
            .filter_map(|(place, flow)| astray(place, flow)),
    );
    found
}

/// An estimate whose points do not ascend, or that is too large for any of our programs.
fn astray(place: String, estimate: Estimate) -> Option<Finding> {
    let [low, likely, high] = estimate.points();
    let too_large = [low, likely, high]
        .iter()
        .any(|amount| amount.unsigned_abs() > LARGEST as u64);
    let message = match (low <= likely && likely <= high, too_large) {
        (_, true) => "This amount is too large to be true.",
        (false, _) => "The low, likely and high amounts are not in that order.",
        _ => return None,
    };
    let resolve = "Enter the least it will be, the best guess, and the most it will be.";
    Some(Finding::error("V12", place, message.to_owned(), resolve))
}

fn currency(case: &Case<'_>) -> Option<Finding> {
    let any = !sums(case.statement).is_empty() || !flows(case.statement).is_empty();
    let message = match case.currency() {
        None => "There are amounts, but no currency.",
        Some(code) if !is_currency(code) => "This is the code of no currency.",
        Some(_) => return None,
    };
    any.then(|| {
        let resolve = "Enter its code, EUR for instance.";
        Finding::error("V12", "/currency", message.to_owned(), resolve)
    })
}

/// Every share in a statement with its place.
fn all_shares(statement: &Statement) -> Vec<(String, f64)> {
    let given = &statement.loss.parameters;
    let fields = [
        ("/loss/parameters/margin", given.margin),
        ("/loss/parameters/dependency", given.dependency),
        ("/loss/parameters/recapture", given.recapture),
        (
            "/loss/parameters/idle_with_workaround",
            given.idle_with_workaround,
        ),
        ("/loss/parameters/idle_without", given.idle_without),
        ("/loss/parameters/churn_per_hour", given.churn_per_hour),
        ("/tolerances/mbco_share", statement.tolerances.mbco_share),
        (
            "/tolerances/availability_target",
            statement.tolerances.availability_target,
        ),
        ("/workaround/capacity", statement.workaround.capacity),
    ];
    let single = fields
        .into_iter()
        .filter_map(|(place, share)| Some((place.to_owned(), share?)));
    let mut shares: Vec<(String, f64)> = single.collect();
    for (at, part) in statement.dependencies.iter().enumerate() {
        let place = format!("/dependencies/{at}/availability");
        shares.extend(part.availability.map(|share| (place, share)));
    }
    for (at, year) in statement.experience.availability.iter().enumerate() {
        shares.push((
            format!("/experience/availability/{at}/availability"),
            year.availability,
        ));
    }
    for (at, extra) in statement.hours.extra.iter().enumerate() {
        shares.push((format!("/hours/extra/{at}/uptake"), extra.uptake));
        shares.push((
            format!("/hours/extra/{at}/displacement"),
            extra.displacement,
        ));
    }
    shares
}

fn shares(case: &Case<'_>) -> Vec<Finding> {
    let outside = all_shares(case.statement).into_iter();
    let outside = outside.filter(|(_, share)| !(0.0..=1.0).contains(share));
    outside
        .map(|(place, share)| {
            let message = format!("{} is no share of anything.", percent(share));
            let resolve = "Enter between 0 and 100 %.";
            Finding::error("V13", place, message, resolve)
        })
        .collect()
}

fn peak_without_calendar(case: &Case<'_>) -> Option<Finding> {
    let context = &case.statement.context;
    let busiest = busiest(case.statement)?;
    let message =
        format!("The busiest period is {busiest} times as busy, but nobody says when it is.");
    context.peaks.is_empty().then(|| {
        let resolve = "Enter the hours, days or months.";
        Finding::warning("V23", "/context/peaks", message, resolve)
    })
}

fn worthless_at_the_top(case: &Case<'_>) -> Option<Finding> {
    let for_life = case.figures.tier.decided_by == Some(DecidedBy::LifeSafetyOverride)
        || case.statement.threatens_life();
    let nothing = case.mean_loss(WEEK_HOURS)? == 0.0;
    (case.tier() == Some(1) && nothing && !for_life).then(|| {
        let message = "A week without it costs nothing, and yet it comes first of all.".to_owned();
        let resolve = "Enter what is lost, or let it come later.";
        Finding::warning("V25", "/loss", message, resolve)
    })
}

fn contradicted_severity(case: &Case<'_>) -> Vec<Finding> {
    let beside = financial_severity(case.statement, case.losses);
    let astray = beside.into_iter().filter(|one| {
        let [low, _, high] = one.proposed;
        !(low..=high).contains(&one.entered)
    });
    astray
        .map(|one| {
            let at = case.statement.impact.ratings.iter().position(|rating| {
                rating.category == model::ImpactCategory::Financial
                    && rating.after_minutes == one.after_minutes
            });
            let message = format!(
                "After {} the money on the curve means severity {}, but {} is entered.",
                duration(f64::from(one.after_minutes)),
                one.proposed[1],
                one.entered
            );
            let place = format!("/impact/ratings/{}/severity", at.unwrap_or_default());
            Finding::warning("V28", place, message, "Correct the severity or the loss.")
        })
        .collect()
}

/// Penalties and customers who leave explain a loss beyond the value of the days; lateness does not.
fn beyond_value(case: &Case<'_>) -> Option<Finding> {
    let day = case.losses?.at(DAY_HOURS)?;
    let explained = day.parts.map_or(0.0, |parts| {
        [parts.penalties, parts.intangible]
            .into_iter()
            .flatten()
            .map(|part| part.mean)
            .sum()
    });
    let value = case.figures.value?.mean;
    let bound = DAYS_OF_VALUE * value / 365.0;
    let message = format!(
        "A day without it costs {}, more than five average days of what it brings, without penalties or customers leaving.",
        sum(day.total.mean, case.currency(), case.around.style)
    );
    (value > 0.0 && day.total.mean - explained > bound * (1.0 + 1e-9)).then(|| {
        let resolve = "Leave out what is only late, and name penalties and lost customers as such.";
        Finding::warning("V29", "/loss", message, resolve)
    })
}

fn sum_without_cause(case: &Case<'_>) -> Option<Finding> {
    let loss = &case.statement.loss;
    let cause = loss.common_cause.as_deref().unwrap_or_default().trim();
    let message = format!(
        "The losses of {} other services are added up, but nothing is named that stops them together.",
        loss.includes.len()
    );
    (!loss.includes.is_empty() && cause.is_empty()).then(|| {
        let resolve = "Name the common cause, or count this service alone.";
        Finding::warning("V30", "/loss/includes", message, resolve)
    })
}

fn idler_with_workaround(case: &Case<'_>) -> Option<Finding> {
    let given = &case.statement.loss.parameters;
    let (with, without) = (given.idle_with_workaround?, given.idle_without?);
    let message = format!(
        "With the other way of working people lose {} of their time, without it only {}.",
        percent(with),
        percent(without)
    );
    (with > without).then(|| {
        let resolve = "Exchange the two, or do without the other way of working.";
        Finding::error(
            "V32",
            "/loss/parameters/idle_with_workaround",
            message,
            resolve,
        )
    })
}

/// Contribution and working time of the same people are one loss, unless both are truly lost.
fn counted_twice(case: &Case<'_>) -> Option<Finding> {
    let parts = case.losses?.at(DAY_HOURS)?.parts?;
    let both = [parts.contribution?, parts.productivity?];
    let twice =
        both.iter().all(|part| part.mean > 0.0) && case.statement.loss.both_lost != Some(true);
    let message = "Both lost contribution and lost working time are counted.".to_owned();
    twice.then(|| {
        let resolve = "Confirm that both are lost, or count the people who earn it only once.";
        Finding::warning("V35", "/loss/both_lost", message, resolve)
    })
}

fn parts_astray(case: &Case<'_>) -> Vec<Finding> {
    let points = case.statement.loss.points.iter().enumerate();
    let astray = points.filter(|(_, point)| {
        point
            .parts
            .is_some_and(|parts| parts.total() != point.amount.likely)
    });
    astray
        .map(|(at, point)| {
            let message = format!(
                "The parts of the loss after {} do not add up to it.",
                duration(f64::from(point.after_minutes))
            );
            let place = format!("/loss/points/{at}/parts");
            Finding::warning("V36", place, message, "Correct a part or the whole.")
        })
        .collect()
}
