//! What the file is: one row, written at its creation.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{from_text, run, text};

/// Format of the tables' contents, and of an export.
pub const FORMAT: u32 = 1;

/// What the file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The name given at its creation.
    pub name: String,
    /// Marked as a fictional sample.
    pub sample: bool,
    /// When it was created.
    pub created_at: DateTime<Utc>,
}

pub(crate) fn read(db: &Connection) -> Result<About> {
    db.prepare_cached("SELECT name, sample, created_at FROM meta")?
        .query_one([], |row| {
            Ok(About {
                name: row.get(0)?,
                sample: row.get(1)?,
                created_at: from_text(row, 2)?,
            })
        })
}

pub(crate) fn write(db: &Connection, about: &About) -> Result<()> {
    let About {
        name,
        sample,
        created_at,
    } = about;
    let sql = "INSERT INTO meta (id, format, name, sample, created_at) VALUES (1, ?1, ?2, ?3, ?4)";
    run(db, sql, params![FORMAT, name, sample, text(created_at)?]).map(drop)
}
