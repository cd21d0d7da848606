//! The format carries every scheme: a tiny instrument for each reads without a problem.

use std::collections::BTreeSet;

use catalog::read_framework;
use model::Scheme;
use serde_json::{Value, json};

const KINDS: [&str; 12] = [
    "continuous",
    "staged",
    "capability",
    "pass_mark",
    "weakest_link",
    "two_axes",
    "minimum",
    "median_profile",
    "differential",
    "positioning",
    "thresholds",
    "stage_from_mean",
];

/// The parameters of a scheme, and the kind of question that it scores.
fn scheme(kind: &str) -> (Value, &'static str) {
    let axis = |name: &str, dimension: &str| json!({"name": name, "dimensions": [dimension]});
    match kind {
        "continuous" => (json!({"kind": kind, "provisional_below": 0.7}), "level"),
        "staged" => (
            json!({"kind": kind, "base_level": 0, "satisfied": {"at": 1}}),
            "level",
        ),
        "capability" => (json!({"kind": kind, "boundaries": [15, 50, 85]}), "nplf"),
        "pass_mark" => (
            json!({"kind": kind, "other_required": 1, "levels": [1, 1.5, 2]}),
            "yes_no",
        ),
        "weakest_link" => (json!({"kind": kind, "lambda": 0.5}), "level"),
        "two_axes" => (
            json!({"kind": kind, "tolerance": 0.25, "first": axis("Demand", "A"), "second": axis("Supply", "B")}),
            "level",
        ),
        "differential" => (json!({"kind": kind, "midpoint": 5}), "differential"),
        "positioning" => (json!({"kind": kind, "pattern": [5, 4, 3, 3, 3]}), "level"),
        "thresholds" => (
            json!({"kind": kind, "levels": [{"level": 1, "at_least": 0.5}, {"level": 2, "at_least": 0.8}]}),
            "level",
        ),
        "stage_from_mean" => (json!({"kind": kind, "least": 1, "most": 5}), "level"),
        _ => (json!({"kind": kind}), "level"),
    }
}

fn question(id: &str, kind: &str) -> Value {
    let anchors = [
        "Nobody has written down who answers for the service.",
        "A dated page names the person who answers for the service.",
        "That person signed the page within the last 12 months, and the desk calls them first.",
    ];
    let anchors: Vec<Value> = anchors
        .iter()
        .enumerate()
        .map(|(value, text)| json!({"value": value, "text": text}))
        .collect();
    let mut question = json!({
        "id": id, "kind": kind, "audience": "both", "weight": 1, "short_form": true, "level": 1,
        "stem": {"it": "Who answered for the service that stopped last?", "business": "Whom did you call when a service last stopped?"},
        "why": "What nobody owns, nobody mends.", "evidence": "Show the page.",
        "na_never": "Every service can have an owner.",
    });
    let extra = match kind {
        "level" => json!({"anchors": anchors, "feeds": [{"level": 1, "weight": 1}]}),
        "nplf" => json!({"attribute": "2.1"}),
        "differential" => json!({"poles": {"low": "nobody", "high": "one name"}}),
        _ => json!({"mandatory": true}),
    };
    question
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().unwrap().clone());
    question
}

fn instrument(kind: &str) -> Value {
    let (scheme, asks) = scheme(kind);
    let dimension = |id: &str| {
        json!({"id": id, "name": format!("Dimension {id}"), "weight": 1, "meaning": "Who answers for services.",
            "questions": [question(&format!("{id}-1"), asks)]})
    };
    json!({
        "format": 1, "id": format!("tiny-{kind}"), "version": "1", "name": "Tiny", "provenance": "For tests.",
        "licence": "CC0-1.0", "minutes": {"short": 1, "full": 1}, "scheme": scheme,
        "scale": {"min": 0, "max": 2, "levels": []}, "dimensions": [dimension("A"), dimension("B")],
    })
}

#[test]
fn every_scheme_has_an_instrument_that_reads_without_a_problem() {
    let mut carried = BTreeSet::new();
    for kind in KINDS {
        let read = read_framework(instrument(kind).to_string().as_bytes(), kind);
        assert_eq!(read.problems, []);
        carried.insert(read.value.unwrap().scheme.kind());
    }
    assert_eq!(carried, BTreeSet::from(KINDS));
}

#[test]
fn the_list_above_is_the_whole_list() {
    let schema = catalog::schema();
    let shapes = schema
        .pointer("/$defs/Scheme/oneOf")
        .and_then(Value::as_array)
        .unwrap();
    let kinds: BTreeSet<&str> = shapes
        .iter()
        .filter_map(|shape| shape.pointer("/properties/kind/const")?.as_str())
        .collect();
    assert_eq!(kinds, BTreeSet::from(KINDS));
}

#[test]
fn what_a_scheme_needs_of_its_questions_is_told() {
    for (kind, field, code) in [
        ("capability", "attribute", "attribute_missing"),
        ("staged", "level", "level_tag_missing"),
        ("pass_mark", "level", "level_tag_missing"),
        ("thresholds", "feeds", "feeds_missing"),
        ("differential", "poles", "poles_missing"),
    ] {
        let mut document = instrument(kind);
        document["dimensions"][1]["questions"][0]
            .as_object_mut()
            .unwrap()
            .remove(field)
            .unwrap();
        let read = read_framework(document.to_string().as_bytes(), kind);
        let found: Vec<_> = read
            .problems
            .iter()
            .map(|one| (one.pointer.as_str(), one.code.as_str()))
            .collect();
        assert_eq!(
            found,
            [(format!("/dimensions/1/questions/0/{field}").as_str(), code)]
        );
    }
}

#[test]
fn the_rungs_of_a_ladder_are_its_named_levels_above_the_base() {
    let named = |levels: std::ops::RangeInclusive<i64>| -> Value {
        levels
            .map(|value| json!({"value": value, "name": "Level", "summary": "What is there."}))
            .collect()
    };
    for (tag, levels, fits) in [
        (json!(6), named(0..=6), true),
        (json!(6), named(0..=5), false),
        (json!(2), named(0..=1), false),
        (json!(0), named(0..=6), false),
        (json!(1.5), named(0..=6), false),
        (json!(6), json!([]), true),
        (json!(0), json!([]), false),
    ] {
        let mut document = instrument("staged");
        document["dimensions"][0]["questions"][0]["level"] = tag.clone();
        document["scale"]["levels"] = levels.clone();
        let read = read_framework(document.to_string().as_bytes(), "staged");
        let codes: Vec<&str> = read.problems.iter().map(|one| one.code.as_str()).collect();
        let wanted: &[&str] = if fits { &[] } else { &["level_tag_off_scale"] };
        // The other question is tagged with level 1, a rung of each of these ladders.
        assert_eq!(codes, wanted, "{tag} among {levels}");
    }
}

#[test]
fn parameters_left_out_take_the_published_values() {
    for (kind, expected) in [
        (
            "continuous",
            Scheme::Continuous {
                provisional_below: 0.7,
            },
        ),
        (
            "capability",
            Scheme::Capability {
                boundaries: [15.0, 50.0, 85.0],
            },
        ),
    ] {
        let mut document = instrument(kind);
        document["scheme"] = json!({"kind": kind});
        let read = read_framework(document.to_string().as_bytes(), kind);
        assert_eq!(read.value.unwrap().scheme, expected);
    }
}
