//! What stoppages cost against what quick recovery costs, by recovery time, and where both together
//! cost least.

mod draw;
mod layout;

use serde::{Deserialize, Serialize};

use crate::figure::duration;
use crate::money::Currency;
use crate::spec::ChartSpec;

pub(crate) use draw::draw;

/// Both costs by recovery time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tradeoff {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// How sums are written.
    pub currency: Currency,
    /// The ways of recovery that were priced, the quickest first. Between two the lines are straight.
    pub points: Vec<TradeoffPoint>,
}

/// One way of recovery.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TradeoffPoint {
    /// Minutes until the service is back, 0 and above.
    pub minutes: f64,
    /// What stoppages cost in a year, in minor units.
    pub disruption: f64,
    /// What this recovery costs in a year, in minor units.
    pub recovery: f64,
}

impl TradeoffPoint {
    /// Both together.
    pub fn total(&self) -> f64 {
        self.disruption + self.recovery
    }
}

/// Both costs of a service by recovery time, with their words.
pub fn picture(service: &str, currency: Currency, mut points: Vec<TradeoffPoint>) -> ChartSpec {
    points.retain(|point| point.minutes.is_finite() && point.minutes >= 0.0);
    points.sort_by(|one, other| one.minutes.total_cmp(&other.minutes));
    let mut tradeoff = Tradeoff {
        title: format!("{service}: cost of stoppages and cost of recovery"),
        finding: String::new(),
        summary: String::new(),
        currency,
        points,
    };
    tradeoff.finding = finding(&tradeoff);
    tradeoff.summary = summary(&tradeoff);
    ChartSpec::Tradeoff(tradeoff)
}

impl Tradeoff {
    /// The way that costs least in all; the slower of two that cost the same, since it asks less.
    /// None where nothing is priced.
    pub fn least(&self) -> Option<&TradeoffPoint> {
        // `min_by` takes the first of equals, so the last is looked for from the end.
        let slowest_first = self.points.iter().rev();
        slowest_first.min_by(|one, other| one.total().total_cmp(&other.total()))
    }
}

fn finding(tradeoff: &Tradeoff) -> String {
    let Some(least) = tradeoff.least() else {
        return "No way of recovery has been priced yet".to_owned();
    };
    format!(
        "Cheapest in all with recovery within {}: {} a year",
        duration(least.minutes),
        tradeoff.currency.sum(least.total())
    )
}

fn summary(tradeoff: &Tradeoff) -> String {
    let points: Vec<String> = tradeoff
        .points
        .iter()
        .map(|point| {
            format!(
                "{}: stoppages {}, recovery {}, together {}",
                duration(point.minutes),
                tradeoff.currency.sum(point.disruption),
                tradeoff.currency.sum(point.recovery),
                tradeoff.currency.sum(point.total())
            )
        })
        .collect();
    let all = if points.is_empty() {
        String::new()
    } else {
        format!(" {}.", points.join("; "))
    };
    format!("{} in a year. {}.{all}", tradeoff.title, tradeoff.finding)
}

/// Column heads and rows of the twin.
pub(crate) fn table(tradeoff: &Tradeoff) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = ["Back within", "Stoppages", "Recovery", "Together"];
    let row = |point: &TradeoffPoint| {
        let sums = [point.disruption, point.recovery, point.total()];
        let sums = sums.map(|amount| tradeoff.currency.sum(amount));
        std::iter::once(duration(point.minutes))
            .chain(sums)
            .collect()
    };
    (
        columns.map(str::to_owned).to_vec(),
        tradeoff.points.iter().map(row).collect(),
    )
}
