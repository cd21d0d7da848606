//! What the parts of a report say, and how they are arranged.

pub(crate) mod board;
pub(crate) mod dimension;
pub(crate) mod method;
pub(crate) mod stand;
mod tile;

use chart::font::Weight;

use crate::data::{Options, QuestionRow, Report, ReportAudience};
use crate::ink::Ink;
use crate::layout::compositor::{Compositor, style};
use crate::layout::flow::{Piece, paginate, stack};
use crate::layout::frame::Frame;
use crate::layout::mark::{Axis, Chip};
use crate::layout::page::{self, Geometry, Pages, Runner, Section};
use crate::layout::table::Cell;
use crate::layout::text::{Span, Style};
use crate::tags::{Role, TagId, Tags};
use crate::words;
use analysis::QuestionState;

/// What every part needs.
pub(crate) struct Desk<'a> {
    pub(crate) report: &'a Report,
    pub(crate) compositor: &'a mut Compositor,
    pub(crate) geometry: Geometry,
    pub(crate) runner: &'a Runner,
    /// Share of the usual space between things.
    pub(crate) air: f32,
}

/// From generous to tight: a little less air may save a page.
const AIRS: [f32; 3] = [1.0, 0.75, 0.55];

/// The parts that an audience gets, each with its element.
struct Contents {
    board: TagId,
    rest: Option<Rest>,
}

struct Rest {
    /// Before the dimensions, which belong to the same part.
    stand_body: TagId,
    dimensions: Vec<TagId>,
    method: TagId,
}

/// Lays a report out.
pub(crate) fn compose(report: &Report, options: Options) -> (Compositor, Pages) {
    let mut compositor = Compositor::new();
    let geometry = Geometry::of(options.page);
    let runner = runner(report);
    let contents = contents(report, options.audience, &mut compositor.tags);
    let mut desk = Desk {
        report,
        compositor: &mut compositor,
        geometry,
        runner: &runner,
        air: 1.0,
    };
    let mut sections = vec![board::section(&mut desk, contents.board)];
    if let Some(rest) = contents.rest {
        let dimensions = &rest.dimensions;
        sections.push(desk.fitted(|desk| stand::section(desk, rest.stand_body, dimensions)));
        for (index, (tag, page)) in dimensions.iter().zip(&report.dimensions).enumerate() {
            sections.push(desk.fitted(|desk| dimension::section(desk, *tag, page, index)));
        }
        sections.push(desk.fitted(|desk| method::section(desk, rest.method)));
    }
    let pages = page::assemble(&mut compositor, geometry, &runner, sections);
    (compositor, pages)
}

fn contents(report: &Report, audience: ReportAudience, tags: &mut Tags) -> Contents {
    let board = part(
        tags,
        Tags::DOCUMENT,
        words::BOARD,
        words::place::part(words::BOARD),
    );
    let rest = (audience != ReportAudience::Board).then(|| {
        let stand = part(
            tags,
            Tags::DOCUMENT,
            words::STAND,
            words::place::part(words::STAND),
        );
        let stand_body = tags.add(stand, Role::Section);
        let dimensions = report.dimensions.iter();
        Rest {
            stand_body,
            dimensions: dimensions
                .map(|page| part(tags, stand, &page.name, words::place::dimension(&page.name)))
                .collect(),
            method: part(
                tags,
                Tags::DOCUMENT,
                words::METHOD,
                words::place::part(words::METHOD),
            ),
        }
    });
    Contents { board, rest }
}

fn part(tags: &mut Tags, parent: TagId, title: &str, place: String) -> TagId {
    let tag = tags.add_heading(parent, Role::Section, title);
    tags.name(tag, place);
    tag
}

fn runner(report: &Report) -> Runner {
    let sample = if report.sample { words::SAMPLE } else { "" };
    let framework = &report.framework;
    Runner {
        head: vec![
            style::META_BOLD.text(&report.organisation),
            style::META.text(sample),
        ],
        foot: words::foot(&framework.name, framework.questions, &framework.version),
        confidentiality: report.confidentiality.clone(),
    }
}

