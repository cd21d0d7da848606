//! The Overview: what is next, and what changed.

use app::api::*;
use model::{Answer, Group};

use crate::desk::{Program, set_up};

fn next(program: &Program) -> Next {
    program.app.overview().unwrap().next
}

fn items(program: &Program) -> Vec<ChangeItem> {
    let days = program.app.overview().unwrap().changes.days;
    days.into_iter()
        .next()
        .map_or_else(Vec::new, |day| day.items)
}

fn empty_workspace() -> Program {
    let program = Program::new();
    program.next_dialog(program.path("norhaven.plumbline"));
    let input = NewWorkspaceInput {
        name: "Norhaven".into(),
    };
    program.app.new_workspace(input).unwrap().unwrap();
    program
}

#[test]
fn a_workspace_without_an_assessment_works_everywhere() {
    let program = empty_workspace();
    let view = program.app.workspace().unwrap();
    assert_eq!(
        (view.current, view.summary, view.assessments.len()),
        (None, None, 0)
    );
    assert_eq!(view.undo, UndoState::default());
    let overview = program.app.overview().unwrap();
    assert_eq!((overview.next, overview.standing), (Next::AddPeople, None));

    let view = program.app.set_up(set_up(Group::It)).unwrap();
    assert_eq!((view.participants[0].asked, view.set_up), (0, true));
    program.add_person("Ben", Group::Business);
    assert_eq!(next(&program), Next::AddAssessment);
    assert!(program.app.undo().unwrap().is_some());
    let organisation = OrganisationInput {
        name: "Norhaven Port".into(),
        scope: "Berths".into(),
    };
    program.app.set_organisation(organisation).unwrap();

    let start = program.app.close_workspace().unwrap();
    let line = &start.recent[0];
    assert_eq!(
        (line.assessment.as_deref(), line.asked, line.level),
        (None, 0, None)
    );
    let path = PathInput {
        path: line.path.clone(),
    };
    assert_eq!(program.app.open_workspace(path).unwrap().current, None);
    let path = program.path("norhaven.plumbline");
    program.app.close_workspace().unwrap();
    assert_eq!(app::workspace_file::info(&path).unwrap().assessments, []);
    let report = app::workspace_file::report(
        &path,
        None,
        &Comparison::Before,
        ReportAudience::Board,
        PageSize::A4,
        "2026-11-23".parse().unwrap(),
    );
    assert_eq!(report.unwrap_err().code(), "no_assessment");
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one story, told from its beginning to its end"
)]
fn from_an_empty_workspace_to_the_signature_and_the_next_round() {
    let program = empty_workspace();
    program.app.set_up(set_up(Group::It)).unwrap();
    let first = program.add_assessment();
    assert!(matches!(
        next(&program),
        Next::Start {
            questions: 28,
            minutes: Some(45),
            ..
        }
    ));
    program.answer("D01-3", 2.0).unwrap();
    let Next::Continue { question, left, .. } = next(&program) else {
        panic!("{:?}", next(&program));
    };
    assert_eq!((question.as_str(), left), ("D01-1", 27));
    program.answer_all(4.0);
    let business = Group::Business;
    let nobody = Next::AskSide {
        group: business,
        people: 0,
    };
    assert_eq!(next(&program), nobody);

    let ben = program.add_person("Ben", business);
    let silent = Next::AskSide {
        group: business,
        people: 1,
    };
    assert_eq!(next(&program), silent);
    let ada = program.app.workspace().unwrap().voice.unwrap();
    program.app.answer_as(ben).unwrap();
    program.answer("D02-1", 0.0).unwrap();
    program.app.answer_as(ada).unwrap();
    assert_eq!(next(&program), Next::AskOthers { people: 1 });
    let everyone = program.app.workspace().unwrap().participants;
    let ben = ParticipantRef {
        participant: everyone[1].id.clone(),
    };
    program.app.remove_participant(ben).unwrap();
    program.answer("D02-1", 0.0).unwrap();

    let cleo = program.add_person("Cleo", business);
    program.app.answer_as(cleo).unwrap();
    program.answer_all(4.0);
    program.answer("D02-1", 0.0).unwrap();
    let Next::Lift { held } = next(&program) else {
        panic!("{:?}", next(&program));
    };
    assert_eq!(held.dimension.as_str(), "D02");
    let decision = Decision {
        id: None,
        title: "Fund it".to_owned(),
        why: String::new(),
        takes: String::new(),
        if_not: String::new(),
        who: String::new(),
        by: None,
    };
    let assessment = first.clone();
    program
        .app
        .save_decision(DecisionInput {
            assessment,
            decision,
        })
        .unwrap();
    assert_eq!(next(&program), Next::SignOff);
    let sign = SignOffInput {
        assessment: first.clone(),
        by: "Ada".to_owned(),
    };
    program.app.sign_off(sign).unwrap();
    assert_eq!(next(&program), Next::PlanNext);

    let second = program.add_assessment();
    let view = AssessmentRef { assessment: first };
    program.app.select_assessment(view).unwrap();
    let name = "BSM maturity, November 2026".to_owned();
    let assessment = second;
    assert_eq!(next(&program), Next::GoTo { assessment, name });
}

