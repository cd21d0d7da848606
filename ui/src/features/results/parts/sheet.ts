import type { Derivation, PartsView, ResultsView } from "../../../generated/api";
import { brief, cut, percent, signed } from "../../../lib/format";
import { text } from "../../../text/text";
import { number, plain, questionOf, remark, type Block, type Cell, type Figure, type Row, type Sheet } from "../blocks";
import { nodeAt, pathTo } from "./tree";

/* Where the figures of a scheme without a view of its own come from: its derivation, node by node. */

type TableBlock = Extract<Block, { kind: "table" }>;

const words = text.parts.drawer;
const RATINGS = ["N", "P", "L", "F"];

/** What a node is about. */
function nameOf(view: ResultsView, result: PartsView, { subject }: Derivation): string {
  switch (subject.kind) {
    case "level":
      return result.kind === "stage_from_mean" ? words.stage : words.level;
    case "tested_level":
      return words.tested;
    case "rung":
    case "step":
      return words.rung(subject.level);
    case "overall":
      return words.overall;
    case "mean":
      return words.mean;
    case "lowest":
      return words.lowest;
    case "middle":
      return words.middle;
    case "profile":
      return words.profile;
    case "gap":
      return words.gap;
    case "distance":
      return words.distance;
    case "points":
      return words.points;
    case "axis":
    case "process":
      return subject.name;
    case "attribute":
      return words.attribute(subject.id);
    case "dimension":
      return view.questions.find((row) => row.result.dimension === subject.id)?.dimension ?? subject.id;
    case "question":
    case "practice":
      return questionOf(view, subject.id)?.short ?? subject.id;
    default:
      return words.profile;
  }
}

/** A node's figure as people read it. */
export function valueOf(result: PartsView, node: Derivation): string {
  if (node.value === null) return missing(node);
  const { kind } = node.subject;
  if (kind === "attribute") return RATINGS[node.value] ?? brief(node.value);
  if (node.rule === "passes") return node.value === 1 ? words.reached : words.notReached;
  if (node.rule === "satisfied") return node.value === 1 ? words.yes : words.no;
  if (node.rule === "difference") return signed(node.value);
  if (result.kind === "thresholds" && (kind === "points" || kind === "practice")) return words.percent(percent(node.value));
  if (kind === "level" || kind === "tested_level" || kind === "process") return brief(node.value);
  return kind === "dimension" && node.rule === "floor" ? brief(node.value) : cut(node.value);
}

function missing({ rule, subject, note }: Derivation): string {
  if (rule === "passes") return words.nothing;
  if (subject.kind === "profile") return "";
  return note?.startsWith("not applicable") ? words.away : words.missing;
}

/** Where a row leads: to its question where it is one or rests on one alone, else a step down. */
function leadsTo(node: Derivation, path: number[]): Figure | undefined {
  if (node.subject.kind === "question" || node.subject.kind === "practice") return { kind: "question", id: node.subject.id };
  return node.parts.length > 0 ? { kind: "node", path } : undefined;
}

function partsTable(view: ResultsView, result: PartsView, node: Derivation, path: number[]): TableBlock {
  const weights = new Set(node.parts.map(({ weight }) => weight));
  const weighed = node.rule === "weighted_mean" && (weights.size > 1 || node.parts.length === 1);
  const rows = node.parts.map((part, place): Row => {
    const value = valueOf(result, part);
    const cell: Cell = part.value === null ? { text: value, tone: "muted", numeric: true } : number(value);
    const weight = weighed ? [number(part.weight === null ? text.none : brief(part.weight))] : [];
    return { name: nameOf(view, result, part), opens: leadsTo(part, [...path, place]), cells: [...weight, cell] };
  });
  const head = [plain(words.part), ...(weighed ? [number(words.weight)] : []), number(words.value)];
  return { kind: "table", title: words.parts, head, rows };
}

/** What stands behind a figure that is made of one other: that one's parts, to save a step. */
function through(view: ResultsView, result: PartsView, node: Derivation, path: number[]): Block[] {
  const [only, ...others] = node.parts;
  if (!only || others.length > 0 || only.subject.kind === "question" || only.parts.length === 0) return [];
  const below = [...path, 0];
  return [{ kind: "text", title: nameOf(view, result, only), text: text.parts.rules[only.rule] }, { ...partsTable(view, result, only, below), title: undefined }];
}

function nodeSheet(view: ResultsView, result: PartsView, path: number[]): Sheet {
  const node = nodeAt(view.derivation, path);
  const value = valueOf(result, node);
  const blocks: Block[] = [remark(text.parts.rules[node.rule])];
  if (path.length > 0) {
    const above = path.slice(0, -1);
    blocks.push({ kind: "part", label: words.back, name: nameOf(view, result, nodeAt(view.derivation, above)), opens: { kind: "node", path: above } });
  }
  if (node.parts.length > 0) blocks.push(partsTable(view, result, node, path));
  blocks.push(...through(view, result, node, path));
  return { title: `${nameOf(view, result, node)}${value ? `: ${value}` : ""}`, blocks };
}

/** A part by both sides. */
function gapSheet(result: PartsView): Sheet {
  const table = text.parts.table;
  const rows = result.parts.map((part): Row => ({ name: part.name, cells: [number(cut(part.groups.business?.score)), number(cut(part.groups.it?.score)), number(signed(part.gap))] }));
  return {
    title: `${text.parts.figures.gap}: ${signed(result.gap.bias)}`,
    blocks: [
      { kind: "table", head: [plain(words.part), number(table.business), number(table.it), number(table.gap)], rows },
      remark(result.gap.mean_absolute === null ? text.parts.figures.noGap : text.parts.figures.gapNote(cut(result.gap.mean_absolute))),
    ],
  };
}

/** Tells how a figure of these schemes came about. */
export function partsSheet(view: ResultsView, result: PartsView, figure: Figure): Sheet {
  switch (figure.kind) {
    case "node":
      return nodeSheet(view, result, figure.path);
    case "gap":
      return gapSheet(result);
    case "dimension":
      return nodeSheet(view, result, dimensionPath(view, result, figure.id));
    default:
      return nodeSheet(view, result, []);
  }
}

/** A dimension's node, or that of the process that it is. */
function dimensionPath(view: ResultsView, result: PartsView, id: string): number[] {
  const process = result.parts.find(({ kind, dimension }) => kind === "process" && dimension === id)?.name;
  return pathTo(view.derivation, ({ subject }) => (subject.kind === "dimension" && subject.id === id) || (subject.kind === "process" && subject.name === process));
}

/** The figure behind a part. */
export function figureOf(view: ResultsView, part: { kind: string; name: string; dimension: string | null }): Figure {
  if (part.kind === "dimension" && part.dimension !== null) return { kind: "dimension", id: part.dimension };
  return { kind: "node", path: pathTo(view.derivation, ({ subject }) => (subject.kind === "axis" || subject.kind === "process") && subject.name === part.name) };
}
