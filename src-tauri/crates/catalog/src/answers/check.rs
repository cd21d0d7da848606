//! Whether an answer fits its question: the one place for files and for the window.

use std::collections::BTreeSet;

use model::{Answer, AnswerValue, Problem, Question, QuestionKind as Kind, Scale};

/// The ends of a differential.
const DIFFERENTIAL: (f64, f64) = (0.0, 10.0);

/// Checks an answer against its question and the framework's scale.
///
/// # Errors
/// `bad_value` where the value is not of the question's kind, not on its scale or not among its
/// choices; `na_not_allowed` where the question always applies; `reason_missing` where "not
/// applicable" is said without a reason. The problem's file and pointer are empty.
pub fn check(question: &Question, scale: &Scale, answer: &Answer) -> Result<(), Problem> {
    match answer {
        Answer::DontKnow => Ok(()),
        Answer::NotApplicable { reason } => not_applicable(question, reason),
        Answer::Value { value, desired } => {
            given(question, scale, value)?;
            desired.map_or(Ok(()), |desired| wanted(question, desired))
        }
    }
}

fn not_applicable(question: &Question, reason: &str) -> Result<(), Problem> {
    if question.na.is_none() {
        let why = question
            .na_never
            .as_deref()
            .unwrap_or("Answer “don’t know” where nobody can say.");
        let message = format!(
            "“Not applicable” is never valid for question {}. {why}",
            question.id
        );
        return Err(Problem::error("", "na_not_allowed", message));
    }
    if reason.trim().is_empty() {
        let message = format!(
            "“Not applicable” to question {} needs a reason.",
            question.id
        );
        return Err(Problem::error("", "reason_missing", message));
    }
    Ok(())
}

fn given(question: &Question, scale: &Scale, value: &AnswerValue) -> Result<(), Problem> {
    let fits = match (question.kind, value) {
        (Kind::Level, AnswerValue::Number(number)) => is_step(*number, (scale.min, scale.max)),
        (Kind::Differential, AnswerValue::Number(number)) => is_step(*number, DIFFERENTIAL),
        (Kind::Number, AnswerValue::Number(number)) => number.is_finite(),
        (Kind::YesNo, AnswerValue::Code(code)) => ["Y", "N"].contains(&code.as_str()),
        (Kind::Nplf, AnswerValue::Code(code)) => ["N", "P", "L", "F"].contains(&code.as_str()),
        (Kind::Choice, AnswerValue::Code(code)) => offers(question, code),
        (Kind::Ranking, AnswerValue::Ranking(ids)) => is_ranking(question, ids),
        (Kind::Text, AnswerValue::Text { text }) => !text.trim().is_empty(),
        _ => false,
    };
    if fits {
        Ok(())
    } else {
        Err(bad_value(question, &expected(question, scale)))
    }
}

fn wanted(question: &Question, desired: f64) -> Result<(), Problem> {
    if question.kind != Kind::Differential {
        return Err(bad_value(
            question,
            "no desired state: only a differential has one",
        ));
    }
    if is_step(desired, DIFFERENTIAL) {
        Ok(())
    } else {
        Err(bad_value(
            question,
            "a whole number from 0 to 10 as the desired state",
        ))
    }
}

fn is_step(number: f64, (min, max): (f64, f64)) -> bool {
    number.fract() == 0.0 && (min..=max).contains(&number)
}

fn offers(question: &Question, id: &str) -> bool {
    question.choices.iter().any(|choice| choice.id == id)
}

fn is_ranking(question: &Question, ids: &[String]) -> bool {
    let distinct: BTreeSet<&String> = ids.iter().collect();
    !ids.is_empty() && distinct.len() == ids.len() && ids.iter().all(|id| offers(question, id))
}

fn bad_value(question: &Question, expected: &str) -> Problem {
    Problem::error(
        "",
        "bad_value",
        format!("Question {} takes {expected}.", question.id),
    )
}

fn expected(question: &Question, scale: &Scale) -> String {
    match question.kind {
        Kind::Level => format!("a whole number from {} to {}", scale.min, scale.max),
        Kind::Differential => "a whole number from 0 to 10".to_owned(),
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
