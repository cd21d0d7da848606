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

/** What outages cost in a year. */
export type AnnualLoss = {
/** What tells how often it stops. */
basis: FrequencyBasis,
/** The rate of one hour times hours: a linear approximation that knows no long outage. */
is_linear: boolean,
/** Hours without service in a year. */
downtime_hours: number,
/** From the low estimates. */
low: number,
/** From the likely ones. */
likely: number,
/** From the high ones. */
high: number,
/** (low + likely + high) / 3, the mean of a triangular distribution. Rankings go by it. */
mean: number, };

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

/** What a customer sees in a service (after Crawford and Mathews, 2001). */
export type Attribute = "price" | "service" | "access" | "experience" | "product";

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

/** A step towards fewer or shorter outages. */
export type AvailabilityStep = {
/** What is done. */
name: string,
/** What it costs a year. */
cost_per_year: Estimate,
/** The outages that are to be expected afterwards. */
scenarios: Array<OutageScenario>, };

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

/** What the service carries, and for whom. */
export type BusinessContext = {
/** The business unit. */
unit: string | null,
/** What that unit takes in a year; a year of outages cannot lose more. */
unit_revenue_per_year: Estimate | null,
/** What the organisation earns in a year: financial severity is a share of it. */
profit_per_year: Estimate | null,
/** Business activities that it carries. */
activities: Array<string>,
/** Products that need it. */
products: Array<string>,
/** The goal that it supports, as the end of “It supports …”. */
goal: string | null,
/** People inside who work with it. */
users_internal: number | null,
/** People outside who use it. */
users_external: number | null,
/** Who these people are, in a word: `customers`. */
users: string | null,
/** Where it is used. */
regions: Array<string>,
/** Cases an hour in normal times. */
volume_per_hour: number | null,
/** How much busier the busiest period is; 1 is as always. */
busiest_multiplier: number | null,
/** When it is busier. */
peaks: Array<Peak>,
/** Work that comes before it. */
upstream: Array<string>,
/** Work that comes after it. */
downstream: Array<string>,
/** The business figure that it moves. */
metric: BusinessMetric | null, };

/** A business figure that a service moves. */
export type BusinessMetric = {
/** What is measured. */
name: string,
/** Its unit. */
unit: string,
/** Where it stands. */
current: number | null,
/** Where it should stand. */
target: number | null, };

/** What the service brings in a year, and what it costs. */
export type BusinessValue = {
/** Contribution that it enables in a year: revenue less what falls away with it. */
contribution_per_year: Estimate | null,
/** Cost that it saves in a year. */
cost_avoided_per_year: Estimate | null,
/** Expected loss that it keeps away in a year. */
risk_reduced_per_year: Estimate | null,
/** What customers have of it. */
customer_effect: string | null,
/** The duty that it fulfils. */
duty: string | null,
/** What it costs in a year. */
cost_per_year: Estimate | null,
/** Where the value comes from. */
source: ValueSource | null,
/** Who said so, when. */
source_note: string | null,
/** What would be done without it. */
without_it: string | null,
/** What the owner would pay for it in a year, from their own budget. */
willing_to_pay_per_year: Estimate | null,
/** How well it does what it is there for, 0 to 5. */
effectiveness: number | null,
/** How little it takes to do so, 0 to 5. */
efficiency: number | null, };

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

