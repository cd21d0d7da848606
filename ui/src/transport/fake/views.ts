import type {
  AssessmentSummary,
  AssessView,
  ContradictionView,
  DimensionRow,
  DimensionView,
  Group,
  Groups,
  GroupView,
  LastTime,
  Others,
  QuestionView,
  ReportView,
  ResultsView,
  TwoViews,
  UndoState,
  Voice,
  WorkspaceView,
} from "../../generated/api";
import { dimensionOf, framework, labelOf, questions, type FileDimension } from "./framework";
import { radarOf } from "./radar";
import { asks } from "./sample";
import { both, derivationOf, holdingBack, mean, numberOf, responsesTo, resultOf, resultsOf, scoresOf } from "./score";
import type { Assessment, Response, Workspace } from "./state";

const SMALLEST_GROUP = 3;

export function currentOf(workspace: Workspace): Assessment {
  const found = workspace.assessments.find(({ id }) => id === workspace.current);
  if (!found) throw { code: "unknown", message: "This assessment is not in this workspace any more." };
  return found;
}

const previousOf = (workspace: Workspace): Assessment | null =>
  workspace.assessments[workspace.assessments.findIndex(({ id }) => id === workspace.current) + 1] ?? null;

/** A lone person is asked everything. */
const askedOf = (workspace: Workspace, group: Group) =>
  workspace.people.length < 2 && !workspace.pack ? questions : questions.filter((question) => asks(question, group));

export function summaryOf(assessment: Assessment): AssessmentSummary {
  const scores = scoresOf(assessment);
  return {
    id: assessment.id,
    name: assessment.name,
    framework: framework.id,
    framework_name: framework.name,
    version: framework.version,
    form: assessment.form,
    date: assessment.date,
    answered: resultsOf(assessment).filter(({ state }) => state !== "missing").length,
    asked: questions.length,
    level: scores.level,
    score: scores.score,
    small_groups_shown: assessment.small_groups_shown,
  };
}

const answersOf = (assessment: Assessment, voice: Voice): Response[] =>
  assessment.responses.filter(({ participant, group }) => participant === voice.participant && group === voice.group);

export function workspaceView(workspace: Workspace, undo: UndoState): WorkspaceView {
  const assessment = currentOf(workspace);
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
      answered: answersOf(assessment, { participant: person.id, group: person.group }).length,
      asked: askedOf(workspace, person.group).length,
    })),
    assessments: workspace.assessments.map(summaryOf),
    current: workspace.current,
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

export function questionView(workspace: Workspace, id: string, voice: Voice): QuestionView {
  const question = questions.find((candidate) => candidate.id === id) ?? questions[0];
  if (!question) throw { code: "unknown", message: "This question is not in this workspace any more." };
  const assessment = currentOf(workspace);
  const given = answersOf(assessment, voice).find((response) => response.question === id) ?? null;
  return {
    question,
    stem: question.stem[voice.group] ?? question.stem.business ?? question.stem.it ?? "",
    given: given && { answer: given.answer, evidence: given.evidence, comment: given.comment },
    last_time: lastTimeOf(workspace, id, voice),
    others: given && othersOf(assessment, id, voice),
  };
}

export function contradictionOf(assessment: Assessment, dimension: FileDimension): ContradictionView | null {
  const outcome = assessment.outcomes[dimension.id];
  const test = dimension.outcome_test.contradiction;
  const score = scoresOf(assessment).dimensions.find(({ id }) => id === dimension.id)?.score ?? null;
  if (!outcome || !test || score === null) return null;
  if (score < test.score_at_least || outcome.count / outcome.total >= test.share_below) return null;
  return {
    dimension: dimension.id,
    name: dimension.name,
    score,
    score_at_least: test.score_at_least,
    count: outcome.count,
    total: outcome.total,
    share_below: test.share_below,
    statement: dimension.outcome_test.statement.replace("{count}", String(outcome.count)).replace("{total}", String(outcome.total)),
  };
}

function dimensionView(workspace: Workspace, dimension: FileDimension, voice: Voice): DimensionView {
  const assessment = currentOf(workspace);
  const asked = askedOf(workspace, voice.group).filter(({ id }) => dimension.questions.some((question) => question.id === id));
  const views = asked.map(({ id }) => questionView(workspace, id, voice));
  return {
    id: dimension.id,
    name: dimension.name,
    meaning: dimension.meaning,
    questions: views,
    outcome_test: workspace.pack ? null : dimension.outcome_test,
    outcome: assessment.outcomes[dimension.id] ?? null,
    contradiction: contradictionOf(assessment, dimension),
  };
}

