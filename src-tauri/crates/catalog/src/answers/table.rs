//! Answers as a table: CSV, as spreadsheets write it.

use csv::StringRecord;
use model::{Framework, Problem, QuestionId, QuestionKind as Kind};
use serde_json::{Value, json};

use super::{
    Rows,
    entry::{self, Entry, FIELDS, REQUIRED},
    guard::{is_state, unguarded},
};
use crate::{Checked, json::without_mark, separated};

/// Reads an answers file in CSV: UTF-8, a header row with the names of the fields in any order,
/// commas or semicolons between cells.
///
/// The value is none where nothing could be read: another encoding, or a column that is needed is
/// missing.
pub fn read_csv(bytes: &[u8], file: &str, framework: &Framework) -> Checked<Rows> {
    match text(bytes) {
        Ok(text) => table(text, framework).in_file(file),
        Err(problem) => Checked::nothing(problem).in_file(file),
    }
}

/// The text of a file without the mark at its beginning.
///
/// # Errors
/// `not_utf8`, with the line.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Problem> {
    let bytes = without_mark(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        let message = format!(
            "The file is not written in UTF-8 (line {line}), so letters with accents would be lost. In Excel choose “Save as”, then the type “CSV UTF-8”, and take that file."
        );
        Problem::error("", "not_utf8", message)
    })
}

fn table(text: &str, framework: &Framework) -> Checked<Rows> {
    let separator = separator(text);
    let columns = header(text, separator);
    let problems = [missing_columns(&columns), unknown_columns(&columns)].concat();
    let checked = Checked {
        value: None,
        problems,
    };
    if checked.errors().next().is_some() {
        return checked;
    }
    rows(text, separator, &columns, framework, checked.problems)
}

fn rows(
    text: &str,
    separator: u8,
    columns: &[String],
    framework: &Framework,
    mut problems: Vec<Problem>,
) -> Checked<Rows> {
    let mut rows = Rows::new();
    // The first row holds the names of the columns.
    for (number, record) in separated::Rows::new(text, separator).skip(1) {
        let pointer = format!("/row/{number}");
        let read = match record {
            Ok(record) if is_blank(&record) => continue,
            Ok(record) => entry::response(&entry(&record, columns, framework), framework),
            Err(error) => Err(vec![unreadable(&error)]),
        };
        match read {
            Ok(response) => rows.push((pointer, response)),
            Err(faults) => problems.extend(faults.into_iter().map(entry::at(&pointer))),
        }
    }
    Checked {
        value: Some(rows),
        problems,
    }
}

/// Spreadsheets leave rows behind in which nothing stands.
fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

fn unreadable(error: &csv::Error) -> Problem {
    Problem::error(
        "",
        "unreadable_row",
        format!("The row cannot be read: {error}."),
    )
}

/// The separator with which more of the known columns are found; the comma where it is even.
fn separator(text: &str) -> u8 {
    let known = |separator: &u8| {
        header(text, *separator)
            .iter()
            .filter(|name| FIELDS.contains(&name.as_str()))
            .count()
    };
    [b';', b','].into_iter().max_by_key(known).unwrap_or(b',')
}

fn header(text: &str, separator: u8) -> Vec<String> {
    let first = separated::Rows::new(text, separator).next();
    let names = first
        .and_then(|(_, record)| record.ok())
        .unwrap_or_default();
    names
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect()
}

fn missing_columns(columns: &[String]) -> Vec<Problem> {
    let missing = REQUIRED
        .into_iter()
        .filter(|name| !columns.iter().any(|column| column == name));
    let problem = |name| {
        let message = format!(
            "The column “{name}” is missing. The first row must hold the names of the columns."
        );
        Problem::error("/header", "missing_column", message)
    };
    missing.map(problem).collect()
}

fn unknown_columns(columns: &[String]) -> Vec<Problem> {
    let unknown = columns
        .iter()
        .filter(|name| !name.is_empty() && !FIELDS.contains(&name.as_str()));
    let problem = |name| {
        let message = format!(
            "The column “{name}” is not one of {} and is ignored.",
            FIELDS.join(", ")
        );
        Problem::warning("/header", "unknown_column", message)
    };
    unknown.map(problem).collect()
}

/// The row as JSON would have it, empty cells left out.
fn entry(record: &StringRecord, columns: &[String], framework: &Framework) -> Entry {
    let cell = |name: &str| {
        let column = columns.iter().position(|column| column == name)?;
        record.get(column).filter(|cell| !cell.trim().is_empty())
    };
    let question =
        cell("question").and_then(|id| framework.question(&QuestionId::new(unguarded(id.trim()))));
    let kind = question.map(|(_, question)| question.kind);
    let fields = FIELDS.into_iter().filter_map(|name| {
        Some((
            name.to_owned(),
            value_of(name, cell(name)?, kind, unguarded),
        ))
    });
    fields.collect()
}

/// A cell as the field would stand in JSON. `bare` takes off what guards a text in this kind of table.
pub(super) fn value_of(
    field: &str,
    cell: &str,
    kind: Option<Kind>,
    bare: fn(&str) -> &str,
) -> Value {
    match field {
        "value" => answer(cell, kind, bare),
        "desired" => number(cell, Kind::Differential),
        "group" | "evidence" => cell.trim().to_lowercase().into(),
        "assumed" => truth(cell),
        "comment" | "reason" => bare(cell).into(),
        _ => bare(cell.trim()).into(),
    }
}

fn answer(cell: &str, kind: Option<Kind>, bare: fn(&str) -> &str) -> Value {
    let word = cell.trim();
    if is_state(word) {
        return word.to_lowercase().into();
    }
    match kind {
        Some(kind @ (Kind::Level | Kind::Differential | Kind::Number)) => number(word, kind),
        Some(Kind::YesNo) => yes_or_no(word),
        Some(Kind::Nplf) => word.to_uppercase().into(),
        Some(Kind::Ranking) => bare(word).split('|').map(str::trim).collect(),
        Some(Kind::Text) => json!({ "text": bare(cell) }),
        Some(Kind::Choice) | None => bare(word).into(),
    }
}

/// A number as people type it, with a point or a decimal comma; the text itself where it is none.
fn number(cell: &str, kind: Kind) -> Value {
    let word = cell.trim();
    let parsed = if word.contains(',') {
        with_comma(word, kind)
    } else {
        word.parse().ok()
    };
    let finite = parsed.filter(|number: &f64| number.is_finite());
    finite.map_or_else(|| word.into(), Value::from)
}

/// `1,5` is one and a half. `1,500` in a unit may be either, so it is neither.
fn with_comma(word: &str, kind: Kind) -> Option<f64> {
    let (whole, fraction) = word.split_once(',')?;
    if kind == Kind::Number && fraction.len() == 3 {
        return None;
    }
    format!("{whole}.{fraction}").parse().ok()
}

fn yes_or_no(word: &str) -> Value {
    match word.to_lowercase().as_str() {
        "y" | "yes" => "Y".into(),
        "n" | "no" => "N".into(),
        _ => word.into(),
    }
}

fn truth(cell: &str) -> Value {
    match cell.trim().to_lowercase().as_str() {
        "true" | "1" | "yes" => true.into(),
        "false" | "0" | "no" => false.into(),
        other => other.into(),
    }
}
