//! What it would take to reach the next level, held against trying everything.

use analysis::score;
use analysis::whatif::{Outcome, Plan, WhatIf, what_if};
use model::{Form, Framework, Group, QuestionId, Response};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::{dimension, framework_with, ids, level, not_applicable, question, said, with};

/// A scale that is small enough to try everything on.
const TOP: i64 = 3;

fn small(dimensions: Vec<Value>, gates: Value) -> Framework {
    framework_with(json!({
        "scale": {"min": 0, "max": TOP}, "dimensions": dimensions, "gates": gates
    }))
}

fn asked(framework: &Framework, responses: &[Response]) -> WhatIf {
    what_if(framework, &score(framework, "hash", responses, Form::Short))
}

/// Both sides' level on each question; they may differ, so that a value lies between levels.
fn both(framework: &Framework, levels: &[Option<(i64, i64)>]) -> Vec<Response> {
    let voices = |id: &String, (it, business): (i64, i64)| {
        [
            level("I", Group::It, id, it as f64),
            level("B", Group::Business, id, business as f64),
        ]
    };
    ids(framework)
        .iter()
        .zip(levels)
        .filter_map(|(id, levels)| Some(voices(id, (*levels)?)))
        .flatten()
        .collect()
}

/// The level once each question is agreed on so many steps higher, by scoring it.
fn level_after(framework: &Framework, levels: &[Option<(i64, i64)>], steps: &[i64]) -> Option<i64> {
    let agreed: Vec<Option<(i64, i64)>> = levels
        .iter()
        .zip(steps)
        .map(|(levels, steps)| {
            let (it, business) = (*levels)?;
            let to = (it + business).div_euclid(2) + steps;
            Some(if *steps > 0 { (to, to) } else { (it, business) })
        })
        .collect();
    let responses = both(framework, &agreed);
    analysis::figures(framework, "hash", &responses, Form::Short)
        .level()
        .map(|level| level as i64)
}

/// Steps, questions, and the steps in order of asking, largest first: the smallest is the best.
type Rank = (i64, usize, Vec<i64>);

fn rank(steps: &[i64]) -> Rank {
    let used = steps.iter().filter(|steps| **steps > 0).count();
    let earlier_first = steps.iter().map(|steps| -steps).collect();
    (steps.iter().sum(), used, earlier_first)
}

/// The best of all ways there are.
fn by_trying(
    framework: &Framework,
    levels: &[Option<(i64, i64)>],
    next: i64,
    ceiling: i64,
) -> Option<Rank> {
    let room: Vec<i64> = levels
        .iter()
        .map(|levels| levels.map_or(0, |(it, business)| ceiling - (it + business).div_euclid(2)))
        .map(|room| room.max(0))
        .collect();
    let mut best: Option<Rank> = None;
    let mut steps = vec![0; room.len()];
    loop {
        let rank = rank(&steps);
        let better = best.as_ref().is_none_or(|best| rank < *best);
        if better && level_after(framework, levels, &steps).is_some_and(|level| level >= next) {
            best = Some(rank);
        }
        let Some(place) = (0..steps.len()).find(|place| steps[*place] < room[*place]) else {
            return best;
        };
        steps[..place].fill(0);
        steps[place] += 1;
    }
}

fn ranked(framework: &Framework, plan: &Plan) -> Rank {
    let steps: Vec<i64> = ids(framework)
        .iter()
        .map(|id| {
            let id = QuestionId::new(id.as_str());
            let raise = plan.raises.iter().find(|raise| raise.question == id);
            raise.map_or(0, |raise| i64::from(raise.steps))
        })
        .collect();
    rank(&steps)
}

