//! One question: how it was put, how the answers fell, and what the value is made of.

use analysis::{Groups, QuestionState};
use model::Group;

use super::super::{Desk, cell, chip, head, joined};
use crate::data::{DimensionPage, Place, QuestionRow};
use crate::entry::{Entry, Step};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::{linked_frame, style};
use crate::layout::flow::Piece;
use crate::layout::frame::{Frame, Item};
use crate::layout::mark::{self, CHIP_HEIGHT, Chip};
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Align, Span};
use crate::tags::{Role, TagId};
use crate::words::{self, appendix as said};

const ENTRY_GAP: f32 = 7.0 * MM;
/// Width of a chip that holds a number with one decimal.
const CHIP: f32 = 20.0;
/// Width of a column that counts the answers of one side.
const TALLY: f32 = 26.0 * MM;

pub(super) fn pieces(
    desk: &mut Desk<'_>,
    page: &DimensionPage,
    row: &QuestionRow,
    place: Place,
    tag: TagId,
) -> Vec<Piece> {
    let mut pieces = vec![title(desk, row, place, tag)];
    pieces.extend(stems(desk, &row.entry, tag).into_iter().map(Piece::kept));
    pieces.extend(steps(desk, row, tag));
    for spans in [value(row), evidence(&row.entry, row), unknown(row)] {
        pieces.extend(note(desk, tag, spans));
    }
    for spans in reasons(&row.entry).into_iter().chain(assumed(&row.entry)) {
        pieces.extend(note(desk, tag, spans));
    }
    pieces.extend(comments(desk, page, place, tag));
    pieces
}

/// Number and name, the identifier, the way back to the question's row, and the value.
fn title(desk: &mut Desk<'_>, row: &QuestionRow, place: Place, tag: TagId) -> Piece {
    let width = desk.width();
    let whole = desk.whole_values();
    let heading = desk.compositor.tags.add(tag, Role::Heading3);
    let spans = joined(&[
        (
            style::HEADING_3,
            said::entry(place.question + 1, &row.short),
        ),
        (style::META, format!("  {}", row.entry.id)),
    ]);
    let name = desk.compositor.text(heading, &spans, width - CHIP - BACK);
    let mut frame = Frame::new(width, name.height.max(CHIP_HEIGHT) + MM);
    frame.put(0.0, 0.0, name);
    if let Some(back) = back(desk, place, tag) {
        frame.put(width - CHIP - BACK, 1.5, back);
    }
    let value = desk.compositor.tags.add(tag, Role::Paragraph);
    let typesetter = &mut desk.compositor.typesetter;
    let chip = mark::chip(
        typesetter,
        &chip(row, whole),
        &desk.report.scale,
        CHIP,
        value,
    );
    frame.put(width - CHIP, 0.0, chip);
    Piece::new(frame, ENTRY_GAP).kept()
}

/// Room for the way back, and the room that the number of its page takes.
const BACK: f32 = 44.0 * MM;
const BACK_NUMBER: f32 = 4.7 * MM;
const BACK_GAP: f32 = 4.0 * MM;

fn back(desk: &mut Desk<'_>, place: Place, tag: TagId) -> Option<Frame> {
    let stand = desk.places.stand.as_ref()?;
    let target = *stand.dimensions.get(place.dimension)?;
    let tags = &mut desk.compositor.tags;
    let parent = tags.add(tag, Role::Paragraph);
    let link = tags.add(parent, Role::Link);
    let width = BACK - BACK_GAP - BACK_NUMBER;
    let text = [style::META.text(format!("{} ", said::BACK))];
    let lines = desk.compositor.typesetter.set(&text, width, Align::End);
    let mut frame = linked_frame(lines, link, target, width);
    let number = Item::PageOf(target, style::META.tabular());
    frame.add(BACK - BACK_GAP, 0.0, Some(link), number);
    Some(frame)
}

