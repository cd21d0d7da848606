//! Answers in JSON.

use model::{Framework, Problem};
use serde_json::Value;

use super::{
    Rows,
    entry::{self, FIELDS},
};
use crate::{Checked, json, node::join};

/// Reads an answers file in JSON: `{"framework", "responses": [..]}`.
///
/// The value is none where nothing could be read: no JSON, another framework, or no list of
/// responses.
pub fn read_json(bytes: &[u8], file: &str, framework: &Framework) -> Checked<Rows> {
    let read = json::parse(bytes).and_then(|document| rows(&document, framework));
    read.unwrap_or_else(Checked::nothing).in_file(file)
}

fn rows(document: &Value, framework: &Framework) -> Result<Checked<Rows>, Problem> {
    let mut problems: Vec<Problem> = names_framework(document, framework)?.into_iter().collect();
    let mut rows = Rows::new();
    for (index, row) in list(document)?.iter().enumerate() {
        let pointer = format!("/responses/{index}");
        problems.extend(unknown_fields(row, &pointer));
        match response(row, framework) {
            Ok(response) => rows.push((pointer, response)),
            Err(faults) => problems.extend(faults.into_iter().map(entry::at(&pointer))),
        }
    }
    Ok(Checked {
        value: Some(rows),
        problems,
    })
}

fn response(row: &Value, framework: &Framework) -> Result<model::Response, Vec<Problem>> {
    match row.as_object() {
        Some(entry) => entry::response(entry, framework),
        None => Err(vec![Problem::error(
            "",
            "wrong_type",
            "A response must be an object.",
        )]),
    }
}

fn list(document: &Value) -> Result<&Vec<Value>, Problem> {
    match document.get("responses") {
        Some(Value::Array(list)) => Ok(list),
        Some(_) => Err(Problem::error(
            "/responses",
            "wrong_type",
            "“responses” must be a list.",
        )),
        None => Err(Problem::error(
            "/responses",
            "missing_field",
            "The file has no list “responses”.",
        )),
    }
}

/// Where the file names no framework its answers are read all the same, with a problem.
///
/// # Errors
/// `wrong_type` where the document is no object; `wrong_framework` where it names another framework.
pub(super) fn names_framework(
    document: &Value,
    framework: &Framework,
) -> Result<Option<Problem>, Problem> {
    if !document.is_object() {
        return Err(Problem::error(
            "",
            "wrong_type",
            "The file must hold an object, {…}.",
        ));
    }
    let place = "/framework";
    match document.get("framework").and_then(Value::as_str) {
        Some(name) if name == framework.id.as_str() => Ok(None),
        Some(name) => {
            let message = format!(
                "The file is for framework “{name}”, not for “{}”.",
                framework.id
            );
            Err(Problem::error(place, "wrong_framework", message))
        }
        None => {
            let message = format!(
                "The file does not say which framework it is for. Add \"framework\": \"{}\".",
                framework.id
            );
            Ok(Some(Problem::error(place, "missing_field", message)))
        }
    }
}

fn unknown_fields(row: &Value, pointer: &str) -> Vec<Problem> {
    let fields = row.as_object().into_iter().flat_map(|entry| entry.keys());
    let unknown = fields.filter(|name| !FIELDS.contains(&name.as_str()));
    unknown
        .map(|name| {
            let message = format!("“{name}” is not a field of a response and is ignored.");
            Problem::warning(join(pointer, name), "unknown_field", message)
        })
        .collect()
}
