//! What crosses between the window and the use cases. Every type here has its TypeScript twin,
//! written by ts-rs into `ui/src/generated/`.

use analysis::{ConfidenceLabel, Derivation, Groups, QuestionResult, Scores};
use chrono::{DateTime, NaiveDate, Utc};
use model::{
    Answer, AssessmentId, Audience, DecisionId, DimensionId, Evidence, Form, FrameworkId, Group,
    OutcomeTest, ParticipantId, Problem, Question, QuestionId, Scale, ServiceId, Term,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What went wrong, for a person, and a code for the screen to act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// A stable, snake-case code.
    pub code: String,
    /// What happened, what was kept, what to do.
    pub message: String,
}

/// What the window shows first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// The program's version.
    pub version: String,
    /// Recent files, latest first.
    pub recent: Vec<RecentFile>,
    /// The workspace that is open.
    pub workspace: Option<WorkspaceView>,
    /// Where the person was when the program was last closed.
    pub place: Option<Place>,
}

/// A workspace that was open before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecentFile {
    /// Full path.
    pub path: String,
    /// The client's name; the file's name where it cannot be read.
    pub name: String,
    /// It is the sample.
    pub sample: bool,
    /// The file is not where it was.
    pub missing: bool,
    /// When it was last open.
    pub opened_at: DateTime<Utc>,
    /// The assessment worked on last.
    pub assessment: Option<String>,
    /// Questions of it that have an answer.
    pub answered: u32,
    /// Questions of it.
    pub asked: u32,
    /// Its level.
    pub level: Option<i64>,
}

/// Where a person is in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    /// The question, on Assess.
    pub question: Option<QuestionId>,
}

/// The screens of a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// Who answers.
    People,
    /// One question at a time.
    Assess,
    /// Where the organisation stands.
    Results,
    /// The paper.
    Report,
}

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
    /// Who is answering and for which side has been asked, and the services.
    pub set_up: bool,
    /// The services, in the order in which they were named.
    pub services: Vec<Service>,
    /// The services each side would miss first, first to fifth.
    pub first_missed: Groups<Vec<ServiceId>>,
    /// Who answers.
    pub participants: Vec<ParticipantView>,
    /// Latest first.
    pub assessments: Vec<AssessmentSummary>,
    /// The assessment that the screens show.
    pub current: AssessmentId,
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

/// An assessment in a list.
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
    /// Level after gates.
    pub level: Option<i64>,
    /// Overall score, unrounded.
    pub score: Option<f64>,
    /// People in groups below three agreed to be shown.
    pub small_groups_shown: bool,
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
    /// The services named first.
    Services,
    /// The organisation.
    Organisation,
    /// An outcome test's count.
    Outcome,
    /// A target.
    Target,
    /// A decision.
    Decision,
    /// A property of an assessment: headline or consent.
    Assessment,
}

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

/// A path.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PathInput {
    /// Full path.
    pub path: String,
}

/// The name of a new workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewWorkspaceInput {
    /// Name of the organisation.
    pub name: String,
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

/// An assessment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentRef {
    /// The assessment.
    pub assessment: AssessmentId,
}

/// Whether small groups may be shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConsentInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Everybody in a group below three agreed.
    pub small_groups_shown: bool,
}

/// The Assess screen for one voice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AssessView {
    /// The assessment.
    pub assessment: AssessmentSummary,
    /// How to choose an answer.
    pub how_to_answer: String,
    /// Scale and level names.
    pub scale: Scale,
    /// Words explained on tap.
    pub glossary: Vec<Term>,
    /// Whose answers these are.
    pub voice: Voice,
    /// Name of that person.
    pub voice_name: String,
    /// Given for the other side.
    pub assumed: bool,
    /// The dimensions with the questions this voice is asked.
    pub dimensions: Vec<DimensionView>,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// What each side named as its most important service.
    pub most_important: Groups<Option<String>>,
    /// Where the person left off; the first unanswered question otherwise.
    pub at: Option<QuestionId>,
}

/// A dimension with the questions a voice is asked.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DimensionView {
    /// The dimension.
    pub id: DimensionId,
    /// Its full name.
    pub name: String,
    /// What it asks.
    pub meaning: String,
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// The outcome test, where the framework has one.
    pub outcome_test: Option<OutcomeTest>,
    /// What was counted.
    pub outcome: Option<OutcomeEntry>,
    /// Score and count contradict each other.
    pub contradiction: Option<ContradictionView>,
}

