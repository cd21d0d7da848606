//! The drawing of pairs: a line each, with a mark where things stand and one where they are wanted.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::layout::{self, LANE, Layout};
use super::{Pair, Pairs, State};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, look};
use crate::record::Ink;
use crate::spec::Role;
use crate::token::Token;

/// Draws pairs into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    pairs: &Pairs,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(pairs, frame, room);
    grid(pairs, &layout, &pen)?;
    for (pair, middle) in pairs.pairs.iter().zip(&layout.rows) {
        row(pairs, pair, *middle, &layout, &pen)?;
    }
    for entry in &layout.key {
        pen.marker(&look(entry.role), entry.at)?;
    }
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

/// The ends and the middle, through all rows.
fn grid<DB: DrawingBackend>(pairs: &Pairs, layout: &Layout, pen: &Pen<'_, DB>) -> Drawn<DB> {
    for value in [pairs.scale.min, pairs.midpoint, pairs.scale.max] {
        let x = layout::x(pairs, layout.axis, value);
        pen.line(
            &[(x, layout.axis.top), (x, layout.axis.bottom)],
            Token::Grid.into(),
            1.0,
        )?;
    }
    Ok(())
}

fn row<DB: DrawingBackend>(
    pairs: &Pairs,
    pair: &Pair,
    middle: f32,
    layout: &Layout,
    pen: &Pen<'_, DB>,
) -> Drawn<DB> {
    let (left, right) = (layout.axis.left, layout.axis.right);
    pen.line(
        &[(left, middle), (right, middle)],
        Token::LineStrong.into(),
        1.0,
    )?;
    if layout.sides {
        for (role, state, y) in [
            (Role::Business, pair.business, middle - LANE),
            (Role::It, pair.it, middle + LANE),
        ] {
            if let Some(state) = state {
                way(pairs, role, state, y, layout.axis, pen)?;
            }
        }
    }
    match pair.now {
        Some(state) => way(pairs, Role::Now, state, middle, layout.axis, pen),
        None => Ok(()),
    }
}

/// From where things stand to where they are wanted. Where both are the same, the wish encloses the
/// mark.
fn way<DB: DrawingBackend>(
    pairs: &Pairs,
    role: Role,
    state: State,
    y: f32,
    axis: Rect,
    pen: &Pen<'_, DB>,
) -> Drawn<DB> {
    let (from, to) = (
        (layout::x(pairs, axis, state.current), y),
        (layout::x(pairs, axis, state.desired), y),
    );
    let own = look(role);
    let ink = Ink {
        dash: own.dash,
        ..own.token.into()
    };
    if from != to {
        pen.line(&[from, to], ink, own.width)?;
    }
    let wish = match role {
        Role::Now => Token::Target,
        _ => own.token,
    };
    pen.diamond(to, if role == Role::Now { 5.6 } else { 4.6 }, wish.into())?;
    pen.marker(&own, from)
}
