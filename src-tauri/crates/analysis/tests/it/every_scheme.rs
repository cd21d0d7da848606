//! Every scheme that has a tiny instrument of its own, from file and answers to the figures, each worked
//! out by hand.

use analysis::scheme::capability::{Rating, Refined};
use analysis::scheme::positioning::Classification;
use analysis::scheme::two_axes::{Pattern, Position};
use analysis::{SchemeResult, Scores, Scoring, Status, score};
use model::{Answer, Form, Framework, Group, Response};
use serde_json::{Value, json};

use crate::fixture::{level, not_applicable, said};

/// A tiny instrument of a scheme, and answers to it.
pub(crate) struct Tiny {
    pub(crate) kind: &'static str,
    framework: &'static str,
    answers: &'static str,
}

macro_rules! tiny {
    ($($kind:literal),*) => {
        [$(Tiny {
            kind: $kind,
            framework: include_str!(concat!("../../../cli/tests/schemes/", $kind, ".json")),
            answers: include_str!(concat!("../../../cli/tests/schemes/", $kind, ".answers.json")),
        }),*]
    };
}

pub(crate) const ALL: [Tiny; 9] = tiny!(
    "weakest_link",
    "minimum",
    "median_profile",
    "stage_from_mean",
    "two_axes",
    "positioning",
    "thresholds",
    "pass_mark",
    "capability"
);

impl Tiny {
    pub(crate) fn framework(&self) -> Framework {
        serde_json::from_str(self.framework).expect("a test's data reads")
    }

    pub(crate) fn answers(&self) -> Vec<Response> {
        let file: Value = serde_json::from_str(self.answers).expect("a test's data reads");
        serde_json::from_value(file["responses"].clone()).expect("a test's data reads")
    }

    fn scored(&self) -> Scoring {
        scored(&self.framework(), &self.answers())
    }
}

pub(crate) fn tiny(kind: &str) -> &'static Tiny {
    ALL.iter()
        .find(|tiny| tiny.kind == kind)
        .expect("a test's data reads")
}

fn scored(framework: &Framework, responses: &[Response]) -> Scoring {
    score(framework, "hash", responses, Form::Full)
}

/// The scheme's own figures as they stand in `plumbline score --json`.
fn own(scores: &Scores) -> Value {
    serde_json::to_value(&scores.result).expect("a test's data reads")
}

/// Compares some of the figures.
fn holds(found: &Value, expected: Value) {
    for (key, value) in expected.as_object().expect("a test's data reads") {
        let same = match (found[key].as_f64(), value.as_f64()) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            _ => found[key] == *value,
        };
        assert!(same, "{key} is {} and not {value}", found[key]);
    }
}

#[test]
fn no_tiny_instrument_has_problems() {
    for tiny in &ALL {
        let scores = tiny.scored().scores;
        assert_eq!(scores.problems, [], "{}", tiny.kind);
        assert_eq!(scores.scheme, tiny.kind);
    }
}

#[test]
fn a_chain_is_blended_with_its_weakest_link_and_seen_by_its_view() {
    let scores = tiny("weakest_link").scored().scores;
    holds(
        &own(&scores),
        json!({
            "score": 2.4, "mean": 3.3, "minimum": 1.5, "weakest": "IM", "level": 2, "tested_level": 2,
        }),
    );
    let [view] = scores.views.as_slice() else {
        panic!("there is one view")
    };
    assert_eq!(view.scheme, "continuous");
    assert!(view.derivation.is_some());
    let SchemeResult::Continuous(seen) = &view.result else {
        panic!("the view is continuous")
    };
    assert_eq!(seen.level, Some(3));
}

#[test]
fn a_loop_is_as_strong_as_its_weakest_step() {
    let scores = tiny("minimum").scored().scores;
    holds(
        &own(&scores),
        json!({
            "score": 2.0, "minimum": 1.0, "weakest": ["HE"], "level": 2, "tested_level": 2,
            "blocking": ["CO-2", "HE-3", "OP-3", "PR-1", "PR-3"],
        }),
    );
}

#[test]
fn a_profile_names_its_lowest_and_middle_level_and_has_none_of_its_own() {
    let scores = tiny("median_profile").scored().scores;
    holds(
        &own(&scores),
        json!({"minimum": 3, "median": 3, "weakest": ["ME", "AR"]}),
    );
    let levels: Vec<_> = scores
        .result
        .dimensions()
        .iter()
        .map(|one| one.level)
        .collect();
    assert_eq!(levels, [Some(4), Some(3), Some(3), Some(4)]);
    assert_eq!((scores.level(), scores.mean()), (None, None));
}

