import type { ContinuousView, ResultsView } from "../../../generated/api";
import { cut, signed } from "../../../lib/format";
import { text } from "../../../text/text";
import { commonFigures, type Shown } from "../figures";

const words = text.results.figures;

/** The headline figures of a continuous framework. */
export function continuousFigures(view: ResultsView, result: ContinuousView): Shown[] {
  const { level, tested_level: tested, score, band, gap, holding_back } = result;
  const weakest = result.dimensions.find(({ id }) => id === result.weakest);
  return [
    {
      key: "level",
      name: words.level,
      value: tested === null ? text.none : String(tested),
      small: words.ofMax(view.scale.max),
      note: level !== null && level !== tested ? words.untested(level) : words.held(holding_back.map(({ name }) => name)),
      figure: { kind: "level" },
    },
    { key: "mean", name: words.mean, value: cut(score), note: words.band(cut(band.low), cut(band.high)), figure: { kind: "mean" } },
    { key: "weakest", name: words.weakest, value: cut(weakest?.now), note: weakest?.name ?? text.none, figure: { kind: "dimension", id: weakest?.id ?? "" } },
    { key: "gap", name: words.gap, value: signed(gap.bias), note: gap.mean_absolute === null ? words.noGap : words.apart(cut(gap.mean_absolute)), figure: { kind: "gap" } },
    ...commonFigures(view),
  ];
}
