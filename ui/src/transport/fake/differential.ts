import type { DifferentialView, Group, Groups, PairRow, PairState, Question } from "../../generated/api";
import { cut, signed } from "../../lib/format";
import { dimensionOf, frameworkOf, labelOf, questionsOf } from "./framework";
import { both, mean, responsesTo } from "./score";
import type { Assessment } from "./state";

/* Pairs and their distances, as the core works them out. */

const MIDPOINT = 5;

const stateOf = (current: number | null, desired: number | null): PairState | null =>
  current === null || desired === null ? null : { current, desired, gap: desired - current };

/** What a side says on average, and how many of it gave both states. */
function sideOf(assessment: Assessment, question: string, group: Group): { state: PairState | null; people: number } {
  const given = responsesTo(assessment, question).flatMap(({ answer, assumed, ...of }) =>
    answer.state === "value" && typeof answer.value === "number" && typeof answer.desired === "number" && !assumed && of.group === group
      ? [{ current: answer.value, desired: answer.desired }]
      : [],
  );
  return { state: stateOf(mean(given.map(({ current }) => current)), mean(given.map(({ desired }) => desired))), people: given.length };
}

const sidesOf = (assessment: Assessment, question: string) => both((group) => sideOf(assessment, question, group));

/** Mean of the sides' means. */
function overall(sides: Groups<{ state: PairState | null }>): PairState | null {
  const known = [sides.it.state, sides.business.state].filter((state) => state !== null);
  return stateOf(mean(known.map(({ current }) => current)), mean(known.map(({ desired }) => desired)));
}

function rowOf(assessment: Assessment, previous: Assessment | null, question: Question, open: (people: Groups<number>) => boolean): PairRow {
  const framework = frameworkOf(assessment);
  const dimension = dimensionOf(framework, question.id);
  const sides = sidesOf(assessment, question.id);
  const people = both((group) => sides[group].people);
  return {
    question: question.id,
    dimension: dimension.id,
    name: labelOf(framework, dimension),
    low: question.poles?.low ?? "",
    high: question.poles?.high ?? "",
    now: overall(sides),
    last: previous && overall(sidesOf(previous, question.id)),
    asked: question.audience,
    groups: both((group) => (open(people) ? sides[group].state : null)),
    people,
  };
}

function sidesApart(pairs: PairRow[]): DifferentialView["sides"] {
  const known = pairs.flatMap(({ groups }) => (groups.it && groups.business ? [{ it: groups.it, business: groups.business }] : []));
  const apart = (of: (state: PairState) => number) => known.map(({ it, business }) => of(it) - of(business));
  const [current, desired] = [apart((state) => state.current), apart((state) => state.desired)];
  return { pairs: known.length, current: mean(current), desired: mean(desired), current_apart: mean(current.map(Math.abs)), desired_apart: mean(desired.map(Math.abs)) };
}

const size = (pair: PairRow | null): number => Math.abs(pair?.now?.gap ?? 0);

function findingOf(gap: number | null, pairs: PairRow[], furthest: PairRow | null): string {
  if (gap === null || !furthest) return "No distance yet";
  const gaps = pairs.flatMap(({ now }) => (now ? [now.gap] : []));
  const bothWays = gaps.some((each) => each > 0) && gaps.some((each) => each < 0);
  const distance = bothWays ? `${signed(gap)} to what you want on balance` : `${cut(Math.abs(gap))} from what you want on average`;
  return `${distance}; furthest in ${furthest.name}, ${cut(size(furthest))}`;
}

/** Each pair of an assessment. `open` says whether sides of these sizes may be shown. */
export function differentialView(assessment: Assessment, previous: Assessment | null, open: (people: Groups<number>) => boolean): DifferentialView {
  const pairs = questionsOf(frameworkOf(assessment)).map((question) => rowOf(assessment, previous, question, open));
  const states = pairs.flatMap(({ now }) => (now ? [now] : []));
  const furthest = pairs.reduce<PairRow | null>((far, pair) => (pair.now && (far === null || size(pair) > size(far)) ? pair : far), null);
  const gap = mean(states.map(({ gap }) => gap));
  return {
    mean_current: mean(states.map(({ current }) => current)),
    mean_desired: mean(states.map(({ desired }) => desired)),
    mean_gap: gap,
    finding: findingOf(gap, pairs, furthest),
    midpoint: MIDPOINT,
    past_midpoint: states.filter(({ current }) => current > MIDPOINT + 1e-9).length,
    judged: states.length,
    pairs,
    furthest: furthest?.question ?? null,
    sides: sidesApart(pairs),
  };
}
