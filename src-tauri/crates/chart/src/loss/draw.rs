//! The drawing of a loss curve: band, line, limit, marks, and what bridges the work.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::LossCurve;
use super::layout::{self, Bridge, Layout, STRIP, Swatch};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, Place};
use crate::plot::{Plot, corners};
use crate::record::{Dash, Ink};
use crate::token::Token;

/// Width of a swatch in the key of the strip.
const SWATCH: f32 = 14.0;

/// Draws a loss curve into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    curve: &LossCurve,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(curve, frame, room);
    layout.plot.grid(&pen)?;
    by_curve(curve, &layout.plot, &pen)?;
    band(curve, &layout.plot, &pen)?;
    limit(curve, &layout.plot, &pen)?;
    for (mark, top) in &layout.marks {
        let ink = Ink {
            dash: mark.dash,
            ..mark.token.into()
        };
        pen.line(
            &[(mark.x, *top), (mark.x, layout.plot.field.bottom)],
            ink,
            mark.width,
        )?;
    }
    strip(&layout, &pen)?;
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

/// Between the times at which the high and the likely loss reach the limit: a bar with its ends.
fn by_curve<DB: DrawingBackend>(curve: &LossCurve, plot: &Plot, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let Some((from, to)) = curve.times.by_curve else {
        return Ok(());
    };
    let end = curve.end();
    if from > end {
        return Ok(());
    }
    let (left, right) = (plot.x(from), plot.x(to.unwrap_or(end).min(end)));
    let Rect { top, bottom, .. } = plot.field;
    let ground = Ink {
        alpha: 0.08,
        ..Token::Error.into()
    };
    pen.fill(
        &corners(Rect {
            left,
            top,
            right,
            bottom,
        }),
        ground,
    )?;
    let ink: Ink = Token::Error.into();
    let y = top + 4.0;
    pen.line(&[(left, y), (right, y)], ink, 1.5)?;
    pen.line(&[(left, y - 4.0), (left, y + 4.0)], ink, 1.5)?;
    if to.is_some_and(|to| to <= end) {
        pen.line(&[(right, y - 4.0), (right, y + 4.0)], ink, 1.5)?;
    }
    Ok(())
}

/// Low to high as a ground, likely as a line.
fn band<DB: DrawingBackend>(curve: &LossCurve, plot: &Plot, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let shown = curve.shown();
    if shown.len() < 2 {
        return Ok(());
    }
    let at = |minutes: f64, amount: f64| -> Place { (plot.x(minutes), plot.y(amount)) };
    let high = shown.iter().map(|point| at(point.minutes, point.loss.high));
    let low = shown
        .iter()
        .rev()
        .map(|point| at(point.minutes, point.loss.low));
    let band: Vec<Place> = high.chain(low).collect();
    pen.fill(&band, Token::Band.into())?;
    let likely: Vec<Place> = shown
        .iter()
        .map(|point| at(point.minutes, point.loss.likely))
        .collect();
    pen.line(&likely, Token::Now.into(), 2.5)
}

fn limit<DB: DrawingBackend>(curve: &LossCurve, plot: &Plot, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let Some(limit) = curve.limit else {
        return Ok(());
    };
    let y = plot.y(limit);
    let ink = Ink {
        dash: Dash::Dotted,
        ..Token::Error.into()
    };
    pen.line(&[(plot.field.left, y), (plot.field.right, y)], ink, 1.5)
}

fn strip<DB: DrawingBackend>(layout: &Layout, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let top = layout.plot.field.bottom + 1.0;
    for (bridge, from, to) in &layout.strip {
        let rect = Rect {
            left: layout.plot.x(*from),
            right: layout.plot.x(*to),
            top,
            bottom: top + STRIP,
        };
        part(*bridge, rect, pen)?;
    }
    layout
        .key
        .iter()
        .try_for_each(|(swatch, at)| explained(*swatch, *at, pen))
}

/// A swatch of the key.
fn explained<DB: DrawingBackend>(
    swatch: Swatch,
    (left, middle): Place,
    pen: &Pen<'_, DB>,
) -> Drawn<DB> {
    let rect = Rect {
        left,
        right: left + SWATCH,
        top: middle - STRIP / 2.0,
        bottom: middle + STRIP / 2.0,
    };
    match swatch {
        Swatch::Part(bridge) => part(bridge, rect, pen),
        Swatch::Line(token, dash, width) => {
            let ink = Ink {
                dash,
                ..token.into()
            };
            pen.line(&[(rect.left, middle), (rect.right, middle)], ink, width)
        }
    }
}

/// A part of the strip: full, empty with a dashed edge, or half as high.
fn part<DB: DrawingBackend>(bridge: Bridge, rect: Rect, pen: &Pen<'_, DB>) -> Drawn<DB> {
    match bridge {
        Bridge::OtherWay => pen.fill(&corners(rect), Token::Good.into()),
        Bridge::Nothing => {
            let ink = Ink {
                dash: Dash::Dotted,
                ..Token::Warning.into()
            };
            let inner = Rect {
                left: rect.left + 1.0,
                right: (rect.right - 1.0).max(rect.left + 1.0),
                top: rect.top + 0.5,
                bottom: rect.bottom - 0.5,
            };
            pen.outline(&corners(inner), ink, 1.25)
        }
        Bridge::CatchingUp => {
            let inset = rect.height() / 4.0;
            let inner = Rect {
                top: rect.top + inset,
                bottom: rect.bottom - inset,
                ..rect
            };
            pen.fill(&corners(inner), Token::Text.into())
        }
    }
}
