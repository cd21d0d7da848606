//! Tables: a head that repeats, rows that stay whole, pictures that continue through rows.

use std::sync::Arc;

use chart::font::Weight;
use model::Scale;

use super::MM;
use super::compositor::{Compositor, linked_frame, style};
use super::flow::Piece;
use super::frame::{Frame, Item, Link, Shape, Stroke};
use super::mark::{self, Axis, CHIP_GAP, CHIP_HEIGHT, Chip};
use super::text::{Align, Line, Span};
use crate::ink::Ink;
use crate::tags::{Role, TagId};

/// A table before it is set.
pub(crate) struct Table<'a> {
    pub(crate) columns: Vec<Column>,
    /// One cell for each column; empty for a table without a head.
    pub(crate) head: Vec<Cell>,
    pub(crate) rows: Vec<Row>,
    /// The column that names each row.
    pub(crate) row_head: usize,
    pub(crate) scale: &'a Scale,
    /// Space above and below the text of a row.
    pub(crate) pad: f32,
    /// Cells stand in the middle of their row, not at its top.
    pub(crate) middle: bool,
    /// A line under each row.
    pub(crate) ruled: bool,
    /// The rows stay together where a page can hold them.
    pub(crate) whole: bool,
    /// What is repeated above the head on a further page.
    pub(crate) continued: Option<Frame>,
}

/// One row.
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// What a person would call it, for messages.
    pub(crate) place: Option<String>,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) width: f32,
    pub(crate) align: Align,
    /// Space between the text and the next column.
    pub(crate) gap: f32,
}

impl Column {
    pub(crate) fn new(width: f32) -> Self {
        Self {
            width,
            align: Align::Start,
            gap: 2.5 * MM,
        }
    }

    pub(crate) fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    pub(crate) fn flush(self) -> Self {
        Self { gap: 0.0, ..self }
    }

    /// A column of row numbers.
    pub(crate) fn numbers() -> Self {
        Self {
            gap: 0.5 * MM,
            ..Self::new(6.0 * MM)
        }
    }

    /// What is left of it beside an inset.
    fn beside(&self, inset: f32) -> Self {
        Self {
            width: self.width - inset,
            ..*self
        }
    }

    fn inner(&self) -> f32 {
        self.width - self.gap
    }

