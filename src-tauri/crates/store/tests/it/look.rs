//! Looking at a file without opening it for work.

use rusqlite::Connection;
use store::{SCHEMA_VERSION, check, inspect};

use super::fixture::{Folder, apply, at, filled, level};

fn codes(folder: &Folder) -> Vec<(String, String)> {
    let problems = check(&folder.file()).unwrap();
    assert!(
        problems
            .iter()
            .all(|problem| problem.file == "acme.plumbline")
    );
    problems
        .into_iter()
        .map(|problem| (problem.pointer, problem.code))
        .collect()
}

/// Writes into a closed file behind the program's back.
fn tamper(folder: &Folder, sql: &str) {
    let other = Connection::open(folder.file()).unwrap();
    other
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    other.execute_batch(sql).unwrap();
}

#[test]
fn a_file_at_a_glance() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(
        &mut workspace,
        &[
            level("p1", "Q1", 3.0),
            level("p2", "Q1", 3.0),
            level("p2", "Q2", 1.0),
        ],
    );
    drop(workspace);
    let info = inspect(&folder.file()).unwrap();
    assert_eq!(info.schema_version, SCHEMA_VERSION);
    assert_eq!(info.bytes, std::fs::metadata(folder.file()).unwrap().len());
    assert_eq!(
        (info.about.name.as_str(), info.about.created_at),
        ("Acme", at(0))
    );
    assert_eq!(
        (
            info.participants,
            info.assessments,
            info.responses,
            info.history
        ),
        (2, 1, 3, 7)
    );
}

#[test]
fn a_sound_file_has_no_problems_and_stays_as_it_is() {
    let folder = Folder::new();
    drop(filled(&folder));
    let before = std::fs::read(folder.file()).unwrap();
    assert_eq!(codes(&folder), []);
    assert_eq!(std::fs::read(folder.file()).unwrap(), before);
    assert_eq!(folder.names(), ["acme.plumbline"]);
}

#[test]
fn dangling_references_are_found() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    drop(workspace);
    tamper(&folder, "DELETE FROM participants WHERE id = 'p1'");
    assert_eq!(
        codes(&folder),
        [("/responses".into(), "dangling_reference".into())]
    );
}

#[test]
fn entries_that_cannot_be_read_are_found() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    drop(workspace);
    tamper(&folder, "UPDATE responses SET value = '\"not_applicable\"'");
    tamper(&folder, "UPDATE meta SET created_at = 'yesterday'");
    let unreadable = |pointer: &str| (pointer.to_owned(), "unreadable_entry".to_owned());
    assert_eq!(
        codes(&folder),
        [unreadable("/meta"), unreadable("/responses")]
    );
}

#[test]
fn broken_pages_are_found() {
    let folder = Folder::new();
    drop(filled(&folder));
    let mut whole = std::fs::read(folder.file()).unwrap();
    let last = whole.len() - 4096;
    whole[last..].fill(0xA5);
    std::fs::write(folder.file(), whole).unwrap();
    assert!(codes(&folder).iter().any(|(_, code)| code == "damaged"));
}

#[test]
fn the_history_cannot_be_changed_even_from_outside() {
    let folder = Folder::new();
    drop(filled(&folder));
    let other = Connection::open(folder.file()).unwrap();
    for sql in [
        "UPDATE history SET actor = 'Eve'",
        "DELETE FROM history WHERE seq = 1",
    ] {
        let error = other.execute_batch(sql).unwrap_err().to_string();
        assert!(error.contains("only appended"), "{error}");
    }
}
