//! The parts of a report by a scheme without pages of its own: its figures, its levels, what it is made
//! of, and what bars the way.

use super::tile::Tile;
use super::{Desk, cell, head, link};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::page::Section;
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::own::{BlockerPart, LevelPart, PartLine, PartsPart};
use crate::tags::TagId;
use crate::words::{self, levels as said};

const SECTION_GAP: f32 = 6.0 * MM;
/// The most that the picture takes of a page.
const PICTURE: f32 = 110.0 * MM;

/// The figures that stand together on the board page and before the parts.
pub(super) fn figures(desk: &Desk<'_>, part: &PartsPart) -> Vec<Tile> {
    let own = part.figures.iter().map(|figure| {
        let value = figure.value.as_deref().unwrap_or(words::DASH);
        Tile::new(&figure.name, value).note(&figure.note)
    });
    let overall = desk.places.overall();
    own.chain([Tile::evidence(&desk.report.figures.evidence)])
        .map(|tile| tile.opens(overall))
        .collect()
}

/// Where we stand: figures, what bars the way, levels and parts.
pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId, part: &PartsPart) -> Section {
    let figures = figures(desk, part);
    let mut pieces = desk.opening(tag, &part.finding, &figures, PICTURE);
    if !part.blocking.is_empty() {
        pieces.extend(blocking(desk, tag, &part.blocking));
    }
    if !part.levels.is_empty() {
        pieces.extend(levels(desk, tag, &part.levels));
    }
    if !part.parts.is_empty() {
        pieces.extend(parts(desk, tag, part));
    }
    Section {
        run: words::STAND.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

/// A table under a heading, in columns of these widths but the first, which takes what is left.
fn table(
    desk: &mut Desk<'_>,
    tag: TagId,
    title: &str,
    heads: &[&str],
    widths: &[(f32, Align)],
    rows: Vec<Row>,
) -> Vec<Piece> {
    let width = desk.width();
    let taken: f32 = widths.iter().map(|(width, _)| width).sum();
    let mut pieces = vec![
        desk.compositor
            .heading_2(tag, title, width, desk.space(SECTION_GAP)),
    ];
    let last = widths.len().saturating_sub(1);
    let rest = widths.iter().enumerate().map(|(place, (width, align))| {
        let column = Column::new(*width).aligned(*align);
        if place == last {
            column.flush()
        } else {
            column
        }
    });
    let table = Table {
        columns: std::iter::once(Column::new(width - taken))
            .chain(rest)
            .collect(),
        head: heads.iter().map(|text| head(text)).collect(),
        rows,
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn blocking(desk: &mut Desk<'_>, tag: TagId, blocking: &[BlockerPart]) -> Vec<Piece> {
    let row = |blocker: &BlockerPart| {
        let has = match (&blocker.value, blocker.dont_know) {
            (Some(value), _) => value.clone(),
            (None, true) => said::NOT_KNOWN.to_owned(),
            (None, false) => said::NO_ANSWER.to_owned(),
        };
        Row {
            cells: vec![
                link(
                    vec![style::TABLE_BOLD.text(&blocker.short)],
                    desk.places.entry(blocker.place),
                ),
                cell(style::TABLE, &blocker.dimension),
                cell(style::NUMBER, has),
                cell(style::TABLE, &blocker.evidence),
            ],
            place: Some(words::place::part(said::BLOCKING)),
        }
    };
    let rows = blocking.iter().map(row).collect();
    let widths = [
        (38.0 * MM, Align::Start),
        (20.0 * MM, Align::End),
        (68.0 * MM, Align::Start),
    ];
    table(
        desk,
        tag,
        said::BLOCKING,
        &said::BLOCKING_HEADS,
        &widths,
        rows,
    )
}

/// Highest first, as on a ladder.
fn levels(desk: &mut Desk<'_>, tag: TagId, levels: &[LevelPart]) -> Vec<Piece> {
    let row = |level: &LevelPart| Row {
        cells: vec![
            cell(style::TABLE_BOLD, said::level(&level.level, &level.name)),
            cell(
                style::NUMBER,
                level
                    .share
                    .map_or_else(String::new, |(share, needs)| said::share(share, needs)),
            ),
            cell(style::TABLE, &level.standing),
        ],
        place: Some(words::place::part(said::LEVELS)),
    };
    let rows = levels.iter().rev().map(row).collect();
    let widths = [(38.0 * MM, Align::End), (44.0 * MM, Align::Start)];
    table(desk, tag, said::LEVELS, &said::LEVELS_HEADS, &widths, rows)
}

fn parts(desk: &mut Desk<'_>, tag: TagId, part: &PartsPart) -> Vec<Piece> {
    let sided = part.sided && part.parts.iter().any(|line| line.it.is_some());
    let sum = |line: &PartLine| line.dimension.and_then(|index| desk.places.sum(index));
    let row = |line: &PartLine| {
        let name = if line.inner {
            style::TABLE
        } else {
            style::TABLE_BOLD
        };
        let mut cells = vec![
            link(vec![name.text(&line.name)], sum(line)),
            cell(style::NUMBER, &line.value),
            cell(style::TABLE_FAINT, &line.note),
        ];
        if sided {
            cells.push(cell(style::NUMBER_FAINT, words::score_or_dash(line.it)));
            cells.push(cell(
                style::NUMBER_FAINT,
                words::score_or_dash(line.business),
            ));
        }
        Row {
            cells,
            place: Some(words::place::part(said::PARTS)),
        }
    };
    let rows = part.parts.iter().map(row).collect();
    let mut heads = vec![
        said::PART,
        if part.per_level {
            said::LEVEL
        } else {
            said::FIGURE
        },
        said::NOTE,
    ];
    let mut widths = vec![(26.0 * MM, Align::End), (44.0 * MM, Align::Start)];
    if sided {
        heads.extend([words::IT, words::BUSINESS]);
        widths.extend([(16.0 * MM, Align::End), (22.0 * MM, Align::End)]);
    }
    table(desk, tag, said::PARTS, &heads, &widths, rows)
}
