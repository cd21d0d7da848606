//! Whether practice bears out a score.

use model::Contradiction;

use crate::round::reaches;

/// Whether a high score stands beside a poor count.
///
/// Never where there is no score or nothing to count.
pub fn contradicts(test: &Contradiction, score: Option<f64>, count: u32, total: u32) -> bool {
    let share = f64::from(count) / f64::from(total.max(1));
    total > 0
        && score.is_some_and(|score| reaches(score, test.score_at_least))
        && !reaches(share, test.share_below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_high_score_needs_its_share() {
        let test = Contradiction {
            score_at_least: 3.0,
            share_below: 0.8,
        };
        for (score, count, total, contradicted) in [
            (Some(3.0), 7, 10, true),
            (Some(2.999_999_999_9), 7, 10, true),
            (Some(3.0), 8, 10, false),
            (Some(2.9), 0, 10, false),
            (None, 0, 10, false),
            (Some(5.0), 0, 0, false),
        ] {
            let case = (score, count, total);
            assert_eq!(
                contradicts(&test, score, count, total),
                contradicted,
                "{case:?}"
            );
        }
    }
}
