// Written by `cargo xtask generate` from the Rust types. Do not edit.

/** Agreement over several questions. */
export type AgreementRow = {
/** Among everybody; in a word, and without coefficients, where a side may not be shown. */
all: WithinView,
/** Within each side; none where it may not be shown. */
groups: Groups<WithinView | null>,
/** Between the sides; none where one may not be shown, or is silent. */
between: BetweenView | null, };

/** Agreement over an assessment. Sides that are too small are closed. */
export type AgreementView = {
/** Over all questions. */
overall: AgreementRow,
/** Each dimension, in order. */
dimensions: Array<DimensionAgreementView>,
/** Each question that has answers, in order of asking. Where a side may not be shown, the question
 * is absent: its spread would tell how the answers fell. */
questions: Array<QuestionAgreementView>,
/** How alike everybody answered everything. */
alpha: AlphaView,
/** Whether the mean of everybody may be compared over time. */
stability: StabilityView, };

/** Krippendorff's ordinal alpha. */
export type AlphaView = {
/** The figure. */
value: number | null,
/** What it lies between. */
interval: Interval | null,
/** What may be built on it. */
reliance: Reliance | null,
/** Questions that it is taken over. */
questions: number,
/** Why there is none. */
undefined: Reason | null, };

/** The observable state that a value stands for. */
export type Anchor = {
/** The value. */
value: number,
/** What is there to be seen. */
text: string, };

/** What a person said to a question. */
export type Answer = { "state": "not_applicable",
/** Why not. Never empty in a stored answer. */
reason: string, } | { "state": "dont_know" } | { "state": "value",
/** The value itself. */
value: AnswerValue,
/** For a differential: the desired state. */
desired?: number, };

/** An answer to be saved. */
export type AnswerInput = {
/** The assessment. */
assessment: AssessmentId,
/** The question. */
question: QuestionId,
/** Who answers, and for which side. */
voice: Voice,
/** What is said; none takes the answer back. */
answer: Answer | null,
/** How well it is borne out. */
evidence: Evidence,
/** A remark; may be empty. */
comment: string, };

/** Which answer: in which assessment, whose, to what, for which side. */
export type AnswerRef = {
/** The assessment. */
assessment: AssessmentId,
/** Who answers. */
participant: ParticipantId,
/** The question. */
question: QuestionId,
/** The side. */
group: Group, };

/** An answer that is on disk. */
export type AnswerSaved = {
/** When it was committed. */
saved_at: string,
/** The question with the answer, and what others said. */
question: QuestionView,
/** The assessment with its new progress. */
assessment: AssessmentSummary,
/** Dimensions that hold the level back. */
holding_back: Array<HoldingBack>,
/** Contradiction of the question's dimension, if any. */
contradiction: ContradictionView | null,
/** What undo and redo would do. */
undo: UndoState, };

/** A value by the shape that the kind of question asks for. */
export type AnswerValue = number | string | Array<string> | {
/** The text. */
text: string, };

/** The Assess screen for one voice. */
export type AssessView = {
/** The assessment. */
assessment: AssessmentSummary,
/** How to choose an answer. */
how_to_answer: string,
/** Scale and level names. */
scale: Scale,
/** On a ladder: when a question counts as satisfied. */
satisfied: Satisfied | null,
/** Words explained on tap. */
glossary: Array<Term>,
/** Whose answers these are. */
voice: Voice,
/** Name of that person. */
voice_name: string,
/** Given for the other side. */
assumed: boolean,
/** The dimensions with the questions this voice is asked. */
dimensions: Array<DimensionView>,
/** Dimensions that hold the level back. */
holding_back: Array<HoldingBack>,
/** What each side named as its most important service. */
most_important: Groups<string | null>,
/** Where the person left off; the first unanswered question otherwise. */
at: QuestionId | null, };

/** An assessment in a list, without figures: it costs nothing to have many. */
export type AssessmentEntry = {
/** Its identifier. */
id: AssessmentId,
/** Its name. */
name: string,
/** The framework. */
framework: FrameworkId,
/** Which form is asked. */
form: Form,
/** The day it stands for. */
date: string,
/** Who signed it off or opened it again last. */
sign_off: SignOff | null, };

/** One assessment in a workspace. */
export type AssessmentId = string;

/** Name and day of an assessment. */
export type AssessmentInput = {
/** The assessment. */
assessment: AssessmentId,
/** Its name. */
name: string,
/** The day it stands for. */
date: string, };

/** An assessment. */
export type AssessmentRef = {
/** The assessment. */
assessment: AssessmentId, };

/** An assessment with its figures. */
export type AssessmentSummary = {
/** Its identifier. */
id: AssessmentId,
/** Its name, "BSM maturity, November 2026" for instance. */
name: string,
/** The framework. */
framework: FrameworkId,
/** The framework's name. */
framework_name: string,
/** The framework's version. */
version: string,
/** Which form is asked. */
form: Form,
/** The day it stands for. */
date: string,
/** Questions that have a value or are not applicable. */
answered: number,
/** Questions of the form. */
asked: number,
/** The level to lead with, where the scheme has levels. */
level: number | null,
/** Overall score, unrounded, where the scheme has one. */
score: number | null,
/** For pairs: the mean distance to what is wanted, unrounded. */
distance: number | null,
/** People in groups below three agreed to be shown. */
small_groups_shown: boolean,
/** When something of it was changed last. */
changed_at: string | null,
/** Who signed it off or opened it again last. */
sign_off: SignOff | null, };

/** Who is asked. It never decides who may answer. */
export type Audience = "it" | "business" | "both";

/** Pages of an audience. */
export type AudiencePages = {
/** The audience. */
audience: ReportAudience,
/** How many. */
pages: number, };

/** What an audience gets. */
export type AudienceView = {
/** The audience. */
audience: ReportAudience,
/** Its parts, in order. */
parts: Array<ReportPart>, };

/** Why a backup was made. */
export type BackupReason = "daily" | "by_hand" | "before_update" | "before_restore" | "rescued";

/** A backup of the open workspace. */
export type BackupRef = {
/** Its id. */
id: string, };

/** A copy of the workspace as it was. */
export type BackupView = {
/** Which one, among those of this workspace. */
id: string,
/** When it was made. */
made_at: string,
/** Why. */
reason: BackupReason,
/** Length in bytes. */
bytes: number,
/** Full path of the file it was made of, where that is another copy of this workspace. */
of: string | null, };

/** The backups of the open workspace. */
export type BackupsView = {
/** Latest first. */
backups: Array<BackupView>,
/** The folder in which they stand. */
folder: string,
/** The file can be read but not written, so nothing can be restored. */
read_only: boolean,
/** The restore that can be undone. */
restored: RestoredView | null, };

/** A score with all that is missing at its lowest, and at its highest. */
export type Band = {
/** Missing answers at the scale's minimum. */
low: number | null,
/** Missing answers at the scale's maximum. */
high: number | null, };

/** The sides beside each other. */
export type BetweenView = {
/** What it comes to. */
verdict: Verdict,
/** The questions that both sides answered. */
questions: number,
/** Mean of the gaps, IT less business. */
bias: number | null,
/** Mean of the gaps' sizes. */
mean_absolute: number | null, };

/** A question that bars the way. */
export type BlockerRow = {
/** The question. */
question: QuestionId,
/** A few words. */
short: string,
/** Name of its dimension. */
dimension: string,
/** What kind of answer it takes, and so how its value reads. */
kind: QuestionKind,
/** Its value, unrounded; none where nobody gave one. */
value: number | null,
/** People who said they don't know. */
dont_know: number,
/** What to show as evidence; may be empty. */
evidence: string, };

/** Bytes that reach the window as they are. */
export type Bytes = ArrayBuffer;

/** A fact that stops an answer at a value. */
export type Cap = {
/** The highest value that can be answered while the fact holds. */
at: number,
/** The fact, as people read it. */
when: string,
/** The answer that tells whether it holds; without it the cap is advice. */
fact?: Fact, };

/** What is wrong with one cell of a service list, or with a whole row or column of it. */
export type CellProblem = {
/** Number of the row as a spreadsheet shows it, from 1. The heads stand in a row too. */
row: number,
/** Head of the column; empty where the whole row is meant. */
column: string,
/** Error or warning. A row with an error is not taken. */
severity: Severity,
/** A stable, snake-case code. */
code: string,
/** What is wrong, and how to mend it. */
message: string, };

