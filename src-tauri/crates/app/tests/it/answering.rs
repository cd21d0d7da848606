use app::api::*;
use model::{Answer, Group, QuestionId};

use crate::desk::{Program, set_up};

#[test]
fn from_the_first_start_to_the_question_it_was_left_at() {
    let program = Program::new();
    let start = program.app.start().unwrap();
    assert!(start.workspace.is_none() && start.recent.is_empty());

    assert!(!program.app.start_short_form().unwrap().set_up);
    let view = program.app.set_up(set_up(Group::It)).unwrap();
    assert!(view.set_up);
    assert_eq!(
        (view.name.as_str(), view.path.as_str()),
        ("Corrin Street Retail", "")
    );
    assert_eq!(view.assessments[0].name, "BSM maturity, November 2026");

    let questions = program.questions();
    assert_eq!(questions.len(), 28, "a person alone is asked everything");
    assert_eq!(
        questions.first().unwrap().question.id,
        QuestionId::from("D01-3")
    );
    program.answer("D01-3", 2.0).unwrap();
    let place = Place {
        screen: Screen::Assess,
        question: Some(QuestionId::from("D01-1")),
    };
    program.app.visit(place.clone()).unwrap();

    let program = program.restarted();
    let start = program.app.start().unwrap();
    assert_eq!(start.place, Some(place));
    assert_eq!(start.workspace.unwrap().participants[0].answered, 1);
    assert_eq!(
        program.app.assess(program.assessment()).unwrap().at,
        Some(QuestionId::from("D01-1"))
    );
}

#[test]
fn a_saved_answer_comes_back_with_the_new_progress() {
    let program = Program::set_up(Group::It);
    let saved = program.answer("D02-1", 3.0).unwrap();
    assert_eq!(saved.question.given.unwrap().answer, Answer::level(3.0));
    assert_eq!(saved.assessment.answered, 1);
    assert_eq!(saved.undo.undo, Some(ChangeKind::Response));
    assert!(saved.question.others.is_none(), "nobody else has answered");
}

#[test]
fn answers_that_cannot_be_are_refused_and_nothing_is_written() {
    let program = Program::set_up(Group::It);
    let no_reason = Answer::NotApplicable {
        reason: " ".to_owned(),
    };
    let a_reason = Answer::NotApplicable {
        reason: "no stoppage".to_owned(),
    };
    for (question, answer) in [
        ("D02-1", Answer::level(6.0)),
        ("D02-1", Answer::level(2.5)),
        ("D02-1", Answer::level(-1.0)),
        ("D02-1", a_reason),
        ("D12-4", no_reason),
        ("D99-9", Answer::level(1.0)),
    ] {
        let error = program.say(question, Some(answer.clone())).unwrap_err();
        assert!(
            ["answer_refused", "unknown"].contains(&error.code()),
            "{answer:?} gave {}",
            error.code()
        );
    }
    assert_eq!(program.results().completeness.answered, 0);
}

#[test]
fn four_states_stay_apart() {
    let program = Program::set_up(Group::Business);
    program.answer("D01-1", 0.0).unwrap();
    program.say("D01-3", Some(Answer::DontKnow)).unwrap();
    let reason = "No project ran in the last two years.".to_owned();
    program
        .say("D12-4", Some(Answer::NotApplicable { reason }))
        .unwrap();
    let completeness = program.results().completeness;
    assert_eq!(
        (
            completeness.answered,
            completeness.not_applicable,
            completeness.dont_know
        ),
        (1, 1, 1)
    );
    assert_eq!(
        program.continuous().dimensions[0].now,
        Some(0.0),
        "0 is a value"
    );
    assert_eq!(
        program.continuous().dimensions[1].now,
        None,
        "unanswered is not 0"
    );
}

#[test]
fn an_answer_taken_back_and_undone_stands_again() {
    let program = Program::set_up(Group::It);
    program.answer("D02-1", 3.0).unwrap();
    program.say("D02-1", None).unwrap();
    let given = |program: &Program| {
        let questions = program.questions();
        questions
            .into_iter()
            .find(|view| view.question.id.as_str() == "D02-1")
            .unwrap()
            .given
    };
    assert!(given(&program).is_none());
    assert!(program.app.undo().unwrap().is_some());
    assert_eq!(given(&program).unwrap().answer, Answer::level(3.0));
    assert!(program.app.redo().unwrap().is_some());
    assert!(given(&program).is_none());
    assert!(
        program.app.redo().unwrap().is_none(),
        "there is nothing left to redo"
    );
}

#[test]
fn what_one_side_assumes_for_the_other_is_shown_and_never_counted() {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 4.0).unwrap();
    let ada = program.app.workspace().unwrap().voice.unwrap();
    program
        .app
        .answer_as(Voice {
            group: Group::Business,
            ..ada
        })
        .unwrap();
    assert!(program.app.assess(program.assessment()).unwrap().assumed);
    program.answer("D01-1", 1.0).unwrap();
    let results = program.results();
    assert_eq!(program.continuous().dimensions[0].now, Some(4.0));
    let question = results
        .questions
        .iter()
        .find(|row| row.result.id.as_str() == "D01-1")
        .unwrap();
    assert_eq!(question.result.assumed.business.unwrap().participants, 1);
}

#[test]
fn with_two_people_each_side_is_asked_its_own_questions() {
    let program = Program::set_up(Group::It);
    let business = program.add_person("Ben", Group::Business);
    let ids = |program: &Program| -> Vec<String> {
        program
            .questions()
            .iter()
            .map(|view| view.question.id.to_string())
            .collect()
    };
    assert_eq!(ids(&program).len(), 24, "21 put to both and 3 to IT");
    program.app.answer_as(business).unwrap();
    assert_eq!(
        ids(&program).len(),
        25,
        "21 put to both and 4 to the business"
    );
    let questions = program.questions();
    let both = questions
        .iter()
        .find(|view| view.question.id.as_str() == "D02-1")
        .unwrap();
    assert_eq!(Some(&both.stem), both.question.stem.business.as_ref());
}

#[test]
fn an_outcome_test_is_checked_and_a_contradiction_shows() {
    let program = Program::set_up(Group::It);
    program.answer_all(4.0);
    let entry = |count, total| OutcomeEntry {
        count,
        total,
        counted_on: "2026-11-18".parse().unwrap(),
        counted_by: "Ada".to_owned(),
    };
    let save = |entry| {
        let assessment = program.assessment().assessment;
        program.app.set_outcome(OutcomeInput {
            assessment,
            dimension: "D02".into(),
            entry: Some(entry),
        })
    };
    assert_eq!(save(entry(0, 0)).unwrap_err().code(), "outcome_total");
    assert_eq!(save(entry(11, 10)).unwrap_err().code(), "outcome_count");
    assert!(
        save(entry(8, 10)).unwrap().contradiction.is_none(),
        "four in five is enough"
    );
    let contradiction = save(entry(4, 10)).unwrap().contradiction.unwrap();
    assert!(
        contradiction
            .statement
            .contains("Of 10 important services, 4 have"),
        "{}",
        contradiction.statement
    );
    assert_eq!(program.continuous().contradictions, [contradiction]);
}
