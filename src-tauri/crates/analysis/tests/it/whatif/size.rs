//! The search stays exact, and ends in time, on as many questions as a large instrument asks.

use analysis::whatif::{Outcome, what_if};
use model::{Form, Framework, Group, Response};
use serde_json::{Value, json};

use crate::fixture::{dimension, framework_with, ids, level, question};

/// Twelve dimensions of five questions on 0 to 5.
fn large(scheme: &Value) -> Framework {
    let questions =
        |dimension: usize| (0..5).map(move |number| question(&format!("D{dimension}-{number}")));
    let dimensions = (0..12).map(|number| {
        let weight = 1.0 + number as f64 / 7.0;
        dimension(&format!("D{number}"), weight, questions(number).collect())
    });
    let dimensions: Vec<Value> = dimensions.collect();
    framework_with(json!({"scheme": scheme, "dimensions": dimensions}))
}

/// Five people of one side and four of the other, so that hardly two values have the same fraction.
fn answers(framework: &Framework) -> Vec<Response> {
    let people = [Group::It, Group::Business].map(|group| {
        let size = if group == Group::It { 5 } else { 4 };
        (0..size).map(move |person| (group, person))
    });
    let people: Vec<(Group, usize)> = people.into_iter().flatten().collect();
    let ids = ids(framework);
    let by = |(number, id): (usize, &String)| {
        let said = |(group, person): &(Group, usize)| {
            let value = 1 + (number * 7 + person * (number % 5 + 1) + *group as usize) % 3;
            level(&format!("{group:?}{person}"), *group, id, value as f64)
        };
        people.iter().map(said).collect::<Vec<Response>>()
    };
    ids.iter().enumerate().flat_map(by).collect()
}

#[test]
fn sixty_questions_are_searched() {
    for scheme in [
        json!({"kind": "continuous"}),
        json!({"kind": "stage_from_mean", "least": 0, "most": 5}),
        json!({"kind": "minimum"}),
        json!({"kind": "weakest_link", "lambda": 0.5}),
        json!({"kind": "weakest_link", "lambda": 0.9}),
        json!({"kind": "weakest_link", "lambda": 0.1}),
    ] {
        let framework = large(&scheme);
        let scoring = analysis::score(&framework, "hash", &answers(&framework), Form::Short);
        let begun = std::time::Instant::now();
        let found = what_if(&framework, &scoring);
        println!(
            "{scheme}: {:?} {:?} {:?}",
            begun.elapsed(),
            found.level,
            found.plan.as_ref().map(|plan| plan.steps)
        );
        assert_eq!(found.outcome, Outcome::Reachable, "{scheme}");
    }
}
