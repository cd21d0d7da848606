//! The paper.

use chrono::NaiveDate;
use model::{AssessmentId, DecisionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssessmentSummary, UndoState};

/// The Report screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReportView {
    /// The assessment.
    pub assessment: AssessmentSummary,
    /// The headline that the data suggest.
    pub suggested_headline: String,
    /// The headline that a person typed; empty for the suggestion.
    pub headline: String,
    /// Decisions asked for, in order.
    pub decisions: Vec<Decision>,
    /// Parts of each audience with their pages.
    pub audiences: Vec<AudienceView>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// Who the paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportAudience {
    /// One page.
    Board,
    /// Where we stand, and method.
    Management,
    /// Everything there is.
    Full,
}

/// What an audience gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AudienceView {
    /// The audience.
    pub audience: ReportAudience,
    /// Pages in A4.
    pub pages: u32,
}

/// A decision asked of the board. Every word comes from a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Decision {
    /// None for a new one.
    pub id: Option<DecisionId>,
    /// What is to be decided.
    pub title: String,
    /// Why.
    pub why: String,
    /// What it takes: days, money.
    pub takes: String,
    /// What happens if it is not taken.
    pub if_not: String,
    /// Who decides.
    pub who: String,
    /// By when.
    pub by: Option<NaiveDate>,
}

/// A decision to be saved, in its assessment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The decision.
    pub decision: Decision,
}

/// A decision to be taken off the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionRef {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The decision.
    pub decision: DecisionId,
}

/// The headline to be saved; empty for the suggestion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeadlineInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The headline.
    pub headline: String,
}

/// Paper sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PageSize {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// A report to be written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// For whom.
    pub audience: ReportAudience,
    /// On which paper.
    pub page: PageSize,
    /// The date printed on it.
    pub date: NaiveDate,
}

/// A report that is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// Full path.
    pub path: String,
    /// Pages.
    pub pages: u32,
}
