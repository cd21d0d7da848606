//! Copies of an open file, and the way back from one.

use std::fs;

use rusqlite::Connection;
use store::{Contents, Workspace, check};

use super::fixture::{Folder, apply, at, empty, filled, level, open};

fn contents(path: &std::path::Path) -> Contents {
    Workspace::open_read_only(path).unwrap().contents().unwrap()
}

#[test]
fn a_copy_holds_everything_and_leaves_nothing_beside_it() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    workspace.undo(at(3)).unwrap();
    let copy = folder.path().join("copy.plumbline");
    fs::write(&copy, "what stood there").unwrap();
    workspace.copy_to(&copy).unwrap();
    assert_eq!(contents(&copy), workspace.contents().unwrap());
    assert_eq!(check(&copy).unwrap(), []);
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline", "copy.plumbline"]);
}

#[test]
fn a_copy_is_not_written_over_a_file_that_is_open() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let error = workspace.copy_to(&folder.file()).unwrap_err();
    assert_eq!(error.code(), "workspace_in_use");
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline"]);
    assert_eq!(check(&folder.file()).unwrap(), []);
}

#[test]
fn a_copy_that_cannot_be_written_leaves_what_was_there() {
    let folder = Folder::new();
    let workspace = filled(&folder);
    let copy = folder.path().join("copy.plumbline");
    fs::write(&copy, "mine").unwrap();
    fs::create_dir(folder.path().join("copy.plumbline.part")).unwrap();
    assert!(workspace.copy_to(&copy).is_err());
    assert_eq!(fs::read(&copy).unwrap(), b"mine");
    let nowhere = folder.path().join("gone/copy.plumbline");
    assert_eq!(workspace.copy_to(&nowhere).unwrap_err().code(), "not_found");
}

/// A page of the answers is overwritten, and the header is left alone.
#[test]
fn a_damaged_file_makes_no_backup() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let answers: Vec<_> = (0..400)
        .map(|number| level("p1", &format!("Q{number}"), 3.0))
        .collect();
    apply(&mut workspace, &answers);
    drop(workspace);
    let other = Connection::open(folder.file()).unwrap();
    let broken = "PRAGMA ignore_check_constraints = ON;
         UPDATE participants SET \"group\" = 'nobody' WHERE id = 'p2'";
    other.execute_batch(broken).unwrap();
    drop(other);
    let workspace = open(&folder.file()).unwrap();
    let copy = folder.path().join("copy.plumbline");
    assert_eq!(workspace.copy_to(&copy).unwrap_err().code(), "damaged");
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline"]);
}

#[test]
fn restoring_brings_back_what_the_copy_holds_and_can_be_taken_back_by_a_second_copy() {
    let folder = Folder::new();
    let (early, late) = (folder.path().join("early"), folder.path().join("late"));
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    workspace.copy_to(&early).unwrap();
    let before = workspace.contents().unwrap();
    apply(&mut workspace, &[level("p1", "Q2", 4.0)]);
    let after = workspace.contents().unwrap();
    workspace.copy_to(&late).unwrap();

    workspace.restore(&early).unwrap();
    assert_eq!(workspace.contents().unwrap(), before);
    assert_eq!(workspace.undo_state().undo, None, "undo begins anew");
    workspace.restore(&late).unwrap();
    assert_eq!(workspace.contents().unwrap(), after);

    apply(&mut workspace, &[level("p1", "Q3", 1.0)]);
    let last = after.history.last().unwrap();
    let next = &workspace.history(1).unwrap()[0];
    assert_eq!((next.seq, next.step), (last.seq + 1, last.step + 1));
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline", "early", "late"]);
    assert_eq!(check(&folder.file()).unwrap(), []);
}

#[test]
fn what_cannot_be_restored_changes_nothing() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    let mut workspace = filled(&folder);
    let before = workspace.contents().unwrap();
    let copy = elsewhere.path().join("copy");

    let stranger = Folder::new();
    empty(&stranger).copy_to(&copy).unwrap();
    assert_eq!(workspace.restore(&copy).unwrap_err().code(), "refused");

    workspace.copy_to(&copy).unwrap();
    let whole = fs::read(&copy).unwrap();
    for (code, bytes) in [
        ("truncated", whole[..whole.len() - 1].to_vec()),
        ("locked_or_unrecognised", vec![7; 8192]),
        ("damaged", Vec::new()),
    ] {
        fs::write(&copy, &bytes).unwrap();
        assert_eq!(workspace.restore(&copy).unwrap_err().code(), code);
        assert_eq!(fs::read(&copy).unwrap(), bytes);
    }
    fs::remove_file(&copy).unwrap();
    assert_eq!(workspace.restore(&copy).unwrap_err().code(), "not_found");
    assert_eq!(workspace.contents().unwrap(), before);
}

#[test]
fn a_file_that_is_open_for_reading_is_not_restored() {
    let folder = Folder::new();
    let copy = folder.path().join("copy");
    filled(&folder).copy_to(&copy).unwrap();
    let mut workspace = Workspace::open_read_only(&folder.file()).unwrap();
    assert_eq!(workspace.restore(&copy).unwrap_err().code(), "read_only");
}

#[test]
fn copies_share_the_name_of_the_workspace_and_others_do_not() {
    let (folder, other) = (Folder::new(), Folder::new());
    let workspace = filled(&folder);
    let copy = folder.path().join("copy");
    workspace.copy_to(&copy).unwrap();
    let id = workspace.about().unwrap().id;
    assert_eq!(contents(&copy).about.id, id);
    assert_ne!(empty(&other).about().unwrap().id, id);
}
