//! What changed between two assessments.

use std::collections::BTreeMap;

use model::QuestionId;

use crate::QuestionResult;
use crate::statistics::mean;

/// Mean change, unrounded, over the questions with a value both times, and how many these are.
///
/// Only these are compared: a question answered once would pass for a change.
pub fn matched(before: &[QuestionResult], after: &[QuestionResult]) -> Option<(f64, u32)> {
    let (before, after) = (by_id(before), by_id(after));
    let changes: Vec<f64> = before
        .iter()
        .filter_map(|(id, then)| after.get(id).map(|now| now - then))
        .collect();
    Some((mean(&changes)?, changes.len() as u32))
}

fn by_id(questions: &[QuestionResult]) -> BTreeMap<&QuestionId, f64> {
    questions
        .iter()
        .filter_map(|question| Some((&question.id, question.value?)))
        .collect()
}
