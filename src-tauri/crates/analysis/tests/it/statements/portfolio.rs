//! All services side by side.

use analysis::impact::portfolio::{Duty, KnownService, Portfolio, portfolio};
use analysis::impact::range::Range;
use model::{ServiceId, Statement, StatementStatus};
use serde_json::{Value, json};

use super::fixture::{read, sound, thousands, today, with};

fn service(id: &str, changes: &[(&str, Value)]) -> Statement {
    read(with(
        with(
            sound(),
            &[
                ("/service", json!(id)),
                ("/name", json!(id)),
                ("/dependencies", json!([])),
            ],
        ),
        changes,
    ))
}

/// A service that loses so many thousands in a day.
fn losing(id: &str, thousand: i64, changes: &[(&str, Value)]) -> Statement {
    let points =
        json!([{"after_minutes": 1440, "amount": thousands(thousand, thousand, thousand)}]);
    let with_points: Vec<_> = [("/loss/points", points)]
        .into_iter()
        .chain(changes.iter().cloned())
        .collect();
    service(id, &with_points)
}

fn all(statements: &[Statement]) -> Portfolio {
    portfolio(&[], statements, today())
}

fn ids(services: &[ServiceId]) -> Vec<&str> {
    services.iter().map(ServiceId::as_str).collect()
}

#[test]
fn duties_stand_first_and_are_never_ranked_by_money() {
    let statements = [
        losing("a", 10, &[]),
        losing("b", 30, &[]),
        losing("law", 90, &[("/obligations/0/mandates", json!(true))]),
        losing("life", 1, &[("/safety/threatened", json!(true))]),
        service("unknown", &[("/loss", json!({}))]),
        losing("c", 30, &[]),
    ];
    let found = all(&statements);
    let order: Vec<_> = found
        .services
        .iter()
        .map(|line| line.service.as_str())
        .collect();
    assert_eq!(order, ["life", "law", "b", "c", "a", "unknown"]);
    assert_eq!(ids(&found.duties), ["life", "law"]);
    assert_eq!(found.services[0].duty, Some(Duty::Life));
    assert_eq!(found.rankings.len(), 1);
    assert_eq!(ids(&found.rankings[0].at_24h), ["b", "c", "a"]);
}

#[test]
fn losses_after_four_hours_and_a_day_may_rank_otherwise() {
    let fast = json!([{"after_minutes": 240, "amount": thousands(20, 20, 20)}, {"after_minutes": 1440, "amount": thousands(21, 21, 21)}]);
    let found = all(&[
        service("fast", &[("/loss/points", fast)]),
        losing("slow", 60, &[]),
    ]);
    assert_eq!(ids(&found.rankings[0].at_4h), ["fast", "slow"]);
    assert_eq!(ids(&found.rankings[0].at_24h), ["slow", "fast"]);
}

/// A service that loses so many thousands in a day, of which so many are customers who leave.
fn split(id: &str, thousand: i64, leaving: i64) -> Statement {
    let parts = json!({
        "recovery": (thousand - leaving) * 100_000, "intangible": leaving * 100_000,
    });
    losing(id, thousand, &[("/loss/points/0/parts", parts)])
}

#[test]
fn what_the_order_would_be_without_customers_who_leave_is_told() {
    let moved = |statements: &[Statement]| {
        let found = all(statements);
        let moved = found.rankings[0].moved_24h.clone();
        moved.map(|moved| (moved.service.to_string(), moved.place))
    };
    let [b, c] = [split("b", 30, 5), split("c", 10, 0)];
    assert_eq!(
        moved(&[split("a", 40, 20), b.clone(), c.clone()]),
        Some(("b".to_owned(), 1))
    );
    assert_eq!(moved(&[split("a", 40, 10), b.clone(), c.clone()]), None);
    assert_eq!(
        moved(&[split("a", 40, 5), split("b", 30, 25), c.clone()]),
        Some(("c".to_owned(), 2))
    );
    let unsplit_below = losing("d", 20, &[]);
    assert_eq!(
        moved(&[split("a", 40, 20), b.clone(), unsplit_below]),
        Some(("b".to_owned(), 1)),
        "it cannot be more than 20 of 25"
    );
    let unsplit_between = losing("d", 28, &[]);
    assert_eq!(
        moved(&[split("a", 40, 20), b, unsplit_between]),
        None,
        "nobody can tell whether it is more than 25"
    );
}

#[test]
fn a_line_has_its_loss_without_customers_who_leave() {
    let found = all(&[split("a", 40, 10), losing("unsplit", 20, &[])]);
    let [split, unsplit] = &found.services[..] else {
        unreachable!("two services");
    };
    let likely = |loss: Option<Range>| loss.map(|loss| loss.likely);
    assert_eq!(likely(split.tangible_24h), Some(3_000_000.0));
    assert_eq!(likely(split.intangible_24h()), Some(1_000_000.0));
    assert_eq!(
        (unsplit.tangible_24h, unsplit.intangible_24h()),
        (None, None)
    );
}

#[test]
fn currencies_never_mix() {
    let supplier = json!([{"kind": "supplier", "name": "Nordvakt", "hard": true}]);
    let found = all(&[
        losing("euro", 10, &[("/dependencies", supplier.clone())]),
        losing(
            "krone",
            99,
            &[("/currency", json!("NOK")), ("/dependencies", supplier)],
        ),
    ]);
    let currencies: Vec<_> = found
        .rankings
        .iter()
        .map(|ranking| ranking.currency.as_str())
        .collect();
    assert_eq!(currencies, ["EUR", "NOK"]);
    let sums: Vec<_> = found.concentration[0]
        .loss_24h
        .iter()
        .map(|(currency, sum)| (currency.as_str(), sum.likely))
        .collect();
    assert_eq!(sums, [("EUR", 1_000_000.0), ("NOK", 9_900_000.0)]);
}

