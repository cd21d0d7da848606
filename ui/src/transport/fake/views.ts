import type {
  AssessmentEntry,
  AssessmentSummary,
  AssessView,
  Comparison,
  ContinuousView,
  ContradictionView,
  DimensionRow,
  DimensionView,
  Group,
  Groups,
  GroupView,
  LastTime,
  MovedRow,
  Others,
  Picture,
  Question,
  QuestionView,
  ReportAudience,
  ReportPart,
  ReportView,
  ResultsView,
  SchemeView,
  Since,
  TwoViews,
  UndoState,
  Voice,
  WorkspaceView,
} from "../../generated/api";
import { differentialView } from "./differential";
import { dimensionOf, frameworkOf, labelOf, questionsOf, type FileDimension } from "./framework";
import { ladderOf } from "./ladder";
import { radarOf } from "./radar";
import { asks } from "./sample";
import { both, derivationOf, holdingBack, mean, numberOf, responsesTo, resultOf, resultsOf, scoresOf } from "./score";
import { slidersOf } from "./sliders";
import { stagedView } from "./staged";
import type { Assessment, Response, Workspace } from "./state";

const SMALLEST_GROUP = 3;

export function currentOf(workspace: Workspace): Assessment {
  const found = workspace.assessments.find(({ id }) => id === workspace.current);
  if (!found) throw { code: "unknown", message: "This assessment is not in this workspace any more." };
  return found;
}

const byId = (workspace: Workspace, id: string | null | undefined): Assessment | null => workspace.assessments.find((each) => each.id === id) ?? null;

const comparisonOf = (workspace: Workspace): Comparison => workspace.comparisons[workspace.current ?? ""] ?? { kind: "before" };

/** The earlier assessment of the same framework that the current one is held against. */
function previousOf(workspace: Workspace): Assessment | null {
  const comparison = comparisonOf(workspace);
  if (comparison.kind === "nothing") return null;
  const current = currentOf(workspace);
  const older = workspace.assessments.slice(workspace.assessments.indexOf(current) + 1).filter(({ framework }) => framework === current.framework);
  const chosen = comparison.kind === "with" ? older.find(({ id }) => id === comparison.assessment) : undefined;
  return chosen ?? older[0] ?? null;
}

const asked = (assessment: Assessment) => questionsOf(frameworkOf(assessment));

/** Values of questions answered both times. */
function matched(workspace: Workspace): { question: Question; dimension: FileDimension; then: number; now: number }[] {
  const previous = previousOf(workspace);
  if (!previous) return [];
  const current = currentOf(workspace);
  return frameworkOf(current).dimensions.flatMap((dimension) =>
    dimension.questions.flatMap((question) => {
      const value = (of: Assessment) => resultOf(of, question, dimension.id).value;
      const [then, now] = [value(previous), value(current)];
      return then === null || now === null ? [] : [{ question, dimension, then, now }];
    }),
  );
}

export function sinceOf(workspace: Workspace): Since | null {
  const previous = previousOf(workspace);
  if (!previous) return null;
  const both = matched(workspace);
  const delta = mean(both.map(({ then, now }) => now - then));
  return { name: previous.name, date: previous.date, change: delta === null ? null : { delta, questions: both.length } };
}

function movedOf(workspace: Workspace): MovedRow[] {
  const rows = matched(workspace).map(({ question, dimension, then, now }) => ({
    question: question.id,
    stem: question.stem.business ?? question.stem.it ?? "",
    dimension: dimension.name,
    then,
    now,
    delta: now - then,
  }));
  return rows.filter(({ delta }) => Math.abs(delta) > 1e-9).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, 6);
}

/** A lone person is asked everything. */
function askedOf(workspace: Workspace, group: Group): Question[] {
  const questions = asked(currentOf(workspace));
  return workspace.people.length < 2 && !workspace.pack ? questions : questions.filter((question) => asks(question, group));
}

export function summaryOf(assessment: Assessment): AssessmentSummary {
  const framework = frameworkOf(assessment);
  const scores = scoresOf(assessment);
  return {
    id: assessment.id,
    name: assessment.name,
    framework: assessment.framework,
    framework_name: framework.name,
    version: framework.version,
    form: assessment.form,
    date: assessment.date,
    answered: resultsOf(assessment).filter(({ state }) => state !== "missing").length,
    asked: questionsOf(framework).length,
    level: framework.scheme.kind === "staged" ? stagedView(assessment).tested_level : scores.level,
    score: scores.score,
    distance: framework.scheme.kind === "differential" ? differentialView(assessment, null, () => false).mean_gap : null,
    small_groups_shown: assessment.small_groups_shown,
    changed_at: assessment.changed_at,
    sign_off: assessment.sign_off,
  };
}

