use app::api::*;
use model::Group;

use crate::desk::{Program, set_up};

#[test]
fn the_first_run_refuses_what_is_missing() {
    let program = Program::new();
    program.app.start_short_form().unwrap();
    let whole = set_up(Group::It);
    for (input, code) in [
        (
            SetUpInput {
                organisation: " ".into(),
                ..whole.clone()
            },
            "organisation_missing",
        ),
        (
            SetUpInput {
                name: String::new(),
                ..whole.clone()
            },
            "name_missing",
        ),
        (
            SetUpInput {
                services: vec![" ".into()],
                ..whole.clone()
            },
            "services_missing",
        ),
        (
            SetUpInput {
                services: vec!["Tills".into(), "tills".into()],
                ..whole
            },
            "service_twice",
        ),
    ] {
        assert_eq!(program.app.set_up(input).unwrap_err().code(), code);
    }
    assert!(!program.app.workspace().unwrap().set_up);
}

#[test]
fn a_removed_person_takes_their_answers_and_undo_brings_both_back() {
    let program = Program::set_up(Group::It);
    let ben = program.add_person("Ben", Group::Business);
    program.app.answer_as(ben.clone()).unwrap();
    program.answer("D01-3", 2.0).unwrap();
    let view = program
        .app
        .remove_participant(ParticipantRef {
            participant: ben.participant.clone(),
        })
        .unwrap();
    assert_eq!(view.participants.len(), 1);
    assert_eq!(
        view.voice.unwrap().participant,
        view.participants[0].id,
        "the voice is somebody who is there"
    );
    assert_eq!(program.results().completeness.answered, 0);
    let view = program.app.undo().unwrap().unwrap();
    assert_eq!(
        view.participants
            .iter()
            .map(|person| person.answered)
            .collect::<Vec<_>>(),
        [0, 1]
    );
}

#[test]
fn each_side_names_its_services_and_shares_those_it_names_alike() {
    let program = Program::set_up(Group::It);
    let services = vec!["web shop".to_owned(), "Payroll".to_owned()];
    let view = program
        .app
        .set_first_missed(FirstMissedInput {
            group: Group::Business,
            services,
        })
        .unwrap();
    assert_eq!(
        view.services.len(),
        3,
        "the web shop is one service, however it is written"
    );
    assert_eq!(view.first_missed.it[1], view.first_missed.business[0]);
    let most = program
        .app
        .assess(program.assessment())
        .unwrap()
        .most_important;
    assert_eq!(
        (most.it.as_deref(), most.business.as_deref()),
        (Some("Tills"), Some("Web shop"))
    );
}

#[test]
fn a_changed_person_keeps_their_answers() {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 2.0).unwrap();
    let id = program.app.workspace().unwrap().participants[0].id.clone();
    let input = ParticipantInput {
        id: Some(id),
        name: "Ada L.".into(),
        group: Group::It,
        role: "CTO".into(),
    };
    let view = program.app.save_participant(input).unwrap();
    assert_eq!(
        (
            view.participants[0].name.as_str(),
            view.participants[0].answered
        ),
        ("Ada L.", 1)
    );
}

#[test]
fn somebody_who_changes_sides_takes_their_answers_along() {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 2.0).unwrap();
    let ada = program.app.workspace().unwrap().voice.unwrap();
    program
        .app
        .answer_as(Voice {
            group: Group::Business,
            ..ada.clone()
        })
        .unwrap();
    program.answer("D02-1", 4.0).unwrap();
    program.app.answer_as(ada.clone()).unwrap();

    let id = Some(ada.participant);
    let input = ParticipantInput {
        id,
        name: "Ada".into(),
        group: Group::Business,
        role: String::new(),
    };
    let view = program.app.save_participant(input).unwrap();
    assert_eq!(
        view.voice.unwrap().group,
        Group::Business,
        "who spoke for their own side still does"
    );
    let scored = |program: &Program| {
        let rows = program.continuous().dimensions;
        (rows[0].now, rows[1].now)
    };
    assert_eq!(
        scored(&program),
        (None, Some(4.0)),
        "what was assumed is now their own, and the reverse"
    );
    program.answer("D03-1", 3.0).unwrap();
    assert_eq!(program.continuous().dimensions[2].now, Some(3.0));

    program.app.undo().unwrap();
    let view = program.app.undo().unwrap().unwrap();
    assert_eq!(view.voice.unwrap().group, Group::It);
    assert_eq!(scored(&program), (Some(2.0), None));
}

#[test]
fn what_somebody_has_answered_stays_in_front_of_them() {
    let program = Program::set_up(Group::It);
    program.answer_all(2.0);
    let view = program.app.workspace().unwrap();
    assert_eq!(
        (view.participants[0].answered, view.participants[0].asked),
        (28, 28)
    );
    program.add_person("Ben", Group::Business);
    let view = program.app.workspace().unwrap();
    assert_eq!(
        (view.participants[0].answered, view.participants[0].asked),
        (28, 28)
    );
    assert_eq!(program.questions().len(), 28);
}

#[test]
fn an_identifier_is_never_given_twice() {
    let program = Program::set_up(Group::It);
    let ids = |view: &WorkspaceView| -> Vec<String> {
        let people = view.participants.iter();
        people.map(|person| person.id.to_string()).collect()
    };
    let ben = program.add_person("Ben", Group::Business).participant;
    let removal = ParticipantRef {
        participant: ben.clone(),
    };
    program.app.remove_participant(removal).unwrap();
    let eve = program.add_person("Eve", Group::Business).participant;
    assert_eq!((ben.as_str(), eve.as_str()), ("p02", "p03"));

    let program = program.restarted();
    program.app.start().unwrap();
    program
        .app
        .remove_participant(ParticipantRef { participant: eve })
        .unwrap();
    program.add_person("Kim", Group::It);
    let view = program.app.workspace().unwrap();
    assert_eq!(
        ids(&view),
        ["p01", "p04"],
        "the file knows, not the session"
    );
}

#[test]
fn a_service_and_a_decision_do_not_take_the_identifier_of_one_that_is_gone() {
    let program = Program::set_up(Group::It);
    let assessment = program.assessment().assessment;
    let decide = |title: &str| {
        let decision = Decision {
            id: None,
            title: title.into(),
            why: String::new(),
            takes: String::new(),
            if_not: String::new(),
            who: String::new(),
            by: None,
        };
        let input = DecisionInput {
            assessment: assessment.clone(),
            decision,
        };
        let view = program.app.save_decision(input).unwrap();
        view.decisions.last().unwrap().id.clone().unwrap()
    };
    let first = decide("Name an owner");
    let removal = DecisionRef {
        assessment: assessment.clone(),
        decision: first.clone(),
    };
    program.app.remove_decision(removal).unwrap();
    let second = decide("Fund the desk");
    assert_eq!((first.as_str(), second.as_str()), ("d01", "d02"));

    let name = |names: &[&str]| {
        let input = FirstMissedInput {
            group: Group::It,
            services: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        program.app.set_first_missed(input).unwrap().services
    };
    name(&["Payroll"]);
    program.app.undo().unwrap();
    let last = name(&["Fax"]).last().unwrap().clone();
    assert_eq!((last.id.as_str(), last.name.as_str()), ("s04", "Fax"));
}