/** What changed, for a sentence. Nobody can be told by it: a side is named from three people on. */
export type ChangeItem = { "kind": "answered",
/** Name of the assessment. */
assessment: string,
/** The side, where it can be told. */
group: Group | null,
/** How many people, where it can be told. */
people: number | null,
/** How many different questions. */
questions: number,
/** They came from a file. */
imported: boolean, } | { "kind": "answers_changed",
/** Name of the assessment. */
assessment: string,
/** How many. */
answers: number, } | { "kind": "answers_taken_back",
/** Name of the assessment. */
assessment: string,
/** How many. */
answers: number, } | { "kind": "assumed",
/** Name of the assessment. */
assessment: string,
/** How many. */
answers: number, } | { "kind": "people",
/** People who were added. */
added: number,
/** People whose entry was changed. */
changed: number,
/** People who are no longer asked. */
removed: number, } | { "kind": "services" } | { "kind": "organisation" } | { "kind": "counts",
/** Name of the assessment. */
assessment: string,
/** For how many dimensions. */
dimensions: number, } | { "kind": "targets",
/** Name of the assessment. */
assessment: string,
/** For how many dimensions. */
dimensions: number, } | { "kind": "decisions",
/** Name of the assessment. */
assessment: string,
/** How many were written or changed. */
written: number,
/** How many were removed. */
removed: number, } | { "kind": "headline",
/** Name of the assessment. */
assessment: string, } | { "kind": "consent",
/** Name of the assessment. */
assessment: string,
/** Whether they may. */
shown: boolean, } | { "kind": "renamed",
/** The former name. */
from: string,
/** The new name. */
to: string, } | { "kind": "redated",
/** Name of the assessment. */
assessment: string,
/** The new day. */
date: string, } | { "kind": "assessment_added",
/** Its name. */
assessment: string, } | { "kind": "assessment_removed",
/** Its name. */
assessment: string, } | { "kind": "signed_off",
/** Its name. */
assessment: string,
/** Who signed. */
by: string, } | { "kind": "reopened",
/** Its name. */
assessment: string,
/** Who opened it. */
by: string,
/** Why. */
why: string, } | { "kind": "undone",
/** How many. */
steps: number, };

/** Kinds of changes a person makes. */
export type ChangeKind = "response" | "import" | "participant" | "services" | "organisation" | "outcome" | "target" | "decision" | "assessment" | "assessment_added" | "assessment_removed" | "sign_off" | "reopening" | "logo" | "confidentiality" | "statement" | "statement_signed" | "stoppage";

/** Where an answer was changed since the pack was made. */
export type Changed = "in_the_pack" | "on_both_sides" | "unknown";

/** What changed on one day. */
export type ChangesDay = {
/** The day, where the person is. */
day: string,
/** When the last of these changes was made. */
at: string,
/** What changed, latest first. */
items: Array<ChangeItem>, };

/** A page of changes. */
export type ChangesInput = {
/** Where it begins, from the page before. */
before: number, };

/** Changes, latest first, as far as they were read. */
export type ChangesPage = {
/** By day, latest first. */
days: Array<ChangesDay>,
/** Where the next page begins; none at the end of the history. */
before: number | null, };

/** Something that can be chosen or ranked. */
export type Choice = {
/** Identifier within the question. */
id: string,
/** What people read. */
text: string, };

/** A wrong answer and how to tell it. */
export type Claim = {
/** What is claimed. */
claim: string,
/** What tells it. */
tell: string, };

/** What a profile is like. The first that fits holds. */
export type Classification = "below_par" | "myth_of_excellence" | "relevant" | "undifferentiated" | "unfinished";

/** What an assessment is held against. */
export type Comparison = { "kind": "before" } | { "kind": "nothing" } | { "kind": "with",
/** The earlier one. */
assessment: AssessmentId, };

/** What an assessment is to be held against. */
export type ComparisonInput = {
/** The assessment. */
assessment: AssessmentId,
/** What it is held against. */
comparison: Comparison, };

/** What is answered. */
export type CompletenessSummary = {
/** Share of applicable weight, 0 to 1. */
share: number | null,
/** Questions with a value. */
answered: number,
/** Questions that apply. */
applicable: number,
/** Questions that do not apply. */
not_applicable: number,
/** Questions to which somebody said "don't know". */
dont_know: number, };

/** Confidence in a word: from 0.8, from 0.5, below. */
export type ConfidenceLabel = "high" | "medium" | "low";

/** The line at the foot of every page, to be saved. */
export type ConfidentialityInput = {
/** The assessment that is on screen. */
assessment: AssessmentId,
/** The line; may be empty. */
confidentiality: string, };

/** An answer that differs from what is here. */
export type Conflict = {
/** Which one. */
answer: AnswerRef,
/** Name of the person. */
person: string,
/** The question in their side's words. */
stem: string,
/** What is here; none where there is no answer any more. */
ours: GivenAnswer | null,
/** What the file says; none where the answer was taken back. */
theirs: GivenAnswer | null,
/** Where it was changed since the pack was made. */
changed: Changed, };

/** Whether small groups may be shown. */
export type ConsentInput = {
/** The assessment. */
assessment: AssessmentId,
/** Everybody in a group below three agreed. */
small_groups_shown: boolean, };

/** Level, mean and dimensions. */
export type ContinuousView = {
/** Dimension-weighted mean, unrounded. */
score: number | null,
/** The mean with missing answers at both ends of the scale. */
band: Band,
/** The level after gates. */
level: number | null,
/** The mean rounded down, before gates. */
level_by_mean: number | null,
/** Each dimension in order. */
dimensions: Array<DimensionRow>,
/** The dimension with the lowest score; none while nothing is scored. */
weakest: DimensionId | null,
/** Dimensions that hold the level back. */
holding_back: Array<HoldingBack>,
/** Weighted mean of the targets over dimensions that have one. */
target_mean: number | null,
/** IT against the business. */
gap: GapSummary,
/** Questions put to both sides, widest gap first, at most six. */
two_views: Array<TwoViews>,
/** High scores beside poor counts. */
contradictions: Array<ContradictionView>, };

/** A high score beside a poor share. */
export type Contradiction = {
/** The dimension's score from which the share must hold. */
score_at_least: number,
/** Share, 0 to 1, below which it does not. */
share_below: number, };

/** A high score beside a poor count. */
export type ContradictionView = {
/** The dimension. */
dimension: DimensionId,
/** Its name. */
name: string,
/** Its score, unrounded. */
score: number,
/** The score from which the share must hold. */
score_at_least: number,
/** How many were counted. */
count: number,
/** Out of how many. */
total: number,
/** The share that the score asks for, 0 to 1. */
share_below: number,
/** The outcome test's sentence with its numbers. */
statement: string, };

/** How days are written, shown by the twentieth of November 2026. */
export type DateFormat = "language" | "year_first" | "day_dots" | "day_slashes" | "month_slashes";

/** A decision asked of the board. Every word comes from a person. */
export type Decision = {
/** None for a new one. */
id: DecisionId | null,
/** What is to be decided. */
title: string,
/** Why. */
why: string,
/** What it takes: days, money. */
takes: string,
/** What happens if it is not taken. */
if_not: string,
/** Who decides. */
who: string,
/** By when. */
by: string | null, };

/** A decision asked of the board. */
export type DecisionId = string;

/** A decision to be saved, in its assessment. */
export type DecisionInput = {
/** The assessment. */
assessment: AssessmentId,
/** The decision. */
decision: Decision, };

/** A decision to be taken off the list. */
export type DecisionRef = {
/** The assessment. */
assessment: AssessmentId,
/** The decision. */
decision: DecisionId, };

/** A person who is no longer asked. */
export type DepartedView = {
/** The identifier used in answers files. */
id: ParticipantId,
/** Name or alias. */
name: string,
/** The side for which the person spoke. */
group: Group,
/** Role; may be empty. */
role: string, };

/** How one figure came about. */
export type Derivation = {
/** What the figure is about. */
subject: Subject,
/** The rule by which its parts made it. */
rule: Rule,
/** The rule in words. */
formula: string,
/** The figure; none where it is undefined. */
value: number | null,
/** Weight of this figure in the one above it. */
weight: number | null,
/** Why there is no value, or how an answer stands. */
note: string | null,
/** What it was made of. */
parts: Array<Derivation>, };

/** The desired state of a pair. */
export type Desired = {
/** Mean of the group means. */
value: number,
/** Each side that said what it wants. */
groups: Groups<number | null>, };

/** Pairs and their distances. A distance is desired less current. */
export type DifferentialView = {
/** Mean current state, unrounded. */
mean_current: number | null,
/** Mean desired state. */
mean_desired: number | null,
/** Mean distance. */
mean_gap: number | null,
/** The sentence over the picture. */
finding: string,
/** The middle of the lines. */
midpoint: number,
/** Pairs whose current state lies beyond the middle. */
past_midpoint: number,
/** Pairs with a value. */
judged: number,
/** Each pair in order. */
pairs: Array<PairRow>,
/** The pair furthest from what is wanted; none while nothing is answered. */
furthest: QuestionId | null,
/** IT against the business. */
sides: PairSides, };

/** A dimension's agreement. */
export type DimensionAgreementView = {
/** The dimension. */
id: DimensionId,
/** Name for a narrow column. */
label: string,
/** Its agreement. */
row: AgreementRow, };

/** A dimension within a framework, `D02` for instance. */
export type DimensionId = string;

/** A row of the dimension table. */
export type DimensionRow = {
/** The dimension. */
id: DimensionId,
/** Full name. */
name: string,
/** Name for a narrow column, the same as in the radar. */
label: string,
/** What it asks. */
meaning: string,
/** Weight. */
weight: number,
/** Score now. */
now: number | null,
/** Wanted score. */
target: number | null,
/** Score last time. */
last: number | null,
/** Change over questions answered both times, and how many these are. */
change: MatchedChange | null,
/** Who is asked here. */
asked: Audience,
/** Each side, where both are large enough or agreed to be shown. */
groups: Groups<GroupView | null>,
/** People of each side who gave a value, shown or not. */
people: Groups<number>,
/** IT minus business, unrounded; none where a side is missing or hidden. */
gap: number | null,
/** Both sides were asked and one did not answer. */
one_sided: boolean,
/** What was counted. */
outcome: OutcomeEntry | null,
/** The outcome test, where the framework has one. */
outcome_test: OutcomeTest | null, };

