//! A Business Impact Statement, format 1: one service in business words, signed by the business.
//!
//! Durations are whole minutes, money is minor units of the statement's one currency, shares are
//! fractions from 0 to 1. What is absent or null is unknown, and unknown is never 0.

mod claims;
mod context;
mod experience;
mod grid;
mod loss;
mod needs;

pub use claims::{
    Attribute, AvailabilityStep, Investment, Need, NeedClaim, NobodyKnows, Obligation,
    ObligationKind, PenaltyStep, PositioningClaim, ServiceComparison, StatementSafety,
};
pub use context::{
    BusinessContext, BusinessMetric, BusinessValue, ExtraHoursClaim, Peak, ServiceHours,
    ServiceWindow, ValueSource,
};
pub use experience::{Experience, PastStoppage, RecoveryProof, Stoppage, YearOfService};
pub use grid::{Confidence, ImpactCategory, ImpactGrid, Rating};
pub use loss::{LossClaim, LossParameters, LossParts, LossPoint, OutageScenario};
pub use needs::{DataNeeds, Dependency, DependencyKind, Harm, StatementWorkaround, Tolerances};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, ServiceId};

/// The only version of the format that this program writes and reads.
pub const STATEMENT_FORMAT: u32 = 1;

/// Months after which a signed statement is looked at again, unless it says otherwise.
pub const REVIEW_MONTHS: u32 = 12;

/// What one service is worth, what its loss costs over time, and what is therefore needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Statement {
    /// Where an editor finds the JSON Schema; not used by the program.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub schema: Option<String>,
    /// Version of the file format: 1.
    pub format: u32,
    /// The service. There is one statement for it, in versions.
    pub service: ServiceId,
    /// Its name in business words.
    pub name: String,
    /// Counts the versions, from 1. Editing a signed statement makes the next.
    #[serde(default = "first")]
    pub version: u32,
    /// How far it has come.
    #[serde(default)]
    pub status: StatementStatus,
    /// Who signed, and when.
    #[serde(default)]
    pub signature: Option<Signature>,
    /// The day by which it must be looked at again.
    #[serde(default)]
    pub review_date: Option<Day>,
    /// Who answers for the service in the business, and signs.
    #[serde(default)]
    pub business_owner: Option<Owner>,
    /// Who answers for it in IT.
    #[serde(default)]
    pub it_owner: Option<Owner>,
    /// Who wrote the statement down.
    #[serde(default)]
    pub author: Option<String>,
    /// Who may read it.
    #[serde(default)]
    pub confidentiality: Option<String>,
    /// ISO 4217 code of every sum in the statement, `EUR` for instance.
    #[serde(default)]
    pub currency: Option<String>,
    /// The year whose prices the sums have.
    #[serde(default)]
    pub price_year: Option<i32>,
    /// The tier that the organisation has given it, 1 to 5, where it has one of its own.
    #[serde(default)]
    #[schemars(range(min = 1, max = 5))]
    pub tier: Option<u8>,
    /// Whom it lets do what, as the end of “It lets …”.
    #[serde(default)]
    pub purpose: Option<String>,
    /// Why? Asked before anything else.
    #[serde(default)]
    pub why: Option<String>,
    /// What is it worth, in words? Asked before anything else.
    #[serde(default)]
    pub worth: Option<String>,
    /// Is life or safety threatened?
    #[serde(default)]
    pub safety: StatementSafety,
    /// What the service carries.
    #[serde(default)]
    pub context: BusinessContext,
    /// What it brings, and what it costs.
    #[serde(default)]
    pub value: BusinessValue,
    /// When it is needed.
    #[serde(default)]
    pub hours: ServiceHours,
    /// How it hurts, by kind of harm and time.
    #[serde(default)]
    pub impact: ImpactGrid,
    /// How much is lost, by length of the outage.
    #[serde(default)]
    pub loss: LossClaim,
    /// What can be borne.
    #[serde(default)]
    pub tolerances: Tolerances,
    /// Is there another way to work, and for how long?
    #[serde(default)]
    pub workaround: StatementWorkaround,
    /// What its information needs.
    #[serde(default)]
    pub data: DataNeeds,
    /// What it cannot do without.
    #[serde(default)]
    pub dependencies: Vec<Dependency>,
    /// Laws and contracts that ask for it.
    #[serde(default)]
    pub obligations: Vec<Obligation>,
    /// Need or want, as the owner sees it.
    #[serde(default)]
    pub need: NeedClaim,
    /// Why is it more important than anybody else's? Pairwise, against other services.
    #[serde(default)]
    pub compared: Vec<ServiceComparison>,
    /// What is wanted of it, and what is paid for.
    #[serde(default)]
    pub positioning: Option<PositioningClaim>,
    /// What has happened.
    #[serde(default)]
    pub experience: Experience,
    /// Money proposed for it, year by year.
    #[serde(default)]
    pub investments: Vec<Investment>,
    /// Steps towards fewer or shorter outages, with what they cost.
    #[serde(default)]
    pub availability_steps: Vec<AvailabilityStep>,
    /// Questions whose answer is that nobody knows.
    #[serde(default)]
    pub nobody_knows: Vec<NobodyKnows>,
    /// The paragraph as its owner wants it; the generated one where null.
    #[serde(default)]
    pub text: Option<String>,
}

