//! Everything out and in again; answers out.

use std::fs;

use app::api::*;
use app::transfer::{export, import};
use model::{Answer, Group};
use serde_json::Value;
use store::{OpenOptions, Workspace};

use crate::desk::Program;

/// A program with a workspace in which something was undone and somebody removed.
fn lived_in() -> Program {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 0.0).unwrap();
    program.say("D02-1", Some(Answer::DontKnow)).unwrap();
    program.app.undo().unwrap();
    program.app.redo().unwrap();
    let ben = program.add_person("Ben", Group::Business).participant;
    program
        .app
        .remove_participant(ParticipantRef { participant: ben })
        .unwrap();
    program
}

fn exported(program: &Program, name: &str) -> Vec<u8> {
    program.next_dialog(program.path(name));
    let written = program.app.export_workspace().unwrap().unwrap();
    fs::read(written.path).unwrap()
}

#[test]
fn export_import_export_is_the_same_to_the_byte_in_the_window_too() {
    let program = lived_in();
    let first = exported(&program, "first");
    program.next_dialog(program.path("first.json"));
    program.next_dialog(program.path("second"));
    let view = program.app.import_workspace().unwrap().unwrap();
    assert!(view.path.ends_with("second.plumbline"), "{}", view.path);
    assert_eq!(view.participants.len(), 1);
    assert_eq!(exported(&program, "again.json"), first);
}

#[test]
fn an_export_says_what_it_is() {
    let bytes = exported(&lived_in(), "x.json");
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.starts_with("{\n  \"kind\": \"plumbline_workspace\",\n  \"format\": 1,\n"));
    assert!(text.ends_with("}\n"));
    let value: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        (value["kind"].as_str(), value["format"].as_u64()),
        (Some("plumbline_workspace"), Some(1))
    );
    let keys = |value: &Value| -> String {
        let keys: Vec<&str> = value
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        keys.join(" ")
    };
    insta::assert_snapshot!(keys(&value), @"about assessments confidentiality first_missed format frameworks history kind logo logos organisation own_words pack participants services statements stoppages units");
    insta::assert_snapshot!(keys(&value["history"][0]), @"actor after assessment at before key kind seq step subject undoes");
}

#[test]
fn what_is_no_sound_export_has_its_code_and_leaves_nothing_behind() {
    let program = lived_in();
    let whole = String::from_utf8(exported(&program, "x.json")).unwrap();
    let replaced = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        whole.replacen(from, to, 1)
    };
    let cases = [
        ("newer_version", replaced("\"format\": 1", "\"format\": 2")),
        ("damaged", whole[..whole.len() / 2].to_owned()),
        ("damaged", replaced("\"organisation\": {", "\"o\": {")),
        ("damaged", replaced("\"format\": 1,", "")),
        (
            "damaged",
            replaced("\"form\": \"short\"", "\"form\": \"shorter\""),
        ),
        ("damaged", replaced("BSM", "BSM!")),
        (
            "damaged",
            replaced("\"participant\": \"p01\"", "\"participant\": \"p77\""),
        ),
        ("foreign_file", replaced("plumbline_workspace", "other")),
        ("foreign_file", "{}".to_owned()),
        ("foreign_file", "[1, 2]".to_owned()),
        ("foreign_file", String::new()),
        ("foreign_file", "participant,group\n".to_owned()),
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.plumbline");
    for (code, text) in cases {
        let error = import(&path, text.as_bytes(), "x.json").unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains("“x.json”"), "{error}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "{code}");
    }
    fs::write(&path, "mine").unwrap();
    let error = import(&path, whole.as_bytes(), "x.json").unwrap_err();
    assert_eq!(error.code(), "already_exists");
    assert_eq!(fs::read(&path).unwrap(), b"mine");
}

#[test]
fn an_export_without_an_assessment_becomes_a_workspace_without_one() {
    let program = lived_in();
    let bytes = exported(&program, "x.json");
    let mut value: Value = serde_json::from_slice(&bytes).unwrap();
    value["assessments"] = Value::Array(Vec::new());
    value["history"] = Value::Array(Vec::new());
    fs::write(program.path("x.json"), value.to_string()).unwrap();
    program.next_dialog(program.path("x.json"));
    program.next_dialog(program.path("new.plumbline"));
    let view = program.app.import_workspace().unwrap().unwrap();
    assert_eq!((view.current, view.participants.is_empty()), (None, false));
}

#[test]
fn cancelling_a_dialog_changes_nothing() {
    let program = lived_in();
    assert_eq!(program.app.export_workspace().unwrap(), None);
    assert_eq!(
        program.app.export_answers(program.assessment()).unwrap(),
        None
    );
    assert_eq!(program.app.import_workspace().unwrap(), None);
    exported(&program, "x.json");
    program.next_dialog(program.path("x.json"));
    assert_eq!(program.app.import_workspace().unwrap(), None, "no place");
}

/// Undo works within one opening, but the rows by which it was told apart are there.
#[test]
fn what_was_undone_and_brought_back_is_in_the_history_of_the_copy() {
    let program = lived_in();
    let bytes = exported(&program, "x.json");
    let path = program.path("copy.plumbline");
    let copy = import(&path, &bytes, "x.json").unwrap();
    let undone: Vec<(i64, Option<i64>)> = copy
        .history(99)
        .unwrap()
        .into_iter()
        .filter(|row| row.undoes.is_some())
        .map(|row| (row.step, row.undoes))
        .collect();
    assert_eq!(undone.len(), 2, "one undo, one redo");
    drop(copy);
    let reopened = Workspace::open(&path, &OpenOptions::default()).unwrap();
    assert_eq!(export(&reopened).unwrap(), bytes);
}

fn answers_out(program: &Program, name: &str) -> Vec<u8> {
    program.next_dialog(program.path(name));
    let written = program.app.export_answers(program.assessment()).unwrap();
    fs::read(written.unwrap().path).unwrap()
}

#[test]
fn answers_go_out_and_read_back_without_a_change() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    for (name, written) in [
        ("answers", "answers.csv"),
        ("answers.json", "answers.json"),
        ("answers.txt", "answers.txt.csv"),
    ] {
        answers_out(&program, name);
        program.next_dialog(program.path(written));
        let preview = program
            .app
            .choose_import(program.assessment())
            .unwrap()
            .unwrap();
        assert_eq!(preview.problems, []);
        assert_eq!((preview.adds, preview.replaces), (0, 0), "{written}");
        assert!(preview.same > 100, "{written}");
    }
}

#[test]
fn a_place_that_cannot_be_written_leaves_what_was_there() {
    let program = lived_in();
    let place = program.path("gone/x.json");
    program.next_dialog(place.clone());
    assert_eq!(program.app.export_workspace().unwrap_err().code(), "file");
    assert!(!place.exists());
    let taken = program.path("taken.json");
    fs::create_dir(&taken).unwrap();
    program.next_dialog(taken.clone());
    assert_eq!(program.app.export_workspace().unwrap_err().code(), "file");
    assert!(taken.is_dir());
    assert_eq!(fs::read_dir(program.folder.path()).unwrap().count(), 2);
}