impl Desk<'_> {
    fn width(&self) -> f32 {
        self.geometry.width()
    }

    /// A space, by how much air there is.
    fn space(&self, usual: f32) -> f32 {
        usual * self.air
    }

    /// Sets a part with less air where that saves a page.
    fn fitted(&mut self, set: impl Fn(&mut Desk<'_>) -> Section) -> Section {
        let blank = self.compositor.tags.clone();
        let generous = set(self);
        let usual = self.pages_of(&generous);
        if usual == 1 {
            return generous;
        }
        let set_tags = std::mem::replace(&mut self.compositor.tags, blank.clone());
        for air in AIRS.into_iter().skip(1) {
            self.air = air;
            let section = set(self);
            self.air = 1.0;
            if self.pages_of(&section) < usual {
                return section;
            }
            self.compositor.tags = blank.clone();
        }
        self.compositor.tags = set_tags;
        generous
    }

    fn pages_of(&mut self, section: &Section) -> usize {
        let room = page::room(self.compositor, self.geometry, self.runner, &section.run);
        paginate(section.pieces.clone(), |_| room).len()
    }

    /// A picture over the whole width, in the height at which it need leave nothing out, but no
    /// higher than `most`.
    fn wide_picture(&mut self, tag: TagId, spec: &chart::ChartSpec, most: f32) -> Frame {
        let width = self.width();
        let natural = chart::natural_height(spec, &chart::Frame::paper(width, 0.0));
        self.compositor.chart(tag, spec, width, natural.min(most))
    }

    /// The axis on which both sides stand.
    fn axis(&self, width: f32) -> Axis {
        Axis {
            min: self.report.scale.min,
            max: self.report.scale.max,
            width,
        }
    }

    /// Every question has a whole number or none: nobody's answers were averaged.
    fn whole_values(&self) -> bool {
        let rows = self
            .report
            .dimensions
            .iter()
            .flat_map(|page| &page.questions);
        rows.filter_map(|row| row.value)
            .all(|value| value.fract() == 0.0)
    }

    /// The highest value of the scale, for "2 of 5".
    fn most(&self) -> String {
        words::value(self.report.scale.max)
    }

    /// Two columns side by side; one after the other where no page could hold them.
    fn columns(
        &mut self,
        run: &str,
        left: Vec<Piece>,
        right: (f32, Vec<Piece>),
        before: f32,
    ) -> Vec<Piece> {
        let (x, right) = right;
        let room = page::room(self.compositor, self.geometry, self.runner, run);
        if right.is_empty()
            || crate::layout::flow::height(&left).max(crate::layout::flow::height(&right)) > room
        {
            return left.into_iter().chain(right).collect();
        }
        let (left, right) = (stack(left), stack(right));
        let mut frame = Frame::new(self.width(), left.height.max(right.height));
        frame.put(0.0, 0.0, left);
        frame.put(x, 0.0, right);
        vec![Piece::new(frame, before)]
    }
}

/// Text in a cell.
fn cell(style: Style, text: impl Into<String>) -> Cell {
    Cell::Text(vec![style.text(text)])
}

fn head(text: &str) -> Cell {
    cell(style::TABLE_HEAD, text)
}

/// The key over a column of dumbbells.
fn axis_head(axis: Axis) -> Cell {
    let side =
        |ink: Ink, text: &str| vec![style::TABLE_HEAD.ink(ink).weight(Weight::Medium).text(text)];
    Cell::AxisHead(
        axis,
        side(Ink::BUSINESS, words::BUSINESS),
        side(Ink::IT, words::IT),
    )
}

/// Both sides on an axis, or in words why they are not there.
fn sides(axis: Axis, it: Option<f64>, business: Option<f64>, why_not: &str) -> Cell {
    if it.is_none() && business.is_none() {
        return cell(style::TABLE_FAINT, why_not);
    }
    Cell::Dumbbell(axis, it, business, words::stand::dumbbell(it, business))
}

/// The value of a question as a chip; with one decimal, unless all values of the report are whole.
fn chip(row: &QuestionRow, whole: bool) -> Chip {
    let print = if whole { words::value } else { words::score };
    match (row.state, row.value) {
        (QuestionState::NotApplicable, _) => Chip::Open(words::NOT_APPLICABLE.to_owned()),
        (_, Some(value)) => Chip::Value(value, print(value)),
        (_, None) => Chip::Open(words::OPEN.to_owned()),
    }
}

/// A score as a chip.
fn score_chip(score: Option<f64>) -> Chip {
    match score {
        Some(score) => Chip::Value(score, words::score(score)),
        None => Chip::Open(words::OPEN.to_owned()),
    }
}

/// A text at the size of a table, spans joined.
fn joined(parts: &[(Style, String)]) -> Vec<Span> {
    parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(style, text)| style.text(text))
        .collect()
}
