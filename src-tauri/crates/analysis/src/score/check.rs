//! What is said of an answer that does not count, at the place of its response.

use model::fit::Misfit;
use model::{Answer, Problem, Question, QuestionKind, Response, Scale};

/// What is wrong with an answer to a question, if anything: it does not fit, or it is half a pair.
pub(crate) fn fault(
    question: &Question,
    scale: &Scale,
    response: &Response,
    pointer: impl FnOnce() -> String,
) -> Option<Problem> {
    let (code, what) = match model::fit::fit(question, scale, &response.answer) {
        Err(misfit) => misfits(misfit),
        Ok(()) if is_half(question, &response.answer) => (
            "desired_missing",
            "a state without the one desired; a pair counts where both are given",
        ),
        Ok(()) => return None,
    };
    let Response {
        participant,
        question,
        ..
    } = response;
    let message = format!("{participant} gave {question} {what}. It does not count; correct it.");
    Some(Problem::error(pointer(), code, message))
}

fn misfits(misfit: Misfit) -> (&'static str, &'static str) {
    match misfit {
        Misfit::NotOffered => ("off_scale", "a value that the question does not offer"),
        Misfit::WrongKind => (
            "wrong_kind",
            "an answer of another kind than the question asks for",
        ),
        Misfit::DesiredNotOffered => (
            "off_scale",
            "a desired state that the question does not offer",
        ),
        Misfit::DesiredNotAsked => (
            "wrong_kind",
            "a desired state, which this question does not ask for",
        ),
        Misfit::AlwaysApplies => (
            "na_not_allowed",
            "“not applicable”, which this question does not allow",
        ),
        Misfit::ReasonMissing => ("reason_missing", "“not applicable” without a reason"),
    }
}

/// Without the desired state there is no distance, and a current state alone would shift the means
/// against each other.
fn is_half(question: &Question, answer: &Answer) -> bool {
    question.kind == QuestionKind::Differential
        && matches!(answer, Answer::Value { desired: None, .. })
}
