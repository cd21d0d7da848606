//! What stands on paper, as data. The caller fills it in; nothing is scored here.
//!
//! Every figure is unrounded: the paper cuts. What must not be seen is absent: a group too small
//! to be shown, the name behind a comment.

use analysis::agreement::choice::Verdict;
use analysis::agreement::krippendorff::Reliance;
use analysis::impact::words::DateStyle;
use analysis::{Band, ConfidenceLabel, Groups, QuestionState, Status};
use chart::ChartSpec;
use chrono::NaiveDate;
use model::{Audience, Contradiction, Form, Group, LevelText, OutcomeTest, QuestionKind, Scale};

use crate::answers::Answers;
use crate::entry::Entry;
use crate::impact::ImpactPart;
use crate::logo::Logo;
use crate::own::SchemePart;

/// Everything that a report says about one assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Name of the organisation.
    pub organisation: String,
    /// What part of it was assessed, in a few words; may be empty.
    pub scope: String,
    /// Marked as a fictional sample on every page.
    pub sample: bool,
    /// Name of the assessment, "BSM maturity, November 2026" for instance.
    pub assessment: String,
    /// The day the assessment stands for.
    pub assessed_on: NaiveDate,
    /// The day printed on the paper and written into the file.
    pub date: NaiveDate,
    /// How days are written. A month without its day is named in any case.
    pub dates: DateStyle,
    /// Language of the text, BCP 47: `en`.
    pub language: String,
    /// At the foot of every page, "Confidential" for instance; may be empty.
    pub confidentiality: String,
    /// At the head of every page.
    pub logo: Option<Logo>,
    /// The sentence over everything: typed by a person, or suggested by the data.
    pub headline: String,
    /// Which questions were asked.
    pub framework: FrameworkLine,
    /// The framework's scale and the names of its levels.
    pub scale: Scale,
    /// What only the framework's own scheme has.
    pub own: SchemePart,
    /// The overall figures.
    pub figures: Figures,
    /// What bars the next level; empty where nothing does.
    pub held_back_by: Vec<Need>,
    /// The assessment before, of the same framework.
    pub last: Option<Last>,
    /// The scheme's own picture; none where it has none.
    pub picture: Option<ChartSpec>,
    /// Each dimension, in the framework's order; empty where the scheme is not continuous.
    pub dimensions: Vec<DimensionPage>,
    /// Every answer, where the scheme is not continuous; otherwise it stands with the dimensions.
    pub answers: Option<Answers>,
    /// Index in `dimensions` of the lowest score; none while nothing is scored.
    pub weakest: Option<usize>,
    /// Decisions asked for, in order, in the words of a person.
    pub decisions: Vec<Decision>,
    /// Questions put to both sides and seen most differently, widest first.
    pub two_views: Vec<TwoViews>,
    /// What people did not know, most voices first.
    pub dont_know: Vec<DontKnow>,
    /// What the services cost when they stop; none where there are no services.
    pub impact: Option<ImpactPart>,
    /// People in groups below three agreed to be shown.
    pub small_groups_shown: bool,
    /// Every gate, met or not, in the framework's order.
    pub gates: Vec<Gate>,
    /// What the next level would take; none where there is none, or no way is known.
    pub next_level: Option<NextLevel>,
    /// How far people agree.
    pub agreement: Agreement,
}

/// The smallest set of raises that reaches the next level.
#[derive(Debug, Clone, PartialEq)]
pub struct NextLevel {
    /// The level. Halves occur.
    pub level: f64,
    /// Steps over all questions: whole levels, letters or answers of yes that are new.
    pub steps: u32,
    /// The questions to raise, in order of asking.
    pub raises: Vec<Raise>,
    /// Questions that have to be answered before, in a few words each.
    pub unanswered: Vec<String>,
}

/// A question to raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raise {
    /// The question in a few words.
    pub question: String,
    /// What kind of answer it takes, and so how `to` reads.
    pub kind: QuestionKind,
    /// The level to agree on: 1 is yes, 0 to 3 are N, P, L, F.
    pub to: i64,
    /// What has to become true, lowest level first.
    pub facts: Vec<String>,
    /// Where no anchor tells it: the question itself, which is then to be answered with `to`.
    pub asks: Option<String>,
}

