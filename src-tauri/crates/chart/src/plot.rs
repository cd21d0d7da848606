//! A field between two axes that start at 0, with its numbers, and marks across it.

use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::pen::{Drawn, Line, Pen, Place};
use crate::record::{Dash, Ink};
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::{Measured, elided};
use plotters_backend::DrawingBackend;

/// Height of a line of type, as a share of its size.
pub(crate) const LEADING: f32 = 1.35;
/// From the top of a line to its baseline, as a share of its size.
pub(crate) const BASELINE: f32 = 1.0;
/// Between numbers and the field.
const GAP: f32 = 7.0;
/// The least free space between two numbers of an axis, and the least way from one to the next.
const APART: f32 = 12.0;
const WAY: f32 = 44.0;
/// The smallest field that can be read.
const SMALLEST: (f32, f32) = (70.0, 44.0);
/// Height of a step of the vertical axis, at least, as a share of the size of numbers.
const STEP: f32 = 2.4;

/// An axis from 0.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks {
    /// The value at its end.
    pub(crate) end: f64,
    /// Values with their numbers.
    pub(crate) marks: Vec<(f64, String)>,
    /// What the numbers count.
    pub(crate) unit: String,
}

/// Units of a time axis: up to how many minutes, minutes in one, its name, the steps it may take.
const TIMES: [(f64, f64, &str, &[f64]); 3] = [
    (180.0, 1.0, "minutes", &[5.0, 10.0, 15.0, 30.0, 60.0]),
    (
        4320.0,
        60.0,
        "hours",
        &[1.0, 2.0, 4.0, 6.0, 8.0, 12.0, 24.0, 48.0],
    ),
    (
        f64::INFINITY,
        1440.0,
        "days",
        &[1.0, 2.0, 3.0, 7.0, 14.0, 28.0, 56.0, 140.0, 365.0, 1825.0],
    ),
];

/// A time axis of `end` minutes on `width`, in minutes, hours or days as fits.
pub(crate) fn time(end: f64, width: f32, size: f32) -> Ticks {
    let end = if end.is_finite() && end >= 1.0 {
        end
    } else {
        60.0
    };
    let (_, minutes, unit, steps) = TIMES
        .into_iter()
        .find(|(most, ..)| end <= *most)
        .unwrap_or(TIMES[2]);
    let widest = room(&format!("{:.0}", end / minutes), size, Weight::Regular) + APART;
    let widest = widest.max(WAY);
    let fits = |step: &&f64| (width * (*step * minutes / end) as f32) >= widest;
    let step = steps.iter().find(fits).copied().unwrap_or(end / minutes);
    let count = (end / minutes / step + 1e-9).floor().clamp(0.0, 400.0) as u32;
    let mark = |index: u32| {
        let value = f64::from(index) * step;
        (value * minutes, format!("{value:.0}"))
    };
    Ticks {
        end,
        marks: (0..=count).map(mark).collect(),
        unit: unit.to_owned(),
    }
}

/// How many steps a vertical axis has room for.
pub(crate) fn steps(height: f32, size: f32) -> usize {
    ((height / (STEP * size)) as usize).clamp(1, 6)
}

/// What is kept free round a field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Margins {
    /// Between the name of the vertical axis and the field.
    pub(crate) top: f32,
    /// At the right.
    pub(crate) right: f32,
    /// Between the field and the numbers below it.
    pub(crate) below: f32,
}

/// A field with its numbers and names.
#[derive(Debug, Clone)]
pub(crate) struct Plot {
    pub(crate) field: Rect,
    pub(crate) across: Ticks,
    pub(crate) up: Ticks,
    pub(crate) lines: Vec<Line>,
}

