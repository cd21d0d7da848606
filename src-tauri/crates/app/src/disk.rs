//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Writes beside the target and renames over it, so that a failure leaves the old file as it was.
/// Once this has returned, the file is on disk.
///
/// # Errors
/// What the file system says; the target is untouched then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes, File::sync_all)
}

/// The same, unless it is called off before the file takes its place: then nothing is left.
///
/// # Errors
/// What the file system says; of the kind `Interrupted` where it was called off.
pub(crate) fn write_unless(
    path: &Path,
    bytes: &[u8],
    called_off: impl FnOnce() -> bool,
) -> io::Result<()> {
    replace(path, bytes, |file| {
        file.sync_all()?;
        match called_off() {
            true => Err(io::ErrorKind::Interrupted.into()),
            false => Ok(()),
        }
    })
}

/// The same without waiting for the disk, for what may be lost when the power fails.
pub(crate) fn write_quickly(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes, |_| Ok(()))
}

fn replace(
    path: &Path,
    bytes: &[u8],
    finish: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<()> {
    let beside = beside(path);
    let written = File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| finish(&file)))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The half-written neighbour is of no use; the first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// [`write_whole`] for a file that a person chose.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_whole(path, bytes).map_err(|reason| Error::File {
        what: name(path),
        verb: "written",
        reason,
    })
}

/// All bytes of a file that a person chose.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|reason| Error::File {
        what: name(path),
        verb: "read",
        reason,
    })
}

/// Whether both paths lead to the same file. Opens nothing.
pub fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// A file's name without its folder, for messages.
pub(crate) fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        write_whole(&path, b"old").unwrap();
        fs::create_dir(folder.path().join("report.pdf.part")).unwrap();
        assert!(write_whole(&path, b"new").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn a_write_that_is_called_off_leaves_nothing_and_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        write_unless(&path, b"old", || false).unwrap();
        let error = write_unless(&path, b"new", || true).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::Interrupted);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_full_disk_leaves_nothing_and_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        write_whole(&path, b"old").unwrap();
        let full = |_: &File| Err(io::ErrorKind::StorageFull.into());
        let error = replace(&path, b"new", full).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn nothing_is_left_beside_a_finished_file() {
        let folder = tempfile::tempdir().unwrap();
        write_whole(&folder.path().join("a.svg"), b"x").unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