/** What the parts of a service give together, all assumed to fail independently. */
export type Chain = {
/** Availability, 0 to 1. */
availability: number,
/** Hours without service in a year around the clock. */
downtime_hours: number,
/** Parts whose availability is known; those that stand in for each other count as one. */
known: number,
/** Parts that the service stops without and whose availability nobody told. */
unknown: number, };

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
removed: number, } | { "kind": "services" } | { "kind": "service_list" } | { "kind": "statements",
/** For how many services. */
services: number, } | { "kind": "statement_signed",
/** The service, by name. */
service: string,
/** Who signed. */
by: string, } | { "kind": "stoppages",
/** How many. */
stoppages: number, } | { "kind": "own_words" } | { "kind": "organisation" } | { "kind": "counts",
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
export type ChangeKind = "response" | "import" | "participant" | "services" | "organisation" | "outcome" | "target" | "decision" | "assessment" | "assessment_added" | "assessment_removed" | "sign_off" | "reopening" | "logo" | "confidentiality" | "statement" | "statement_signed" | "stoppage" | "own_words";

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

/** What the people who know both services say about a pair. */
export type CompareInput = {
/** The service that comes first. */
first: ServiceId,
/** The other one. */
second: ServiceId,
/** Why. */
why: string, };

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

/** A place or a supplier on which several services hang. */
export type Concentration = {
/** A site or a supplier. */
kind: DependencyKind,
/** Its name. */
name: string,
/** Services that cannot work without it. */
services: Array<ServiceId>,
/** What they lose together in 24 hours, by currency: it is their common cause. */
loss_24h: { [key in string]: Range },
/** What they bring in a year together, by currency. */
annual_value: { [key in string]: Range }, };

/** How sure somebody is. */
export type Confidence = "low" | "medium" | "high";

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
/** The highest level up to `level` for which something was tested. It leads. */
tested_level: number | null,
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

/** Percent availability alone is no business measure: eight short outages against a long one. */
export type Convexity = {
/** Eight outages of an hour. */
eight_times_an_hour: number,
/** One of eight hours. */
once_eight_hours: number,
/** How many times as much; none where an hour costs nothing. */
ratio: number | null, };

/** A point of a loss curve. */
export type CurvePoint = {
/** Length of the outage. */
minutes: number,
/** Loss up to then. */
loss: Range, };

/** What the information of a service needs. */
export type DataNeeds = {
/** Kinds of information. */
types: Array<string>,
/** Harm if the wrong people read it (FIPS 199). */
confidentiality: Harm | null,
/** Harm if it is wrong. */
integrity: Harm | null,
/** Harm if it is not there. */
availability: Harm | null,
/** Whether it is about people. */
personal: boolean | null,
/** How long a law wants it kept. */
retention: string | null,
/** How often it is copied away: the most that is lost as things are. */
backup_interval_minutes: number | null, };

/** How days are written, shown by the twentieth of November 2026. */
export type DateFormat = "language" | "year_first" | "day_dots" | "day_slashes" | "month_slashes";

/** A day, written `YYYY-MM-DD`. It always exists: 30 February does not read. */
export type Day = string;

/** What decided a tier. */
export type DecidedBy = "time" | "impact" | "life_safety_override" | "legal_override";

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

/** Something that a service needs. */
export type Dependency = {
/** What it is. */
kind: DependencyKind,
/** Its name. */
name: string,
/** The service, where it is one of ours: its own statement says when it is back. */
service: ServiceId | null,
/** Whether the service stops without it. */
hard: boolean,
/** When it is back. */
rto_minutes: number | null,
/** Its availability, 0 to 1. */
availability: number | null,
/** Parts with the same word here stand in for each other: one of them is enough. */
one_of: string | null,
/** What its contract promises. */
contract: string | null,
/** How long it takes to replace it. */
exit_days: number | null, };

/** Kinds of things that a service needs. */
export type DependencyKind = "service" | "application" | "site" | "person" | "supplier";

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

/** What a service is bound to. */
export type Duty = "life" | "law";

/** How large a difference is, in a word. */
export type Effect = "negligible" | "small" | "medium" | "large";

/** A sum that nobody knows exactly, in minor units (cents) of the statement's currency. */
export type Estimate = {
/** It will hardly be less. */
low: number,
/** The best guess. */
likely: number,
/** It will hardly be more. */
high: number, };

/** How far somebody's estimates were off. */
export type EstimateRecord = {
/** Who owned the services. */
owner: string,
/** Stoppages that can be compared. */
compared: number,
/** Those whose real loss lay between low and high. */
within: number,
/** Those without a ratio, since nothing was lost or a loss of 0 was stated. They are in neither
 * of the two means. */
without_ratio: number,
/** Geometric mean of real/stated: above 1 where losses were stated too low. */
bias: number | null,
/** Geometric mean of how many times too low or too high, from 1. Opposite errors do not cancel. */
factor: number | null, };

/** What follows from a statement. Money is minor units of its currency. */
export type Evaluation = {
/** The currency of every sum; none where none is given. */
currency: string | null,
/** Where the statement stands today. */
status: StatementStatus,
/** Where the loss comes from; none where nothing is known of it. */
loss_basis: LossBasis | null,
/** Losses of the lengths that were asked for. */
loss: Array<OutageLoss>,
/** Support points of the loss curve. */
curve: Array<CurvePoint>,
/** Eight short outages against a long one. */
convexity: Convexity | null,
/** When the likely loss reaches the intolerable one; minutes, unrounded. */
derived_mtpd_minutes: number | null,
/** What is known of the longest bearable outage. */
mtpd: Mtpd,
/** The tier, with what decided it. */
tier: Tier,
/** Nothing was judged at 24 hours, so the tier goes by time alone. */
severity_missing: boolean,
/** Need or want, by value, cost and duty. */
need_class: Need,
/** What it brings in a year; none where nobody knows. */
annual_value: Range | null,
/** What it costs in a year. */
annual_cost: Range | null,
/** Value/cost by their means. */
value_cost_ratio: number | null,
/** What outages cost in a year. */
expected_annual_loss: AnnualLoss | null,
/** How far another way of working may be relied on: 1 where it was tried within twelve months, a
 * half where it was not, 0 where there is none; none where nobody says. */
workaround_credit: number | null,
/** What its chain can give. */
chain: Chain | null,
/** Financial severity beside what the loss comes to. */
financial_severity: Array<FinancialSeverity>,
/** What more hours would bring. */
extra_hours: Array<ExtraHoursWorth>,
/** What proposed money comes to. */
investments: Array<InvestmentWorth>,
/** What fewer or shorter outages would bring. */
availability_steps: Array<StepWorth>,
/** What is wanted of it against what is paid for. */
positioning: ServicePosition | null,
/** Whether it should be made effective or efficient first. */
effective_first: Quadrant | null,
/** Rules that the statement breaks, errors first. */
problems: Array<Finding>, };

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

/** What has happened to a service. */
export type Experience = {
/** Outages of the last 24 months. */
stoppages: Array<PastStoppage>,
/** Recovery times that were reached, in tests or in earnest. */
recoveries: Array<RecoveryProof>,
/** Availability by year. */
availability: Array<YearOfService>, };

/** What an export is doing. */
export type ExportStage = "setting" | "writing";

/** A report that is on disk. */
export type Exported = {
/** Full path. */
path: string,
/** Pages. */
pages: number, };

/** A gap with what it leaves exposed. The sums are what is at stake, not what closing it would keep. */
export type Exposure = {
/** The dimension. */
dimension: DimensionId,
/** What it does about a loss. */
lever: Lever | null,
/** Target less score. */
gap: number,
/** Why these services count as exposed: an assumption, printed beside the figures. */
assumption: string,
/** The services exposed, in order of their ids. */
services: Array<ServiceId>,
/** Those of them whose expected annual loss nobody knows. */
unpriced: Array<ServiceId>,
/** Their expected annual losses added up, by currency. */
expected_annual_loss: { [key in string]: Range },
/** The worst loss of any one of them at its longest bearable outage, by currency. They are not
 * added: nothing says that they stop together. */
worst_loss_at_mtpd: { [key in string]: Range },
/** Gap times mean expected annual loss; none where the losses are of several currencies. */
weight: number | null, };

/** Gaps ranked with money and without. */
export type ExposureRanking = {
/** Each gap, in the order in which they were given. */
gaps: Array<Exposure>,
/** Dimensions by gap alone, the widest first; ties by id. */
without_money: Array<DimensionId>,
/** Dimensions by gap times expected annual loss exposed, the highest first; ties by gap, then id.
 * Empty where the losses are of several currencies. */
with_money: Array<DimensionId>, };

/** Gaps of an assessment with what they leave exposed. It is never a saving. */
export type ExposureView = {
/** Name of the assessment. */
assessment: string,
/** Names of the dimensions. */
names: { [key in DimensionId]: string },
/** The gaps. */
ranking: ExposureRanking, };

/** Hours of service that are not offered yet. */
export type ExtraHoursClaim = {
/** Which hours, in words. */
name: string,
/** More minutes a day. */
minutes_per_day: number,
/** On so many days a year. */
days_per_year: number,
/** Transactions an hour where the service is fully used. */
transactions_per_hour: number,
/** Contribution of each. */
contribution_per_transaction: Estimate,
/** Share of full use that these hours see, 0 to 1. */
uptake: number,
/** Share of it that only moves from other hours, 0 to 1. */
displacement: number,
/** Staff an hour. */
staff_cost_per_hour: Estimate,
/** Everything else a year. */
run_cost_per_year: Estimate, };

/** What more hours would bring in a year. */
export type ExtraHoursWorth = {
/** Which hours. */
name: string,
/** Before cost. */
gross: Range,
/** After staff and running cost: the least at the highest cost. */
net: Range,
/** Gross/cost at the likely estimates. */
benefit_cost_ratio: number | null, };

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

/** Financial severity, entered and proposed. */
export type FinancialSeverity = {
/** Length of the outage. */
after_minutes: number,
/** As it was entered. */
entered: number,
/** By the low, the likely and the high loss as shares of the yearly profit. */
proposed: [number, number, number], };

/** A rule that a statement breaks. */
export type Finding = {
/** Which rule: `V01` to `V36`; or the code of what is wrong with a file. */
code: string,
/** Errors keep it from being signed. */
severity: Severity,
/** JSON pointer to the field. */
pointer: string,
/** What is wrong, in a sentence. */
message: string,
/** What to do about it, in a sentence. */
resolve: string, };

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

/** What tells how often a service stops. */
export type FrequencyBasis = "scenarios" | "stoppages" | "availability";

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

/** Harm after FIPS 199: limited, serious, severe or catastrophic. */
export type Harm = "low" | "moderate" | "high";

/** The headline to be saved; empty for the suggestion. */
export type HeadlineInput = {
/** The assessment. */
assessment: AssessmentId,
/** The headline. */
headline: string, };

/** The worst severity of a kind of harm after a time. */
export type HeatCell = {
/** The kind of harm. */
category: ImpactCategory,
/** How long the service has been away. */
after_minutes: number,
/** The worst. */
severity: number,
/** Services that were judged there; the others are unknown, not 0. */
judged: number,
/** Those with the worst. */
services: Array<ServiceId>, };

/** A stoppage with what the statement of that day would have said. */
export type Hindsight = {
/** What happened. */
stoppage: Stoppage,
/** The version that it is held against; none where nothing was written down. */
version: StatedVersion | null,
/** Who owned the service in the business in that version. */
owner: string | null,
/** The stated loss of an outage of that length; none where nobody stated one, or in another
 * currency. */
stated: Range | null,
/** What it really cost. */
real: number,
/** Real/stated by the mean of what was stated; none where nothing was stated, or where either
 * is 0. */
ratio: number | null,
/** Whether the real loss lies between low and high. */
is_within: boolean | null, };

/** What stoppages cost, beside what was stated. */
export type HindsightView = {
/** Every stoppage, by identifier. */
stoppages: Array<[StoppageId, Hindsight]>,
/** How far each owner's estimates were off. */
records: Array<EstimateRecord>,
/** What undo and redo would do. */
undo: UndoState, };

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

/** Kinds of harm. */
export type ImpactCategory = "financial" | "customer" | "reputation" | "legal" | "contractual" | "operational" | "staff" | "strategic" | "safety" | "environment";

/** How it hurts: severity by kind of harm and time. A cell that is not there was not judged, which
 * is not 0. */
export type ImpactGrid = {
/** The cells that were judged, in any order. */
ratings: Array<Rating>,
/** The severity from which on it is no longer acceptable; 4 unless the organisation says otherwise. */
unacceptable_from: number,
/** Upper ends of financial severity 1 to 4, as shares of the organisation's yearly profit. */
financial_bounds: [number, number, number, number], };

/** How the impact statements stand. */
export type ImpactStanding = {
/** All services. */
services: number,
/** Those whose statement is signed and current. */
signed: number,
/** Those whose statement cannot be signed yet. */
blocked: number,
/** Those whose statement was not looked at again in time. */
expired: number,
/** Those of which nobody knows what a day without them costs. */
unknown: number, };

/** The Impact screen. */
export type ImpactView = {
/** Every service: duties first, then by loss after 24 hours, then those nobody can price. */
portfolio: Portfolio,
/** Services whose worth comes from Finance. */
from_finance: number,
/** How it hurts over time, for each service that has a statement. */
grids: Array<ServiceGrid>,
/** What each service cannot work without, for each that names anything. */
needs: Array<ServiceNeeds>,
/** The same as a picture of who needs whom; none where nothing is named. */
graph: Picture | null,
/** What services bring against what they cost, a picture a currency. */
worth: Array<Picture>,
/** What the gaps of the current assessment leave exposed; none without an assessment. */
exposure: ExposureView | null,
/** What undo and redo would do. */
undo: UndoState, };

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

/** Money proposed for a service. */
export type Investment = {
/** What for. */
name: string,
/** Net flows by year, the first being now; what goes out is below 0. */
flows: Array<Estimate>,
/** Rate of discount, a share a year. */
rate: number, };

/** What proposed money comes to. */
export type InvestmentWorth = {
/** What for. */
name: string,
/** Net present value. */
npv: Range | null,
/** What comes in for what goes out, at the likely flows. */
benefit_cost_ratio: number | null,
/** The same of present values. */
discounted_ratio: number | null,
/** Years until the likely flows add up to 0, not discounted. */
payback_years: number | null, };

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
/** Missing answers at the lowest that can be answered. */
low: number | null,
/** Missing answers at the highest that can be answered. */
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

/** What a dimension does about a loss. */
export type Lever = "prevent" | "detect" | "restore" | "decide" | "price";

/** Where a loss comes from. */
export type LossBasis = "points" | "parameters";

/** How much is lost when the service stops: stated point by point, or worked out of its parts. What
 * is stated goes first. */
export type LossClaim = {
/** Losses as the owner states them. An outage of no length costs nothing unless a point says so. */
points: Array<LossPoint>,
/** What the loss is made from; it makes the curve where no point is stated. */
parameters: LossParameters,
/** Whether contribution and working time of the same people are truly both lost. */
both_lost: boolean | null,
/** Services whose losses are added up in this one. */
includes: Array<ServiceId>,
/** What stops all of them at once. */
common_cause: string | null,
/** Outages that are to be expected in a year. */
scenarios: Array<OutageScenario>,
/** How sure the owner is of the sums. */
confidence: Confidence | null,
/** Where the sums come from. */
source: string | null, };

/** What a loss is made from. Penalties stand with the obligations, the workaround by itself. */
export type LossParameters = {
/** Revenue an hour. */
revenue_per_hour: Estimate | null,
/** Contribution to that revenue, 0 to 1. Revenue itself is not lost: costs fall away with it. */
margin: number | null,
/** Share of the revenue that depends on the service, 0 to 1; all where null. */
dependency: number | null,
/** Share of the customers who come back later, 0 to 1; none where null. */
recapture: number | null,
/** People who work with the service at the same time. */
users: number | null,
/** What an hour of one of them costs, loaded. */
loaded_cost_per_hour: Estimate | null,
/** Share of their time lost while the workaround lasts, 0 to 1. */
idle_with_workaround: number | null,
/** Share of their time lost without it, 0 to 1. */
idle_without: number | null,
/** Recovery, whatever the length. */
recovery_fixed: Estimate | null,
/** Recovery an hour. */
recovery_per_hour: Estimate | null,
/** Customers who could leave. */
customers: number | null,
/** Share of them who leave in each hour after the grace, 0 to 1. */
churn_per_hour: number | null,
/** How long they bear it. */
churn_grace_minutes: number | null,
/** What a customer is worth over the years. */
lifetime_value: Estimate | null, };

/** The parts of one loss, in minor units. */
export type LossParts = {
/** Contribution that does not come back. */
contribution: number,
/** Working time without result. */
productivity: number,
/** Getting back to work. */
recovery: number,
/** Contracts and laws. */
penalties: number,
/** Customers who leave, and what else no invoice shows. */
intangible: number, };

/** What an outage of one length costs, all in all. */
export type LossPoint = {
/** Length of the outage. */
after_minutes: number,
/** Loss up to then. */
amount: Estimate,
/** What the likely loss is made from, where the owner knows it. */
parts: LossParts | null, };

/** The parts of a loss. A part about which nothing is known is none, and not in the total. */
export type LossRanges = {
/** Contribution that does not come back. */
contribution: Range | null,
/** Working time without result. */
productivity: Range | null,
/** Getting back to work. */
recovery: Range | null,
/** Contracts and laws. */
penalties: Range | null,
/** Customers who leave: no invoice shows it, so it stands apart. */
intangible: Range | null, };

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

/** The first place of a ranking that another service would have without customers who leave: no
 * invoice shows such a loss, so no rank should hang on it unseen. */
export type Moved = {
/** The service that would stand there. */
service: ServiceId,
/** The place, from 1. */
place: number, };

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

/** What is known of the maximum tolerable period of disruption. */
export type Mtpd = {
/** As the owner states it. */
stated_minutes: number | null,
/** When the likely loss is intolerable. */
at_likely_loss_minutes: number | null,
/** When the high loss is. */
at_high_loss_minutes: number | null,
/** The first time at which any kind of harm was judged unacceptable. */
by_severity_minutes: number | null,
/** The shortest of what is stated, of the likely loss and of severity. */
shortest_minutes: number | null,
/** What recovery and catching up must fit into: the shorter of what is stated and of the likely
 * loss, else the severity's. */
binding_minutes: number | null, };

/** Why a service is there. */
export type Need = "need_mandated" | "need_justified" | "want" | "unproven";

/** Need or want, as the owner sees it. */
export type NeedClaim = {
/** What the owner says it is. */
class: Need | null,
/** Who pays for it. */
who_pays: string | null, };

/** Something that a service needs. */
export type Needed = {
/** What kind of thing it is. */
kind: DependencyKind,
/** Its name. */
name: string,
/** The same, where it is one of the services. */
service: ServiceId | null,
/** The service stops without it. */
hard: boolean,
/** When it is back, by its own statement where there is one. */
rto_minutes: number | null,
/** Parts with the same word stand in for each other. */
one_of: string | null,
/** The service waits for it longer than it is to be away. */
late: boolean, };

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

/** The name of a new service. */
export type NewServiceInput = {
/** Its name in business words. */
name: string, };

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

/** A question whose answer is that nobody knows. */
export type NobodyKnows = {
/** The field, as a JSON pointer into the statement: `/loss`. */
field: string,
/** Who was asked. */
asked: string,
/** When. */
on: Day,
/** What they said. */
note: string, };

/** How figures are written, shown by the figure that is one thousand two hundred and thirty-four
 * and a half. */
export type NumberFormat = "language" | "comma_point" | "point_comma" | "space_comma" | "apostrophe_point";

/** A law or a contract that asks for the service. */
export type Obligation = {
/** Whether it is a law or a contract. */
kind: ObligationKind,
/** Which one. */
name: string,
/** Whether the service must exist for it. */
mandates: boolean,
/** Within which time a stoppage must be reported. */
notify_within_minutes: number | null,
/** What falls due, step by step. */
penalties: Array<PenaltyStep>, };

/** Kinds of obligations. */
export type ObligationKind = "law" | "contract";

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

/** The loss of one outage. */
export type OutageLoss = {
/** Its length. */
hours: number,
/** All in all. */
total: Range,
/** What it is made from; none where the owner states the total only. Parts of a stated loss grow
 * in proportion to it. */
parts: LossRanges | null,
/** In the busiest period; none where no period is busier. */
in_peak: Range | null, };

/** An outage that may happen. */
export type OutageScenario = {
/** What happens, in words. */
name: string,
/** Times a year; 0.1 is once in ten years. */
per_year: number,
/** How long it lasts. */
minutes: number, };

/** Whether a way to the next level is known. */
export type Outcome = "reachable" | "first_answer" | "at_the_top" | "out_of_reach" | "not_asked" | "no_level" | "not_searched";

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
/** How the impact statements stand; none where nobody has begun one. */
impact: ImpactStanding | null,
/** The latest changes. */
changes: ChangesPage, };

