//! Whether a derivation holds: every value follows from its parts, and every answer is there.

use std::collections::BTreeSet;

use analysis::scheme::capability::{BOUNDARIES, Rating, rating};
use analysis::score::continuous::gate::held_back;
use analysis::score::weighted::{Standing, weighted_mean};
use analysis::{Derivation, Rule, Scores, Subject, statistics};
use model::{DimensionId, Framework, Response, Scheme};
use proptest::prelude::*;

use crate::fixture::continuous;

/// Applies each rule to the parts, all the way down.
pub(crate) fn check(
    node: &Derivation,
    framework: &Framework,
    scores: &Scores,
) -> Result<(), TestCaseError> {
    if node.rule != Rule::Given && node.rule != Rule::AtLeast {
        prop_assert_eq!(
            node.value,
            recomputed(node, framework, scores),
            "{:?} of {:?}",
            node.rule,
            node.subject
        );
    }
    node.parts
        .iter()
        .try_for_each(|part| check(part, framework, scores))
}

fn recomputed(node: &Derivation, framework: &Framework, scores: &Scores) -> Option<f64> {
    let values: Vec<f64> = node.parts.iter().filter_map(|part| part.value).collect();
    match node.rule {
        Rule::LowestCap => node
            .parts
            .first()?
            .value
            .and_then(|_| statistics::minimum(&values)),
        Rule::Floor => values.first().map(|mean| (mean + 1e-9).floor()),
        Rule::WeightedMean => weighted_mean(
            node.parts
                .iter()
                .map(|part| (part.weight.unwrap_or(f64::NAN), part.value)),
        ),
        Rule::MeanOfGroups | Rule::Mean => statistics::mean(&values),
        Rule::AllNeeds => cap(node, framework, scores),
        Rule::Climb => judged(node).then(|| climbed(node, framework, |_| true)),
        Rule::HighestTested if node.parts[0].rule == Rule::LowestCap => node.parts[0]
            .value
            .map(|level| tested_below(level, &node.parts[0])),
        Rule::HighestTested => node.parts[0]
            .value
            .map(|_| climbed(&node.parts[0], framework, |rung| rung.value.is_some())),
        Rule::Share => statistics::mean(&values),
        Rule::Satisfied => satisfied(node),
        Rule::Difference => match node.parts.as_slice() {
            [first, second] => first.value.zip(second.value).map(|(a, b)| a - b),
            parts => panic!("a difference has two parts, not {}", parts.len()),
        },
        Rule::Lowest => statistics::minimum(&values),
        Rule::Median => statistics::median(&values),
        Rule::Within => values.first().map(|mean| within(node, *mean)),
        Rule::Scaled => scaled(node),
        Rule::Rated => rated(node),
        Rule::Passes => passes(node),
        Rule::FromPattern => from_pattern(node, &values),
        Rule::Beside => None,
        Rule::AtLeast | Rule::Given => node.value,
    }
}

/// Down from a level past those of whose gates nothing applies.
fn tested_below(level: f64, gates: &Derivation) -> f64 {
    let untested = |level: f64| {
        let own = |part: &&Derivation| matches!(part.subject, Subject::Gate { level: own, .. } if own as f64 == level);
        let mut own = gates.parts.iter().filter(own).peekable();
        let skipped = |need: &Derivation| need.note.as_deref() == Some("not applicable");
        own.peek().is_some() && own.all(|gate| gate.parts.iter().all(skipped))
    };
    let mut level = level;
    while untested(level) {
        level -= 1.0;
    }
    level
}

/// The numbers in a formula, in order.
fn numbers(formula: &str) -> Vec<f64> {
    formula
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter_map(|word| word.trim_matches('.').parse().ok())
        .collect()
}

fn within(node: &Derivation, mean: f64) -> f64 {
    let level = (mean + 1e-9).floor();
    match numbers(&node.formula).as_slice() {
        [least, most] => level.max(*least).min(*most),
        [most] => level.min(*most),
        other => panic!("{other:?} are the ends of {node:?}"),
    }
}

/// Moved onto another scale, as the formula says; answers without a value are credited with nothing.
fn scaled(node: &Derivation) -> Option<f64> {
    let part = &node.parts[0];
    let Some(value) = part.value else {
        let applies = node.note.as_deref() != Some("not applicable");
        return (applies && matches!(node.subject, Subject::Practice { .. })).then_some(0.0);
    };
    match (numbers(&node.formula).as_slice(), node.formula.as_str()) {
        ([min, max], formula) if formula.starts_with("share of the way") => {
            Some((value - min) / (max - min))
        }
        ([min, max, from, to], formula) if formula.starts_with("answers from") => {
            Some(from + (to - from) * ((value - min) / (max - min)))
        }
        (_, "as answered" | "percent achieved" | "N 0, P 1, L 2, F 3") => Some(value),
        _ => node.value,
    }
}

fn rated(node: &Derivation) -> Option<f64> {
    let figure = node.parts[0].value?;
    if matches!(node.note.as_deref(), Some("missing" | "not asked")) {
        return None;
    }
    Some(if node.formula.contains("rounded down") {
        Rating::of_rank(figure).rank()
    } else {
        rating(figure, BOUNDARIES).rank()
    })
}

