//! Files that are not opened. Each is left as it was, to the byte, with nothing beside it.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use store::{NewWorkspace, SCHEMA_VERSION, Workspace, check, inspect};

use super::fixture::{Folder, apply, at, filled, level, open};

/// The code with which every way of opening refuses the file, which stays as it was.
fn refusal(path: &Path) -> &'static str {
    let before = fs::read(path).ok();
    let names = |path: &Path| fs::read_dir(path.parent().unwrap()).unwrap().count();
    let beside = names(path);
    let errors = [
        open(path).unwrap_err(),
        Workspace::open_read_only(path).unwrap_err(),
        inspect(path).unwrap_err(),
        check(path).unwrap_err(),
    ];
    assert_eq!(
        fs::read(path).ok(),
        before,
        "the file must be left as it was"
    );
    assert_eq!(names(path), beside, "nothing may be left beside the file");
    let code = errors[0].code();
    assert!(
        errors.iter().all(|error| error.code() == code),
        "{errors:?}"
    );
    code
}

/// A closed workspace, with some bytes of it replaced.
fn patched(folder: &Folder, offset: usize, bytes: &[u8]) -> &'static str {
    drop(filled(folder));
    let mut whole = fs::read(folder.file()).unwrap();
    whole[offset..offset + bytes.len()].copy_from_slice(bytes);
    fs::write(folder.file(), whole).unwrap();
    refusal(&folder.file())
}

fn written(bytes: &[u8]) -> &'static str {
    let folder = Folder::new();
    fs::write(folder.file(), bytes).unwrap();
    refusal(&folder.file())
}

