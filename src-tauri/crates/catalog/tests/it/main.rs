//! Integration tests of the catalog.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops here, and says where"
)]

mod answers;
mod broken;
mod content;
mod instruments;
mod published;
mod robust;
mod services;
mod sheet;
mod statements;

use model::Framework;
use serde_json::Value;

/// The bytes of the fixture: two dimensions, one bank, every kind of question, nothing wrong.
const SMALL: &[u8] = include_bytes!("../fixtures/small.json");

fn small() -> Value {
    serde_json::from_slice(SMALL).unwrap()
}

fn small_framework() -> Framework {
    catalog::read_framework(SMALL, "small.json")
        .value
        .unwrap()
        .with_banks_expanded()
}

/// The fixture with changes: a pointer and the new value, or none to take the node away.
fn changed(changes: &[(&str, Option<Value>)]) -> Value {
    let mut document = small();
    for (pointer, value) in changes {
        change(&mut document, pointer, value.clone());
    }
    document
}

fn change(document: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match (document.pointer_mut(parent).unwrap(), value) {
        (Value::Object(fields), Some(value)) => _ = fields.insert(name.to_owned(), value),
        (Value::Object(fields), None) => _ = fields.remove(name).unwrap(),
        (Value::Array(items), Some(value)) => match items.get_mut(name.parse::<usize>().unwrap()) {
            Some(item) => *item = value,
            None => items.push(value),
        },
        (Value::Array(items), None) => _ = items.remove(name.parse().unwrap()),
        _ => panic!("{parent} holds neither fields nor items"),
    }
}
