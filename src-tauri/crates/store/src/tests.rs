//! Tests that need the inside: SQLite's settings, a full disk, and steps of later versions.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use model::{Answer, Form, Group, LossParts, Participant, Response, Statement, Stoppage};
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

/// The name of the backup before a program that is so many versions ahead.
fn before_next(steps: u32) -> String {
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
    assert_eq!(names(&folder), ["acme.plumbline", &before_next(1)]);

    let backup = folder.path().join(before_next(1));
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
    let backup = before_next(2);
    let second = backup.replace(".bak", "-2.bak");
    assert_eq!(names(&folder), ["acme.plumbline", &second, &backup]);
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
    assert!(backups.join(before_next(1)).exists());
}

/// A file as the first version of the program left it.
fn of_the_first_version(file: &Path) {
    let mut db = Connection::open(file).unwrap();
    db.pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    Schema::first(1).build(file, &mut db).unwrap();
    db.execute_batch(
        "INSERT INTO meta VALUES (1, 1, 'Acme', 0, '2026-01-02T03:04:05Z');
         INSERT INTO organisation VALUES (1, 'Acme', '', '');
         INSERT INTO participants VALUES ('p1', 'Ida', 'it', '', NULL, 1);
         INSERT INTO history (at, kind, subject, key, step)
            VALUES ('2026-01-02T03:04:05Z', 'participant', 'participant', '{\"id\":\"p1\"}', 1);",
    )
    .unwrap();
}

#[test]
fn a_file_of_the_first_version_prints_as_it_did() {
    let (_folder, file) = folder();
    of_the_first_version(&file);
    let workspace = Workspace::open(&file, &OpenOptions::default()).unwrap();
    assert_eq!(workspace.confidentiality().unwrap(), "Confidential");
    assert_eq!(workspace.logo().unwrap(), None);
}

#[test]
fn a_file_of_the_first_version_is_looked_at_without_a_change_and_named_when_it_is_opened() {
    let (_folder, file) = folder();
    of_the_first_version(&file);
    let before = fs::read(&file).unwrap();
    let info = crate::inspect(&file).unwrap();
    assert_eq!((info.schema_version, info.participants), (1, 1));
    assert_eq!(crate::check(&file).unwrap(), []);
    assert_eq!(fs::read(&file).unwrap(), before);

    let workspace = Workspace::open(&file, &OpenOptions::default()).unwrap();
    let migrated = workspace.migrated().unwrap().clone();
    assert_eq!(migrated.from, 1);
    let id = workspace.about().unwrap().id;
    assert_eq!(id.as_str().len(), 32);
    drop(workspace);
    let again = Workspace::open(&file, &OpenOptions::default()).unwrap();
    assert_eq!((again.about().unwrap().id, again.migrated()), (id, None));
}

#[test]
fn the_backup_before_a_migration_can_be_restored_and_keeps_the_name_of_the_workspace() {
    let (_folder, file) = folder();
    of_the_first_version(&file);
    let mut workspace = Workspace::open(&file, &OpenOptions::default()).unwrap();
    let backup = workspace.migrated().unwrap().backup.clone();
    let before = workspace.contents().unwrap();
    let bytes = fs::read(&backup).unwrap();
    let gone = Change::Participant {
        id: "p1".into(),
        after: None,
    };
    workspace.apply(&[gone], "participant", None, NOW).unwrap();
    workspace.restore(&backup).unwrap();
    assert_eq!(workspace.contents().unwrap(), before);
    assert_eq!(fs::read(&backup).unwrap(), bytes, "the backup stays");
    drop(workspace);
    assert_eq!(crate::check(&file).unwrap(), []);
}

#[test]
fn a_restore_that_does_not_fit_on_the_disk_changes_nothing() {
    let (folder, file) = folder();
    let mut workspace = filled(&file);
    let import: Vec<_> = (0..200).map(answer).collect();
    workspace.apply(&import, "import", None, NOW).unwrap();
    let backup = folder.path().join("backup");
    workspace.copy_to(&backup).unwrap();
    workspace.undo(NOW).unwrap();
    workspace
        .connection
        .execute_batch("DROP TRIGGER history_is_not_shortened; DELETE FROM history; VACUUM")
        .unwrap();
    let before = workspace.contents().unwrap();
    let pages: u32 = workspace
        .connection
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    let limit = |workspace: &Workspace, pages: u32| {
        let set = format!("PRAGMA max_page_count = {pages}");
        workspace
            .connection
            .query_row(&set, [], |_| Ok(()))
            .unwrap();
    };
    limit(&workspace, pages + 1);
    assert_eq!(workspace.restore(&backup).unwrap_err().code(), "disk_full");
    assert_eq!(workspace.contents().unwrap(), before);
    limit(&workspace, 100_000);
    workspace.restore(&backup).unwrap();
    assert_eq!(answers(&workspace), 200);
}

