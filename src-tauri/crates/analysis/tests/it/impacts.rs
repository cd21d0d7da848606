//! Impact: what vectors do not say, inputs nobody would wish for, and laws.

use analysis::impact::availability::{parallel, series};
use analysis::impact::curve::Curve;
use analysis::impact::expectation::{Scenario, expectation};
use analysis::impact::hours::{worth_of_an_hour, yearly_return};
use analysis::impact::investment::investment;
use analysis::impact::loss::{Exposure, Penalty, loss};
use analysis::impact::need::{Need, need};
use analysis::impact::rules::{Claims, Rule, broken};
use analysis::impact::tier::{DecidedBy, Grounds, Tier, tier};
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn an_outage_lasts_or_is_none() {
    let exposure = exposure(&[1.0; 8], &[]);
    for hours in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(loss(&exposure, hours), None, "{hours}");
    }
}

#[test]
fn penalties_fall_due_after_their_step_in_any_order() {
    let steps = [(24.0, 7.0), (4.0, 5.0)];
    for (hours, due) in [(4.0, 0.0), (4.01, 5.0), (24.0, 5.0), (25.0, 12.0)] {
        let found = loss(&exposure(&[0.0; 8], &steps), hours);
        assert_eq!(found.map(|loss| loss.penalties), Some(due), "{hours}");
    }
}

#[test]
fn points_that_make_no_curve_make_none() {
    let cases: [&[(f64, f64)]; 7] = [
        &[],
        &[(0.0, 0.0)],
        &[(1.0, 0.0), (2.0, 5.0)],
        &[(0.0, 0.0), (2.0, 5.0), (2.0, 6.0)],
        &[(0.0, 0.0), (4.0, 1000.0), (8.0, 800.0)],
        &[(0.0, f64::NAN), (4.0, 1.0)],
        &[(0.0, 0.0), (f64::INFINITY, 1.0)],
    ];
    for points in cases {
        assert_eq!(Curve::new(points.iter().copied()), None, "{points:?}");
    }
}

#[test]
fn a_limit_is_reached_at_the_earliest_hour_or_never() {
    let curve =
        Curve::new([(0.0, 100.0), (2.0, 300.0), (6.0, 300.0), (8.0, 300.0)]).expect("a curve");
    for (limit, hours) in [
        (50.0, Some(0.0)),
        (100.0, Some(0.0)),
        (200.0, Some(1.0)),
        (300.0, Some(2.0)),
        (301.0, None),
    ] {
        assert_eq!(curve.reached(limit), hours, "{limit}");
    }
    assert_eq!(
        (curve.loss(-1.0), curve.loss(0.0), curve.loss(50.0)),
        (100.0, 100.0, 300.0)
    );
    let flat = Curve::new([(0.0, 0.0), (8.0, 0.0)]).expect("a curve");
    assert_eq!(flat.convexity().ratio, None);
    assert_eq!(expectation(&flat, &[]).annual_loss, 0.0);
}

#[test]
fn nothing_is_worth_nothing_and_costs_nothing() {
    assert_eq!(worth_of_an_hour(5.0, 0.0, 250.0), None);
    let free = yearly_return(5.0, 0.0);
    assert_eq!(
        (free.benefit_cost_ratio, free.payback_days),
        (None, Some(0.0))
    );
    assert_eq!(yearly_return(0.0, 5.0).payback_days, None);
    let none = investment(&[], 0.1);
    assert_eq!(
        (none.npv, none.benefit_cost_ratio, none.payback_years),
        (Some(0.0), None, None)
    );
    let ruin = investment(&[-1.0, 5.0], -1.0);
    assert_eq!(
        (ruin.npv, ruin.discounted_ratio, ruin.payback_years),
        (None, None, Some(0.2))
    );
}

#[test]
fn payback_is_the_first_time_that_nothing_is_owed() {
    for (flows, years) in [
        (&[-100.0, 50.0, 50.0][..], Some(2.0)),
        (&[-100.0, 150.0, -80.0, 200.0], Some(2.0 / 3.0)),
        (&[10.0, -5.0], Some(0.0)),
        (&[-100.0, 0.0, 25.0], None),
        (&[-0.1, 0.1], Some(1.0)),
    ] {
        let found = investment(flows, 0.0).payback_years;
        let same = found
            .zip(years)
            .map(|(found, years)| (found - years).abs() < 1e-9);
        assert!(same.unwrap_or(found == years), "{flows:?}: {found:?}");
    }
}