#[test]
fn the_sample_is_next_to_be_signed_and_says_how_it_moved() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    let overview = program.app.overview().unwrap();
    let standing = overview.standing.unwrap();
    assert_eq!(standing.holding_back[0].name, "Business impact and value");
    let since = standing.since.unwrap();
    assert_eq!(since.name, "BSM maturity, November 2025");
    let change = since.change.unwrap();
    assert!(change.questions > 20 && change.delta > 0.0);
    let earlier = AssessmentRef {
        assessment: "a2025".into(),
    };
    let view = program.app.select_assessment(earlier).unwrap();
    assert!(matches!(
        view.summary.unwrap().sign_off,
        Some(SignOff::Signed { .. })
    ));
    let assessment = "a2026".into();
    let name = "BSM maturity, November 2026".to_owned();
    assert_eq!(next(&program), Next::GoTo { assessment, name });
}

#[test]
fn the_rows_of_the_table_say_the_same_as_the_screens() {
    let program = Program::new();
    let view = program.app.open_sample().unwrap();
    let assessments: Vec<_> = view
        .assessments
        .iter()
        .map(|entry| entry.id.clone())
        .collect();
    let rows = program
        .app
        .summaries(SummariesInput { assessments })
        .unwrap();
    assert_eq!(Some(&rows[0]), view.summary.as_ref());
    assert_eq!(rows[0], program.results().assessment);
    assert_eq!(rows[1].level, Some(2.0));
    let changed = rows[1].changed_at.unwrap();
    assert_eq!(
        changed.date_naive(),
        "2025-11-28".parse().unwrap(),
        "the day it was signed"
    );
    let nowhere = SummariesInput {
        assessments: vec!["a1999".into()],
    };
    assert_eq!(
        program.app.summaries(nowhere).unwrap_err().code(),
        "unknown"
    );
}

/// So many people of a side are added, and each answers these questions.
fn answered_by(program: &Program, group: Group, people: usize, questions: &[&str]) {
    for number in 0..people {
        let voice = program.add_person(&format!("{group:?} {number}"), group);
        program.app.answer_as(voice).unwrap();
        for question in questions {
            program.answer(question, 3.0).unwrap();
        }
    }
}

fn answered(items: &[ChangeItem]) -> Vec<(Option<Group>, Option<u32>, u32)> {
    let told = items.iter().filter_map(|item| match item {
        ChangeItem::Answered {
            group,
            people,
            questions,
            ..
        } => Some((*group, *people, *questions)),
        _ => None,
    });
    told.collect()
}

#[test]
fn a_side_is_named_only_where_nobody_can_be_told() {
    let questions = ["D02-1", "D03-1"];
    let both = (Some(Group::Business), Some(3), 2);
    for (it, business, expected) in [
        (0, 1, vec![(None, None, 2)]),
        (0, 2, vec![(None, None, 2)]),
        (1, 2, vec![(None, Some(3), 2)]),
        (5, 2, vec![(None, Some(7), 2)]),
        (0, 3, vec![both]),
        (4, 3, vec![both, (Some(Group::It), Some(4), 2)]),
    ] {
        let program = Program::set_up(Group::It);
        answered_by(&program, Group::It, it, &questions);
        answered_by(&program, Group::Business, business, &questions);
        assert_eq!(answered(&items(&program)), expected, "{it} and {business}");
    }
}

#[test]
fn what_a_day_left_behind_is_told_once() {
    let program = Program::set_up(Group::It);
    let name = || "BSM maturity, November 2026".to_owned();
    program.at("2026-11-24T10:00:00Z");
    program.answer("D02-1", 3.0).unwrap();
    program.answer("D02-1", 4.0).unwrap();
    program.answer("D03-1", 1.0).unwrap();
    program.say("D03-1", None).unwrap();
    assert_eq!(answered(&items(&program)), [(None, None, 1)]);

    program.at("2026-11-25T10:00:00Z");
    program.answer("D02-1", 2.0).unwrap();
    let ada = program.app.workspace().unwrap().voice.unwrap();
    let for_business = Voice {
        group: Group::Business,
        ..ada
    };
    program.app.answer_as(for_business).unwrap();
    program.answer("D02-1", 1.0).unwrap();
    program.answer("D03-1", 1.0).unwrap();
    let changed = ChangeItem::AnswersChanged {
        assessment: name(),
        answers: 1,
    };
    let assumed = ChangeItem::Assumed {
        assessment: name(),
        answers: 2,
    };
    assert_eq!(items(&program), [assumed, changed]);

    let days = program.app.overview().unwrap().changes.days;
    let days: Vec<_> = days.iter().map(|day| day.day.to_string()).collect();
    assert_eq!(days, ["2026-11-25", "2026-11-24", "2026-11-23"]);
}

