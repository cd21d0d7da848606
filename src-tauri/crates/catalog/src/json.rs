//! From bytes to a JSON value.

use model::Problem;
use serde_json::{Number, Value};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The bytes without the byte order mark that some editors put in front.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)
}

/// The value that the bytes hold. Whole numbers come without a fraction: `3.0` is 3.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, Problem> {
    let mut value =
        serde_json::from_slice(without_mark(bytes)).map_err(|error| not_json(&error))?;
    make_whole(&mut value);
    Ok(value)
}

fn not_json(error: &serde_json::Error) -> Problem {
    let message = format!(
        "This cannot be read as JSON: {error}. Correct that place, then check the file again."
    );
    Problem::error("", "not_json", message)
}

fn make_whole(value: &mut Value) {
    match value {
        Value::Number(number) => {
            if let Some(whole) = whole(number) {
                *number = whole;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(make_whole),
        Value::Object(fields) => fields.values_mut().for_each(make_whole),
        _ => {}
    }
}

/// The integer that a number written with a fraction stands for; none where it is none, or too
/// large to be exact.
fn whole(number: &Number) -> Option<Number> {
    let value = number.as_f64().filter(|_| number.is_f64())?;
    (value.fract() == 0.0 && value.abs() < 9e15).then_some(Number::from(value as i64))
}
