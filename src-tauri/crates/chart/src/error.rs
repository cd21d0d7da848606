//! Why a picture could not be written.

use thiserror::Error;

use crate::font;
use crate::scene::{Item, Scene};

/// Why a picture could not be written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChartError {
    /// The picture would have no pixel, or more than memory can hold.
    #[error("a picture of this size cannot be drawn; choose a size between 1 and 10,000 pixels")]
    Size,
    /// No face of ours has a letter. A box in its place is never drawn.
    #[error(
        "“{text}” holds the character {letter:?}, which no installed font can draw; change the text, or write SVG"
    )]
    MissingGlyph {
        /// The letter.
        letter: char,
        /// The line of text in which it stands.
        text: String,
    },
    /// A library refused; only a fault of ours leads here.
    #[error("the picture could not be written: {0}")]
    Write(String),
}

/// Whether our faces have every letter of the picture.
pub(crate) fn check_letters(scene: &Scene) -> Result<(), ChartError> {
    let lines = scene.items.iter().filter_map(|item| match item {
        Item::Text(line) => Some(&line.runs),
        _ => None,
    });
    for run in lines.flatten() {
        if let Some(letter) = run.text.chars().find(|letter| !font::covers(*letter)) {
            return Err(ChartError::MissingGlyph {
                letter,
                text: run.text.clone(),
            });
        }
    }
    Ok(())
}