#[test]
fn what_was_undone_is_told_and_counts_for_nothing() {
    let program = Program::set_up(Group::It);
    program.at("2026-11-24T10:00:00Z");
    program.answer("D02-1", 3.0).unwrap();
    program.answer("D03-1", 3.0).unwrap();
    program.app.undo().unwrap();
    program.app.undo().unwrap();
    assert_eq!(items(&program), [ChangeItem::Undone { steps: 2 }]);
    program.app.redo().unwrap();
    let one = items(&program);
    assert_eq!(answered(&one), [(None, None, 1)]);
    assert!(one.contains(&ChangeItem::Undone { steps: 1 }));
    program.app.undo().unwrap();
    program.app.redo().unwrap();
    program.app.redo().unwrap();
    let all = items(&program);
    assert_eq!(answered(&all), [(None, None, 2)]);
    assert_eq!(all.len(), 1, "everything was brought back: {all:?}");
}

#[test]
fn people_who_come_and_go_are_counted_and_their_answers_go_with_them() {
    let program = Program::set_up(Group::It);
    program.at("2026-11-24T10:00:00Z");
    answered_by(&program, Group::Business, 3, &["D02-1"]);
    program.at("2026-11-25T10:00:00Z");
    let people = program.app.workspace().unwrap().participants;
    let gone = ParticipantRef {
        participant: people[1].id.clone(),
    };
    program.app.remove_participant(gone).unwrap();
    let moved = ParticipantInput {
        id: Some(people[2].id.clone()),
        name: people[2].name.clone(),
        group: Group::It,
        role: String::new(),
    };
    program.app.save_participant(moved).unwrap();
    program.add_person("Zoe", Group::It);
    let counted = ChangeItem::People {
        added: 1,
        changed: 1,
        removed: 1,
    };
    assert_eq!(items(&program), [counted]);
}

#[test]
fn everything_that_belongs_to_an_assessment_has_its_sentence() {
    let program = Program::set_up(Group::It);
    let assessment = program.assessment().assessment;
    program.at("2026-11-24T10:00:00Z");
    let input = |name: &str, date: &str| AssessmentInput {
        assessment: assessment.clone(),
        name: name.to_owned(),
        date: date.parse().unwrap(),
    };
    program
        .app
        .change_assessment(input("First", "2026-11-25"))
        .unwrap();
    for dimension in ["D01", "D02"] {
        let input = TargetInput {
            assessment: assessment.clone(),
            dimension: dimension.into(),
            target: Some(4.0),
        };
        program.app.set_target(input).unwrap();
    }
    program
        .app
        .set_headline(HeadlineInput {
            assessment: assessment.clone(),
            headline: "Typed".to_owned(),
        })
        .unwrap();
    let name = || "First".to_owned();
    let told = items(&program);
    for expected in [
        ChangeItem::Renamed {
            from: "BSM maturity, November 2026".to_owned(),
            to: name(),
        },
        ChangeItem::Redated {
            assessment: name(),
            date: "2026-11-25".parse().unwrap(),
        },
        ChangeItem::Headline { assessment: name() },
        ChangeItem::Targets {
            assessment: name(),
            dimensions: 2,
        },
    ] {
        assert!(told.contains(&expected), "{expected:?} is not in {told:?}");
    }
    assert_eq!(told.len(), 4);

    program.at("2026-11-26T10:00:00Z");
    program
        .app
        .remove_assessment(AssessmentRef { assessment })
        .unwrap();
    let removed = ChangeItem::AssessmentRemoved { assessment: name() };
    assert_eq!(
        items(&program),
        [removed],
        "and nothing of what went with it"
    );
}

#[test]
fn earlier_changes_come_page_by_page_and_no_day_is_cut() {
    let program = Program::set_up(Group::It);
    let questions: Vec<String> = program
        .questions()
        .iter()
        .map(|view| view.question.id.to_string())
        .collect();
    for day in 1..=16 {
        program.at(&format!("2026-12-{day:02}T10:00:00Z"));
        for question in &questions {
            let value = f64::from(day % 6);
            program.say(question, Some(Answer::level(value))).unwrap();
        }
    }
    let mut page = program.app.overview().unwrap().changes;
    let mut days = Vec::new();
    loop {
        for day in &page.days {
            let of_day: u32 = day.items.iter().map(size).sum();
            days.push((day.day.to_string(), of_day));
        }
        let Some(before) = page.before else { break };
        page = program.app.changes(ChangesInput { before }).unwrap();
    }
    let expected: Vec<_> = (1..=16)
        .rev()
        .map(|day| (format!("2026-12-{day:02}"), 28))
        .collect();
    assert_eq!(days[..16], expected[..]);
    assert_eq!(days.len(), 17, "and the day of the set-up");
}

fn size(item: &ChangeItem) -> u32 {
    match item {
        ChangeItem::Answered { questions, .. } => *questions,
        ChangeItem::AnswersChanged { answers, .. } => *answers,
        _ => 0,
    }
}
