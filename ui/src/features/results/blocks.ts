import type { Derivation, DimensionId, Group, QuestionId, QuestionRow, ResultsView } from "../../generated/api";
import { brief, cut } from "../../lib/format";
import { text } from "../../text/text";

/* What the drawer is made of, whatever the scheme. */

/** A figure that can be opened. */
export type Figure =
  | { kind: "level" | "mean" | "gap" | "complete" | "evidence" | "what_if" | "agreement" }
  | { kind: "practices" | "order" | "distance" | "today" | "wanted" | "past" }
  | { kind: "rung"; level: number }
  /** A place in the derivation: the numbers of the parts on the way down. */
  | { kind: "node"; path: number[] }
  | { kind: "dimension" | "agreement_of"; id: DimensionId }
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

/** A question to raise: what has to become true. */
export interface FactRow {
  name: string;
  /** Where it is asked. */
  place: string;
  opens: Figure;
  /** From what to what. */
  change: string;
  facts: string[];
  evidence: string;
}

export type Block =
  | { kind: "text"; title?: string; text: string }
  | { kind: "table"; title?: string; head: Cell[]; rows: Row[]; after?: string }
  | { kind: "facts"; title: string; rows: FactRow[]; after: string }
  | { kind: "equation"; left: string; result: string }
  | { kind: "part"; label: string; name: string; opens: Figure };

/** What stands in the drawer. */
export interface Sheet {
  title: string;
  blocks: Block[];
}

const words = text.drawer;
export const GROUPS: Group[] = ["it", "business"];

export const number = (value: string): Cell => ({ text: value, numeric: true });
export const plain = (value: string): Cell => ({ text: value });

/** The first node of the tree that answers a question, top down. */
export function find(node: Derivation, wanted: (node: Derivation) => boolean): Derivation | null {
  if (wanted(node)) return node;
  for (const part of node.parts) {
    const hit = find(part, wanted);
    if (hit) return hit;
  }
  return null;
}

/** A remark without a heading. */
export const remark = (text: string): Block => ({ kind: "text", text });

/** The row of a question. */
export const questionOf = (view: ResultsView, id: QuestionId): QuestionRow | undefined => view.questions.find(({ result }) => result.id === id);

/** "(2 + 1 + 3) ÷ 3 = 2.0", with the weights where they differ. */
export function equation(parts: { value: number; weight: number }[], result: number): { left: string; result: string } {
  const equal = parts.every(({ weight }) => weight === parts[0]?.weight);
  const terms = parts.map(({ value, weight }) => (equal ? brief(value) : `${brief(weight)} × ${brief(value)}`)).join(" + ");
  const whole = equal ? parts.length : parts.reduce((sum, { weight }) => sum + weight, 0);
  return { left: `(${terms}) ÷ ${brief(whole)} = `, result: cut(result) };
}

/** A question's value in a table, or why it has none. */
export function valueCell(row: QuestionRow | undefined, node: Derivation): Cell {
  if (node.value !== null) return number(brief(node.value));
  const text = row?.result.state === "not_applicable" ? words.dimension.notApplicable : words.dimension.missing;
  return { text, tone: "muted", numeric: true };
}

/** The questions of a node as a table, each leading to its own sheet. */
export function questionTable(view: ResultsView, parent: Derivation, title?: string): Block {
  const { columns } = words.dimension;
  const weights = parent.parts.map(({ weight }) => weight ?? 1);
  const equal = weights.every((weight) => weight === weights[0]);
  const rows = parent.parts.flatMap((node, index): Row[] => {
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

/** One side's mean, and of how many people; neither where the side is too small to show. */
export interface Side {
  mean: number | null;
  people: number | null;
}
export type Sides = Record<Group, Side | null>;

/** Both sides with their means. */
export function sidesTable(groups: Sides): Block | null {
  const rows = GROUPS.flatMap((group): Row[] => {
    const side = groups[group];
    if (!side || side.people === 0) return [];
    const cell: Cell = side.mean === null ? { text: words.question.hidden, tone: "muted", numeric: true } : number(cut(side.mean));
    return [{ name: side.people === null ? text.side[group] : words.question.people(group, side.people), cells: [cell] }];
  });
  return rows.length === 0 ? null : { kind: "table", title: words.question.sides, head: [plain(words.question.columns.side), number(words.question.columns.mean)], rows };
}
