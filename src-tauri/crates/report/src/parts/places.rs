//! The elements that a reader can be led to. They are there before their content, so that every
//! part can lead to every other.

use crate::answers::Asked;
use crate::data::{Place, Report};
use crate::facts::Shown;
use crate::impact::ImpactPart;
use crate::options::{Part, Parts};
use crate::tags::{Role, TagId, Tags};
use crate::words;

/// The element of each part; none for a part that is not on this paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Places {
    pub(crate) board: Option<TagId>,
    pub(crate) contents: Option<TagId>,
    pub(crate) stand: Option<Stand>,
    pub(crate) two_views: Option<TagId>,
    pub(crate) impact: Option<Impact>,
    pub(crate) method: Option<TagId>,
    pub(crate) appendix: Option<Appendix>,
}

/// Where we stand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stand {
    pub(crate) part: TagId,
    /// Before the dimensions, which belong to the same part.
    pub(crate) body: TagId,
    pub(crate) dimensions: Vec<TagId>,
}

/// What it costs when it stops.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Impact {
    pub(crate) part: TagId,
    /// Before the statements, which belong to the same part; none where one stands alone.
    pub(crate) body: Option<TagId>,
    pub(crate) statements: Vec<TagId>,
}

/// Every answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Appendix {
    pub(crate) part: TagId,
    /// What stands before the chapters.
    pub(crate) opening: TagId,
    /// How the overall figures came about.
    pub(crate) overall: TagId,
    pub(crate) dimensions: Vec<Entries>,
}

/// The answers of one dimension.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entries {
    pub(crate) dimension: TagId,
    pub(crate) questions: Vec<TagId>,
}

impl Places {
    /// Adds an element for everything that the chosen parts hold, in the order of the pages.
    pub(crate) fn reserve(report: &Report, parts: Parts, tags: &mut Tags) -> Self {
        let part = |part: Part, tags: &mut Tags| {
            let tag = parts
                .has(part)
                .then(|| titled(tags, Tags::DOCUMENT, words::part(part)))?;
            tags.begin(tag, part);
            Some(tag)
        };
        let board = part(Part::Board, tags);
        let is_sheet = report.impact.as_ref().is_some_and(ImpactPart::is_sheet);
        let contents = (parts.has_contents() && !is_sheet)
            .then(|| titled(tags, Tags::DOCUMENT, words::CONTENTS));
        Self {
            board,
            contents,
            stand: part(Part::Stand, tags).map(|part| Stand::reserve(report, part, tags)),
            two_views: part(Part::TwoViews, tags),
            impact: report
                .impact
                .as_ref()
                .and_then(|impact| Some(Impact::reserve(impact, part(Part::Impact, tags)?, tags))),
            method: part(Part::Method, tags),
            appendix: part(Part::Appendix, tags).map(|part| Appendix::reserve(report, part, tags)),
        }
    }

    /// The page of a dimension; its answers where there is no such page.
    pub(crate) fn dimension(&self, index: usize) -> Option<TagId> {
        let page = self
            .stand
            .as_ref()
            .and_then(|stand| stand.dimensions.get(index));
        page.copied().or_else(|| self.sum(index))
    }

    /// The page of a statement.
    pub(crate) fn statement(&self, index: usize) -> Option<TagId> {
        self.impact.as_ref()?.statements.get(index).copied()
    }

    /// The sum behind a dimension's score.
    pub(crate) fn sum(&self, index: usize) -> Option<TagId> {
        Some(self.appendix.as_ref()?.dimensions.get(index)?.dimension)
    }

    /// What is known of a question.
    pub(crate) fn entry(&self, place: Place) -> Option<TagId> {
        let dimension = self.appendix.as_ref()?.dimensions.get(place.dimension)?;
        dimension.questions.get(place.question).copied()
    }

    /// The same, or at least the page where the question stands.
    pub(crate) fn question(&self, place: Place) -> Option<TagId> {
        self.entry(place)
            .or_else(|| self.dimension(place.dimension))
    }

    /// Where the overall figures are told at length.
    pub(crate) fn figures(&self) -> Option<TagId> {
        let stand = self.stand.as_ref().map(|stand| stand.body);
        self.overall().or(stand)
    }

    /// The sums behind the overall figures.
    pub(crate) fn overall(&self) -> Option<TagId> {
        self.appendix.as_ref().map(|appendix| appendix.overall)
    }
}

impl Stand {
    fn reserve(report: &Report, part: TagId, tags: &mut Tags) -> Self {
        let body = tags.add(part, Role::Section);
        let pages = report.dimensions.iter().enumerate();
        let dimensions = pages.map(|(index, page)| chapter(tags, part, index, &page.name));
        Self {
            part,
            body,
            dimensions: dimensions.collect(),
        }
    }
}

impl Impact {
    fn reserve(impact: &ImpactPart, part: TagId, tags: &mut Tags) -> Self {
        let body = (!impact.is_sheet()).then(|| tags.add(part, Role::Section));
        let statements = impact.statements.iter().enumerate();
        let statements = statements.map(|(index, page)| {
            let tag = tags.add_heading(part, Role::Section, &page.service);
            tags.name(tag, words::place::statement(&page.service));
            tags.show(tag, Shown::Statement(index));
            tag
        });
        Self {
            statements: statements.collect(),
            part,
            body,
        }
    }
}

impl Appendix {
    fn reserve(report: &Report, part: TagId, tags: &mut Tags) -> Self {
        let opening = tags.add(part, Role::Section);
        let title = match report.answers {
            None => words::appendix::OVERALL,
            Some(_) => words::derived::TITLE,
        };
        let overall = titled(tags, part, title);
        let asked = report.asked().into_iter().enumerate();
        let dimensions = asked.map(|(index, asked)| Entries::reserve(index, asked, part, tags));
        Self {
            part,
            opening,
            overall,
            dimensions: dimensions.collect(),
        }
    }
}

impl Entries {
    fn reserve(index: usize, asked: Asked<'_>, part: TagId, tags: &mut Tags) -> Self {
        let dimension = chapter(tags, part, index, asked.name);
        let questions = asked.questions.iter().zip(0..).map(|(row, question)| {
            let title = words::appendix::entry(question + 1, &row.short);
            let tag = tags.add_heading(dimension, Role::Section, &title);
            tags.name(tag, words::place::question(asked.name, question + 1));
            let dimension = index;
            tags.show(
                tag,
                Shown::Question(Place {
                    dimension,
                    question,
                }),
            );
            tag
        });
        Self {
            questions: questions.collect(),
            dimension,
        }
    }
}

fn chapter(tags: &mut Tags, part: TagId, index: usize, name: &str) -> TagId {
    let tag = tags.add_heading(part, Role::Section, name);
    tags.name(tag, words::place::dimension(name));
    tags.show(tag, Shown::Dimension(index));
    tag
}

fn titled(tags: &mut Tags, parent: TagId, title: &str) -> TagId {
    let tag = tags.add_heading(parent, Role::Section, title);
    tags.name(tag, words::place::part(title));
    tag
}