/** A word of the client's own business, and the statement that is looked at. */
export type OwnWordInput = {
/** The service of the statement. */
service: ServiceId,
/** The word. */
word: string, };

/** A person who answers for something. */
export type Owner = {
/** Name. */
name: string,
/** Role in the organisation; may be empty. */
role: string, };

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
questions: Array<PageQuestion>,
/** The services whose statements are on it, in order of reading. */
services: Array<Service>, };

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

/** A paragraph with what is to be known about it. */
export type Paragraph = {
/** The text: its owner's, or the generated one. */
text: string,
/** Whether its owner wrote it. */
is_own: boolean,
/** How many words it has. */
words: number,
/** Words that no business reader uses. They are marked, not forbidden. */
jargon: Array<string>, };

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

/** An outage that happened. */
export type PastStoppage = {
/** The day on which it began. */
on: Day,
/** How long it lasted. */
minutes: number,
/** What it really cost. */
loss: Estimate | null,
/** What happened, in words. */
note: string, };

/** A path. */
export type PathInput = {
/** Full path. */
path: string, };

/** Which axis is ahead. */
export type Pattern = "aligned" | "first_leads" | "second_leads";

/** A time in which more depends on the service. */
export type Peak = {
/** When: hour, day, month or season in words. */
when: string,
/** How much busier; 1 is as always. */
multiplier: number, };

