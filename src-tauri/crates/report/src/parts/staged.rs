//! The parts of a report on a ladder: its figures, and every level with its practices.

use chart::ladder::State;

use super::tile::Tile;
use super::{Desk, cell, head, link};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::page::Section;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Align, Span};
use crate::own::{PracticePart, RungPart, StagedPart};
use crate::tags::TagId;
use crate::words::{self, board, ladder as said};

/// Space above a heading within the part.
const SECTION_GAP: f32 = 6.0 * MM;
/// The most that the ladder takes of a page.
const PICTURE: f32 = 110.0 * MM;

/// The figures that stand together on the board page and before the ladder.
pub(super) fn figures(desk: &Desk<'_>, part: &StagedPart) -> Vec<Tile> {
    let top = part.rungs.last().map_or(0, |rung| rung.level);
    let name = part
        .rungs
        .iter()
        .find(|rung| Some(rung.level) == part.tested_level)
        .map(|rung| rung.name.clone());
    let level = match part.tested_level {
        Some(level) => Tile::new(board::LEVEL, level.to_string())
            .unit(board::of(&top.to_string()))
            .note(name.unwrap_or_default()),
        None => Tile::new(board::LEVEL, words::NOT_JUDGED).note(board::NOTHING_JUDGED),
    };
    let next = match climbing(part) {
        Some(rung) => Tile::new(
            &said::rung(rung.level, &rung.name),
            rung.satisfied.to_string(),
        )
        .unit(board::of(&rung.applicable.to_string()))
        .note(said::PRACTICES),
        None => Tile::new(said::NEXT, words::DASH).note(said::NOTHING_BARS),
    };
    let overall = desk.places.overall();
    vec![
        level.opens(overall),
        next.share(1.2).opens(overall),
        Tile::evidence(&desk.report.figures.evidence).opens(overall),
    ]
}

fn climbing(part: &StagedPart) -> Option<&RungPart> {
    part.rungs.iter().find(|rung| rung.state == State::Climbing)
}

/// Where we stand: the ladder, what bars the next level, and every level.
pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId, part: &StagedPart) -> Section {
    let figures = figures(desk, part);
    let mut pieces = desk.opening(tag, &part.finding, &figures, PICTURE);
    pieces.extend(barred(desk, tag, part));
    pieces.extend(levels(desk, tag, part));
    Section {
        run: words::STAND.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

/// What the next level still asks for: the facts to create.
fn barred(desk: &mut Desk<'_>, tag: TagId, part: &StagedPart) -> Vec<Piece> {
    let Some(rung) = climbing(part) else {
        return Vec::new();
    };
    let width = desk.width();
    let title = said::still_asks(&said::rung(rung.level, &rung.name));
    let mut pieces = vec![
        desk.compositor
            .heading_2(tag, &title, width, desk.space(SECTION_GAP)),
    ];
    let blockers = rung
        .practices
        .iter()
        .filter(|practice| practice.satisfied == Some(false));
    let rows = blockers.map(|practice| Row {
        cells: vec![
            link(
                vec![style::TABLE_BOLD.text(&practice.short)],
                desk.places.entry(practice.place),
            ),
            cell(style::NUMBER, has(practice)),
            cell(style::NUMBER, words::value(practice.at_least)),
            cell(style::TABLE, &practice.asks),
        ],
        place: Some(words::place::part(&title)),
    });
    let table = Table {
        columns: vec![
            Column::new(44.0 * MM),
            Column::new(18.0 * MM).aligned(Align::End),
            Column::new(14.0 * MM).aligned(Align::End),
            Column::new(width - 76.0 * MM).flush(),
        ],
        head: [said::PRACTICE, said::HAS, said::NEEDS, said::FACT]
            .map(head)
            .to_vec(),
        rows: rows.collect(),
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn has(practice: &PracticePart) -> String {
    match (practice.satisfied, practice.value) {
        (None, _) => words::NOT_APPLICABLE.to_owned(),
        (_, Some(value)) => words::score(value),
        (_, None) => said::NO_ANSWER.to_owned(),
    }
}

/// Every level that is asked, highest first.
fn levels(desk: &mut Desk<'_>, tag: TagId, part: &StagedPart) -> Vec<Piece> {
    let width = desk.width();
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::EVERY_LEVEL, width, desk.space(SECTION_GAP)),
        ];
    let lead = desk.compositor.paragraph(
        tag,
        &[style::SMALL_2.text(said::LEVELS_LEAD)],
        158.0 * MM,
        0.0,
    );
    pieces.extend(lead.into_iter().map(Piece::kept));
    let rows = part
        .rungs
        .iter()
        .rev()
        .filter(|rung| !rung.practices.is_empty())
        .flat_map(|rung| {
            let practices = rung.practices.iter();
            let practices = practices.map(|practice| practice_row(desk, practice));
            std::iter::once(rung_row(rung)).chain(practices)
        });
    let table = Table {
        columns: vec![
            Column::new(width - 92.0 * MM),
            Column::new(20.0 * MM).aligned(Align::End),
            Column::new(16.0 * MM).aligned(Align::End),
            Column::new(28.0 * MM).aligned(Align::End),
            Column::new(28.0 * MM).aligned(Align::End).flush(),
        ],
        head: [
            said::PRACTICE,
            said::HAS,
            said::NEEDS,
            said::SATISFIED,
            board::EVIDENCE,
        ]
        .map(head)
        .to_vec(),
        rows: rows.collect(),
        pad: desk.space(0.9 * MM),
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 2.0 * MM));
    pieces
}

fn rung_row(rung: &RungPart) -> Row {
    let name = said::rung(rung.level, &rung.name);
    let mut spans: Vec<Span> = vec![style::TABLE_BOLD.text(name)];
    if rung.extension {
        spans.push(style::TABLE_FAINT.text(said::EXTENSION));
    }
    spans.push(style::TABLE_FAINT.text(format!(", {}", said::standing(rung.state))));
    Row {
        cells: vec![
            Cell::Text(spans),
            cell(style::TABLE, ""),
            cell(style::TABLE, ""),
            cell(
                style::TABLE_BOLD,
                said::count(rung.satisfied, rung.applicable),
            ),
            cell(style::TABLE, ""),
        ],
        place: Some(words::place::part(said::EVERY_LEVEL)),
    }
}

fn practice_row(desk: &Desk<'_>, practice: &PracticePart) -> Row {
    let told = match practice.satisfied {
        Some(true) => cell(style::TABLE, said::YES),
        Some(false) => cell(style::TABLE_BOLD.ink(Ink::ERROR), said::NO),
        None => cell(style::TABLE_FAINT, said::AWAY),
    };
    Row {
        cells: vec![
            link(
                vec![style::TABLE.text(&practice.short)],
                desk.places.entry(practice.place),
            ),
            cell(style::NUMBER, has(practice)),
            cell(style::NUMBER_FAINT, words::value(practice.at_least)),
            told,
            cell(
                style::NUMBER_FAINT,
                words::evidence(practice.evidenced, practice.answers),
            ),
        ],
        place: Some(words::place::part(said::EVERY_LEVEL)),
    }
}
