//! `plumbline frameworks`.

use std::path::PathBuf;
use std::process::ExitCode;

use model::{Form, Framework, Problem, Severity};
use serde::Serialize;

use crate::args::{FrameworksArguments, FrameworksCommand};
use crate::failure::Failure;
use crate::input;
use crate::say::{self, say};

/// A line of the list.
#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    version: String,
    questions: usize,
    short_form_questions: usize,
}

/// What `check` prints.
#[derive(Serialize)]
struct Problems {
    problems: Vec<Problem>,
}

pub(crate) fn run(arguments: FrameworksArguments) -> Result<ExitCode, Failure> {
    match arguments.command {
        None => list(arguments.json).map(|()| ExitCode::SUCCESS),
        Some(FrameworksCommand::Show { framework, json }) => {
            show(&framework, json).map(|()| ExitCode::SUCCESS)
        }
        Some(FrameworksCommand::Check { files, json }) => check(&files, json),
    }
}

fn list(json: bool) -> Result<(), Failure> {
    let lines: Vec<Line> = catalog::shipped()
        .iter()
        .map(|edition| line(&edition.framework))
        .collect();
    if json {
        return input::print_json(&lines);
    }
    for line in lines {
        say!(
            "{}  {} {}  {} questions, {} in the short form",
            line.id,
            line.name,
            line.version,
            line.questions,
            line.short_form_questions
        );
    }
    Ok(())
}

fn line(framework: &Framework) -> Line {
    Line {
        id: framework.id.to_string(),
        name: framework.name.clone(),
        version: framework.version.clone(),
        questions: framework.questions(Form::Full).count(),
        short_form_questions: framework.questions(Form::Short).count(),
    }
}

fn show(name: &str, json: bool) -> Result<(), Failure> {
    let edition = input::framework(name)?;
    if json {
        say::bytes(&edition.bytes);
        return Ok(());
    }
    let framework = edition.framework;
    say!(
        "{} {} ({})\n{}\n",
        framework.name,
        framework.version,
        framework.id,
        framework.provenance
    );
    for dimension in &framework.dimensions {
        say!(
            "{}  {}, weight {}",
            dimension.id,
            dimension.name,
            dimension.weight
        );
        for question in &dimension.questions {
            let stem = question
                .stem
                .business
                .as_deref()
                .or(question.stem.it.as_deref())
                .unwrap_or_default();
            say!("    {}  {stem}", question.id);
        }
    }
    Ok(())
}

fn check(files: &[PathBuf], json: bool) -> Result<ExitCode, Failure> {
    let mut problems = Vec::new();
    for file in files {
        let name = file.to_string_lossy();
        match std::fs::read(file) {
            Ok(bytes) => problems.extend(catalog::read_framework(&bytes, &name).problems),
            Err(error) => problems.push(unreadable(&error).in_file(&name)),
        }
    }
    let failed = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    if json {
        input::print_json(&Problems { problems })?;
    } else {
        print(&problems);
    }
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// A file that could not be read, as a problem beside those of others.
pub(crate) fn unreadable(error: &std::io::Error) -> Problem {
    Problem::error(
        "",
        "not_readable",
        format!("The file could not be read ({error}). Check the path."),
    )
}

/// One line for each problem, and one that says how many there are.
pub(crate) fn print(problems: &[Problem]) {
    for problem in problems {
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        say!(
            "{severity}[{}] {}{}: {}",
            problem.code,
            problem.file,
            problem.pointer,
            problem.message
        );
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .count();
    let warnings = problems.len() - errors;
    say!(
        "{}, {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    );
}

/// "1 error", "2 errors".
pub(crate) fn counted(count: usize, what: &str) -> String {
    let many = if count == 1 { "" } else { "s" };
    format!("{count} {what}{many}")
}
