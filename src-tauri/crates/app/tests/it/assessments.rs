//! Several assessments in one workspace: added, started from an earlier one, changed, removed, and
//! held against each other.

use app::api::*;
use model::{Answer, AssessmentId, Evidence, Form, Group};

use crate::desk::Program;

fn new(name: &str, date: &str, started_from: Option<&AssessmentId>) -> NewAssessmentInput {
    NewAssessmentInput {
        framework: "bsm5".into(),
        form: Form::Short,
        name: name.to_owned(),
        date: date.parse().unwrap(),
        started_from: started_from.cloned(),
    }
}

fn add(program: &Program, name: &str, date: &str, from: Option<&AssessmentId>) -> AssessmentId {
    let view = program.app.add_assessment(new(name, date, from)).unwrap();
    view.current.unwrap()
}

fn select(program: &Program, assessment: &AssessmentId) {
    let assessment = assessment.clone();
    program
        .app
        .select_assessment(AssessmentRef { assessment })
        .unwrap();
}

fn question(program: &Program, id: &str) -> QuestionView {
    let questions = program.questions();
    questions
        .into_iter()
        .find(|view| view.question.id.as_str() == id)
        .unwrap()
}

fn names(view: &WorkspaceView) -> Vec<&str> {
    view.assessments
        .iter()
        .map(|assessment| assessment.name.as_str())
        .collect()
}

#[test]
fn what_can_be_chosen_says_what_it_asks_and_how_long_it_takes() {
    let choices = Program::new().app.frameworks().unwrap();
    let flagship = choices
        .iter()
        .find(|choice| choice.id.as_str() == "bsm5")
        .unwrap();
    assert_eq!(flagship.name, "BSM maturity");
    assert_eq!(flagship.dimensions.len(), 12);
    let short = FormChoice {
        form: Form::Short,
        questions: 28,
        minutes: Some(45),
    };
    assert_eq!(flagship.forms[0], short);
    assert!(
        choices.iter().all(|choice| !choice.forms.is_empty()),
        "what cannot be asked is not offered"
    );
}

#[test]
fn an_assessment_is_added_shown_undone_and_brought_back() {
    let program = Program::set_up(Group::It);
    let first = program.assessment().assessment;
    program.answer("D01-1", 3.0).unwrap();
    let view = program
        .app
        .add_assessment(new(" BSM maturity, May 2027 ", "2027-05-03", None))
        .unwrap();
    assert_eq!(
        names(&view),
        ["BSM maturity, May 2027", "BSM maturity, November 2026"]
    );
    let second = view.current.clone().unwrap();
    assert_eq!(view.assessments[0].id, second, "the new one is shown");
    assert_eq!(view.participants[0].answered, 0);
    assert_eq!(view.undo.undo, Some(ChangeKind::AssessmentAdded));

    let view = program.app.undo().unwrap().unwrap();
    assert_eq!((names(&view).len(), view.current), (1, Some(first)));
    let view = program.app.redo().unwrap().unwrap();
    assert_eq!(view.assessments[0].id, second);
}

#[test]
fn two_on_one_day_stay_apart() {
    let program = Program::set_up(Group::It);
    let first = add(&program, "One", "2027-05-03", None);
    let second = add(&program, "Two", "2027-05-03", None);
    assert_ne!(first, second);
    program.answer("D01-1", 3.0).unwrap();
    assert_eq!(program.results().completeness.answered, 1);
    select(&program, &first);
    assert_eq!(program.results().completeness.answered, 0);
}

