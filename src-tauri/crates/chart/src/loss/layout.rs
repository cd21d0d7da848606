//! Where everything in a loss curve goes, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area, none touches another, and no line runs through a label
//! of a mark; what does not fit is said in fewer words, then in the key below, and nowhere only where
//! there is no room at all.

use super::{LossCurve, by_curve, unacceptable};
use crate::figure::duration;
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::pen::{Line, Place};
use crate::plot::{self, BASELINE, LEADING, Margins, Mark, Plot};
use crate::record::Dash;
use crate::scene::Anchor;
use crate::token::Token;

/// Height of the strip below the field that tells what bridges the work.
pub(super) const STRIP: f32 = 7.0;
/// Room for a swatch in the key.
const SWATCH: f32 = 20.0;
/// Between two entries of the key.
const BETWEEN: f32 = 14.0;
/// Rows that the key may take.
const MOST_ROWS: usize = 4;
/// From the field to the words beside the limit.
const BESIDE: f32 = 6.0;

/// Where everything goes.
pub(super) struct Layout {
    pub(super) plot: Plot,
    /// Each mark with the upper end of its line.
    pub(super) marks: Vec<(Mark, f32)>,
    pub(super) lines: Vec<Line>,
    /// Parts of the strip in minutes.
    pub(super) strip: Vec<(Bridge, f64, f64)>,
    /// The key: left end and middle of each swatch.
    pub(super) key: Vec<(Swatch, Place)>,
}

/// What the key explains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Swatch {
    /// A part of the strip.
    Part(Bridge),
    /// A line: a mark or the limit.
    Line(Token, Dash, f32),
}

/// What bridges the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bridge {
    /// The other way of working.
    OtherWay,
    /// Nothing.
    Nothing,
    /// The service is back and the work is caught up.
    CatchingUp,
}

/// How many words there are.
struct Trial {
    /// Labels of marks with all they say, not in short.
    long: bool,
    size: f32,
    labels: bool,
    limit: bool,
    /// The key tells the strip, and what has no words at its place.
    key: bool,
}

/// The curve in an area, with as many words as fit.
pub(super) fn fit(curve: &LossCurve, frame: &Frame, area: Rect) -> Layout {
    let trial = |long, size, labels, limit| Trial {
        long,
        size,
        labels,
        limit,
        key: true,
    };
    let short = |labels, limit| trial(false, frame.smallest, labels, limit);
    let trials = [
        trial(true, frame.label, true, true),
        trial(false, frame.label, true, true),
        short(true, true),
        short(true, false),
        short(false, true),
        short(false, false),
        Trial {
            key: false,
            ..short(false, false)
        },
    ];
    trials
        .iter()
        .find_map(|trial| place(curve, trial, frame, area))
        .unwrap_or_else(|| bare(curve, area))
}

fn place(curve: &LossCurve, trial: &Trial, frame: &Frame, area: Rect) -> Option<Layout> {
    let rows = if trial.labels { 1..=3 } else { 0..=0 };
    rows.into_iter()
        .find_map(|rows| with_rows(curve, trial, frame, area, rows))
}

fn with_rows(
    curve: &LossCurve,
    trial: &Trial,
    frame: &Frame,
    area: Rect,
    rows: usize,
) -> Option<Layout> {
    let beside = limit_words(curve).filter(|_| trial.limit);
    let right = beside.as_ref().map_or(8.0, |words| {
        let width = |text: &String| room(text, frame.note, Weight::Regular);
        words.iter().map(width).fold(0.0, f32::max) + BESIDE
    });
    let margins = Margins {
        top: rows as f32 * LEADING * trial.size + 4.0,
        right,
        below: STRIP + 2.0,
    };
    let strip = strip(curve);
    let (key, words, below) = match trial.key {
        true => key(&entries(curve, &strip, trial), frame.note, area)?,
        false => Default::default(),
    };
    let mut plot = Plot::set(
        frame,
        Rect {
            bottom: area.bottom - below,
            ..area
        },
        margins,
        |width| plot::time(curve.end(), width, frame.note),
        |height| {
            curve
                .currency
                .axis(largest(curve), plot::steps(height, frame.note))
        },
        ("since it stopped", "lost"),
    )?;
    let marks = placed(curve, &plot, trial);
    let mut lines = std::mem::take(&mut plot.lines);
    let tops = if trial.labels {
        let bottom = plot.field.top - 4.0;
        let set = plot::labels(&marks, rows, trial.size, area, bottom)?;
        let tops = set.iter().map(|(top, _)| *top).collect();
        lines.extend(set.into_iter().map(|(_, line)| line));
        tops
    } else {
        vec![plot.field.top; marks.len()]
    };
    if let (Some(words), Some(limit)) = (beside, curve.limit) {
        lines.extend(beside_limit(&words, &plot, limit, frame.note, area)?);
    }
    lines.extend(words);
    Some(Layout {
        plot,
        marks: marks.into_iter().zip(tops).collect(),
        lines,
        strip,
        key,
    })
}

