//! How far people agree, and what the next level would take, as the window asks for them.

use analysis::agreement::choice::Verdict;
use analysis::whatif::Outcome;
use app::api::*;
use model::Group;

use crate::desk::Program;

/// People of each side who have answered three questions: IT with 4, the business with 1.
fn answered_by(it: usize, business: usize) -> Program {
    let program = Program::set_up(Group::It);
    let first = program.app.workspace().unwrap().voice.unwrap();
    let others = (1..it)
        .map(|number| (Group::It, number))
        .chain((0..business).map(|number| (Group::Business, number)));
    let others: Vec<Voice> = others
        .map(|(group, number)| program.add_person(&format!("{group:?} {number}"), group))
        .collect();
    for voice in std::iter::once(first).chain(others) {
        let value = if voice.group == Group::It { 4.0 } else { 1.0 };
        program.app.answer_as(voice).unwrap();
        for question in ["D02-1", "D02-2", "D03-1"] {
            program.answer(question, value).unwrap();
        }
    }
    program
}

fn agreement(program: &Program) -> AgreementView {
    let assessment = program.assessment().assessment;
    program.app.agreement(AssessmentRef { assessment }).unwrap()
}

fn row<'a>(view: &'a AgreementView, id: &str) -> &'a AgreementRow {
    let found = view.dimensions.iter().find(|one| one.id.as_str() == id);
    &found.unwrap().row
}

#[test]
fn sides_that_are_large_enough_are_held_against_each_other() {
    let view = agreement(&answered_by(3, 3));
    let impact = row(&view, "D02");
    assert_eq!(impact.all.verdict, Verdict::Differ { levels: 1.5 });
    assert_eq!(impact.all.average_deviation, Some(1.5));
    let camps: Vec<&str> = impact
        .all
        .two_camps
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(camps, ["D02-1", "D02-2"]);
    let between = impact.between.unwrap();
    assert_eq!((between.bias, between.questions), (Some(3.0), 2));
    assert_eq!(
        impact.groups.it.as_ref().map(|it| it.verdict),
        Some(Verdict::Agree)
    );
    assert_eq!(view.questions.len(), 3);
}

#[test]
fn below_three_neither_the_sides_nor_how_the_answers_fell_are_shown() {
    let program = answered_by(3, 2);
    let view = agreement(&program);
    assert!(view.questions.is_empty());
    for row in [row(&view, "D02"), row(&view, "D03"), &view.overall] {
        assert!(row.between.is_none());
        assert!(row.groups.it.is_none() && row.groups.business.is_none());
        assert!(row.all.two_camps.is_empty());
        assert_eq!((row.all.average_deviation, row.all.rwg_j), (None, None));
    }
    assert!(matches!(
        row(&view, "D02").all.verdict,
        Verdict::Differ { .. }
    ));
    assert_eq!(
        row(&view, "D03").all.verdict,
        Verdict::TooFew,
        "the word would tell how the answers to its one question fell"
    );

    let assessment = program.assessment().assessment;
    let consent = ConsentInput {
        assessment,
        small_groups_shown: true,
    };
    program.app.set_consent(consent).unwrap();
    let open = agreement(&program);
    assert_eq!(open.questions.len(), 3);
    assert!(row(&open, "D02").between.is_some());
}

#[test]
fn the_next_level_is_told_in_the_words_of_the_framework() {
    let program = answered_by(3, 3);
    let assessment = program.assessment().assessment;
    let view = program.app.what_if(AssessmentRef { assessment }).unwrap();
    assert_eq!((view.level, view.next), (Some(2.0), Some(3.0)));
    assert_eq!(view.outcome, Outcome::Reachable);
    let plan = view.plan.unwrap();
    assert_eq!(plan.level, 3.0);
    let raise = &plan.raises[0];
    assert_eq!(
        (raise.question.name.as_str(), raise.now),
        ("Cost of one hour", 2.5)
    );
    assert!(
        raise.facts[0]
            .text
            .starts_with("The business owner has signed")
    );
    assert!(!raise.evidence.is_empty());
}
