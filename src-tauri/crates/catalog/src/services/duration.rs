//! Lengths of time as people write them: `4 h`, `30 min`, `1 d 12 h`, `2 Tage`.
//!
//! A number without a unit is never guessed: the unit stands in the cell, or else in the head.

use super::fault::Fault;
use super::number::{Decimal, Numeral, numeral};
use super::token::{Token, tokens};

/// How far a computed length may be off a whole minute: Excel's third of an hour is 0.333333.
const SLACK: f64 = 0.005;

/// Minutes in a unit, by its name in English or German.
pub(super) fn unit(word: &str) -> Option<u32> {
    let minutes = match word.trim_matches('.').to_lowercase().as_str() {
        "min" | "mins" | "minute" | "minutes" | "minuten" => 1,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stdn" | "stunde" | "stunden" => 60,
        "d" | "day" | "days" | "tag" | "tage" | "tagen" => 1440,
        "w" | "wk" | "wks" | "week" | "weeks" | "woche" | "wochen" => 10080,
        _ => return None,
    };
    Some(minutes)
}

/// Whole minutes. `of_head` is the unit of the column, in minutes, where its head names one.
pub(super) fn minutes(cell: &str, of_head: Option<u32>) -> Result<u32, Fault> {
    let unclear = || not_a_duration(cell);
    let tokens = tokens(cell).ok_or_else(unclear)?;
    match tokens.as_slice() {
        [Token::Dash, Token::Numeral(_), ..] => Err(negative(cell)),
        [Token::Numeral(number)] => {
            let number = decimal(number, cell)?;
            match of_head {
                Some(unit) => whole(in_minutes(number, unit), cell),
                // Nothing is nothing in every unit.
                None if number.is_zero() => Ok(0),
                None => Err(no_unit(cell)),
            }
        }
        [] => Err(unclear()),
        parts => {
            let mut sum = 0.0;
            for part in parts.chunks(2) {
                let [Token::Numeral(number), Token::Word(word)] = part else {
                    return Err(unclear());
                };
                let number = decimal(number, cell)?;
                let unit = unit(word).ok_or_else(|| unknown_unit(cell, word))?;
                sum += in_minutes(number, unit);
            }
            whole(sum, cell)
        }
    }
}

fn decimal(number: &str, cell: &str) -> Result<Decimal, Fault> {
    match numeral(number) {
        Some(Numeral::Sure { value, .. }) => Ok(value),
        Some(Numeral::Either { .. }) => Err(ambiguous(cell)),
        None => Err(not_a_duration(cell)),
    }
}

fn in_minutes(number: Decimal, unit: u32) -> f64 {
    number.as_f64() * f64::from(unit)
}

fn whole(minutes: f64, cell: &str) -> Result<u32, Fault> {
    let nearest = minutes.round();
    if (minutes - nearest).abs() > SLACK {
        return Err(not_whole(cell));
    }
    if nearest > f64::from(u32::MAX) {
        return Err(too_long(cell));
    }
    Ok(nearest as u32)
}

/// A length of time in a form that [`minutes`] reads back.
pub(super) fn written(minutes: u32) -> String {
    match minutes {
        0 => "0 min".to_owned(),
        2880.. if minutes.is_multiple_of(1440) => format!("{} d", minutes / 1440),
        _ if minutes.is_multiple_of(60) => format!("{} h", minutes / 60),
        _ => format!("{minutes} min"),
    }
}

fn no_unit(cell: &str) -> Fault {
    let message = format!(
        "“{cell}” has no unit. Write “{cell} h”, “{cell} min” or “{cell} d”, or put the unit into the head of the column, as in “RTO (h)”."
    );
    Fault::new("no_unit", message)
}

fn not_a_duration(cell: &str) -> Fault {
    let message = format!(
        "“{cell}” is no single length of time. Write a number and a unit: 30 min, 4 h, 2 d or 1 w. Leave the cell empty where nobody knows."
    );
    Fault::new("bad_duration", message)
}

fn unknown_unit(cell: &str, word: &str) -> Fault {
    let message = format!(
        "“{word}” in “{cell}” is no unit of time that is read here. Write min, h, d or w; a month or a working day is written in days or hours."
    );
    Fault::new("bad_duration", message)
}

fn ambiguous(cell: &str) -> Fault {
    let message = format!(
        "“{cell}” may be more than a thousand, or a fraction. Write the number without a point or comma, or in a smaller unit."
    );
    Fault::new("ambiguous_number", message)
}

fn not_whole(cell: &str) -> Fault {
    let message = format!("“{cell}” is no whole number of minutes. Write it in minutes, rounded.");
    Fault::new("not_whole_minutes", message)
}

fn too_long(cell: &str) -> Fault {
    let message = format!("“{cell}” is longer than any outage. Correct the number or its unit.");
    Fault::new("too_large", message)
}

fn negative(cell: &str) -> Fault {
    let message = format!("“{cell}” is below nothing. Write the length of time without a minus.");
    Fault::new("negative", message)
}
