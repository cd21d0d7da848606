//! The drawing of stoppages against recovery.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::Tradeoff;
use super::layout::{self, Cost, SWATCH};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, Place};
use crate::token::Token;

/// Draws both costs into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    tradeoff: &Tradeoff,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(tradeoff, frame, room);
    let plot = &layout.plot;
    plot.grid(&pen)?;
    if let Some((at, top)) = layout.least {
        let ends = [(at.0, top), (at.0, plot.field.bottom)];
        pen.line(&ends, Token::Text.into(), 1.0)?;
    }
    for cost in Cost::ALL {
        let points: Vec<Place> = tradeoff
            .points
            .iter()
            .map(|point| (plot.x(point.minutes), plot.y(cost.of(point))))
            .collect();
        let (ink, width) = cost.look();
        if points.len() > 1 {
            pen.line(&points, ink, width)?;
        }
        for at in points {
            pen.disc(at, 2.2, ink)?;
        }
    }
    for (cost, (x, y)) in &layout.key {
        let (ink, width) = cost.look();
        pen.line(&[(*x, *y), (x + SWATCH, *y)], ink, width)?;
    }
    if let Some((at, _)) = layout.least {
        pen.diamond(at, 5.6, Token::Text.into())?;
    }
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}
