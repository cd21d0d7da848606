//! Things that are drawn, each at its place and with the element it belongs to.

use chart::scene::{Paint, Point};

use super::text::{Line, Style};
use crate::ink::Ink;
use crate::tags::{Shift, TagId};

/// A rectangle with things in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Frame {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// From back to front, and in order of reading.
    pub(crate) items: Vec<Placed>,
}

/// A thing at its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// The element it is the content of; none for decoration.
    pub(crate) tag: Option<TagId>,
    pub(crate) item: Item,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    /// A line of text; its place is the upper left corner of its column.
    Line(Line),
    /// A line, a polygon or a curve.
    Shape(Shape),
    /// The number of the page on which an element begins, ending at its place.
    PageOf(TagId, Style),
    /// A region that leads to an element.
    Link(Link),
    /// The organisation's logo, in its width and height.
    Logo(f32, f32),
}

/// A region that leads to an element; as high as what it lies on, so that both stay together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    pub(crate) target: TagId,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// How far below its upper edge a quiet line tells that it leads somewhere.
    pub(crate) rule: Option<f32>,
}

/// A path with its ground and its line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    pub(crate) corners: Vec<Corner>,
    pub(crate) closed: bool,
    /// Colour and opacity.
    pub(crate) fill: Option<(Ink, f32)>,
    pub(crate) stroke: Option<Stroke>,
}

/// A corner of a path, or a control point of a Bézier curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Corner {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) control: bool,
}

/// The line of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stroke {
    pub(crate) ink: Ink,
    pub(crate) width: f32,
    /// Lengths on and off.
    pub(crate) dash: Option<[f32; 2]>,
}

impl Frame {
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            items: Vec::new(),
        }
    }

    /// Adds a thing at a place.
    pub(crate) fn add(&mut self, x: f32, y: f32, tag: Option<TagId>, item: Item) {
        self.items.push(Placed { x, y, tag, item });
    }

    /// Adds decoration.
    pub(crate) fn draw(&mut self, x: f32, y: f32, shape: Shape) {
        self.add(x, y, None, Item::Shape(shape));
    }

    /// Adds everything of another frame. The own size stays as it is.
    pub(crate) fn put(&mut self, x: f32, y: f32, other: Frame) {
        self.items
            .extend(other.items.into_iter().map(|placed| Placed {
                x: placed.x + x,
                y: placed.y + y,
                ..placed
            }));
    }

    /// The same after its elements have moved.
    pub(crate) fn shifted(mut self, shift: Shift) -> Self {
        for placed in &mut self.items {
            placed.tag = placed.tag.map(|tag| shift.of(tag));
            match &mut placed.item {
                Item::PageOf(target, _) => *target = shift.of(*target),
                Item::Link(link) => link.target = shift.of(link.target),
                Item::Line(_) | Item::Shape(_) | Item::Logo(..) => {}
            }
        }
        self
    }

    /// The same picture as decoration: a table's head where it is repeated.
    pub(crate) fn as_decoration(&self) -> Frame {
        let strip = |placed: &Placed| Placed {
            tag: None,
            ..placed.clone()
        };
        Frame {
            items: self.items.iter().map(strip).collect(),
            ..*self
        }
    }

    /// Cuts between lines: what ends above `at`, and the rest. None where not even a line fits.
    pub(crate) fn split(self, at: f32) -> Result<(Frame, Frame), Frame> {
        let ends_above = |placed: &Placed| placed.bottom() <= at + 0.01;
        if !self
            .items
            .iter()
            .any(|placed| placed.is_line() && ends_above(placed))
        {
            return Err(self);
        }
        let (above, below): (Vec<_>, Vec<_>) = self.items.into_iter().partition(ends_above);
        let cut = below
            .iter()
            .filter(|placed| placed.is_line())
            .map(|placed| placed.y)
            .fold(at, f32::min);
        let rest = Frame {
            width: self.width,
            height: self.height - cut,
            items: below.into_iter().map(|placed| placed.raised(cut)).collect(),
        };
        Ok((
            Frame {
                width: self.width,
                height: at,
                items: above,
            },
            rest,
        ))
    }
}

impl Placed {
    fn is_line(&self) -> bool {
        matches!(self.item, Item::Line(_))
    }

