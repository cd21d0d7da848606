//! The open workspace, and what every screen knows of it.

use analysis::Groups;
use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Form, FrameworkId, Group, ParticipantId, ServiceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Comparison, FileNotice, PackView};

/// One client's workspace, without its answers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WorkspaceView {
    /// Name of the organisation.
    pub name: String,
    /// What part of it is assessed, in a few words.
    pub scope: String,
    /// Marked as a fictional sample.
    pub sample: bool,
    /// Full path of the file; empty for the default workspace, which nobody needs to see.
    pub path: String,
    /// The file can be read but not written.
    pub read_only: bool,
    /// What is worth knowing about the file, until the person has read it.
    pub notices: Vec<FileNotice>,
    /// For whom it was made, where it is a pack.
    pub pack: Option<PackView>,
    /// Who is answering and for which side has been asked, and the services.
    pub set_up: bool,
    /// The services, in the order in which they were named.
    pub services: Vec<Service>,
    /// The services each side would miss first, first to fifth.
    pub first_missed: Groups<Vec<ServiceId>>,
    /// Who answers.
    pub participants: Vec<ParticipantView>,
    /// People who are no longer asked. Their answers stand in assessments that were signed off.
    pub departed: Vec<DepartedView>,
    /// Every assessment, latest first, without figures.
    pub assessments: Vec<AssessmentEntry>,
    /// The assessment that the screens show; none in a workspace without one.
    pub current: Option<AssessmentId>,
    /// Its figures.
    pub summary: Option<AssessmentSummary>,
    /// What it is held against.
    pub comparison: Comparison,
    /// Whose answers are being entered, and for which side.
    pub voice: Option<Voice>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A service of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Service {
    /// Its identifier.
    pub id: ServiceId,
    /// Its name in business words.
    pub name: String,
}

/// A participant and how far they are in the current assessment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ParticipantView {
    /// The identifier used in answers files.
    pub id: ParticipantId,
    /// Name or alias.
    pub name: String,
    /// The side for which the person speaks.
    pub group: Group,
    /// Role; may be empty.
    pub role: String,
    /// Questions they have answered, "not applicable" and "don't know" included.
    pub answered: u32,
    /// Questions they are asked.
    pub asked: u32,
}

/// A person who is no longer asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DepartedView {
    /// The identifier used in answers files.
    pub id: ParticipantId,
    /// Name or alias.
    pub name: String,
    /// The side for which the person spoke.
    pub group: Group,
    /// Role; may be empty.
    pub role: String,
}

/// An assessment in a list, without figures: it costs nothing to have many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AssessmentEntry {
    /// Its identifier.
    pub id: AssessmentId,
    /// Its name.
    pub name: String,
    /// The framework.
    pub framework: FrameworkId,
    /// Which form is asked.
    pub form: Form,
    /// The day it stands for.
    pub date: NaiveDate,
    /// Who signed it off or opened it again last.
    pub sign_off: Option<SignOff>,
}

/// Who decided last whether an assessment may be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum SignOff {
    /// It is read-only.
    Signed {
        /// When.
        at: DateTime<Utc>,
        /// Who, by name.
        by: String,
    },
    /// It was signed off and may be changed again.
    Reopened {
        /// When.
        at: DateTime<Utc>,
        /// Who, by name.
        by: String,
        /// Why.
        why: String,
    },
}

/// An assessment with its figures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AssessmentSummary {
    /// Its identifier.
    pub id: AssessmentId,
    /// Its name, "BSM maturity, November 2026" for instance.
    pub name: String,
    /// The framework.
    pub framework: FrameworkId,
    /// The framework's name.
    pub framework_name: String,
    /// The framework's version.
    pub version: String,
    /// Which form is asked.
    pub form: Form,
    /// The day it stands for.
    pub date: NaiveDate,
    /// Questions that have a value or are not applicable.
    pub answered: u32,
    /// Questions of the form.
    pub asked: u32,
    /// The level to lead with, where the scheme has levels.
    #[serde(serialize_with = "analysis::round::said_level")]
    pub level: Option<f64>,
    /// Overall score, unrounded, where the scheme has one.
    pub score: Option<f64>,
    /// For pairs: the mean distance to what is wanted, unrounded.
    pub distance: Option<f64>,
    /// People in groups below three agreed to be shown.
    pub small_groups_shown: bool,
    /// When something of it was changed last.
    pub changed_at: Option<DateTime<Utc>>,
    /// Who signed it off or opened it again last.
    pub sign_off: Option<SignOff>,
}

/// Whose answers are being entered, and for which side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Voice {
    /// The person.
    pub participant: ParticipantId,
    /// The side. If it is not the person's own, the answers are marked "assumed".
    pub group: Group,
}

/// What undo and redo would do; none where there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct UndoState {
    /// What undo would take back.
    pub undo: Option<ChangeKind>,
    /// What redo would bring back.
    pub redo: Option<ChangeKind>,
}

/// Kinds of changes a person makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// An answer.
    Response,
    /// Several answers from a file.
    Import,
    /// A participant.
    Participant,
    /// The services: those named first, or a list of them.
    Services,
    /// The organisation.
    Organisation,
    /// An outcome test's count.
    Outcome,
    /// A target.
    Target,
    /// A decision.
    Decision,
    /// A property of an assessment: its name, day, headline or consent.
    Assessment,
    /// A new assessment.
    AssessmentAdded,
    /// An assessment that was removed.
    AssessmentRemoved,
    /// An assessment that was signed off. Undo does not cross it.
    SignOff,
    /// An assessment that was opened again. Undo does not cross it.
    Reopening,
    /// The logo on every page.
    Logo,
    /// The line at the foot of every page.
    Confidentiality,
    /// An impact statement.
    Statement,
    /// An impact statement that was signed. Undo does not cross it.
    StatementSigned,
    /// A stoppage that happened.
    Stoppage,
    /// The words of the client's own business.
    OwnWords,
}

/// An assessment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentRef {
    /// The assessment.
    pub assessment: AssessmentId,
}