/// The question as each side was asked it, and why.
fn stems(desk: &mut Desk<'_>, entry: &Entry, tag: TagId) -> Vec<Piece> {
    let mut texts: Vec<Vec<Span>> = Vec::new();
    match (&entry.stems.business, &entry.stems.it) {
        (Some(business), Some(it)) if business != it => {
            texts.push(labelled(words::BUSINESS, business));
            texts.push(labelled(words::IT, it));
        }
        (Some(only), _) | (None, Some(only)) => texts.push(vec![style::SMALL.text(only)]),
        (None, None) => {}
    }
    if !entry.why.trim().is_empty() {
        texts.push(vec![style::SMALL_2.text(&entry.why)]);
    }
    let width = desk.width() - CHIP;
    let lines = texts.iter().enumerate().flat_map(|(index, spans)| {
        let before = if index == 0 { 0.0 } else { 0.6 * MM };
        desk.compositor.paragraph(tag, spans, width, before)
    });
    lines.collect()
}

fn labelled(label: &str, text: &str) -> Vec<Span> {
    vec![
        style::SMALL_BOLD.text(format!("{label}. ")),
        style::SMALL.text(text),
    ]
}

/// What could be answered, how many chose it, and the step that the value reaches.
fn steps(desk: &mut Desk<'_>, row: &QuestionRow, tag: TagId) -> Vec<Piece> {
    let entry = &row.entry;
    if entry.steps.is_empty() {
        return Vec::new();
    }
    let sides = counted_sides(entry);
    let text = desk.width() - STEP - sides.len() as f32 * TALLY;
    let mut columns = vec![Column::new(STEP), Column::new(text)];
    columns.extend(sides.iter().map(|_| Column::new(TALLY).flush()));
    let mut heads = vec![head(said::STEP), head(said::STANDS_FOR)];
    heads.extend(
        sides
            .iter()
            .map(|side| head(&said::people(*side, people(entry, *side)))),
    );
    let reached = reached(row);
    let rows = entry.steps.iter().enumerate();
    let rows =
        rows.map(|(index, step)| step_row(entry, step, index, &sides, reached == Some(index)));
    let table = Table {
        columns,
        head: heads,
        rows: rows.collect(),
        row_head: 0,
        pad: 0.55 * MM,
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 1.5 * MM)
}

const STEP: f32 = 14.0 * MM;

/// The sides whose answers may be counted here, and that gave any.
fn counted_sides(entry: &Entry) -> Vec<Group> {
    let sides = [Group::Business, Group::It].into_iter();
    sides.filter(|side| people(entry, *side) > 0).collect()
}

/// How many of a side gave a value; 0 where that may not be told.
fn people(entry: &Entry, side: Group) -> u32 {
    let counts = entry.tally.iter().flatten();
    counts.map(|count| count.of(side)).sum()
}

/// The last step that is not above the value.
fn reached(row: &QuestionRow) -> Option<usize> {
    let value = row.value?;
    let within = |step: &Step| {
        step.value
            .is_some_and(|step| analysis::round::reaches(value, step))
    };
    row.entry.steps.iter().rposition(within)
}

fn step_row(entry: &Entry, step: &Step, index: usize, sides: &[Group], reached: bool) -> Row {
    let text = if reached {
        style::TABLE_BOLD
    } else {
        style::TABLE
    };
    let mark = if reached { said::REACHED } else { "" };
    let label = match step.value {
        Some(value) => Cell::Chip(Chip::Value(value, step.label.clone()), CHIP),
        None => cell(style::TABLE_BOLD, &step.label),
    };
    let spans = joined(&[
        (text, step.text.clone()),
        (style::TABLE_BOLD.ink(Ink::ACCENT), mark.to_owned()),
    ]);
    let counts = entry.tally.iter().flatten();
    let most = counts.flat_map(|count| [count.it, count.business]).max();
    let tallies = sides.iter().map(|side| Cell::Tally {
        count: count(entry, index, *side),
        most: most.unwrap_or(0),
        ink: match side {
            Group::It => Ink::IT,
            Group::Business => Ink::BUSINESS,
        },
    });
    Row {
        cells: [label, Cell::Text(spans)]
            .into_iter()
            .chain(tallies)
            .collect(),
        place: None,
    }
}

fn count(entry: &Entry, step: usize, side: Group) -> u32 {
    let counts = entry.tally.as_ref().and_then(|tally| tally.get(step));
    counts.map_or(0, |counts| *counts.of(side))
}

