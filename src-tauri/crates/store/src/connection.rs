//! One connection to SQLite: its settings, its key and its lock.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

/// How long to wait for a lock: long enough for a virus scanner, too short to notice.
const PATIENCE: Duration = Duration::from_millis(250);
const STATEMENTS: usize = 64;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Read and write; nobody else may do either.
    Write,
    /// Read; others may read as well, and nobody may write.
    Read,
}

/// A passphrase. None exists yet: every workspace is plain.
pub(crate) enum Passphrase {}

/// Opens a file that exists and takes the lock at once.
///
/// While the lock is held, SQLite keeps the journal, emptied, for the next change. It deletes it when
/// the connection is closed: one file at rest.
pub(crate) fn connect(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, flags(access))?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // The log writes to the standard error stream, and an unreadable file is no news there.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    key(&connection, None)?;
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = DELETE;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;",
    )?;
    lock(&connection, access)?;
    Ok(connection)
}

fn flags(access: Access) -> OpenFlags {
    let mode = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    mode | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// Where the passphrase goes: before anything is read.
fn key(_connection: &Connection, passphrase: Option<&Passphrase>) -> rusqlite::Result<()> {
    match passphrase {
        None => Ok(()),
        Some(never) => match *never {},
    }
}

/// The lock outlives the transaction, since the locking mode is exclusive.
fn lock(connection: &Connection, access: Access) -> rusqlite::Result<()> {
    match access {
        Access::Write => connection.execute_batch("BEGIN EXCLUSIVE; COMMIT"),
        Access::Read => schema_version(connection).map(drop),
    }
}

/// Shows at once whether the file and its folder can be written: a write that is taken back.
pub(crate) fn probe(connection: &Connection) -> rusqlite::Result<()> {
    let version = schema_version(connection)?;
    connection.execute_batch(&format!(
        "BEGIN IMMEDIATE; PRAGMA user_version = {version}; ROLLBACK"
    ))
}

/// The version of the schema that the file holds.
pub(crate) fn schema_version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}