/** A dimension with the questions a voice is asked. */
export type DimensionView = {
/** The dimension. */
id: DimensionId,
/** Its full name. */
name: string,
/** What it asks. */
meaning: string,
/** The questions. */
questions: Array<QuestionView>,
/** The outcome test, where the framework has one. */
outcome_test: OutcomeTest | null,
/** What was counted. */
outcome: OutcomeEntry | null,
/** Score and count contradict each other. */
contradiction: ContradictionView | null, };

/** What people did not know. */
export type DontKnowRow = {
/** The question. */
question: QuestionId,
/** The business's stem where there is one. */
stem: string,
/** Name of the dimension. */
dimension: string,
/** How many said so. By side only where nobody can be singled out. */
people: number, };

/** What is held over the window. */
export type Dragged = "workspace" | "answers" | "other";

/** How large a difference is, in a word. */
export type Effect = "negligible" | "small" | "medium" | "large";

/** How well an answer is borne out. */
export type Evidence = "asserted" | "documented" | "verified";

/** What the answers rest on. */
export type EvidenceSummary = {
/** Value-answers documented or verified. */
evidenced: number,
/** Value-answers. */
answers: number,
/** In a word. */
label: ConfidenceLabel | null, };

/** What an export is doing. */
export type ExportStage = "setting" | "writing";

/** A report that is on disk. */
export type Exported = {
/** Full path. */
path: string,
/** Pages. */
pages: number, };

/** An answer that tells whether a fact holds. */
export type Fact = {
/** A question of yes and no, of N, P, L, F, or a choice; it need not be scored. */
question: QuestionId,
/** The answer with which the fact holds: `N` for instance, or the id of a choice. */
is: string, };

/** Something that has to become true. */
export type FactToCreate = {
/** The level whose anchor it is. */
level: number,
/** The anchor's words. */
text: string, };

/** What went wrong, for a person, and a code for the screen to act on. */
export type Failure = {
/** A stable, snake-case code. */
code: string,
/** What happened, what was kept, what to do. */
message: string, };

/** A level that an answer feeds, and how strongly. */
export type Feed = {
/** The level. */
level: number,
/** Weight of the answer there, above 0. */
weight: number, };

/** What is worth knowing about a file that was opened. */
export type FileNotice = { "kind": "moved",
/** Full path of its former place. */
from: string, } | { "kind": "copy_of",
/** Its full path. */
path: string, } | { "kind": "no_backup",
/** Why: the code of an error. */
code: string, } | { "kind": "updated" };

/** Where the open file is. */
export type FileState = { "kind": "in_place" } | { "kind": "moved",
/** Full path of its new place, as far as it can be found. */
to: string | null, } | { "kind": "deleted" } | { "kind": "replaced" };

/** The services one side would miss first. */
export type FirstMissedInput = {
/** The side. */
group: Group,
/** Names, first to fifth. */
services: Array<string>, };

/** Which questions are asked. */
export type Form = "short" | "full";

/** A form that can be chosen. */
export type FormChoice = {
/** The form. */
form: Form,
/** Its questions. */
questions: number,
/** Minutes it takes, as far as the framework says. */
minutes: number | null, };

/** A framework that can be chosen for a new assessment. */
export type FrameworkChoice = {
/** The framework. */
id: FrameworkId,
/** Its name. */
name: string,
/** Its version. */
version: string,
/** Where it comes from. */
provenance: string,
/** What it asks about: the names of its dimensions. */
dimensions: Array<string>,
/** Who is asked. */
asked: Audience,
/** The forms there are, the shorter one first. */
forms: Array<FormChoice>, };

/** A framework, `bsm5` for instance. */
export type FrameworkId = string;

/** IT against the business over dimensions. */
export type GapSummary = {
/** Mean signed gap, IT minus business. */
bias: number | null,
/** Mean absolute gap. */
mean_absolute: number | null,
/** Questions put to both sides and answered by both. */
questions: number, };

/** A gate that caps the level. */
export type GateId = string;

/** An answer as it stands in the file. */
export type GivenAnswer = {
/** What was said. */
answer: Answer,
/** How well it is borne out. */
evidence: Evidence,
/** A remark; may be empty. */
comment: string, };

/** The two sides that are asked the same question. */
export type Group = "it" | "business";

/** A side's own view. */
export type GroupScore = {
/** Mean over that side's answers only; none where it was asked and gave no value. */
score: number | null,
/** People of that side who gave a value. */
participants: number, };

/** A side's mean. */
export type GroupView = {
/** Mean of the side's answers, unrounded. */
mean: number,
/** People who gave a value. */
people: number, };

/** One thing for each side. A side that was never asked has none. */
export type Groups<T> = {
/** IT's. */
it: T,
/** The business's. */
business: T, };

/** The headline to be saved; empty for the suggestion. */
export type HeadlineInput = {
/** The assessment. */
assessment: AssessmentId,
/** The headline. */
headline: string, };

/** A dimension that keeps the level down. */
export type HoldingBack = {
/** The dimension. */
dimension: DimensionId,
/** Its name. */
name: string,
/** The level it bars. */
level: number,
/** The score that level asks of it. */
needs: number,
/** The score it has. */
has: number | null, };

/** An import to be carried out. */
export type ImportInput = {
/** The assessment. */
assessment: AssessmentId,
/** The file that was previewed. */
path: string, };

/** A person in an answers file. */
export type ImportPerson = {
/** As the file names them. */
id: ParticipantId,
/** The side. */
group: Group,
/** Not in the workspace yet. */
new: boolean,
/** Their answers in the file. */
answers: number, };

/** What an answers file would change. */
export type ImportPreview = {
/** Full path of the file. */
path: string,
/** Rows read. */
rows: number,
/** Answers that are new. */
adds: number,
/** Answers that would replace a different one. */
replaces: number,
/** Answers that are there already. */
same: number,
/** The people in the file. */
people: Array<ImportPerson>,
/** What is wrong, by row. Rows with an error do not count. */
problems: Array<Problem>, };

/** What alpha lies between. */
export type Interval = {
/** The lower end. */
low: number,
/** The upper end. */
high: number,
/** Draws that had an alpha. */
draws: number, };

/** The languages there are. */
export type Language = "en" | "de";

/** What was said the time before. */
export type LastTime = {
/** What was said. */
given: GivenAnswer,
/** The day of that assessment. */
date: string, };

/** A level with all that is missing at its lowest, and at its highest. */
export type LevelBand = {
/** Missing answers at the scale's minimum. */
low: number | null,
/** Missing answers at the scale's maximum. */
high: number | null, };

/** The name of one level. */
export type LevelName = {
/** The level. */
value: number,
/** Its name. */
name: string,
/** One line about it. */
summary: string,
/** Not in the source of the framework, but added by its author: marked wherever it is shown. */
extension?: boolean, };

/** How a level stands that is tested by itself. */
export type LevelStanding = "reached" | "climbing" | "island" | "above" | "untested" | "not_asked" | "open";

/** A change over questions answered both times. */
export type MatchedChange = {
/** Mean change, unrounded. */
delta: number,
/** How many questions. */
questions: number, };

/** What the native menu offers beyond what the shell does by itself. */
export type MenuChoice = { "kind": "new_workspace" } | { "kind": "open_file" } | { "kind": "export_report" } | { "kind": "close_workspace" } | { "kind": "undo" } | { "kind": "redo" } | { "kind": "screen",
/** Which. */
screen: Screen, } | { "kind": "settings" } | { "kind": "theme",
/** Which. */
theme: Theme, } | { "kind": "zoom_in" } | { "kind": "zoom_out" } | { "kind": "zoom_reset" } | { "kind": "keys" } | { "kind": "about" };

/** Packs to be read in. */
export type MergeInput = {
/** The assessment that the screens show: for files that do not name theirs. */
assessment: AssessmentId,
/** The files that were previewed. */
paths: Array<string>,
/** Conflicts in which the file is right. In all others, what is here stays. */
theirs: Array<AnswerRef>, };

/** What packs would change, before anything is changed. */
export type MergePreview = {
/** The files that were read, as full paths. */
paths: Array<string>,
/** What each of them is. */
files: Array<PackFile>,
/** Answers to questions that have none here. */
new_answers: Array<NewAnswer>,
/** Answers that differ from what is here. Nothing is overwritten unless somebody says so. */
conflicts: Array<Conflict>,
/** Answers that are here already. */
same: number,
/** What is wrong, by file and place. What has an error is left out. */
problems: Array<Problem>, };

/** A question with a value both times. */
export type MovedRow = {
/** The question. */
question: QuestionId,
/** The business's stem where there is one. */
stem: string,
/** Name of the dimension. */
dimension: string,
/** Its value then. */
then: number,
/** Its value now. */
now: number,
/** Now less then, unrounded. */
delta: number, };

/** An answer to a question that has none here. */
export type NewAnswer = {
/** Which one. */
answer: AnswerRef,
/** Name of the person. */
person: string,
/** The question in their side's words. */
stem: string,
/** What they say. */
theirs: GivenAnswer, };

/** An assessment to be added. */
export type NewAssessmentInput = {
/** The framework, in the version that is shipped. */
framework: FrameworkId,
/** Which form is asked. */
form: Form,
/** Its name. */
name: string,
/** The day it stands for. */
date: string,
/** The assessment whose answers are laid beside the questions, to be confirmed one by one, and
 * whose targets are taken over. */
started_from: AssessmentId | null, };

/** The name of a new workspace. */
export type NewWorkspaceInput = {
/** Name of the organisation. */
name: string, };

