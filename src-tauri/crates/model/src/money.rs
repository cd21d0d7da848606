//! Money: minor units of one currency, and never one figure where there are three.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest whole number that every program reads back exactly.
pub const LARGEST: i64 = 9_007_199_254_740_991;

/// A sum that nobody knows exactly, in minor units (cents) of the statement's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
pub struct Estimate {
    /// It will hardly be less.
    #[ts(type = "number")]
    pub low: i64,
    /// The best guess.
    #[ts(type = "number")]
    pub likely: i64,
    /// It will hardly be more.
    #[ts(type = "number")]
    pub high: i64,
}

impl Estimate {
    /// Three points in minor units.
    pub fn new(low: i64, likely: i64, high: i64) -> Self {
        Self { low, likely, high }
    }

    /// A sum that is known: all three are the same.
    pub fn exactly(amount: i64) -> Self {
        Self::new(amount, amount, amount)
    }

    /// The three points in ascending order of their names.
    pub fn points(self) -> [i64; 3] {
        [self.low, self.likely, self.high]
    }
}

/// Whether a text has the form of an ISO 4217 code: three capital letters.
pub fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Digits of a currency's minor unit (ISO 4217): most have two.
pub fn minor_digits(code: &str) -> u32 {
    match code {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_has_three_capital_letters() {
        for (code, is) in [("EUR", true), ("eur", false), ("EURO", false), ("€", false)] {
            assert_eq!(is_currency(code), is, "{code}");
        }
    }

    #[test]
    fn minor_units_differ() {
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("NOK", 2)] {
            assert_eq!(minor_digits(code), digits, "{code}");
        }
    }
}
