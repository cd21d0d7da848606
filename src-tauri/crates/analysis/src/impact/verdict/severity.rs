//! The grid of harm and the chain behind a service: V09, V18, V24, V33, V34.

use std::collections::BTreeSet;

use super::{Case, Finding, Rule};
use crate::impact::evaluation::severity_after;
use crate::impact::words::duration;

const DAY_MINUTES: u32 = 1440;
const EXISTENTIAL: u8 = 5;
/// Kinds of harm that must have been judged before sameness says anything.
const PATTERN_CATEGORIES: usize = 3;

pub(super) fn findings(case: &Case<'_>) -> Vec<Finding> {
    let single = [
        chain_too_weak(case),
        existential_and_late(case),
        pattern(case),
        nothing_at_a_day(case),
    ];
    single.into_iter().flatten().chain(falling(case)).collect()
}

fn chain_too_weak(case: &Case<'_>) -> Option<Finding> {
    let chain = case.figures.chain.filter(|_| case.breaks(Rule::V09))?;
    let target = case.statement.tolerances.availability_target?;
    let percent = |share: f64| {
        let numbers = case.around.style.numbers;
        numbers.pointed(&format!("{:.2} %", share * 100.0))
    };
    let message = format!(
        "{} is aimed at, but what it needs gives {} together.",
        percent(target),
        percent(chain.availability)
    );
    let resolve = "Aim lower, or strengthen the weakest part.";
    Some(Finding::warning(
        "V09",
        "/tolerances/availability_target",
        message,
        resolve,
    ))
}

fn existential_and_late(case: &Case<'_>) -> Option<Finding> {
    let tier = case.tier().filter(|tier| *tier >= 3)?;
    let ratings = case.statement.impact.ratings.iter().enumerate();
    let mut existential = ratings.filter(|(_, rating)| rating.severity >= EXISTENTIAL);
    let (at, rating) = existential.next()?;
    let message = format!(
        "After {} it threatens the organisation itself, and yet it is only in tier {tier}.",
        duration(f64::from(rating.after_minutes))
    );
    let resolve = "Judge the harm again, or shorten the time that can be borne.";
    let place = format!("/impact/ratings/{at}/severity");
    Some(Finding::warning("V18", place, message, resolve))
}

fn pattern(case: &Case<'_>) -> Option<Finding> {
    let ratings = &case.statement.impact.ratings;
    let categories: BTreeSet<_> = ratings.iter().map(|rating| rating.category).collect();
    let severities: BTreeSet<_> = ratings.iter().map(|rating| rating.severity).collect();
    let message = format!(
        "Every kind of harm has the same severity, {}.",
        severities.first()?
    );
    (categories.len() >= PATTERN_CATEGORIES && severities.len() == 1).then(|| {
        let resolve = "Go through the kinds of harm one by one.";
        Finding::warning("V24", "/impact/ratings", message, resolve)
    })
}

fn nothing_at_a_day(case: &Case<'_>) -> Option<Finding> {
    let missing = severity_after(case.statement, DAY_MINUTES).is_none();
    let message = "No harm was judged at 24 hours, so the tier goes by time alone.".to_owned();
    (missing && case.figures.tier.tier.is_some()).then(|| {
        let resolve = "Judge at least one kind of harm at 24 hours.";
        Finding::warning("V34", "/impact/ratings", message, resolve)
    })
}

fn falling(case: &Case<'_>) -> Vec<Finding> {
    let ratings = &case.statement.impact.ratings;
    let unexplained = ratings.iter().enumerate().filter(|(_, rating)| {
        let reason = rating.why_lower.as_deref().unwrap_or_default().trim();
        let mut earlier = ratings.iter().filter(|other| {
            other.category == rating.category && other.after_minutes < rating.after_minutes
        });
        reason.is_empty() && earlier.any(|other| other.severity > rating.severity)
    });
    unexplained
        .map(|(at, rating)| {
            let message = format!(
                "After {} it hurts less than before.",
                duration(f64::from(rating.after_minutes))
            );
            let place = format!("/impact/ratings/{at}/severity");
            Finding::warning("V33", place, message, "Correct it, or say why.")
        })
        .collect()
}
