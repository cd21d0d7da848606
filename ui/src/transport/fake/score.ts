import type {
  Band,
  ConfidenceLabel,
  Derivation,
  Evidence,
  Group,
  Groups,
  GroupScore,
  HoldingBack,
  Question,
  QuestionResult,
  Rule,
  Status,
  Subject,
} from "../../generated/api";
import { frameworkOf, type FileDimension, type FileFramework } from "./framework";
import type { Assessment, Response } from "./state";

/* A plain stand-in for the core's arithmetic: enough to be believed on a screen, no more. */

/** The figures of a dimension. */
export interface DimensionScore {
  id: string;
  name: string;
  weight: number;
  score: number | null;
  band: Band;
  completeness: number | null;
  groups: Groups<GroupScore | null>;
  one_sided: boolean;
}

/** The figures of an assessment. */
export interface Scores {
  status: Status;
  completeness: number | null;
  confidence: Confidence;
  score: number | null;
  band: Band;
  level: number | null;
  level_by_mean: number | null;
  tested_level: number | null;
  dimensions: DimensionScore[];
}

/** How well answers are borne out. */
interface Confidence {
  value: number | null;
  label: ConfidenceLabel | null;
}

const GROUPS: Group[] = ["it", "business"];
const FACTOR: Record<Evidence, number> = { asserted: 0.4, documented: 0.7, verified: 1 };

export const both = <T>(make: (group: Group) => T): Groups<T> => ({ it: make("it"), business: make("business") });

