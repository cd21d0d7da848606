//! The people who answer.

use model::{Group, Participant, ParticipantId, UnitId};
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};

use super::{all, from_text, from_text_or_null, one, run, text};

/// A person who answers, but for the identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Name or alias, as the person wishes to appear.
    pub name: String,
    /// The side for which the person speaks.
    pub group: Group,
    /// Role in the organisation; may be empty.
    pub role: String,
    /// The unit the person belongs to.
    pub unit: Option<UnitId>,
    /// Place in the list, from 1. In a change, none keeps the place; a new person comes last.
    pub position: Option<u32>,
    /// Nobody asks this person any more. Their answers stand in an assessment that was signed off.
    #[serde(default)]
    pub departed: bool,
}

impl From<Participant> for Profile {
    fn from(person: Participant) -> Self {
        let Participant {
            name, group, role, ..
        } = person;
        Self {
            name,
            group,
            role,
            unit: None,
            position: None,
            departed: false,
        }
    }
}

impl Profile {
    /// The person as the rest of the program knows them.
    pub fn of(self, id: ParticipantId) -> Participant {
        let Profile {
            name, group, role, ..
        } = self;
        Participant {
            id,
            name,
            group,
            role,
        }
    }
}

const COLUMNS: &str =
    r#"SELECT name, "group", role, unit, position, departed, id FROM participants"#;

/// Everybody, in order.
pub(crate) fn read(db: &Connection) -> Result<Vec<(ParticipantId, Profile)>> {
    let sql = format!("{COLUMNS} ORDER BY position, id");
    all(db, &sql, [], |row| Ok((from_text(row, 6)?, profile(row)?)))
}

pub(crate) fn get(db: &Connection, id: &ParticipantId) -> Result<Option<Profile>> {
    one(
        db,
        &format!("{COLUMNS} WHERE id = ?1"),
        [id.as_str()],
        profile,
    )
}

/// The place after the last person.
pub(crate) fn next_position(db: &Connection) -> Result<u32> {
    db.prepare_cached("SELECT coalesce(max(position), 0) + 1 FROM participants")?
        .query_one([], |row| row.get(0))
}

/// Writes one person, or takes them away.
pub(crate) fn write(db: &Connection, id: &ParticipantId, profile: Option<&Profile>) -> Result<()> {
    let Some(Profile {
        name,
        group,
        role,
        unit,
        position,
        departed,
    }) = profile
    else {
        return run(db, "DELETE FROM participants WHERE id = ?1", [id.as_str()]).map(drop);
    };
    let sql = r#"INSERT INTO participants (id, name, "group", role, unit, position, departed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT DO UPDATE SET name = ?2, "group" = ?3, role = ?4, unit = ?5, position = ?6,
            departed = ?7"#;
    let unit = unit.as_ref().map(UnitId::as_str);
    run(
        db,
        sql,
        params![
            id.as_str(),
            name,
            text(group)?,
            role,
            unit,
            position,
            departed
        ],
    )
    .map(drop)
}

fn profile(row: &Row<'_>) -> Result<Profile> {
    Ok(Profile {
        name: row.get(0)?,
        group: from_text(row, 1)?,
        role: row.get(2)?,
        unit: from_text_or_null(row, 3)?,
        position: row.get(4)?,
        departed: row.get(5)?,
    })
}