/** A sum that falls due once an outage is longer than a step, beside earlier steps. */
export type PenaltyStep = {
/** The outage must be longer than this. */
after_minutes: number,
/** What falls due. */
amount: Estimate, };

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
/** The mean that is reached, where the scheme leads with one. Unrounded. */
score: number | null,
/** Steps over all questions. */
steps: number,
/** The questions to raise, in order of asking. */
raises: Array<RaiseView>, };

/** The words at both ends of a differential. */
export type Poles = {
/** At the lowest value. */
low: string,
/** At the highest value. */
high: string, };

/** All services side by side. Sums of different currencies are never added or ranked together. */
export type Portfolio = {
/** Every service: duties first, then by mean loss after 24 hours, a currency after the other,
 * then those nobody can price. */
services: Array<PortfolioLine>,
/** Services with a duty to life, then those with a duty to law: restored first, never ranked by
 * money. */
duties: Array<ServiceId>,
/** Rankings by money, one a currency. */
rankings: Array<Ranking>,
/** The worst severity of any service by kind of harm and time. */
heat: Array<HeatCell>,
/** How the tiers are spread. */
tiers: TierSpread,
/** Services that are to be back before something they cannot work without. */
conflicts: Array<RecoveryConflict>,
/** Services that wait for each other. */
cycles: Array<Array<ServiceId>>,
/** Places and suppliers on which several services hang. */
concentration: Array<Concentration>,
/** Services without a business owner, or without a statement. */
orphans: Array<ServiceId>,
/** Questions whose answer is that nobody knows. */
nobody_knows: Array<Unknown>,
/** Signed, and not looked at again in time. */
expired: Array<ServiceId>,
/** Services whose statement is signed and current. */
signed_and_current: number,
/** All services. */
total: number, };

