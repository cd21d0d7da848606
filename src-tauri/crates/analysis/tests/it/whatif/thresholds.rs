use analysis::whatif::Outcome;
use model::Framework;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::trying::{Said, answers, asked, holds, small};
use crate::fixture::{dimension, question, with};

const KINDS: [&str; 5] = ["level", "yes_no", "level", "nplf", "yes_no"];

fn fed(number: usize, feeds: &[(i64, u8)]) -> Value {
    let feed = |(level, weight): &(i64, u8)| json!({"level": level, "weight": weight});
    let feeds: Vec<Value> = feeds.iter().map(feed).collect();
    with(
        question(&format!("Q{number}")),
        json!({"kind": KINDS[number], "feeds": feeds}),
    )
}

fn framework(feeds: &[Vec<(i64, u8)>], at_least: &[f64]) -> Framework {
    let questions = feeds.iter().enumerate();
    let questions = questions
        .map(|(number, feeds)| fed(number, feeds))
        .collect();
    let levels: Vec<Value> = (1..)
        .zip(at_least)
        .map(|(level, at_least): (i64, &f64)| json!({"level": level, "at_least": at_least}))
        .collect();
    small(json!({
        "scheme": {"kind": "thresholds", "levels": levels},
        "dimensions": [dimension("A", 1.0, questions)]
    }))
}

/// Three levels, each question feeding some of them.
fn frameworks() -> impl Strategy<Value = Framework> {
    let feeds = prop::collection::vec((1..=3_i64, 1..4_u8), 0..3);
    let at_least = prop::collection::vec(0..=10_u8, 3);
    (prop::collection::vec(feeds, 5), at_least).prop_map(|(feeds, tenths)| {
        let at_least: Vec<f64> = tenths
            .iter()
            .map(|tenth| f64::from(*tenth) / 10.0)
            .collect();
        framework(&feeds, &at_least)
    })
}

/// Each of what its kind offers.
fn said() -> impl Strategy<Value = Vec<Said>> {
    let within = |said: Vec<Said>| {
        let tops = KINDS
            .iter()
            .map(|kind| if *kind == "yes_no" { 1 } else { 3 });
        let within = |(said, top): (Said, i64)| match said {
            Said::Both(it, business) => Said::Both(it.min(top), business.min(top)),
            other => other,
        };
        said.into_iter().zip(tops).map(within).collect()
    };
    answers(5, 3).prop_map(within)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_laws_hold(framework in frameworks(), said in said()) {
        holds(&framework, &said)?;
    }
}

#[test]
fn what_nobody_answered_is_needed_only_where_the_rest_does_not_suffice() {
    let framework = |at_least| framework(&[vec![(1, 1)], vec![(1, 1)]], &[at_least]);
    let said = [Said::all(0), Said::Nothing];
    let enough = asked(&framework(0.5), &said);
    assert_eq!(enough.outcome, Outcome::Reachable);
    assert_eq!(enough.plan.map(|plan| plan.steps), Some(3));
    let short = asked(&framework(0.6), &said);
    assert_eq!(short.outcome, Outcome::FirstAnswer);
    assert_eq!(short.unanswered, ["Q1".into()]);
    assert_eq!(short.plan.map(|plan| plan.steps), Some(1), "with a yes");
    assert_eq!((short.band.low, short.band.high), (Some(0.0), Some(0.0)));
}
