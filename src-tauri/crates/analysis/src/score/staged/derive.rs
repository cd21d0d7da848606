//! How the level came about: the climb, its rungs, the practices of each.

use model::QuestionId;

use super::{Ladder, Rung, StagedScores, Test};
use crate::score::chapter::{Answered, Chapter};
use crate::score::derive::{MISSING, NOT_APPLICABLE, node, question, status_note};
use crate::score::weighted::Standing;
use crate::{Derivation, Rule, Status, Subject};

/// The tested level, from the level, from the rungs.
pub(crate) fn derivation(
    scores: &StagedScores,
    status: Status,
    ladder: &Ladder,
    chapters: &[Chapter<'_>],
) -> Derivation {
    let climb = Derivation {
        note: status_note(status),
        parts: ladder
            .rungs
            .iter()
            .map(|rung| rung_node(rung, chapters))
            .collect(),
        ..node(
            Subject::Level,
            Rule::Climb,
            scores.level.map(|level| level as f64),
        )
    };
    Derivation {
        note: ladder
            .not_asked
            .map(|level| format!("level {level} is not asked, so the climb ends below it")),
        parts: vec![climb],
        ..node(
            Subject::TestedLevel,
            Rule::HighestTested,
            scores.tested_level.map(|level| level as f64),
        )
    }
}

/// A rung's value is the share of its applicable practices that are satisfied.
fn rung_node(rung: &Rung, chapters: &[Chapter<'_>]) -> Derivation {
    Derivation {
        note: Some(standing(rung, chapters)),
        parts: rung
            .tests
            .iter()
            .filter_map(|test| Some(practice(test, answered(&test.question, chapters)?)))
            .collect(),
        ..node(
            Subject::Rung { level: rung.level },
            Rule::Share,
            rung.share(),
        )
    }
}

/// "5 of 6 practices satisfied; G07 at 2.4 is below 3".
fn standing(rung: &Rung, chapters: &[Chapter<'_>]) -> String {
    if rung.is_vacuous() {
        return "no practice applies, so it passes untested".to_owned();
    }
    let barred = rung.barred_by().map(|test| short_of(test, chapters));
    let count = format!(
        "{} of {} practices satisfied",
        rung.satisfied(),
        rung.applicable()
    );
    std::iter::once(count)
        .chain(barred)
        .collect::<Vec<_>>()
        .join("; ")
}

fn short_of(test: &Test, chapters: &[Chapter<'_>]) -> String {
    let Test {
        question, at_least, ..
    } = test;
    match test.standing {
        Standing::Value(value) => {
            format!(
                "{question} at {} is below {at_least}",
                crate::round::cut_text(value)
            )
        }
        _ => {
            let unknown = answered(question, chapters).map_or(0, |found| found.result.dont_know);
            match unknown {
                0 => format!("{question} is {MISSING}"),
                _ => format!("{question} is not known"),
            }
        }
    }
}

/// A practice's value is 1 where it is satisfied and 0 where it is not.
fn practice(test: &Test, answered: &Answered<'_>) -> Derivation {
    let (value, note) = match test.satisfied() {
        Some(true) => (Some(1.0), "satisfied"),
        Some(false) if answered.result.value.is_none() => (Some(0.0), MISSING),
        Some(false) => (Some(0.0), "not satisfied"),
        None => (None, NOT_APPLICABLE),
    };
    Derivation {
        formula: format!("at least {}", test.at_least),
        note: Some(note.to_owned()),
        parts: vec![Derivation {
            weight: None,
            ..question(answered)
        }],
        ..node(
            Subject::Practice {
                id: test.question.clone(),
            },
            Rule::Satisfied,
            value,
        )
    }
}

fn answered<'a, 'b>(id: &QuestionId, chapters: &'a [Chapter<'b>]) -> Option<&'a Answered<'b>> {
    chapters
        .iter()
        .flat_map(|chapter| &chapter.questions)
        .find(|answered| &answered.result.id == id)
}
