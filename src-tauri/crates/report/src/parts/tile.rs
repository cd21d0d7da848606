//! Figures side by side, each with its name above and its meaning below.

use crate::data::EvidenceCount;
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::{Compositor, style};
use crate::layout::flow::Piece;
use crate::layout::frame::{Frame, Shape, Stroke};
use crate::layout::text::{Span, Style};
use crate::tags::{Role, TagId};
use crate::words::{self, board};

/// One figure.
pub(crate) struct Tile {
    pub(crate) key: String,
    pub(crate) value: String,
    /// In small type behind the value.
    pub(crate) unit: String,
    pub(crate) note: String,
    /// Share of the width, in any unit.
    pub(crate) share: f32,
    /// Where its arithmetic stands, if on this paper.
    pub(crate) opens: Option<TagId>,
}

const PAD_X: f32 = 3.0 * MM;
const PAD_Y: f32 = 2.0 * MM;
/// A value longer than this is set in words, smaller.
const LONG_VALUE: usize = 8;

impl Tile {
    pub(crate) fn new(key: &str, value: impl Into<String>) -> Self {
        Self {
            key: key.to_owned(),
            value: value.into(),
            unit: String::new(),
            note: String::new(),
            share: 1.0,
            opens: None,
        }
    }

    /// How many answers rest on something that was shown.
    pub(crate) fn evidence(count: &EvidenceCount) -> Self {
        Self::new(board::EVIDENCE, count.evidenced.to_string())
            .unit(board::of(&count.answers.to_string()))
            .note(board::evidenced(count.label.map(words::confidence)))
    }

    pub(crate) fn unit(self, unit: impl Into<String>) -> Self {
        Self {
            unit: unit.into(),
            ..self
        }
    }

    pub(crate) fn note(self, note: impl Into<String>) -> Self {
        Self {
            note: note.into(),
            ..self
        }
    }

    pub(crate) fn share(self, share: f32) -> Self {
        Self { share, ..self }
    }

    pub(crate) fn opens(self, opens: Option<TagId>) -> Self {
        Self { opens, ..self }
    }

    fn value_spans(&self) -> Vec<Span> {
        let value = if self.value.chars().count() > LONG_VALUE {
            LONG
        } else {
            style::VALUE
        };
        if self.unit.is_empty() {
            return vec![value.text(&self.value)];
        }
        vec![
            value.text(format!("{} ", self.value)),
            style::VALUE_UNIT.text(&self.unit),
        ]
    }
}

const LONG: Style = Style {
    size: 11.0,
    ..style::VALUE
};

/// A row of figures between two lines.
pub(crate) fn tiles(
    compositor: &mut Compositor,
    parent: TagId,
    tiles: &[Tile],
    width: f32,
    before: f32,
) -> Piece {
    let list = compositor.tags.add(parent, Role::List);
    let total: f32 = tiles.iter().map(|tile| tile.share).sum();
    let mut cells = Vec::new();
    let mut x = 0.0;
    for (index, tile) in tiles.iter().enumerate() {
        let room = width * tile.share / total;
        let left = if index == 0 { 0.0 } else { PAD_X };
        cells.push((x, left, set(compositor, list, tile, room - left - MM)));
        x += room;
    }
    let height = cells
        .iter()
        .map(|(_, _, cell)| cell.height)
        .fold(0.0, f32::max)
        + 2.0 * PAD_Y;
    let mut frame = Frame::new(width, height);
    frame.draw(0.0, 0.0, Shape::rule(width, Stroke::solid(Ink::TEXT, 0.5)));
    frame.draw(
        0.0,
        height,
        Shape::rule(width, Stroke::solid(Ink::LINE, 0.75)),
    );
    for (x, left, cell) in cells {
        if x > 0.0 {
            frame.draw(
                x,
                0.25,
                Shape::upright(height - 0.25, Stroke::solid(Ink::LINE, 0.75)),
            );
        }
        frame.put(x + left, PAD_Y, cell);
    }
    Piece::new(frame, before)
}

fn set(compositor: &mut Compositor, list: TagId, tile: &Tile, width: f32) -> Frame {
    let item = compositor.tags.add(list, Role::ListItem);
    let label = compositor.tags.add(item, Role::Label);
    let body = compositor.tags.add(item, Role::ListBody);
    let value = compositor.tags.add(body, Role::Paragraph);
    let note = compositor.tags.add(body, Role::Paragraph);
    let parts = [
        compositor.balanced(label, &[style::KEY.text(&tile.key)], width),
        figure(compositor, value, tile, width),
        compositor.balanced(note, &[style::NOTE.text(&tile.note)], width),
    ];
    let mut frame = Frame::new(width, 0.0);
    for part in parts {
        let y = frame.height;
        frame.height += part.height;
        frame.put(0.0, y, part);
    }
    frame
}

/// The value, which leads to its arithmetic.
fn figure(compositor: &mut Compositor, tag: TagId, tile: &Tile, width: f32) -> Frame {
    match tile.opens {
        Some(target) => compositor.link(tag, &tile.value_spans(), target, width),
        None => compositor.balanced(tag, &tile.value_spans(), width),
    }
}
