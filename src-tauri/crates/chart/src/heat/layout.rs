//! Where everything in a heat grid goes, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area and none touches another. Where there is no room for the
//! figures there is no grid of colours either, since colour alone says nothing.

use super::{HeatGrid, OPEN, named, text};
use crate::figure::short_duration;
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::pen::{Line, Place};
use crate::plot::{self, block, name as name_in};
use crate::record::Ink;
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::elided;

/// Between two cells.
const GAP: f32 = 3.0;
/// The share of the width that names may take.
const NAMES: f32 = 0.4;
/// Between names and cells.
const BESIDE: f32 = 10.0;
/// The widest cell.
const WIDEST: f32 = 64.0;
/// Height of a cell, as a share of the size of type: the figure, and the dots below it.
const CELL: f32 = 2.05;
/// The same where the dots stand beside the figure, at ease and at least.
const WIDE_CELL: f32 = 1.75;
const LOW_WIDE_CELL: f32 = 1.45;
/// A cell whose dots are left out for want of room, and the lowest that holds a figure.
const LOW_CELL: f32 = 1.4;
const LOWEST_CELL: f32 = 1.3;
const LEADING: f32 = 1.22;
/// A row of the key, and room for a swatch and between entries there, as shares of the size.
const KEY_ROW: f32 = 2.0;
const SWATCH: f32 = 2.3;
const BETWEEN: f32 = 14.0;

/// Where everything goes.
pub(super) struct Layout {
    pub(super) cells: Vec<Cell>,
    pub(super) lines: Vec<Line>,
}

/// A cell of the grid or of the key.
pub(super) struct Cell {
    pub(super) at: Rect,
    pub(super) severity: Option<u8>,
    /// The middle of the first dot; none where there are no dots.
    pub(super) dots: Option<Place>,
}

/// From one dot to the next.
pub(super) const STEP: f32 = 4.6;
/// From the lower edge of a cell to the middle of dots below the figure.
const RISE: f32 = 5.0;
/// From the middle of a figure to the first dot beside it, and to the ends of both together.
const FIRST_DOT: f32 = 8.5;
const LAST_DOT: f32 = FIRST_DOT + 4.0 * STEP + 1.3;
const FIGURE: f32 = 4.0;
/// The narrowest cell in which dots stand beside the figure.
const WIDE: f32 = FIGURE + LAST_DOT + 7.0;

struct Trial {
    size: f32,
    /// Lines of a name.
    lines: usize,
    dots: bool,
    key: bool,
    /// Cells have more height than they need.
    tall: bool,
    /// Cells have no more than they must.
    lowest: bool,
}

/// The height at which nothing need be left out.
pub(crate) fn natural_height(grid: &HeatGrid, frame: &Frame, width: f32) -> f32 {
    let area = Rect {
        left: 0.0,
        top: 0.0,
        right: width,
        bottom: f32::INFINITY,
    };
    let trial = Trial {
        size: frame.label,
        lines: 2,
        dots: true,
        key: frame.legend,
        tall: true,
        lowest: false,
    };
    let key = if trial.key {
        key(grid, frame.note, area).map_or(0.0, |key| key.height)
    } else {
        0.0
    };
    let Some(columns) = Columns::of(grid, &trial, frame, area) else {
        return key;
    };
    let rows = heights(grid, &trial, &columns);
    columns.head + rows.iter().map(|row| row + GAP).sum::<f32>() + key
}

/// Whether any cell has dots where the whole frame is the grid's.
pub(super) fn has_dots(grid: &HeatGrid, frame: &Frame) -> bool {
    let (right, bottom) = frame.pixels();
    let area = Rect {
        left: 0.0,
        top: 0.0,
        right,
        bottom,
    };
    let cells = fit(grid, frame, area).cells;
    cells.iter().any(|cell| cell.dots.is_some())
}

pub(super) fn fit(grid: &HeatGrid, frame: &Frame, area: Rect) -> Layout {
    let trial = |size, lines, dots, key: bool| Trial {
        size,
        lines,
        dots,
        key: key && frame.legend,
        tall: lines > 1,
        lowest: false,
    };
    let trials = [
        trial(frame.label, 2, true, true),
        trial(frame.label, 1, true, true),
        trial(frame.smallest, 1, true, true),
        trial(frame.smallest, 1, true, false),
        trial(frame.smallest, 1, false, false),
        Trial {
            lowest: true,
            ..trial(frame.smallest, 1, false, false)
        },
    ];
    trials
        .iter()
        .find_map(|trial| place(grid, trial, frame, area))
        .unwrap_or_else(|| Layout {
            cells: Vec::new(),
            lines: Vec::new(),
        })
}

/// The widths of the columns, and the height of their heads.
struct Columns {
    names: f32,
    left: f32,
    cell: f32,
    head: f32,
    /// Where columns are narrow, a head has its figure above its unit.
    stacked: bool,
}

