//! The page of one dimension: figures, ladder, outcome test, answers, and what people said.

use std::collections::BTreeSet;

use analysis::{QuestionState, Status};

use super::stand::CHIP;
use super::tile::{Tile, tiles};
use super::{Desk, axis_head, cell, chip, chip_link, head, joined, link, sides};
use crate::data::{DimensionPage, Place, QuestionRow};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::frame::{Frame, Shape, Stroke};
use crate::layout::mark::{self, CHIP_HEIGHT, Chip};
use crate::layout::page::Section;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Align, Span};
use crate::tags::{Role, TagId};
use crate::words::{self, board, dimension as said};

/// Width of the outcome test beside the ladder, and the space between them.
const OUTCOME_WIDTH: f32 = 58.0 * MM;
const OUTCOME_GAP: f32 = 9.0 * MM;
const SECTION_GAP: f32 = 4.5 * MM;
/// A contradiction stands in a box with this much space inside.
const BOX_PAD: f32 = 3.0 * MM;

pub(crate) fn section(
    desk: &mut Desk<'_>,
    tag: TagId,
    page: &DimensionPage,
    index: usize,
) -> Section {
    let width = desk.width();
    let run = words::dimension_run(index, desk.report.dimensions.len());
    let title = title(desk, page, index);
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, &title);
    let mut pieces = vec![desk.compositor.heading_1(heading, &title, width)];
    pieces.extend(desk.compositor.paragraph(
        tag,
        &[style::LEAD.text(lead(page))],
        158.0 * MM,
        2.0 * MM,
    ));
    let figures = figures(desk, page, index);
    pieces.push(tiles(desk.compositor, tag, &figures, width, 4.5 * MM));
    pieces.extend(ladder_and_outcome(desk, tag, page, &run));
    pieces.extend(contradiction(desk, tag, page));
    pieces.extend(answers(desk, tag, page, index));
    pieces.extend(comments(desk, tag, page));
    Section {
        run,
        pieces,
        pinned: None,
        foot: None,
    }
}

fn title(desk: &Desk<'_>, page: &DimensionPage, index: usize) -> String {
    let report = desk.report;
    let Some(now) = page.now else {
        return match page.status {
            Status::NotApplicable => said::not_applicable(&page.name),
            _ => said::not_judged(&page.name),
        };
    };
    let holding: BTreeSet<usize> = report
        .held_back_by
        .iter()
        .map(|need| need.dimension)
        .collect();
    match (report.figures.level, holding.contains(&index), page.target) {
        (Some(level), true, _) if holding.len() == 1 => said::holds_alone(&page.name, now, level),
        (Some(level), true, _) => said::holds_with_others(&page.name, now, holding.len(), level),
        _ if report.weakest == Some(index) => {
            said::lowest(&page.name, now, report.dimensions.len())
        }
        (_, _, Some(target)) => said::against_target(&page.name, now, target),
        _ => said::plain(&page.name, now),
    }
}

/// What the score means, or what the dimension asks; how far apart the sides are, and whether people
/// agree.
fn lead(page: &DimensionPage) -> String {
    let text = if page.finding.trim().is_empty() {
        &page.meaning
    } else {
        &page.finding
    };
    let apart = page
        .gap
        .filter(|gap| gap.abs() >= 0.5)
        .map(|gap| board::apart("this", gap));
    let agreed = words::agreement::on_questions(page.agreement);
    let sentences = [
        text.as_str(),
        apart.as_deref().unwrap_or_default(),
        agreed.as_str(),
    ];
    let said: Vec<&str> = sentences.into_iter().map(str::trim).collect();
    said.join(" ").trim().replace("  ", " ")
}

