//! One question: how it was put, how the answers fell, and what the value is made of.

use analysis::{Groups, QuestionState};
use model::{Group, QuestionKind};

use super::super::{Desk, cell, chip, head, joined};
use crate::answers::Asked;
use crate::data::{Place, QuestionRow};
use crate::entry::{Entry, Step, Wanted};
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::{frame_of, linked_frame, style};
use crate::layout::flow::Piece;
use crate::layout::frame::{Frame, Item};
use crate::layout::mark::{self, CHIP_HEIGHT, Chip};
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Align, Span};
use crate::tags::{Role, TagId};
use crate::words::{self, appendix as said, pairs};

const ENTRY_GAP: f32 = 7.0 * MM;
/// Width of a chip that holds a number with one decimal.
const CHIP: f32 = 20.0;
/// Room for a value in words.
const READING: f32 = 26.0 * MM;
/// Width of a column that counts the answers of one side; beside those of another state.
const TALLY: f32 = 26.0 * MM;
const PAIRED_TALLY: f32 = 21.0 * MM;

pub(super) fn pieces(
    desk: &mut Desk<'_>,
    asked: Asked<'_>,
    row: &QuestionRow,
    place: Place,
    tag: TagId,
) -> Vec<Piece> {
    let mut pieces = vec![title(desk, row, place, tag)];
    pieces.extend(stems(desk, &row.entry, tag).into_iter().map(Piece::kept));
    pieces.extend(steps(desk, row, tag));
    for spans in values(desk, row) {
        pieces.extend(note(desk, tag, spans));
    }
    for spans in [evidence(&row.entry, row), unknown(row)] {
        pieces.extend(note(desk, tag, spans));
    }
    for spans in reasons(&row.entry).into_iter().chain(assumed(&row.entry)) {
        pieces.extend(note(desk, tag, spans));
    }
    pieces.extend(said_in_words(desk, &row.entry, tag));
    pieces.extend(comments(desk, asked, place, tag));
    pieces
}

/// Number and name, the identifier, the way back to the question's row, and the value.
fn title(desk: &mut Desk<'_>, row: &QuestionRow, place: Place, tag: TagId) -> Piece {
    let width = desk.width();
    let mark_width = if on_scale(&row.entry) { CHIP } else { READING };
    let heading = desk.compositor.tags.add(tag, Role::Heading3);
    let spans = joined(&[
        (
            style::HEADING_3,
            said::entry(place.question + 1, &row.short),
        ),
        (style::META, format!("  {}", row.entry.id)),
    ]);
    let name = desk
        .compositor
        .text(heading, &spans, width - mark_width - BACK);
    let mut frame = Frame::new(width, name.height.max(CHIP_HEIGHT) + MM);
    frame.put(0.0, 0.0, name);
    if let Some(back) = back(desk, place, tag) {
        frame.put(width - mark_width - BACK, 1.5, back);
    }
    let mark = mark(desk, row, tag);
    frame.put(width - mark_width, 0.0, mark);
    Piece::new(frame, ENTRY_GAP).kept()
}

/// Whether the value is a number on a scale of which one end is the better one.
fn on_scale(entry: &Entry) -> bool {
    entry.reads.is_none() && entry.wanted.is_none()
}

/// The value beside the title: a chip on the scale, words elsewhere.
fn mark(desk: &mut Desk<'_>, row: &QuestionRow, tag: TagId) -> Frame {
    let whole = desk.whole_values();
    let value = desk.compositor.tags.add(tag, Role::Paragraph);
    let compositor = &mut *desk.compositor;
    if on_scale(&row.entry) {
        let (chip, scale) = (chip(row, whole), &desk.report.scale);
        return mark::chip(&mut compositor.typesetter, &chip, scale, CHIP, value);
    }
    let text = style::HEADING_3.text(said::reading(row));
    let lines = compositor.typesetter.set(&[text], READING, Align::End);
    frame_of(lines, Some(value), READING)
}

/// Room for the way back, and the room that the number of its page takes.
const BACK: f32 = 44.0 * MM;
const BACK_NUMBER: f32 = 4.7 * MM;
const BACK_GAP: f32 = 4.0 * MM;

