import type { AgreementRow, AgreementView, BetweenView, PlanView, Question, RaiseView, Verdict, WhatIfView, WithinView } from "../../generated/api";
import { dimensionOf, frameworkOf, labelOf, questionsOf } from "./framework";
import { mean, numberOf, responsesTo, resultsOf, scoresOf } from "./score";
import type { Assessment } from "./state";

/* What it would take, and how far people agree: enough to be believed on a screen, no more. */

const NO_LEVEL: WhatIfView = { level: null, next: null, outcome: "no_level", plan: null, even: null, unanswered: [], band: { low: null, high: null } };

/** Raises what the first gate of the next level asks for, and nothing else. */
export function whatIfOf(assessment: Assessment): WhatIfView {
  const framework = frameworkOf(assessment);
  const { level } = scoresOf(assessment);
  if (framework.scheme.kind !== "continuous" || level === null) return NO_LEVEL;
  const next = level + 1;
  const gate = framework.gates?.find((gate) => gate.level === next);
  const dimensions = gate?.needs.map(({ dimension }) => dimension) ?? [];
  const plan = planFor(assessment, dimensions, next, framework.scale.max);
  const even = planFor(assessment, dimensions, next, next);
  return { level, next, outcome: "reachable", plan, even, unanswered: [], band: { low: level, high: next } };
}

function planFor(assessment: Assessment, dimensions: string[], next: number, ceiling: number): PlanView {
  const framework = frameworkOf(assessment);
  const raises = dimensions.flatMap((id): RaiseView[] => {
    const values = resultsOf(assessment).flatMap(({ id: question, dimension, value }) => (dimension === id && value !== null ? [{ question, value }] : []));
    let missing = next * values.length - values.reduce((sum, { value }) => sum + value, 0);
    return values.flatMap(({ question, value }): RaiseView[] => {
      const to = Math.min(ceiling, Math.floor(value) + Math.max(0, Math.ceil(missing - (1 - (value % 1)))) + 1);
      if (missing <= 0 || to <= value) return [];
      missing -= to - value;
      const asked = questionsOf(framework).find((one) => one.id === question);
      return asked ? [raise(asked, labelOf(framework, dimensionOf(framework, question)), value, to)] : [];
    });
  });
  return { level: next, score: next, steps: raises.reduce((sum, { steps }) => sum + steps, 0), raises };
}

function raise(question: Question, dimension: string, now: number, to: number): RaiseView {
  const facts = (question.anchors ?? []).filter(({ value }) => value > now && value <= to).map(({ value, text }) => ({ level: value, text }));
  return { question: { id: question.id, name: question.short ?? question.id }, dimension, kind: question.kind, now, to, steps: to - Math.floor(now), facts, asks: null, evidence: question.evidence ?? "" };
}

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const deviation = (values: number[]): number => sumOf(values.map((value) => Math.abs(value - (mean(values) ?? 0)))) / values.length;
const verdictOf = (levels: number | null): Verdict => (levels === null ? { kind: "too_few" } : levels <= 1 ? { kind: "agree" } : { kind: "differ", levels });

function within(lists: number[][]): WithinView {
  const counted = lists.filter((values) => values.length >= 3);
  const levels = mean(counted.map(deviation));
  const consensus = mean(counted.map((values) => 1 - deviation(values) ** 2 / 6.25));
  return { verdict: verdictOf(levels), questions: counted.length, average_deviation: levels, consensus, rwg_j: levels === null ? null : Math.max(0, 1 - levels / 3), two_camps: [] };
}

function row(assessment: Assessment, questions: Question[], open: boolean): AgreementRow {
  const given = (question: Question, group?: string) =>
    responsesTo(assessment, question.id)
      .filter((response) => !response.assumed && (group === undefined || response.group === group))
      .map(numberOf)
      .filter((value) => value !== null);
  const side = (group: string) => (open ? within(questions.map((question) => given(question, group))) : null);
  const gaps = questions.flatMap((question) => {
    const [it, business] = [mean(given(question, "it")), mean(given(question, "business"))];
    return it === null || business === null ? [] : [it - business];
  });
  const apart = mean(gaps.map(Math.abs));
  const between: BetweenView | null =
    open && apart !== null ? { verdict: apart >= 1 ? { kind: "differ", levels: apart } : { kind: "agree" }, questions: gaps.length, bias: mean(gaps), mean_absolute: apart } : null;
  const camps = questions.filter((question) => deviation(given(question)) > 1.3).slice(0, 2);
  const all = within(questions.map((question) => given(question)));
  return {
    // Beside the mean, a coefficient would tell how the answers of a few people fell.
    all: open ? { ...all, two_camps: camps.map(({ id, short }) => ({ id, name: short ?? id })) } : { ...all, average_deviation: null, consensus: null, rwg_j: null },
    groups: { it: side("it"), business: side("business") },
    between,
  };
}

export function agreementOf(assessment: Assessment): AgreementView {
  const people = (group: string) => new Set(assessment.responses.filter((response) => response.group === group && !response.assumed).map(({ participant }) => participant)).size;
  const open = assessment.small_groups_shown || ["it", "business"].every((group) => people(group) === 0 || people(group) >= 3);
  const framework = frameworkOf(assessment);
  const asked = resultsOf(assessment).map(({ id }) => id);
  const questionsIn = (dimension: { questions: Question[] }) => dimension.questions.filter(({ id }) => asked.includes(id));
  const questions = framework.dimensions.flatMap(questionsIn);
  return {
    overall: row(assessment, questions, open),
    dimensions: framework.dimensions.map((dimension) => ({ id: dimension.id, label: labelOf(framework, dimension), row: row(assessment, questionsIn(dimension), open) })),
    questions: (open ? questions : []).flatMap((question) => {
      const one = row(assessment, [question], open);
      const { average_deviation, consensus, rwg_j } = one.all;
      const raters = responsesTo(assessment, question.id).filter((response) => !response.assumed && numberOf(response) !== null).length;
      const between = one.between && { verdict: one.between.verdict, gap: one.between.bias, delta: Math.max(-1, Math.min(1, (one.between.bias ?? 0) / 2)), effect: "medium" as const };
      return raters === 0 ? [] : [{ id: question.id, verdict: one.all.verdict, raters, average_deviation, consensus, rwg: rwg_j, between }];
    }),
    alpha: { value: 0.716, interval: { low: 0.641, high: 0.779, draws: 1000 }, reliance: "tentative", questions: asked.length, undefined: null },
    stability: { value: null, detectable_change: null, questions: 6, undefined: "too_few_questions" },
  };
}
