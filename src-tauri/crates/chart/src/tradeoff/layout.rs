//! Where everything goes where stoppages stand against recovery, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area and none touches another.

use super::{Tradeoff, TradeoffPoint};
use crate::figure::duration;
use crate::frame::{Frame, Rect};
use crate::pen::{Line, Place};
use crate::plot::{self, LEADING, Margins, Mark, Plot};
use crate::record::{Dash, Ink};
use crate::token::Token;

/// Length of a swatch in the key, and from it to its text and to the picture.
pub(super) const SWATCH: f32 = 30.0;
const GAP: f32 = 7.0;

/// A line of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cost {
    Disruption,
    Recovery,
    Together,
}

impl Cost {
    pub(super) const ALL: [Cost; 3] = [Cost::Disruption, Cost::Recovery, Cost::Together];

    pub(super) fn of(self, point: &TradeoffPoint) -> f64 {
        match self {
            Cost::Disruption => point.disruption,
            Cost::Recovery => point.recovery,
            Cost::Together => point.total(),
        }
    }

    /// How it is drawn: three lines that differ without colour.
    pub(super) fn look(self) -> (Ink, f32) {
        let ink = |token: Token, dash: Dash| Ink {
            dash,
            ..token.into()
        };
        match self {
            Cost::Disruption => (ink(Token::Severity4, Dash::Long), 2.0),
            Cost::Recovery => (ink(Token::Target, Dash::Dotted), 2.0),
            Cost::Together => (ink(Token::Now, Dash::Solid), 2.5),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Cost::Disruption => "Stoppages",
            Cost::Recovery => "Recovery",
            Cost::Together => "Together",
        }
    }
}

/// Where everything goes.
pub(super) struct Layout {
    pub(super) plot: Plot,
    pub(super) lines: Vec<Line>,
    /// Left end of each swatch of the key.
    pub(super) key: Vec<(Cost, Place)>,
    /// The least of all: its place, and the upper end of its line.
    pub(super) least: Option<(Place, f32)>,
}

pub(super) fn fit(tradeoff: &Tradeoff, frame: &Frame, area: Rect) -> Layout {
    [frame.label, frame.smallest]
        .into_iter()
        .find_map(|size| place(tradeoff, size, frame, area))
        .unwrap_or_else(|| bare(tradeoff, area))
}

fn place(tradeoff: &Tradeoff, size: f32, frame: &Frame, area: Rect) -> Option<Layout> {
    let key = plot::key(named(tradeoff), SWATCH + GAP, size, area)?;
    let below = Rect {
        top: area.top + key.height + GAP,
        ..area
    };
    let margins = Margins {
        top: LEADING * size + 4.0,
        right: 14.0,
        below: 1.0,
    };
    let mut plot = Plot::set(
        frame,
        below,
        margins,
        |width| plot::time(end(tradeoff), width, frame.note),
        |height| {
            let most = plot::steps(height, frame.note);
            tradeoff.currency.axis(largest(tradeoff), most)
        },
        ("until the service is back", "a year"),
    )?;
    let mut lines = std::mem::take(&mut plot.lines);
    lines.extend(key.lines);
    let least = match tradeoff.least() {
        Some(point) => {
            let at = (plot.x(point.minutes), plot.y(point.total()));
            let mark = Mark {
                x: at.0,
                text: format!(
                    "least within {}, {}",
                    duration(point.minutes),
                    tradeoff.currency.sum(point.total())
                ),
                token: Token::Text,
                dash: Dash::Solid,
                width: 1.0,
            };
            let bottom = plot.field.top - 4.0;
            let set = plot::labels(std::slice::from_ref(&mark), 1, size, area, bottom)?;
            let top = set.first().map_or(plot.field.top, |(top, _)| *top);
            lines.extend(set.into_iter().map(|(_, line)| line));
            Some((at, top))
        }
        None => None,
    };
    Some(Layout {
        plot,
        lines,
        key: key.entries,
        least,
    })
}

fn end(tradeoff: &Tradeoff) -> f64 {
    tradeoff.points.last().map_or(60.0, |point| point.minutes)
}

fn largest(tradeoff: &Tradeoff) -> f64 {
    let totals = tradeoff.points.iter().map(TradeoffPoint::total);
    totals.fold(0.0, f64::max)
}

/// The lines with what each comes to where all is least.
fn named(tradeoff: &Tradeoff) -> impl Iterator<Item = (Cost, String)> {
    Cost::ALL.into_iter().map(|cost| {
        let text = match tradeoff.least() {
            Some(least) => {
                let sum = tradeoff.currency.sum(cost.of(least));
                format!("{} {sum}", cost.words())
            }
            None => cost.words().to_owned(),
        };
        (cost, text)
    })
}

/// Lines without words, for an area that is too small for any.
fn bare(tradeoff: &Tradeoff, area: Rect) -> Layout {
    let plot = Plot::bare(
        area,
        plot::time(end(tradeoff), area.width().max(1.0), 1.0),
        tradeoff.currency.axis(largest(tradeoff), 3),
    );
    let least = tradeoff.least().map(|point| {
        let at = (plot.x(point.minutes), plot.y(point.total()));
        (at, plot.field.top)
    });
    Layout {
        plot,
        lines: Vec::new(),
        key: Vec::new(),
        least,
    }
}
