import type { DifferentialView, Group, PairRow, PairState, ResultsView } from "../../../generated/api";
import { cut, signed } from "../../../lib/format";
import { text } from "../../../text/text";
import { GROUPS, number, plain, questionOf, remark, type Block, type Cell, type Figure, type Row, type Sheet } from "../blocks";

/* Where the figures of pairs come from. */

const words = text.pairs.drawer;

/** The sentence over the results. */
export function differentialTitle({ mean_gap, pairs, furthest }: DifferentialView): string {
  if (mean_gap === null) return text.pairs.none;
  const gaps = pairs.flatMap(({ now }) => (now ? [now.gap] : []));
  const bothWays = gaps.some((gap) => gap > 0) && gaps.some((gap) => gap < 0);
  const far = pairs.find(({ question }) => question === furthest);
  const size = Math.abs(far?.now?.gap ?? 0);
  const mean = { size: cut(Math.abs(mean_gap)), signed: signed(mean_gap) };
  return text.pairs.headline(bothWays, mean, far && size > 0 ? { name: far.name, size: cut(size) } : null);
}

const three = (state: PairState | null): Cell[] => [number(cut(state?.current)), number(cut(state?.desired)), number(signed(state?.gap))];

function meanSheet(result: DifferentialView, title: string, figure: string): Sheet {
  const { columns } = words;
  const rows = result.pairs.map((pair): Row => ({ name: pair.name, opens: { kind: "question", id: pair.question }, cells: three(pair.now) }));
  const head = [plain(columns.pair), number(columns.today), number(columns.wanted), number(columns.distance)];
  const blocks: Block[] = [{ kind: "table", title: words.table, head, rows }];
  if (result.mean_gap !== null) blocks.push({ kind: "equation", ...words.equation(cut(result.mean_desired), cut(result.mean_current), signed(result.mean_gap)) });
  return { title: `${title} ${figure}`, blocks: [...blocks, remark(words.how), remark(words.paired)] };
}

function pastSheet(result: DifferentialView): Sheet {
  const rows = result.pairs
    .filter(({ now }) => now !== null && now.current > result.midpoint + 1e-9)
    .map((pair): Row => ({ name: pair.name, opens: { kind: "question", id: pair.question }, cells: [number(cut(pair.now?.current))] }));
  const blocks: Block[] = rows.length === 0 ? [] : [{ kind: "table", head: [plain(words.columns.pair), number(words.columns.today)], rows }];
  return { title: words.past(result.past_midpoint, result.judged), blocks: [...blocks, remark(words.pastText(result.midpoint))] };
}

function sideRow(pair: PairRow, group: Group): Row[] {
  const people = pair.people[group];
  if (people === 0) return [];
  const state = pair.groups[group];
  const hidden: Cell = { text: text.pairs.table.hidden, tone: "muted", numeric: true };
  return [{ name: words.person(group, people), cells: state ? three(state) : [hidden, hidden, hidden] }];
}

function pairSheet(view: ResultsView, pair: PairRow): Sheet {
  const row = questionOf(view, pair.question);
  const { columns } = words;
  const blocks: Block[] = [];
  if (row) blocks.push(remark(row.stem));
  blocks.push(remark(words.ends(pair.low, pair.high)));
  if (pair.now) blocks.push({ kind: "equation", ...words.equation(cut(pair.now.desired), cut(pair.now.current), signed(pair.now.gap)) });
  else blocks.push(remark(words.noValue));
  const sides = GROUPS.flatMap((group) => sideRow(pair, group));
  if (sides.length > 0) blocks.push({ kind: "table", title: words.sides, head: [plain(text.drawer.question.columns.side), number(columns.today), number(columns.wanted), number(columns.distance)], rows: sides });
  if (pair.last) blocks.push(remark(words.last(cut(pair.last.current), cut(pair.last.desired))));
  if (row && row.result.dont_know > 0) blocks.push(remark(text.drawer.question.dontKnow(row.result.dont_know)));
  if (row && row.result.answers > 0) blocks.push(remark(text.drawer.question.evidenced(row.result.evidenced, row.result.answers)));
  return { title: `${pair.name} ${signed(pair.now?.gap)}`, blocks };
}

/** Tells how a figure of this scheme came about. */
export function differentialSheet(view: ResultsView, result: DifferentialView, figure: Figure): Sheet {
  const pair = result.pairs.find((row) => (figure.kind === "question" && row.question === figure.id) || (figure.kind === "dimension" && row.dimension === figure.id));
  if (pair) return pairSheet(view, pair);
  switch (figure.kind) {
    case "today":
      return meanSheet(result, words.mean.today, cut(result.mean_current));
    case "wanted":
      return meanSheet(result, words.mean.wanted, cut(result.mean_desired));
    case "past":
      return pastSheet(result);
    default:
      return meanSheet(result, words.mean.distance, signed(result.mean_gap));
  }
}

/** The fewest people in a side that is hidden; none where all are shown. */
export function hiddenInPairs({ pairs }: DifferentialView): number | null {
  const hidden = pairs.flatMap((pair) => GROUPS.filter((group) => !pair.groups[group] && pair.people[group] > 0).map((group) => pair.people[group]));
  return hidden.length === 0 ? null : Math.min(...hidden);
}
