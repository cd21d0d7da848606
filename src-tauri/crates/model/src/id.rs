//! Identifiers. Each kind has its own type, so that one cannot be passed for another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// Wraps the text of an identifier, as it stands in a file.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )+};
}

ids! {
    /// A workspace. Copies of its file share it.
    WorkspaceId,
    /// A framework, `bsm5` for instance.
    FrameworkId,
    /// A dimension within a framework, `D02` for instance.
    DimensionId,
    /// A question. A published id is never used for another question.
    QuestionId,
    /// A gate that caps the level.
    GateId,
    /// A bank of questions that several dimensions share.
    BankId,
    /// A person who answers: the name used in answers files.
    ParticipantId,
    /// A business service of the organisation.
    ServiceId,
    /// A unit of the organisation: a business unit or a country.
    UnitId,
    /// One assessment in a workspace.
    AssessmentId,
    /// A decision asked of the board.
    DecisionId,
    /// A stoppage that happened.
    StoppageId,
}
