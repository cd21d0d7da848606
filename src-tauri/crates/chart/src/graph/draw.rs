//! The drawing of a dependency graph: lines with their arrows, marks upon them, and boxes.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::layout::{self, ARROW, Channel, Entry, Layout, Mark, Marked, RADIUS, SWATCH};
use super::path::{self, Lines};
use super::route::Run;
use super::{DependencyGraph, Link, Strength};
use crate::frame::{Frame, Rect};
use crate::pen::{Drawn, Pen, Place};
use crate::plot::corners;
use crate::record::{Dash, Ink};
use crate::token::Token;

/// Half the height of an arrow.
const BARB: f32 = 3.6;
/// Radius of the dot where lines join, which lines that only cross have not.
const JOINT: f32 = 2.4;
/// What is cut off the corners of a box that is no service.
const CUT: f32 = 7.0;
/// Height of a box in the key.
const SWATCH_HEIGHT: f32 = 11.0;

/// The look of a line.
#[derive(Clone, Copy)]
struct Look {
    ink: Ink,
    width: f32,
}

/// Draws a dependency graph into a part of an area of `Recorder` units.
pub(crate) fn draw<DB: DrawingBackend>(
    graph: &DependencyGraph,
    frame: &Frame,
    room: Rect,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen::on(area);
    let layout = layout::fit(graph, frame, room);
    for channel in &layout.channels {
        for run in in_order(graph, &layout, channel) {
            draw_run(run, channel, look(&graph.links[link(&layout, run)]), &pen)?;
        }
    }
    for one in &layout.boxes {
        draw_box(one.at, one.is_service, CUT, &pen)?;
    }
    for mark in &layout.marks {
        draw_mark(mark, &pen)?;
    }
    for (entry, at) in &layout.key {
        draw_entry(*entry, *at, &pen)?;
    }
    layout
        .lines
        .iter()
        .try_for_each(|line| pen.line_of_text(line))
}

/// The runs of a channel, what is wrong last, so that nothing covers it.
fn in_order<'a>(graph: &DependencyGraph, layout: &Layout, channel: &'a Channel) -> Vec<&'a Run> {
    let mut runs: Vec<&Run> = channel.runs.iter().collect();
    runs.sort_by_key(|run| {
        let link = &graph.links[link(layout, run)];
        (
            link.late,
            link.cycle.is_some(),
            std::cmp::Reverse(link.strength),
        )
    });
    runs
}

/// A link that says how a run looks.
fn link(layout: &Layout, run: &Run) -> usize {
    layout.wires[run.wire].links[0]
}

/// What is too late is thick, what waits in a circle has long dashes; else the dashes say how much
/// it is needed.
fn look(link: &Link) -> Look {
    let strength = strength_look(link.strength);
    match (link.late, link.cycle) {
        (false, None) => strength,
        (true, None) => Look {
            ink: Ink {
                dash: strength.ink.dash,
                ..Token::Error.into()
            },
            width: 2.0,
        },
        (late, Some(_)) => Look {
            ink: Ink {
                dash: Dash::Long,
                ..if late { Token::Error } else { Token::Warning }.into()
            },
            width: 2.0,
        },
    }
}

fn strength_look(strength: Strength) -> Look {
    let (token, dash, width) = match strength {
        Strength::Stops => (Token::TextSecond, Dash::Solid, 1.25),
        Strength::OneOf => (Token::TextSecond, Dash::Dashed, 1.25),
        Strength::Helps => (Token::LineStrong, Dash::Dotted, 1.5),
    };
    Look {
        ink: Ink {
            dash,
            ..token.into()
        },
        width,
    }
}

fn draw_run<DB: DrawingBackend>(
    run: &Run,
    channel: &Channel,
    look: Look,
    pen: &Pen<'_, DB>,
) -> Drawn<DB> {
    let Lines { lines, joints } = path::lines(run, channel);
    for line in lines {
        pen.line(&line, look.ink, look.width)?;
    }
    for joint in joints {
        pen.disc(joint, JOINT, look.ink)?;
    }
    for port in run.lefts.iter().filter(|port| port.arrow) {
        arrow((channel.left, channel.top + port.y), ARROW, look, pen)?;
    }
    match run.right.filter(|_| run.ends) {
        Some(y) => arrow((channel.right, channel.top + y), -ARROW, look, pen),
        None => Ok(()),
    }
}

/// An arrow with its tip at a place, and its back so far to the right.
fn arrow<DB: DrawingBackend>(tip: Place, back: f32, look: Look, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let x = tip.0 + back;
    let ink = Ink {
        dash: Dash::Solid,
        ..look.ink
    };
    pen.fill(&[tip, (x, tip.1 - BARB), (x, tip.1 + BARB)], ink)
}

/// A service is a box on a soft ground, anything else a box with its corners cut off.
fn draw_box<DB: DrawingBackend>(
    at: Rect,
    is_service: bool,
    cut: f32,
    pen: &Pen<'_, DB>,
) -> Drawn<DB> {
    if is_service {
        let corners = corners(at);
        pen.fill(&corners, Token::Surface.into())?;
        pen.fill(&corners, Token::Band.into())?;
        return pen.outline(&corners, Token::Now.into(), 1.0);
    }
    let Rect {
        left,
        top,
        right,
        bottom,
    } = at;
    let corners = [
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, bottom - cut),
        (left, top + cut),
    ];
    pen.fill(&corners, Token::Surface.into())?;
    pen.outline(&corners, Token::LineStrong.into(), 1.0)
}

fn draw_mark<DB: DrawingBackend>(mark: &Mark, pen: &Pen<'_, DB>) -> Drawn<DB> {
    match mark.kind {
        Marked::Late => pen.disc(mark.at, RADIUS, Token::Error.into()),
        Marked::Cycle => pen.ring(mark.at, RADIUS - 0.75, Token::Warning.into(), 1.5),
    }
}

fn draw_entry<DB: DrawingBackend>(entry: Entry, at: Place, pen: &Pen<'_, DB>) -> Drawn<DB> {
    let of_box = || Rect::around(at.0 + SWATCH / 2.0, at.1, SWATCH, SWATCH_HEIGHT);
    let look = match entry {
        Entry::Service => return draw_box(of_box(), true, 0.0, pen),
        Entry::Other => return draw_box(of_box(), false, CUT / 2.0, pen),
        Entry::Needs(strength) => strength_look(strength),
        Entry::Late => look(&shown(true, None)),
        Entry::Cycle => look(&shown(false, Some(0))),
    };
    let right = at.0 + SWATCH;
    let line = [at, (right - ARROW + 1.0, at.1)];
    pen.line(&line, look.ink, look.width)?;
    arrow((right, at.1), -ARROW, look, pen)
}

/// A link as the key shows it.
fn shown(late: bool, cycle: Option<usize>) -> Link {
    Link {
        from: 0,
        to: 0,
        strength: Strength::Stops,
        back: None,
        late,
        cycle,
    }
}
