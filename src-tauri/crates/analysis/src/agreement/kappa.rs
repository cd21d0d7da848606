//! Whether two raters choose the same category more often than chance would have them.

use crate::statistics::ratio;

/// Agreement of two raters beyond chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kappa {
    /// Share of pairs in the same category; none without pairs.
    pub observed: Option<f64>,
    /// The share that the raters' own frequencies would give by chance, Σ p₁·p₂.
    pub expected: Option<f64>,
    /// κ = (p_o − p_e)/(1 − p_e) (Cohen 1960).
    pub plain: Option<f64>,
    /// Weighted by distance, w = |i − j|/(k − 1) (Cohen 1968).
    pub linear: Option<f64>,
    /// Weighted by squared distance, w = (|i − j|/(k − 1))² (Fleiss & Cohen 1973).
    pub quadratic: Option<f64>,
}

/// Kappa of complete pairs. `categories` stand in their order; a pair with a value that is none of
/// them drops out.
///
/// Each kappa is 1 − Σw·observed/Σw·expected, and none where chance alone would agree wholly.
pub fn kappa(pairs: &[(f64, f64)], categories: &[f64]) -> Kappa {
    let place = |value: f64| categories.iter().position(|category| *category == value);
    let placed: Vec<(usize, usize)> = pairs
        .iter()
        .filter_map(|(first, second)| place(*first).zip(place(*second)))
        .collect();
    let table = Table::new(&placed, categories.len());
    let steps = (categories.len() as f64 - 1.0).max(1.0);
    let distance = |i: usize, j: usize| i.abs_diff(j) as f64 / steps;
    let other = |i: usize, j: usize| if i == j { 0.0 } else { 1.0 };
    Kappa {
        observed: table.observed(other).map(|differ| 1.0 - differ),
        expected: table.expected(other).map(|differ| 1.0 - differ),
        plain: table.kappa(other),
        linear: table.kappa(distance),
        quadratic: table.kappa(|i, j| distance(i, j).powi(2)),
    }
}

/// The distinct values of pairs, ascending: the categories where no scale names them.
pub fn values_used(pairs: &[(f64, f64)]) -> Vec<f64> {
    let mut values: Vec<f64> = pairs
        .iter()
        .flat_map(|(first, second)| [*first, *second])
        .collect();
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    values
}

/// How often the raters chose each pair of categories, and each category by itself.
struct Table {
    together: Vec<Vec<f64>>,
    first: Vec<f64>,
    second: Vec<f64>,
    count: f64,
}

impl Table {
    fn new(placed: &[(usize, usize)], categories: usize) -> Self {
        let mut table = Self {
            together: vec![vec![0.0; categories]; categories],
            first: vec![0.0; categories],
            second: vec![0.0; categories],
            count: placed.len() as f64,
        };
        for (i, j) in placed {
            table.together[*i][*j] += 1.0;
            table.first[*i] += 1.0;
            table.second[*j] += 1.0;
        }
        table
    }

    /// Mean weight of disagreement as it was.
    fn observed(&self, weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
        ratio(
            self.sum(|i, j| weight(i, j) * self.together[i][j]),
            self.count,
        )
    }

    /// Mean weight of disagreement by chance.
    fn expected(&self, weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
        let by_chance = self.sum(|i, j| weight(i, j) * self.first[i] * self.second[j]);
        ratio(by_chance, self.count * self.count)
    }

    fn kappa(&self, weight: impl Fn(usize, usize) -> f64 + Copy) -> Option<f64> {
        Some(1.0 - ratio(self.observed(weight)?, self.expected(weight)?)?)
    }

    fn sum(&self, figure: impl Fn(usize, usize) -> f64) -> f64 {
        let places = 0..self.first.len();
        places
            .clone()
            .flat_map(|i| places.clone().map(move |j| (i, j)))
            .map(|(i, j)| figure(i, j))
            .sum()
    }
}
