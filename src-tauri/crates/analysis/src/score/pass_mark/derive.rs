//! How the level came about: every process, its levels, and what each of them asks.

use super::{PassMarkProcess, PassMarkScores, Terms, key, said};
use crate::scheme::pass_mark::Said;
use crate::score::chapter::Answered;
use crate::score::derive::{MISSING, NOT_APPLICABLE, node, question, status_note};
use crate::score::process::Process;
use crate::score::scheme::Work;
use crate::score::weighted::Standing;
use crate::score::whose::Whose;
use crate::{Derivation, Rule, Subject};

/// The lowest level of a process, from the climb of each.
pub(crate) fn derivation(scores: &PassMarkScores, work: &Work<'_>, terms: Terms<'_>) -> Derivation {
    let processes = terms.processes(work);
    let pairs = scores.processes.iter().zip(&processes);
    Derivation {
        formula: "the lowest level of a process; nothing is averaged over processes".to_owned(),
        note: status_note(work.coverage.status),
        parts: pairs
            .map(|(figures, process)| climb(figures, process, terms))
            .collect(),
        ..node(Subject::Level, Rule::Lowest, scores.level)
    }
}

fn climb(figures: &PassMarkProcess, process: &Process<'_>, terms: Terms<'_>) -> Derivation {
    Derivation {
        formula: "the last level before the first that is not passed".to_owned(),
        note: status_note(figures.status),
        parts: terms
            .levels
            .iter()
            .map(|level| step(*level, figures, process, terms.other_required))
            .collect(),
        ..node(
            Subject::Process {
                name: figures.name.clone(),
            },
            Rule::Climb,
            figures.level,
        )
    }
}

fn step(
    level: f64,
    figures: &PassMarkProcess,
    process: &Process<'_>,
    other_required: u32,
) -> Derivation {
    let own = process
        .questions
        .iter()
        .filter(|answered| answered.question.level == Some(level));
    let passed = figures.passed.get(&key(level)).copied().flatten();
    let note = match passed {
        None => None,
        Some(true) if figures.islands.contains(&level) => Some("passed: an island"),
        Some(true) => Some("passed"),
        Some(false) if figures.vacuous_levels.contains(&level) => {
            Some("nothing applies, so it is not passed")
        }
        Some(false) if own.clone().next().is_none() => Some("nothing is asked"),
        Some(false) => Some("not passed"),
    };
    Derivation {
        formula: format!(
            "every mandatory question and at least {other_required} of the others with yes"
        ),
        note: note.map(str::to_owned),
        parts: own.map(|answered| practice(answered)).collect(),
        ..node(
            Subject::Step { level },
            Rule::Passes,
            passed.map(|passed| f64::from(u8::from(passed))),
        )
    }
}

/// A question's value is 1 where it is answered with yes, 0 where not.
fn practice(answered: &Answered<'_>) -> Derivation {
    let standing = answered.stands(Whose::Everybody);
    let (value, note) = match (said(standing), standing) {
        (Said::Yes, _) => (Some(1.0), "yes"),
        (Said::No, Standing::Missing) => (Some(0.0), MISSING),
        (Said::No, Standing::Value(share)) if share > 0.0 => (Some(0.0), "not agreed"),
        (Said::No, _) => (Some(0.0), "no"),
        (Said::NotApplicable, _) => (None, NOT_APPLICABLE),
    };
    let kind = if answered.question.mandatory {
        "mandatory"
    } else {
        "one of the others"
    };
    Derivation {
        formula: "at least 1".to_owned(),
        note: Some(format!("{note}; {kind}")),
        parts: vec![Derivation {
            weight: None,
            ..question(answered)
        }],
        ..node(
            Subject::Practice {
                id: answered.result.id.clone(),
            },
            Rule::Satisfied,
            value,
        )
    }
}