/** The one thing to do next, from what the workspace says. */
export type Next = { "kind": "add_people" } | { "kind": "add_assessment" } | { "kind": "start",
/** Who would answer. */
voice: Voice,
/** Questions they are asked. */
questions: number,
/** How long the form takes, as far as it says. */
minutes: number | null, } | { "kind": "continue",
/** Who answers, for their own side. */
voice: Voice,
/** The first question without an answer. */
question: QuestionId,
/** Questions without an answer. */
left: number,
/** Questions they are asked. */
asked: number,
/** Of those without an answer, how many have one of last time to confirm. */
carried: number, } | { "kind": "ask_side",
/** The silent side. */
group: Group,
/** Its people in the list. */
people: number, } | { "kind": "ask_others",
/** How many people. */
people: number, } | { "kind": "find_out",
/** Share of the weight that is answered, 0 to 1. */
completeness: number,
/** Questions to which somebody said "don't know". */
dont_know: number, } | { "kind": "contradictions",
/** The dimensions, by name. */
dimensions: Array<string>, } | { "kind": "lift",
/** What holds back, and what is needed. */
held: HoldingBack, } | { "kind": "decide" } | { "kind": "sign_off" } | { "kind": "go_to",
/** The open one. */
assessment: AssessmentId,
/** Its name. */
name: string, } | { "kind": "compare",
/** Name of the earlier one. */
name: string, } | { "kind": "plan_next" };

/** How figures are written, shown by the figure that is one thousand two hundred and thirty-four
 * and a half. */
export type NumberFormat = "language" | "comma_point" | "point_comma" | "space_comma" | "apostrophe_point";

/** How well the order of a ladder fits what is satisfied. */
export type OrderView = {
/** Guttman's reproducibility, 0 to 1. */
share: number,
/** Practices that stand where the order would not have them. */
errors: number,
/** Practices that apply. */
practices: number, };

/** The organisation in words. */
export type OrganisationInput = {
/** Its name. */
name: string,
/** What part of it is assessed. */
scope: string, };

/** What others said, by side. */
export type Others = {
/** Each side, where both are large enough or agreed to be shown. */
groups: Groups<GroupView | null>,
/** People of each side who gave a value, shown or not. */
people: Groups<number>, };

/** Whether a way to the next level is known. */
export type Outcome = "reachable" | "first_answer" | "at_the_top" | "out_of_reach" | "not_searched";

/** A count for an outcome test. */
export type OutcomeEntry = {
/** How many. */
count: number,
/** Out of how many; at least `count`, above 0. */
total: number,
/** The day it was counted. */
counted_on: string,
/** Who counted. */
counted_by: string, };

/** A count to be saved; none takes it back. */
export type OutcomeInput = {
/** The assessment. */
assessment: AssessmentId,
/** The dimension. */
dimension: DimensionId,
/** What was counted. */
entry: OutcomeEntry | null, };

/** A count that is on disk. */
export type OutcomeSaved = {
/** When it was committed. */
saved_at: string,
/** What stands now. */
outcome: OutcomeEntry | null,
/** Score and count contradict each other. */
contradiction: ContradictionView | null,
/** What undo and redo would do. */
undo: UndoState, };

/** A count out of a total that practice must bear out. */
export type OutcomeTest = {
/** The sentence, with `{count}` and `{total}` where the numbers stand. */
statement: string,
/** What is counted, as the label of a field. */
count_label: string,
/** What it is counted out of. */
total_label: string,
/** The unit of both. */
unit: string,
/** When score and share contradict each other. */
contradiction: Contradiction | null, };

/** The Overview screen, but for the figures of assessments other than the current one. */
export type OverviewView = {
/** The one thing to do next. */
next: Next,
/** How the current assessment stands; none in a workspace without one. */
standing: Standing | null,
/** The latest changes. */
changes: ChangesPage, };

/** A file that was read back. */
export type PackFile = {
/** The file's name. */
name: string,
/** Name of the person, where it is for one and they are known. */
person: string | null,
/** When the pack was made. */
made_at: string | null,
/** Answers in it that were given or changed since it was made. */
answers: number, };

/** The forms of a pack. */
export type PackKind = "workspace" | "spreadsheet";

/** A pack that is on disk. */
export type PackMade = {
/** Name of the person. */
person: string,
/** Full path. */
path: string, };

/** What an open pack is. */
export type PackView = {
/** Name of the person who answers. */
person: string,
/** When it was made. */
made_at: string, };

/** Packs to be made. */
export type PacksInput = {
/** The assessment. */
assessment: AssessmentId,
/** For whom. */
participants: Array<ParticipantId>,
/** In which form. */
kind: PackKind, };

/** Packs that are on disk. */
export type PacksMade = {
/** The folder. */
folder: string,
/** One for each person. */
packs: Array<PackMade>, };

/** How many pages there would be. */
export type PageCounts = {
/** Of each part. */
parts: Array<PartPages>,
/** For each audience, its table of contents included. */
audiences: Array<AudiencePages>, };

/** A question about pages. */
export type PageCountsInput = {
/** The assessment. */
assessment: AssessmentId,
/** On which paper. */
page: PageSize,
/** The date printed on it. */
date: string, };

/** A dimension on a page. */
export type PageDimension = {
/** The dimension. */
id: DimensionId,
/** Its name. */
name: string, };

/** A question on a page. */
export type PageQuestion = {
/** The question. */
id: QuestionId,
/** A few words. */
short: string, };

/** Paper sizes. */
export type PageSize = "a4" | "letter";

/** What a page shows. */
export type PageView = {
/** The part it belongs to; none for the table of contents. */
part: ReportPart | null,
/** The dimensions on it, in order of reading. */
dimensions: Array<PageDimension>,
/** The questions on it, in order of reading. */
questions: Array<PageQuestion>, };

/** One pair. */
export type PairRow = {
/** Its question. */
question: QuestionId,
/** Its dimension. */
dimension: DimensionId,
/** Its name. */
name: string,
/** The words at the lowest value. */
low: string,
/** The words at the highest value. */
high: string,
/** Over all; none where nobody gave both states. */
now: PairState | null,
/** Last time. */
last: PairState | null,
/** Who is asked. */
asked: Audience,
/** Each side, where both are large enough or agreed to be shown. */
groups: Groups<PairState | null>,
/** People of each side who gave both states, shown or not. */
people: Groups<number>, };

/** IT minus business over the pairs that both answered and that may be shown. */
export type PairSides = {
/** Pairs with both sides. */
pairs: number,
/** Mean difference in where things stand: who sees them further. */
current: number | null,
/** Mean difference in what is wanted. */
desired: number | null,
/** Mean size of the difference in where things stand. */
current_apart: number | null,
/** Mean size of the difference in what is wanted. */
desired_apart: number | null, };

/** Where things stand and where they are wanted, unrounded. */
export type PairState = {
/** Where things stand. */
current: number,
/** Where they are wanted. */
desired: number,
/** Desired less current. */
gap: number, };

/** A report to be written, for the screen or into a file. */
export type PaperInput = {
/** The assessment. */
assessment: AssessmentId,
/** Which parts; at least one. */
parts: Array<ReportPart>,
/** On which paper. */
page: PageSize,
/** The date printed on it. */
date: string, };

/** What a part is. */
export type PartKind = "dimension" | "axis" | "process" | "attribute";

/** One level that is tested by itself. */
export type PartLevel = {
/** The level. */
level: number,
/** Its name; may be empty. */
name: string,
/** How it stands. */
standing: LevelStanding,
/** Share of its points, 0 to 1, where points are counted. */
share: number | null,
/** The share that it asks for. */
at_least: number | null, };

/** Pages of a part. */
export type PartPages = {
/** The part. */
part: ReportPart,
/** How many. */
pages: number, };

/** What a part is in a profile. */
export type PartRole = "dominates" | "differentiates" | "at_par" | "below_par";

/** One part of the whole. */
export type PartRow = {
/** What it is. */
kind: PartKind,
/** Its dimension, where it is one. */
dimension: DimensionId | null,
/** Its name. */
name: string,
/** Its figure, unrounded; percent for an attribute. */
score: number | null,
/** The same with missing answers at both ends of the scale. */
band: Band,
/** Its level to lead with. */
level: number | null,
/** N, P, L or F, on the refined scale where percent are known; empty where it has none. */
rating: string,
/** What it is in a profile. */
role: PartRole | null,
/** Whether it stands. */
status: Status,
/** Each side, by its own answers, without its figure where one of them may not be shown. */
groups: Groups<GroupScore | null>,
/** IT less the business; none where a side is missing or hidden. */
gap: number | null,
/** It is the lowest. */
weakest: boolean,
/** Questions that bar its next level. */
blocking: number,
/** Levels passed above the first that is not. */
islands: Array<number>,
/** Levels in which nothing applies. */
vacuous_levels: Array<number>,
/** What it is made of in turn: the attributes of a process. */
parts: Array<PartRow>, };

/** A person who answers: the name used in answers files. */
export type ParticipantId = string;

/** A participant to add, or to change where the id is given. */
export type ParticipantInput = {
/** None for a new person. */
id: ParticipantId | null,
/** Name or alias. */
name: string,
/** The side. */
group: Group,
/** Role; may be empty. */
role: string, };

/** A participant. */
export type ParticipantRef = {
/** The person. */
participant: ParticipantId, };