fn back(desk: &mut Desk<'_>, place: Place, tag: TagId) -> Option<Frame> {
    let stand = desk.places.stand.as_ref()?;
    let page = stand.dimensions.get(place.dimension);
    let target = page.copied().unwrap_or(stand.body);
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
    let counts = counts(entry);
    let tally = entry.wanted.as_ref().map_or(TALLY, |_| PAIRED_TALLY);
    let label = if entry.reads.is_some() { WORD } else { STEP };
    let text = desk.width() - label - counts.len() as f32 * tally;
    let mut columns = vec![Column::new(label), Column::new(text)];
    columns.extend(counts.iter().map(|_| Column::new(tally).flush()));
    let mut heads = vec![head(said::STEP), head(said::STANDS_FOR)];
    heads.extend(counts.iter().map(|count| head(&count.head)));
    let reached = reached(row);
    let rows = entry.steps.iter().enumerate();
    let rows = rows
        .filter(|(index, step)| is_told(entry, step, &counts, *index))
        .map(|(index, step)| step_row(step, index, &counts, reached == Some(index)));
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

/// Width of the column of answers that are numbers, and of those that are words.
const STEP: f32 = 14.0 * MM;
const WORD: f32 = 22.0 * MM;

/// How many of one side chose each step.
struct Count<'a> {
    head: String,
    side: Group,
    tally: &'a [Groups<u32>],
}

impl Count<'_> {
    fn of(&self, step: usize) -> u32 {
        self.tally.get(step).map_or(0, |count| *count.of(self.side))
    }
}

/// The sides whose answers may be counted here, and that gave any; of a pair once for what there is,
/// and once for what is wanted.
fn counts(entry: &Entry) -> Vec<Count<'_>> {
    let Some(wanted) = &entry.wanted else {
        return by_side(&entry.tally, said::people);
    };
    let mut counts = by_side(&entry.tally, said::people_today);
    counts.extend(by_side(&wanted.tally, said::people_wanting));
    counts
}

fn by_side(tally: &Option<Vec<Groups<u32>>>, head: fn(Group, u32) -> String) -> Vec<Count<'_>> {
    let tally = tally.as_deref().unwrap_or_default();
    let sides = [Group::Business, Group::It].into_iter();
    sides
        .map(|side| (side, people(tally, side)))
        .filter(|(_, people)| *people > 0)
        .map(|(side, people)| Count {
            head: head(side, people),
            side,
            tally,
        })
        .collect()
}

/// How many of a side gave a value; 0 where that may not be told.
fn people(tally: &[Groups<u32>], side: Group) -> u32 {
    tally.iter().map(|count| count.of(side)).sum()
}