#[test]
fn a_file_that_is_not_there() {
    let folder = Folder::new();
    assert_eq!(refusal(&folder.file()), "not_found");
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn files_by_their_first_bytes() {
    assert_eq!(written(b""), "damaged");
    assert_eq!(written(b"Dear diary"), "locked_or_unrecognised");
    assert_eq!(written(&[0xA5; 8192]), "locked_or_unrecognised");
    assert_eq!(written(b"SQLite format 3\0"), "truncated");
}

#[test]
fn a_folder() {
    let folder = Folder::new();
    assert_eq!(open(folder.path()).unwrap_err().code(), "foreign_file");
}

#[test]
fn a_database_of_another_program() {
    let folder = Folder::new();
    let other = Connection::open(folder.file()).unwrap();
    other
        .execute_batch("PRAGMA application_id = 7; CREATE TABLE t (c)")
        .unwrap();
    drop(other);
    assert_eq!(refusal(&folder.file()), "foreign_file");
}

#[test]
fn an_encrypted_file() {
    let folder = Folder::new();
    let other = Connection::open(folder.file()).unwrap();
    let version: String = other
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .unwrap();
    assert!(
        version.starts_with("4."),
        "the database must be SQLCipher, not {version}"
    );
    other
        .execute_batch("PRAGMA key = 'correct horse'; CREATE TABLE t (c)")
        .unwrap();
    drop(other);
    assert_eq!(refusal(&folder.file()), "locked_or_unrecognised");
}

#[test]
fn a_file_that_is_cut_short() {
    let folder = Folder::new();
    drop(filled(&folder));
    let whole = fs::read(folder.file()).unwrap();
    for length in [whole.len() - 1, whole.len() / 2, 4096, 100, 99, 16] {
        fs::write(folder.file(), &whole[..length]).unwrap();
        assert_eq!(
            refusal(&folder.file()),
            "truncated",
            "cut to {length} bytes"
        );
    }
}

#[test]
fn a_page_count_that_is_out_of_date_does_not_count() {
    let folder = Folder::new();
    drop(filled(&folder));
    let mut whole = fs::read(folder.file()).unwrap();
    whole[28..32].copy_from_slice(&9999_u32.to_be_bytes());
    whole[92..96].copy_from_slice(&0_u32.to_be_bytes());
    fs::write(folder.file(), whole).unwrap();
    assert_eq!(
        open(&folder.file()).unwrap().participants().unwrap().len(),
        2
    );
}

#[test]
fn a_file_of_a_newer_version() {
    let newer = SCHEMA_VERSION + 1;
    assert_eq!(
        patched(&Folder::new(), 60, &newer.to_be_bytes()),
        "newer_version"
    );
}

#[test]
fn a_file_whose_creation_was_never_finished() {
    assert_eq!(patched(&Folder::new(), 60, &[0; 4]), "damaged");
}

#[test]
fn a_file_whose_schema_is_overwritten() {
    assert_eq!(patched(&Folder::new(), 100, &[0xFF; 3000]), "damaged");
}

#[test]
fn a_file_that_is_open_here() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    assert_eq!(refusal(&folder.file()), "workspace_in_use");
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    drop(workspace);
    assert!(open(&folder.file()).is_ok(), "closing the file frees it");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_open_here_under_another_name() {
    let folder = Folder::new();
    let _workspace = filled(&folder);
    let link = folder.path().join("link.plumbline");
    std::os::unix::fs::symlink(folder.file(), &link).unwrap();
    assert_eq!(open(&link).unwrap_err().code(), "workspace_in_use");
}

/// A connection of our own stands for another program: it takes part in SQLite's locks.
#[test]
fn a_file_that_another_program_has_open() {
    let folder = Folder::new();
    drop(filled(&folder));
    let other = Connection::open(folder.file()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(open(&folder.file()).unwrap_err().code(), "workspace_in_use");
    assert_eq!(
        inspect(&folder.file()).unwrap_err().code(),
        "workspace_in_use"
    );
    other.execute_batch("COMMIT").unwrap();
    assert!(open(&folder.file()).is_ok());
}

#[test]
fn another_program_while_the_file_is_open() {
    let folder = Folder::new();
    let _workspace = filled(&folder);
    let _ = inspect(&folder.file());
    let other = Connection::open(folder.file()).unwrap();
    other.busy_timeout(std::time::Duration::ZERO).unwrap();
    let read = other.query_row("SELECT count(*) FROM meta", [], |row| row.get::<_, i64>(0));
    let code = read.unwrap_err().sqlite_error_code();
    assert_eq!(code, Some(rusqlite::ErrorCode::DatabaseBusy));
}

#[cfg(unix)]
fn set_read_only(path: &Path, read_only: bool) {
    use std::os::unix::fs::PermissionsExt;
    let mode = if read_only { 0o555 } else { 0o755 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_or_folder_that_cannot_be_written() {
    let folder = Folder::new();
    let people = filled(&folder).participants().unwrap();
    for barred in [folder.file(), folder.path().to_owned()] {
        set_read_only(&barred, true);
        let before = fs::read(folder.file()).unwrap();
        assert_eq!(open(&folder.file()).unwrap_err().code(), "read_only");

        let mut workspace = Workspace::open_read_only(&folder.file()).unwrap();
        assert!(workspace.is_read_only());
        assert_eq!(workspace.participants().unwrap(), people);
        let change = [level("p1", "Q1", 3.0)];
        assert_eq!(
            workspace
                .apply(&change, "response", None, at(9))
                .unwrap_err()
                .code(),
            "read_only"
        );
        assert_eq!(workspace.undo(at(9)).unwrap(), None);
        drop(workspace);

        assert!(inspect(&folder.file()).is_ok());
        assert_eq!(fs::read(folder.file()).unwrap(), before);
        assert_eq!(folder.names(), ["acme.plumbline"]);
        set_read_only(&barred, false);
    }
}

#[cfg(unix)]
#[test]
fn a_new_file_in_a_folder_that_cannot_be_written() {
    let folder = Folder::new();
    set_read_only(folder.path(), true);
    let about = NewWorkspace {
        name: "Acme".into(),
        sample: false,
    };
    let error = Workspace::create(&folder.file(), &about, at(0)).unwrap_err();
    assert_eq!(error.code(), "read_only");
    assert_eq!(folder.names(), [""; 0]);
    set_read_only(folder.path(), false);
}

#[test]
fn a_new_file_where_one_is() {
    let folder = Folder::new();
    fs::write(folder.file(), "mine").unwrap();
    let about = NewWorkspace {
        name: "Acme".into(),
        sample: false,
    };
    let error = Workspace::create(&folder.file(), &about, at(0)).unwrap_err();
    assert_eq!(error.code(), "already_exists");
    assert_eq!(fs::read(folder.file()).unwrap(), b"mine");
}

#[test]
fn a_new_file_in_a_folder_that_is_not_there() {
    let about = NewWorkspace {
        name: "Acme".into(),
        sample: false,
    };
    let path = Folder::new().path().join("gone/acme.plumbline");
    assert_eq!(
        Workspace::create(&path, &about, at(0)).unwrap_err().code(),
        "not_found"
    );
}

#[test]
fn messages_say_what_happened_what_was_kept_and_what_to_do() {
    let folder = Folder::new();
    let message = || open(&folder.file()).unwrap_err().to_string();
    insta::assert_snapshot!(message(), @"“acme.plumbline” was not found. Nothing was changed. Check whether it was moved or renamed, or whether its drive is connected.");
    fs::write(folder.file(), "").unwrap();
    insta::assert_snapshot!(message(), @"“acme.plumbline” is damaged: it is empty; nothing was ever saved in it. It was left as it is. Go back to a backup, or to the latest copy that opens.");
    fs::remove_file(folder.file()).unwrap();
    let workspace = filled(&folder);
    insta::assert_snapshot!(message(), @"“acme.plumbline” is open in another window or program. It was left as it is. Close it there, then try again.");
    drop(workspace);
    let mut whole = fs::read(folder.file()).unwrap();
    whole[63] = 9;
    fs::write(folder.file(), &whole).unwrap();
    let message = message().replace(&format!("up to {SCHEMA_VERSION})"), "up to N)");
    insta::assert_snapshot!(message, @"“acme.plumbline” was written by a newer version of Plumbline (file version 9; this one reads up to N). It was left as it is. Update Plumbline to open it.");
}

#[test]
fn a_refused_change_says_what_does_not_fit() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let mut message = |change| {
        workspace
            .apply(&[change], "test", None, at(3))
            .unwrap_err()
            .to_string()
    };
    insta::assert_snapshot!(message(level("nobody", "Q1", 3.0)), @"A change to “acme.plumbline” was not saved because it does not fit the rest of the file: it refers to something that is not there. Everything before it was kept. Check the entry, then try again.");
    insta::assert_snapshot!(message(level("p1", "Q1", f64::NAN)), @"A change to “acme.plumbline” was not saved because it does not fit the rest of the file: the value is neither a number, a text, a list nor {\"text\": …}. Everything before it was kept. Check the entry, then try again.");
}

#[test]
fn one_file_at_rest() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    drop(workspace);
    assert_eq!(folder.names(), ["acme.plumbline"]);
    let before = fs::read(folder.file()).unwrap();
    drop(open(&folder.file()).unwrap());
    drop(Workspace::open_read_only(&folder.file()).unwrap());
    assert_eq!(
        fs::read(folder.file()).unwrap(),
        before,
        "opening and closing changes nothing"
    );
    assert_eq!(folder.names(), ["acme.plumbline"]);
}
