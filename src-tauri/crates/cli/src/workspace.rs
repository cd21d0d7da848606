//! `plumbline workspace`.

use std::path::Path;
use std::process::ExitCode;

use chrono::{Local, Utc};
use model::{Problem, Severity};
use serde::Serialize;

use crate::args::WorkspaceCommand;
use crate::failure::Failure;
use crate::{frameworks, input};

/// What `check` prints.
#[derive(Serialize)]
struct Problems {
    problems: Vec<Problem>,
}

pub(crate) fn run(command: WorkspaceCommand) -> Result<ExitCode, Failure> {
    match command {
        WorkspaceCommand::New { file, name } => {
            app::workspace_file::create(&file, &name, Utc::now(), Local::now().date_naive())?;
            println!("{}", file.display());
            Ok(ExitCode::SUCCESS)
        }
        WorkspaceCommand::Info { file, json } => info(&file, json).map(|()| ExitCode::SUCCESS),
        WorkspaceCommand::Check { file, json } => check(&file, json),
    }
}

fn info(file: &Path, json: bool) -> Result<(), Failure> {
    let info = app::workspace_file::info(file)?;
    if json {
        return input::print_json(&info);
    }
    println!(
        "{}{}",
        info.name,
        if info.sample {
            " (sample, fictional)"
        } else {
            ""
        }
    );
    println!(
        "{} participants, {} services, schema {}",
        info.participants, info.services, info.schema
    );
    for assessment in &info.assessments {
        let level = match (assessment.level, assessment.distance) {
            (Some(level), _) => format!("level {level}"),
            (None, Some(distance)) => format!(
                "distance {} to what is wanted",
                analysis::round::signed_text(distance)
            ),
            (None, None) => "no result yet".to_owned(),
        };
        println!(
            "  {}  {}: {} of {} answered, {level}",
            assessment.id, assessment.name, assessment.answered, assessment.asked
        );
    }
    Ok(())
}

fn check(file: &Path, json: bool) -> Result<ExitCode, Failure> {
    let problems = store::check(file)?;
    let failed = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    if json {
        input::print_json(&Problems { problems })?;
    } else {
        frameworks::print(&problems);
    }
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
