//! Sums of money, in words and on axes. Amounts are in minor units (cents) of one currency.

use analysis::impact::range::Range;
use analysis::impact::words::{self, NumberStyle};
use model::money::minor_digits;
use serde::{Deserialize, Serialize};

use crate::plot::Ticks;

/// How sums of one currency are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Currency {
    /// What stands before a sum: "€", or "CHF " with its space.
    pub sign: String,
    /// Minor units in one unit: 100 for cents, 1 where there are none. Above 0.
    pub minor: u32,
    /// How its figures are written.
    #[serde(default = "english")]
    pub numbers: NumberStyle,
}

fn english() -> NumberStyle {
    NumberStyle::ENGLISH
}

/// An estimate in three points, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    /// It will hardly be less.
    pub low: f64,
    /// The best guess.
    pub likely: f64,
    /// It will hardly be more.
    pub high: f64,
}

impl From<Range> for Sum {
    fn from(range: Range) -> Self {
        Self {
            low: range.low,
            likely: range.likely,
            high: range.high,
        }
    }
}

/// Units of an axis, the largest first: the factor, and its word.
const UNITS: [(f64, &str); 4] = [
    (1e9, "billion"),
    (1e6, "million"),
    (1e3, "thousand"),
    (1.0, ""),
];
/// An axis changes to the next unit where its end has more digits than this many units hold.
const AXIS_HOLDS: f64 = 10_000.0;

impl Currency {
    /// How sums of an ISO 4217 code are written; as bare figures where there is none.
    pub fn of(code: Option<&str>, numbers: NumberStyle) -> Self {
        Self {
            sign: words::sign(code),
            minor: 10u32.pow(code.map_or(2, minor_digits)),
            numbers,
        }
    }

    fn major(&self, amount: f64) -> f64 {
        amount / f64::from(self.minor.max(1))
    }

    /// One sum with two significant digits, "€1.3m".
    pub fn sum(&self, amount: f64) -> String {
        self.between(amount, amount)
    }

    /// From low to high with two significant digits, "€270–590k"; one sum where both read the same.
    pub fn between(&self, low: f64, high: f64) -> String {
        let (low, high) = (self.major(low), self.major(high));
        words::between(low, high, &self.sign, self.numbers)
    }

    /// An estimate as its range.
    pub fn range(&self, sum: Sum) -> String {
        self.between(sum.low, sum.high)
    }

    /// An axis from 0 that holds `largest`, with at most `most` steps of 1, 2, 2.5 or 5. Its unit reads
    /// "€ thousand".
    pub(crate) fn axis(&self, largest: f64, most: usize) -> Ticks {
        let largest = self.major(largest);
        let largest = if largest.is_finite() && largest > 0.0 {
            largest
        } else {
            1.0
        };
        let (unit, word) = UNITS
            .iter()
            .rev()
            .find(|(unit, _)| largest < unit * AXIS_HOLDS)
            .copied()
            .unwrap_or(UNITS[0]);
        let step = step(largest / unit, most);
        let steps = (largest / unit / step - 1e-6).ceil().clamp(1.0, 50.0);
        let minor = f64::from(self.minor.max(1));
        let mark = |index: u32| {
            let value = f64::from(index) * step;
            (value * unit * minor, grouped(value, step, self.numbers))
        };
        Ticks {
            end: (steps * step * unit * minor).max(largest * minor),
            marks: (0..=steps as u32).map(mark).collect(),
            unit: format!("{} {word}", self.sign.trim()).trim().to_owned(),
        }
    }
}

/// The smallest step of 1, 2, 2.5 or 5 times a power of ten that needs no more than `most` of them.
fn step(largest: f64, most: usize) -> f64 {
    let least = largest / most.max(1) as f64;
    let power = 10f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|factor| factor * power);
    steps
        .into_iter()
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

/// A number on an axis, with as many decimals as its step needs: "1,200", "0.5".
fn grouped(value: f64, step: f64, numbers: NumberStyle) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let whole_at = |decimals: &i32| {
        let scaled = step * 10f64.powi(*decimals);
        (scaled - scaled.round()).abs() < 1e-6
    };
    let decimals = (0..6).find(whole_at).unwrap_or(6) as usize;
    let text = format!("{value:.decimals$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(numbers.group);
        }
        grouped.push(digit);
    }
    grouped + &numbers.pointed(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro() -> Currency {
        Currency::of(Some("EUR"), NumberStyle::ENGLISH)
    }

    #[test]
    fn sums_have_two_significant_digits() {
        for (low, high, text) in [
            (27_012_300.0, 58_940_000.0, "€270–590k"),
            (610_000_000.0, 840_000_000.0, "€6.1–8.4m"),
            (90_000_000.0, 120_000_000.0, "€900k–€1.2m"),
            (42_000_000.0, 42_000_000.0, "€420k"),
            (0.0, 4_000_000.0, "€0–40k"),
            (0.0, 0.0, "€0"),
            (99_960.0, 99_960.0, "€1k"),
            (450.0, 450.0, "€4.5"),
        ] {
            assert_eq!(euro().between(low, high), text);
        }
        let english = |code| Currency::of(code, NumberStyle::ENGLISH);
        assert_eq!(english(Some("JPY")).sum(42_000.0), "JPY 42k");
        assert_eq!(english(None).sum(4_200_000.0), "42k");
    }

    #[test]
    fn figures_are_written_as_the_reader_writes_them() {
        let numbers = NumberStyle {
            decimal: ',',
            group: '.',
        };
        let euro = Currency::of(Some("EUR"), numbers);
        let last = |largest| euro.axis(largest, 6).marks.pop().map(|(_, text)| text);
        assert_eq!(euro.between(610_000_000.0, 840_000_000.0), "€6,1–8,4m");
        assert_eq!(last(123_000_000.0).as_deref(), Some("1.250"));
        assert_eq!(last(0.0).as_deref(), Some("1,0"));
    }

    #[test]
    fn an_axis_names_its_unit_and_holds_its_values() {
        for (largest, unit, last) in [
            (123_000_000.0, "€ thousand", "1,250"),
            (900_000.0, "€", "10,000"),
            (2_500_000_000.0, "€ million", "25"),
            (0.0, "€", "1.0"),
            (f64::NAN, "€", "1.0"),
        ] {
            let axis = euro().axis(largest, 6);
            let text = axis.marks.last().map(|(_, text)| text.as_str());
            assert_eq!((axis.unit.as_str(), text), (unit, Some(last)), "{largest}");
            assert!(axis.end >= largest || largest.is_nan());
            assert!(axis.marks.len() <= 7 && axis.marks.len() > 1);
        }
    }
}