#[test]
fn a_stage_is_the_mean_cut_and_kept_within_the_stages() {
    let tiny = tiny("stage_from_mean");
    holds(
        &own(&tiny.scored().scores),
        json!({"score": 3.0, "level": 3, "tested_level": 3}),
    );
    let all = |value: f64| -> Vec<Response> {
        let same = |response: Response| Response {
            answer: Answer::level(value),
            ..response
        };
        tiny.answers().into_iter().map(same).collect()
    };
    for (value, stage) in [(0.0, 1), (5.0, 5)] {
        let scores = scored(&tiny.framework(), &all(value)).scores;
        holds(&own(&scores), json!({"score": value, "level": stage}));
    }
}

#[test]
fn axes_run_over_the_levels_where_these_are_not_the_answers() {
    let SchemeResult::TwoAxes(scores) = tiny("two_axes").scored().scores.result else {
        panic!("the scheme is two axes")
    };
    let close = |figure: Option<f64>, expected: f64| {
        assert!(
            figure.is_some_and(|figure| (figure - expected).abs() < 1e-6),
            "{figure:?}"
        );
    };
    close(scores.first.score, 2.256_666_667);
    close(scores.second.score, 2.933_333_333);
    close(scores.first.mean, 2.166_666_667);
    close(scores.gap, -0.676_666_667);
    assert_eq!(scores.pattern, Some(Pattern::SecondLeads));
    assert_eq!(
        (scores.level, scores.position),
        (Some(2), Some(Position::Mid))
    );
    close(scores.first.groups.it, 1.0 + 2.9 * (8.0 / 3.0) / 5.0);
}

#[test]
fn axes_stay_on_the_scale_of_the_answers_where_the_levels_are_theirs() {
    let mut framework = tiny("two_axes").framework();
    framework.scale.levels.clear();
    let SchemeResult::TwoAxes(scores) = scored(&framework, &tiny("two_axes").answers())
        .scores
        .result
    else {
        panic!("the scheme is two axes")
    };
    assert_eq!(scores.first.score, scores.first.mean);
}

#[test]
fn an_axis_without_answers_leaves_no_gap() {
    let mut answers = tiny("two_axes").answers();
    answers.retain(|response| response.question.as_str().starts_with('D'));
    let scores = scored(&tiny("two_axes").framework(), &answers).scores;
    holds(
        &own(&scores),
        json!({"gap": null, "pattern": null, "level": null, "tested_level": null, "position": null}),
    );
}

#[test]
fn a_profile_stands_beside_its_pattern_and_demand_beside_what_is_paid_for() {
    let SchemeResult::Positioning(scores) = tiny("positioning").scored().scores.result else {
        panic!("the scheme is positioning")
    };
    assert_eq!(scores.classification, Some(Classification::Relevant));
    assert_eq!((scores.distance, scores.total), (Some(0.0), Some(18.0)));
    assert_eq!(scores.dominate, ["SE".into()]);
    assert_eq!(scores.differentiate, ["AC".into()]);
    assert_eq!(scores.unfunded_points, Some(2.0));
    let experience = &scores.funding[3];
    assert_eq!(
        (experience.demanded, experience.funded, experience.gap),
        (Some(4.0), Some(2.0), Some(2.0))
    );
}

#[test]
fn points_must_pass_each_threshold_and_what_does_not_apply_buys_no_level() {
    let tiny = tiny("thresholds");
    let scores = tiny.scored().scores;
    holds(
        &own(&scores),
        json!({
            "level": 1, "tested_level": 1, "blocking": ["T1", "T3"], "vacuous_levels": [3],
        }),
    );
    let SchemeResult::Thresholds(own) = &scores.result else {
        panic!("the scheme is thresholds")
    };
    let shares: Vec<_> = own.progress.values().copied().collect();
    assert_eq!(shares, [Some(2.2 / 3.0), Some(0.8 / 3.0), None]);
    let mut answers = tiny.answers();
    answers[2] = said(
        "ann",
        Group::It,
        "T3",
        serde_json::from_value(json!({"state": "value", "value": "Y"}))
            .expect("a test's data reads"),
    );
    let climbed = scored(&tiny.framework(), &answers).scores;
    holds(
        &self::own(&climbed),
        json!({"level": 3, "tested_level": 2, "blocking": [], "vacuous_levels": [3]}),
    );
}

#[test]
fn a_pass_mark_leads_with_the_lowest_process_and_shows_islands() {
    let scores = tiny("pass_mark").scored().scores;
    holds(
        &own(&scores),
        json!({
            "level": 1, "tested_level": 1, "blocking": ["IN-5"], "islands": [],
            "passed": {"1": true, "1.5": false, "2": false}, "not_asked": null,
        }),
    );
    let processes = &own(&scores)["processes"];
    holds(
        &processes[0],
        json!({"name": "Incident", "level": 1.0, "islands": [2.0], "blocking": ["IN-5"]}),
    );
    holds(
        &processes[1],
        json!({"name": "Change", "level": 1.5, "islands": [], "blocking": ["CH-6"]}),
    );
    assert_eq!(scores.level(), Some(1.0));
}

