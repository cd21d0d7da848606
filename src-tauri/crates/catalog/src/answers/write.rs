//! Answers as files: what [`read_answers`](super::read_answers) reads back without a change.

use std::collections::BTreeMap;

use csv::{Terminator, WriterBuilder};
use model::{AnswersFile, Framework, QuestionId, Response, ResponseRow};
use serde::Serialize;
use serde_json::Value;

use super::entry::FIELDS;
use super::guard::{guarded, is_state};

/// So that a spreadsheet takes the file for UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table with a header row, by the order of the framework's questions, then by person. Texts that
/// a spreadsheet would take for a formula have an apostrophe in front.
///
/// # Errors
/// None that a writer into memory has; the type is that of the table's library.
pub fn write_csv(framework: &Framework, responses: &[Response]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(FIELDS)?;
    for response in in_order(framework, responses) {
        writer.write_record(record(response))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The file that the contract describes, in the same order.
///
/// # Errors
/// A value that is no number.
pub fn write_json(
    framework: &Framework,
    responses: &[Response],
) -> Result<Vec<u8>, serde_json::Error> {
    let file = AnswersFile {
        framework: framework.id.clone(),
        responses: in_order(framework, responses).cloned().collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn in_order<'a>(
    framework: &Framework,
    responses: &'a [Response],
) -> impl Iterator<Item = &'a Response> + use<'a> {
    let questions = framework.dimensions.iter().flat_map(|one| &one.questions);
    let places: BTreeMap<&QuestionId, usize> = questions
        .enumerate()
        .map(|(place, question)| (&question.id, place))
        .collect();
    let mut sorted: Vec<&Response> = responses.iter().collect();
    sorted.sort_by_key(|response| {
        let place = places.get(&response.question).copied();
        (
            place.unwrap_or(usize::MAX),
            &response.participant,
            response.group,
        )
    });
    sorted.into_iter()
}

/// The cells of a row, in the order of [`FIELDS`].
fn record(response: &Response) -> [String; FIELDS.len()] {
    let row = ResponseRow::from(response.clone());
    [
        guarded(row.participant.as_str()),
        code(&row.group),
        guarded(row.question.as_str()),
        value(&row.value),
        row.reason.as_deref().map(guarded).unwrap_or_default(),
        row.desired
            .map(|desired| desired.to_string())
            .unwrap_or_default(),
        row.evidence.as_ref().map(code).unwrap_or_default(),
        row.comment.as_deref().map(guarded).unwrap_or_default(),
        if row.assumed {
            "true".to_owned()
        } else {
            String::new()
        },
    ]
}

/// The word by which files name a side or a kind of evidence.
pub(super) fn code(value: &impl Serialize) -> String {
    let word = serde_json::to_value(value).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}

fn value(value: &Value) -> String {
    match value {
        // "dont_know" and "not_applicable" stand bare; the id of a choice may look like a formula.
        Value::String(word) if is_state(word) => word.clone(),
        Value::String(word) => guarded(word),
        Value::Array(ids) => {
            let ids: Vec<&str> = ids.iter().filter_map(Value::as_str).collect();
            guarded(&ids.join("|"))
        }
        Value::Object(fields) => fields
            .get("text")
            .and_then(Value::as_str)
            .map(guarded)
            .unwrap_or_default(),
        other => other.to_string(),
    }
}
