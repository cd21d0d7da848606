//! Parts of the organisation, as one list.

use model::UnitId;
use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, from_text_or_null, run, text};

/// A part of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its identifier.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// The unit of which it is a part.
    pub parent: Option<UnitId>,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// A business unit.
    BusinessUnit,
    /// A country.
    Country,
}

pub(crate) fn read(db: &Connection) -> Result<Vec<Unit>> {
    all(
        db,
        "SELECT id, name, kind, parent FROM units ORDER BY position",
        [],
        |row| {
            Ok(Unit {
                id: from_text(row, 0)?,
                name: row.get(1)?,
                kind: from_text(row, 2)?,
                parent: from_text_or_null(row, 3)?,
            })
        },
    )
}

/// Replaces the list.
pub(crate) fn write(db: &Connection, units: &[Unit]) -> Result<()> {
    run(db, "DELETE FROM units", [])?;
    let sql = "INSERT INTO units (id, name, kind, parent, position) VALUES (?1, ?2, ?3, ?4, ?5)";
    for (
        position,
        Unit {
            id,
            name,
            kind,
            parent,
        },
    ) in (1_u32..).zip(units)
    {
        let parent = parent.as_ref().map(UnitId::as_str);
        run(
            db,
            sql,
            params![id.as_str(), name, text(kind)?, parent, position],
        )?;
    }
    Ok(())
}
