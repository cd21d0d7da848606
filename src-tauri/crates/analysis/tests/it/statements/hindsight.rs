//! Real losses beside those that were stated by then.

use analysis::impact::hindsight::{EstimateRecord, StatedVersion, hindsight, in_force, records};
use model::{Day, LossParts, Signature, Statement, Stoppage};
use serde_json::json;

use super::fixture::{changed, today};

fn stoppage(minutes: u32, thousands: i64, currency: &str) -> Stoppage {
    Stoppage {
        service: "s01".into(),
        on: today(),
        at_minute: None,
        minutes,
        currency: currency.to_owned(),
        loss: LossParts {
            recovery: thousands * 100_000,
            ..LossParts::default()
        },
        confirmed_by: None,
        note: String::new(),
    }
}

fn day(written: &str) -> Day {
    written.parse().expect("a day")
}

/// A version of the sound statement, whose 4 h cost so many thousands.
fn version(version: u32, signed_on: Option<&str>, likely: i64) -> Statement {
    let amount = json!({
        "low": likely * 50_000, "likely": likely * 100_000, "high": likely * 150_000,
    });
    let points = json!([{"after_minutes": 240, "amount": amount}]);
    let mut statement = changed(&[("/loss/points", points)]);
    statement.version = version;
    statement.signature = signed_on.map(|on| Signature {
        by: "Ingrid Solheim".to_owned(),
        on: day(on),
    });
    statement
}

fn record(real: &[i64]) -> EstimateRecord {
    let versions = [version(1, None, 20)];
    let all: Vec<_> = real
        .iter()
        .map(|thousands| hindsight(&stoppage(240, *thousands, "EUR"), &versions))
        .collect();
    records(&all).remove(0)
}

#[test]
fn a_real_loss_is_held_against_the_stated_one_of_that_length() {
    let versions = [changed(&[])];
    let found = hindsight(&stoppage(240, 40, "EUR"), &versions);
    let stated = found.stated.expect("a stated loss");
    assert_eq!(stated.likely, 2_200_000.0);
    assert_eq!(found.is_within, Some(false));
    assert_eq!(found.ratio, Some(4_000_000.0 / stated.mean));
    assert_eq!(hindsight(&stoppage(240, 40, "NOK"), &versions).stated, None);
    let unwritten = hindsight(&stoppage(240, 40, "EUR"), &[]);
    assert_eq!((unwritten.owner, unwritten.version), (None, None));
}

#[test]
fn the_version_in_force_is_the_latest_that_was_signed_by_that_day() {
    let versions = [
        version(1, Some("2026-01-10"), 10),
        version(2, Some("2026-03-10"), 20),
        version(3, None, 30),
    ];
    let on = |day_of: &str| in_force(&versions, day(day_of)).map(|one| one.version);
    assert_eq!(
        on("2026-01-09"),
        Some(1),
        "the first, where none was signed"
    );
    assert_eq!(on("2026-01-10"), Some(1), "on the day itself");
    assert_eq!(on("2026-03-09"), Some(1));
    assert_eq!(on("2026-03-10"), Some(2));
    assert_eq!(on("2026-11-01"), Some(2), "a draft was never in force");
    assert_eq!(
        in_force(&versions[2..], day("2026-11-01")),
        Some(&versions[2])
    );
}

#[test]
fn correcting_a_statement_leaves_the_record_as_it_was() {
    let signed = version(1, Some("2026-01-10"), 20);
    let before = hindsight(&stoppage(240, 40, "EUR"), std::slice::from_ref(&signed));
    assert_eq!(before.ratio, Some(2.0));
    let corrected = version(2, Some("2026-11-26"), 40);
    let mut later = corrected.clone();
    later.signature = None;
    assert_eq!(
        hindsight(&stoppage(240, 40, "EUR"), &[signed.clone(), later]),
        before
    );
    let happened = Stoppage {
        on: day("2026-11-25"),
        ..stoppage(240, 40, "EUR")
    };
    let after = hindsight(&happened, &[signed, corrected]);
    let first = StatedVersion {
        version: 1,
        signed_on: Some(day("2026-01-10")),
    };
    assert_eq!((after.version, after.ratio), (Some(first), Some(2.0)));
}

#[test]
fn the_record_is_that_of_whoever_stated_it() {
    let stated = version(1, Some("2026-01-10"), 20);
    let mut handed_over = version(2, None, 20);
    if let Some(owner) = handed_over.business_owner.as_mut() {
        owner.name = "Somebody else".to_owned();
    }
    let found = hindsight(&stoppage(240, 40, "EUR"), &[stated, handed_over]);
    assert_eq!(found.owner.as_deref(), Some("Ingrid Solheim"));
}

#[test]
fn owners_get_a_record_of_how_far_they_were_off() {
    let versions = [changed(&[])];
    let all = [
        hindsight(&stoppage(240, 22, "EUR"), &versions),
        hindsight(&stoppage(240, 44, "EUR"), &versions),
        hindsight(&stoppage(240, 44, "NOK"), &versions),
        hindsight(&stoppage(240, 44, "EUR"), &[]),
    ];
    let found = records(&all);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].owner.as_str(), found[0].compared, found[0].within),
        ("Ingrid Solheim", 2, 1)
    );
    let bias = found[0].bias.expect("a bias");
    let both = (22.0_f64 * 44.0).sqrt() / 22.666_666_666;
    assert!((bias - both).abs() < 1e-6, "{bias}");
}

/// Real losses beside 20 stated; bias and factor by hand: exp of the mean of ln, and of |ln|.
#[test]
fn opposite_errors_cancel_in_the_bias_and_not_in_the_factor() {
    let cases: [(&[i64], f64, f64); 5] = [
        (&[20], 1.0, 1.0),
        (&[40], 2.0, 2.0),
        (&[10], 0.5, 2.0),
        (&[10, 40], 1.0, 2.0),
        (&[10, 80], std::f64::consts::SQRT_2, 8.0_f64.sqrt()),
    ];
    for (real, bias, factor) in cases {
        let found = record(real);
        let close = |found: Option<f64>, by_hand: f64| {
            found.is_some_and(|found| (found - by_hand).abs() < 1e-12)
        };
        assert!(close(found.bias, bias), "{real:?}: {found:?}");
        assert!(close(found.factor, factor), "{real:?}: {found:?}");
    }
}

#[test]
fn where_nothing_was_lost_or_stated_there_is_no_ratio() {
    let found = record(&[0, 40]);
    assert_eq!((found.compared, found.without_ratio), (2, 1));
    assert_eq!((found.bias, found.factor), (Some(2.0), Some(2.0)));
    let found = record(&[0]);
    assert_eq!((found.bias, found.factor), (None, None));
    let nothing = [version(1, None, 0)];
    let against_nothing = hindsight(&stoppage(240, 40, "EUR"), &nothing);
    assert_eq!(
        (against_nothing.ratio, against_nothing.is_within),
        (None, Some(false))
    );
}
