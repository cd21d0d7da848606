//! Questions: whether each can be asked and answered, and whether its texts help.

use model::{Audience, Group, Problem, QuestionKind as Kind, Scheme};

use super::{Setting, anchors, blank, weight};
use crate::node::Node;

/// Longest stem that is still read in one breath, in characters.
const STEM_AT_MOST: usize = 160;

pub(super) fn problems(question: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let single = [
        blank(
            question,
            "id",
            "empty_text",
            "Give the question an id that is never used again.",
        ),
        weight(question),
        parts_missing(question),
        attribute(question, setting),
        level_tag(question, setting),
        feeds_missing(question, setting),
    ];
    let mut problems: Vec<Problem> = single.into_iter().flatten().collect();
    problems.extend(
        Group::ALL
            .into_iter()
            .filter_map(|side| stem(question, side)),
    );
    problems.extend(part_texts(question));
    problems.extend(
        question
            .items("feeds")
            .iter()
            .flat_map(|feed| of_feed(feed, setting)),
    );
    problems.extend(anchors::problems(question, setting));
    problems.extend(quality(question));
    problems
}

fn kind(question: &Node<'_>) -> Option<Kind> {
    question.read("kind")
}

fn stem(question: &Node<'_>, side: Group) -> Option<Problem> {
    let (field, name, other) = match side {
        Group::It => ("it", "IT", "business"),
        Group::Business => ("business", "the business", "it"),
    };
    let stem = question.at("stem")?;
    let asked = question
        .read::<Audience>("audience")
        .is_some_and(|who| who.asks(side));
    if stem.lacks(field) {
        return asked.then(|| no_stem(stem.place(field), name, !stem.lacks(other)));
    }
    blank(&stem, field, "empty_text", "Write the question.").or_else(|| long_stem(&stem, field))
}

/// Where a side has no stem the other's is shown to it, so only a question without any is unusable.
fn no_stem(place: String, name: &str, elsewhere: bool) -> Problem {
    let message = format!("The question is put to {name}, but has no stem in {name}’s words.");
    if elsewhere {
        let message = format!("{message} It will be shown in the other side’s words.");
        return Problem::warning(place, "stem_missing", message);
    }
    Problem::error(place, "stem_missing", message)
}

fn long_stem(stem: &Node<'_>, field: &str) -> Option<Problem> {
    let length = stem.text(field)?.chars().count();
    let message =
        format!("The stem has {length} characters; above {STEM_AT_MOST} it is hard to take in.");
    (length > STEM_AT_MOST).then(|| Problem::warning(stem.place(field), "stem_long", message))
}

/// What a kind of question cannot be answered without.
fn parts_missing(question: &Node<'_>) -> Option<Problem> {
    let (field, code, message) = match kind(question)? {
        Kind::Ranking | Kind::Choice => (
            "choices",
            "choices_missing",
            "The question needs at least two choices.",
        ),
        Kind::Differential => (
            "poles",
            "poles_missing",
            "A differential needs “poles”: the words at both ends.",
        ),
        Kind::Number => (
            "unit",
            "unit_missing",
            "A number needs a unit, “hours” for instance.",
        ),
        Kind::Level | Kind::YesNo | Kind::Nplf | Kind::Text => return None,
    };
    let lacking = match field {
        "choices" => question.items(field).len() < 2,
        "unit" => !question.says(field),
        _ => question.lacks(field),
    };
    lacking.then(|| Problem::error(question.place(field), code, message))
}

fn part_texts(question: &Node<'_>) -> Vec<Problem> {
    let ends = question.at("poles").into_iter();
    let ends = ends.flat_map(|poles| {
        ["low", "high"].map(|end| blank(&poles, end, "empty_text", "Name this end."))
    });
    let choices = question.items("choices");
    let choices = choices.iter().flat_map(|choice| {
        ["id", "text"].map(|field| blank(choice, field, "empty_text", "Fill it in."))
    });
    ends.chain(choices).flatten().collect()
}

