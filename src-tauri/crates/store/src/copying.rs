//! Sound copies of an open file, and the way back from one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::claim::Claim;
use crate::connection::Access;
use crate::error::file_name;
use crate::header::Header;
use crate::schema::{Schema, copy_into, overwrite};
use crate::tables::{history, meta};
use crate::undo::Steps;
use crate::workspace::connect_checked;
use crate::{StoreError, Workspace, check};

impl Workspace {
    /// Writes a copy of the file as it stands, history included, checks it to the last record, and
    /// puts it at `target` in place of what was there. Works where the file itself was deleted.
    ///
    /// Errors: `disk_full`, `read_only`, `not_found` for the folder, `workspace_in_use` where the
    /// target is open here, `damaged`, `io`. The target is as it was then.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        let part = Part::beside(target).map_err(|error| StoreError::from_io(target, &error))?;
        copy_into(&self.connection, &part.0)
            .map_err(|error| StoreError::from_sqlite(target, error))?;
        sound(&part.0, target)?;
        // Nobody here may have the file open over which the copy goes.
        if target.exists() {
            drop(Claim::on(target)?);
        }
        part.settle(target)
            .map_err(|error| StoreError::from_io(target, &error))
    }

    /// Makes the file hold what a copy of it holds, in one transaction. Undo begins anew.
    ///
    /// The copy may be of an older version, and stays as it is.
    ///
    /// Errors: those of opening the copy; `damaged` where any record of it cannot be read; `refused`
    /// where it is of another workspace; `read_only`, `file_moved`, `disk_full`, `io`. The file is as
    /// it was then.
    pub fn restore(&mut self, copy: &Path) -> Result<(), StoreError> {
        self.writable()?;
        sound(copy, copy)?;
        let claim = Claim::on(copy)?;
        let source = self.source(&claim, copy)?;
        self.connection.flush_prepared_statement_cache();
        overwrite(&source, &mut self.connection).map_err(|error| self.explain(error))?;
        self.steps = Steps::default();
        self.last_step =
            history::last_step(&self.connection).map_err(|error| self.explain(error))?;
        Ok(())
    }

    /// Opens a copy as a file of this version and of this workspace.
    fn source(&self, claim: &Claim, copy: &Path) -> Result<Connection, StoreError> {
        let explain = |error| StoreError::from_sqlite(copy, error);
        let schema = Schema::current();
        let header = Header::read(claim)?;
        let connection = connect_checked(claim.path(), header, Access::Read, &schema)?;
        let found = schema.accept_open(copy, &connection)?;
        let here = self.about()?.id;
        if found < Schema::WITH_IDENTITY {
            let source = schema.up_to_date_copy(copy, &connection)?;
            meta::identify(&source, &here).map_err(explain)?;
            return Ok(source);
        }
        let source = if schema.is_latest(found) {
            connection
        } else {
            schema.up_to_date_copy(copy, &connection)?
        };
        if meta::read(&source).map_err(explain)?.id != here {
            let (file, why) = (file_name(self.path()), "the backup is of another workspace");
            return Err(StoreError::Refused {
                file,
                why: why.to_owned(),
            });
        }
        Ok(source)
    }
}

/// Errors: `damaged`, with the name of `known_as`, where anything in the copy cannot be read.
fn sound(copy: &Path, known_as: &Path) -> Result<(), StoreError> {
    match check(copy)?.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(StoreError::Damaged {
            file: file_name(known_as),
            why: problem.message,
        }),
    }
}

/// A file that is being made beside its place. It is removed unless it was settled.
struct Part(PathBuf);

impl Part {
    /// An empty file: SQLite fills it, and says less clearly where it cannot.
    fn beside(target: &Path) -> std::io::Result<Self> {
        let mut name = OsString::from(target);
        name.push(".part");
        let part = Self(name.into());
        // What an earlier try left behind is of no use, and mostly there is nothing.
        let _ = fs::remove_file(&part.0);
        File::create_new(&part.0)?;
        Ok(part)
    }

    /// Puts the file on disk, and in its place.
    fn settle(self, target: &Path) -> std::io::Result<()> {
        File::options().write(true).open(&self.0)?.sync_all()?;
        fs::rename(&self.0, target)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // A settled part is gone already.
        let _ = fs::remove_file(&self.0);
    }
}
