//! Where IT and the business see the same thing differently.

use super::descending;
use crate::statistics::mean;
use crate::{GroupScore, Groups, QuestionResult};

/// IT minus business, unrounded; none unless both sides have a score. Positive where IT sees
/// itself better than the business does.
pub fn signed(groups: &Groups<Option<GroupScore>>) -> Option<f64> {
    Some(groups.it?.score? - groups.business?.score?)
}

/// Mean of signed gaps: who sees things better, on the whole.
pub fn bias(gaps: &[f64]) -> Option<f64> {
    mean(gaps)
}

/// Mean of the gaps' sizes: how far apart the sides are, whoever is above.
pub fn mean_absolute(gaps: &[f64]) -> Option<f64> {
    let sizes: Vec<f64> = gaps.iter().map(|gap| gap.abs()).collect();
    mean(&sizes)
}

/// Root of the mean squared gap: like the mean size, but large gaps weigh more.
pub fn root_mean_square(gaps: &[f64]) -> Option<f64> {
    let squares: Vec<f64> = gaps.iter().map(|gap| gap * gap).collect();
    mean(&squares).map(f64::sqrt)
}

/// The questions that both sides answered, widest gap first, at most `most`.
///
/// Gaps that agree to six decimals are in order of id.
pub fn widest(questions: &[QuestionResult], most: usize) -> Vec<&QuestionResult> {
    let mut sized: Vec<(f64, &QuestionResult)> = questions
        .iter()
        .filter_map(|question| Some((signed(&question.groups)?.abs(), question)))
        .collect();
    sized.sort_by(|a, b| descending((Some(a.0), &a.1.id), (Some(b.0), &b.1.id)));
    sized
        .into_iter()
        .take(most)
        .map(|(_, question)| question)
        .collect()
}
