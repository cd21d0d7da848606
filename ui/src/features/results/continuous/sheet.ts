import type { ContinuousView, Derivation, DimensionId, DimensionRow, ResultsView } from "../../../generated/api";
import { brief, cut, signed } from "../../../lib/format";
import { text } from "../../../text/text";
import { equation, find, GROUPS, number, plain, questionTable, remark, sidesTable, type Block, type Cell, type Figure, type Row, type Sheet } from "../blocks";

/* Where the figures of a continuous framework come from. */

const words = text.drawer;

const dimensionOf = (result: ContinuousView, id: DimensionId): DimensionRow | undefined => result.dimensions.find((row) => row.id === id);

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

function gateTable(result: ContinuousView, gate: Derivation, level: number): Block {
  const rows = gate.parts.flatMap((need): Row[] => {
    if (need.subject.kind !== "need") return [];
    const row = dimensionOf(result, need.subject.dimension);
    const needed = neededBy(need);
    return [{ name: row?.label ?? need.subject.dimension, opens: { kind: "dimension", id: need.subject.dimension }, cells: [number(cut(needed)), standing(need, needed)] }];
  });
  const head = [plain(words.gate.all(rows.length)), number(words.gate.needs), number(words.gate.has)];
  const met = gate.value === null;
  return { kind: "table", title: words.gate.title(level), head, rows, after: met ? words.gate.reached(level) : words.gate.stops(level, level - 1) };
}

/** The gate to look at: the one that holds the level back, or the one of the next level. */
function gateInTheWay(view: ResultsView, result: ContinuousView): { gate: Derivation; level: number } | null {
  const next = (result.level ?? 0) + 1;
  const gate = find(view.derivation, (node) => node.subject.kind === "gate" && node.subject.level === next);
  return gate && { gate, level: next };
}

function levelSheet(view: ResultsView, result: ContinuousView): Sheet {
  const { score, level_by_mean: floor, level, tested_level: tested } = result;
  const counted = result.dimensions.filter(({ now }) => now !== null).length;
  const blocks: Block[] = [];
  if (score !== null && floor !== null) blocks.push({ kind: "text", title: words.floor.title, text: words.floor.text(counted, cut(score), floor) });
  if (level !== null && level !== tested) blocks.push({ kind: "text", text: words.untested(level) });
  const hit = gateInTheWay(view, result);
  blocks.push(hit ? gateTable(result, hit.gate, hit.level) : { kind: "text", text: words.gate.none });
  const held = result.holding_back[0];
  if (held) blocks.push(...dimensionBlocks(view, held.dimension, held.name));
  return { title: words.level(tested), blocks };
}

function meanSheet(result: ContinuousView): Sheet {
  const scored = result.dimensions.filter(({ now }) => now !== null);
  const weight = scored.reduce((sum, row) => sum + row.weight, 0);
  const sum = scored.reduce((total, row) => total + row.weight * (row.now ?? 0), 0);
  const { columns } = words.mean;
  const rows = result.dimensions.map((row): Row => ({
    name: row.label,
    opens: { kind: "dimension", id: row.id },
    cells: [number(brief(row.weight)), number(cut(row.now))],
  }));
  const { low, high } = result.band;
  const blocks: Block[] = [
    { kind: "table", title: words.mean.table, head: [plain(columns.dimension), number(columns.weight), number(columns.score)], rows },
    { kind: "equation", ...words.mean.equation(cut(sum), brief(weight), cut(result.score)) },
    { kind: "text", text: words.mean.band(cut(low), cut(high)) },
  ];
  if (scored.length < result.dimensions.length) blocks.push({ kind: "text", text: words.mean.out });
  return { title: `${words.mean.title} ${cut(result.score)}`, blocks };
}

function dimensionBlocks(view: ResultsView, id: DimensionId, title?: string): Block[] {
  const node = find(view.derivation, ({ subject }) => subject.kind === "dimension" && subject.id === id);
  if (!node) return [];
  const known = node.parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight: weight ?? 1 }]));
  const blocks: Block[] = [questionTable(view, node, title)];
  if (node.value !== null && known.length > 0) blocks.push({ kind: "equation", ...equation(known, node.value) });
  return blocks;
}

function dimensionSheet(view: ResultsView, result: ContinuousView, id: DimensionId): Sheet {
  const row = dimensionOf(result, id);
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

function gapSheet(result: ContinuousView): Sheet {
  const { columns } = words.gap;
  const rows = result.dimensions
    .filter(({ gap }) => gap !== null)
    .map((row): Row => ({
      name: row.label,
      opens: { kind: "dimension", id: row.id },
      cells: [number(cut(row.groups.it?.mean)), number(cut(row.groups.business?.mean)), number(signed(row.gap))],
    }));
  return {
    title: `${words.gap.title} ${signed(result.gap.bias)}`,
    blocks: [
      { kind: "table", title: words.gap.table, head: [plain(columns.dimension), number(columns.it), number(columns.business), number(columns.gap)], rows },
      remark(words.gap.bias(signed(result.gap.bias))),
      remark(words.gap.apart(cut(result.gap.mean_absolute))),
      remark(words.gap.cut),
      ...(rows.length < result.dimensions.length ? [remark(words.gap.left)] : []),
    ],
  };
}

/** Tells how a figure of this scheme came about. */
export function continuousSheet(view: ResultsView, result: ContinuousView, figure: Figure): Sheet {
  switch (figure.kind) {
    case "mean":
      return meanSheet(result);
    case "gap":
      return gapSheet(result);
    case "dimension":
      return dimensionSheet(view, result, figure.id);
    default:
      return levelSheet(view, result);
  }
}

/** The sentence over the results. */
export function continuousTitle({ tested_level: tested, holding_back }: ContinuousView): string {
  if (tested === null) return text.results.noLevel;
  return text.results.headline(tested, holding_back.map(({ name }) => name));
}

/**
 * The fewest people in a side that is hidden; none where all are shown. Beside a small side the other is
 * hidden too, since the total would give the small one away.
 */
export function hiddenPeople(result: ContinuousView): number | null {
  const hidden = result.dimensions.flatMap((row) => GROUPS.filter((group) => !row.groups[group] && row.people[group] > 0).map((group) => row.people[group]));
  return hidden.length === 0 ? null : Math.min(...hidden);
}
