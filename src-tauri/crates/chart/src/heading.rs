//! What a picture that stands alone shows, in words above it.

use crate::font::Weight;
use crate::frame::{Frame, Rect};
use crate::pen::Line;
use crate::record::Ink;
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::Measured;

const LEADING: f32 = 1.3;
const BASELINE: f32 = 0.98;
/// Below the heading.
const GAP: f32 = 10.0;
/// The share of the height that words may take from a picture.
const SHARE: f32 = 0.3;

/// The lines of a heading at the top of an area, and the height that they take: none where they
/// would take too much.
pub(crate) fn set(text: &str, frame: &Frame, area: Rect) -> (Vec<Line>, f32) {
    let size = frame.label + 2.0;
    let width = area.width() / size;
    if text.trim().is_empty() || width < 4.0 {
        return (Vec::new(), 0.0);
    }
    let measured = Measured::new(text, Weight::SemiBold, 0.0);
    let texts = match measured.whole(width) {
        Some(lines) => lines.texts.clone(),
        None => measured.forced_lines(width, 2).texts,
    };
    let height = texts.len() as f32 * LEADING * size + GAP;
    // An area without an end is only asked what it would need.
    if frame.height > 0.0 && height > area.height() * SHARE {
        return (Vec::new(), 0.0);
    }
    let ink = Ink {
        weight: Weight::SemiBold,
        ..Token::Text.into()
    };
    let lines = texts
        .into_iter()
        .enumerate()
        .map(|(line, text)| Line {
            at: (
                area.left,
                area.top + (line as f32 * LEADING + BASELINE) * size,
            ),
            anchor: Anchor::Start,
            size,
            runs: vec![(text, ink)],
        })
        .collect();
    (lines, height)
}
