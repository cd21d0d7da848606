//! The paper.

use chrono::NaiveDate;
use model::{AssessmentId, DecisionId, DimensionId, QuestionId, ServiceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssessmentSummary, Failure, Service, UndoState};

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
    /// The parts that each audience gets.
    pub audiences: Vec<AudienceView>,
    /// The line at the foot of every page; may be empty.
    pub confidentiality: String,
    /// Name of the file that the logo came from; none where there is no logo.
    pub logo: Option<String>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// Who the paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportAudience {
    /// One page.
    Board,
    /// Everything but the answers.
    Management,
    /// Everything there is.
    Full,
}

impl ReportAudience {
    pub(crate) const ALL: [ReportAudience; 3] = [
        ReportAudience::Board,
        ReportAudience::Management,
        ReportAudience::Full,
    ];
}

/// A part of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportPart {
    /// One sentence, one picture, the decisions asked for.
    Board,
    /// Every figure and every dimension.
    Stand,
    /// IT against the business, and what nobody knew.
    TwoViews,
    /// Services by loss, and a page for each statement.
    Impact,
    /// How the figures came about.
    Method,
    /// Every answer and every sum.
    Appendix,
}

impl ReportPart {
    pub(crate) const ALL: [ReportPart; 6] = [
        ReportPart::Board,
        ReportPart::Stand,
        ReportPart::TwoViews,
        ReportPart::Impact,
        ReportPart::Method,
        ReportPart::Appendix,
    ];
}

/// What an audience gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AudienceView {
    /// The audience.
    pub audience: ReportAudience,
    /// Its parts, in order.
    pub parts: Vec<ReportPart>,
}

/// A question about pages.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PageCountsInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// On which paper.
    pub page: PageSize,
    /// The date printed on it.
    pub date: NaiveDate,
}

/// How many pages there would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageCounts {
    /// Of each part.
    pub parts: Vec<PartPages>,
    /// For each audience, its table of contents included.
    pub audiences: Vec<AudiencePages>,
}

/// Pages of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct PartPages {
    /// The part.
    pub part: ReportPart,
    /// How many.
    pub pages: u32,
}

/// Pages of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct AudiencePages {
    /// The audience.
    pub audience: ReportAudience,
    /// How many.
    pub pages: u32,
}

/// The line at the foot of every page, to be saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConfidentialityInput {
    /// The assessment that is on screen.
    pub assessment: AssessmentId,
    /// The line; may be empty.
    pub confidentiality: String,
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

/// A statement to be written on paper, for the screen or into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StatementPaperInput {
    /// The service.
    pub service: ServiceId,
    /// On which paper.
    pub page: PageSize,
    /// The date printed on it.
    pub date: NaiveDate,
}

/// A report to be written, for the screen or into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Which parts; at least one.
    pub parts: Vec<ReportPart>,
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

/// A report as it would be exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewView {
    /// Names this state of the pages.
    pub key: String,
    /// Each page, first to last.
    pub pages: Vec<PageView>,
    /// Why there is nothing to look at or to export.
    pub problem: Option<Failure>,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageView {
    /// The part it belongs to; none for the table of contents.
    pub part: Option<ReportPart>,
    /// The dimensions on it, in order of reading.
    pub dimensions: Vec<PageDimension>,
    /// The questions on it, in order of reading.
    pub questions: Vec<PageQuestion>,
    /// The services whose statements are on it, in order of reading.
    pub services: Vec<Service>,
}

/// A dimension on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageDimension {
    /// The dimension.
    pub id: DimensionId,
    /// Its name.
    pub name: String,
}

/// A question on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageQuestion {
    /// The question.
    pub id: QuestionId,
    /// A few words.
    pub short: String,
}

/// A page to be looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PreviewPageInput {
    /// The preview's key.
    pub key: String,
    /// Counted from 0.
    pub page: u32,
    /// Dots across.
    pub width: u32,
}
