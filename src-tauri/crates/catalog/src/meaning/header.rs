//! The head of the file: format, names, provenance, scale, forms, translations.

use model::{Problem, framework::FORMAT};

use super::{blank, questions_of};
use crate::node::Node;

pub(super) fn problems(root: &Node<'_>) -> Vec<Problem> {
    let single = [
        format(root),
        blank(
            root,
            "id",
            "empty_text",
            "Give the framework an id, “bsm5” for instance.",
        ),
        blank(
            root,
            "version",
            "empty_text",
            "Give the content a version, “1.0” for instance.",
        ),
        blank(root, "name", "empty_text", "Give the framework a name."),
        blank(
            root,
            "provenance",
            "source_missing",
            "Say where the content comes from.",
        ),
        blank(
            root,
            "licence",
            "licence_missing",
            "Name the licence, “CC-BY-4.0” for instance.",
        ),
        scale(root),
        short_form(root),
    ];
    let mut problems: Vec<Problem> = single.into_iter().flatten().collect();
    problems.extend(translations(root));
    problems
}

fn format(root: &Node<'_>) -> Option<Problem> {
    let format: f64 = root.read("format")?;
    let message = format!("The file is in format {format}; this program reads format {FORMAT}.");
    (format != f64::from(FORMAT))
        .then(|| Problem::error(root.place("format"), "unknown_format", message))
}

fn scale(root: &Node<'_>) -> Option<Problem> {
    let scale = root.at("scale")?;
    let (min, max): (f64, f64) = (scale.read("min")?, scale.read("max")?);
    let message =
        format!("The scale goes from {min} to {max}; the highest value must be above the lowest.");
    (min >= max).then(|| Problem::error(scale.pointer(), "scale_empty", message))
}

fn short_form(root: &Node<'_>) -> Option<Problem> {
    let minutes = root.at("minutes")?;
    minutes.at("short")?;
    let asked = questions_of(root)
        .iter()
        .any(|one| one.read("short_form") == Some(true));
    let message =
        "Minutes are given for the short form, but no question is marked “short_form”: true.";
    (!asked).then(|| Problem::warning(minutes.place("short"), "short_form_empty", message))
}

/// A translation hangs on the place of its text; where that has moved, nobody would ever read it.
fn translations(root: &Node<'_>) -> Vec<Problem> {
    let translations = root.at("translations");
    let languages = translations.iter().flat_map(Node::fields);
    let texts = languages.flat_map(|language| language.fields());
    texts.filter_map(|text| astray(root, &text)).collect()
}

fn astray(root: &Node<'_>, text: &Node<'_>) -> Option<Problem> {
    let message = format!(
        "This translates “{}”, where the file holds no text.",
        text.name()
    );
    (!root.holds_text(&text.name()))
        .then(|| Problem::warning(text.pointer(), "translation_astray", message))
}
