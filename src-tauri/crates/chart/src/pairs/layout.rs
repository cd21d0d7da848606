//! Where everything in a picture of pairs goes, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area and none touches another; where poles do not fit they
//! are broken, then shortened, then left out.

use super::{Pair, Pairs, distance};
use crate::figure::{NONE, mark};
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::pen::Line;
use crate::record::Ink;
use crate::scene::Anchor;
use crate::spec::Role;
use crate::token::Token;
use crate::wrap::Measured;

const LEADING: f32 = 1.22;
const BASELINE: f32 = 0.96;
/// Between two pairs.
const GAP: f32 = 10.0;
/// Between two columns.
const BESIDE: f32 = 14.0;
/// From the line of all to that of a side.
pub(super) const LANE: f32 = 11.0;
/// How far a mark reaches beyond its place.
const MARK: f32 = 6.0;
/// Between two entries of the key.
const BETWEEN: f32 = 18.0;
/// Room for a mark in the key.
const SWATCH: f32 = 16.0;
/// The narrowest column of poles, as a share of the size of type.
const NARROWEST: f32 = 5.0;

/// Where everything goes.
pub(super) struct Layout {
    /// From the lowest to the highest value.
    pub(super) axis: Rect,
    /// The middle of each line, in order.
    pub(super) rows: Vec<f32>,
    /// Whether the sides have lines of their own.
    pub(super) sides: bool,
    pub(super) lines: Vec<Line>,
    pub(super) key: Vec<Entry>,
}

/// An entry of the key: a mark, and its text among the lines.
pub(super) struct Entry {
    pub(super) role: Role,
    pub(super) at: (f32, f32),
}

/// A size of type, lines of a pole, whether poles may be shortened, and whether the sides are drawn.
struct Trial {
    size: f32,
    lines: usize,
    forced: bool,
    sides: bool,
}

/// A pair's words broken to their columns.
struct Words {
    low: Vec<String>,
    high: Vec<String>,
}

/// The height at which nothing need be shortened.
pub(crate) fn natural_height(pairs: &Pairs, frame: &Frame, width: f32) -> f32 {
    let area = Rect {
        left: 0.0,
        top: 0.0,
        right: width,
        bottom: f32::INFINITY,
    };
    let trial = Trial {
        size: frame.label,
        lines: 3,
        forced: true,
        sides: pairs.shows_sides(),
    };
    let columns = Columns::of(pairs, &trial, area);
    let rows = heights(pairs, &trial, &columns).unwrap_or_default();
    let gaps = rows.len() as f32 * GAP;
    head(pairs, &trial, frame, area).1 + rows.iter().sum::<f32>() + gaps
}

/// The pairs in an area, with as many words as fit.
pub(super) fn fit(pairs: &Pairs, frame: &Frame, area: Rect) -> Layout {
    let sides = pairs.shows_sides();
    let trial = |size, lines, forced, sides| Trial {
        size,
        lines,
        forced,
        sides,
    };
    let trials = [
        trial(frame.label, 2, false, sides),
        trial(frame.label, 3, false, sides),
        trial(frame.label, 3, true, sides),
        trial(frame.smallest, 3, true, sides),
        trial(frame.smallest, 2, true, sides),
        trial(frame.smallest, 1, true, sides),
        trial(frame.smallest, 2, true, false),
        trial(frame.smallest, 1, true, false),
    ];
    trials
        .iter()
        .find_map(|trial| place(pairs, trial, frame, area))
        .unwrap_or_else(|| bare(pairs, area))
}

/// The widths of the columns.
struct Columns {
    low: Rect,
    axis: Rect,
    high: Rect,
    gaps: Rect,
}

impl Columns {
    fn of(pairs: &Pairs, trial: &Trial, area: Rect) -> Self {
        let widest = pairs
            .pairs
            .iter()
            .map(|pair| room(&distance(pair), trial.size, Weight::SemiBold))
            .fold(room("+0.0", trial.size, Weight::SemiBold), f32::max);
        let rest = (area.width() - widest - 3.0 * BESIDE).max(0.0);
        let axis = (rest * 0.4).min(380.0);
        let poles = (rest - axis) / 2.0;
        let at = |left: f32, width: f32| Rect {
            left,
            right: left + width,
            ..area
        };
        let axis_left = area.left + poles + BESIDE;
        let high_left = axis_left + axis + BESIDE;
        Self {
            low: at(area.left, poles),
            axis: at(axis_left + MARK, (axis - 2.0 * MARK).max(0.0)),
            high: at(high_left, poles),
            gaps: at(area.right - widest, widest),
        }
    }
}

fn words(pair: &Pair, trial: &Trial, columns: &Columns) -> Option<Words> {
    Some(Words {
        low: pole(&pair.low, trial, columns.low.width())?,
        high: pole(&pair.high, trial, columns.high.width())?,
    })
}

fn pole(text: &str, trial: &Trial, width: f32) -> Option<Vec<String>> {
    if text.trim().is_empty() {
        return Some(Vec::new());
    }
    let width = width / trial.size;
    if width < NARROWEST {
        return None;
    }
    let measured = Measured::new(text, Weight::Regular, 0.0);
    match measured.lines(width, trial.lines) {
        Some(lines) => Some(lines.texts.clone()),
        None if trial.forced => Some(measured.forced_lines(width, trial.lines).texts),
        None => None,
    }
}

fn heights(pairs: &Pairs, trial: &Trial, columns: &Columns) -> Option<Vec<f32>> {
    let lanes = if trial.sides {
        2.0 * LANE + 2.0 * MARK
    } else {
        2.0 * MARK
    };
    pairs
        .pairs
        .iter()
        .map(|pair| {
            let words = words(pair, trial, columns)?;
            let lines = words.low.len().max(words.high.len()).max(1);
            Some((lines as f32 * LEADING * trial.size).max(lanes))
        })
        .collect()
}

