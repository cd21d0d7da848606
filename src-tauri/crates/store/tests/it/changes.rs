//! What a change writes, and what it refuses.

use model::{Answer, AnswerValue, DimensionId, Evidence, Group, Response};
use store::{
    AssessmentProperties, Change, Decision, Logo, NewAssessment, Organisation, Outcome, Service,
    Unit, UnitKind, Workspace,
};

use super::fixture::{
    BYTES, Folder, HASH, a1, add, apply, at, day, empty, filled, key, level, new_assessment, open,
    person, response, services,
};

fn refused(workspace: &mut Workspace, change: Change) {
    let history = workspace.history(9).unwrap();
    let error = workspace.apply(
        &[level("p1", "Q9", 1.0), change.clone()],
        "test",
        None,
        at(3),
    );
    assert_eq!(error.unwrap_err().code(), "refused", "{change:?}");
    assert_eq!(
        workspace.history(9).unwrap(),
        history,
        "a step is written whole or not at all"
    );
    assert_eq!(workspace.responses(&a1()).unwrap(), []);
}

/// Every shape that an answer can have.
fn answers() -> Vec<Answer> {
    let value = |value| Answer::Value {
        value,
        desired: None,
    };
    vec![
        Answer::level(0.0),
        Answer::level(4.0),
        Answer::level(0.1 + 0.2),
        Answer::level(-7.25e-9),
        value(AnswerValue::Code("L".into())),
        value(AnswerValue::Ranking(vec!["b".into(), "a".into()])),
        value(AnswerValue::Text {
            text: "“Ärger”\n'--".into(),
        }),
        Answer::Value {
            value: AnswerValue::Number(3.0),
            desired: Some(8.5),
        },
        Answer::DontKnow,
        Answer::NotApplicable {
            reason: "No outsourcing".into(),
        },
    ]
}

#[test]
fn every_answer_reads_back_as_it_was_given_after_reopening() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let given: Vec<Response> = (0..)
        .zip(answers())
        .map(|(number, answer)| Response {
            evidence: (number % 2 == 0).then_some(Evidence::Verified),
            comment: "x".repeat(number),
            assumed: number % 3 == 0,
            ..response("p1", &format!("Q{number:02}"), answer)
        })
        .collect();
    let changes: Vec<_> = given
        .iter()
        .map(|response| Change::response(a1(), response.clone()))
        .collect();
    apply(&mut workspace, &changes);
    drop(workspace);
    assert_eq!(
        open(&folder.file()).unwrap().responses(&a1()).unwrap(),
        given
    );
}

#[test]
fn an_answer_that_would_read_back_as_another_is_refused() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let code = |code: &str| Answer::Value {
        value: AnswerValue::Code(code.into()),
        desired: None,
    };
    let desired = |desired| Answer::Value {
        value: AnswerValue::Number(1.0),
        desired: Some(desired),
    };
    for answer in [
        Answer::NotApplicable {
            reason: " \n".into(),
        },
        Answer::level(f64::NAN),
        Answer::level(f64::INFINITY),
        code("dont_know"),
        code("not_applicable"),
        desired(f64::NAN),
        desired(f64::INFINITY),
    ] {
        refused(
            &mut workspace,
            Change::response(a1(), response("p1", "Q1", answer)),
        );
    }
}

#[test]
fn a_change_that_refers_to_nothing_is_refused() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let properties = workspace.assessments().unwrap()[0].properties.clone();
    let dimension = DimensionId::from("D01");
    for change in [
        level("nobody", "Q1", 3.0),
        Change::response("a9".into(), response("p1", "Q1", Answer::DontKnow)),
        Change::Assessment {
            id: "a9".into(),
            after: properties,
        },
        Change::Target {
            assessment: "a9".into(),
            dimension,
            after: Some(4.0),
        },
        Change::FirstMissed {
            group: Group::It,
            services: vec!["fax".into()],
        },
        Change::FirstMissed {
            group: Group::It,
            services: vec!["pay".into(), "pay".into()],
        },
        services(&["pay", "pay"]),
        Change::OwnWords(vec!["storage".into(), "Storage".into()]),
        Change::OwnWords(vec!["  ".into()]),
    ] {
        refused(&mut workspace, change);
    }
}