#[test]
fn an_override_is_named_only_where_it_changed_the_tier() {
    let of = |mtpd_hours, severity_at_24_hours, life_safety, legal_mandate| {
        let Tier {
            tier, decided_by, ..
        } = tier(&Grounds {
            mtpd_hours,
            severity_at_24_hours,
            life_safety,
            legal_mandate,
        });
        (tier, decided_by)
    };
    for (found, level, by) in [
        (of(Some(2.0), Some(0), true, true), 1, DecidedBy::Time),
        (of(Some(200.0), Some(4), false, true), 2, DecidedBy::Impact),
        (
            of(Some(200.0), Some(3), true, true),
            1,
            DecidedBy::LifeSafetyOverride,
        ),
        (
            of(Some(200.0), Some(3), false, true),
            2,
            DecidedBy::LegalOverride,
        ),
        (of(Some(24.0), Some(4), false, false), 2, DecidedBy::Time),
        // Nothing rated is not 0, and decides nothing.
        (of(None, Some(2), false, false), 4, DecidedBy::Impact),
        (of(Some(73.0), None, false, false), 4, DecidedBy::Time),
        (
            of(None, None, true, false),
            1,
            DecidedBy::LifeSafetyOverride,
        ),
        (of(None, None, false, true), 2, DecidedBy::LegalOverride),
    ] {
        assert_eq!(found, (Some(level), Some(by)));
    }
    assert_eq!(of(None, None, false, false), (None, None));
}

#[test]
fn a_need_is_mandated_justified_or_unproven() {
    for (mandated, value, cost, class) in [
        (true, None, None, Need::NeedMandated),
        (true, Some(1.0), Some(9.0), Need::NeedMandated),
        (false, Some(0.0), Some(0.0), Need::NeedJustified),
        (false, Some(0.0), Some(1.0), Need::Want),
        (false, Some(5.0), None, Need::Unproven),
    ] {
        assert_eq!(need(mandated, value, cost), class);
    }
}

#[test]
fn equal_is_never_too_much_and_what_is_not_said_breaks_nothing() {
    assert_eq!(broken(&Claims::default()), []);
    let clean = Claims {
        rto: Some(8.0),
        wrt: Some(0.0),
        mtpd: Some(8.0),
        dependency_rto: vec![8.0],
        curve: vec![(0.0, 5.0), (1.0, 5.0)],
        target_availability: Some(0.9 * 0.9),
        dependency_availability: vec![0.9, 0.9],
        loss_per_hour: Some(1.0),
        unit_revenue: Some(8760.0),
        ..Claims::default()
    };
    assert_eq!(broken(&clean), []);
}

type Claim = fn(&mut Claims);

#[test]
fn each_rule_fires_on_its_own() {
    let claims: [(Rule, Claim); 11] = [
        (Rule::V01, |it| {
            (it.rto, it.wrt, it.mtpd) = (Some(9.0), Some(1.0), Some(8.0))
        }),
        (Rule::V02, |it| {
            (it.rto, it.wrt, it.mtpd) = (Some(8.0), Some(1.0), Some(8.0))
        }),
        (Rule::V03, |it| {
            (it.life_safety, it.tier) = (Some(true), Some(2))
        }),
        (Rule::V04, |it| {
            (it.workaround, it.workaround_hours) = (Some(false), Some(1.0))
        }),
        (Rule::V05, |it| it.workaround = Some(true)),
        (Rule::V06, |it| {
            (it.rto, it.dependency_rto) = (Some(4.0), vec![4.5])
        }),
        (Rule::V07, |it| it.curve = vec![(0.0, 5.0), (1.0, 4.0)]),
        (Rule::V08, |it| it.claimed_need = Some(true)),
        (Rule::V09, |it| {
            (it.target_availability, it.dependency_availability) = (Some(0.99), vec![0.98])
        }),
        (Rule::V10, |it| {
            (it.around_the_clock, it.night_use) = (true, Some(0.0))
        }),
        (Rule::V11, |it| {
            (it.loss_per_hour, it.unit_revenue) = (Some(2.0), Some(8760.0))
        }),
    ];
    for (rule, claim) in claims {
        let mut claims = Claims::default();
        claim(&mut claims);
        assert_eq!(broken(&claims), [rule]);
    }
    let mandated = Claims {
        claimed_need: Some(true),
        mandated: true,
        ..Claims::default()
    };
    assert_eq!(broken(&mandated), []);
}

