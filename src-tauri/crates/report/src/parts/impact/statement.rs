//! One statement on one page, with room to sign.

use chart::ChartSpec;

use super::amount;
use crate::impact::{LossLine, StatementPage, StatementProblem, StatementState, Unknown};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::{Piece, height};
use crate::layout::frame::{Frame, Shape, Stroke};
use crate::layout::page::{self, Section};
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::{Align, Span, Style};
use crate::parts::{Desk, cell, head};
use crate::tags::{Role, TagId};
use crate::words::{self, impact as said};

/// How much room a statement gives to pictures and space.
struct Density {
    curve: f32,
    grid: f32,
    gap: f32,
    pad: f32,
    /// How the statement itself is set.
    text: Style,
}

/// From generous to tight; the first that fits on one page is taken.
const DENSITIES: [Density; 5] = [
    Density {
        curve: 64.0 * MM,
        grid: 70.0 * MM,
        gap: 5.0 * MM,
        pad: 0.95 * MM,
        text: style::LEAD,
    },
    Density {
        curve: 58.0 * MM,
        grid: 66.0 * MM,
        gap: 4.0 * MM,
        pad: 0.75 * MM,
        text: style::LEAD,
    },
    Density {
        curve: 52.0 * MM,
        grid: 64.0 * MM,
        gap: 3.0 * MM,
        pad: 0.55 * MM,
        text: style::LEAD,
    },
    Density {
        curve: 46.0 * MM,
        grid: 52.0 * MM,
        gap: 2.5 * MM,
        pad: 0.4 * MM,
        text: style::LEAD,
    },
    Density {
        curve: 42.0 * MM,
        grid: 52.0 * MM,
        gap: 2.0 * MM,
        pad: 0.3 * MM,
        text: style::BODY,
    },
];
/// Share of the width that pictures take.
const PICTURES: f32 = 0.645;
/// Between the two columns.
const GUTTER: f32 = 6.0 * MM;
/// Room to write a name.
const ROOM_TO_SIGN: f32 = 8.5 * MM;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId, page: &StatementPage) -> Section {
    let room = page::room(desk.compositor, desk.geometry, desk.runner, said::RUN);
    let blank = desk.compositor.tags.count();
    let mut tightest = None;
    for density in &DENSITIES {
        desk.compositor.tags.cut(blank);
        let pieces = pieces(desk, tag, page, density);
        let pinned = signature(desk, tag, page);
        let fits = height(&pieces) + pinned.height + 4.0 * MM <= room;
        tightest = Some((pieces, pinned));
        if fits {
            break;
        }
    }
    let (pieces, pinned) = tightest.unwrap_or_default();
    Section {
        run: said::RUN.to_owned(),
        pieces,
        pinned: Some(pinned),
        foot: Some(said::FOOT.to_owned()),
    }
}

fn pieces(desk: &mut Desk<'_>, tag: TagId, page: &StatementPage, density: &Density) -> Vec<Piece> {
    let width = desk.width();
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, &page.service);
    let mut pieces = vec![desk.compositor.heading_1(heading, &page.service, width)];
    pieces.extend(standing(desk, tag, page));
    pieces.push(reasons(desk, tag, page, density.gap * 0.7));
    let text = match page.text.trim() {
        "" => density.text.ink(Ink::TEXT_3).text(said::NO_TEXT),
        text => density.text.ink(Ink::TEXT).text(text),
    };
    pieces.extend(
        desk.compositor
            .paragraph(tag, &[text], width, density.gap * 0.8),
    );
    let left = width * PICTURES - GUTTER / 2.0;
    let x = left + GUTTER;
    let costs = costs(desk, tag, page, density, left);
    let mut known = losses(desk, tag, &page.losses, density, width - x);
    let gap = if known.is_empty() { 0.0 } else { density.gap };
    known.extend(open(desk, tag, &page.unknown, width - x, gap));
    pieces.extend(beside(desk, costs, (x, known), density.gap));
    let hurts = hurts(desk, tag, page, density, left);
    let needs = needs(desk, tag, page, density, width - x);
    pieces.extend(beside(desk, hurts, (x, needs), density.gap));
    pieces.extend(problems(desk, tag, &page.problems, density.gap));
    pieces
}

