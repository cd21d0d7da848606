//! `plumbline workspace`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::api::{AnswerRef, Conflict, GivenAnswer, MergePreview, PackKind};
use app::packs;
use app::transfer::AnswersFormat;
use chrono::{Local, Utc};
use model::{Answer, AssessmentId, ParticipantId, Problem, Severity};
use serde::Serialize;

use crate::args::{PackArgument, WorkspaceCommand};
use crate::failure::Failure;
use crate::say::say;
use crate::{frameworks, input};

/// What `check` prints.
#[derive(Serialize)]
struct Problems {
    problems: Vec<Problem>,
}

pub(crate) fn run(command: WorkspaceCommand) -> Result<ExitCode, Failure> {
    match command {
        WorkspaceCommand::New { file, name } => {
            if name.trim().is_empty() {
                let message = "a workspace needs the name of its organisation; nothing was made";
                return Err(Failure::new("name_missing", message));
            }
            app::workspace_file::create(&file, &name, Utc::now(), Local::now().date_naive())?;
            say!("{}", file.display());
            Ok(ExitCode::SUCCESS)
        }
        WorkspaceCommand::Export { file, out } => {
            write(&file, &out, || app::workspace_file::export(&file))
        }
        WorkspaceCommand::Import { file, from } => {
            let bytes = input::bytes(&from)?;
            app::transfer::import(&file, &bytes, &from.to_string_lossy())?;
            say!("{}", file.display());
            Ok(ExitCode::SUCCESS)
        }
        WorkspaceCommand::Answers {
            file,
            assessment,
            out,
        } => {
            let format = AnswersFormat::of(&out).ok_or_else(|| unknown_format(&out))?;
            let assessment = assessment.map(AssessmentId::new);
            write(&file, &out, || {
                app::workspace_file::answers(&file, assessment.as_ref(), format)
            })
        }
        WorkspaceCommand::Pack {
            file,
            assessment,
            participant,
            kind,
            out,
        } => {
            let one = participant.map(ParticipantId::new);
            let kind = pack_kind(kind, one.is_some(), &out)?;
            let assessment = assessment.map(AssessmentId::new);
            let now = Utc::now();
            let paths = packs::make(&file, assessment.as_ref(), one.as_ref(), kind, &out, now)?;
            for path in paths {
                say!("{}", path.display());
            }
            Ok(ExitCode::SUCCESS)
        }
        WorkspaceCommand::Merge {
            file,
            from,
            take_theirs,
            json,
        } => merge(&file, &from, take_theirs, json),
        WorkspaceCommand::Info { file, json } => info(&file, json).map(|()| ExitCode::SUCCESS),
        WorkspaceCommand::Check { file, json } => check(&file, json),
    }
}

/// Writes what was made of a workspace, and never over the workspace itself.
pub(crate) fn write(
    file: &Path,
    out: &Path,
    make: impl FnOnce() -> Result<Vec<u8>, app::Error>,
) -> Result<ExitCode, Failure> {
    if app::disk::is_same(file, out) {
        let message = format!(
            "{} is the workspace itself and was left as it is; choose another file to write",
            out.display()
        );
        return Err(Failure::new("same_file", message));
    }
    let bytes = make()?;
    app::disk::write_whole(out, &bytes).map_err(|error| Failure::writing(out, &error))?;
    say!("{}", out.display());
    Ok(ExitCode::SUCCESS)
}

fn unknown_format(out: &Path) -> Failure {
    let message = format!(
        "{} ends in none of .csv, .json; choose one of these",
        out.display()
    );
    Failure::new("unknown_format", message)
}

/// The form of a single pack is told by its name.
fn pack_kind(kind: PackArgument, one: bool, out: &Path) -> Result<PackKind, Failure> {
    if !one {
        return Ok(match kind {
            PackArgument::Plumbline => PackKind::Workspace,
            PackArgument::Xlsx => PackKind::Spreadsheet,
        });
    }
    PackKind::of(out).ok_or_else(|| {
        let message = format!(
            "{} ends in none of .plumbline, .xlsx; choose one of these",
            out.display()
        );
        Failure::new("unknown_format", message)
    })
}

/// Fails where a file could not be read at all: whoever deletes what was merged must not lose it.
fn merge(
    file: &Path,
    from: &[PathBuf],
    take_theirs: bool,
    json: bool,
) -> Result<ExitCode, Failure> {
    let merged = packs::merge(file, from, take_theirs, Utc::now())?;
    let read_all = merged.found.files.len() == from.len();
    let code = if read_all {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    };
    if json {
        return input::print_json(&merged).map(|()| code);
    }
    let MergePreview {
        new_answers,
        conflicts,
        same,
        problems,
        ..
    } = &merged.found;
    say!(
        "{} new answers taken, {same} already there",
        new_answers.len()
    );
    for conflict in conflicts {
        say!("{}", told(conflict));
    }
    if !conflicts.is_empty() {
        let (count, kept) = (
            conflicts.len(),
            if take_theirs {
                "those that were sent were taken"
            } else {
                "those of the workspace were kept; --take-theirs takes the others"
            },
        );
        say!("{count} answers differ: {kept}");
    }
    if !problems.is_empty() {
        frameworks::print(problems);
    }
    Ok(code)
}

/// A conflict with both values in one line.
fn told(conflict: &Conflict) -> String {
    let value = |given: &Option<GivenAnswer>| match given {
        None => "no answer".to_owned(),
        Some(given) => match &given.answer {
            Answer::DontKnow => "don’t know".to_owned(),
            Answer::NotApplicable { reason } => format!("not applicable ({reason})"),
            Answer::Value { value, .. } => serde_json::to_string(value).unwrap_or_default(),
        },
    };
    let (ours, theirs) = (value(&conflict.ours), value(&conflict.theirs));
    let AnswerRef { question, .. } = &conflict.answer;
    format!(
        "  {}, {question}: {ours} here, {theirs} sent",
        conflict.person
    )
}

fn info(file: &Path, json: bool) -> Result<(), Failure> {
    let info = app::workspace_file::info(file)?;
    if json {
        return input::print_json(&info);
    }
    say!(
        "{}{}",
        info.name,
        if info.sample {
            " (sample, fictional)"
        } else {
            ""
        }
    );
    say!(
        "{} participants, {} services, schema {}",
        info.participants,
        info.services,
        info.schema
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
        say!(
            "  {}  {}: {} of {} answered, {level}",
            assessment.id,
            assessment.name,
            assessment.answered,
            assessment.asked
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