/// A question as one voice sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionView {
    /// The question as the framework has it.
    pub question: Question,
    /// The stem in this side's words.
    pub stem: String,
    /// This voice's answer.
    pub given: Option<GivenAnswer>,
    /// What this voice said in the assessment before.
    pub last_time: Option<LastTime>,
    /// What others said; only after one's own answer.
    pub others: Option<Others>,
}

/// An answer as it stands in the file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GivenAnswer {
    /// What was said.
    pub answer: Answer,
    /// How well it is borne out.
    pub evidence: Evidence,
    /// A remark; may be empty.
    pub comment: String,
}

/// What was said the time before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LastTime {
    /// What was said.
    pub given: GivenAnswer,
    /// The day of that assessment.
    pub date: NaiveDate,
}

/// What others said, by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Others {
    /// Each side, where both are large enough or agreed to be shown.
    pub groups: Groups<Option<GroupView>>,
    /// People of each side who gave a value, shown or not.
    pub people: Groups<u32>,
}

/// A side's mean.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GroupView {
    /// Mean of the side's answers, unrounded.
    pub mean: f64,
    /// People who gave a value.
    pub people: u32,
}

/// A dimension that keeps the level down.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HoldingBack {
    /// The dimension.
    pub dimension: DimensionId,
    /// Its name.
    pub name: String,
    /// The level it bars.
    pub level: i64,
    /// The score that level asks of it.
    pub needs: f64,
    /// The score it has.
    pub has: Option<f64>,
}

/// An answer to be saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The question.
    pub question: QuestionId,
    /// Who answers, and for which side.
    pub voice: Voice,
    /// What is said; none takes the answer back.
    pub answer: Option<Answer>,
    /// How well it is borne out.
    pub evidence: Evidence,
    /// A remark; may be empty.
    pub comment: String,
}

/// An answer that is on disk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AnswerSaved {
    /// When it was committed.
    pub saved_at: DateTime<Utc>,
    /// The question with the answer, and what others said.
    pub question: QuestionView,
    /// The assessment with its new progress.
    pub assessment: AssessmentSummary,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// Contradiction of the question's dimension, if any.
    pub contradiction: Option<ContradictionView>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A count for an outcome test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutcomeEntry {
    /// How many.
    pub count: u32,
    /// Out of how many; at least `count`, above 0.
    pub total: u32,
    /// The day it was counted.
    pub counted_on: NaiveDate,
    /// Who counted.
    pub counted_by: String,
}

/// A count to be saved; none takes it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutcomeInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The dimension.
    pub dimension: DimensionId,
    /// What was counted.
    pub entry: Option<OutcomeEntry>,
}

/// A count that is on disk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OutcomeSaved {
    /// When it was committed.
    pub saved_at: DateTime<Utc>,
    /// What stands now.
    pub outcome: Option<OutcomeEntry>,
    /// Score and count contradict each other.
    pub contradiction: Option<ContradictionView>,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A high score beside a poor count.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContradictionView {
    /// The dimension.
    pub dimension: DimensionId,
    /// Its name.
    pub name: String,
    /// Its score, unrounded.
    pub score: f64,
    /// The score from which the share must hold.
    pub score_at_least: f64,
    /// How many were counted.
    pub count: u32,
    /// Out of how many.
    pub total: u32,
    /// The share that the score asks for, 0 to 1.
    pub share_below: f64,
    /// The outcome test's sentence with its numbers.
    pub statement: String,
}

/// The Results screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResultsView {
    /// The assessment.
    pub assessment: AssessmentSummary,
    /// The assessment before, of the same framework.
    pub previous: Option<AssessmentSummary>,
    /// All figures, unrounded.
    pub scores: Scores,
    /// How the level came about, down to the answers. Small groups are closed.
    pub derivation: Derivation,
    /// Scale and level names.
    pub scale: Scale,
    /// Each dimension in order.
    pub dimensions: Vec<DimensionRow>,
    /// Each question in order.
    pub questions: Vec<QuestionRow>,
    /// The dimension with the lowest score; none while nothing is scored.
    pub weakest: Option<DimensionId>,
    /// Dimensions that hold the level back.
    pub holding_back: Vec<HoldingBack>,
    /// Weighted mean of the targets over dimensions that have one.
    pub target_mean: Option<f64>,
    /// IT against the business.
    pub gap: GapSummary,
    /// What the answers rest on.
    pub evidence: EvidenceSummary,
    /// What is answered.
    pub completeness: CompletenessSummary,
    /// Questions put to both sides, widest gap first, at most six.
    pub two_views: Vec<TwoViews>,
    /// What people did not know, most voices first.
    pub dont_know: Vec<DontKnowRow>,
    /// High scores beside poor counts.
    pub contradictions: Vec<ContradictionView>,
    /// The radar.
    pub radar: Picture,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// A row of the dimension table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DimensionRow {
    /// The dimension.
    pub id: DimensionId,
    /// Full name.
    pub name: String,
    /// Name for a narrow column, the same as in the radar.
    pub label: String,
    /// What it asks.
    pub meaning: String,
    /// Weight.
    pub weight: f64,
    /// Score now.
    pub now: Option<f64>,
    /// Wanted score.
    pub target: Option<f64>,
    /// Score last time.
    pub last: Option<f64>,
    /// Change over questions answered both times, and how many these are.
    pub change: Option<MatchedChange>,
    /// Who is asked here.
    pub asked: Audience,
    /// Each side, where both are large enough or agreed to be shown.
    pub groups: Groups<Option<GroupView>>,
    /// People of each side who gave a value, shown or not.
    pub people: Groups<u32>,
    /// IT minus business, unrounded; none where a side is missing or hidden.
    pub gap: Option<f64>,
    /// Both sides were asked and one did not answer.
    pub one_sided: bool,
    /// What was counted.
    pub outcome: Option<OutcomeEntry>,
    /// The outcome test, where the framework has one.
    pub outcome_test: Option<OutcomeTest>,
}

