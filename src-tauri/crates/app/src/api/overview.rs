//! One client at a glance: what is next, the assessments, what changed.

use analysis::Status;
use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Audience, Form, FrameworkId, Group, QuestionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HoldingBack, MatchedChange, Voice};

/// The Overview screen, but for the figures of assessments other than the current one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OverviewView {
    /// The one thing to do next.
    pub next: Next,
    /// How the current assessment stands; none in a workspace without one.
    pub standing: Option<Standing>,
    /// How the impact statements stand; none where nobody has begun one.
    pub impact: Option<ImpactStanding>,
    /// The latest changes.
    pub changes: ChangesPage,
}

/// How the impact statements stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ImpactStanding {
    /// All services.
    pub services: u32,
    /// Those whose statement is signed and current.
    pub signed: u32,
    /// Those whose statement cannot be signed yet.
    pub blocked: u32,
    /// Those whose statement was not looked at again in time.
    pub expired: u32,
    /// Those of which nobody knows what a day without them costs.
    pub unknown: u32,
}

/// How an assessment stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Standing {
    /// Whether its score stands.
    pub status: Status,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// What it is compared with, and how it moved since.
    pub since: Option<Since>,
}

/// How an assessment moved since an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Since {
    /// Name of the earlier one.
    pub name: String,
    /// The day it stands for.
    pub date: NaiveDate,
    /// Over the questions with a value both times; none where there is none.
    pub change: Option<MatchedChange>,
}

/// The one thing to do next, from what the workspace says.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Next {
    /// Nobody is in the list of people.
    AddPeople,
    /// There is no assessment.
    AddAssessment,
    /// Nothing is answered.
    Start {
        /// Who would answer.
        voice: Voice,
        /// Questions they are asked.
        questions: u32,
        /// How long the form takes, as far as it says.
        minutes: Option<u32>,
    },
    /// Whoever is answering has open questions.
    Continue {
        /// Who answers, for their own side.
        voice: Voice,
        /// The first question without an answer.
        question: QuestionId,
        /// Questions without an answer.
        left: u32,
        /// Questions they are asked.
        asked: u32,
        /// Of those without an answer, how many have one of last time to confirm.
        carried: u32,
    },
    /// One side was asked and has said nothing.
    AskSide {
        /// The silent side.
        group: Group,
        /// Its people in the list.
        people: u32,
    },
    /// Other people have open questions.
    AskOthers {
        /// How many people.
        people: u32,
    },
    /// Too little is known for the result to stand.
    FindOut {
        /// Share of the weight that is answered, 0 to 1.
        completeness: f64,
        /// Questions to which somebody said "don't know".
        dont_know: u32,
    },
    /// A high score stands beside a poor count.
    Contradictions {
        /// The dimensions, by name.
        dimensions: Vec<String>,
    },
    /// A dimension holds the level back, and no decision says what is to be done.
    Lift {
        /// What holds back, and what is needed.
        held: HoldingBack,
    },
    /// Everything is answered, and no decision is written.
    Decide,
    /// Everything is answered, and decisions are written.
    SignOff,
    /// The current assessment is signed off; another one is open.
    GoTo {
        /// The open one.
        assessment: AssessmentId,
        /// Its name.
        name: String,
    },
    /// The current assessment is signed off and can be held against an earlier one.
    Compare {
        /// Name of the earlier one.
        name: String,
    },
    /// The only assessment is signed off.
    PlanNext,
}

/// Changes, latest first, as far as they were read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChangesPage {
    /// By day, latest first.
    pub days: Vec<ChangesDay>,
    /// Where the next page begins; none at the end of the history.
    pub before: Option<i64>,
}

/// What changed on one day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChangesDay {
    /// The day, where the person is.
    pub day: NaiveDate,
    /// When the last of these changes was made.
    pub at: DateTime<Utc>,
    /// What changed, latest first.
    pub items: Vec<ChangeItem>,
}