/// How far people agree. Sides that are too small are absent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Among everybody.
    pub all: Verdict,
    /// Mean of the questions' average deviations, in levels.
    pub deviation: Option<f64>,
    /// Between the sides.
    pub between: Option<Between>,
    /// Krippendorff's ordinal alpha.
    pub alpha: Option<f64>,
    /// What alpha lies between.
    pub interval: Option<(f64, f64)>,
    /// What may be built on it.
    pub reliance: Option<Reliance>,
    /// The smallest change of the mean that is more than noise, in levels.
    pub detectable_change: Option<f64>,
}

/// How far apart the sides are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between {
    /// In a word.
    pub verdict: Verdict,
    /// IT less business.
    pub bias: Option<f64>,
}

/// The framework, to the byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkLine {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub hash: String,
    /// Where the content comes from: what is original, what is reconstructed; may be empty.
    pub provenance: String,
    /// Which form was asked.
    pub form: Form,
    /// Questions of that form.
    pub questions: u32,
    /// Questions of the full form.
    pub full_questions: u32,
}

/// The overall figures, unrounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Whether the score stands.
    pub status: Status,
    /// The level to lead with: after gates, and tested.
    pub level: Option<i64>,
    /// The level after gates, where nothing that its gates need applies; none where it was tested.
    pub untested_level: Option<i64>,
    /// The score rounded down, before gates.
    pub level_by_mean: Option<i64>,
    /// Dimension-weighted mean.
    pub score: Option<f64>,
    /// The mean with all that is missing at its lowest, and at its highest.
    pub band: Band,
    /// Weighted mean of the targets, over dimensions that have one.
    pub target: Option<f64>,
    /// IT against the business.
    pub gap: Gap,
    /// What is answered.
    pub completeness: Completeness,
    /// What the answers rest on.
    pub evidence: EvidenceCount,
    /// People of each side who answered.
    pub people: Groups<u32>,
}

impl Figures {
    /// The level after gates, tested or not.
    pub(crate) fn passed_level(&self) -> Option<i64> {
        self.untested_level.or(self.level)
    }
}

/// IT minus business over the questions that both sides answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// Mean signed gap; none where a side is missing or hidden.
    pub bias: Option<f64>,
    /// Mean absolute gap.
    pub mean_absolute: Option<f64>,
    /// How many questions both sides answered.
    pub questions: u32,
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Completeness {
    /// Share of applicable weight that was answered, 0 to 1.
    pub share: Option<f64>,
    /// Questions with a value.
    pub answered: u32,
    /// Questions that apply.
    pub applicable: u32,
    /// Questions that do not apply.
    pub not_applicable: u32,
    /// Questions to which somebody said "don't know".
    pub dont_know: u32,
}

/// What answers rest on, as a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceCount {
    /// Value-answers that are documented or verified.
    pub evidenced: u32,
    /// All value-answers.
    pub answers: u32,
    /// In a word; none where there is no answer.
    pub label: Option<ConfidenceLabel>,
}

/// What a gate needs of a dimension that falls short.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// The level that is barred.
    pub level: i64,
    /// Index in `Report::dimensions`.
    pub dimension: usize,
    /// The score that the level asks of it.
    pub needs: f64,
    /// The score it has; none where nothing was answered.
    pub has: Option<f64>,
}

/// What a level asks of single dimensions before it is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// The level.
    pub level: i64,
    /// All of them must be met.
    pub needs: Vec<GateNeed>,
}

/// One thing that a gate asks.
#[derive(Debug, Clone, PartialEq)]
pub struct GateNeed {
    /// Index in `Report::dimensions`.
    pub dimension: usize,
    /// The score that is asked of it.
    pub needs: f64,
    /// Whether the dimension meets it.
    pub met: bool,
}

