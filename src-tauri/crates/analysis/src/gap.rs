//! Where IT and the business see the same thing differently.

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

/// The questions that both sides answered, widest gap first, at most `most`.
///
/// Gaps that agree to six decimals are in order of id.
pub fn widest(questions: &[QuestionResult], most: usize) -> Vec<&QuestionResult> {
    let mut sized: Vec<(i64, &QuestionResult)> = questions
        .iter()
        .filter_map(|question| Some((millionths(signed(&question.groups)?), question)))
        .collect();
    sized.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    sized
        .into_iter()
        .take(most)
        .map(|(_, question)| question)
        .collect()
}

fn millionths(gap: f64) -> i64 {
    (gap.abs() * 1e6).round() as i64
}
