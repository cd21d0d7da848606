//! The assessments.

use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Form};
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, from_text_or_null, one, refused, run, text};

/// An assessment, without its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Its identifier.
    pub id: AssessmentId,
    /// Hash of the framework that it uses.
    pub framework: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// What a person may change.
    #[serde(flatten)]
    pub properties: AssessmentProperties,
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
    /// When it was signed off; none while it is open.
    pub signed_off_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "SELECT name, form, date, headline, small_groups_shown, signed_off_at,
    id, framework, created_at FROM assessments";

/// Latest first.
pub(crate) fn read(db: &Connection) -> Result<Vec<Assessment>> {
    let sql = format!("{COLUMNS} ORDER BY date DESC, created_at DESC, id");
    all(db, &sql, [], |row| {
        Ok(Assessment {
            id: from_text(row, 6)?,
            framework: row.get(7)?,
            created_at: from_text(row, 8)?,
            properties: properties(row)?,
        })
    })
}

pub(crate) fn get(db: &Connection, id: &AssessmentId) -> Result<AssessmentProperties> {
    one(
        db,
        &format!("{COLUMNS} WHERE id = ?1"),
        [id.as_str()],
        properties,
    )?
    .ok_or_else(|| refused(format!("there is no assessment “{id}”")))
}

pub(crate) fn add(db: &Connection, assessment: &Assessment) -> Result<()> {
    let Assessment {
        id,
        framework,
        created_at,
        properties,
    } = assessment;
    let AssessmentProperties {
        name,
        form,
        date,
        headline,
        small_groups_shown,
        signed_off_at,
    } = properties;
    let sql = "INSERT INTO assessments (id, framework, created_at, name, form, date, headline,
            small_groups_shown, signed_off_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let signed_off_at = signed_off_at.as_ref().map(text).transpose()?;
    let (created_at, form, date) = (text(created_at)?, text(form)?, text(date)?);
    let row = params![
        id.as_str(),
        framework,
        created_at,
        name,
        form,
        date,
        headline,
        small_groups_shown,
        signed_off_at
    ];
    run(db, sql, row).map(drop)
}

pub(crate) fn write(
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
        signed_off_at,
    } = properties;
    let sql = "UPDATE assessments SET name = ?2, form = ?3, date = ?4, headline = ?5,
        small_groups_shown = ?6, signed_off_at = ?7 WHERE id = ?1";
    let signed_off_at = signed_off_at.as_ref().map(text).transpose()?;
    let (form, date) = (text(form)?, text(date)?);
    let row = params![
        id.as_str(),
        name,
        form,
        date,
        headline,
        small_groups_shown,
        signed_off_at
    ];
    run(db, sql, row).map(drop)
}

fn properties(row: &Row<'_>) -> Result<AssessmentProperties> {
    Ok(AssessmentProperties {
        name: row.get(0)?,
        form: from_text(row, 1)?,
        date: from_text(row, 2)?,
        headline: row.get(3)?,
        small_groups_shown: row.get(4)?,
        signed_off_at: from_text_or_null(row, 5)?,
    })
}
