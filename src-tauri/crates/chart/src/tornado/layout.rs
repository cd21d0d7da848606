//! Where everything in a tornado goes, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area and none touches another; what does not fit is broken,
//! then shortened, then left out.

use super::Tornado;
use crate::figure::duration;
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::pen::Line;
use crate::plot::{self, LEADING, Margins, Mark, Plot, block};
use crate::record::{Dash, Ink};
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::elided;

/// Height of a row, as a share of the size of type.
const ROW: f32 = 2.9;
/// Height of a bar.
pub(super) const BAR: f32 = 13.0;
/// Between a bar and the value at its end.
const BESIDE: f32 = 5.0;
/// Between names and the field.
const GAP: f32 = 10.0;
/// The share of the width that names may take.
const NAMES: f32 = 0.34;

/// Where everything goes.
pub(super) struct Layout {
    pub(super) plot: Plot,
    /// The middle of each row.
    pub(super) rows: Vec<f32>,
    pub(super) lines: Vec<Line>,
    /// The upper end of the line at the likely loss.
    pub(super) top: f32,
}

struct Trial {
    size: f32,
    values: bool,
}

/// The height at which nothing need be left out.
pub(crate) fn natural_height(tornado: &Tornado, frame: &Frame) -> f32 {
    let rows = tornado.drivers.len().max(1) as f32 * ROW * frame.label;
    rows + LEADING * (frame.label + 3.0 * frame.note) + 12.0
}

pub(super) fn fit(tornado: &Tornado, frame: &Frame, area: Rect) -> Layout {
    let trial = |size, values| Trial { size, values };
    let trials = [
        trial(frame.label, true),
        trial(frame.smallest, true),
        trial(frame.smallest, false),
    ];
    trials
        .iter()
        .find_map(|trial| place(tornado, trial, frame, area))
        .unwrap_or_else(|| bare(tornado, area))
}

fn place(tornado: &Tornado, trial: &Trial, frame: &Frame, area: Rect) -> Option<Layout> {
    let size = trial.size;
    let name = |text: &str| room(text, size, Weight::Regular);
    let widest = |pick: fn(&super::Driver) -> &str| {
        let widths = tornado.drivers.iter().map(|driver| name(pick(driver)));
        let widest = widths.fold(0.0, f32::max);
        if trial.values && widest > 0.0 {
            widest + BESIDE
        } else {
            0.0
        }
    };
    let drivers = tornado.drivers.iter().map(|driver| driver.name.as_str());
    let names = plot::names(drivers, size, area.width() * NAMES, 2);
    let values = widest(|driver| &driver.low).max(widest(|driver| &driver.high));
    let largest = tornado.drivers.iter().map(|driver| driver.ends()[1].0);
    let largest = largest.fold(tornado.likely, f64::max);
    let rest = area.width() - names - GAP - values;
    let left = area.left + names + GAP + before(tornado, size, values, largest, rest);
    let margins = Margins {
        top: LEADING * size + 4.0,
        right: values.max(10.0),
        below: 1.0,
    };
    let after = format!("lost after {}", duration(tornado.minutes));
    let mut plot = set(
        tornado,
        frame,
        Rect { left, ..area },
        margins,
        largest,
        &after,
    )?;
    let step = plot.field.height() / tornado.drivers.len().max(1) as f32;
    if step < 1.25 * size {
        return None;
    }
    let lines_of_name = if step >= 2.5 * size { 2 } else { 1 };
    let mut lines = std::mem::take(&mut plot.lines);
    let mut rows = Vec::new();
    for (index, driver) in tornado.drivers.iter().enumerate() {
        let middle = plot.field.top + (index as f32 + 0.5) * step;
        rows.push(middle);
        let words = plot::name(&driver.name, size, names, lines_of_name);
        let at = (area.left, middle);
        lines.extend(block(&words, at, Anchor::Start, size, Token::Text.into()));
        if trial.values {
            lines.extend(values_at(driver.ends(), &plot, middle, size));
        }
    }
    let (top, likely) = likely(tornado, &plot, size, area)?;
    lines.push(likely);
    Some(Layout {
        plot,
        rows,
        lines,
        top,
    })
}

/// The room before the field: values stand before their bars, which may begin at 0. `values` is the
/// widest of them, `rest` the width that field and room share.
fn before(tornado: &Tornado, size: f32, values: f32, largest: f64, rest: f32) -> f32 {
    if largest <= 0.0 {
        return values;
    }
    let missing = tornado.drivers.iter().map(|driver| {
        let [(from, value), _] = driver.ends();
        // The field ends at a round number above the largest loss, at most twice as far.
        let least = (from / (2.0 * largest)).clamp(0.0, 1.0) as f32 * (rest - values);
        room(value, size, Weight::Regular) + BESIDE - least
    });
    missing.fold(0.0, f32::max).min(values)
}

