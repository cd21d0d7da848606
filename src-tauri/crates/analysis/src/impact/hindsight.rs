//! What stoppages really cost, beside what was stated when they happened.

use std::collections::BTreeMap;

use model::{Day, Statement, Stoppage};
use serde::Serialize;
use ts_rs::TS;

use super::outage::{HOUR, outages};
use super::range::Range;
use crate::statistics::{geometric_mean, geometric_size, ratio};

/// A stoppage with what the statement of that day would have said.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hindsight {
    /// What happened.
    pub stoppage: Stoppage,
    /// The version that it is held against; none where nothing was written down.
    pub version: Option<StatedVersion>,
    /// Who owned the service in the business in that version.
    pub owner: Option<String>,
    /// The stated loss of an outage of that length; none where nobody stated one, or in another
    /// currency.
    pub stated: Option<Range>,
    /// What it really cost.
    pub real: f64,
    /// Real/stated by the mean of what was stated; none where nothing was stated, or where either
    /// is 0.
    pub ratio: Option<f64>,
    /// Whether the real loss lies between low and high.
    pub is_within: Option<bool>,
}

/// The version of a statement that a stoppage is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct StatedVersion {
    /// Counts the versions, from 1.
    pub version: u32,
    /// The day it was signed; none where nothing was signed yet on the day of the stoppage.
    pub signed_on: Option<Day>,
}

/// How far somebody's estimates were off.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EstimateRecord {
    /// Who owned the services.
    pub owner: String,
    /// Stoppages that can be compared.
    pub compared: u32,
    /// Those whose real loss lay between low and high.
    pub within: u32,
    /// Those without a ratio, since nothing was lost or a loss of 0 was stated. They are in neither
    /// of the two means.
    pub without_ratio: u32,
    /// Geometric mean of real/stated: above 1 where losses were stated too low.
    pub bias: Option<f64>,
    /// Geometric mean of how many times too low or too high, from 1. Opposite errors do not cancel.
    pub factor: Option<f64>,
}

/// The version that a day is judged by: the latest that was signed by then, or the first there is
/// where none was. Correcting a statement later does not change what was stated then.
pub fn in_force(versions: &[Statement], on: Day) -> Option<&Statement> {
    let signed = versions.iter().filter(|one| signed_by(one, on).is_some());
    let latest = signed.max_by_key(|one| one.version);
    latest.or_else(|| versions.iter().min_by_key(|one| one.version))
}

/// The day a version was signed, if that was by this day.
fn signed_by(statement: &Statement, on: Day) -> Option<Day> {
    let signature = statement.signature.as_ref();
    signature.map(|one| one.on).filter(|signed| *signed <= on)
}

/// Sets a stoppage beside the versions of the statement of its service.
pub fn hindsight(stoppage: &Stoppage, versions: &[Statement]) -> Hindsight {
    let statement = in_force(versions, stoppage.on);
    let same_currency =
        statement.filter(|one| one.currency.as_deref() == Some(stoppage.currency.as_str()));
    let hours = f64::from(stoppage.minutes) / HOUR;
    let stated = same_currency.and_then(|one| Some(outages(one)?.at(hours)?.total));
    let real = stoppage.loss.total() as f64;
    let owner = statement.and_then(|one| one.business_owner.as_ref());
    Hindsight {
        version: statement.map(|one| StatedVersion {
            version: one.version,
            signed_on: signed_by(one, stoppage.on),
        }),
        owner: owner.map(|owner| owner.name.trim().to_owned()),
        ratio: stated
            .and_then(|stated| ratio(real, stated.mean))
            .filter(|ratio| *ratio > 0.0),
        is_within: stated.map(|stated| (stated.low..=stated.high).contains(&real)),
        stated,
        real,
        stoppage: stoppage.clone(),
    }
}

/// How far each owner's estimates were off, by name.
pub fn records(hindsights: &[Hindsight]) -> Vec<EstimateRecord> {
    let mut owners: BTreeMap<&str, Vec<&Hindsight>> = BTreeMap::new();
    for one in hindsights.iter().filter(|one| one.stated.is_some()) {
        let owner = one.owner.as_deref().filter(|owner| !owner.is_empty());
        if let Some(owner) = owner {
            owners.entry(owner).or_default().push(one);
        }
    }
    let record = |(owner, compared): (&str, Vec<&Hindsight>)| {
        let within = compared.iter().filter(|one| one.is_within == Some(true));
        let ratios: Vec<f64> = compared.iter().filter_map(|one| one.ratio).collect();
        EstimateRecord {
            owner: owner.to_owned(),
            compared: compared.len() as u32,
            within: within.count() as u32,
            without_ratio: (compared.len() - ratios.len()) as u32,
            bias: geometric_mean(&ratios),
            factor: geometric_size(&ratios),
        }
    };
    owners.into_iter().map(record).collect()
}
