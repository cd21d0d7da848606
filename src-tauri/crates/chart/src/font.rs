//! The faces that paper, files and measuring share.

use std::sync::OnceLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// Weights of type in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500.
    Medium,
    /// 600.
    SemiBold,
}

impl Weight {
    /// The number by which style sheets and fonts know it.
    pub fn value(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Medium => 500,
            Weight::SemiBold => 600,
        }
    }
}

/// The family of the main face.
pub const FAMILY: &str = "Inter";

/// Height of capitals as a share of the size, for centring numbers on a line.
pub const CAP_HEIGHT: f32 = 1490.0 / 2048.0;

const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/Inter-Regular.ttf");
const MEDIUM: &[u8] = include_bytes!("../../../../assets/fonts/Inter-Medium.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../../assets/fonts/Inter-SemiBold.ttf");
const ARABIC: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansArabic-Regular.ttf");
const ARABIC_SEMIBOLD: &[u8] =
    include_bytes!("../../../../assets/fonts/NotoSansArabic-SemiBold.ttf");
const HEBREW: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansHebrew-Regular.ttf");
const HEBREW_SEMIBOLD: &[u8] =
    include_bytes!("../../../../assets/fonts/NotoSansHebrew-SemiBold.ttf");

/// The bytes of the main face: a static TrueType font with Latin, Greek, Cyrillic and Vietnamese.
pub fn face(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => REGULAR,
        Weight::Medium => MEDIUM,
        Weight::SemiBold => SEMIBOLD,
    }
}

/// The faces for letters that the main one has not, in order of trial: family name and bytes.
/// Medium has no face of its own and takes the regular one.
pub fn fallbacks(weight: Weight) -> [(&'static str, &'static [u8]); 2] {
    match weight {
        Weight::Regular | Weight::Medium => {
            [("Noto Sans Arabic", ARABIC), ("Noto Sans Hebrew", HEBREW)]
        }
        Weight::SemiBold => [
            ("Noto Sans Arabic", ARABIC_SEMIBOLD),
            ("Noto Sans Hebrew", HEBREW_SEMIBOLD),
        ],
    }
}

/// The width of a text set in one line: the sum of advances, without kerning, in the unit of `size`.
/// Letters that no face has count a full em.
pub fn measure(text: &str, size: f32, weight: Weight) -> f32 {
    let faces = faces(weight);
    size * text
        .chars()
        .map(|letter| advance(faces, letter))
        .sum::<f32>()
}

/// Whether a face has this letter, or it needs none.
pub fn covers(letter: char) -> bool {
    is_invisible(letter)
        || faces(Weight::Regular)
            .iter()
            .any(|face| face.charmap.map(letter).is_some())
}

struct Face {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

fn faces(weight: Weight) -> &'static [Face] {
    static FACES: OnceLock<[Vec<Face>; 3]> = OnceLock::new();
    let all = FACES.get_or_init(|| [Weight::Regular, Weight::Medium, Weight::SemiBold].map(open));
    &all[weight as usize]
}

fn open(weight: Weight) -> Vec<Face> {
    std::iter::once(face(weight))
        .chain(fallbacks(weight).map(|(_, bytes)| bytes))
        .filter_map(|bytes| FontRef::new(bytes).ok())
        .map(|font| Face {
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::new(1.0), LocationRef::default()),
        })
        .collect()
}

fn advance(faces: &[Face], letter: char) -> f32 {
    if is_invisible(letter) {
        return 0.0;
    }
    faces
        .iter()
        .find_map(|face| face.metrics.advance_width(face.charmap.map(letter)?))
        .unwrap_or(1.0)
}

/// Control characters, joiners, direction marks and variation selectors: they guide and leave no mark.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
