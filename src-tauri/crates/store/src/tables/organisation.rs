//! The client: one row.

use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::run;

/// The organisation that is assessed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// What part of it is assessed; may be empty.
    pub scope: String,
    /// A remark; may be empty.
    pub note: String,
}

pub(crate) fn read(db: &Connection) -> Result<Organisation> {
    db.prepare_cached("SELECT name, scope, note FROM organisation")?
        .query_one([], |row| {
            Ok(Organisation {
                name: row.get(0)?,
                scope: row.get(1)?,
                note: row.get(2)?,
            })
        })
}

pub(crate) fn write(db: &Connection, organisation: &Organisation) -> Result<()> {
    let Organisation { name, scope, note } = organisation;
    let sql = "INSERT INTO organisation (id, name, scope, note) VALUES (1, ?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET name = ?1, scope = ?2, note = ?3";
    run(db, sql, params![name, scope, note]).map(drop)
}
