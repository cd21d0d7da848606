//! Two views of the same thing: IT against the business, and what nobody knew.

use super::{Desk, axis_head, cell, head, link, sides};
use crate::data::{DontKnow, TwoViews};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::mark::Axis;
use crate::layout::page::Section;
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::tags::{Role, TagId};
use crate::words::{self, stand, two_views as said};

const SECTION_GAP: f32 = 6.0 * MM;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId) -> Section {
    let width = desk.width();
    let title = said::title(desk.report.figures.gap.bias);
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, &title);
    let mut pieces = vec![desk.compositor.heading_1(heading, &title, width)];
    pieces.extend(bias(desk, tag));
    pieces.extend(differences(desk, tag));
    pieces.extend(dont_know(desk, tag));
    Section {
        run: words::TWO_VIEWS.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

/// Which side rates higher over all, and how far apart they are: two things that differ.
fn bias(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let gap = desk.report.figures.gap;
    let (Some(bias), Some(absolute)) = (gap.bias, gap.mean_absolute) else {
        return Vec::new();
    };
    let text = style::LEAD.text(said::bias(bias, absolute, gap.questions));
    desk.compositor
        .paragraph(tag, &[text], 158.0 * MM, 2.0 * MM)
}

fn differences(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let report = desk.report;
    let mut pieces = vec![heading(desk, tag, said::DIFFERENCES)];
    if report.two_views.is_empty() {
        pieces.extend(nothing(desk, tag, said::NO_DIFFERENCES));
        return pieces;
    }
    let plot = 48.0 * MM;
    let axis = desk.axis(plot);
    let rows = report
        .two_views
        .iter()
        .map(|view| difference(desk, view, axis));
    let table = Table {
        columns: vec![
            Column::new(desk.width() - plot - 22.0 * MM),
            Column::new(plot).flush(),
            Column::new(22.0 * MM).aligned(Align::End).flush(),
        ],
        head: vec![head(stand::QUESTION), axis_head(axis), head(stand::GAP)],
        rows: rows.collect(),
        middle: true,
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn difference(desk: &Desk<'_>, view: &TwoViews, axis: Axis) -> Row {
    let spans = vec![
        style::TABLE.text(&view.stem),
        style::TABLE_FAINT.text(format!("\n{}", desk.report.dimension_of(view.place))),
    ];
    Row {
        cells: vec![
            link(spans, desk.places.question(view.place)),
            sides(axis, Some(view.it), Some(view.business), ""),
            cell(style::NUMBER, words::signed(view.gap)),
        ],
        place: Some(words::place::part(words::TWO_VIEWS)),
    }
}

pub(super) fn dont_know(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let report = desk.report;
    let mut pieces = vec![heading(desk, tag, said::DONT_KNOW)];
    if report.dont_know.is_empty() {
        pieces.extend(nothing(desk, tag, said::NOBODY_UNSURE));
        return pieces;
    }
    let table = Table {
        columns: vec![
            Column::new(desk.width() - (50.0 + 16.0) * MM),
            Column::new(50.0 * MM),
            Column::new(16.0 * MM).aligned(Align::End).flush(),
        ],
        head: vec![
            head(stand::QUESTION),
            head(stand::DIMENSION),
            head(said::PEOPLE),
        ],
        rows: report
            .dont_know
            .iter()
            .map(|row| unknown(desk, row))
            .collect(),
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn unknown(desk: &Desk<'_>, row: &DontKnow) -> Row {
    let stem = vec![style::TABLE.text(&row.stem)];
    Row {
        cells: vec![
            link(stem, desk.places.question(row.place)),
            cell(style::TABLE_FAINT, desk.report.dimension_of(row.place)),
            cell(style::NUMBER, row.people.to_string()),
        ],
        place: Some(words::place::part(said::DONT_KNOW)),
    }
}

fn heading(desk: &mut Desk<'_>, tag: TagId, text: &str) -> Piece {
    let (width, gap) = (desk.width(), desk.space(SECTION_GAP));
    desk.compositor.heading_2(tag, text, width, gap)
}

/// A sentence in place of a table.
fn nothing(desk: &mut Desk<'_>, tag: TagId, text: &str) -> Vec<Piece> {
    let width = desk.width();
    desk.compositor
        .paragraph(tag, &[style::SMALL_2.text(text)], width, 0.0)
}