/// Eight amounts from 0 to 1 set all that a loss is made from; idle time only grows after the
/// workaround.
fn exposure(amounts: &[f64; 8], penalties: &[(f64, f64)]) -> Exposure {
    let [
        revenue,
        margin,
        users,
        idle,
        recovery,
        customers,
        grace,
        workaround,
    ] = *amounts;
    Exposure {
        revenue_per_hour: 1000.0 * revenue,
        margin,
        dependency: 0.9,
        recapture: 0.3,
        users: 100.0 * users,
        loaded_cost_per_hour: 45.0,
        idle_with_workaround: idle / 2.0,
        idle_without: idle,
        workaround_hours: 10.0 * workaround,
        recovery_fixed: 100.0 * recovery,
        recovery_per_hour: 10.0 * recovery,
        penalties: penalties
            .iter()
            .map(|(after_hours, amount)| Penalty {
                after_hours: *after_hours,
                amount: *amount,
            })
            .collect(),
        customers: 1000.0 * customers,
        churn_per_hour: 0.001,
        churn_grace_hours: 8.0 * grace,
        lifetime_value: 900.0,
    }
}

fn amounts() -> impl Strategy<Value = [f64; 8]> {
    proptest::array::uniform8(0.0..=1.0_f64)
}

fn curves() -> impl Strategy<Value = Curve> {
    vec((1..9_u8, 0..90_u8), 1..7).prop_map(|steps| {
        let (mut hour, mut loss) = (0.0, 0.0);
        let rest = steps.into_iter().map(|(hours, more)| {
            hour += f64::from(hours);
            loss += f64::from(more);
            (hour, loss)
        });
        Curve::new(std::iter::once((0.0, 0.0)).chain(rest)).expect("it begins at 0 and rises")
    })
}

proptest! {
    #[test]
    fn loss_never_falls_with_time(amounts in amounts(), penalties in vec((0.0..30.0_f64, 0.0..9.0_f64), 0..4), hours in 0.1..40.0_f64, more in 0.0..40.0_f64) {
        let exposure = exposure(&amounts, &penalties);
        let total = |hours| loss(&exposure, hours).expect("it lasts").total();
        prop_assert!(total(hours) <= total(hours + more) + 1e-6);
    }

    #[test]
    fn a_longer_workaround_never_raises_loss(amounts in amounts(), hours in 0.1..40.0_f64, longer in 0.0..1.0_f64) {
        let total = |workaround: f64| {
            let mut amounts = amounts;
            amounts[7] = workaround;
            loss(&exposure(&amounts, &[]), hours).expect("it lasts").total()
        };
        prop_assert!(total(amounts[7] + longer) <= total(amounts[7]) + 1e-6);
    }

    #[test]
    fn a_curve_never_falls_and_is_reached_where_it_says(curve in curves(), hours in 0.0..80.0_f64, more in 0.0..20.0_f64, limit in 0.0..900.0_f64) {
        prop_assert!(curve.loss(hours) <= curve.loss(hours + more) + 1e-9);
        if let Some(reached) = curve.reached(limit) {
            prop_assert!((curve.loss(reached) - limit).abs() < 1e-6 || reached == 0.0);
            prop_assert!(curve.loss(reached * 0.99) <= limit + 1e-6);
        }
    }

    #[test]
    fn an_expectation_adds_up(curve in curves(), scenarios in vec((0.0..9.0_f64, 0.1..40.0_f64), 0..5)) {
        let scenarios: Vec<Scenario> = scenarios.into_iter().map(|(frequency, hours)| Scenario { frequency, hours }).collect();
        let parts: f64 = scenarios.iter().map(|one| expectation(&curve, &[*one]).annual_loss).sum();
        prop_assert!((expectation(&curve, &scenarios).annual_loss - parts).abs() < 1e-6);
    }

    #[test]
    fn a_chain_is_weaker_and_a_spare_stronger_than_any_part(parts in vec(0.0..=1.0_f64, 1..6)) {
        for part in &parts {
            prop_assert!(series(&parts) <= part + 1e-12 && part - 1e-12 <= parallel(&parts));
        }
    }

    #[test]
    fn a_tier_never_improves_when_impact_grows(mtpd in 1.0..300.0_f64, severity in 0..5_u8, life: bool, legal: bool) {
        let of = |severity, mtpd| tier(&Grounds { mtpd_hours: Some(mtpd), severity_at_24_hours: Some(severity), life_safety: life, legal_mandate: legal }).tier;
        prop_assert!(of(severity + 1, mtpd) <= of(severity, mtpd));
        prop_assert!(of(severity, mtpd / 2.0) <= of(severity, mtpd));
    }

    #[test]
    fn a_higher_rate_is_worth_less_for_what_comes_later(flows in vec(0.0..100.0_f64, 1..8), rate in 0.0..0.3_f64, more in 0.0..0.3_f64) {
        let npv = |rate| investment(&flows, rate).npv;
        prop_assert!(npv(rate + more) <= npv(rate).map(|npv| npv + 1e-9));
    }
}
