import type { AgreementRow, AgreementView, DimensionId, PlanView, QuestionAgreementView, QuestionId, RaiseView, WhatIfView, WithinView } from "../../generated/api";
import { cut, hundredths, signed } from "../../lib/format";
import { text } from "../../text/text";
import { number, plain, remark, type Block, type Cell, type FactRow, type Row, type Sheet } from "./blocks";
import { answerOf } from "./parts/answer";

/* What it would take, and how far people agree: what the drawer shows of them. */

/** What is read beside the results. Neither is there at first. */
export interface Insight {
  whatIf: WhatIfView | null;
  agreement: AgreementView | null;
}

export const NOTHING: Insight = { whatIf: null, agreement: null };

const words = text.whatIf;
const agreed = text.agreement;

/** Whether there is anything to say of a level above. */
export const asksForMore = (whatIf: WhatIfView | null): whatIf is WhatIfView & { next: number } => whatIf !== null && whatIf.next !== null;

/** What has to become true: the anchors' words, or the question itself where it has none. */
const factsOf = ({ kind, to, facts, asks }: RaiseView): string[] => (asks === null ? facts.map(({ text }) => text) : [words.answered(asks, answerOf(kind, to))]);

function facts(plan: PlanView): FactRow[] {
  return plan.raises.map((raise) => ({
    name: raise.question.name,
    place: raise.dimension,
    opens: { kind: "question", id: raise.question.id },
    change: words.change(raise.kind === "level" ? cut(raise.now) : answerOf(raise.kind, raise.now), answerOf(raise.kind, raise.to)),
    facts: factsOf(raise),
    evidence: raise.evidence === "" ? "" : words.evidence(raise.evidence),
  }));
}

const sizeOf = ({ steps, raises }: PlanView): string => (raises.every(({ kind }) => kind === "yes_no") ? words.yes(raises.length) : words.size(steps, raises.length));

function planBlocks(title: string, plan: PlanView): Block[] {
  const after = plan.score === null ? words.reachesLevel(plan.level) : words.reaches(cut(plan.score), plan.level);
  return [{ kind: "facts", title, rows: facts(plan), after }];
}

/**
 * The smallest way, and the one that raises no answer above the level. With as many steps the latter comes
 * first: a room that stands at 1 does not agree on 5.
 */
function waysOf(next: number, plan: PlanView, even: PlanView | null): Block[] {
  if (!even) return planBlocks(sizeOf(plan), plan);
  if (even.steps > plan.steps) return [...planBlocks(sizeOf(plan), plan), ...planBlocks(words.even(next, sizeOf(even)), even)];
  return [...planBlocks(words.even(next, sizeOf(even)), even), ...planBlocks(words.fewest(sizeOf(plan)), plan)];
}

/** Why no way can be told; nothing where one can. */
function obstacle(outcome: WhatIfView["outcome"], next: number): Block[] {
  switch (outcome) {
    case "out_of_reach":
      return [remark(words.outOfReach(next))];
    case "not_asked":
      return [remark(words.notAsked(next))];
    case "not_searched":
      return [remark(words.notSearched(next))];
    default:
      return [];
  }
}

export function whatIfSheet({ whatIf }: Insight): Sheet {
  if (!asksForMore(whatIf)) return { title: words.none, blocks: [] };
  const { next, plan, even, unanswered, outcome, band } = whatIf;
  const blocks: Block[] = obstacle(outcome, next);
  if (unanswered.length > 0) {
    const rows = unanswered.map(({ id, name }): Row => ({ name, opens: { kind: "question", id }, cells: [] }));
    blocks.push({ kind: "table", title: words.first(next), head: [plain(words.question)], rows });
  }
  const raises = plan?.raises ?? [];
  if (plan && raises.length > 0) blocks.push(remark(unanswered.length > 0 ? words.leadBeside : words.lead), ...waysOf(next, plan, even));
  if (band.low !== null && band.high !== null && band.low !== band.high) blocks.push(remark(words.band(band.low, band.high)));
  if (raises.length > 0) blocks.push(remark(words.how([...new Set(raises.map(({ kind }) => kind))])));
  return { title: words.title(next), blocks };
}

