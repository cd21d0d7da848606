//! Whether an answer is one that its question takes.

use model::{Answer, AnswerValue, Problem, Question, QuestionKind, Response, Scale};

/// Why an answer does not count.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    /// The right kind, and nothing that the question offers.
    OffScale,
    /// Another kind of answer than the question asks for.
    WrongKind,
    /// "Not applicable" where the question always applies.
    NotApplicable,
}

impl Fault {
    /// The same in words, at the place of the response.
    pub(crate) fn problem(self, pointer: String, response: &Response) -> Problem {
        let (code, what) = match self {
            Fault::OffScale => ("off_scale", "a value that the question does not offer"),
            Fault::WrongKind => (
                "wrong_kind",
                "an answer of another kind than the question asks for",
            ),
            Fault::NotApplicable => (
                "na_not_allowed",
                "“not applicable”, which this question does not allow",
            ),
        };
        let Response {
            participant,
            question,
            ..
        } = response;
        let message =
            format!("{participant} gave {question} {what}. It does not count; correct it.");
        Problem::error(pointer, code, message)
    }
}

/// What is wrong with an answer to a question, if anything.
pub(crate) fn fault(question: &Question, scale: &Scale, answer: &Answer) -> Option<Fault> {
    match answer {
        Answer::DontKnow => None,
        Answer::NotApplicable { .. } => question.na.is_none().then_some(Fault::NotApplicable),
        Answer::Value { value, desired } => value_fault(question, scale, value, *desired),
    }
}

fn value_fault(
    question: &Question,
    scale: &Scale,
    value: &AnswerValue,
    desired: Option<f64>,
) -> Option<Fault> {
    use QuestionKind as Kind;
    let offered = match (question.kind, value) {
        (Kind::Level, AnswerValue::Number(level)) => is_step(*level, scale.min, scale.max),
        (Kind::Differential, AnswerValue::Number(current)) => {
            is_step(*current, 0.0, 10.0)
                && desired.is_none_or(|desired| is_step(desired, 0.0, 10.0))
        }
        (Kind::Number, AnswerValue::Number(number)) => number.is_finite(),
        (Kind::YesNo, AnswerValue::Code(code)) => matches!(code.as_str(), "Y" | "N"),
        (Kind::Nplf, AnswerValue::Code(code)) => matches!(code.as_str(), "N" | "P" | "L" | "F"),
        (Kind::Choice, AnswerValue::Code(code)) => is_choice(question, code),
        (Kind::Ranking, AnswerValue::Ranking(ids)) => is_ranking(question, ids),
        (Kind::Text, AnswerValue::Text { .. }) => true,
        _ => return Some(Fault::WrongKind),
    };
    (!offered).then_some(Fault::OffScale)
}

fn is_step(value: f64, min: f64, max: f64) -> bool {
    (min..=max).contains(&value) && value.fract() == 0.0
}

fn is_choice(question: &Question, id: &str) -> bool {
    question.choices.iter().any(|choice| choice.id == id)
}

fn is_ranking(question: &Question, ids: &[String]) -> bool {
    let repeated = |(place, id)| ids[..place].contains(id);
    ids.iter().all(|id| is_choice(question, id)) && !ids.iter().enumerate().any(repeated)
}
