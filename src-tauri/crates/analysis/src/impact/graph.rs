//! Which service waits for which.

use std::collections::{BTreeMap, BTreeSet};

use model::{Dependency, ServiceId, Statement};
use serde::Serialize;
use ts_rs::TS;

use super::surroundings::Surroundings;
use super::verdict::waited_for;

/// A service that is to be back before something it cannot work without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecoveryConflict {
    /// The service.
    pub service: ServiceId,
    /// When it is to be back.
    pub rto_minutes: u32,
    /// What it cannot work without.
    pub needs: String,
    /// The same, where it is one of the services.
    pub needs_service: Option<ServiceId>,
    /// When that is back.
    pub needs_rto_minutes: u32,
}

/// What a statement cannot work without and has back later than the service is to be, by its place
/// among the dependencies. Of parts that stand in for each other the first that is back counts.
pub fn late(statement: &Statement, around: &Surroundings<'_>) -> Vec<usize> {
    later(statement, around).map(|(at, ..)| at).collect()
}

fn later<'a>(
    statement: &'a Statement,
    around: &'a Surroundings<'_>,
) -> impl Iterator<Item = (usize, &'a Dependency, u32)> {
    let rto = statement.tolerances.rto_minutes;
    waited_for(statement, around).filter(move |(_, _, back)| rto.is_some_and(|rto| *back > rto))
}

/// Services that each service cannot work without.
pub(super) type Needs<'a> = BTreeMap<&'a ServiceId, BTreeSet<&'a ServiceId>>;

/// What each service cannot work without.
pub(super) fn needs(statements: &[Statement]) -> Needs<'_> {
    statements
        .iter()
        .map(|statement| (&statement.service, needed(statement)))
        .collect()
}

fn needed(statement: &Statement) -> BTreeSet<&ServiceId> {
    let hard = statement.dependencies.iter().filter(|part| part.hard);
    hard.filter_map(|part| part.service.as_ref()).collect()
}

/// Services from which a way leads into a circle: what is left once all are taken away that need
/// nothing, or nothing that is left.
pub(super) fn entangled<'a>(needs: &Needs<'a>) -> BTreeSet<&'a ServiceId> {
    let mut needed_by: BTreeMap<&ServiceId, Vec<&'a ServiceId>> = BTreeMap::new();
    let mut open: BTreeMap<&'a ServiceId, usize> = BTreeMap::new();
    for (service, needed) in needs {
        let known = needed.iter().filter(|other| needs.contains_key(**other));
        open.insert(*service, known.clone().count());
        for other in known {
            needed_by.entry(*other).or_default().push(*service);
        }
    }
    let free = open.iter().filter(|(_, count)| **count == 0);
    let mut free: Vec<&ServiceId> = free.map(|(service, _)| *service).collect();
    while let Some(service) = free.pop() {
        open.remove(service);
        for waiting in needed_by.get(service).into_iter().flatten() {
            if let Some(count) = open.get_mut(*waiting) {
                *count -= 1;
                if *count == 0 {
                    free.push(*waiting);
                }
            }
        }
    }
    open.into_keys().collect()
}

/// The shortest way from a statement back to itself, first to last; none where there is none.
pub fn cycle_through<'a>(
    statement: &'a Statement,
    around: &'a Surroundings<'_>,
) -> Option<Vec<&'a ServiceId>> {
    let needed = needed(statement);
    let is_known = around.needs().get(&statement.service) == Some(&needed);
    let is_free = is_known && !around.entangled().contains(&statement.service);
    match is_free {
        true => None,
        false => way_back(&statement.service, needed, around.needs()),
    }
}

/// The shortest way back to a start that needs these services itself.
fn way_back<'a>(
    start: &'a ServiceId,
    needed: BTreeSet<&'a ServiceId>,
    needs: &'a Needs<'_>,
) -> Option<Vec<&'a ServiceId>> {
    if needed.contains(start) {
        return Some(vec![start]);
    }
    let mut seen = needed.clone();
    let mut ways: Vec<Vec<&ServiceId>> = needed.into_iter().map(|next| vec![start, next]).collect();
    while !ways.is_empty() {
        let mut further = Vec::new();
        for way in ways {
            let next = way.last().and_then(|last| needs.get(*last));
            for service in next.into_iter().flatten().copied() {
                if service == start {
                    return Some(way);
                }
                if seen.insert(service) {
                    further.push(way.iter().copied().chain([service]).collect());
                }
            }
        }
        ways = further;
    }
    None
}

/// Groups of services that wait for each other, each once, in order of their ids.
pub fn cycles(statements: &[Statement]) -> Vec<Vec<ServiceId>> {
    let needs = needs(statements);
    let mut found: Vec<Vec<ServiceId>> = Vec::new();
    let mut told: BTreeSet<&ServiceId> = BTreeSet::new();
    let entangled = entangled(&needs);
    for (service, needed) in &needs {
        if told.contains(service) || !entangled.contains(service) {
            continue;
        }
        if let Some(way) = way_back(service, needed.clone(), &needs) {
            told.extend(way.iter().copied());
            found.push(way.into_iter().cloned().collect());
        }
    }
    found
}

/// Every service that is to be back before something it cannot work without.
pub fn conflicts(statements: &[Statement], around: &Surroundings<'_>) -> Vec<RecoveryConflict> {
    let of = |statement: &Statement| {
        let rto = statement.tolerances.rto_minutes?;
        let conflicts = later(statement, around).map(|(_, part, back)| RecoveryConflict {
            service: statement.service.clone(),
            rto_minutes: rto,
            needs: part.name.clone(),
            needs_service: part.service.clone(),
            needs_rto_minutes: back,
        });
        Some(conflicts.collect::<Vec<_>>())
    };
    statements.iter().filter_map(of).flatten().collect()
}
