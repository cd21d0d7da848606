//! Anchors: one observable state for each value.

use std::ops::RangeInclusive;

use model::{Problem, QuestionKind as Kind};

use super::{Setting, blank};
use crate::node::Node;

/// Length in characters within which an anchor is neither bare nor tiring.
const LENGTH: RangeInclusive<usize> = 40..=180;
/// No scale with anchors is longer; it keeps an absurd scale from being walked to its end.
const STEPS_AT_MOST: usize = 1_000;
/// Missing values named in one sentence.
const NAMED_AT_MOST: usize = 6;

pub(super) fn problems(question: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let kind: Option<Kind> = question.read("kind");
    let range = match kind {
        Some(Kind::Level) => setting.range.clone(),
        Some(Kind::Differential) => Some(0.0..=10.0),
        _ => None,
    };
    if !question.lacks("anchors") && !question.holds_list("anchors") {
        return Vec::new();
    }
    let anchors = question.items("anchors");
    let mut problems: Vec<Problem> = anchors.iter().filter_map(empty).collect();
    problems.extend(range.iter().flat_map(|range| off_scale(&anchors, range)));
    problems.extend(repeated_texts(&anchors));
    if kind == Some(Kind::Level) {
        problems.extend(range.and_then(|range| missing(question, &anchors, &range)));
        problems.extend(repeated_values(&anchors));
        problems.extend(anchors.iter().filter_map(length));
    }
    problems
}

fn empty(anchor: &Node<'_>) -> Option<Problem> {
    blank(
        anchor,
        "text",
        "empty_text",
        "Say what is there to be seen.",
    )
}

fn off_scale(anchors: &[Node<'_>], range: &RangeInclusive<f64>) -> Vec<Problem> {
    let stray = |anchor: &Node<'_>| {
        let value: f64 = anchor.read("value")?;
        let (min, max) = range.clone().into_inner();
        let message =
            format!("The anchor stands at {value}; it must be a whole number from {min} to {max}.");
        (value.fract() != 0.0 || !range.contains(&value))
            .then(|| Problem::error(anchor.place("value"), "anchor_off_scale", message))
    };
    anchors.iter().filter_map(stray).collect()
}

fn missing(
    question: &Node<'_>,
    anchors: &[Node<'_>],
    range: &RangeInclusive<f64>,
) -> Option<Problem> {
    let there: Vec<f64> = anchors
        .iter()
        .filter_map(|anchor| anchor.read("value"))
        .collect();
    let whole = std::iter::successors(Some(range.start().ceil()), |value| Some(value + 1.0));
    let absent: Vec<String> = whole
        .take(STEPS_AT_MOST)
        .take_while(|value| range.contains(value))
        .filter(|value| !there.contains(value))
        .map(|value| value.to_string())
        .collect();
    let named = absent
        .iter()
        .take(NAMED_AT_MOST)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let more = if absent.len() > NAMED_AT_MOST {
        " and further values"
    } else {
        ""
    };
    let message =
        format!("There is no anchor for {named}{more}. Each whole value of the scale needs one.");
    (!absent.is_empty())
        .then(|| Problem::error(question.place("anchors"), "anchor_missing", message))
}

fn repeated_values(anchors: &[Node<'_>]) -> Vec<Problem> {
    let value = |anchor: &Node<'_>| anchor.read::<f64>("value").map(|value| value.to_string());
    repeated(
        anchors,
        "value",
        value,
        "A second anchor for the same value: keep one.",
    )
}

fn repeated_texts(anchors: &[Node<'_>]) -> Vec<Problem> {
    let text = |anchor: &Node<'_>| {
        anchor
            .text("text")
            .map(|text| text.trim().to_lowercase())
            .filter(|text| !text.is_empty())
    };
    repeated(
        anchors,
        "text",
        text,
        "Another anchor says the same: nobody could tell the two values apart.",
    )
}

fn repeated(
    anchors: &[Node<'_>],
    field: &str,
    key: impl Fn(&Node<'_>) -> Option<String>,
    message: &str,
) -> Vec<Problem> {
    let keys: Vec<Option<String>> = anchors.iter().map(key).collect();
    let again = |index: &usize| keys[*index].is_some() && keys[..*index].contains(&keys[*index]);
    let places = (0..anchors.len())
        .filter(again)
        .map(|index| anchors[index].place(field));
    places
        .map(|place| Problem::error(place, "anchor_repeated", message))
        .collect()
}

fn length(anchor: &Node<'_>) -> Option<Problem> {
    let length = anchor
        .text("text")
        .filter(|text| !text.trim().is_empty())?
        .chars()
        .count();
    let (least, most) = LENGTH.into_inner();
    let message = format!("The anchor has {length} characters; from {least} to {most} read best.");
    (!LENGTH.contains(&length))
        .then(|| Problem::warning(anchor.place("text"), "anchor_length", message))
}
