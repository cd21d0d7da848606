//! The organisation's logo: a picture from a file that anybody may have made, read safely and
//! reduced to what print needs.
//!
//! Invariants: nothing outside the file is ever loaded, no script runs, and no file, however made,
//! takes more memory than the limits here allow. An SVG becomes dots at the resolution of print, so
//! that all three kinds are printed in one way.

mod dots;
mod svg;

use std::sync::Arc;

use crate::layout::MM;

/// The largest file that is read, in bytes.
pub const LARGEST_LOGO: usize = 4 * 1024 * 1024;

/// The largest side of a picture in dots, and the most dots.
const LONGEST_SIDE: usize = 12_000;
const MOST_DOTS: usize = 24_000_000;

/// The box into which a logo is printed, in points.
const BOX: (f32, f32) = (40.0 * MM, 8.0 * MM);
/// Dots in a point of print: 600 to the inch.
const DOTS: f32 = 600.0 / 72.0;

/// A logo that can be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    width: u32,
    height: u32,
    /// Red, green, blue and opacity of each dot, row by row from the top.
    dots: Arc<[u8]>,
}

/// Why a file is no logo. Each text says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// More bytes than [`LARGEST_LOGO`].
    #[error("The file is larger than 4 MB. Save a smaller version and choose that.")]
    TooLarge,
    /// None of the kinds that are read.
    #[error("The file is neither a PNG, a JPEG nor an SVG picture. Choose one of these.")]
    UnknownKind,
    /// The file does not hold what its beginning promises.
    #[error(
        "The file begins like {kind} and cannot be read as one: it is damaged or cut off. Save it anew."
    )]
    Damaged {
        /// "a PNG picture" for instance.
        kind: &'static str,
    },
    /// A picture that would fill the memory.
    #[error("The picture has {width} × {height} dots, more than a logo needs. Save it with fewer.")]
    TooManyDots {
        /// Across.
        width: usize,
        /// Down.
        height: usize,
    },
    /// Colours for a printing press.
    #[error("The JPEG has colours for a printing press (CMYK). Save it in RGB.")]
    PressColours,
    /// An SVG with something that is not drawn.
    #[error("The SVG holds {what}, which is not printed. {remedy}")]
    NotDrawn {
        /// What it holds.
        what: &'static str,
        /// What to do about it.
        remedy: &'static str,
    },
    /// White on white.
    #[error(
        "Nothing of the picture would be seen on white paper. Choose the version for a light ground."
    )]
    Invisible,
}

impl Logo {
    /// Reads a PNG, a JPEG or an SVG file.
    ///
    /// # Errors
    /// [`LogoError`], which says what is wrong with the file.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > LARGEST_LOGO {
            return Err(LogoError::TooLarge);
        }
        let logo = match bytes {
            [0x89, b'P', b'N', b'G', ..] => dots::png(bytes),
            [0xFF, 0xD8, 0xFF, ..] => dots::jpeg(bytes),
            _ => svg::read(bytes),
        }?;
        if logo.is_visible() {
            Ok(logo.for_print())
        } else {
            Err(LogoError::Invisible)
        }
    }

    /// Width and height on paper, in points.
    pub(crate) fn size(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        let scale = (BOX.0 / width).min(BOX.1 / height);
        (width * scale, height * scale)
    }

    /// Dots across and down.
    pub(crate) fn extent(&self) -> (usize, usize) {
        (self.width as usize, self.height as usize)
    }

    /// Red, green, blue and opacity of each dot.
    pub(crate) fn dots(&self) -> &[u8] {
        &self.dots
    }

    /// Whether anything is darker than paper.
    fn is_visible(&self) -> bool {
        self.dots.chunks_exact(4).any(|dot| match dot {
            [red, green, blue, opacity] => {
                let darkest = u16::from(*red.min(green).min(blue));
                (255 - darkest) * u16::from(*opacity) / 255 > FAINTEST
            }
            _ => false,
        })
    }

    /// Fewer dots, where there are at least twice as many as print can show.
    fn for_print(self) -> Self {
        let (width, height) = self.size();
        let wanted = (width * DOTS).max(height * DOTS).max(1.0);
        let fold = (self.width.max(self.height) as f32 / wanted).floor() as u32;
        if fold < 2 {
            self
        } else {
            dots::folded(&self, fold)
        }
    }
}

/// The least difference from white that can be seen.
const FAINTEST: u16 = 24;

/// Refuses a picture by its extent, before its dots are read.
fn check_extent(width: usize, height: usize) -> Result<(), LogoError> {
    let fits = width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_DOTS;
    if fits {
        Ok(())
    } else {
        Err(LogoError::TooManyDots { width, height })
    }
}
