//! What the parts of a report say, and how they are arranged.

mod places;

mod appendix;
pub(crate) mod board;
mod contents;
pub(crate) mod differential;
pub(crate) mod dimension;
mod impact;
pub(crate) mod levels;
pub(crate) mod method;
mod next_level;
pub(crate) mod staged;
pub(crate) mod stand;
mod tile;
mod two_views;
mod workshop;

use chart::font::Weight;

use crate::data::{QuestionRow, Report};
use crate::error::ReportError;
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::{Compositor, style};
use crate::layout::flow::{Piece, paginate, stack};
use crate::layout::frame::Frame;
use crate::layout::mark::{Axis, Chip};
use crate::layout::page::{self, Geometry, Mark, Pages, Runner, Section};
use crate::layout::table::{Cell, Table};
use crate::layout::text::{Span, Style};
use crate::options::Options;
use crate::own::SchemePart;
use crate::tags::{Role, TagId, Tags};
use crate::watch::Watch;
use crate::words;
use analysis::QuestionState;

use places::Places;
use tile::{Tile, tiles};
use workshop::Workshop;

/// What every part needs.
pub(crate) struct Desk<'a> {
    pub(crate) report: &'a Report,
    pub(crate) compositor: &'a mut Compositor,
    pub(crate) geometry: Geometry,
    pub(crate) runner: &'a Runner,
    /// Where links lead.
    pub(crate) places: &'a Places,
    /// Share of the usual space between things.
    pub(crate) air: f32,
}

/// From generous to tight: a little less air may save a page.
const AIRS: [f32; 3] = [1.0, 0.75, 0.55];

/// Lays a report out.
pub(crate) fn compose(
    report: &Report,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Compositor, Pages), ReportError> {
    let mut tags = Tags::new();
    let runner = runner(report, &mut tags);
    let parts = options.parts.fitting(&report.own, report.impact.is_some());
    let places = Places::reserve(report, parts, &mut tags);
    let geometry = Geometry::of(options.page);
    let workshop = Workshop {
        report,
        geometry,
        runner: &runner,
        places: &places,
        reserved: &tags,
    };
    let chapters = workshop.set_all(&wanted(&places), watch)?;
    let mut compositor = Compositor::new(tags);
    let sections = chapters
        .into_iter()
        .map(|(section, branch)| section.shifted(compositor.tags.graft(branch)))
        .collect();
    let pages = page::assemble(&mut compositor, geometry, &runner, sections);
    Ok((compositor, pages))
}

/// What begins on a new page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chapter {
    Board(TagId),
    Contents(TagId),
    Stand(TagId),
    Dimension(usize, TagId),
    TwoViews(TagId),
    Impact(TagId),
    Statement(usize, TagId),
    Method(TagId),
    Appendix,
}

/// The chapters in the order of the pages.
fn wanted(places: &Places) -> Vec<Chapter> {
    let stand = places.stand.iter().flat_map(|stand| {
        let pages = (0..).zip(&stand.dimensions);
        let pages = pages.map(|(index, tag)| Chapter::Dimension(index, *tag));
        std::iter::once(Chapter::Stand(stand.body)).chain(pages)
    });
    let impact = places.impact.iter().flat_map(|impact| {
        let pages = (0..).zip(&impact.statements);
        let pages = pages.map(|(index, tag)| Chapter::Statement(index, *tag));
        let body = impact.body.map(Chapter::Impact);
        body.into_iter().chain(pages)
    });
    let before = [
        places.board.map(Chapter::Board),
        places.contents.map(Chapter::Contents),
    ];
    let after = [
        places.method.map(Chapter::Method),
        places.appendix.as_ref().map(|_| Chapter::Appendix),
    ];
    let before = before.into_iter().flatten();
    before
        .chain(stand)
        .chain(places.two_views.map(Chapter::TwoViews))
        .chain(impact)
        .chain(after.into_iter().flatten())
        .collect()
}

/// Where we stand, as the framework's own scheme tells it.
fn stand(desk: &mut Desk<'_>, tag: TagId) -> Section {
    match &desk.report.own {
        SchemePart::Continuous => stand::section(desk, tag),
        SchemePart::Staged(part) => staged::section(desk, tag, part),
        SchemePart::Differential(part) => differential::section(desk, tag, part),
        SchemePart::Parts(part) => levels::section(desk, tag, part),
    }
}