    /// Where something of a width begins.
    fn indent(&self, width: f32) -> f32 {
        match self.align {
            Align::Center => (self.inner() - width) / 2.0,
            Align::End => self.inner() - width,
            Align::Start | Align::Left => 0.0,
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    /// Text in one paragraph.
    Text(Vec<Span>),
    /// Text that leads to an element.
    Link(Vec<Span>, TagId),
    /// Another cell, moved in by a length: what belongs to the row above.
    Inset(f32, Box<Cell>),
    /// The number of the page on which an element begins.
    PageOf(TagId),
    /// A level chip of a given width.
    Chip(Chip, f32),
    /// A level chip that leads to an element.
    ChipLink(Chip, f32, TagId),
    /// Chips one after the other, broken into lines, each of which leads to an element.
    Chips(Vec<(Chip, TagId)>, f32),
    /// How many of one side, as a number and a bar beside `most`.
    Tally { count: u32, most: u32, ink: Ink },
    /// The key and the numbers above a column of dumbbells.
    AxisHead(Axis, Vec<Span>, Vec<Span>),
    /// Both sides on an axis, in words too.
    Dumbbell(Axis, Option<f64>, Option<f64>, String),
}

/// A cell with its text set.
struct Set {
    lines: Vec<Line>,
    height: f32,
}

const RULE: Stroke = Stroke::solid(Ink::LINE, 0.35);
const HEAD_RULE: Stroke = Stroke::solid(Ink::TEXT, 0.5);
/// Lower rows look lost alone.
const LOW_ROW: f32 = 36.0;
/// Below the text of a head.
const HEAD_PAD: f32 = 1.4 * MM;

impl Table<'_> {
    fn width(&self) -> f32 {
        self.columns.iter().map(|column| column.width).sum()
    }

    /// Sets the table. Its head stays with the first row.
    pub(crate) fn set(self, compositor: &mut Compositor, parent: TagId, before: f32) -> Vec<Piece> {
        let tag = compositor.tags.add(parent, Role::Table);
        let head = (!self.head.is_empty()).then(|| self.set_head(compositor, tag));
        let repeat = head
            .as_ref()
            .map(|head| Arc::new(self.continued_head(head)));
        let first = head.map(|head| Piece::new(head, before).kept());
        let mut pieces: Vec<Piece> = first.into_iter().collect();
        for (index, row) in self.rows.iter().enumerate() {
            let space = if pieces.is_empty() { before } else { 0.0 };
            let frame = self.set_row(compositor, tag, row);
            let keep = self.keeps(index, frame.height);
            pieces.push(Piece {
                frame,
                before: space,
                keep,
                repeat: repeat.clone(),
            });
        }
        pieces
    }

    /// Whether a row stays with the next. A table that breaks leaves two low rows on either side.
    fn keeps(&self, index: usize, height: f32) -> bool {
        let last = index + 1 == self.rows.len();
        let edge = index == 0 || index + 2 == self.rows.len();
        !last && (self.whole || edge && height < LOW_ROW)
    }

    fn continued_head(&self, head: &Frame) -> Frame {
        let mut all = Frame::new(head.width, 0.0);
        for part in self.continued.iter().chain([head]) {
            let y = all.height;
            all.height += part.height;
            all.put(0.0, y, part.as_decoration());
        }
        all
    }

    fn set_head(&self, compositor: &mut Compositor, table: TagId) -> Frame {
        let row = compositor.tags.add(table, Role::Row);
        let set = self.measure(compositor, &self.head);
        let height = set.iter().map(|cell| cell.height).fold(0.0, f32::max) + HEAD_PAD;
        let mut frame = Frame::new(self.width(), height);
        let mut x = 0.0;
        for ((column, cell), set) in self.columns.iter().zip(&self.head).zip(set) {
            let tag = compositor.tags.add(row, Role::ColumnHead);
            let y = height - HEAD_PAD - set.height;
            frame.put(x, y, self.draw(compositor, column, cell, set, tag));
            x += column.width;
        }
        frame.draw(0.0, height, Shape::rule(self.width(), HEAD_RULE));
        frame
    }

    fn set_row(&self, compositor: &mut Compositor, table: TagId, row: &Row) -> Frame {
        let tag = compositor.tags.add(table, Role::Row);
        if let Some(place) = &row.place {
            compositor.tags.name(tag, place);
        }
        let set = self.measure(compositor, &row.cells);
        let inner = set.iter().map(|cell| cell.height).fold(0.0, f32::max);
        let height = inner + 2.0 * self.pad;
        let mut frame = Frame::new(self.width(), height);
        let mut x = 0.0;
        for (index, ((column, cell), set)) in
            self.columns.iter().zip(&row.cells).zip(set).enumerate()
        {
            let role = if index == self.row_head {
                Role::RowHead
            } else {
                Role::Cell
            };
            let tag = compositor.tags.add(tag, role);
            if let Cell::Dumbbell(axis, ..) = cell {
                axis.grid(&mut frame, x, height);
            }
            let y = self.pad
                + if self.middle {
                    (inner - set.height) / 2.0
                } else {
                    0.0
                };
            frame.put(x, y, self.draw(compositor, column, cell, set, tag));
            x += column.width;
        }
        if self.ruled {
            frame.draw(0.0, height, Shape::rule(self.width(), RULE));
        }
        frame
    }

    fn measure(&self, compositor: &mut Compositor, cells: &[Cell]) -> Vec<Set> {
        let columns = self.columns.iter().zip(cells);
        columns
            .map(|(column, cell)| measure(compositor, column, cell))
            .collect()
    }

    fn draw(
        &self,
        compositor: &mut Compositor,
        column: &Column,
        cell: &Cell,
        set: Set,
        tag: TagId,
    ) -> Frame {
        let mut frame = Frame::new(column.inner(), set.height);
        match cell {
            Cell::Text(_) => frame.put(0.0, 0.0, lines(set, tag)),
            Cell::Link(_, target) => {
                let link = compositor.tags.add(tag, Role::Link);
                frame.put(
                    0.0,
                    0.0,
                    linked_frame(set.lines, link, *target, column.inner()),
                );
            }
            Cell::Inset(by, cell) => {
                let inner = self.draw(compositor, &column.beside(*by), cell, set, tag);
                frame.put(*by, 0.0, inner);
            }
            Cell::PageOf(target) => frame.add(
                column.inner(),
                0.0,
                Some(tag),
                Item::PageOf(*target, style::NUMBER_FAINT),
            ),
            Cell::Chip(chip, width) => {
                let chip = mark::chip(&mut compositor.typesetter, chip, self.scale, *width, tag);
                frame.put(column.indent(*width), 0.0, chip);
            }
            Cell::ChipLink(chip, width, target) => {
                let chip = self.chip_link(compositor, chip, *width, *target, tag);
                frame.put(column.indent(*width), 0.0, chip);
            }
            Cell::Tally { count, most, ink } => {
                frame.put(
                    0.0,
                    0.0,
                    tally(compositor, column, *count, *most, *ink, tag),
                );
            }
            Cell::Chips(chips, width) => {
                let chips = self.draw_chips(compositor, column, chips, *width, tag);
                frame.put(0.0, 0.0, chips);
            }
            Cell::AxisHead(axis, business, it) => {
                frame.put(0.0, 0.0, axis_head(compositor, *axis, business, it, tag))
            }
            Cell::Dumbbell(axis, it, business, alt) => {
                let figure = compositor.tags.add_figure(tag, alt);
                for (x, shape) in mark::dumbbell(*axis, *it, *business) {
                    frame.add(x, set.height / 2.0, Some(figure), Item::Shape(shape));
                }
            }
        }
        frame
    }

    fn draw_chips(
        &self,
        compositor: &mut Compositor,
        column: &Column,
        chips: &[(Chip, TagId)],
        width: f32,
        tag: TagId,
    ) -> Frame {
        let per_line = chips_per_line(column, width);
        let mut frame = Frame::new(column.inner(), 0.0);
        for (index, (chip, target)) in chips.iter().enumerate() {
            let x = (index % per_line) as f32 * (width + CHIP_GAP);
            let y = (index / per_line) as f32 * (CHIP_HEIGHT + CHIP_GAP);
            let chip = self.chip_link(compositor, chip, width, *target, tag);
            frame.put(x, y, chip);
        }
        frame
    }

    fn chip_link(
        &self,
        compositor: &mut Compositor,
        chip: &Chip,
        width: f32,
        target: TagId,
        parent: TagId,
    ) -> Frame {
        let link = compositor.tags.add(parent, Role::Link);
        let mut frame = mark::chip(&mut compositor.typesetter, chip, self.scale, width, link);
        let region = Link {
            target,
            width,
            height: CHIP_HEIGHT,
            rule: None,
        };
        frame.add(0.0, 0.0, Some(link), Item::Link(region));
        frame
    }
}

fn measure(compositor: &mut Compositor, column: &Column, cell: &Cell) -> Set {
    let (lines, height) = match cell {
        Cell::Inset(by, cell) => return measure(compositor, &column.beside(*by), cell),
        Cell::Text(spans) | Cell::Link(spans, _) => {
            let typesetter = &mut compositor.typesetter;
            let lines = match column.align {
                Align::Start => typesetter.set_prose(spans, column.inner()),
                align => typesetter.set(spans, column.inner(), align),
            };
            let height = lines.iter().map(|line| line.height).sum();
            (lines, height)
        }
        Cell::PageOf(_) => (Vec::new(), style::TABLE.leading),
        Cell::Chip(..) | Cell::ChipLink(..) => (Vec::new(), CHIP_HEIGHT),
        Cell::Tally { .. } => (Vec::new(), style::TABLE.leading),
        Cell::Chips(chips, width) => {
            let rows = chips.len().div_ceil(chips_per_line(column, *width)).max(1) as f32;
            (Vec::new(), rows * (CHIP_HEIGHT + CHIP_GAP) - CHIP_GAP)
        }
        Cell::AxisHead(..) => (Vec::new(), 2.0 * style::TABLE_HEAD.leading),
        Cell::Dumbbell(..) => (Vec::new(), style::TABLE.leading),
    };
    Set { lines, height }
}

fn chips_per_line(column: &Column, width: f32) -> usize {
    (((column.inner() + CHIP_GAP) / (width + CHIP_GAP)) as usize).max(1)
}

fn lines(set: Set, tag: TagId) -> Frame {
    let mut frame = Frame::new(0.0, set.height);
    let mut y = 0.0;
    for line in set.lines {
        let height = line.height;
        frame.add(line.offset, y, Some(tag), Item::Line(line));
        y += height;
    }
    frame
}

/// Where the bar of a tally begins, and how high it is.
const TALLY_INDENT: f32 = 14.0;
const TALLY_HEIGHT: f32 = 5.0;

/// A number with a bar behind it; the number carries the meaning.
fn tally(
    compositor: &mut Compositor,
    column: &Column,
    count: u32,
    most: u32,
    ink: Ink,
    tag: TagId,
) -> Frame {
    let leading = style::TABLE.leading;
    let mut frame = Frame::new(column.inner(), leading);
    let style = if count == 0 {
        style::NUMBER_FAINT
    } else {
        style::NUMBER
    };
    let number = compositor
        .typesetter
        .set_line(&[style.text(count.to_string())]);
    let x = TALLY_INDENT - 4.0 - number.width;
    let share = count as f32 / most.max(1) as f32;
    let bar = Shape::rect(share * (column.inner() - TALLY_INDENT), TALLY_HEIGHT).filled(ink);
    if count > 0 {
        frame.draw(TALLY_INDENT, (leading - TALLY_HEIGHT) / 2.0, bar);
    }
    frame.add(x, 0.0, Some(tag), Item::Line(number));
    frame
}

/// "○ Business ■ IT" over the numbers of the scale.
fn axis_head(
    compositor: &mut Compositor,
    axis: Axis,
    business: &[Span],
    it: &[Span],
    tag: TagId,
) -> Frame {
    let leading = style::TABLE_HEAD.leading;
    let mut frame = Frame::new(axis.width, 2.0 * leading);
    let mut x = axis.x(axis.min);
    for (shape, spans) in [(mark::business_mark(), business), (mark::it_mark(), it)] {
        frame.draw(x, leading / 2.0, shape);
        let line = compositor.typesetter.set_line(spans);
        let width = line.width;
        frame.add(x + 5.5, 0.0, Some(tag), Item::Line(line));
        x += 5.5 + width + 10.0;
    }
    for tick in axis.ticks() {
        let line = compositor.typesetter.set_line(&[style::TABLE_HEAD
            .weight(Weight::Regular)
            .text(format!("{tick}"))]);
        frame.add(
            axis.x(tick) - line.width / 2.0,
            leading,
            None,
            Item::Line(line),
        );
    }
    frame
}
