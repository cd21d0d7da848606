//! One opening of a file within this program.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::StoreError;
use crate::error::file_name;

/// The files that this program has open, by canonical path.
///
/// Global because the lock is: on POSIX systems a process loses its locks on a file as soon as it
/// closes *any* handle to it. Reading the header of a workspace that is open here would unlock it.
static CLAIMED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The right to touch a file, held as long as it is open here. Keep it longer than any handle.
#[derive(Debug)]
pub(crate) struct Claim {
    /// Knows the file wherever it goes. Closing it earlier would drop SQLite's locks.
    file: File,
    // Dropped last: until the handle is closed, nobody else here may lock the file.
    path: ClaimedPath,
}

#[derive(Debug)]
struct ClaimedPath(PathBuf);

impl Claim {
    /// Claims a file that exists.
    ///
    /// Errors: `not_found`, and `workspace_in_use` where this program has it open already.
    pub(crate) fn on(path: &Path) -> Result<Self, StoreError> {
        let explain = |error| StoreError::from_io(path, &error);
        let path = ClaimedPath::of(path.canonicalize().map_err(explain)?)?;
        let file = File::open(&path.0).map_err(explain)?;
        Ok(Self { file, path })
    }

    /// The file as it was found, by its canonical path: no link, and never mistaken for an URI.
    pub(crate) fn path(&self) -> &Path {
        &self.path.0
    }

    /// The file itself, for looking at it.
    pub(crate) fn file(&self) -> &File {
        &self.file
    }
}

impl ClaimedPath {
    fn of(canonical: PathBuf) -> Result<Self, StoreError> {
        if claimed().insert(canonical.clone()) {
            Ok(Self(canonical))
        } else {
            Err(StoreError::InUse {
                file: file_name(&canonical),
            })
        }
    }
}

impl Drop for ClaimedPath {
    fn drop(&mut self) {
        claimed().remove(&self.0);
    }
}

fn claimed() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    CLAIMED.lock().unwrap_or_else(PoisonError::into_inner)
}
