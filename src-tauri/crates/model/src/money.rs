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

/// Codes of money in use (ISO 4217, list one, as of 2026), in alphabetical order; with those that were
/// withdrawn in the last years, since a statement is read in the prices of its year.
const CURRENCIES: &str = "\
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP \
    BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR \
    FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR \
    MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB \
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD \
    TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL";

/// Whether a text is the code of a currency (ISO 4217), in capital letters.
pub fn is_currency(code: &str) -> bool {
    CURRENCIES.split(' ').any(|known| known == code)
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
    fn a_currency_is_one_of_the_list() {
        for (code, is) in [
            ("EUR", true),
            ("AED", true),
            ("ZWL", true),
            ("eur", false),
            ("EURO", false),
            ("EUO", false),
            ("€", false),
            ("", false),
        ] {
            assert_eq!(is_currency(code), is, "{code}");
        }
    }

    #[test]
    fn the_list_is_in_order_and_each_code_has_three_letters() {
        let codes: Vec<&str> = CURRENCIES.split(' ').collect();
        assert!(codes.is_sorted() && codes.len() > 150);
        assert!(codes.iter().all(|code| code.len() == 3));
    }

    #[test]
    fn minor_units_differ() {
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("NOK", 2)] {
            assert_eq!(minor_digits(code), digits, "{code}");
        }
    }
}
