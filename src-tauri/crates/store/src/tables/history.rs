//! Every change ever made. Rows are only appended; triggers in the file see to that.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use model::AssessmentId;
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{all, from_json, from_text, from_text_or_null, one, run, text};

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HistoryRow {
    /// Its number; later rows have higher ones.
    pub seq: i64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who changed it, as far as known.
    pub actor: Option<String>,
    /// What the person did, in the caller's words: `response`, `import`.
    pub kind: String,
    /// The kind of record that changed, see [`crate::Change::subject`].
    pub subject: String,
    /// The assessment to which the record belongs.
    pub assessment: Option<AssessmentId>,
    /// Which record; an object, empty where there is only one.
    pub key: Value,
    /// The record before; null where there was none.
    pub before: Option<Value>,
    /// The record after; null where it was taken away.
    pub after: Option<Value>,
    /// Groups the rows of one action.
    pub step: i64,
    /// The step that this one took back.
    pub undoes: Option<i64>,
}

/// What the rows of one step share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp<'a> {
    pub(crate) at: &'a str,
    pub(crate) actor: Option<&'a str>,
    pub(crate) kind: &'a str,
    pub(crate) step: i64,
    pub(crate) undoes: Option<i64>,
}

/// What a row says about its record; key, before and after are JSON.
pub(crate) struct Entry<'a> {
    pub(crate) subject: &'a str,
    pub(crate) assessment: Option<&'a AssessmentId>,
    pub(crate) key: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

const COLUMNS: &str = "SELECT seq, at, actor, kind, subject, assessment, key, before, after, step,
    undoes FROM history";

/// The whole history, oldest first.
pub(crate) fn read(db: &Connection) -> Result<Vec<HistoryRow>> {
    all(db, &format!("{COLUMNS} ORDER BY seq"), [], history_row)
}

/// The latest rows, latest first.
pub(crate) fn latest(db: &Connection, limit: u32) -> Result<Vec<HistoryRow>> {
    all(
        db,
        &format!("{COLUMNS} ORDER BY seq DESC LIMIT ?1"),
        [limit],
        history_row,
    )
}

/// The latest rows before a number, latest first.
pub(crate) fn before(db: &Connection, seq: i64, limit: u32) -> Result<Vec<HistoryRow>> {
    all(
        db,
        &format!("{COLUMNS} WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2"),
        [seq, i64::from(limit)],
        history_row,
    )
}

/// When something of an assessment was changed last.
pub(crate) fn last_change(
    db: &Connection,
    assessment: &AssessmentId,
) -> Result<Option<DateTime<Utc>>> {
    let sql = "SELECT at FROM history WHERE assessment = ?1 ORDER BY seq DESC LIMIT 1";
    one(db, sql, [assessment.as_str()], |row| from_text(row, 0))
}

/// The number of the last step; 0 where there is none.
pub(crate) fn last_step(db: &Connection) -> Result<i64> {
    let sql = "SELECT coalesce((SELECT step FROM history ORDER BY seq DESC LIMIT 1), 0)";
    db.prepare_cached(sql)?.query_one([], |row| row.get(0))
}

/// Every `id` that stands anywhere in the rows of this kind of record.
pub(crate) fn ids(db: &Connection, subject: &str) -> Result<BTreeSet<String>> {
    const SQL: &str = "WITH record (json) AS (
            SELECT key FROM history WHERE subject = ?1
            UNION ALL SELECT before FROM history WHERE subject = ?1
            UNION ALL SELECT after FROM history WHERE subject = ?1
        )
        SELECT DISTINCT tree.atom FROM record, json_tree(record.json) AS tree
        WHERE tree.key = 'id' AND tree.type = 'text'";
    let ids = all(db, SQL, [subject], |row| row.get(0))?;
    Ok(ids.into_iter().collect())
}

pub(crate) fn append(db: &Connection, stamp: Stamp<'_>, entry: Entry<'_>) -> Result<()> {
    const SQL: &str =
        "INSERT INTO history (at, actor, kind, subject, assessment, key, before, after,
        step, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let Stamp {
        at,
        actor,
        kind,
        step,
        undoes,
    } = stamp;
    let Entry {
        subject,
        assessment,
        key,
        before,
        after,
    } = entry;
    let assessment = assessment.map(AssessmentId::as_str);
    let row = params![
        at, actor, kind, subject, assessment, key, before, after, step, undoes
    ];
    run(db, SQL, row).map(drop)
}

/// Writes a row as it stood in another file.
pub(crate) fn restore(db: &Connection, row: &HistoryRow) -> Result<()> {
    const SQL: &str = "INSERT INTO history (seq, at, actor, kind, subject, assessment, key, before,
        after, step, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    let json = |value: &Option<Value>| value.as_ref().map(Value::to_string);
    let values = params![
        row.seq,
        text(&row.at)?,
        row.actor,
        row.kind,
        row.subject,
        row.assessment.as_ref().map(AssessmentId::as_str),
        row.key.to_string(),
        json(&row.before),
        json(&row.after),
        row.step,
        row.undoes
    ];
    run(db, SQL, values).map(drop)
}

fn history_row(row: &Row<'_>) -> Result<HistoryRow> {
    Ok(HistoryRow {
        seq: row.get(0)?,
        at: from_text(row, 1)?,
        actor: row.get(2)?,
        kind: row.get(3)?,
        subject: row.get(4)?,
        assessment: from_text_or_null(row, 5)?,
        key: from_json(row, 6)?.unwrap_or_default(),
        before: from_json(row, 7)?,
        after: from_json(row, 8)?,
        step: row.get(9)?,
        undoes: row.get(10)?,
    })
}
