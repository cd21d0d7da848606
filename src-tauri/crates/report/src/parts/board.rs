//! The board page: one sentence, one picture, the decisions asked for, and how sure it all is.

use analysis::Status;
use chart::ChartSpec;
use chrono::NaiveDate;

use super::tile::{Tile, tiles};
use super::{Desk, cell, differential, head, joined, levels, staged};
use crate::data::{Decision, Report};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::{Piece, height};
use crate::layout::frame::{Frame, Shape, Stroke};
use crate::layout::page::{self, Section};
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Span, Style};
use crate::own::SchemePart;
use crate::tags::{Role, TagId};
use crate::words::{self, board as said};

/// How much room the board page gives to space and picture.
struct Density {
    radar: f32,
    gap: f32,
    pad: f32,
}

/// From generous to tight; the first that fits on one page is taken.
const DENSITIES: [Density; 5] = [
    Density {
        radar: 80.0 * MM,
        gap: 7.5 * MM,
        pad: 1.5 * MM,
    },
    Density {
        radar: 76.0 * MM,
        gap: 6.5 * MM,
        pad: 1.5 * MM,
    },
    Density {
        radar: 72.0 * MM,
        gap: 5.0 * MM,
        pad: 1.2 * MM,
    },
    Density {
        radar: 66.0 * MM,
        gap: 3.5 * MM,
        pad: 0.9 * MM,
    },
    Density {
        radar: 60.0 * MM,
        gap: 2.5 * MM,
        pad: 0.7 * MM,
    },
];
/// How much higher than a radar a picture over the whole width may be.
const WIDE: f32 = 1.6;
/// Share of the width that the radar takes.
const RADAR_SHARE: f32 = 0.65;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId) -> Section {
    let run = said_run(desk);
    let room = page::room(desk.compositor, desk.geometry, desk.runner, &run);
    let blank = desk.compositor.tags.count();
    let mut tightest = None;
    for density in &DENSITIES {
        desk.compositor.tags.cut(blank);
        let pieces = pieces(desk, tag, density);
        let pinned = facts(desk, tag);
        let fits = height(&pieces) + pinned.height + 4.0 * MM <= room;
        tightest = Some((pieces, pinned));
        if fits {
            break;
        }
    }
    let (pieces, pinned) = tightest.unwrap_or_default();
    Section {
        run,
        pieces,
        pinned: Some(pinned),
        foot: None,
    }
}

fn said_run(desk: &Desk<'_>) -> String {
    words::board_run(&desk.report.assessment, &desk.report.day(desk.report.date))
}

fn pieces(desk: &mut Desk<'_>, tag: TagId, density: &Density) -> Vec<Piece> {
    let width = desk.width();
    let headline = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, &desk.report.headline);
    desk.compositor.tags.name(headline, words::place::HEADLINE);
    let mut pieces = vec![
        desk.compositor
            .heading_1(headline, &desk.report.headline, width),
    ];
    let lead = lead(desk);
    if !lead.is_empty() {
        pieces.extend(desk.compositor.paragraph(
            tag,
            &[style::LEAD.text(lead)],
            158.0 * MM,
            2.0 * MM,
        ));
    }
    let figures = figures(desk);
    pieces.push(tiles(desk.compositor, tag, &figures, width, 4.5 * MM));
    pieces.extend(picture(desk, tag, density));
    pieces.extend(decisions(desk, tag, density));
    pieces
}

/// What moved, and where the two sides see things most differently.
fn lead(desk: &Desk<'_>) -> String {
    let report = desk.report;
    let moved = report
        .last
        .as_ref()
        .and_then(|last| Some(said::moved(last.score?, report.figures.score?, last.date)));
    let apart = report
        .dimensions
        .iter()
        .filter_map(|page| {
            page.gap
                .filter(|gap| gap.abs() >= 0.5)
                .map(|gap| (page, gap))
        })
        .max_by(|(_, one), (_, other)| one.abs().total_cmp(&other.abs()))
        .map(|(page, gap)| said::apart(&page.name, gap));
    moved.into_iter().chain(apart).collect::<Vec<_>>().join(" ")
}