/** A participant and how far they are in the current assessment. */
export type ParticipantView = {
/** The identifier used in answers files. */
id: ParticipantId,
/** Name or alias. */
name: string,
/** The side for which the person speaks. */
group: Group,
/** Role; may be empty. */
role: string,
/** Questions they have answered, "not applicable" and "don't know" included. */
answered: number,
/** Questions they are asked. */
asked: number, };

/** The schemes of this view. */
export type PartsKind = "capability" | "pass_mark" | "weakest_link" | "two_axes" | "minimum" | "median_profile" | "positioning" | "thresholds" | "stage_from_mean";

/** Headline, levels and parts. What a scheme does not have is none or empty. */
export type PartsView = {
/** Which scheme it is. */
kind: PartsKind,
/** The sentence that paper and terminal lead with. */
finding: string,
/** The level to lead with: reached, and tested. Halves occur under a pass mark. */
tested_level: number | null,
/** The level reached, those included that pass because nothing in them applies. */
level: number | null,
/** Name of the level to lead with; may be empty. */
level_name: string,
/** The highest level that there is. */
top: number | null,
/** The first level that is not reached; none at the top. */
next: number | null,
/** The figure of the whole, unrounded: blend, mean of the lowest, mean. */
score: number | null,
/** The same with missing answers at both ends of the scale. */
band: Band,
/** Mean over the parts, where the score is more than that. */
mean: number | null,
/** The lowest part. */
lowest: number | null,
/** The middle part, rounded down. */
middle: number | null,
/** Names of the parts at the lowest. */
weakest: Array<string>,
/** The first axis less the second. */
apart: number | null,
/** Which axis is ahead. */
pattern: Pattern | null,
/** Where in its level the mean of both axes lies. */
position: Position | null,
/** What a profile is like. */
classification: Classification | null,
/** Its distance from the pattern. */
distance: number | null,
/** Points that the business asks for and IT does not give; none where sides may not be shown. */
unfunded: number | null,
/** Levels in climbing order, where levels are tested one by one. */
levels: Array<PartLevel>,
/** Axes, processes or dimensions, in the framework's order. */
parts: Array<PartRow>,
/** Questions that bar the next level, in order of asking. */
blocking: Array<BlockerRow>,
/** The first level for which the form does not ask everything. */
not_asked: number | null,
/** IT against the business, over the questions that both answered. */
gap: GapSummary,
/** Questions put to both sides, widest gap first, at most six. */
two_views: Array<TwoViews>, };

/** A path. */
export type PathInput = {
/** Full path. */
path: string, };

/** Which axis is ahead. */
export type Pattern = "aligned" | "first_leads" | "second_leads";

/** A picture with its words and its table twin. */
export type Picture = {
/** SVG to be set inline; styled by tokens. */
svg: string,
/** One sentence with the figures. */
summary: string,
/** Column heads of the twin. */
columns: Array<string>,
/** Rows of the twin. */
rows: Array<Array<string>>, };

/** Where a person is in the program. */
export type Place = {
/** The screen. */
screen: Screen,
/** The question, on Assess. */
question: QuestionId | null, };

/** Raises that together reach a level. */
export type PlanView = {
/** The level that is reached. */
level: number,
/** The mean that is reached, where the scheme has one. Unrounded. */
score: number | null,
/** Whole levels newly reached, over all questions. */
steps: number,
/** The questions to raise, in order of asking. */
raises: Array<RaiseView>, };

/** The words at both ends of a differential. */
export type Poles = {
/** At the lowest value. */
low: string,
/** At the highest value. */
high: string, };

/** Where a mean lies within its level. */
export type Position = "low" | "mid" | "high";

/** One practice of a rung. */
export type PracticeRow = {
/** Its question. */
question: QuestionId,
/** Its value over all who answered, unrounded. */
value: number | null,
/** The value from which it is satisfied. */
at_least: number,
/** Whether it is; none where it does not apply. */
satisfied: boolean | null,
/** What is there to be seen at that value: the fact to create. May be empty. */
asks: string,
/** What to show as evidence; may be empty. */
evidence: string, };

/** A page to be looked at. */
export type PreviewPageInput = {
/** The preview's key. */
key: string,
/** Counted from 0. */
page: number,
/** Dots across. */
width: number, };

/** A report as it would be exported. */
export type PreviewView = {
/** Names this state of the pages. */
key: string,
/** Each page, first to last. */
pages: Array<PageView>,
/** Why there is nothing to look at or to export. */
problem: Failure | null, };

/** One problem in a file: where it is, what kind it is, and a sentence a person understands. */
export type Problem = {
/** The file's name as the caller gave it; empty where there is no file. */
file: string,
/** JSON pointer (RFC 6901) to the place; for a table `/row/N`, N counting data rows from 1. */
pointer: string,
/** A stable, snake-case code. */
code: string,
/** Error or warning. */
severity: Severity,
/** What is wrong, and what to do about it. */
message: string, };

/** One question. */
export type Question = {
/** Stable identifier. Never used for another question. */
id: QuestionId,
/** What kind of answer it takes. */
kind: QuestionKind,
/** Who is asked. */
audience: Audience,
/** The question in the words of each side. */
stem: Stem,
/** A few words for a table row. */
short?: string,
/** Why it matters, in one line. */
why: string,
/** Observable states, one for each value; empty where the kind has none. */
anchors: Array<Anchor>,
/** What to show as evidence. */
evidence: string,
/** Weight within its dimension, above 0. */
weight: number,
/** The level at which it first becomes required. */
level: number | null,
/** Whether the short form asks it. */
short_form: boolean,
/** When "not applicable" is a valid reason; null where it never is. */
na: string | null,
/** Why "not applicable" never holds; shown where `na` is null. */
na_never?: string,
/** Whether the answer enters the score. */
scored?: boolean,
/** For a pass mark: must be answered with yes. */
mandatory?: boolean,
/** For a number: its unit. */
unit?: string,
/** For a ranking or a choice: what can be chosen. */
choices?: Array<Choice>,
/** For a differential: the words at both ends. */
poles?: Poles,
/** For capability: the process attribute that it rates, `2.1` for instance. */
attribute?: string,
/** Levels that the answer feeds, with weights, for thresholds. */
feeds?: Array<Feed>,
/** Facts that stop the answer at a value. */
caps?: Array<Cap>,
/** Answers given too high, with what tells them. */
over_claims?: Array<Claim>,
/** Answers given too low, with what tells them. */
under_claims?: Array<Claim>, };

/** A question's agreement. */
export type QuestionAgreementView = {
/** The question. */
id: QuestionId,
/** What it comes to, among everybody. */
verdict: Verdict,
/** People who gave a value. */
raters: number,
/** Average deviation from the mean, in levels. */
average_deviation: number | null,
/** Consensus index, 0 to 1. */
consensus: number | null,
/** rWG, 0 to 1. */
rwg: number | null,
/** The sides beside each other; none where one may not be shown, or is silent. */
between: SidesView | null, };

/** A question. A published id is never used for another question. */
export type QuestionId = string;

/** What kind of answer a question takes. */
export type QuestionKind = "level" | "differential" | "yes_no" | "nplf" | "ranking" | "number" | "choice" | "text";

/** A question in a few words. */
export type QuestionName = {
/** The question. */
id: QuestionId,
/** A few words. */
name: string, };

/** What is known of one question. */
export type QuestionResult = {
/** The question. */
id: QuestionId,
/** Its dimension. */
dimension: DimensionId,
/** Mean of the group means; none where it is missing or not applicable. */
value: number | null,
/** For a pair: what is wanted, over the same answers as the value. */
desired: Desired | null,
/** Which of the states the question is in. */
state: QuestionState,
/** Each side that gave a value. */
groups: Groups<GroupScore | null>,
/** Mean evidence factor over the value-answers, 0 to 1. */
evidence: number | null,
/** Value-answers that are documented or verified. */
evidenced: number,
/** All value-answers. */
answers: number,
/** People who said they don't know. */
dont_know: number,
/** Mean of the answers that one side assumed for the other, by the side they stand for. */
assumed: Groups<GroupScore | null>, };

/** A question in the tables. */
export type QuestionRow = {
/** The figures. Sides that are too small are closed. */
result: QuestionResult,
/** Name of its dimension, for a narrow column. */
dimension: string,
/** A few words. */
short: string,
/** The full stem: the business's where it is asked, IT's otherwise. */
stem: string,
/** Who is asked. */
audience: Audience, };

/** The state of a question over all who answered it. */
export type QuestionState = "value" | "not_applicable" | "missing";

/** A question as one voice sees it. */
export type QuestionView = {
/** The question as the framework has it. */
question: Question,
/** The stem in this side's words. */
stem: string,
/** This voice's answer. */
given: GivenAnswer | null,
/** What this voice said in the assessment that this one is held against. */
last_time: LastTime | null,
/** What this voice said in the assessment that this one was started from, as it could be given
 * again: it counts for nothing until it is confirmed. None once the question has an answer. */
carried: LastTime | null,
/** What others said; only after one's own answer. */
others: Others | null, };

/** A question to raise. */
export type RaiseView = {
/** The question, in a few words. */
question: QuestionName,
/** Name of its dimension, for a narrow column. */
dimension: string,
/** Its value now. Unrounded. */
now: number,
/** The level to agree on. */
to: number,
/** Whole levels newly reached. */
steps: number,
/** What has to become true, lowest level first. */
facts: Array<FactToCreate>,
/** What would be shown for it. */
evidence: string, };

