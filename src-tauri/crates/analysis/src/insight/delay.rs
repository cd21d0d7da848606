//! What waiting costs, and the order in which it costs least.

use super::descending;
use crate::statistics::ratio;

/// Something that brings nothing until it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Job<I> {
    /// What it is.
    pub id: I,
    /// What each month without it costs.
    pub cost_of_delay: f64,
    /// How long it takes, in months.
    pub duration: f64,
}

impl<I> Job<I> {
    /// CD3: cost of delay divided by duration (Reinertsen 2009, ch. 7). None where it takes no time.
    pub fn cd3(&self) -> Option<f64> {
        ratio(self.cost_of_delay, self.duration)
    }
}

/// The order in which delay costs least in all, if one job is done after the other: highest CD3
/// first (Smith's rule, 1956), ties in order of id. What takes no time comes first.
pub fn order<I: Ord>(jobs: &[Job<I>]) -> Vec<&Job<I>> {
    let mut ordered: Vec<&Job<I>> = jobs.iter().collect();
    ordered.sort_by(|a, b| {
        let (first, second) = (a.cd3(), b.cd3());
        first
            .is_some()
            .cmp(&second.is_some())
            .then_with(|| descending((first, &a.id), (second, &b.id)))
    });
    ordered
}

/// What delay costs in all when jobs are done in this order: Σ cost of delay · month of finishing.
pub fn total<'a, I: 'a>(jobs: impl IntoIterator<Item = &'a Job<I>>) -> f64 {
    let mut finished = 0.0;
    jobs.into_iter()
        .map(|job| {
            finished += job.duration;
            job.cost_of_delay * finished
        })
        .sum()
}