impl Plot {
    /// A field in an area; none where it would be too small to be read. The axes are made for the
    /// width and the height that they have; the names follow their units.
    pub(crate) fn set(
        frame: &Frame,
        area: Rect,
        margins: Margins,
        across: impl Fn(f32) -> Ticks,
        up: impl Fn(f32) -> Ticks,
        names: (&str, &str),
    ) -> Option<Self> {
        let size = frame.note;
        let row = LEADING * size;
        let top = area.top + row + margins.top;
        let bottom = area.bottom - 2.0 * row - margins.below - 2.0;
        let up = up(bottom - top);
        let numbers = widest(&up, size);
        let (left, right) = (area.left + numbers + GAP, area.right - margins.right);
        let (width, height) = (right - left, bottom - top);
        if !(width >= SMALLEST.0 && height >= SMALLEST.1) {
            return None;
        }
        let field = Rect {
            left,
            top,
            right,
            bottom,
        };
        let mut plot = Self {
            field,
            across: across(width),
            up,
            lines: Vec::new(),
        };
        plot.number(area, size, margins.below);
        plot.name(area, size, names)?;
        Some(plot)
    }

    /// A field without words, for an area that is too small for any.
    pub(crate) fn bare(area: Rect, across: Ticks, up: Ticks) -> Self {
        let inset = 4.0_f32.min(area.width() / 4.0).min(area.height() / 4.0);
        let field = Rect {
            left: area.left + inset,
            top: area.top + inset,
            right: area.right - inset,
            bottom: area.bottom - inset,
        };
        Self {
            field,
            across,
            up,
            lines: Vec::new(),
        }
    }

    /// Numbers beside and below the field; one that would leave the area is left out.
    fn number(&mut self, area: Rect, size: f32, below: f32) {
        let one = |at: Place, anchor: Anchor, text: &str| Line {
            at,
            anchor,
            size,
            runs: vec![(text.to_owned(), Token::TextThird.into())],
        };
        let beside = self.up.marks.iter().map(|(value, text)| {
            let y = self.y(*value) + size * CAP_HEIGHT / 2.0;
            one((self.field.left - GAP, y), Anchor::End, text)
        });
        let baseline = self.field.bottom + below + 3.0 + BASELINE * size;
        let under = self.across.marks.iter().filter_map(|(value, text)| {
            let (x, half) = (self.x(*value), room(text, size, Weight::Regular) / 2.0);
            let inside = x - half >= area.left && x + half <= area.right;
            inside.then(|| one((x, baseline), Anchor::Middle, text))
        });
        let lines: Vec<Line> = beside.chain(under).collect();
        self.lines.extend(lines);
    }

    /// The names of the axes: above at the left, and below at the right. None where they do not fit.
    fn name(&mut self, area: Rect, size: f32, (across, up): (&str, &str)) -> Option<()> {
        let ink: Ink = Token::TextSecond.into();
        let mut one = |text: String, width: f32, at: Place, anchor: Anchor| {
            let text = elided(&text, size, Weight::Regular, width)?;
            self.lines.push(Line {
                at,
                anchor,
                size,
                runs: vec![(text, ink)],
            });
            Some(())
        };
        let up = format!("{} {up}", self.up.unit);
        let across = format!("{} {across}", self.across.unit);
        let top = area.top + BASELINE * size;
        one(up, area.width(), (area.left, top), Anchor::Start)?;
        let width = self.field.right - area.left;
        let under = (self.field.right, area.bottom - 0.3 * size);
        one(across, width, under, Anchor::End)
    }

    /// Where a value lies across.
    pub(crate) fn x(&self, value: f64) -> f32 {
        let share = (value / self.across.end).clamp(0.0, 1.0);
        self.field.left + share as f32 * self.field.width()
    }

    /// Where a value lies upwards.
    pub(crate) fn y(&self, value: f64) -> f32 {
        let share = (value / self.up.end).clamp(0.0, 1.0);
        self.field.bottom - share as f32 * self.field.height()
    }

    /// Gridlines and the line at 0.
    pub(crate) fn grid<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>) -> Drawn<DB> {
        let Rect { left, right, .. } = self.field;
        for (value, _) in self.up.marks.iter().filter(|(value, _)| *value > 0.0) {
            let y = self.y(*value);
            pen.line(&[(left, y), (right, y)], Token::Grid.into(), 1.0)?;
        }
        let floor = self.field.bottom;
        pen.line(
            &[(left, floor), (right, floor)],
            Token::LineStrong.into(),
            1.0,
        )
    }
}

