//! What an answer that does not fit its question is told, in files and in the window.

use model::fit::{Misfit, fit};
use model::{Answer, Problem, Question, QuestionKind as Kind, Scale};

/// Checks an answer against its question and the framework's scale.
///
/// # Errors
/// `bad_value` where the value is not of the question's kind, not on its scale or not among its
/// choices; `na_not_allowed` where the question always applies; `reason_missing` where "not
/// applicable" is said without a reason. The problem's file and pointer are empty.
pub fn check(question: &Question, scale: &Scale, answer: &Answer) -> Result<(), Problem> {
    fit(question, scale, answer).map_err(|misfit| problem(misfit, question, scale))
}

fn problem(misfit: Misfit, question: &Question, scale: &Scale) -> Problem {
    let id = &question.id;
    let (code, message) = match misfit {
        Misfit::WrongKind | Misfit::NotOffered => {
            ("bad_value", takes(question, &expected(question, scale)))
        }
        Misfit::DesiredNotAsked => (
            "bad_value",
            takes(question, "no desired state: only a differential has one"),
        ),
        Misfit::DesiredNotOffered => (
            "bad_value",
            takes(question, "a whole number from 0 to 10 as the desired state"),
        ),
        Misfit::AlwaysApplies => {
            let why = question
                .na_never
                .as_deref()
                .unwrap_or("Answer “don’t know” where nobody can say.");
            let message = format!("“Not applicable” is never valid for question {id}. {why}");
            ("na_not_allowed", message)
        }
        Misfit::ReasonMissing => (
            "reason_missing",
            format!("“Not applicable” to question {id} needs a reason."),
        ),
    };
    Problem::error("", code, message)
}

fn takes(question: &Question, what: &str) -> String {
    format!("Question {} takes {what}.", question.id)
}

fn expected(question: &Question, scale: &Scale) -> String {
    match question.kind {
        Kind::Level => format!("a whole number from {} to {}", scale.min, scale.max),
        Kind::Differential => "a whole number from 0 to 10".to_owned(),
        Kind::Number if question.attribute.is_some() => "a percentage from 0 to 100".to_owned(),
        Kind::Number => format!(
            "a number in {}",
            question.unit.as_deref().unwrap_or("its unit")
        ),
        Kind::YesNo => "Y or N".to_owned(),
        Kind::Nplf => "N, P, L or F".to_owned(),
        Kind::Choice => format!("one of {}", choices(question)),
        Kind::Ranking => format!("ids in order, each once, out of {}", choices(question)),
        Kind::Text => "a text with something in it".to_owned(),
    }
}

fn choices(question: &Question) -> String {
    question
        .choices
        .iter()
        .map(|choice| choice.id.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
