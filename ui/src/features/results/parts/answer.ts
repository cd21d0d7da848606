import type { QuestionKind } from "../../../generated/api";
import { brief, cut, percent } from "../../../lib/format";
import { text } from "../../../text/text";

const RATINGS = ["N", "P", "L", "F"];

/** A question's value as people read it: a room that is split stands between two answers. */
export function answerOf(kind: QuestionKind, value: number): string {
  const { blocking, drawer } = text.parts;
  switch (kind) {
    case "nplf": {
      const [low = "", high = ""] = [RATINGS[Math.floor(value)], RATINGS[Math.ceil(value)]];
      return low === high ? low : blocking.between(low, high);
    }
    case "yes_no":
      return value === 1 ? drawer.yes : value === 0 ? drawer.no : blocking.split;
    case "number":
      return drawer.percent(percent(value / 100));
    default:
      return Number.isInteger(value) ? brief(value) : cut(value);
  }
}