#[test]
fn an_assessment_that_cannot_be_is_refused() {
    let program = Program::set_up(Group::It);
    let nowhere = AssessmentId::new("a1999");
    let nameless = new(" ", "2027-05-03", None);
    let unknown = NewAssessmentInput {
        framework: "no-such".into(),
        ..new("X", "2027-05-03", None)
    };
    let long = NewAssessmentInput {
        form: Form::Full,
        ..new("X", "2027-05-03", None)
    };
    let from_nowhere = new("X", "2027-05-03", Some(&nowhere));
    for (input, code) in [
        (nameless, "name_missing"),
        (unknown, "unknown"),
        (long, "no_such_form"),
        (from_nowhere, "unknown"),
    ] {
        assert_eq!(program.app.add_assessment(input).unwrap_err().code(), code);
    }
    assert_eq!(program.app.workspace().unwrap().assessments.len(), 1);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one story, told from its beginning to its end"
)]
fn answers_of_last_time_are_laid_beside_the_questions_and_count_for_nothing() {
    let program = Program::set_up(Group::It);
    let first = program.assessment().assessment;
    let voice = program.app.workspace().unwrap().voice.unwrap();
    let target = TargetInput {
        assessment: first.clone(),
        dimension: "D02".into(),
        target: Some(4.0),
    };
    program.app.set_target(target).unwrap();
    let given = |question: &str, answer, evidence| AnswerInput {
        assessment: first.clone(),
        question: question.into(),
        voice: voice.clone(),
        answer: Some(answer),
        evidence,
        comment: "As it says on the intranet.".to_owned(),
    };
    program
        .app
        .answer(given("D01-1", Answer::level(3.0), Evidence::Verified))
        .unwrap();
    program
        .app
        .answer(given("D01-3", Answer::DontKnow, Evidence::Asserted))
        .unwrap();

    let second = add(&program, "Next year", "2027-11-20", Some(&first));
    let results = program.results();
    assert_eq!(results.completeness.answered, 0, "nothing is confirmed yet");
    assert_eq!(program.continuous().score, None);
    assert_eq!(
        program.continuous().target_mean,
        Some(4.0),
        "targets hold until changed"
    );
    assert_eq!(program.app.workspace().unwrap().participants[0].answered, 0);

    let view = question(&program, "D01-1");
    let carried = view.carried.unwrap();
    assert!(view.given.is_none());
    assert_eq!(carried.given.answer, Answer::level(3.0));
    assert_eq!(
        carried.given.evidence,
        Evidence::Documented,
        "nobody has looked this time"
    );
    assert_eq!(carried.given.comment, "As it says on the intranet.");
    let dont_know = question(&program, "D01-3").carried.unwrap();
    assert_eq!(dont_know.given.answer, Answer::DontKnow);
    assert!(question(&program, "D02-1").carried.is_none());
    let next = program.app.overview().unwrap().next;
    assert!(
        matches!(
            next,
            Next::Continue {
                left: 28,
                carried: 2,
                ..
            }
        ),
        "{next:?}"
    );

    let confirmed = AnswerInput {
        assessment: second,
        ..given("D01-1", carried.given.answer, carried.given.evidence)
    };
    let saved = program.app.answer(confirmed).unwrap();
    assert_eq!(saved.assessment.answered, 1);
    assert!(saved.question.carried.is_none(), "it is an answer now");
    assert_eq!(program.continuous().dimensions[0].now, Some(3.0));
}

#[test]
fn where_the_earlier_one_goes_nothing_is_left_to_confirm() {
    let program = Program::set_up(Group::It);
    let first = program.assessment().assessment;
    program.answer("D01-1", 3.0).unwrap();
    add(&program, "Next year", "2027-11-20", Some(&first));
    assert!(question(&program, "D01-1").carried.is_some());
    let gone = AssessmentRef { assessment: first };
    program.app.remove_assessment(gone).unwrap();
    let view = question(&program, "D01-1");
    assert_eq!((view.carried, view.last_time), (None, None));
}

#[test]
fn name_and_day_can_be_changed() {
    let program = Program::set_up(Group::It);
    let first = program.assessment().assessment;
    add(&program, "Later", "2027-05-03", None);
    let input = |name: &str, date: &str| AssessmentInput {
        assessment: first.clone(),
        name: name.to_owned(),
        date: date.parse().unwrap(),
    };
    let error = program.app.change_assessment(input(" ", "2027-06-01"));
    assert_eq!(error.unwrap_err().code(), "name_missing");
    let view = program
        .app
        .change_assessment(input("First round", "2027-06-01"))
        .unwrap();
    assert_eq!(names(&view), ["First round", "Later"], "latest first");
    let view = program.app.undo().unwrap().unwrap();
    assert_eq!(names(&view), ["Later", "BSM maturity, November 2026"]);
}

#[test]
fn an_assessment_that_is_removed_comes_back_whole() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    let undo = UndoState::default();
    let before = (
        ResultsView {
            undo: undo.clone(),
            ..program.results()
        },
        program.app.report(program.assessment()).unwrap().decisions,
    );
    let current = program.assessment();
    let view = program.app.remove_assessment(current.clone()).unwrap();
    assert_eq!(names(&view), ["BSM maturity, November 2025"]);
    assert_eq!(view.current, Some("a2025".into()), "the other one is shown");
    assert_eq!(view.undo.undo, Some(ChangeKind::AssessmentRemoved));
    program.app.undo().unwrap();
    select(&program, &current.assessment);
    let mut after = (
        ResultsView {
            undo,
            ..program.results()
        },
        program.app.report(program.assessment()).unwrap().decisions,
    );
    after.0.assessment.changed_at = before.0.assessment.changed_at;
    assert_eq!(after, before);
}

/// Three rounds a year apart, with 1, 2 and 4 as every answer; the last one is shown.
fn three_rounds() -> (Program, [AssessmentId; 3]) {
    let program = Program::set_up(Group::It);
    let first = program.assessment().assessment;
    program.answer_all(1.0);
    let second = add(&program, "Second", "2027-11-20", None);
    program.answer_all(2.0);
    let third = add(&program, "Third", "2028-11-20", None);
    program.answer_all(4.0);
    (program, [first, second, third])
}

