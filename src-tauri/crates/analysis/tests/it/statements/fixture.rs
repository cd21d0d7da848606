//! A statement that breaks no rule, and changes to it.

use analysis::impact::{Evaluation, Surroundings, evaluate};
use model::{Day, Statement};
use serde_json::{Value, json};

/// The day of every judgement here.
pub(super) fn today() -> Day {
    "2026-11-26".parse().expect("a day")
}

/// Thousands of euros as an estimate in cents.
pub(super) fn thousands(low: i64, likely: i64, high: i64) -> Value {
    json!({"low": low * 100_000, "likely": likely * 100_000, "high": high * 100_000})
}

fn point(
    minutes: u32,
    [low, likely, high]: [i64; 3],
    [recovery, penalties, intangible]: [i64; 3],
) -> Value {
    json!({
        "after_minutes": minutes,
        "amount": thousands(low, likely, high),
        "parts": {
            "recovery": recovery * 100_000,
            "penalties": penalties * 100_000,
            "intangible": intangible * 100_000,
        },
    })
}

fn rating(category: &str, minutes: u32, severity: u8, consequence: &str) -> Value {
    json!({"category": category, "after_minutes": minutes, "severity": severity, "consequence": consequence})
}

/// Claims intake, ready to be signed.
pub(super) fn sound() -> Value {
    json!({
        "format": 1,
        "service": "s01",
        "name": "Claims intake",
        "currency": "EUR",
        "business_owner": {"name": "Ingrid Solheim", "role": "Head of Claims"},
        "it_owner": {"name": "Jonas Weck"},
        "purpose": "Lets customers report damage and get help at once.",
        "context": {
            "unit": "Claims",
            "goal": "settling claims within five days",
            "profit_per_year": thousands(20_000, 20_000, 20_000),
            "unit_revenue_per_year": thousands(90_000, 100_000, 110_000),
        },
        "value": {
            "contribution_per_year": thousands(6_100, 7_250, 8_400),
            "cost_per_year": thousands(1_300, 1_300, 1_300),
            "source": "finance",
        },
        "hours": {"window": {"days_per_week": 7, "minutes_per_day": 1440}, "use_by_hour": vec![1.0; 24]},
        "impact": {"ratings": [
            rating("operational", 15, 1, "Callers queue."),
            rating("financial", 480, 2, ""),
            rating("financial", 1440, 4, ""),
            rating("customer", 1440, 3, "Many customers cannot reach us at all."),
            rating("legal", 1440, 3, ""),
        ]},
        "loss": {
            "points": [
                point(60, [3, 4, 6], [4, 0, 0]),
                point(240, [14, 22, 32], [22, 0, 0]),
                point(480, [40, 60, 80], [60, 0, 0]),
                point(1440, [270, 420, 590], [80, 90, 250]),
            ],
            "scenarios": [{"per_year": 4, "minutes": 60}, {"per_year": 0.5, "minutes": 480}],
        },
        "tolerances": {
            "mtpd_minutes": 1440,
            "rto_minutes": 480,
            "wrt_minutes": 120,
            "rpo_minutes": 15,
            "mbco_share": 0.4,
            "availability_target": 0.99,
            "intolerable_loss": 40_000_000,
        },
        "workaround": {
            "exists": true, "description": "Paper forms by phone", "minutes": 720, "capacity": 0.4,
            "last_tested": "2026-03-14",
        },
        "data": {"backup_interval_minutes": 15},
        "dependencies": [
            {"kind": "service", "name": "Customer contact", "service": "s07", "hard": true, "rto_minutes": 240, "availability": 0.999},
            {"kind": "supplier", "name": "Nordvakt", "hard": true, "availability": 0.998},
        ],
        "obligations": [{"kind": "law", "name": "the insurance supervision act", "mandates": false}],
        "need": {"class": "need_justified"},
    })
}

/// Sets fields, each given by its pointer; objects on the way are made. Null makes a field unknown.
pub(super) fn with(mut statement: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        let mut place = &mut statement;
        for step in pointer.split('/').skip(1) {
            place = match step.parse::<usize>() {
                Ok(index) => &mut place[index],
                Err(_) => &mut place[step],
            };
        }
        *place = value.clone();
    }
    statement
}

pub(super) fn read(statement: Value) -> Statement {
    serde_json::from_value(statement).expect("a statement")
}

/// The sound statement with changes.
pub(super) fn changed(changes: &[(&str, Value)]) -> Statement {
    read(with(sound(), changes))
}

/// Judged on its own.
pub(super) fn judged(statement: &Statement, hours: &[f64]) -> Evaluation {
    evaluate(statement, hours, &Surroundings::alone(today()))
}