/** One service in the list. */
export type PortfolioLine = {
/** The service. */
service: ServiceId,
/** Its name. */
name: string,
/** Whether life or law depends on it. */
duty: Duty | null,
/** Who owns it in the business. */
business_owner: Owner | null,
/** Where its statement stands; none where there is none. */
status: StatementStatus | null,
/** Version of the statement. */
version: number | null,
/** Its tier; none where nothing is known. */
tier: number | null,
/** What decided the tier. */
decided_by: DecidedBy | null,
/** Need or want. */
need_class: Need | null,
/** Currency of its sums. */
currency: string | null,
/** Loss after 4 hours. */
loss_4h: Range | null,
/** Loss after 24 hours. */
loss_24h: Range | null,
/** Loss after 4 hours without customers who leave; none where nobody has split it. */
tangible_4h: Range | null,
/** The same after 24 hours. */
tangible_24h: Range | null,
/** Support points of its loss curve, to lay curves side by side. */
curve: Array<CurvePoint>,
/** What it brings in a year. */
annual_value: Range | null,
/** What it costs in a year. */
annual_cost: Range | null,
/** What outages cost in a year. */
expected_annual_loss: Range | null,
/** Rules broken that keep it from being signed. */
errors: number,
/** Other rules broken. */
warnings: number, };

/** Where a mean lies within its level. */
export type Position = "low" | "mid" | "high";

/** A profile and what it is like. */
export type Positioning<I> = {
/** What it is like; none while an attribute has no value. */
classification: Classification | null,
/** Sum of distances of the descending profile from the pattern. */
distance: number | null,
/** Attributes at 5. */
dominate: Array<I>,
/** Attributes at 4 and below 5. */
differentiate: Array<I>,
/** Attributes below 3. */
below_par: Array<I>,
/** Sum of all. */
total: number | null, };

