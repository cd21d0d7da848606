//! Published numbers, computed independently. `PLUMBLINE_VECTORS` names another file of cases;
//! a relative path starts at the workspace root.

use std::collections::BTreeMap;
use std::path::PathBuf;

use analysis::score::aggregate::{group_balanced, one_sided};
use analysis::score::confidence::confidence;
use analysis::score::continuous::{Item, Standing, Terms, weighted, weighted_mean};
use analysis::score::gate::gated;
use analysis::{Groups, gap, round, statistics};
use model::{DimensionId, Gate, GateNeed, Group};
use serde_json::{Map, Value, json};

/// Families whose schemes and statistics are not built yet.
const NOT_YET: [&str; 32] = [
    "staged",
    "iso",
    "itsmf",
    "weak",
    "bitmm",
    "gap",
    "rwg",
    "icc",
    "kendall",
    "kappa",
    "kripp",
    "bis-cost",
    "bis-curve",
    "bis-avail",
    "bis-eal",
    "bis-hours",
    "bis-npv",
    "bis-tier",
    "bis-valid",
    "myth",
    "prio",
    "road",
    "bench",
    "trend",
    "map",
    "bip",
    "need",
    "effeff",
    "camps",
    "osimm",
    "autonomic",
    "soa5",
];

#[test]
fn vectors_come_out_as_published() {
    let mut ran = BTreeMap::new();
    let mut skipped = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in cases() {
        let family = text(&case["family"]);
        if NOT_YET.contains(&family.as_str()) {
            *skipped.entry(family).or_insert(0) += 1;
            continue;
        }
        let actual = run(&family, &case["inputs"]);
        compare_fields(&text(&case["id"]), &case["expected"], &actual, &mut wrong);
        *ran.entry(family).or_insert(0) += 1;
    }
    println!("cases that ran: {ran:?}; not yet: {skipped:?}");
    assert!(
        !ran.is_empty(),
        "the file must hold cases of a family that is built"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn cases() -> Vec<Value> {
    let path = std::env::var_os("PLUMBLINE_VECTORS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors.json"),
        |path| {
            PathBuf::from(env!("CARGO_MANIFEST_DIR"))
                .join("../../..")
                .join(path)
        },
    );
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut file: Value = serde_json::from_slice(&bytes).expect("the file of vectors is JSON");
    match file["cases"].take() {
        Value::Array(cases) => cases,
        _ => panic!("{} holds no list of cases", path.display()),
    }
}

/// What the crate makes of a case. An unknown family or shape must fail, not pass unseen.
fn run(family: &str, inputs: &Value) -> Value {
    let has = |key: &str| inputs.get(key).is_some();
    match family {
        "cont" if has("items") => continuous(inputs),
        "cont" if has("dimensions") => overall(inputs),
        "cont" if has("scores") => {
            json!({"levels": numbers(&inputs["scores"]).into_iter().map(round::floor_level).collect::<Vec<_>>()})
        }
        "cont" if has("profile_a") => profiles(inputs),
        "conf" if has("items") => evidence(inputs),
        "gate" if has("mean") => gates(inputs),
        "agg" if has("it") => groups(inputs),
        _ => panic!("no engine for family {family} with inputs {inputs}"),
    }
}

fn continuous(inputs: &Value) -> Value {
    let terms = Terms {
        min: 0.0,
        max: number(&inputs["max"]),
        provisional_below: number(&inputs["provisional_below"]),
    };
    let mean = weighted(&items(inputs), terms);
    json!({"score": mean.score, "completeness": mean.completeness, "low": mean.low, "high": mean.high, "status": mean.status})
}

fn overall(inputs: &Value) -> Value {
    let parts: Vec<(f64, Option<f64>)> = list(&inputs["dimensions"])
        .iter()
        .map(|dimension| (number(&dimension["weight"]), dimension["score"].as_f64()))
        .collect();
    let mean = weighted_mean(parts.iter().copied());
    let used: f64 = parts
        .iter()
        .filter(|part| part.1.is_some())
        .map(|part| part.0)
        .sum();
    json!({"overall": mean, "normalised_0_100": mean.map(|mean| mean / 5.0 * 100.0), "weights_used": used})
}

fn profiles(inputs: &Value) -> Value {
    let (a, b) = (numbers(&inputs["profile_a"]), numbers(&inputs["profile_b"]));
    json!({
        "mean_a": statistics::mean(&a), "mean_b": statistics::mean(&b),
        "sd_pop_a": statistics::population_sd(&a), "sd_pop_b": statistics::population_sd(&b),
        "min_a": statistics::minimum(&a), "min_b": statistics::minimum(&b),
    })
}

fn evidence(inputs: &Value) -> Value {
    let items = items(inputs);
    let factors = list(&inputs["items"])
        .iter()
        .map(|item| item["e"].as_f64().unwrap_or(0.0));
    let borne_out: Vec<(Item, f64)> = items.iter().copied().zip(factors).collect();
    let confidence = confidence(&borne_out);
    let terms = Terms {
        min: 0.0,
        max: 5.0,
        provisional_below: 0.7,
    };
    json!({"confidence": confidence.value, "label": confidence.label, "completeness": weighted(&items, terms).completeness})
}

fn gates(inputs: &Value) -> Value {
    let standings: BTreeMap<DimensionId, Standing> = inputs["dimensions"]
        .as_object()
        .expect("a gate case has its dimensions by id")
        .iter()
        .map(|(id, score)| (id.as_str().into(), standing(score)))
        .collect();
    let mean = number(&inputs["mean"]);
    let gated = gated(mean, &flagship_gates(), |id| {
        standings.get(id).copied().unwrap_or(Standing::Missing)
    });
    let gates: Vec<Value> = gated
        .held_back_by
        .iter()
        .map(|held| json!({"gate": held.gate, "held_back_by": held.dimensions}))
        .collect();
    json!({"mean": mean, "level_by_floor": gated.level_by_mean, "level": gated.level, "gates": gates})
}

/// G1 to G3 of the flagship.
fn flagship_gates() -> [Gate; 3] {
    let all = (1..=12).map(|number| format!("D{number:02}"));
    let last = all
        .map(|id| if id == "D12" { (id, 4.0) } else { (id, 3.0) })
        .collect();
    let at_3 = |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), 3.0)).collect();
    [
        gate("G1", 3, at_3(&["D02", "D03"])),
        gate("G2", 4, at_3(&["D02", "D05", "D07", "D08"])),
        gate("G3", 5, last),
    ]
}