fn figures(desk: &Desk<'_>, page: &DimensionPage, index: usize) -> Vec<Tile> {
    let report = desk.report;
    let applicable = page
        .questions
        .iter()
        .filter(|row| row.state != QuestionState::NotApplicable)
        .count();
    let judged = page
        .questions
        .iter()
        .filter(|row| row.state == QuestionState::Value)
        .count();
    let sum = desk.places.sum(index);
    let mut figures = vec![
        Tile::new(words::NOW, words::score_or_open(page.now))
            .note(said::from_questions(judged, applicable))
            .opens(sum),
        target_tile(desk, page),
    ];
    if let Some(last) = &report.last {
        let note = match (page.last, page.change) {
            (None, _) => said::NOT_ASKED_THEN.to_owned(),
            (_, Some(change)) => said::change(change.delta, change.questions),
            _ => said::NO_MATCH.to_owned(),
        };
        figures.push(Tile::new(&said::last(last.date), words::score_or_dash(page.last)).note(note));
    }
    figures.push(gap_tile(page).opens(sum));
    figures.push(
        Tile::new(board::EVIDENCE, page.evidence.evidenced.to_string())
            .unit(board::of(&page.evidence.answers.to_string()))
            .note(said::evidenced(page.evidence.label.map(words::confidence)))
            .opens(sum),
    );
    figures
}

fn target_tile(desk: &Desk<'_>, page: &DimensionPage) -> Tile {
    let tile = Tile::new(words::TARGET, words::score_or_dash(page.target));
    let to_go = |page: &DimensionPage| Some(page.target? - page.now?);
    match (page.now, page.target) {
        (Some(now), Some(target)) => {
            let largest = desk
                .report
                .dimensions
                .iter()
                .filter_map(to_go)
                .all(|other| other <= target - now);
            tile.note(said::gap_to_target(
                now,
                target,
                largest,
                desk.report.dimensions.len(),
            ))
        }
        (None, Some(_)) => tile,
        (_, None) => tile.note(said::NO_TARGET),
    }
}

fn gap_tile(page: &DimensionPage) -> Tile {
    let tile = Tile::new(words::stand::GAP, words::stand::gap(page.gap));
    match (page.sides.it, page.sides.business) {
        (Some(it), Some(business)) => tile.note(said::sides(it, business)),
        _ => tile.note(why_no_sides(page)),
    }
}

fn why_no_sides(page: &DimensionPage) -> String {
    match words::asked_of_one_side(page.asked) {
        Some(words) => words.to_owned(),
        None if page.one_sided => said::ONE_SIDED.to_owned(),
        None => words::stand::sides_hidden(page.people.it, page.people.business),
    }
}

fn ladder_and_outcome(
    desk: &mut Desk<'_>,
    tag: TagId,
    page: &DimensionPage,
    run: &str,
) -> Vec<Piece> {
    let width = desk.width();
    let beside = page.outcome_test.is_some();
    let ladder_width = if beside {
        width - OUTCOME_WIDTH - OUTCOME_GAP
    } else {
        width
    };
    let ladder = ladder(desk, tag, page, ladder_width);
    let outcome = outcome(desk, tag, page);
    desk.columns(
        run,
        ladder,
        (ladder_width + OUTCOME_GAP, outcome),
        desk.space(SECTION_GAP),
    )
}

fn ladder(desk: &mut Desk<'_>, tag: TagId, page: &DimensionPage, width: f32) -> Vec<Piece> {
    if page.levels.is_empty() {
        return Vec::new();
    }
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::LADDER, width, desk.space(SECTION_GAP)),
        ];
    let list = desk.compositor.tags.add(tag, Role::List);
    for (index, level) in page.levels.iter().enumerate() {
        let mut rung = rung(desk, list, page, level, width);
        if index == 0 {
            rung.draw(0.0, 0.0, Shape::rule(width, Stroke::solid(Ink::TEXT, 0.5)));
        }
        pieces.push(Piece::new(rung, 0.0).kept());
    }
    let lowest = page.levels.first().map_or(0.0, |level| level.value);
    if page.level.is_some_and(|level| (level as f64) < lowest) {
        pieces.extend(desk.compositor.paragraph(
            tag,
            &[style::SMALL_2.text(said::BELOW)],
            width,
            1.5 * MM,
        ));
    } else if let Some(last) = pieces.last_mut() {
        last.keep = false;
    }
    pieces
}

