//! The assessments.

use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Form};
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, from_text_or_null, one, refused, run, text, unreadable};

/// An assessment, without its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Its identifier.
    pub id: AssessmentId,
    /// Hash of the framework that it uses.
    pub framework: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// The assessment whose answers were laid beside its questions, to be confirmed one by one. It
    /// need not be there any more.
    #[serde(default)]
    pub started_from: Option<AssessmentId>,
    /// What a person may change.
    #[serde(flatten)]
    pub properties: AssessmentProperties,
    /// Who signed it off or opened it again last; none where nobody ever did.
    #[serde(default)]
    pub sign_off: Option<SignOff>,
}

/// What a person may change of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentProperties {
    /// Its name, "BSM maturity, November 2026" for instance.
    pub name: String,
    /// Which form is asked.
    pub form: Form,
    /// The day it stands for.
    pub date: NaiveDate,
    /// The headline that a person typed; empty for the suggestion.
    pub headline: String,
    /// People in groups below three agreed to be shown.
    pub small_groups_shown: bool,
}

/// Who decided last whether an assessment may be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum SignOff {
    /// It is read-only.
    Signed {
        /// When.
        at: DateTime<Utc>,
        /// Who, by name.
        by: String,
    },
    /// It was signed off and may be changed again.
    Reopened {
        /// When.
        at: DateTime<Utc>,
        /// Who, by name.
        by: String,
        /// Why.
        why: String,
    },
}

impl SignOff {
    /// Whether the assessment is read-only.
    pub fn is_signed(&self) -> bool {
        matches!(self, SignOff::Signed { .. })
    }

    /// Whether whoever reads it later learns who decided, and why.
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            SignOff::Signed { by, .. } => !by.trim().is_empty(),
            SignOff::Reopened { by, why, .. } => !by.trim().is_empty() && !why.trim().is_empty(),
        }
    }
}

impl Assessment {
    /// Whether it is read-only.
    pub fn is_signed_off(&self) -> bool {
        self.sign_off.as_ref().is_some_and(SignOff::is_signed)
    }
}

const COLUMNS: &str = "SELECT name, form, date, headline, small_groups_shown, signed_off_at,
    signed_off_by, reopened_at, reopened_by, reopened_why, id, framework, created_at, started_from
    FROM assessments";

/// Latest first.
pub(crate) fn read(db: &Connection) -> Result<Vec<Assessment>> {
    let sql = format!("{COLUMNS} ORDER BY date DESC, created_at DESC, id");
    all(db, &sql, [], assessment)
}

pub(crate) fn find(db: &Connection, id: &AssessmentId) -> Result<Option<Assessment>> {
    one(
        db,
        &format!("{COLUMNS} WHERE id = ?1"),
        [id.as_str()],
        assessment,
    )
}

/// An assessment that must be there.
pub(crate) fn get(db: &Connection, id: &AssessmentId) -> Result<Assessment> {
    find(db, id)?.ok_or_else(|| refused(format!("there is no assessment “{id}”")))
}

/// The latest assessment of the same framework, in whatever version, that stands before this one.
pub(crate) fn before(db: &Connection, later: &Assessment) -> Result<Option<Assessment>> {
    let sql = format!(
        "{COLUMNS} WHERE framework IN (SELECT hash FROM frameworks
            WHERE id = (SELECT id FROM frameworks WHERE hash = ?1))
        AND id <> ?2 AND (date, created_at) < (?3, ?4)
        ORDER BY date DESC, created_at DESC, id LIMIT 1"
    );
    let Assessment {
        id,
        framework,
        created_at,
        properties,
        ..
    } = later;
    let (date, created_at) = (text(&properties.date)?, text(created_at)?);
    one(
        db,
        &sql,
        params![framework, id.as_str(), date, created_at],
        assessment,
    )
}

