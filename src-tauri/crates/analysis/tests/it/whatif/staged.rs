use analysis::whatif::Outcome;
use model::{Framework, QuestionId};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::trying::{Said, TOP, answers, asked, holds};
use crate::fixture::{dimension, framework_with, question, with};

fn ladder(satisfied: &Value) -> Framework {
    let practice = |id, level: i64| with(question(id), json!({"level": level}));
    let questions = vec![
        practice("Q1", 1),
        practice("Q2", 1),
        practice("Q3", 2),
        practice("Q4", 3),
    ];
    let levels = [1, 2, 3].map(|value| json!({"value": value, "name": "", "summary": ""}));
    framework_with(json!({
        "scheme": {"kind": "staged", "base_level": 0, "satisfied": satisfied},
        "scale": {"min": 0, "max": TOP, "levels": levels},
        "dimensions": [dimension("A", 1.0, questions)]
    }))
}

fn ladders() -> impl Strategy<Value = Framework> {
    prop_oneof![
        Just(json!("own_level")),
        Just(json!("tested_level")),
        (1..=4_i64).prop_map(|value| json!({"at": value})),
    ]
    .prop_map(|satisfied| ladder(&satisfied))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_laws_hold(framework in ladders(), said in answers(4, TOP)) {
        holds(&framework, &said)?;
    }
}

#[test]
fn a_rung_is_climbed_by_what_bars_it_and_rungs_above_come_along() {
    let framework = ladder(&json!({"at": 2}));
    let said = [Said::all(1), Said::all(2), Said::all(3), Said::Both(1, 0)];
    let what_if = asked(&framework, &said);
    assert_eq!((what_if.level, what_if.next), (Some(0.0), Some(1.0)));
    let plan = what_if.plan.expect("a way exists");
    assert_eq!((plan.level, plan.steps, plan.raises.len()), (2.0, 1, 1));

    let said = [Said::Nothing, Said::all(1), Said::all(3), Said::all(3)];
    let silent = asked(&framework, &said);
    assert_eq!(silent.outcome, Outcome::FirstAnswer);
    assert_eq!(silent.unanswered, [QuestionId::new("Q1")]);
    assert_eq!(
        silent.plan.map(|plan| (plan.level, plan.raises.len())),
        Some((3.0, 1))
    );
    assert_eq!((silent.band.low, silent.band.high), (Some(0.0), Some(0.0)));
}

#[test]
fn a_rung_of_what_does_not_apply_is_no_level_to_stand_on() {
    let framework = ladder(&json!({"at": 2}));
    let said = [
        Said::all(2),
        Said::all(2),
        Said::NotApplicable,
        Said::NotApplicable,
    ];
    let what_if = asked(&framework, &said);
    assert_eq!((what_if.level, what_if.next), (Some(1.0), Some(2.0)));
    assert_eq!(what_if.outcome, Outcome::NotAsked);
}
