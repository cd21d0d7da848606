//! What it costs when it stops: the portfolio, and a page for each statement.

mod statement;

use chart::ChartSpec;

use super::tile::{Tile, tiles};
use super::{Desk, cell, head, link};
use crate::impact::{
    Amount, Conflict, ExposedGap, ImpactPart, ServiceLine, StatementState, UnknownOf,
};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::page::Section;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::Align;
use crate::tags::{Role, TagId};
use crate::words::{self, board, impact as said};

pub(super) use statement::section as statement;

const SECTION_GAP: f32 = 6.0 * MM;
/// The most that the grid of services takes of a page, and the height of worth against cost.
const GRID: f32 = 150.0 * MM;
const WORTH: f32 = 92.0 * MM;
/// The most that who needs whom takes of a page; what is higher is not drawn.
const NEEDS: f32 = 200.0 * MM;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId, part: &ImpactPart) -> Section {
    let width = desk.width();
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, &part.finding);
    let figures = figures(part);
    let mut pieces = vec![
        desk.compositor.heading_1(heading, &part.finding, width),
        tiles(desk.compositor, tag, &figures, width, 4.5 * MM),
    ];
    pieces.extend(ranking(desk, tag, part));
    pieces.extend(severity(desk, tag, part.severity.as_ref()));
    pieces.extend(worth(desk, tag, part));
    pieces.extend(waiting(desk, tag, part));
    pieces.extend(exposed(desk, tag, &part.exposed));
    pieces.extend(unknown(desk, tag, &part.unknown));
    Section {
        run: words::IMPACT.to_owned(),
        pieces,
        pinned: None,
        foot: Some(said::PORTFOLIO_FOOT.to_owned()),
    }
}

fn figures(part: &ImpactPart) -> Vec<Tile> {
    let services = &part.services;
    let count = |is: fn(&ServiceLine) -> bool| services.iter().filter(|line| is(line)).count();
    let of_services = |number: usize| said::services(number);
    let signed = count(|line| matches!(line.state, Some(StatementState::Signed { .. })));
    let orphans = count(|line| line.owner.is_none());
    let unknown = count(|line| line.loss_24h.is_none());
    let first = count(|line| line.tier == Some(1));
    let conflicts = part.conflicts.len() + part.cycles.len();
    let tier_one =
        Tile::new(said::TIER_ONE, first.to_string()).unit(said::tier_one_unit(services.len()));
    let tier_one = if part.inflated.is_some() {
        tier_one.note(said::INFLATED_NOTE)
    } else {
        tier_one
    };
    vec![
        Tile::new(said::SIGNED, signed.to_string()).unit(board::of(&services.len().to_string())),
        Tile::new(said::NO_OWNER, orphans.to_string()).unit(of_services(orphans)),
        Tile::new(said::UNKNOWN_LOSS, unknown.to_string()).unit(of_services(unknown)),
        tier_one.share(1.3),
        Tile::new(said::CONFLICTS, conflicts.to_string()),
    ]
}

/// Duties first, then what can be ranked, then what nobody knows.
fn ranking(desk: &mut Desk<'_>, tag: TagId, part: &ImpactPart) -> Vec<Piece> {
    let (duties, others): (Vec<&ServiceLine>, Vec<&ServiceLine>) =
        part.services.iter().partition(|line| line.duty.is_some());
    let mut pieces = Vec::new();
    for (heading, lines) in [(said::DUTIES, duties), (said::RANKED, others)] {
        if !lines.is_empty() {
            pieces.push(heading_2(desk, tag, heading));
            pieces.extend(lines_of(desk, tag, &lines));
        }
    }
    if part.services.is_empty() {
        pieces.extend(sentence(desk, tag, said::NO_SERVICES));
    }
    let is_split =
        |line: &ServiceLine| line.intangible_4h.is_some() || line.intangible_24h.is_some();
    if part.services.iter().any(is_split) {
        pieces.extend(note(desk, tag, said::INTANGIBLE_NOTE));
    }
    for moved in &part.moved {
        pieces.extend(sentence(desk, tag, &said::moved(moved)));
    }
    if let Some(order) = &part.inflated {
        let first = part.services.iter().filter(|line| line.tier == Some(1));
        let text = said::inflated(order, first.count(), part.services.len());
        let width = desk.width();
        let text = style::SMALL.text(text);
        pieces.extend(desk.compositor.paragraph(tag, &[text], width, 3.0 * MM));
    }
    pieces
}