#[test]
fn a_split_room_has_not_said_yes() {
    let tiny = tiny("pass_mark");
    let mut answers = tiny.answers();
    let no = serde_json::from_value(json!({"state": "value", "value": "N"}))
        .expect("a test's data reads");
    answers.push(said("bob", Group::It, "CH-1", no));
    let scores = scored(&tiny.framework(), &answers).scores;
    holds(
        &own(&scores)["processes"][1],
        json!({"level": 0.0, "blocking": ["CH-1"]}),
    );
}

#[test]
fn capability_belongs_to_a_process_and_takes_ratings_and_percentages() {
    let SchemeResult::Capability(scores) = tiny("capability").scored().scores.result else {
        panic!("the scheme is capability")
    };
    assert_eq!((scores.level, scores.tested_level), (Some(2), Some(2)));
    assert_eq!(
        scores.blocking,
        ["IN-5".into(), "CH-3".into(), "CH-4".into()]
    );
    assert_eq!(scores.not_asked, Some(3));
    let [incident, change] = scores.processes.as_slice() else {
        panic!("there are two processes")
    };
    let ratings: Vec<_> = incident.attributes.iter().map(|one| one.rating).collect();
    let (p, l, f) = (Some(Rating::P), Some(Rating::L), Some(Rating::F));
    assert_eq!(ratings, [f, f, f, p, l]);
    assert_eq!((incident.level, incident.not_asked), (Some(2), Some(4)));
    let [performed, managed, controlled] = change.attributes.as_slice() else {
        panic!("three attributes are asked")
    };
    assert_eq!((performed.percent, performed.rating), (Some(87.5), f));
    assert_eq!(
        (managed.percent, managed.refined),
        (Some(60.0), Some(Refined::LMinus))
    );
    assert_eq!((controlled.percent, controlled.rating), (Some(80.0), l));
    assert_eq!(change.not_asked, Some(3));
}

#[test]
fn what_does_not_apply_lifts_no_tested_capability() {
    let tiny = tiny("capability");
    let answers: Vec<Response> = tiny
        .answers()
        .into_iter()
        .filter(|response| response.question.as_str().starts_with("IN"))
        .map(|response| match response.question.as_str() {
            "IN-5" | "IN-6" => Response {
                answer: not_applicable(),
                ..response
            },
            _ => response,
        })
        .collect();
    let scores = scored(&tiny.framework(), &answers).scores;
    holds(
        &own(&scores)["processes"][0],
        json!({"level": 3, "tested_level": 2, "vacuous_levels": [3]}),
    );
    // The other process is not answered, and so lowers nothing.
    holds(&own(&scores), json!({"level": 3, "tested_level": 2}));
}

/// Sections that each hold one level, and not each a process, are one process together.
#[test]
fn dimensions_that_do_not_all_begin_below_are_one_process() {
    for (kind, level) in [("pass_mark", json!(1.0)), ("capability", json!(2))] {
        let mut framework = tiny(kind).framework();
        let mut questions = framework.dimensions.remove(0).questions;
        let mut dimension = framework.dimensions.remove(0);
        framework.dimensions = Vec::new();
        for (place, question) in questions.drain(..).enumerate() {
            dimension.id = format!("S{place}").as_str().into();
            dimension.questions = vec![question];
            framework.dimensions.push(dimension.clone());
        }
        let answers = tiny(kind).answers();
        let own = own(&scored(&framework, &answers).scores);
        assert_eq!(own["processes"].as_array().map(Vec::len), Some(1), "{kind}");
        holds(
            &own["processes"][0],
            json!({"name": framework.name, "level": level}),
        );
    }
}

#[test]
fn each_side_has_a_level_by_its_own_answers() {
    let mut framework = tiny("thresholds").framework();
    framework.dimensions[0].questions.truncate(2);
    let answers = [
        level("ann", Group::It, "T1", 5.0),
        level("ann", Group::It, "T2", 5.0),
        level("bob", Group::Business, "T1", 1.0),
        level("bob", Group::Business, "T2", 1.0),
    ];
    let groups = own(&scored(&framework, &answers).scores)["groups"].clone();
    assert_eq!(
        groups,
        json!({
            "it": {"level": 2, "participants": 1}, "business": {"level": 0, "participants": 1},
        })
    );
}

#[test]
fn a_blank_has_no_figures_and_is_not_the_lowest_level() {
    for tiny in &ALL {
        let scores = scored(&tiny.framework(), &[]).scores;
        assert_eq!(scores.status, Status::Unanswered, "{}", tiny.kind);
        assert_eq!(
            (scores.level(), scores.result.score()),
            (None, None),
            "{}",
            tiny.kind
        );
        let own = own(&scores);
        assert!(
            own.get("blocking").is_none_or(|list| *list == json!([])),
            "{}",
            tiny.kind
        );
    }
}
