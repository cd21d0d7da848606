//! From figures to what to do.

use std::collections::BTreeMap;

use analysis::insight::benchmark::Peers;
use analysis::insight::delay::{self, Job};
use analysis::insight::effectiveness::quadrant;
use analysis::insight::priority::{self, Candidate, Priority};
use analysis::insight::roadmap::{self, Initiative};
use analysis::insight::trend::{self, Series};
use analysis::{insight, statistics};
use serde_json::{Value, json};

use super::read::{entries, figure, figures, list, maybe, named, number, numbers, pairs, text};

pub(super) fn benchmark(inputs: &Value) -> Value {
    let peers = Peers::new(numbers(&inputs["peers"]));
    let scores = numbers(&inputs["scores"]);
    let quartiles = peers.as_ref().and_then(Peers::quartiles);
    json!({
        "percentile": peers.as_ref().map(|peers| figures(scores.iter().map(|score| peers.percentile(*score)))),
        "z": peers.as_ref().map(|peers| figures(scores.iter().map(|score| peers.z(*score)))),
        "q1": figure(quartiles.map(|quartiles| quartiles.first)),
        "median": figure(quartiles.map(|quartiles| quartiles.median)),
        "q3": figure(quartiles.map(|quartiles| quartiles.third)),
    })
}

pub(super) fn few_peers(inputs: &Value) -> Value {
    let peers = Peers::new(numbers(&inputs["peers"]));
    json!({
        "percentile": figure(peers.as_ref().map(|peers| peers.percentile(number(&inputs["score"])))),
        "reason": peers.is_none().then_some("n<5"),
    })
}

pub(super) fn quadrants(inputs: &Value) -> Value {
    let quadrants: Vec<_> = pairs(&inputs["points"])
        .into_iter()
        .map(|(effectiveness, efficiency)| quadrant(effectiveness, efficiency))
        .collect();
    json!({ "quadrant": quadrants })
}

pub(super) fn on_hundred(inputs: &Value) -> Value {
    let positions = list(&inputs["points"]).iter().map(|point| {
        insight::position::on_hundred(
            number(&point["x"]),
            number(&point["lo"]),
            number(&point["hi"]),
        )
    });
    json!({ "normalised": figures(positions) })
}

pub(super) fn priorities(inputs: &Value) -> Value {
    let candidates: Vec<Candidate<String>> = list(&inputs["items"])
        .iter()
        .map(|item| Candidate {
            id: text(&item["id"]),
            current: maybe(&item["current"]),
            target: number(&item["target"]),
            importance: number(&item["importance"]),
            effort: number(&item["effort"]),
        })
        .collect();
    let priorities = priority::priorities(&candidates);
    let ids = |ordered: Vec<&Priority<String>>| -> Value {
        ordered.iter().map(|one| one.id.clone()).collect()
    };
    let rows: Vec<Value> = priorities
        .iter()
        .map(|one| json!({"id": one.id, "gap": figure(one.gap), "priority": figure(one.priority), "leverage": figure(one.leverage)}))
        .collect();
    json!({
        "rows": rows,
        "order_by_priority": ids(priority::by_priority(&priorities)),
        "order_by_leverage": ids(priority::by_leverage(&priorities)),
    })
}

pub(super) fn cost_of_delay(inputs: &Value) -> Value {
    let jobs: Vec<Job<String>> = list(&inputs["jobs"])
        .iter()
        .map(|job| Job {
            id: text(&job["id"]),
            cost_of_delay: number(&job["cost_of_delay_month"]),
            duration: number(&job["duration_months"]),
        })
        .collect();
    let order: Vec<&str> = delay::order(&jobs)
        .iter()
        .map(|job| job.id.as_str())
        .collect();
    let totals = permutations(&jobs.iter().collect::<Vec<_>>())
        .into_iter()
        .map(|order| {
            let ids: Vec<&str> = order.iter().map(|job| job.id.as_str()).collect();
            (ids.join("-"), delay::total(order))
        });
    json!({
        "cd3": named(jobs.iter().map(|job| (job.id.clone(), job.cd3()))),
        "order": order,
        "total_delay_cost": named(totals),
    })
}

fn permutations<T: Copy>(items: &[T]) -> Vec<Vec<T>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let with_first = |first: usize| {
        let mut rest = items.to_vec();
        let item = rest.remove(first);
        permutations(&rest)
            .into_iter()
            .map(move |rest| std::iter::once(item).chain(rest).collect())
    };
    (0..items.len()).flat_map(with_first).collect()
}

pub(super) fn roadmap(inputs: &Value) -> Value {
    let initiatives: Vec<Initiative<String>> = list(&inputs["initiatives"])
        .iter()
        .map(|initiative| Initiative {
            id: text(&initiative["id"]),
            dimension: text(&initiative["dim"]).as_str().into(),
            value: number(&initiative["value"]),
            effort: number(&initiative["effort"]),
            needs: list(&initiative["needs"]).iter().map(text).collect(),
        })
        .collect();
    let plan = roadmap::roadmap(&initiatives, number(&inputs["capacity_per_wave"]));
    json!({ "waves": plan.waves })
}

pub(super) fn slopes(inputs: &Value) -> Value {
    let series: Series = pairs(&inputs["points"]).into_iter().collect();
    json!({
        "theil_sen_per_year": figure(series.theil_sen()),
        "delta": figure(series.delta()),
        "ols_per_year": figure(series.least_squares()),
    })
}

pub(super) fn matched(inputs: &Value) -> Value {
    let answered = |key: &str| -> BTreeMap<String, f64> {
        entries(&inputs[key])
            .filter_map(|(id, value)| Some((id.to_owned(), maybe(value)?)))
            .collect()
    };
    let (before, after) = (answered("before"), answered("after"));
    let changes = trend::changes(&before, &after);
    let sizes: Vec<f64> = changes.iter().map(|(_, change)| *change).collect();
    let all = |answers: &BTreeMap<String, f64>| {
        statistics::mean(&answers.values().copied().collect::<Vec<f64>>())
    };
    json!({
        "matched": changes.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(),
        "matched_delta": figure(statistics::mean(&sizes)),
        "naive_delta": figure(all(&after).zip(all(&before)).map(|(after, before)| after - before)),
    })
}

pub(super) fn noise(inputs: &Value) -> Value {
    let error = trend::measurement_error(number(&inputs["sd"]), number(&inputs["icc"]));
    let threshold = error.map(trend::detectable_change);
    json!({
        "sem": figure(error),
        "mdc95": figure(threshold),
        "exceeds_noise": threshold.map(|threshold| trend::exceeds_noise(number(&inputs["delta"]), threshold)),
    })
}
