//! The key of a picture that stands alone: swatch, name and figure, in rows above the picture.

use crate::figure::cut;
use crate::font::Weight;
use crate::frame::{Rect, room};
use crate::spec::{Role, Series};

/// Length of a swatch.
pub(crate) const SWATCH: f32 = 30.0;
/// From swatch to text.
const GAP: f32 = 7.0;
/// From entry to entry.
const BETWEEN: f32 = 20.0;
/// Height of a row, as a share of the size of type.
const ROW: f32 = 1.8;

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) role: Role,
    pub(crate) text: String,
    /// Left end of the swatch, on the middle of the row.
    pub(crate) at: (f32, f32),
    width: f32,
}

impl Entry {
    fn new(series: &Series, size: f32) -> Self {
        let figure = series
            .overall
            .map(|overall| format!(" {}", cut(Some(overall))))
            .unwrap_or_default();
        let text = format!("{}{figure}", series.name);
        let width = SWATCH + GAP + room(&text, size, Weight::Medium);
        Self {
            role: series.role,
            text,
            at: (0.0, 0.0),
            width,
        }
    }

    pub(crate) fn text_left(&self) -> f32 {
        self.at.0 + SWATCH + GAP
    }
}

/// Sets the entries in centred rows from the top of an area; returns them and the height they take.
pub(crate) fn set(series: &[Series], size: f32, area: Rect) -> (Vec<Entry>, f32) {
    let mut rows: Vec<Vec<Entry>> = Vec::new();
    for entry in series.iter().map(|series| Entry::new(series, size)) {
        match rows.last_mut() {
            Some(row) if row_width(row) + BETWEEN + entry.width <= area.width() => row.push(entry),
            _ => rows.push(vec![entry]),
        }
    }
    let height = rows.len() as f32 * ROW * size;
    for (index, row) in rows.iter_mut().enumerate() {
        let mut left = area.left + (area.width() - row_width(row)) / 2.0;
        for entry in row {
            entry.at = (left, area.top + (index as f32 + 0.5) * ROW * size);
            left += entry.width + BETWEEN;
        }
    }
    (rows.into_iter().flatten().collect(), height)
}

fn row_width(row: &[Entry]) -> f32 {
    row.iter().map(|entry| entry.width).sum::<f32>() + BETWEEN * row.len().saturating_sub(1) as f32
}