    /// Moved up by `distance`; what would stand above the top edge of a path is drawn on it.
    fn raised(mut self, distance: f32) -> Self {
        self.y -= distance;
        if let (Item::Shape(shape), true) = (&mut self.item, self.y < 0.0) {
            for corner in &mut shape.corners {
                corner.y = (corner.y + self.y).max(0.0);
            }
            self.y = 0.0;
        }
        self
    }

    fn bottom(&self) -> f32 {
        match &self.item {
            Item::Line(line) => self.y + line.height,
            Item::Shape(shape) => {
                self.y
                    + shape
                        .corners
                        .iter()
                        .map(|corner| corner.y)
                        .fold(0.0, f32::max)
            }
            Item::PageOf(_, style) => self.y + style.leading,
            Item::Link(link) => self.y + link.height,
            Item::Logo(_, height) => self.y + height,
        }
    }
}

impl Stroke {
    pub(crate) const fn solid(ink: Ink, width: f32) -> Self {
        Self {
            ink,
            width,
            dash: None,
        }
    }
}

/// How far the control points of a quarter circle lie from its ends, in radii.
const QUARTER: f32 = 0.552_284_8;

impl Shape {
    /// A polyline or polygon.
    pub(crate) fn path(corners: impl IntoIterator<Item = (f32, f32)>, closed: bool) -> Self {
        let corners = corners
            .into_iter()
            .map(|(x, y)| Corner {
                x,
                y,
                control: false,
            })
            .collect();
        Self {
            corners,
            closed,
            fill: None,
            stroke: None,
        }
    }

    /// A horizontal line.
    pub(crate) fn rule(width: f32, stroke: Stroke) -> Self {
        Self::path([(0.0, 0.0), (width, 0.0)], false).stroked(stroke)
    }

    /// A vertical line.
    pub(crate) fn upright(height: f32, stroke: Stroke) -> Self {
        Self::path([(0.0, 0.0), (0.0, height)], false).stroked(stroke)
    }

    /// A rectangle.
    pub(crate) fn rect(width: f32, height: f32) -> Self {
        Self::path(
            [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)],
            true,
        )
    }

    /// A rectangle with round corners.
    pub(crate) fn rounded(width: f32, height: f32, radius: f32) -> Self {
        let handle = radius * (1.0 - QUARTER);
        let corner = |points: [(f32, f32); 4]| {
            points
                .into_iter()
                .zip([false, true, true, false])
                .map(|((x, y), control)| Corner { x, y, control })
        };
        let (w, h, r, c) = (width, height, radius, handle);
        let corners = corner([(w - r, 0.0), (w - c, 0.0), (w, c), (w, r)])
            .chain(corner([(w, h - r), (w, h - c), (w - c, h), (w - r, h)]))
            .chain(corner([(r, h), (c, h), (0.0, h - c), (0.0, h - r)]))
            .chain(corner([(0.0, r), (0.0, c), (c, 0.0), (r, 0.0)]))
            .collect();
        Self {
            corners,
            closed: true,
            fill: None,
            stroke: None,
        }
    }

    /// A circle around the origin.
    pub(crate) fn circle(radius: f32) -> Self {
        let mut circle = Self::rounded(2.0 * radius, 2.0 * radius, radius);
        for corner in &mut circle.corners {
            corner.x -= radius;
            corner.y -= radius;
        }
        circle
    }

    /// A chart's polygon.
    pub(crate) fn polygon(points: &[Point], closed: bool, paint: &Paint) -> Self {
        Self::path(points.iter().map(|point| (point.x, point.y)), closed).painted(paint)
    }

    pub(crate) fn filled(self, ink: Ink) -> Self {
        Self {
            fill: Some((ink, 1.0)),
            ..self
        }
    }

    pub(crate) fn stroked(self, stroke: Stroke) -> Self {
        Self {
            stroke: Some(stroke),
            ..self
        }
    }

    /// Painted as a chart says.
    pub(crate) fn painted(self, paint: &Paint) -> Self {
        let fill = paint
            .fill
            .map(|fill| (Ink::of(fill.token), fill.alpha * fill.token.light().alpha));
        let stroke = paint.stroke.map(|stroke| Stroke {
            ink: Ink::of(stroke.token),
            width: stroke.width,
            dash: stroke.dash,
        });
        Self {
            fill,
            stroke,
            ..self
        }
    }
}