/** What is wanted of a service, and what is paid for: levels 1 to 5, 3 being par. */
export type PositioningClaim = {
/** How the business ranks the attributes, 1 first, no ties. */
importance: { [key in Attribute]?: number },
/** The level that the business demands. */
demanded: { [key in Attribute]?: number },
/** The level that it perceives. */
perceived: { [key in Attribute]?: number },
/** The level that IT is paid for. */
funded: { [key in Attribute]?: number }, };

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
/** JSON pointer (RFC 6901) to the place; for a table `/row/N`, N being the row's number as a spreadsheet shows it. */
pointer: string,
/** A stable, snake-case code. */
code: string,
/** Error or warning. */
severity: Severity,
/** What is wrong, and what to do about it. */
message: string, };

/** What to do with something, by whether it serves its purpose and what it takes. */
export type Quadrant = "run_well" | "make_efficient" | "stop_tuning_fix_purpose" | "fix_purpose_first";

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
/** What kind of answer it takes, and so how `now` and `to` read. */
kind: QuestionKind,
/** Its value now. Unrounded. */
now: number,
/** The level to agree on. */
to: number,
/** Steps newly reached. */
steps: number,
/** What has to become true, lowest level first. */
facts: Array<FactToCreate>,
/** Where no anchor tells it: the question itself, which is then to be answered with `to`. */
asks: string | null,
/** What would be shown for it. */
evidence: string, };

/** A sum in minor units that was computed from estimates. */
export type Range = {
/** From the low estimates. */
low: number,
/** From the likely ones. */
likely: number,
/** From the high ones. */
high: number,
/** (low + likely + high) / 3, the mean of a triangular distribution. Rankings go by it. */
mean: number, };

/** Services of one currency by mean loss, the highest first; ties by id. */
export type Ranking = {
/** Its ISO 4217 code. */
currency: string,
/** After 4 hours. */
at_4h: Array<ServiceId>,
/** After 24 hours. */
at_24h: Array<ServiceId>,
/** What another order after 4 hours would be without customers who leave. */
moved_4h: Moved | null,
/** The same after 24 hours. */
moved_24h: Moved | null, };

/** How much one kind of harm hurts after a time. */
export type Rating = {
/** The kind of harm. */
category: ImpactCategory,
/** How long the service has been away. */
after_minutes: number,
/** 0 none, 1 minor, 2 noticeable, 3 serious, 4 severe, 5 existential. */
severity: number,
/** What happens, in words. */
consequence: string,
/** How sure the owner is. */
confidence: Confidence | null,
/** Why it hurts less than before, where it does. */
why_lower: string | null, };

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

/** A service that is to be back before something it cannot work without. */
export type RecoveryConflict = {
/** The service. */
service: ServiceId,
/** When it is to be back. */
rto_minutes: number,
/** What it cannot work without. */
needs: string,
/** The same, where it is one of the services. */
needs_service: ServiceId | null,
/** When that is back. */
needs_rto_minutes: number, };

/** A recovery time that was reached. */
export type RecoveryProof = {
/** When. */
on: Day,
/** How long it took to be back. */
minutes: number,
/** Whether it was a test; in earnest where false. */
test: boolean,
/** How much entered data was lost. */
data_lost_minutes: number | null, };

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
export type ReportPart = "board" | "stand" | "two_views" | "impact" | "method" | "appendix";

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
export type Screen = "overview" | "people" | "assess" | "results" | "impact" | "report";

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

/** A service held against another. */
export type ServiceComparison = {
/** The other service. */
against: ServiceId,
/** Whether this one comes first. */
comes_first: boolean,
/** Why. */
why: string, };

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

/** The impact grid of a service. */
export type ServiceGrid = {
/** The service. */
service: ServiceId,
/** The severity from which it is unacceptable, 1 to 5. */
unacceptable_from: number,
/** What was judged. A cell that is not there was not judged, which is not 0. */
ratings: Array<Rating>, };

/** When the service is needed. */
export type ServiceHours = {
/** When it must be there. */
window: ServiceWindow | null,
/** Where these hours are counted, `Europe/Oslo` for instance. */
time_zone: string | null,
/** When it may be taken away for maintenance. */
maintenance: string | null,
/** Use in each hour of the day, from 0 to 23, in any one unit: 24 figures, or none. */
use_by_hour: Array<number>,
/** What would be lost between midnight and five. */
lost_at_night: string | null,
/** Hours that are wanted beside those that there are. */
extra: Array<ExtraHoursClaim>, };

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

/** What a service cannot work without. */
export type ServiceNeeds = {
/** The service. */
service: ServiceId,
/** When it is to be back. */
rto_minutes: number | null,
/** What it needs, in the order of its statement. */
needs: Array<Needed>, };

/** What becomes of a row of a list. */
export type ServiceOutcome = "new" | "changed" | "unchanged" | "left_out";

/** What is wanted of a service against what is paid for. */
export type ServicePosition = {
/** What is demanded, against the pattern of a provider that is relevant. */
demanded: Positioning<Attribute>,
/** Demanded less funded, where both are known. */
gap: { [key in Attribute]?: number },
/** Points demanded and not funded. */
unfunded_points: number,
/** What the business ranks first; none where it ranks nothing. */
ranked_first: Attribute | null,
/** What IT is paid to be best at. */
funded_best: Array<Attribute>, };

/** A service. */
export type ServiceRef = {
/** The service. */
service: ServiceId, };

/** Days and hours of service. */
export type ServiceWindow = {
/** Days a week, 1 to 7. */
days_per_week: number,
/** Minutes a day, up to 1,440. */
minutes_per_day: number, };

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

/** A signature. */
export type Signature = {
/** Who signed. */
by: string,
/** On which day. */
on: Day, };

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

