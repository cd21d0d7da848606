//! A file that is moved, replaced or deleted while it is open.

#![cfg(unix)]

use std::fs;

use model::Answer;
use store::{Whereabouts, Workspace, check};

use super::fixture::{Folder, a1, apply, at, filled, level, open, response};

/// A workspace with one answer that was acknowledged.
fn answered(folder: &Folder) -> Workspace {
    let mut workspace = filled(folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    workspace
}

fn refused(workspace: &mut Workspace) {
    let error = workspace
        .apply(&[level("p1", "Q2", 1.0)], "response", None, at(5))
        .unwrap_err();
    assert_eq!(error.code(), "file_moved");
}

/// The file is whole, alone, and holds what was acknowledged, and nothing else.
fn assert_kept(folder: &Folder, name: &str) {
    let path = folder.path().join(name);
    assert_eq!(check(&path).unwrap(), []);
    let there = open(&path).unwrap().responses(&a1()).unwrap();
    assert_eq!(there, [response("p1", "Q1", Answer::level(3.0))]);
}

#[test]
fn a_renamed_file_is_found_and_not_written_to() {
    let folder = Folder::new();
    let mut workspace = answered(&folder);
    assert_eq!(workspace.whereabouts(), Whereabouts::InPlace);
    let moved = folder.path().join("new name.plumbline");
    fs::rename(folder.file(), &moved).unwrap();
    let to = Some(moved.canonicalize().unwrap());
    assert_eq!(workspace.whereabouts(), Whereabouts::Moved { to });
    refused(&mut workspace);
    let undo = workspace.undo(at(5)).map_err(|error| error.code());
    assert_eq!(undo, Err("file_moved"));
    drop(workspace);
    assert_eq!(folder.names(), ["new name.plumbline"], "no journal stays");
    assert_kept(&folder, "new name.plumbline");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_in_another_folder_is_found() {
    let (folder, other) = (Folder::new(), Folder::new());
    let mut workspace = answered(&folder);
    fs::rename(folder.file(), other.file()).unwrap();
    let to = Some(other.file().canonicalize().unwrap());
    assert_eq!(workspace.whereabouts(), Whereabouts::Moved { to });
    refused(&mut workspace);
    drop(workspace);
    assert_eq!(
        (folder.names(), other.names()),
        (vec![], vec!["acme.plumbline".into()])
    );
    assert_kept(&other, "acme.plumbline");
}

#[cfg(target_os = "linux")]
#[test]
fn a_renamed_folder_keeps_no_journal() {
    let folder = Folder::new();
    let inner = folder.path().join("client");
    fs::create_dir(&inner).unwrap();
    let file = inner.join("acme.plumbline");
    let workspace = answered(&folder);
    workspace.copy_to(&file).unwrap();
    drop(workspace);
    let mut workspace = open(&file).unwrap();
    apply(&mut workspace, &[level("p1", "Q3", 2.0)]);
    workspace.undo(at(4)).unwrap();
    fs::rename(&inner, folder.path().join("client 2")).unwrap();
    refused(&mut workspace);
    let journal = folder.path().join("client 2/acme.plumbline-journal");
    assert!(journal.exists(), "SQLite keeps it while the file is open");
    drop(workspace);
    assert_kept(&folder, "client 2/acme.plumbline");
    let left = fs::read_dir(folder.path().join("client 2"))
        .unwrap()
        .count();
    assert_eq!(left, 1, "the journal went along and is gone");
}

#[test]
fn a_file_that_is_put_back_goes_on() {
    let folder = Folder::new();
    let mut workspace = answered(&folder);
    let away = folder.path().join("away");
    fs::rename(folder.file(), &away).unwrap();
    refused(&mut workspace);
    fs::rename(&away, folder.file()).unwrap();
    assert_eq!(workspace.whereabouts(), Whereabouts::InPlace);
    apply(&mut workspace, &[level("p1", "Q2", 1.0)]);
    assert_eq!(workspace.responses(&a1()).unwrap().len(), 2);
}

#[test]
fn a_deleted_file_can_still_be_copied() {
    let folder = Folder::new();
    let mut workspace = answered(&folder);
    fs::remove_file(folder.file()).unwrap();
    assert_eq!(workspace.whereabouts(), Whereabouts::Deleted);
    refused(&mut workspace);
    workspace.copy_to(&folder.file()).unwrap();
    assert_eq!(workspace.whereabouts(), Whereabouts::Replaced);
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline"]);
    assert_kept(&folder, "acme.plumbline");
}

/// As programs do that keep folders in step: they write another file and put it in place.
#[test]
fn a_file_that_was_replaced_is_not_written_to_and_the_other_stays() {
    let folder = Folder::new();
    let mut workspace = answered(&folder);
    let other = folder.path().join("other");
    fs::write(&other, "theirs").unwrap();
    fs::rename(&other, folder.file()).unwrap();
    assert_eq!(workspace.whereabouts(), Whereabouts::Replaced);
    refused(&mut workspace);
    let rescued = folder.path().join("rescued.plumbline");
    workspace.copy_to(&rescued).unwrap();
    drop(workspace);
    assert_eq!(fs::read(folder.file()).unwrap(), b"theirs");
    assert_kept(&folder, "rescued.plumbline");
}

/// The name by which it was opened is a link; the file behind it is what counts.
#[test]
fn a_file_behind_a_link_is_in_place() {
    let folder = Folder::new();
    drop(answered(&folder));
    let link = folder.path().join("link.plumbline");
    std::os::unix::fs::symlink(folder.file(), &link).unwrap();
    let mut workspace = open(&link).unwrap();
    assert_eq!(workspace.whereabouts(), Whereabouts::InPlace);
    apply(&mut workspace, &[level("p1", "Q2", 1.0)]);
}