fn lines_of(desk: &mut Desk<'_>, tag: TagId, lines: &[&ServiceLine]) -> Vec<Piece> {
    let fixed = [28.0, 29.0, 12.0, 30.0, 11.0, 17.0].map(|width| width * MM);
    let numbers = Column::numbers();
    let name = desk.width() - numbers.width - fixed.iter().sum::<f32>();
    let [owner, loss_4h, rank_4h, loss_24h, tier, state] = fixed.map(Column::new);
    let table = Table {
        columns: vec![
            numbers,
            Column::new(name),
            owner,
            loss_4h.aligned(Align::End),
            rank_4h.aligned(Align::End),
            loss_24h.aligned(Align::End),
            tier.aligned(Align::End),
            state.flush(),
        ],
        head: [
            "",
            said::SERVICE,
            said::OWNER,
            said::AFTER_4H,
            said::RANK_4H,
            said::AFTER_24H,
            said::TIER,
            said::STATEMENT,
        ]
        .map(head)
        .to_vec(),
        rows: lines.iter().map(|line| row(desk, line)).collect(),
        row_head: 1,
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 0.0)
}

fn row(desk: &Desk<'_>, line: &ServiceLine) -> Row {
    let rank = |rank: Option<u32>| rank.map_or(words::DASH.to_owned(), |rank| rank.to_string());
    let mut name = vec![style::TABLE_BOLD.text(&line.name)];
    if let Some(duty) = line.duty {
        name.push(style::TABLE_FAINT.text(format!(" ({})", said::duty(duty))));
    }
    let statement = line
        .statement
        .and_then(|statement| desk.places.statement(statement));
    let owner = match &line.owner {
        Some(owner) => cell(style::TABLE, owner),
        None => cell(style::TABLE_BOLD.ink(Ink::ERROR), said::NOBODY),
    };
    let state = line.state.as_ref().map_or(said::NO_STATEMENT, said::state);
    Row {
        cells: vec![
            cell(style::NUMBER_FAINT, rank(line.rank_24h)),
            link(name, statement),
            owner,
            loss(line.loss_4h.as_ref(), line.intangible_4h.as_ref()),
            cell(style::NUMBER_FAINT, rank(line.rank_4h)),
            loss(line.loss_24h.as_ref(), line.intangible_24h.as_ref()),
            cell(
                style::NUMBER,
                line.tier
                    .map_or(words::OPEN.to_owned(), |tier| tier.to_string()),
            ),
            cell(style::TABLE, state),
        ],
        place: Some(words::place::part(words::IMPACT)),
    }
}

/// A range, or that nobody knows.
fn amount(amount: Option<&Amount>) -> Cell {
    match amount {
        Some(amount) => cell(style::NUMBER, amount.text()),
        None => cell(style::TABLE_FAINT, said::NOBODY_KNOWS),
    }
}

/// The same, and beneath it what of it no invoice shows.
fn loss(loss: Option<&Amount>, intangible: Option<&Amount>) -> Cell {
    match (loss, intangible) {
        (Some(loss), Some(part)) => Cell::Text(vec![
            style::NUMBER.text(loss.text()),
            style::KEY.text(format!("\n{}", said::intangible(&part.text()))),
        ]),
        (loss, _) => amount(loss),
    }
}

fn severity(desk: &mut Desk<'_>, tag: TagId, spec: Option<&ChartSpec>) -> Vec<Piece> {
    let Some(spec) = spec else {
        return Vec::new();
    };
    let heading = heading_2(desk, tag, said::SEVERITY);
    let picture = Piece::new(desk.wide_picture(tag, spec, GRID), 0.0).kept();
    let mut pieces = vec![heading, picture];
    if let ChartSpec::Heat(grid) = spec {
        let paper = |high| chart::Frame::paper(desk.width(), high);
        let high = chart::natural_height(spec, &paper(0.0)).min(GRID);
        let key = grid.key(&paper(high));
        pieces.extend(note(desk, tag, &key));
    }
    pieces
}

