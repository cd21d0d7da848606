//! What drives a loss: one estimate at a time.

use analysis::impact::drivers::drivers;
use serde_json::{Value, json};

use super::fixture::{changed, read, thousands};

/// Customers who leave and repair, with ranges; nothing else is lost.
fn of_parts(lifetime: Value, repair: Value) -> model::Statement {
    read(json!({
        "format": 1, "service": "s01", "name": "Claims intake", "currency": "EUR",
        "loss": {"parameters": {
            "customers": 100.0, "churn_per_hour": 0.01, "churn_grace_minutes": 0,
            "lifetime_value": lifetime, "recovery_fixed": repair,
        }},
    }))
}

#[test]
fn each_estimate_moves_alone_and_the_strongest_is_first() {
    let statement = of_parts(thousands(1, 2, 4), thousands(3, 4, 5));
    let found = drivers(&statement, 24.0).unwrap();
    // 100 customers, one in a hundred an hour, 24 hours: 24 of them leave.
    let thousand = 100_000.0;
    assert_eq!(found.likely, (24.0 * 2.0 + 4.0) * thousand);
    let told: Vec<_> = found
        .drivers
        .iter()
        .map(|one| (one.name, one.at_low / thousand, one.at_high / thousand))
        .collect();
    assert_eq!(
        told,
        [
            ("worth of a customer", 24.0 + 4.0, 24.0 * 4.0 + 4.0),
            ("repair, once", 48.0 + 3.0, 48.0 + 5.0),
        ]
    );
}

#[test]
fn an_estimate_without_a_range_drives_nothing() {
    let known = of_parts(thousands(1, 2, 4), thousands(4, 4, 4));
    let names: Vec<_> = drivers(&known, 24.0)
        .unwrap()
        .drivers
        .iter()
        .map(|one| one.name)
        .collect();
    assert_eq!(names, ["worth of a customer"]);
    assert_eq!(
        drivers(&of_parts(thousands(2, 2, 2), thousands(4, 4, 4)), 24.0),
        None
    );
}

#[test]
fn a_loss_that_is_stated_whole_has_no_drivers() {
    assert_eq!(drivers(&changed(&[]), 24.0), None);
}
