//! What was counted for a dimension's outcome test.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{AssessmentId, DimensionId};
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, one, run, text};

/// What was counted for an outcome test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How many.
    pub count: u32,
    /// Out of how many; at least `count`, above 0.
    pub total: u32,
    /// The day it was counted.
    pub counted_on: NaiveDate,
    /// Who counted.
    pub counted_by: String,
}

const COLUMNS: &str = "SELECT count, total, counted_on, counted_by, dimension FROM outcomes
    WHERE assessment = ?1";

pub(crate) fn read(
    db: &Connection,
    assessment: &AssessmentId,
) -> Result<BTreeMap<DimensionId, Outcome>> {
    let rows = all(db, COLUMNS, [assessment.as_str()], |row| {
        Ok((from_text(row, 4)?, outcome(row)?))
    });
    Ok(rows?.into_iter().collect())
}

pub(crate) fn get(
    db: &Connection,
    assessment: &AssessmentId,
    dimension: &DimensionId,
) -> Result<Option<Outcome>> {
    let sql = format!("{COLUMNS} AND dimension = ?2");
    one(db, &sql, [assessment.as_str(), dimension.as_str()], outcome)
}

/// Writes one count, or takes it away.
pub(crate) fn write(
    db: &Connection,
    assessment: &AssessmentId,
    dimension: &DimensionId,
    outcome: Option<&Outcome>,
) -> Result<()> {
    let key = [assessment.as_str(), dimension.as_str()];
    let Some(Outcome {
        count,
        total,
        counted_on,
        counted_by,
    }) = outcome
    else {
        let sql = "DELETE FROM outcomes WHERE assessment = ?1 AND dimension = ?2";
        return run(db, sql, key).map(drop);
    };
    let sql = "INSERT INTO outcomes (assessment, dimension, count, total, counted_on, counted_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET count = ?3, total = ?4, counted_on = ?5, counted_by = ?6";
    run(
        db,
        sql,
        params![key[0], key[1], count, total, text(counted_on)?, counted_by],
    )
    .map(drop)
}

fn outcome(row: &Row<'_>) -> Result<Outcome> {
    Ok(Outcome {
        count: row.get(0)?,
        total: row.get(1)?,
        counted_on: from_text(row, 2)?,
        counted_by: row.get(3)?,
    })
}
