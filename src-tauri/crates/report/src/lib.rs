//! A report as data, set on pages and written as a PDF: tagged, searchable, with fonts embedded.
//!
//! Invariants: nothing is scored here, and no figure is rounded up. No word of the input is lost on
//! paper, and no letter is replaced by a box. The same report gives the same bytes.

mod data;
mod error;
mod ink;
mod layout;
mod own;
mod parts;
mod pdf;
mod tags;
mod words;

pub use data::{
    Change, Comment, Completeness, Decision, DimensionPage, DontKnow, EvidenceCount, Figures,
    FrameworkLine, Gap, Last, Need, Options, Outcome, PageSize, QuestionRow, Report,
    ReportAudience, TwoViews,
};
pub use error::ReportError;
pub use own::{DifferentialPart, PairPart, PracticePart, RungPart, SchemePart, StagedPart};

/// Writes a report as a PDF 1.7 file.
///
/// # Errors
/// [`ReportError::MissingGlyph`] where a letter has no glyph in any font of the product.
pub fn pdf(report: &Report, options: Options) -> Result<Vec<u8>, ReportError> {
    let (compositor, pages) = parts::compose(report, options);
    pdf::check_glyphs(&compositor.tags, &pages.pages)?;
    pdf::write(report, &compositor, &pages)
}

/// The number of pages that [`pdf`] would write.
pub fn pages(report: &Report, options: Options) -> u32 {
    let (_, pages) = parts::compose(report, options);
    u32::try_from(pages.pages.len()).unwrap_or(u32::MAX)
}