impl Chapter {
    pub(crate) fn set(self, desk: &mut Desk<'_>) -> Section {
        let report = desk.report;
        match self {
            Chapter::Board(tag) => board::section(desk, tag),
            Chapter::Contents(tag) => desk.fitted(|desk| contents::section(desk, tag)),
            Chapter::Stand(tag) => desk.fitted(|desk| stand(desk, tag)),
            Chapter::Dimension(index, tag) => match report.dimensions.get(index) {
                Some(page) => desk.fitted(|desk| dimension::section(desk, tag, page, index)),
                None => Section::default(),
            },
            Chapter::TwoViews(tag) => desk.fitted(|desk| two_views::section(desk, tag)),
            Chapter::Impact(tag) => match &report.impact {
                Some(part) => desk.fitted(|desk| impact::section(desk, tag, part)),
                None => Section::default(),
            },
            Chapter::Statement(index, tag) => {
                let part = report.impact.as_ref();
                match part.and_then(|part| part.statements.get(index)) {
                    Some(page) => impact::statement(desk, tag, page),
                    None => Section::default(),
                }
            }
            Chapter::Method(tag) => desk.fitted(|desk| method::section(desk, tag)),
            Chapter::Appendix => appendix::section(desk),
        }
    }
}

fn runner(report: &Report, tags: &mut Tags) -> Runner {
    let sample = if report.sample { words::SAMPLE } else { "" };
    let framework = &report.framework;
    Runner {
        head: vec![
            style::META_BOLD.text(&report.organisation),
            style::META.text(sample),
        ],
        foot: words::foot(&framework.name, framework.questions, &framework.version),
        confidentiality: report.confidentiality.clone(),
        logo: report.logo.as_ref().map(|logo| {
            let (width, height) = logo.size();
            let alt = words::logo(&report.organisation);
            let tag = tags.add_figure(Tags::DOCUMENT, &alt);
            Mark { width, height, tag }
        }),
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
        let blank = self.compositor.tags.count();
        let generous = set(self);
        let usual = self.pages_of(&generous);
        if usual == 1 {
            return generous;
        }
        let branch = self.compositor.tags.cut(blank);
        for air in AIRS.into_iter().skip(1) {
            self.air = air;
            let section = set(self);
            self.air = 1.0;
            if self.pages_of(&section) < usual {
                return section;
            }
            self.compositor.tags.cut(blank);
        }
        self.compositor.tags.graft(branch);
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

    /// What a part begins with that has a picture of its own: the finding, the figures, the picture.
    fn opening(&mut self, tag: TagId, finding: &str, figures: &[Tile], most: f32) -> Vec<Piece> {
        let width = self.width();
        let tags = &mut self.compositor.tags;
        let heading = tags.add_heading(tag, Role::Heading1, finding);
        let mut pieces = vec![
            self.compositor.heading_1(heading, finding, width),
            tiles(self.compositor, tag, figures, width, 4.5 * MM),
        ];
        if let Some(spec) = self.report.picture.clone() {
            let picture = self.wide_picture(tag, &spec, most);
            pieces.push(Piece::new(picture, 5.0 * MM));
        }
        pieces
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
        let asked = self.report.asked().into_iter();
        let rows = asked.flat_map(|asked| asked.questions);
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

impl<'a> Desk<'a> {
    /// A table of texts; what differs is filled in.
    fn plain_table(&self) -> Table<'a> {
        Table {
            columns: Vec::new(),
            head: Vec::new(),
            rows: Vec::new(),
            row_head: 0,
            scale: &self.report.scale,
            pad: self.space(1.05 * MM),
            middle: false,
            ruled: true,
            whole: false,
            continued: None,
        }
    }
}

/// Text in a cell.
fn cell(style: Style, text: impl Into<String>) -> Cell {
    Cell::Text(vec![style.text(text)])
}

/// Text that leads to an element, where that is on this paper.
fn link(spans: Vec<Span>, target: Option<TagId>) -> Cell {
    match target {
        Some(target) => Cell::Link(spans, target),
        None => Cell::Text(spans),
    }
}

/// A chip that leads to an element, where that is on this paper.
fn chip_link(chip: Chip, width: f32, target: Option<TagId>) -> Cell {
    match target {
        Some(target) => Cell::ChipLink(chip, width, target),
        None => Cell::Chip(chip, width),
    }
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
