//! Business Impact Statements from files.

use model::statement::STATEMENT_FORMAT;
use model::{Problem, Severity, Statement};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Checked, json, schema, structure};

/// A statement, and where its entries stand in the file that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementFile {
    /// The statement, as far as it could be read: what is broken counts as unknown.
    pub statement: Statement,
    /// Entries of lists that could not be read, and are left out.
    left_out: Vec<(String, usize)>,
}

/// Reads a statement and lists everything that is wrong with the file, in `file`'s name.
///
/// A broken field hides no other: it is listed, and the rest is read without it. There is no value
/// where the file is no JSON object, or does not say what it is about.
pub fn read_statement(bytes: &[u8], file: &str) -> Checked<StatementFile> {
    match json::parse(bytes) {
        Ok(document) => build(document).in_file(file),
        Err(problem) => Checked::nothing(problem).in_file(file),
    }
}

impl StatementFile {
    /// Where a place of the statement stands in the file.
    pub fn place(&self, pointer: &str) -> String {
        self.left_out.iter().rev().fold(pointer.to_owned(), move_on)
    }
}

fn build(mut document: Value) -> Checked<StatementFile> {
    let found = structure::problems(&document, schema::statement_validator());
    let mut problems: Vec<Problem> = found.into_iter().map(about_amounts).collect();
    problems.extend(wrong_format(&document));
    let left_out = without_errors(&mut document, &problems);
    let value = match Statement::deserialize(&document) {
        Ok(statement) => Some(StatementFile {
            statement,
            left_out,
        }),
        Err(error) => {
            let message = format!("The file does not read as an impact statement: {error}.");
            let known = problems.iter().any(is_error);
            problems.extend((!known).then(|| Problem::error("", "wrong_value", message)));
            None
        }
    };
    Checked { value, problems }
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

fn wrong_format(document: &Value) -> Option<Problem> {
    let format = document.get("format")?;
    let message = format!("The file has format {format}; this program reads {STATEMENT_FORMAT}.");
    (*format != json!(STATEMENT_FORMAT))
        .then(|| Problem::error("/format", "unknown_format", message))
}

/// An amount that is no whole number breaks rule V12, whatever it is instead.
fn about_amounts(problem: Problem) -> Problem {
    let amounts = ["/low", "/likely", "/high", "/intolerable_loss"];
    let is_amount = amounts.iter().any(|end| problem.pointer.ends_with(end));
    if !is_amount || !is_error(&problem) || problem.code == "missing_field" {
        return problem;
    }
    Problem {
        code: "V12".to_owned(),
        message: format!(
            "{} Write the amount as a whole number of the smallest unit, cents for instance.",
            problem.message
        ),
        ..problem
    }
}

/// Takes everything out that an error stands against, and then whatever cannot be without it.
/// Returns the entries of lists that went, in the order in which they did.
fn without_errors(document: &mut Value, problems: &[Problem]) -> Vec<(String, usize)> {
    let mut left_out = Vec::new();
    let mut errors: Vec<Problem> = problems
        .iter()
        .filter(|one| is_error(one))
        .cloned()
        .collect();
    while !errors.is_empty() {
        let mut places: Vec<&str> = errors.iter().filter_map(removable).collect();
        places.sort_by_key(|place| steps(place));
        places.dedup();
        if places.is_empty() {
            break;
        }
        // The last entry goes first, so that the places of those before it stay true.
        for place in places.iter().rev() {
            left_out.extend(remove(document, place));
        }
        errors = structure::problems(document, schema::statement_validator());
        errors.retain(is_error);
    }
    left_out
}

/// What must go so that the rest can be read; none where that would be everything.
fn removable(problem: &Problem) -> Option<&str> {
    let place = match problem.code.as_str() {
        "missing_field" => parent(&problem.pointer)?,
        _ => &problem.pointer,
    };
    (!place.is_empty()).then_some(place)
}

fn parent(place: &str) -> Option<&str> {
    place.rsplit_once('/').map(|(above, _)| above)
}

/// The steps of a pointer, with numbers as numbers.
fn steps(place: &str) -> Vec<(usize, String)> {
    let step = |step: &str| (step.parse().unwrap_or(0), step.to_owned());
    place.split('/').map(step).collect()
}

fn remove(document: &mut Value, place: &str) -> Option<(String, usize)> {
    let (above, name) = place.rsplit_once('/')?;
    match document.pointer_mut(above)? {
        Value::Object(fields) => {
            fields.remove(&name.replace("~1", "/").replace("~0", "~"));
            None
        }
        Value::Array(entries) => {
            let index = name.parse().ok().filter(|index| *index < entries.len())?;
            entries.remove(index);
            Some((above.to_owned(), index))
        }
        _ => None,
    }
}

/// Where an entry stood before another of the same list was left out.
fn move_on(pointer: String, (list, left_out): &(String, usize)) -> String {
    let rest = pointer
        .strip_prefix(list)
        .and_then(|rest| rest.strip_prefix('/'));
    let Some(rest) = rest else {
        return pointer;
    };
    let (index, rest) = rest
        .split_once('/')
        .map_or((rest, ""), |(index, _)| (index, &rest[index.len()..]));
    match index.parse::<usize>() {
        Ok(index) if index >= *left_out => format!("{list}/{}{rest}", index + 1),
        _ => pointer,
    }
}