export function mean(values: number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

interface Weighted {
  value: number | null;
  weight: number;
}

function weighted(parts: Weighted[]): number | null {
  const known = parts.filter((part) => part.value !== null);
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  return weight ? known.reduce((sum, part) => sum + part.weight * (part.value ?? 0), 0) / weight : null;
}

export function numberOf(response: Response): number | null {
  return response.answer.state === "value" && typeof response.answer.value === "number" ? response.answer.value : null;
}

const valuesOf = (responses: Response[]): number[] => responses.map(numberOf).filter((value) => value !== null);

export const responsesTo = (assessment: Assessment, question: string): Response[] =>
  assessment.responses.filter((response) => response.question === question);

function groupScore(responses: Response[]): GroupScore | null {
  const values = valuesOf(responses);
  return values.length ? { score: mean(values), participants: values.length } : null;
}

export function resultOf(assessment: Assessment, question: Question, dimension: string): QuestionResult {
  const all = responsesTo(assessment, question.id);
  const counted = all.filter((response) => !response.assumed);
  const groups = both((group) => groupScore(counted.filter((response) => response.group === group)));
  const value = mean(GROUPS.map((group) => groups[group]?.score ?? null).filter((score) => score !== null));
  const given = counted.filter((response) => response.answer.state === "value");
  const notApplicable = value === null && counted.some((response) => response.answer.state === "not_applicable");
  return {
    id: question.id,
    dimension,
    value,
    desired: null,
    state: value !== null ? "value" : notApplicable ? "not_applicable" : "missing",
    groups,
    evidence: mean(given.map((response) => FACTOR[response.evidence])),
    evidenced: given.filter((response) => response.evidence !== "asserted").length,
    answers: given.length,
    dont_know: counted.filter((response) => response.answer.state === "dont_know").length,
    assumed: both((group) => groupScore(all.filter((response) => response.assumed && response.group === group))),
  };
}

export const resultsOf = (assessment: Assessment): QuestionResult[] =>
  frameworkOf(assessment).dimensions.flatMap((dimension) =>
    dimension.questions.map((question) => resultOf(assessment, question, dimension.id)),
  );

const weightIn = (dimension: FileDimension, id: string): number => dimension.questions.find((question) => question.id === id)?.weight ?? 1;

function scoreWith(dimension: FileDimension, results: QuestionResult[], missing: number | null): number | null {
  return weighted(
    results
      .filter((result) => result.state !== "not_applicable")
      .map((result) => ({ value: result.value ?? missing, weight: weightIn(dimension, result.id) })),
  );
}

function confidence(results: QuestionResult[]): Confidence {
  const value = weighted(results.filter((result) => result.state !== "not_applicable").map((result) => ({ value: result.evidence ?? 0, weight: 1 })));
  return { value, label: value === null ? null : value >= 0.8 ? "high" : value >= 0.5 ? "medium" : "low" };
}

function groupOf(dimension: FileDimension, results: QuestionResult[], group: Group, assessment: Assessment): GroupScore | null {
  const score = weighted(results.map((result) => ({ value: result.groups[group]?.score ?? null, weight: weightIn(dimension, result.id) })));
  const people = new Set(
    assessment.responses
      .filter((response) => response.group === group && !response.assumed && numberOf(response) !== null && results.some(({ id }) => id === response.question))
      .map((response) => response.participant),
  );
  return score === null ? null : { score, participants: people.size };
}

export function dimensionScore(assessment: Assessment, dimension: FileDimension, all: QuestionResult[]): DimensionScore {
  const { scale } = frameworkOf(assessment);
  const results = all.filter((result) => result.dimension === dimension.id);
  const applicable = results.filter((result) => result.state !== "not_applicable");
  const known = applicable.filter((result) => result.value !== null);
  const score = scoreWith(dimension, results, null);
  const share = applicable.length ? known.length / applicable.length : null;
  const groups = both((group) => groupOf(dimension, results, group, assessment));
  return {
    id: dimension.id,
    name: dimension.name,
    weight: dimension.weight,
    score,
    band: { low: scoreWith(dimension, results, scale.min), high: scoreWith(dimension, results, scale.max) },
    completeness: share,
    groups,
    one_sided: score !== null && (!groups.it || !groups.business),
  };
}

const overall = (dimensions: DimensionScore[], pick: (dimension: DimensionScore) => number | null): number | null =>
  weighted(dimensions.map((dimension) => ({ value: pick(dimension), weight: dimension.weight })));

const gatesOf = (framework: FileFramework) => framework.gates ?? [];

/** The caps of the gates that are not met. */
function caps(framework: FileFramework, dimensions: DimensionScore[]): number[] {
  const short = (need: { dimension: string; at_least: number }) => (dimensions.find(({ id }) => id === need.dimension)?.score ?? -1) < need.at_least - 1e-9;
  return gatesOf(framework).filter((gate) => gate.needs.some(short)).map((gate) => gate.level - 1);
}

/** What every scheme has: how much is answered, and how well it is borne out. */
function withoutMean(dimensions: DimensionScore[], results: QuestionResult[]): Scores {
  const applicable = results.filter(({ state }) => state !== "not_applicable");
  const known = applicable.filter(({ value }) => value !== null);
  const completeness = applicable.length ? known.length / applicable.length : null;
  return {
    status: statusOf(known.length > 0, completeness),
    completeness,
    confidence: confidence(results),
    score: null,
    band: { low: null, high: null },
    level: null,
    level_by_mean: null,
    tested_level: null,
    dimensions,
  };
}

const statusOf = (answered: boolean, completeness: number | null): Status => (!answered ? "unanswered" : (completeness ?? 0) < 0.7 ? "provisional" : "ok");

export function scoresOf(assessment: Assessment): Scores {
  const framework = frameworkOf(assessment);
  const results = resultsOf(assessment);
  const dimensions = framework.dimensions.map((dimension) => dimensionScore(assessment, dimension, results));
  if (framework.scheme.kind !== "continuous") return withoutMean(dimensions, results);
  const score = overall(dimensions, (dimension) => dimension.score);
  const byMean = score === null ? null : Math.floor(score + 1e-9);
  const band: Band = { low: overall(dimensions, ({ band }) => band.low), high: overall(dimensions, ({ band }) => band.high) };
  const completeness = overall(dimensions, (dimension) => dimension.completeness);
  return {
    status: statusOf(score !== null, completeness),
    completeness,
    confidence: confidence(results),
    score,
    band,
    level: byMean === null ? null : Math.min(byMean, ...caps(framework, dimensions)),
    level_by_mean: byMean,
    tested_level: byMean === null ? null : Math.min(byMean, ...caps(framework, dimensions)),
    dimensions,
  };
}

export function holdingBack(assessment: Assessment, scores: Scores): HoldingBack[] {
  const next = (scores.level ?? 0) + 1;
  const gate = gatesOf(frameworkOf(assessment)).find(({ level }) => level === next);
  if (!gate || (scores.level_by_mean ?? 0) < next) return [];
  return gate.needs
    .map((need) => ({ need, dimension: scores.dimensions.find(({ id }) => id === need.dimension) }))
    .filter(({ need, dimension }) => (dimension?.score ?? -1) < need.at_least - 1e-9)
    .map(({ need, dimension }) => ({
      dimension: need.dimension,
      name: dimension?.name ?? "",
      level: next,
      needs: need.at_least,
      has: dimension?.score ?? null,
    }));
}

function node(subject: Subject, rule: Rule, value: number | null, more: Partial<Derivation> = {}): Derivation {
  return { subject, rule, formula: rule, value, weight: null, note: null, parts: [], ...more };
}

function answerNode(response: Response): Derivation {
  const subject: Subject = { kind: "answer", participant: response.participant, group: response.group };
  const note = response.answer.state === "value" ? response.evidence : response.answer.state === "dont_know" ? "don’t know" : "not applicable";
  return node(subject, "given", numberOf(response), { note });
}

function groupNode(assessment: Assessment, result: QuestionResult, group: Group): Derivation {
  const all = responsesTo(assessment, result.id).filter((response) => response.group === group && !response.assumed);
  const open = assessment.small_groups_shown || GROUPS.every((side) => (result.groups[side]?.participants ?? 3) >= 3);
  return node({ kind: "group", group }, "mean", open ? (result.groups[group]?.score ?? null) : null, { parts: open ? all.map(answerNode) : [] });
}

function dimensionNode(assessment: Assessment, dimension: DimensionScore, results: QuestionResult[]): Derivation {
  const file = frameworkOf(assessment).dimensions.find(({ id }) => id === dimension.id);
  const parts = results
    .filter((result) => result.dimension === dimension.id)
    .map((result) =>
      node({ kind: "question", id: result.id }, "mean_of_groups", result.value, {
        weight: file ? weightIn(file, result.id) : null,
        note: result.state === "value" ? null : result.state === "missing" ? "missing" : "not applicable",
        parts: GROUPS.filter((group) => result.groups[group]).map((group) => groupNode(assessment, result, group)),
      }),
    );
  return node({ kind: "dimension", id: dimension.id }, "weighted_mean", dimension.score, { weight: dimension.weight, parts });
}

/** The same tree as the core's. */
export function derivationOf(assessment: Assessment, scores: Scores): Derivation {
  const results = resultsOf(assessment);
  const dimensions = scores.dimensions.map((dimension) => dimensionNode(assessment, dimension, results));
  const whole = node({ kind: "overall" }, "weighted_mean", scores.score, { parts: dimensions });
  const gates = gatesOf(frameworkOf(assessment)).map((gate) => {
    const needs = gate.needs.map((need) => ({ need, value: scores.dimensions.find(({ id }) => id === need.dimension)?.score ?? null }));
    const met = needs.every(({ need, value }) => value !== null && value >= need.at_least - 1e-9);
    return node({ kind: "gate", id: gate.id, level: gate.level }, "all_needs", met ? null : gate.level - 1, {
      note: met ? "met" : `not met: stops at ${gate.level - 1}`,
      parts: needs.map(({ need, value }) =>
        node({ kind: "need", dimension: need.dimension }, "at_least", value, { formula: `at least ${need.at_least}`, note: `needs ${need.at_least}` }),
      ),
    });
  });
  return node({ kind: "level" }, "lowest_cap", scores.level, { parts: [node({ kind: "overall" }, "floor", scores.level_by_mean, { parts: [whole] }), ...gates] });
}