#[test]
fn figures_that_cannot_be_are_refused() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let dimension = || DimensionId::from("D01");
    for (count, total) in [(3, 2), (0, 0)] {
        let after = Some(outcome(count, total));
        refused(
            &mut workspace,
            Change::Outcome {
                assessment: a1(),
                dimension: dimension(),
                after,
            },
        );
    }
    for target in [f64::NAN, f64::INFINITY] {
        let after = Some(target);
        refused(
            &mut workspace,
            Change::Target {
                assessment: a1(),
                dimension: dimension(),
                after,
            },
        );
    }
}

fn outcome(count: u32, total: u32) -> Outcome {
    Outcome {
        count,
        total,
        counted_on: day("2026-10-31"),
        counted_by: "Ida".into(),
    }
}

fn decision(title: &str) -> Decision {
    let text = || String::new();
    Decision {
        title: title.into(),
        why: text(),
        takes: "20 days".into(),
        if_not: text(),
        who: "Board".into(),
        by: Some(day("2027-01-31")),
        position: None,
    }
}

fn decide(id: &str, after: Option<Decision>) -> Change {
    Change::Decision {
        assessment: a1(),
        id: id.into(),
        after,
    }
}

#[test]
fn the_organisation_with_its_units_and_services_reads_back() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let organisation = Organisation {
        name: "Acme AG".into(),
        scope: "Payments".into(),
        note: "–".into(),
    };
    let unit = |id: &str, kind, parent: Option<&str>| Unit {
        id: id.into(),
        name: id.to_uppercase(),
        kind,
        parent: parent.map(Into::into),
    };
    let units = vec![
        unit("eu", UnitKind::BusinessUnit, None),
        unit("at", UnitKind::Country, Some("eu")),
    ];
    let services = vec![Service {
        id: "pay".into(),
        name: "Payments".into(),
        unit: Some("at".into()),
    }];
    let first_missed = Change::FirstMissed {
        group: Group::Business,
        services: vec!["pay".into()],
    };
    apply(
        &mut workspace,
        &[
            Change::Organisation(organisation.clone()),
            first_missed,
            Change::Services(services.clone()),
            Change::Units(units.clone()),
            Change::OwnWords(vec!["storage".into(), "container".into()]),
        ],
    );
    drop(workspace);

    let workspace = open(&folder.file()).unwrap();
    assert_eq!(workspace.organisation().unwrap(), organisation);
    assert_eq!(workspace.units().unwrap(), units);
    assert_eq!(workspace.services().unwrap(), services);
    assert_eq!(
        workspace.first_missed(Group::Business).unwrap(),
        ["pay".into()]
    );
    assert_eq!(workspace.first_missed(Group::It).unwrap(), []);
    assert_eq!(workspace.own_words().unwrap(), ["storage", "container"]);
    assert_eq!(workspace.about().unwrap().created_at, at(0));
}

#[test]
fn what_belongs_to_an_assessment_reads_back() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let properties = AssessmentProperties {
        headline: "Level 2 of 5".into(),
        small_groups_shown: true,
        ..workspace.assessments().unwrap()[0].properties.clone()
    };
    let dimension = || DimensionId::from("D01");
    apply(
        &mut workspace,
        &[
            Change::Assessment {
                id: a1(),
                after: properties.clone(),
            },
            Change::Outcome {
                assessment: a1(),
                dimension: dimension(),
                after: Some(outcome(2, 9)),
            },
            Change::Target {
                assessment: a1(),
                dimension: dimension(),
                after: Some(3.7),
            },
            decide("d1", Some(decision("Fund it"))),
        ],
    );
    drop(workspace);

    let workspace = open(&folder.file()).unwrap();
    assert_eq!(workspace.assessments().unwrap()[0].properties, properties);
    assert_eq!(
        workspace.outcomes(&a1()).unwrap(),
        [(dimension(), outcome(2, 9))].into()
    );
    assert_eq!(
        workspace.targets(&a1()).unwrap(),
        [(dimension(), 3.7)].into()
    );
    let stored = Decision {
        position: Some(1),
        ..decision("Fund it")
    };
    assert_eq!(workspace.decisions(&a1()).unwrap(), [("d1".into(), stored)]);
}

