//! Where we stand: six figures together, gates in words, every dimension and every question.

use analysis::Status;

use super::board::band_note;
use super::next_level;
use super::tile::{Tile, tiles};
use super::{Desk, axis_head, cell, chip, chip_link, head, link, score_chip, sides};
use crate::data::{DimensionPage, Need, Place};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::frame::Frame;
use crate::layout::mark::{self, CHIP_GAP, CHIP_HEIGHT, Chip};
use crate::layout::page::Section;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Align, Span};
use crate::tags::{Role, TagId};
use crate::words::{self, board, stand as said};

/// Space above a heading within the part.
const SECTION_GAP: f32 = 6.0 * MM;
/// Width of a chip that holds a number with one decimal.
pub(super) const CHIP: f32 = 20.0;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId) -> Section {
    let width = desk.width();
    let title = title(desk);
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, &title);
    let mut pieces = vec![desk.compositor.heading_1(heading, &title, width)];
    let figures = figures(desk);
    pieces.push(tiles(desk.compositor, tag, &figures, width, 4.5 * MM));
    pieces.extend(gates(desk, tag));
    pieces.extend(next_level::pieces(desk, tag, SECTION_GAP));
    pieces.extend(dimension_table(desk, tag));
    pieces.extend(heat_map(desk, tag));
    Section {
        run: words::STAND.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

fn title(desk: &Desk<'_>) -> String {
    let report = desk.report;
    let Some(level) = report.figures.level else {
        return said::NO_LEVEL.to_owned();
    };
    let mut names: Vec<String> = Vec::new();
    for need in &report.held_back_by {
        let name = dimension_name(desk, need);
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    match names.len() {
        0 => said::level(level, &desk.most()),
        1..=3 => said::level_held(level, &desk.most(), &names),
        more => said::level_held(level, &desk.most(), &[said::many_dimensions(more)]),
    }
}

fn dimension_name<'a>(desk: &Desk<'a>, need: &Need) -> &'a str {
    desk.report
        .dimensions
        .get(need.dimension)
        .map_or("", |page| page.name.as_str())
}

/// The six figures that are never shown alone.
fn figures(desk: &Desk<'_>) -> Vec<Tile> {
    let report = desk.report;
    let figures = &report.figures;
    let completeness = &figures.completeness;
    let weakest = report
        .weakest
        .and_then(|index| report.dimensions.get(index));
    let level_note = match figures.untested_level {
        Some(passed) => said::untested(passed),
        None => figures
            .level_by_mean
            .filter(|_| figures.level.is_some())
            .map_or(String::new(), said::by_mean),
    };
    let mean_note = if figures.status == Status::Provisional {
        said::PROVISIONAL.to_owned()
    } else {
        band_note(desk)
    };
    let gap_note = match figures.gap.bias {
        Some(_) => said::gap_note(figures.gap.mean_absolute, figures.gap.questions),
        None => said::NO_GAP.to_owned(),
    };
    let overall = desk.places.overall();
    let weakest_page = report
        .weakest
        .and_then(|index| desk.places.dimension(index));
    vec![
        Tile::new(
            board::LEVEL,
            or_not_judged(figures.level.map(|level| level.to_string())),
        )
        .unit(unit(figures.level.is_some(), &desk.most()))
        .note(level_note)
        .opens(overall),
        Tile::new(board::MEAN, words::score_or_open(figures.score))
            .note(mean_note)
            .share(1.15)
            .opens(overall),
        Tile::new(
            said::WEAKEST,
            words::score_or_open(weakest.and_then(|page| page.now)),
        )
        .note(weakest.map_or(String::new(), |page| page.name.clone()))
        .share(1.2)
        .opens(weakest_page),
        Tile::new(said::GAP, said::gap(figures.gap.bias))
            .note(gap_note)
            .share(1.2)
            .opens(overall.or(desk.places.two_views)),
        Tile::new(said::COMPLETENESS, completeness.answered.to_string())
            .unit(board::of(&completeness.applicable.to_string()))
            .note(said::not_counted(
                completeness.not_applicable,
                completeness.dont_know,
            ))
            .share(1.2)
            .opens(overall),
        Tile::evidence(&figures.evidence).share(1.15).opens(overall),
    ]
}

