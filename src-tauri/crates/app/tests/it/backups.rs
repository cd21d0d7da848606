//! Backups: when they are made, and what comes back.

use std::fs;

use app::api::*;
use app::transfer::export;
use model::Group;
use store::Workspace;

use crate::desk::Program;

const DAY: i64 = 24 * 60;

fn reasons(program: &Program) -> Vec<BackupReason> {
    let view = program.app.backups().unwrap();
    view.backups.iter().map(|backup| backup.reason).collect()
}

/// Closes the file and opens it again.
fn reopen(program: &Program, path: &std::path::Path) -> WorkspaceView {
    program.app.close_workspace().unwrap();
    program.open(path).unwrap()
}

/// Everything in the open file, history included.
fn everything(program: &Program) -> Vec<u8> {
    program.next_dialog(program.path("everything.json"));
    let written = program.app.export_workspace().unwrap().unwrap();
    fs::read(written.path).unwrap()
}

fn restore(program: &Program, reason: BackupReason) -> WorkspaceView {
    let view = program.app.backups().unwrap();
    let mut backups = view.backups.into_iter();
    let id = backups.find(|one| one.reason == reason).unwrap().id;
    program.app.restore_backup(BackupRef { id }).unwrap()
}

#[test]
fn one_is_made_at_the_first_opening_of_a_day() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    assert_eq!(reasons(&program), [], "a new file holds nothing yet");
    for (minutes, backups) in [(0, 1), (60, 1), (DAY, 2), (5, 2), (3 * DAY, 3)] {
        program.after(minutes);
        reopen(&program, &path);
        assert_eq!(reasons(&program).len(), backups, "after {minutes} minutes");
    }
    assert_eq!(reasons(&program), [BackupReason::Daily; 3]);
    let view = program.app.backups().unwrap();
    assert!(
        view.backups
            .iter()
            .all(|one| one.bytes > 4096 && one.of.is_none())
    );
    assert!(
        view.backups
            .is_sorted_by(|one, next| one.made_at > next.made_at)
    );
}

#[test]
fn the_sample_is_not_backed_up_since_it_can_be_made_anew() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    assert_eq!(reasons(&program), []);
    assert_eq!(
        program.app.make_backup().unwrap().backups.len(),
        1,
        "but by hand"
    );
}

#[test]
fn a_backup_is_a_sound_workspace_kept_apart() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.answer("D01-1", 3.0).unwrap();
    let before = everything(&program);
    let view = program.app.make_backup().unwrap();
    let backup = program
        .path("data/backups")
        .join(&view.folder)
        .join(&view.backups[0].id);
    assert_eq!(store::check(&backup).unwrap(), []);
    let copy = Workspace::open_read_only(&backup).unwrap();
    assert_eq!(export(&copy).unwrap(), before);
    let beside: Vec<_> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("norhaven"))
        .collect();
    assert!(
        beside.iter().all(|name| !name.contains("daily")),
        "{beside:?}"
    );
}

#[test]
fn a_restore_brings_back_what_was_and_undoing_it_exactly_what_stood_there() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.answer("D01-1", 3.0).unwrap();
    reopen(&program, &path);
    let early = everything(&program);
    program.answer("D01-1", 5.0).unwrap();
    program.add_person("Ben", Group::Business);
    let late = everything(&program);

    program.after(1);
    let view = restore(&program, BackupReason::Daily);
    assert_eq!(everything(&program), early);
    assert_eq!(
        (view.participants.len(), view.undo),
        (1, UndoState::default())
    );
    assert!(program.app.backups().unwrap().restored.is_some());
    assert_eq!(
        reasons(&program),
        [BackupReason::BeforeRestore, BackupReason::Daily]
    );
    program.answer("D01-1", 1.0).unwrap();

    let view = program.app.undo_restore().unwrap();
    assert_eq!(everything(&program), late);
    assert_eq!(view.participants.len(), 2);
    assert_eq!(program.app.backups().unwrap().restored, None);
    assert_eq!(
        program.app.undo_restore().unwrap_err().code(),
        "nothing_restored"
    );
    program.answer("D02-1", 2.0).unwrap();
    drop(program.app.close_workspace().unwrap());
    assert_eq!(store::check(&path).unwrap(), []);
}

#[test]
fn whoever_spoke_and_is_gone_after_a_restore_speaks_no_longer() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    reopen(&program, &path);
    let ben = program.add_person("Ben", Group::Business);
    program.app.answer_as(ben).unwrap();
    let view = restore(&program, BackupReason::Daily);
    assert_eq!(view.voice.unwrap().participant, view.participants[0].id);
}