#[test]
fn responses_come_by_question_then_participant_then_side() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let both = |group| Response {
        group,
        ..response("p1", "Q1", Answer::DontKnow)
    };
    apply(
        &mut workspace,
        &[
            level("p2", "Q2", 1.0),
            level("p1", "Q2", 1.0),
            Change::response(a1(), both(Group::Business)),
            Change::response(a1(), both(Group::It)),
        ],
    );
    let order: Vec<_> = workspace
        .responses(&a1())
        .unwrap()
        .into_iter()
        .map(|response| {
            format!(
                "{} {} {:?}",
                response.question, response.participant, response.group
            )
        })
        .collect();
    assert_eq!(
        order,
        ["Q1 p1 It", "Q1 p1 Business", "Q2 p1 It", "Q2 p2 Business"]
    );
}

#[test]
fn people_and_decisions_keep_their_places() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(
        &mut workspace,
        &[Change::participant(person("p0", "Zoe", Group::It))],
    );
    apply(
        &mut workspace,
        &[Change::participant(person("p1", "Ida B.", Group::It))],
    );
    let names: Vec<_> = workspace
        .participants()
        .unwrap()
        .into_iter()
        .map(|person| person.name)
        .collect();
    assert_eq!(names, ["Ida B.", "Ben", "Zoe"]);

    apply(
        &mut workspace,
        &[
            decide("z", Some(decision("One"))),
            decide("y", Some(decision("Two"))),
        ],
    );
    apply(
        &mut workspace,
        &[decide("z", Some(decision("One, reworded")))],
    );
    let titles: Vec<_> = workspace
        .decisions(&a1())
        .unwrap()
        .into_iter()
        .map(|(_, decision)| decision.title)
        .collect();
    assert_eq!(titles, ["One, reworded", "Two"]);
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let step = [
        level("p1", "Q1", 3.0),
        services(&["pay"]),
        Change::participant(person("p1", "Ida C.", Group::It)),
        decide("d1", Some(decision("Fund it"))),
    ];
    apply(&mut workspace, &step);
    workspace.undo(at(3)).unwrap();
    workspace.redo(at(4)).unwrap();
    workspace.undo(at(5)).unwrap();
    workspace.redo(at(6)).unwrap();
    let (history, bytes) = (
        workspace.history(99).unwrap(),
        std::fs::read(folder.file()).unwrap(),
    );

    assert!(!workspace.apply(&step, "again", None, at(7)).unwrap());
    assert!(!workspace.apply(&[], "nothing", None, at(8)).unwrap());
    let gone = Change::Response {
        assessment: a1(),
        key: key("p2", "Q1", Group::It),
        after: None,
    };
    assert!(!workspace.apply(&[gone], "nothing", None, at(8)).unwrap());

    assert_eq!(workspace.history(99).unwrap(), history);
    assert_eq!(workspace.undo_state().undo, Some("test"));
    drop(workspace);
    assert_eq!(std::fs::read(folder.file()).unwrap(), bytes);
}