/// The upper end of the line at the likely loss, and its label.
fn likely(tornado: &Tornado, plot: &Plot, size: f32, area: Rect) -> Option<(f32, Line)> {
    let mark = Mark {
        x: plot.x(tornado.likely),
        text: format!("{} likely", tornado.currency.sum(tornado.likely)),
        token: Token::Text,
        dash: Dash::Solid,
        width: 1.0,
    };
    let bottom = plot.field.top - 4.0;
    let set = plot::labels(std::slice::from_ref(&mark), 1, size, area, bottom)?;
    set.into_iter().next()
}

/// A field with an axis below it only: its rows have names, not numbers.
fn set(
    tornado: &Tornado,
    frame: &Frame,
    area: Rect,
    margins: Margins,
    largest: f64,
    after: &str,
) -> Option<Plot> {
    let size = frame.note;
    let row = LEADING * size;
    let field = Rect {
        left: area.left,
        top: area.top + margins.top,
        right: area.right - margins.right,
        bottom: area.bottom - 2.0 * row - margins.below - 2.0,
    };
    if !(field.width() >= 60.0 && field.height() >= 20.0) {
        return None;
    }
    let most = (field.width() / (5.0 * size)) as usize;
    let across = tornado.currency.axis(largest, most.clamp(1, 6));
    let baseline = field.bottom + margins.below + 3.0 + plot::BASELINE * size;
    let title = format!("{} {after}", across.unit);
    let title = elided(&title, size, Weight::Regular, field.width())?;
    let up = across.clone();
    let mut plot = Plot {
        field,
        across,
        up,
        lines: Vec::new(),
    };
    let numbers = plot.across.marks.iter().map(|(value, text)| Line {
        at: (plot.x(*value), baseline),
        anchor: Anchor::Middle,
        size,
        runs: vec![(text.clone(), Token::TextThird.into())],
    });
    let mut lines: Vec<Line> = numbers.collect();
    if !apart(&lines, size, area) {
        return None;
    }
    lines.push(Line {
        at: (field.right, area.bottom - 0.3 * size),
        anchor: Anchor::End,
        size,
        runs: vec![(title, Token::TextSecond.into())],
    });
    plot.lines = lines;
    Some(plot)
}

/// Whether numbers in a row stand apart and within an area.
fn apart(lines: &[Line], size: f32, area: Rect) -> bool {
    let half = |line: &Line| {
        let text = line.runs.first().map_or("", |(text, _)| text.as_str());
        room(text, size, Weight::Regular) / 2.0
    };
    let inside = lines
        .iter()
        .all(|line| line.at.0 + half(line) <= area.right + 0.1);
    inside
        && lines
            .windows(2)
            .all(|pair| pair[0].at.0 + half(&pair[0]) + 3.0 <= pair[1].at.0 - half(&pair[1]))
}

/// The values at both ends of a bar.
fn values_at(ends: [(f64, &str); 2], plot: &Plot, middle: f32, size: f32) -> Vec<Line> {
    let baseline = middle + size * CAP_HEIGHT / 2.0;
    let [(from, low), (to, high)] = ends;
    let ink: Ink = Token::TextSecond.into();
    let one = |x: f32, anchor: Anchor, text: &str| Line {
        at: (x, baseline),
        anchor,
        size,
        runs: vec![(text.to_owned(), ink)],
    };
    let lines = [
        one(plot.x(from) - BESIDE, Anchor::End, low),
        one(plot.x(to) + BESIDE, Anchor::Start, high),
    ];
    lines
        .into_iter()
        .filter(|line| line.runs.iter().any(|(text, _)| !text.trim().is_empty()))
        .collect()
}

/// Bars without words, for an area that is too small for any.
fn bare(tornado: &Tornado, area: Rect) -> Layout {
    let largest = tornado.drivers.iter().map(|driver| driver.ends()[1].0);
    let across = tornado
        .currency
        .axis(largest.fold(tornado.likely, f64::max), 3);
    let plot = Plot::bare(area, across.clone(), across);
    let step = plot.field.height() / tornado.drivers.len().max(1) as f32;
    let middle = |row: usize| plot.field.top + (row as f32 + 0.5) * step;
    Layout {
        rows: (0..tornado.drivers.len()).map(middle).collect(),
        top: plot.field.top,
        plot,
        lines: Vec::new(),
    }
}
