//! Schemes that climb, and those that place.

use std::collections::BTreeMap;

use analysis::Status;
use analysis::scheme::capability::{self, Attained, Attribute, BOUNDARIES, Rating, capability};
use analysis::scheme::pass_mark::{Marked, Said};
use analysis::scheme::positioning::{Classification, funding};
use analysis::scheme::two_axes::Pattern;
use analysis::scheme::weakest_link::{WeakestLink, weakest_link};
use analysis::scheme::{median_profile as median, minimum as lowest, stage, two_axes as axes};
use analysis::score::differential::{self, Pair};
use analysis::score::staged::{self as stairs, Practice};
use analysis::score::weighted::Standing;
use analysis::statistics::mean;
use model::Satisfied;
use serde_json::{Map, Value, json};

use super::read::{entries, figure, figures, flag, list, maybe, named, number, numbers, text};

pub(super) fn minimum(inputs: &Value) -> Value {
    let dimensions: Vec<Vec<f64>> = list(&inputs["dimensions"]).iter().map(numbers).collect();
    let minima = lowest::minima(&dimensions);
    json!({
        "minima": figures(minima.minima),
        "mean": figure(minima.mean),
        "weakest": figure(minima.weakest),
    })
}

pub(super) fn median_profile(inputs: &Value) -> Value {
    json!({"level": median::level(&numbers(&inputs["answers"]))})
}

pub(super) fn stages(inputs: &Value) -> Value {
    let stages: Vec<i64> = numbers(&inputs["means"])
        .into_iter()
        .map(|mean| stage::stage(mean, 1, 5))
        .collect();
    json!({ "stage": stages })
}

pub(super) fn two_axes(inputs: &Value) -> Value {
    let (demand, supply) = (number(&inputs["demand"]), number(&inputs["supply"]));
    let axes = axes::two_axes(demand, supply, number(&inputs["tolerance"]), 3);
    let pattern = match axes.pattern {
        Pattern::Aligned => "aligned",
        Pattern::FirstLeads => "demand_leads",
        Pattern::SecondLeads => "supply_leads",
    };
    json!({"gap": figure(axes.gap), "pattern": pattern, "level": axes.level, "position": axes.position})
}

pub(super) fn ratings_of_percent(inputs: &Value) -> Value {
    let percents = numbers(&inputs["percent"]);
    let refined: Vec<_> = percents
        .iter()
        .map(|percent| capability::refined(*percent, BOUNDARIES))
        .collect();
    json!({ "nplf": ratings(&percents), "refined": refined })
}

pub(super) fn ratings_of_answers(inputs: &Value) -> Value {
    let percents: Vec<f64> = numbers(&inputs["answers"])
        .into_iter()
        .filter_map(|answer| capability::percent(answer, 0.0, 5.0))
        .collect();
    json!({ "nplf": ratings(&percents), "percent": figures(percents) })
}

fn ratings(percents: &[f64]) -> Vec<Rating> {
    percents
        .iter()
        .map(|percent| capability::rating(*percent, BOUNDARIES))
        .collect()
}

pub(super) fn level_of_ratings(inputs: &Value) -> Value {
    let ratings = entries(&inputs["ratings"])
        .filter_map(|(attribute, rating)| Some((attribute.to_owned(), rated(rating)?)))
        .collect();
    json!({ "level": level(&ratings) })
}

fn rated(rating: &Value) -> Option<Rating> {
    [Rating::N, Rating::P, Rating::L, Rating::F]
        .into_iter()
        .find(|known| json!(known) == *rating)
}

fn level(ratings: &BTreeMap<String, Rating>) -> Option<u8> {
    let attained = |attribute: Attribute| {
        let rating = ratings.get(&attribute.to_string());
        rating.map_or(Attained::Missing, |rating| Attained::Rated(*rating))
    };
    capability(attained).map(|capability| capability.level)
}

pub(super) fn level_of_indicators(inputs: &Value) -> Value {
    let means: BTreeMap<String, f64> = entries(&inputs["indicator_percent"])
        .filter_map(|(attribute, percents)| Some((attribute.to_owned(), mean(&numbers(percents))?)))
        .collect();
    let ratings: BTreeMap<String, Rating> = means
        .iter()
        .map(|(attribute, mean)| (attribute.clone(), capability::rating(*mean, BOUNDARIES)))
        .collect();
    json!({ "mean": named(means), "ratings": ratings, "level": level(&ratings) })
}

/// 1, 1.5, …, 5.
const LEVELS: [f64; 9] = [1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0];

pub(super) fn pass_mark(inputs: &Value) -> Value {
    let questions: Vec<Marked<String>> = list(&inputs["answers"])
        .iter()
        .map(|question| Marked {
            id: text(&question["id"]),
            level: number(&question["level"]),
            mandatory: flag(&question["m"]),
            said: said(&question["a"]),
        })
        .collect();
    let required = number(&inputs["other_required"]) as u32;
    let mark = analysis::scheme::pass_mark::pass_mark(&questions, &LEVELS, required);
    let passed: Map<String, Value> = mark
        .passed
        .iter()
        .map(|(level, passed)| (level.to_string(), json!(passed)))
        .collect();
    json!({ "level": figure(mark.level), "passed": passed })
}

