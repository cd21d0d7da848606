//! Pictures as data, drawn once with plotters, written as SVG, PNG or PDF.
//!
//! Invariants: screen, file and paper show the same [`Scene`]. The drawing names design tokens, never colours.
//! All text stays text, no label is cut or touches another, and what has no value is a gap, never 0.

mod error;
pub mod figure;
pub mod font;
mod frame;
pub mod graph;
mod heading;
pub mod heat;
pub mod ladder;
mod legend;
pub mod loss;
pub mod money;
pub mod pairs;
pub mod pdf;
mod pen;
mod plot;
pub mod png;
pub mod radar;
mod record;
pub mod scene;
mod shape;
pub mod spec;
pub mod svg;
mod table;
pub mod token;
pub mod tornado;
pub mod tradeoff;
pub mod worth;
mod wrap;

pub use error::ChartError;
pub use frame::Frame;
pub use scene::Scene;
pub use spec::{Axis, ChartSpec, Radar, Role, Scale, Series};
pub use table::table;
pub use token::Token;

use frame::Rect;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::DrawingBackend;

/// Kept free round a picture that stands alone, in CSS pixels.
const PADDING: f32 = 12.0;

/// Draws a picture into the room it has.
pub fn scene(spec: &ChartSpec, frame: &Frame) -> Scene {
    let mut scene = Scene {
        width: frame.width,
        height: frame.height,
        title: spec.title().to_owned(),
        summary: spec.summary().to_owned(),
        items: Vec::new(),
    };
    let canvas = record::Recorder::new(&mut scene, frame).into_drawing_area();
    let drawn = match spec {
        ChartSpec::Radar(radar) => {
            let (entries, area) = areas(radar, frame);
            let layout = radar::layout::fit(radar, frame, area);
            radar::draw::radar(radar, &layout, &entries, frame, &canvas)
        }
        ChartSpec::Ladder(ladder) => under_heading(&ladder.finding, frame, &canvas, |room| {
            ladder::draw(ladder, frame, room, &canvas)
        }),
        ChartSpec::Pairs(pairs) => under_heading(&pairs.finding, frame, &canvas, |room| {
            pairs::draw(pairs, frame, room, &canvas)
        }),
        ChartSpec::Loss(loss) => under_heading(&loss.finding, frame, &canvas, |room| {
            loss::draw(loss, frame, room, &canvas)
        }),
        ChartSpec::Heat(heat) => under_heading(&heat.finding, frame, &canvas, |room| {
            heat::draw(heat, frame, room, &canvas)
        }),
        ChartSpec::Tornado(tornado) => under_heading(&tornado.finding, frame, &canvas, |room| {
            tornado::draw(tornado, frame, room, &canvas)
        }),
        ChartSpec::Worth(worth) => under_heading(&worth.finding, frame, &canvas, |room| {
            worth::draw(worth, frame, room, &canvas)
        }),
        ChartSpec::Tradeoff(tradeoff) => under_heading(&tradeoff.finding, frame, &canvas, |room| {
            tradeoff::draw(tradeoff, frame, room, &canvas)
        }),
        ChartSpec::Graph(graph) => under_heading(&graph.finding, frame, &canvas, |room| {
            graph::draw(graph, frame, room, &canvas)
        }),
    };
    debug_assert!(
        drawn.is_ok(),
        "the recorder refuses nothing and nobody else holds the area"
    );
    drop(canvas);
    scene
}

/// The height in which a picture need leave nothing out, in scene units, at the width of a frame.
/// A radar takes what it gets, and is at ease where it is three quarters as high as wide; a field
/// between two axes, where it is a little lower.
pub fn natural_height(spec: &ChartSpec, frame: &Frame) -> f32 {
    let (width, _) = frame.pixels();
    let padding = if frame.legend { 2.0 * PADDING } else { 0.0 };
    let inner = width - padding;
    let (finding, own) = match spec {
        ChartSpec::Radar(_) => return frame.width * 0.75,
        ChartSpec::Ladder(ladder) => (
            &ladder.finding,
            ladder::natural_height(ladder, frame, inner),
        ),
        ChartSpec::Pairs(pairs) => (&pairs.finding, pairs::natural_height(pairs, frame, inner)),
        ChartSpec::Loss(loss) => (&loss.finding, at_ease(inner)),
        ChartSpec::Heat(heat) => (&heat.finding, heat::natural_height(heat, frame, inner)),
        ChartSpec::Tornado(tornado) => (&tornado.finding, tornado::natural_height(tornado, frame)),
        ChartSpec::Worth(worth) => (&worth.finding, at_ease(inner)),
        ChartSpec::Tradeoff(tradeoff) => (&tradeoff.finding, at_ease(inner)),
        ChartSpec::Graph(graph) => (&graph.finding, graph::natural_height(graph, frame, inner)),
    };
    let heading = if frame.legend {
        heading::set(finding, frame, whole(frame, PADDING)).1
    } else {
        0.0
    };
    // A hundredth of a pixel more, so that rounding does not take a line away.
    (own + padding + heading + 0.5).ceil() * frame.unit
}

/// The height of a field between two axes, in CSS pixels.
fn at_ease(width: f32) -> f32 {
    (width * 0.62).clamp(220.0, 400.0)
}

/// Sets what a picture shows above it where it stands alone, and draws it in the room that is left.
fn under_heading<DB: DrawingBackend>(
    finding: &str,
    frame: &Frame,
    canvas: &DrawingArea<DB, Shift>,
    picture: impl FnOnce(Rect) -> pen::Drawn<DB>,
) -> pen::Drawn<DB> {
    if !frame.legend {
        return picture(whole(frame, 0.0));
    }
    let inner = whole(frame, PADDING);
    let (lines, taken) = heading::set(finding, frame, inner);
    let pen = pen::Pen::on(canvas);
    lines.iter().try_for_each(|line| pen.line_of_text(line))?;
    picture(Rect {
        top: inner.top + taken,
        ..inner
    })
}

/// The whole canvas, less a margin where it has room for one.
fn whole(frame: &Frame, margin: f32) -> Rect {
    let (width, height) = frame.pixels();
    let margin = margin.min(width / 4.0).min(height / 4.0);
    Rect {
        left: margin,
        top: margin,
        right: width - margin,
        bottom: height - margin,
    }
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
