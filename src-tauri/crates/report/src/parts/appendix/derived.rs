//! How the main figure came about: the tree of figures down to the questions, a line for each.

use analysis::{Derivation, Rule, Subject};

use super::super::{Desk, cell, head, link, two_views};
use super::{CHAPTER_GAP, heading, overall};
use crate::answers::Answers;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::Align;
use crate::tags::TagId;
use crate::words::{self, derived as said};

pub(super) fn pieces(desk: &mut Desk<'_>, tag: TagId, answers: &Answers) -> Vec<Piece> {
    let mut pieces = vec![heading(desk, tag, said::TITLE, CHAPTER_GAP)];
    let lead = [style::SMALL_2.text(said::LEAD)];
    let lead = desk.compositor.paragraph(tag, &lead, 158.0 * MM, 0.0);
    pieces.extend(lead.into_iter().map(Piece::kept));
    pieces.extend(tree(desk, tag, answers));
    let basis = overall::basis(&desk.report.figures);
    pieces.extend(overall::in_words(desk, tag, said::BASIS, basis));
    if !desk.report.dont_know.is_empty() {
        pieces.extend(two_views::dont_know(desk, tag));
    }
    pieces
}

/// A figure of the tree.
#[derive(Debug, Clone)]
struct Line<'a> {
    node: &'a Derivation,
    /// Its place among the parts of each figure above it, counted from 1; empty for the main figure.
    path: Vec<usize>,
    /// It is a share of 1.
    is_share: bool,
    /// Its weight, where the figure above it weighs its parts.
    weight: Option<f64>,
    /// The line where the same figure is told with its parts.
    told: Option<Vec<usize>>,
}

/// Every figure before its parts. What stands in two places is taken apart in the first of them.
fn lines(root: &Derivation) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let main = Line {
        node: root,
        path: Vec::new(),
        is_share: false,
        weight: None,
        told: None,
    };
    follow(main, &mut lines);
    lines
}

fn follow<'a>(line: Line<'a>, lines: &mut Vec<Line<'a>>) {
    let node = line.node;
    let has_parts = !node.parts.is_empty() && question_of(node).is_none();
    // Where nothing is known much looks the same that is not.
    let may_be_told = has_parts && node.value.is_some();
    let mut before = lines.iter().filter(|_| may_be_told);
    let same = before.find(|other| same_figure(other.node, node));
    let told = same.map(|other| other.path.clone());
    let (path, is_share) = (line.path.clone(), line.is_share);
    let goes_on = has_parts && told.is_none();
    lines.push(Line { told, ..line });
    for (part, number) in node.parts.iter().filter(|_| goes_on).zip(1..) {
        let below = Line {
            node: part,
            path: path.iter().copied().chain([number]).collect(),
            is_share: is_share || matches!(node.subject, Subject::Rung { .. }),
            weight: part.weight.filter(|_| node.rule == Rule::WeightedMean),
            told: None,
        };
        follow(below, lines);
    }
}

/// The same figure with the same parts, whatever its weight.
fn same_figure(one: &Derivation, other: &Derivation) -> bool {
    one.subject == other.subject && one.rule == other.rule && one.parts == other.parts
}

/// The question that a practice tests or credits: both stand on one line.
fn question_of(node: &Derivation) -> Option<&Derivation> {
    let [question] = node.parts.as_slice() else {
        return None;
    };
    let is_practice = matches!(node.subject, Subject::Practice { .. });
    is_practice.then_some(question)
}

const NUMBER: f32 = 22.0 * MM;
const FIGURE: f32 = 16.0 * MM;
const WEIGHT: f32 = 14.0 * MM;
const FORMULA: f32 = 70.0 * MM;
/// How far a part is moved in below the figure that it makes.
const STEP_IN: f32 = 2.2 * MM;