fn compare(
    program: &Program,
    assessment: &AssessmentId,
    comparison: Comparison,
) -> Result<WorkspaceView, app::Error> {
    program.app.compare_with(ComparisonInput {
        assessment: assessment.clone(),
        comparison,
    })
}

fn with(assessment: &AssessmentId) -> Comparison {
    Comparison::With {
        assessment: assessment.clone(),
    }
}

#[test]
fn it_is_held_against_the_one_before_or_any_earlier_one_or_nothing() {
    let (program, [first, second, third]) = three_rounds();
    let since = |program: &Program| {
        let results = program.results();
        let since = results
            .since
            .map(|since| (since.name, since.change.unwrap().delta));
        let key = results.picture.unwrap().columns.last().unwrap().clone();
        let last = program.continuous().dimensions[0].last;
        let rows = results.moved.len();
        let said = question(program, "D01-1")
            .last_time
            .map(|last| last.given.answer);
        (since, key, last, rows, said)
    };
    let level = |value| Some(Answer::level(value));
    let (change, key, last, rows, said) = since(&program);
    assert_eq!(change, Some(("Second".to_owned(), 2.0)));
    assert_eq!(
        (key.as_str(), last, rows, said),
        ("Nov 2027", Some(2.0), 6, level(2.0))
    );

    let view = compare(&program, &third, with(&first)).unwrap();
    assert_eq!(view.comparison, with(&first));
    assert_eq!(
        view.undo.undo,
        Some(ChangeKind::Response),
        "nothing changed"
    );
    let (change, key, last, _, said) = since(&program);
    assert_eq!(change.unwrap().1, 3.0);
    assert_eq!(
        (key.as_str(), last, said),
        ("Nov 2026", Some(1.0), level(1.0))
    );

    compare(&program, &third, Comparison::Nothing).unwrap();
    let (change, key, last, rows, said) = since(&program);
    assert_eq!((change, last, rows, said), (None, None, 0, None));
    assert!(!key.starts_with("Nov"), "{key}");

    for (earlier, later) in [(&third, &second), (&second, &second)] {
        let error = compare(&program, later, with(earlier)).unwrap_err();
        assert_eq!(error.code(), "not_comparable");
    }
}

#[test]
fn what_it_is_held_against_is_remembered_for_each_assessment() {
    let (program, [first, second, third]) = three_rounds();
    compare(&program, &third, with(&first)).unwrap();
    compare(&program, &second, Comparison::Nothing).unwrap();
    let program = program.restarted();
    let view = program.app.start().unwrap().workspace.unwrap();
    assert_eq!(
        (view.current.as_ref(), &view.comparison),
        (Some(&third), &with(&first))
    );
    select(&program, &second);
    assert!(program.results().previous.is_none());

    select(&program, &third);
    let gone = AssessmentRef { assessment: first };
    program.app.remove_assessment(gone).unwrap();
    assert_eq!(
        program.results().previous.unwrap().id,
        second,
        "a choice that is gone is the one before"
    );
    let view = compare(&program, &third, Comparison::Before).unwrap();
    assert_eq!(view.comparison, Comparison::Before);
}

#[test]
fn the_paper_and_the_terminal_hold_it_against_the_same() {
    let (program, [first, _, third]) = three_rounds();
    let path = program.path("data/default.plumbline");
    let date = "2028-12-01".parse().unwrap();
    let on_screen = |comparison: Comparison| {
        compare(&program, &third, comparison).unwrap();
        program.next_dialog(program.path("window.pdf"));
        program
            .app
            .export_report(PaperInput {
                assessment: third.clone(),
                parts: vec![ReportPart::Board],
                page: PageSize::A4,
                date,
            })
            .unwrap();
        std::fs::read(program.path("window.pdf")).unwrap()
    };
    let choices = [Comparison::Before, with(&first), Comparison::Nothing];
    let screen = choices.clone().map(on_screen);
    assert!(screen[0] != screen[1] && screen[1] != screen[2]);
    program.app.close_workspace().unwrap();
    let paper = choices.map(|comparison| {
        let (audience, page) = (ReportAudience::Board, PageSize::A4);
        app::workspace_file::report(&path, Some(&third), &comparison, audience, page, date).unwrap()
    });
    assert!(paper == screen);
}

#[test]
fn only_questions_answered_both_times_are_compared() {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 2.0).unwrap();
    program.answer("D02-1", 5.0).unwrap();
    add(&program, "Next year", "2027-11-20", None);
    program.answer("D01-1", 3.0).unwrap();
    program.answer("D03-1", 0.0).unwrap();
    let results = program.results();
    let change = results.since.unwrap().change.unwrap();
    assert_eq!((change.delta, change.questions), (1.0, 1));
    let moved: Vec<_> = results
        .moved
        .iter()
        .map(|row| (row.question.as_str(), row.then, row.now, row.delta))
        .collect();
    assert_eq!(moved, [("D01-1", 2.0, 3.0, 1.0)]);
    assert_eq!(program.continuous().dimensions[1].change, None);
}