/// A change over questions answered both times.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct MatchedChange {
    /// Mean change, unrounded.
    pub delta: f64,
    /// How many questions.
    pub questions: u32,
}

/// A question in the tables.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionRow {
    /// The figures. Sides that are too small are closed.
    pub result: QuestionResult,
    /// A few words.
    pub short: String,
    /// The full stem: the business's where it is asked, IT's otherwise.
    pub stem: String,
    /// Who is asked.
    pub audience: Audience,
}

/// IT against the business over dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GapSummary {
    /// Mean signed gap, IT minus business.
    pub bias: Option<f64>,
    /// Mean absolute gap.
    pub mean_absolute: Option<f64>,
    /// Questions put to both sides and answered by both.
    pub questions: u32,
}

/// What the answers rest on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct EvidenceSummary {
    /// Value-answers documented or verified.
    pub evidenced: u32,
    /// Value-answers.
    pub answers: u32,
    /// In a word.
    pub label: Option<ConfidenceLabel>,
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct CompletenessSummary {
    /// Questions with a value.
    pub answered: u32,
    /// Questions that apply.
    pub applicable: u32,
    /// Questions that do not apply.
    pub not_applicable: u32,
    /// Questions to which somebody said "don't know".
    pub dont_know: u32,
}

/// A question that both sides see differently.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TwoViews {
    /// The question.
    pub question: QuestionId,
    /// The business's stem.
    pub stem: String,
    /// Name of the dimension.
    pub dimension: String,
    /// IT's mean.
    pub it: f64,
    /// The business's mean.
    pub business: f64,
    /// IT minus business, unrounded.
    pub gap: f64,
}

/// What people did not know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DontKnowRow {
    /// The question.
    pub question: QuestionId,
    /// The business's stem where there is one.
    pub stem: String,
    /// Name of the dimension.
    pub dimension: String,
    /// How many said so. By side only where nobody can be singled out.
    pub people: u32,
}

/// A picture with its words and its table twin.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Picture {
    /// SVG to be set inline; styled by tokens.
    pub svg: String,
    /// One sentence with the figures.
    pub summary: String,
    /// Column heads of the twin.
    pub columns: Vec<String>,
    /// Rows of the twin.
    pub rows: Vec<Vec<String>>,
}

/// A target to be saved; none takes it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TargetInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The dimension.
    pub dimension: DimensionId,
    /// Wanted score on the framework's scale.
    pub target: Option<f64>,
}

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

/// What an answers file would change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    /// Full path of the file.
    pub path: String,
    /// Rows read.
    pub rows: u32,
    /// Answers that are new.
    pub adds: u32,
    /// Answers that would replace a different one.
    pub replaces: u32,
    /// Answers that are there already.
    pub same: u32,
    /// The people in the file.
    pub people: Vec<ImportPerson>,
    /// What is wrong, by row. Rows with an error do not count.
    pub problems: Vec<Problem>,
}

/// A person in an answers file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPerson {
    /// As the file names them.
    pub id: ParticipantId,
    /// The side.
    pub group: Group,
    /// Not in the workspace yet.
    pub new: bool,
    /// Their answers in the file.
    pub answers: u32,
}

/// An import to be carried out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportInput {
    /// The assessment.
    pub assessment: AssessmentId,
    /// The file that was previewed.
    pub path: String,
}
