//! Sums as people write them: `1,200,000`, `€ 40k`, `1.2m`, `40-70k`, `TEUR 40`.
//!
//! What could be read in two ways is refused. A point or comma before exactly three digits parts
//! thousands, since sums have no three decimals; unless the file shows the same sign between whole and
//! decimals, or a unit follows (`1.200m`), or the currency has three decimals.

use model::Estimate;
use model::money::{LARGEST, minor_digits};

use super::currency::{Sign, known_sign, sign};
use super::fault::Fault;
use super::number::{Decimal, Habits, Numeral, numeral};
use super::token::{Token, tokens};

/// Before a currency, letters that stand for so many zeros: `TEUR`, `k€`, `Mio€`.
const PREFIXES: [(&str, u32); 7] = [
    ("mio", 6),
    ("mrd", 9),
    ("tsd", 3),
    ("bn", 9),
    ("k", 3),
    ("t", 3),
    ("m", 6),
];

/// A sum before it is known in which currency it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    cell: String,
    points: Vec<Point>,
    signs: Vec<Sign>,
    /// Zeros of the column.
    of_head: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Point {
    numeral: Numeral,
    /// Zeros that a unit stands for.
    power: Option<u32>,
}

/// What the head of a column says of its sums: `(k€)`, `in TEUR`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OfHead {
    power: Option<u32>,
    sign: Option<Sign>,
}

/// A word beside a number: so many zeros, a currency, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unit {
    power: Option<u32>,
    sign: Option<Sign>,
}

/// What a head says of the sums below it.
pub(super) fn of_head(head: &str) -> OfHead {
    let parts = |one: char| one.is_whitespace() || "()[]/,;".contains(one);
    let mut found = OfHead::default();
    for word in head.split(parts) {
        let Some(unit) = head_unit(word) else {
            continue;
        };
        found.power = found.power.or(unit.power);
        found.sign = found.sign.or(unit.sign);
    }
    found
}

/// Whether a word of a head is about units.
pub(super) fn is_unit(word: &str) -> bool {
    head_unit(word).is_some()
}

fn head_unit(word: &str) -> Option<Unit> {
    let bare = word.trim_matches(|one| "'’.".contains(one));
    if ["000", "000s", "1000"].contains(&bare.to_lowercase().as_str()) {
        return Some(Unit {
            power: Some(3),
            sign: None,
        });
    }
    unit(bare, known_sign)
}

fn power(word: &str) -> Option<u32> {
    let power = match word.trim_end_matches('.').to_lowercase().as_str() {
        "k" | "tsd" | "tausend" | "thousand" | "thousands" => 3,
        "m" | "mn" | "mio" | "mill" | "million" | "millions" | "millionen" => 6,
        "bn" | "mrd" | "milliarde" | "milliarden" => 9,
        _ => return None,
    };
    Some(power)
}

fn unit(word: &str, sign: fn(&str) -> Option<Sign>) -> Option<Unit> {
    if let Some(power) = power(word) {
        let power = Some(power);
        return Some(Unit { power, sign: None });
    }
    let whole = sign(word).map(|sign| Unit {
        power: None,
        sign: Some(sign),
    });
    whole.or_else(|| joined(word))
}

/// `TEUR`, `k€`, `€m`.
fn joined(word: &str) -> Option<Unit> {
    let lower = word.to_lowercase();
    let before = PREFIXES.into_iter().find_map(|(prefix, power)| {
        let rest = lower.strip_prefix(prefix)?;
        Some((power, known_sign(rest.trim_start_matches('.'))?))
    });
    let behind = || {
        let first = lower.chars().next().filter(|one| "€£$¥".contains(*one))?;
        let rest = &lower[first.len_utf8()..];
        Some((power(rest)?, known_sign(&first.to_string())?))
    };
    let (power, sign) = before.or_else(behind)?;
    Some(Unit {
        power: Some(power),
        sign: Some(sign),
    })
}

impl Written {
    /// Reads a cell as far as it goes without the currency.
    pub(super) fn read(cell: &str, head: &OfHead) -> Result<Self, Fault> {
        let bare = cell.trim();
        if bare.starts_with('(') && bare.ends_with(')') {
            return Err(negative(cell));
        }
        // `40.000,-`
        let whole = [",-", ".-", ",–", ".–"]
            .into_iter()
            .find_map(|end| bare.strip_suffix(end));
        let pieces = tokens(whole.unwrap_or(bare)).ok_or_else(|| not_a_sum(cell))?;
        if let [Token::Dash, _, ..] = pieces.as_slice() {
            return Err(negative(cell));
        }
        let mut written = Self {
            cell: cell.to_owned(),
            points: Vec::new(),
            signs: head.sign.clone().into_iter().collect(),
            of_head: head.power,
        };
        for piece in pieces.split(is_between) {
            let point = written.point(piece).ok_or_else(|| not_a_sum(cell))?;
            written.points.push(point);
        }
        let has_own = written.points.iter().any(|point| point.power.is_some());
        match (written.points.len(), has_own && written.of_head.is_some()) {
            (_, true) => Err(unit_twice(cell)),
            (1..=3, false) => Ok(written),
            _ => Err(not_a_sum(cell)),
        }
    }

    /// One number with the words beside it.
    fn point(&mut self, piece: &[Token]) -> Option<Point> {
        let (mut number, mut power) = (None, None);
        for token in piece {
            match token {
                Token::Numeral(text) if number.is_none() => number = Some(numeral(text)?),
                Token::Word(word) => {
                    let unit = unit(word, sign)?;
                    if unit.power.is_some() && power.is_some() {
                        return None;
                    }
                    power = power.or(unit.power);
                    self.signs.extend(unit.sign);
                }
                _ => return None,
            }
        }
        let numeral = number?;
        Some(Point { numeral, power })
    }

