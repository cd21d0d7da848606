//! What changed between assessments, and whether it is more than raters' noise.

use std::collections::BTreeMap;

use model::QuestionId;

use crate::QuestionResult;
use crate::round::NOISE;
use crate::statistics::{mean, median, ratio};

/// Mean change, unrounded, over the questions with a value both times, and how many these are.
///
/// Only these are compared: a question answered once would pass for a change.
pub fn matched(before: &[QuestionResult], after: &[QuestionResult]) -> Option<(f64, u32)> {
    let changes = changes(&by_id(before), &by_id(after));
    let sizes: Vec<f64> = changes.iter().map(|(_, change)| *change).collect();
    Some((mean(&sizes)?, sizes.len() as u32))
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

/// How far each thing moved that has a value both times, in order of id.
pub fn changes<I: Ord + Clone>(
    before: &BTreeMap<I, f64>,
    after: &BTreeMap<I, f64>,
) -> Vec<(I, f64)> {
    before
        .iter()
        .filter_map(|(id, then)| Some((id.clone(), after.get(id)? - then)))
        .collect()
}

/// Scores at points in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series(Vec<(f64, f64)>);

/// Months to a year.
const YEAR: f64 = 12.0;

impl FromIterator<(f64, f64)> for Series {
    /// Pairs of month and score, in any order.
    fn from_iter<P: IntoIterator<Item = (f64, f64)>>(points: P) -> Self {
        let mut points: Vec<(f64, f64)> = points.into_iter().collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.total_cmp(&b.1)));
        Self(points)
    }
}

impl Series {
    /// Last score minus first.
    pub fn delta(&self) -> Option<f64> {
        Some(self.0.last()?.1 - self.0.first()?.1)
    }

    /// Levels a year: the median slope of all pairs of points (Theil 1950; Sen 1968), which one odd
    /// assessment does not bend.
    pub fn theil_sen(&self) -> Option<f64> {
        let slopes: Vec<f64> = self
            .0
            .iter()
            .enumerate()
            .flat_map(|(index, first)| self.0[index + 1..].iter().map(move |last| (first, last)))
            .filter_map(|(first, last)| ratio(last.1 - first.1, last.0 - first.0))
            .collect();
        Some(YEAR * median(&slopes)?)
    }

    /// Levels a year by least squares.
    pub fn least_squares(&self) -> Option<f64> {
        let (months, scores): (Vec<f64>, Vec<f64>) = self.0.iter().copied().unzip();
        let (month, score) = (mean(&months)?, mean(&scores)?);
        let together: f64 = self.0.iter().map(|(m, s)| (m - month) * (s - score)).sum();
        let apart: f64 = months.iter().map(|m| (m - month).powi(2)).sum();
        Some(YEAR * ratio(together, apart)?)
    }
}

/// Standard error of measurement, sd · √(1 − ICC), in levels (Lord & Novick 1968); none for an
/// impossible reliability above 1.
pub fn measurement_error(sd: f64, reliability: f64) -> Option<f64> {
    let unexplained = 1.0 - reliability;
    (unexplained >= -NOISE).then(|| sd * unexplained.max(0.0).sqrt())
}

/// The smallest change that is more than noise with 95 % confidence, 1.96 · √2 · SEM, in levels.
pub fn detectable_change(measurement_error: f64) -> f64 {
    1.96 * std::f64::consts::SQRT_2 * measurement_error
}

/// Whether a change is more than noise.
pub fn exceeds_noise(delta: f64, detectable_change: f64) -> bool {
    delta.abs() > detectable_change + NOISE
}