/// Places everything; none where it does not fit.
fn place(pairs: &Pairs, trial: &Trial, frame: &Frame, area: Rect) -> Option<Layout> {
    let columns = Columns::of(pairs, trial, area);
    let heights = heights(pairs, trial, &columns)?;
    let (key, taken) = head(pairs, trial, frame, area);
    let entries_fit = key.iter().all(|(_, line)| line.at.0 >= area.left);
    let all = heights.iter().sum::<f32>() + GAP * heights.len() as f32;
    let spare = area.height() - taken - all;
    if spare < 0.0 || !entries_fit || columns.axis.width() < 4.0 * MARK {
        return None;
    }
    let gap = GAP + (spare / heights.len().max(1) as f32).min(GAP);
    let mut lines: Vec<Line> = key.iter().map(|(_, line)| line.clone()).collect();
    lines.extend(numbers(pairs, frame, &columns, area.top + taken));
    let mut rows = Vec::new();
    let mut top = area.top + taken + gap / 2.0;
    for (pair, height) in pairs.pairs.iter().zip(heights) {
        let middle = top + height / 2.0;
        rows.push(middle);
        lines.extend(row(
            pair,
            &words(pair, trial, &columns)?,
            trial.size,
            &columns,
            middle,
        ));
        top += height + gap;
    }
    Some(Layout {
        axis: Rect {
            top: area.top + taken,
            bottom: top - gap / 2.0,
            ..columns.axis
        },
        rows,
        sides: trial.sides,
        lines,
        key: key.into_iter().map(|(entry, _)| entry).collect(),
    })
}

/// The words and the distance of a pair round the middle of its line.
fn row(pair: &Pair, words: &Words, size: f32, columns: &Columns, middle: f32) -> Vec<Line> {
    let block = |texts: &[String], x: f32, anchor: Anchor| {
        let top = middle - texts.len() as f32 * LEADING * size / 2.0;
        let lines: Vec<Line> = texts
            .iter()
            .enumerate()
            .map(|(line, text)| Line {
                at: (x, top + (line as f32 * LEADING + BASELINE) * size),
                anchor,
                size,
                runs: vec![(text.clone(), Token::TextSecond.into())],
            })
            .collect();
        lines
    };
    let distance = distance(pair);
    let token = if distance == NONE {
        Token::TextThird
    } else {
        Token::Text
    };
    let number = Line {
        at: (columns.gaps.right, middle + size * CAP_HEIGHT / 2.0),
        anchor: Anchor::End,
        size,
        runs: vec![(
            distance,
            Ink {
                weight: Weight::SemiBold,
                ..token.into()
            },
        )],
    };
    let mut lines = block(&words.low, columns.low.right, Anchor::End);
    lines.extend(block(&words.high, columns.high.left, Anchor::Start));
    lines.push(number);
    lines
}

/// The key in rows from the top, each entry with its text, and the height that it takes together
/// with the numbers of the axis.
fn head(pairs: &Pairs, trial: &Trial, frame: &Frame, area: Rect) -> (Vec<(Entry, Line)>, f32) {
    let mut named = vec![(Role::Now, "Today"), (Role::Target, "Wanted")];
    if trial.sides && pairs.shows_sides() {
        named.extend([(Role::Business, "Business"), (Role::It, "IT")]);
    }
    let size = trial.size;
    let row_height = 1.6 * size;
    let (mut x, mut y) = (area.left, area.top + row_height / 2.0);
    let mut entries = Vec::new();
    for (role, text) in named {
        let width = SWATCH + room(text, size, Weight::Regular);
        if x > area.left && x + width > area.right {
            x = area.left;
            y += row_height;
        }
        let line = Line {
            at: (x + SWATCH, y + size * CAP_HEIGHT / 2.0),
            anchor: Anchor::Start,
            size,
            runs: vec![(text.to_owned(), Token::Text.into())],
        };
        let at = (x + MARK, y);
        // A key that cannot be held is put outside, where the trial fails.
        let place = if width > area.width() {
            (area.left - 1.0, line.at.1)
        } else {
            line.at
        };
        entries.push((Entry { role, at }, Line { at: place, ..line }));
        x += width + BETWEEN;
    }
    (
        entries,
        y + row_height / 2.0 - area.top + 1.5 * frame.note + 4.0,
    )
}

/// The numbers of the axis: its ends and its middle, just above the first line.
fn numbers(pairs: &Pairs, frame: &Frame, columns: &Columns, bottom: f32) -> Vec<Line> {
    let Pairs {
        scale, midpoint, ..
    } = pairs;
    [scale.min, *midpoint, scale.max]
        .into_iter()
        .map(|value| Line {
            at: (x(pairs, columns.axis, value), bottom - 4.0),
            anchor: Anchor::Middle,
            size: frame.note,
            runs: vec![(mark(value), Token::TextThird.into())],
        })
        .collect()
}

/// Where a value lies on the axis.
pub(super) fn x(pairs: &Pairs, axis: Rect, value: f64) -> f32 {
    axis.left + pairs.scale.share(value) as f32 * axis.width()
}

/// Lines without words, for an area that is too small for any.
fn bare(pairs: &Pairs, area: Rect) -> Layout {
    let step = area.height() / pairs.pairs.len().max(1) as f32;
    let inset = MARK.min(area.width() / 4.0);
    Layout {
        axis: Rect {
            left: area.left + inset,
            right: area.right - inset,
            ..area
        },
        rows: (0..pairs.pairs.len())
            .map(|place| area.top + (place as f32 + 0.5) * step)
            .collect(),
        sides: false,
        lines: Vec::new(),
        key: Vec::new(),
    }
}
