//! Examples that others have published with their results.

use analysis::agreement::intraclass::intraclass_correlation;
use analysis::agreement::krippendorff::{Metric, Reliability};
use analysis::agreement::{concordance, spread};

use super::ratings;

fn close(actual: Option<f64>, expected: f64, decimals: i32) -> bool {
    actual.is_some_and(|actual| (actual - expected).abs() <= 0.5 * 10_f64.powi(-decimals))
}

/// Psychological Bulletin 86(2), tables 2 to 4: six targets by four judges.
#[test]
fn shrout_and_fleiss_1979_six_targets_four_judges() {
    let rows = [
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ]
    .map(|row| row.to_vec());
    let forms = intraclass_correlation(&rows);
    for (name, actual, expected) in [
        ("BMS", forms.targets, 11.24),
        ("WMS", forms.within, 6.26),
        ("JMS", forms.raters, 32.49),
        ("EMS", forms.residual, 1.02),
        ("ICC(1,1)", forms.one_way, 0.17),
        ("ICC(2,1)", forms.agreement, 0.29),
        ("ICC(3,1)", forms.consistency, 0.71),
        ("ICC(1,4)", forms.one_way_mean, 0.44),
        ("ICC(2,4)", forms.agreement_mean, 0.62),
        ("ICC(3,4)", forms.consistency_mean, 0.91),
    ] {
        assert!(close(actual, expected, 2), "{name}: {actual:?}");
    }
}

const GAP: Option<f64> = None;

fn said(values: &[u8]) -> Vec<Option<f64>> {
    values
        .iter()
        .map(|value| (*value > 0).then(|| f64::from(*value)))
        .collect()
}

fn by_unit(observers: &[Vec<Option<f64>>]) -> Reliability {
    let units = observers.first().map_or(0, Vec::len);
    let column = |unit: usize| {
        observers
            .iter()
            .filter_map(|row| row[unit])
            .collect::<Vec<f64>>()
    };
    Reliability::new((0..units).map(column))
}

/// "Computing Krippendorff's alpha-reliability" (2011), C: four observers, twelve units, gaps (0).
#[test]
fn krippendorff_2011_four_observers_with_missing_data() {
    let data = by_unit(&[
        said(&[1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0]),
        said(&[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3]),
        said(&[0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0]),
        said(&[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0]),
    ]);
    assert_eq!((data.units(), data.pairable()), (11, 40));
    assert!(close(data.alpha(Metric::Nominal), 0.743, 3));
    assert!(close(data.alpha(Metric::Ordinal), 0.815, 3));
    assert!(close(data.alpha(Metric::Interval), 0.849, 3));
}

/// The same, A: two observers, ten units, two categories.
#[test]
fn krippendorff_2011_two_observers_two_categories() {
    let data = by_unit(&[
        said(&[1, 2, 1, 1, 1, 1, 1, 1, 2, 1]),
        said(&[2, 2, 2, 1, 1, 2, 1, 1, 1, 1]),
    ]);
    assert!(close(data.alpha(Metric::Nominal), 0.095, 3));
}

/// The same, B: two observers, twelve units, five categories.
#[test]
fn krippendorff_2011_two_observers_five_categories() {
    let data = by_unit(&[
        said(&[1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1]),
        said(&[2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]),
    ]);
    assert!(close(data.alpha(Metric::Nominal), 0.692, 3));
}

/// A unit that one observer alone has seen says nothing.
#[test]
fn a_unit_with_one_value_changes_nothing() {
    let alone = by_unit(&[
        vec![Some(1.0), Some(2.0), Some(5.0)],
        vec![Some(1.0), Some(3.0), GAP],
    ]);
    let without = by_unit(&[vec![Some(1.0), Some(2.0)], vec![Some(1.0), Some(3.0)]]);
    assert_eq!(alone, without);
}

/// Upper percentage points of chi-square from tables (Pearson & Hartley 1966, table 8).
#[test]
fn chi_square_tails_agree_with_pearson_and_hartley_1966() {
    for (value, freedom, tail) in [
        (3.841_459, 1, 0.05),
        (5.991_465, 2, 0.05),
        (18.307_038, 10, 0.05),
        (23.209_251, 10, 0.01),
        (124.342_113, 100, 0.05),
        (149.449_253, 100, 0.001),
        (0.0, 4, 1.0),
    ] {
        let actual = concordance::chi_square_tail(value, freedom);
        assert!(close(actual, tail, 6), "{value} with {freedom}: {actual:?}");
    }
    assert_eq!(concordance::chi_square_tail(1.0, 0), None);
}

/// James, Demaree & Wolf (1984) give 2 for five categories; Burke & Dunlap (2002) A/6.
#[test]
fn null_variances_are_those_of_james_demaree_and_wolf_1984() {
    assert_eq!(spread::uniform_variance(5.0), 2.0);
    assert_eq!(spread::deviation_cutoff(6.0), 1.0);
    assert_eq!(spread::rwg(&ratings(&[3.0, 3.0, 3.0]), 5.0), Some(1.0));
}