fn said(answer: &Value) -> Said {
    match answer.as_str() {
        Some("Y") => Said::Yes,
        Some("NA") => Said::NotApplicable,
        Some("N") | None => Said::No,
        Some(other) => panic!("{other} is Y, N or NA"),
    }
}

/// The fixed order of the attributes.
const ATTRIBUTES: [&str; 5] = ["price", "service", "access", "experience", "product"];

pub(super) fn positioning(inputs: &Value) -> Value {
    let profile = ATTRIBUTES.map(|attribute| (attribute, maybe(&inputs[attribute])));
    let pattern = [5.0, 4.0, 3.0, 3.0, 3.0];
    let position = analysis::scheme::positioning::positioning(&profile, &pattern);
    let classification = position.classification.map(|class| match class {
        Classification::Relevant => json!("relevant_5_4_3_3_3"),
        other => json!(other),
    });
    json!({
        "classification": classification,
        "distance": figure(position.distance),
        "dominate": position.dominate,
        "differentiate": position.differentiate,
        "below_par": position.below_par,
        "total": figure(position.total),
    })
}

pub(super) fn demanded_and_funded(inputs: &Value) -> Value {
    let attributes: Vec<(&str, Option<f64>, Option<f64>)> = entries(&inputs["demanded"])
        .map(|(id, demanded)| (id, maybe(demanded), maybe(&inputs["funded"][id])))
        .collect();
    let funding = funding(&attributes);
    json!({ "gap": named(funding.gaps), "unfunded_points": figure(funding.unfunded_points) })
}

pub(super) fn weakest_dimension(inputs: &Value) -> Value {
    let parts: Vec<(String, f64)> = entries(&inputs["dimension_scores"])
        .filter_map(|(id, score)| Some((id.to_owned(), maybe(score)?)))
        .collect();
    let link = weakest_link(&parts, number(&inputs["lambda_"]));
    let part = |figure_of: fn(&WeakestLink<String>) -> f64| figure(link.as_ref().map(figure_of));
    json!({
        "min": part(|link| link.minimum),
        "weakest": link.as_ref().map(|link| link.weakest.as_str()),
        "mean": part(|link| link.mean),
        "blend": part(|link| link.blend),
        "geometric_mean": figure(link.as_ref().and_then(|link| link.geometric_mean)),
        "harmonic_mean": figure(link.as_ref().and_then(|link| link.harmonic_mean)),
    })
}

pub(super) fn weakest_score(inputs: &Value) -> Value {
    let parts: Vec<(usize, f64)> = numbers(&inputs["scores"]).into_iter().enumerate().collect();
    let link = weakest_link(&parts, 0.5);
    let part = |figure_of: fn(&WeakestLink<usize>) -> f64| figure(link.as_ref().map(figure_of));
    json!({
        "min": part(|link| link.minimum),
        "mean": part(|link| link.mean),
        "blend_half": part(|link| link.blend),
        "geometric_mean": figure(link.as_ref().and_then(|link| link.geometric_mean)),
        "harmonic_mean": figure(link.as_ref().and_then(|link| link.harmonic_mean)),
    })
}

/// The highest level of every staged case.
const TOP: i64 = 5;

pub(super) fn staged(inputs: &Value) -> Value {
    let practices: Vec<Practice> = list(&inputs["practices"])
        .iter()
        .map(|practice| Practice {
            question: text(&practice["id"]).as_str().into(),
            level: number(&practice["level"]) as i64,
            standing: standing(&practice["a"]),
        })
        .collect();
    let satisfied = Satisfied::At(number(&inputs["threshold"]));
    let base = number(&inputs["base_level"]) as i64;
    let ladder = stairs::ladder(&practices, satisfied, base, TOP);
    json!(stairs::scores(&ladder, Status::Ok))
}

fn standing(value: &Value) -> Standing {
    match value.as_str() {
        Some("NA") => Standing::NotApplicable,
        _ => maybe(value).map_or(Standing::Missing, Standing::Value),
    }
}

pub(super) fn order(inputs: &Value) -> Value {
    let satisfied: Vec<bool> = numbers(&inputs["satisfied_easy_to_hard"])
        .into_iter()
        .map(|one| one == 1.0)
        .collect();
    let order = stairs::reproducibility(&satisfied).expect("the case has practices");
    json!({"errors": order.errors, "reproducibility": figure(order.reproducibility)})
}

pub(super) fn pairs(inputs: &Value) -> Value {
    let current = numbers(&inputs["current"]);
    let pairs: Vec<Pair> = current
        .iter()
        .zip(numbers(&inputs["desired"]))
        .map(|(current, desired)| Pair {
            weight: 1.0,
            current: *current,
            desired,
        })
        .collect();
    let means = differential::means(&pairs);
    json!({
        "mean_current": figure(means.current),
        "mean_desired": figure(means.desired),
        "mean_gap": figure(means.gap),
        "past_midpoint": figure(differential::past_midpoint(&current, 5.0)),
    })
}
