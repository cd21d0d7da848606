//! What the pages of a preview show, in the words of the screen; and how many pages parts have.

use model::{DimensionId, QuestionId};
use report::{PageFacts, Shown};

use crate::api::*;
use crate::error::Error;
use crate::facts::Facts;
use crate::results;
use crate::session::App;

/// What stands on paper, in its order.
#[derive(Default)]
pub(super) struct Names {
    dimensions: Vec<NamedDimension>,
    /// Services that have a statement, in the order of the paper.
    services: Vec<Service>,
}

struct NamedDimension {
    dimension: PageDimension,
    questions: Vec<PageQuestion>,
}

pub(super) fn names(facts: &Facts, services: Vec<Service>) -> Names {
    let questions = results::questions(facts);
    let of = |id: &DimensionId| {
        let own = questions.iter().filter(|row| &row.result.dimension == id);
        own.map(|row| PageQuestion {
            id: row.result.id.clone(),
            short: row.short.clone(),
        })
        .collect()
    };
    let dimensions = facts.now.edition.framework.dimensions.iter();
    let named = dimensions.map(|dimension| NamedDimension {
        questions: of(&dimension.id),
        dimension: PageDimension {
            id: dimension.id.clone(),
            name: dimension.name.clone(),
        },
    });
    Names {
        dimensions: named.collect(),
        services,
    }
}

impl Names {
    pub(super) fn page(&self, facts: &PageFacts) -> PageView {
        let mut page = PageView {
            part: facts.part.map(part),
            dimensions: Vec::new(),
            questions: Vec::new(),
            services: Vec::new(),
        };
        for shown in &facts.shows {
            match shown {
                Shown::Dimension(index) => {
                    let named = self.dimensions.get(*index);
                    page.dimensions
                        .extend(named.map(|named| named.dimension.clone()));
                }
                Shown::Question(place) => {
                    let named = self.dimensions.get(place.dimension);
                    let question = named.and_then(|named| named.questions.get(place.question));
                    page.questions.extend(question.cloned());
                }
                Shown::Statement(index) => page.services.extend(self.services.get(*index).cloned()),
            }
        }
        page
    }

    /// Where a question stands on paper.
    pub(super) fn place(&self, id: &QuestionId) -> Option<report::Place> {
        self.dimensions
            .iter()
            .enumerate()
            .find_map(|(dimension, named)| {
                let question = named.questions.iter().position(|other| &other.id == id)?;
                Some(report::Place {
                    dimension,
                    question,
                })
            })
    }
}

impl App {
    /// How many pages each part and each audience would have.
    pub fn page_counts(&self, input: PageCountsInput) -> Result<PageCounts, Error> {
        let style = self.style();
        let report = self.on_open(|open| {
            let facts = open.facts(&input.assessment)?;
            open.paper(&facts, input.date, style)
        })?;
        let pages = |audience: ReportAudience| {
            let parts = super::audience(audience).parts();
            let page = super::page_size(input.page);
            report::pages(&report, report::Options { parts, page })
        };
        let full = pages(ReportAudience::Full);
        let of_part = |wanted: ReportPart| {
            let own = full
                .iter()
                .filter(|page| page.part.map(part) == Some(wanted));
            crate::facts::count(own)
        };
        Ok(PageCounts {
            parts: ReportPart::ALL
                .map(|part| PartPages {
                    part,
                    pages: of_part(part),
                })
                .into(),
            audiences: ReportAudience::ALL
                .map(|audience| AudiencePages {
                    audience,
                    pages: crate::facts::count(pages(audience).iter()),
                })
                .into(),
        })
    }
}

/// A part as the window names it.
pub(super) fn part(part: report::Part) -> ReportPart {
    match part {
        report::Part::Board => ReportPart::Board,
        report::Part::Stand => ReportPart::Stand,
        report::Part::TwoViews => ReportPart::TwoViews,
        report::Part::Method => ReportPart::Method,
        report::Part::Appendix => ReportPart::Appendix,
        report::Part::Impact => ReportPart::Impact,
    }
}
