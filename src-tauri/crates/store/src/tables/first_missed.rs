//! The services that each side would miss first.

use model::{Group, ServiceId};
use rusqlite::{Connection, Result, params};

use super::{all, from_text, run, text};

/// One side's services, first to last.
pub(crate) fn read(db: &Connection, group: Group) -> Result<Vec<ServiceId>> {
    let sql = r#"SELECT service FROM first_missed WHERE "group" = ?1 ORDER BY rank"#;
    all(db, sql, [text(&group)?], |row| from_text(row, 0))
}

/// Replaces one side's list.
pub(crate) fn write(db: &Connection, group: Group, services: &[ServiceId]) -> Result<()> {
    let group = text(&group)?;
    run(
        db,
        r#"DELETE FROM first_missed WHERE "group" = ?1"#,
        [&group],
    )?;
    let sql = r#"INSERT INTO first_missed ("group", rank, service) VALUES (?1, ?2, ?3)"#;
    for (rank, service) in (1_u32..).zip(services) {
        run(db, sql, params![group, rank, service.as_str()])?;
    }
    Ok(())
}
