//! How the level came about: every process, its levels, the attributes and the answers that rate them.

use model::QuestionKind;

use super::{Achieved, CapabilityProcess, CapabilityScores, Terms, begins};
use crate::scheme::capability::{Attained, Attribute, Rating, needed};
use crate::score::chapter::Answered;
use crate::score::derive::{MISSING, NOT_APPLICABLE, credited, node, status_note};
use crate::score::process::{Process, processes};
use crate::score::scheme::Work;
use crate::score::weighted::Standing;
use crate::score::whose::Whose;
use crate::{Derivation, Rule, Subject};

/// The lowest tested level of a process, from the climb of each.
pub(crate) fn derivation(
    scores: &CapabilityScores,
    work: &Work<'_>,
    terms: Terms<'_>,
) -> Derivation {
    let processes = processes(work, begins);
    let pairs = scores.processes.iter().zip(&processes);
    Derivation {
        formula: "the lowest level of a process; nothing is averaged over processes".to_owned(),
        note: status_note(work.coverage.status),
        parts: pairs
            .map(|(figures, process)| tested(figures, process, terms))
            .collect(),
        ..node(
            Subject::TestedLevel,
            Rule::Lowest,
            scores.tested_level.map(|level| level as f64),
        )
    }
}

fn tested(figures: &CapabilityProcess, process: &Process<'_>, terms: Terms<'_>) -> Derivation {
    let subject = || Subject::Process {
        name: figures.name.clone(),
    };
    let all: Vec<Achieved<'_>> = Attribute::all()
        .map(|attribute| terms.achieved(attribute, &process.questions, Whose::Everybody))
        .collect();
    let climb = Derivation {
        formula: "the last level before the first that is not reached".to_owned(),
        note: status_note(figures.status),
        parts: (1..=5).map(|level| step(level, &all, terms)).collect(),
        ..node(
            subject(),
            Rule::Climb,
            figures.level.map(|level| level as f64),
        )
    };
    Derivation {
        formula: "the highest level reached in which something applied".to_owned(),
        note: status_note(figures.status),
        parts: vec![climb],
        ..node(
            subject(),
            Rule::HighestTested,
            figures.tested_level.map(|level| level as f64),
        )
    }
}

/// One level: its own attributes at L or F, each down to the answers, and the lower ones at F.
fn step(level: u8, all: &[Achieved<'_>], terms: Terms<'_>) -> Derivation {
    let asked = all
        .iter()
        .filter(|achieved| achieved.attribute.level() <= level);
    let own_applies = asked.clone().any(|achieved| {
        achieved.attribute.level() == level && terms.attained(achieved) != Attained::NotApplicable
    });
    let bars = asked
        .clone()
        .any(|achieved| match terms.attained(achieved) {
            Attained::Rated(rating) => rating < needed(achieved.attribute, level),
            Attained::Missing => true,
            Attained::NotApplicable => false,
        });
    let (value, note) = match (bars, own_applies) {
        (true, _) => (Some(0.0), "not reached"),
        (false, true) => (Some(1.0), "reached"),
        (false, false) => (None, "nothing applies, so it passes untested"),
    };
    Derivation {
        formula: "its own attributes at least L, all lower ones F".to_owned(),
        note: Some(note.to_owned()),
        parts: asked
            .map(|achieved| {
                if achieved.attribute.level() == level {
                    attribute(achieved, terms)
                } else {
                    need(achieved, terms)
                }
            })
            .collect(),
        ..node(
            Subject::Step {
                level: f64::from(level),
            },
            Rule::Passes,
            value,
        )
    }
}

fn subject(achieved: &Achieved<'_>) -> Subject {
    Subject::Attribute {
        id: achieved.attribute.to_string(),
    }
}

fn standing(achieved: &Achieved<'_>, terms: Terms<'_>) -> (Option<f64>, String) {
    match terms.attained(achieved) {
        Attained::Rated(rating) => (Some(rating.rank()), format!("{rating:?}")),
        Attained::Missing if achieved.questions.is_empty() => (None, "not asked".to_owned()),
        Attained::Missing => (None, MISSING.to_owned()),
        Attained::NotApplicable => (None, NOT_APPLICABLE.to_owned()),
    }
}

/// What a level asks of an attribute below it; how that was rated stands at its own level.
fn need(achieved: &Achieved<'_>, terms: Terms<'_>) -> Derivation {
    let (value, note) = standing(achieved, terms);
    Derivation {
        formula: format!("at least {:?}", Rating::F),
        note: Some(note),
        ..node(subject(achieved), Rule::AtLeast, value)
    }
}

fn attribute(achieved: &Achieved<'_>, terms: Terms<'_>) -> Derivation {
    let (value, note) = standing(achieved, terms);
    let [n, p, l] = terms.boundaries;
    let formula = if achieved.by_rank {
        "the mean of the ratings, rounded down: N 0, P 1, L 2, F 3".to_owned()
    } else {
        format!("N up to {n} %, P up to {p} %, L up to {l} %, F above")
    };
    let figure = Derivation {
        formula: "sum of weight × figure over sum of weight; what is missing counts 0".to_owned(),
        parts: achieved
            .questions
            .iter()
            .map(|answered| rated(answered, achieved.by_rank, terms))
            .collect(),
        ..node(
            Subject::Points,
            Rule::WeightedMean,
            achieved
                .figure
                .credited(achieved.figure.value().unwrap_or(0.0))
                .filter(|_| achieved.figure != Standing::NotApplicable),
        )
    };
    Derivation {
        formula,
        note: Some(note),
        parts: vec![figure],
        ..node(subject(achieved), Rule::Rated, value)
    }
}

fn rated(answered: &Answered<'_>, by_rank: bool, terms: Terms<'_>) -> Derivation {
    let credit = terms.credit(answered, by_rank, Whose::Everybody);
    let formula = match (answered.question.kind, by_rank) {
        (QuestionKind::Nplf, _) => "N 0, P 1, L 2, F 3",
        (_, true) => "the rating of the percentage: N 0, P 1, L 2, F 3",
        (QuestionKind::Level, false) => "share of the scale, in percent",
        (_, false) => "percent achieved",
    };
    credited(answered, credit, formula)
}