const entryOf = ({ id, framework, name, form, date, sign_off }: Assessment): AssessmentEntry => ({ id, framework, name, form, date, sign_off });

const answersOf = (assessment: Assessment, voice: Voice): Response[] =>
  assessment.responses.filter(({ participant, group }) => participant === voice.participant && group === voice.group);

export function workspaceView(workspace: Workspace, undo: UndoState): WorkspaceView {
  const assessment = workspace.current === null ? null : currentOf(workspace);
  return {
    name: workspace.name,
    scope: workspace.scope,
    sample: workspace.sample,
    path: workspace.path,
    read_only: workspace.read_only,
    notices: workspace.notices,
    pack: workspace.pack,
    set_up: workspace.set_up,
    services: workspace.services,
    first_missed: workspace.first_missed,
    participants: workspace.people.map((person) => ({
      ...person,
      answered: assessment ? answersOf(assessment, { participant: person.id, group: person.group }).length : 0,
      asked: assessment ? askedOf(workspace, person.group).length : 0,
    })),
    departed: workspace.departed,
    assessments: workspace.assessments.map(entryOf),
    current: workspace.current,
    summary: assessment && summaryOf(assessment),
    comparison: comparisonOf(workspace),
    voice: workspace.voice,
    undo,
  };
}

/** Whether sides of these sizes may be shown: a small one closes the other too, or the total would tell. */
const open = (assessment: Assessment, people: Groups<number>): boolean =>
  assessment.small_groups_shown || Object.values(people).every((count: number) => count === 0 || count >= SMALLEST_GROUP);

function othersOf(assessment: Assessment, question: string, voice: Voice): Others {
  const others = responsesTo(assessment, question).filter(
    (response) => !response.assumed && !(response.participant === voice.participant && response.group === voice.group),
  );
  const values = both((group) => others.filter((response) => response.group === group).map(numberOf).filter((value) => value !== null));
  const people = both((group) => values[group].length);
  const groups = both((group): GroupView | null => {
    const average = mean(values[group]);
    return average !== null && open(assessment, people) ? { mean: average, people: people[group] } : null;
  });
  return { people, groups };
}

function lastTimeOf(workspace: Workspace, question: string, voice: Voice): LastTime | null {
  const previous = previousOf(workspace);
  const given = previous && answersOf(previous, voice).find((response) => response.question === question);
  return previous && given ? { given, date: previous.date } : null;
}

/** What the assessment began with, as far as documented. */
function carriedOf(workspace: Workspace, question: string, voice: Voice): LastTime | null {
  const earlier = byId(workspace, currentOf(workspace).started_from);
  const said = earlier && answersOf(earlier, voice).find((response) => response.question === question);
  return said ? { given: { ...said, evidence: said.evidence === "verified" ? "documented" : said.evidence }, date: earlier.date } : null;
}

export function questionView(workspace: Workspace, id: string, voice: Voice): QuestionView {
  const assessment = currentOf(workspace);
  const question = asked(assessment).find((candidate) => candidate.id === id);
  if (!question) throw { code: "unknown", message: "This question is not in this workspace any more." };
  const given = answersOf(assessment, voice).find((response) => response.question === id) ?? null;
  return {
    question,
    stem: question.stem[voice.group] ?? question.stem.business ?? question.stem.it ?? "",
    given: given && { answer: given.answer, evidence: given.evidence, comment: given.comment },
    last_time: lastTimeOf(workspace, id, voice),
    carried: given ? null : carriedOf(workspace, id, voice),
    others: given && othersOf(assessment, id, voice),
  };
}

export function contradictionOf(assessment: Assessment, dimension: FileDimension): ContradictionView | null {
  const outcome = assessment.outcomes[dimension.id];
  const outcomeTest = dimension.outcome_test;
  const test = outcomeTest?.contradiction;
  const score = scoresOf(assessment).dimensions.find(({ id }) => id === dimension.id)?.score ?? null;
  if (!outcome || !outcomeTest || !test || score === null) return null;
  if (score < test.score_at_least || outcome.count / outcome.total >= test.share_below) return null;
  return {
    dimension: dimension.id,
    name: dimension.name,
    score,
    score_at_least: test.score_at_least,
    count: outcome.count,
    total: outcome.total,
    share_below: test.share_below,
    statement: outcomeTest.statement.replace("{count}", String(outcome.count)).replace("{total}", String(outcome.total)),
  };
}

function dimensionView(workspace: Workspace, dimension: FileDimension, voice: Voice): DimensionView {
  const assessment = currentOf(workspace);
  const own = askedOf(workspace, voice.group).filter(({ id }) => dimension.questions.some((question) => question.id === id));
  const views = own.map(({ id }) => questionView(workspace, id, voice));
  return {
    id: dimension.id,
    name: dimension.name,
    meaning: dimension.meaning,
    questions: views,
    outcome_test: workspace.pack ? null : (dimension.outcome_test ?? null),
    outcome: assessment.outcomes[dimension.id] ?? null,
    contradiction: contradictionOf(assessment, dimension),
  };
}

