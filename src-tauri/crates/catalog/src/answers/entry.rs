//! One row, whatever file it comes from, as a response.

use model::{
    Answer, AnswerValue, Evidence, Framework, Group, ParticipantId, Problem, QuestionId, Response,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::check;

/// The fields of a row, as the columns of a table are named.
pub(super) const FIELDS: [&str; 9] = [
    "participant",
    "group",
    "question",
    "value",
    "reason",
    "desired",
    "evidence",
    "comment",
    "assumed",
];

/// The fields that no row can do without.
pub(super) const REQUIRED: [&str; 4] = ["participant", "group", "question", "value"];

/// A row: its fields by name.
pub(super) type Entry = Map<String, Value>;

/// The response that a row holds, or everything that keeps it from being one. Pointers are empty.
pub(super) fn response(entry: &Entry, framework: &Framework) -> Result<Response, Vec<Problem>> {
    let mut faults = Vec::new();
    let participant = keep(name(entry, "participant"), &mut faults);
    let group = keep(group(entry), &mut faults);
    let question = keep(name(entry, "question"), &mut faults).map(QuestionId::new);
    let answer = question
        .as_ref()
        .and_then(|id| keep(answer(entry, id, framework), &mut faults));
    let evidence = keep(evidence(entry), &mut faults);
    let comment = keep(text(entry, "comment"), &mut faults);
    let assumed = keep(assumed(entry), &mut faults);
    let response = || {
        Some(Response {
            participant: ParticipantId::new(participant?),
            group: group?,
            question: question?,
            answer: answer?,
            evidence: evidence?,
            comment: comment?.unwrap_or_default(),
            assumed: assumed?,
        })
    };
    response().ok_or(faults)
}

/// Puts a problem where its row stands.
pub(super) fn at(pointer: &str) -> impl Fn(Problem) -> Problem {
    move |fault| Problem {
        pointer: pointer.to_owned(),
        ..fault
    }
}

fn keep<T>(read: Result<T, Problem>, faults: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

/// A field that is there and not null.
fn field<'a>(entry: &'a Entry, name: &str) -> Option<&'a Value> {
    entry.get(name).filter(|value| !value.is_null())
}

fn name(entry: &Entry, field_name: &str) -> Result<String, Problem> {
    let Some(value) = field(entry, field_name) else {
        return Err(missing(field_name));
    };
    match value.as_str().map(str::trim) {
        Some("") => Err(missing(field_name)),
        Some(name) => Ok(name.to_owned()),
        None => Err(not_a_text(field_name)),
    }
}

fn text(entry: &Entry, field_name: &str) -> Result<Option<String>, Problem> {
    match field(entry, field_name) {
        None => Ok(None),
        // A remark of blanks is none: a table could not hold it.
        Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(not_a_text(field_name)),
    }
}

fn missing(field_name: &str) -> Problem {
    Problem::error(
        "",
        "missing_field",
        format!("The row has no “{field_name}”."),
    )
}

fn not_a_text(field_name: &str) -> Problem {
    Problem::error("", "wrong_type", format!("“{field_name}” must be a text."))
}

fn group(entry: &Entry) -> Result<Group, Problem> {
    let message = "The group must be “it” or “business”.";
    typed(entry, "group").ok_or_else(|| Problem::error("", "bad_group", message))
}

fn evidence(entry: &Entry) -> Result<Option<Evidence>, Problem> {
    if field(entry, "evidence").is_none() {
        return Ok(None);
    }
    let message = "The evidence must be “asserted”, “documented” or “verified”.";
    typed(entry, "evidence")
        .map(Some)
        .ok_or_else(|| Problem::error("", "bad_evidence", message))
}

fn assumed(entry: &Entry) -> Result<bool, Problem> {
    if field(entry, "assumed").is_none() {
        return Ok(false);
    }
    let message = "“assumed” must be true or false.";
    typed(entry, "assumed").ok_or_else(|| Problem::error("", "bad_value", message))
}

fn typed<T: DeserializeOwned>(entry: &Entry, name: &str) -> Option<T> {
    T::deserialize(field(entry, name)?).ok()
}

fn answer(entry: &Entry, id: &QuestionId, framework: &Framework) -> Result<Answer, Problem> {
    let Some((_, question)) = framework.question(id) else {
        let message = format!("Framework {} has no question “{id}”.", framework.id);
        return Err(Problem::error("", "unknown_question", message));
    };
    let answer = match field(entry, "value").and_then(Value::as_str) {
        Some("dont_know") => Answer::DontKnow,
        Some("not_applicable") => Answer::NotApplicable {
            reason: text(entry, "reason")?.unwrap_or_default(),
        },
        _ => Answer::Value {
            value: value(entry, id)?,
            desired: desired(entry, id)?,
        },
    };
    check(question, &framework.scale, &answer)?;
    Ok(answer)
}

fn value(entry: &Entry, id: &QuestionId) -> Result<AnswerValue, Problem> {
    if field(entry, "value").is_none() {
        let message = format!(
            "There is no value for question {id}. Leave the row out where it was not answered."
        );
        return Err(Problem::error("", "bad_value", message));
    }
    let message = format!(
        "The value for question {id} is neither a number, a text, a list of ids nor {{\"text\": …}}."
    );
    typed(entry, "value").ok_or_else(|| Problem::error("", "bad_value", message))
}

fn desired(entry: &Entry, id: &QuestionId) -> Result<Option<f64>, Problem> {
    let Some(value) = field(entry, "desired") else {
        return Ok(None);
    };
    let message = format!("The desired state for question {id} must be a number.");
    value
        .as_f64()
        .map(Some)
        .ok_or_else(|| Problem::error("", "bad_value", message))
}
