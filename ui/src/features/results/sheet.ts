import type { ConfidenceLabel, Derivation, DimensionId, Group, QuestionId, QuestionRow, ResultsView } from "../../generated/api";
import { cut, percent } from "../../lib/format";
import { text } from "../../text/text";
import { find, GROUPS, number, plain, questionOf, sidesTable, type Block, type Figure, type Row, type Sheet, type Side, type Sides } from "./blocks";
import { continuousSheet, continuousTitle } from "./continuous/sheet";
import { agreementSheet, asksForMore, dimensionAgreementSheet, NOTHING, questionAgreement, whatIfSheet, type Insight } from "./insight";
import { differentialSheet, differentialTitle } from "./differential/sheet";
import { partsSheet } from "./parts/sheet";
import { practiceBlocks, stagedSheet, stagedTitle } from "./staged/sheet";

/* A figure's way from the answers, as words and tables: what the drawer shows. */

export { equation } from "./blocks";
export type { Block, Cell, Figure, Row, Sheet } from "./blocks";

const words = text.drawer;

/** What is known of both sides of a question. A side too small to show keeps its name only. */
function sidesOf(node: Derivation | null, row: QuestionRow | undefined): Sides {
  const side = (group: Group): Side | null => {
    const open = row?.result.groups[group];
    if (open) return { mean: open.score, people: open.participants };
    const part = node?.parts.find(({ subject }) => subject.kind === "group" && subject.group === group);
    return part && part.note !== "missing" ? { mean: null, people: null } : null;
  };
  return { it: side("it"), business: side("business") };
}

/** How a question's value came from the sides' means. */
function fromSides(sides: Sides, value: number): Block[] {
  const { it, business } = sides;
  if (it?.mean != null && business?.mean != null) return [{ kind: "equation", ...words.question.equation(cut(it.mean), cut(business.mean), cut(value)) }];
  if (it && business) return [];
  return [{ kind: "text", text: words.question.one(it ? "it" : "business") }];
}

function questionSheet(view: ResultsView, id: QuestionId, insight: Insight): Sheet {
  const row = questionOf(view, id);
  const node = find(view.derivation, ({ subject }) => subject.kind === "question" && subject.id === id);
  const sides = sidesOf(node, row);
  const table = sidesTable(sides);
  const blocks: Block[] = [];
  if (row) blocks.push({ kind: "text", text: row.stem });
  if (row) blocks.push({ kind: "part", label: words.question.part, name: row.dimension, opens: { kind: "dimension", id: row.result.dimension } });
  if (table) blocks.push(table);
  if (node?.value != null) blocks.push(...fromSides(sides, node.value));
  if (view.result.scheme === "staged") blocks.push(...practiceBlocks(view.result, id));
  blocks.push(...questionAgreement(insight, id));
  if (row) blocks.push(...remarks(row).map((remark): Block => ({ kind: "text", text: remark })));
  return { title: `${row?.short ?? id} ${cut(node?.value)}`, blocks };
}

function remarks({ result }: QuestionRow): string[] {
  const assumed = GROUPS.flatMap((group) => {
    const side = result.assumed[group];
    return side ? [words.question.assumed(group, cut(side.score), side.participants)] : [];
  });
  return [
    ...(result.state === "missing" ? [words.question.missing] : []),
    ...(result.state === "not_applicable" ? [words.question.notApplicable] : []),
    ...(result.answers > 0 ? [words.question.evidenced(result.evidenced, result.answers)] : []),
    ...(result.dont_know > 0 ? [words.question.dontKnow(result.dont_know)] : []),
    ...assumed,
  ];
}

function completeSheet(view: ResultsView): Sheet {
  const { answered, applicable, not_applicable, dont_know } = view.completeness;
  const { rows, columns } = words.complete;
  const counts: [string, number][] = [
    [rows.answered, answered],
    [rows.missing, applicable - answered],
    [rows.dont_know, dont_know],
    [rows.not_applicable, not_applicable],
  ];
  return {
    title: words.complete.title(percent(view.completeness.share)),
    blocks: [
      { kind: "table", title: words.complete.table, head: [plain(columns.what), number(columns.count)], rows: counts.map(([name, count]) => ({ name, cells: [number(String(count))] })) },
      { kind: "text", text: words.complete.text },
    ],
  };
}