/** The version of a statement that a stoppage is held against. */
export type StatedVersion = {
/** Counts the versions, from 1. */
version: number,
/** The day it was signed; none where nothing was signed yet on the day of the stoppage. */
signed_on: Day | null, };

/** What one service is worth, what its loss costs over time, and what is therefore needed. */
export type Statement = {
/** Where an editor finds the JSON Schema; not used by the program. */
$schema?: string,
/** Version of the file format: 1. */
format: number,
/** The service. There is one statement for it, in versions. */
service: ServiceId,
/** Its name in business words. */
name: string,
/** Counts the versions, from 1. Editing a signed statement makes the next. */
version: number,
/** How far it has come. */
status: StatementStatus,
/** Who signed, and when. */
signature: Signature | null,
/** The day by which it must be looked at again. */
review_date: Day | null,
/** Who answers for the service in the business, and signs. */
business_owner: Owner | null,
/** Who answers for it in IT. */
it_owner: Owner | null,
/** Who wrote the statement down. */
author: string | null,
/** Who may read it. */
confidentiality: string | null,
/** ISO 4217 code of every sum in the statement, `EUR` for instance. */
currency: string | null,
/** The year whose prices the sums have. */
price_year: number | null,
/** The tier that the organisation has given it, 1 to 5, where it has one of its own. */
tier: number | null,
/** Whom it lets do what, as the end of “It lets …”. */
purpose: string | null,
/** Why? Asked before anything else. */
why: string | null,
/** What is it worth, in words? Asked before anything else. */
worth: string | null,
/** Is life or safety threatened? */
safety: StatementSafety,
/** What the service carries. */
context: BusinessContext,
/** What it brings, and what it costs. */
value: BusinessValue,
/** When it is needed. */
hours: ServiceHours,
/** How it hurts, by kind of harm and time. */
impact: ImpactGrid,
/** How much is lost, by length of the outage. */
loss: LossClaim,
/** What can be borne. */
tolerances: Tolerances,
/** Is there another way to work, and for how long? */
workaround: StatementWorkaround,
/** What its information needs. */
data: DataNeeds,
/** What it cannot do without. */
dependencies: Array<Dependency>,
/** Laws and contracts that ask for it. */
obligations: Array<Obligation>,
/** Need or want, as the owner sees it. */
need: NeedClaim,
/** Why is it more important than anybody else's? Pairwise, against other services. */
compared: Array<ServiceComparison>,
/** What is wanted of it, and what is paid for. */
positioning: PositioningClaim | null,
/** What has happened. */
experience: Experience,
/** Money proposed for it, year by year. */
investments: Array<Investment>,
/** Steps towards fewer or shorter outages, with what they cost. */
availability_steps: Array<AvailabilityStep>,
/** Questions whose answer is that nobody knows. */
nobody_knows: Array<NobodyKnows>,
/** The paragraph as its owner wants it; the generated one where null. */
text: string | null, };

/** A statement that is being written. */
export type StatementInput = {
/** The statement. */
statement: Statement, };

/** A statement to be written on paper, for the screen or into a file. */
export type StatementPaperInput = {
/** The service. */
service: ServiceId,
/** On which paper. */
page: PageSize,
/** The date printed on it. */
date: string, };

/** The pictures of a statement; none where there is nothing to show yet. */
export type StatementPictures = {
/** What it costs when it stops, over time. */
curve: Picture | null,
/** What drives the loss of a day. */
drivers: Picture | null,
/** What stoppages cost against what quick recovery costs. */
tradeoff: Picture | null, };

/** Is life or safety threatened when the service stops? */
export type StatementSafety = {
/** Yes or no; nobody has said where null. */
threatened: boolean | null,
/** Whose. */
whose: string | null,
/** How soon. */
how_soon_minutes: number | null,
/** Who is told. */
who_is_told: string | null,
/** What protects them by hand. */
safeguard: string | null, };

/** A statement that is on disk. */
export type StatementSaved = {
/** How it stands. */
view: StatementView,
/** When it was on disk. */
saved_at: string,
/** What undo and redo would do. */
undo: UndoState, };

/** How far a statement has come. */
export type StatementStatus = "draft" | "in_review" | "signed" | "expired";

/** A version of a statement. */
export type StatementVersion = {
/** Which one. */
version: number,
/** Where it stands today. */
status: StatementStatus,
/** Who signed it. */
signature: Signature | null, };

/** A version of a statement. */
export type StatementVersionRef = {
/** The service. */
service: ServiceId,
/** Which version. */
version: number, };

/** A statement as it stands, with what follows from it. */
export type StatementView = {
/** The statement: the latest version, or what is being typed. */
statement: Statement,
/** All saved versions, the first first; empty where nobody has begun one. */
versions: Array<StatementVersion>,
/** The paragraph. */
paragraph: Paragraph,
/** Words of the client's own business, in order of entry: no paragraph marks them. */
own_words: Array<string>,
/** What follows. */
evaluation: Evaluation,
/** Its pictures. */
pictures: StatementPictures, };

/** Another way to work while the service is away. */
export type StatementWorkaround = {
/** Whether there is one. */
exists: boolean | null,
/** What people do, as the end of “People can work with …”. */
description: string | null,
/** How long it lasts. */
minutes: number | null,
/** How much of the normal volume it carries, 0 to 1. */
capacity: number | null,
/** What it costs beside normal work. */
cost_per_hour: Estimate | null,
/** People whom it needs. */
staff: number | null,
/** When it was tried last. */
last_tested: Day | null,
/** How that went. */
result: string | null, };

/** Whether a score stands. */
export type Status = "ok" | "provisional" | "unanswered" | "not_applicable";

/** A question in the words of each side; absent for a side that is not asked. */
export type Stem = {
/** For IT. */
it?: string,
/** For the business. */
business?: string, };

/** What a step towards fewer or shorter outages would bring. */
export type StepWorth = {
/** What is done. */
name: string,
/** Expected loss that no longer comes. */
kept: Range,
/** That less the yearly cost: the least at the highest cost. */
net: Range,
/** Whether it is worth its cost by the means. Where the next step is not, the optimum is reached. */
is_worth_it: boolean, };

