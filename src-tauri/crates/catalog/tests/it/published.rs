//! What is published beside the code: the schema, the description of the format, the frameworks.

use catalog::{hash, read_edition, read_framework, schema, schema_text, shipped, shipped_by_id};
use serde_json::Value;

use crate::SMALL;

const SCHEMA: &str = include_str!("../../../../../assessments/framework.schema.json");
const README: &str = include_str!("../../../../../assessments/README.md");

#[test]
fn the_schema_file_is_the_schema_of_the_types() {
    assert_eq!(
        schema_text(),
        serde_json::to_string_pretty(&schema()).unwrap() + "\n"
    );
    assert!(
        SCHEMA == schema_text(),
        "assessments/framework.schema.json differs from the Rust types: run `cargo xtask generate` and commit it"
    );
}

#[test]
fn the_schema_helps_an_editor() {
    let schema = schema();
    assert!(schema["title"].is_string() && schema["description"].is_string());
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["$defs"]["Question"]["additionalProperties"], false);
    let languages = &schema["properties"]["translations"]["additionalProperties"];
    assert!(languages.is_object(), "a map takes any key");
    let silent: Vec<_> = schema["$defs"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, definition)| !definition["description"].is_string())
        .collect();
    assert_eq!(silent, []);
}

#[test]
fn the_first_example_of_the_description_reads_without_a_problem() {
    let block = README
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let read = read_framework(block.as_bytes(), "README.md");
    assert_eq!(read.problems, []);
    assert!(read.usable());
}

#[test]
fn the_description_names_every_field_scheme_and_kind() {
    let schema = schema();
    let mut names = Vec::new();
    collect_names(&schema, &mut names);
    let unnamed: Vec<_> = names
        .iter()
        .filter(|name| !README.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(unnamed, [&""; 0]);
}

/// Every field of every object and every fixed word of the schema.
fn collect_names<'a>(schema: &'a Value, names: &mut Vec<&'a str>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                names.extend(properties.keys().map(String::as_str));
            }
            names.extend(fields.get("const").and_then(Value::as_str));
            fields
                .values()
                .for_each(|value| collect_names(value, names));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_names(value, names)),
        _ => {}
    }
}

#[test]
fn the_shipped_frameworks_are_usable() {
    let editions = shipped();
    assert!(
        editions
            .iter()
            .any(|edition| edition.framework.id.as_str() == "bsm5")
    );
    for edition in editions {
        let read = read_framework(&edition.bytes, edition.framework.id.as_str());
        assert_eq!(read.problems, []);
        assert_eq!(edition.hash, hash(&edition.bytes));
        assert_eq!(shipped_by_id(&edition.framework.id), Some(edition));
    }
    assert_eq!(shipped_by_id(&"nobody".into()), None);
}

#[test]
fn an_edition_keeps_bytes_and_hash_and_expands_banks() {
    let edition = read_edition(SMALL.to_vec(), "small.json").value.unwrap();
    assert_eq!(edition.bytes, SMALL);
    assert!(edition.framework.banks.is_empty());
    assert!(edition.framework.question(&"D01/B-1".into()).is_some());
}

#[test]
fn the_hash_is_sha_256_in_hexadecimal() {
    // FIPS 180-2, appendix B.1.
    assert_eq!(
        hash(b"abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}
