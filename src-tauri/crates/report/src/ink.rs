//! Colours of the paper: the light values of the design tokens.

use chart::token::Token;

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub(crate) struct Ink(pub(crate) u8, pub(crate) u8, pub(crate) u8);

impl Ink {
    pub(crate) const WHITE: Ink = Ink(0xFF, 0xFF, 0xFF);
    pub(crate) const TEXT: Ink = Ink(0x19, 0x1B, 0x20);
    pub(crate) const TEXT_2: Ink = Ink(0x48, 0x4C, 0x55);
    pub(crate) const TEXT_3: Ink = Ink(0x60, 0x64, 0x6D);
    pub(crate) const LINE: Ink = Ink(0xE2, 0xE1, 0xDC);
    pub(crate) const LINE_STRONG: Ink = Ink(0x85, 0x88, 0x8F);
    pub(crate) const GRID: Ink = Ink(0xE8, 0xE7, 0xE2);
    pub(crate) const ACCENT: Ink = Ink(0x2A, 0x4B, 0xC0);
    pub(crate) const ERROR: Ink = Ink(0xAE, 0x23, 0x1B);
    pub(crate) const IT: Ink = Ink(0x0B, 0x65, 0x8A);
    pub(crate) const BUSINESS: Ink = Ink(0xAF, 0x4A, 0x08);

    /// The colour of a chart's token on paper, without its opacity.
    pub(crate) fn of(token: Token) -> Ink {
        let [red, green, blue] = token.light().rgb;
        Ink(red, green, blue)
    }
}

/// How a level looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shade {
    pub(crate) ground: Ink,
    pub(crate) text: Ink,
    /// So light that only an edge sets it off from the paper.
    pub(crate) pale: bool,
}

impl Shade {
    const fn new(ground: Ink, text: Ink) -> Self {
        Self {
            ground,
            text,
            pale: false,
        }
    }

    const fn pale(self) -> Self {
        Self { pale: true, ..self }
    }
}

/// From the lowest to the highest level.
const LEVELS: [Shade; 6] = [
    Shade::new(Ink(0xF1, 0xED, 0xE0), Ink::TEXT).pale(),
    Shade::new(Ink(0xCE, 0xDD, 0xB7), Ink::TEXT).pale(),
    Shade::new(Ink(0x9C, 0xC9, 0xA9), Ink::TEXT),
    Shade::new(Ink(0x5C, 0xAA, 0x9B), Ink(0x10, 0x18, 0x1A)),
    Shade::new(Ink(0x24, 0x76, 0x80), Ink::WHITE),
    Shade::new(Ink(0x11, 0x47, 0x5C), Ink::WHITE),
];

/// How a value looks by where it lies between the ends of the scale. Never rounded up.
pub(crate) fn level(value: f64, min: f64, max: f64) -> Shade {
    let share = if max > min {
        (value - min) / (max - min)
    } else {
        0.0
    };
    let index = analysis::round::floor_level(share * 5.0).clamp(0, 5) as usize;
    LEVELS.get(index).copied().unwrap_or(LEVELS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_never_rounded_up() {
        let cases = [
            (0.0, 0),
            (0.99, 0),
            (2.96, 2),
            (3.0, 3),
            (4.999, 4),
            (5.0, 5),
        ];
        for (value, index) in cases {
            assert_eq!(level(value, 0.0, 5.0), LEVELS[index], "{value}");
        }
        assert_eq!(level(7.0, 1.0, 7.0), LEVELS[5]);
        assert_eq!(level(1.0, 1.0, 7.0), LEVELS[0]);
    }

    #[test]
    fn the_paper_has_the_colours_of_the_charts() {
        assert_eq!(Ink::of(Token::Now), Ink::ACCENT);
        assert_eq!(
            (Ink::of(Token::It), Ink::of(Token::Business)),
            (Ink::IT, Ink::BUSINESS)
        );
        assert_eq!(
            (Ink::of(Token::Text), Ink::of(Token::Grid)),
            (Ink::TEXT, Ink::GRID)
        );
    }
}
