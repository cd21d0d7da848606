//! What services cost when they stop, as data: the portfolio, and a page for each statement.
//!
//! Sums are unrounded and in minor units, times in minutes, shares fractions: the paper rounds sums
//! to two significant digits. What nobody knows is absent, and is printed as unknown, never as 0.

use chart::ChartSpec;
use chart::money::{Currency, Sum};
use chrono::NaiveDate;

/// Part 4 of a report. With one statement and no services it is that statement's page alone.
#[derive(Debug, Clone, PartialEq)]
pub struct ImpactPart {
    /// The sentence over everything: typed by a person, or suggested by the data.
    pub finding: String,
    /// The services: those with a duty to life or law first, then by loss after 24 hours, then
    /// those of which nobody knows.
    pub services: Vec<ServiceLine>,
    /// What another order by loss after 24 hours would be without customers who leave.
    pub moved: Vec<Moved>,
    /// More services are in tier 1 than can come first: their names in the order of the
    /// comparisons; empty where they have not been compared. None where the tiers are not inflated.
    pub inflated: Option<Vec<String>>,
    /// How badly it hurts over time, by service.
    pub severity: Option<ChartSpec>,
    /// What services bring against what they cost, a picture a currency.
    pub worth: Vec<ChartSpec>,
    /// Services that these pictures do not show, since what they bring or cost is not stated.
    pub unvalued: Vec<String>,
    /// Who needs whom; none where nobody has said.
    pub graph: Option<ChartSpec>,
    /// Services that are to be back before what they need.
    pub conflicts: Vec<Conflict>,
    /// Services that wait for each other, first to last.
    pub cycles: Vec<Vec<String>>,
    /// What the gaps of the assessment leave exposed, in the order of the ranking with money, or
    /// else without it; empty where no gap is open.
    pub exposed: Vec<ExposedGap>,
    /// What nobody knows, over all services.
    pub unknown: Vec<UnknownOf>,
    /// The statements, a page each.
    pub statements: Vec<StatementPage>,
}

/// What a gap between a score and its target leaves exposed. It is at stake, and never a saving.
#[derive(Debug, Clone, PartialEq)]
pub struct ExposedGap {
    /// The dimension, by name.
    pub dimension: String,
    /// Target less score, in levels.
    pub gap: f64,
    /// Its place by money, from 1; none where sums of different currencies cannot be ranked.
    pub with_money: Option<usize>,
    /// Its place by the gap alone, from 1.
    pub without_money: Option<usize>,
    /// Which services count as exposed, in a sentence.
    pub assumption: String,
    /// How many services are exposed.
    pub services: usize,
    /// Of those, how many have no yearly loss that anybody knows.
    pub unpriced: usize,
    /// What outages of these services cost in a year, a sum a currency; empty where nobody knows.
    pub expected: Vec<Amount>,
    /// The worst of them when it becomes unacceptable, a sum a currency.
    pub worst: Vec<Amount>,
}

/// A sum of one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// How it is written.
    pub currency: Currency,
    /// In minor units.
    pub sum: Sum,
}

impl Amount {
    /// "€270–590k".
    pub fn text(&self) -> String {
        self.currency.range(self.sum)
    }
}

/// One service of the portfolio.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceLine {
    /// Its name.
    pub name: String,
    /// What depends on it that is never ranked by money.
    pub duty: Option<Duty>,
    /// Who owns it in the business.
    pub owner: Option<String>,
    /// Its place by loss after 4 hours, from 1; none for duties and where nobody knows.
    pub rank_4h: Option<u32>,
    /// Its place by loss after 24 hours.
    pub rank_24h: Option<u32>,
    /// Loss after 4 hours.
    pub loss_4h: Option<Amount>,
    /// Loss after 24 hours.
    pub loss_24h: Option<Amount>,
    /// Of the loss after 4 hours, customers who leave; none where nobody has split it, or none do.
    pub intangible_4h: Option<Amount>,
    /// The same after 24 hours.
    pub intangible_24h: Option<Amount>,
    /// Its tier, 1 to 5.
    pub tier: Option<u8>,
    /// Where its statement stands; none where there is none.
    pub state: Option<StatementState>,
    /// Index in `ImpactPart::statements`.
    pub statement: Option<usize>,
}

/// The first place of a ranking that another service would have without customers who leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The service that would stand there.
    pub service: String,
    /// The place, from 1.
    pub place: u32,
    /// The ISO 4217 code of the ranking, where there are several.
    pub currency: Option<String>,
}

/// What a service is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Life or safety.
    Life,
    /// A law.
    Law,
}

