//! What gaps in maturity leave exposed.

use analysis::impact::exposure::{ExposureRanking, MaturityGap, exposures};
use model::{Lever, Statement};
use serde_json::{Value, json};

use super::fixture::{read, sound, today, with};

fn service(id: &str, changes: &[(&str, Value)]) -> Statement {
    read(with(
        with(
            sound(),
            &[("/service", json!(id)), ("/dependencies", json!([]))],
        ),
        changes,
    ))
}

fn gap(dimension: &str, lever: Option<Lever>, gap: f64) -> MaturityGap {
    MaturityGap {
        dimension: dimension.into(),
        lever,
        gap,
    }
}

/// One service that is signed and has proven its recovery, and one about which little is known.
fn services() -> Vec<Statement> {
    let safe = service(
        "safe",
        &[
            ("/status", json!("signed")),
            (
                "/signature",
                json!({"by": "Ingrid Solheim", "on": "2026-06-01"}),
            ),
            (
                "/experience/recoveries",
                json!([{"on": "2026-05-01", "minutes": 300, "test": true}]),
            ),
        ],
    );
    let open = service(
        "open",
        &[
            ("/value/cost_per_year", json!(null)),
            ("/loss/scenarios", json!([])),
            ("/tolerances/mtpd_minutes", json!(2880)),
            ("/tolerances/intolerable_loss", json!(null)),
            ("/impact/ratings", json!([])),
        ],
    );
    vec![safe, open]
}

fn exposed(lever: Option<Lever>) -> Vec<String> {
    let found = exposures(&[gap("D01", lever, 1.0)], &services(), today());
    found.gaps[0]
        .services
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn each_lever_exposes_its_own_services() {
    for (lever, services) in [
        (Some(Lever::Prevent), &["open", "safe"][..]),
        (Some(Lever::Detect), &["safe"]),
        (Some(Lever::Restore), &["open"]),
        (Some(Lever::Decide), &["open"]),
        (Some(Lever::Price), &["open"]),
        (None, &["open", "safe"]),
    ] {
        assert_eq!(exposed(lever), services, "{lever:?}");
    }
}

#[test]
fn expected_losses_add_up_and_worst_losses_do_not() {
    let two = [service("a", &[]), service("b", &[])];
    let found = exposures(&[gap("D01", None, 2.0)], &two, today());
    let gap = &found.gaps[0];
    assert_eq!(gap.expected_annual_loss["EUR"].likely, 2.0 * 4_600_000.0);
    let worst = gap.worst_loss_at_mtpd["EUR"];
    assert!(
        (worst.likely - 40_000_000.0).abs() < 1.0,
        "the loss at which it becomes intolerable, once"
    );
    assert!(worst.low < worst.likely && worst.likely < worst.high);
    assert_eq!(gap.weight, Some(2.0 * gap.expected_annual_loss["EUR"].mean));
}

fn names(found: &ExposureRanking) -> [Vec<&str>; 2] {
    [&found.without_money, &found.with_money]
        .map(|order| order.iter().map(|one| one.as_str()).collect())
}

#[test]
fn money_changes_the_order() {
    let gaps = [
        gap("D01", Some(Lever::Restore), 2.0),
        gap("D02", Some(Lever::Prevent), 1.0),
        gap("D03", None, 0.0),
    ];
    let found = exposures(&gaps, &services(), today());
    assert_eq!(
        names(&found),
        [["D01", "D02"], ["D02", "D01"]],
        "nobody knows what the slow one loses"
    );
    assert_eq!(found.gaps[0].unpriced.len(), 1);
}

#[test]
fn no_order_is_made_of_two_currencies() {
    let mixed = [
        service("a", &[]),
        service("b", &[("/currency", json!("NOK"))]),
    ];
    let found = exposures(&[gap("D01", None, 1.0)], &mixed, today());
    assert_eq!(names(&found), [vec!["D01"], vec![]]);
}

#[test]
fn exposure_is_never_called_a_saving() {
    for lever in [
        None,
        Some(Lever::Prevent),
        Some(Lever::Detect),
        Some(Lever::Restore),
        Some(Lever::Decide),
        Some(Lever::Price),
    ] {
        let found = exposures(&[gap("D01", lever, 1.0)], &services(), today());
        let text = serde_json::to_string(&found).unwrap().to_lowercase();
        assert!(
            !text.contains("saving") && !text.contains("saved"),
            "{text}"
        );
        assert!(found.gaps[0].assumption.ends_with('.'));
    }
}
