//! The room a picture has, and how large its type is there.

use crate::font::Weight;

/// The room for a picture. Everything is laid out in CSS pixels; `unit` says what one of them is worth
/// in the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width in scene units, above 0.
    pub width: f32,
    /// Height in scene units, above 0.
    pub height: f32,
    /// Scene units in a CSS pixel: 1 on screen, 0.75 for points on paper.
    pub unit: f32,
    /// Size of labels, in CSS pixels.
    pub label: f32,
    /// The size below which labels are never set, in CSS pixels.
    pub smallest: f32,
    /// Size of ring numbers, in CSS pixels.
    pub note: f32,
    /// Whether the legend is part of the picture.
    pub legend: bool,
}

impl Frame {
    /// On screen, in CSS pixels: labels of 12, ring numbers of 11; the caller sets the legend.
    pub fn screen(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            unit: 1.0,
            label: 12.0,
            smallest: 11.0,
            note: 11.0,
            legend: false,
        }
    }

    /// On paper, in points: labels of 8, nothing below 7.5; the caller sets the legend.
    pub fn paper(width: f32, height: f32) -> Self {
        let unit = 0.75;
        Self {
            width,
            height,
            unit,
            label: 8.0 / unit,
            smallest: 7.5 / unit,
            note: 7.5 / unit,
            legend: false,
        }
    }

    /// A file that stands alone, in CSS pixels, with its legend.
    pub fn file(width: f32, height: f32) -> Self {
        Self {
            legend: true,
            ..Self::screen(width, height)
        }
    }

    /// Width and height in CSS pixels.
    pub(crate) fn pixels(&self) -> (f32, f32) {
        (self.width / self.unit, self.height / self.unit)
    }
}

/// A rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
}

impl Rect {
    pub(crate) fn around(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            left: x - width / 2.0,
            top: y - height / 2.0,
            right: x + width / 2.0,
            bottom: y + height / 2.0,
        }
    }

    pub(crate) fn width(&self) -> f32 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f32 {
        self.bottom - self.top
    }

    pub(crate) fn moved(self, x: f32, y: f32) -> Self {
        Self {
            left: self.left + x,
            top: self.top + y,
            right: self.right + x,
            bottom: self.bottom + y,
        }
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(crate) fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// How much wider than measured a text may run: window engines differ by up to four parts in a hundred.
const SLACK: f32 = 1.05;

/// The room to keep free for a text.
pub(crate) fn room(text: &str, size: f32, weight: Weight) -> f32 {
    crate::font::measure(text, size, weight) * SLACK
}
