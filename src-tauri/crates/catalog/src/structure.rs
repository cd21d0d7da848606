//! Whether a document has the structure of its kind of file: fields, types and allowed words.

use jsonschema::{
    JsonType, ValidationError, Validator,
    error::{TypeKind, ValidationErrorKind as Kind},
};
use model::Problem;
use serde_json::Value;

use crate::node::join;

/// Every place that departs from the schema. Unknown fields are warnings.
pub(crate) fn problems(
    document: &Value,
    validator: Result<&'static Validator, &'static str>,
) -> Vec<Problem> {
    match validator {
        Ok(validator) => validator
            .iter_errors(document)
            .flat_map(|error| explain(&error))
            .collect(),
        Err(reason) => vec![Problem::error(
            "",
            "schema_unusable",
            format!("The structure could not be checked: {reason}."),
        )],
    }
}

fn explain(error: &ValidationError<'_>) -> Vec<Problem> {
    let pointer = error.instance_path().as_str();
    match error.kind() {
        Kind::Required { property } => {
            vec![missing(pointer, property.as_str().unwrap_or_default())]
        }
        Kind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| unknown_field(pointer, name))
            .collect(),
        Kind::Type { kind } => vec![wrong_type(pointer, &names_of(kind), error.instance())],
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => {
            alternatives(pointer, error.instance(), context)
        }
        Kind::Format { format } if format == "date" => vec![Problem::error(
            pointer,
            "wrong_value",
            format!(
                "{} is no day: {}. Write it as 2026-11-30.",
                label(pointer),
                error.instance()
            ),
        )],
        _ => vec![Problem::error(
            pointer,
            "wrong_value",
            format!("{} is not allowed: {error}.", label(pointer)),
        )],
    }
}

/// Of several permitted shapes, explains the one that was meant: the first that the value's own type
/// or its `kind` does not rule out.
fn alternatives(pointer: &str, value: &Value, shapes: &[Vec<ValidationError<'_>>]) -> Vec<Problem> {
    let meant = shapes
        .iter()
        .find(|errors| !errors.iter().any(|error| rules_out(pointer, error)));
    match meant {
        Some(errors) => errors.iter().flat_map(explain).collect(),
        None => vec![no_shape(pointer, value, shapes)],
    }
}

fn rules_out(pointer: &str, error: &ValidationError<'_>) -> bool {
    let whole = matches!(error.kind(), Kind::Type { .. } | Kind::Constant { .. });
    (whole && error.instance_path().as_str() == pointer) || is_about_tag(pointer, error)
}

/// Whether the shape was refused for the `kind` that tells the shapes apart.
fn is_about_tag(pointer: &str, error: &ValidationError<'_>) -> bool {
    let place = error.instance_path().as_str();
    match error.kind() {
        Kind::Constant { .. } => place == join(pointer, "kind"),
        Kind::Required { property } => place == pointer && property == "kind",
        _ => false,
    }
}

fn no_shape(pointer: &str, value: &Value, shapes: &[Vec<ValidationError<'_>>]) -> Problem {
    let tagged = shapes
        .iter()
        .flatten()
        .any(|error| is_about_tag(pointer, error));
    let words = words(shapes);
    match (value, value.get("kind")) {
        (Value::Object(_), None) if tagged => missing(pointer, "kind"),
        (Value::Object(_), Some(kind)) if tagged => {
            unknown_value(&join(pointer, "kind"), kind, &words)
        }
        (Value::String(_), _) if !words.is_empty() => unknown_value(pointer, value, &words),
        _ => wrong_type(pointer, &types(shapes), value),
    }
}

/// The words that would have been allowed.
fn words(shapes: &[Vec<ValidationError<'_>>]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for error in shapes.iter().flatten() {
        if let Kind::Constant { expected_value } = error.kind() {
            words.push(quoted(expected_value));
        }
    }
    words.dedup();
    words
}

/// The types that would have been allowed.
fn types(shapes: &[Vec<ValidationError<'_>>]) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for error in shapes.iter().flatten() {
        if let Kind::Type { kind } = error.kind() {
            names.extend(names_of(kind));
        }
    }
    names.dedup();
    names
}

fn names_of(kind: &TypeKind) -> Vec<&'static str> {
    match kind {
        TypeKind::Single(one) => vec![name_of(*one)],
        TypeKind::Multiple(several) => several.iter().map(name_of).collect(),
    }
}

fn name_of(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Array => "a list",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "a whole number",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::Object => "an object",
        JsonType::String => "a text",
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn missing(pointer: &str, field: &str) -> Problem {
    let (code, advice) = match (pointer, field) {
        ("", "provenance") => ("source_missing", "Say where the content comes from."),
        ("", "licence") => (
            "licence_missing",
            "Name the licence, “CC-BY-4.0” for instance.",
        ),
        _ => ("missing_field", "Add it."),
    };
    Problem::error(
        join(pointer, field),
        code,
        format!("“{field}” is missing. {advice}"),
    )
}

fn unknown_field(pointer: &str, field: &str) -> Problem {
    let message =
        format!("“{field}” is not a field of this place and is ignored. Check its spelling.");
    Problem::warning(join(pointer, field), "unknown_field", message)
}

fn wrong_type(pointer: &str, wanted: &[&str], value: &Value) -> Problem {
    let message = format!(
        "{} must be {}, but is {}.",
        label(pointer),
        wanted.join(" or "),
        type_of(value)
    );
    Problem::error(pointer, "wrong_type", message)
}

fn unknown_value(pointer: &str, value: &Value, words: &[String]) -> Problem {
    let message = format!(
        "{} is {}; it can be {}.",
        label(pointer),
        quoted(value),
        words.join(", ")
    );
    Problem::error(pointer, "unknown_value", message)
}

fn quoted(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), |text| format!("“{text}”"))
}

/// What a sentence calls a place: the last name on the way to it.
fn label(pointer: &str) -> String {
    let mut steps = pointer.rsplit('/').filter(|step| !step.is_empty());
    match steps.find(|step| step.parse::<usize>().is_err()) {
        Some(name) if pointer.ends_with(name) => format!("“{name}”"),
        Some(name) => format!("This entry of “{name}”"),
        None => "The file".to_owned(),
    }
}