/// A picture a currency, since sums of different ones are never laid side by side.
fn worth(desk: &mut Desk<'_>, tag: TagId, part: &ImpactPart) -> Vec<Piece> {
    if part.worth.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![heading_2(desk, tag, said::WORTH)];
    for spec in &part.worth {
        pieces.push(Piece::new(desk.wide_picture(tag, spec, WORTH), 0.0).kept());
        if let ChartSpec::Worth(worth) = spec {
            pieces.extend(note(desk, tag, &format!("{}.", worth.finding)));
        }
    }
    if !part.unvalued.is_empty() {
        pieces.extend(note(desk, tag, &said::unvalued(&part.unvalued)));
    }
    pieces
}

fn waiting(desk: &mut Desk<'_>, tag: TagId, part: &ImpactPart) -> Vec<Piece> {
    let mut pieces = vec![heading_2(desk, tag, said::WAITING)];
    pieces.extend(needs(desk, tag, part.graph.as_ref()));
    if part.conflicts.is_empty() && part.cycles.is_empty() {
        pieces.extend(sentence(desk, tag, said::NO_CONFLICTS));
        return pieces;
    }
    if !part.conflicts.is_empty() {
        let half = desk.width() / 2.0;
        let times = 26.0 * MM;
        let table = Table {
            columns: vec![
                Column::new(half - times),
                Column::new(times),
                Column::new(half - times),
                Column::new(times).flush(),
            ],
            head: [said::SERVICE, said::BACK, said::NEEDS, said::BACK]
                .map(head)
                .to_vec(),
            rows: part.conflicts.iter().map(conflict).collect(),
            ..desk.plain_table()
        };
        pieces.extend(table.set(desk.compositor, tag, 0.0));
    }
    for cycle in &part.cycles {
        pieces.extend(sentence(desk, tag, &said::cycle(cycle)));
    }
    pieces
}

/// Who needs whom; where that is higher than a page has room for, only what is wrong in it.
fn needs(desk: &mut Desk<'_>, tag: TagId, spec: Option<&ChartSpec>) -> Vec<Piece> {
    let Some(ChartSpec::Graph(graph)) = spec else {
        return Vec::new();
    };
    let frame = chart::Frame::paper(desk.width(), 0.0);
    let fits = |spec: &ChartSpec| chart::natural_height(spec, &frame) <= NEEDS;
    let whole = ChartSpec::Graph(graph.clone());
    if fits(&whole) {
        let picture = desk.wide_picture(tag, &whole, NEEDS);
        return vec![Piece::new(picture, 2.0 * MM)];
    }
    match graph.only_wrong().filter(fits) {
        Some(wrong) => {
            let picture = desk.wide_picture(tag, &wrong, NEEDS);
            let mut pieces = vec![Piece::new(picture, 2.0 * MM).kept()];
            pieces.extend(note(desk, tag, said::ONLY_WRONG));
            pieces
        }
        None => note(desk, tag, said::TOO_LARGE),
    }
}

fn conflict(conflict: &Conflict) -> Row {
    let time = |minutes: f64| cell(style::NUMBER, chart::figure::duration(minutes));
    Row {
        cells: vec![
            cell(style::TABLE_BOLD, &conflict.service),
            time(conflict.back),
            cell(style::TABLE, &conflict.needs),
            time(conflict.needs_back),
        ],
        place: Some(words::place::part(said::WAITING)),
    }
}

