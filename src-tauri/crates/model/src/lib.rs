//! The vocabulary of Plumbline: frameworks, questions, answers and the people who give them.
//!
//! Invariant: this crate knows no file, no clock and no database. It derives `serde`, `schemars`
//! and `ts-rs`, and nothing else.

pub mod answer;
pub mod cap;
pub mod day;
pub mod fit;
pub mod framework;
pub mod id;
pub mod money;
pub mod people;
pub mod problem;
pub mod scheme;
pub mod service_list;
pub mod statement;

pub use answer::{Answer, AnswerValue, AnswersFile, Evidence, Response, ResponseRow, TargetsFile};
pub use day::{Day, NoDay};
pub use framework::{
    Action, Anchor, Audience, BandText, Bank, Cap, Choice, Claim, Contradiction, Crosswalk,
    Dimension, Fact, Feed, Form, Framework, Gate, GateNeed, LevelName, LevelText, Lever, Minutes,
    OutcomeTest, Poles, Question, QuestionKind, Scale, SetupField, Stem, Term,
};
pub use id::{
    AssessmentId, BankId, DecisionId, DimensionId, FrameworkId, GateId, ParticipantId, QuestionId,
    ServiceId, StoppageId, UnitId, WorkspaceId,
};
pub use money::Estimate;
pub use people::{Group, Participant};
pub use problem::{Problem, Severity};
pub use scheme::{Satisfied, Scheme};
pub use service_list::{CellProblem, ServiceField};
pub use statement::{
    Attribute, AvailabilityStep, BusinessContext, BusinessMetric, BusinessValue, Confidence,
    DataNeeds, Dependency, DependencyKind, Experience, ExtraHoursClaim, Harm, ImpactCategory,
    ImpactGrid, Investment, LossClaim, LossParameters, LossParts, LossPoint, Need, NeedClaim,
    NobodyKnows, Obligation, ObligationKind, OutageScenario, Owner, PastStoppage, Peak,
    PenaltyStep, PositioningClaim, Rating, RecoveryProof, ServiceComparison, ServiceHours,
    ServiceWindow, Signature, Statement, StatementSafety, StatementStatus, StatementWorkaround,
    Stoppage, Tolerances, ValueSource, YearOfService,
};
