// Written by `cargo xtask generate` from the Rust types. Do not edit.

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

/** One assessment in a workspace. */
export type AssessmentId = string;

/** An assessment. */
export type AssessmentRef = {
/** The assessment. */
assessment: AssessmentId, };

/** An assessment in a list. */
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
/** Level after gates. */
level: number | null,
/** Overall score, unrounded. */
score: number | null,
/** People in groups below three agreed to be shown. */
small_groups_shown: boolean, };

/** Who is asked. It never decides who may answer. */
export type Audience = "it" | "business" | "both";

/** What an audience gets. */
export type AudienceView = {
/** The audience. */
audience: ReportAudience,
/** Pages in A4. */
pages: number, };

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

/** A fact that stops an answer at a value. */
export type Cap = {
/** The highest value that can be answered while the fact holds. */
at: number,
/** The fact. */
when: string, };

/** Kinds of changes a person makes. */
export type ChangeKind = "response" | "import" | "participant" | "services" | "organisation" | "outcome" | "target" | "decision" | "assessment";

/** Where an answer was changed since the pack was made. */
export type Changed = "in_the_pack" | "on_both_sides" | "unknown";

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

/** What is answered. */
export type CompletenessSummary = {
/** Questions with a value. */
answered: number,
/** Questions that apply. */
applicable: number,
/** Questions that do not apply. */
not_applicable: number,
/** Questions to which somebody said "don't know". */
dont_know: number, };

/** How well answers are borne out. */
export type Confidence = {
/** Sum of weight times evidence factor over applicable weight, 0 to 1. */
value: number | null,
/** In a word. */
label: ConfidenceLabel | null, };

/** Confidence in a word: from 0.8, from 0.5, below. */
export type ConfidenceLabel = "high" | "medium" | "low";

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

/** The result of one dimension. */
export type DimensionScore = {
/** The dimension. */
id: DimensionId,
/** Its full name. */
name: string,
/** Its weight. */
weight: number,
/** Weighted mean of its question values. */
score: number | null,
/** With missing answers at both ends. */
band: Band,
/** The score rounded down. */
level: number | null,
/** Whether the score stands. */
status: Status,
/** Share of applicable weight that was answered, 0 to 1. */
completeness: number | null,
/** How well the answers are borne out. */
confidence: Confidence,
/** Each side by itself. */
groups: Groups<GroupScore | null>,
/** Both sides were asked and one did not answer. */
one_sided: boolean, };

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

/** One "don't know". */
export type DontKnow = {
/** The question. */
question: QuestionId,
/** Who said so. */
participant: ParticipantId,
/** For which side. */
group: Group, };

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

/** A report to be written. */
export type ExportInput = {
/** The assessment. */
assessment: AssessmentId,
/** For whom. */
audience: ReportAudience,
/** On which paper. */
page: PageSize,
/** The date printed on it. */
date: string, };

/** A report that is on disk. */
export type Exported = {
/** Full path. */
path: string,
/** Pages. */
pages: number, };

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

/** A framework, `bsm5` for instance. */
export type FrameworkId = string;

/** Which framework, to the byte. */
export type FrameworkRef = {
/** Its identifier. */
id: FrameworkId,
/** Its version. */
version: string,
/** SHA-256 of the file's bytes, in hexadecimal. */
hash: string, };

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

/** A gate that is not met. */
export type HeldBack = {
/** The gate. */
gate: GateId,
/** The highest level while it is not met. */
cap: number,
/** The dimensions that fall short, by id. */
dimensions: Array<DimensionId>, };

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

/** What was said the time before. */
export type LastTime = {
/** What was said. */
given: GivenAnswer,
/** The day of that assessment. */
date: string, };

/** The name of one level. */
export type LevelName = {
/** The level. */
value: number,
/** Its name. */
name: string,
/** One line about it. */
summary: string, };

/** A change over questions answered both times. */
export type MatchedChange = {
/** Mean change, unrounded. */
delta: number,
/** How many questions. */
questions: number, };

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

/** The name of a new workspace. */
export type NewWorkspaceInput = {
/** Name of the organisation. */
name: string, };

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

/** Paper sizes. */
export type PageSize = "a4" | "letter";

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

/** A path. */
export type PathInput = {
/** Full path. */
path: string, };

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

/** The words at both ends of a differential. */
export type Poles = {
/** At the lowest value. */
low: string,
/** At the highest value. */
high: string, };

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

/** A question. A published id is never used for another question. */
export type QuestionId = string;

/** What kind of answer a question takes. */
export type QuestionKind = "level" | "differential" | "yes_no" | "nplf" | "ranking" | "number" | "choice" | "text";

/** What is known of one question. */
export type QuestionResult = {
/** The question. */
id: QuestionId,
/** Its dimension. */
dimension: DimensionId,
/** Mean of the group means; none where it is missing or not applicable. */
value: number | null,
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
/** What this voice said in the assessment before. */
last_time: LastTime | null,
/** What others said; only after one's own answer. */
others: Others | null, };

/** A workspace that was open before. */
export type RecentFile = {
/** Full path. */
path: string,
/** The client's name; the file's name where it cannot be read. */
name: string,
/** It is the sample. */
sample: boolean,
/** The file is not where it was. */
missing: boolean,
/** When it was last open. */
opened_at: string,
/** The assessment worked on last. */
assessment: string | null,
/** Questions of it that have an answer. */
answered: number,
/** Questions of it. */
asked: number,
/** Its level. */
level: number | null, };