/// Two columns, or one after the other, with space above.
fn beside(
    desk: &mut Desk<'_>,
    left: Vec<Piece>,
    right: (f32, Vec<Piece>),
    before: f32,
) -> Vec<Piece> {
    let mut pieces = desk.columns(said::RUN, left, right, before);
    if let Some(first) = pieces.first_mut() {
        first.before = before;
    }
    pieces
}

/// Status, tier with what decided, owners.
fn standing(desk: &mut Desk<'_>, tag: TagId, page: &StatementPage) -> Vec<Piece> {
    let width = desk.width();
    let standing = said::standing(
        page.version,
        &page.state,
        page.tier.as_ref(),
        desk.report.dates,
    );
    let owners = said::owners(page.business_owner.as_ref(), page.it_owner.as_ref());
    let text = style::SMALL_2.text(format!("{standing} {owners}"));
    desk.compositor.paragraph(tag, &[text], width, 1.2 * MM)
}

/// Why, what it is worth, and whether it is needed or wanted, side by side.
fn reasons(desk: &mut Desk<'_>, tag: TagId, page: &StatementPage, before: f32) -> Piece {
    let value = page.value.as_ref().map(|value| value.text());
    let cost = page.cost.as_ref().map(|cost| cost.text());
    let value = said::value(value.as_deref(), &page.value_source, cost.as_deref());
    let worth = [value.trim(), page.worth.trim()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let width = (desk.width() - 2.0 * GUTTER) / 3.0;
    let list = desk.compositor.tags.add(tag, Role::List);
    let mut frame = Frame::new(desk.width(), 0.0);
    let columns = [
        (said::WHY, page.why.trim()),
        (said::WORTH_IT, worth.as_str()),
        (said::NEED_OR_WANT, page.need.trim()),
    ];
    for (index, (key, text)) in columns.into_iter().enumerate() {
        let x = index as f32 * (width + GUTTER);
        let item = desk.compositor.tags.add(list, Role::ListItem);
        let label = desk.compositor.tags.add(item, Role::Label);
        let body = desk.compositor.tags.add(item, Role::ListBody);
        let text = match text {
            "" => style::TABLE_FAINT.text(said::NOT_WRITTEN),
            text => style::TABLE.text(text),
        };
        let key = desk
            .compositor
            .text(label, &[style::SMALL_BOLD.text(key)], width);
        let text = desk.compositor.text(body, &[text], width);
        let y = key.height;
        frame.height = frame.height.max(y + text.height);
        frame.put(x, 0.0, key);
        frame.put(x, y, text);
    }
    Piece::new(frame, before)
}

fn costs(
    desk: &mut Desk<'_>,
    tag: TagId,
    page: &StatementPage,
    density: &Density,
    width: f32,
) -> Vec<Piece> {
    let mut pieces = vec![desk.compositor.heading_2(tag, said::COSTS, width, 0.0)];
    let Some(curve) = &page.curve else {
        pieces.extend(faint(desk, tag, said::NOBODY_KNOWS, width));
        return pieces;
    };
    let picture = desk.compositor.chart(tag, curve, width, density.curve);
    pieces.push(Piece::new(picture, 0.0));
    let text = match page.parts.trim() {
        "" => said::CURVE_NOTE.to_owned(),
        parts => format!("{} {parts}", said::CURVE_NOTE),
    };
    let note = [style::NOTE.text(text)];
    pieces.extend(desk.compositor.paragraph(tag, &note, width, 1.2 * MM));
    pieces
}

fn losses(
    desk: &mut Desk<'_>,
    tag: TagId,
    losses: &[LossLine],
    density: &Density,
    width: f32,
) -> Vec<Piece> {
    if losses.is_empty() {
        return Vec::new();
    }
    let (after, severity) = (16.0 * MM, 13.0 * MM);
    let row = |line: &LossLine| Row {
        cells: vec![
            cell(style::TABLE_BOLD, chart::figure::duration(line.minutes)),
            amount(line.loss.as_ref()),
            cell(
                style::NUMBER,
                line.severity
                    .map_or(words::OPEN.to_owned(), |severity| severity.to_string()),
            ),
        ],
        place: Some(words::place::part(said::COSTS)),
    };
    let table = Table {
        columns: vec![
            Column::new(after),
            Column::new(width - after - severity).aligned(Align::End),
            Column::new(severity).aligned(Align::End).flush(),
        ],
        head: [said::AFTER, said::LOST, said::SEVERITY_SHORT]
            .map(head)
            .to_vec(),
        rows: losses.iter().map(row).collect(),
        pad: density.pad,
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 0.0)
}

fn hurts(
    desk: &mut Desk<'_>,
    tag: TagId,
    page: &StatementPage,
    density: &Density,
    width: f32,
) -> Vec<Piece> {
    let mut pieces = vec![desk.compositor.heading_2(tag, said::HURTS, width, 0.0)];
    let Some(spec) = &page.severity else {
        pieces.extend(faint(desk, tag, words::NOT_JUDGED, width));
        return pieces;
    };
    let natural = chart::natural_height(spec, &chart::Frame::paper(width, 0.0));
    let high = natural.min(density.grid);
    let picture = desk.compositor.chart(tag, spec, width, high);
    pieces.push(Piece::new(picture, 0.0));
    if let ChartSpec::Heat(grid) = spec {
        let note = [style::NOTE.text(grid.key(&chart::Frame::paper(width, high)))];
        pieces.extend(desk.compositor.paragraph(tag, &note, width, 1.2 * MM));
    }
    pieces
}

/// What is asked for.
fn needs(
    desk: &mut Desk<'_>,
    tag: TagId,
    page: &StatementPage,
    density: &Density,
    width: f32,
) -> Vec<Piece> {
    let mut pieces = vec![desk.compositor.heading_2(tag, said::NEED, width, 0.0)];
    let names = 29.5 * MM;
    let row = |(name, value, note): (&str, String, String)| {
        let mut spans = vec![style::TABLE.text(value)];
        if !note.is_empty() {
            spans.push(style::NOTE.ink(Ink::TEXT_3).text(format!("\n{note}")));
        }
        Row {
            cells: vec![
                cell(style::TABLE_BOLD, name),
                crate::layout::table::Cell::Text(spans),
            ],
            place: Some(words::place::part(said::NEED)),
        }
    };
    let table = Table {
        columns: vec![Column::new(names), Column::new(width - names).flush()],
        rows: said::tolerances(&page.tolerances)
            .into_iter()
            .map(row)
            .collect(),
        pad: density.pad,
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

/// What the rules found, what blocks signing first: a paragraph each.
fn problems(
    desk: &mut Desk<'_>,
    tag: TagId,
    problems: &[StatementProblem],
    before: f32,
) -> Vec<Piece> {
    let width = desk.width();
    let mut lead = vec![style::SMALL_BOLD.text(said::PROBLEMS)];
    if problems.is_empty() {
        lead.push(style::SMALL_2.text(said::NO_PROBLEMS));
        return desk.compositor.paragraph(tag, &lead, width, before);
    }
    let mut pieces = Vec::new();
    for problem in problems {
        let space = if pieces.is_empty() { before } else { 1.5 };
        let mut spans = std::mem::take(&mut lead);
        if problem.blocks {
            spans.push(style::SMALL_BOLD.ink(Ink::ERROR).text(said::BLOCKS));
        }
        spans.push(style::SMALL.text(&problem.text));
        pieces.extend(desk.compositor.paragraph(tag, &spans, width, space));
    }
    pieces
}

/// What nobody knows, with who was asked.
fn open(
    desk: &mut Desk<'_>,
    tag: TagId,
    unknown: &[Unknown],
    width: f32,
    before: f32,
) -> Vec<Piece> {
    if unknown.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![desk.compositor.heading_2(tag, said::OPEN, width, before)];
    let report = desk.report;
    let item = |unknown: &Unknown| {
        let day = report.short_day(unknown.on);
        let spans = vec![
            style::SMALL.text(format!("{}, ", unknown.question)),
            style::SMALL
                .ink(Ink::TEXT_3)
                .text(said::asked(&unknown.asked, &day)),
        ];
        ("•".to_owned(), spans)
    };
    let items: Vec<(String, Vec<Span>)> = unknown.iter().map(item).collect();
    pieces.extend(desk.compositor.list(tag, &items, width, 0.0));
    pieces
}

fn faint(desk: &mut Desk<'_>, tag: TagId, text: &str, width: f32) -> Vec<Piece> {
    let text = [style::TABLE_FAINT.text(text)];
    desk.compositor.paragraph(tag, &text, width, 0.0)
}

/// Where the owners sign; why nobody may yet where a problem blocks it.
fn signature(desk: &mut Desk<'_>, tag: TagId, page: &StatementPage) -> Frame {
    let width = desk.width();
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading2, said::SIGNATURE);
    let title = [style::HEADING_2.text(said::SIGNATURE)];
    let mut frame = desk.compositor.text(heading, &title, width);
    if page.blocking() > 0 {
        let text = style::SMALL
            .ink(Ink::ERROR)
            .text(said::blocked(page.blocking()));
        add_text(desk, tag, &mut frame, text, 1.5 * MM);
        return frame;
    }
    let lines = sign_here(desk, tag, page);
    let y = frame.height;
    frame.height += lines.height;
    frame.put(0.0, y, lines);
    let confirm = match page.confidence.trim() {
        "" => said::CONFIRM.to_owned(),
        confidence => format!("{} {confidence}", said::CONFIRM),
    };
    add_text(desk, tag, &mut frame, style::NOTE.text(confirm), 2.0 * MM);
    frame
}

fn add_text(desk: &mut Desk<'_>, tag: TagId, frame: &mut Frame, text: Span, before: f32) {
    let tag = desk.compositor.tags.add(tag, Role::Paragraph);
    let text = desk.compositor.text(tag, &[text], frame.width);
    let y = frame.height + before;
    frame.height = y + text.height;
    frame.put(0.0, y, text);
}

/// Lines with room above them and names below: both owners, the date, the review.
fn sign_here(desk: &mut Desk<'_>, tag: TagId, page: &StatementPage) -> Frame {
    let person = |key: &str, person: Option<&crate::impact::Person>| {
        let name = person.map_or(said::NO_NAME.to_owned(), said::named);
        format!("{key}: {name}")
    };
    let (by, on) = match &page.state {
        StatementState::Signed { by, on } => (by.clone(), desk.report.day(*on)),
        _ => (String::new(), String::new()),
    };
    let review = page
        .review_by
        .map(|by| desk.report.day(by))
        .unwrap_or_default();
    let columns = [
        (1.5, by, person(said::OWNER, page.business_owner.as_ref())),
        (
            1.5,
            String::new(),
            person(said::IT_OWNER, page.it_owner.as_ref()),
        ),
        (0.9, on, said::DATE.to_owned()),
        (0.9, review, said::REVIEW.to_owned()),
    ];
    let list = desk.compositor.tags.add(tag, Role::List);
    let room = desk.width() - 3.0 * GUTTER;
    let mut frame = Frame::new(desk.width(), 0.0);
    let mut x = 0.0;
    for (share, above, below) in columns {
        let width = room * share / 4.8;
        let column = sign_line(desk, list, above, below, width);
        frame.height = frame.height.max(column.height);
        frame.put(x, 0.0, column);
        x += width + GUTTER;
    }
    frame
}

fn sign_line(desk: &mut Desk<'_>, list: TagId, above: String, below: String, width: f32) -> Frame {
    let item = desk.compositor.tags.add(list, Role::ListItem);
    let label = desk.compositor.tags.add(item, Role::Label);
    let below = desk
        .compositor
        .text(label, &[style::KEY.text(below)], width);
    let mut frame = Frame::new(width, ROOM_TO_SIGN + 1.0 * MM + below.height);
    if !above.is_empty() {
        let body = desk.compositor.tags.add(item, Role::ListBody);
        let text = desk
            .compositor
            .text(body, &[style::FACT.text(above)], width);
        frame.put(0.0, ROOM_TO_SIGN - text.height - 1.0, text);
    }
    frame.draw(
        0.0,
        ROOM_TO_SIGN,
        Shape::rule(width, Stroke::solid(Ink::TEXT, 0.5)),
    );
    frame.put(0.0, ROOM_TO_SIGN + 1.0 * MM, below);
    frame
}
