//! `plumbline impact`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use analysis::impact::paragraph::{self, Paragraph};
use analysis::impact::verdict::Finding;
use analysis::impact::words::{Style, about, money};
use analysis::impact::{Evaluation, Surroundings, evaluate};
use catalog::StatementFile;
use chrono::{Local, NaiveDate};
use clap::{Args, Subcommand};
use model::{Day, Problem, ServiceId, Severity, Statement};
use serde::Serialize;

use crate::failure::Failure;
use crate::say::say;
use crate::{frameworks, input};

/// Lengths of outages that are told unless others are asked for, in hours.
const HOURS: [f64; 7] = [1.0, 4.0, 8.0, 24.0, 72.0, 168.0, 336.0];

#[derive(Debug, Subcommand)]
pub(crate) enum ImpactCommand {
    /// Says what follows from an impact statement: losses, times, tier, need, problems.
    Evaluate(EvaluateArguments),
    /// Lists everything that is wrong with impact statements; exits with 1 if there is an error.
    Check(CheckArguments),
    /// Sets all services of a workspace side by side.
    Portfolio(PortfolioArguments),
}

#[derive(Debug, Args)]
pub(crate) struct PortfolioArguments {
    /// The workspace file.
    pub(crate) file: PathBuf,
    /// The day of the view, YYYY-MM-DD; today where absent.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Print JSON, unrounded.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct EvaluateArguments {
    /// The statement.
    #[arg(long)]
    pub(crate) statement: PathBuf,
    /// Lengths of outages in hours: 1,4,24.
    #[arg(long, value_delimiter = ',')]
    pub(crate) hours: Vec<f64>,
    /// The day of the evaluation, YYYY-MM-DD; today where absent.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Print JSON, unrounded.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// The statements. They are checked against each other too: give one for each service.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The day of the check, YYYY-MM-DD; today where absent.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Print the problems as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(command: ImpactCommand) -> Result<ExitCode, Failure> {
    match command {
        ImpactCommand::Evaluate(arguments) => evaluation(&arguments).map(|()| ExitCode::SUCCESS),
        ImpactCommand::Check(arguments) => check(&arguments),
        ImpactCommand::Portfolio(arguments) => side_by_side(&arguments).map(|()| ExitCode::SUCCESS),
    }
}

/// What `evaluate` prints.
#[derive(Serialize)]
struct Evaluated {
    service: ServiceId,
    name: String,
    version: u32,
    paragraph: Paragraph,
    #[serde(flatten)]
    evaluation: Evaluation,
}

/// What `check` prints.
#[derive(Serialize)]
struct Problems {
    problems: Vec<Problem>,
}

fn evaluation(arguments: &EvaluateArguments) -> Result<(), Failure> {
    let name = arguments.statement.to_string_lossy();
    let read = catalog::read_statement(&input::bytes(&arguments.statement)?, &name);
    let Some(file) = read.value else {
        return Err(unusable(&name, &read.problems));
    };
    let around = Surroundings::alone(day(arguments.date)?);
    let hours = match arguments.hours.as_slice() {
        [] => &HOURS[..],
        asked => asked,
    };
    let statement = &file.statement;
    let found = evaluate(statement, hours, &around);
    let own = read.problems.into_iter().map(Finding::from);
    let evaluation = Evaluation {
        problems: own
            .chain(found.problems.into_iter().map(|one| Finding {
                pointer: file.place(&one.pointer),
                ..one
            }))
            .collect(),
        ..found
    };
    if !arguments.json {
        tell(statement, &evaluation);
        return Ok(());
    }
    input::print_json(&Evaluated {
        service: statement.service.clone(),
        name: statement.name.clone(),
        version: statement.version,
        // A file stands in no workspace, whose own words would be exceptions.
        paragraph: paragraph::paragraph(statement, &[], Style::ENGLISH),
        evaluation,
    })
}

/// The rules that a statement breaks, as problems of its file.
fn placed<'a>(
    file: &'a StatementFile,
    found: &'a Evaluation,
    name: &'a str,
) -> impl Iterator<Item = Problem> + 'a {
    let findings = found.problems.iter();
    findings.map(move |finding| {
        let problem = finding.problem();
        let pointer = file.place(&problem.pointer);
        Problem { pointer, ..problem }.in_file(name)
    })
}

