//! The search stays exact, and ends, on as many questions as a large instrument asks.

use analysis::whatif::{Outcome, what_if};
use model::{Form, Framework, Group, Response};
use serde_json::{Value, json};

use crate::fixture::{dimension, framework_with, ids, level, question, with};

/// Twelve dimensions of five questions on 0 to 5, of which hardly two weigh the same.
fn large(scheme: &Value) -> Framework {
    let weighed = |dimension: usize, number: usize| {
        let weight = 1.0 + (dimension * 5 + number) as f64 / 17.0;
        let feeds = json!([{"level": 1, "weight": weight}]);
        with(
            question(&format!("D{dimension}-{number}")),
            json!({"weight": weight, "feeds": feeds}),
        )
    };
    let of = |number: usize| {
        let questions = (0..5).map(|question| weighed(number, question)).collect();
        dimension(&format!("D{number}"), 1.0 + number as f64 / 7.0, questions)
    };
    let dimensions: Vec<Value> = (0..12).map(of).collect();
    framework_with(json!({"scheme": scheme, "dimensions": dimensions}))
}

/// Five people of one side and four of the other, who say `least` and up to so much more: hardly two
/// questions stand at the same value.
fn answers(framework: &Framework, least: usize, spread: usize) -> Vec<Response> {
    let sides = [(Group::It, 5), (Group::Business, 4)];
    let people: Vec<(Group, usize)> = sides
        .into_iter()
        .flat_map(|(group, size)| (0..size).map(move |person| (group, person)))
        .collect();
    let said = |number: usize, id: &String, (group, person): &(Group, usize)| {
        let more = (number * 7 + person * (number % 5 + 1) + *group as usize) % (spread + 1);
        level(
            &format!("{group:?}{person}"),
            *group,
            id,
            (least + more) as f64,
        )
    };
    let ids = ids(framework);
    let by = |(number, id)| people.iter().map(move |person| said(number, id, person));
    ids.iter().enumerate().flat_map(by).collect()
}

#[test]
fn sixty_questions_are_searched() {
    let blend = |lambda: f64| json!({"kind": "weakest_link", "lambda": lambda});
    for scheme in [
        json!({"kind": "continuous"}),
        json!({"kind": "stage_from_mean", "least": 0, "most": 5}),
        json!({"kind": "minimum"}),
        json!({"kind": "thresholds", "levels": [{"level": 1, "at_least": 0.7}]}),
        blend(0.1),
        blend(0.5),
        blend(0.9),
    ] {
        let framework = large(&scheme);
        for (least, spread) in [(1, 2), (2, 1)] {
            let responses = answers(&framework, least, spread);
            let scoring = analysis::score(&framework, "hash", &responses, Form::Short);
            let found = what_if(&framework, &scoring);
            assert_eq!(found.outcome, Outcome::Reachable, "{scheme}");
        }
    }
}
