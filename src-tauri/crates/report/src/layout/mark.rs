//! The small pictures of tables: level chips and dumbbells.

use super::frame::{Frame, Item, Shape, Stroke};
use super::text::{Span, Style, Typesetter};
use crate::ink::{self, Ink};
use crate::tags::TagId;
use chart::font::Weight;
use model::Scale;

/// What a chip shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Chip {
    /// A value on the scale, and how it is printed.
    Value(f64, String),
    /// No value: a word or a question mark on a dashed ground.
    Open(String),
}

pub(crate) const CHIP_HEIGHT: f32 = 13.0;
/// Space between two chips.
pub(crate) const CHIP_GAP: f32 = 2.0;
const CHIP_TEXT: Style = Style::new(8.5, CHIP_HEIGHT, Weight::SemiBold, Ink::TEXT);

/// A chip with its text in the element `tag`.
pub(crate) fn chip(
    typesetter: &mut Typesetter,
    chip: &Chip,
    scale: &Scale,
    width: f32,
    tag: TagId,
) -> Frame {
    let (ground, span) = dress(chip, scale, width);
    let mut frame = Frame::new(width, CHIP_HEIGHT);
    frame.draw(0.0, 0.0, ground);
    let text_width = typesetter.set_line(std::slice::from_ref(&span)).width;
    // A space that nobody sees keeps chips apart when they are read out.
    let text = typesetter.set_line(&[span.style.text(format!("{} ", span.text))]);
    frame.add((width - text_width) / 2.0, 0.0, Some(tag), Item::Line(text));
    frame
}

fn dress(chip: &Chip, scale: &Scale, width: f32) -> (Shape, Span) {
    let ground = Shape::rounded(width, CHIP_HEIGHT, 2.25);
    match chip {
        Chip::Value(value, text) => {
            let shade = ink::level(*value, scale.min, scale.max);
            let ground = ground.filled(shade.ground);
            let edge = Stroke::solid(Ink::LINE_STRONG, 0.5);
            let ground = if shade.pale {
                ground.stroked(edge)
            } else {
                ground
            };
            (ground, CHIP_TEXT.ink(shade.text).text(text))
        }
        Chip::Open(text) => {
            let edge = Stroke {
                ink: Ink::LINE_STRONG,
                width: 0.75,
                dash: Some([2.0, 1.5]),
            };
            (
                ground.stroked(edge),
                CHIP_TEXT
                    .weight(Weight::Regular)
                    .ink(Ink::TEXT_2)
                    .text(text),
            )
        }
    }
}

/// Where values lie in a column of dumbbells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Axis {
    pub(crate) min: f64,
    pub(crate) max: f64,
    pub(crate) width: f32,
}

/// Space at both ends of an axis, so that a mark at its end is not cut.
const INSET: f32 = 6.0;

impl Axis {
    pub(crate) fn x(&self, value: f64) -> f32 {
        let share = if self.max > self.min {
            (value - self.min) / (self.max - self.min)
        } else {
            0.0
        };
        INSET + share.clamp(0.0, 1.0) as f32 * (self.width - 2.0 * INSET)
    }

    /// The whole numbers of the scale; every second one where they would stand too close.
    pub(crate) fn ticks(&self) -> Vec<f64> {
        let (first, last) = (self.min.ceil() as i64, self.max.floor() as i64);
        let step = if last - first > 7 { 2 } else { 1 };
        (first..=last)
            .step_by(step)
            .map(|tick| tick as f64)
            .collect()
    }

    /// Vertical lines through a row.
    pub(crate) fn grid(&self, frame: &mut Frame, x: f32, height: f32) {
        for tick in self.ticks() {
            frame.draw(
                x + self.x(tick),
                0.0,
                Shape::upright(height, Stroke::solid(Ink::GRID, 0.75)),
            );
        }
    }
}

/// Half the width of a marker.
const MARK: f32 = 2.85;

/// A filled square for IT and a hollow circle for the business, joined by a line.
pub(crate) fn dumbbell(axis: Axis, it: Option<f64>, business: Option<f64>) -> Vec<(f32, Shape)> {
    let mut shapes = Vec::new();
    if let (Some(it), Some(business)) = (it, business) {
        let (from, to) = (axis.x(it.min(business)), axis.x(it.max(business)));
        shapes.push((
            from,
            Shape::rule(to - from, Stroke::solid(Ink::TEXT_3, 1.1)),
        ));
    }
    shapes.extend(business.map(|value| (axis.x(value), business_mark())));
    shapes.extend(it.map(|value| (axis.x(value), it_mark())));
    shapes
}

/// A hollow circle around the origin.
pub(crate) fn business_mark() -> Shape {
    Shape::circle(MARK + 0.15)
        .filled(Ink::WHITE)
        .stroked(Stroke::solid(Ink::BUSINESS, 1.5))
}

/// A filled square around the origin.
pub(crate) fn it_mark() -> Shape {
    Shape::path(
        [(-MARK, -MARK), (MARK, -MARK), (MARK, MARK), (-MARK, MARK)],
        true,
    )
    .filled(Ink::IT)
}