fn unusable(name: &str, problems: &[Problem]) -> Failure {
    let why = problems.first().map(|problem| problem.message.as_str());
    let message = format!(
        "{name} is no impact statement: {} `plumbline impact check` lists everything",
        why.unwrap_or_default()
    );
    Failure::new("bad_statement", message)
}

fn day(given: Option<NaiveDate>) -> Result<Day, Failure> {
    Ok(app::impact::day(
        given.unwrap_or_else(|| Local::now().date_naive()),
    )?)
}

/// The services, one a line: duties first, then by loss after 24 hours.
fn side_by_side(arguments: &PortfolioArguments) -> Result<(), Failure> {
    let found = app::impact::portfolio_of_file(&arguments.file, day(arguments.date)?)?;
    if arguments.json {
        return input::print_json(&found);
    }
    for line in &found.services {
        let loss = line.loss_24h.map_or_else(
            || "nobody knows".to_owned(),
            |loss| money(loss, line.currency.as_deref(), Style::ENGLISH),
        );
        let leaving = line.intangible_24h().map_or_else(String::new, |part| {
            let part = money(part, line.currency.as_deref(), Style::ENGLISH);
            format!(" (of which {part} is customers who leave)")
        });
        let tier = line
            .tier
            .map_or_else(|| "no tier".to_owned(), |tier| format!("tier {tier}"));
        let owner = line
            .business_owner
            .as_ref()
            .map_or("no owner", |owner| owner.name.as_str());
        say!("{}  {loss} after 24 h{leaving}, {tier}, {owner}", line.name);
    }
    say!(
        "{} of {} signed and current",
        found.signed_and_current,
        found.total
    );
    Ok(())
}

fn check(arguments: &CheckArguments) -> Result<ExitCode, Failure> {
    let mut problems = Vec::new();
    let mut files = Vec::new();
    for path in &arguments.files {
        let name = path.to_string_lossy().into_owned();
        match read(path, &name) {
            Ok(checked) => {
                problems.extend(checked.problems);
                files.extend(checked.value.map(|file| (name, file)));
            }
            Err(problem) => problems.push(problem),
        }
    }
    let all: Vec<Statement> = files
        .iter()
        .map(|(_, file)| file.statement.clone())
        .collect();
    let around = Surroundings::new(day(arguments.date)?, &all);
    for (name, file) in &files {
        let found = evaluate(&file.statement, &[], &around);
        problems.extend(placed(file, &found, name));
    }
    report(problems, arguments.json)
}

fn read(path: &Path, name: &str) -> Result<catalog::Checked<StatementFile>, Problem> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(catalog::read_statement(&bytes, name)),
        Err(error) => Err(frameworks::unreadable(&error).in_file(name)),
    }
}

fn report(problems: Vec<Problem>, json: bool) -> Result<ExitCode, Failure> {
    let mut all = problems.iter();
    let failed = all.any(|problem| problem.severity == Severity::Error);
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

/// The paragraph, the figures that decide, and the problems.
fn tell(statement: &Statement, found: &Evaluation) {
    let style = Style::ENGLISH;
    let currency = found.currency.as_deref();
    say!("{}\n", paragraph::text(statement, style));
    for loss in &found.loss {
        say!(
            "loss after {} h: {}",
            loss.hours,
            money(loss.total, currency, style)
        );
    }
    if let Some(minutes) = found.derived_mtpd_minutes {
        say!("the likely loss reaches the limit after {}", about(minutes));
    }
    if let Some(year) = found.expected_annual_loss {
        say!(
            "expected loss a year: {}",
            money(year.loss, currency, style)
        );
    }
    match found.tier.tier {
        Some(tier) => say!("tier {tier}"),
        None => say!("no tier: nothing is known that decides it"),
    }
    let problems: Vec<Problem> = found.problems.iter().map(Finding::problem).collect();
    frameworks::print(&problems);
}
