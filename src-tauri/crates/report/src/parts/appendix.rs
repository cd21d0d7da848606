//! Every answer: each figure down to the sums and the answers it is made of, without names.

mod dimension;
mod entry;
mod overall;

use super::Desk;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::page::Section;
use crate::tags::{Role, TagId};
use crate::words::{self, appendix as said};

const CHAPTER_GAP: f32 = 9.0 * MM;

pub(crate) fn section(desk: &mut Desk<'_>) -> Section {
    let mut section = Section {
        run: words::APPENDIX.to_owned(),
        ..Section::default()
    };
    let Some(places) = &desk.places.appendix else {
        return section;
    };
    section.pieces = opening(desk, places.opening);
    section.pieces.extend(overall::pieces(desk, places.overall));
    for (index, (page, entries)) in desk
        .report
        .dimensions
        .iter()
        .zip(&places.dimensions)
        .enumerate()
    {
        section
            .pieces
            .extend(dimension::pieces(desk, page, index, entries));
    }
    section
}

fn opening(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let width = desk.width();
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, said::TITLE);
    let mut pieces = vec![desk.compositor.heading_1(heading, said::TITLE, width)];
    let lead = style::LEAD.text(said::LEAD);
    pieces.extend(
        desk.compositor
            .paragraph(tag, &[lead], 158.0 * MM, 2.0 * MM),
    );
    pieces
}

/// A heading of the second order above a chapter.
fn heading(desk: &mut Desk<'_>, tag: TagId, text: &str, before: f32) -> Piece {
    let width = desk.width();
    let heading = desk.compositor.tags.add(tag, Role::Heading2);
    let mut frame = desk
        .compositor
        .text(heading, &[style::HEADING_2.text(text)], width);
    frame.height += 1.5 * MM;
    Piece::new(frame, before).kept()
}