const coefficient = (value: number | null): Cell => number(value === null ? text.none : hundredths(value));

function sideRow(name: string, side: WithinView | null): Row {
  if (!side) return { name, cells: [{ text: text.drawer.question.hidden, tone: "muted", numeric: true }, number(""), number("")] };
  return { name, cells: [coefficient(side.average_deviation), coefficient(side.consensus), coefficient(side.rwg_j)] };
}

function rowBlocks(row: AgreementRow): Block[] {
  const { columns } = agreed;
  const blocks: Block[] = [
    {
      kind: "table",
      title: agreed.within(row.all.verdict),
      head: [plain(columns.who), number(columns.deviation), number(columns.consensus), number(columns.rwg)],
      rows: [sideRow(agreed.everybody, row.all), sideRow(text.side.it, row.groups.it), sideRow(text.side.business, row.groups.business)],
      after: agreed.taken(row.all.questions),
    },
  ];
  const { between } = row;
  blocks.push(
    between
      ? { kind: "text", title: agreed.between(between.verdict, between.bias), text: agreed.gap(signed(between.bias), cut(between.mean_absolute), between.questions) }
      : remark(agreed.noSides),
  );
  if (row.all.two_camps.length > 0) {
    const rows = row.all.two_camps.map(({ id, name }): Row => ({ name, opens: { kind: "question", id }, cells: [] }));
    blocks.push({ kind: "table", title: agreed.camps, head: [plain(agreed.question)], rows, after: agreed.campsAre });
  }
  return blocks;
}

function alphaText({ alpha }: AgreementView): string {
  if (alpha.value === null) return agreed.noAlpha(alpha.undefined);
  const interval = alpha.interval && { low: hundredths(alpha.interval.low), high: hundredths(alpha.interval.high) };
  return agreed.alpha(hundredths(alpha.value), interval, alpha.questions, alpha.reliance);
}

function stabilityText({ stability }: AgreementView): string {
  if (stability.value === null || stability.detectable_change === null) return agreed.noStability(stability.undefined);
  return agreed.stability(hundredths(stability.value), hundredths(stability.detectable_change), stability.questions);
}

/** How far people agree over all. */
export function agreementSheet({ agreement }: Insight): Sheet {
  if (!agreement) return { title: agreed.title, blocks: [] };
  return {
    title: agreed.title,
    blocks: [
      ...rowBlocks(agreement.overall),
      { kind: "text", title: agreed.alike, text: alphaText(agreement) },
      { kind: "text", title: agreed.steady, text: stabilityText(agreement) },
      remark(agreed.means),
    ],
  };
}

/** How far people agree on one dimension. */
export function dimensionAgreementSheet({ agreement }: Insight, id: DimensionId): Sheet {
  const found = agreement?.dimensions.find((dimension) => dimension.id === id);
  if (!found) return { title: agreed.title, blocks: [] };
  const part: Block = { kind: "part", label: agreed.score, name: found.label, opens: { kind: "dimension", id } };
  return { title: agreed.titleOf(found.label), blocks: [part, ...rowBlocks(found.row), remark(agreed.means)] };
}

/** What a sheet says of agreement on its question. */
export function questionAgreement({ agreement }: Insight, id: QuestionId): Block[] {
  const found = agreement?.questions.find((question) => question.id === id);
  return found ? [{ kind: "text", title: agreed.within(found.verdict), text: questionText(found) }] : [];
}

function questionText({ raters, average_deviation, consensus, rwg, between }: QuestionAgreementView): string {
  const alone = average_deviation === null || consensus === null || rwg === null;
  const all = alone ? agreed.few(raters) : agreed.figures(raters, hundredths(average_deviation), hundredths(consensus), hundredths(rwg));
  if (!between || between.delta === null || between.effect === null) return all;
  return `${all} ${agreed.delta(hundredths(between.delta), between.effect)}`;
}
