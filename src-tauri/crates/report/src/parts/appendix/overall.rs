//! How the overall figures came about: every dimension with its weight, the sums, and the gates.

use super::super::method::named;
use super::super::{Desk, cell, head, link};
use super::{CHAPTER_GAP, heading};
use crate::data::{DimensionPage, Figures, Gate, GateNeed, Report};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::{Align, Style};
use crate::tags::TagId;
use crate::words::{self, appendix as said, method};
use analysis::QuestionState;

const SECTION_GAP: f32 = 5.0 * MM;

/// The name of a figure and how it came about.
pub(super) type Fact = (&'static str, String);

pub(super) fn pieces(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let mut pieces = vec![heading(desk, tag, said::OVERALL, CHAPTER_GAP)];
    pieces.extend(dimensions(desk, tag));
    pieces.extend(figures(desk, tag));
    pieces.extend(gates(desk, tag));
    pieces
}

/// Sums over the dimensions, unrounded.
#[derive(Debug, Default, Clone, Copy)]
struct Sums {
    /// Of those that have a score.
    weight: f64,
    weighted: f64,
    /// Of those that have a target.
    target_weight: f64,
    target: f64,
    /// Over those where both sides are shown.
    gap: f64,
    gap_size: f64,
    gaps: u32,
    answered: u32,
    applicable: u32,
    evidenced: u32,
    answers: u32,
}

impl Sums {
    fn of(report: &Report) -> Self {
        let mut sums = Self::default();
        for page in &report.dimensions {
            if let Some(now) = page.now {
                sums.weight += page.weight;
                sums.weighted += page.weight * now;
            }
            if let Some(target) = page.target {
                sums.target_weight += page.weight;
                sums.target += page.weight * target;
            }
            if let Some(gap) = page.gap {
                sums.gap += gap;
                sums.gap_size += gap.abs();
                sums.gaps += 1;
            }
            let (answered, applicable) = answered(page);
            sums.answered += answered;
            sums.applicable += applicable;
            sums.evidenced += page.evidence.evidenced;
            sums.answers += page.evidence.answers;
        }
        sums
    }
}

/// Questions with a value, and questions that apply.
fn answered(page: &DimensionPage) -> (u32, u32) {
    let of = |wanted: fn(QuestionState) -> bool| {
        let questions = page.questions.iter().filter(|row| wanted(row.state));
        u32::try_from(questions.count()).unwrap_or(u32::MAX)
    };
    (
        of(|state| state == QuestionState::Value),
        of(|state| state != QuestionState::NotApplicable),
    )
}

fn dimensions(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let report = desk.report;
    let widths = [14.0, 14.0, 18.0, 22.0, 22.0, 24.0].map(|width| width * MM);
    let name = desk.width() - widths.iter().sum::<f32>();
    let numbers = widths.map(|width| Column::new(width).aligned(Align::End).flush());
    let rows = report.dimensions.iter().enumerate();
    let rows = rows.map(|(index, page)| dimension(desk, page, index));
    let table = Table {
        columns: std::iter::once(Column::new(name)).chain(numbers).collect(),
        head: said::OVERALL_COLUMNS.map(head).to_vec(),
        rows: rows.chain([sum(&Sums::of(report))]).collect(),
        ..desk.plain_table()
    };
    table.set(desk.compositor, tag, 0.0)
}

fn dimension(desk: &Desk<'_>, page: &DimensionPage, index: usize) -> Row {
    let name = vec![style::TABLE.text(&page.name)];
    let weighted = page.now.map(|now| page.weight * now);
    let mut cells = vec![link(name, desk.places.sum(index))];
    cells.extend(numbers(
        style::NUMBER,
        [
            words::value(page.weight),
            words::score_or_dash(page.now),
            words::score_or_dash(weighted),
            words::stand::gap(page.gap),
            said::of(answered(page)),
            said::of((page.evidence.evidenced, page.evidence.answers)),
        ],
    ));
    Row {
        cells,
        place: Some(words::place::dimension(&page.name)),
    }
}

fn sum(sums: &Sums) -> Row {
    let bold = style::TABLE_BOLD;
    let mut cells = vec![cell(bold, said::SUM)];
    // Where nothing is judged there is no sum: it would read as zero.
    let weighted = (sums.weight > 0.0).then_some(sums.weighted);
    let has_gap = (sums.gaps > 0).then_some(sums.gap);
    cells.extend(numbers(
        bold.tabular(),
        [
            words::value(sums.weight),
            String::new(),
            words::score_or_dash(weighted),
            words::stand::gap(has_gap),
            said::of((sums.answered, sums.applicable)),
            said::of((sums.evidenced, sums.answers)),
        ],
    ));
    Row { cells, place: None }
}

fn numbers<const N: usize>(style: Style, texts: [String; N]) -> [Cell; N] {
    texts.map(|text| cell(style, text))
}

/// The arithmetic of each overall figure in words.
fn figures(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let report = desk.report;
    let figures = &report.figures;
    let sums = Sums::of(report);
    let mut facts: Vec<Fact> = Vec::new();
    if let (Some(level), Some(by_mean)) = (figures.passed_level(), figures.level_by_mean) {
        let barred: Vec<i64> = report.held_back_by.iter().map(|need| need.level).collect();
        let lowest = barred.into_iter().min();
        let told = said::level(level, by_mean, lowest);
        let untested = figures.untested_level.map(words::stand::untested);
        let told = untested.map_or(told.clone(), |untested| format!("{told} But {untested}."));
        facts.push((words::board::LEVEL, told));
    }
    if let Some(mean) = figures.score {
        let sum = said::quotient(sums.weighted, sums.weight, mean);
        facts.push((words::board::MEAN, said::mean(&sum)));
    }
    if let (Some(low), Some(high)) = (figures.band.low, figures.band.high) {
        let (min, max) = (report.scale.min, report.scale.max);
        facts.push((said::BAND, said::band(min, max, low, high)));
    }
    if let Some(target) = figures.target {
        let sum = said::quotient(sums.target, sums.target_weight, target);
        facts.push((words::TARGET, said::target(&sum)));
    }
    if let (Some(bias), Some(absolute)) = (figures.gap.bias, figures.gap.mean_absolute) {
        let gap = said::gap(sums.gap, sums.gaps, bias, sums.gap_size, absolute);
        facts.push((words::stand::GAP, gap));
    }
    facts.extend(basis(figures));
    in_words(desk, tag, said::SUMS, facts)
}

/// What every scheme rests on: how much was answered, and how well it is borne out.
pub(super) fn basis(figures: &Figures) -> [Fact; 2] {
    let completeness = &figures.completeness;
    let answered = said::completeness(
        completeness.answered,
        completeness.applicable,
        completeness.not_applicable,
        completeness.share,
    );
    let evidence = &figures.evidence;
    let label = evidence.label.map(words::confidence);
    let evidenced = said::evidence(evidence.evidenced, evidence.answers, label);
    [
        (words::stand::COMPLETENESS, answered),
        (words::board::EVIDENCE, evidenced),
    ]
}

/// Figures and how each came about, in sentences.
pub(super) fn in_words(
    desk: &mut Desk<'_>,
    tag: TagId,
    title: &str,
    facts: impl IntoIterator<Item = Fact>,
) -> Vec<Piece> {
    let facts: Vec<(String, String)> = facts
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text))
        .collect();
    named(desk, tag, title, method::RULE_COLUMNS, &facts)
}

