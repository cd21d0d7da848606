import type { ConfidenceLabel, Derivation, DimensionId, DimensionRow, Group, QuestionId, QuestionRow, ResultsView } from "../../generated/api";
import { brief, cut, percent, signed } from "../../lib/format";
import { text } from "../../text/text";

/* A figure's way from the answers, as words and tables: what the drawer shows. */

/** A figure that can be opened. */
export type Figure =
  | { kind: "level" | "mean" | "gap" | "complete" | "evidence" }
  | { kind: "dimension"; id: DimensionId }
  | { kind: "question"; id: QuestionId };

export interface Cell {
  text: string;
  tone?: "ok" | "error" | "muted";
  numeric?: boolean;
}

export interface Row {
  name: string;
  /** The figure behind this row. */
  opens?: Figure;
  cells: Cell[];
}

export type Block =
  | { kind: "text"; title?: string; text: string }
  | { kind: "table"; title?: string; head: Cell[]; rows: Row[]; after?: string }
  | { kind: "equation"; left: string; result: string }
  | { kind: "part"; label: string; name: string; opens: Figure };

/** What stands in the drawer. */
export interface Sheet {
  title: string;
  blocks: Block[];
}

const words = text.drawer;
const GROUPS: Group[] = ["it", "business"];

const number = (value: string): Cell => ({ text: value, numeric: true });
const plain = (value: string): Cell => ({ text: value });

/** The first node of the tree that answers a question, top down. */
function find(node: Derivation, wanted: (node: Derivation) => boolean): Derivation | null {
  if (wanted(node)) return node;
  for (const part of node.parts) {
    const hit = find(part, wanted);
    if (hit) return hit;
  }
  return null;
}

const dimensionOf = (view: ResultsView, id: DimensionId): DimensionRow | undefined => view.dimensions.find((row) => row.id === id);
const questionOf = (view: ResultsView, id: QuestionId): QuestionRow | undefined => view.questions.find(({ result }) => result.id === id);

/** What a need asks for, as the core writes it ("at least 3"). */
function neededBy(need: Derivation): number | null {
  const found = /\d+(?:\.\d+)?/.exec(need.formula);
  return found ? Number(found[0]) : null;
}

function standing(need: Derivation, needed: number | null): Cell {
  if (need.value === null) {
    const skipped = need.note === "not applicable";
    return { text: skipped ? words.gate.skipped : words.gate.missing, tone: skipped ? "muted" : "error", numeric: true };
  }
  const met = needed === null || need.value >= needed - 1e-9;
  return { text: met ? words.gate.met(cut(need.value)) : words.gate.short(cut(need.value)), tone: met ? "ok" : "error", numeric: true };
}

function gateTable(view: ResultsView, gate: Derivation, level: number): Block {
  const rows = gate.parts.flatMap((need): Row[] => {
    if (need.subject.kind !== "need") return [];
    const row = dimensionOf(view, need.subject.dimension);
    const needed = neededBy(need);
    return [{ name: row?.label ?? need.subject.dimension, opens: { kind: "dimension", id: need.subject.dimension }, cells: [number(cut(needed)), standing(need, needed)] }];
  });
  const head = [plain(words.gate.all(rows.length)), number(words.gate.needs), number(words.gate.has)];
  const met = gate.value === null;
  return { kind: "table", title: words.gate.title(level), head, rows, after: met ? words.gate.reached(level) : words.gate.stops(level, level - 1) };
}

/** The gate to look at: the one that holds the level back, or the one of the next level. */
function gateInTheWay(view: ResultsView): { gate: Derivation; level: number } | null {
  const next = (view.scores.level ?? 0) + 1;
  const gate = find(view.derivation, (node) => node.subject.kind === "gate" && node.subject.level === next);
  return gate && { gate, level: next };
}

function levelSheet(view: ResultsView): Sheet {
  const { score, level_by_mean: floor, level } = view.scores;
  const counted = view.dimensions.filter(({ now }) => now !== null).length;
  const blocks: Block[] = [];
  if (score !== null && floor !== null) blocks.push({ kind: "text", title: words.floor.title, text: words.floor.text(counted, cut(score), floor) });
  const hit = gateInTheWay(view);
  blocks.push(hit ? gateTable(view, hit.gate, hit.level) : { kind: "text", text: words.gate.none });
  const held = view.holding_back[0];
  if (held) blocks.push(...dimensionBlocks(view, held.dimension, held.name));
  return { title: words.level(level), blocks };
}

