//! Services as a table that reads back without a change.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use csv::{Terminator, WriterBuilder};
use model::ServiceField as Field;

use super::{Said, duration, money};
use crate::answers::guard::guarded;
use crate::answers::sheet::plain::{PlainCell, write_plain};

/// So that a spreadsheet takes the file for UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Digits that a spreadsheet keeps of a number. A longer sum is written as text.
const MOST_DIGITS: usize = 15;

/// The worksheet.
const SERVICES: &str = "Services";

/// A list could not be written, since a text is longer than a cell may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListError {
    /// What the library says.
    pub why: String,
}

impl fmt::Display for ListError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.why)
    }
}

impl std::error::Error for ListError {}

/// The head of a column as it is written, and its width in a spreadsheet.
fn head(field: Field) -> (&'static str, f64) {
    match field {
        Field::Id => ("ID", 10.0),
        Field::Name => ("Service", 30.0),
        Field::Unit => ("Business unit", 22.0),
        Field::Purpose => ("Purpose", 40.0),
        Field::Why => ("Why", 40.0),
        Field::Worth => ("Worth", 40.0),
        Field::BusinessOwner => ("Business owner", 22.0),
        Field::BusinessOwnerRole => ("Business owner role", 22.0),
        Field::ItOwner => ("IT owner", 22.0),
        Field::Currency => ("Currency", 10.0),
        Field::ContributionPerYear => ("Contribution per year", 22.0),
        Field::CostPerYear => ("Cost per year", 22.0),
        Field::Loss4h => ("Loss after 4 h", 22.0),
        Field::Loss24h => ("Loss after 24 h", 22.0),
        Field::Mtpd => ("MTPD", 10.0),
        Field::Rto => ("RTO", 10.0),
        Field::Wrt => ("WRT", 10.0),
        Field::Rpo => ("RPO", 10.0),
        Field::Tier => ("Tier", 8.0),
    }
}

/// The list as CSV. Texts that a spreadsheet would take for a formula have an apostrophe in front.
///
/// # Errors
/// None that a writer into memory has; the type is that of the table's library.
pub fn write_csv(services: &[BTreeMap<Field, Said>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(Field::ALL.map(|field| head(field).0))?;
    for service in services {
        writer.write_record(Field::ALL.map(|field| guarded(&text(service, field))))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The list as an Excel workbook. The same input gives the same bytes.
///
/// # Errors
/// A text that is longer than a cell may be.
pub fn write_xlsx(
    services: &[BTreeMap<Field, Said>],
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, ListError> {
    let rows: Vec<Vec<PlainCell>> = services
        .iter()
        .map(|service| Field::ALL.map(|field| plain_cell(service, field)).to_vec())
        .collect();
    write_plain(SERVICES, made_at, &Field::ALL.map(head), &rows).map_err(|error| ListError {
        why: error.to_string(),
    })
}

fn plain_cell(service: &BTreeMap<Field, Said>, field: Field) -> PlainCell {
    let text = text(service, field);
    let is_number = matches!(service.get(&field), Some(Said::Sum(_) | Said::Tier(_)));
    let number = text.parse::<f64>().ok();
    match number.filter(|_| is_number && text.len() <= MOST_DIGITS) {
        Some(number) => PlainCell::Number(number),
        None => PlainCell::Text(text),
    }
}

/// What stands in a cell; nothing where nothing is known.
fn text(service: &BTreeMap<Field, Said>, field: Field) -> String {
    match service.get(&field) {
        None => String::new(),
        Some(Said::Text(text)) => text.clone(),
        Some(Said::Minutes(minutes)) => duration::written(*minutes),
        Some(Said::Tier(tier)) => tier.to_string(),
        Some(Said::Sum(sum)) => {
            let currency = match service.get(&Field::Currency) {
                Some(Said::Text(code)) => code,
                _ => "",
            };
            money::written(*sum, currency)
        }
    }
}
