//! Undo and redo within one opening of the file.

use model::{Answer, Group};
use store::{Change, UndoState};

use super::fixture::{Folder, a1, apply, at, filled, level, open, person, response, services};

#[test]
fn undo_and_redo_step_by_step() {
    let folder = Folder::new();
    drop(filled(&folder));
    let mut workspace = open(&folder.file()).unwrap();
    assert_eq!(
        workspace.undo_state(),
        UndoState::default(),
        "undo ends when the file is closed"
    );
    assert_eq!(workspace.undo(at(9)).unwrap(), None);

    workspace
        .apply(&[level("p1", "Q1", 3.0)], "response", None, at(3))
        .unwrap();
    workspace
        .apply(&[services(&["pay"])], "services", None, at(4))
        .unwrap();
    assert_eq!(
        workspace.undo_state(),
        UndoState {
            undo: Some("services"),
            redo: None
        }
    );

    let undone = workspace.undo(at(5)).unwrap().unwrap();
    assert_eq!(undone.kind, "services");
    assert!(undone.changes.contains(&services(&["pay", "mail", "web"])));
    assert_eq!(
        workspace.undo_state(),
        UndoState {
            undo: Some("response"),
            redo: Some("services")
        }
    );
    workspace.undo(at(6)).unwrap();
    assert_eq!(workspace.responses(&a1()).unwrap(), []);
    assert_eq!(
        workspace.undo_state(),
        UndoState {
            undo: None,
            redo: Some("response")
        }
    );

    let redone = workspace.redo(at(7)).unwrap().unwrap();
    assert_eq!(redone.changes, [level("p1", "Q1", 3.0)]);
    assert_eq!(
        workspace.responses(&a1()).unwrap(),
        [response("p1", "Q1", Answer::level(3.0))]
    );
}

#[test]
fn a_new_change_ends_redo_but_one_that_changes_nothing_does_not() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    workspace.undo(at(3)).unwrap();
    workspace
        .apply(&[services(&["pay", "mail", "web"])], "same", None, at(4))
        .unwrap();
    assert_eq!(workspace.undo_state().redo, Some("test"));
    apply(&mut workspace, &[level("p1", "Q2", 3.0)]);
    assert_eq!(workspace.undo_state().redo, None);
    assert_eq!(workspace.redo(at(5)).unwrap(), None);
}

#[test]
fn undo_brings_back_a_person_with_place_and_answers() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let missed = Change::FirstMissed {
        group: Group::It,
        services: vec!["web".into(), "pay".into()],
    };
    apply(
        &mut workspace,
        &[level("p1", "Q1", 3.0), level("p1", "Q2", 0.0), missed],
    );
    let before = workspace.contents().unwrap();
    let removal = [
        Change::Participant {
            id: "p1".into(),
            after: None,
        },
        services(&["mail"]),
    ];
    workspace
        .apply(&removal, "participant", Some("Ben"), at(3))
        .unwrap();
    assert_eq!(
        workspace.participants().unwrap(),
        [person("p2", "Ben", Group::Business)]
    );

    workspace.undo(at(2)).unwrap();
    let after = workspace.contents().unwrap();
    assert_eq!(after.participants, before.participants);
    assert_eq!(after.assessments, before.assessments);
    assert_eq!(after.first_missed, before.first_missed);
    assert_eq!(after.services, before.services);
}

#[test]
fn own_words_are_taken_back_and_brought_back_as_they_were() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let listed = |words: &[&str]| {
        let words = words.iter().map(|word| (*word).to_owned());
        Change::OwnWords(words.collect())
    };
    apply(&mut workspace, &[listed(&["storage", "container"])]);
    apply(&mut workspace, &[listed(&["container", "log"])]);
    workspace.undo(at(3)).unwrap();
    assert_eq!(workspace.own_words().unwrap(), ["storage", "container"]);
    workspace.undo(at(4)).unwrap();
    assert_eq!(workspace.own_words().unwrap(), [""; 0]);
    workspace.redo(at(5)).unwrap();
    workspace.redo(at(6)).unwrap();
    assert_eq!(workspace.own_words().unwrap(), ["container", "log"]);
    let row = workspace.history(1).unwrap().remove(0);
    assert_eq!(row.subject, "own_words");
    assert_eq!(
        row.before,
        Some(serde_json::json!(["storage", "container"]))
    );
    assert_eq!(row.after, Some(serde_json::json!(["container", "log"])));
}

#[test]
fn undo_appends_to_the_history_and_names_what_it_took_back() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    workspace
        .apply(&[level("p1", "Q1", 3.0)], "response", Some("Ida"), at(3))
        .unwrap();
    workspace.undo(at(4)).unwrap();
    workspace.redo(at(5)).unwrap();
    let rows: Vec<_> = workspace
        .history(3)
        .unwrap()
        .into_iter()
        .map(|row| {
            (
                row.step,
                row.undoes,
                row.kind,
                row.actor,
                row.after.is_some(),
            )
        })
        .collect();
    let row = |step, undoes, stands| (step, undoes, "response".into(), Some("Ida".into()), stands);
    assert_eq!(
        rows,
        [
            row(6, Some(5), true),
            row(5, Some(4), false),
            row(4, None, true)
        ]
    );
}
