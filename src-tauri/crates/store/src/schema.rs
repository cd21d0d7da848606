//! The versions of the file's schema, and how a file comes from one to the next.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ffi};
use rusqlite_migration::{Error, M, Migrations};

use crate::StoreError;
use crate::connection::schema_version;
use crate::error::file_name;

/// The version of the schema that this program writes: the number of steps there are.
pub const SCHEMA_VERSION: u32 = 6;

/// All steps, in order. Only ever appended to: files that people have hold the earlier ones.
fn migrations() -> Vec<M<'static>> {
    [
        include_str!("../migrations/001.sql"),
        include_str!("../migrations/002.sql"),
        include_str!("../migrations/003.sql"),
        include_str!("../migrations/004.sql"),
        include_str!("../migrations/005.sql"),
        include_str!("../migrations/006.sql"),
    ]
    .map(|step| M::up(step).foreign_key_check())
    .into()
}

/// The steps that lead to the version a program writes.
pub(crate) struct Schema {
    steps: Migrations<'static>,
    pub(crate) version: u32,
}

impl Schema {
    /// The first version in which a file says which workspace it is.
    pub(crate) const WITH_IDENTITY: u32 = 2;

    /// What this program writes.
    pub(crate) fn current() -> Self {
        Self {
            steps: Migrations::new(migrations()),
            version: SCHEMA_VERSION,
        }
    }

    /// What an earlier program wrote.
    #[cfg(test)]
    pub(crate) fn first(steps: usize) -> Self {
        let version = steps as u32;
        let steps = migrations().into_iter().take(steps).collect();
        Self {
            steps: Migrations::new(steps),
            version,
        }
    }

    /// What a later program would write.
    #[cfg(test)]
    pub(crate) fn extended(more: impl IntoIterator<Item = M<'static>>) -> Self {
        let steps: Vec<_> = migrations().into_iter().chain(more).collect();
        let version = steps.len() as u32;
        Self {
            steps: Migrations::new(steps),
            version,
        }
    }

    /// Errors: `newer_version` where the file is ahead of the program, `damaged` where its creation
    /// was never finished.
    pub(crate) fn accept(&self, path: &Path, found: u32) -> Result<(), StoreError> {
        let file = file_name(path);
        if found > self.version {
            return Err(StoreError::NewerVersion {
                file,
                found,
                known: self.version,
            });
        }
        if found == 0 {
            let why = "it was never finished; nothing was ever saved in it".to_owned();
            return Err(StoreError::Damaged { file, why });
        }
        Ok(())
    }

    /// Whether a file of that version needs no migration.
    pub(crate) fn is_latest(&self, found: u32) -> bool {
        found == self.version
    }

    /// Brings the file up to date: all steps or none, after a backup. Returns where that stands.
    pub(crate) fn migrate(
        &self,
        path: &Path,
        connection: &mut Connection,
        backups: &Path,
    ) -> Result<PathBuf, StoreError> {
        let backup = free_name(path, backups, self.version);
        copy_into(connection, &backup).map_err(|error| StoreError::from_sqlite(&backup, error))?;
        self.build(path, connection).map(|()| backup)
    }

    /// What the file would hold if it were brought up to date, in memory. The file stays as it is.
    pub(crate) fn up_to_date_copy(
        &self,
        path: &Path,
        connection: &Connection,
    ) -> Result<Connection, StoreError> {
        let copy = |from: &Connection| {
            let mut memory = Connection::open_in_memory()?;
            overwrite(from, &mut memory).map(|()| memory)
        };
        let mut memory = copy(connection).map_err(|error| StoreError::from_sqlite(path, error))?;
        self.build(path, &mut memory).map(|()| memory)
    }

    /// Runs the steps that are missing, in one transaction.
    pub(crate) fn build(&self, path: &Path, connection: &mut Connection) -> Result<(), StoreError> {
        self.steps
            .to_latest(connection)
            .map_err(|error| from_migration(path, error))
    }

    /// The version of an open file, by SQLite's word. Errors: as for [`Schema::accept`].
    pub(crate) fn accept_open(&self, path: &Path, db: &Connection) -> Result<u32, StoreError> {
        let found = schema_version(db).map_err(|error| StoreError::from_sqlite(path, error))?;
        self.accept(path, found).map(|()| found)
    }
}

/// `<name>.before-v<N>.bak`, numbered where an earlier attempt left one.
fn free_name(path: &Path, backups: &Path, version: u32) -> PathBuf {
    let stem = format!("{}.before-v{version}", file_name(path));
    let first = backups.join(format!("{stem}.bak"));
    std::iter::once(first)
        .chain((2..).map(|copy: u32| backups.join(format!("{stem}-{copy}.bak"))))
        .find(|candidate| !candidate.exists())
        .unwrap_or_default()
}

/// Copies through SQLite: closing a handle of our own to the file would drop its lock.
pub(crate) fn copy_into(connection: &Connection, target: &Path) -> rusqlite::Result<()> {
    let target = target
        .to_str()
        .ok_or_else(|| rusqlite::Error::InvalidPath(target.into()))?;
    connection.execute("VACUUM INTO ?1", [target]).map(drop)
}

/// Replaces every page of the target, or none.
pub(crate) fn overwrite(source: &Connection, target: &mut Connection) -> rusqlite::Result<()> {
    match Backup::new(source, target)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(rusqlite::Error::SqliteFailure(
            ffi::Error::new(ffi::SQLITE_BUSY),
            None,
        )),
    }
}

fn from_migration(path: &Path, error: Error) -> StoreError {
    match error {
        Error::RusqliteError { err, .. } => StoreError::from_sqlite(path, err),
        other => StoreError::Damaged {
            file: file_name(path),
            why: other.to_string(),
        },
    }
}