/// The assessment before.
#[derive(Debug, Clone, PartialEq)]
pub struct Last {
    /// As it is called in tables and in the key of the radar, "Nov 2025" for instance.
    pub name: String,
    /// The day it stands for.
    pub date: NaiveDate,
    /// Its mean.
    pub score: Option<f64>,
    /// Its level.
    pub level: Option<i64>,
}

/// One dimension: a row of the table, a row of the heat map, and a page.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionPage {
    /// Full name.
    pub name: String,
    /// Name for a narrow column, the same as in the radar.
    pub label: String,
    /// What it asks, in one sentence.
    pub meaning: String,
    /// What its score means, in the framework's words; may be empty.
    pub finding: String,
    /// Weight in the overall result.
    pub weight: f64,
    /// Whether the score stands.
    pub status: Status,
    /// Score now; none is printed as "not judged".
    pub now: Option<f64>,
    /// With missing answers at both ends.
    pub band: Band,
    /// The score rounded down.
    pub level: Option<i64>,
    /// Wanted score.
    pub target: Option<f64>,
    /// Score last time.
    pub last: Option<f64>,
    /// Change over the questions answered both times.
    pub change: Option<Change>,
    /// Who is asked here.
    pub asked: Audience,
    /// Each side's own mean; absent where it is too small to be shown.
    pub sides: Groups<Option<f64>>,
    /// People of each side who gave a value, shown or not.
    pub people: Groups<u32>,
    /// IT minus business; none where a side is missing or hidden.
    pub gap: Option<f64>,
    /// Both sides were asked and one did not answer.
    pub one_sided: bool,
    /// How far people agree on its questions.
    pub agreement: Verdict,
    /// What the answers rest on.
    pub evidence: EvidenceCount,
    /// What a visitor would see at each level, lowest first.
    pub levels: Vec<LevelText>,
    /// The count that practice must bear out.
    pub outcome_test: Option<OutcomeTest>,
    /// What was counted.
    pub outcome: Option<Outcome>,
    /// The rule that the score and the count break together; none while they agree.
    pub contradiction: Option<Contradiction>,
    /// The questions in order of asking.
    pub questions: Vec<QuestionRow>,
    /// What people said.
    pub comments: Vec<Comment>,
}

/// A change over questions answered both times.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Mean change.
    pub delta: f64,
    /// How many questions.
    pub questions: u32,
}

/// A count for an outcome test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How many.
    pub count: u32,
    /// Out of how many.
    pub total: u32,
    /// The day it was counted.
    pub counted_on: NaiveDate,
    /// Who counted; may be empty.
    pub counted_by: String,
}

/// One question of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionRow {
    /// A few words.
    pub short: String,
    /// The full question, in the business's words where it is asked.
    pub stem: String,
    /// The value over all who answered.
    pub value: Option<f64>,
    /// Which of the states the question is in.
    pub state: QuestionState,
    /// Who is asked.
    pub audience: Audience,
    /// Each side's own mean; absent where it did not answer or is too small to be shown.
    pub sides: Groups<Option<f64>>,
    /// Value-answers that are documented or verified.
    pub evidenced: u32,
    /// All value-answers.
    pub answers: u32,
    /// People who said they don't know.
    pub dont_know: u32,
    /// Everything else that is known of it.
    pub entry: Entry,
}

/// A remark, without the name of who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Index among the questions of its dimension.
    pub question: usize,
    /// The side it comes from; none where that could single somebody out.
    pub side: Option<Group>,
    /// The remark.
    pub text: String,
}

/// A decision asked of the board. Every word comes from a person; empty fields are left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
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

/// Which question of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of its dimension, in the framework's order.
    pub dimension: usize,
    /// Index among the questions of that dimension.
    pub question: usize,
}

/// A question that both sides see differently.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoViews {
    /// Which question.
    pub place: Place,
    /// The question.
    pub stem: String,
    /// IT's mean.
    pub it: f64,
    /// The business's mean.
    pub business: f64,
    /// IT minus business.
    pub gap: f64,
}

/// What people did not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DontKnow {
    /// Which question.
    pub place: Place,
    /// The question.
    pub stem: String,
    /// How many said so.
    pub people: u32,
}
