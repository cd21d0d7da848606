//! What counts as the same.

use serde_json::{Map, Value};

use super::read::number;

/// Only what is expected is compared; more may come out.
pub(super) fn compare_fields(case: &str, expected: &Value, actual: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, expected) in expected.as_object().expect("what is expected is an object") {
        match actual.get(key) {
            Some(actual) => compare(&format!("{case} {key}"), key, expected, actual, &mut wrong),
            None => wrong.push(format!("{case} {key}: not computed")),
        }
    }
    wrong
}

fn compare(place: &str, key: &str, expected: &Value, actual: &Value, wrong: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Number(_), Value::Number(_)) if close(key, number(expected), number(actual)) => {}
        (Value::Array(wanted), Value::Array(got)) if wanted.len() == got.len() => {
            for (index, (wanted, got)) in wanted.iter().zip(got).enumerate() {
                compare(&format!("{place}[{index}]"), key, wanted, got, wrong);
            }
        }
        (Value::Object(wanted), Value::Object(got)) if same_keys(wanted, got) => {
            for (inner, wanted) in wanted {
                let key = if key == "per_hour" { key } else { inner };
                compare(&format!("{place}.{inner}"), key, wanted, &got[inner], wrong);
            }
        }
        (Value::Null | Value::Bool(_) | Value::String(_), _) if expected == actual => {}
        _ => wrong.push(format!("{place}: expected {expected}, got {actual}")),
    }
}

fn same_keys(a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
    a.len() == b.len() && a.keys().all(|key| b.contains_key(key))
}

fn close(key: &str, expected: f64, actual: f64) -> bool {
    (actual - expected).abs() <= 0.5 * 10_f64.powi(-decimals(key)) + 1e-9 * expected.abs().max(1.0)
}

/// To how many decimals a key was published.
fn decimals(key: &str) -> i32 {
    match key {
        "lost_contribution"
        | "lost_productivity"
        | "recovery"
        | "penalties"
        | "intangible_churn"
        | "total"
        | "average_per_hour"
        | "loss"
        | "eight_times_1h"
        | "once_8h"
        | "expected_annual_loss"
        | "linear_estimate_at_1h_rate"
        | "per_hour"
        | "gross"
        | "net"
        | "payback_days"
        | "npv"
        | "per_head" => 2,
        "h8760" | "h3120" | "series_downtime_h_8760" | "cut_percent" => 4,
        "series" | "parallel" | "implied_availability_8760" => 8,
        _ => 6,
    }
}

#[test]
fn the_comparison_sees_what_differs() {
    let same =
        |expected: Value, actual: Value| compare_fields("case", &expected, &actual).is_empty();
    let cases = [
        (r#"{"W": 0.5}"#, r#"{"W": 0.5000004, "more": 1}"#, true),
        (r#"{"W": 0.5}"#, r#"{"W": 0.5000006}"#, false),
        (r#"{"npv": 10.0}"#, r#"{"npv": 10.004}"#, true),
        (r#"{"npv": 10.0}"#, r#"{"npv": 10.006}"#, false),
        (
            r#"{"per_hour": {"3h": 1.0}}"#,
            r#"{"per_hour": {"3h": 1.004}}"#,
            true,
        ),
        (r#"{"level": 3.0}"#, r#"{"level": 3}"#, true),
        (r#"{"W": null}"#, r#"{"W": 0}"#, false),
        (r#"{"W": null}"#, "{}", false),
        (
            r#"{"order": ["a", "b"]}"#,
            r#"{"order": ["b", "a"]}"#,
            false,
        ),
        (r#"{"order": ["a"]}"#, r#"{"order": ["a", "b"]}"#, false),
        (
            r#"{"passed": {"1": true}}"#,
            r#"{"passed": {"1": true, "2": true}}"#,
            false,
        ),
        (r#"{"flag": true}"#, r#"{"flag": "true"}"#, false),
    ];
    for (expected, actual, agrees) in cases {
        let read = |text| serde_json::from_str(text).expect("a case is JSON");
        assert_eq!(
            same(read(expected), read(actual)),
            agrees,
            "{expected} {actual}"
        );
    }
}
