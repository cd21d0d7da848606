//! Nobody, one person, no variation, nonsense: undefined stays undefined.

use analysis::agreement::camps::camps;
use analysis::agreement::choice::{Steps, one_group, profiles, stability};
use analysis::agreement::concordance::{chi_square_tail, concordance};
use analysis::agreement::dominance::{cliffs_delta, mann_whitney_u};
use analysis::agreement::intraclass::{
    IntraclassCorrelation, complete_cases, intraclass_correlation,
};
use analysis::agreement::kappa::{kappa, values_used};
use analysis::agreement::krippendorff::{Metric, Reliability, Resampling};
use analysis::agreement::spread::{self, Centre};

use super::ratings;

const SCALE: Steps = Steps {
    low: 0.0,
    high: 5.0,
};
const METRICS: [Metric; 3] = [Metric::Nominal, Metric::Ordinal, Metric::Interval];

#[test]
fn nobody_and_one_rater_have_no_spread() {
    for few in [ratings(&[]), ratings(&[3.0])] {
        assert_eq!(few.variance(), None);
        assert_eq!(spread::average_deviation(&few, Centre::Mean), None);
        assert_eq!(spread::average_deviation(&few, Centre::Median), None);
        assert_eq!(spread::rwg(&few, 6.0), None);
        assert_eq!(spread::rwg_star(&few, 0.0, 5.0), None);
        assert_eq!(spread::consensus(&few, 0.0, 5.0), None);
        assert_eq!(spread::awg(&few, 0.0, 5.0), None);
        assert_eq!(camps(&few), None);
        assert_eq!(spread::rwg_j(&[few], 6.0), None);
    }
    assert_eq!(spread::rwg_j(&[], 6.0), None);
    assert_eq!(one_group(&ratings(&[]), SCALE), None);
}

#[test]
fn what_is_no_number_is_nobodys_rating() {
    assert_eq!(ratings(&[f64::NAN, 3.0, f64::INFINITY]), ratings(&[3.0]));
    let units = [[1.0, f64::NAN], [2.0, 2.0]];
    assert_eq!(Reliability::new(units).pairable(), 2);
}

#[test]
fn a_scale_of_one_step_leaves_nothing_to_agree_on() {
    let same = ratings(&[1.0, 1.0, 1.0]);
    assert_eq!(spread::rwg(&same, 1.0), None);
    assert_eq!(spread::rwg_star(&same, 1.0, 1.0), None);
    assert_eq!(spread::consensus(&same, 1.0, 1.0), None);
}

#[test]
fn at_the_ends_of_the_scale_awg_is_undefined() {
    assert_eq!(spread::awg(&ratings(&[0.0, 0.0, 0.0]), 0.0, 5.0), None);
    assert_eq!(spread::awg(&ratings(&[5.0, 5.0]), 0.0, 5.0), None);
    assert_eq!(spread::awg(&ratings(&[4.0, 4.0]), 0.0, 5.0), Some(1.0));
}

#[test]
fn items_that_differ_more_than_by_chance_agree_in_nothing() {
    let items = [ratings(&[0.0, 5.0]), ratings(&[5.0, 0.0])];
    assert_eq!(spread::rwg_j(&items, 6.0), Some(0.0));
    let with_a_lone_item = [ratings(&[3.0, 4.0]), ratings(&[2.0])];
    assert_eq!(
        spread::rwg_j(&with_a_lone_item, 6.0),
        spread::rwg_j(&with_a_lone_item[..1], 6.0)
    );
}

#[test]
fn an_empty_side_is_above_nobody() {
    let (some, none) = (ratings(&[3.0]), ratings(&[]));
    for (first, second) in [(&some, &none), (&none, &some), (&none, &none)] {
        assert_eq!(cliffs_delta(first, second), None);
        assert_eq!(mann_whitney_u(first, second), None);
    }
    assert_eq!(cliffs_delta(&some, &some), Some(0.0));
    assert_eq!(mann_whitney_u(&some, &some), Some(0.5));
}

#[test]
fn alpha_needs_pairs_and_variation() {
    let cases: [&[&[f64]]; 5] = [
        &[],
        &[&[], &[]],
        &[&[1.0], &[2.0]],
        &[&[3.0, 3.0], &[3.0, 3.0]],
        &[&[3.0, 3.0], &[4.0]],
    ];
    for units in cases {
        let data = Reliability::new(units);
        assert!(!data.varies());
        for metric in METRICS {
            assert_eq!(data.alpha(metric), None, "{units:?}");
            assert_eq!(data.interval(metric, Resampling::default()), None);
        }
    }
}