fn widest(ticks: &Ticks, size: f32) -> f32 {
    let width = |(_, text): &(f64, String)| room(text, size, Weight::Regular);
    ticks.marks.iter().map(width).fold(0.0, f32::max)
}

/// A line across the field with its label above.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) x: f32,
    pub(crate) text: String,
    pub(crate) token: Token,
    pub(crate) dash: Dash,
    pub(crate) width: f32,
}

/// A mark with the row of its label, 0 the lowest, and the side to which it leans.
#[derive(Debug, Clone, Copy)]
struct Lean {
    row: usize,
    left: bool,
}

/// From a mark to its label.
const LEAN: f32 = 5.0;
/// Free space between two labels, and between a label and the line of another mark.
const BETWEEN: f32 = 6.0;

/// The lines of marks with their labels in at most `rows` rows above `bottom`: the upper end of each
/// line, and its label. A label touches neither another nor the line of another. None where there
/// is no such way.
pub(crate) fn labels(
    marks: &[Mark],
    rows: usize,
    size: f32,
    area: Rect,
    bottom: f32,
) -> Option<Vec<(f32, Line)>> {
    let mut leans = Vec::new();
    if !lean(marks, rows, size, area, &mut leans) {
        return None;
    }
    let set = |(mark, lean): (&Mark, &Lean)| {
        let top = bottom - (lean.row + 1) as f32 * LEADING * size;
        let (x, anchor) = if lean.left {
            (mark.x - LEAN, Anchor::End)
        } else {
            (mark.x + LEAN, Anchor::Start)
        };
        let line = Line {
            at: (x, top + BASELINE * size),
            anchor,
            size,
            runs: vec![(
                mark.text.clone(),
                Ink {
                    weight: Weight::Medium,
                    ..mark.token.into()
                },
            )],
        };
        (top + 2.0, line)
    };
    Some(marks.iter().zip(&leans).map(set).collect())
}

/// Tries the rows and sides of the marks one after the other.
fn lean(marks: &[Mark], rows: usize, size: f32, area: Rect, leans: &mut Vec<Lean>) -> bool {
    if leans.len() == marks.len() {
        return true;
    }
    for row in 0..rows {
        for left in [true, false] {
            leans.push(Lean { row, left });
            if stands(marks, size, area, leans) && lean(marks, rows, size, area, leans) {
                return true;
            }
            leans.pop();
        }
    }
    false
}

/// Whether the last label stands free of those before, and they of it.
fn stands(marks: &[Mark], size: f32, area: Rect, leans: &[Lean]) -> bool {
    let ends = |index: usize| {
        let (mark, lean) = (&marks[index], leans[index]);
        let width = room(&mark.text, size, Weight::Medium);
        if lean.left {
            (mark.x - LEAN - width, mark.x - LEAN)
        } else {
            (mark.x + LEAN, mark.x + LEAN + width)
        }
    };
    let last = leans.len() - 1;
    let (start, end) = ends(last);
    let crossed = |label: usize, by: usize| {
        let (start, end) = ends(label);
        let x = marks[by].x;
        leans[label].row <= leans[by].row && x > start - BETWEEN && x < end + BETWEEN
    };
    let apart = |other: usize| {
        let (from, to) = ends(other);
        leans[other].row != leans[last].row || end + BETWEEN <= from || to + BETWEEN <= start
    };
    let free = |other: usize| apart(other) && !crossed(last, other) && !crossed(other, last);
    start >= area.left && end <= area.right && (0..last).all(free)
}

/// What marks mean, in rows.
pub(crate) struct Key<T> {
    /// Each mark with the left end of its swatch, on the middle of its row.
    pub(crate) entries: Vec<(T, Place)>,
    pub(crate) lines: Vec<Line>,
    /// The height that the rows take.
    pub(crate) height: f32,
}

