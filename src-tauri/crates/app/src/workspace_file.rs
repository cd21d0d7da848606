//! Workspace files without a window: making one, describing one, and writing its report.

use std::path::Path;

use analysis::impact::words::Style;
use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Form, FrameworkId};
use serde::Serialize;
use store::{Assessment, NewAssessment, NewWorkspace, OpenOptions, StoreError, Workspace};

use crate::api::{AssessmentSummary, ChangeKind, Comparison, PageSize, ReportAudience};
use crate::error::Error;
use crate::facts::{Facts, Library, stands_before};
use crate::paper;
use crate::transfer::{self, AnswersFormat};

/// The framework of a new assessment.
const FLAGSHIP: &str = "bsm5";

/// What a workspace holds, as `plumbline workspace info --json` prints it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WorkspaceInfo {
    /// Name of the organisation.
    pub name: String,
    /// Marked as a fictional sample.
    pub sample: bool,
    /// When the file was made.
    pub created_at: DateTime<Utc>,
    /// Version of the file's schema.
    pub schema: u32,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// People who answer.
    pub participants: u32,
    /// Services of the organisation.
    pub services: u32,
    /// Answers in all assessments.
    pub responses: u32,
    /// Rows of the history.
    pub history: u32,
    /// The assessments, latest first.
    pub assessments: Vec<AssessmentSummary>,
}

/// Makes a workspace with nothing in it, and opens it.
///
/// # Errors
/// Those of [`Workspace::create`]; nothing is left behind then.
pub fn create_empty(path: &Path, name: &str, now: DateTime<Utc>) -> Result<Workspace, Error> {
    let about = NewWorkspace {
        name: name.to_owned(),
        sample: false,
    };
    Ok(Workspace::create(path, &about, now)?)
}

/// Makes a workspace with an assessment of the flagship in its short form, and opens it.
///
/// # Errors
/// Those of [`Workspace::create`]; nothing is left behind then.
pub fn create(
    path: &Path,
    name: &str,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Workspace, Error> {
    let mut workspace = create_empty(path, name, now)?;
    let added = add_assessment(&mut workspace, now, today);
    if let Err(error) = added {
        drop(workspace);
        // It was asked for with an assessment, and nothing of a person is in it.
        let _ = std::fs::remove_file(path);
        return Err(error);
    }
    Ok(workspace)
}

fn add_assessment(
    workspace: &mut Workspace,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<(), Error> {
    let edition = catalog::shipped_by_id(&FrameworkId::new(FLAGSHIP)).ok_or(Error::Internal)?;
    let framework = &edition.framework;
    workspace.add_framework(
        &framework.id,
        &framework.version,
        &edition.hash,
        &edition.bytes,
    )?;
    let new = NewAssessment {
        id: AssessmentId::new(format!("{}", today.format("a%Y%m%d"))),
        name: format!("{}, {}", framework.name, today.format("%B %Y")),
        framework: edition.hash,
        form: Form::Short,
        date: today,
        started_from: None,
    };
    let kind = ChangeKind::AssessmentAdded.as_str();
    workspace.apply(&[new.added(now)], kind, None, now)?;
    Ok(())
}

/// Opens a file to read it. Only where a killed program left a change half-written is it opened for
/// writing, to take that back.
pub(crate) fn open(path: &Path) -> Result<Workspace, Error> {
    match Workspace::open_read_only(path) {
        Err(StoreError::ReadOnly { .. }) => Ok(Workspace::open(path, &OpenOptions::default())?),
        opened => Ok(opened?),
    }
}

/// What a workspace holds.
///
/// # Errors
/// Those of opening it; the file stays as it was.
pub fn info(path: &Path) -> Result<WorkspaceInfo, Error> {
    let about = store::inspect(path)?;
    let workspace = open(path)?;
    Ok(WorkspaceInfo {
        name: about.organisation,
        sample: about.about.sample,
        created_at: about.about.created_at,
        schema: about.schema_version,
        bytes: about.bytes,
        participants: about.participants,
        services: crate::facts::count(workspace.services()?.iter()),
        responses: about.responses,
        history: about.history,
        assessments: Facts::summaries(&workspace, &Library::default())?,
    })
}

/// Everything in a workspace, as [`transfer::export`] writes it.
///
/// # Errors
/// Those of opening the file.
pub fn export(path: &Path) -> Result<Vec<u8>, Error> {
    transfer::export(&open(path)?)
}

/// The answers of an assessment, the latest one where none is named.
///
/// # Errors
/// Those of opening the file; an unknown assessment.
pub fn answers(
    path: &Path,
    assessment: Option<&AssessmentId>,
    format: AnswersFormat,
) -> Result<Vec<u8>, Error> {
    let workspace = open(path)?;
    let record = named_or_latest(&workspace, assessment)?;
    let edition = Library::default().edition(&workspace, &record.framework)?;
    let responses = workspace.responses(&record.id)?;
    transfer::answers(&edition.framework, &responses, format)
}

/// The assessment that is named, or the latest where none is.
pub(crate) fn named_or_latest(
    workspace: &Workspace,
    id: Option<&AssessmentId>,
) -> Result<Assessment, Error> {
    let assessments = workspace.assessments()?;
    if assessments.is_empty() {
        let message = "This workspace holds no assessment yet.";
        return Err(Error::refused("no_assessment", message));
    }
    assessments
        .into_iter()
        .find(|record| id.is_none_or(|id| id == &record.id))
        .ok_or(Error::Unknown {
            what: "That assessment",
        })
}

/// Whoever names what to compare with must not get something else.
fn fits(workspace: &Workspace, now: &Assessment, comparison: &Comparison) -> Result<(), Error> {
    let Comparison::With { assessment } = comparison else {
        return Ok(());
    };
    let chosen = named_or_latest(workspace, Some(assessment))?;
    match stands_before(workspace, &chosen, now)? {
        true => Ok(()),
        false => Err(Error::refused(
            "not_earlier",
            format!(
                "{} is no earlier assessment by the same framework as {}; nothing was written. Name one that is, or `before` or `nothing`",
                chosen.id, now.id
            ),
        )),
    }
}

/// The PDF report of an assessment, the latest one where none is named, held against an earlier one.
///
/// # Errors
/// Those of opening the file; an unknown assessment; `not_earlier`; a character that no font can draw.
pub fn report(
    path: &Path,
    assessment: Option<&AssessmentId>,
    comparison: &Comparison,
    audience: ReportAudience,
    page: PageSize,
    date: NaiveDate,
) -> Result<Vec<u8>, Error> {
    let workspace = open(path)?;
    let record = named_or_latest(&workspace, assessment)?;
    fits(&workspace, &record, comparison)?;
    let id = record.id;
    let facts = Facts::read(&workspace, &Library::default(), &id, comparison)?;
    let paper = paper::paper(&workspace, &facts, date, Style::ENGLISH)?;
    Ok(report::pdf(&paper, paper::options_for(audience, page))?)
}