fn gate(id: &str, level: i64, needs: Vec<(String, f64)>) -> Gate {
    let needs = needs
        .into_iter()
        .map(|(dimension, at_least)| GateNeed {
            dimension: DimensionId::new(dimension),
            at_least,
        })
        .collect();
    Gate {
        id: id.into(),
        level,
        needs,
    }
}

fn groups(inputs: &Value) -> Value {
    let sides = Groups {
        it: numbers(&inputs["it"]),
        business: numbers(&inputs["business"]),
    };
    let means = Groups::from_fn(|group| statistics::mean(sides.of(group)));
    let pooled: Vec<f64> = sides.it.iter().chain(&sides.business).copied().collect();
    let side = |group| analysis::GroupScore {
        score: *means.of(group),
        participants: 0,
    };
    let used: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|group| means.of(*group).is_some())
        .collect();
    json!({
        "pooled_mean": statistics::mean(&pooled),
        "pooled_median": statistics::median(&pooled),
        "group_balanced_mean": group_balanced(&means),
        "gap_it_minus_business": gap::signed(&Groups::from_fn(|group| Some(side(group)))),
        "groups_used": used,
        "flag": one_sided(&means).then_some("one_sided"),
    })
}

fn items(inputs: &Value) -> Vec<Item> {
    list(&inputs["items"])
        .iter()
        .map(|item| Item {
            weight: number(&item["w"]),
            standing: standing(&item["a"]),
        })
        .collect()
}

fn standing(value: &Value) -> Standing {
    match value {
        Value::Null => Standing::Missing,
        Value::String(word) if word == "NA" => Standing::NotApplicable,
        _ => Standing::Value(number(value)),
    }
}

fn list(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| panic!("{value} is a list"))
}

/// The numbers of a list; null is nobody's answer.
fn numbers(value: &Value) -> Vec<f64> {
    list(value)
        .iter()
        .filter(|value| !value.is_null())
        .map(number)
        .collect()
}

fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("{value} is a number"))
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is a text"))
        .to_owned()
}

/// Only what is expected is compared; more may come out.
fn compare_fields(case: &str, expected: &Value, actual: &Value, wrong: &mut Vec<String>) {
    for (key, expected) in expected.as_object().expect("what is expected is an object") {
        match actual.get(key) {
            Some(actual) => compare(&format!("{case} {key}"), key, expected, actual, wrong),
            None => wrong.push(format!("{case} {key}: not computed")),
        }
    }
}

fn compare(place: &str, key: &str, expected: &Value, actual: &Value, wrong: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Number(_), Value::Number(_)) if close(key, number(expected), number(actual)) => {}
        (Value::Array(wanted), Value::Array(got)) if wanted.len() == got.len() => {
            for (wanted, got) in wanted.iter().zip(got) {
                compare(place, key, wanted, got, wrong);
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
