//! The drawing of worth and cost: a mark for each service, its shape by need and want.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::layout::{self, Layout, MARK, SWATCH};
use super::{Need, Worth};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, Place};
use crate::plot::corners;
use crate::record::{Dash, Ink};
use crate::token::Token;

/// Draws worth and cost into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    worth: &Worth,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(worth, frame, room);
    layout.plot.grid(&pen)?;
    even(&layout, &pen)?;
    for leader in &layout.leaders {
        pen.line(leader, Token::LineStrong.into(), 0.75)?;
    }
    for (need, at) in &layout.marks {
        mark(*need, *at, &pen)?;
    }
    for (entry, (x, y)) in &layout.key {
        match entry {
            Some(need) => mark(*need, (*x, *y), &pen)?,
            None => pen.line(
                &[(x - SWATCH / 2.0, *y), (x + SWATCH / 2.0, *y)],
                even_ink(),
                1.0,
            )?,
        }
    }
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

/// The line on which a service costs as much as it brings.
fn even<DB: DrawingBackend>(layout: &Layout, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let plot = &layout.plot;
    let end = plot.across.end.min(plot.up.end);
    pen.line(
        &[(plot.x(0.0), plot.y(0.0)), (plot.x(end), plot.y(end))],
        even_ink(),
        1.0,
    )
}

fn even_ink() -> Ink {
    Ink {
        dash: Dash::Dashed,
        ..Token::LineStrong.into()
    }
}

/// A full square, a full circle, a hollow diamond, a hollow triangle.
fn mark<DB: DrawingBackend>(need: Need, at: Place, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let ink: Ink = Token::Now.into();
    match need {
        Need::Mandated => {
            let square = Rect::around(at.0, at.1, 1.7 * MARK, 1.7 * MARK);
            pen.fill(&corners(square), Token::Text.into())
        }
        Need::Justified => pen.disc(at, MARK * 0.9, ink),
        Need::Want => pen.diamond(at, MARK, ink),
        Need::Unproven => {
            let (x, y) = at;
            let triangle = [
                (x, y - MARK),
                (x + MARK * 0.95, y + MARK * 0.75),
                (x - MARK * 0.95, y + MARK * 0.75),
            ];
            pen.fill(&triangle, Token::Surface.into())?;
            pen.outline(&triangle, Token::Last.into(), 1.5)
        }
    }
}
