//! What a stoppage costs by how long it lasts: a line with its band, and the times that matter on it.

mod draw;
mod layout;

use serde::{Deserialize, Serialize};

use crate::figure::{NONE, duration, durations};
use crate::money::{Currency, Sum};
use crate::spec::ChartSpec;

pub(crate) use draw::draw;

/// A loss curve as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LossCurve {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// How sums are written.
    pub currency: Currency,
    /// Losses by length of stoppage, rising in time. Between two the line is straight.
    pub points: Vec<LossPoint>,
    /// The times that matter.
    pub times: Times,
    /// The loss that must not be reached, in minor units.
    pub limit: Option<f64>,
    /// Where the time axis ends, in minutes; none for as far as the marks ask.
    pub until: Option<f64>,
}

/// What is lost when a stoppage has lasted so long.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LossPoint {
    /// Minutes since it stopped, 0 and above.
    pub minutes: f64,
    /// All that is lost by then, in minor units.
    pub loss: Sum,
}

/// Times that matter, in minutes since the service stopped.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Times {
    /// The other way of working ends.
    pub workaround_ends: Option<f64>,
    /// The service is to be back (RTO).
    pub back: Option<f64>,
    /// The work is caught up (RTO and WRT).
    pub caught_up: Option<f64>,
    /// After this it is no longer acceptable, as the owner says (MTPD).
    pub unacceptable: Option<f64>,
    /// The same as the curve has it: at the high and at the likely loss. The second is none where the
    /// likely loss never reaches the limit.
    pub by_curve: Option<(f64, Option<f64>)>,
}

/// What a loss curve is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct LossInput<'a> {
    /// Name of the service.
    pub service: &'a str,
    /// How sums are written.
    pub currency: Currency,
    /// Losses by length of stoppage.
    pub points: Vec<LossPoint>,
    /// The times that matter.
    pub times: Times,
    /// The loss that must not be reached, in minor units.
    pub limit: Option<f64>,
    /// Where the time axis ends, in minutes; none for as far as the marks ask.
    pub until: Option<f64>,
}

/// The loss curve of a service, with its words.
pub fn picture(input: LossInput<'_>) -> ChartSpec {
    let LossInput {
        service,
        currency,
        mut points,
        times,
        limit,
        until,
    } = input;
    points.retain(|point| point.minutes.is_finite() && point.minutes >= 0.0);
    points.sort_by(|one, other| one.minutes.total_cmp(&other.minutes));
    let mut curve = LossCurve {
        title: service.to_owned(),
        finding: String::new(),
        summary: String::new(),
        currency,
        points,
        times,
        limit,
        until,
    };
    curve.finding = finding(&curve);
    curve.summary = summary(&curve);
    ChartSpec::Loss(curve)
}

impl LossCurve {
    /// The loss after so many minutes; none before the first point and after the last.
    pub fn at(&self, minutes: f64) -> Option<Sum> {
        let after = self
            .points
            .iter()
            .position(|point| point.minutes >= minutes)?;
        let to = self.points.get(after)?;
        if to.minutes == minutes {
            return Some(to.loss);
        }
        let from = self.points.get(after.checked_sub(1)?)?;
        let share = (minutes - from.minutes) / (to.minutes - from.minutes);
        let between = |from: f64, to: f64| from + share * (to - from);
        Some(Sum {
            low: between(from.loss.low, to.loss.low),
            likely: between(from.loss.likely, to.loss.likely),
            high: between(from.loss.high, to.loss.high),
        })
    }

    /// Where the time axis ends: half as far again as the last mark, but not past the last point
    /// where that lies behind all marks.
    pub(crate) fn end(&self) -> f64 {
        let last = self.points.last().map_or(60.0, |point| point.minutes);
        let Times {
            workaround_ends,
            back,
            caught_up,
            unacceptable,
            by_curve,
        } = self.times;
        let curve = by_curve.map(|(high, likely)| likely.unwrap_or(high));
        let marks = [workaround_ends, back, caught_up, unacceptable, curve];
        let latest = marks.into_iter().flatten().fold(0.0, f64::max);
        let wanted = self.until.unwrap_or(if latest > 0.0 {
            (latest * 1.5).min(last.max(latest * 1.1))
        } else {
            last
        });
        if wanted.is_finite() {
            wanted.max(1.0)
        } else {
            60.0
        }
    }

    /// The points as far as the time axis goes; the last one lies on its end where the line goes on.
    pub(crate) fn shown(&self) -> Vec<LossPoint> {
        let end = self.end();
        let cut = self.at(end).map(|loss| LossPoint { minutes: end, loss });
        let within = self.points.iter().filter(|point| point.minutes < end);
        within.copied().chain(cut).collect()
    }