/// The largest sum that the field must hold: no band is clipped.
fn largest(curve: &LossCurve) -> f64 {
    let shown = curve.shown();
    let highest = shown
        .iter()
        .map(|point| point.loss.high.max(point.loss.likely));
    highest.chain(curve.limit).fold(0.0, f64::max)
}

/// A mark at its time.
struct Timed {
    at: f64,
    text: String,
    token: Token,
    dash: Dash,
    width: f32,
}

/// The marks at their places.
fn placed(curve: &LossCurve, plot: &Plot, trial: &Trial) -> Vec<Mark> {
    let marks = marks(curve, trial).into_iter();
    marks
        .map(|mark| Mark {
            x: plot.x(mark.at),
            text: mark.text,
            token: mark.token,
            dash: mark.dash,
            width: mark.width,
        })
        .collect()
}

/// The marks in the order of their times, with their words.
fn marks(curve: &LossCurve, trial: &Trial) -> Vec<Timed> {
    let times = &curve.times;
    let end = curve.end();
    let mark = |at: Option<f64>, text: String, token, dash, width| {
        let at = at.filter(|at| *at <= end)?;
        Some(Timed {
            at,
            text,
            token,
            dash,
            width,
        })
    };
    let ends = times.workaround_ends.map(duration).unwrap_or_default();
    let back = times.back.map(duration).unwrap_or_default();
    let caught_up = times.caught_up.map(duration);
    let other_way = if trial.long {
        format!("the other way of working ends after {ends}")
    } else {
        format!("other way ends, {ends}")
    };
    let back = match caught_up.filter(|_| trial.long) {
        Some(caught_up) => format!("back within {back}, caught up after {caught_up}"),
        None => format!("back within {back}"),
    };
    let limit = match times.unacceptable.and(by_curve(times)) {
        Some(range) if trial.long => {
            let stated = unacceptable(times).unwrap_or_default();
            format!("{stated} (by the curve {range})")
        }
        _ => unacceptable(times).unwrap_or_default(),
    };
    let at_limit = times
        .unacceptable
        .or(times.by_curve.map(|(high, likely)| likely.unwrap_or(high)));
    let marks = [
        mark(
            times.workaround_ends,
            other_way,
            Token::Good,
            Dash::Dotted,
            1.5,
        ),
        mark(times.back, back, Token::Text, Dash::Solid, 1.5),
        mark(at_limit, limit, Token::Error, Dash::Long, 1.5),
    ];
    let mut marks: Vec<Timed> = marks.into_iter().flatten().collect();
    marks.sort_by(|one, other| one.at.total_cmp(&other.at));
    marks
}

/// What stands beside the limit.
fn limit_words(curve: &LossCurve) -> Option<[String; 2]> {
    let limit = curve.limit?;
    Some([curve.currency.sum(limit), "is the limit".to_owned()])
}

/// The words beside the limit, moved into the field's height; none where they would leave the area.
fn beside_limit(
    words: &[String; 2],
    plot: &Plot,
    limit: f64,
    size: f32,
    area: Rect,
) -> Option<Vec<Line>> {
    let half = 1.25 * size;
    let (least, most) = (plot.field.top + half, plot.field.bottom - half);
    if least > most {
        return None;
    }
    let middle = plot.y(limit).clamp(least, most);
    let at = (plot.field.right + BESIDE, middle);
    let width = |text: &String| room(text, size, Weight::Regular);
    let inside = words
        .iter()
        .all(|text| at.0 + width(text) <= area.right + 0.1);
    inside.then(|| plot::block(words, at, Anchor::Start, size, Token::Error.into()).collect())
}

