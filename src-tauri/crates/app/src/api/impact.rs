//! Impact statements: all services side by side, one statement, what stoppages really cost.

use std::collections::BTreeMap;

use analysis::impact::Evaluation;
use analysis::impact::exposure::ExposureRanking;
use analysis::impact::hindsight::{EstimateRecord, Hindsight};
use analysis::impact::paragraph::Paragraph;
use analysis::impact::portfolio::Portfolio;
use chrono::{DateTime, Utc};
use model::{
    DependencyKind, DimensionId, Rating, ServiceId, Signature, Statement, StatementStatus,
    Stoppage, StoppageId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Picture, UndoState};

/// The Impact screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImpactView {
    /// Every service: duties first, then by loss after 24 hours, then those nobody can price.
    pub portfolio: Portfolio,
    /// Services whose worth comes from Finance.
    pub from_finance: u32,
    /// How it hurts over time, for each service that has a statement.
    pub grids: Vec<ServiceGrid>,
    /// What each service cannot work without, for each that names anything.
    pub needs: Vec<ServiceNeeds>,
    /// The same as a picture of who needs whom; none where nothing is named.
    pub graph: Option<Picture>,
    /// What services bring against what they cost, a picture a currency.
    pub worth: Vec<Picture>,
    /// What the gaps of the current assessment leave exposed; none without an assessment.
    pub exposure: Option<ExposureView>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// What a service cannot work without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceNeeds {
    /// The service.
    pub service: ServiceId,
    /// When it is to be back.
    pub rto_minutes: Option<u32>,
    /// What it needs, in the order of its statement.
    pub needs: Vec<Needed>,
}

/// Something that a service needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Needed {
    /// What kind of thing it is.
    pub kind: DependencyKind,
    /// Its name.
    pub name: String,
    /// The same, where it is one of the services.
    pub service: Option<ServiceId>,
    /// The service stops without it.
    pub hard: bool,
    /// When it is back, by its own statement where there is one.
    pub rto_minutes: Option<u32>,
    /// Parts with the same word stand in for each other.
    pub one_of: Option<String>,
    /// The service waits for it longer than it is to be away.
    pub late: bool,
}

/// The impact grid of a service.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServiceGrid {
    /// The service.
    pub service: ServiceId,
    /// The severity from which it is unacceptable, 1 to 5.
    pub unacceptable_from: u8,
    /// What was judged. A cell that is not there was not judged, which is not 0.
    pub ratings: Vec<Rating>,
}

/// Gaps of an assessment with what they leave exposed. It is never a saving.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExposureView {
    /// Name of the assessment.
    pub assessment: String,
    /// Names of the dimensions.
    pub names: BTreeMap<DimensionId, String>,
    /// The gaps.
    pub ranking: ExposureRanking,
}

/// A statement as it stands, with what follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementView {
    /// The statement: the latest version, or what is being typed.
    pub statement: Statement,
    /// All saved versions, the first first; empty where nobody has begun one.
    pub versions: Vec<StatementVersion>,
    /// The paragraph.
    pub paragraph: Paragraph,
    /// Words of the client's own business, in order of entry: no paragraph marks them.
    pub own_words: Vec<String>,
    /// What follows.
    pub evaluation: Evaluation,
    /// Its pictures.
    pub pictures: StatementPictures,
}

/// The pictures of a statement; none where there is nothing to show yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementPictures {
    /// What it costs when it stops, over time.
    pub curve: Option<Picture>,
    /// What drives the loss of a day.
    pub drivers: Option<Picture>,
    /// What stoppages cost against what quick recovery costs.
    pub tradeoff: Option<Picture>,
}

/// A version of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatementVersion {
    /// Which one.
    pub version: u32,
    /// Where it stands today.
    pub status: StatementStatus,
    /// Who signed it.
    pub signature: Option<Signature>,
}

/// A statement that is on disk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementSaved {
    /// How it stands.
    pub view: StatementView,
    /// When it was on disk.
    pub saved_at: DateTime<Utc>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// What stoppages cost, beside what was stated.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HindsightView {
    /// Every stoppage, by identifier.
    pub stoppages: Vec<(StoppageId, Hindsight)>,
    /// How far each owner's estimates were off.
    pub records: Vec<EstimateRecord>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A service.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ServiceRef {
    /// The service.
    pub service: ServiceId,
}

/// The name of a new service.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewServiceInput {
    /// Its name in business words.
    pub name: String,
}

/// A version of a statement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatementVersionRef {
    /// The service.
    pub service: ServiceId,
    /// Which version.
    pub version: u32,
}

/// A statement that is being written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatementInput {
    /// The statement.
    pub statement: Statement,
}

/// A word of the client's own business, and the statement that is looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OwnWordInput {
    /// The service of the statement.
    pub service: ServiceId,
    /// The word.
    pub word: String,
}

/// What the people who know both services say about a pair.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompareInput {
    /// The service that comes first.
    pub first: ServiceId,
    /// The other one.
    pub second: ServiceId,
    /// Why.
    pub why: String,
}

/// A stoppage to be entered or changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StoppageInput {
    /// Which one; none for a new one.
    pub id: Option<StoppageId>,
    /// What happened.
    pub stoppage: Stoppage,
}

/// A stoppage.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StoppageRef {
    /// Which one.
    pub id: StoppageId,
}