/// Every table, row by row. JSON is compared by what it says.
fn dump(file: &Path) -> Vec<(String, Vec<String>)> {
    let db = Connection::open(file).unwrap();
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let tables: Vec<String> = db
        .prepare(names)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let rows = |table: &String| {
        let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let width = statement.column_count();
        let cell = |row: &rusqlite::Row<'_>, column| match row.get_ref(column).unwrap() {
            rusqlite::types::ValueRef::Text(text) => {
                let text = String::from_utf8(text.to_vec()).unwrap();
                let json: Result<serde_json::Value, _> = serde_json::from_str(&text);
                json.map_or(text, |json| json.to_string())
            }
            other => format!("{other:?}"),
        };
        let line = |row: &rusqlite::Row<'_>| {
            let cells: Vec<_> = (0..width).map(|column| cell(row, column)).collect();
            Ok(cells.join(" | "))
        };
        let mut rows: Vec<String> = statement
            .query_map([], line)
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        rows.sort();
        (table.clone(), rows)
    };
    tables.iter().map(rows).collect()
}

/// An outage of an hour.
fn stoppage(service: &str) -> Stoppage {
    Stoppage {
        service: service.into(),
        on: "2026-02-03".parse().unwrap(),
        at_minute: Some(630),
        minutes: 60,
        currency: "EUR".into(),
        loss: LossParts {
            recovery: 1_000,
            ..LossParts::default()
        },
        confirmed_by: Some("Ida".into()),
        note: "The tills were dark.".into(),
    }
}

/// A file with a row in every table and no column left at what it is by default.
fn with_a_row_in_every_table(file: &Path) {
    let mut workspace = filled(file);
    workspace
        .apply(&[answer(1)], "response", Some("p1"), NOW)
        .unwrap();
    workspace.undo(NOW).unwrap();
    workspace.redo(NOW).unwrap();
    workspace
        .connection
        .execute_batch(
            "BEGIN;
             UPDATE organisation SET scope = 'Payments', note = 'Only two countries';
             INSERT INTO units VALUES ('u1', 'Group', 'country', NULL, 1);
             INSERT INTO units VALUES ('u2', 'Retail', 'business_unit', 'u1', 2);
             INSERT INTO services VALUES ('s1', 'Tills', 'u2', 1);
             INSERT INTO first_missed VALUES ('it', 1, 's1');
             INSERT INTO own_words VALUES (1, 'container');
             UPDATE participants SET role = 'CIO', unit = 'u2', position = 7, departed = 1;
             UPDATE assessments SET headline = 'Well', small_groups_shown = 1,
                signed_off_at = '2026-02-01T00:00:00Z', signed_off_by = 'Ida', started_from = 'a2';
             INSERT INTO assessments (id, framework, created_at, name, form, date, headline,
                small_groups_shown, reopened_at, reopened_by, reopened_why)
                SELECT 'a2', framework, created_at, name, form, '2025-01-01', headline, 0,
                '2026-01-15T00:00:00Z', 'Ole', 'Too soon' FROM assessments WHERE id = 'a1';
             INSERT INTO logos VALUES ('cafe', x'00ff');
             UPDATE paper SET confidentiality = 'Board only', logo = 'cafe', logo_name = 'a.png';
             UPDATE responses SET desired = 0.1, evidence = 'verified', assumed = 1;
             INSERT INTO outcomes VALUES ('a1', 'D01', 1, 3, '2026-01-31', 'Ida');
             INSERT INTO targets VALUES ('a1', 'D01', 3.3);
             INSERT INTO decisions VALUES
                ('a1', 'd1', 'Fund it', 'So', '20 days', 'Worse', 'Board', '2027-01-31', 4);
             INSERT INTO pack VALUES (1, 'other', 'p1', '2026-02-03T04:05:06Z');
             COMMIT",
        )
        .unwrap();
    let stoppage = Change::Stoppage {
        id: "o1".into(),
        after: Some(stoppage("s1")),
    };
    let statement = Change::statement(Statement::new("s1".into(), "Tills"));
    workspace
        .apply(&[statement, stoppage], "statement", None, NOW)
        .unwrap();
}

/// Fails for a table or a column that `Contents` forgets: then an export would lose it.
#[test]
fn contents_hold_every_table_and_every_column() {
    let (folder, file) = folder();
    with_a_row_in_every_table(&file);
    let before = dump(&file);
    for (table, rows) in &before {
        assert!(!rows.is_empty(), "give “{table}” a row in this test");
    }
    let copy = folder.path().join("copy.plumbline");
    drop(Workspace::create_from(&copy, &contents(&file)).unwrap());
    assert_eq!(dump(&copy), before);
}