    /// The currencies that are named beside the numbers.
    pub(super) fn signs(&self) -> &[Sign] {
        &self.signs
    }

    pub(super) fn teach(&self, habits: &mut Habits) {
        for point in &self.points {
            habits.learn(&point.numeral);
        }
    }

    /// The sum in minor units. Two points are low and high, with the likely sum in the middle.
    pub(super) fn sum(&self, currency: &str, habits: &Habits) -> Result<Estimate, Fault> {
        let amounts: Result<Vec<i64>, Fault> = self
            .points
            .iter()
            .map(|point| self.amount(point, currency, habits))
            .collect();
        let estimate = match amounts?.as_slice() {
            [amount] => Estimate::exactly(*amount),
            [low, high] => Estimate::new(*low, middle(*low, *high), *high),
            [low, likely, high] => Estimate::new(*low, *likely, *high),
            _ => return Err(not_a_sum(&self.cell)),
        };
        let [low, likely, high] = estimate.points();
        match low <= likely && likely <= high {
            true => Ok(estimate),
            false => Err(out_of_order(&self.cell)),
        }
    }

    fn amount(&self, point: &Point, currency: &str, habits: &Habits) -> Result<i64, Fault> {
        // In `40-70k` the unit is that of both.
        let of_last = self.points.last().and_then(|last| last.power);
        let power = point.power.or(of_last).or(self.of_head);
        let digits = minor_digits(currency);
        let number = match &point.numeral {
            Numeral::Sure { value, .. } => *value,
            Numeral::Either { grouped, sign, .. } => {
                let plain = power.is_none() && digits < 3 && !habits.is_decimal(*sign);
                let shown = plain || habits.is_thousands_only(*sign);
                shown
                    .then_some(*grouped)
                    .ok_or_else(|| self.ambiguous(point))?
            }
        };
        in_minor_units(number, power.unwrap_or(0) + digits).ok_or_else(|| too_large(&self.cell))
    }

    fn ambiguous(&self, point: &Point) -> Fault {
        let cell = &self.cell;
        let how = match &point.numeral {
            Numeral::Either {
                grouped, fraction, ..
            } => format!("{} or {}", grouped.as_f64(), fraction.as_f64()),
            Numeral::Sure { .. } => String::new(),
        };
        let message = format!(
            "“{cell}” may be read as {how}. Write the number without a point or comma before the last three digits."
        );
        Fault::new("ambiguous_number", message)
    }
}

fn in_minor_units(number: Decimal, power: u32) -> Option<i64> {
    let amount = i64::try_from(number.shifted(power)?).ok()?;
    (amount <= LARGEST).then_some(amount)
}

/// Half way, cut to the minor unit.
fn middle(low: i64, high: i64) -> i64 {
    low + (high - low) / 2
}

/// What stands between two points of a range.
fn is_between(token: &Token) -> bool {
    match token {
        Token::Dash => true,
        Token::Word(word) => ["to", "bis"].contains(&word.to_lowercase().as_str()),
        Token::Numeral(_) => false,
    }
}

/// A sum in a form that reads back: one number, low and high, or all three. A sum that is wrong is
/// written as it stands.
pub(super) fn written(sum: Estimate, currency: &str) -> String {
    let digits = minor_digits(currency);
    let [low, likely, high] = sum.points().map(|amount| plain(amount, digits));
    let is_exact = sum.low == sum.likely && sum.likely == sum.high;
    let spread = sum.high.checked_sub(sum.low);
    let is_middle =
        spread.is_some_and(|spread| sum.low.checked_add(spread / 2) == Some(sum.likely));
    match (is_exact, is_middle) {
        (true, _) => likely,
        (false, true) => format!("{low} - {high}"),
        (false, false) => format!("{low} - {likely} - {high}"),
    }
}

/// An amount with a point before its decimals, and never exactly three of them.
fn plain(amount: i64, digits: u32) -> String {
    let sign = if amount < 0 { "-" } else { "" };
    let unit = 10u64.pow(digits);
    let (whole, rest) = (amount.unsigned_abs() / unit, amount.unsigned_abs() % unit);
    let more = if digits == 3 { "0" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        _ => format!(
            "{sign}{whole}.{rest:0width$}{more}",
            width = digits as usize
        ),
    }
}

fn not_a_sum(cell: &str) -> Fault {
    let message = format!(
        "“{cell}” is no sum of money. Write a number, or the lowest and the highest: 40000, €40k, 1.2m, 40-70k. Leave the cell empty where nobody knows."
    );
    Fault::new("bad_sum", message)
}

fn negative(cell: &str) -> Fault {
    let message = format!("“{cell}” is below nothing. Write costs and losses without a minus.");
    Fault::new("negative", message)
}

fn unit_twice(cell: &str) -> Fault {
    let message = format!(
        "“{cell}” has a unit, and the head of the column has one too. Write the number alone, or take the unit out of the head."
    );
    Fault::new("unit_twice", message)
}

fn out_of_order(cell: &str) -> Fault {
    let message = format!(
        "“{cell}” does not go from low to high. Write the lowest sum first, and the unit behind each: 600 - 1.9k becomes 600 - 1900."
    );
    Fault::new("out_of_order", message)
}

fn too_large(cell: &str) -> Fault {
    let message = format!("“{cell}” is too large to be true. Correct the number or its unit.");
    Fault::new("too_large", message)
}
