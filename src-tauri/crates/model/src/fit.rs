//! Whether an answer fits its question: the one rule for files, window and scoring.

use std::collections::BTreeSet;

use crate::{Answer, AnswerValue, Question, QuestionKind as Kind, Scale};

/// The ends of a differential.
pub const DIFFERENTIAL: (f64, f64) = (0.0, 10.0);

/// The ends of a percentage that rates an attribute.
pub const PERCENT: (f64, f64) = (0.0, 100.0);

/// The ends of what a kind of question is answered on; none where that is no scale of whole steps. A code
/// stands for its rank: 0 for no and N, 1 for yes, 3 for F.
pub fn whole_steps(kind: Kind, scale: &Scale) -> Option<(f64, f64)> {
    match kind {
        Kind::Level => Some((scale.min, scale.max)),
        Kind::Differential => Some(DIFFERENTIAL),
        Kind::YesNo => Some((0.0, 1.0)),
        Kind::Nplf => Some((0.0, 3.0)),
        Kind::Number | Kind::Ranking | Kind::Choice | Kind::Text => None,
    }
}

/// Why an answer does not fit its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Another kind of answer than the question asks for.
    WrongKind,
    /// The right kind, and nothing that the question offers.
    NotOffered,
    /// A desired state that is no whole number from 0 to 10.
    DesiredNotOffered,
    /// A desired state where the question has none.
    DesiredNotAsked,
    /// "Not applicable" where the question always applies.
    AlwaysApplies,
    /// "Not applicable" without a reason.
    ReasonMissing,
}

/// Checks an answer against its question and the framework's scale.
///
/// A differential may still lack its desired state: what is half said can be kept, and scoring
/// says that it does not count.
///
/// # Errors
/// The first reason why it does not fit.
pub fn fit(question: &Question, scale: &Scale, answer: &Answer) -> Result<(), Misfit> {
    match answer {
        Answer::DontKnow => Ok(()),
        Answer::NotApplicable { .. } if question.na.is_none() => Err(Misfit::AlwaysApplies),
        Answer::NotApplicable { reason } if reason.trim().is_empty() => Err(Misfit::ReasonMissing),
        Answer::NotApplicable { .. } => Ok(()),
        Answer::Value { value, desired } => {
            given(question, scale, value)?;
            desired.map_or(Ok(()), |desired| wanted(question, desired))
        }
    }
}

fn given(question: &Question, scale: &Scale, value: &AnswerValue) -> Result<(), Misfit> {
    let offered = match (question.kind, value) {
        (Kind::Level, AnswerValue::Number(level)) => is_step(*level, (scale.min, scale.max)),
        (Kind::Differential, AnswerValue::Number(current)) => is_step(*current, DIFFERENTIAL),
        (Kind::Number, AnswerValue::Number(number)) => is_quantity(question, *number),
        (Kind::YesNo, AnswerValue::Code(code)) => matches!(code.as_str(), "Y" | "N"),
        (Kind::Nplf, AnswerValue::Code(code)) => matches!(code.as_str(), "N" | "P" | "L" | "F"),
        (Kind::Choice, AnswerValue::Code(code)) => offers(question, code),
        (Kind::Ranking, AnswerValue::Ranking(ids)) => is_ranking(question, ids),
        (Kind::Text, AnswerValue::Text { text }) => !text.trim().is_empty(),
        _ => return Err(Misfit::WrongKind),
    };
    offered.then_some(()).ok_or(Misfit::NotOffered)
}

fn wanted(question: &Question, desired: f64) -> Result<(), Misfit> {
    if question.kind != Kind::Differential {
        return Err(Misfit::DesiredNotAsked);
    }
    is_step(desired, DIFFERENTIAL)
        .then_some(())
        .ok_or(Misfit::DesiredNotOffered)
}

/// What rates an attribute is a percentage; any other number has its own unit and no ends.
fn is_quantity(question: &Question, number: f64) -> bool {
    let (low, high) = PERCENT;
    number.is_finite() && (question.attribute.is_none() || (low..=high).contains(&number))
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
