//! Facts that stop an answer: whether they can be told, and where they stop it.

use model::{Problem, QuestionKind as Kind};

use super::{Setting, holders, questions_of};
use crate::node::Node;

pub(super) fn problems(root: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let all = questions_of(root);
    let mut problems = Vec::new();
    for holder in holders(root) {
        let own = holder.items("questions");
        for question in &own {
            for cap in question.items("caps") {
                problems.extend(off_scale(question, &cap, setting));
                problems.extend(untold(&cap, &own, &all));
            }
        }
    }
    problems
}

/// A cap stands on the scale, below its end, and on a question that has one.
fn off_scale(question: &Node<'_>, cap: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let at: f64 = cap.read("at")?;
    let stops = setting
        .range
        .as_ref()
        .is_none_or(|range| *range.start() <= at && at < *range.end());
    let message = match question.read::<Kind>("kind")? {
        Kind::Level if stops => return None,
        Kind::Level => {
            format!("The cap at {at} stops nothing: it must lie on the scale, below its end.")
        }
        _ => "Only an answer on the scale can be stopped: use a cap on a question of kind “level”."
            .to_owned(),
    };
    Some(Problem::error(cap.place("at"), "cap_off_scale", message))
}

/// The question that tells a fact, among those of the same dimension or bank, or of the whole file.
fn untold(cap: &Node<'_>, own: &[Node<'_>], all: &[Node<'_>]) -> Option<Problem> {
    let fact = cap.at("fact")?;
    let (id, is) = (fact.text("question")?, fact.text("is")?);
    let told = own.iter().chain(all).find(|one| one.text("id") == Some(id));
    let Some(told) = told else {
        let message = format!("There is no question “{id}” that could tell the fact.");
        return Some(Problem::error(
            fact.place("question"),
            "unknown_question",
            message,
        ));
    };
    let message = format!("Question {id} cannot be answered with “{is}”.");
    (!can_say(told, is)).then(|| Problem::error(fact.place("is"), "unknown_choice", message))
}

fn can_say(question: &Node<'_>, answer: &str) -> bool {
    match question.read::<Kind>("kind") {
        Some(Kind::YesNo) => matches!(answer, "Y" | "N"),
        Some(Kind::Nplf) => matches!(answer, "N" | "P" | "L" | "F"),
        Some(Kind::Choice) => {
            let choices = question.items("choices");
            choices
                .iter()
                .any(|choice| choice.text("id") == Some(answer))
        }
        _ => false,
    }
}
