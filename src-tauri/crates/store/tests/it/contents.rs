//! A workspace as data and back.

use model::Group;
use store::{Change, Contents, Decision, NewAssessment, Workspace};

use super::fixture::{
    BYTES, Folder, HASH, a1, add, apply, at, filled, level, new_assessment, reopened, services,
    signed,
};

fn full(folder: &Folder) -> Workspace {
    let mut workspace = filled(folder);
    let missed = Change::FirstMissed {
        group: Group::It,
        services: vec!["web".into(), "pay".into()],
    };
    let target = |value| Change::Target {
        assessment: a1(),
        dimension: "D01".into(),
        after: Some(value),
    };
    let decision = Decision {
        title: "Fund it".into(),
        why: String::new(),
        takes: String::new(),
        if_not: String::new(),
        who: String::new(),
        by: None,
        position: None,
    };
    let decision = Change::Decision {
        assessment: a1(),
        id: "d1".into(),
        after: Some(decision),
    };
    apply(
        &mut workspace,
        &[
            level("p1", "Q1", 0.1 + 0.2),
            missed,
            Change::OwnWords(vec!["storage".into(), "container".into()]),
            target(1.0 / 3.0),
            decision,
        ],
    );
    let second = NewAssessment {
        started_from: Some(a1()),
        ..new_assessment("a2", "2027-05-01")
    };
    add(&mut workspace, second, at(9));
    workspace.undo(at(10)).unwrap();
    workspace.redo(at(11)).unwrap();
    add(&mut workspace, new_assessment("a3", "2028-05-01"), at(12));
    let leaving = Change::Participant {
        id: "p1".into(),
        after: None,
    };
    apply(&mut workspace, &[signed("a1", "Ida"), leaving]);
    apply(&mut workspace, &[signed("a3", "Ida")]);
    apply(
        &mut workspace,
        &[reopened("a3", "Ben", "One service was left out.")],
    );
    workspace
}

#[test]
fn export_import_export_is_byte_identical_with_its_history() {
    let (first, second) = (Folder::new(), Folder::new());
    let exported = serde_json::to_string_pretty(&full(&first).contents().unwrap()).unwrap();
    let contents: Contents = serde_json::from_str(&exported).unwrap();
    let mut copy = Workspace::create_from(&second.file(), &contents).unwrap();
    assert_eq!(
        serde_json::to_string_pretty(&copy.contents().unwrap()).unwrap(),
        exported
    );
    assert_eq!(copy.framework_bytes(HASH).unwrap().unwrap(), BYTES);

    let last = contents.history.last().unwrap();
    apply(&mut copy, &[services(&["web", "pay"])]);
    let next = &copy.history(1).unwrap()[0];
    assert_eq!((next.seq, next.step), (last.seq + 1, last.step + 1));
}

#[test]
fn contents_that_do_not_fit_leave_no_file() {
    let (first, second) = (Folder::new(), Folder::new());
    let contents = full(&first).contents().unwrap();
    let newer = Contents {
        format: contents.format + 1,
        ..contents.clone()
    };
    let incomplete = Contents {
        participants: [].into(),
        ..contents
    };
    for (contents, code) in [(newer, "newer_version"), (incomplete, "refused")] {
        let error = Workspace::create_from(&second.file(), &contents).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(second.names(), [""; 0]);
    }
}
