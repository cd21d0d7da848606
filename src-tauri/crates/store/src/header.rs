//! The file's first 100 bytes, read before SQLite opens it (SQLite, "Database File Format", 1.3).

use std::ffi::OsString;
use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use crate::StoreError;
use crate::claim::Claim;
use crate::error::file_name;

/// The application id of a workspace, the letters `Plmb`, at offset 68 of the file.
pub const APPLICATION_ID: u32 = u32::from_be_bytes(*b"Plmb");

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;

/// What the header says about a file that is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Version of the schema. Not to be trusted beside a hot journal.
    pub(crate) version: u32,
    /// A change was left half-written beside the file; SQLite will take it back.
    pub(crate) hot_journal: bool,
}

impl Header {
    /// Reads a file's header and refuses what is no whole workspace of ours. Changes nothing.
    ///
    /// Errors: `damaged` for an empty file, `locked_or_unrecognised`, `foreign_file`, `truncated`,
    /// `io`.
    pub(crate) fn read(claim: &Claim) -> Result<Self, StoreError> {
        let path = claim.path();
        let (start, bytes) =
            first_bytes(claim.file()).map_err(|error| StoreError::from_io(path, &error))?;
        let hot_journal = is_hot(&journal(path));
        check(&start, bytes, hot_journal).map_err(|fault| fault.of(path))?;
        Ok(Self {
            version: number(&start, 60),
            hot_journal,
        })
    }
}

/// Where SQLite keeps the pages that an unfinished change replaces.
pub(crate) fn journal(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push("-journal");
    name.into()
}

enum Fault {
    Empty,
    NoMagic,
    Foreign,
    Truncated,
}

impl Fault {
    fn of(self, path: &Path) -> StoreError {
        let file = file_name(path);
        match self {
            Fault::Empty => StoreError::Damaged {
                file,
                why: "it is empty; nothing was ever saved in it".into(),
            },
            Fault::NoMagic => StoreError::LockedOrUnrecognised { file },
            Fault::Foreign => StoreError::ForeignFile { file },
            Fault::Truncated => StoreError::Truncated { file },
        }
    }
}

/// Beside a hot journal only the magic and the application id are settled.
fn check(start: &[u8], bytes: u64, hot_journal: bool) -> Result<(), Fault> {
    if start.is_empty() {
        return Err(Fault::Empty);
    }
    if !start.starts_with(MAGIC) {
        return Err(Fault::NoMagic);
    }
    if start.len() < LENGTH {
        return Err(Fault::Truncated);
    }
    if number(start, 68) != APPLICATION_ID {
        return Err(Fault::Foreign);
    }
    if !hot_journal && bytes < expected_bytes(start) {
        return Err(Fault::Truncated);
    }
    Ok(())
}

/// Page size times page count; 0 where an old SQLite left the page count out of date.
fn expected_bytes(start: &[u8]) -> u64 {
    let counted = number(start, 24) == number(start, 92);
    if counted {
        page_size(start) * u64::from(number(start, 28))
    } else {
        0
    }
}

fn page_size(start: &[u8]) -> u64 {
    match number(start, 16) >> 16 {
        1 => 65_536,
        size => u64::from(size),
    }
}

/// The big-endian number at an offset; 0 beyond the end.
fn number(start: &[u8], offset: usize) -> u32 {
    let bytes = start
        .get(offset..offset + 4)
        .and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u32::from_be_bytes)
}

fn first_bytes(mut file: &File) -> std::io::Result<(Vec<u8>, u64)> {
    file.rewind()?;
    let bytes = file.metadata()?.len();
    let mut start = Vec::with_capacity(LENGTH);
    file.take(LENGTH as u64).read_to_end(&mut start)?;
    Ok((start, bytes))
}

/// A finished change leaves no journal, or one whose first byte is 0.
fn is_hot(journal: &Path) -> bool {
    let mut first = [0];
    File::open(journal)
        .and_then(|mut file| file.read_exact(&mut first))
        .is_ok()
        && first[0] != 0
}
