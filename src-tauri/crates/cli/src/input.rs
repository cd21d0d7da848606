//! Files that are given on the command line.

use std::fs;
use std::path::Path;

use catalog::Edition;
use model::{Framework, FrameworkId, Problem, Response};
use serde::Serialize;

use crate::failure::Failure;
use crate::say::say;

/// The bytes of a file.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::reading(path, &error))
}

/// A shipped framework by its id, or one from a file. Warnings are let pass.
pub(crate) fn framework(name: &str) -> Result<Edition, Failure> {
    if let Some(edition) = catalog::shipped_by_id(&FrameworkId::new(name)) {
        return Ok(edition);
    }
    let path = Path::new(name);
    if !path.exists() {
        let message = format!(
            "there is no framework “{name}” and no such file; `plumbline frameworks` lists those that are shipped"
        );
        return Err(Failure::new("unknown_framework", message));
    }
    let checked = catalog::read_edition(bytes(path)?, name);
    if let Some(problem) = checked.errors().next() {
        let place = match problem.pointer.as_str() {
            "" => String::new(),
            pointer => format!(" ({pointer})"),
        };
        let message = format!(
            "{name} cannot be used: {}{place}; `plumbline frameworks check` lists everything",
            problem.message
        );
        return Err(Failure::new("bad_framework", message));
    }
    checked
        .value
        .ok_or_else(|| Failure::new("bad_framework", format!("{name} cannot be used")))
}

/// The answers in a file, and where each of them stands in it.
pub(crate) struct Answers {
    file: String,
    places: Vec<String>,
    pub(crate) responses: Vec<Response>,
    pub(crate) problems: Vec<Problem>,
}

impl Answers {
    /// What is wrong with the file, and then what scoring found in it.
    pub(crate) fn all_problems(&self, found: Vec<Problem>) -> Vec<Problem> {
        let found = found.into_iter().map(|problem| self.placed(problem));
        self.problems.iter().cloned().chain(found).collect()
    }

    /// A problem that scoring found, with the place in the file instead of that in the list.
    fn placed(&self, problem: Problem) -> Problem {
        let index = problem
            .pointer
            .strip_prefix("/responses/")
            .and_then(|index| index.parse::<usize>().ok());
        match index.and_then(|index| self.places.get(index)) {
            Some(place) => Problem {
                pointer: place.clone(),
                ..problem
            }
            .in_file(&self.file),
            None => problem,
        }
    }
}

/// The answers in a file. Fails only where nothing could be read.
pub(crate) fn answers(path: &Path, framework: &Framework) -> Result<Answers, Failure> {
    let file = path.to_string_lossy().into_owned();
    let checked = catalog::answers::read_answers(&bytes(path)?, &file, framework);
    match checked.value {
        Some(rows) => {
            let (places, responses) = rows.into_iter().unzip();
            Ok(Answers {
                file,
                places,
                responses,
                problems: checked.problems,
            })
        }
        None => {
            let why = checked
                .problems
                .into_iter()
                .map(|problem| problem.message)
                .next();
            let message = format!("{file} holds no answers: {}", why.unwrap_or_default());
            Err(Failure::new("bad_answers", message))
        }
    }
}

/// Prints a value as JSON, keys in the order of the contract.
pub(crate) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| {
        Failure::new(
            "internal",
            format!("the result could not be written as JSON: {error}"),
        )
    })?;
    say!("{text}");
    Ok(())
}
