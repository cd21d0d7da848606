//! The drawing of a heat grid.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::HeatGrid;
use super::layout::{self, Cell, STEP};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, Place};
use crate::plot::corners;
use crate::record::{Dash, Ink};
use crate::token::Token;

/// Size of a dot.
const DOT: f32 = 2.6;

/// Draws a heat grid into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    grid: &HeatGrid,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(grid, frame, room);
    for cell in &layout.cells {
        draw_cell(grid, cell, &pen)?;
    }
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

/// A coloured ground with as many dots as the severity; a dashed edge where nobody has judged.
fn draw_cell<DB: DrawingBackend>(grid: &HeatGrid, cell: &Cell, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let Some(severity) = cell.severity else {
        let ink = Ink {
            dash: Dash::Dotted,
            ..Token::LineStrong.into()
        };
        return pen.outline(&corners(inset(cell.at, 0.5)), ink, 1.0);
    };
    let (ground, on) = Token::severity(severity);
    pen.fill(&corners(cell.at), ground.into())?;
    if severity >= grid.unacceptable_from {
        pen.outline(&corners(inset(cell.at, clear(cell.at))), on.into(), 1.25)?;
    }
    match cell.dots {
        Some(first) => dots(first, severity, on, pen),
        None => Ok(()),
    }
}

fn dots<DB: DrawingBackend>(first: Place, severity: u8, on: Token, pen: &Pen<'_, DB>) -> Drawn<DB> {
    for dot in 0..severity.min(5) {
        let x = first.0 + f32::from(dot) * STEP;
        let square = Rect::around(x, first.1, DOT, DOT);
        pen.fill(&corners(square), on.into())?;
    }
    Ok(())
}

/// How far within a cell its line runs: nearer to the edge where it would touch the figure.
fn clear(cell: Rect) -> f32 {
    ((cell.height() - 10.0) / 2.0).clamp(1.0, 2.0)
}

fn inset(rect: Rect, by: f32) -> Rect {
    Rect {
        left: rect.left + by,
        top: rect.top + by,
        right: rect.right - by,
        bottom: rect.bottom - by,
    }
}
