//! Weighted means, gates, evidence and groups.

use std::collections::BTreeMap;

use analysis::score::aggregate::{group_balanced, one_sided};
use analysis::score::confidence::confidence;
use analysis::score::continuous::gate::gated;
use analysis::score::weighted::{Item, Standing, Terms, weighted, weighted_mean};
use analysis::{Groups, gap, round, statistics};
use model::{DimensionId, Gate, GateNeed, Group};
use serde_json::{Value, json};

use super::read::{entries, figure, list, maybe, number, numbers};

pub(super) fn items(inputs: &Value) -> Value {
    let terms = Terms {
        min: 0.0,
        max: number(&inputs["max"]),
        provisional_below: number(&inputs["provisional_below"]),
    };
    let mean = weighted(&items_of(inputs), terms);
    json!({
        "score": figure(mean.score), "completeness": figure(mean.completeness),
        "low": figure(mean.low), "high": figure(mean.high), "status": mean.status,
    })
}

pub(super) fn overall(inputs: &Value) -> Value {
    let parts: Vec<(f64, Option<f64>)> = list(&inputs["dimensions"])
        .iter()
        .map(|dimension| (number(&dimension["weight"]), maybe(&dimension["score"])))
        .collect();
    let mean = weighted_mean(parts.iter().copied());
    let used: f64 = parts
        .iter()
        .filter(|part| part.1.is_some())
        .map(|part| part.0)
        .sum();
    json!({
        "overall": figure(mean), "weights_used": figure(used),
        "normalised_0_100": figure(mean.map(|mean| mean / 5.0 * 100.0)),
    })
}

pub(super) fn levels(inputs: &Value) -> Value {
    let levels: Vec<i64> = numbers(&inputs["scores"])
        .into_iter()
        .map(round::floor_level)
        .collect();
    json!({ "levels": levels })
}

pub(super) fn profiles(inputs: &Value) -> Value {
    let (a, b) = (numbers(&inputs["profile_a"]), numbers(&inputs["profile_b"]));
    json!({
        "mean_a": figure(statistics::mean(&a)), "mean_b": figure(statistics::mean(&b)),
        "sd_pop_a": figure(statistics::population_sd(&a)), "sd_pop_b": figure(statistics::population_sd(&b)),
        "min_a": figure(statistics::minimum(&a)), "min_b": figure(statistics::minimum(&b)),
    })
}

pub(super) fn evidence(inputs: &Value) -> Value {
    let items = items_of(inputs);
    let factors = list(&inputs["items"])
        .iter()
        .map(|item| maybe(&item["e"]).unwrap_or(0.0));
    let borne_out: Vec<(Item, f64)> = items.iter().copied().zip(factors).collect();
    let confidence = confidence(&borne_out);
    let terms = Terms {
        min: 0.0,
        max: 5.0,
        provisional_below: 0.7,
    };
    json!({
        "confidence": figure(confidence.value), "label": confidence.label,
        "completeness": figure(weighted(&items, terms).completeness),
    })
}

pub(super) fn gates(inputs: &Value) -> Value {
    let standings: BTreeMap<DimensionId, Standing> = entries(&inputs["dimensions"])
        .map(|(id, score)| (id.into(), standing(score)))
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
    json!({
        "mean": figure(mean), "level_by_floor": gated.level_by_mean,
        "level": gated.level, "gates": gates,
    })
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

pub(super) fn groups(inputs: &Value) -> Value {
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
        "pooled_mean": figure(statistics::mean(&pooled)),
        "pooled_median": figure(statistics::median(&pooled)),
        "group_balanced_mean": figure(group_balanced(&means)),
        "gap_it_minus_business": figure(gap::signed(&Groups::from_fn(|group| Some(side(group))))),
        "groups_used": used,
        "flag": one_sided(&means).then_some("one_sided"),
    })
}

fn items_of(inputs: &Value) -> Vec<Item> {
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