/** The dimensions that ask something, in order. */
function dimensionsOf(view: ResultsView): { id: DimensionId; name: string }[] {
  const names = new Map(view.questions.map(({ result, dimension }) => [result.dimension, dimension]));
  return [...names].map(([id, name]) => ({ id, name }));
}

function evidenceSheet(view: ResultsView): Sheet {
  const { columns } = words.evidence;
  const rows = dimensionsOf(view).map(({ id, name }): Row => {
    const results = view.questions.map(({ result }) => result).filter(({ dimension }) => dimension === id);
    const sum = (pick: (result: (typeof results)[number]) => number) => number(String(results.reduce((total, result) => total + pick(result), 0)));
    return { name, opens: { kind: "dimension", id }, cells: [sum(({ evidenced }) => evidenced), sum(({ answers }) => answers)] };
  });
  const label: ConfidenceLabel | null = view.evidence.label;
  return {
    title: words.evidence.title(view.evidence.evidenced, view.evidence.answers),
    blocks: [
      { kind: "table", title: words.evidence.table, head: [plain(columns.dimension), number(columns.evidenced), number(columns.answers)], rows },
      { kind: "text", text: words.evidence.text(label) },
    ],
  };
}

/** Tells how a figure came about. */
export function sheetOf(view: ResultsView, figure: Figure, insight: Insight = NOTHING): Sheet {
  switch (figure.kind) {
    case "what_if":
      return whatIfSheet(insight);
    case "agreement":
      return agreementSheet(insight);
    case "agreement_of":
      return dimensionAgreementSheet(insight, figure.id);
    case "level":
      return levelSheet(ownSheet(view, figure), insight);
    case "dimension":
      return withAgreement(ownSheet(view, figure), figure.id, insight);
    case "complete":
      return completeSheet(view);
    case "evidence":
      return evidenceSheet(view);
    case "question":
      return view.result.scheme === "differential" ? differentialSheet(view, view.result, figure) : questionSheet(view, figure.id, insight);
    default:
      return ownSheet(view, figure);
  }
}

/** The way to what the next level would take, behind what this one rests on. */
function levelSheet(sheet: Sheet, { whatIf }: Insight): Sheet {
  if (!asksForMore(whatIf)) return sheet;
  const more: Block = { kind: "part", label: "", name: text.whatIf.button(whatIf.next), opens: { kind: "what_if" } };
  return { ...sheet, blocks: [...sheet.blocks, more] };
}

/** The way to how far people agree on a dimension. */
function withAgreement(sheet: Sheet, id: DimensionId, { agreement }: Insight): Sheet {
  const found = agreement?.dimensions.find((dimension) => dimension.id === id);
  if (!found) return sheet;
  const way: Block = { kind: "part", label: `${text.agreement.title}:`, name: text.agreement.within(found.row.all.verdict), opens: { kind: "agreement_of", id } };
  return { ...sheet, blocks: [...sheet.blocks, way] };
}

/** The figures that only some schemes have. */
function ownSheet(view: ResultsView, figure: Figure): Sheet {
  switch (view.result.scheme) {
    case "continuous":
      return continuousSheet(view, view.result, figure);
    case "staged":
      return stagedSheet(view, view.result, figure);
    case "differential":
      return differentialSheet(view, view.result, figure);
    case "parts":
      return partsSheet(view, view.result, figure);
  }
}

/** The sentence over the results. */
export function titleOf(view: ResultsView): string {
  switch (view.result.scheme) {
    case "continuous":
      return continuousTitle(view.result);
    case "staged":
      return stagedTitle(view.result);
    case "differential":
      return differentialTitle(view.result);
    case "parts":
      return text.parts.headline(view.result);
  }
}

/** Whether two figures are the same. */
export const sameFigure = (one: Figure | null, other: Figure): boolean => one !== null && JSON.stringify(one) === JSON.stringify(other);
