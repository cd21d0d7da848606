import type { PartsView, ResultsView } from "../../../generated/api";
import { brief, cut, percent, signed } from "../../../lib/format";
import { text } from "../../../text/text";
import type { Figure } from "../blocks";
import { commonFigures, type Shown } from "../figures";
import { pathTo } from "./tree";

const words = text.parts.figures;

/** Where a figure of the whole comes from. */
const whole: Figure = { kind: "node", path: [] };

function level(result: PartsView): Shown {
  const { tested_level, top, level_name, position } = result;
  const stage = result.kind === "stage_from_mean";
  return {
    key: "level",
    name: stage ? words.stage : words.level,
    value: tested_level === null ? text.none : brief(tested_level),
    small: top === null ? undefined : words.of(brief(top)),
    note: position ? `${level_name} ${text.parts.position[position]}`.trim() : level_name,
    figure: whole,
  };
}

function score(view: ResultsView, result: PartsView): Shown {
  return {
    key: "score",
    name: words.score[result.kind] ?? words.mean,
    value: cut(result.score),
    small: result.top === null ? undefined : words.of(brief(view.scale.max)),
    note: words.band(cut(result.band.low), cut(result.band.high)),
    figure: { kind: "node", path: pathTo(view.derivation, ({ subject }) => subject.kind === "overall") },
  };
}

function lowest(view: ResultsView, result: PartsView): Shown {
  const profile = result.kind === "median_profile";
  return {
    key: "lowest",
    name: words.lowest,
    value: profile ? brief(result.lowest) : cut(result.lowest),
    note: text.list(result.weakest),
    figure: { kind: "node", path: pathTo(view.derivation, ({ subject }) => subject.kind === "lowest") },
  };
}

function sides({ gap }: PartsView): Shown {
  return {
    key: "gap",
    name: words.gap,
    value: signed(gap.bias),
    note: gap.mean_absolute === null ? words.noGap : words.gapNote(cut(gap.mean_absolute)),
    figure: { kind: "gap" },
  };
}

function inTheWay(result: PartsView): Shown {
  const minimum = result.kind === "minimum";
  return { key: "blocking", name: words.blocking, value: String(result.blocking.length), note: minimum ? words.steps : words.blockingNote(result.next), figure: whole };
}

function processes(view: ResultsView, result: PartsView): Shown {
  const names = result.parts.filter(({ weakest }) => weakest).map(({ name }) => name);
  return { key: "parts", name: words.processes[result.kind] ?? "", value: String(result.parts.length), note: words.lowestOf(names), figure: { kind: "node", path: pathTo(view.derivation, ({ subject }) => subject.kind === "process") } };
}

function islands(result: PartsView): Shown {
  const found = new Set(result.parts.flatMap((part) => part.islands));
  return { key: "islands", name: words.islands, value: String(found.size), note: words.islandsNote, figure: whole };
}

function untested(result: PartsView): Shown {
  const levels = result.levels.filter(({ standing }) => standing === "untested").map(({ level }) => level);
  const inside = result.parts.flatMap((part) => part.vacuous_levels);
  return { key: "untested", name: words.untested, value: String(new Set([...levels, ...inside]).size), note: words.untestedNote, figure: whole };
}

function points(view: ResultsView, result: PartsView): Shown {
  const next = result.levels.find(({ standing }) => standing === "climbing");
  if (!next) return { key: "next", name: words.blocking, value: text.none, note: words.blockingNote(null), figure: whole };
  const path = pathTo(view.derivation, ({ subject }) => subject.kind === "rung" && subject.level === next.level);
  return { key: "next", name: words.next(next.level), value: percent(next.share), small: words.percent, note: words.needs(percent(next.at_least)), figure: { kind: "node", path } };
}

function toGo(result: PartsView): Shown {
  const { tested_level, top, score } = result;
  const next = tested_level === null || top === null || tested_level >= top ? null : tested_level + 1;
  if (next === null || score === null) return { key: "next", name: words.stage, value: text.none, note: words.top, figure: whole };
  return { key: "next", name: words.toGo(next), value: cut(next - score), note: words.toGoNote, figure: whole };
}

function axis(view: ResultsView, result: PartsView, place: number): Shown {
  const part = result.parts[place];
  const path = pathTo(view.derivation, ({ subject }) => subject.kind === "axis" && subject.name === part?.name);
  return { key: `axis-${place}`, name: part?.name ?? "", value: cut(part?.score), note: part ? words.band(cut(part.band.low), cut(part.band.high)) : "", figure: { kind: "node", path } };
}

function apart(view: ResultsView, result: PartsView): Shown {
  const [first = "", second = ""] = result.parts.map(({ name }) => name);
  return {
    key: "apart",
    name: words.apart,
    value: signed(result.apart),
    note: result.pattern ? text.parts.leads(result.pattern, first, second) : "",
    figure: { kind: "node", path: pathTo(view.derivation, ({ subject }) => subject.kind === "gap") },
  };
}

function profile(result: PartsView): Shown {
  const { classification: found } = result;
  return { key: "profile", name: words.profile, value: found ? text.parts.classification[found] : text.none, note: found ? text.parts.classificationNote[found] : "", figure: whole };
}

/** The headline figures: four of the scheme's own, and the two that all have. */
export function partsFigures(view: ResultsView, result: PartsView): Shown[] {
  return [...own(view, result), ...commonFigures(view)];
}

function own(view: ResultsView, result: PartsView): Shown[] {
  switch (result.kind) {
    case "weakest_link":
      return [level(result), score(view, result), lowest(view, result), sides(result)];
    case "minimum":
      return [level(result), score(view, result), lowest(view, result), inTheWay(result)];
    case "stage_from_mean":
      return [level(result), score(view, result), toGo(result), sides(result)];
    case "median_profile":
      return [
        { key: "middle", name: words.middle, value: brief(result.middle), small: words.of(brief(result.top)), note: words.middleNote, figure: { kind: "node", path: pathTo(view.derivation, ({ subject }) => subject.kind === "middle") } },
        lowest(view, result),
        sides(result),
        highest(result),
      ];
    case "two_axes":
      return [apart(view, result), axis(view, result, 0), axis(view, result, 1), level(result)];
    case "positioning":
      return [
        profile(result),
        { key: "distance", name: words.pattern, value: cut(result.distance), note: words.patternNote, figure: whole },
        { key: "unfunded", name: words.unfunded, value: cut(result.unfunded), note: result.unfunded === null ? words.noGap : words.unfundedNote, figure: { kind: "gap" } },
        sides(result),
      ];
    case "thresholds":
      return [level(result), points(view, result), inTheWay(result), untested(result)];
    case "pass_mark":
      return [level(result), inTheWay(result), processes(view, result), islands(result)];
    case "capability":
      return [level(result), inTheWay(result), processes(view, result), untested(result)];
  }
}

function highest(result: PartsView): Shown {
  const levels = result.parts.map(({ level }) => level).filter((level) => level !== null);
  const top = levels.length > 0 ? Math.max(...levels) : null;
  const names = result.parts.filter(({ level }) => level !== null && level === top).map(({ name }) => name);
  return { key: "highest", name: text.parts.figures.highest, value: brief(top), note: text.list(names), figure: whole };
}

/** Whether both sides can be set beside each other anywhere. */
export const isSided = ({ parts }: PartsView): boolean => parts.some(({ gap }) => gap !== null);