export function assessView(workspace: Workspace, at: string | null): AssessView {
  const voice = workspace.voice;
  const person = workspace.people.find(({ id }) => id === voice?.participant);
  if (!voice || !person) throw { code: "nobody", message: "Nobody is answering yet. Say who is answering first." };
  const dimensions = framework.dimensions.map((dimension) => dimensionView(workspace, dimension, voice)).filter((view) => view.questions.length);
  const all = dimensions.flatMap((dimension) => dimension.questions);
  const named = (group: Group): string | null => workspace.services.find(({ id }) => id === workspace.first_missed[group][0])?.name ?? null;
  return {
    assessment: summaryOf(currentOf(workspace)),
    how_to_answer: framework.how_to_answer,
    scale: framework.scale,
    glossary: framework.glossary,
    voice,
    voice_name: person.name,
    assumed: voice.group !== person.group,
    dimensions,
    holding_back: workspace.pack ? [] : holdingBack(scoresOf(currentOf(workspace))),
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
    label: labelOf(dimension),
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
    outcome_test: dimension.outcome_test,
  };
}

function twoViews(assessment: Assessment): TwoViews[] {
  return framework.dimensions
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

export function resultsView(workspace: Workspace, undo: UndoState): ResultsView {
  const assessment = currentOf(workspace);
  const previous = previousOf(workspace);
  const scores = scoresOf(assessment);
  const dimensions = framework.dimensions.map((dimension) => rowOf(workspace, dimension));
  const results = resultsOf(assessment);
  const scored = scores.dimensions.filter(({ score }) => score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const gaps = dimensions.map(({ gap }) => gap).filter((gap) => gap !== null);
  const targets = dimensions.filter(({ target }) => target !== null);
  const weight = targets.reduce((sum, row) => sum + row.weight, 0);
  return {
    assessment: summaryOf(assessment),
    previous: previous && summaryOf(previous),
    scores,
    derivation: derivationOf(assessment, scores),
    scale: framework.scale,
    dimensions,
    questions: questions.map((question) => ({
      result: closed(assessment, resultOf(assessment, question, dimensionOf(question.id).id)),
      short: question.short ?? question.id,
      stem: question.stem.business ?? question.stem.it ?? "",
      audience: question.audience,
    })),
    weakest: scored[0]?.id ?? null,
    holding_back: holdingBack(scores),
    target_mean: weight ? targets.reduce((sum, row) => sum + row.weight * (row.target ?? 0), 0) / weight : null,
    gap: { bias: mean(gaps), mean_absolute: mean(gaps.map(Math.abs)), questions: results.filter(({ groups }) => groups.it && groups.business).length },
    evidence: {
      evidenced: results.reduce((sum, result) => sum + result.evidenced, 0),
      answers: results.reduce((sum, result) => sum + result.answers, 0),
      label: scores.confidence.label,
    },
    completeness: {
      answered: results.filter(({ state }) => state === "value").length,
      applicable: results.filter(({ state }) => state !== "not_applicable").length,
      not_applicable: results.filter(({ state }) => state === "not_applicable").length,
      dont_know: results.filter((result) => result.dont_know > 0).length,
    },
    two_views: twoViews(assessment),
    dont_know: results
      .filter((result) => result.dont_know > 0)
      .sort((a, b) => b.dont_know - a.dont_know)
      .map((result) => {
        const dimension = dimensionOf(result.id);
        const question = dimension.questions.find(({ id }) => id === result.id);
        return { question: result.id, stem: question?.stem.business ?? question?.stem.it ?? "", dimension: dimension.name, people: result.dont_know };
      }),
    contradictions: framework.dimensions.map((dimension) => contradictionOf(assessment, dimension)).filter((view) => view !== null),
    radar: radarOf(dimensions, framework.scale, scored[0]?.id ?? null),
    undo,
  };
}

function closed(assessment: Assessment, result: ReturnType<typeof resultOf>): ReturnType<typeof resultOf> {
  const people = both((group) => result.groups[group]?.participants ?? 0);
  return open(assessment, people) ? result : { ...result, groups: { it: null, business: null } };
}

export function reportView(workspace: Workspace, undo: UndoState): ReportView {
  const assessment = currentOf(workspace);
  const scores = scoresOf(assessment);
  const names = holdingBack(scores).map(({ name }) => name);
  const held = names.length ? `, held back by ${names.join(" and ")}` : "";
  return {
    assessment: summaryOf(assessment),
    suggested_headline: scores.level === null ? "" : `Level ${scores.level} of ${framework.scale.max}${held}.`,
    headline: assessment.headline,
    decisions: assessment.decisions,
    audiences: [
      { audience: "board", pages: 1 },
      { audience: "management", pages: 11 },
      { audience: "full", pages: 19 },
    ],
    undo,
  };
}