/** Why a figure is undefined. */
export type Reason = "too_few_raters" | "too_few_questions" | "one_side_silent" | "nothing_to_pair" | "no_variation" | "at_the_end";

/** A workspace that was open before. */
export type RecentFile = {
/** Full path. */
path: string,
/** The client's name; the file's name where it cannot be read. */
name: string,
/** It is the sample. */
sample: boolean,
/** It is one person's part of another workspace. */
pack: boolean,
/** The file is not where it was. */
missing: boolean,
/** When it was last open. */
opened_at: string,
/** The assessment worked on last. */
assessment: string | null,
/** Questions of it that have an answer; in a pack, those that its person has answered. */
answered: number,
/** Questions of it; in a pack, those that its person is asked. */
asked: number,
/** Its level, where it has one. */
level: number | null,
/** For pairs: the mean distance to what is wanted. */
distance: number | null, };

/** What may be built on an alpha, after Krippendorff (2004, ch. 11). */
export type Reliance = "unreliable" | "tentative" | "reliable";

/** An assessment to be opened again. */
export type ReopenInput = {
/** The assessment. */
assessment: AssessmentId,
/** Who opens it, by name. */
by: string,
/** Why. */
why: string, };

/** Who the paper is for. */
export type ReportAudience = "board" | "management" | "full";

/** A part of the paper. */
export type ReportPart = "board" | "stand" | "two_views" | "method" | "appendix";

/** The Report screen. */
export type ReportView = {
/** The assessment. */
assessment: AssessmentSummary,
/** The headline that the data suggest. */
suggested_headline: string,
/** The headline that a person typed; empty for the suggestion. */
headline: string,
/** Decisions asked for, in order. */
decisions: Array<Decision>,
/** The parts that each audience gets. */
audiences: Array<AudienceView>,
/** The line at the foot of every page; may be empty. */
confidentiality: string,
/** Name of the file that the logo came from; none where there is no logo. */
logo: string | null,
/** What undo and redo would do. */
undo: UndoState, };

/** A restore that can be undone. */
export type RestoredView = {
/** When the backup was made that was restored. */
made_at: string, };

/** The Results screen. */
export type ResultsView = {
/** The assessment. */
assessment: AssessmentSummary,
/** The earlier assessment that this one is held against. */
previous: AssessmentSummary | null,
/** How it moved since. */
since: Since | null,
/** The questions with a value both times that moved most, the widest first, at most six. */
moved: Array<MovedRow>,
/** Whether the result stands. */
status: Status,
/** What the framework's own scheme makes of the answers. */
result: SchemeView,
/** The same answers by the framework's further schemes. */
seen_as: Array<SeenAs>,
/** How the main figure came about, down to the answers. Small groups are closed. */
derivation: Derivation,
/** Scale and level names. */
scale: Scale,
/** Each question in order. */
questions: Array<QuestionRow>,
/** What the answers rest on. */
evidence: EvidenceSummary,
/** What is answered. */
completeness: CompletenessSummary,
/** What people did not know, most voices first. */
dont_know: Array<DontKnowRow>,
/** The scheme's own picture; none where it has none. */
picture: Picture | null,
/** What undo and redo would do. */
undo: UndoState, };

/** The rule by which parts make a figure. */
export type Rule = "lowest_cap" | "floor" | "weighted_mean" | "mean_of_groups" | "mean" | "all_needs" | "at_least" | "highest_tested" | "climb" | "share" | "satisfied" | "difference" | "lowest" | "median" | "within" | "scaled" | "rated" | "passes" | "from_pattern" | "beside" | "given";

/** One rung. */
export type RungRow = {
/** Its level. */
level: number,
/** Its name; may be empty. */
name: string,
/** One line about it. */
summary: string,
/** Not in the source of the framework, but added by its author. */
extension: boolean,
/** How it stands. */
standing: RungStanding,
/** Practices that are satisfied. */
satisfied: number,
/** Practices that apply. */
applicable: number,
/** Its practices in the framework's order, those that do not apply included. */
practices: Array<PracticeRow>, };

/** How a rung stands. */
export type RungStanding = "base" | "reached" | "climbing" | "above" | "untested" | "not_asked";

/** When a practice of a staged framework is satisfied. */
export type Satisfied = { "at": number } | "own_level" | "tested_level";

/** The scale of the answers. */
export type Scale = {
/** Lowest value. */
min: number,
/** Highest value. */
max: number,
/** Names of the levels; may be empty where values have none. */
levels: Array<LevelName>, };

/** The figures of each scheme. */
export type SchemeView = { "scheme": "continuous" } & ContinuousView | { "scheme": "staged" } & StagedView | { "scheme": "differential" } & DifferentialView | { "scheme": "parts" } & PartsView;

/** The screens of a workspace. */
export type Screen = "overview" | "people" | "assess" | "results" | "report";

/** What a further scheme of the framework makes of the same answers. */
export type SeenAs = {
/** The scheme's name in files. */
scheme: string,
/** Whether the result stands. */
status: Status,
/** The level to lead with, where it gives one. */
level: number | null,
/** The figure of the whole, unrounded, where it gives one. */
score: number | null, };

/** A service of the organisation. */
export type Service = {
/** Its identifier. */
id: ServiceId,
/** Its name in business words. */
name: string, };

/** How many rows a list has, and what becomes of them. */
export type ServiceCounts = {
/** Rows in which something stands. */
rows: number,
/** Services that are new. */
new: number,
/** Services of which something changes. */
changed: number,
/** Services that are so already. */
unchanged: number,
/** Rows with an error. They are never taken. */
left_out: number, };

/** A column of a service list. */
export type ServiceField = "id" | "name" | "unit" | "purpose" | "why" | "worth" | "business_owner" | "business_owner_role" | "it_owner" | "currency" | "contribution_per_year" | "cost_per_year" | "loss_4h" | "loss_24h" | "mtpd" | "rto" | "wrt" | "rpo" | "tier";

/** A business service of the organisation. */
export type ServiceId = string;

/** What becomes of a row. */
export type ServiceLine = {
/** Number of the row as a spreadsheet shows it. */
row: number,
/** Name of the service; empty where the row has none. */
name: string,
/** What becomes of it. */
what: ServiceOutcome,
/** The fields that would be written. */
changes: Array<ServiceField>, };

/** The forms in which a list of services leaves a workspace. */
export type ServiceListFormat = "csv" | "xlsx";

/** A list of services to be written. */
export type ServiceListInput = {
/** In which form. */
format: ServiceListFormat, };

/** What becomes of a row of a list. */
export type ServiceOutcome = "new" | "changed" | "unchanged" | "left_out";

/** A list of services to be looked at, or to be taken. */
export type ServicesInput = {
/** The file. */
path: string,
/** Which column, counted from 0, holds which field; by the heads where null. */
mapping: { [key in ServiceField]?: number } | null,
/** Take the other rows where some have errors. Nothing is taken then where false. */
skip_rows_with_errors: boolean, };

/** What a list of services would change. */
export type ServicesPreview = {
/** Full path of the file. */
path: string,
/** Its name, without the folder. */
file: string,
/** The heads of its columns. */
heads: Array<string>,
/** Which column, counted from 0, holds which field. */
mapping: { [key in ServiceField]?: number },
/** The first five rows as they stand there, a cell for each head. */
first_rows: Array<Array<string>>,
/** How many rows there are, and what becomes of them. */
counts: ServiceCounts,
/** Everything that is wrong, by row. */
problems: Array<CellProblem>,
/** What becomes of each row, by its number. */
lines: Array<ServiceLine>, };

/** What the first run asks. */
export type SetUpInput = {
/** Name of the organisation. */
organisation: string,
/** The person's name or alias. */
name: string,
/** The side for which they speak. */
group: Group,
/** Their role; may be empty. */
role: string,
/** The services they would miss first, first to fifth; at least one. */
services: Array<string>, };

/** The settings of the person at this computer. */
export type Settings = {
/** Light or dark. */
theme: Theme,
/** The language of the window and of the menu. */
language: Language,
/** Size of everything in the window, in per cent: 50 to 200. */
zoom: number,
/** The paper that a report is set on unless another one is chosen. */
page: PageSize,
/** How figures are written. */
numbers: NumberFormat,
/** How days are written. */
dates: DateFormat,
/** Single keys answer and move on Assess. */
single_keys: boolean,
/** A backup is made at the first opening of a day. Those before risky steps are made in any case. */
backups: boolean, };

/** The settings as the window gets them. */
export type SettingsView = {
/** What holds. */
settings: Settings,
/** What holds where nothing was chosen. */
defaults: Settings,
/** The file of settings could not be read, so the defaults hold. Said once. */
lost: boolean, };

/** Whether a problem stops the use of the thing it stands in. */
export type Severity = "error" | "warning";

/** Something happened to the window that the screen must answer. */
export type ShellEvent = { "kind": "close_asked" } | { "kind": "menu_chosen",
/** What it was. */
choice: MenuChoice, } | { "kind": "file_opened",
/** Full path. */
path: string, } | { "kind": "answers_dropped",
/** Full path. */
path: string, } | { "kind": "dragging",
/** What letting go would do; none where they have left. */
over: Dragged | null, } | { "kind": "exporting",
/** What is being done. */
stage: ExportStage,
/** How much of it is done. */
done: number,
/** Out of how much. */
of: number, };

