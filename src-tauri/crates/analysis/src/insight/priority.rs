//! What closing a gap is worth, by itself and for its effort.

use super::descending;
use crate::statistics::ratio;

/// Something that has a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<I> {
    /// What it is.
    pub id: I,
    /// Where it stands; none where that is not known.
    pub current: Option<f64>,
    /// Where it should stand.
    pub target: f64,
    /// How much it matters.
    pub importance: f64,
    /// What it takes.
    pub effort: f64,
}

/// What a candidate comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Priority<I> {
    /// What it is.
    pub id: I,
    /// How far it is below its target, 0 where it is not.
    pub gap: Option<f64>,
    /// How far it is above its target, 0 where it is not: invested beyond need.
    pub surplus: Option<f64>,
    /// Gap times importance.
    pub priority: Option<f64>,
    /// Priority for each unit of effort.
    pub leverage: Option<f64>,
}

/// Gap, priority and leverage of each candidate, in the order given.
pub fn priorities<I: Clone>(candidates: &[Candidate<I>]) -> Vec<Priority<I>> {
    candidates.iter().map(priority).collect()
}

fn priority<I: Clone>(candidate: &Candidate<I>) -> Priority<I> {
    let short = candidate.current.map(|current| candidate.target - current);
    let gap = short.map(|short| short.max(0.0));
    let priority = gap.map(|gap| gap * candidate.importance);
    Priority {
        id: candidate.id.clone(),
        gap,
        surplus: short.map(|short| (-short).max(0.0)),
        priority,
        leverage: priority.and_then(|priority| ratio(priority, candidate.effort)),
    }
}

/// Highest priority first, ties in order of id, undefined last.
pub fn by_priority<I: Ord>(priorities: &[Priority<I>]) -> Vec<&Priority<I>> {
    by(priorities, |one| one.priority)
}

/// Highest leverage first, ties in order of id, undefined last.
pub fn by_leverage<I: Ord>(priorities: &[Priority<I>]) -> Vec<&Priority<I>> {
    by(priorities, |one| one.leverage)
}

fn by<I: Ord>(
    priorities: &[Priority<I>],
    figure: fn(&Priority<I>) -> Option<f64>,
) -> Vec<&Priority<I>> {
    let mut ordered: Vec<&Priority<I>> = priorities.iter().collect();
    ordered.sort_by(|a, b| descending((figure(a), &a.id), (figure(b), &b.id)));
    ordered
}