#[test]
fn the_history_says_who_changed_what_from_what_to_what() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    workspace
        .apply(&[level("p1", "Q1", 3.0)], "response", Some("Ida"), at(5))
        .unwrap();
    workspace
        .apply(&[level("p1", "Q1", 4.0)], "import", None, at(6))
        .unwrap();
    let rows = workspace.history(2).unwrap();
    let lines: Vec<_> = rows
        .iter()
        .map(|row| serde_json::to_string(row).unwrap())
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"seq":6,"at":"1970-01-01T00:06:00Z","actor":null,"kind":"import","subject":"response","assessment":"a1","key":{"group":"it","participant":"p1","question":"Q1"},"before":{"answer":{"state":"value","value":3.0},"assumed":false,"comment":"","evidence":null},"after":{"answer":{"state":"value","value":4.0},"assumed":false,"comment":"","evidence":null},"step":5,"undoes":null}
    {"seq":5,"at":"1970-01-01T00:05:00Z","actor":"Ida","kind":"response","subject":"response","assessment":"a1","key":{"group":"it","participant":"p1","question":"Q1"},"before":null,"after":{"answer":{"state":"value","value":3.0},"assumed":false,"comment":"","evidence":null},"step":4,"undoes":null}
    "#);
}

#[test]
fn who_goes_takes_their_answers_along_and_services_that_go_are_no_longer_missed() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(
        &mut workspace,
        &[level("p1", "Q1", 3.0), level("p2", "Q1", 2.0)],
    );
    let missed = vec!["mail".into(), "pay".into()];
    apply(
        &mut workspace,
        &[Change::FirstMissed {
            group: Group::It,
            services: missed,
        }],
    );

    apply(
        &mut workspace,
        &[Change::Participant {
            id: "p1".into(),
            after: None,
        }],
    );
    let left = workspace.responses(&a1()).unwrap();
    assert_eq!(left, [response("p2", "Q1", Answer::level(2.0))]);
    apply(&mut workspace, &[services(&["web", "pay"])]);
    assert_eq!(workspace.first_missed(Group::It).unwrap(), ["pay".into()]);
}

#[test]
fn a_framework_is_kept_to_the_byte_and_only_once() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    workspace
        .add_framework(&"bsm5".into(), "1.0.0", HASH, BYTES)
        .unwrap();
    assert_eq!(workspace.frameworks().unwrap().len(), 1);
    assert_eq!(workspace.framework_bytes(HASH).unwrap().unwrap(), BYTES);
    assert_eq!(workspace.framework_bytes("0000").unwrap(), None);
}

#[test]
fn assessments_come_latest_first_and_need_their_framework() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    add(&mut workspace, new_assessment("a2", "2027-05-01"), at(7));
    add(&mut workspace, new_assessment("a0", "2025-05-01"), at(8));
    let ids: Vec<_> = workspace
        .assessments()
        .unwrap()
        .into_iter()
        .map(|assessment| assessment.id)
        .collect();
    assert_eq!(ids, ["a2".into(), a1(), "a0".into()]);

    let again = [new_assessment("a2", "2027-05-01").added(at(9))];
    for workspace in [&mut workspace, &mut empty(&Folder::new())] {
        let error = workspace.apply(&again, "assessment", None, at(9));
        assert_eq!(error.unwrap_err().code(), "refused");
    }
    apply(&mut workspace, &[level("p1", "Q1", 3.0)]);
    let steps: Vec<_> = workspace
        .history(3)
        .unwrap()
        .into_iter()
        .map(|row| row.step)
        .collect();
    assert_eq!(
        steps,
        [6, 5, 4],
        "an assessment that failed takes no number"
    );
}

#[test]
fn an_assessment_goes_with_everything_in_it_and_comes_back_whole() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let target = Change::Target {
        assessment: a1(),
        dimension: "D01".into(),
        after: Some(4.0),
    };
    let counted = Change::Outcome {
        assessment: a1(),
        dimension: "D01".into(),
        after: Some(outcome(2, 9)),
    };
    let answers = [level("p1", "Q1", 3.0), level("p2", "Q1", 0.0)];
    apply(&mut workspace, &answers);
    apply(
        &mut workspace,
        &[target, counted, decide("d1", Some(decision("Fund it")))],
    );
    add(&mut workspace, new_assessment("a2", "2027-05-01"), at(7));
    let mut before = workspace.contents().unwrap();

    apply(&mut workspace, &[Change::RemoveAssessment(a1())]);
    assert_eq!(workspace.assessment(&a1()).unwrap(), None);
    assert_eq!(workspace.responses(&a1()).unwrap(), []);
    assert_eq!(workspace.assessments().unwrap().len(), 1);

    workspace.undo(at(2)).unwrap();
    let mut after = workspace.contents().unwrap();
    before.history.clear();
    after.history.clear();
    assert_eq!(after, before);
}