/** The sides beside each other, on one question. */
export type SidesView = {
/** What it comes to. */
verdict: Verdict,
/** IT less business. */
gap: number | null,
/** Cliff's delta, above 0 where IT rates higher. */
delta: number | null,
/** How large that is. */
effect: Effect | null, };

/** Who decided last whether an assessment may be changed. */
export type SignOff = { "state": "signed",
/** When. */
at: string,
/** Who, by name. */
by: string, } | { "state": "reopened",
/** When. */
at: string,
/** Who, by name. */
by: string,
/** Why. */
why: string, };

/** An assessment to be signed off. */
export type SignOffInput = {
/** The assessment. */
assessment: AssessmentId,
/** Who signs, by name. */
by: string, };

/** How an assessment moved since an earlier one. */
export type Since = {
/** Name of the earlier one. */
name: string,
/** The day it stands for. */
date: string,
/** Over the questions with a value both times; none where there is none. */
change: MatchedChange | null, };

/** ICC(A,k) with what follows from it. */
export type StabilityView = {
/** The figure. */
value: number | null,
/** The smallest change of the mean that is more than noise, in levels. */
detectable_change: number | null,
/** Questions that everybody answered. */
questions: number,
/** Why there is none. */
undefined: Reason | null, };

/** Rungs and practices. Nothing is averaged. */
export type StagedView = {
/** The level to lead with: reached, and tested. None while nothing is answered. */
tested_level: number | null,
/** The level reached, those included that pass because nothing in them applies. */
level: number | null,
/** The first level for which the form asks nothing. */
not_asked: number | null,
/** Lowest first; the first is the one that everybody stands on. */
rungs: Array<RungRow>,
/** How well the order of the ladder fits what is satisfied; none where nothing applies. */
order: OrderView | null,
/** IT against the business, over the practices that both answered. */
gap: GapSummary,
/** Practices put to both sides, widest gap first, at most six. */
two_views: Array<TwoViews>, };

/** How an assessment stands. */
export type Standing = {
/** Whether its score stands. */
status: Status,
/** Dimensions that hold the level back. */
holding_back: Array<HoldingBack>,
/** What it is compared with, and how it moved since. */
since: Since | null, };

/** What the window shows first. */
export type Start = {
/** The program's version. */
version: string,
/** Recent files, latest first. */
recent: Array<RecentFile>,
/** The workspace that is open. */
workspace: WorkspaceView | null,
/** Where the person was when the program was last closed. */
place: Place | null,
/** Why the file that the program was started with is not open. */
refused: Failure | null, };

/** Whether a score stands. */
export type Status = "ok" | "provisional" | "unanswered" | "not_applicable";

/** A question in the words of each side; absent for a side that is not asked. */
export type Stem = {
/** For IT. */
it?: string,
/** For the business. */
business?: string, };

/** What a figure is about. */
export type Subject = { "kind": "level" } | { "kind": "tested_level" } | { "kind": "rung",
/** The level. */
level: number, } | { "kind": "practice",
/** Its question. */
id: QuestionId, } | { "kind": "distance" } | { "kind": "desired" } | { "kind": "current" } | { "kind": "overall" } | { "kind": "mean" } | { "kind": "lowest" } | { "kind": "middle" } | { "kind": "profile" } | { "kind": "gap" } | { "kind": "axis",
/** What it measures. */
name: string, } | { "kind": "process",
/** Its name. */
name: string, } | { "kind": "attribute",
/** Its number, `2.1` for instance. */
id: string, } | { "kind": "step",
/** The level; halves occur. */
level: number, } | { "kind": "points" } | { "kind": "gate",
/** The gate. */
id: GateId,
/** The level it guards. */
level: number, } | { "kind": "need",
/** The dimension. */
dimension: DimensionId, } | { "kind": "dimension",
/** The dimension. */
id: DimensionId, } | { "kind": "question",
/** The question. */
id: QuestionId, } | { "kind": "group",
/** The side. */
group: Group, } | { "kind": "answer",
/** The person. */
participant: ParticipantId,
/** The side for which it stands. */
group: Group, };

/** Assessments whose figures are wanted. */
export type SummariesInput = {
/** The assessments. */
assessments: Array<AssessmentId>, };

/** A target to be saved; none takes it back. */
export type TargetInput = {
/** The assessment. */
assessment: AssessmentId,
/** The dimension. */
dimension: DimensionId,
/** Wanted score on the framework's scale. */
target: number | null, };

/** A word and its meaning, the same for both sides. */
export type Term = {
/** The word as it stands in questions. */
word: string,
/** What it means. */
meaning: string, };

/** Light or dark. */
export type Theme = "system" | "light" | "dark";

/** A question that both sides see differently. */
export type TwoViews = {
/** The question. */
question: QuestionId,
/** The business's stem. */
stem: string,
/** Name of the dimension. */
dimension: string,
/** IT's mean. */
it: number,
/** The business's mean. */
business: number,
/** IT minus business, unrounded. */
gap: number, };

/** What undo and redo would do; none where there is nothing. */
export type UndoState = {
/** What undo would take back. */
undo: ChangeKind | null,
/** What redo would bring back. */
redo: ChangeKind | null, };

/** What agreement comes to in words. */
export type Verdict = { "kind": "too_few" } | { "kind": "agree" } | { "kind": "differ",
/** Average deviation, or distance between sides. */
levels: number, } | { "kind": "two_camps",
/** Median of those who rate low. */
lower: number,
/** Median of those who rate high. */
upper: number, };

/** Whose answers are being entered, and for which side. */
export type Voice = {
/** The person. */
participant: ParticipantId,
/** The side. If it is not the person's own, the answers are marked "assumed". */
group: Group, };

/** What it would take, told as facts to create. */
export type WhatIfView = {
/** The level that stands. */
level: number | null,
/** The level sought. */
next: number | null,
/** Whether a way is known. */
outcome: Outcome,
/** The smallest set of raises. */
plan: PlanView | null,
/** The smallest one that raises no answer above the level sought, where it is another. */
even: PlanView | null,
/** What has to be answered before. */
unanswered: Array<QuestionName>,
/** The level with all that is missing lowest, and highest. */
band: LevelBand, };

/** People beside each other. */
export type WithinView = {
/** What it comes to. */
verdict: Verdict,
/** The questions that enough people answered. */
questions: number,
/** Mean of the questions' average deviations, in levels. */
average_deviation: number | null,
/** Mean of the questions' consensus indices, 0 to 1. */
consensus: number | null,
/** rWG(J), 0 to 1. */
rwg_j: number | null,
/** Questions on which people are two camps. */
two_camps: Array<QuestionName>, };

/** One client's workspace, without its answers. */
export type WorkspaceView = {
/** Name of the organisation. */
name: string,
/** What part of it is assessed, in a few words. */
scope: string,
/** Marked as a fictional sample. */
sample: boolean,
/** Full path of the file; empty for the default workspace, which nobody needs to see. */
path: string,
/** The file can be read but not written. */
read_only: boolean,
/** What is worth knowing about the file, until the person has read it. */
notices: Array<FileNotice>,
/** For whom it was made, where it is a pack. */
pack: PackView | null,
/** Who is answering and for which side has been asked, and the services. */
set_up: boolean,
/** The services, in the order in which they were named. */
services: Array<Service>,
/** The services each side would miss first, first to fifth. */
first_missed: Groups<Array<ServiceId>>,
/** Who answers. */
participants: Array<ParticipantView>,
/** People who are no longer asked. Their answers stand in assessments that were signed off. */
departed: Array<DepartedView>,
/** Every assessment, latest first, without figures. */
assessments: Array<AssessmentEntry>,
/** The assessment that the screens show; none in a workspace without one. */
current: AssessmentId | null,
/** Its figures. */
summary: AssessmentSummary | null,
/** What it is held against. */
comparison: Comparison,
/** Whose answers are being entered, and for which side. */
voice: Voice | null,
/** What undo and redo would do. */
undo: UndoState, };

/** A file that is on disk. */
export type Written = {
/** Full path. */
path: string, };

