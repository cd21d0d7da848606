//! A report as data, set on pages and written as a PDF: tagged, searchable, with fonts embedded.
//!
//! Invariants: nothing is scored here, and no figure is rounded up. No word of the input is lost on
//! paper, and no letter is replaced by a box. The same report gives the same bytes.

mod answers;
mod bare;
mod data;
mod entry;
mod error;
mod facts;
pub mod impact;
mod logo;
mod options;
mod preview;
mod watch;

mod ink;
mod layout;
mod own;
mod parts;
mod pdf;
mod tags;
mod words;

pub use answers::{Answers, AnswersChapter};
pub use data::{
    Agreement, Between, Change, Comment, Completeness, Decision, DimensionPage, DontKnow,
    EvidenceCount, Figures, FrameworkLine, Gap, Gate, GateNeed, Last, Need, NextLevel, Outcome,
    Place, QuestionRow, Raise, Report, TwoViews,
};
pub use entry::{Assumed, Entry, EvidenceKinds, Reads, Step, Wanted};
pub use error::ReportError;
pub use facts::{PageFacts, Shown};
pub use logo::{LARGEST_LOGO, Logo, LogoError};
pub use options::{Options, PageSize, Part, Parts, ReportAudience};
pub use own::{
    BlockerPart, DifferentialPart, FigurePart, LevelPart, PairPart, PartLine, PartsPart,
    PracticePart, RungPart, SchemePart, StagedPart,
};
pub use preview::picture;
pub use watch::{Progress, Stage, Watch};

/// A report on its pages, not yet a file.
pub struct LaidOut<'a> {
    report: &'a Report,
    compositor: layout::compositor::Compositor,
    pages: layout::page::Pages,
}

/// Lays a report out on pages.
///
/// # Errors
/// [`ReportError::Cancelled`] where whoever watches calls it off.
pub fn lay_out<'a>(
    report: &'a Report,
    options: Options,
    watch: Watch<'_>,
) -> Result<LaidOut<'a>, ReportError> {
    let (compositor, pages) = parts::compose(report, options, watch)?;
    Ok(LaidOut {
        report,
        compositor,
        pages,
    })
}

impl LaidOut<'_> {
    /// What each page shows, first to last.
    pub fn pages(&self) -> Vec<PageFacts> {
        facts::of(&self.pages.pages, &self.compositor.tags)
    }

    /// Writes the pages as a PDF 1.7 file.
    ///
    /// # Errors
    /// [`ReportError::MissingGlyph`] where a letter has no glyph in any font of the product;
    /// [`ReportError::Cancelled`] where whoever watches calls it off.
    pub fn pdf(&self, watch: Watch<'_>) -> Result<Vec<u8>, ReportError> {
        pdf::check_glyphs(&self.compositor.tags, &self.pages.pages)?;
        pdf::write(self.report, &self.compositor, &self.pages, watch)
    }
}

/// Writes a report as a PDF 1.7 file.
///
/// # Errors
/// [`ReportError::MissingGlyph`] where a letter has no glyph in any font of the product.
pub fn pdf(report: &Report, options: Options) -> Result<Vec<u8>, ReportError> {
    lay_out(report, options, Watch::nobody())?.pdf(Watch::nobody())
}

/// What the pages that [`pdf`] would write show.
pub fn pages(report: &Report, options: Options) -> Vec<PageFacts> {
    let laid_out = lay_out(report, options, Watch::nobody());
    laid_out.map_or_else(|_| Vec::new(), |laid_out| laid_out.pages())
}