#[test]
fn one_question_has_an_alpha_and_no_interval() {
    let data = Reliability::new([[1.0, 2.0, 4.0]]);
    assert!(data.alpha(Metric::Ordinal).is_some());
    assert_eq!(data.interval(Metric::Ordinal, Resampling::default()), None);
}

#[test]
fn values_of_every_kind_and_number_are_taken() {
    let units = (0..300).map(|unit| [0, 1, 2, 3, 4].map(|rater| f64::from(unit * 7 + rater) / 3.0));
    let data = Reliability::new(units);
    for metric in METRICS {
        assert!(data.alpha(metric).is_some_and(f64::is_finite));
    }
}

#[test]
fn no_raters_no_items_and_no_order_have_no_concordance() {
    let none = concordance(&[]);
    assert_eq!((none.w, none.p, none.freedom), (None, None, None));
    let empty = concordance(&[vec![], vec![]]);
    assert_eq!((empty.w, empty.freedom), (None, None));
    let one_item = concordance(&[vec![1.0], vec![2.0]]);
    assert_eq!((one_item.w, one_item.freedom), (None, Some(0)));
    let all_tied = concordance(&[vec![2.0, 2.0], vec![3.0, 3.0]]);
    assert_eq!((all_tied.w, all_tied.mean_spearman), (None, None));
    let one_rater = concordance(&[vec![1.0, 2.0, 3.0]]);
    assert_eq!((one_rater.w, one_rater.mean_spearman), (Some(1.0), None));
}

#[test]
fn tails_too_thin_to_tell_are_0_and_nonsense_has_none() {
    let order: Vec<f64> = (0..300).map(f64::from).collect();
    let sure = concordance(&vec![order; 200]);
    assert_eq!(sure.w.map(|w| (w * 1e9).round()), Some(1e9));
    assert!(
        sure.p.is_some_and(|p| (0.0..1e-300).contains(&p)),
        "{:?}",
        sure.p
    );
    for (value, tail) in [(-1.0, Some(1.0)), (1e300, Some(0.0)), (f64::NAN, None)] {
        assert_eq!(chi_square_tail(value, 299), tail, "{value}");
    }
    let middle = chi_square_tail(100_000.0, 100_000);
    assert!(
        middle.is_some_and(|tail| (tail - 0.5).abs() < 0.01),
        "{middle:?}"
    );
}

#[test]
fn kappa_needs_pairs_and_more_than_chance() {
    let none = kappa(&[], &[0.0, 1.0]);
    assert_eq!(
        (none.observed, none.expected, none.plain),
        (None, None, None)
    );
    let same = [(3.0, 3.0), (3.0, 3.0)];
    let certain = kappa(&same, &values_used(&same));
    assert_eq!((certain.observed, certain.plain), (Some(1.0), None));
    assert_eq!((certain.linear, certain.quadratic), (None, None));
    let outside = kappa(&[(1.0, 1.0), (2.0, 9.0), (2.0, 2.0)], &[1.0, 2.0]);
    assert_eq!(outside.observed, Some(1.0));
}

#[test]
fn tables_too_small_have_no_correlation() {
    let nothing = IntraclassCorrelation::default();
    assert_eq!(intraclass_correlation(&[]), nothing);
    assert_eq!(intraclass_correlation(&[vec![]]), nothing);
    let one_row = intraclass_correlation(&[vec![1.0, 2.0]]);
    assert_eq!(
        (one_row.targets, one_row.one_way, one_row.agreement),
        (None, None, None)
    );
    let one_rater = intraclass_correlation(&[vec![1.0], vec![2.0]]);
    assert_eq!((one_rater.within, one_rater.agreement_mean), (None, None));
    let all_equal = intraclass_correlation(&[vec![0.1; 3], vec![0.1; 3], vec![0.1; 3]]);
    assert_eq!(
        (all_equal.one_way, all_equal.consistency_mean),
        (None, None)
    );
    let gaps = [vec![Some(1.0), None], vec![Some(1.0), Some(2.0)]];
    assert_eq!(complete_cases(&gaps), [[1.0, 2.0]]);
}

#[test]
fn too_little_is_neither_compared_nor_called_steady() {
    let nothing = profiles(&[], SCALE);
    assert_eq!(
        (nothing.kappa, nothing.bias, nothing.spearman),
        (None, None, None)
    );
    let row = |question: u32| vec![Some(f64::from(question % 5)); 3];
    let rows: Vec<Vec<Option<f64>>> = (0..10).map(row).collect();
    assert!(stability(&rows).is_some());
    assert_eq!(stability(&rows[1..]), None);
    let two_raters: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row[1..].to_vec()).collect();
    assert_eq!(stability(&two_raters), None);
    assert_eq!(stability(&[]), None);
}