/// Between the ends of a pair lie numbers that stand for nothing: one that nobody chose is left out.
fn is_told(entry: &Entry, step: &Step, counts: &[Count<'_>], index: usize) -> bool {
    entry.wanted.is_none()
        || !step.text.is_empty()
        || counts.iter().any(|count| count.of(index) > 0)
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

fn step_row(step: &Step, index: usize, counts: &[Count<'_>], reached: bool) -> Row {
    let text = if reached {
        style::TABLE_BOLD
    } else {
        style::TABLE
    };
    let label = match step.value {
        Some(value) => Cell::Chip(Chip::Value(value, step.label.clone()), CHIP),
        None => cell(style::TABLE_BOLD, &step.label),
    };
    // The first span sets the height of the line, also where nothing is said.
    let mut spans = vec![text.text(&step.text)];
    if reached {
        spans.push(style::TABLE_BOLD.ink(Ink::ACCENT).text(said::REACHED));
    }
    let all = counts.iter().flat_map(|count| count.tally);
    let most = all.flat_map(|count| [count.it, count.business]).max();
    let tallies = counts.iter().map(|count| Cell::Tally {
        count: count.of(index),
        most: most.unwrap_or(0),
        ink: match count.side {
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

/// The arithmetic of the value; of a pair that of both states, and the way between them.
fn values(desk: &Desk<'_>, row: &QuestionRow) -> Vec<Vec<Span>> {
    let entry = &row.entry;
    if let Some(wanted) = &entry.wanted {
        return pair(row, wanted);
    }
    if is_unfigured(entry) {
        return Vec::new();
    }
    let mut text = figure(row, row.value, &entry.tally);
    if let Some(reads) = entry.reads.as_ref().and_then(|reads| reads.value.as_ref()) {
        text = format!("{text} {}", said::read_as(reads));
    }
    // Under other schemes a figure may weigh in many places, and the tree of figures says where.
    if desk.report.answers.is_none() {
        text = format!("{text} {}", said::weight(entry.weight));
    }
    vec![labelled(said::VALUE, &text)]
}

/// Whether answers are no figures.
fn is_unfigured(entry: &Entry) -> bool {
    use QuestionKind::{Choice, Ranking, Text};
    matches!(entry.kind, Choice | Ranking | Text)
}

fn pair(row: &QuestionRow, wanted: &Wanted) -> Vec<Vec<Span>> {
    let today = figure(row, row.value, &row.entry.tally);
    let mut told = vec![labelled(pairs::TODAY, &today)];
    if let Some((today, desired)) = row.value.zip(wanted.value) {
        let desired_of = figure(row, wanted.value, &wanted.tally);
        told.push(labelled(pairs::WANTED, &desired_of));
        let way = said::distance(today, desired);
        told.push(labelled(pairs::DISTANCE_SHORT, &way));
    }
    told
}

/// What a figure of the question is made of.
fn figure(row: &QuestionRow, value: Option<f64>, tally: &Option<Vec<Groups<u32>>>) -> String {
    match (row.state, value, tally) {
        (QuestionState::NotApplicable, ..) => said::NOT_APPLICABLE.to_owned(),
        (_, None, _) => said::MISSING.to_owned(),
        (_, Some(value), Some(tally)) => arithmetic(&row.entry.steps, tally, value),
        (_, Some(value), None) => said::value_hidden(value, row.answers),
    }
}

/// The mean of the sides' means, each from the sum and the number of its answers.
fn arithmetic(steps: &[Step], tally: &[Groups<u32>], value: f64) -> String {
    let means = Groups::from_fn(|side| mean(steps, tally, side));
    match (means.it, means.business) {
        (Some(it), Some(business)) => said::two_means(business, it, value),
        (Some(it), None) => said::one_mean(Group::It, it, value),
        (None, Some(business)) => said::one_mean(Group::Business, business, value),
        (None, None) => said::no_sum(value),
    }
}

/// The sum of a side's answers and their number; none where they are no numbers.
fn mean(steps: &[Step], tally: &[Groups<u32>], side: Group) -> Option<(f64, u32)> {
    let number = people(tally, side);
    let parts = steps.iter().zip(tally).map(|(step, count)| {
        let count = *count.of(side);
        let value = if count == 0 {
            Some(0.0)
        } else {
            step.counts_as
        };
        value.map(|value| value * f64::from(count))
    });
    let sum: Option<f64> = parts.sum();
    sum.filter(|_| number > 0).map(|sum| (sum, number))
}

fn evidence(entry: &Entry, row: &QuestionRow) -> Vec<Span> {
    let kinds = entry.evidence;
    let answers = match is_unfigured(entry) {
        true => kinds.verified + kinds.documented + kinds.asserted,
        false => row.answers,
    };
    let mut text = said::evidence_kinds(answers, kinds.verified, kinds.documented, kinds.asserted);
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

/// Answers that are no figures, in their own words.
fn said_in_words(desk: &mut Desk<'_>, entry: &Entry, tag: TagId) -> Vec<Piece> {
    let texts = entry.said.iter();
    let items = texts.map(|text| vec![style::SMALL.text(text)]).collect();
    listed(desk, tag, said::ANSWERED, items)
}

fn comments(desk: &mut Desk<'_>, asked: Asked<'_>, place: Place, tag: TagId) -> Vec<Piece> {
    let own = asked
        .comments
        .iter()
        .filter(|comment| comment.question == place.question);
    let items: Vec<Vec<Span>> = own
        .map(|comment| {
            let side = comment.side.map_or(String::new(), said::comment_side);
            joined(&[
                (style::SMALL_BOLD, side),
                (style::SMALL, comment.text.clone()),
            ])
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let place = words::place::comment(asked.name, place.question + 1);
    let group = desk.compositor.tags.add(tag, Role::Section);
    desk.compositor.tags.name(group, place);
    listed(desk, group, words::dimension::SAID, items)
}

/// A list under a few words; nothing where it is empty.
fn listed(desk: &mut Desk<'_>, tag: TagId, title: &str, items: Vec<Vec<Span>>) -> Vec<Piece> {
    if items.is_empty() {
        return Vec::new();
    }
    let width = desk.width();
    let title = [style::SMALL_BOLD.text(title)];
    let title = desk.compositor.paragraph(tag, &title, width, 1.2 * MM);
    let marked = items.into_iter();
    let marked: Vec<(String, Vec<Span>)> = marked
        .map(|spans| (said::COMMENT_MARK.to_owned(), spans))
        .collect();
    let list = desk.compositor.list(tag, &marked, width, 0.6 * MM);
    title.into_iter().map(Piece::kept).chain(list).collect()
}