/// What each gate asks and what there is.
fn gates(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let report = desk.report;
    if report.gates.is_empty() {
        return Vec::new();
    }
    let widths = [16.0, 18.0, 18.0, 46.0].map(|width| width * MM);
    let name = desk.width() - widths.iter().sum::<f32>();
    let right = |width: f32| Column::new(width).aligned(Align::End);
    let rows = report.gates.iter().flat_map(|gate| gate_rows(desk, gate));
    let table = Table {
        columns: vec![
            Column::new(widths[0]),
            Column::new(name),
            right(widths[1]),
            right(widths[2]),
            Column::new(widths[3]).flush(),
        ],
        head: said::GATE_COLUMNS.map(head).to_vec(),
        rows: rows.collect(),
        row_head: 1,
        ..desk.plain_table()
    };
    let (width, gap) = (desk.width(), desk.space(SECTION_GAP));
    let mut pieces = vec![desk.compositor.heading_2(tag, said::GATES, width, gap)];
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

/// A gate names its level once, in its first row.
fn gate_rows(desk: &Desk<'_>, gate: &Gate) -> Vec<Row> {
    let needs = gate.needs.iter().enumerate();
    let rows = needs.map(|(index, need)| {
        let level = if index == 0 {
            gate.level.to_string()
        } else {
            String::new()
        };
        need_row(desk, level, need)
    });
    rows.collect()
}

fn need_row(desk: &Desk<'_>, level: String, need: &GateNeed) -> Row {
    let page = desk.report.dimensions.get(need.dimension);
    let has = page.and_then(|page| page.now);
    let applies = page.is_none_or(|page| page.status != analysis::Status::NotApplicable);
    let verdict = said::verdict(need.met, need.needs, has, applies);
    let verdict_style = if need.met {
        style::TABLE
    } else {
        style::TABLE_BOLD
    };
    let name = page.map_or("", |page| page.name.as_str());
    Row {
        cells: vec![
            cell(style::TABLE_BOLD, level),
            link(
                vec![style::TABLE.text(name)],
                desk.places.sum(need.dimension),
            ),
            cell(style::NUMBER, words::score(need.needs)),
            cell(style::NUMBER, words::score_or_dash(has)),
            cell(verdict_style, verdict),
        ],
        place: Some(words::place::dimension(name)),
    }
}
