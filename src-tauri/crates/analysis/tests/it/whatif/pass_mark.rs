use analysis::whatif::Outcome;
use model::Framework;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::trying::{Said, answers, asked, holds, small};
use crate::fixture::{dimension, question, with};

fn marked(id: &str, level: f64, mandatory: bool) -> Value {
    with(
        question(id),
        json!({"kind": "yes_no", "level": level, "mandatory": mandatory}),
    )
}

fn framework(dimensions: Vec<Value>, other_required: u8) -> Framework {
    small(json!({
        "scheme": {"kind": "pass_mark", "other_required": other_required, "levels": [1, 1.5, 2]},
        "dimensions": dimensions
    }))
}

/// Two processes, or one where the second does not begin at the lowest level. Nothing is asked for the
/// highest level of the second.
fn frameworks() -> impl Strategy<Value = Framework> {
    let marks = prop::collection::vec(any::<bool>(), 10);
    (marks, 0..=2_u8, any::<bool>()).prop_map(|(mandatory, other_required, both_begin)| {
        let of = |id: &str, levels: &[f64], mandatory: &[bool]| {
            let questions = levels.iter().zip(mandatory).enumerate();
            let one = |(number, (level, mandatory)): (usize, (&f64, &bool))| {
                marked(&format!("{id}{number}"), *level, *mandatory)
            };
            dimension(id, 1.0, questions.map(one).collect())
        };
        let second = if both_begin {
            [1.0, 1.0, 1.5, 1.5]
        } else {
            [1.5; 4]
        };
        let dimensions = vec![
            of("A", &[1.0, 1.0, 1.5, 1.5, 1.5, 2.0], &mandatory[..6]),
            of("B", &second, &mandatory[6..]),
        ];
        framework(dimensions, other_required)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_laws_hold(framework in frameworks(), said in answers(10, 1)) {
        holds(&framework, &said)?;
    }
}

fn one(mandatory: &[bool], other_required: u8) -> Framework {
    let question =
        |(number, mandatory): (usize, &bool)| marked(&format!("Q{number}"), 1.0, *mandatory);
    let questions = mandatory.iter().enumerate().map(question).collect();
    framework(vec![dimension("A", 1.0, questions)], other_required)
}

#[test]
fn others_are_taken_in_order_of_asking_and_a_split_room_has_not_said_yes() {
    let framework = one(&[false, true, false, false], 2);
    let said = [Said::all(0), Said::Both(0, 1), Said::all(0), Said::all(0)];
    let what_if = asked(&framework, &said);
    assert_eq!((what_if.level, what_if.next), (Some(0.0), Some(1.0)));
    let plan = what_if.plan.expect("a way exists");
    let raised: Vec<(&str, f64, i64)> = plan
        .raises
        .iter()
        .map(|raise| (raise.question.as_str(), raise.now, raise.to))
        .collect();
    assert_eq!(raised, [("Q0", 0.0, 1), ("Q1", 0.5, 1), ("Q2", 0.0, 1)]);
    assert_eq!((plan.level, plan.steps), (1.0, 3));
}

#[test]
fn what_nobody_answered_is_needed_where_it_is_mandatory_or_too_few_others_are_left() {
    let framework = one(&[true, false, false, false], 2);
    let mandatory = [Said::Nothing, Said::Nothing, Said::all(0), Said::all(0)];
    let what_if = asked(&framework, &mandatory);
    assert_eq!(what_if.outcome, Outcome::FirstAnswer);
    assert_eq!(
        what_if.unanswered,
        ["Q0".into()],
        "two others can be raised"
    );
    assert_eq!(what_if.plan.map(|plan| plan.steps), Some(2));

    let others = [Said::all(1), Said::Nothing, Said::Nothing, Said::all(0)];
    let what_if = asked(&framework, &others);
    assert_eq!(what_if.unanswered, ["Q1".into(), "Q2".into()]);
    assert_eq!(
        what_if.plan.map(|plan| plan.steps),
        Some(0),
        "with yes to both"
    );
}

#[test]
fn a_level_at_which_nothing_is_asked_cannot_be_reached() {
    let framework = one(&[true], 1);
    let what_if = asked(&framework, &[Said::all(1)]);
    assert_eq!((what_if.level, what_if.next), (Some(1.0), Some(1.5)));
    assert_eq!((what_if.outcome, what_if.plan), (Outcome::NotAsked, None));
}
