//! A drawn picture: shapes and text that name design tokens. Leaves write it as SVG, PNG or PDF.
//!
//! Lengths are in the unit of the frame: CSS pixels on screen, points on paper. The origin is the
//! upper left corner, y grows downwards, and items are painted in order.

use crate::font::Weight;
use crate::token::Token;

/// A drawn picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width of the canvas.
    pub width: f32,
    /// Height of the canvas.
    pub height: f32,
    /// What the picture is about; its title.
    pub title: String,
    /// One sentence with the figures, for those who cannot see it.
    pub summary: String,
    /// What is painted, from back to front.
    pub items: Vec<Item>,
}

/// One painted thing.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A line, a polyline or a polygon.
    Path {
        /// The corners, two at least.
        points: Vec<Point>,
        /// Whether the last corner joins the first.
        closed: bool,
        /// Ground and line.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// Its centre.
        center: Point,
        /// Its radius, above 0.
        radius: f32,
        /// Ground and line.
        paint: Paint,
    },
    /// One line of text.
    Text(Text),
}

/// A place on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the upper edge.
    pub y: f32,
}

/// How a shape is painted: first the ground, then the line.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Paint {
    /// The ground.
    pub fill: Option<Fill>,
    /// The line.
    pub stroke: Option<Stroke>,
}

/// A ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fill {
    /// Its colour.
    pub token: Token,
    /// Opacity, 0 to 1, on top of the token's own.
    pub alpha: f32,
}

/// A line. Joins are round; ends are flat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub token: Token,
    /// Its width.
    pub width: f32,
    /// Lengths on and off; none for a solid line. They tell lines apart without colour.
    pub dash: Option<[f32; 2]>,
}

/// One line of text, made of runs that follow each other from left to right without a gap.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where the anchor lies, on the baseline.
    pub at: Point,
    /// Which part of the whole line lies there.
    pub anchor: Anchor,
    /// Size of the type.
    pub size: f32,
    /// The runs. Each is a paragraph of its own to the bidirectional algorithm.
    pub runs: Vec<Run>,
}

/// Text of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The text. A run after another may begin with a space.
    pub text: String,
    /// Weight of the type.
    pub weight: Weight,
    /// Its colour.
    pub token: Token,
}

/// Which part of a line lies at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Text {
    /// The width by the advances of the faces, without kerning.
    pub fn width(&self) -> f32 {
        self.runs
            .iter()
            .map(|run| crate::font::measure(&run.text, self.size, run.weight))
            .sum()
    }
}