fn figures(desk: &Desk<'_>) -> Vec<Tile> {
    match &desk.report.own {
        SchemePart::Continuous => continuous_figures(desk),
        SchemePart::Staged(part) => staged::figures(desk, part),
        SchemePart::Differential(part) => differential::figures(desk, part),
        SchemePart::Parts(part) => levels::figures(desk, part),
    }
}

fn continuous_figures(desk: &Desk<'_>) -> Vec<Tile> {
    let report = desk.report;
    let figures = &report.figures;
    let level = match figures.level {
        Some(level) => Tile::new(said::LEVEL, level.to_string())
            .unit(said::of(&desk.most()))
            .note(level_note(desk)),
        None => Tile::new(said::LEVEL, words::NOT_JUDGED).note(said::NOTHING_JUDGED),
    };
    let mean = match figures.score {
        Some(score) => Tile::new(said::MEAN, words::score(score))
            .unit(said::of(&desk.most()))
            .note(band_note(desk)),
        None => Tile::new(said::MEAN, words::NOT_JUDGED).note(band_note(desk)),
    };
    let evidence = Tile::evidence(&figures.evidence);
    let opens = desk.places.figures();
    [level.share(1.15), mean.share(1.05), evidence]
        .map(|tile| tile.opens(opens))
        .into()
}

fn level_note(desk: &Desk<'_>) -> String {
    let report = desk.report;
    if let Some(passed) = report.figures.untested_level {
        return words::stand::untested(passed);
    }
    let Some(need) = report.held_back_by.first() else {
        return said::NOT_HELD.to_owned();
    };
    let name = report
        .dimensions
        .get(need.dimension)
        .map_or("", |page| page.name.as_str());
    said::held(
        name,
        need.has,
        need.level,
        need.needs,
        report.held_back_by.len() - 1,
    )
}

/// What the mean could be once everything is answered; where there is no mean, what is open.
pub(super) fn band_note(desk: &Desk<'_>) -> String {
    let figures = &desk.report.figures;
    let open = figures
        .completeness
        .applicable
        .saturating_sub(figures.completeness.answered);
    match (figures.band.low, figures.band.high) {
        (Some(low), Some(high)) if open > 0 => said::band(low, high, open),
        _ if figures.status == Status::Unanswered => said::NO_ANSWERS.to_owned(),
        _ if open > 0 => said::open(open),
        _ => said::COMPLETE.to_owned(),
    }
}

/// The picture of the scheme: a radar with its key beside it, others over the whole width.
fn picture(desk: &mut Desk<'_>, tag: TagId, density: &Density) -> Option<Piece> {
    let spec = desk.report.picture.clone()?;
    match &spec {
        ChartSpec::Radar(radar) => Some(radar_with_key(desk, tag, density, &spec, radar)),
        _ => {
            let frame = desk.wide_picture(tag, &spec, density.radar * WIDE);
            Some(Piece::new(frame, density.gap * 0.8))
        }
    }
}

fn radar_with_key(
    desk: &mut Desk<'_>,
    tag: TagId,
    density: &Density,
    spec: &ChartSpec,
    drawn: &chart::Radar,
) -> Piece {
    let width = desk.width();
    let x = width * RADAR_SHARE + 5.0 * MM;
    let mut radar = desk
        .compositor
        .chart(tag, spec, width * RADAR_SHARE, density.radar);
    let beside = beside(desk, tag, drawn, width - x);
    let room = radar.height.max(beside.height);
    let mut frame = Frame::new(width, room);
    radar.width = width;
    frame.put(0.0, (room - radar.height) / 2.0, radar);
    frame.put(x, (room - beside.height) / 2.0, beside);
    Piece::new(frame, density.gap * 0.8)
}

fn beside(desk: &mut Desk<'_>, tag: TagId, radar: &chart::Radar, width: f32) -> Frame {
    let mut frame = Frame::new(width, 0.0);
    let list = desk.compositor.tags.add(tag, Role::List);
    for series in &radar.series {
        let item = desk.compositor.tags.add(list, Role::ListItem);
        let body = desk.compositor.tags.add(item, Role::ListBody);
        let text = match series.overall {
            Some(overall) => format!("{} {}", series.name, words::score(overall)),
            None => series.name.clone(),
        };
        let y = frame.height;
        let line = desk
            .compositor
            .text(body, &[style::LEGEND.text(text)], width - KEY_WIDTH - 6.0);
        frame.put(0.0, y + style::LEGEND.leading / 2.0, key(series.role));
        frame.height += line.height + 5.0;
        frame.put(KEY_WIDTH + 6.0, y, line);
    }
    for spans in remarks(desk) {
        let paragraph = desk.compositor.tags.add(tag, Role::Paragraph);
        let text = desk.compositor.text(paragraph, &spans, width);
        frame.height += 9.0;
        let y = frame.height;
        frame.height += text.height;
        frame.put(0.0, y, text);
    }
    frame
}