/// 1 where a level's parts are all there, by the kind of level.
fn passes(node: &Derivation) -> Option<f64> {
    let passed = if node.formula.starts_with("its own attributes") {
        attributes_pass(node)?
    } else if node.formula.starts_with("every mandatory") {
        // Nothing is judged while nothing is answered.
        node.value?;
        marks_pass(node)
    } else {
        let needs = numbers(&node.formula)[0];
        node.parts[0].value? + 1e-9 >= needs
    };
    Some(f64::from(u8::from(passed)))
}

fn attributes_pass(node: &Derivation) -> Option<bool> {
    let away = |part: &&Derivation| part.note.as_deref() == Some("not applicable");
    let own = |part: &&Derivation| part.rule == Rule::Rated;
    let reached = node.parts.iter().filter(|part| !away(part)).all(|part| {
        let needed = if part.rule == Rule::Rated { 2.0 } else { 3.0 };
        part.value.is_some_and(|rank| rank >= needed)
    });
    let applies = node.parts.iter().filter(own).any(|part| !away(&part));
    (applies || !reached).then_some(reached)
}

fn marks_pass(node: &Derivation) -> bool {
    let applies = node.parts.iter().filter(|part| part.value.is_some());
    let (mandatory, others): (Vec<_>, Vec<_>) = applies.partition(|part| {
        part.note
            .as_ref()
            .is_some_and(|note| note.ends_with("mandatory"))
    });
    let yes = |parts: &[&Derivation]| parts.iter().filter(|part| part.value == Some(1.0)).count();
    let required = (numbers(&node.formula)[0] as usize).min(others.len());
    !(mandatory.is_empty() && others.is_empty())
        && yes(&mandatory) == mandatory.len()
        && yes(&others) >= required
}

fn from_pattern(node: &Derivation, values: &[f64]) -> Option<f64> {
    let (_, rest) = node.formula.split_once("from ")?;
    let pattern = numbers(rest.split_once(',')?.0);
    let away = |part: &&Derivation| part.note.as_deref() != Some("not applicable");
    let applicable = node.parts.iter().filter(away).count();
    let mut descending = values.to_vec();
    descending.sort_by(|a, b| b.total_cmp(a));
    let pairs = descending.iter().zip(&pattern);
    let whole = !values.is_empty() && values.len() == applicable && applicable == pattern.len();
    whole.then(|| pairs.map(|(value, place)| (value - place).abs()).sum())
}

/// Whether anything is answered and applies: a blank has no level.
fn judged(climb: &Derivation) -> bool {
    !matches!(climb.note.as_deref(), Some("missing" | "not applicable"))
}

/// The highest rung that counts, of those up to which every rung passes; the base where none does.
fn climbed(climb: &Derivation, framework: &Framework, counts: fn(&Derivation) -> bool) -> f64 {
    let base = match &framework.scheme {
        Scheme::Staged { base_level, .. } => *base_level as f64,
        Scheme::Thresholds { levels } => (levels[0].level - 1) as f64,
        _ => 0.0,
    };
    let passed = climb
        .parts
        .iter()
        .take_while(|rung| rung.value.is_none_or(|share| share == 1.0));
    let level = passed
        .filter(|rung| counts(rung))
        .last()
        .map(|rung| match rung.subject {
            Subject::Rung { level } => level as f64,
            Subject::Step { level } => level,
            _ => panic!("{rung:?} is a rung"),
        });
    level.unwrap_or(base)
}

/// A practice from the value of its question and from what it must reach, as its formula says.
fn satisfied(practice: &Derivation) -> Option<f64> {
    let at_least: f64 = practice
        .formula
        .strip_prefix("at least ")
        .and_then(|value| value.parse().ok())
        .expect("the formula names the value");
    let question = &practice.parts[0];
    if question.note.as_deref() == Some("not applicable") {
        return None;
    }
    let reached = question.value.is_some_and(|value| value + 1e-9 >= at_least);
    Some(f64::from(u8::from(reached)))
}

/// A gate's cap from the values of its needs, which must be the dimensions' scores.
fn cap(node: &Derivation, framework: &Framework, scores: &Scores) -> Option<f64> {
    let Subject::Gate { id, level } = &node.subject else {
        panic!("{node:?} is a gate")
    };
    let gate = framework
        .gates
        .iter()
        .find(|gate| &gate.id == id)
        .expect("the gate stands in the framework");
    let stands = |dimension: &DimensionId| {
        let need = |part: &&Derivation| {
            part.subject
                == Subject::Need {
                    dimension: dimension.clone(),
                }
        };
        let need = node.parts.iter().find(need).expect("every need is a part");
        let figures = continuous(scores)
            .dimensions
            .iter()
            .find(|figures| &figures.id == dimension);
        assert_eq!(need.value, figures.and_then(|figures| figures.score));
        match (need.value, need.note.as_deref()) {
            (Some(score), _) => Standing::Value(score),
            (None, Some("not applicable")) => Standing::NotApplicable,
            (None, _) => Standing::Missing,
        }
    };
    held_back(gate, stands).map(|_| (level - 1) as f64)
}

/// Who is listed in a derivation, with question left out: person by person, how often.
pub(crate) fn given(node: &Derivation) -> usize {
    let own = usize::from(node.rule == Rule::Given);
    own + node.parts.iter().map(given).sum::<usize>()
}

/// All answers are listed, those included that have no value.
pub(crate) fn spoken_for(responses: &[Response]) -> usize {
    let places: BTreeSet<_> = responses
        .iter()
        .map(|response| {
            (
                response.question.as_str(),
                response.participant.as_str(),
                response.group,
            )
        })
        .collect();
    places.len()
}
