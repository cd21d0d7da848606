//! The parts of a report on pairs: distances to what is wanted, and both sides' views of them.

use chart::pairs::State;

use super::tile::Tile;
use super::{Desk, cell, head, link};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::page::Section;
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::own::{DifferentialPart, PairPart};
use crate::tags::TagId;
use crate::words::{self, pairs as said};

const SECTION_GAP: f32 = 6.0 * MM;
/// The most that the picture takes of a page.
const PICTURE: f32 = 150.0 * MM;

/// The figures that stand together on the board page and before the pairs.
pub(super) fn figures(desk: &Desk<'_>, part: &DifferentialPart) -> Vec<Tile> {
    let overall = desk.places.overall();
    let figures = [
        Tile::new(
            said::DISTANCE,
            part.mean_gap.map_or(words::DASH.to_owned(), words::signed),
        )
        .note(said::ON_AVERAGE)
        .share(1.2),
        Tile::new(said::TODAY, words::score_or_open(part.mean_current)).note(said::past(
            part.past_midpoint,
            part.judged,
            part.midpoint,
        )),
        Tile::new(said::WANTED, words::score_or_open(part.mean_desired)).note(said::NOT_TEN),
        Tile::evidence(&desk.report.figures.evidence),
    ];
    figures.map(|tile| tile.opens(overall)).into()
}

/// Where we stand: the picture, every pair, and both sides.
pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId, part: &DifferentialPart) -> Section {
    let figures = figures(desk, part);
    let mut pieces = desk.opening(tag, &part.finding, &figures, PICTURE);
    pieces.extend(table(desk, tag, part));
    pieces.extend(sides(desk, tag, part));
    Section {
        run: words::STAND.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

fn table(desk: &mut Desk<'_>, tag: TagId, part: &DifferentialPart) -> Vec<Piece> {
    let width = desk.width();
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::EVERY_PAIR, width, desk.space(SECTION_GAP)),
        ];
    let lead = desk
        .compositor
        .paragraph(tag, &[style::SMALL_2.text(said::LEAD)], 158.0 * MM, 0.0);
    pieces.extend(lead.into_iter().map(Piece::kept));
    let table = Table {
        columns: vec![
            Column::new(width - 106.0 * MM),
            Column::new(18.0 * MM).aligned(Align::End),
            Column::new(18.0 * MM).aligned(Align::End),
            Column::new(20.0 * MM).aligned(Align::End),
            Column::new(25.0 * MM).aligned(Align::End),
            Column::new(25.0 * MM).aligned(Align::End).flush(),
        ],
        head: [
            said::PAIR,
            said::TODAY,
            said::WANTED,
            said::DISTANCE_SHORT,
            words::IT,
            words::BUSINESS,
        ]
        .map(head)
        .to_vec(),
        rows: part.pairs.iter().map(|pair| row(desk, pair)).collect(),
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 2.0 * MM));
    pieces
}

fn row(desk: &Desk<'_>, pair: &PairPart) -> Row {
    let way = |state: Option<State>| {
        state.map_or(words::DASH.to_owned(), |state| {
            said::way(state.current, state.desired)
        })
    };
    let name = vec![
        style::TABLE_BOLD.text(&pair.name),
        style::TABLE_FAINT.text(said::ends(&pair.low, &pair.high)),
    ];
    Row {
        cells: vec![
            link(name, desk.places.entry(pair.place)),
            cell(
                style::NUMBER,
                words::score_or_dash(pair.now.map(|now| now.current)),
            ),
            cell(
                style::NUMBER,
                words::score_or_dash(pair.now.map(|now| now.desired)),
            ),
            cell(
                style::NUMBER,
                pair.now
                    .map_or(words::DASH.to_owned(), |now| words::signed(now.gap())),
            ),
            cell(style::NUMBER_FAINT, way(pair.it)),
            cell(style::NUMBER_FAINT, way(pair.business)),
        ],
        place: Some(words::place::dimension(&pair.name)),
    }
}

/// How the two sides differ: on today, and on what they want.
fn sides(desk: &mut Desk<'_>, tag: TagId, part: &DifferentialPart) -> Vec<Piece> {
    let width = desk.width();
    let text = match part.sides {
        Some((today, wanted)) => said::sides(today, wanted),
        None => said::ONE_SIDE.to_owned(),
    };
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::SIDES, width, desk.space(SECTION_GAP)),
        ];
    pieces.extend(
        desk.compositor
            .paragraph(tag, &[style::BODY.text(text)], 158.0 * MM, 0.0),
    );
    pieces
}
