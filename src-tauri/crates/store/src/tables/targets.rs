//! The wanted score of each dimension.

use std::collections::BTreeMap;

use model::{AssessmentId, DimensionId};
use rusqlite::{Connection, Result, params};

use super::{all, from_text, one, run};

pub(crate) fn read(
    db: &Connection,
    assessment: &AssessmentId,
) -> Result<BTreeMap<DimensionId, f64>> {
    let sql = "SELECT dimension, target FROM targets WHERE assessment = ?1";
    let rows = all(db, sql, [assessment.as_str()], |row| {
        Ok((from_text(row, 0)?, row.get(1)?))
    });
    Ok(rows?.into_iter().collect())
}

pub(crate) fn get(
    db: &Connection,
    assessment: &AssessmentId,
    dimension: &DimensionId,
) -> Result<Option<f64>> {
    let sql = "SELECT target FROM targets WHERE assessment = ?1 AND dimension = ?2";
    one(db, sql, [assessment.as_str(), dimension.as_str()], |row| {
        row.get(0)
    })
}

/// Writes one target, or takes it away.
pub(crate) fn write(
    db: &Connection,
    assessment: &AssessmentId,
    dimension: &DimensionId,
    target: Option<f64>,
) -> Result<()> {
    let key = [assessment.as_str(), dimension.as_str()];
    let Some(target) = target else {
        let sql = "DELETE FROM targets WHERE assessment = ?1 AND dimension = ?2";
        return run(db, sql, key).map(drop);
    };
    let sql = "INSERT INTO targets (assessment, dimension, target) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET target = ?3";
    run(db, sql, params![key[0], key[1], target]).map(drop)
}
