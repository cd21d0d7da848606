//! Where an open file is. People move, rename and delete files that are open.
//!
//! What SQLite does then, on a Unix system: answers go into the moved file, since the handle follows
//! it, but the journal that would take a half-written one back stays under the old name, where
//! nothing finds it after a crash. SQLite notices a move only before its first journal, so we look
//! before each change. Windows refuses to move a file that is open.

use std::path::PathBuf;

use crate::Workspace;
use crate::claim::Claim;
use crate::header::journal;

/// Where an open file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whereabouts {
    /// Where it was opened.
    InPlace,
    /// Somewhere else.
    Moved {
        /// Where, as far as it can be found.
        to: Option<PathBuf>,
    },
    /// Deleted: it lives only as long as it is open.
    Deleted,
    /// Deleted, and another file stands in its place.
    Replaced,
}

impl Workspace {
    /// Where the file is now. While it is not in place, every change fails with `file_moved`.
    pub fn whereabouts(&self) -> Whereabouts {
        self.claim.whereabouts()
    }

    /// The journal goes along where a folder is moved, and closing the file would leave it there. It
    /// is removed while the lock is held, so it can be nobody else's.
    pub(crate) fn clear_stray_journal(&self) {
        if let Whereabouts::Moved { to: Some(to) } = self.whereabouts() {
            // Mostly there is none.
            let _ = std::fs::remove_file(journal(&to));
        }
    }
}

impl Claim {
    #[cfg(not(unix))]
    fn whereabouts(&self) -> Whereabouts {
        if self.path().exists() {
            Whereabouts::InPlace
        } else {
            Whereabouts::Moved { to: None }
        }
    }

    #[cfg(unix)]
    fn whereabouts(&self) -> Whereabouts {
        use std::os::unix::fs::MetadataExt;
        let Ok(own) = self.file().metadata() else {
            return Whereabouts::Moved { to: None };
        };
        // Looks, and opens nothing: closing another handle would drop SQLite's locks.
        let there = self.path().metadata();
        match there {
            Ok(there) if unix::same(&own, &there) => Whereabouts::InPlace,
            Ok(_) if own.nlink() == 0 => Whereabouts::Replaced,
            Err(_) if own.nlink() == 0 => Whereabouts::Deleted,
            _ => Whereabouts::Moved {
                to: unix::find(&own, self.path()),
            },
        }
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Metadata};
    use std::os::unix::fs::MetadataExt;
    use std::path::{Path, PathBuf};

    pub(super) fn same(one: &Metadata, other: &Metadata) -> bool {
        (one.dev(), one.ino()) == (other.dev(), other.ino())
    }

    /// Where a file is that was renamed in its folder, or moved anywhere, where the system tells.
    pub(super) fn find(own: &Metadata, former: &Path) -> Option<PathBuf> {
        let folder = former.parent()?;
        among(own, folder, |entry| Some(entry.to_owned())).or_else(|| {
            among(own, Path::new("/proc/self/fd"), |link| {
                fs::read_link(link).ok()
            })
        })
    }

    fn among(
        own: &Metadata,
        folder: &Path,
        path_of: impl Fn(&Path) -> Option<PathBuf>,
    ) -> Option<PathBuf> {
        let is_it = |path: &Path| path.metadata().is_ok_and(|there| same(own, &there));
        fs::read_dir(folder)
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|entry| is_it(entry))
            .filter_map(|entry| path_of(&entry))
            .find(|path| is_it(path))
    }
}
