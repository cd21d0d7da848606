//! Why a report could not be written.

/// Why a report could not be written. The answers it was to be made from are not touched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// No font that the product brings can draw a letter. Nothing is printed in its place.
    #[error(
        "The export stopped at page {page}. {place} holds a character no installed font can draw \
         ({character}, U+{code:04X}). Your answers are safe.", code = u32::from(*.character)
    )]
    MissingGlyph {
        /// The letter.
        character: char,
        /// Where it stands, as a person would say it.
        place: String,
        /// The page, counted from 1.
        page: u32,
    },
    /// Somebody called it off.
    #[error("The export was cancelled. Nothing was written, and a former file is as it was.")]
    Cancelled,
    /// The file could not be put together.
    #[error("The report could not be written: {0}. Your answers are safe.")]
    Writing(String),
}
