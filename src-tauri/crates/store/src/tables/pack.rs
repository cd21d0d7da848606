//! What makes a file a pack: one row, written at its creation.

use chrono::{DateTime, Utc};
use model::{ParticipantId, WorkspaceId};
use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{from_text, one, run, text};

/// A file that was made for one person to answer, and to be read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The workspace from which it was made.
    pub workspace: WorkspaceId,
    /// The person who answers.
    pub participant: ParticipantId,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

pub(crate) fn read(db: &Connection) -> Result<Option<Pack>> {
    one(
        db,
        "SELECT workspace, participant, made_at FROM pack",
        [],
        |row| {
            Ok(Pack {
                workspace: from_text(row, 0)?,
                participant: from_text(row, 1)?,
                made_at: from_text(row, 2)?,
            })
        },
    )
}

pub(crate) fn write(db: &Connection, pack: &Pack) -> Result<()> {
    let Pack {
        workspace,
        participant,
        made_at,
    } = pack;
    let sql = "INSERT INTO pack (id, workspace, participant, made_at) VALUES (1, ?1, ?2, ?3)";
    let row = params![workspace.as_str(), participant.as_str(), text(made_at)?];
    run(db, sql, row).map(drop)
}
