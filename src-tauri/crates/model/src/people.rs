//! Who answers, and for which side.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ParticipantId;

/// The two sides that are asked the same question.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Those who provide the services.
    It,
    /// Those who live from the services.
    Business,
}

impl Group {
    /// Both sides, in the order in which they are reported.
    pub const ALL: [Group; 2] = [Group::It, Group::Business];

    /// The other side.
    pub fn other(self) -> Group {
        match self {
            Group::It => Group::Business,
            Group::Business => Group::It,
        }
    }
}

/// A person who answers, by name or alias.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Participant {
    /// The identifier used in answers files.
    pub id: ParticipantId,
    /// Name or alias, as the person wishes to appear.
    pub name: String,
    /// The side for which the person speaks.
    pub group: Group,
    /// Role in the organisation; may be empty.
    pub role: String,
}