/// Takes away an assessment to which nothing belongs any more.
pub(crate) fn remove(db: &Connection, id: &AssessmentId) -> Result<()> {
    run(db, "DELETE FROM assessments WHERE id = ?1", [id.as_str()]).map(drop)
}

/// Adds an assessment.
pub(crate) fn add(db: &Connection, assessment: &Assessment) -> Result<()> {
    let Assessment {
        id,
        framework,
        created_at,
        started_from,
        properties,
        sign_off,
    } = assessment;
    let AssessmentProperties {
        name,
        form,
        date,
        headline,
        small_groups_shown,
    } = properties;
    let sql = "INSERT INTO assessments (id, framework, created_at, started_from, name, form, date,
            headline, small_groups_shown)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let (created_at, form, date) = (text(created_at)?, text(form)?, text(date)?);
    let started_from = started_from.as_ref().map(AssessmentId::as_str);
    let row = params![
        id.as_str(),
        framework,
        created_at,
        started_from,
        name,
        form,
        date,
        headline,
        small_groups_shown
    ];
    run(db, sql, row)?;
    write_sign_off(db, id, sign_off.as_ref())
}

pub(crate) fn write_properties(
    db: &Connection,
    id: &AssessmentId,
    properties: &AssessmentProperties,
) -> Result<()> {
    let AssessmentProperties {
        name,
        form,
        date,
        headline,
        small_groups_shown,
    } = properties;
    let sql = "UPDATE assessments SET name = ?2, form = ?3, date = ?4, headline = ?5,
        small_groups_shown = ?6 WHERE id = ?1";
    let (form, date) = (text(form)?, text(date)?);
    let row = params![id.as_str(), name, form, date, headline, small_groups_shown];
    run(db, sql, row).map(drop)
}

pub(crate) fn write_sign_off(
    db: &Connection,
    id: &AssessmentId,
    sign_off: Option<&SignOff>,
) -> Result<()> {
    let (mut signed, mut reopened, mut reason) = ((None, None), (None, None), None);
    match sign_off {
        None => {}
        Some(SignOff::Signed { at, by }) => signed = (Some(text(at)?), Some(by)),
        Some(SignOff::Reopened { at, by, why }) => {
            (reopened, reason) = ((Some(text(at)?), Some(by)), Some(why));
        }
    }
    let sql = "UPDATE assessments SET signed_off_at = ?2, signed_off_by = ?3, reopened_at = ?4,
        reopened_by = ?5, reopened_why = ?6 WHERE id = ?1";
    let row = params![
        id.as_str(),
        signed.0,
        signed.1,
        reopened.0,
        reopened.1,
        reason
    ];
    run(db, sql, row).map(drop)
}

fn assessment(row: &Row<'_>) -> Result<Assessment> {
    Ok(Assessment {
        id: from_text(row, 10)?,
        framework: row.get(11)?,
        created_at: from_text(row, 12)?,
        started_from: from_text_or_null(row, 13)?,
        properties: AssessmentProperties {
            name: row.get(0)?,
            form: from_text(row, 1)?,
            date: from_text(row, 2)?,
            headline: row.get(3)?,
            small_groups_shown: row.get(4)?,
        },
        sign_off: sign_off(row)?,
    })
}

fn sign_off(row: &Row<'_>) -> Result<Option<SignOff>> {
    if let Some(at) = from_text_or_null(row, 5)? {
        let by = row.get::<_, Option<String>>(6)?.unwrap_or_default();
        return Ok(Some(SignOff::Signed { at, by }));
    }
    let Some(at) = from_text_or_null(row, 7)? else {
        return Ok(None);
    };
    let said = |column| {
        row.get::<_, Option<String>>(column)?
            .ok_or_else(half_reopened)
    };
    Ok(Some(SignOff::Reopened {
        at,
        by: said(8)?,
        why: said(9)?,
    }))
}

fn half_reopened() -> rusqlite::Error {
    unreadable(8, "an assessment was reopened by nobody or for no reason")
}