/// Where a statement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementState {
    /// Being written.
    Draft,
    /// Being read.
    InReview,
    /// Signed and current.
    Signed {
        /// Who signed.
        by: String,
        /// When.
        on: NaiveDate,
    },
    /// Past its review date.
    Expired {
        /// The review date.
        since: NaiveDate,
    },
}

/// A service that is to be back before something it cannot work without.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The service.
    pub service: String,
    /// When it is to be back, in minutes.
    pub back: f64,
    /// What it cannot work without.
    pub needs: String,
    /// When that is back, in minutes.
    pub needs_back: f64,
}

/// A question whose answer is that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The question.
    pub question: String,
    /// Who was asked; may be empty.
    pub asked: String,
    /// When.
    pub on: NaiveDate,
}

/// The same, with its service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOf {
    /// The service.
    pub service: String,
    /// The question.
    pub unknown: Unknown,
}

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementPage {
    /// Name of the service in business words.
    pub service: String,
    /// From 1.
    pub version: u32,
    /// Where it stands.
    pub state: StatementState,
    /// Its tier and what decided it, "severity 4 within 24 hours" for instance.
    pub tier: Option<(u8, String)>,
    /// Who owns it in the business.
    pub business_owner: Option<Person>,
    /// Who answers for it in IT.
    pub it_owner: Option<Person>,
    /// Why it is there; may be empty.
    pub why: String,
    /// What it is worth, in words; may be empty.
    pub worth: String,
    /// What it brings in a year.
    pub value: Option<Amount>,
    /// Where that figure comes from, "Finance" for instance; may be empty.
    pub value_source: String,
    /// What it costs in a year.
    pub cost: Option<Amount>,
    /// The statement itself.
    pub text: String,
    /// Losses by length of stoppage.
    pub losses: Vec<LossLine>,
    /// What the losses are made of, in a sentence; may be empty.
    pub parts: String,
    /// The loss curve.
    pub curve: Option<ChartSpec>,
    /// Kinds of harm over time.
    pub severity: Option<ChartSpec>,
    /// How long it may be away, and what of it must go on.
    pub tolerances: StatementTolerances,
    /// Whether it is needed or wanted, why, and who pays; may be empty.
    pub need: String,
    /// What nobody knows.
    pub unknown: Vec<Unknown>,
    /// What the rules found, what blocks signing first.
    pub problems: Vec<StatementProblem>,
    /// When it is to be looked at again.
    pub review_by: Option<NaiveDate>,
    /// How sure the estimates are and whose they are, in a sentence; may be empty.
    pub confidence: String,
}

/// A name with what the person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The role; may be empty.
    pub role: String,
}

/// A loss after a length of stoppage.
#[derive(Debug, Clone, PartialEq)]
pub struct LossLine {
    /// Minutes since it stopped.
    pub minutes: f64,
    /// What is lost by then; none where nobody knows.
    pub loss: Option<Amount>,
    /// The highest severity by then; none where nobody has judged.
    pub severity: Option<u8>,
}

/// How long a service may be away, in minutes, and what of it must go on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StatementTolerances {
    /// To be back within (RTO).
    pub back: Option<f64>,
    /// The last time that was shown, and when.
    pub proven: Option<(f64, NaiveDate)>,
    /// Then to catch up (WRT).
    pub catch_up: Option<f64>,
    /// Unacceptable after (MTPD), as the owner says.
    pub unacceptable: Option<f64>,
    /// The same by the curve: at the high loss, and at the likely one where that gets there.
    pub by_curve: Option<(f64, Option<f64>)>,
    /// Data that may be lost (RPO).
    pub data_lost: Option<f64>,
    /// The share of normal volume that must go on (MBCO), 0 to 1.
    pub at_least: Option<f64>,
    /// When it is to be open, "24 hours, 7 days" for instance; may be empty.
    pub open: String,
    /// The other way of working; may be empty.
    pub other_way: String,
    /// How long that carries.
    pub other_way_lasts: Option<f64>,
    /// When it was last tried; none for never.
    pub other_way_tried: Option<NaiveDate>,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementProblem {
    /// It must be resolved before anybody signs.
    pub blocks: bool,
    /// What is wrong and how to resolve it, in words a manager understands.
    pub text: String,
}

impl ImpactPart {
    /// One statement on a page of its own, without the services around it.
    pub(crate) fn is_sheet(&self) -> bool {
        self.services.is_empty() && self.statements.len() == 1
    }
}

impl StatementPage {
    /// How many problems block signing.
    pub(crate) fn blocking(&self) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.blocks)
            .count()
    }
}