fn or_not_judged(text: Option<String>) -> String {
    text.unwrap_or_else(|| words::NOT_JUDGED.to_owned())
}

fn unit(shown: bool, most: &str) -> String {
    if shown {
        board::of(most)
    } else {
        String::new()
    }
}

/// The gates in words.
fn gates(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let (report, width) = (desk.report, desk.width());
    let (Some(level), Some(mean)) = (report.figures.passed_level(), report.figures.score) else {
        return Vec::new();
    };
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::GATES, width, desk.space(SECTION_GAP)),
        ];
    let by_mean = report
        .figures
        .level_by_mean
        .filter(|by_mean| *by_mean > level);
    let lead = match by_mean {
        Some(by_mean) => said::gates_lead(mean, by_mean, level),
        None => said::no_gate(mean),
    };
    pieces.extend(
        desk.compositor
            .paragraph(tag, &[style::BODY.text(lead)], 158.0 * MM, 0.0),
    );
    let needs: Vec<(String, Vec<Span>)> = report
        .held_back_by
        .iter()
        .map(|need| {
            let text = said::need(need.level, need.needs, dimension_name(desk, need), need.has);
            ("•".to_owned(), vec![style::BODY.text(text)])
        })
        .collect();
    if !needs.is_empty() {
        pieces.extend(desk.compositor.list(tag, &needs, 158.0 * MM, 1.5 * MM));
    }
    pieces
}

fn dimension_table(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let (report, width) = (desk.report, desk.width());
    let plot = 42.0 * MM;
    let rest = width - plot - (13.0 + 13.0 + 17.0 + 18.0 + 9.0) * MM;
    let axis = desk.axis(plot);
    let last = report
        .last
        .as_ref()
        .map_or(said::LAST, |last| last.name.as_str());
    let table = Table {
        columns: vec![
            Column::new(rest),
            Column::new(13.0 * MM).aligned(Align::Center),
            Column::new(13.0 * MM).aligned(Align::End),
            Column::new(17.0 * MM).aligned(Align::End),
            Column::new(plot).flush(),
            Column::new(18.0 * MM).aligned(Align::End),
            Column::new(9.0 * MM).aligned(Align::End).flush(),
        ],
        head: vec![
            head(said::DIMENSION),
            head(words::NOW),
            head(words::TARGET),
            head(last),
            axis_head(axis),
            head(said::GAP),
            head(said::PAGE),
        ],
        rows: report
            .dimensions
            .iter()
            .enumerate()
            .map(|(index, page)| Row {
                cells: dimension_row(desk, page, index, plot),
                place: Some(words::place::dimension(&page.name)),
            })
            .collect(),
        middle: true,
        ..desk.plain_table()
    };
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::DIMENSIONS, width, desk.space(SECTION_GAP)),
        ];
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

/// The name leads to the page of the dimension, the score to its arithmetic.
fn dimension_row(desk: &Desk<'_>, page: &DimensionPage, index: usize, plot: f32) -> Vec<Cell> {
    let why = words::asked_of_one_side(page.asked).map_or_else(
        || said::sides_hidden(page.people.it, page.people.business),
        str::to_owned,
    );
    let target = desk.places.dimension(index);
    let score = score_chip(page.now);
    vec![
        link(vec![style::TABLE_BOLD.text(&page.name)], target),
        chip_link(score, CHIP, desk.places.sum(index)),
        cell(style::NUMBER, words::score_or_dash(page.target)),
        cell(style::NUMBER, words::score_or_dash(page.last)),
        sides(desk.axis(plot), page.sides.it, page.sides.business, &why),
        cell(style::NUMBER, said::gap(page.gap)),
        target.map_or_else(|| cell(style::NUMBER, words::DASH), Cell::PageOf),
    ]
}