function meanSheet(view: ResultsView): Sheet {
  const scored = view.dimensions.filter(({ now }) => now !== null);
  const weight = scored.reduce((sum, row) => sum + row.weight, 0);
  const sum = scored.reduce((total, row) => total + row.weight * (row.now ?? 0), 0);
  const { columns } = words.mean;
  const rows = view.dimensions.map((row): Row => ({
    name: row.label,
    opens: { kind: "dimension", id: row.id },
    cells: [number(brief(row.weight)), number(cut(row.now))],
  }));
  const { low, high } = view.scores.band;
  const blocks: Block[] = [
    { kind: "table", title: words.mean.table, head: [plain(columns.dimension), number(columns.weight), number(columns.score)], rows },
    { kind: "equation", ...words.mean.equation(cut(sum), brief(weight), cut(view.scores.score)) },
    { kind: "text", text: words.mean.band(cut(low), cut(high)) },
  ];
  if (scored.length < view.dimensions.length) blocks.push({ kind: "text", text: words.mean.out });
  return { title: `${words.mean.title} ${cut(view.scores.score)}`, blocks };
}

/** "(2 + 1 + 3) ÷ 3 = 2.0", with the weights where they differ. */
export function equation(parts: { value: number; weight: number }[], result: number): { left: string; result: string } {
  const equal = parts.every(({ weight }) => weight === parts[0]?.weight);
  const terms = parts.map(({ value, weight }) => (equal ? brief(value) : `${brief(weight)} × ${brief(value)}`)).join(" + ");
  const whole = equal ? parts.length : parts.reduce((sum, { weight }) => sum + weight, 0);
  return { left: `(${terms}) ÷ ${brief(whole)} = `, result: cut(result) };
}

function valueCell(row: QuestionRow | undefined, node: Derivation): Cell {
  if (node.value !== null) return number(brief(node.value));
  const text = row?.result.state === "not_applicable" ? words.dimension.notApplicable : words.dimension.missing;
  return { text, tone: "muted", numeric: true };
}

function questionTable(view: ResultsView, dimension: Derivation, title?: string): Block {
  const { columns } = words.dimension;
  const weights = dimension.parts.map(({ weight }) => weight ?? 1);
  const equal = weights.every((weight) => weight === weights[0]);
  const rows = dimension.parts.flatMap((node, index): Row[] => {
    if (node.subject.kind !== "question") return [];
    const row = questionOf(view, node.subject.id);
    const evidenced = row ? words.dimension.evidenced(row.result.evidenced, row.result.answers) : "";
    const weight = equal ? [] : [number(brief(weights[index] ?? 1))];
    return [{ name: row?.short ?? node.subject.id, opens: { kind: "question", id: node.subject.id }, cells: [number(evidenced), ...weight, valueCell(row, node)] }];
  });
  const head = [
    plain(equal ? words.dimension.equalWeights : words.dimension.weighted),
    number(columns.evidence),
    ...(equal ? [] : [number(columns.weight)]),
    number(columns.value),
  ];
  return { kind: "table", title, head, rows };
}

function dimensionBlocks(view: ResultsView, id: DimensionId, title?: string): Block[] {
  const node = find(view.derivation, ({ subject }) => subject.kind === "dimension" && subject.id === id);
  if (!node) return [];
  const known = node.parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight: weight ?? 1 }]));
  const blocks: Block[] = [questionTable(view, node, title)];
  if (node.value !== null && known.length > 0) blocks.push({ kind: "equation", ...equation(known, node.value) });
  return blocks;
}

/** One side's mean, and of how many people; neither where the side is too small to show. */
interface Side {
  mean: number | null;
  people: number | null;
}
type Sides = Record<Group, Side | null>;

function sidesTable(groups: Sides): Block | null {
  const rows = GROUPS.flatMap((group): Row[] => {
    const side = groups[group];
    if (!side || side.people === 0) return [];
    const cell: Cell = side.mean === null ? { text: words.question.hidden, tone: "muted", numeric: true } : number(cut(side.mean));
    return [{ name: side.people === null ? text.side[group] : words.question.people(group, side.people), cells: [cell] }];
  });
  return rows.length === 0 ? null : { kind: "table", title: words.question.sides, head: [plain(words.question.columns.side), number(words.question.columns.mean)], rows };
}

