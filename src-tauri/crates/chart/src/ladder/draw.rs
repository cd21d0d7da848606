//! The drawing of a ladder: a rail with the numbers, a track for each rung in as many cells as it
//! has practices.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::layout::{self, Row};
use super::{Ladder, Rung, State};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, Place};
use crate::record::{Dash, Ink};
use crate::token::Token;

/// Between two cells of a track.
const BETWEEN: f32 = 2.0;
/// The narrowest cell; narrower ones run together.
const CELL: f32 = 5.0;

/// Draws a ladder into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    ladder: &Ladder,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(ladder, frame, room);
    rail(ladder, &layout.rows, &pen)?;
    for row in &layout.rows {
        let rung = &ladder.rungs[row.rung];
        track(rung, row.track, &pen)?;
        number(ladder, rung, row, &pen)?;
    }
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

/// The rail is thick as far as the level that leads.
fn rail<DB: DrawingBackend>(ladder: &Ladder, rows: &[Row], pen: &Pen<'_, DB>) -> Drawn<DB> {
    let climbed = |row: &Row| {
        ladder
            .level
            .is_some_and(|level| ladder.rungs[row.rung].level <= level)
    };
    for pair in rows.windows(2) {
        let (upper, lower) = (&pair[0], &pair[1]);
        let (from, to) = (
            (upper.number.0, upper.number.1 + upper.radius),
            (lower.number.0, lower.number.1 - lower.radius),
        );
        if climbed(upper) {
            pen.line(&[from, to], Token::Now.into(), 3.0)?;
        } else {
            pen.line(&[from, to], Token::LineStrong.into(), 1.0)?;
        }
    }
    Ok(())
}

fn number<DB: DrawingBackend>(
    ladder: &Ladder,
    rung: &Rung,
    row: &Row,
    pen: &Pen<'_, DB>,
) -> Drawn<DB> {
    let climbed = ladder.level.is_some_and(|level| rung.level <= level);
    if ladder.level == Some(rung.level) {
        return pen.disc(row.number, row.radius, Token::Now.into());
    }
    let (token, width) = if climbed {
        (Token::Now, 2.0)
    } else {
        (Token::LineStrong, 1.0)
    };
    let dash = if rung.state == State::NotAsked {
        Dash::Dotted
    } else {
        Dash::Solid
    };
    pen.ring(
        row.number,
        row.radius,
        Ink {
            dash,
            ..token.into()
        },
        width,
    )
}

fn track<DB: DrawingBackend>(rung: &Rung, track: Rect, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let dashed = |dash| Ink {
        dash,
        ..Token::LineStrong.into()
    };
    let middle = (track.top + track.bottom) / 2.0;
    let ends: [Place; 2] = [(track.left, middle), (track.right, middle)];
    match rung.state {
        State::Base => pen.line(&ends, Token::LineStrong.into(), 1.0),
        State::NotAsked => pen.line(&ends, dashed(Dash::Dotted), 1.0),
        State::Untested => pen.outline(&corners(track), dashed(Dash::Dashed), 1.0),
        State::Reached => cells(rung, track, pen, Token::Now, Token::Now),
        State::Climbing => cells(rung, track, pen, Token::Now, Token::Now),
        State::Above => cells(rung, track, pen, Token::Band, Token::LineStrong),
    }
}

/// One cell for each practice that applies: filled where it is satisfied, empty where not.
fn cells<DB: DrawingBackend>(
    rung: &Rung,
    track: Rect,
    pen: &Pen<'_, DB>,
    ground: Token,
    edge: Token,
) -> Drawn<DB> {
    let count = rung.applicable.max(1);
    let width = (track.width() + BETWEEN) / count as f32 - BETWEEN;
    if width < CELL {
        let share = rung.satisfied as f32 / count as f32;
        let filled = Rect {
            right: track.left + track.width() * share,
            ..track
        };
        if rung.satisfied > 0 {
            pen.fill(&corners(filled), ground.into())?;
        }
        return pen.outline(&corners(track), edge.into(), 1.0);
    }
    for cell in 0..count {
        let left = track.left + cell as f32 * (width + BETWEEN);
        let cell_at = corners(Rect {
            left,
            right: left + width,
            ..track
        });
        if cell < rung.satisfied {
            pen.fill(&cell_at, ground.into())?;
        }
        pen.outline(&cell_at, edge.into(), 1.0)?;
    }
    Ok(())
}

fn corners(rect: Rect) -> [Place; 4] {
    [
        (rect.left, rect.top),
        (rect.right, rect.top),
        (rect.right, rect.bottom),
        (rect.left, rect.bottom),
    ]
}
