use analysis::whatif::Outcome;
use model::Framework;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::trying::{Said, TOP, answers, asked, holds, small};
use crate::fixture::{dimension, question, with};

fn rates(id: &str, attribute: &str, kind: &str, weight: u8) -> Value {
    with(
        question(id),
        json!({"kind": kind, "attribute": attribute, "weight": weight}),
    )
}

fn framework(dimensions: Vec<Value>) -> Framework {
    small(json!({"scheme": {"kind": "capability"}, "dimensions": dimensions}))
}

/// Two processes, or one where the second does not begin at the lowest level. Level 3 is not asked.
fn frameworks() -> impl Strategy<Value = Framework> {
    let kinds = prop::collection::vec(any::<bool>(), 5);
    let weights = prop::collection::vec(1..3_u8, 5);
    let attributes = prop_oneof![
        Just(["1.1", "1.1", "2.1", "2.2", "1.1"]),
        Just(["1.1", "2.1", "2.1", "2.2", "2.2"]),
        Just(["1.1", "2.1", "2.2", "3.1", "3.2"]),
    ];
    (kinds, weights, attributes).prop_map(|(kinds, weights, attributes)| {
        let one = |number: usize| {
            let kind = if kinds[number] { "level" } else { "nplf" };
            rates(
                &format!("Q{number}"),
                attributes[number],
                kind,
                weights[number],
            )
        };
        let first = (0..4).map(one).collect();
        framework(vec![
            dimension("A", 1.0, first),
            dimension("B", 1.0, vec![one(4)]),
        ])
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn the_laws_hold(framework in frameworks(), said in answers(5, TOP)) {
        holds(&framework, &said)?;
    }
}

#[test]
fn an_attribute_rises_by_letters_and_by_levels() {
    let framework = framework(vec![dimension(
        "A",
        1.0,
        vec![
            rates("Q0", "1.1", "nplf", 1),
            rates("Q1", "1.1", "nplf", 1),
            rates("Q2", "2.1", "level", 1),
            rates("Q3", "2.2", "level", 1),
        ],
    )]);
    // L on 1.1 bears level 1; level 2 needs F there and L on its own: above 50 % of the scale.
    let what_if = asked(&framework, &[2, 3, 1, 2].map(Said::all));
    assert_eq!((what_if.level, what_if.next), (Some(1.0), Some(2.0)));
    let plan = what_if.plan.expect("a way exists");
    let raised: Vec<(&str, i64)> = plan
        .raises
        .iter()
        .map(|raise| (raise.question.as_str(), raise.to))
        .collect();
    assert_eq!(raised, [("Q0", 3), ("Q2", 2)]);
}

#[test]
fn what_is_answered_in_percent_is_not_searched_where_it_bars_the_level() {
    let framework = framework(vec![dimension(
        "A",
        1.0,
        vec![
            rates("Q0", "1.1", "number", 1),
            rates("Q1", "2.1", "nplf", 1),
        ],
    )]);
    let what_if = asked(&framework, &[Said::all(40), Said::all(0)]);
    assert_eq!((what_if.level, what_if.next), (Some(0.0), Some(1.0)));
    assert_eq!(
        (what_if.outcome, what_if.plan),
        (Outcome::NotSearched, None)
    );
}
