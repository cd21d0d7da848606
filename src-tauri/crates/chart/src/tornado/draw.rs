//! The drawing of a tornado: a bar for each driver, empty where it lessens the loss and full where
//! it adds to it.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::Tornado;
use super::layout::{self, BAR, Layout};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen};
use crate::plot::corners;
use crate::token::Token;

/// Draws a tornado into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    tornado: &Tornado,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(tornado, frame, room);
    grid(&layout, &pen)?;
    let likely = layout.plot.x(tornado.likely);
    let step = layout.plot.field.height() / tornado.drivers.len().max(1) as f32;
    let height = BAR.min(step * 0.6);
    for (driver, middle) in tornado.drivers.iter().zip(&layout.rows) {
        let [(from, _), (to, _)] = driver.ends();
        let (left, right) = (layout.plot.x(from), layout.plot.x(to));
        let rect = |left: f32, right: f32| Rect {
            left,
            right,
            top: middle - height / 2.0,
            bottom: middle + height / 2.0,
        };
        if left < likely {
            let less = corners(rect(left, right.min(likely)));
            pen.fill(&less, Token::Surface.into())?;
            pen.outline(&less, Token::Now.into(), 1.25)?;
        }
        if right > likely {
            let more = corners(rect(left.max(likely), right));
            pen.fill(&more, Token::Now.into())?;
        }
    }
    let floor = layout.plot.field.bottom;
    pen.line(
        &[(likely, layout.top), (likely, floor)],
        Token::Text.into(),
        1.25,
    )?;
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

fn grid<DB: DrawingBackend>(layout: &Layout, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let Rect {
        top,
        bottom,
        left,
        right,
    } = layout.plot.field;
    for (value, _) in &layout.plot.across.marks {
        let x = layout.plot.x(*value);
        pen.line(&[(x, top), (x, bottom)], Token::Grid.into(), 1.0)?;
    }
    pen.line(
        &[(left, bottom), (right, bottom)],
        Token::LineStrong.into(),
        1.0,
    )
}
