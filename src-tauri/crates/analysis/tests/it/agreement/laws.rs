//! What holds for all ratings.

use analysis::agreement::Ratings;
use analysis::agreement::camps::camps;
use analysis::agreement::concordance::concordance;
use analysis::agreement::dominance::{cliffs_delta, mann_whitney_u};
use analysis::agreement::intraclass::intraclass_correlation;
use analysis::agreement::kappa::kappa;
use analysis::agreement::krippendorff::{Metric, Reliability, Resampling};
use analysis::agreement::spread::{self, Centre};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;

const METRICS: [Metric; 3] = [Metric::Nominal, Metric::Ordinal, Metric::Interval];
const LEVELS: [f64; 6] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0];

fn level() -> impl Strategy<Value = f64> {
    (0..=5_u8).prop_map(f64::from)
}

/// Questions by raters, a quarter of the answers missing.
fn answers() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    (2..8_usize).prop_flat_map(|raters| vec(vec(weighted(0.75, level()), raters), 1..15))
}

/// Targets by raters, nothing missing.
fn tables() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (2..6_usize).prop_flat_map(|raters| vec(vec(level(), raters), 2..8))
}

fn data(units: &[Vec<Option<f64>>]) -> Reliability {
    Reliability::new(
        units
            .iter()
            .map(|unit| unit.iter().copied().flatten().collect::<Vec<f64>>()),
    )
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0),
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn moved(ratings: &[f64], scale: f64, shift: f64) -> Ratings {
    ratings
        .iter()
        .map(|rating| rating * scale + shift)
        .collect()
}

fn transposed(rows: &[Vec<f64>]) -> Vec<Vec<f64>> {
    (0..rows[0].len())
        .map(|column| rows.iter().map(|row| row[column]).collect())
        .collect()
}

