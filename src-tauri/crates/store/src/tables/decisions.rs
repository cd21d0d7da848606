//! The decisions asked of the board.

use chrono::NaiveDate;
use model::{AssessmentId, DecisionId};
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, from_text_or_null, one, run, text};

/// A decision asked of the board, but for its identifier. Every word comes from a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What is to be decided.
    pub title: String,
    /// Why.
    pub why: String,
    /// What it takes: days, money.
    pub takes: String,
    /// What happens if it is not taken.
    pub if_not: String,
    /// Who decides.
    pub who: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// Place in the list, from 1. In a change, none keeps the place; a new decision comes last.
    pub position: Option<u32>,
}

const COLUMNS: &str = "SELECT title, why, takes, if_not, who, by_date, position, id FROM decisions
    WHERE assessment = ?1";

/// An assessment's decisions, in order.
pub(crate) fn read(
    db: &Connection,
    assessment: &AssessmentId,
) -> Result<Vec<(DecisionId, Decision)>> {
    let sql = format!("{COLUMNS} ORDER BY position, id");
    all(db, &sql, [assessment.as_str()], |row| {
        Ok((from_text(row, 7)?, decision(row)?))
    })
}

pub(crate) fn get(
    db: &Connection,
    assessment: &AssessmentId,
    id: &DecisionId,
) -> Result<Option<Decision>> {
    one(
        db,
        &format!("{COLUMNS} AND id = ?2"),
        [assessment.as_str(), id.as_str()],
        decision,
    )
}

/// The place after an assessment's last decision.
pub(crate) fn next_position(db: &Connection, assessment: &AssessmentId) -> Result<u32> {
    let sql = "SELECT coalesce(max(position), 0) + 1 FROM decisions WHERE assessment = ?1";
    db.prepare_cached(sql)?
        .query_one([assessment.as_str()], |row| row.get(0))
}

/// Writes one decision, or takes it away.
pub(crate) fn write(
    db: &Connection,
    assessment: &AssessmentId,
    id: &DecisionId,
    decision: Option<&Decision>,
) -> Result<()> {
    let key = [assessment.as_str(), id.as_str()];
    let Some(Decision {
        title,
        why,
        takes,
        if_not,
        who,
        by,
        position,
    }) = decision
    else {
        return run(
            db,
            "DELETE FROM decisions WHERE assessment = ?1 AND id = ?2",
            key,
        )
        .map(drop);
    };
    let sql = "INSERT INTO decisions (assessment, id, title, why, takes, if_not, who, by_date,
            position)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT DO UPDATE SET title = ?3, why = ?4, takes = ?5, if_not = ?6, who = ?7,
            by_date = ?8, position = ?9";
    let by = by.as_ref().map(text).transpose()?;
    run(
        db,
        sql,
        params![key[0], key[1], title, why, takes, if_not, who, by, position],
    )
    .map(drop)
}

fn decision(row: &Row<'_>) -> Result<Decision> {
    Ok(Decision {
        title: row.get(0)?,
        why: row.get(1)?,
        takes: row.get(2)?,
        if_not: row.get(3)?,
        who: row.get(4)?,
        by: from_text_or_null(row, 5)?,
        position: row.get(6)?,
    })
}