const KEY_WIDTH: f32 = 24.0;

/// The line and the marker of a series, drawn as in the picture.
fn key(role: chart::Role) -> Frame {
    let mut frame = Frame::new(KEY_WIDTH, 0.0);
    let (stroke, marker) = match role {
        chart::Role::Now => (
            Stroke::solid(Ink::ACCENT, 1.9),
            Shape::circle(2.7).filled(Ink::ACCENT),
        ),
        chart::Role::Target => (
            dashed(Ink::TEXT, 1.1, [5.2, 3.0]),
            hollow(diamond(3.4), Ink::TEXT),
        ),
        chart::Role::Last => (dashed(LAST, 1.2, [1.1, 2.6]), hollow(triangle(3.2), LAST)),
        chart::Role::It => (Stroke::solid(Ink::IT, 1.5), crate::layout::mark::it_mark()),
        chart::Role::Business => (
            dashed(Ink::BUSINESS, 1.5, [7.5, 2.2]),
            crate::layout::mark::business_mark(),
        ),
    };
    frame.draw(0.0, 0.0, Shape::rule(KEY_WIDTH, stroke));
    frame.draw(KEY_WIDTH / 2.0, 0.0, marker);
    frame
}

const LAST: Ink = Ink(0x6A, 0x6E, 0x77);

fn dashed(ink: Ink, width: f32, dash: [f32; 2]) -> Stroke {
    Stroke {
        ink,
        width,
        dash: Some(dash),
    }
}

fn hollow(shape: Shape, ink: Ink) -> Shape {
    shape.filled(Ink::WHITE).stroked(Stroke::solid(ink, 1.2))
}

fn diamond(size: f32) -> Shape {
    Shape::path([(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0)], true)
}

fn triangle(size: f32) -> Shape {
    Shape::path(
        [
            (0.0, -size),
            (size * 0.9, size * 0.7),
            (-size * 0.9, size * 0.7),
        ],
        true,
    )
}

/// Where the dent is, and what is above its target.
fn remarks(desk: &Desk<'_>) -> Vec<Vec<Span>> {
    let report = desk.report;
    let mut remarks = Vec::new();
    let weakest = report
        .weakest
        .and_then(|index| report.dimensions.get(index));
    if let Some((page, now)) = weakest.and_then(|page| Some((page, page.now?))) {
        let lowest = said::lowest(&page.name, now, report.dimensions.len());
        remarks.push(vec![
            style::SMALL_BOLD.text(said::DENT),
            style::SMALL_2.text(lowest),
        ]);
    }
    let above: Vec<_> = report
        .dimensions
        .iter()
        .filter_map(|page| Some((page.name.clone(), page.now?, page.target?)))
        .filter(|(_, now, target)| words::score(*now) != words::score(*target) && now > target)
        .take(3)
        .collect();
    if !above.is_empty() {
        remarks.push(vec![style::SMALL_2.text(said::above_target(&above))]);
    }
    remarks
}

