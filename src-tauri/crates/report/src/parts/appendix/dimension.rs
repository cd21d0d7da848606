//! How a dimension's score came about, and every question of it.

use super::super::places::Entries;
use super::super::{Desk, cell, head, link};
use super::{CHAPTER_GAP, heading};
use crate::answers::Asked;
use crate::data::{DimensionPage, Place, QuestionRow};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::tags::TagId;
use crate::words::{self, appendix as said};

pub(super) fn pieces(
    desk: &mut Desk<'_>,
    page: &DimensionPage,
    index: usize,
    entries: &Entries,
) -> Vec<Piece> {
    let tag = entries.dimension;
    let title = said::dimension(&page.name, page.now);
    let mut pieces = vec![heading(desk, tag, &title, CHAPTER_GAP)];
    pieces.extend(to_page(desk, tag, index));
    pieces.extend(questions(desk, page, index, tag));
    pieces.extend(equations(desk, page, tag));
    pieces.extend(super::entries(desk, Asked::on(page), index, entries));
    pieces
}

/// The way back to the page of the dimension, where it is on this paper.
fn to_page(desk: &mut Desk<'_>, tag: TagId, index: usize) -> Option<Piece> {
    let stand = desk.places.stand.as_ref()?;
    let target = *stand.dimensions.get(index)?;
    let parent = desk.compositor.tags.add(tag, crate::tags::Role::Paragraph);
    let text = [style::META.text(said::TO_PAGE)];
    let width = desk.width();
    let mut frame = desk.compositor.link(parent, &text, target, width);
    frame.height += 2.0 * MM;
    Some(Piece::new(frame, 0.0).kept())
}

/// Weight and value of each question, and each side's own mean where it may be shown.
fn questions(desk: &mut Desk<'_>, page: &DimensionPage, index: usize, tag: TagId) -> Vec<Piece> {
    let widths = [16.0, 16.0, 28.0, 16.0, 20.0].map(|width| width * MM);
    let number = Column::numbers();
    let name = desk.width() - number.width - widths.iter().sum::<f32>();
    let numbers = widths.map(|width| Column::new(width).aligned(Align::End).flush());
    let rows = page.questions.iter().zip(0..).map(|(row, question)| {
        let place = Place {
            dimension: index,
            question,
        };
        question_row(desk, page, row, place)
    });
    let table = Table {
        columns: [number, Column::new(name)]
            .into_iter()
            .chain(numbers)
            .collect(),
        head: said::DIMENSION_COLUMNS.map(head).to_vec(),
        rows: rows.collect(),
        row_head: 1,
        whole: true,
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 0.0)
}

fn question_row(desk: &Desk<'_>, page: &DimensionPage, row: &QuestionRow, place: Place) -> Row {
    let weight = row.entry.weight;
    let short = vec![style::TABLE.text(&row.short)];
    let numbers = [
        words::value(weight),
        said::value(row),
        words::score_or_dash(row.value.map(|value| weight * value)),
        words::score_or_dash(row.sides.it),
        words::score_or_dash(row.sides.business),
    ];
    let mut cells = vec![
        cell(style::TABLE_FAINT, (place.question + 1).to_string()),
        link(short, desk.places.entry(place)),
    ];
    cells.extend(numbers.map(|text| cell(style::NUMBER, text)));
    Row {
        cells,
        place: Some(words::place::question(&page.name, place.question + 1)),
    }
}

/// The sums: of the score, and of each side's own where it may be shown.
fn equations(desk: &mut Desk<'_>, page: &DimensionPage, tag: TagId) -> Vec<Piece> {
    let width = desk.width();
    let score = page.now.map(|now| {
        let (sum, weight) = weighted(page, |row| row.value);
        said::score_sum(&said::quotient(sum, weight, now))
    });
    let side = |name: &str, mean: Option<f64>, of: fn(&QuestionRow) -> Option<f64>| {
        let (sum, weight) = weighted(page, of);
        (weight > 0.0)
            .then_some(mean)?
            .map(|mean| said::side(name, &said::quotient(sum, weight, mean)))
    };
    let it = side(words::IT, page.sides.it, |row| row.sides.it);
    let business = side(words::BUSINESS, page.sides.business, |row| {
        row.sides.business
    });
    let gap = page.gap.map(said::gap_of_sides);
    let sentences: Vec<String> = [score, it, business, gap].into_iter().flatten().collect();
    let text = match sentences.is_empty() {
        true => said::NO_SCORE.to_owned(),
        false => sentences.join(" "),
    };
    desk.compositor
        .paragraph(tag, &[style::SMALL.text(text)], width, 1.5 * MM)
}

/// The sum of weight times value and the sum of weight, over the questions that have a value.
fn weighted(page: &DimensionPage, of: impl Fn(&QuestionRow) -> Option<f64>) -> (f64, f64) {
    let known = page
        .questions
        .iter()
        .filter_map(|row| Some((row.entry.weight, of(row)?)));
    known.fold((0.0, 0.0), |(sum, weights), (weight, value)| {
        (sum + weight * value, weights + weight)
    })
}
