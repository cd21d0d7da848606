import type { ResultsView, RungRow, StagedView } from "../../../generated/api";
import { percent } from "../../../lib/format";
import { text } from "../../../text/text";
import { commonFigures, type Shown } from "../figures";

const words = text.ladder.figures;

/** The rung being climbed. */
export const climbing = ({ rungs }: StagedView): RungRow | undefined => rungs.find(({ standing }) => standing === "climbing");

/** The headline figures of a staged framework. */
export function stagedFigures(view: ResultsView, result: StagedView): Shown[] {
  const { tested_level: level, rungs, order } = result;
  const next = climbing(result);
  const sum = (pick: (rung: RungRow) => number) => rungs.reduce((total, rung) => total + pick(rung), 0);
  const name = rungs.find((rung) => rung.level === level)?.name ?? "";
  return [
    { key: "level", name: words.level, value: level === null ? text.none : String(level), small: words.of(rungs.at(-1)?.level ?? 0), note: words.levelNote(name), figure: { kind: "level" } },
    next
      ? { key: "next", name: words.next(next.level), value: String(next.satisfied), small: words.share(next.applicable), note: words.nextNote, figure: { kind: "rung", level: next.level } }
      : { key: "next", name: words.nextNone, value: text.none, note: words.reached, figure: { kind: "level" } },
    { key: "all", name: words.all, value: String(sum(({ satisfied }) => satisfied)), small: words.share(sum(({ applicable }) => applicable)), note: words.allNote, figure: { kind: "practices" } },
    { key: "order", name: words.order, value: order ? percent(order.share) : text.none, small: order ? words.percent : undefined, note: order ? words.orderNote(order.errors) : "", figure: { kind: "order" } },
    ...commonFigures(view),
  ];
}
