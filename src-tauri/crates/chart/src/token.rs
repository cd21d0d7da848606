//! Names of colours. The drawing says what a thing means; only a leaf knows how that looks.

/// A colour of the design, by its name in the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Token {
    /// The ground of pictures and pages.
    Surface,
    /// Main text.
    Text,
    /// Secondary text.
    TextSecond,
    /// Hints; ring numbers.
    TextThird,
    /// Gridlines.
    Grid,
    /// The outermost ring.
    LineStrong,
    /// The series "now".
    Now,
    /// The soft ground of "now".
    Band,
    /// The series "target".
    Target,
    /// The series "last time".
    Last,
    /// IT's series.
    It,
    /// The business's series.
    Business,
}

/// Red, green, blue, and opacity from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rgba {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// Opacity, 0 to 1.
    pub alpha: f32,
}

impl Token {
    /// Every token, in order.
    pub const ALL: [Token; 12] = [
        Token::Surface,
        Token::Text,
        Token::TextSecond,
        Token::TextThird,
        Token::Grid,
        Token::LineStrong,
        Token::Now,
        Token::Band,
        Token::Target,
        Token::Last,
        Token::It,
        Token::Business,
    ];

    /// The name of the custom property in the style sheet, without its dashes.
    pub fn name(self) -> &'static str {
        match self {
            Token::Surface => "surface",
            Token::Text => "text",
            Token::TextSecond => "text-2",
            Token::TextThird => "text-3",
            Token::Grid => "grid",
            Token::LineStrong => "line-strong",
            Token::Now => "c-now",
            Token::Band => "c-band",
            Token::Target => "c-target",
            Token::Last => "c-last",
            Token::It => "c-it",
            Token::Business => "c-business",
        }
    }

    /// The light colour, for files and paper.
    pub fn light(self) -> Rgba {
        let (rgb, alpha) = match self {
            Token::Surface => ([0xFF, 0xFF, 0xFF], 1.0),
            Token::Text => ([0x19, 0x1B, 0x20], 1.0),
            Token::TextSecond => ([0x48, 0x4C, 0x55], 1.0),
            Token::TextThird => ([0x60, 0x64, 0x6D], 1.0),
            Token::Grid => ([0xE8, 0xE7, 0xE2], 1.0),
            Token::LineStrong => ([0x85, 0x88, 0x8F], 1.0),
            Token::Now => ([0x2A, 0x4B, 0xC0], 1.0),
            Token::Band => ([0x2A, 0x4B, 0xC0], 31.0 / 255.0),
            Token::Target => ([0x19, 0x1B, 0x20], 1.0),
            Token::Last => ([0x6A, 0x6E, 0x77], 1.0),
            Token::It => ([0x0B, 0x65, 0x8A], 1.0),
            Token::Business => ([0xAF, 0x4A, 0x08], 1.0),
        };
        Rgba { rgb, alpha }
    }
}
