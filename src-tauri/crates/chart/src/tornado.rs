//! What drives a loss: how far it moves where one input at a time takes its low and its high value.

mod draw;
mod layout;

use serde::{Deserialize, Serialize};

use crate::figure::duration;
use crate::money::Currency;
use crate::spec::ChartSpec;

pub(crate) use draw::draw;
pub(crate) use layout::natural_height;

/// Drivers as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tornado {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// How sums are written.
    pub currency: Currency,
    /// The length of stoppage that is looked at, in minutes.
    pub minutes: f64,
    /// The loss with every input at its likely value, in minor units.
    pub likely: f64,
    /// The drivers, the one that moves most first.
    pub drivers: Vec<Driver>,
}

/// One input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Its name in business words: "customers who come back later".
    pub name: String,
    /// The loss where it takes its low value, in minor units.
    pub at_low: f64,
    /// The loss where it takes its high value, in minor units.
    pub at_high: f64,
    /// Its low value as people write it: "20 %".
    pub low: String,
    /// Its high value as people write it.
    pub high: String,
}

impl Driver {
    /// How far the loss moves.
    pub fn swing(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }

    /// The ends of its bar from the lower loss to the higher, each with the value that leads there.
    pub(crate) fn ends(&self) -> [(f64, &str); 2] {
        let (low, high) = (
            (self.at_low, self.low.as_str()),
            (self.at_high, self.high.as_str()),
        );
        if self.at_low <= self.at_high {
            [low, high]
        } else {
            [high, low]
        }
    }
}

/// The drivers of the loss of a service after a length of stoppage, with their words.
pub fn picture(
    service: &str,
    currency: Currency,
    minutes: f64,
    likely: f64,
    mut drivers: Vec<Driver>,
) -> ChartSpec {
    drivers.sort_by(|one, other| other.swing().total_cmp(&one.swing()));
    let mut tornado = Tornado {
        title: format!("{service}: what drives the loss"),
        finding: String::new(),
        summary: String::new(),
        currency,
        minutes,
        likely,
        drivers,
    };
    tornado.finding = finding(&tornado);
    tornado.summary = summary(&tornado);
    ChartSpec::Tornado(tornado)
}

fn finding(tornado: &Tornado) -> String {
    let Some(first) = tornado.drivers.first() else {
        return "No input has a range yet".to_owned();
    };
    if first.swing() <= 0.0 {
        return "No input moves the loss".to_owned();
    }
    let [(from, _), (to, _)] = first.ends();
    format!(
        "Most depends on {}: {} after {}",
        first.name,
        tornado.currency.between(from, to),
        duration(tornado.minutes)
    )
}

fn summary(tornado: &Tornado) -> String {
    let drivers: Vec<String> = tornado
        .drivers
        .iter()
        .map(|driver| {
            let [(from, at), (to, then)] = driver.ends();
            let range = tornado.currency.between(from, to);
            format!("{} {at} to {then}: {range}", driver.name)
        })
        .collect();
    let drivers = if drivers.is_empty() {
        "no input has a range yet".to_owned()
    } else {
        drivers.join("; ")
    };
    format!(
        "{}, {} likely after {}; one input moved at a time: {drivers}.",
        tornado.title,
        tornado.currency.sum(tornado.likely),
        duration(tornado.minutes)
    )
}

/// Column heads and rows of the twin.
pub(crate) fn table(tornado: &Tornado) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = ["Input", "Low", "High", "Loss at low", "Loss at high"];
    let row = |driver: &Driver| {
        vec![
            driver.name.clone(),
            driver.low.clone(),
            driver.high.clone(),
            tornado.currency.sum(driver.at_low),
            tornado.currency.sum(driver.at_high),
        ]
    };
    (
        columns.map(str::to_owned).to_vec(),
        tornado.drivers.iter().map(row).collect(),
    )
}
