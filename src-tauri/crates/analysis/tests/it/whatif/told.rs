//! How a way is told, by one dimension with anchors and a gate on another.

use analysis::whatif::{Outcome, Plan, what_if};
use model::{Form, Framework, QuestionId, QuestionKind};
use serde_json::json;

use super::trying::{Said, asked, small};
use crate::every_scheme::tiny;
use crate::fixture::{dimension, framework_with, question, with};

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
    small(json!({"dimensions": dimensions, "gates": gates}))
}

#[test]
fn raises_are_told_as_what_must_become_true() {
    let framework = anchored();
    let what_if = asked(&framework, &[Said::all(3), Said::all(3), Said::Both(0, 1)]);
    assert_eq!((what_if.level, what_if.next), (Some(1.0), Some(2.0)));
    let plan = what_if.plan.expect("a way exists");
    assert_eq!((plan.level, plan.steps, plan.score), (2.0, 2, Some(2.5)));
    let [raise] = &plan.raises[..] else {
        panic!("one question is enough: {plan:?}");
    };
    assert_eq!(
        (raise.now, raise.to, raise.evidence.as_str()),
        (0.5, 2, "a paper")
    );
    let facts: Vec<&str> = raise.facts.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!((facts, &raise.asks), (vec!["one", "two"], &None));
}

#[test]
fn without_anchors_the_question_itself_is_the_fact() {
    let yes = with(
        question("Q"),
        json!({
            "kind": "yes_no", "level": 1, "mandatory": true,
            "stem": {"it": "Is it tested?", "business": "Have you seen it tested?"}
        }),
    );
    let framework = small(json!({
        "scheme": {"kind": "pass_mark", "other_required": 0, "levels": [1]},
        "dimensions": [dimension("A", 1.0, vec![yes])]
    }));
    let plan = asked(&framework, &[Said::all(0)])
        .plan
        .expect("a way exists");
    let raise = &plan.raises[0];
    assert_eq!((raise.kind, raise.to), (QuestionKind::YesNo, 1));
    assert_eq!(raise.facts, []);
    assert_eq!(raise.asks.as_deref(), Some("Have you seen it tested?"));
}

#[test]
fn what_nobody_knows_is_asked_before_it_is_raised() {
    let framework = anchored();
    let silent = asked(&framework, &[Said::all(3), Said::all(3), Said::Nothing]);
    assert_eq!(silent.outcome, Outcome::FirstAnswer);
    assert_eq!(silent.unanswered, [QuestionId::new("B1")]);
    assert_eq!(silent.plan, None);
    assert_eq!((silent.band.low, silent.band.high), (Some(1.0), Some(3.0)));

    let said = [Said::all(1), Said::Both(2, 1), Said::NotApplicable];
    let without = asked(&framework, &said);
    assert_eq!(
        without.outcome,
        Outcome::Reachable,
        "what does not apply bars nothing"
    );
    assert_eq!(
        without.next,
        Some(3.0),
        "a level whose gates do not apply is no level to stand on"
    );
}

#[test]
fn an_even_way_goes_no_higher_than_the_level() {
    let framework = anchored();
    let what_if = asked(&framework, &[Said::all(1), Said::all(1), Said::all(2)]);
    let highest = |plan: &Plan| plan.raises.iter().map(|raise| raise.to).max();
    let plan = what_if.plan.expect("a way exists");
    assert_eq!((highest(&plan), plan.raises.len()), (Some(3), 1));
    let even = what_if.even.expect("another way exists");
    assert_eq!((highest(&even), even.raises.len()), (Some(2), 2));
}

#[test]
fn there_is_an_end_and_a_beginning() {
    let framework = anchored();
    let top = asked(&framework, &[Said::all(3); 3]);
    assert_eq!((top.outcome, top.next), (Outcome::AtTheTop, None));
    let nothing = asked(&framework, &[]);
    assert_eq!((nothing.outcome, nothing.level), (Outcome::NoLevel, None));
    let far = small(json!({
        "gates": [{"id": "G", "level": 1, "needs": [{"dimension": "B", "at_least": 9}]}],
        "dimensions": [dimension("B", 1.0, vec![question("B1")])]
    }));
    assert_eq!(asked(&far, &[Said::all(0)]).outcome, Outcome::OutOfReach);
}

#[test]
fn what_gives_no_level_has_none_to_climb_to() {
    let pair = with(
        question("P"),
        json!({"kind": "differential", "poles": {"low": "a", "high": "b"}}),
    );
    let framework = framework_with(json!({
        "scheme": {"kind": "differential", "midpoint": 5},
        "dimensions": [dimension("A", 1.0, vec![pair])]
    }));
    assert_eq!(asked(&framework, &[]).outcome, Outcome::NoLevel);
    for kind in ["median_profile", "positioning"] {
        let (framework, answers) = (tiny(kind).framework(), tiny(kind).answers());
        let scoring = analysis::score(&framework, "hash", &answers, Form::Full);
        let what_if = what_if(&framework, &scoring);
        assert_eq!((what_if.level, what_if.outcome), (None, Outcome::NoLevel));
    }
}
