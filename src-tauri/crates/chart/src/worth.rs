//! What services bring against what they cost, with need and want told apart by shape.

mod draw;
mod layout;

use serde::{Deserialize, Serialize};

use crate::figure::NONE;
use crate::money::Currency;
use crate::spec::ChartSpec;

pub(crate) use draw::draw;

/// Services by worth and cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// How sums are written.
    pub currency: Currency,
    /// The services in order.
    pub services: Vec<WorthOf>,
}

/// One service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WorthOf {
    /// Its name.
    pub name: String,
    /// What it brings in a year, in minor units; none where nobody knows.
    pub value: Option<f64>,
    /// What it costs in a year, in minor units; none where nobody knows.
    pub cost: Option<f64>,
    /// Whether it is needed.
    pub need: Need,
}

/// Whether a service is needed or wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A law or a contract asks for it.
    Mandated,
    /// Its value bears it out.
    Justified,
    /// It is wanted.
    Want,
    /// Nobody has shown either.
    Unproven,
}

impl Need {
    /// All, in the order of the key.
    pub const ALL: [Need; 4] = [Need::Mandated, Need::Justified, Need::Want, Need::Unproven];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Need::Mandated => "needed by law or contract",
            Need::Justified => "needed, its value bears it out",
            Need::Want => "wanted",
            Need::Unproven => "nothing shown yet",
        }
    }
}

impl WorthOf {
    /// Cost and value, where both are known.
    pub(crate) fn place(&self) -> Option<(f64, f64)> {
        Some((self.cost?, self.value?))
    }
}

/// Services by worth and cost, with their words.
pub fn picture(currency: Currency, services: Vec<WorthOf>) -> ChartSpec {
    let mut worth = Worth {
        title: "What services bring and what they cost in a year".to_owned(),
        finding: String::new(),
        summary: String::new(),
        currency,
        services,
    };
    worth.finding = finding(&worth);
    worth.summary = summary(&worth);
    ChartSpec::Worth(worth)
}

fn names(services: &[&WorthOf]) -> String {
    let names: Vec<&str> = services
        .iter()
        .map(|service| service.name.as_str())
        .collect();
    match names.as_slice() {
        [first, second] => format!("{first} and {second}"),
        [first, rest @ ..] if rest.len() > 1 => format!("{first} and {} more", rest.len()),
        _ => names.concat(),
    }
}

fn finding(worth: &Worth) -> String {
    let known: Vec<&WorthOf> = worth
        .services
        .iter()
        .filter(|service| service.place().is_some())
        .collect();
    let dear: Vec<&WorthOf> = known
        .iter()
        .copied()
        .filter(|service| service.place().is_some_and(|(cost, value)| cost > value))
        .collect();
    match (known.len(), dear.len()) {
        (0, _) => "Nobody knows yet what the services bring and cost".to_owned(),
        (_, 0) => "Each service brings more than it costs".to_owned(),
        (all, 1) => format!("1 of {all} costs more than it brings: {}", names(&dear)),
        (all, some) => format!(
            "{some} of {all} cost more than they bring: {}",
            names(&dear)
        ),
    }
}

fn summary(worth: &Worth) -> String {
    let placed: Vec<String> = worth
        .services
        .iter()
        .filter_map(|service| {
            let (cost, value) = service.place()?;
            let (cost, value) = (worth.currency.sum(cost), worth.currency.sum(value));
            let need = service.need.words();
            Some(format!(
                "{} brings {value} for {cost}, {need}",
                service.name
            ))
        })
        .collect();
    let open: Vec<&WorthOf> = worth
        .services
        .iter()
        .filter(|service| service.place().is_none())
        .collect();
    let mut summary = format!("{}. {}", worth.title, worth.finding);
    if !placed.is_empty() {
        summary = format!("{summary}: {}", placed.join("; "));
    }
    match open.len() {
        0 => format!("{summary}."),
        _ => format!("{summary}; nobody knows for {}.", names(&open)),
    }
}

/// Column heads and rows of the twin.
pub(crate) fn table(worth: &Worth) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = ["Service", "Brings a year", "Costs a year", "Need"];
    let sum = |amount: Option<f64>| {
        amount.map_or_else(|| NONE.to_owned(), |amount| worth.currency.sum(amount))
    };
    let row = |service: &WorthOf| {
        vec![
            service.name.clone(),
            sum(service.value),
            sum(service.cost),
            service.need.words().to_owned(),
        ]
    };
    (
        columns.map(str::to_owned).to_vec(),
        worth.services.iter().map(row).collect(),
    )
}
