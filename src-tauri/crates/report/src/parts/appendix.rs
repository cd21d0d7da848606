//! Every answer: each figure down to the sums and the answers it is made of, without names.

mod chapter;
mod derived;
mod dimension;
mod entry;
mod overall;

use super::Desk;
use super::places::{Appendix as Places, Entries};
use crate::answers::{Answers, Asked};
use crate::data::Place;
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
    let chapters = match &desk.report.answers {
        None => by_dimensions(desk, places),
        Some(answers) => by_derivation(desk, places, answers),
    };
    section.pieces.extend(chapters);
    section
}

/// Sums over the dimensions of a mean, and each of these with its own.
fn by_dimensions(desk: &mut Desk<'_>, places: &Places) -> Vec<Piece> {
    let mut pieces = overall::pieces(desk, places.overall);
    let pages = desk.report.dimensions.iter().zip(&places.dimensions);
    for (index, (page, entries)) in pages.enumerate() {
        pieces.extend(dimension::pieces(desk, page, index, entries));
    }
    pieces
}

/// The tree of figures of another scheme, and the answers at its ends.
fn by_derivation(desk: &mut Desk<'_>, places: &Places, answers: &Answers) -> Vec<Piece> {
    let mut pieces = derived::pieces(desk, places.overall, answers);
    let chapters = answers.chapters.iter().zip(&places.dimensions);
    for (index, (chapter, entries)) in chapters.enumerate() {
        pieces.extend(chapter::pieces(desk, chapter, index, entries));
    }
    pieces
}

/// What is known of each question of a dimension.
fn entries(desk: &mut Desk<'_>, asked: Asked<'_>, index: usize, entries: &Entries) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (question, (row, tag)) in asked.questions.iter().zip(&entries.questions).enumerate() {
        let place = Place {
            dimension: index,
            question,
        };
        pieces.extend(entry::pieces(desk, asked, row, place, *tag));
    }
    pieces
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