fn rung(
    desk: &mut Desk<'_>,
    list: TagId,
    page: &DimensionPage,
    level: &model::LevelText,
    width: f32,
) -> Frame {
    let here = page.level.is_some_and(|now| now as f64 == level.value);
    let wanted = page
        .target
        .filter(|target| analysis::round::floor_level(*target) as f64 == level.value);
    let text = if here {
        style::TABLE_BOLD
    } else {
        style::TABLE
    };
    let spans = joined(&[
        (text, level.text.clone()),
        (
            style::TABLE_BOLD.ink(Ink::ACCENT),
            if here {
                said::here(&desk.report.organisation)
            } else {
                String::new()
            },
        ),
        (
            style::TABLE_FAINT,
            wanted.map_or(String::new(), said::target),
        ),
    ]);
    let item = desk.compositor.tags.add(list, Role::ListItem);
    let label = desk.compositor.tags.add(item, Role::Label);
    let body = desk.compositor.tags.add(item, Role::ListBody);
    let chip_width = 10.0 * MM;
    let chip = Chip::Value(level.value, words::value(level.value));
    let chip = mark::chip(
        &mut desk.compositor.typesetter,
        &chip,
        &desk.report.scale,
        chip_width,
        label,
    );
    let indent = chip_width + 3.0 * MM;
    let text = desk.compositor.text(body, &spans, width - indent);
    let pad = desk.space(0.9 * MM);
    let inner = text.height.max(CHIP_HEIGHT);
    let mut frame = Frame::new(width, inner + 2.0 * pad);
    frame.put(0.0, pad + (inner - CHIP_HEIGHT) / 2.0, chip);
    frame.put(indent, pad + (inner - text.height) / 2.0, text);
    frame.draw(
        0.0,
        frame.height,
        Shape::rule(width, Stroke::solid(Ink::LINE, 0.35)),
    );
    frame
}

fn outcome(desk: &mut Desk<'_>, tag: TagId, page: &DimensionPage) -> Vec<Piece> {
    let Some(test) = &page.outcome_test else {
        return Vec::new();
    };
    let width = OUTCOME_WIDTH;
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::OUTCOME, width, desk.space(SECTION_GAP)),
        ];
    let numbers = page
        .outcome
        .as_ref()
        .map(|entry| (entry.count.to_string(), entry.total.to_string()));
    let (count, total) =
        numbers.unwrap_or_else(|| (words::ELLIPSIS.to_owned(), words::ELLIPSIS.to_owned()));
    let statement = test
        .statement
        .replace("{count}", &count)
        .replace("{total}", &total);
    let place = words::place::outcome(&page.name);
    let mut add = |style: crate::layout::text::Style, text: String, before: f32| {
        let paragraph = desk.compositor.tags.add(tag, Role::Paragraph);
        desk.compositor.tags.name(paragraph, place.clone());
        desk.compositor
            .paragraph_in(paragraph, &[style.text(text)], width, before)
    };
    let mut text = add(style::BODY, statement, 0.0);
    match &page.outcome {
        Some(entry) => {
            text.extend(add(
                style::COUNT,
                said::count_of(entry.count, entry.total),
                1.5 * MM,
            ));
            text.extend(add(
                style::SMALL_2,
                said::counted(&desk.report.day(entry.counted_on), &entry.counted_by),
                1.0 * MM,
            ));
        }
        None => text.extend(add(style::SMALL_2, said::NOT_COUNTED.to_owned(), 1.5 * MM)),
    }
    pieces.extend(text);
    pieces
}

/// A high score beside a poor count, in a box.
fn contradiction(desk: &mut Desk<'_>, tag: TagId, page: &DimensionPage) -> Option<Piece> {
    let (rule, entry) = (page.contradiction?, page.outcome.as_ref()?);
    let width = desk.width();
    let spans = [
        style::SMALL_BOLD.text(said::CONTRADICTION),
        style::SMALL.text(said::contradiction(
            rule.score_at_least,
            rule.share_below,
            entry.count,
            entry.total,
        )),
    ];
    let paragraph = desk.compositor.tags.add(tag, Role::Paragraph);
    let text = desk
        .compositor
        .text(paragraph, &spans, width - 2.0 * BOX_PAD);
    let mut frame = Frame::new(width, text.height + 4.0 * MM);
    frame.draw(
        0.0,
        0.0,
        Shape::rect(width, frame.height).stroked(Stroke::solid(Ink::TEXT, 0.5)),
    );
    frame.put(BOX_PAD, 2.0 * MM, text);
    Some(Piece::new(frame, 3.5 * MM))
}