/** Who the paper is for. */
export type ReportAudience = "board" | "management" | "full";

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
/** Parts of each audience with their pages. */
audiences: Array<AudienceView>,
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
/** The assessment before, of the same framework. */
previous: AssessmentSummary | null,
/** All figures, unrounded. */
scores: Scores,
/** How the level came about, down to the answers. Small groups are closed. */
derivation: Derivation,
/** Scale and level names. */
scale: Scale,
/** Each dimension in order. */
dimensions: Array<DimensionRow>,
/** Each question in order. */
questions: Array<QuestionRow>,
/** The dimension with the lowest score; none while nothing is scored. */
weakest: DimensionId | null,
/** Dimensions that hold the level back. */
holding_back: Array<HoldingBack>,
/** Weighted mean of the targets over dimensions that have one. */
target_mean: number | null,
/** IT against the business. */
gap: GapSummary,
/** What the answers rest on. */
evidence: EvidenceSummary,
/** What is answered. */
completeness: CompletenessSummary,
/** Questions put to both sides, widest gap first, at most six. */
two_views: Array<TwoViews>,
/** What people did not know, most voices first. */
dont_know: Array<DontKnowRow>,
/** High scores beside poor counts. */
contradictions: Array<ContradictionView>,
/** The radar. */
radar: Picture,
/** What undo and redo would do. */
undo: UndoState, };

/** The rule by which parts make a figure. */
export type Rule = "lowest_cap" | "floor" | "weighted_mean" | "mean_of_groups" | "mean" | "all_needs" | "at_least" | "given";

/** The scale of the answers. */
export type Scale = {
/** Lowest value. */
min: number,
/** Highest value. */
max: number,
/** Names of the levels; may be empty where values have none. */
levels: Array<LevelName>, };

/** Everything that `plumbline score --json` prints for a continuous framework. Unrounded. */
export type Scores = {
/** Which framework was scored. */
framework: FrameworkRef,
/** The scheme's name, `continuous`. */
scheme: string,
/** Which questions were asked. */
form: Form,
/** Whether the score stands. */
status: Status,
/** Share of applicable weight that was answered, 0 to 1. */
completeness: number | null,
/** How well the answers are borne out. */
confidence: Confidence,
/** Who did not know what. */
dont_know: Array<DontKnow>,
/** What is wrong with the answers. The rest still counts. */
problems: Array<Problem>,
/** Dimension-weighted mean on the framework's scale. */
score: number | null,
/** The score if all that is missing were lowest, and highest. */
band: Band,
/** The level after gates. Never rounded up. */
level: number | null,
/** The score rounded down, before gates. */
level_by_mean: number | null,
/** Gates that are not met, lowest cap first is not implied: in the framework's order. */
held_back_by: Array<HeldBack>,
/** Each dimension, in the framework's order. */
dimensions: Array<DimensionScore>, };

/** The screens of a workspace. */
export type Screen = "people" | "assess" | "results" | "report";

/** A service of the organisation. */
export type Service = {
/** Its identifier. */
id: ServiceId,
/** Its name in business words. */
name: string, };

/** A business service of the organisation. */
export type ServiceId = string;

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

/** Whether a problem stops the use of the thing it stands in. */
export type Severity = "error" | "warning";

/** Something happened to the window that the screen must answer. */
export type ShellEvent = { "kind": "close_asked" };

/** What the window shows first. */
export type Start = {
/** The program's version. */
version: string,
/** Recent files, latest first. */
recent: Array<RecentFile>,
/** The workspace that is open. */
workspace: WorkspaceView | null,
/** Where the person was when the program was last closed. */
place: Place | null, };

/** Whether a score stands. */
export type Status = "ok" | "provisional" | "unanswered" | "not_applicable";

/** A question in the words of each side; absent for a side that is not asked. */
export type Stem = {
/** For IT. */
it?: string,
/** For the business. */
business?: string, };

/** What a figure is about. */
export type Subject = { "kind": "level" } | { "kind": "overall" } | { "kind": "gate",
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

/** Whose answers are being entered, and for which side. */
export type Voice = {
/** The person. */
participant: ParticipantId,
/** The side. If it is not the person's own, the answers are marked "assumed". */
group: Group, };

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
/** Latest first. */
assessments: Array<AssessmentSummary>,
/** The assessment that the screens show. */
current: AssessmentId,
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
  /** Asks for a place and makes a workspace there; none if the person cancels. */
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
  /** The Assess screen for the current voice. */
  assess(input: AssessmentRef): Promise<AssessView>;
  /** Saves one answer. Returns only after it is on disk. */
  answer(input: AnswerInput): Promise<AnswerSaved>;
  /** Saves the count of an outcome test. */
  set_outcome(input: OutcomeInput): Promise<OutcomeSaved>;
  /** The Results screen. */
  results(input: AssessmentRef): Promise<ResultsView>;
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
  /** Asks for a place and writes the PDF there; none if the person cancels. */
  export_report(input: ExportInput): Promise<Exported | null>;
  /** Opens an exported file in the system's viewer. */
  open_exported(input: PathInput): Promise<void>;
  /** Asks for an answers file and says what it would change; none if the person cancels. */
  choose_import(input: AssessmentRef): Promise<ImportPreview | null>;
  /** Carries an import out: all rows without an error, in one step. */
  apply_import(input: ImportInput): Promise<WorkspaceView>;
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
  "workspace",
  "set_up",
  "set_organisation",
  "save_participant",
  "remove_participant",
  "set_first_missed",
  "answer_as",
  "select_assessment",
  "set_consent",
  "assess",
  "answer",
  "set_outcome",
  "results",
  "set_target",
  "report",
  "set_headline",
  "save_decision",
  "remove_decision",
  "export_report",
  "open_exported",
  "choose_import",
  "apply_import",
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
