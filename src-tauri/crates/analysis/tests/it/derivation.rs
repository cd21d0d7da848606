//! Whether a derivation holds: every value follows from its parts, and every answer is there.

use std::collections::BTreeSet;

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
        Rule::HighestTested => node.parts[0]
            .value
            .map(|_| climbed(&node.parts[0], framework, |rung| rung.value.is_some())),
        Rule::Share => statistics::mean(&values),
        Rule::Satisfied => satisfied(node),
        Rule::Difference => match node.parts.as_slice() {
            [first, second] => first.value.zip(second.value).map(|(a, b)| a - b),
            parts => panic!("a difference has two parts, not {}", parts.len()),
        },
        Rule::AtLeast | Rule::Given => node.value,
    }
}

/// Whether anything is answered and applies: a blank has no level.
fn judged(climb: &Derivation) -> bool {
    !matches!(climb.note.as_deref(), Some("missing" | "not applicable"))
}

/// The highest rung that counts, of those up to which every rung passes; the base where none does.
fn climbed(climb: &Derivation, framework: &Framework, counts: fn(&Derivation) -> bool) -> f64 {
    let Scheme::Staged { base_level, .. } = framework.scheme else {
        panic!("only a ladder is climbed")
    };
    let passed = climb
        .parts
        .iter()
        .take_while(|rung| rung.value.is_none_or(|share| share == 1.0));
    let level = passed
        .filter(|rung| counts(rung))
        .last()
        .map(|rung| match rung.subject {
            Subject::Rung { level } => level,
            _ => panic!("{rung:?} is a rung"),
        });
    level.unwrap_or(base_level) as f64
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
