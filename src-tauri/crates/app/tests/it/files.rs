use std::fs;

use app::api::*;
use model::Group;

use crate::desk::Program;

fn new_workspace(program: &Program, name: &str, file: &str) -> WorkspaceView {
    program.next_dialog(program.path(file));
    program
        .app
        .new_workspace(NewWorkspaceInput {
            name: name.to_owned(),
        })
        .unwrap()
        .unwrap()
}

#[test]
fn workspaces_are_made_listed_and_opened_again() {
    let program = Program::new();
    assert!(
        program
            .app
            .new_workspace(NewWorkspaceInput {
                name: "Cancelled".into()
            })
            .unwrap()
            .is_none()
    );
    let first = new_workspace(&program, "Norhaven Port Authority", "norhaven");
    assert!(first.path.ends_with("norhaven.plumbline"));
    new_workspace(&program, "Meridale Health Trust", "meridale.plumbline");
    let start = program.app.close_workspace().unwrap();
    let names: Vec<&str> = start.recent.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["Meridale Health Trust", "Norhaven Port Authority"]);
    assert!(start.workspace.is_none());

    let opened = program
        .app
        .open_workspace(PathInput {
            path: first.path.clone(),
        })
        .unwrap();
    assert_eq!(opened.name, "Norhaven Port Authority");
    program.app.close_workspace().unwrap();
    fs::remove_file(&first.path).unwrap();
    let start = program.app.start().unwrap();
    assert!(start.recent[0].missing);
    assert_eq!(
        program
            .app
            .forget_recent(PathInput { path: first.path })
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_file_that_does_not_open_has_its_code_and_stays_as_it_was() {
    let program = Program::new();
    let whole = new_workspace(&program, "Norhaven", "whole.plumbline").path;
    program.app.close_workspace().unwrap();
    let bytes = fs::read(&whole).unwrap();
    let mut foreign = bytes.clone();
    foreign[68..72].copy_from_slice(&[1, 2, 3, 4]);
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&9999u32.to_be_bytes());
    for (code, content) in [
        ("truncated", bytes[..bytes.len() - 100].to_vec()),
        ("foreign_file", foreign),
        ("newer_version", newer),
        ("locked_or_unrecognised", vec![7; 8192]),
    ] {
        let path = program.path("broken.plumbline");
        fs::write(&path, &content).unwrap();
        let input = PathInput {
            path: path.to_string_lossy().into_owned(),
        };
        let error = program.app.open_workspace(input).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(fs::read(&path).unwrap(), content, "{code}");
    }
    let absent = PathInput {
        path: program
            .path("absent.plumbline")
            .to_string_lossy()
            .into_owned(),
    };
    assert_eq!(
        program.app.open_workspace(absent).unwrap_err().code(),
        "not_found"
    );
}

#[test]
fn what_is_open_stays_open_when_another_file_fails() {
    let program = Program::set_up(Group::It);
    let path = program.path("no.plumbline");
    fs::write(&path, "nonsense, and a good deal of it").unwrap();
    program.next_dialog(path);
    assert!(program.app.choose_workspace().is_err());
    assert_eq!(
        program.app.workspace().unwrap().name,
        "Corrin Street Retail"
    );
    program.answer("D01-1", 3.0).unwrap();
}

#[test]
fn a_second_program_is_told_that_the_file_is_in_use() {
    let program = Program::new();
    let view = new_workspace(&program, "Norhaven", "norhaven.plumbline");
    let other = Program::new();
    let error = other
        .app
        .open_workspace(PathInput {
            path: view.path.clone(),
        })
        .unwrap_err();
    assert_eq!(error.code(), "workspace_in_use");
    let error = app::workspace_file::info(view.path.as_ref()).unwrap_err();
    assert_eq!(error.code(), "workspace_in_use");
}

#[test]
fn a_damaged_memory_is_forgotten() {
    let program = Program::set_up(Group::It);
    let memory = program.path("data/memory.json");
    let program = {
        fs::write(&memory, "{").unwrap();
        program.restarted()
    };
    assert!(program.app.start().unwrap().recent.is_empty());
    assert!(
        program.app.start_short_form().unwrap().set_up,
        "the workspace itself is whole"
    );
}

#[test]
fn names_become_file_names_that_every_system_takes() {
    let program = Program::new();
    let report = new_workspace(&program, "A/B: \"C\" <Ltd>.", "x.plumbline");
    assert_eq!(report.name, "A/B: \"C\" <Ltd>.");
}

#[test]
fn the_assessment_that_was_shown_is_shown_again() {
    let program = Program::new();
    let view = program.app.open_sample().unwrap();
    let earlier = view.assessments.last().unwrap().id.clone();
    program
        .app
        .select_assessment(AssessmentRef {
            assessment: earlier.clone(),
        })
        .unwrap();
    let program = program.restarted();
    assert_eq!(
        program.app.start().unwrap().workspace.unwrap().current,
        Some(earlier)
    );
}
