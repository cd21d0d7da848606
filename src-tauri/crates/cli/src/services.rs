//! `plumbline services`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::api::{ServiceListFormat, ServiceOutcome, ServicesPreview};
use app::services::{ServicesImport, ServicesImported};
use chrono::Utc;
use clap::{Args, Subcommand};
use model::{CellProblem, ServiceField, Severity};

use crate::failure::Failure;
use crate::say::say;
use crate::{input, workspace};

#[derive(Debug, Subcommand)]
pub(crate) enum ServicesCommand {
    /// Takes a list of services into a workspace; exits with 1, and takes nothing, if a row has an error.
    Import(ImportArguments),
    /// Writes all services of a workspace as a list that can be imported again.
    Export {
        /// The workspace.
        file: PathBuf,
        /// Where to write: .csv or .xlsx.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// The workspace.
    pub(crate) file: PathBuf,
    /// The list: CSV or an Excel workbook (.xlsx).
    pub(crate) list: PathBuf,
    /// Which column holds a field, by its head or its letter: rto=Wiederanlauf. May be given several times.
    #[arg(long = "map", value_name = "FIELD=COLUMN", value_parser = mapped, num_args = 1..)]
    pub(crate) maps: Vec<(ServiceField, String)>,
    /// Take the other rows where some have errors.
    #[arg(long)]
    pub(crate) skip_errors: bool,
    /// Only say what would change.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// `rto=Wiederanlauf`
fn mapped(text: &str) -> Result<(ServiceField, String), String> {
    let (name, column) = text
        .split_once('=')
        .ok_or("write the field, =, and the column: rto=Wiederanlauf")?;
    let field = ServiceField::ALL
        .into_iter()
        .find(|field| field.as_str() == name.trim());
    let field = field.ok_or_else(|| {
        let all = ServiceField::ALL.map(ServiceField::as_str);
        format!(
            "there is no field “{name}”; the fields are {}",
            all.join(", ")
        )
    })?;
    Ok((field, column.trim().to_owned()))
}

pub(crate) fn run(command: ServicesCommand) -> Result<ExitCode, Failure> {
    match command {
        ServicesCommand::Import(arguments) => import(arguments).map(|()| ExitCode::SUCCESS),
        ServicesCommand::Export { file, out } => {
            let format = ServiceListFormat::of(&out).ok_or_else(|| unknown_format(&out))?;
            workspace::write(&file, &out, || app::services::export(&file, format))
        }
    }
}

fn import(arguments: ImportArguments) -> Result<(), Failure> {
    let how = ServicesImport {
        columns: arguments.maps,
        skip_rows_with_errors: arguments.skip_errors,
        only_look: arguments.dry_run,
    };
    let (imported, refused) =
        app::services::import(&arguments.file, &arguments.list, how, Utc::now())?;
    if arguments.json {
        input::print_json(&imported)?;
    } else {
        tell(&imported, arguments.dry_run);
    }
    refused.map_or(Ok(()), |error| Err(error.into()))
}

/// The services of which something changes, what is wrong, and how many of each there are.
fn tell(imported: &ServicesImported, only_look: bool) {
    let ServicesPreview {
        counts,
        problems,
        lines,
        ..
    } = &imported.found;
    for line in lines {
        let what = match line.what {
            ServiceOutcome::New => "new",
            ServiceOutcome::Changed => "changed",
            ServiceOutcome::LeftOut => "left out",
            ServiceOutcome::Unchanged => continue,
        };
        let fields: Vec<&str> = line.changes.iter().map(|field| field.as_str()).collect();
        let fields = match fields.as_slice() {
            [] => String::new(),
            fields => format!(": {}", fields.join(", ")),
        };
        let name = match line.name.as_str() {
            "" => "(no name)",
            name => name,
        };
        say!("row {}  {name}, {what}{fields}", line.row);
    }
    problems.iter().for_each(print);
    let end = match (imported.changed, only_look) {
        (true, _) => "",
        (false, true) => " (nothing was written)",
        (false, false) => " (nothing was changed)",
    };
    say!(
        "{} rows: {} new, {} changed, {} unchanged, {} left out{end}",
        counts.rows,
        counts.new,
        counts.changed,
        counts.unchanged,
        counts.left_out
    );
}

fn print(problem: &CellProblem) {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = match problem.column.as_str() {
        "" => format!("row {}", problem.row),
        column => format!("row {}, {column}", problem.row),
    };
    say!("{severity}[{}] {place}: {}", problem.code, problem.message);
}

fn unknown_format(out: &Path) -> Failure {
    let message = format!(
        "{} ends in none of .csv, .xlsx; choose one of these",
        out.display()
    );
    Failure::new("unknown_format", message)
}