/// The arithmetic of the value.
fn value(row: &QuestionRow) -> Vec<Span> {
    let entry = &row.entry;
    let text = match (row.state, row.value) {
        (QuestionState::NotApplicable, _) => said::NOT_APPLICABLE.to_owned(),
        (_, None) => said::MISSING.to_owned(),
        (_, Some(value)) if entry.tally.is_some() => arithmetic(entry, value),
        (_, Some(value)) => said::value_hidden(value, row.answers),
    };
    let weight = said::weight(entry.weight);
    labelled(said::VALUE, &format!("{text} {weight}"))
}

/// The mean of the sides' means, each from the sum and the number of its answers.
fn arithmetic(entry: &Entry, value: f64) -> String {
    let means = Groups::from_fn(|side| mean(entry, side));
    match (means.it, means.business) {
        (Some(it), Some(business)) => said::two_means(business, it, value),
        (Some(it), None) => said::one_mean(Group::It, it, value),
        (None, Some(business)) => said::one_mean(Group::Business, business, value),
        (None, None) => said::no_sum(value),
    }
}

/// The sum of a side's answers and their number; none where they are no numbers.
fn mean(entry: &Entry, side: Group) -> Option<(f64, u32)> {
    let number = people(entry, side);
    let parts = entry.steps.iter().enumerate().map(|(index, step)| {
        let count = count(entry, index, side);
        let value = if count == 0 { Some(0.0) } else { step.value };
        value.map(|value| value * f64::from(count))
    });
    let sum: Option<f64> = parts.sum();
    sum.filter(|_| number > 0).map(|sum| (sum, number))
}

fn evidence(entry: &Entry, row: &QuestionRow) -> Vec<Span> {
    let kinds = entry.evidence;
    let mut text = said::evidence_kinds(
        row.answers,
        kinds.verified,
        kinds.documented,
        kinds.asserted,
    );
    if !entry.evidence_asked.trim().is_empty() {
        text.push(' ');
        text.push_str(&said::evidence_asked(&entry.evidence_asked));
    }
    labelled(words::board::EVIDENCE, &text)
}

fn unknown(row: &QuestionRow) -> Vec<Span> {
    match row.dont_know {
        0 => Vec::new(),
        people => labelled(said::DONT_KNOW, &said::dont_know(people)),
    }
}

fn reasons(entry: &Entry) -> Option<Vec<Span>> {
    let reasons = &entry.not_applicable;
    let text = said::not_applicable(reasons);
    (!reasons.is_empty()).then(|| labelled(said::AWAY, &text))
}

/// What one side assumed for the other stands apart.
fn assumed(entry: &Entry) -> Vec<Vec<Span>> {
    let sides = [Group::Business, Group::It].into_iter();
    let told = sides.filter_map(|side| {
        let assumed = (*entry.assumed.of(side))?;
        let text = said::assumed(side, assumed.mean, assumed.people);
        Some(labelled(said::ASSUMED, &text))
    });
    told.collect()
}

fn note(desk: &mut Desk<'_>, tag: TagId, spans: Vec<Span>) -> Vec<Piece> {
    if spans.is_empty() {
        return Vec::new();
    }
    let width = desk.width();
    desk.compositor.paragraph(tag, &spans, width, 1.2 * MM)
}

fn comments(desk: &mut Desk<'_>, page: &DimensionPage, place: Place, tag: TagId) -> Vec<Piece> {
    let own = page
        .comments
        .iter()
        .filter(|comment| comment.question == place.question);
    let items: Vec<(String, Vec<Span>)> = own
        .map(|comment| {
            let side = comment.side.map_or(String::new(), said::comment_side);
            let spans = joined(&[
                (style::SMALL_BOLD, side),
                (style::SMALL, comment.text.clone()),
            ]);
            (said::COMMENT_MARK.to_owned(), spans)
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let width = desk.width();
    let place = words::place::comment(&page.name, place.question + 1);
    let group = desk.compositor.tags.add(tag, Role::Section);
    desk.compositor.tags.name(group, place);
    let title = [style::SMALL_BOLD.text(words::dimension::SAID)];
    let title = desk.compositor.paragraph(group, &title, width, 1.2 * MM);
    let list = desk.compositor.list(group, &items, width, 0.6 * MM);
    title.into_iter().map(Piece::kept).chain(list).collect()
}
