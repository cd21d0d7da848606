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
    /// What must not be: limits that are passed.
    Error,
    /// What holds: another way of working.
    Good,
    /// What is to be looked at: hours that nothing bridges.
    Warning,
    /// The ground of severity 0, none.
    Severity0,
    /// The ground of severity 1, minor.
    Severity1,
    /// The ground of severity 2, noticeable.
    Severity2,
    /// The ground of severity 3, serious.
    Severity3,
    /// The ground of severity 4, severe.
    Severity4,
    /// The ground of severity 5, existential.
    Severity5,
    /// Text and marks on the ground of severity 0.
    OnSeverity0,
    /// Text and marks on the ground of severity 1.
    OnSeverity1,
    /// Text and marks on the ground of severity 2.
    OnSeverity2,
    /// Text and marks on the ground of severity 3.
    OnSeverity3,
    /// Text and marks on the ground of severity 4.
    OnSeverity4,
    /// Text and marks on the ground of severity 5.
    OnSeverity5,
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
    pub const ALL: [Token; 27] = [
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
        Token::Error,
        Token::Good,
        Token::Warning,
        Token::Severity0,
        Token::Severity1,
        Token::Severity2,
        Token::Severity3,
        Token::Severity4,
        Token::Severity5,
        Token::OnSeverity0,
        Token::OnSeverity1,
        Token::OnSeverity2,
        Token::OnSeverity3,
        Token::OnSeverity4,
        Token::OnSeverity5,
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
            Token::Error => "error",
            Token::Good => "ok",
            Token::Warning => "warn",
            Token::Severity0 => "sv-0",
            Token::Severity1 => "sv-1",
            Token::Severity2 => "sv-2",
            Token::Severity3 => "sv-3",
            Token::Severity4 => "sv-4",
            Token::Severity5 => "sv-5",
            Token::OnSeverity0 => "on-sv-0",
            Token::OnSeverity1 => "on-sv-1",
            Token::OnSeverity2 => "on-sv-2",
            Token::OnSeverity3 => "on-sv-3",
            Token::OnSeverity4 => "on-sv-4",
            Token::OnSeverity5 => "on-sv-5",
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
            Token::Error => ([0xAE, 0x23, 0x1B], 1.0),
            Token::Good => ([0x1A, 0x68, 0x41], 1.0),
            Token::Warning => ([0x7A, 0x4A, 0x00], 1.0),
            Token::Severity0 => ([0xF4, 0xEF, 0xEB], 1.0),
            Token::Severity1 => ([0xF5, 0xD3, 0xB8], 1.0),
            Token::Severity2 => ([0xEB, 0xAE, 0x82], 1.0),
            Token::Severity3 => ([0xD9, 0x7F, 0x51], 1.0),
            Token::Severity4 => ([0xA9, 0x42, 0x29], 1.0),
            Token::Severity5 => ([0x6B, 0x1B, 0x1A], 1.0),
            Token::OnSeverity0 => ([0x19, 0x1B, 0x20], 1.0),
            Token::OnSeverity1 => ([0x19, 0x1B, 0x20], 1.0),
            Token::OnSeverity2 => ([0x19, 0x1B, 0x20], 1.0),
            Token::OnSeverity3 => ([0x19, 0x1B, 0x20], 1.0),
            Token::OnSeverity4 => ([0xFF, 0xFF, 0xFF], 1.0),
            Token::OnSeverity5 => ([0xFF, 0xFF, 0xFF], 1.0),
        };
        Rgba { rgb, alpha }
    }

    /// The ground of a severity and what is written on it; above 5 as 5.
    pub fn severity(severity: u8) -> (Token, Token) {
        match severity {
            0 => (Token::Severity0, Token::OnSeverity0),
            1 => (Token::Severity1, Token::OnSeverity1),
            2 => (Token::Severity2, Token::OnSeverity2),
            3 => (Token::Severity3, Token::OnSeverity3),
            4 => (Token::Severity4, Token::OnSeverity4),
            _ => (Token::Severity5, Token::OnSeverity5),
        }
    }
}