function dimensionSheet(view: ResultsView, id: DimensionId): Sheet {
  const row = dimensionOf(view, id);
  const sides = sidesTable({
    it: row ? { mean: row.groups.it?.mean ?? null, people: row.people.it } : null,
    business: row ? { mean: row.groups.business?.mean ?? null, people: row.people.business } : null,
  });
  const blocks: Block[] = dimensionBlocks(view, id);
  if (sides) blocks.push(sides);
  if (row?.change) blocks.push({ kind: "text", text: text.results.moved(signed(row.change.delta), row.change.questions) });
  if (row) blocks.push({ kind: "text", title: words.dimension.asks, text: row.meaning });
  return { title: `${row?.name ?? id} ${cut(row?.now)}`, blocks };
}

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

function questionSheet(view: ResultsView, id: QuestionId): Sheet {
  const row = questionOf(view, id);
  const node = find(view.derivation, ({ subject }) => subject.kind === "question" && subject.id === id);
  const dimension = row && dimensionOf(view, row.result.dimension);
  const sides = sidesOf(node, row);
  const table = sidesTable(sides);
  const blocks: Block[] = [];
  if (row) blocks.push({ kind: "text", text: row.stem });
  if (dimension) blocks.push({ kind: "part", label: words.question.part, name: dimension.name, opens: { kind: "dimension", id: dimension.id } });
  if (table) blocks.push(table);
  if (node?.value != null) blocks.push(...fromSides(sides, node.value));
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

function gapSheet(view: ResultsView): Sheet {
  const { columns } = words.gap;
  const rows = view.dimensions
    .filter(({ gap }) => gap !== null)
    .map((row): Row => ({
      name: row.label,
      opens: { kind: "dimension", id: row.id },
      cells: [number(cut(row.groups.it?.mean)), number(cut(row.groups.business?.mean)), number(signed(row.gap))],
    }));
  const remark = (words: string): Block => ({ kind: "text", text: words });
  return {
    title: `${words.gap.title} ${signed(view.gap.bias)}`,
    blocks: [
      { kind: "table", title: words.gap.table, head: [plain(columns.dimension), number(columns.it), number(columns.business), number(columns.gap)], rows },
      remark(words.gap.bias(signed(view.gap.bias))),
      remark(words.gap.apart(cut(view.gap.mean_absolute))),
      remark(words.gap.cut),
      ...(rows.length < view.dimensions.length ? [remark(words.gap.left)] : []),
    ],
  };
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
    title: words.complete.title(percent(view.scores.completeness)),
    blocks: [
      { kind: "table", title: words.complete.table, head: [plain(columns.what), number(columns.count)], rows: counts.map(([name, count]) => ({ name, cells: [number(String(count))] })) },
      { kind: "text", text: words.complete.text },
    ],
  };
}

function evidenceSheet(view: ResultsView): Sheet {
  const { columns } = words.evidence;
  const rows = view.dimensions.map((row): Row => {
    const results = view.questions.map(({ result }) => result).filter(({ dimension }) => dimension === row.id);
    const sum = (pick: (result: (typeof results)[number]) => number) => number(String(results.reduce((total, result) => total + pick(result), 0)));
    return { name: row.label, opens: { kind: "dimension", id: row.id }, cells: [sum(({ evidenced }) => evidenced), sum(({ answers }) => answers)] };
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
export function sheetOf(view: ResultsView, figure: Figure): Sheet {
  switch (figure.kind) {
    case "level":
      return levelSheet(view);
    case "mean":
      return meanSheet(view);
    case "gap":
      return gapSheet(view);
    case "complete":
      return completeSheet(view);
    case "evidence":
      return evidenceSheet(view);
    case "dimension":
      return dimensionSheet(view, figure.id);
    case "question":
      return questionSheet(view, figure.id);
  }
}

/** Whether two figures are the same. */
export const sameFigure = (one: Figure | null, other: Figure): boolean => one !== null && JSON.stringify(one) === JSON.stringify(other);

/**
 * The fewest people in a side that is hidden; none where all are shown. Beside a small side the other is
 * hidden too, since the total would give the small one away.
 */
export function hiddenPeople(view: ResultsView): number | null {
  const hidden = view.dimensions.flatMap((row) => GROUPS.filter((group) => !row.groups[group] && row.people[group] > 0).map((group) => row.people[group]));
  return hidden.length === 0 ? null : Math.min(...hidden);
}

