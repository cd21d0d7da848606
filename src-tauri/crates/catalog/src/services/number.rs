//! Numbers as people write them in tables: `1,200,000`, `1.200.000,50`, `1'200'000`, `1.5`.

use std::collections::BTreeSet;

/// A number without a rounding error: digits, and how many of them stand behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u128,
    scale: u32,
}

/// What a numeral says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Numeral {
    /// It reads in one way only.
    Sure {
        value: Decimal,
        /// What stands between whole and decimals, where something does.
        decimal: Option<char>,
        /// What stands between thousands, where something does.
        thousands: Option<char>,
    },
    /// `1.200`: a point or comma before exactly three digits may be either.
    Either {
        grouped: Decimal,
        fraction: Decimal,
        sign: char,
    },
}

/// What the other numbers of a file show about its signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Habits {
    decimals: BTreeSet<char>,
    thousands: BTreeSet<char>,
}

impl Decimal {
    fn of(whole: &str, fraction: &str) -> Option<Self> {
        let digits = format!("{whole}{fraction}").parse().ok()?;
        let scale = u32::try_from(fraction.len()).ok()?;
        Some(Self { digits, scale })
    }

    pub(super) fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// The number times ten to a power, rounded to the nearest whole; none where it is too large.
    pub(super) fn shifted(self, power: u32) -> Option<u128> {
        match power.checked_sub(self.scale) {
            Some(more) => self.digits.checked_mul(10u128.checked_pow(more)?),
            None => {
                let divisor = 10u128.checked_pow(self.scale - power)?;
                Some(self.digits.checked_add(divisor / 2)? / divisor)
            }
        }
    }

    pub(super) fn as_f64(self) -> f64 {
        self.digits as f64 / 10f64.powi(self.scale.min(300) as i32)
    }
}

impl Habits {
    pub(super) fn learn(&mut self, numeral: &Numeral) {
        if let Numeral::Sure {
            decimal, thousands, ..
        } = numeral
        {
            self.decimals.extend(decimal);
            self.thousands.extend(thousands);
        }
    }

    /// Whether a sign is seen between whole and decimals.
    pub(super) fn is_decimal(&self, sign: char) -> bool {
        self.decimals.contains(&sign)
    }

    /// Whether a sign is seen between thousands, and nowhere between whole and decimals.
    pub(super) fn is_thousands_only(&self, sign: char) -> bool {
        self.thousands.contains(&sign) && !self.is_decimal(sign)
    }
}

/// Reads digits with what stands between them; none where they follow no habit of writing.
pub(super) fn numeral(text: &str) -> Option<Numeral> {
    let signs: Vec<char> = text.chars().filter(|one| !one.is_ascii_digit()).collect();
    let groups: Vec<&str> = text.split(|one: char| !one.is_ascii_digit()).collect();
    if groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    let (last, earlier) = match signs.split_last() {
        None => return sure(text, "", None, None),
        Some((last, earlier)) => (*last, earlier),
    };
    let can_be_decimal = matches!(last, '.' | ',') && !earlier.contains(&last);
    let (fraction, whole) = groups.split_last()?;
    match (can_be_decimal, earlier.first()) {
        (true, None) => one_sign(whole.first()?, fraction, last),
        (true, Some(sign)) => {
            let regular = earlier.iter().all(|one| one == sign) && are_thousands(whole);
            regular.then(|| sure(&whole.concat(), fraction, Some(last), Some(*sign)))?
        }
        (false, _) => {
            let regular = signs.iter().all(|one| *one == last) && are_thousands(&groups);
            regular.then(|| sure(&groups.concat(), "", None, Some(last)))?
        }
    }
}

/// A single point or comma.
fn one_sign(whole: &str, fraction: &str, sign: char) -> Option<Numeral> {
    let could_group = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if !could_group {
        return sure(whole, fraction, Some(sign), None);
    }
    Some(Numeral::Either {
        grouped: Decimal::of(&format!("{whole}{fraction}"), "")?,
        fraction: Decimal::of(whole, fraction)?,
        sign,
    })
}

fn sure(
    whole: &str,
    fraction: &str,
    decimal: Option<char>,
    thousands: Option<char>,
) -> Option<Numeral> {
    Some(Numeral::Sure {
        value: Decimal::of(whole, fraction)?,
        decimal,
        thousands,
    })
}

/// One to three digits, and then always three.
fn are_thousands(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    first.len() <= 3 && rest.iter().all(|group| group.len() == 3)
}