#[test]
fn the_list_goes_through_one_currency_after_the_other() {
    let crowns = |id: &str, thousand: i64| losing(id, thousand, &[("/currency", json!("NOK"))]);
    let statements = [
        crowns("n1", 50),
        losing("e1", 10, &[]),
        crowns("n2", 900),
        losing("e2", 200, &[]),
        service("unknown", &[("/loss", json!({}))]),
    ];
    let found = all(&statements);
    let order: Vec<_> = found
        .services
        .iter()
        .map(|line| line.service.as_str())
        .collect();
    assert_eq!(order, ["e2", "e1", "n2", "n1", "unknown"]);
}

#[test]
fn a_fifth_in_tier_one_is_enough() {
    let urgent = [
        ("/tolerances/mtpd_minutes", json!(240)),
        ("/tolerances/rto_minutes", json!(60)),
    ];
    let tiers = |first: usize, others: usize| {
        let first = (0..first).map(|at| losing(&format!("u{at}"), 1, &urgent));
        let others = (0..others).map(|at| losing(&format!("o{at}"), 1, &[]));
        all(&first.chain(others).collect::<Vec<_>>()).tiers
    };
    assert!(!tiers(1, 4).is_inflated);
    let inflated = tiers(3, 7);
    assert!(inflated.is_inflated);
    assert_eq!(inflated.counts, [3, 7, 0, 0, 0]);
    assert_eq!(inflated.to_compare.len(), 3);
    assert_eq!(ids(&inflated.tied), ["u0", "u1", "u2"]);
}

#[test]
fn comparisons_leave_no_ties_at_the_top() {
    let urgent = |id: &str, compared: Value| {
        losing(
            id,
            1,
            &[
                ("/tolerances/mtpd_minutes", json!(240)),
                ("/tolerances/rto_minutes", json!(60)),
                ("/compared", compared),
            ],
        )
    };
    let found = all(&[
        urgent(
            "a",
            json!([{"against": "b", "comes_first": false}, {"against": "c", "comes_first": true}]),
        ),
        urgent("b", json!([])),
        urgent("c", json!([{"against": "b", "comes_first": false}])),
    ]);
    assert_eq!(ids(&found.tiers.order), ["b", "a", "c"]);
    assert_eq!(found.tiers.tied, []);
    assert_eq!(found.tiers.to_compare, []);
}

#[test]
fn services_that_wait_in_vain_are_found() {
    let waits = |service: &str| json!([{"kind": "service", "name": service, "service": service, "hard": true}]);
    let found = all(&[
        service(
            "a",
            &[
                ("/dependencies", waits("b")),
                ("/tolerances/rto_minutes", json!(60)),
            ],
        ),
        service("b", &[("/dependencies", waits("c"))]),
        service("c", &[("/dependencies", waits("b"))]),
    ]);
    let conflicts: Vec<_> = found
        .conflicts
        .iter()
        .map(|one| {
            (
                one.service.as_str(),
                one.needs.as_str(),
                one.rto_minutes,
                one.needs_rto_minutes,
            )
        })
        .collect();
    assert_eq!(conflicts, [("a", "b", 60, 480)]);
    let cycles: Vec<_> = found.cycles.iter().map(|round| ids(round)).collect();
    assert_eq!(cycles, [["b", "c"]]);
}

#[test]
fn what_nobody_owns_signed_or_knows_is_listed() {
    let signed = |on: &str| {
        [
            ("/status", json!("signed")),
            ("/signature", json!({"by": "Ingrid Solheim", "on": on})),
        ]
    };
    let unknown = json!([{"field": "/loss", "asked": "Tomas Reiner", "on": "2026-10-02"}]);
    let statements = [
        service("current", &signed("2026-01-01")),
        service("late", &signed("2025-01-01")),
        service(
            "orphan",
            &[("/business_owner", json!(null)), ("/nobody_knows", unknown)],
        ),
    ];
    let known = ["current", "silent"].map(|id| KnownService {
        id: id.into(),
        name: id.to_owned(),
    });
    let found = portfolio(&known, &statements, today());
    assert_eq!((found.signed_and_current, found.total), (1, 4));
    assert_eq!(ids(&found.expired), ["late"]);
    assert_eq!(ids(&found.orphans), ["orphan", "silent"]);
    assert_eq!(found.nobody_knows[0].unknown.asked, "Tomas Reiner");
    let silent = found
        .services
        .iter()
        .find(|line| line.service.as_str() == "silent")
        .unwrap();
    assert_eq!(silent.status, None);
    let late = found
        .services
        .iter()
        .find(|line| line.service.as_str() == "late")
        .unwrap();
    assert_eq!(late.status, Some(StatementStatus::Expired));
}

#[test]
fn the_worst_is_shown_and_what_was_not_judged_is_not() {
    let rating =
        |severity: u8| json!([{"category": "customer", "after_minutes": 60, "severity": severity}]);
    let found = all(&[
        service("a", &[("/impact/ratings", rating(2))]),
        service("b", &[("/impact/ratings", rating(4))]),
        service("c", &[("/impact/ratings", json!([]))]),
    ]);
    let cell = &found.heat[0];
    assert_eq!(
        (
            found.heat.len(),
            cell.severity,
            cell.judged,
            ids(&cell.services)
        ),
        (1, 4, 2, vec!["b"])
    );
}
