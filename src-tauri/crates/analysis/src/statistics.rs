//! Plain descriptive figures. Each is `None` where it is undefined: for an empty list, or where its
//! denominator is nothing but noise.

pub mod rank;

use crate::round::NOISE;

/// Sum, the same to the last bit in whatever order the values come.
pub fn sum(values: &[f64]) -> f64 {
    ascending(values).iter().sum()
}

/// Arithmetic mean, the same to the last bit in whatever order the values come.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| sum(values) / values.len() as f64)
}

/// Geometric mean, exp(mean ln); none where a value is not above 0.
pub fn geometric_mean(values: &[f64]) -> Option<f64> {
    mean(&logarithms(values)?).map(f64::exp)
}

/// How far factors lie from 1 whichever way, exp(mean |ln|), from 1; none where one is not above 0.
/// ½ and 2 make 2, where their geometric mean is 1.
pub fn geometric_size(factors: &[f64]) -> Option<f64> {
    let sizes: Vec<f64> = logarithms(factors)?.into_iter().map(f64::abs).collect();
    mean(&sizes).map(f64::exp)
}

fn logarithms(values: &[f64]) -> Option<Vec<f64>> {
    let above_nothing = |value: &f64| (*value > 0.0).then(|| value.ln());
    values.iter().map(above_nothing).collect()
}

/// The same values, the lowest first.
fn ascending(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// The middle value; the mean of the middle two where the count is even.
pub fn median(values: &[f64]) -> Option<f64> {
    let sorted = ascending(values);
    let upper = sorted.len() / 2;
    let lower = sorted.len().checked_sub(1)? / 2;
    mean(&[sorted[lower], sorted[upper]])
}

/// The lowest value.
pub fn minimum(values: &[f64]) -> Option<f64> {
    values.iter().copied().min_by(f64::total_cmp)
}

/// The value below which a share of the values lies, 0 to 1, between neighbours on a straight line:
/// the position is (n − 1) · share (Hyndman & Fan 1996, type 7). `sorted` ascends.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = share.clamp(0.0, 1.0) * last as f64;
    let below = position.floor() as usize;
    let (low, high) = (sorted[below], sorted[last.min(below + 1)]);
    Some(low + (high - low) * (position - below as f64))
}

/// Variance of the whole population (divided by n).
pub fn population_variance(values: &[f64]) -> Option<f64> {
    Some(squares(values)? / values.len() as f64)
}

/// Standard deviation of the whole population (divided by n).
pub fn population_sd(values: &[f64]) -> Option<f64> {
    population_variance(values).map(f64::sqrt)
}

/// Variance of a sample (divided by n − 1); needs two values.
pub fn sample_variance(values: &[f64]) -> Option<f64> {
    let others = values.len().checked_sub(1)?;
    (others > 0).then_some(squares(values)? / others as f64)
}

/// Standard deviation of a sample (divided by n − 1); needs two values.
pub fn sample_sd(values: &[f64]) -> Option<f64> {
    sample_variance(values).map(f64::sqrt)
}

/// Sum of squared distances from the mean.
fn squares(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    Some(values.iter().map(|value| (value - centre).powi(2)).sum())
}

/// Product-moment correlation of pairs (Pearson); none where either side does not vary.
pub fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let (first, second): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (centre, other) = (mean(&first)?, mean(&second)?);
    let together: f64 = pairs.iter().map(|(a, b)| (a - centre) * (b - other)).sum();
    ratio(together, (squares(&first)? * squares(&second)?).sqrt())
}

/// A quotient; none where the denominator is nothing but noise.
pub fn ratio(numerator: f64, denominator: f64) -> Option<f64> {
    (denominator.abs() >= NOISE)
        .then(|| numerator / denominator)
        .filter(|quotient| quotient.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_figures() {
        for figure in [
            mean,
            median,
            minimum,
            population_variance,
            population_sd,
            sample_variance,
            sample_sd,
        ] {
            assert_eq!(figure(&[]), None);
        }
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(correlation(&[]), None);
    }

    #[test]
    fn one_value_has_no_sample_variance() {
        assert_eq!(sample_variance(&[3.0]), None);
        assert_eq!(population_variance(&[3.0]), Some(0.0));
    }

    #[test]
    fn the_median_of_an_even_count_lies_between_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0]), Some(3.0));
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
    }

    #[test]
    fn quantiles_lie_between_neighbours() {
        let values = [1.0, 2.0, 4.0];
        for (share, value) in [(0.0, 1.0), (0.25, 1.5), (0.75, 3.0), (1.0, 4.0), (7.0, 4.0)] {
            assert_eq!(quantile(&values, share), Some(value), "{share}");
        }
    }

    #[test]
    fn a_constant_side_correlates_with_nothing() {
        assert_eq!(correlation(&[(1.0, 2.0), (1.0, 3.0)]), None);
        assert_eq!(correlation(&[(1.0, 3.0), (2.0, 1.0)]), Some(-1.0));
    }
}
