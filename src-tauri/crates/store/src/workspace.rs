//! An open workspace, and how it is opened and closed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound, Utc};
use rusqlite::Connection;

use crate::claim::Claim;
use crate::connection::{Access, connect, probe};
use crate::error::file_name;
use crate::header::{APPLICATION_ID, Header, journal};
use crate::schema::Schema;
use crate::tables::{history, meta, organisation};
use crate::undo::Steps;
use crate::{About, Organisation, StoreError};

/// One open file. Nobody else can open it until this value is dropped; then it is one file again,
/// without a journal beside it.
#[derive(Debug)]
pub struct Workspace {
    // Fields are dropped in this order: the claim must outlive the connection.
    pub(crate) connection: Connection,
    path: PathBuf,
    access: Access,
    pub(crate) steps: Steps,
    pub(crate) last_step: i64,
    migrated: Option<Migrated>,
    pub(crate) claim: Claim,
}

/// What a new workspace is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkspace {
    /// Name of the organisation.
    pub name: String,
    /// Marked as a fictional sample.
    pub sample: bool,
}

/// That a file was brought up to date when it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    /// The version that it had.
    pub from: u32,
    /// Where it stands as it was.
    pub backup: PathBuf,
}

/// How to open a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenOptions {
    /// Where a backup goes before a migration; none for the file's own folder.
    pub backup_dir: Option<PathBuf>,
}

/// Opening and closing.
impl Workspace {
    /// Creates a file, which must not exist, and opens it.
    ///
    /// Errors: `already_exists`, `not_found` for the folder, `read_only`, `disk_full`, `io`. Nothing
    /// is left behind.
    pub fn create(
        path: &Path,
        about: &NewWorkspace,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let NewWorkspace { name, sample } = about.clone();
        let organisation = Organisation {
            name: name.clone(),
            ..Organisation::default()
        };
        Self::create_with(path, |db| {
            let about = About {
                id: meta::new_id(db)?,
                name,
                sample,
                created_at: now.trunc_subsecs(3),
            };
            meta::write(db, &about)?;
            organisation::write(db, &organisation)
        })
    }

    /// Creates a file whose records `fill` writes, in one transaction.
    pub(crate) fn create_with(
        path: &Path,
        fill: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<Self, StoreError> {
        if folder_is_read_only(path) {
            return Err(StoreError::ReadOnly {
                file: file_name(path),
            });
        }
        File::create_new(path).map_err(|error| StoreError::from_io(path, &error))?;
        Self::fill_new(path, fill).inspect_err(|_| discard(path))
    }

    fn fill_new(
        path: &Path,
        fill: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<Self, StoreError> {
        let claim = Claim::on(path)?;
        let connection = build(claim.path(), fill)?;
        Self::over(path, connection, Access::Write, claim, None)
    }

    /// Opens a file to read and write, and brings an older one up to date after a backup named
    /// `<file name>.before-v<N>.bak`.
    ///
    /// Errors: all of [`StoreError`] but `already_exists` and `refused`.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self, StoreError> {
        Self::open_as(path, options, &Schema::current())
    }

    pub(crate) fn open_as(
        path: &Path,
        options: &OpenOptions,
        schema: &Schema,
    ) -> Result<Self, StoreError> {
        let claim = Claim::on(path)?;
        let header = Header::read(&claim)?;
        let mut connection = connect_checked(claim.path(), header, Access::Write, schema)?;
        let found = schema.accept_open(path, &connection)?;
        let mut migrated = None;
        if !schema.is_latest(found) {
            let backups = options
                .backup_dir
                .as_deref()
                .unwrap_or_else(|| folder(claim.path()));
            let backup = schema.migrate(claim.path(), &mut connection, backups)?;
            migrated = Some(Migrated {
                from: found,
                backup,
            });
        }
        Self::over(path, connection, Access::Write, claim, migrated)
    }

    /// Opens a file to read; every change fails with `read_only`. Others may read it as well.
    ///
    /// An older file is read as it would be if it were brought up to date, and stays as it is.
    ///
    /// Errors: as for [`Workspace::open`], and `read_only` where a half-written change must be taken
    /// back first.
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        let claim = Claim::on(path)?;
        let schema = Schema::current();
        let header = Header::read(&claim)?;
        let mut connection = connect_checked(claim.path(), header, Access::Read, &schema)?;
        let found = schema.accept_open(path, &connection)?;
        if !schema.is_latest(found) {
            connection = schema.up_to_date_copy(path, &connection)?;
        }
        Self::over(path, connection, Access::Read, claim, None)
    }

    fn over(
        path: &Path,
        connection: Connection,
        access: Access,
        claim: Claim,
        migrated: Option<Migrated>,
    ) -> Result<Self, StoreError> {
        let last_step = history::last_step(&connection)
            .map_err(|error| StoreError::from_sqlite(path, error))?;
        let (path, steps) = (path.to_owned(), Steps::default());
        Ok(Self {
            connection,
            path,
            access,
            steps,
            last_step,
            migrated,
            claim,
        })
    }

    /// The file, as it was given.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file was brought up to date when it was opened.
    pub fn migrated(&self) -> Option<&Migrated> {
        self.migrated.as_ref()
    }

    /// Whether changes fail with `read_only`.
    pub fn is_read_only(&self) -> bool {
        self.access == Access::Read
    }

    /// What SQLite's error means for this file.
    pub(crate) fn explain(&self, error: rusqlite::Error) -> StoreError {
        StoreError::from_sqlite(&self.path, error)
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        self.clear_stray_journal();
    }
}

/// Lets SQLite open a file whose header is sound, if the version and the marks on it permit.
pub(crate) fn connect_checked(
    path: &Path,
    header: Header,
    access: Access,
    schema: &Schema,
) -> Result<Connection, StoreError> {
    if !header.hot_journal {
        schema.accept(path, header.version)?;
    }
    if access == Access::Write && is_read_only(path) {
        return Err(StoreError::ReadOnly {
            file: file_name(path),
        });
    }
    connect_proven(path, access).map_err(|error| StoreError::from_sqlite(path, error))
}

fn connect_proven(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let connection = connect(path, access)?;
    if access == Access::Write {
        probe(&connection)?;
    }
    Ok(connection)
}

/// Makes an empty file a workspace.
fn build(
    path: &Path,
    fill: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<Connection, StoreError> {
    let explain = |error| StoreError::from_sqlite(path, error);
    let mut connection = connect(path, Access::Write).map_err(explain)?;
    connection
        .pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(explain)?;
    Schema::current().build(path, &mut connection)?;
    let transaction = connection.transaction().map_err(explain)?;
    fill(&transaction)
        .and_then(|()| transaction.commit())
        .map_err(explain)?;
    Ok(connection)
}

/// Removes what is left of a file that could not be created.
fn discard(path: &Path) {
    // It was empty when we made it, so nothing is lost if it stays: opening it says so.
    let _ = fs::remove_file(path);
    let _ = fs::remove_file(journal(path));
}

fn is_read_only(path: &Path) -> bool {
    marked_read_only(path) || folder_is_read_only(path)
}

/// On Windows a folder's mark says nothing about the files in it.
fn folder_is_read_only(path: &Path) -> bool {
    cfg!(unix) && marked_read_only(folder(path))
}

fn marked_read_only(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly())
}

fn folder(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}
