//! Tests that need the inside: SQLite's settings, a full disk, and steps of later versions.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use model::{Answer, Form, Group, Participant, Response};
use rusqlite::Connection;
use rusqlite_migration::M;
use tempfile::TempDir;

use crate::schema::Schema;
use crate::{
    APPLICATION_ID, Change, Contents, NewAssessment, NewWorkspace, OpenOptions, SCHEMA_VERSION,
    StoreError, Workspace,
};

const NOW: DateTime<chrono::Utc> = DateTime::UNIX_EPOCH;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acme.plumbline");
    (folder, file)
}

fn filled(file: &Path) -> Workspace {
    let about = NewWorkspace {
        name: "Acme".into(),
        sample: true,
    };
    let mut workspace = Workspace::create(file, &about, NOW).unwrap();
    workspace
        .add_framework(&"bsm5".into(), "1", "00", b"{}")
        .unwrap();
    let assessment = NewAssessment {
        id: "a1".into(),
        name: "November".into(),
        framework: "00".into(),
        form: Form::Full,
        date: NOW.date_naive(),
        started_from: None,
    };
    workspace
        .apply(&[assessment.added(NOW)], "assessment", None, NOW)
        .unwrap();
    let ida = Participant {
        id: "p1".into(),
        name: "Ida".into(),
        group: Group::It,
        role: String::new(),
    };
    workspace
        .apply(&[Change::participant(ida)], "participant", None, NOW)
        .unwrap();
    workspace
}

fn answer(number: u32) -> Change {
    let response = Response {
        participant: "p1".into(),
        group: Group::It,
        question: format!("Q{number}").as_str().into(),
        answer: Answer::level(3.0),
        evidence: None,
        comment: "A remark of some length, so that the file grows. ".repeat(8),
        assumed: false,
    };
    Change::response("a1".into(), response)
}

