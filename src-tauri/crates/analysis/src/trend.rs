//! What changed between two assessments.

use std::collections::BTreeMap;

use model::QuestionId;

use crate::QuestionResult;
use crate::statistics::mean;

/// Differences up to this size come from binary fractions, not from people.
const NOISE: f64 = 1e-9;

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

/// A question with a value both times.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The question.
    pub id: QuestionId,
    /// Its value then.
    pub then: f64,
    /// Its value now.
    pub now: f64,
}

impl Moved {
    /// Now less then, unrounded.
    pub fn delta(&self) -> f64 {
        self.now - self.then
    }
}

/// The questions with a value both times whose value changed, the widest change first, then by id.
pub fn moved(before: &[QuestionResult], after: &[QuestionResult]) -> Vec<Moved> {
    let (before, after) = (by_id(before), by_id(after));
    let mut moved: Vec<Moved> = before
        .into_iter()
        .filter_map(|(id, then)| {
            let now = *after.get(id)?;
            let id = id.clone();
            Some(Moved { id, then, now })
        })
        .filter(|moved| moved.delta().abs() > NOISE)
        .collect();
    moved.sort_by(|a, b| {
        let by_size = b.delta().abs().total_cmp(&a.delta().abs());
        by_size.then_with(|| a.id.cmp(&b.id))
    });
    moved
}

fn by_id(questions: &[QuestionResult]) -> BTreeMap<&QuestionId, f64> {
    questions
        .iter()
        .filter_map(|question| Some((&question.id, question.value?)))
        .collect()
}