/// How far a statement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum StatementStatus {
    /// Being written.
    #[default]
    Draft,
    /// Read by the owner.
    InReview,
    /// Signed by the business owner, and changed no more.
    Signed,
    /// Signed, and not looked at again in time.
    Expired,
}

/// A person who answers for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Owner {
    /// Name.
    pub name: String,
    /// Role in the organisation; may be empty.
    #[serde(default)]
    pub role: String,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Signature {
    /// Who signed.
    pub by: String,
    /// On which day.
    pub on: Day,
}

impl Statement {
    /// A statement about which nothing is known yet.
    pub fn new(service: ServiceId, name: impl Into<String>) -> Self {
        Self {
            schema: None,
            format: STATEMENT_FORMAT,
            service,
            name: name.into(),
            version: 1,
            status: StatementStatus::Draft,
            signature: None,
            review_date: None,
            business_owner: None,
            it_owner: None,
            author: None,
            confidentiality: None,
            currency: None,
            price_year: None,
            tier: None,
            purpose: None,
            why: None,
            worth: None,
            safety: StatementSafety::default(),
            context: BusinessContext::default(),
            value: BusinessValue::default(),
            hours: ServiceHours::default(),
            impact: ImpactGrid::default(),
            loss: LossClaim::default(),
            tolerances: Tolerances::default(),
            workaround: StatementWorkaround::default(),
            data: DataNeeds::default(),
            dependencies: Vec::new(),
            obligations: Vec::new(),
            need: NeedClaim::default(),
            compared: Vec::new(),
            positioning: None,
            experience: Experience::default(),
            investments: Vec::new(),
            availability_steps: Vec::new(),
            nobody_knows: Vec::new(),
            text: None,
        }
    }

    /// Where it stands on a day: what was signed expires after its review date.
    pub fn status_on(&self, today: Day) -> StatementStatus {
        let late = self.review_by().is_some_and(|review| review < today);
        match self.status {
            StatementStatus::Signed if late => StatementStatus::Expired,
            status => status,
        }
    }

    /// Whether it is signed, and not to be looked at again yet.
    pub fn is_current(&self, today: Day) -> bool {
        self.status_on(today) == StatementStatus::Signed
    }

    /// Whether it has been signed, in time or not.
    pub fn is_signed(&self) -> bool {
        matches!(
            self.status,
            StatementStatus::Signed | StatementStatus::Expired
        )
    }

    /// The day by which it must be looked at again: its own, or twelve months after the signature.
    pub fn review_by(&self) -> Option<Day> {
        let signed = self.signature.as_ref().map(|signature| signature.on);
        self.review_date
            .or(signed.map(|day| day.plus_months(REVIEW_MONTHS)))
    }

    /// Whether a law, safety or a contract asks for the service.
    pub fn is_mandated(&self) -> bool {
        self.threatens_life() || self.obligations.iter().any(|duty| duty.mandates)
    }

    /// Whether a law asks for the service.
    pub fn is_legal_duty(&self) -> bool {
        let law = |duty: &Obligation| duty.mandates && duty.kind == ObligationKind::Law;
        self.obligations.iter().any(law)
    }

    /// Whether life or safety is known to be threatened when it stops.
    pub fn threatens_life(&self) -> bool {
        self.safety.threatened == Some(true)
    }

    /// The next version of it, to be written: a draft that nobody has signed.
    #[must_use]
    pub fn next_version(&self) -> Self {
        Self {
            version: self.version + 1,
            status: StatementStatus::Draft,
            signature: None,
            review_date: None,
            ..self.clone()
        }
    }
}

fn first() -> u32 {
    1
}