/// Every question of every dimension as a coloured cell with its number, and what the colours mean.
fn heat_map(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let width = desk.width();
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::QUESTIONS, width, desk.space(SECTION_GAP)),
        ];
    let note = desk.compositor.paragraph(
        tag,
        &[style::SMALL_2.text(said::QUESTIONS_NOTE)],
        158.0 * MM,
        0.0,
    );
    pieces.extend(note.into_iter().map(Piece::kept));
    let cells = heat_cells(desk, tag);
    let x = heat_width(desk);
    let legend = legend(desk, tag, LEGEND_WIDTH.min(width - x));
    pieces.extend(desk.columns(words::STAND, cells, (x, legend), 2.0 * MM));
    pieces
}

const HEAT_NAMES: f32 = 56.0 * MM;
const LEGEND_WIDTH: f32 = 46.0 * MM;

/// Where the legend begins: behind the longest row of cells.
fn heat_width(desk: &Desk<'_>) -> f32 {
    let most = desk
        .report
        .dimensions
        .iter()
        .map(|page| page.questions.len())
        .max()
        .unwrap_or(0);
    let cells = HEAT_NAMES + most as f32 * (CHIP + CHIP_GAP) + 8.0 * MM;
    cells.min(desk.width() - LEGEND_WIDTH)
}

fn heat_cells(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let (report, whole) = (desk.report, desk.whole_values());
    let rows = report
        .dimensions
        .iter()
        .enumerate()
        .map(|(dimension, page)| {
            let chips = page.questions.iter().enumerate();
            let chips = chips.filter_map(|(question, row)| {
                let place = Place {
                    dimension,
                    question,
                };
                Some((chip(row, whole), desk.places.question(place)?))
            });
            let chips = Cell::Chips(chips.collect(), CHIP);
            let cells = vec![cell(style::TABLE, &page.label), chips];
            Row {
                cells,
                place: Some(words::place::dimension(&page.name)),
            }
        });
    let table = Table {
        columns: vec![
            Column::new(HEAT_NAMES),
            Column::new(heat_width(desk) - HEAT_NAMES - 4.0 * MM).flush(),
        ],
        head: Vec::new(),
        rows: rows.collect(),
        row_head: 0,
        scale: &report.scale,
        pad: 1.0,
        middle: true,
        ruled: false,
        whole: true,
        continued: None,
    };
    table.set(desk.compositor, tag, 2.0 * MM)
}

/// The levels with their colours and names, and the two looks of a cell without a value.
fn legend(desk: &mut Desk<'_>, tag: TagId, width: f32) -> Vec<Piece> {
    let scale = &desk.report.scale;
    let levels = scale.levels.iter().map(|level| {
        (
            Chip::Value(level.value, words::value(level.value)),
            level.name.as_str(),
        )
    });
    let states = [
        (words::OPEN, said::OPEN_CELL),
        (words::NOT_APPLICABLE, said::AWAY_CELL),
    ];
    let states = states.map(|(sign, meaning)| (Chip::Open(sign.to_owned()), meaning));
    let list = desk.compositor.tags.add(tag, Role::List);
    let entries: Vec<(Chip, &str)> = levels.chain(states).collect();
    let mut pieces = Vec::new();
    for (chip, name) in entries {
        let item = desk.compositor.tags.add(list, Role::ListItem);
        let label = desk.compositor.tags.add(item, Role::Label);
        let body = desk.compositor.tags.add(item, Role::ListBody);
        let chip = mark::chip(&mut desk.compositor.typesetter, &chip, scale, CHIP, label);
        let indent = CHIP + 2.5 * MM;
        let text = desk
            .compositor
            .text(body, &[style::TABLE.text(name)], width - indent);
        let mut frame = Frame::new(width, text.height.max(CHIP_HEIGHT));
        frame.put(0.0, 0.0, chip);
        frame.put(indent, (CHIP_HEIGHT - style::TABLE.leading) / 2.0, text);
        pieces.push(Piece::new(frame, CHIP_GAP));
    }
    pieces
}
