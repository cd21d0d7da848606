//! Nothing panics, whatever the bytes.

use catalog::{answers, read_framework};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{small, small_framework};

/// Any JSON value, with the names and words of the format mixed in.
fn any_json() -> impl Strategy<Value = Value> {
    let words = vec![
        "level",
        "it",
        "both",
        "D01",
        "D01-1",
        "continuous",
        "staged",
        "",
        "é~/",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(words).prop_map(Value::from),
    ];
    let names = vec![
        "format",
        "id",
        "kind",
        "scheme",
        "scale",
        "min",
        "max",
        "dimensions",
        "questions",
        "anchors",
        "value",
        "gates",
        "needs",
        "banks",
        "framework",
        "responses",
        "targets",
        "question",
        "group",
        "translations",
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        let name = proptest::sample::select(names.clone()).prop_map(str::to_owned);
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(name, inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Pointers to every node below the root.
fn places(value: &Value, pointer: &str) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| {
                (
                    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")),
                    field,
                )
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (format!("{pointer}/{index}"), item))
            .collect(),
        _ => vec![],
    };
    let below = children
        .iter()
        .flat_map(|(place, child)| places(child, place));
    children
        .iter()
        .map(|(place, _)| place.clone())
        .chain(below)
        .collect()
}

/// Takes a node away, or puts something else in its place.
fn mutate(document: &mut Value, place: &str, other: Option<Value>) {
    if let Some(other) = other {
        *document.pointer_mut(place).unwrap() = other;
        return;
    }
    let (parent, name) = place.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Object(fields) => _ = fields.remove(&name.replace("~1", "/").replace("~0", "~")),
        Value::Array(items) => _ = items.remove(name.parse().unwrap()),
        _ => unreachable!("a node's parent holds nodes"),
    }
}

/// A file that cannot be built has an error that says so; each problem names its file.
fn assert_told(document: &Value) {
    let read = read_framework(document.to_string().as_bytes(), "any.json");
    assert!(
        read.value.is_some() || read.errors().next().is_some(),
        "refused without a reason: {document}"
    );
    assert!(
        read.problems
            .iter()
            .all(|one| one.file == "any.json" && !one.message.is_empty())
    );
}

proptest! {
    #[test]
    fn any_json_is_read(document in any_json()) {
        assert_told(&document);
        let bytes = document.to_string();
        let _ = answers::read_json(bytes.as_bytes(), "any.json", &small_framework());
        let _ = answers::targets(bytes.as_bytes(), "any.json", &small_framework());
    }

    #[test]
    fn a_fixture_with_nodes_taken_away_or_replaced_is_read(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), proptest::option::of(any_json())), 1..5),
    ) {
        let mut document = small();
        for (index, other) in changes {
            let places = places(&document, "");
            if let Some(place) = places.get(index.index(places.len().max(1))) {
                mutate(&mut document, place, other);
            }
        }
        assert_told(&document);
    }

    #[test]
    fn any_row_is_read(rows in proptest::collection::vec(any_json(), 0..6)) {
        let file = json!({"framework": "small", "responses": rows}).to_string();
        let read = answers::read_json(file.as_bytes(), "any.json", &small_framework());
        let told: std::collections::BTreeSet<_> = read.errors().map(|one| &one.pointer).collect();
        prop_assert_eq!(read.value.iter().flatten().count() + told.len(), rows.len());
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let framework = small_framework();
        let _ = read_framework(&bytes, "any");
        let _ = answers::read_answers(&bytes, "any", &framework);
        let _ = answers::read_csv(&bytes, "any", &framework);
        let _ = answers::targets(&bytes, "any", &framework);
    }

    #[test]
    fn any_table_is_read(cells in "(participant|group|question|value|it|D01-1|D01-3|[,;\"\n|0-9]|é){0,60}") {
        let header = "participant,group,question,value\n";
        let framework = small_framework();
        let _ = answers::read_csv(cells.as_bytes(), "any.csv", &framework);
        let read = answers::read_csv(format!("{header}{cells}").as_bytes(), "any.csv", &framework);
        prop_assert!(read.value.is_some());
    }
}