impl Columns {
    fn of(grid: &HeatGrid, trial: &Trial, frame: &Frame, area: Rect) -> Option<Self> {
        let names = grid.rows.iter().map(|row| row.name.as_str());
        let names = plot::names(names, trial.size, area.width() * NAMES, trial.lines);
        let count = grid.times.len().max(1) as f32;
        let left = area.left + names + if names > 0.0 { BESIDE } else { 0.0 };
        let cell = ((area.right - left + GAP) / count - GAP).min(WIDEST);
        let fits = |stacked| cell + GAP >= widest_head(grid, frame.note, stacked) + 4.0;
        let stacked = !fits(false);
        let figure = room("5", trial.size, Weight::SemiBold);
        let all_fit = (!stacked || fits(true)) && cell >= figure + 6.0;
        all_fit.then_some(Self {
            names,
            left,
            cell,
            head: frame.note * if stacked { 1.7 + LEADING } else { 1.7 },
            stacked,
        })
    }

    fn x(&self, column: usize) -> f32 {
        self.left + column as f32 * (self.cell + GAP)
    }
}

/// The lines of the head of a column.
fn head_of(time: f64, stacked: bool) -> Vec<String> {
    let head = short_duration(time);
    match head.split_once(' ') {
        Some((figure, unit)) if stacked => vec![figure.to_owned(), unit.to_owned()],
        _ => vec![head],
    }
}

fn widest_head(grid: &HeatGrid, size: f32, stacked: bool) -> f32 {
    let times = grid.times.iter();
    let lines = times.flat_map(|time| head_of(*time, stacked));
    let rooms = lines.map(|line| room(&line, size, Weight::Regular));
    rooms.fold(0.0, f32::max)
}

fn heights(grid: &HeatGrid, trial: &Trial, columns: &Columns) -> Vec<f32> {
    let least = match (trial.dots, columns.cell >= WIDE, trial.tall) {
        (false, ..) if trial.lowest => LOWEST_CELL,
        (false, ..) => LOW_CELL,
        (true, false, _) => CELL,
        (true, true, true) => WIDE_CELL,
        (true, true, false) => LOW_WIDE_CELL,
    };
    let least = trial.size * least;
    let row = |name: &str| {
        let lines = name_in(name, trial.size, columns.names, trial.lines).len() as f32;
        (lines * LEADING * trial.size).max(least)
    };
    grid.rows.iter().map(|each| row(&each.name)).collect()
}

fn place(grid: &HeatGrid, trial: &Trial, frame: &Frame, area: Rect) -> Option<Layout> {
    let columns = Columns::of(grid, trial, frame, area)?;
    let heights = heights(grid, trial, &columns);
    let key = if trial.key {
        key(grid, frame.note, area)?
    } else {
        Key::default()
    };
    let all = heights.iter().map(|row| row + GAP).sum::<f32>();
    if columns.head + all + key.height > area.height() + 0.5 {
        return None;
    }
    let mut layout = Layout {
        cells: Vec::new(),
        lines: heads(grid, frame, &columns, area),
    };
    let mut top = area.top + columns.head;
    for (row, height) in heights.iter().enumerate() {
        let middle = top + height / 2.0;
        let name = name_in(&grid.rows[row].name, trial.size, columns.names, trial.lines);
        let at = (area.left, middle);
        layout.lines.extend(block(
            &name,
            at,
            Anchor::Start,
            trial.size,
            Token::Text.into(),
        ));
        for column in 0..grid.times.len() {
            let left = columns.x(column);
            let at = Rect {
                left,
                top,
                right: left + columns.cell,
                bottom: top + height,
            };
            layout.push(at, grid.cell(row, column), trial.dots, trial.size);
        }
        top += height + GAP;
    }
    layout.add_key(key, top, frame.note);
    Some(layout)
}

impl Layout {
    /// A cell with its figure.
    fn push(&mut self, at: Rect, severity: Option<u8>, dots: bool, size: f32) {
        let token = severity.map_or(Token::TextSecond, |severity| Token::severity(severity).1);
        let weight = if severity.is_some() {
            Weight::SemiBold
        } else {
            Weight::Regular
        };
        let (middle, dots) = places(at, severity, dots);
        let x = middle.0;
        let y = middle.1 + size * CAP_HEIGHT / 2.0;
        self.lines.push(Line {
            at: (x, y),
            anchor: Anchor::Middle,
            size,
            runs: vec![(
                text(severity),
                Ink {
                    weight,
                    ..token.into()
                },
            )],
        });
        self.cells.push(Cell { at, severity, dots });
    }