/// Alpha by listing every pair of every unit, straight from the definition.
fn alpha_by_pairs(units: &[Vec<Option<f64>>], metric: Metric) -> Option<f64> {
    let units: Vec<Vec<f64>> = units
        .iter()
        .map(|unit| unit.iter().copied().flatten().collect())
        .filter(|unit: &Vec<f64>| unit.len() > 1)
        .collect();
    let all: Vec<f64> = units.concat();
    let count = |value: f64| all.iter().filter(|other| **other == value).count() as f64;
    let squared = |c: f64, k: f64| match metric {
        Metric::Nominal => f64::from(u8::from(c != k)),
        Metric::Interval => (c - k).powi(2),
        Metric::Ordinal => {
            let (low, high) = (c.min(k), c.max(k));
            let between = all.iter().filter(|value| low <= **value && **value <= high);
            (between.count() as f64 - (count(c) + count(k)) / 2.0).powi(2)
        }
    };
    let pairs = |values: &[f64]| -> f64 {
        values
            .iter()
            .flat_map(|c| values.iter().map(move |k| (*c, *k)))
            .map(|(c, k)| if c == k { 0.0 } else { squared(c, k) })
            .sum()
    };
    let n = all.len() as f64;
    let observed: f64 = units
        .iter()
        .map(|unit| pairs(unit) / (unit.len() as f64 - 1.0))
        .sum::<f64>()
        / n;
    let expected = pairs(&all) / (n * (n - 1.0));
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

proptest! {
    #[test]
    fn alpha_is_what_its_definition_says(units in answers()) {
        for metric in METRICS {
            prop_assert!(near(data(&units).alpha(metric), alpha_by_pairs(&units, metric)));
        }
    }

    #[test]
    fn neither_order_nor_names_enter_alpha_or_its_interval(units in answers(), turn in 0..20_usize) {
        let mut other: Vec<Vec<Option<f64>>> = units.clone();
        for unit in &mut other {
            let raters = unit.len();
            unit.rotate_left(turn % raters);
        }
        other.reverse();
        let questions = other.len();
        other.rotate_left(turn % questions);
        let few = Resampling { draws: 50, ..Resampling::default() };
        for metric in METRICS {
            prop_assert_eq!(data(&units).alpha(metric), data(&other).alpha(metric));
            prop_assert_eq!(data(&units).interval(metric, few), data(&other).interval(metric, few));
        }
    }

    #[test]
    fn alpha_is_1_for_identical_raters(answers in vec(level(), 2..20), raters in 2..6_usize) {
        let units: Vec<Vec<Option<f64>>> = answers.iter().map(|answer| vec![Some(*answer); raters]).collect();
        let varies = answers.iter().any(|answer| *answer != answers[0]);
        for metric in METRICS {
            prop_assert_eq!(data(&units).alpha(metric), varies.then_some(1.0));
        }
    }

    #[test]
    fn alpha_is_undefined_or_between_its_bounds(units in answers()) {
        for metric in METRICS {
            let alpha = data(&units).alpha(metric);
            prop_assert!(alpha.is_none_or(|alpha| (-1.0..=1.0).contains(&alpha)), "{:?}", alpha);
            let few = Resampling { draws: 20, ..Resampling::default() };
            let interval = data(&units).interval(metric, few);
            prop_assert!(interval.is_none_or(|interval| interval.low <= interval.high && interval.high <= 1.0));
        }
    }

    #[test]
    fn only_the_interval_metric_knows_distances_and_not_even_it_units(units in answers()) {
        let stretched: Vec<Vec<Option<f64>>> = units
            .iter()
            .map(|unit| unit.iter().map(|value| value.map(|value| value * value)).collect())
            .collect();
        for metric in [Metric::Nominal, Metric::Ordinal] {
            prop_assert_eq!(data(&units).alpha(metric), data(&stretched).alpha(metric));
        }
        let scaled: Vec<Vec<Option<f64>>> = units
            .iter()
            .map(|unit| unit.iter().map(|value| value.map(|value| value * 7.0 - 3.0)).collect())
            .collect();
        prop_assert!(near(data(&units).alpha(Metric::Interval), data(&scaled).alpha(Metric::Interval)));
    }

    #[test]
    fn the_order_of_ratings_never_enters(values in vec(0.0..5.0_f64, 0..12)) {
        let mut turned = values.clone();
        turned.reverse();
        let (a, b): (Ratings, Ratings) = (values.into_iter().collect(), turned.into_iter().collect());
        prop_assert_eq!(a.mean(), b.mean());
        prop_assert_eq!(spread::rwg(&a, 6.0), spread::rwg(&b, 6.0));
        prop_assert_eq!(spread::average_deviation(&a, Centre::Mean), spread::average_deviation(&b, Centre::Mean));
        prop_assert_eq!(spread::consensus(&a, 0.0, 5.0), spread::consensus(&b, 0.0, 5.0));
        prop_assert_eq!(camps(&a), camps(&b));
    }

    #[test]
    fn a_shift_moves_no_spread_and_a_scale_moves_it_along(values in vec(level(), 2..12), scale in 1..9_u8, shift in -9..9_i8) {
        let (scale, shift) = (f64::from(scale), f64::from(shift));
        let (plain, other) = (moved(&values, 1.0, 0.0), moved(&values, scale, shift));
        let deviation = |ratings: &Ratings| spread::average_deviation(ratings, Centre::Median);
        prop_assert!(near(deviation(&plain).map(|deviation| deviation * scale), deviation(&other)));
        let (low, high) = (shift, 5.0 * scale + shift);
        prop_assert!(near(spread::rwg_star(&plain, 0.0, 5.0), spread::rwg_star(&other, low, high)));
        prop_assert!(near(spread::consensus(&plain, 0.0, 5.0), spread::consensus(&other, low, high)));
        prop_assert!(near(spread::awg(&plain, 0.0, 5.0), spread::awg(&other, low, high)));
    }

    #[test]
    fn spread_stays_within_its_bounds(values in vec(level(), 2..12)) {
        let ratings = moved(&values, 1.0, 0.0);
        let within = |figure: Option<f64>, low: f64| figure.is_some_and(|figure| (low..=1.0).contains(&figure));
        prop_assert!(within(spread::consensus(&ratings, 0.0, 5.0), -1e-12));
        prop_assert!(within(spread::rwg_star(&ratings, 0.0, 5.0), -1.0));
        prop_assert!(spread::rwg(&ratings, 6.0).is_some_and(|rwg| rwg <= 1.0));
        // The median is the point from which deviations are smallest.
        let deviation = |centre| spread::average_deviation(&ratings, centre);
        let least = deviation(Centre::Median).zip(deviation(Centre::Mean));
        prop_assert!(least.is_some_and(|(median, mean)| 0.0 <= median && median <= mean + 1e-12 && mean <= 2.5));
    }

    #[test]
    fn doubling_every_rater_leaves_the_mean_and_the_consensus(values in vec(level(), 2..9)) {
        let once = moved(&values, 1.0, 0.0);
        let twice: Ratings = values.iter().chain(&values).copied().collect();
        prop_assert!(near(once.mean(), twice.mean()));
        prop_assert!(near(spread::consensus(&once, 0.0, 5.0), spread::consensus(&twice, 0.0, 5.0)));
        prop_assert!(near(cliffs_delta(&once, &twice), Some(0.0)));
    }

    #[test]
    fn camps_hold_everybody_and_lie_apart(values in vec(level(), 0..12)) {
        let ratings = moved(&values, 1.0, 0.0);
        if let Some(found) = camps(&ratings) {
            prop_assert_eq!([found.lower.clone(), found.upper.clone()].concat(), ratings.values());
            prop_assert!(found.upper[0] - found.lower[found.lower.len() - 1] >= 2.0);
            prop_assert!(found.lower.len().min(found.upper.len()) >= 2);
        }
    }

    #[test]
    fn sides_mirror_each_other(it in vec(level(), 1..9), business in vec(level(), 1..9)) {
        let pairs = (it.len() * business.len()) as f64;
        let (it, business) = (moved(&it, 1.0, 0.0), moved(&business, 1.0, 0.0));
        let delta = cliffs_delta(&it, &business);
        prop_assert!(near(delta, cliffs_delta(&business, &it).map(|delta| -delta)));
        prop_assert!(delta.is_some_and(|delta| (-1.0..=1.0).contains(&delta)));
        let u = mann_whitney_u(&it, &business);
        prop_assert!(near(u.zip(mann_whitney_u(&business, &it)).map(|(a, b)| a + b), Some(pairs)));
        // Delta and U tell the same.
        prop_assert!(near(delta, u.map(|u| 2.0 * u / pairs - 1.0)));
    }

    #[test]
    fn concordance_is_of_order_alone(rows in tables()) {
        let raters = transposed(&rows);
        let plain = concordance(&raters);
        prop_assert!(plain.w.is_none_or(|w| (-1e-9..=1.0 + 1e-9).contains(&w)));
        prop_assert!(plain.p.is_none_or(|p| (0.0..=1.0).contains(&p)));
        let cubed: Vec<Vec<f64>> = raters.iter().map(|row| row.iter().map(|value| value.powi(3) + 1.0).collect()).collect();
        prop_assert_eq!(&plain, &concordance(&cubed));
        let mut turned = raters;
        turned.reverse();
        prop_assert!(near(plain.w, concordance(&turned).w));
    }

    #[test]
    fn identical_orders_concord_wholly(order in vec(0.0..1.0_f64, 2..9), raters in 2..6_usize) {
        let w = concordance(&vec![order; raters]).w;
        prop_assert!(w.is_none_or(|w| (w - 1.0).abs() < 1e-9));
    }

    #[test]
    fn kappa_does_not_ask_who_came_first(pairs in vec((level(), level()), 1..20)) {
        let turned: Vec<(f64, f64)> = pairs.iter().map(|(a, b)| (*b, *a)).collect();
        let (plain, other) = (kappa(&pairs, &LEVELS), kappa(&turned, &LEVELS));
        for (a, b) in [(plain.plain, other.plain), (plain.linear, other.linear), (plain.quadratic, other.quadratic)] {
            prop_assert!(near(a, b));
            prop_assert!(a.is_none_or(|kappa| kappa <= 1.0));
        }
        let same: Vec<(f64, f64)> = pairs.iter().map(|(a, _)| (*a, *a)).collect();
        prop_assert!(kappa(&same, &LEVELS).quadratic.is_none_or(|kappa| kappa == 1.0));
    }

    #[test]
    fn correlation_ignores_order_shift_and_unit(rows in tables(), scale in 1..9_u8, shift in -9..9_i8) {
        let plain = intraclass_correlation(&rows);
        let mut turned: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        turned.reverse();
        let other = intraclass_correlation(&turned);
        let scaled: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|value| value * f64::from(scale) + f64::from(shift)).collect()).collect();
        let third = intraclass_correlation(&scaled);
        for changed in [other, third] {
            prop_assert!(near(plain.one_way, changed.one_way));
            prop_assert!(near(plain.consistency, changed.consistency));
            prop_assert!(near(plain.agreement, changed.agreement));
        }
        prop_assert!(plain.consistency.is_none_or(|icc| icc <= 1.0 + 1e-9));
    }

    #[test]
    fn a_strict_rater_breaks_agreement_and_not_consistency(rows in tables()) {
        let strict: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().enumerate().map(|(rater, value)| if rater == 0 { value - 2.0 } else { *value }).collect()).collect();
        let (plain, other) = (intraclass_correlation(&rows), intraclass_correlation(&strict));
        prop_assert!(near(plain.consistency, other.consistency));
        prop_assert!(near(plain.residual, other.residual));
    }
}