/** Every command that the window may send. */
export interface Commands {
  /** What the window shows first: recent files and, where one was left open, the workspace. */
  start(): Promise<Start>;
  /** Opens the sample, making it on the first call. */
  open_sample(): Promise<WorkspaceView>;
  /** Throws the changed sample away and makes it anew. */
  reset_sample(): Promise<WorkspaceView>;
  /** Opens the default workspace, making it with a short-form assessment on the first call. */
  start_short_form(): Promise<WorkspaceView>;
  /** Asks for a place and makes a workspace there, with nothing in it yet; none if the person cancels. */
  new_workspace(input: NewWorkspaceInput): Promise<WorkspaceView | null>;
  /** Asks for a file and opens it; none if the person cancels. */
  choose_workspace(): Promise<WorkspaceView | null>;
  /** Opens a file from the list of recent ones. */
  open_workspace(input: PathInput): Promise<WorkspaceView>;
  /** Takes a file off the list of recent ones. The file stays. */
  forget_recent(input: PathInput): Promise<Array<RecentFile>>;
  /** Closes the workspace and returns to Home. */
  close_workspace(): Promise<Start>;
  /** Remembers where the person is, to reopen there. */
  visit(input: Place): Promise<void>;
  /** Closes the workspace and ends the program. */
  quit(): Promise<void>;
  /** Leaves the window open that was about to close. */
  stay(): Promise<void>;
  /** The settings of the person. */
  settings(): Promise<SettingsView>;
  /** Keeps the settings and makes the window follow them. */
  save_settings(input: Settings): Promise<SettingsView>;
  /** The open workspace, read anew. */
  workspace(): Promise<WorkspaceView>;
  /** Saves what the first run asks: who is answering, for which side, and the services. */
  set_up(input: SetUpInput): Promise<WorkspaceView>;
  /** Saves the organisation's name and scope. */
  set_organisation(input: OrganisationInput): Promise<WorkspaceView>;
  /** Adds a participant, or changes one. */
  save_participant(input: ParticipantInput): Promise<WorkspaceView>;
  /** Removes a participant with their answers; undo brings both back. */
  remove_participant(input: ParticipantRef): Promise<WorkspaceView>;
  /** Saves the services that one side would miss first. */
  set_first_missed(input: FirstMissedInput): Promise<WorkspaceView>;
  /** Chooses whose answers are entered from now on. */
  answer_as(input: Voice): Promise<WorkspaceView>;
  /** Chooses the assessment that the screens show. */
  select_assessment(input: AssessmentRef): Promise<WorkspaceView>;
  /** Records whether people in groups below three agreed to be shown. */
  set_consent(input: ConsentInput): Promise<WorkspaceView>;
  /** The Overview screen, but for the figures of assessments other than the current one. */
  overview(): Promise<OverviewView>;
  /** A page of earlier changes. */
  changes(input: ChangesInput): Promise<ChangesPage>;
  /** The figures of the assessments that are in sight. */
  summaries(input: SummariesInput): Promise<Array<AssessmentSummary>>;
  /** The frameworks that a new assessment can use. */
  frameworks(): Promise<Array<FrameworkChoice>>;
  /** Adds an assessment and shows it. Undo takes it away again. */
  add_assessment(input: NewAssessmentInput): Promise<WorkspaceView>;
  /** Changes the name and the day of an assessment. */
  change_assessment(input: AssessmentInput): Promise<WorkspaceView>;
  /** Removes an assessment with everything that belongs to it; undo brings it back. */
  remove_assessment(input: AssessmentRef): Promise<WorkspaceView>;
  /** Signs an assessment off: from then on it can only be read. */
  sign_off(input: SignOffInput): Promise<WorkspaceView>;
  /** Opens an assessment again that was signed off; who and why stand in the history. */
  reopen(input: ReopenInput): Promise<WorkspaceView>;
  /** Chooses what an assessment is held against. Nothing in the file changes. */
  compare_with(input: ComparisonInput): Promise<WorkspaceView>;
  /** The Assess screen for the current voice. */
  assess(input: AssessmentRef): Promise<AssessView>;
  /** Saves one answer. Returns only after it is on disk. */
  answer(input: AnswerInput): Promise<AnswerSaved>;
  /** Saves the count of an outcome test. */
  set_outcome(input: OutcomeInput): Promise<OutcomeSaved>;
  /** The Results screen. */
  results(input: AssessmentRef): Promise<ResultsView>;
  /** What it would take to reach the next level. */
  what_if(input: AssessmentRef): Promise<WhatIfView>;
  /** How far people agree. */
  agreement(input: AssessmentRef): Promise<AgreementView>;
  /** Saves a target and returns the results with it. */
  set_target(input: TargetInput): Promise<ResultsView>;
  /** The Report screen. */
  report(input: AssessmentRef): Promise<ReportView>;
  /** Saves the headline of the board page. */
  set_headline(input: HeadlineInput): Promise<ReportView>;
  /** Adds a decision, or changes one. */
  save_decision(input: DecisionInput): Promise<ReportView>;
  /** Removes a decision. */
  remove_decision(input: DecisionRef): Promise<ReportView>;
  /** Writes the report for the screen and says what each page shows. */
  preview(input: PaperInput): Promise<PreviewView>;
  /** A page of a preview as a PNG picture. */
  preview_page(input: PreviewPageInput): Promise<Bytes>;
  /** How many pages each part and each audience would have. */
  page_counts(input: PageCountsInput): Promise<PageCounts>;
  /** Asks for a picture and prints it on every page; none if the person cancels. */
  choose_logo(input: AssessmentRef): Promise<ReportView | null>;
  /** Takes the logo off every page. */
  remove_logo(input: AssessmentRef): Promise<ReportView>;
  /** Saves the line at the foot of every page. */
  set_confidentiality(input: ConfidentialityInput): Promise<ReportView>;
  /** Asks for a place and writes the PDF there; none if the person cancels. */
  export_report(input: PaperInput): Promise<Exported | null>;
  /** Stops the export under way; nothing is written then. */
  cancel_export(): Promise<void>;
  /** Opens an exported file in the system's viewer. */
  open_exported(input: PathInput): Promise<void>;
  /** Asks for an answers file and says what it would change; none if the person cancels. */
  choose_import(input: AssessmentRef): Promise<ImportPreview | null>;
  /** Says what an answers file would change that was dropped on the window. */
  preview_import(input: ImportInput): Promise<ImportPreview>;
  /** Carries an import out: all rows without an error, in one step. */
  apply_import(input: ImportInput): Promise<WorkspaceView>;
  /** Asks for a list of services and says what it would change; none if the person cancels. */
  choose_services(): Promise<ServicesPreview | null>;
  /** Says what a list of services would change with the columns that the person has chosen. */
  preview_services(input: ServicesInput): Promise<ServicesPreview>;
  /** Takes a list of services in one step. What it leaves empty stays as it was. */
  apply_services(input: ServicesInput): Promise<WorkspaceView>;
  /** Asks for a place and writes all services there as a list; none if the person cancels. */
  export_services(input: ServiceListInput): Promise<Written | null>;
  /** Asks for a place and writes an assessment's answers there; none if the person cancels. */
  export_answers(input: AssessmentRef): Promise<Written | null>;
  /** Asks for a place and writes everything in the workspace there; none if the person cancels. */
  export_workspace(): Promise<Written | null>;
  /** Asks for an export and for a place, and makes a workspace there; none if the person cancels. */
  import_workspace(): Promise<WorkspaceView | null>;
  /** Asks for a folder and makes a pack for each of these people there; none if the person cancels. */
  make_packs(input: PacksInput): Promise<PacksMade | null>;
  /** Asks for files that came back and says what they would change; none if the person cancels. */
  choose_packs(input: AssessmentRef): Promise<MergePreview | null>;
  /** Reads packs in, in one step: every new answer, and of the conflicts those that were chosen. */
  apply_packs(input: MergeInput): Promise<WorkspaceView>;
  /** Asks for a place and writes a copy of the open pack there, to be sent back; none if the person cancels. */
  send_pack(): Promise<Written | null>;
  /** The backups of the open workspace, latest first. */
  backups(): Promise<BackupsView>;
  /** Makes a backup now. */
  make_backup(): Promise<BackupsView>;
  /** Makes the file hold what a backup holds, after a backup of what it holds now. */
  restore_backup(input: BackupRef): Promise<WorkspaceView>;
  /** Brings back what the file held before the last restore, exactly. */
  undo_restore(): Promise<WorkspaceView>;
  /** Says where the open file is. */
  look_at_file(): Promise<FileState>;
  /** Goes on with a file that was moved or renamed, at its new place. */
  follow_file(): Promise<WorkspaceView>;
  /** Writes a file that was deleted to its old place again. */
  save_file_again(): Promise<WorkspaceView>;
  /** Asks for a place, writes what the file holds there, and goes on with that; none if the person cancels. */
  save_file_elsewhere(): Promise<WorkspaceView | null>;
  /** Takes down what was said about the file when it was opened. */
  dismiss_notices(): Promise<WorkspaceView>;
  /** Shows a file that was written in its folder. */
  reveal(input: PathInput): Promise<void>;
  /** Takes the last change back; none where there is nothing to take back. */
  undo(): Promise<WorkspaceView | null>;
  /** Brings the last undone change back. */
  redo(): Promise<WorkspaceView | null>;
}

/** The names of all commands. */
export const COMMANDS = [
  "start",
  "open_sample",
  "reset_sample",
  "start_short_form",
  "new_workspace",
  "choose_workspace",
  "open_workspace",
  "forget_recent",
  "close_workspace",
  "visit",
  "quit",
  "stay",
  "settings",
  "save_settings",
  "workspace",
  "set_up",
  "set_organisation",
  "save_participant",
  "remove_participant",
  "set_first_missed",
  "answer_as",
  "select_assessment",
  "set_consent",
  "overview",
  "changes",
  "summaries",
  "frameworks",
  "add_assessment",
  "change_assessment",
  "remove_assessment",
  "sign_off",
  "reopen",
  "compare_with",
  "assess",
  "answer",
  "set_outcome",
  "results",
  "what_if",
  "agreement",
  "set_target",
  "report",
  "set_headline",
  "save_decision",
  "remove_decision",
  "preview",
  "preview_page",
  "page_counts",
  "choose_logo",
  "remove_logo",
  "set_confidentiality",
  "export_report",
  "cancel_export",
  "open_exported",
  "choose_import",
  "preview_import",
  "apply_import",
  "choose_services",
  "preview_services",
  "apply_services",
  "export_services",
  "export_answers",
  "export_workspace",
  "import_workspace",
  "make_packs",
  "choose_packs",
  "apply_packs",
  "send_pack",
  "backups",
  "make_backup",
  "restore_backup",
  "undo_restore",
  "look_at_file",
  "follow_file",
  "save_file_again",
  "save_file_elsewhere",
  "dismiss_notices",
  "reveal",
  "undo",
  "redo",
] as const;
