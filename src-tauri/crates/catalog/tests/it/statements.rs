//! Impact statements from files: everything that is wrong is told, and the rest is read.

use catalog::{read_statement, statement_schema, statement_schema_text};
use model::{Estimate, Problem, Severity, StatementStatus};
use proptest::prelude::*;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../../../../assessments/statement.schema.json");

fn small() -> Value {
    json!({
        "format": 1,
        "service": "s01",
        "name": "Claims intake",
        "currency": "EUR",
        "price_year": 2026,
        "review_date": "2027-11-30",
        "business_owner": {"name": "Ingrid Solheim"},
        "value": {"contribution_per_year": {"low": 1, "likely": 2, "high": 3}},
        "loss": {"points": [
            {"after_minutes": 60, "amount": {"low": 1, "likely": 2, "high": 3}},
            {"after_minutes": 240, "amount": {"low": 4, "likely": 5, "high": 6}},
            {"after_minutes": 480, "amount": {"low": 7, "likely": 8, "high": 9}},
        ]},
        "tolerances": {"mtpd_minutes": 1440, "rto_minutes": 720},
    })
}

fn changed(pointer: &str, value: Value) -> Vec<u8> {
    let mut document = small();
    *document.pointer_mut(pointer).unwrap() = value;
    document.to_string().into_bytes()
}

#[test]
fn what_is_not_said_is_unknown() {
    let bytes = br#"{"format": 1, "service": "s01", "name": "Claims intake"}"#;
    let read = read_statement(bytes, "s01.json");
    assert_eq!(read.problems, []);
    let statement = read.value.unwrap().statement;
    assert_eq!(statement.version, 1);
    assert_eq!(statement.status, StatementStatus::Draft);
    assert_eq!(statement.tolerances.mtpd_minutes, None);
    assert_eq!(statement.impact.unacceptable_from, 4);
}

#[test]
fn a_statement_that_is_written_reads_the_same() {
    let first = read_statement(small().to_string().as_bytes(), "a")
        .value
        .unwrap();
    let bytes = serde_json::to_vec(&first.statement).unwrap();
    let again = read_statement(&bytes, "b");
    assert_eq!(again.problems, []);
    assert_eq!(again.value.unwrap().statement, first.statement);
}

/// What is put where, and which problem it makes at which place.
fn broken_fields() -> Vec<(&'static str, Value, &'static str, &'static str)> {
    vec![
        (
            "/tolerances/rto_minutes",
            json!("12 h"),
            "wrong_type",
            "/tolerances/rto_minutes",
        ),
        (
            "/tolerances/rto_minutes",
            json!(-5),
            "wrong_value",
            "/tolerances/rto_minutes",
        ),
        (
            "/value/contribution_per_year/low",
            json!("a lot"),
            "V12",
            "/value/contribution_per_year/low",
        ),
        (
            "/value/contribution_per_year",
            json!({"low": 1}),
            "missing_field",
            "/value/contribution_per_year/likely",
        ),
        (
            "/loss/points/1/amount/high",
            json!(1.5),
            "V12",
            "/loss/points/1/amount/high",
        ),
        (
            "/business_owner",
            json!({}),
            "missing_field",
            "/business_owner/name",
        ),
        (
            "/review_date",
            json!("14 March 2025"),
            "wrong_value",
            "/review_date",
        ),
        (
            "/review_date",
            json!("2026-99-99"),
            "wrong_value",
            "/review_date",
        ),
        (
            "/loss/points/1/amount/high",
            json!(1e30),
            "V12",
            "/loss/points/1/amount/high",
        ),
        ("/price_year", json!(1e18), "wrong_value", "/price_year"),
        ("/format", json!(2), "unknown_format", "/format"),
    ]
}

#[test]
fn a_broken_field_hides_no_other() {
    let cases = broken_fields();
    for (pointer, value, code, place) in cases {
        let read = read_statement(&changed(pointer, value), "s01.json");
        let told =
            |one: &Problem| (one.code == code && one.pointer == place).then_some(one.severity);
        let found: Vec<_> = read.problems.iter().filter_map(told).collect();
        assert_eq!(found, [Severity::Error], "{pointer}: {:?}", read.problems);
        if code == "unknown_format" {
            continue;
        }
        let statement = read.value.unwrap().statement;
        assert_eq!(statement.tolerances.mtpd_minutes, Some(1440), "{pointer}");
        assert_eq!(
            statement.loss.points[0].amount,
            Estimate::new(1, 2, 3),
            "{pointer}"
        );
    }
}

