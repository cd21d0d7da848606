//! One statement: losses with parts and ranges, times, tiers, years, and laws.

use analysis::impact::evaluation::FrequencyBasis;
use analysis::impact::outage::LossBasis;
use analysis::impact::range::Range;
use analysis::impact::tier::DecidedBy;
use model::Need;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::fixture::{changed, judged, read, sound, thousands, today, with};

/// Fields and what they become.
type Changes<'a> = &'a [(&'a str, Value)];

/// The statement of vector `bis-cost`: the same figures in minutes and cents.
fn of_parts() -> Value {
    let money =
        |amount: i64| json!({"low": amount * 50, "likely": amount * 100, "high": amount * 200});
    json!({
        "format": 1, "service": "s", "name": "Shop", "currency": "EUR",
        "loss": {"parameters": {
            "revenue_per_hour": money(20_000), "margin": 0.4, "dependency": 0.9, "recapture": 0.3,
            "users": 250, "loaded_cost_per_hour": money(45), "idle_with_workaround": 0.2, "idle_without": 0.7,
            "recovery_fixed": money(3_000), "recovery_per_hour": money(500),
            "customers": 8_000, "churn_per_hour": 0.0005, "churn_grace_minutes": 240, "lifetime_value": money(350),
        }},
        "workaround": {"exists": true, "minutes": 240},
        "obligations": [{"kind": "contract", "name": "Broker agreement", "penalties": [
            {"after_minutes": 240, "amount": money(10_000)}, {"after_minutes": 1440, "amount": money(40_000)},
        ]}],
    })
}

#[test]
fn parts_are_those_of_the_formula() {
    let found = judged(&read(of_parts()), &[8.0]);
    assert_eq!(found.loss_basis, Some(LossBasis::Parameters));
    let loss = found.loss[0];
    let parts = loss.parts.unwrap();
    let likely = |part: Option<Range>| part.unwrap().likely / 100.0;
    let figures = [
        parts.contribution,
        parts.productivity,
        parts.recovery,
        parts.penalties,
        parts.intangible,
    ]
    .map(likely);
    let expected = [
        20_000.0 * 0.4 * 0.9 * 8.0 * 0.7,
        250.0 * 45.0 * (0.2 * 4.0 + 0.7 * 4.0),
        3_000.0 + 500.0 * 8.0,
        10_000.0,
        8_000.0 * 0.0005 * 4.0 * 350.0,
    ];
    for (figure, expected) in figures.into_iter().zip(expected) {
        assert!((figure - expected).abs() < 1e-6, "{figure} for {expected}");
    }
    assert!((loss.total.low * 2.0 - loss.total.likely).abs() < 1e-6);
    assert!((loss.total.high - loss.total.likely * 2.0).abs() < 1e-6);
}

#[test]
fn revenue_without_its_margin_is_no_loss() {
    let statement = read(with(
        of_parts(),
        &[("/loss/parameters/margin", json!(null))],
    ));
    let parts = judged(&statement, &[1.0]).loss[0].parts.unwrap();
    assert_eq!(parts.contribution, None);
    assert!(parts.productivity.is_some());
}

#[test]
fn a_computed_curve_jumps_where_penalties_fall_due() {
    let found = judged(&read(of_parts()), &[]);
    let at = |minutes: u32| {
        found
            .curve
            .iter()
            .find(|point| point.minutes == minutes)
            .unwrap()
            .loss
            .likely
    };
    assert_eq!(at(0), 0.0);
    assert!(
        at(241) - at(240) > 1_000_000.0,
        "ten thousand euros fall due after four hours"
    );
}

#[test]
fn stated_points_go_before_parts() {
    let point = json!([{"after_minutes": 60, "amount": {"low": 1, "likely": 2, "high": 4}}]);
    let found = judged(&read(with(of_parts(), &[("/loss/points", point)])), &[2.0]);
    assert_eq!(found.loss_basis, Some(LossBasis::Points));
    let loss = found.loss[0];
    assert_eq!(loss.total.points(), [2.0, 4.0, 8.0]);
    assert_eq!(loss.total.mean, 14.0 / 3.0);
    assert_eq!(loss.parts, None);
}

#[test]
fn parts_of_a_stated_loss_add_up_to_its_range() {
    let found = judged(&changed(&[]), &[24.0, 16.0]);
    let day = found.loss[0];
    let penalties = day.parts.unwrap().penalties.unwrap();
    assert!((penalties.likely - 9_000_000.0).abs() < 1e-6);
    for loss in found.loss {
        let sum = loss.parts.unwrap().total().unwrap();
        for (part, whole) in sum.points().into_iter().zip(loss.total.points()) {
            assert!((part - whole).abs() < 1e-3, "{part} of {whole}");
        }
    }
}

#[test]
fn a_derived_mtpd_is_a_range() {
    let found = judged(&changed(&[]), &[]);
    let derived = found.derived_mtpd_minutes.unwrap();
    assert!((derived - 60.0 * (8.0 + 16.0 * 340.0 / 360.0)).abs() < 1e-6);
    let at_high = found.mtpd.at_high_loss_minutes.unwrap();
    assert!((at_high - 60.0 * (8.0 + 16.0 * 320.0 / 510.0)).abs() < 1e-6);
    assert_eq!(found.mtpd.by_severity_minutes, Some(1440.0));
    assert_eq!(found.mtpd.binding_minutes, Some(derived));
}

#[test]
fn a_year_is_told_by_scenarios_then_by_stoppages_then_by_availability() {
    let scenarios = judged(&changed(&[]), &[]).expected_annual_loss.unwrap();
    assert_eq!(scenarios.basis, FrequencyBasis::Scenarios);
    assert_eq!(scenarios.loss.likely, 4.0 * 400_000.0 + 0.5 * 6_000_000.0);
    let none = ("/loss/scenarios", json!([]));
    let stopped =
        json!([{"on": "2026-02-03", "minutes": 240}, {"on": "2024-11-25", "minutes": 240}]);
    let past = judged(
        &changed(&[none.clone(), ("/experience/stoppages", stopped)]),
        &[],
    )
    .expected_annual_loss
    .unwrap();
    assert_eq!(
        (past.basis, past.is_linear),
        (FrequencyBasis::Stoppages, false)
    );
    assert_eq!(
        past.loss.likely,
        0.5 * 2_200_000.0,
        "only what happened within 24 months"
    );
    let known = json!([{"year": 2024, "availability": 0.9}, {"year": 2025, "availability": 0.99}]);
    let linear = judged(
        &changed(&[none.clone(), ("/experience/availability", known)]),
        &[],
    )
    .expected_annual_loss
    .unwrap();
    assert_eq!(
        (linear.basis, linear.is_linear),
        (FrequencyBasis::Availability, true)
    );
    assert!((linear.loss.likely - 400_000.0 * 87.6).abs() < 1.0);
    assert_eq!(judged(&changed(&[none]), &[]).expected_annual_loss, None);
}

#[test]
fn parts_that_stand_in_for_each_other_are_one_link() {
    let part = |name: &str, availability: Value, one_of: Value| json!({"kind": "supplier", "name": name, "hard": true, "availability": availability, "one_of": one_of});
    let parts = json!([
        part("a", json!(0.99), json!("lines")),
        part("b", json!(0.98), json!("lines")),
        part("c", json!(0.999), json!(null)),
        part("d", json!(null), json!(null)),
    ]);
    let chain = judged(&changed(&[("/dependencies", parts)]), &[])
        .chain
        .unwrap();
    assert!((chain.availability - (1.0 - 0.01 * 0.02) * 0.999).abs() < 1e-12);
    assert_eq!((chain.known, chain.unknown), (2, 1));
}

#[test]
fn tiers_say_what_decided() {
    let severity = ("/impact/ratings/2/severity", json!(5));
    let cases: [(Changes<'_>, u8, DecidedBy); 4] = [
        (&[], 2, DecidedBy::Time),
        (std::slice::from_ref(&severity), 1, DecidedBy::Impact),
        (
            &[("/safety/threatened", json!(true))],
            1,
            DecidedBy::LifeSafetyOverride,
        ),
        (
            &[
                ("/tolerances", json!({"mtpd_minutes": 20_000})),
                ("/impact/ratings", json!([])),
                ("/obligations/0/mandates", json!(true)),
            ],
            2,
            DecidedBy::LegalOverride,
        ),
    ];
    for (changes, tier, decided_by) in cases {
        let found = judged(&changed(changes), &[]);
        assert_eq!(
            (found.tier.tier, found.tier.decided_by),
            (Some(tier), Some(decided_by)),
            "{changes:?}"
        );
    }
    let unjudged = judged(&changed(&[("/impact/ratings", json!([]))]), &[]);
    assert!(unjudged.severity_missing);
}

#[test]
fn need_goes_by_value_cost_and_duty() {
    let cases: [(Changes<'_>, Need); 4] = [
        (&[], Need::NeedJustified),
        (
            &[("/value/cost_per_year", thousands(9_000, 9_000, 9_000))],
            Need::Want,
        ),
        (&[("/value/cost_per_year", json!(null))], Need::Unproven),
        (
            &[("/obligations/0/mandates", json!(true))],
            Need::NeedMandated,
        ),
    ];
    for (changes, need) in cases {
        assert_eq!(
            judged(&changed(changes), &[]).need_class,
            need,
            "{changes:?}"
        );
    }
}

#[test]
fn money_for_a_service_is_weighed_with_its_range() {
    let extra = json!([{
        "name": "evenings", "minutes_per_day": 240, "days_per_year": 250, "transactions_per_hour": 100,
        "contribution_per_transaction": {"low": 100, "likely": 200, "high": 300}, "uptake": 0.5, "displacement": 0.2,
        "staff_cost_per_hour": {"low": 1_000, "likely": 2_000, "high": 3_000}, "run_cost_per_year": {"low": 0, "likely": 0, "high": 0},
    }]);
    let flows = json!([{"name": "second line", "rate": 0.1, "flows": [
        {"low": -300, "likely": -200, "high": -100}, {"low": 110, "likely": 220, "high": 330},
    ]}]);
    let steps = json!([{"name": "rehearse", "cost_per_year": {"low": 0, "likely": 100_000, "high": 200_000},
        "scenarios": [{"per_year": 4, "minutes": 60}]}]);
    let found = judged(
        &changed(&[
            ("/hours/extra", extra),
            ("/investments", flows),
            ("/availability_steps", steps),
        ]),
        &[],
    );
    let hours = &found.extra_hours[0];
    assert_eq!(
        hours.gross.points(),
        [
            1000.0 * 40.0 * 100.0,
            1000.0 * 40.0 * 200.0,
            1000.0 * 40.0 * 300.0
        ]
    );
    assert_eq!(
        hours.net.low,
        4_000_000.0 - 3_000_000.0,
        "the least at the highest cost"
    );
    let npv = found.investments[0].npv.unwrap();
    assert!(
        npv.points()
            .into_iter()
            .zip([-200.0, 0.0, 200.0])
            .all(|(is, should)| (is - should).abs() < 1e-9)
    );
    let step = &found.availability_steps[0];
    assert_eq!(
        step.kept.points(),
        [2_000_000.0, 3_000_000.0, 4_000_000.0],
        "half a stoppage of eight hours a year"
    );
    assert_eq!(step.net.low, 1_800_000.0);
    assert!(step.is_worth_it);
}

#[test]
fn what_is_demanded_stands_beside_what_is_funded() {
    let wanted = json!({
        "importance": {"access": 1, "product": 2},
        "demanded": {"price": 4, "service": 4, "access": 5, "experience": 3, "product": 3},
        "funded": {"price": 3, "service": 3, "access": 3, "experience": 4, "product": 3},
    });
    let found = judged(&changed(&[("/positioning", wanted)]), &[])
        .positioning
        .unwrap();
    assert_eq!(found.unfunded_points, 4.0);
    assert_eq!(found.ranked_first, Some(model::Attribute::Access));
    assert_eq!(found.funded_best, [model::Attribute::Experience]);
}

#[test]
fn in_the_busiest_period_more_is_lost() {
    let busier = changed(&[(
        "/context/peaks",
        json!([{"when": "storms", "multiplier": 3}]),
    )]);
    let loss = judged(&busier, &[1.0]).loss[0];
    assert_eq!(loss.in_peak.unwrap().likely, 3.0 * loss.total.likely);
    assert_eq!(judged(&changed(&[]), &[1.0]).loss[0].in_peak, None);
}

#[test]
fn another_way_of_working_counts_as_far_as_it_was_tried() {
    let tested = "/workaround/last_tested";
    let cases: [(Changes<'_>, Option<f64>); 5] = [
        (&[], Some(1.0)),
        (&[(tested, json!("2025-11-26"))], Some(0.5)),
        (&[(tested, json!(null))], Some(0.5)),
        (&[("/workaround", json!({"exists": false}))], Some(0.0)),
        (&[("/workaround", json!({}))], None),
    ];
    for (changes, credit) in cases {
        let found = judged(&changed(changes), &[]);
        assert_eq!(found.workaround_credit, credit, "{changes:?}");
    }
}

#[test]
fn a_signature_expires() {
    let signed = [
        ("/status", json!("signed")),
        (
            "/signature",
            json!({"by": "Ingrid Solheim", "on": "2025-11-25"}),
        ),
    ];
    let statement = changed(&signed);
    assert_eq!(
        judged(&statement, &[]).status,
        model::StatementStatus::Expired
    );
    assert!(!statement.is_current(today()));
    let next = statement.next_version();
    assert_eq!(
        (next.version, next.signature, next.status),
        (2, None, model::StatementStatus::Draft)
    );
}

#[test]
fn a_statement_evaluates_to_this() {
    let found = judged(&changed(&[]), &[4.0, 24.0]);
    insta::assert_json_snapshot!(found);
}

fn estimate() -> impl Strategy<Value = Value> {
    (0i64..1_000_000, 0i64..1_000_000, 0i64..1_000_000).prop_map(
        |(low, more, most)| json!({"low": low, "likely": low + more, "high": low + more + most}),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn loss_never_falls_with_time_and_ranges_hold_the_likely_value(
        revenue in estimate(), cost in estimate(), penalty in estimate(), short in 0.0..200.0f64, more in 0.0..200.0f64,
        shares in proptest::array::uniform4(0.0..=1.0f64), bridge in 0u32..10_000,
    ) {
        let statement = read(with(of_parts(), &[
            ("/loss/parameters/revenue_per_hour", revenue), ("/loss/parameters/loaded_cost_per_hour", cost),
            ("/loss/parameters/margin", json!(shares[0])), ("/loss/parameters/recapture", json!(shares[1])),
            ("/loss/parameters/idle_with_workaround", json!(shares[2])), ("/loss/parameters/idle_without", json!(shares[3])),
            ("/obligations/0/penalties/0/amount", penalty), ("/workaround/minutes", json!(bridge)),
        ]));
        let found = judged(&statement, &[0.1 + short, 0.1 + short + more]);
        let [first, second] = [found.loss[0].total, found.loss[1].total];
        for loss in [first, second] {
            prop_assert!(loss.low <= loss.likely && loss.likely <= loss.high, "{loss:?}");
        }
        prop_assert!(first.likely <= second.likely + 1e-6);
    }

    #[test]
    fn a_longer_workaround_never_raises_loss_where_it_helps(
        with_it in 0.0..=1.0f64, worse in 0.0..=1.0f64, bridge in 0u32..5_000, longer in 0u32..5_000, hours in 0.1..100.0f64,
    ) {
        let without = with_it + (1.0 - with_it) * worse;
        let loss = |minutes: u32| {
            let statement = read(with(of_parts(), &[
                ("/loss/parameters/idle_with_workaround", json!(with_it)), ("/loss/parameters/idle_without", json!(without)),
                ("/workaround/minutes", json!(minutes)),
            ]));
            judged(&statement, &[hours]).loss[0].total.likely
        };
        prop_assert!(loss(bridge + longer) <= loss(bridge) + 1e-6);
    }

    #[test]
    fn a_tier_never_improves_when_impact_grows(severity in 0u8..5, minutes in 1u32..20_000, law in any::<bool>()) {
        let tier = |severity: u8| {
            let rating = json!([{"category": "customer", "after_minutes": 1440, "severity": severity}]);
            let statement = changed(&[("/impact/ratings", rating), ("/tolerances/mtpd_minutes", json!(minutes)), ("/obligations/0/mandates", json!(law))]);
            judged(&statement, &[]).tier.tier.unwrap()
        };
        prop_assert!(tier(severity + 1) <= tier(severity));
    }

    #[test]
    fn nothing_makes_a_figure_that_is_no_number(numbers in proptest::collection::vec(prop_oneof![Just(f64::MAX), Just(-1.0), Just(0.0), any::<f64>().prop_filter("finite", |number| number.is_finite())], 6)) {
        let statement = read(with(of_parts(), &[
            ("/loss/parameters/margin", json!(numbers[0])), ("/loss/parameters/users", json!(numbers[1])),
            ("/loss/parameters/churn_per_hour", json!(numbers[2])), ("/loss/scenarios", json!([{"per_year": numbers[3], "minutes": 60}])),
            ("/context/peaks", json!([{"when": "x", "multiplier": numbers[4]}])), ("/tolerances/mbco_share", json!(numbers[5])),
        ]));
        let found = judged(&statement, &[1.0, 24.0]);
        prop_assert!(found.curve.iter().all(|point| point.loss.likely.is_finite()));
    }
}

#[test]
fn the_sound_statement_survives_its_own_file() {
    let statement = changed(&[]);
    let again = serde_json::to_value(&statement).unwrap();
    assert_eq!(read(again), statement);
    assert_ne!(sound(), json!(null));
}