fn answers(workspace: &Workspace) -> usize {
    workspace.responses(&"a1".into()).unwrap().len()
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn pragma(db: &Connection, name: &str) -> String {
    db.query_row(
        &format!("SELECT CAST((SELECT * FROM pragma_{name}) AS TEXT)"),
        [],
        |row| row.get(0),
    )
    .unwrap()
}

#[test]
fn the_connection_has_its_settings() {
    let (_folder, file) = folder();
    let workspace = filled(&file);
    let db = &workspace.connection;
    for (name, value) in [
        ("journal_mode", "delete"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
    ] {
        assert_eq!(pragma(db, name), value, "{name}");
    }
    let direct = |name: &str| {
        db.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    assert_eq!(direct("locking_mode"), "exclusive");
    assert!(
        direct("cipher_version").starts_with("4."),
        "the layer must be SQLCipher"
    );
}

#[test]
fn the_file_says_that_it_is_ours() {
    let (_folder, file) = folder();
    drop(filled(&file));
    let bytes = fs::read(&file).unwrap();
    assert_eq!(bytes[68..72], APPLICATION_ID.to_be_bytes());
    assert_eq!(bytes[68..72], *b"Plmb");
    assert_eq!(bytes[60..64], SCHEMA_VERSION.to_be_bytes());
    assert_eq!(bytes[18..20], [1, 1], "a rollback journal, not WAL");
}

#[test]
fn the_number_of_steps_is_the_version() {
    assert_eq!(Schema::extended([]).version, SCHEMA_VERSION);
}

#[test]
fn a_full_disk_loses_only_the_change_that_did_not_fit() {
    let (folder, file) = folder();
    let mut workspace = filled(&file);
    let limit = |workspace: &Workspace, pages: u32| {
        let set = format!("PRAGMA max_page_count = {pages}");
        workspace
            .connection
            .query_row(&set, [], |row| row.get::<_, u32>(0))
            .unwrap();
    };
    limit(&workspace, 40);
    let error = (0..999)
        .find_map(|number| {
            workspace
                .apply(&[answer(number)], "response", None, NOW)
                .err()
        })
        .unwrap();
    assert_eq!(error.code(), "disk_full");
    let saved = answers(&workspace);
    assert!(saved > 2, "some answers must have fitted");
    let state = workspace.history(1).unwrap();

    let failing = [answer(1000), answer(1001)];
    assert_eq!(
        workspace
            .apply(&failing, "import", None, NOW)
            .unwrap_err()
            .code(),
        "disk_full"
    );
    assert_eq!(
        (answers(&workspace), workspace.history(1).unwrap()),
        (saved, state)
    );

    limit(&workspace, 100_000);
    assert!(workspace.apply(&failing, "import", None, NOW).unwrap());
    assert_eq!(answers(&workspace), saved + 2);
    drop(workspace);
    assert_eq!(crate::check(&file).unwrap(), []);
    assert_eq!(names(&folder), ["acme.plumbline"]);
}

#[test]
fn undo_on_a_full_disk_can_be_tried_again() {
    let (_folder, file) = folder();
    let mut workspace = filled(&file);
    workspace
        .apply(&[answer(1)], "response", None, NOW)
        .unwrap();
    let import: Vec<_> = (2..200).map(answer).collect();
    workspace.apply(&import, "import", None, NOW).unwrap();
    let pages: u32 = workspace
        .connection
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    let limit = |pages: u32| format!("PRAGMA max_page_count = {pages}");
    workspace
        .connection
        .query_row(&limit(pages), [], |_| Ok(()))
        .unwrap();
    assert_eq!(workspace.undo(NOW).unwrap_err().code(), "disk_full");
    assert_eq!(workspace.undo_state().undo, Some("import"));
    workspace
        .connection
        .query_row(&limit(100_000), [], |_| Ok(()))
        .unwrap();
    assert_eq!(workspace.undo(NOW).unwrap().unwrap().kind, "import");
    assert_eq!(answers(&workspace), 1);
}

fn open_as(file: &Path, steps: Vec<M<'static>>) -> Result<Workspace, StoreError> {
    Workspace::open_as(file, &OpenOptions::default(), &Schema::extended(steps))
}

fn contents(file: &Path) -> Contents {
    Workspace::open_read_only(file).unwrap().contents().unwrap()
}

/// Name of the backup before as many steps of a later version.
fn backup_before(steps: u32) -> String {
    format!("acme.plumbline.before-v{}.bak", SCHEMA_VERSION + steps)
}

const GOOD: &str =
    "CREATE TABLE costs (id TEXT PRIMARY KEY) STRICT; INSERT INTO costs VALUES ('c')";

#[test]
fn an_older_file_is_brought_up_to_date_after_a_backup() {
    let (folder, file) = folder();
    drop(filled(&file));
    let before = contents(&file);
    let workspace = open_as(&file, vec![M::up(GOOD)]).unwrap();
    assert_eq!(workspace.contents().unwrap(), before);
    let costs: u32 = workspace
        .connection
        .query_row("SELECT count(*) FROM costs", [], |row| row.get(0))
        .unwrap();
    assert_eq!(costs, 1);
    drop(workspace);
    assert_eq!(
        names(&folder),
        ["acme.plumbline".to_owned(), backup_before(1)]
    );

    let backup = folder.path().join(backup_before(1));
    assert_eq!(
        contents(&backup),
        before,
        "the backup is a workspace of the old version"
    );
    let error = Workspace::open(&file, &OpenOptions::default()).unwrap_err();
    assert_eq!(error.code(), "newer_version");
    drop(open_as(&file, vec![M::up(GOOD)]).unwrap());
    assert_eq!(
        names(&folder).len(),
        2,
        "a file that is up to date needs no backup"
    );
}

/// A file as the first version wrote it.
const FIRST: &str = include_str!("../migrations/001.sql");
const FIRST_ROWS: &str = r#"
    INSERT INTO meta VALUES (1, 1, 'Acme', 0, '2026-11-01T10:00:00Z');
    INSERT INTO organisation VALUES (1, 'Acme', '', '');
    INSERT INTO participants VALUES ('p1', 'Ida', 'it', '', NULL, 1);
    INSERT INTO frameworks VALUES ('00', 'bsm5', '1', x'7b7d');
    INSERT INTO assessments
        VALUES ('a1', '00', '2026-11-01T10:00:00Z', 'November', 'short', '2026-11-01', '', 0, NULL);
    INSERT INTO responses
        VALUES ('a1', 'p1', 'Q1', 'it', '3', NULL, NULL, NULL, '', 0, '2026-11-01T10:00:00Z');
    INSERT INTO history VALUES (1, '2026-11-01T10:00:00Z', 'p1', 'response', 'response', 'a1', '{}', NULL, '{}', 1, NULL);
"#;

#[test]
fn a_file_of_the_first_version_opens_with_all_that_is_in_it() {
    let (folder, file) = folder();
    let first = Connection::open(&file).unwrap();
    first
        .pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    first.pragma_update(None, "user_version", 1).unwrap();
    first.execute_batch(FIRST).unwrap();
    first.execute_batch(FIRST_ROWS).unwrap();
    drop(first);
    let mut workspace = Workspace::open(&file, &OpenOptions::default()).unwrap();
    let assessment = workspace.assessment(&"a1".into()).unwrap().unwrap();
    assert_eq!((assessment.sign_off, assessment.started_from), (None, None));
    assert!(!workspace.profiles().unwrap()[0].1.departed);
    assert_eq!(
        (answers(&workspace), workspace.history(9).unwrap().len()),
        (1, 1)
    );
    workspace
        .apply(&[answer(2)], "response", None, NOW)
        .unwrap();
    drop(workspace);
    assert_eq!(crate::check(&file).unwrap(), []);
    assert_eq!(names(&folder).len(), 2, "the file and its backup");
}

#[test]
fn a_good_step_followed_by_a_bad_one_leaves_nothing_behind() {
    let (folder, file) = folder();
    drop(filled(&file));
    let before = fs::read(&file).unwrap();
    for bad in ["CREATE TABLE broken (", "INSERT INTO meta (id) VALUES (7)"] {
        assert!(open_as(&file, vec![M::up(GOOD), M::up(bad)]).is_err());
        assert_eq!(fs::read(&file).unwrap(), before);
    }
    let backup = backup_before(2);
    let second = backup.replace(".bak", "-2.bak");
    assert_eq!(
        names(&folder),
        ["acme.plumbline".to_owned(), second, backup]
    );
    assert_eq!(
        answers(&Workspace::open(&file, &OpenOptions::default()).unwrap()),
        0
    );
}

#[test]
fn the_backup_goes_where_it_is_wanted_or_there_is_no_migration() {
    let (folder, file) = folder();
    drop(filled(&file));
    let before = fs::read(&file).unwrap();
    let backups = folder.path().join("backups");
    let options = OpenOptions {
        backup_dir: Some(backups.clone()),
    };
    let schema = Schema::extended([M::up(GOOD)]);
    assert!(
        Workspace::open_as(&file, &options, &schema).is_err(),
        "there is no such folder"
    );
    assert_eq!(fs::read(&file).unwrap(), before);

    fs::create_dir(&backups).unwrap();
    drop(Workspace::open_as(&file, &options, &schema).unwrap());
    assert!(backups.join(backup_before(1)).exists());
}

#[test]
fn a_file_of_the_first_version_prints_as_it_did() {
    let (_folder, file) = folder();
    let first = Connection::open(&file).unwrap();
    first
        .execute_batch(include_str!("../migrations/001.sql"))
        .unwrap();
    let about = "INSERT INTO meta VALUES (1, 1, 'Acme', 0, '2026-11-02T00:00:00Z')";
    let client = "INSERT INTO organisation VALUES (1, 'Acme', '', '')";
    let marks = format!("PRAGMA user_version = 1; PRAGMA application_id = {APPLICATION_ID}");
    for sql in [about, client, &marks] {
        first.execute_batch(sql).unwrap();
    }
    drop(first);
    let workspace = Workspace::open(&file, &OpenOptions::default()).unwrap();
    assert_eq!(workspace.confidentiality().unwrap(), "Confidential");
    assert_eq!(workspace.logo().unwrap(), None);
}
