//! Which currency a sum has: by its column, by the sign beside the number, or by what is known.

use model::money::is_currency;

use super::fault::Fault;

/// Codes that are known beside a number and in heads, where three capitals may be something else.
const KNOWN: [&str; 36] = [
    "AED", "ARS", "AUD", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EUR",
    "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KRW", "KWD", "MXN", "MYR", "NOK",
    "NZD", "PLN", "RON", "SAR", "SEK", "SGD", "THB", "TRY", "USD", "ZAR",
];

/// What stands for a currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sign {
    /// As it is written.
    written: String,
    /// The currencies that it may be, the usual one first.
    codes: Vec<String>,
    /// Whether the first is meant where nothing says otherwise.
    has_usual: bool,
}

impl Sign {
    fn of(written: &str, codes: &[&str], has_usual: bool) -> Self {
        Self {
            written: written.to_owned(),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
            has_usual,
        }
    }
}

/// A sign or code beside a number; none where the word is none. Codes that are seldom seen must have
/// capitals, since three letters may be anything.
pub(super) fn sign(word: &str) -> Option<Sign> {
    let known = known_sign(word);
    known.or_else(|| is_currency(word).then(|| Sign::of(word, &[word], true)))
}

/// A sign or code that stands for a currency wherever it is seen.
pub(super) fn known_sign(word: &str) -> Option<Sign> {
    let lower = word.trim_end_matches('.').to_lowercase();
    let found = match lower.as_str() {
        "€" | "euro" | "euros" => Sign::of(word, &["EUR"], true),
        "£" | "pound" | "pounds" => Sign::of(word, &["GBP"], true),
        "us$" => Sign::of(word, &["USD"], true),
        "$" => Sign::of(
            word,
            &["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "MXN"],
            true,
        ),
        "¥" => Sign::of(word, &["JPY", "CNY"], false),
        "fr" | "sfr" => Sign::of(word, &["CHF"], true),
        "kr" => Sign::of(word, &["NOK", "SEK", "DKK", "ISK"], false),
        "zł" => Sign::of(word, &["PLN"], true),
        other => {
            let code = other.to_uppercase();
            KNOWN
                .contains(&code.as_str())
                .then(|| Sign::of(word, &[code.as_str()], true))?
        }
    };
    Some(found)
}

/// What stands in the column of currencies.
pub(super) fn of_column(cell: &str) -> Result<String, Fault> {
    let code = cell.to_uppercase();
    let found = match sign(cell) {
        Some(sign) if sign.codes.len() == 1 => sign.codes.into_iter().next(),
        Some(_) => None,
        None => is_currency(&code).then_some(code),
    };
    found.ok_or_else(|| {
        let message = format!(
            "“{cell}” is not the code of one currency. Write its three letters: EUR, GBP, USD, CHF."
        );
        Fault::new("bad_currency", message)
    })
}

/// The currency of a row's sums. `column` is what the row says for all of them, `known` what is to be
/// expected where the row does not say.
pub(super) fn of_row(
    column: Option<&str>,
    signs: &[Sign],
    known: Option<&str>,
) -> Result<String, Fault> {
    if let Some(code) = column {
        return match signs.iter().find(|sign| !may_be(sign, code)) {
            Some(other) => Err(conflict(code, &other.written)),
            None => Ok(code.to_owned()),
        };
    }
    let Some((first, others)) = signs.split_first() else {
        return known.map(str::to_owned).ok_or_else(no_currency);
    };
    let possible = |code: &&String| others.iter().all(|sign| may_be(sign, code));
    let codes: Vec<&String> = first.codes.iter().filter(possible).collect();
    if let Some(code) = known.filter(|known| codes.iter().any(|code| code.as_str() == *known)) {
        return Ok(code.to_owned());
    }
    let usual = signs.iter().any(|sign| sign.has_usual);
    match codes.as_slice() {
        [] => {
            let other = others
                .iter()
                .find(|sign| !first.codes.iter().any(|code| may_be(sign, code)));
            let other = other.or(others.first()).unwrap_or(first);
            Err(conflict(&first.written, &other.written))
        }
        [code] => Ok((*code).clone()),
        [code, ..] if usual => Ok((*code).clone()),
        several => Err(unclear(&first.written, several)),
    }
}

fn may_be(sign: &Sign, code: &str) -> bool {
    sign.codes.iter().any(|one| one == code)
}

fn no_currency() -> Fault {
    let message = "Nobody says in which currency the sums of this row are. Fill in the column Currency, or write the currency beside the sum: €40k.";
    Fault::new("no_currency", message)
}

fn conflict(one: &str, other: &str) -> Fault {
    let message = format!(
        "The row has sums in {one} and in {other}. All sums of a service are in one currency: convert them."
    );
    Fault::new("currency_conflict", message)
}

fn unclear(written: &str, codes: &[&String]) -> Fault {
    let codes: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
    let message = format!(
        "“{written}” may be {}. Fill in the column Currency.",
        codes.join(" or ")
    );
    Fault::new("currency_unclear", message)
}