fn tree(desk: &mut Desk<'_>, tag: TagId, answers: &Answers) -> Vec<Piece> {
    let lines = lines(&answers.derivation);
    let has_weights = lines.iter().any(|line| line.weight.is_some());
    let weight = if has_weights { WEIGHT } else { 0.0 };
    let name = desk.width() - NUMBER - FIGURE - weight - FORMULA;
    let rows = lines
        .iter()
        .map(|line| row(desk, answers, line, has_weights));
    let mut columns = vec![
        Column::new(NUMBER),
        Column::new(name),
        Column::new(FIGURE).aligned(Align::End),
        Column::new(FORMULA).flush(),
    ];
    let mut heads = said::COLUMNS.map(head).to_vec();
    if has_weights {
        columns.insert(BEFORE_FORMULA, Column::new(WEIGHT).aligned(Align::End));
        heads.insert(BEFORE_FORMULA, head(said::WEIGHT));
    }
    let table = Table {
        columns,
        head: heads,
        rows: rows.collect(),
        row_head: 1,
        pad: desk.space(0.8 * MM),
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 2.0 * MM)
}

/// Where the weights stand, where there are any.
const BEFORE_FORMULA: usize = 3;

fn row(desk: &Desk<'_>, answers: &Answers, line: &Line<'_>, has_weights: bool) -> Row {
    let node = line.node;
    let is_above = !node.parts.is_empty() && question_of(node).is_none();
    let text = if is_above {
        style::TABLE_BOLD
    } else {
        style::TABLE
    };
    let (name, target) = name(desk, answers, &node.subject);
    let name = link(vec![text.text(&name)], target);
    let depth = line.path.len() as f32;
    let mut cells = vec![
        cell(style::NUMBER_FAINT, said::number(&line.path)),
        Cell::Inset(depth * STEP_IN, Box::new(name)),
        cell(text.tabular(), said::figure(node, line.is_share)),
        cell(style::TABLE, how(answers, line)),
    ];
    if has_weights {
        let weight = line.weight.map_or_else(String::new, words::value);
        cells.insert(BEFORE_FORMULA, cell(style::NUMBER_FAINT, weight));
    }
    Row {
        cells,
        place: Some(words::place::part(said::TITLE)),
    }
}

/// What a figure is called, and where more is told of it.
fn name(desk: &Desk<'_>, answers: &Answers, subject: &Subject) -> (String, Option<TagId>) {
    match subject {
        Subject::Dimension { id } => match answers.chapter(id) {
            Some(index) => {
                let chapter = answers.chapters.get(index);
                let name = chapter.map_or_else(String::new, |chapter| chapter.name.clone());
                (name, desk.places.sum(index))
            }
            None => (id.to_string(), None),
        },
        Subject::Question { id } | Subject::Practice { id } => {
            match answers.question(id.as_str()) {
                Some((place, row)) => (row.short.clone(), desk.places.entry(place)),
                None => (id.to_string(), None),
            }
        }
        other => (said::name(other, &desk.report.scale), None),
    }
}

/// The formula in words, before it what it is applied to, behind it what is to be said of it.
fn how(answers: &Answers, line: &Line<'_>) -> String {
    let node = line.node;
    let question = question_of(node);
    let has = question.and_then(|question| value_read(answers, question));
    // The rule of a question is the same everywhere and stands above the table.
    let is_question = matches!(node.subject, Subject::Question { .. });
    let formula = Some(node.formula.clone()).filter(|_| !is_question);
    // The note of a rating is the rating, which stands beside it.
    let figure = said::figure(node, line.is_share);
    let note = node.note.clone().filter(|note| *note != figure);
    let told = line.told.as_deref().map(said::told);
    let sentence = [has, formula, note, told].into_iter().flatten();
    let sentence: Vec<String> = sentence.filter(|part| !part.is_empty()).collect();
    sentence.join("; ")
}

/// A question's value as people read it.
fn value_read(answers: &Answers, question: &Derivation) -> Option<String> {
    let Subject::Question { id } = &question.subject else {
        return None;
    };
    let row = answers.question(id.as_str()).map(|(_, row)| row);
    let reads = row.and_then(|row| row.entry.reads.as_ref());
    match reads {
        Some(reads) => reads.value.clone(),
        None => question.value.map(words::score),
    }
    .map(|value| said::has(&value))
}
