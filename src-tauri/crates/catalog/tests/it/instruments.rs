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

/// The codes and places of what is wrong.
fn found(document: &Value) -> Vec<(String, String)> {
    let read = read_framework(document.to_string().as_bytes(), "tiny");
    let problems = read.problems.into_iter();
    problems.map(|one| (one.pointer, one.code)).collect()
}

#[test]
fn an_attribute_is_one_of_the_standard() {
    let mut document = instrument("capability");
    document["dimensions"][0]["questions"][0]["attribute"] = json!("7.3");
    let place = "/dimensions/0/questions/0/attribute".to_owned();
    assert_eq!(found(&document), [(place, "attribute_unknown".to_owned())]);
}

#[test]
fn a_cap_stops_something_and_its_fact_can_be_told() {
    let with_cap = |at: Value, fact: Value| {
        let mut document = instrument("continuous");
        let fact_question = question("F", "yes_no");
        document["dimensions"][0]["questions"]
            .as_array_mut()
            .unwrap()
            .push(fact_question);
        document["dimensions"][0]["questions"][0]["caps"] =
            json!([{"at": at, "when": "No service touches the law", "fact": fact}]);
        found(&document)
    };
    let fact = |id: &str, is: &str| json!({"question": id, "is": is});
    let cap = "/dimensions/0/questions/0/caps/0";
    let told = |field: &str, code: &str| vec![(format!("{cap}/{field}"), code.to_owned())];
    assert_eq!(with_cap(json!(1), fact("F", "N")), []);
    assert_eq!(with_cap(json!(1), Value::Null), [], "advice needs no fact");
    assert_eq!(
        with_cap(json!(2), fact("F", "N")),
        told("at", "cap_off_scale")
    );
    assert_eq!(
        with_cap(json!(1), fact("G", "N")),
        told("fact/question", "unknown_question")
    );
    assert_eq!(
        with_cap(json!(1), fact("F", "maybe")),
        told("fact/is", "unknown_choice")
    );
    assert_eq!(
        with_cap(json!(1), fact("B-1", "N")),
        told("fact/is", "unknown_choice")
    );
}

#[test]
fn a_banks_fact_is_told_by_its_copy() {
    let mut document = instrument("continuous");
    let mut marked = question("G", "level");
    marked["caps"] = json!([{"at": 1, "when": "So", "fact": {"question": "F", "is": "N"}}]);
    document["banks"] =
        json!([{"id": "K", "name": "Shared", "questions": [question("F", "yes_no"), marked]}]);
    document["dimensions"][0]["banks"] = json!(["K"]);
    let read = read_framework(document.to_string().as_bytes(), "tiny");
    assert_eq!(read.problems, []);
    let framework = read.value.unwrap().with_banks_expanded();
    let (_, copy) = framework.question(&"A/G".into()).unwrap();
    assert_eq!(copy.caps[0].fact.as_ref().unwrap().question.as_str(), "A/F");
}

#[test]
fn the_tiny_instruments_of_the_terminal_read_without_a_problem() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/schemes");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".json") && !name.ends_with(".answers.json") {
            let checked = read_framework(&std::fs::read(&path).unwrap(), &name);
            assert_eq!(checked.problems, [], "{name}");
            read += 1;
        }
    }
    assert_eq!(read, 9);
}
