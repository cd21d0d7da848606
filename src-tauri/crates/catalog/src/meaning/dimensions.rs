//! Dimensions and banks as holders of questions.

use model::Problem;

use super::{Setting, blank, schemes::unknown_dimension, weight};
use crate::node::Node;

pub(super) fn problems(root: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let mut problems: Vec<Problem> = no_dimensions(root).into_iter().collect();
    problems.extend(
        root.items("dimensions")
            .iter()
            .flat_map(|one| dimension(one, setting)),
    );
    problems.extend(root.items("banks").iter().flat_map(bank));
    problems
}

fn no_dimensions(root: &Node<'_>) -> Option<Problem> {
    let empty = root.holds_list("dimensions") && root.items("dimensions").is_empty();
    let message = "The file has no dimensions, so there is nothing to ask.";
    empty.then(|| Problem::error(root.place("dimensions"), "no_questions", message))
}

fn dimension(node: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let single = [
        blank(
            node,
            "id",
            "empty_text",
            "Give the dimension an id, “D01” for instance.",
        ),
        blank(node, "name", "empty_text", "Give the dimension a name."),
        weight(node),
        node.at("follows")
            .and_then(|reference| unknown_dimension(&reference, setting)),
        no_questions(node, node.items("banks").is_empty()),
    ];
    let banks = node.items("banks");
    let unknown = banks
        .iter()
        .filter_map(|reference| unknown_bank(reference, setting));
    single.into_iter().flatten().chain(unknown).collect()
}

fn bank(node: &Node<'_>) -> Vec<Problem> {
    let single = [
        blank(node, "id", "empty_text", "Give the bank an id."),
        blank(node, "name", "empty_text", "Give the bank a name."),
        no_questions(node, true),
    ];
    single.into_iter().flatten().collect()
}

fn no_questions(node: &Node<'_>, alone: bool) -> Option<Problem> {
    let empty = node.holds_list("questions") && node.items("questions").is_empty();
    let message = "There are no questions here. Add one, or name a bank in “banks”.";
    (empty && alone).then(|| Problem::error(node.place("questions"), "no_questions", message))
}

fn unknown_bank(reference: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let id = reference.as_text()?;
    let message = format!("There is no bank “{id}”. Use the id of one that stands in “banks”.");
    (!setting.banks.contains(id))
        .then(|| Problem::error(reference.pointer(), "unknown_bank", message))
}
