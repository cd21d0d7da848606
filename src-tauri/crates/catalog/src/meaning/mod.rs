//! What the schema cannot say: references, ranges, and whether a question can be asked at all.
//!
//! Invariant: each check reads only the fields it needs, and is silent where they are broken: the
//! structure check has told of those.

mod anchors;
mod caps;
mod dimensions;
mod gates;
mod header;
mod ids;
mod questions;
mod schemes;
mod setting;

use model::Problem;
use serde_json::Value;

use crate::node::Node;
use setting::Setting;

/// Everything that is wrong in meaning, in the order of the file.
pub(crate) fn problems(document: &Value) -> Vec<Problem> {
    let root = Node::root(document);
    let setting = Setting::of(&root);
    let mut problems = header::problems(&root);
    problems.extend(schemes::problems(&root, &setting));
    problems.extend(dimensions::problems(&root, &setting));
    problems.extend(
        questions_of(&root)
            .iter()
            .flat_map(|one| questions::problems(one, &setting)),
    );
    problems.extend(caps::problems(&root, &setting));
    problems.extend(gates::problems(&root, &setting));
    problems.extend(ids::problems(&root));
    problems
}

/// What holds questions: the dimensions, then the banks.
fn holders<'a>(root: &Node<'a>) -> Vec<Node<'a>> {
    [root.items("dimensions"), root.items("banks")].concat()
}

/// Every question of the file: those of the dimensions, then those of the banks.
fn questions_of<'a>(root: &Node<'a>) -> Vec<Node<'a>> {
    let holders = holders(root);
    let entries = holders.iter().flat_map(|holder| holder.items("questions"));
    entries.filter(Node::is_object).collect()
}

/// A text that is there but says nothing.
fn blank(node: &Node<'_>, field: &str, code: &str, advice: &str) -> Option<Problem> {
    let written = node.text(field)?;
    let message = format!("“{field}” is empty. {advice}");
    written
        .trim()
        .is_empty()
        .then(|| Problem::error(node.place(field), code, message))
}

/// A weight must be above 0, or the thing it stands on could never count.
fn weight(node: &Node<'_>) -> Option<Problem> {
    let weight: f64 = node.read("weight")?;
    let message = format!("The weight is {weight}; it must be above 0.");
    (!(weight > 0.0 && weight.is_finite()))
        .then(|| Problem::error(node.place("weight"), "weight_not_positive", message))
}