/// What bridges the work, and when.
fn strip(curve: &LossCurve) -> Vec<(Bridge, f64, f64)> {
    let times = &curve.times;
    let end = curve.end();
    let other_way = times.workaround_ends.map(|ends| {
        (
            Bridge::OtherWay,
            0.0,
            times.back.map_or(ends, |back| ends.min(back)),
        )
    });
    let nothing = curve
        .unbridged()
        .map(|(from, to)| (Bridge::Nothing, from, to));
    let catching_up = times
        .back
        .zip(times.caught_up)
        .map(|(from, to)| (Bridge::CatchingUp, from, to));
    let all = [other_way, nothing, catching_up].into_iter().flatten();
    all.map(|(bridge, from, to)| (bridge, from.min(end), to.min(end)))
        .filter(|(_, from, to)| from < to)
        .collect()
}

/// What the key tells: the strip, and what has no words at its place.
fn entries(
    curve: &LossCurve,
    strip: &[(Bridge, f64, f64)],
    trial: &Trial,
) -> Vec<(Swatch, String)> {
    let parts = strip.iter().map(|(bridge, ..)| {
        let text = match bridge {
            Bridge::OtherWay => "another way of working",
            Bridge::Nothing => "nothing",
            Bridge::CatchingUp => "catching up",
        };
        (Swatch::Part(*bridge), text.to_owned())
    });
    let unlabelled = (!trial.labels).then(|| marks(curve, trial));
    let marks = unlabelled.into_iter().flatten().map(|mark| {
        let line = Swatch::Line(mark.token, mark.dash, mark.width);
        (line, mark.text)
    });
    let stated = curve.times.unacceptable.filter(|_| !trial.labels);
    let range = stated.and_then(|_| by_curve(&curve.times));
    let range = range.map(|range| (BY_CURVE, format!("by the curve {range}")));
    let limit = limit_words(curve).filter(|_| !trial.limit);
    let limit = limit.map(|words| (LIMIT, words.join(" ")));
    parts.chain(marks).chain(range).chain(limit).collect()
}

/// How the limit is drawn, and the times at which the curve reaches it.
const LIMIT: Swatch = Swatch::Line(Token::Error, Dash::Dotted, 1.5);
const BY_CURVE: Swatch = Swatch::Line(Token::Error, Dash::Solid, 1.5);

/// The key: where each swatch goes, and its words.
type Key = (Vec<(Swatch, Place)>, Vec<Line>, f32);

/// Entries in rows below the names of the axes, and the height that they take; none where they need
/// more room than there is.
fn key(entries: &[(Swatch, String)], size: f32, area: Rect) -> Option<Key> {
    if entries.is_empty() {
        return Some(Key::default());
    }
    let width = |text: &str| SWATCH + room(text, size, Weight::Regular);
    let mut x = area.left;
    let mut row = 0;
    let mut set = Vec::new();
    for (swatch, text) in entries {
        if x > area.left && x + width(text) > area.right {
            (x, row) = (area.left, row + 1);
        }
        if x + width(text) > area.right || row == MOST_ROWS {
            return None;
        }
        set.push((*swatch, text, x, row));
        x += width(text) + BETWEEN;
    }
    let height = LEADING * size + 2.0;
    let baseline = |at: usize| area.bottom - 0.3 * size - (row - at) as f32 * height;
    let swatches = set
        .iter()
        .map(|(swatch, _, x, row)| (*swatch, (*x, baseline(*row) - size * CAP_HEIGHT / 2.0)));
    let lines = set.iter().map(|(_, text, x, row)| Line {
        at: (x + SWATCH, baseline(*row)),
        anchor: Anchor::Start,
        size,
        runs: vec![((*text).clone(), Token::TextSecond.into())],
    });
    Some((
        swatches.collect(),
        lines.collect(),
        (row + 1) as f32 * height,
    ))
}

/// A curve without words, for an area that is too small for any.
fn bare(curve: &LossCurve, area: Rect) -> Layout {
    let plot = Plot::bare(
        area,
        plot::time(curve.end(), area.width().max(1.0), BASELINE),
        curve.currency.axis(largest(curve), 3),
    );
    let trial = Trial {
        long: false,
        size: 1.0,
        labels: false,
        limit: false,
        key: false,
    };
    let marks = placed(curve, &plot, &trial);
    let top = plot.field.top;
    Layout {
        marks: marks.into_iter().map(|mark| (mark, top)).collect(),
        plot,
        lines: Vec::new(),
        strip: Vec::new(),
        key: Vec::new(),
    }
}
