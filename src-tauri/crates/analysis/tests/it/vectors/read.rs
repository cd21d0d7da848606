//! Inputs out of JSON, and figures back into it.

use analysis::agreement::Ratings;
use serde_json::Value;

pub(super) fn list(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| panic!("{value} is a list"))
}

/// The entries of an object, by key.
pub(super) fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value
        .as_object()
        .unwrap_or_else(|| panic!("{value} is an object"))
        .iter()
        .map(|(key, value)| (key.as_str(), value))
}

/// The numbers of a list; null is nobody's answer.
pub(super) fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().filter_map(maybe).collect()
}

/// The numbers of a list, with the gaps where there is null.
pub(super) fn gapped(value: &Value) -> Vec<Option<f64>> {
    list(value).iter().map(maybe).collect()
}

/// A list of lists, gaps kept.
pub(super) fn table(value: &Value) -> Vec<Vec<Option<f64>>> {
    list(value).iter().map(gapped).collect()
}

pub(super) fn ratings(value: &Value) -> Ratings {
    numbers(value).into_iter().collect()
}

/// Lists of pairs `[x, y]`.
pub(super) fn pairs(value: &Value) -> Vec<(f64, f64)> {
    list(value)
        .iter()
        .filter_map(|pair| maybe(&pair[0]).zip(maybe(&pair[1])))
        .collect()
}

pub(super) fn maybe(value: &Value) -> Option<f64> {
    (!value.is_null()).then(|| number(value))
}

pub(super) fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("{value} is a number"))
}

/// Absent is false.
pub(super) fn flag(value: &Value) -> bool {
    !value.is_null()
        && value
            .as_bool()
            .unwrap_or_else(|| panic!("{value} is true or false"))
}

pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is a text"))
        .to_owned()
}

/// A figure as JSON. JSON has no NaN and no infinity, and would pass them off as undefined.
pub(super) fn figure(value: impl Into<Option<f64>>) -> Value {
    let value = value.into();
    assert!(
        value.is_none_or(f64::is_finite),
        "{value:?} must be a number or undefined"
    );
    value.into()
}

pub(super) fn figures<T: Into<Option<f64>>>(values: impl IntoIterator<Item = T>) -> Value {
    values.into_iter().map(figure).collect()
}

/// A name for a figure as an object has it.
pub(super) fn named<N: Into<String>, T: Into<Option<f64>>>(
    values: impl IntoIterator<Item = (N, T)>,
) -> Value {
    values
        .into_iter()
        .map(|(name, value)| (name.into(), figure(value)))
        .collect::<serde_json::Map<String, Value>>()
        .into()
}