/// What the gaps leave exposed; nothing where none is open.
fn exposed(desk: &mut Desk<'_>, tag: TagId, gaps: &[ExposedGap]) -> Vec<Piece> {
    if gaps.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![heading_2(desk, tag, said::EXPOSED)];
    let lead = sentence(desk, tag, said::EXPOSED_LEAD);
    pieces.extend(lead.into_iter().map(Piece::kept));
    let fixed = [12.0, 15.0, 12.0, 26.0, 20.0, 24.0].map(|width| width * MM);
    let name = desk.width() - fixed.iter().sum::<f32>();
    let [with, without, levels, services, expected, worst] =
        fixed.map(|width| Column::new(width).aligned(Align::End));
    let table = Table {
        columns: vec![
            with,
            without,
            Column::new(name),
            levels,
            services,
            expected,
            worst.flush(),
        ],
        head: [
            said::WITH_MONEY,
            said::WITHOUT_MONEY,
            said::GAP,
            said::LEVELS,
            said::EXPOSED_SERVICES,
            said::EXPECTED,
            said::WORST,
        ]
        .map(head)
        .to_vec(),
        rows: gaps.iter().map(exposed_gap).collect(),
        row_head: 2,
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn exposed_gap(gap: &ExposedGap) -> Row {
    let place = |place: Option<usize>| {
        let place = place.map_or(words::DASH.to_owned(), |place| place.to_string());
        cell(style::NUMBER, place)
    };
    let sums = |amounts: &[Amount]| {
        let sums: Vec<String> = amounts.iter().map(Amount::text).collect();
        match sums.is_empty() {
            true => cell(style::TABLE_FAINT, said::NOBODY_KNOWS),
            false => cell(style::NUMBER, sums.join(", ")),
        }
    };
    Row {
        cells: vec![
            place(gap.with_money),
            place(gap.without_money),
            Cell::Text(vec![
                style::TABLE_BOLD.text(&gap.dimension),
                style::KEY.text(format!("\n{}", gap.assumption)),
            ]),
            cell(style::NUMBER, chart::figure::cut(Some(gap.gap))),
            cell(
                style::NUMBER,
                said::exposed_services(gap.services, gap.unpriced),
            ),
            sums(&gap.expected),
            sums(&gap.worst),
        ],
        place: Some(words::place::part(said::EXPOSED)),
    }
}

fn unknown(desk: &mut Desk<'_>, tag: TagId, unknown: &[UnknownOf]) -> Vec<Piece> {
    let mut pieces = vec![heading_2(desk, tag, said::UNKNOWN)];
    if unknown.is_empty() {
        pieces.extend(sentence(desk, tag, said::NOTHING_UNKNOWN));
        return pieces;
    }
    let (service, asked, when) = (44.0 * MM, 42.0 * MM, 22.0 * MM);
    let report = desk.report;
    let row = |row: &UnknownOf| Row {
        cells: vec![
            cell(style::TABLE, &row.service),
            cell(style::TABLE_BOLD, &row.unknown.question),
            cell(style::TABLE, &row.unknown.asked),
            cell(style::TABLE_FAINT, report.short_day(row.unknown.on)),
        ],
        place: Some(words::place::part(said::UNKNOWN)),
    };
    let table = Table {
        columns: vec![
            Column::new(service),
            Column::new(desk.width() - service - asked - when),
            Column::new(asked),
            Column::new(when).flush(),
        ],
        head: [said::SERVICE, said::QUESTION, said::ASKED, said::WHEN]
            .map(head)
            .to_vec(),
        rows: unknown.iter().map(row).collect(),
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn heading_2(desk: &mut Desk<'_>, tag: TagId, text: &str) -> Piece {
    let (width, gap) = (desk.width(), desk.space(SECTION_GAP));
    desk.compositor.heading_2(tag, text, width, gap)
}

/// A sentence of its own.
fn sentence(desk: &mut Desk<'_>, tag: TagId, text: &str) -> Vec<Piece> {
    let width = desk.width();
    let text = style::SMALL_2.text(text);
    desk.compositor.paragraph(tag, &[text], width, 1.0 * MM)
}

/// Words below a picture.
fn note(desk: &mut Desk<'_>, tag: TagId, text: &str) -> Vec<Piece> {
    let width = desk.width();
    let text = style::NOTE.text(text);
    desk.compositor.paragraph(tag, &[text], width, 1.5 * MM)
}
