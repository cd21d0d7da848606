//! Looking at a file without opening it for work.

use std::path::Path;

use model::Problem;
use rusqlite::{Connection, Result};
use serde::Serialize;

use crate::claim::Claim;
use crate::connection::Access;
use crate::error::file_name;
use crate::header::Header;
use crate::schema::Schema;
use crate::tables::{
    all, assessments, decisions, first_missed, frameworks, history, meta, organisation, outcomes,
    own_words, pack, paper, participants, responses, services, targets, units,
};
use crate::workspace::connect_checked;
use crate::{About, StoreError};

/// What a file is, at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Info {
    /// Version of its schema.
    pub schema_version: u32,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// Name, sample flag and creation.
    #[serde(flatten)]
    pub about: About,
    /// Name of the organisation.
    pub organisation: String,
    /// People who answer.
    pub participants: u32,
    /// Assessments.
    pub assessments: u32,
    /// Answers in all assessments.
    pub responses: u32,
    /// Rows of the history.
    pub history: u32,
}

/// Says what a file is. Changes nothing, unless a killed program left a change half-written, which
/// is taken back.
///
/// Errors: all of [`StoreError`] but `already_exists`, `disk_full` and `refused`.
pub fn inspect(path: &Path) -> Result<Info, StoreError> {
    look(path, |db, version| {
        info(db, version).map_err(|error| StoreError::from_sqlite(path, error))
    })
}

/// Checks a file through and through: its pages, its references, and whether every row can be read.
/// Empty where all is well. Changes nothing, as [`inspect`].
///
/// Errors: as for [`inspect`], where the file cannot be opened at all.
pub fn check(path: &Path) -> Result<Vec<Problem>, StoreError> {
    look(path, |db, _| {
        let file = file_name(path);
        let problems = broken_pages(db)
            .chain(dangling_references(db))
            .chain(unreadable_rows(db));
        Ok(problems.map(|problem| problem.in_file(&file)).collect())
    })
}

/// Opens the file for reading, and closes it before it is free for others. Whoever reads gets it as
/// this version has it, with the version that it is of.
fn look<T>(
    path: &Path,
    read: impl FnOnce(&Connection, u32) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let claim = Claim::on(path)?;
    let header = Header::read(&claim)?;
    let access = if header.hot_journal {
        Access::Write
    } else {
        Access::Read
    };
    let schema = Schema::current();
    let connection = connect_checked(claim.path(), header, access, &schema)?;
    let found = schema.accept_open(path, &connection)?;
    if schema.is_latest(found) {
        read(&connection, found)
    } else {
        read(&schema.up_to_date_copy(path, &connection)?, found)
    }
}

fn info(db: &Connection, schema_version: u32) -> Result<Info> {
    let count = |table: &str| {
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })
    };
    Ok(Info {
        schema_version,
        bytes: bytes(db)?,
        about: meta::read(db)?,
        organisation: organisation::read(db)?.name,
        participants: count("participants")?,
        assessments: count("assessments")?,
        responses: count("responses")?,
        history: count("history")?,
    })
}

fn bytes(db: &Connection) -> Result<u64> {
    let pragma = |name| db.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    Ok(u64::from(pragma("page_size")?) * u64::from(pragma("page_count")?))
}

const ADVICE: &str = "Go back to a backup, or to the latest copy without problems.";

fn broken_pages(db: &Connection) -> impl Iterator<Item = Problem> + use<> {
    let found = all(db, "PRAGMA integrity_check", [], |row| {
        row.get::<_, String>(0)
    });
    let faults = found.unwrap_or_else(|error| vec![error.to_string()]);
    faults
        .into_iter()
        .filter(|fault| fault != "ok")
        .map(|fault| {
            Problem::error(
                "",
                "damaged",
                format!("The file is damaged: {fault}. {ADVICE}"),
            )
        })
}

fn dangling_references(db: &Connection) -> impl Iterator<Item = Problem> + use<> {
    let found = all(db, "PRAGMA foreign_key_check", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(2)?))
    });
    // Where it cannot run, the pages are broken, and that is told already.
    found
        .unwrap_or_default()
        .into_iter()
        .map(|(table, target)| {
            let message =
                format!("An entry of “{table}” refers to “{target}”, where nothing is. {ADVICE}");
            Problem::error(format!("/{table}"), "dangling_reference", message)
        })
}

/// Reads every table as the program does.
fn unreadable_rows(db: &Connection) -> impl Iterator<Item = Problem> + use<> {
    let assessments = assessments::read(db).unwrap_or_default();
    let each = |read: &dyn Fn(&model::AssessmentId) -> Result<()>| {
        assessments
            .iter()
            .try_for_each(|assessment| read(&assessment.id))
    };
    [
        ("meta", meta::read(db).map(drop)),
        ("pack", pack::read(db).map(drop)),
        ("organisation", organisation::read(db).map(drop)),
        ("paper", paper::confidentiality(db).map(drop)),
        ("logos", paper::logo(db).and(paper::logos(db)).map(drop)),
        ("units", units::read(db).map(drop)),
        ("services", services::read(db).map(drop)),
        (
            "first_missed",
            model::Group::ALL
                .into_iter()
                .try_for_each(|group| first_missed::read(db, group).map(drop)),
        ),
        ("own_words", own_words::read(db).map(drop)),
        ("participants", participants::read(db).map(drop)),
        ("frameworks", frameworks::read(db).map(drop)),
        ("assessments", assessments::read(db).map(drop)),
        (
            "responses",
            each(&|id| responses::read_stored(db, id).map(drop)),
        ),
        ("outcomes", each(&|id| outcomes::read(db, id).map(drop))),
        ("targets", each(&|id| targets::read(db, id).map(drop))),
        ("decisions", each(&|id| decisions::read(db, id).map(drop))),
        ("history", history::read(db).map(drop)),
    ]
    .into_iter()
    .filter_map(|(table, read)| read.err().map(|error| unreadable_row(table, &error)))
}

fn unreadable_row(table: &str, error: &rusqlite::Error) -> Problem {
    let message = format!("An entry of “{table}” cannot be read: {error}. {ADVICE}");
    Problem::error(format!("/{table}"), "unreadable_entry", message)
}
