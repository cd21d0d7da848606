//! Who answers, and what the first run asks.

use model::{AssessmentId, Group, ParticipantId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the first run asks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetUpInput {
    /// Name of the organisation.
    pub organisation: String,
    /// The person's name or alias.
    pub name: String,
    /// The side for which they speak.
    pub group: Group,
    /// Their role; may be empty.
    pub role: String,
    /// The services they would miss first, first to fifth; at least one.
    pub services: Vec<String>,
}

/// The organisation in words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OrganisationInput {
    /// Its name.
    pub name: String,
    /// What part of it is assessed.
    pub scope: String,
}

/// A participant to add, or to change where the id is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ParticipantInput {
    /// None for a new person.
    pub id: Option<ParticipantId>,
    /// Name or alias.
    pub name: String,
    /// The side.
    pub group: Group,
    /// Role; may be empty.
    pub role: String,
}

/// A participant.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ParticipantRef {
    /// The person.
    pub participant: ParticipantId,
}

/// The services one side would miss first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FirstMissedInput {
    /// The side.
    pub group: Group,
    /// Names, first to fifth.
    pub services: Vec<String>,
}

/// Whether small groups may be shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConsentInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Everybody in a group below three agreed.
    pub small_groups_shown: bool,
}
