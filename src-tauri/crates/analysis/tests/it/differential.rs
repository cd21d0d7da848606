//! Pairs: where things stand, where they are wanted, and the distance.

use analysis::{DifferentialScores, Groups, PairGroup, Scoring, Status, score};
use model::Group::{self, Business, It};
use model::{Answer, AnswerValue, Form, Framework, Response};
use serde_json::{Value, json};

use crate::fixture::{
    assumed, dimension, framework_with, not_applicable, outline, question, said, with,
};

fn pair(id: &str) -> Value {
    let poles = json!({"low": "before", "high": "after"});
    with(
        question(id),
        json!({"kind": "differential", "poles": poles}),
    )
}

fn pairs(dimensions: Vec<Value>) -> Framework {
    framework_with(json!({
        "scheme": {"kind": "differential", "midpoint": 5},
        "scale": {"min": 0, "max": 10},
        "minutes": {"short": 5, "full": 5},
        "dimensions": dimensions,
    }))
}

/// Dimensions `A` and `B`, weights 3 and 1, with a pair each.
fn two() -> Framework {
    pairs(vec![
        dimension("A", 3.0, vec![pair("A1")]),
        dimension("B", 1.0, vec![pair("B1")]),
    ])
}

fn stands(person: &str, group: Group, question: &str, current: f64, desired: f64) -> Response {
    said(person, group, question, state(current, Some(desired)))
}

fn state(current: f64, desired: Option<f64>) -> Answer {
    Answer::Value {
        value: AnswerValue::Number(current),
        desired,
    }
}

fn scored(framework: &Framework, responses: &[Response]) -> Scoring {
    score(framework, "hash", responses, Form::Full)
}

fn differential(scoring: &Scoring) -> &DifferentialScores {
    scoring
        .scores
        .differential()
        .expect("the framework is differential")
}

fn codes(scoring: &Scoring) -> Vec<&str> {
    let problems = scoring.scores.problems.iter();
    problems.map(|problem| problem.code.as_str()).collect()
}

#[test]
fn means_are_taken_over_dimensions_by_their_weights_and_sides_weigh_the_same() {
    let scoring = scored(
        &two(),
        &[
            stands("ida", It, "A1", 6.0, 8.0),
            stands("ivo", It, "A1", 8.0, 8.0),
            stands("bea", Business, "A1", 1.0, 9.0),
            stands("ida", It, "B1", 2.0, 2.0),
        ],
    );
    let scores = differential(&scoring);
    let a = &scores.dimensions[0];
    assert_eq!(
        (a.current, a.desired, a.gap),
        (Some(4.0), Some(8.5), Some(4.5))
    );
    assert_eq!(
        a.groups,
        Groups {
            it: side(7.0, 8.0, 2),
            business: side(1.0, 9.0, 1)
        }
    );
    assert!(!a.one_sided && scores.dimensions[1].one_sided);
    assert_eq!(scores.mean_current, Some((3.0 * 4.0 + 2.0) / 4.0));
    assert_eq!(scores.mean_desired, Some((3.0 * 8.5 + 2.0) / 4.0));
    assert_eq!(scores.mean_gap, Some(3.375));
    assert_eq!(scores.past_midpoint, Some(0.0));
    assert_eq!(scoring.scores.level(), None, "a distance is no level");
}

fn side(current: f64, desired: f64, participants: u32) -> Option<PairGroup> {
    Some(PairGroup {
        current: Some(current),
        desired: Some(desired),
        gap: Some(desired - current),
        participants,
    })
}

#[test]
fn a_wish_below_the_present_is_a_distance_too() {
    let scoring = scored(&two(), &[stands("ida", It, "A1", 9.0, 4.0)]);
    let scores = differential(&scoring);
    assert_eq!(scores.mean_gap, Some(-5.0));
    assert_eq!(scores.past_midpoint, Some(1.0));
}

#[test]
fn the_midpoint_itself_is_not_past() {
    for (current, past) in [(5.0, 0.0), (6.0, 1.0)] {
        let scoring = scored(&two(), &[stands("ida", It, "A1", current, 7.0)]);
        assert_eq!(differential(&scoring).past_midpoint, Some(past));
    }
}

#[test]
fn half_a_pair_does_not_count_and_is_told() {
    let scoring = scored(
        &two(),
        &[
            said("ida", It, "A1", state(2.0, None)),
            stands("ivo", It, "A1", 4.0, 6.0),
            said("ida", It, "B1", state(2.0, None)),
        ],
    );
    assert_eq!(codes(&scoring), ["desired_missing", "desired_missing"]);
    let scores = differential(&scoring);
    assert_eq!(scores.dimensions[0].current, Some(4.0));
    assert_eq!(scores.dimensions[0].groups.it, side(4.0, 6.0, 1));
    assert_eq!(scores.dimensions[1].current, None);
    assert_eq!(scoring.scores.completeness, Some(0.75));
    assert_eq!(scoring.questions[0].answers, 1);
}

