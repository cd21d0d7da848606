//! What the next level would take.

use super::{count, list};
use crate::data::Raise;

pub(crate) fn heading(level: i64) -> String {
    format!("What level {level} would take")
}

/// "Nobody has answered “Signed statements”; level 3 cannot be had without it."
pub(crate) fn first(level: i64, questions: &[String]) -> String {
    let names: Vec<String> = questions.iter().map(|name| format!("“{name}”")).collect();
    let them = if questions.len() == 1 { "it" } else { "them" };
    let named = list(&names);
    format!("Nobody has answered {named}; level {level} cannot be had without {them}.")
}

/// How little is enough.
pub(crate) fn size(steps: u32, questions: usize) -> String {
    format!(
        "At the least {} on {}, as if agreed in the room. These words have to become true:",
        count(steps, "step of a level", "steps of a level"),
        count(questions as u32, "question", "questions"),
    )
}

/// "Signed statements, up to 3: …"
pub(crate) fn raise(raise: &Raise) -> String {
    let facts = raise.facts.join(" ");
    format!("{}, up to {}: {facts}", raise.question, raise.to)
}

pub(crate) fn more(questions: usize) -> String {
    let questions = count(questions as u32, "more question", "more questions");
    format!("and {questions}, listed on the Results screen.")
}
