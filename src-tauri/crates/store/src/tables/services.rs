//! The services of the organisation, as one list.

use model::{ServiceId, UnitId};
use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, from_text_or_null, run};

/// A service of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its identifier.
    pub id: ServiceId,
    /// Its name in business words.
    pub name: String,
    /// The unit that uses it; none for all of them.
    pub unit: Option<UnitId>,
}

pub(crate) fn read(db: &Connection) -> Result<Vec<Service>> {
    all(
        db,
        "SELECT id, name, unit FROM services ORDER BY position",
        [],
        |row| {
            Ok(Service {
                id: from_text(row, 0)?,
                name: row.get(1)?,
                unit: from_text_or_null(row, 2)?,
            })
        },
    )
}

/// Replaces the list.
pub(crate) fn write(db: &Connection, services: &[Service]) -> Result<()> {
    run(db, "DELETE FROM services", [])?;
    let sql = "INSERT INTO services (id, name, unit, position) VALUES (?1, ?2, ?3, ?4)";
    for (position, Service { id, name, unit }) in (1_u32..).zip(services) {
        run(
            db,
            sql,
            params![
                id.as_str(),
                name,
                unit.as_ref().map(UnitId::as_str),
                position
            ],
        )?;
    }
    Ok(())
}
