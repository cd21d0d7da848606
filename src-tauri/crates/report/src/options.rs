//! How a report is put on paper: which parts, and on which.

use crate::own::SchemePart;

/// A part of a report. Each begins on a new page, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// One sentence, one picture, the decisions asked for.
    Board,
    /// The six figures, every dimension, every question, and a page for each dimension.
    Stand,
    /// IT against the business, and what nobody knew.
    TwoViews,
    /// Services by loss, and a page for each statement.
    Impact,
    /// How the figures came about, and what they are not.
    Method,
    /// Every answer and every sum, without names.
    Appendix,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Part; 6] = [
        Part::Board,
        Part::Stand,
        Part::TwoViews,
        Part::Impact,
        Part::Method,
        Part::Appendix,
    ];

    /// Has chapters, which a table of contents lists.
    fn is_divided(self) -> bool {
        matches!(self, Part::Stand | Part::Impact | Part::Appendix)
    }
}

/// A choice of parts; each is there once or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parts(u8);

impl Parts {
    /// No part.
    pub const NONE: Parts = Parts(0);
    /// Every part.
    pub const ALL: Parts = Parts::NONE
        .with(Part::Board)
        .with(Part::Stand)
        .with(Part::TwoViews)
        .with(Part::Impact)
        .with(Part::Method)
        .with(Part::Appendix);

    /// The same with one more part.
    #[must_use]
    pub const fn with(self, part: Part) -> Self {
        Parts(self.0 | 1 << part as u8)
    }

    /// Whether a part is chosen.
    pub const fn has(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// The chosen parts, in order.
    pub fn iter(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |part| self.has(*part))
    }

    /// The parts that can be filled for a framework of this scheme. Two views follow the dimensions of a
    /// mean; on a ladder or on pairs they would stand empty and say so falsely. What it costs is told
    /// where there are services at all.
    pub(crate) fn fitting(self, scheme: &SchemePart, services: bool) -> Self {
        let fits = |part: &Part| match (part, scheme) {
            (Part::Impact, _) => services,
            (_, SchemePart::Continuous) => true,
            _ => *part != Part::TwoViews,
        };
        self.iter().filter(fits).collect()
    }

    /// Several parts, or a divided one, begin with a table of contents.
    pub(crate) fn has_contents(self) -> bool {
        self.iter().count() > 1 || self.iter().any(Part::is_divided)
    }
}

impl FromIterator<Part> for Parts {
    fn from_iter<T: IntoIterator<Item = Part>>(parts: T) -> Self {
        parts.into_iter().fold(Parts::NONE, Parts::with)
    }
}

/// Who the paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportAudience {
    /// The board page.
    Board,
    /// Everything but the answers.
    Management,
    /// Everything there is.
    Full,
}

impl ReportAudience {
    /// The parts that an audience gets.
    pub const fn parts(self) -> Parts {
        match self {
            ReportAudience::Board => Parts::NONE.with(Part::Board),
            ReportAudience::Management => Parts::NONE
                .with(Part::Board)
                .with(Part::Stand)
                .with(Part::TwoViews)
                .with(Part::Impact)
                .with(Part::Method),
            ReportAudience::Full => Parts::ALL,
        }
    }
}

/// Paper sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageSize {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// How a report is put on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The parts there are.
    pub parts: Parts,
    /// On which paper.
    pub page: PageSize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_parts_has_no_order_and_no_double() {
        let parts: Parts = [Part::Method, Part::Board, Part::Method]
            .into_iter()
            .collect();
        assert_eq!(
            parts.iter().collect::<Vec<_>>(),
            [Part::Board, Part::Method]
        );
        assert_eq!(Part::ALL.into_iter().collect::<Parts>(), Parts::ALL);
        assert!(!Parts::ALL.iter().any(|part| Parts::NONE.has(part)));
    }

    #[test]
    fn a_single_page_has_no_contents() {
        let contents = |parts: &[Part]| parts.iter().copied().collect::<Parts>().has_contents();
        assert!(!contents(&[]) && !contents(&[Part::Board]) && !contents(&[Part::Method]));
        assert!(contents(&[Part::Appendix]) && contents(&[Part::Board, Part::Method]));
    }
}
