//! Pictures as data, drawn once with plotters, written as SVG, PNG or PDF.
//!
//! Invariants: screen, file and paper show the same [`Scene`]. The drawing names design tokens, never colours.
//! All text stays text, no label is cut or touches another, and what has no value is a gap, never 0.

mod draw;
mod error;
pub mod figure;
pub mod font;
mod frame;
mod layout;
mod legend;
pub mod pdf;
pub mod png;
pub mod radar;
mod record;
pub mod scene;
mod shape;
pub mod spec;
pub mod svg;
mod table;
pub mod token;
mod wrap;

pub use error::ChartError;
pub use frame::Frame;
pub use scene::Scene;
pub use spec::{Axis, ChartSpec, Radar, Role, Scale, Series};
pub use table::table;
pub use token::Token;

use frame::Rect;
use plotters::drawing::IntoDrawingArea;

/// Kept free round a picture that stands alone, in CSS pixels.
const PADDING: f32 = 12.0;

/// Draws a picture into the room it has.
pub fn scene(spec: &ChartSpec, frame: &Frame) -> Scene {
    let ChartSpec::Radar(radar) = spec;
    let (entries, area) = areas(radar, frame);
    let layout = layout::fit(radar, frame, area);
    let mut scene = Scene {
        width: frame.width,
        height: frame.height,
        title: radar.title.clone(),
        summary: radar.summary.clone(),
        items: Vec::new(),
    };
    let canvas = record::Recorder::new(&mut scene, frame).into_drawing_area();
    let drawn = draw::radar(radar, &layout, &entries, frame, &canvas);
    debug_assert!(
        drawn.is_ok(),
        "the recorder refuses nothing and nobody else holds the area"
    );
    drop(canvas);
    scene
}

/// The legend of a picture that stands alone, and the room that is left for the picture.
fn areas(radar: &Radar, frame: &Frame) -> (Vec<legend::Entry>, Rect) {
    let (width, height) = frame.pixels();
    if !frame.legend {
        return (
            Vec::new(),
            Rect {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: height,
            },
        );
    }
    let inner = Rect {
        left: PADDING,
        top: PADDING,
        right: width - PADDING,
        bottom: height - PADDING,
    };
    let (entries, taken) = legend::set(&radar.series, frame.label, inner);
    (
        entries,
        Rect {
            top: inner.top + taken + PADDING / 2.0,
            ..inner
        },
    )
}
