//! What stoppages really cost, beside what was stated.

use std::collections::BTreeMap;

use model::{Statement, Stoppage};
use serde::Serialize;
use ts_rs::TS;

use super::outage::{HOUR, outages};
use super::range::Range;
use crate::statistics::{mean, ratio};

/// A stoppage with what its statement would have said.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hindsight {
    /// What happened.
    pub stoppage: Stoppage,
    /// Who owns the service in the business.
    pub owner: Option<String>,
    /// The stated loss of an outage of that length; none where nobody stated one, or in another
    /// currency.
    pub stated: Option<Range>,
    /// What it really cost.
    pub real: f64,
    /// Real/stated by the mean of what was stated.
    pub ratio: Option<f64>,
    /// Whether the real loss lies between low and high.
    pub is_within: Option<bool>,
}

/// How far somebody's estimates were off.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EstimateRecord {
    /// Who owns the services.
    pub owner: String,
    /// Stoppages that can be compared.
    pub compared: u32,
    /// Those whose real loss lay between low and high.
    pub within: u32,
    /// Mean of real/stated: above 1 where losses were stated too low.
    pub mean_ratio: Option<f64>,
}

/// Sets a stoppage beside the statement of its service.
pub fn hindsight(stoppage: &Stoppage, statement: Option<&Statement>) -> Hindsight {
    let same_currency =
        statement.filter(|one| one.currency.as_deref() == Some(stoppage.currency.as_str()));
    let hours = f64::from(stoppage.minutes) / HOUR;
    let stated = same_currency.and_then(|one| Some(outages(one)?.at(hours)?.total));
    let real = stoppage.loss.total() as f64;
    let owner = statement.and_then(|one| one.business_owner.as_ref());
    Hindsight {
        owner: owner.map(|owner| owner.name.trim().to_owned()),
        ratio: stated.and_then(|stated| ratio(real, stated.mean)),
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
        let ratios: Vec<f64> = compared.iter().filter_map(|one| one.ratio).collect();
        EstimateRecord {
            owner: owner.to_owned(),
            compared: compared.len() as u32,
            within: compared
                .iter()
                .filter(|one| one.is_within == Some(true))
                .count() as u32,
            mean_ratio: mean(&ratios),
        }
    };
    owners.into_iter().map(record).collect()
}
