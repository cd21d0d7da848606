//! Ids: given once, and never again after they were withdrawn.

use std::collections::{BTreeMap, BTreeSet};

use model::Problem;

use super::questions_of;
use crate::node::Node;

pub(super) fn problems(root: &Node<'_>) -> Vec<Problem> {
    let questions = questions_of(root);
    let mut families = vec![root.items("dimensions"), questions.clone()];
    families.extend([root.items("gates"), root.items("banks")]);
    families.extend(questions.iter().map(|question| question.items("choices")));

    let families: Vec<Vec<Node<'_>>> = families.iter().map(|family| ids_of(family)).collect();
    let mut problems: Vec<Problem> = families.iter().flat_map(|ids| repeated(ids)).collect();
    problems.extend(
        root.items("dimensions")
            .iter()
            .flat_map(|one| repeated(&one.items("banks"))),
    );
    problems.extend(reused(root, &ids_of(&questions)));
    problems.extend(families.iter().flatten().filter_map(odd));
    problems
}

fn ids_of<'a>(family: &[Node<'a>]) -> Vec<Node<'a>> {
    family.iter().filter_map(|entry| entry.at("id")).collect()
}

fn repeated(ids: &[Node<'_>]) -> Vec<Problem> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for node in ids {
        let Some(id) = node.as_text() else { continue };
        match first.get(id) {
            Some(place) => problems.push(duplicate(node, id, place)),
            None => _ = first.insert(id, node.pointer()),
        }
    }
    problems
}

fn duplicate(node: &Node<'_>, id: &str, first: &str) -> Problem {
    let message = format!("“{id}” stands already at {first}. Each needs an id of its own.");
    Problem::error(node.pointer(), "duplicate_id", message)
}

fn reused(root: &Node<'_>, questions: &[Node<'_>]) -> Vec<Problem> {
    let retired = root.items("retired");
    let retired: BTreeSet<&str> = retired.iter().filter_map(Node::as_text).collect();
    let again = questions
        .iter()
        .filter(|id| id.as_text().is_some_and(|id| retired.contains(id)));
    let message = "This id belonged to a question that was withdrawn. Old answers would be taken for answers to this one: give it a new id.";
    again
        .map(|id| Problem::error(id.pointer(), "reused_id", message))
        .collect()
}

/// Other characters get in the way in answers files: `|` parts a ranking, `/` a bank's question
/// from its dimension, and nobody sees a blank at the end.
fn odd(node: &Node<'_>) -> Option<Problem> {
    let id = node.as_text().filter(|id| !id.is_empty())?;
    let plain = id
        .chars()
        .all(|letter| letter.is_alphanumeric() || "-_.".contains(letter));
    let message =
        format!("The id “{id}” should hold letters, digits, hyphens, points and underscores only.");
    (!plain).then(|| Problem::warning(node.pointer(), "odd_id", message))
}
