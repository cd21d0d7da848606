//! Reading a workspace.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use model::{
    AssessmentId, DecisionId, DimensionId, Group, Participant, ParticipantId, Response, ServiceId,
    Statement, Stoppage, StoppageId,
};
use rusqlite::Connection;

use crate::tables::{
    assessments, decisions, first_missed, frameworks, history, meta, organisation, outcomes,
    own_words, pack, paper, participants, responses, services, statements, stoppages, targets,
    units,
};
use crate::{
    About, Assessment, Decision, FrameworkEntry, HistoryRow, Logo, Organisation, Outcome, Pack,
    Profile, Service, StoreError, Unit, Workspace,
};

/// Reading. Every order is fixed. Errors: `damaged`, `io`.
impl Workspace {
    /// What the file is.
    pub fn about(&self) -> Result<About, StoreError> {
        self.read(meta::read)
    }

    /// For whom the file was made, where it is a pack.
    pub fn pack(&self) -> Result<Option<Pack>, StoreError> {
        self.read(pack::read)
    }

    /// The organisation in words.
    pub fn organisation(&self) -> Result<Organisation, StoreError> {
        self.read(organisation::read)
    }

    /// The line at the foot of every page; may be empty.
    pub fn confidentiality(&self) -> Result<String, StoreError> {
        self.read(paper::confidentiality)
    }

    /// The logo that is printed on every page, if there is one.
    pub fn logo(&self) -> Result<Option<Logo>, StoreError> {
        self.read(paper::logo)
    }

    /// The units, in order.
    pub fn units(&self) -> Result<Vec<Unit>, StoreError> {
        self.read(units::read)
    }

    /// The services, in order.
    pub fn services(&self) -> Result<Vec<Service>, StoreError> {
        self.read(services::read)
    }

    /// The services one side would miss first, first to last.
    pub fn first_missed(&self, group: Group) -> Result<Vec<ServiceId>, StoreError> {
        self.read(|db| first_missed::read(db, group))
    }

    /// Words of the client's own business, in order of entry.
    pub fn own_words(&self) -> Result<Vec<String>, StoreError> {
        self.read(own_words::read)
    }

    /// The latest version of each impact statement, by service.
    pub fn statements(&self) -> Result<Vec<Statement>, StoreError> {
        self.read(statements::latest_of_all)
    }

    /// The versions of a service's impact statement, the first first.
    pub fn statement_versions(&self, service: &ServiceId) -> Result<Vec<Statement>, StoreError> {
        self.read(|db| statements::versions(db, service))
    }

    /// The stoppages that happened, by identifier.
    pub fn stoppages(&self) -> Result<Vec<(StoppageId, Stoppage)>, StoreError> {
        self.read(stoppages::read)
    }

    /// The people who answer, in order.
    pub fn participants(&self) -> Result<Vec<Participant>, StoreError> {
        let profiles = self.profiles()?;
        Ok(profiles
            .into_iter()
            .map(|(id, profile)| profile.of(id))
            .collect())
    }

    /// The people who answer with unit and position, in order.
    pub fn profiles(&self) -> Result<Vec<(ParticipantId, Profile)>, StoreError> {
        self.read(participants::read)
    }

    /// The frameworks that the file keeps, by identifier and version.
    pub fn frameworks(&self) -> Result<Vec<FrameworkEntry>, StoreError> {
        self.read(frameworks::read)
    }

    /// The bytes of a framework by its hash, as they were added; none where the file has it not.
    pub fn framework_bytes(&self, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|db| frameworks::bytes(db, hash))
    }

    /// The assessments, latest first.
    pub fn assessments(&self) -> Result<Vec<Assessment>, StoreError> {
        self.read(assessments::read)
    }

    /// The assessment with this identifier.
    pub fn assessment(&self, id: &AssessmentId) -> Result<Option<Assessment>, StoreError> {
        self.read(|db| assessments::find(db, id))
    }

    /// The latest assessment of the same framework, in whatever version, that stands before this one.
    pub fn assessment_before(&self, later: &Assessment) -> Result<Option<Assessment>, StoreError> {
        self.read(|db| assessments::before(db, later))
    }

    /// An assessment's answers, by question, participant and side.
    pub fn responses(&self, assessment: &AssessmentId) -> Result<Vec<Response>, StoreError> {
        self.read(|db| responses::read(db, assessment))
    }

    /// What was counted for an assessment's outcome tests.
    pub fn outcomes(
        &self,
        assessment: &AssessmentId,
    ) -> Result<BTreeMap<DimensionId, Outcome>, StoreError> {
        self.read(|db| outcomes::read(db, assessment))
    }

    /// An assessment's targets, on the framework's scale.
    pub fn targets(
        &self,
        assessment: &AssessmentId,
    ) -> Result<BTreeMap<DimensionId, f64>, StoreError> {
        self.read(|db| targets::read(db, assessment))
    }

    /// An assessment's decisions, in order.
    pub fn decisions(
        &self,
        assessment: &AssessmentId,
    ) -> Result<Vec<(DecisionId, Decision)>, StoreError> {
        self.read(|db| decisions::read(db, assessment))
    }

    /// The latest rows of the history, latest first.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryRow>, StoreError> {
        self.read(|db| history::latest(db, limit))
    }

    /// The latest rows of the history before a row's number, latest first.
    pub fn history_before(&self, seq: i64, limit: u32) -> Result<Vec<HistoryRow>, StoreError> {
        self.read(|db| history::before(db, seq, limit))
    }

    /// When something of an assessment was changed last; none where its history is not there.
    pub fn last_change(&self, id: &AssessmentId) -> Result<Option<DateTime<Utc>>, StoreError> {
        self.read(|db| history::last_change(db, id))
    }

    /// Every identifier that a record of this kind (see [`crate::Change::subject`]) ever had, those of
    /// records that are gone included: none may be given to another record.
    pub fn ids_ever_used(&self, subject: &str) -> Result<BTreeSet<String>, StoreError> {
        self.read(|db| history::ids(db, subject))
    }

    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        query(&self.connection).map_err(|error| self.explain(error))
    }
}