    /// From when to when nothing bridges the work.
    pub(crate) fn unbridged(&self) -> Option<(f64, f64)> {
        let (from, to) = (self.times.workaround_ends?, self.times.back?);
        (from < to).then_some((from, to))
    }
}

/// The times worth a figure in words: a day where the curve reaches it, else its end.
fn told(curve: &LossCurve) -> Option<(f64, Sum)> {
    let last = curve.points.last()?;
    let day = curve.at(1440.0).map(|loss| (1440.0, loss));
    Some(day.unwrap_or((last.minutes, last.loss)))
}

/// "€270–590k lost after 24 h; unacceptable after 24 h".
fn finding(curve: &LossCurve) -> String {
    let Some((minutes, loss)) = told(curve) else {
        return "Nobody knows yet what a stoppage costs".to_owned();
    };
    let lost = format!(
        "{} lost after {}",
        curve.currency.range(loss),
        duration(minutes)
    );
    match unacceptable(&curve.times) {
        Some(after) => format!("{lost}; {after}"),
        None => lost,
    }
}

/// "unacceptable after 24 h", by what the owner says or else by the curve.
pub(crate) fn unacceptable(times: &Times) -> Option<String> {
    match (times.unacceptable, times.by_curve) {
        (Some(stated), _) => Some(format!("unacceptable after {}", duration(stated))),
        (None, Some(_)) => Some(format!(
            "by the curve unacceptable after {}",
            by_curve(times)?
        )),
        (None, None) => None,
    }
}

/// "18–23 h", or "18 h at the high estimate" where the likely one never gets there.
pub(crate) fn by_curve(times: &Times) -> Option<String> {
    let (high, likely) = times.by_curve?;
    Some(match likely {
        Some(likely) => durations(high, likely),
        None => format!("{} at the high estimate", durations(high, high)),
    })
}

fn summary(curve: &LossCurve) -> String {
    let times = &curve.times;
    let Some((minutes, loss)) = told(curve) else {
        return format!("{}: nobody knows yet what a stoppage costs.", curve.title);
    };
    let currency = &curve.currency;
    let loss = format!(
        "{} likely, {}, after {}",
        currency.sum(loss.likely),
        currency.range(loss),
        duration(minutes)
    );
    let marks = [
        times
            .workaround_ends
            .map(|at| format!("the other way of working ends after {}", duration(at))),
        times
            .back
            .map(|at| format!("to be back within {}", duration(at))),
        times
            .caught_up
            .map(|at| format!("caught up after {}", duration(at))),
        unacceptable(times),
        times
            .unacceptable
            .and(by_curve(times))
            .map(|range| format!("by the curve after {range}")),
        curve
            .limit
            .map(|limit| format!("{} is the limit", currency.sum(limit))),
        curve
            .unbridged()
            .map(|(from, to)| format!("nothing bridges {} to {}", duration(from), duration(to))),
    ];
    let all: Vec<String> = std::iter::once(loss)
        .chain(marks.into_iter().flatten())
        .collect();
    format!(
        "{}, lost by length of stoppage: {}.",
        curve.title,
        all.join("; ")
    )
}

/// Column heads and rows of the twin.
pub(crate) fn table(curve: &LossCurve) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = ["After", "Low", "Likely", "High", "Note"];
    let currency = &curve.currency;
    let row = |point: &LossPoint| {
        let Sum { low, likely, high } = point.loss;
        let mut row = vec![duration(point.minutes)];
        row.extend([low, likely, high].map(|amount| currency.sum(amount)));
        row.push(String::new());
        (point.minutes, row)
    };
    let times = &curve.times;
    let notes = [
        (times.workaround_ends, "the other way of working ends"),
        (times.back, "to be back"),
        (times.caught_up, "caught up"),
        (times.unacceptable, "unacceptable from here"),
        (
            times.by_curve.map(|(high, _)| high),
            "the high loss reaches the limit",
        ),
        (
            times.by_curve.and_then(|(_, likely)| likely),
            "the likely loss reaches the limit",
        ),
    ];
    let note = |(at, words): (Option<f64>, &str)| {
        let at = at?;
        let loss = curve.at(at);
        let amount =
            |pick: fn(Sum) -> f64| loss.map_or(NONE.to_owned(), |loss| currency.sum(pick(loss)));
        let row = vec![
            duration(at),
            amount(|loss| loss.low),
            amount(|loss| loss.likely),
            amount(|loss| loss.high),
            words.to_owned(),
        ];
        Some((at, row))
    };
    let mut rows: Vec<(f64, Vec<String>)> = curve.points.iter().map(row).collect();
    rows.extend(notes.into_iter().filter_map(note));
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    (
        columns.map(str::to_owned).to_vec(),
        rows.into_iter().map(|(_, row)| row).collect(),
    )
}
