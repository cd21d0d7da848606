//! Change over time.

use std::collections::BTreeMap;

use analysis::insight::trend::{
    Series, changes, detectable_change, exceeds_noise, measurement_error,
};

fn series(points: &[(f64, f64)]) -> Series {
    points.iter().copied().collect()
}

#[test]
fn one_assessment_is_no_trend() {
    for points in [&[][..], &[(3.0, 2.0)], &[(3.0, 2.0), (3.0, 4.0)]] {
        assert_eq!(series(points).theil_sen(), None, "{points:?}");
        assert_eq!(series(points).least_squares(), None, "{points:?}");
    }
    assert_eq!(series(&[]).delta(), None);
    assert_eq!(series(&[(3.0, 2.0)]).delta(), Some(0.0));
}

#[test]
fn one_odd_assessment_does_not_bend_the_median_slope() {
    let odd = [
        (0.0, 1.0),
        (12.0, 2.0),
        (24.0, 0.0),
        (36.0, 4.0),
        (48.0, 5.0),
    ];
    assert_eq!(series(&odd).theil_sen(), Some(1.0));
    let mut turned = odd;
    turned.reverse();
    assert_eq!(series(&odd), series(&turned));
}

#[test]
fn only_what_was_answered_twice_is_compared() {
    let before = BTreeMap::from([("a", 1.0), ("b", 2.0)]);
    let after = BTreeMap::from([("b", 4.0), ("c", 5.0)]);
    assert_eq!(changes(&before, &after), [("b", 2.0)]);
}

#[test]
fn noise_ends_where_the_threshold_does() {
    let error = measurement_error(0.8, 0.75).expect("a reliability below 1");
    let threshold = detectable_change(error);
    assert!(!exceeds_noise(threshold, threshold) && !exceeds_noise(-threshold, threshold));
    assert!(exceeds_noise(-threshold - 0.001, threshold));
    assert_eq!(measurement_error(0.8, 1.0), Some(0.0));
    assert_eq!(measurement_error(0.8, 1.0 + 1e-12), Some(0.0));
    assert_eq!(measurement_error(0.8, 1.5), None);
}