    fn add_key(&mut self, key: Key, top: f32, size: f32) {
        for entry in key.entries {
            let at = entry.swatch.moved(0.0, top);
            self.push(at, entry.severity, true, size);
            let (x, y) = entry.text_at;
            self.lines.push(Line {
                at: (x, y + top),
                anchor: Anchor::Start,
                size,
                runs: vec![(entry.text, Token::TextSecond.into())],
            });
        }
        for (text, (x, y)) in key.words {
            self.lines.push(Line {
                at: (x, y + top),
                anchor: Anchor::Start,
                size,
                runs: vec![(text, Token::TextSecond.into())],
            });
        }
    }
}

/// The middle of a cell's figure and of its first dot: beside the figure where the cell is wide
/// enough, so that figures and dots of a column stand in line, below it otherwise.
fn places(at: Rect, severity: Option<u8>, dots: bool) -> (Place, Option<Place>) {
    let (x, y) = ((at.left + at.right) / 2.0, (at.top + at.bottom) / 2.0);
    let Some(severity) = severity.filter(|_| dots) else {
        return ((x, y), None);
    };
    if at.width() >= WIDE {
        let figure = x - (FIGURE + LAST_DOT) / 2.0 + FIGURE;
        return ((figure, y), Some((figure + FIRST_DOT, y)));
    }
    if severity == 0 {
        return ((x, y), None);
    }
    let first = x - STEP * (f32::from(severity.min(5)) - 1.0) / 2.0;
    ((x, y - 2.5), Some((first, at.bottom - RISE)))
}

fn heads(grid: &HeatGrid, frame: &Frame, columns: &Columns, area: Rect) -> Vec<Line> {
    let size = frame.note;
    let last = if columns.stacked { LEADING * size } else { 0.0 };
    let baseline = area.top + size + last;
    let in_column = |(column, time): (usize, &f64)| {
        let x = columns.x(column) + columns.cell / 2.0;
        let lines = head_of(*time, columns.stacked);
        let mut y = baseline - (lines.len() as f32 - 1.0) * LEADING * size;
        let line = |text| {
            let at = (x, y);
            y += LEADING * size;
            Line {
                at,
                anchor: Anchor::Middle,
                size,
                runs: vec![(text, Token::TextThird.into())],
            }
        };
        lines.into_iter().map(line).collect::<Vec<Line>>()
    };
    let times = grid.times.iter().enumerate().flat_map(in_column);
    let width = columns.left - area.left - BESIDE;
    let name = elided(&grid.rows_are, size, Weight::Regular, width).filter(|name| !name.is_empty());
    let name = name.map(|name| Line {
        at: (area.left, baseline),
        anchor: Anchor::Start,
        size,
        runs: vec![(name, Token::TextThird.into())],
    });
    name.into_iter().chain(times).collect()
}

/// The key below the grid; its places are counted from its own upper edge.
#[derive(Default)]
struct Key {
    entries: Vec<Entry>,
    words: Vec<(String, (f32, f32))>,
    height: f32,
}

struct Entry {
    swatch: Rect,
    severity: Option<u8>,
    text: String,
    text_at: (f32, f32),
}

/// What the figures mean, in rows; none where an entry is wider than the area.
fn key(grid: &HeatGrid, size: f32, area: Rect) -> Option<Key> {
    let swatch = SWATCH * size;
    let row = KEY_ROW * size + 3.0;
    let mut named: Vec<(Option<u8>, String)> = (0..=5)
        .map(|severity| {
            let name = named(severity);
            let name = name.split_once(' ').map_or("", |(_, name)| name);
            (Some(severity), name.to_owned())
        })
        .collect();
    named.push((None, "not judged".to_owned()));
    let mut key = Key::default();
    let (mut x, mut y) = (area.left, 10.0);
    let mut wrap = |width: f32| {
        if x > area.left && x + width > area.right {
            x = area.left;
            y += row;
        }
        let at = (x, y);
        x += width + BETWEEN;
        (width <= area.width()).then_some(at)
    };
    for (severity, text) in named {
        let width = swatch + 5.0 + room(&text, size, Weight::Regular);
        let (left, top) = wrap(width)?;
        key.entries.push(Entry {
            swatch: Rect {
                left,
                top,
                right: left + swatch,
                bottom: top + KEY_ROW * size,
            },
            severity,
            text,
            text_at: (left + swatch + 5.0, baseline(top, size)),
        });
    }
    let limit = format!("with a line: unacceptable, from {}", grid.unacceptable_from);
    let (left, top) = wrap(room(&limit, size, Weight::Regular))?;
    key.words.push((limit, (left, baseline(top, size))));
    key.height = y + row;
    debug_assert_eq!(text(None), OPEN);
    Some(key)
}

fn baseline(top: f32, size: f32) -> f32 {
    top + KEY_ROW * size / 2.0 + size * CAP_HEIGHT / 2.0
}