#[test]
fn places_stay_true_where_entries_were_left_out() {
    let mut document = small();
    document["loss"]["points"][0]["after_minutes"] = json!("an hour");
    let read = read_statement(document.to_string().as_bytes(), "s01.json")
        .value
        .unwrap();
    assert_eq!(read.statement.loss.points.len(), 2);
    let place = |pointer: &str| read.place(pointer);
    for (pointer, in_file) in [
        ("/loss/points/0", "/loss/points/1"),
        ("/loss/points/1/amount", "/loss/points/2/amount"),
        ("/loss/points", "/loss/points"),
        ("/name", "/name"),
    ] {
        assert_eq!(place(pointer), in_file);
    }
}

#[test]
fn what_is_about_nothing_is_no_statement() {
    for bytes in [
        "",
        "[]",
        "{}",
        r#"{"format": 1}"#,
        r#"{"format": 1, "service": 3, "name": ""}"#,
    ] {
        let read = read_statement(bytes.as_bytes(), "any");
        assert!(read.value.is_none(), "{bytes}");
        assert!(read.errors().next().is_some(), "{bytes}");
    }
}

#[test]
fn a_misspelt_field_is_pointed_out() {
    let bytes = br#"{"format": 1, "service": "s", "name": "n", "tolerances": {"rto": "4 h"}}"#;
    let read = read_statement(bytes, "any");
    let told: Vec<_> = read
        .problems
        .iter()
        .map(|one| (one.code.as_str(), one.pointer.as_str()))
        .collect();
    assert_eq!(told, [("unknown_field", "/tolerances/rto")]);
}

#[test]
fn the_schema_file_is_the_schema_of_the_types() {
    assert!(
        SCHEMA == statement_schema_text(),
        "assessments/statement.schema.json differs from the Rust types: run `cargo xtask generate` and commit it"
    );
}

#[test]
fn the_schema_explains_every_part() {
    let schema = statement_schema();
    let silent: Vec<_> = schema["$defs"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, definition)| !definition["description"].is_string())
        .collect();
    assert_eq!(silent, Vec::<(&String, &Value)>::new());
}

/// Every node of the small statement, to be broken.
fn places(value: &Value, pointer: &str, into: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), field))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(at, item)| (at.to_string(), item))
            .collect(),
        _ => Vec::new(),
    };
    for (name, child) in children {
        let place = format!("{pointer}/{name}");
        places(child, &place, into);
        into.push(place);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let read = read_statement(&bytes, "any");
        prop_assert!(read.value.is_some() || read.errors().next().is_some());
    }

    #[test]
    fn a_statement_with_nodes_replaced_is_read(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0..6usize), 1..5),
    ) {
        let others = [json!(null), json!("x"), json!(-1), json!([1, {}]), json!({"low": []}), json!(1e300)];
        let mut document = small();
        for (index, other) in changes {
            let mut found = Vec::new();
            places(&document, "", &mut found);
            let place = &found[index.index(found.len())];
            *document.pointer_mut(place).unwrap() = others[other].clone();
        }
        let read = read_statement(document.to_string().as_bytes(), "any");
        prop_assert!(read.value.is_some() || read.errors().next().is_some(), "{}", document);
    }
}

/// The statements of the sample.
const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assessments/sample/statements"
);
const DESCRIPTION: &str = include_str!("../../../../../assessments/STATEMENTS.md");

#[test]
fn the_statements_of_the_sample_read_without_a_problem() {
    let files = std::fs::read_dir(SAMPLE).unwrap();
    let mut services = std::collections::BTreeSet::new();
    for file in files.map(|entry| entry.unwrap().path()) {
        let read = read_statement(&std::fs::read(&file).unwrap(), "sample");
        assert_eq!(read.problems, [], "{}", file.display());
        let statement = read.value.unwrap().statement;
        assert_eq!(statement.currency.as_deref(), Some("EUR"));
        services.insert(statement.service.to_string());
    }
    assert_eq!(services.len(), 12);
}

#[test]
fn the_example_of_the_description_reads_without_a_problem() {
    let block = DESCRIPTION.split("```json\n").nth(1);
    let block = block.and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(
        read_statement(block.as_bytes(), "STATEMENTS.md").problems,
        []
    );
}

#[test]
fn the_description_names_every_group_of_fields() {
    let schema = statement_schema();
    let fields = schema["properties"].as_object().unwrap();
    let unnamed: Vec<_> = fields
        .keys()
        .filter(|name| *name != "$schema" && !DESCRIPTION.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(unnamed, [""; 0]);
}
