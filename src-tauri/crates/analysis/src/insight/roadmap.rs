//! What is done in which wave.

use std::collections::{BTreeMap, BTreeSet};

use model::DimensionId;

use super::descending;
use crate::round::reaches;
use crate::statistics::ratio;

/// One step of one dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Initiative<I> {
    /// What it is.
    pub id: I,
    /// The dimension that it lifts by a level.
    pub dimension: DimensionId,
    /// What it brings.
    pub value: f64,
    /// How much of a wave it takes.
    pub effort: f64,
    /// What must be finished in an earlier wave, the lower level of the same dimension included.
    pub needs: Vec<I>,
}

/// A plan, and what could not be planned.
#[derive(Debug, Clone, PartialEq)]
pub struct Roadmap<I> {
    /// Initiatives wave by wave, in the order in which they were picked.
    pub waves: Vec<Vec<I>>,
    /// What is in no wave, in the order given.
    pub unplannable: Vec<Unplannable<I>>,
}

/// An initiative that is in no wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplannable<I> {
    /// What it is.
    pub id: I,
    /// Why.
    pub reason: Obstacle<I>,
}

/// Why an initiative is in no wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle<I> {
    /// It takes more than a whole wave.
    LargerThanAWave,
    /// It needs what nobody plans.
    Unknown(I),
    /// It needs, at last, itself.
    Circular,
    /// It needs something that is itself unplannable.
    Behind(I),
}

/// Fills wave after wave. Each takes, of what has all its needs in earlier waves, the highest value
/// for its effort first (six decimals, then id) and passes over what no longer fits or whose
/// dimension the wave has already lifted: at most one level of a dimension at a time.
pub fn roadmap<I: Ord + Clone>(initiatives: &[Initiative<I>], capacity: f64) -> Roadmap<I> {
    let mut ranked: Vec<&Initiative<I>> = initiatives.iter().collect();
    ranked.sort_by(|a, b| descending((leverage(a), &a.id), (leverage(b), &b.id)));
    let mut done: BTreeSet<&I> = BTreeSet::new();
    let mut waves = Vec::new();
    loop {
        let wave = wave(&ranked, &done, capacity);
        if wave.is_empty() {
            break;
        }
        done.extend(wave.iter().map(|initiative| &initiative.id));
        ranked.retain(|initiative| !done.contains(&initiative.id));
        waves.push(
            wave.iter()
                .map(|initiative| initiative.id.clone())
                .collect(),
        );
    }
    Roadmap {
        waves,
        unplannable: unplannable(initiatives, &done, capacity),
    }
}

fn leverage<I>(initiative: &Initiative<I>) -> Option<f64> {
    ratio(initiative.value, initiative.effort)
}

fn wave<'a, I: Ord>(
    ranked: &[&'a Initiative<I>],
    done: &BTreeSet<&I>,
    capacity: f64,
) -> Vec<&'a Initiative<I>> {
    let mut picked: Vec<&Initiative<I>> = Vec::new();
    let mut left = capacity;
    for initiative in ranked {
        let ready = initiative.needs.iter().all(|need| done.contains(need));
        let lifted = picked
            .iter()
            .any(|other| other.dimension == initiative.dimension);
        let twice = picked.iter().any(|other| other.id == initiative.id);
        if ready && !lifted && !twice && reaches(left, initiative.effort) {
            left -= initiative.effort;
            picked.push(initiative);
        }
    }
    picked
}

fn unplannable<I: Ord + Clone>(
    initiatives: &[Initiative<I>],
    done: &BTreeSet<&I>,
    capacity: f64,
) -> Vec<Unplannable<I>> {
    let left: BTreeMap<&I, &Initiative<I>> = initiatives
        .iter()
        .filter(|initiative| !done.contains(&initiative.id))
        .map(|initiative| (&initiative.id, initiative))
        .collect();
    let mut told = BTreeSet::new();
    initiatives
        .iter()
        .filter(|initiative| left.contains_key(&initiative.id) && told.insert(&initiative.id))
        .map(|initiative| Unplannable {
            id: initiative.id.clone(),
            reason: obstacle(initiative, &left, done, capacity),
        })
        .collect()
}

fn obstacle<I: Ord + Clone>(
    initiative: &Initiative<I>,
    left: &BTreeMap<&I, &Initiative<I>>,
    done: &BTreeSet<&I>,
    capacity: f64,
) -> Obstacle<I> {
    let missing: Vec<&I> = initiative
        .needs
        .iter()
        .filter(|need| !done.contains(need))
        .collect();
    let unknown = missing.iter().find(|need| !left.contains_key(*need));
    if !reaches(capacity, initiative.effort) {
        Obstacle::LargerThanAWave
    } else if let Some(unknown) = unknown {
        Obstacle::Unknown((*unknown).clone())
    } else if needs_itself(initiative, left) {
        Obstacle::Circular
    } else {
        missing.first().map_or(Obstacle::LargerThanAWave, |need| {
            Obstacle::Behind((*need).clone())
        })
    }
}

/// Whether needs lead back to where they began.
fn needs_itself<I: Ord>(start: &Initiative<I>, left: &BTreeMap<&I, &Initiative<I>>) -> bool {
    let mut seen = BTreeSet::new();
    let mut ahead: Vec<&I> = start.needs.iter().collect();
    while let Some(need) = ahead.pop() {
        if *need == start.id {
            return true;
        }
        if seen.insert(need) {
            ahead.extend(left.get(need).into_iter().flat_map(|next| &next.needs));
        }
    }
    false
}
