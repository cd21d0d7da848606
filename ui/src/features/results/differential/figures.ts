import type { DifferentialView, ResultsView } from "../../../generated/api";
import { cut, signed } from "../../../lib/format";
import { text } from "../../../text/text";
import { commonFigures, type Shown } from "../figures";

const words = text.pairs.figures;

/** The headline figures of a differential framework. */
export function differentialFigures(view: ResultsView, result: DifferentialView): Shown[] {
  return [
    { key: "distance", name: words.distance, value: signed(result.mean_gap), note: words.distanceNote, figure: { kind: "distance" } },
    { key: "today", name: words.today, value: cut(result.mean_current), note: words.todayNote(result.midpoint), figure: { kind: "today" } },
    { key: "wanted", name: words.wanted, value: cut(result.mean_desired), note: words.wantedNote, figure: { kind: "wanted" } },
    { key: "past", name: words.past, value: String(result.past_midpoint), small: words.ofPairs(result.judged), note: words.pastNote(result.midpoint), figure: { kind: "past" } },
    ...commonFigures(view),
  ];
}
