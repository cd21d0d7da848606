//! The answers of one dimension under a scheme without pages of dimensions.

use model::Group;

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
use crate::words::{self, appendix as said, derived, pairs};

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
    let figures = figures(chapter);
    let number = Column::numbers();
    let name = desk.width() - number.width - figures.len() as f32 * FIGURE;
    let mut columns = vec![number, Column::new(name)];
    let mut heads = vec![head(words::NUMBER), head(words::stand::QUESTION)];
    for figure in &figures {
        columns.push(Column::new(FIGURE).aligned(Align::End).flush());
        heads.push(head(figure.name));
    }
    let rows = chapter.questions.iter().zip(0..).map(|(row, question)| {
        let place = Place {
            dimension: index,
            question,
        };
        question_row(desk, chapter, &figures, row, place)
    });
    let table = Table {
        columns,
        head: heads,
        rows: rows.collect(),
        row_head: 1,
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 0.0)
}

/// Width of a column of figures.
const FIGURE: f32 = 24.0 * MM;

fn question_row(
    desk: &Desk<'_>,
    chapter: &AnswersChapter,
    figures: &[Figure],
    row: &QuestionRow,
    place: Place,
) -> Row {
    let short = vec![style::TABLE.text(&row.short)];
    let mut cells = vec![
        cell(style::TABLE_FAINT, (place.question + 1).to_string()),
        link(short, desk.places.entry(place)),
    ];
    let figures = figures.iter();
    cells.extend(figures.map(|figure| cell(style::NUMBER, (figure.of)(row))));
    Row {
        cells,
        place: Some(words::place::question(&chapter.name, place.question + 1)),
    }
}

/// A figure that each question of a chapter has.
struct Figure {
    name: &'static str,
    of: fn(&QuestionRow) -> String,
}

/// The value and each side that is asked or has answered anything; of pairs both states and the way between them.
fn figures(chapter: &AnswersChapter) -> Vec<Figure> {
    let figure = |name, of: fn(&QuestionRow) -> String| Figure { name, of };
    let mut rows = chapter.questions.iter();
    if rows.any(|row| row.entry.wanted.is_some()) {
        return vec![
            figure(pairs::TODAY, value),
            figure(pairs::WANTED, wanted),
            figure(pairs::DISTANCE_SHORT, distance),
        ];
    }
    let asks = |side: Group| {
        let mut rows = chapter.questions.iter();
        rows.any(|row| row.audience.asks(side) || row.sides.of(side).is_some())
    };
    let sides = [
        (Group::It, figure(words::IT, it)),
        (Group::Business, figure(words::BUSINESS, business)),
    ];
    let sides = sides.into_iter().filter(|(side, _)| asks(*side));
    let sides = sides.map(|(_, figure)| figure);
    std::iter::once(figure(said::VALUE, value))
        .chain(sides)
        .collect()
}

fn value(row: &QuestionRow) -> String {
    let reads = row.entry.reads.as_ref();
    let read = reads.and_then(|reads| reads.value.clone());
    read.unwrap_or_else(|| said::value(row))
}

fn wanted(row: &QuestionRow) -> String {
    let wanted = row.entry.wanted.as_ref();
    words::score_or_dash(wanted.and_then(|wanted| wanted.value))
}

fn distance(row: &QuestionRow) -> String {
    let wanted = row.entry.wanted.as_ref();
    let way = row.value.zip(wanted.and_then(|wanted| wanted.value));
    way.map_or_else(
        || words::DASH.to_owned(),
        |(today, wanted)| words::signed(wanted - today),
    )
}

fn it(row: &QuestionRow) -> String {
    side(row, Group::It)
}

fn business(row: &QuestionRow) -> String {
    side(row, Group::Business)
}

fn side(row: &QuestionRow, side: Group) -> String {
    let reads = row.entry.reads.as_ref();
    let read = reads.and_then(|reads| reads.sides.of(side).clone());
    read.unwrap_or_else(|| words::score_or_dash(*row.sides.of(side)))
}