/// What changed, for a sentence. Nobody can be told by it: a side is named from three people on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChangeItem {
    /// Questions were answered for the first time.
    Answered {
        /// Name of the assessment.
        assessment: String,
        /// The side, where it can be told.
        group: Option<Group>,
        /// How many people, where it can be told.
        people: Option<u32>,
        /// How many different questions.
        questions: u32,
        /// They came from a file.
        imported: bool,
    },
    /// Answers were changed.
    AnswersChanged {
        /// Name of the assessment.
        assessment: String,
        /// How many.
        answers: u32,
    },
    /// Answers were taken back.
    AnswersTakenBack {
        /// Name of the assessment.
        assessment: String,
        /// How many.
        answers: u32,
    },
    /// Answers were given for the other side.
    Assumed {
        /// Name of the assessment.
        assessment: String,
        /// How many.
        answers: u32,
    },
    /// The list of people changed.
    People {
        /// People who were added.
        added: u32,
        /// People whose entry was changed.
        changed: u32,
        /// People who are no longer asked.
        removed: u32,
    },
    /// The services missed first were named.
    Services,
    /// Services were added to the list, renamed or taken off it.
    ServiceList,
    /// Impact statements were written or changed.
    Statements {
        /// For how many services.
        services: u32,
    },
    /// An impact statement was signed.
    StatementSigned {
        /// The service, by name.
        service: String,
        /// Who signed.
        by: String,
    },
    /// Stoppages were entered or changed.
    Stoppages {
        /// How many.
        stoppages: u32,
    },
    /// The list of words of the client's own business changed.
    OwnWords,
    /// The organisation was described.
    Organisation,
    /// Counts of outcome tests.
    Counts {
        /// Name of the assessment.
        assessment: String,
        /// For how many dimensions.
        dimensions: u32,
    },
    /// Targets.
    Targets {
        /// Name of the assessment.
        assessment: String,
        /// For how many dimensions.
        dimensions: u32,
    },
    /// Decisions asked for.
    Decisions {
        /// Name of the assessment.
        assessment: String,
        /// How many were written or changed.
        written: u32,
        /// How many were removed.
        removed: u32,
    },
    /// The headline of the board page was typed.
    Headline {
        /// Name of the assessment.
        assessment: String,
    },
    /// It was recorded whether small groups may be shown.
    Consent {
        /// Name of the assessment.
        assessment: String,
        /// Whether they may.
        shown: bool,
    },
    /// An assessment was given another name.
    Renamed {
        /// The former name.
        from: String,
        /// The new name.
        to: String,
    },
    /// An assessment was given another day.
    Redated {
        /// Name of the assessment.
        assessment: String,
        /// The new day.
        date: NaiveDate,
    },
    /// An assessment was added.
    AssessmentAdded {
        /// Its name.
        assessment: String,
    },
    /// An assessment was removed.
    AssessmentRemoved {
        /// Its name.
        assessment: String,
    },
    /// An assessment was signed off.
    SignedOff {
        /// Its name.
        assessment: String,
        /// Who signed.
        by: String,
    },
    /// An assessment was opened again.
    Reopened {
        /// Its name.
        assessment: String,
        /// Who opened it.
        by: String,
        /// Why.
        why: String,
    },
    /// Changes that were made and taken back.
    Undone {
        /// How many.
        steps: u32,
    },
}

/// A page of changes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangesInput {
    /// Where it begins, from the page before.
    pub before: i64,
}

/// A framework that can be chosen for a new assessment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FrameworkChoice {
    /// The framework.
    pub id: FrameworkId,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Where it comes from.
    pub provenance: String,
    /// What it asks about: the names of its dimensions.
    pub dimensions: Vec<String>,
    /// Who is asked.
    pub asked: Audience,
    /// The forms there are, the shorter one first.
    pub forms: Vec<FormChoice>,
}

/// A form that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormChoice {
    /// The form.
    pub form: Form,
    /// Its questions.
    pub questions: u32,
    /// Minutes it takes, as far as the framework says.
    pub minutes: Option<u32>,
}

/// An assessment to be added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewAssessmentInput {
    /// The framework, in the version that is shipped.
    pub framework: FrameworkId,
    /// Which form is asked.
    pub form: Form,
    /// Its name.
    pub name: String,
    /// The day it stands for.
    pub date: NaiveDate,
    /// The assessment whose answers are laid beside the questions, to be confirmed one by one, and
    /// whose targets are taken over.
    pub started_from: Option<AssessmentId>,
}

/// Name and day of an assessment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Its name.
    pub name: String,
    /// The day it stands for.
    pub date: NaiveDate,
}

/// Assessments whose figures are wanted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SummariesInput {
    /// The assessments.
    pub assessments: Vec<AssessmentId>,
}

/// An assessment to be signed off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignOffInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Who signs, by name.
    pub by: String,
}

/// An assessment to be opened again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReopenInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Who opens it, by name.
    pub by: String,
    /// Why.
    pub why: String,
}

/// What an assessment is held against.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Comparison {
    /// The one before, of the same framework.
    #[default]
    Before,
    /// Nothing.
    Nothing,
    /// An earlier one, of the same framework.
    With {
        /// The earlier one.
        assessment: AssessmentId,
    },
}

/// What an assessment is to be held against.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ComparisonInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// What it is held against.
    pub comparison: Comparison,
}
