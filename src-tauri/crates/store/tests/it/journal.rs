//! A change that was left half-written is taken back by whoever opens the file next.

use std::fs;

use rusqlite::Connection;
use store::{Contents, Workspace, check, inspect};

use super::fixture::{Folder, apply, filled, level, open};

/// What a kill leaves: the file with some pages of an unfinished change, and the former pages in the
/// journal. Returns what the file held before.
fn half_written(folder: &Folder) -> Contents {
    let original = Folder::new();
    let mut workspace = filled(&original);
    let answers: Vec<_> = (0..200)
        .map(|number| level("p1", &format!("Q{number}"), 3.0))
        .collect();
    apply(&mut workspace, &answers);
    let contents = workspace.contents().unwrap();
    drop(workspace);

    let other = Connection::open(original.file()).unwrap();
    let change =
        "PRAGMA cache_size = 2; BEGIN; UPDATE responses SET comment = hex(randomblob(200))";
    other.execute_batch(change).unwrap();
    for name in original.names() {
        fs::copy(original.path().join(&name), folder.path().join(&name)).unwrap();
    }
    assert_eq!(folder.names(), ["acme.plumbline", "acme.plumbline-journal"]);
    contents
}

fn bytes(folder: &Folder) -> Vec<Vec<u8>> {
    let read = |name: &String| fs::read(folder.path().join(name)).unwrap();
    folder.names().iter().map(read).collect()
}

#[test]
fn opening_takes_it_back() {
    let folder = Folder::new();
    let before = half_written(&folder);
    let workspace = open(&folder.file()).unwrap();
    assert_eq!(workspace.contents().unwrap(), before);
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline"]);
    assert_eq!(check(&folder.file()).unwrap(), []);
}

#[test]
fn looking_takes_it_back() {
    let folder = Folder::new();
    half_written(&folder);
    assert_eq!(inspect(&folder.file()).unwrap().responses, 200);
    assert_eq!(folder.names(), ["acme.plumbline"]);
}

#[test]
fn without_its_journal_the_file_is_found_damaged_or_different() {
    let folder = Folder::new();
    let before = half_written(&folder);
    fs::remove_file(folder.path().join("acme.plumbline-journal")).unwrap();
    let now = open(&folder.file()).and_then(|workspace| workspace.contents());
    assert!(
        !now.is_ok_and(|now| now == before),
        "the journal must matter to the tests above"
    );
}

#[test]
fn opening_for_reading_only_cannot_take_it_back_and_leaves_both_files() {
    let folder = Folder::new();
    half_written(&folder);
    let before = bytes(&folder);
    let error = Workspace::open_read_only(&folder.file()).unwrap_err();
    assert_eq!(error.code(), "read_only");
    assert_eq!(bytes(&folder), before);
}

/// The page count in the header belongs to the unfinished change.
#[test]
fn a_file_that_is_shorter_than_its_header_says_is_taken_back_too() {
    let folder = Folder::new();
    let before = half_written(&folder);
    let mut whole = fs::read(folder.file()).unwrap();
    whole[28..32].copy_from_slice(&9999_u32.to_be_bytes());
    fs::write(folder.file(), whole).unwrap();
    let now = open(&folder.file()).and_then(|workspace| workspace.contents());
    assert_eq!(now.unwrap(), before);
}

/// Another program's file is not rolled back by us.
#[test]
fn a_foreign_file_keeps_its_journal() {
    let folder = Folder::new();
    half_written(&folder);
    let mut whole = fs::read(folder.file()).unwrap();
    whole[68..72].copy_from_slice(&7_u32.to_be_bytes());
    fs::write(folder.file(), whole).unwrap();
    let before = bytes(&folder);
    assert_eq!(open(&folder.file()).unwrap_err().code(), "foreign_file");
    assert_eq!(bytes(&folder), before);
}
