//! Stoppages that happened, with what they really cost.

use model::{ServiceId, Stoppage, StoppageId};
use rusqlite::{Connection, Result, Row, params};

use super::{all, from_json, from_text, one, refused, run, unreadable};

/// All of them, by identifier.
pub(crate) fn read(db: &Connection) -> Result<Vec<(StoppageId, Stoppage)>> {
    let sql = "SELECT body, id FROM stoppages ORDER BY id";
    all(db, sql, [], |row| Ok((from_text(row, 1)?, stoppage(row)?)))
}

/// Those of a service.
pub(crate) fn ids_of(db: &Connection, service: &ServiceId) -> Result<Vec<StoppageId>> {
    let sql = "SELECT id FROM stoppages WHERE service = ?1 ORDER BY id";
    all(db, sql, [service.as_str()], |row| from_text(row, 0))
}

pub(crate) fn get(db: &Connection, id: &StoppageId) -> Result<Option<Stoppage>> {
    let sql = "SELECT body FROM stoppages WHERE id = ?1";
    one(db, sql, [id.as_str()], stoppage)
}

/// Writes one, or takes it away.
pub(crate) fn write(db: &Connection, id: &StoppageId, stoppage: Option<&Stoppage>) -> Result<()> {
    let Some(stoppage) = stoppage else {
        return run(db, "DELETE FROM stoppages WHERE id = ?1", [id.as_str()]).map(drop);
    };
    let body = serde_json::to_string(stoppage).map_err(refused)?;
    let sql = "INSERT INTO stoppages (id, service, body) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET service = ?2, body = ?3";
    let service = stoppage.service.as_str();
    run(db, sql, params![id.as_str(), service, body]).map(drop)
}

fn stoppage(row: &Row<'_>) -> Result<Stoppage> {
    from_json(row, 0)?.ok_or_else(|| unreadable(0, "a stoppage is empty"))
}
