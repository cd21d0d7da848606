//! Whether raters put the same things in the same order.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::statistics::rank::{mid_ranks, tie_sizes};
use crate::statistics::ratio;

/// Kendall's W with the sums that it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Concordance {
    /// Ascending mid-ranks, rater by rater.
    pub ranks: Vec<Vec<f64>>,
    /// Sum of ranks of each item.
    pub rank_sums: Vec<f64>,
    /// S: squared distances of the rank sums from their mean, summed.
    pub distances: f64,
    /// T: t³ − t over all raters and groups of t tied items, summed.
    pub ties: f64,
    /// W = 12S/(m²(n³ − n) − mT), 0 to 1.
    pub w: Option<f64>,
    /// χ² = m(n − 1)W.
    pub chi_square: Option<f64>,
    /// n − 1; none without items.
    pub freedom: Option<u32>,
    /// Probability of a χ² at least as high if nobody agreed. Good from about seven items.
    pub p: Option<f64>,
    /// (mW − 1)/(m − 1), the Spearman equivalent of W. With ties it is not the mean of the pairs.
    pub mean_spearman: Option<f64>,
}

/// Kendall's coefficient of concordance of m raters over n items, corrected for ties (Kendall &
/// Babington Smith 1939; Siegel & Castellan 1988, 9.7). Rows are raters; each has rated as many
/// items as the first, or drops out.
pub fn concordance(raters: &[Vec<f64>]) -> Concordance {
    let items = raters.first().map_or(0, Vec::len);
    let raters: Vec<&Vec<f64>> = raters.iter().filter(|row| row.len() == items).collect();
    let ranks: Vec<Vec<f64>> = raters.iter().map(|row| mid_ranks(row)).collect();
    let rank_sums: Vec<f64> = (0..items)
        .map(|item| ranks.iter().map(|row| row[item]).sum())
        .collect();
    let (m, n) = (raters.len() as f64, items as f64);
    let distances = rank_sums
        .iter()
        .map(|sum| (sum - m * (n + 1.0) / 2.0).powi(2))
        .sum();
    let ties = raters
        .iter()
        .flat_map(|row| tie_sizes(row))
        .map(|size| cubed_less(size as f64))
        .sum();
    let w = ratio(12.0 * distances, m * m * cubed_less(n) - m * ties);
    let chi_square = w.map(|w| m * (n - 1.0) * w);
    let freedom = items.checked_sub(1).map(|others| others as u32);
    Concordance {
        p: chi_square
            .zip(freedom)
            .and_then(|(value, freedom)| chi_square_tail(value, freedom)),
        mean_spearman: w.and_then(|w| ratio(m * w - 1.0, m - 1.0)),
        ranks,
        rank_sums,
        distances,
        ties,
        w,
        chi_square,
        freedom,
    }
}

/// t³ − t.
fn cubed_less(count: f64) -> f64 {
    count.powi(3) - count
}

/// Probability that a chi-square variable is at least so high; none without degrees of freedom.
pub fn chi_square_tail(value: f64, freedom: u32) -> Option<f64> {
    let distribution = ChiSquared::new(f64::from(freedom)).ok()?;
    Some(distribution.sf(value)).filter(|tail| tail.is_finite())
}