export function assessView(workspace: Workspace, at: string | null): AssessView {
  const voice = workspace.voice;
  const person = workspace.people.find(({ id }) => id === voice?.participant);
  if (!voice || !person) throw { code: "nobody", message: "Nobody is answering yet. Say who is answering first." };
  const assessment = currentOf(workspace);
  const framework = frameworkOf(assessment);
  const dimensions = framework.dimensions.map((dimension) => dimensionView(workspace, dimension, voice)).filter((view) => view.questions.length);
  const all = dimensions.flatMap((dimension) => dimension.questions);
  const named = (group: Group): string | null => workspace.services.find(({ id }) => id === workspace.first_missed[group][0])?.name ?? null;
  return {
    assessment: summaryOf(assessment),
    how_to_answer: framework.how_to_answer ?? "",
    scale: framework.scale,
    satisfied: framework.scheme.satisfied ?? null,
    glossary: framework.glossary ?? [],
    voice,
    voice_name: person.name,
    assumed: voice.group !== person.group,
    dimensions,
    holding_back: workspace.pack ? [] : holdingBack(assessment, scoresOf(assessment)),
    most_important: both(named),
    at: all.find(({ question }) => question.id === at)?.question.id ?? all.find(({ given }) => !given)?.question.id ?? null,
  };
}

function rowOf(workspace: Workspace, dimension: FileDimension): DimensionRow {
  const assessment = currentOf(workspace);
  const previous = previousOf(workspace);
  const score = (of: Assessment) => scoresOf(of).dimensions.find(({ id }) => id === dimension.id);
  const now = score(assessment);
  const people: Groups<number> = both((group) => now?.groups[group]?.participants ?? 0);
  const groups = both((group): GroupView | null => {
    const side = now?.groups[group];
    return side && side.score !== null && open(assessment, people) ? { mean: side.score, people: side.participants } : null;
  });
  const askedGroups = new Set(dimension.questions.flatMap(({ audience }) => (audience === "both" ? ["it", "business"] : [audience])));
  const last = previous ? (score(previous)?.score ?? null) : null;
  return {
    id: dimension.id,
    name: dimension.name,
    label: labelOf(frameworkOf(assessment), dimension),
    meaning: dimension.meaning,
    weight: dimension.weight,
    now: now?.score ?? null,
    target: assessment.targets[dimension.id] ?? null,
    last,
    change: last === null || !now?.score ? null : { delta: now.score - last, questions: dimension.questions.length },
    asked: askedGroups.size === 2 ? "both" : askedGroups.has("it") ? "it" : "business",
    groups,
    people,
    gap: groups.it && groups.business ? groups.it.mean - groups.business.mean : null,
    one_sided: now?.one_sided ?? false,
    outcome: assessment.outcomes[dimension.id] ?? null,
    outcome_test: dimension.outcome_test ?? null,
  };
}

function twoViews(assessment: Assessment): TwoViews[] {
  return frameworkOf(assessment).dimensions
    .flatMap((dimension) =>
      dimension.questions.flatMap((question): TwoViews[] => {
        const { groups } = resultOf(assessment, question, dimension.id);
        const [it, business] = [groups.it, groups.business];
        if (question.audience !== "both" || it?.score == null || business?.score == null) return [];
        if (!open(assessment, { it: it.participants, business: business.participants })) return [];
        const stem = question.stem.business ?? "";
        return [{ question: question.id, stem, dimension: dimension.name, it: it.score, business: business.score, gap: it.score - business.score }];
      }),
    )
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, 6);
}

/** The figures of a scheme, with its picture. */
interface Shown {
  result: SchemeView;
  picture: Picture;
}

