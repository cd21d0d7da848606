//! The JSON Schemas of our files, made from the Rust types.

use std::sync::LazyLock;

use jsonschema::Validator;
use model::{Framework, Statement};
use schemars::JsonSchema;
use serde_json::{Map, Value, json};

/// A schema that was compiled, or why it was not.
type Compiled = LazyLock<Result<Validator, String>>;

/// The JSON Schema (draft 2020-12) of a framework file. Its objects refuse unknown fields, so that
/// an editor underlines a misspelt name; the program itself only warns of them.
pub fn schema() -> Value {
    of::<Framework>("Plumbline framework, format 1")
}

/// The text of `assessments/framework.schema.json`, to the byte.
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}

/// The JSON Schema of a Business Impact Statement, made as that of frameworks is.
pub fn statement_schema() -> Value {
    of::<Statement>("Plumbline business impact statement, format 1")
}

/// The text of `assessments/statement.schema.json`, to the byte.
pub fn statement_schema_text() -> String {
    format!("{:#}\n", statement_schema())
}

/// The compiled schema of frameworks, or why it does not compile.
pub(crate) fn validator() -> Result<&'static Validator, &'static str> {
    static COMPILED: Compiled = LazyLock::new(|| compiled(&schema()));
    COMPILED.as_ref().map_err(String::as_str)
}

/// The compiled schema of statements, or why it does not compile.
pub(crate) fn statement_validator() -> Result<&'static Validator, &'static str> {
    static COMPILED: Compiled = LazyLock::new(|| compiled(&statement_schema()));
    COMPILED.as_ref().map_err(String::as_str)
}

fn compiled(schema: &Value) -> Result<Validator, String> {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(schema).map_err(|error| error.to_string())
}

fn of<T: JsonSchema>(title: &str) -> Value {
    let mut schema = Value::from(schemars::schema_for!(T));
    close_objects(&mut schema);
    bound_integers(&mut schema);
    if let Value::Object(fields) = &mut schema {
        fields.insert("title".to_owned(), json!(title));
    }
    sorted(schema)
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

/// Integers are no larger than the program's own.
fn bound_integers(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let format = fields.get("format").and_then(Value::as_str);
            let (least, most) = match format {
                Some("int64") => (Some(json!(i64::MIN)), Some(json!(i64::MAX))),
                Some("int32") => (Some(json!(i32::MIN)), Some(json!(i32::MAX))),
                Some("uint32") => (None, Some(json!(u32::MAX))),
                Some("uint16") => (None, Some(json!(u16::MAX))),
                Some("uint8") => (None, Some(json!(u8::MAX))),
                _ => (None, None),
            };
            for (name, bound) in [("minimum", least), ("maximum", most)] {
                if let Some(bound) = bound {
                    fields.entry(name).or_insert(bound);
                }
            }
            fields.values_mut().for_each(bound_integers);
        }
        Value::Array(items) => items.iter_mut().for_each(bound_integers),
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