/// Two dimensions of two and three questions with weights of their own, and up to two gates.
fn frameworks() -> impl Strategy<Value = Framework> {
    let weights = prop::collection::vec(1..4_u8, 7);
    let gates = prop::collection::vec((1..=TOP, 0..2_usize, 0..=2 * TOP), 0..3);
    (weights, gates).prop_map(|(weights, gates)| {
        let one = |id: &str, weight: u8| with(question(id), json!({"weight": weight}));
        let dimensions = vec![
            dimension(
                "A",
                weights[0].into(),
                vec![one("A1", weights[1]), one("A2", weights[2])],
            ),
            dimension(
                "B",
                weights[3].into(),
                vec![
                    one("B1", weights[4]),
                    one("B2", weights[5]),
                    one("B3", weights[6]),
                ],
            ),
        ];
        let gates: Vec<Value> = gates
            .into_iter()
            .enumerate()
            .map(|(number, (level, dimension, halves))| {
                let (id, at_least) = (["A", "B"][dimension], halves as f64 / 2.0);
                let needs = json!([{"dimension": id, "at_least": at_least}]);
                json!({"id": format!("G{number}"), "level": level, "needs": needs})
            })
            .collect();
        small(dimensions, json!(gates))
    })
}

fn answers() -> impl Strategy<Value = Vec<Option<(i64, i64)>>> {
    let one = prop::option::weighted(0.9, (0..=TOP, 0..=TOP));
    prop::collection::vec(one, 5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_smaller_reaches_the_level(framework in frameworks(), levels in answers()) {
        let what_if = asked(&framework, &both(&framework, &levels));
        let Some(next) = what_if.next.filter(|_| what_if.outcome != Outcome::FirstAnswer) else {
            return Ok(());
        };
        let tried = by_trying(&framework, &levels, next, TOP);
        let found = what_if.plan.as_ref().map(|plan| ranked(&framework, plan));
        prop_assert_eq!(found.clone(), tried);
        let even = what_if.even.as_ref().map(|plan| ranked(&framework, plan));
        let tried = by_trying(&framework, &levels, next, next);
        prop_assert_eq!(even.or(found.filter(|_| tried.is_some())), tried);
    }

    #[test]
    fn a_plan_reaches_what_it_says(framework in frameworks(), levels in answers()) {
        let what_if = asked(&framework, &both(&framework, &levels));
        for plan in what_if.plan.iter().chain(&what_if.even) {
            let (_, _, steps) = ranked(&framework, plan);
            let steps: Vec<i64> = steps.into_iter().map(|steps| -steps).collect();
            prop_assert_eq!(level_after(&framework, &levels, &steps), Some(plan.level));
            prop_assert!(Some(plan.level) >= what_if.next);
            prop_assert!(plan.raises.iter().all(|raise| raise.to as f64 > raise.now));
        }
    }

    #[test]
    fn the_level_lies_within_its_band(framework in frameworks(), levels in answers()) {
        let what_if = asked(&framework, &both(&framework, &levels));
        let (Some(low), Some(high)) = (what_if.band.low, what_if.band.high) else {
            return Ok(());
        };
        prop_assert!(low <= high);
        if levels.iter().all(Option::is_some) {
            prop_assert_eq!((Some(low), Some(high)), (what_if.level, what_if.level));
        }
    }
}

/// One dimension with anchors, and a gate on another.
fn anchored() -> Framework {
    let anchors = json!([
        {"value": 0, "text": "none"}, {"value": 1, "text": "one"},
        {"value": 2, "text": "two"}, {"value": 3, "text": "three"}
    ]);
    let told = |id| {
        with(
            question(id),
            json!({"anchors": anchors, "evidence": "a paper"}),
        )
    };
    let dimensions = vec![
        dimension("A", 1.0, vec![told("A1"), told("A2")]),
        dimension("B", 1.0, vec![told("B1")]),
    ];
    let gates = json!([{"id": "G", "level": 2, "needs": [{"dimension": "B", "at_least": 2}]}]);
    small(dimensions, gates)
}

#[test]
fn raises_are_told_as_what_must_become_true() {
    let framework = anchored();
    let levels = [Some((3, 3)), Some((3, 3)), Some((0, 1))];
    let what_if = asked(&framework, &both(&framework, &levels));
    assert_eq!((what_if.level, what_if.next), (Some(1), Some(2)));
    let plan = what_if.plan.expect("a way exists");
    assert_eq!((plan.level, plan.steps, plan.score), (2, 2, Some(2.5)));
    let [raise] = &plan.raises[..] else {
        panic!("one question is enough: {plan:?}");
    };
    assert_eq!(
        (raise.now, raise.to, raise.evidence.as_str()),
        (0.5, 2, "a paper")
    );
    let facts: Vec<&str> = raise.facts.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(facts, ["one", "two"]);
}

#[test]
fn what_nobody_knows_is_asked_before_it_is_raised() {
    let framework = anchored();
    let silent = asked(
        &framework,
        &both(&framework, &[Some((3, 3)), Some((3, 3)), None]),
    );
    assert_eq!(silent.outcome, Outcome::FirstAnswer);
    assert_eq!(silent.unanswered, [QuestionId::new("B1")]);
    assert_eq!(silent.plan, None);
    assert_eq!((silent.band.low, silent.band.high), (Some(1), Some(3)));

    let mut without = both(&framework, &[Some((1, 1)), Some((2, 1)), None]);
    without.push(said("I", Group::It, "B1", not_applicable()));
    let without = asked(&framework, &without);
    assert_eq!(
        without.outcome,
        Outcome::Reachable,
        "what does not apply bars nothing"
    );
}

#[test]
fn an_even_way_goes_no_higher_than_the_level() {
    let framework = anchored();
    let what_if = asked(
        &framework,
        &both(&framework, &[Some((1, 1)), Some((1, 1)), Some((2, 2))]),
    );
    let highest = |plan: &Plan| plan.raises.iter().map(|raise| raise.to).max();
    let plan = what_if.plan.expect("a way exists");
    assert_eq!((highest(&plan), plan.raises.len()), (Some(3), 1));
    let even = what_if.even.expect("another way exists");
    assert_eq!((highest(&even), even.raises.len()), (Some(2), 2));
}

#[test]
fn there_is_an_end_and_a_beginning() {
    let framework = anchored();
    let top = asked(&framework, &both(&framework, &[Some((3, 3)); 3]));
    assert_eq!((top.outcome, top.next), (Outcome::AtTheTop, None));
    let nothing = asked(&framework, &[]);
    assert_eq!(
        (nothing.outcome, nothing.level),
        (Outcome::NotSearched, None)
    );
    let far = json!([{"id": "G", "level": 1, "needs": [{"dimension": "B", "at_least": 9}]}]);
    let dimensions = vec![dimension("B", 1.0, vec![question("B1")])];
    let far = small(dimensions, far);
    assert_eq!(
        asked(&far, &both(&far, &[Some((0, 0))])).outcome,
        Outcome::OutOfReach
    );
}

fn ladder(satisfied: Value) -> Framework {
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

#[test]
fn a_rung_is_climbed_by_what_bars_it_and_rungs_above_come_along() {
    let framework = ladder(json!({"at": 2}));
    let levels = [Some((1, 1)), Some((2, 2)), Some((3, 3)), Some((1, 0))];
    let what_if = asked(&framework, &both(&framework, &levels));
    assert_eq!((what_if.level, what_if.next), (Some(0), Some(1)));
    let plan = what_if.plan.expect("a way exists");
    assert_eq!((plan.level, plan.steps, plan.raises.len()), (2, 1, 1));

    let levels = [None, Some((1, 1)), Some((3, 3)), Some((3, 3))];
    let silent = asked(&framework, &both(&framework, &levels));
    assert_eq!(silent.outcome, Outcome::FirstAnswer);
    assert_eq!(silent.unanswered, [QuestionId::new("Q1")]);
    assert_eq!(
        silent.plan.map(|plan| (plan.level, plan.raises.len())),
        Some((3, 1))
    );
    assert_eq!((silent.band.low, silent.band.high), (Some(0), Some(0)));
}

#[test]
fn distances_have_no_level_above() {
    let pair = with(
        question("P"),
        json!({"kind": "differential", "poles": {"low": "a", "high": "b"}}),
    );
    let framework = framework_with(json!({
        "scheme": {"kind": "differential", "midpoint": 5},
        "dimensions": [dimension("A", 1.0, vec![pair])]
    }));
    assert_eq!(asked(&framework, &[]).outcome, Outcome::NotSearched);
}
