//! An assessment that is signed off is read-only until somebody reopens it.

use proptest::prelude::*;
use store::{
    AssessmentContents, AssessmentProperties, Change, Decision, Outcome, SignOff, Workspace,
};

use super::fixture::{
    Folder, a1, apply, at, day, filled, key, level, new_assessment, person, reopened, services,
    signed,
};
use super::laws::steps;
use model::Group;

fn signed_workspace(folder: &Folder) -> Workspace {
    let mut workspace = filled(folder);
    apply(
        &mut workspace,
        &[level("p1", "Q1", 3.0), level("p2", "Q1", 2.0)],
    );
    apply(&mut workspace, &[signed("a1", "Ida Berg")]);
    workspace
}

fn assessment(workspace: &Workspace) -> AssessmentContents {
    let contents = workspace.contents().unwrap().assessments;
    contents
        .into_iter()
        .find(|each| each.assessment.id == a1())
        .unwrap()
}

/// Every kind of change that an assessment can get.
fn changes() -> Vec<Change> {
    let dimension = || "D01".into();
    let properties = AssessmentProperties {
        name: "Renamed".into(),
        form: model::Form::Full,
        date: day("2026-12-01"),
        headline: "Typed".into(),
        small_groups_shown: true,
    };
    let outcome = Outcome {
        count: 1,
        total: 2,
        counted_on: day("2026-10-31"),
        counted_by: "Ida".into(),
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
    vec![
        level("p1", "Q1", 4.0),
        level("p1", "Q1", 3.0),
        level("p2", "Q2", 4.0),
        Change::Response {
            assessment: a1(),
            key: key("p1", "Q1", Group::It),
            after: None,
        },
        Change::Outcome {
            assessment: a1(),
            dimension: dimension(),
            after: Some(outcome),
        },
        Change::Target {
            assessment: a1(),
            dimension: dimension(),
            after: Some(4.0),
        },
        Change::Decision {
            assessment: a1(),
            id: "d1".into(),
            after: Some(decision),
        },
        Change::Assessment {
            id: a1(),
            after: properties,
        },
        Change::RemoveAssessment(a1()),
        new_assessment("a1", "2027-05-01").added(at(9)),
        signed("a1", "Somebody else"),
    ]
}

#[test]
fn every_change_is_refused_with_a_code_of_its_own() {
    let folder = Folder::new();
    let mut workspace = signed_workspace(&folder);
    let before = workspace.contents().unwrap();
    for change in changes() {
        let step = [services(&["pay"]), change.clone()];
        let error = workspace.apply(&step, "test", None, at(9)).unwrap_err();
        assert_eq!(error.code(), "signed_off", "{change:?}");
        assert!(error.to_string().contains("“BSM maturity, November 2026”"));
        assert_eq!(workspace.contents().unwrap(), before, "{change:?}");
    }
    drop(workspace);
    let mut workspace = super::fixture::open(&folder.file()).unwrap();
    let error = workspace.apply(&changes()[..1], "test", None, at(9));
    assert_eq!(error.unwrap_err().code(), "signed_off", "also after a day");
}

#[test]
fn once_reopened_everything_can_be_changed_again() {
    for change in changes() {
        let folder = Folder::new();
        let mut workspace = signed_workspace(&folder);
        apply(
            &mut workspace,
            &[reopened("a1", "Ben", "A count was wrong")],
        );
        let done = workspace.apply(std::slice::from_ref(&change), "test", None, at(9));
        let code = done.as_ref().map_err(|error| error.code());
        let there = matches!(change, Change::AddAssessment(_));
        assert_eq!(code.is_ok(), !there, "{change:?}: {code:?}");
    }
}

#[test]
fn who_and_why_stand_in_the_file_and_in_the_history() {
    let folder = Folder::new();
    let mut workspace = signed_workspace(&folder);
    let by = || "Ida Berg".to_owned();
    let standing = |workspace: &Workspace| workspace.assessment(&a1()).unwrap().unwrap().sign_off;
    assert_eq!(
        standing(&workspace),
        Some(SignOff::Signed {
            at: at(50),
            by: by()
        })
    );
    apply(
        &mut workspace,
        &[reopened("a1", "Ben", "A count was wrong")],
    );
    let row = &workspace.history(1).unwrap()[0];
    insta::assert_snapshot!(serde_json::to_string(row).unwrap(), @r#"{"seq":8,"at":"1970-01-01T00:02:00Z","actor":"Ida","kind":"test","subject":"sign_off","assessment":"a1","key":{},"before":{"at":"1970-01-01T00:50:00Z","by":"Ida Berg","state":"signed"},"after":{"at":"1970-01-01T01:00:00Z","by":"Ben","state":"reopened","why":"A count was wrong"},"step":6,"undoes":null}"#);
    apply(&mut workspace, &[signed("a1", "Ida Berg")]);
    assert_eq!(
        standing(&workspace),
        Some(SignOff::Signed {
            at: at(50),
            by: by()
        })
    );
}

#[test]
fn nobody_signs_or_reopens_namelessly_without_reason_or_twice() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    for change in [
        signed("a1", " "),
        signed("a9", "Ida"),
        reopened("a1", "Ida", "It was never signed"),
        Change::SignOff {
            assessment: a1(),
            after: None,
        },
    ] {
        let error = workspace.apply(std::slice::from_ref(&change), "test", None, at(3));
        assert_eq!(error.unwrap_err().code(), "refused", "{change:?}");
    }
    apply(&mut workspace, &[signed("a1", "Ida")]);
    for change in [reopened("a1", "Ida", " "), reopened("a1", "", "A count")] {
        let error = workspace.apply(std::slice::from_ref(&change), "test", None, at(3));
        assert_eq!(error.unwrap_err().code(), "refused", "{change:?}");
    }
}

#[test]
fn undo_crosses_neither_a_sign_off_nor_a_reopening() {
    let folder = Folder::new();
    let mut workspace = signed_workspace(&folder);
    assert_eq!(workspace.undo(at(9)).unwrap(), None);
    apply(&mut workspace, &[services(&["pay"])]);
    workspace.undo(at(9)).unwrap().unwrap();
    apply(
        &mut workspace,
        &[reopened("a1", "Ben", "A count was wrong")],
    );
    assert_eq!(workspace.undo(at(9)).unwrap(), None);
    assert_eq!(workspace.redo(at(9)).unwrap(), None);
}

#[test]
fn a_person_whose_answers_were_signed_off_departs_and_can_come_back() {
    let folder = Folder::new();
    let mut workspace = signed_workspace(&folder);
    super::fixture::add(&mut workspace, new_assessment("a2", "2027-05-01"), at(8));
    let open = Change::response(
        "a2".into(),
        super::fixture::response("p1", "Q1", model::Answer::level(1.0)),
    );
    apply(&mut workspace, &[open]);
    let (settled, standing) = (assessment(&workspace), workspace.profiles().unwrap());
    let leaving = Change::Participant {
        id: "p1".into(),
        after: None,
    };
    apply(&mut workspace, std::slice::from_ref(&leaving));
    let departed: Vec<_> = workspace
        .profiles()
        .unwrap()
        .into_iter()
        .map(|(id, profile)| (id.to_string(), profile.departed))
        .collect();
    assert_eq!(departed, [("p1".into(), true), ("p2".into(), false)]);
    assert_eq!(assessment(&workspace), settled);
    assert_eq!(workspace.responses(&"a2".into()).unwrap(), []);
    assert!(
        !workspace.apply(&[leaving], "again", None, at(9)).unwrap(),
        "who has left leaves no second time"
    );

    workspace.undo(at(2)).unwrap();
    assert_eq!(workspace.profiles().unwrap(), standing);
    assert_eq!(workspace.responses(&"a2".into()).unwrap().len(), 1);
    apply(
        &mut workspace,
        &[Change::participant(person("p1", "Ida B.", Group::It))],
    );
    assert_eq!(assessment(&workspace), settled);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn no_step_and_no_undo_changes_what_was_signed_off(before in steps(), after in steps(), back in 0_usize..4) {
        let folder = Folder::new();
        let mut workspace = filled(&folder);
        for step in &before {
            let _ = workspace.apply(step, "step", None, at(5));
        }
        prop_assume!(workspace.assessment(&a1()).unwrap().is_some());
        apply(&mut workspace, &[signed("a1", "Ida Berg")]);
        let settled = assessment(&workspace);
        for step in &after {
            let _ = workspace.apply(step, "step", None, at(6));
            for _ in 0..back {
                let _ = workspace.undo(at(7));
            }
            let _ = workspace.redo(at(8));
            prop_assert_eq!(&assessment(&workspace), &settled);
        }
        drop(workspace);
        prop_assert_eq!(store::check(&folder.file()).unwrap(), []);
    }
}