fn decisions(desk: &mut Desk<'_>, tag: TagId, density: &Density) -> Vec<Piece> {
    let width = desk.width();
    let decisions = &desk.report.decisions;
    let heading = said::decisions(decisions.len());
    let mut pieces = vec![desk.compositor.heading_2(tag, &heading, width, density.gap)];
    if decisions.is_empty() {
        pieces.extend(desk.compositor.paragraph(
            tag,
            &[style::SMALL_2.text(said::NO_DECISIONS)],
            width,
            0.0,
        ));
        return pieces;
    }
    let mut continued = desk.compositor.decoration(
        &[style::HEADING_2.text(said::CONTINUED)],
        width,
        Default::default(),
    );
    continued.height += 2.0 * MM;
    let table = Table {
        columns: columns(width),
        head: said::COLUMNS.map(head).to_vec(),
        rows: decisions
            .iter()
            .enumerate()
            .map(|(index, decision)| row(index, decision, desk.report))
            .collect(),
        row_head: 1,
        pad: density.pad,
        continued: Some(continued),
        ..desk.plain_table()
    };
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn columns(width: f32) -> Vec<Column> {
    let number = Column::numbers();
    let fixed = [46.0, 44.2, 24.8, 32.5].map(|column| column * MM);
    let last = Column::new(width - number.width - fixed.iter().sum::<f32>()).flush();
    [number]
        .into_iter()
        .chain(fixed.map(Column::new))
        .chain([last])
        .collect()
}

fn row(index: usize, decision: &Decision, report: &Report) -> Row {
    let number = Style {
        size: 11.0,
        leading: 11.5,
        ..style::TABLE_BOLD
    };
    let cells = vec![
        cell(number, (index + 1).to_string()),
        cell(style::TABLE_BOLD, &decision.title),
        open_or(&decision.why, words::DASH),
        open_or(&decision.takes, said::NOT_KNOWN),
        open_or(&decision.if_not, words::DASH),
        Cell::Text(who(decision, report)),
    ];
    Row {
        cells,
        place: Some(words::place::decision(index + 1)),
    }
}

fn open_or(text: &str, open: &str) -> Cell {
    match text.trim() {
        "" => cell(style::TABLE_FAINT, open),
        text => cell(style::TABLE, text),
    }
}

fn who(decision: &Decision, report: &Report) -> Vec<Span> {
    let by = decision.by.map_or_else(
        || said::NO_DATE.to_owned(),
        |date: NaiveDate| said::by(&report.short_day(date)),
    );
    let (style, who) = match decision.who.trim() {
        "" => (style::TABLE_BOLD.ink(Ink::ERROR), said::NO_OWNER),
        who => (style::TABLE, who),
    };
    joined(&[
        (style, who.to_owned()),
        (style::TABLE_FAINT, format!("\n{by}")),
    ])
}

/// Scope, who answered, how sure: at the bottom of the page.
fn facts(desk: &mut Desk<'_>, tag: TagId) -> Frame {
    let report = desk.report;
    let figures = &report.figures;
    let scope = if report.scope.trim().is_empty() {
        said::NO_SCOPE.to_owned()
    } else {
        report.scope.clone()
    };
    let who = match figures.people.it + figures.people.business {
        0 => said::NO_ANSWERS.to_owned(),
        _ => said::answered(
            figures.people.it,
            figures.people.business,
            &report.day(report.assessed_on),
        ),
    };
    let band = match figures.band.low {
        Some(_) if figures.completeness.answered < figures.completeness.applicable => {
            said::mean_band(&band_note(desk))
        }
        _ => band_note(desk),
    };
    let evidence = &figures.evidence;
    let sure = said::sure(
        evidence.evidenced,
        evidence.answers,
        evidence.label.map(words::confidence),
        &band,
    );
    let gap = 6.0 * MM;
    let room = desk.width() - 2.0 * gap;
    let list = desk.compositor.tags.add(tag, Role::List);
    let mut frame = Frame::new(desk.width(), 0.0);
    let mut x = 0.0;
    for (share, key, text) in [
        (1.1, said::SCOPE, scope),
        (1.35, said::WHO, who),
        (1.5, said::SURE, sure),
    ] {
        let width = room * share / 3.95;
        let column = fact(desk, list, key, text, width);
        frame.height = frame.height.max(column.height);
        frame.put(x, 0.0, column);
        x += width + gap;
    }
    frame
}

fn fact(desk: &mut Desk<'_>, list: TagId, key: &str, text: String, width: f32) -> Frame {
    let item = desk.compositor.tags.add(list, Role::ListItem);
    let label = desk.compositor.tags.add(item, Role::Label);
    let body = desk.compositor.tags.add(item, Role::ListBody);
    if key == said::SCOPE {
        desk.compositor.tags.name(body, words::place::SCOPE);
    }
    let mut frame = desk
        .compositor
        .text(label, &[style::FACT_KEY.text(key)], width);
    let text = desk.compositor.text(body, &[style::FACT.text(text)], width);
    let y = frame.height;
    frame.height += text.height;
    frame.put(0.0, y, text);
    frame
}