/** Scores by dimension, and their radar. */
function continuousOf(workspace: Workspace): Shown {
  const assessment = currentOf(workspace);
  const framework = frameworkOf(assessment);
  const scores = scoresOf(assessment);
  const dimensions = framework.dimensions.map((dimension) => rowOf(workspace, dimension));
  const results = resultsOf(assessment);
  const scored = scores.dimensions.filter(({ score }) => score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const gaps = dimensions.map(({ gap }) => gap).filter((gap) => gap !== null);
  const targets = dimensions.filter(({ target }) => target !== null);
  const weight = targets.reduce((sum, row) => sum + row.weight, 0);
  const result: ContinuousView = {
    score: scores.score,
    band: scores.band,
    level: scores.level,
    level_by_mean: scores.level_by_mean,
    tested_level: scores.tested_level,
    dimensions,
    weakest: scored[0]?.id ?? null,
    holding_back: holdingBack(assessment, scores),
    target_mean: weight ? targets.reduce((sum, row) => sum + row.weight * (row.target ?? 0), 0) / weight : null,
    gap: { bias: mean(gaps), mean_absolute: mean(gaps.map(Math.abs)), questions: results.filter(({ groups }) => groups.it && groups.business).length },
    two_views: twoViews(assessment),
    contradictions: framework.dimensions.map((dimension) => contradictionOf(assessment, dimension)).filter((view) => view !== null),
  };
  return { result: { scheme: "continuous", ...result }, picture: radarOf(dimensions, framework.scale, result.weakest) };
}

/** What the framework's own scheme makes of the answers. */
function ownOf(workspace: Workspace): Shown {
  const assessment = currentOf(workspace);
  const framework = frameworkOf(assessment);
  switch (framework.scheme.kind) {
    case "staged": {
      const view = stagedView(assessment);
      const short = (id: string) => questionsOf(framework).find((question) => question.id === id)?.short ?? id;
      return { result: { scheme: "staged", ...view }, picture: ladderOf(view, short) };
    }
    case "differential": {
      const view = differentialView(assessment, previousOf(workspace), (people) => open(assessment, people));
      return { result: { scheme: "differential", ...view }, picture: slidersOf(view) };
    }
    default:
      return continuousOf(workspace);
  }
}

export function resultsView(workspace: Workspace, undo: UndoState): ResultsView {
  const assessment = currentOf(workspace);
  const previous = previousOf(workspace);
  const framework = frameworkOf(assessment);
  const scores = scoresOf(assessment);
  const results = resultsOf(assessment);
  const { result, picture } = ownOf(workspace);
  return {
    assessment: summaryOf(assessment),
    previous: previous && summaryOf(previous),
    since: sinceOf(workspace),
    moved: movedOf(workspace),
    status: scores.status,
    result,
    seen_as: [],
    derivation: derivationOf(assessment, scores),
    scale: framework.scale,
    questions: questionsOf(framework).map((question) => ({
      result: closed(assessment, resultOf(assessment, question, dimensionOf(framework, question.id).id)),
      dimension: labelOf(framework, dimensionOf(framework, question.id)),
      short: question.short ?? question.id,
      stem: question.stem.business ?? question.stem.it ?? "",
      audience: question.audience,
    })),
    evidence: {
      evidenced: results.reduce((sum, result) => sum + result.evidenced, 0),
      answers: results.reduce((sum, result) => sum + result.answers, 0),
      label: scores.confidence.label,
    },
    completeness: {
      share: scores.completeness,
      answered: results.filter(({ state }) => state === "value").length,
      applicable: results.filter(({ state }) => state !== "not_applicable").length,
      not_applicable: results.filter(({ state }) => state === "not_applicable").length,
      dont_know: results.filter((result) => result.dont_know > 0).length,
    },
    dont_know: results
      .filter((result) => result.dont_know > 0)
      .sort((a, b) => b.dont_know - a.dont_know)
      .map((result) => {
        const dimension = dimensionOf(framework, result.id);
        const question = dimension.questions.find(({ id }) => id === result.id);
        return { question: result.id, stem: question?.stem.business ?? question?.stem.it ?? "", dimension: dimension.name, people: result.dont_know };
      }),
    picture,
    undo,
  };
}

function closed(assessment: Assessment, result: ReturnType<typeof resultOf>): ReturnType<typeof resultOf> {
  const people = both((group) => result.groups[group]?.participants ?? 0);
  return open(assessment, people) ? result : { ...result, groups: { it: null, business: null } };
}

const AUDIENCES: ReportAudience[] = ["board", "management", "full"];

/** The parts that each audience gets. */
export const PARTS_FOR: Record<ReportAudience, ReportPart[]> = {
  board: ["board"],
  management: ["board", "stand", "two_views", "impact", "method"],
  full: ["board", "stand", "two_views", "impact", "method", "appendix"],
};

export function reportView(workspace: Workspace, undo: UndoState): ReportView {
  const assessment = currentOf(workspace);
  const scores = scoresOf(assessment);
  const names = holdingBack(assessment, scores).map(({ name }) => name);
  const held = names.length ? `, held back by ${names.join(" and ")}` : "";
  return {
    assessment: summaryOf(assessment),
    suggested_headline: scores.level === null ? "" : `Level ${scores.level} of ${frameworkOf(assessment).scale.max}${held}.`,
    headline: assessment.headline,
    decisions: assessment.decisions,
    audiences: AUDIENCES.map((audience) => ({ audience, parts: PARTS_FOR[audience] })),
    confidentiality: workspace.confidentiality,
    logo: workspace.logo,
    undo,
  };
}