/** An outage that happened, as it is entered once for an organisation: what it really cost, part by
 * part, and who confirmed it. */
export type Stoppage = {
/** The service that stopped. */
service: ServiceId,
/** The day on which it began. */
on: Day,
/** The minute of that day, 0 to 1,439, where it is known. */
at_minute: number | null,
/** How long it lasted. */
minutes: number,
/** ISO 4217 code of its sums. */
currency: string,
/** What it cost. */
loss: LossParts,
/** Who confirmed the sums; none while nobody has. */
confirmed_by: string | null,
/** What happened, in words. */
note: string, };

/** A stoppage that happened. */
export type StoppageId = string;

/** A stoppage to be entered or changed. */
export type StoppageInput = {
/** Which one; none for a new one. */
id: StoppageId | null,
/** What happened. */
stoppage: Stoppage, };

/** A stoppage. */
export type StoppageRef = {
/** Which one. */
id: StoppageId, };

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

/** A tier, 1 being the most critical of 5, with its parts. */
export type Tier = {
/** By time; none without an MTPD. */
time_tier: number | null,
/** By impact; none without a rated impact. */
impact_tier: number | null,
/** The more critical of both, after overrides; none where nothing is known. */
tier: number | null,
/** What decided. */
decided_by: DecidedBy | null, };

/** How the tiers are spread. */
export type TierSpread = {
/** Services in tiers 1 to 5. */
counts: [number, number, number, number, number],
/** Services without a tier. */
unknown: number,
/** More than 20 % are in tier 1: when everything is urgent, nothing is. */
is_inflated: boolean,
/** Pairs of tier 1 that nobody has compared yet; empty unless inflated. */
to_compare: Array<[ServiceId, ServiceId]>,
/** Tier 1 in the order of the comparisons, the first first; ties by id. */
order: Array<ServiceId>,
/** Services of the first five that won as often as another of them. */
tied: Array<ServiceId>, };

/** What can be borne. */
export type Tolerances = {
/** Maximum tolerable period of disruption (MTPD, also MTD or MAO). */
mtpd_minutes: number | null,
/** Recovery time objective (RTO): when it must be back, at least at the minimum. */
rto_minutes: number | null,
/** Work recovery time (WRT): checking data and catching up, once it is back. */
wrt_minutes: number | null,
/** Recovery point objective (RPO): how much entered data may be lost. No part of the outage. */
rpo_minutes: number | null,
/** Minimum business continuity objective (MBCO), as a share of normal volume. */
mbco_share: number | null,
/** The same in cases an hour. */
mbco_volume_per_hour: number | null,
/** How slow it may answer before it counts as stopped. */
slowest_response_seconds: number | null,
/** Outages that can be borne in a year. */
outages_per_year: number | null,
/** Availability aimed at in normal times, 0 to 1. */
availability_target: number | null,
/** The loss that is no longer acceptable, in minor units. It is decided, not estimated. */
intolerable_loss: number | null, };

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

/** A question whose answer is that nobody knows. */
export type Unknown = {
/** The service. */
service: ServiceId,
/** The field, as a JSON pointer into the statement: `/loss`. */
field: string,
/** Who was asked. */
asked: string,
/** When. */
on: Day,
/** What they said. */
note: string, };

/** Where a value comes from. */
export type ValueSource = "finance" | "estimate" | "none";

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

/** How much of a year a service was there. */
export type YearOfService = {
/** The year. */
year: number,
/** Availability, 0 to 1. */
availability: number, };

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
  /** The Impact screen: every service side by side. */
  impact(): Promise<ImpactView>;
  /** Adds a service to the list. */
  add_service(input: NewServiceInput): Promise<WorkspaceView>;
  /** Takes a service off the list with its statement; undo brings both back. */
  remove_service(input: ServiceRef): Promise<WorkspaceView>;
  /** The statement of a service with what follows from it; an empty one where nobody has begun one. */
  statement(input: ServiceRef): Promise<StatementView>;
  /** A version of a statement as it was saved. */
  statement_version(input: StatementVersionRef): Promise<StatementView>;
  /** What follows from a statement while it is being typed. Nothing is saved. */
  try_statement(input: StatementInput): Promise<StatementView>;
  /** Saves a statement, whatever is wrong with it. Returns only after it is on disk. */
  save_statement(input: StatementInput): Promise<StatementSaved>;
  /** The business owner signs the latest version. Undo does not cross it. */
  sign_statement(input: ServiceRef): Promise<StatementSaved>;
  /** Counts a word as one of the client's own business, in every statement. */
  add_own_word(input: OwnWordInput): Promise<StatementSaved>;
  /** Takes a word off the list of those; statements mark it again. */
  remove_own_word(input: OwnWordInput): Promise<StatementSaved>;
  /** Says which of two services comes first, and why. */
  compare_services(input: CompareInput): Promise<ImpactView>;
  /** What stoppages really cost, beside what was stated. */
  stoppages(): Promise<HindsightView>;
  /** Enters a stoppage, or changes one. */
  save_stoppage(input: StoppageInput): Promise<HindsightView>;
  /** Takes a stoppage off the list; undo brings it back. */
  remove_stoppage(input: StoppageRef): Promise<HindsightView>;
  /** Writes a statement's page for the screen. */
  preview_statement(input: StatementPaperInput): Promise<PreviewView>;
  /** Asks for a place and writes a statement's page there; none if the person cancels. */
  export_statement(input: StatementPaperInput): Promise<Exported | null>;
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
  "impact",
  "add_service",
  "remove_service",
  "statement",
  "statement_version",
  "try_statement",
  "save_statement",
  "sign_statement",
  "add_own_word",
  "remove_own_word",
  "compare_services",
  "stoppages",
  "save_stoppage",
  "remove_stoppage",
  "preview_statement",
  "export_statement",
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
