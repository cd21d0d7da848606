//! What the file is: one row, written at its creation, and the name that its copies share.

use chrono::{DateTime, Utc};
use model::WorkspaceId;
use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{from_text, run, text};

/// Format of the tables' contents, and of an export.
pub const FORMAT: u32 = 1;

/// What the file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Which workspace it is. Copies of a file share it.
    pub id: WorkspaceId,
    /// The name given at its creation.
    pub name: String,
    /// Marked as a fictional sample.
    pub sample: bool,
    /// When it was created.
    pub created_at: DateTime<Utc>,
}

pub(crate) fn read(db: &Connection) -> Result<About> {
    let sql = "SELECT name, sample, created_at, workspace FROM meta JOIN identity USING (id)";
    db.prepare_cached(sql)?.query_one([], |row| {
        Ok(About {
            name: row.get(0)?,
            sample: row.get(1)?,
            created_at: from_text(row, 2)?,
            id: from_text(row, 3)?,
        })
    })
}

pub(crate) fn write(db: &Connection, about: &About) -> Result<()> {
    let About {
        id,
        name,
        sample,
        created_at,
    } = about;
    let sql = "INSERT INTO meta (id, format, name, sample, created_at) VALUES (1, ?1, ?2, ?3, ?4)";
    run(db, sql, params![FORMAT, name, sample, text(created_at)?])?;
    identify(db, id)
}

/// Says which workspace the file is.
pub(crate) fn identify(db: &Connection, id: &WorkspaceId) -> Result<()> {
    let sql = "INSERT INTO identity (id, workspace) VALUES (1, ?1)
        ON CONFLICT DO UPDATE SET workspace = ?1";
    run(db, sql, [id.as_str()]).map(drop)
}

/// A name that no other workspace has: 128 random bits in hexadecimal.
pub(crate) fn new_id(db: &Connection) -> Result<WorkspaceId> {
    db.query_row("SELECT lower(hex(randomblob(16)))", [], |row| {
        from_text(row, 0)
    })
}
