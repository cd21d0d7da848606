//! The bytes of each framework that was used, by their hash.

use model::FrameworkId;
use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, one, run};

/// A framework that the file keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkEntry {
    /// SHA-256 of the framework file's bytes, in hexadecimal.
    pub hash: String,
    /// Its identifier.
    pub id: FrameworkId,
    /// Its version.
    pub version: String,
}

/// By identifier, then version, then hash.
pub(crate) fn read(db: &Connection) -> Result<Vec<FrameworkEntry>> {
    all(
        db,
        "SELECT hash, id, version FROM frameworks ORDER BY id, version, hash",
        [],
        |row| {
            Ok(FrameworkEntry {
                hash: row.get(0)?,
                id: from_text(row, 1)?,
                version: row.get(2)?,
            })
        },
    )
}

pub(crate) fn bytes(db: &Connection, hash: &str) -> Result<Option<Vec<u8>>> {
    one(
        db,
        "SELECT bytes FROM frameworks WHERE hash = ?1",
        [hash],
        |row| row.get(0),
    )
}

/// Adds a framework; one that is there stays.
pub(crate) fn add(db: &Connection, entry: &FrameworkEntry, bytes: &[u8]) -> Result<()> {
    let FrameworkEntry { hash, id, version } = entry;
    let sql = "INSERT INTO frameworks (hash, id, version, bytes) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO NOTHING";
    run(db, sql, params![hash, id.as_str(), version, bytes]).map(drop)
}