#[test]
fn four_states_stay_apart() {
    let framework = two();
    for (answer, status, current, completeness) in [
        (None, Status::Unanswered, None, Some(0.0)),
        (Some(Answer::DontKnow), Status::Unanswered, None, Some(0.0)),
        (
            Some(state(0.0, Some(0.0))),
            Status::Ok,
            Some(0.0),
            Some(0.75),
        ),
    ] {
        let responses: Vec<Response> = answer
            .into_iter()
            .map(|answer| said("ida", It, "A1", answer))
            .collect();
        let scoring = scored(&framework, &responses);
        assert_eq!(scoring.scores.status, status, "{responses:?}");
        assert_eq!(differential(&scoring).mean_current, current);
        assert_eq!(scoring.scores.completeness, completeness);
    }
    let away: Vec<Response> = ["A1", "B1"]
        .map(|id| said("ida", It, id, not_applicable()))
        .to_vec();
    let scoring = scored(&framework, &away);
    assert_eq!(scoring.scores.status, Status::NotApplicable);
    assert_eq!(differential(&scoring).past_midpoint, None);
}

#[test]
fn assumed_pairs_are_shown_and_never_enter() {
    let scoring = scored(
        &two(),
        &[
            stands("ida", It, "A1", 4.0, 6.0),
            assumed(stands("ida", Business, "A1", 0.0, 10.0)),
        ],
    );
    let a = &differential(&scoring).dimensions[0];
    assert_eq!((a.current, a.desired), (Some(4.0), Some(6.0)));
    assert!(a.one_sided);
    assert_eq!(
        scoring.questions[0].assumed.business.map(|side| side.score),
        Some(Some(0.0))
    );
}

#[test]
fn a_dimension_may_hold_several_pairs() {
    let heavy = with(pair("A2"), json!({"weight": 3}));
    let framework = pairs(vec![dimension("A", 1.0, vec![pair("A1"), heavy])]);
    let scoring = scored(
        &framework,
        &[
            stands("ida", It, "A1", 8.0, 8.0),
            stands("ida", It, "A2", 4.0, 10.0),
        ],
    );
    let scores = differential(&scoring);
    assert_eq!(scores.dimensions[0].current, Some(5.0));
    assert_eq!(scores.mean_gap, Some(4.5));
    assert_eq!(
        scores.past_midpoint,
        Some(0.5),
        "pairs are counted, not dimensions"
    );
    assert_eq!(
        scores.dimensions[0].groups.it.map(|side| side.participants),
        Some(1)
    );
}

#[test]
fn only_pairs_enter() {
    let framework = pairs(vec![dimension("A", 1.0, vec![pair("A1"), question("A2")])]);
    let scoring = scored(&framework, &[stands("ida", It, "A1", 4.0, 6.0)]);
    assert_eq!(
        (scoring.scores.completeness, scoring.questions.len()),
        (Some(1.0), 1)
    );
}

#[test]
fn the_distance_can_be_opened_down_to_the_answers() {
    let scoring = scored(
        &two(),
        &[
            stands("ida", It, "A1", 3.0, 7.0),
            stands("bea", Business, "A1", 1.0, 9.0),
            said("ida", It, "B1", Answer::DontKnow),
        ],
    );
    insta::assert_snapshot!(outline(&scoring.derivation, 0), @r#"
    {"kind":"distance"} Difference 6
      {"kind":"desired"} WeightedMean 8
        {"kind":"dimension","id":"A"} WeightedMean 8 × 3
          {"kind":"question","id":"A1"} MeanOfGroups 8 × 1
            {"kind":"group","group":"it"} Mean 7
              {"kind":"answer","participant":"ida","group":"it"} Given 7 (asserted)
            {"kind":"group","group":"business"} Mean 9
              {"kind":"answer","participant":"bea","group":"business"} Given 9 (asserted)
        {"kind":"dimension","id":"B"} WeightedMean – × 1
          {"kind":"question","id":"B1"} MeanOfGroups – × 1 (missing)
            {"kind":"group","group":"it"} Mean –
              {"kind":"answer","participant":"ida","group":"it"} Given – (don’t know)
            {"kind":"group","group":"business"} Mean – (missing)
      {"kind":"current"} WeightedMean 2
        {"kind":"dimension","id":"A"} WeightedMean 2 × 3
          {"kind":"question","id":"A1"} MeanOfGroups 2 × 1
            {"kind":"group","group":"it"} Mean 3
              {"kind":"answer","participant":"ida","group":"it"} Given 3 (asserted)
            {"kind":"group","group":"business"} Mean 1
              {"kind":"answer","participant":"bea","group":"business"} Given 1 (asserted)
        {"kind":"dimension","id":"B"} WeightedMean – × 1
          {"kind":"question","id":"B1"} MeanOfGroups – × 1 (missing)
            {"kind":"group","group":"it"} Mean –
              {"kind":"answer","participant":"ida","group":"it"} Given – (don’t know)
            {"kind":"group","group":"business"} Mean – (missing)
    "#);
}
