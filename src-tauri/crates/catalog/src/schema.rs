//! The JSON Schema of a framework file, made from the Rust types.

use std::sync::LazyLock;

use jsonschema::Validator;
use model::Framework;
use serde_json::{Map, Value, json};

const TITLE: &str = "Plumbline framework, format 1";

/// The JSON Schema (draft 2020-12) of a framework file. Its objects refuse unknown fields, so that
/// an editor underlines a misspelt name; the program itself only warns of them.
pub fn schema() -> Value {
    let mut schema = Value::from(schemars::schema_for!(Framework));
    close_objects(&mut schema);
    if let Value::Object(fields) = &mut schema {
        fields.insert("title".to_owned(), json!(TITLE));
    }
    sorted(schema)
}

/// The text of `assessments/framework.schema.json`, to the byte.
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}

/// The compiled schema, or why it does not compile.
pub(crate) fn validator() -> Result<&'static Validator, &'static str> {
    static VALIDATOR: LazyLock<Result<Validator, String>> =
        LazyLock::new(|| jsonschema::validator_for(&schema()).map_err(|error| error.to_string()));
    VALIDATOR.as_ref().map_err(String::as_str)
}

/// Objects with named properties take no others; maps stay open.
fn close_objects(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.get("properties").is_some_and(Value::is_object) {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
            fields.values_mut().for_each(close_objects);
        }
        Value::Array(items) => items.iter_mut().for_each(close_objects),
        _ => {}
    }
}

/// Keys in alphabetical order, whichever map `serde_json` was built with.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().collect();
            fields.sort_by(|left, right| left.0.cmp(&right.0));
            let fields = fields
                .into_iter()
                .map(|(name, field)| (name, sorted(field)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}
