//! Whether raters tell targets apart in the same way: intraclass correlation.

use serde::Serialize;
use ts_rs::TS;

use crate::statistics::{mean, ratio};

/// The six forms, named after McGraw & Wong (1996), with the mean squares of the two-way table.
/// Each is none where its denominator is 0; below 0 it stays so.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
pub struct IntraclassCorrelation {
    /// MSR, between targets.
    pub targets: Option<f64>,
    /// MSC, between raters.
    pub raters: Option<f64>,
    /// MSE, what remains.
    pub residual: Option<f64>,
    /// MSW, within targets.
    pub within: Option<f64>,
    /// ICC(1), Shrout & Fleiss's (1,1): one rater, each target with raters of its own.
    pub one_way: Option<f64>,
    /// ICC(A,1), their (2,1): one rater, absolute agreement.
    pub agreement: Option<f64>,
    /// ICC(C,1), their (3,1): one rater, consistency.
    pub consistency: Option<f64>,
    /// ICC(k), their (1,k): the mean of k raters.
    pub one_way_mean: Option<f64>,
    /// ICC(A,k), their (2,k): the mean of k raters, absolute agreement.
    pub agreement_mean: Option<f64>,
    /// ICC(C,k), their (3,k): the mean of k raters, consistency.
    pub consistency_mean: Option<f64>,
}

/// Intraclass correlation of n targets (rows) by k raters (columns) (Shrout & Fleiss 1979; McGraw &
/// Wong 1996). A row with other than as many raters as the first drops out.
pub fn intraclass_correlation(rows: &[Vec<f64>]) -> IntraclassCorrelation {
    mean_squares(rows).map_or_else(IntraclassCorrelation::default, |squares| squares.forms())
}

/// The rows in which nothing is missing.
pub fn complete_cases(rows: &[Vec<Option<f64>>]) -> Vec<Vec<f64>> {
    rows.iter()
        .filter_map(|row| row.iter().copied().collect())
        .collect()
}

struct MeanSquares {
    n: f64,
    k: f64,
    targets: Option<f64>,
    raters: Option<f64>,
    residual: Option<f64>,
    within: Option<f64>,
}

fn mean_squares(rows: &[Vec<f64>]) -> Option<MeanSquares> {
    let width = rows.first().map(Vec::len).filter(|width| *width > 0)?;
    let rows: Vec<&Vec<f64>> = rows.iter().filter(|row| row.len() == width).collect();
    let row_means = rows
        .iter()
        .map(|row| mean(row))
        .collect::<Option<Vec<f64>>>()?;
    let column = |index: usize| rows.iter().map(|row| row[index]).collect::<Vec<f64>>();
    let column_means = (0..width)
        .map(|index| mean(&column(index)))
        .collect::<Option<Vec<f64>>>()?;
    let grand = mean(&row_means)?;
    let (n, k) = (rows.len() as f64, width as f64);
    let about_grand = |means: &[f64]| means.iter().map(|mean| (mean - grand).powi(2)).sum::<f64>();
    let (mut residual, mut within) = (0.0, 0.0);
    for (row, row_mean) in rows.iter().zip(&row_means) {
        for (rating, column_mean) in row.iter().zip(&column_means) {
            residual += (rating - row_mean - column_mean + grand).powi(2);
            within += (rating - row_mean).powi(2);
        }
    }
    Some(MeanSquares {
        n,
        k,
        targets: ratio(k * about_grand(&row_means), n - 1.0),
        raters: ratio(n * about_grand(&column_means), k - 1.0),
        residual: ratio(residual, (n - 1.0) * (k - 1.0)),
        within: ratio(within, n * (k - 1.0)),
    })
}

impl MeanSquares {
    fn forms(&self) -> IntraclassCorrelation {
        let one_way = self.targets.zip(self.within);
        let two_way = self.targets.zip(self.residual);
        let three = two_way.zip(self.raters);
        let (n, k) = (self.n, self.k);
        IntraclassCorrelation {
            targets: self.targets,
            raters: self.raters,
            residual: self.residual,
            within: self.within,
            one_way: one_way.and_then(|(r, w)| ratio(r - w, r + (k - 1.0) * w)),
            agreement: three
                .and_then(|((r, e), c)| ratio(r - e, r + (k - 1.0) * e + k * (c - e) / n)),
            consistency: two_way.and_then(|(r, e)| ratio(r - e, r + (k - 1.0) * e)),
            one_way_mean: one_way.and_then(|(r, w)| ratio(r - w, r)),
            agreement_mean: three.and_then(|((r, e), c)| ratio(r - e, r + (c - e) / n)),
            consistency_mean: two_way.and_then(|(r, e)| ratio(r - e, r)),
        }
    }
}