#[test]
fn the_one_before_is_of_the_same_framework_in_whatever_version() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    workspace
        .add_framework(&"bsm5".into(), "2.0.0", "02", BYTES)
        .unwrap();
    workspace
        .add_framework(&"other".into(), "1.0.0", "03", BYTES)
        .unwrap();
    let of = |id: &str, date: &str, framework: &str| NewAssessment {
        framework: framework.into(),
        ..new_assessment(id, date)
    };
    add(&mut workspace, of("a2", "2027-05-01", "02"), at(7));
    add(&mut workspace, of("a3", "2027-05-01", "02"), at(8));
    add(&mut workspace, of("x1", "2027-06-01", "03"), at(9));
    add(&mut workspace, of("a4", "2027-07-01", HASH), at(9));
    let before = |id: &str| {
        let later = workspace.assessment(&id.into()).unwrap().unwrap();
        let before = workspace.assessment_before(&later).unwrap();
        before.map(|assessment| assessment.id.to_string())
    };
    let chain = ["a4", "a3", "a2", "a1", "x1"].map(before);
    let expected = [Some("a3"), Some("a2"), Some("a1"), None, None];
    assert_eq!(chain, expected.map(|id| id.map(str::to_owned)));
}

#[test]
fn the_history_is_read_page_by_page_and_by_assessment() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    add(&mut workspace, new_assessment("a2", "2027-05-01"), at(7));
    for (minute, value) in [(8, 1.0), (9, 2.0), (10, 3.0)] {
        let answer = [level("p1", "Q1", value)];
        workspace
            .apply(&answer, "response", None, at(minute))
            .unwrap();
    }
    let whole = workspace.history(99).unwrap();
    let second = workspace.history_before(whole[1].seq, 3).unwrap();
    assert_eq!(second, whole[2..5]);
    assert_eq!(workspace.history_before(1, 3).unwrap(), []);
    assert_eq!(workspace.last_change(&a1()).unwrap(), Some(at(10)));
    assert_eq!(workspace.last_change(&"a2".into()).unwrap(), Some(at(7)));
    assert_eq!(workspace.last_change(&"a9".into()).unwrap(), None);
}

fn logo(name: &str, bytes: &[u8]) -> Logo {
    Logo {
        name: name.into(),
        hash: format!("hash of {name}"),
        bytes: bytes.into(),
    }
}

#[test]
fn a_logo_is_replaced_and_removed_and_comes_back_to_the_byte() {
    let folder = Folder::new();
    let mut workspace = empty(&folder);
    let (old, new) = (logo("old.png", &[0, 255, 7]), logo("new.svg", b"<svg/>"));
    for after in [Some(old.clone()), Some(new.clone()), None] {
        apply(&mut workspace, &[Change::Logo(after.clone())]);
        assert_eq!(workspace.logo().unwrap(), after);
    }
    for before in [Some(new), Some(old), None] {
        workspace.undo(at(9)).unwrap();
        assert_eq!(workspace.logo().unwrap(), before);
    }
    let told = &workspace.history(9).unwrap()[5];
    assert_eq!(
        told.after.as_ref().unwrap().to_string(),
        r#"{"hash":"hash of old.png","name":"old.png"}"#,
        "the history names a logo and does not hold it"
    );
}

#[test]
fn the_line_at_the_foot_begins_as_confidential_and_may_be_empty() {
    let folder = Folder::new();
    let mut workspace = empty(&folder);
    assert_eq!(workspace.confidentiality().unwrap(), "Confidential");
    apply(&mut workspace, &[Change::Confidentiality(String::new())]);
    drop(workspace);
    assert_eq!(open(&folder.file()).unwrap().confidentiality().unwrap(), "");
}