/// The attributes of a process (ISO/IEC 33020, 5.2).
const ATTRIBUTES: [&str; 9] = [
    "1.1", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2",
];

fn attribute(question: &Node<'_>, setting: &Setting) -> Option<Problem> {
    if !matches!(setting.scheme, Some(Scheme::Capability { .. })) {
        return None;
    }
    let place = question.place("attribute");
    let Some(named) = question
        .text("attribute")
        .filter(|_| question.says("attribute"))
    else {
        let message =
            "The question must name the process attribute that it rates, “2.1” for instance.";
        return (kind(question) == Some(Kind::Nplf))
            .then(|| Problem::error(place, "attribute_missing", message));
    };
    let message = format!(
        "There is no process attribute “{named}”; they are {}.",
        ATTRIBUTES.join(", ")
    );
    (!ATTRIBUTES.contains(&named.trim()))
        .then(|| Problem::error(place, "attribute_unknown", message))
}

fn level_tag(question: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let place = question.place("level");
    let Some(level) = question.read::<f64>("level") else {
        let needed = matches!(
            setting.scheme,
            Some(Scheme::Staged { .. } | Scheme::PassMark { .. })
        );
        let message = "Without a level the question counts for none in this scheme.";
        return (needed && question.lacks("level") && is_scored(question))
            .then(|| Problem::warning(place, "level_tag_missing", message));
    };
    let message = match setting.base() {
        Some(base) => format!(
            "Level {level} is not a rung of this ladder: whole levels above {base} that “scale.levels” names are."
        ),
        None => format!("Level {level} is not one that this framework has."),
    };
    (!setting.climbs(level)).then(|| Problem::error(place, "level_tag_off_scale", message))
}

fn feeds_missing(question: &Node<'_>, setting: &Setting) -> Option<Problem> {
    let needed = matches!(setting.scheme, Some(Scheme::Thresholds { .. })) && is_scored(question);
    let message = "Without “feeds” the question counts for no level in this scheme.";
    (needed && question.items("feeds").is_empty())
        .then(|| Problem::warning(question.place("feeds"), "feeds_missing", message))
}

fn of_feed(feed: &Node<'_>, setting: &Setting) -> Vec<Problem> {
    let known = |level: f64| match &setting.scheme {
        Some(Scheme::Thresholds { levels }) => levels.iter().any(|one| one.level as f64 == level),
        _ => setting.on_ladder(level),
    };
    let level = feed
        .read::<f64>("level")
        .filter(|level| !known(*level))
        .map(|level| {
            let message =
                format!("The answer feeds level {level}, which this framework does not have.");
            Problem::error(feed.place("level"), "level_tag_off_scale", message)
        });
    level.into_iter().chain(weight(feed)).collect()
}

fn is_scored(question: &Node<'_>) -> bool {
    question.read("scored") != Some(false) && kind(question) != Some(Kind::Text)
}

/// What a question can do without, but an assessor can not.
fn quality(question: &Node<'_>) -> Vec<Problem> {
    if !is_scored(question) {
        return Vec::new();
    }
    let shown = matches!(kind(question), Some(Kind::Level | Kind::YesNo | Kind::Nplf));
    let ruled = question.says("na") || question.says("na_never");
    let rules = [
        (
            !shown || question.says("evidence"),
            "evidence",
            "evidence_missing",
            "Say what to show as evidence.",
        ),
        (
            question.says("why"),
            "why",
            "why_missing",
            "Say in one line why the question matters.",
        ),
        (
            ruled,
            "na",
            "no_na_reason",
            "Say when “not applicable” is valid (“na”), or why it never is (“na_never”).",
        ),
    ];
    let kept = rules.into_iter().filter(|rule| !rule.0);
    kept.map(|(_, field, code, advice)| Problem::warning(question.place(field), code, advice))
        .collect()
}
