//! Order without distances.

use std::ops::Range;

use super::correlation;

/// The rank of each value among all of them: 1 for the smallest; values that tie share the mean of
/// the ranks they take up.
pub fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    for tie in ties(values, &order) {
        let shared = (tie.start + 1 + tie.end) as f64 / 2.0;
        for place in tie {
            ranks[order[place]] = shared;
        }
    }
    ranks
}

/// How many values are equal, for each value that occurs.
pub fn tie_sizes(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]));
    ties(values, &order).map(|tie| tie.len()).collect()
}

/// Runs of equal values, as places in `order`, which sorts them.
fn ties<'a>(values: &'a [f64], order: &'a [usize]) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut start = 0;
    order
        .chunk_by(|a, b| values[*a] == values[*b])
        .map(move |run| {
            let tie = start..start + run.len();
            start = tie.end;
            tie
        })
}

/// Correlation of the mid-ranks (Spearman 1904); none where either side does not vary.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let (first, second): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let ranks: Vec<(f64, f64)> = mid_ranks(&first)
        .into_iter()
        .zip(mid_ranks(&second))
        .collect();
    correlation(&ranks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_tie_share_their_ranks() {
        let ranks = mid_ranks(&[5.0, 3.0, 4.0, 4.0, 1.0, 2.0]);
        assert_eq!(ranks, [6.0, 3.0, 4.5, 4.5, 1.0, 2.0]);
        assert_eq!(mid_ranks(&[2.0, 2.0, 2.0]), [2.0; 3]);
        assert_eq!(mid_ranks(&[]), [0.0; 0]);
        assert_eq!(tie_sizes(&[5.0, 3.0, 4.0, 4.0, 5.0, 4.0]), [1, 3, 2]);
    }

    #[test]
    fn only_the_order_enters() {
        let pairs = [(1.0, 10.0), (2.0, 11.0), (3.0, 900.0)];
        assert_eq!(spearman(&pairs), Some(1.0));
        assert_eq!(spearman(&[(1.0, 2.0), (1.0, 3.0)]), None);
    }
}
