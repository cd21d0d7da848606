//! The answers of one dimension under a scheme without pages of dimensions.

use super::super::places::Entries;
use super::super::{Desk, cell, head, link};
use super::{CHAPTER_GAP, entries, heading};
use crate::answers::{AnswersChapter, Asked};
use crate::data::{Place, QuestionRow};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::tags::TagId;
use crate::words::{self, appendix as said, derived};

pub(super) fn pieces(
    desk: &mut Desk<'_>,
    chapter: &AnswersChapter,
    index: usize,
    places: &Entries,
) -> Vec<Piece> {
    let tag = places.dimension;
    let title = derived::chapter(&chapter.name, chapter.score);
    let mut pieces = vec![heading(desk, tag, &title, CHAPTER_GAP)];
    pieces.extend(match chapter.questions.len() {
        0 => not_asked(desk, tag),
        // A table of one row would say what stands below it.
        1 => Vec::new(),
        _ => questions(desk, chapter, index, tag),
    });
    pieces.extend(entries(desk, Asked::within(chapter), index, places));
    pieces
}

fn not_asked(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let text = [style::SMALL_2.text(said::NOT_ASKED)];
    let width = desk.width();
    desk.compositor.paragraph(tag, &text, width, 0.0)
}

/// Every question with its figures, each the way to what these are made of.
fn questions(
    desk: &mut Desk<'_>,
    chapter: &AnswersChapter,
    index: usize,
    tag: TagId,
) -> Vec<Piece> {
    let number = Column::numbers();
    let name = desk.width() - number.width - 3.0 * FIGURE;
    let columns = [number, Column::new(name)].into_iter();
    let figures = [Column::new(FIGURE).aligned(Align::End).flush(); 3];
    let mut rows = chapter.questions.iter();
    let is_paired = rows.any(|row| row.entry.wanted.is_some());
    let heads = if is_paired {
        said::PAIR_COLUMNS
    } else {
        said::CHAPTER_COLUMNS
    };
    let rows = chapter.questions.iter().zip(0..).map(|(row, question)| {
        let place = Place {
            dimension: index,
            question,
        };
        question_row(desk, chapter, row, place)
    });
    let table = Table {
        columns: columns.chain(figures).collect(),
        head: heads.map(head).to_vec(),
        rows: rows.collect(),
        row_head: 1,
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 0.0)
}

/// Width of a column of figures.
const FIGURE: f32 = 24.0 * MM;

fn question_row(desk: &Desk<'_>, chapter: &AnswersChapter, row: &QuestionRow, place: Place) -> Row {
    let short = vec![style::TABLE.text(&row.short)];
    let mut cells = vec![
        cell(style::TABLE_FAINT, (place.question + 1).to_string()),
        link(short, desk.places.entry(place)),
    ];
    cells.extend(figures(row).map(|text| cell(style::NUMBER, text)));
    Row {
        cells,
        place: Some(words::place::question(&chapter.name, place.question + 1)),
    }
}

/// Value and sides, in words where they are read so; of a pair both states and their distance.
fn figures(row: &QuestionRow) -> [String; 3] {
    let dash = || words::DASH.to_owned();
    if let Some(wanted) = &row.entry.wanted {
        let way = row.value.zip(wanted.value);
        let distance = way.map(|(today, wanted)| words::signed(wanted - today));
        return [
            said::value(row),
            words::score_or_dash(wanted.value),
            distance.unwrap_or_else(dash),
        ];
    }
    match &row.entry.reads {
        Some(reads) => [&reads.value, &reads.sides.it, &reads.sides.business]
            .map(|text| text.clone().unwrap_or_else(dash)),
        None => [
            said::value(row),
            words::score_or_dash(row.sides.it),
            words::score_or_dash(row.sides.business),
        ],
    }
}