fn answers(desk: &mut Desk<'_>, tag: TagId, page: &DimensionPage, dimension: usize) -> Vec<Piece> {
    let width = desk.width();
    let plot = 46.0 * MM;
    let axis = desk.axis(plot);
    let fixed = (6.0 + 14.0 + 3.0 + 23.0) * MM + plot;
    let rows = page
        .questions
        .iter()
        .enumerate()
        .map(|(question, row)| Row {
            cells: answer_row(
                desk,
                Place {
                    dimension,
                    question,
                },
                row,
                plot,
            ),
            place: Some(words::place::question(&page.name, question + 1)),
        });
    let table = Table {
        columns: vec![
            Column::numbers(),
            Column::new(width - fixed),
            Column::new(14.0 * MM).aligned(Align::Center),
            Column::new(plot + 3.0 * MM).flush(),
            Column::new(23.0 * MM).flush(),
        ],
        head: vec![
            head(words::NUMBER),
            head(words::stand::QUESTION),
            head(said::VALUE),
            axis_head(axis),
            head(said::EVIDENCE),
        ],
        rows: rows.collect(),
        row_head: 1,
        middle: true,
        ..desk.plain_table()
    };
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::ANSWERS, width, desk.space(SECTION_GAP)),
        ];
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

/// The number and the value lead to every answer that was given.
fn answer_row(desk: &Desk<'_>, place: Place, row: &QuestionRow, plot: f32) -> Vec<Cell> {
    let why = match (row.state, words::asked_of_one_side(row.audience)) {
        (QuestionState::NotApplicable, _) => said::DOES_NOT_APPLY,
        (QuestionState::Missing, _) => words::NOT_JUDGED,
        (QuestionState::Value, Some(one_side)) => one_side,
        (QuestionState::Value, None) => said::SIDES_HIDDEN,
    };
    let dont_know = if row.dont_know > 0 {
        said::dont_know(row.dont_know)
    } else {
        String::new()
    };
    let both = words::asked_of_one_side(row.audience).is_none();
    let (it, business) = if both {
        (row.sides.it, row.sides.business)
    } else {
        (None, None)
    };
    let entry = desk.places.entry(place);
    let number = style::TABLE_FAINT.text((place.question + 1).to_string());
    let value = chip(row, desk.whole_values());
    vec![
        link(vec![number], entry),
        Cell::Text(joined(&[
            (style::TABLE, row.stem.clone()),
            (style::TABLE_FAINT, dont_know),
        ])),
        chip_link(value, CHIP, entry),
        sides(desk.axis(plot), it, business, why),
        cell(style::TABLE, words::evidence(row.evidenced, row.answers)),
    ]
}

fn comments(desk: &mut Desk<'_>, tag: TagId, page: &DimensionPage) -> Vec<Piece> {
    if page.comments.is_empty() {
        return Vec::new();
    }
    let width = desk.width();
    let mut pieces =
        vec![
            desk.compositor
                .heading_2(tag, said::SAID, width, desk.space(SECTION_GAP)),
        ];
    for (index, comment) in page.comments.iter().enumerate() {
        let number = comment.question + 1;
        let spans: [Span; 2] = [
            style::SMALL_BOLD.text(said::remark(number, comment.side.map(words::side))),
            style::SMALL.text(&comment.text),
        ];
        let paragraph = desk.compositor.tags.add(tag, Role::Paragraph);
        desk.compositor
            .tags
            .name(paragraph, words::place::comment(&page.name, number));
        let before = if index == 0 { 0.0 } else { 1.5 * MM };
        pieces.extend(
            desk.compositor
                .paragraph_in(paragraph, &spans, 158.0 * MM, before),
        );
    }
    pieces
}
