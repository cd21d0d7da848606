//! How sums, times and days of a statement read: rounded as estimates are, in the reader's format.

use model::{Day, money::minor_digits};
use serde::{Deserialize, Serialize};

use super::range::Range;

/// How numbers and dates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// How a number is written.
    pub numbers: NumberStyle,
    /// How a day is written.
    pub date: DateStyle,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberStyle {
    /// Between whole and decimals: a point or a comma.
    pub decimal: char,
    /// Between thousands.
    pub group: char,
}

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// 30 November 2026
    Words,
    /// 2026-11-30
    YearFirst,
    /// 30.11.2026
    DayDots,
    /// 30/11/2026
    DaySlashes,
    /// 11/30/2026
    MonthSlashes,
}

impl Style {
    /// British English, in which the core speaks.
    pub const ENGLISH: Style = Style {
        numbers: NumberStyle::ENGLISH,
        date: DateStyle::Words,
    };
}

impl NumberStyle {
    /// `1,234.5`
    pub const ENGLISH: NumberStyle = NumberStyle {
        decimal: '.',
        group: ',',
    };

    /// The digits of a number that was written with a point, with this decimal sign.
    pub fn pointed(self, digits: &str) -> String {
        digits.replace('.', self.decimal.encode_utf8(&mut [0; 4]))
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Units of large sums, the largest first.
const UNITS: [(f64, &str); 4] = [(1e9, "bn"), (1e6, "m"), (1e3, "k"), (1.0, "")];

/// A day.
pub fn date(day: Day, style: Style) -> String {
    let (y, m, d) = (day.year(), day.month(), day.day());
    match style.date {
        DateStyle::Words => {
            let name = MONTHS.get(m as usize - 1).copied().unwrap_or_default();
            format!("{d} {name} {y}")
        }
        DateStyle::YearFirst => day.to_string(),
        DateStyle::DayDots => format!("{d:02}.{m:02}.{y}"),
        DateStyle::DaySlashes => format!("{d:02}/{m:02}/{y}"),
        DateStyle::MonthSlashes => format!("{m:02}/{d:02}/{y}"),
    }
}

/// From low to high with two significant digits, `€270–590k`; one sum where both read the same.
pub fn money(range: Range, currency: Option<&str>, style: Style) -> String {
    let major = 10f64.powi(currency.map_or(2, minor_digits) as i32);
    between(
        range.low / major,
        range.high / major,
        &sign(currency),
        style.numbers,
    )
}

/// The same for sums in major units, with what stands before a sum. The sign stands twice where the
/// units differ, since `€600–1.9k` could be read as 600 thousand; a zero has no unit of its own.
pub fn between(low: f64, high: f64, sign: &str, numbers: NumberStyle) -> String {
    let (low, low_unit) = short(low, numbers);
    let (high, high_unit) = short(high, numbers);
    match (low == high, low_unit == high_unit) {
        (true, true) => format!("{sign}{high}{high_unit}"),
        (false, _) if low == "0" => format!("{sign}0–{high}{high_unit}"),
        (false, true) => format!("{sign}{low}–{high}{high_unit}"),
        (_, false) => format!("{sign}{low}{low_unit}–{sign}{high}{high_unit}"),
    }
}

/// One sum with two significant digits, `€1.3m`.
pub fn sum(amount: f64, currency: Option<&str>, style: Style) -> String {
    money(Range::of(|_| amount), currency, style)
}

/// What stands before a sum: `€`, or the code with its space; nothing where no currency is known.
pub fn sign(currency: Option<&str>) -> String {
    match currency {
        Some("EUR") => "€".to_owned(),
        Some("GBP") => "£".to_owned(),
        Some("USD") => "$".to_owned(),
        Some(code) => format!("{code} "),
        None => String::new(),
    }
}

/// A number to two significant digits, and its unit.
fn short(amount: f64, numbers: NumberStyle) -> (String, &'static str) {
    let rounded = two_digits(amount);
    let size = rounded.abs();
    let (unit, name) = UNITS
        .into_iter()
        .find(|(unit, _)| size >= *unit)
        .unwrap_or((1.0, ""));
    let scaled = rounded / unit;
    let whole = scaled.abs() >= 10.0 || scaled.fract().abs() < 0.05;
    let text = match whole {
        true => format!("{scaled:.0}"),
        false => numbers.pointed(&format!("{scaled:.1}")),
    };
    (text.replace('-', "\u{2212}"), name)
}

fn two_digits(amount: f64) -> f64 {
    if amount == 0.0 || !amount.is_finite() {
        return 0.0;
    }
    let step = 10f64.powf(amount.abs().log10().floor() - 1.0);
    (amount / step).round() * step
}

/// A length of time, cut to the minute: `15 min`, `18 h`, `3 days`.
pub fn duration(minutes: f64) -> String {
    let whole = minutes.max(0.0).floor() as u64;
    let (days, hours, rest) = (whole / 1440, whole / 60, whole % 60);
    match whole {
        0..60 => format!("{whole} min"),
        4320.. if whole.is_multiple_of(1440) => format!("{days} days"),
        4320.. => format!("{days} days {} h", hours % 24),
        _ if rest == 0 => format!("{hours} h"),
        _ => format!("{hours} h {rest} min"),
    }
}

/// A computed length of time, which is never exact: cut to the hour from two hours on.
pub fn about(minutes: f64) -> String {
    match minutes {
        long if long >= 120.0 => duration((long / 60.0 + 1e-6).floor() * 60.0),
        short => duration(short),
    }
}

/// A length of time as people say it: `15 minutes`, `24 hours`, `3 days`.
pub fn spoken(minutes: f64) -> String {
    let whole = minutes.max(0.0).floor() as u64;
    let (number, unit) = match whole {
        60.. if !whole.is_multiple_of(60) => (whole, "minute"),
        2880.. if whole.is_multiple_of(1440) => (whole / 1440, "day"),
        60.. => (whole / 60, "hour"),
        _ => (whole, "minute"),
    };
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}

/// A share as whole per cent.
pub fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
