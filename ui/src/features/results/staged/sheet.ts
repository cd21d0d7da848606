import type { PracticeRow, ResultsView, RungRow, StagedView } from "../../../generated/api";
import { brief, cut, percent } from "../../../lib/format";
import { text } from "../../../text/text";
import { number, plain, questionOf, remark, type Block, type Cell, type Figure, type Row, type Sheet } from "../blocks";
import { climbing } from "./figures";

/* Where the figures of a ladder come from. */

const words = text.ladder.drawer;

/** The levels above the one to lead with that pass because nothing in them applies. */
export function untestedAbove({ rungs, tested_level, level }: StagedView): number[] {
  if (tested_level === null || level === null) return [];
  return rungs.filter((rung) => rung.standing === "untested" && rung.level > tested_level && rung.level <= level).map((rung) => rung.level);
}

/** The sentence over the results. */
export function stagedTitle(result: StagedView): string {
  if (result.tested_level === null) return text.ladder.noLevel;
  const next = climbing(result);
  const blockers = next?.practices.filter(({ satisfied }) => satisfied === false).length ?? 0;
  return text.ladder.headline(result.tested_level, untestedAbove(result), next ? { level: next.level, blockers } : null, result.not_asked);
}

/** What a practice has: its value, or in words that there is none. */
export function standing(view: ResultsView, practice: PracticeRow): Cell {
  const result = questionOf(view, practice.question)?.result;
  if (practice.satisfied === null) return { text: text.drawer.gate.skipped, tone: "muted", numeric: true };
  if (practice.value === null) return { text: result && result.dont_know > 0 ? words.dontKnow : text.drawer.gate.missing, tone: "error", numeric: true };
  return { text: cut(practice.value), tone: practice.satisfied ? "ok" : "error", numeric: true };
}

function practicesTable(view: ResultsView, rung: RungRow): Block {
  const rows = rung.practices.map(
    (practice): Row => ({
      name: questionOf(view, practice.question)?.short ?? practice.question,
      opens: { kind: "question", id: practice.question },
      cells: [number(brief(practice.at_least)), standing(view, practice)],
    }),
  );
  const { columns } = words;
  return { kind: "table", title: words.rung(rung.level, rung.name), head: [plain(columns.practice), number(columns.needs), number(columns.has)], rows, after: words.of(rung.satisfied, rung.applicable) };
}

function levelSheet(view: ResultsView, result: StagedView): Sheet {
  const next = climbing(result);
  const { tested_level, level, not_asked } = result;
  const blocks: Block[] = [remark(words.how)];
  if (next) blocks.push(remark(words.stops(next.level, next.satisfied, next.applicable)));
  else if (not_asked !== null) blocks.push(remark(words.ends(not_asked)));
  else blocks.push(remark(words.top));
  if (tested_level !== null && level !== null && level > tested_level) blocks.push(remark(words.tested(tested_level, level)));
  blocks.push(rungsTable(result));
  if (next) blocks.push(practicesTable(view, next));
  return { title: words.level(tested_level), blocks };
}

function rungsTable({ rungs }: StagedView): Block {
  const { columns } = words;
  const asked = rungs.filter(({ standing }) => standing !== "base" && standing !== "not_asked").reverse();
  const rows = asked.map((rung): Row => ({ name: words.rung(rung.level, rung.name), opens: { kind: "rung", level: rung.level }, cells: [number(words.of(rung.satisfied, rung.applicable))] }));
  return { kind: "table", title: words.rungs, head: [plain(columns.level), number(columns.satisfied)], rows };
}

function rungSheet(view: ResultsView, result: StagedView, level: number): Sheet {
  const rung = result.rungs.find((candidate) => candidate.level === level);
  if (!rung) return levelSheet(view, result);
  const blocks: Block[] = [];
  if (rung.summary) blocks.push(remark(rung.summary));
  blocks.push(practicesTable(view, rung));
  if (rung.standing === "untested") blocks.push(remark(text.ladder.untested([level])));
  return { title: `${words.rung(rung.level, rung.name)}: ${text.ladder.standing[rung.standing]}`, blocks };
}

function practicesSheet(result: StagedView): Sheet {
  const sum = (pick: (rung: RungRow) => number) => result.rungs.reduce((total, rung) => total + pick(rung), 0);
  return { title: words.all(sum(({ satisfied }) => satisfied), sum(({ applicable }) => applicable)), blocks: [rungsTable(result), remark(words.allText)] };
}

function orderSheet({ order }: StagedView): Sheet {
  return { title: words.order(percent(order?.share)), blocks: order ? [remark(words.orderText(order.errors, order.practices))] : [] };
}

/** The level at which a question is a practice. */
function rungOf(result: StagedView, dimension: string, view: ResultsView): number {
  const first = view.questions.find(({ result: question }) => question.dimension === dimension)?.result.id;
  return result.rungs.find(({ practices }) => practices.some(({ question }) => question === first))?.level ?? 0;
}

/** What a practice's question adds to its sheet: what there is to be seen where it is satisfied. */
export function practiceBlocks(result: StagedView, question: string): Block[] {
  const practice = result.rungs.flatMap(({ practices }) => practices).find((candidate) => candidate.question === question);
  if (!practice) return [];
  const blocks: Block[] = [];
  if (practice.asks) blocks.push({ kind: "text", title: words.asks(brief(practice.at_least)), text: practice.asks });
  if (practice.evidence) blocks.push({ kind: "text", title: words.show, text: practice.evidence });
  return blocks;
}

/** Tells how a figure of this scheme came about. */
export function stagedSheet(view: ResultsView, result: StagedView, figure: Figure): Sheet {
  switch (figure.kind) {
    case "rung":
      return rungSheet(view, result, figure.level);
    case "practices":
      return practicesSheet(result);
    case "order":
      return orderSheet(result);
    case "dimension":
      return rungSheet(view, result, rungOf(result, figure.id, view));
    default:
      return levelSheet(view, result);
  }
}