/// Between two entries of a key.
const KEY_BETWEEN: f32 = 18.0;

/// A key in rows from the top of an area, with room for a swatch before each text; none where an
/// entry is wider than the area.
pub(crate) fn key<T>(
    named: impl IntoIterator<Item = (T, String)>,
    swatch: f32,
    size: f32,
    area: Rect,
) -> Option<Key<T>> {
    let row = 1.6 * size;
    let (mut x, mut y) = (area.left, area.top + row / 2.0);
    let mut key = Key {
        entries: Vec::new(),
        lines: Vec::new(),
        height: 0.0,
    };
    for (entry, text) in named {
        let width = swatch + room(&text, size, Weight::Regular);
        if width > area.width() {
            return None;
        }
        if x > area.left && x + width > area.right {
            x = area.left;
            y += row;
        }
        key.entries.push((entry, (x, y)));
        key.lines.push(Line {
            at: (x + swatch, y + size * CAP_HEIGHT / 2.0),
            anchor: Anchor::Start,
            size,
            runs: vec![(text, Token::Text.into())],
        });
        key.height = y + row / 2.0 - area.top;
        x += width + KEY_BETWEEN;
    }
    Some(key)
}

/// A name in a column of at most `most` lines: whole where it fits, else broken, else shortened; no
/// line where there is no name or no room for a letter.
pub(crate) fn name(text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
    if text.trim().is_empty() || width < size {
        return Vec::new();
    }
    let one = elided(text, size, Weight::Regular, width + 0.1);
    let whole = one.as_ref().is_some_and(|line| !line.ends_with('…'));
    if whole || most == 1 || width < 5.0 * size {
        return one.into_iter().collect();
    }
    let measured = Measured::new(text, Weight::Regular, 0.0);
    match measured.lines(width / size, most) {
        Some(lines) => lines.texts.clone(),
        None => measured.forced_lines(width / size, most).texts,
    }
}

/// The width that names need in a column of at most `most` wide, each in at most `lines` lines.
pub(crate) fn names<'a>(
    texts: impl Iterator<Item = &'a str>,
    size: f32,
    most: f32,
    lines: usize,
) -> f32 {
    let broken = texts.flat_map(|text| name(text, size, most, lines));
    broken
        .map(|line| room(&line, size, Weight::Regular))
        .fold(0.0, f32::max)
        .min(most)
}

/// The four corners of a rectangle.
pub(crate) fn corners(rect: Rect) -> [Place; 4] {
    [
        (rect.left, rect.top),
        (rect.right, rect.top),
        (rect.right, rect.bottom),
        (rect.left, rect.bottom),
    ]
}

/// Broken words one below the other, round a middle.
pub(crate) fn block(
    texts: &[String],
    at: Place,
    anchor: Anchor,
    size: f32,
    ink: Ink,
) -> impl Iterator<Item = Line> {
    let leading = 1.22 * size;
    let top = at.1 - texts.len() as f32 * leading / 2.0;
    texts.iter().enumerate().map(move |(line, text)| Line {
        at: (at.0, top + line as f32 * leading + 0.96 * size),
        anchor,
        size,
        runs: vec![(text.clone(), ink)],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_axis_takes_the_unit_that_fits() {
        for (end, width, unit, texts) in [
            (60.0, 400.0, "minutes", "0 10 20 30 40 50 60"),
            (2160.0, 480.0, "hours", "0 4 8 12 16 20 24 28 32 36"),
            (2160.0, 200.0, "hours", "0 8 16 24 32"),
            (10_080.0, 320.0, "days", "0 1 2 3 4 5 6 7"),
            (f64::NAN, 300.0, "minutes", "0 10 20 30 40 50 60"),
        ] {
            let ticks = time(end, width, 11.0);
            let said: Vec<&str> = ticks.marks.iter().map(|(_, text)| text.as_str()).collect();
            assert_eq!(
                (ticks.unit.as_str(), said.join(" ")),
                (unit, texts.to_owned())
            );
        }
    }
}
