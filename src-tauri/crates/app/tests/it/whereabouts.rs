//! Files that are moved, copied and deleted, while they are open and between two openings.

#![cfg(unix)]

use std::fs;
use std::path::Path;

use app::api::*;
use model::Group;

use crate::desk::Program;

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn answered(program: &Program) -> u32 {
    program.app.workspace().unwrap().participants[0].answered
}

#[test]
fn a_file_that_was_moved_is_followed_and_what_was_refused_can_be_saved() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.answer("D01-1", 3.0).unwrap();
    let place = Place {
        screen: Screen::Results,
        question: None,
    };
    program.app.visit(place.clone()).unwrap();
    assert_eq!(program.app.look_at_file().unwrap(), FileState::InPlace);

    let moved = program.path("renamed.plumbline");
    fs::rename(&path, &moved).unwrap();
    let canonical = text(&moved.canonicalize().unwrap());
    assert_eq!(
        program.app.look_at_file().unwrap(),
        FileState::Moved {
            to: Some(canonical.clone())
        }
    );
    assert_eq!(
        program.answer("D02-1", 1.0).unwrap_err().code(),
        "file_moved"
    );

    let view = program.app.follow_file().unwrap();
    assert_eq!(view.path, canonical);
    assert_eq!(view.notices, [FileNotice::Moved { from: text(&path) }]);
    program.answer("D02-1", 1.0).unwrap();
    assert_eq!(answered(&program), 2);

    let start = program.app.close_workspace().unwrap();
    let listed: Vec<_> = start.recent.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(listed, [canonical.as_str()]);
    program.open(Path::new(&canonical)).unwrap();
    assert_eq!(
        program.app.start().unwrap().place,
        Some(place),
        "the place went along"
    );
}

#[test]
fn a_file_that_was_put_back_needs_nothing() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    let away = program.path("away");
    fs::rename(&path, &away).unwrap();
    assert!(program.answer("D01-1", 3.0).is_err());
    fs::rename(&away, &path).unwrap();
    program.answer("D01-1", 3.0).unwrap();
    assert_eq!(text(&path), program.app.follow_file().unwrap().path);
    assert_eq!(answered(&program), 1);
}

#[test]
fn a_deleted_file_is_written_again() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.answer("D01-1", 3.0).unwrap();
    assert_eq!(
        program.app.save_file_again().unwrap_err().code(),
        "not_deleted"
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(program.app.look_at_file().unwrap(), FileState::Deleted);
    assert_eq!(
        program.app.follow_file().unwrap_err().code(),
        "file_not_found"
    );
    let view = program.app.save_file_again().unwrap();
    assert_eq!((view.path, view.notices), (text(&path), vec![]));
    program.answer("D02-1", 3.0).unwrap();
    assert_eq!(answered(&program), 2);
}

#[test]
fn a_file_that_was_replaced_is_saved_elsewhere() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.answer("D01-1", 3.0).unwrap();
    fs::write(program.path("other"), "theirs").unwrap();
    fs::rename(program.path("other"), &path).unwrap();
    assert_eq!(program.app.look_at_file().unwrap(), FileState::Replaced);
    assert_eq!(
        program.app.save_file_again().unwrap_err().code(),
        "not_deleted"
    );
    assert!(
        program.app.save_file_elsewhere().unwrap().is_none(),
        "cancelled"
    );
    program.next_dialog(program.path("kept"));
    let view = program.app.save_file_elsewhere().unwrap().unwrap();
    assert_eq!(view.path, text(&program.path("kept.plumbline")));
    program.answer("D02-1", 3.0).unwrap();
    assert_eq!(answered(&program), 2);
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
}

#[test]
fn what_was_saved_in_a_deleted_file_is_kept_when_it_is_closed() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.answer("D01-1", 3.0).unwrap();
    let folder = program.app.backups().unwrap().folder;
    fs::remove_file(&path).unwrap();
    program.app.close_workspace().unwrap();
    let rescued: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| text(path).contains(".rescued."))
        .collect();
    let [rescued] = &rescued[..] else {
        panic!("{rescued:?}");
    };
    program.open(rescued).unwrap();
    assert_eq!(answered(&program), 1);
}

#[test]
fn a_file_that_was_moved_between_two_openings_is_known_again() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    let ben = program.add_person("Ben", Group::Business);
    program.app.answer_as(ben.clone()).unwrap();
    program.app.close_workspace().unwrap();
    let moved = program.path("moved.plumbline");
    fs::rename(&path, &moved).unwrap();
    let program = program.restarted();
    let view = program.open(&moved).unwrap();
    assert_eq!(view.notices, [FileNotice::Moved { from: text(&path) }]);
    assert_eq!(view.voice, Some(ben), "how it was left went along");
    let recent = program.app.close_workspace().unwrap().recent;
    assert_eq!(recent.len(), 1);
    assert_eq!(program.open(&moved).unwrap().notices, [], "said once");
}

#[test]
fn a_copy_is_said_to_be_one_and_the_other_is_not_touched() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.app.close_workspace().unwrap();
    let copy = program.path("copy.plumbline");
    fs::copy(&path, &copy).unwrap();
    let before = fs::read(&path).unwrap();
    let view = program.open(&copy).unwrap();
    assert_eq!(view.notices, [FileNotice::CopyOf { path: text(&path) }]);
    program.answer("D01-1", 3.0).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    program.app.close_workspace().unwrap();
    assert_eq!(program.open(&path).unwrap().notices, []);
    assert_eq!(answered(&program), 0);
}

/// Its former place is taken by another workspace: then it was moved, and is no copy of that.
#[test]
fn a_file_whose_place_was_taken_was_moved() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.app.close_workspace().unwrap();
    let moved = program.path("moved.plumbline");
    fs::rename(&path, &moved).unwrap();
    let other = Program::new();
    let stranger = other.new_file("stranger.plumbline");
    other.app.close_workspace().unwrap();
    fs::copy(stranger, &path).unwrap();
    let view = program.open(&moved).unwrap();
    assert_eq!(view.notices, [FileNotice::Moved { from: text(&path) }]);
}

#[test]
fn the_backups_of_a_moved_file_go_along() {
    let program = Program::new();
    let path = program.new_file("norhaven.plumbline");
    program.app.make_backup().unwrap();
    program.app.close_workspace().unwrap();
    let moved = program.path("moved.plumbline");
    fs::rename(&path, &moved).unwrap();
    program.open(&moved).unwrap();
    let backups = program.app.backups().unwrap().backups;
    assert_eq!(backups.len(), 2, "one by hand, one of today");
    assert!(backups.iter().all(|backup| backup.of.is_none()));
}