#[test]
fn a_backup_of_nothing_we_know_is_not_restored() {
    let program = Program::new();
    program.new_file("norhaven.plumbline");
    let before = everything(&program);
    for id in [
        "",
        "../memory.json",
        "20261123T093000000Z.daily.00000000.plumbline",
    ] {
        let error = program
            .app
            .restore_backup(BackupRef { id: id.into() })
            .unwrap_err();
        assert_eq!(error.code(), "unknown");
    }
    let view = program.app.make_backup().unwrap();
    let (folder, id) = (view.folder, view.backups[0].id.clone());
    let backup = std::path::Path::new(&folder).join(&id);
    let bytes = fs::read(&backup).unwrap();
    fs::write(&backup, &bytes[..bytes.len() / 2]).unwrap();
    let error = program.app.restore_backup(BackupRef { id }).unwrap_err();
    assert_eq!(error.code(), "truncated");
    assert_eq!(everything(&program), before);
    assert_eq!(program.app.backups().unwrap().restored, None);
}

#[test]
fn where_no_backup_can_be_made_the_file_opens_all_the_same_and_nothing_is_restored() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.app.close_workspace().unwrap();
    let backups = program.path("data/backups");
    fs::write(&backups, "a file where the folder should be").unwrap();
    let view = program.open(&path).unwrap();
    let [FileNotice::NoBackup { .. }] = &view.notices[..] else {
        panic!("{:?}", view.notices);
    };
    program.answer("D01-1", 3.0).unwrap();
    assert!(program.app.make_backup().is_err());
    assert!(program.app.dismiss_notices().unwrap().notices.is_empty());

    fs::remove_file(&backups).unwrap();
    let view = program.app.make_backup().unwrap();
    let id = view.backups[0].id.clone();
    program.answer("D01-1", 5.0).unwrap();
    let before = everything(&program);
    let folder = std::path::PathBuf::from(view.folder);
    for number in 0..3 {
        // Whatever name the next backup takes, something is in its way.
        let time = format!("20261123T093000{number:03}Z.before_restore");
        let mut name = fs::read_dir(&folder)
            .unwrap()
            .flatten()
            .map(|entry| entry.path());
        let tag = name.find(|path| path.extension().is_some_and(|end| end == "plumbline"));
        let tag = tag
            .unwrap()
            .to_string_lossy()
            .split('.')
            .nth_back(1)
            .unwrap()
            .to_owned();
        fs::create_dir_all(folder.join(format!("{time}.{tag}.plumbline.part"))).unwrap();
    }
    let error = program.app.restore_backup(BackupRef { id }).unwrap_err();
    assert_eq!(error.code(), "not_backed_up");
    assert_eq!(everything(&program), before);
}

#[test]
fn old_backups_go_and_those_of_a_copy_stay() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    reopen(&program, &path);
    let copy = program.path("copy.plumbline");
    program.next_dialog(copy.clone());
    program.app.save_file_elsewhere().unwrap().unwrap();
    for _ in 0..20 {
        program.after(DAY);
        reopen(&program, &copy);
    }
    let view = program.app.backups().unwrap();
    let of_the_first: Vec<_> = view
        .backups
        .iter()
        .filter_map(|one| one.of.as_ref())
        .collect();
    assert_eq!(of_the_first, [&path.to_string_lossy().into_owned()]);
    assert_eq!(
        view.backups.len(),
        1 + 7 + 2 + 1,
        "of the first; of the copy seven days, two weeks and a month more"
    );
}

#[test]
fn a_file_of_an_earlier_version_is_backed_up_among_the_others() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.app.close_workspace().unwrap();
    older(&path);
    let view = program.open(&path).unwrap();
    assert!(view.notices.contains(&FileNotice::Updated));
    assert_eq!(
        reasons(&program),
        [BackupReason::Daily, BackupReason::BeforeUpdate]
    );
    assert_eq!(view.participants.len(), 1);
    let left: Vec<_> = fs::read_dir(program.path("data/backups"))
        .unwrap()
        .collect();
    assert_eq!(left.len(), 1, "only the folder of the workspace");
    restore(&program, BackupReason::BeforeUpdate);
    assert_eq!(program.app.workspace().unwrap().participants.len(), 1);
}

/// Makes the file one that the first version of the program wrote, whatever steps came later.
fn older(path: &std::path::Path) {
    let now = path.with_extension("now");
    fs::rename(path, &now).unwrap();
    let db = rusqlite::Connection::open(path).unwrap();
    db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    db.execute_batch(include_str!("../../../store/migrations/001.sql"))
        .unwrap();
    db.pragma_update(None, "application_id", store::APPLICATION_ID)
        .unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
    db.execute("ATTACH ?1 AS now", [now.to_str().unwrap()])
        .unwrap();
    let names = |sql: &str| -> Vec<String> {
        let mut statement = db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(|name| name.unwrap()).collect()
    };
    let tables = "SELECT name FROM main.sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    for table in names(tables) {
        let columns = format!("SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')");
        let columns = names(&columns).join(", ");
        let copy =
            format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}");
        db.execute(&copy, []).unwrap();
    }
    drop(db);
    fs::remove_file(now).unwrap();
}
