import type { Since } from "../../generated/api";
import { cut, monthYear, readsAsNone } from "../../lib/format";
import { text } from "../../text/text";

/** How an assessment moved since an earlier one, in a sentence that claims no more than was measured. */
export function movedSince({ date, change }: Since): string {
  const words = text.overview.standing;
  const since = monthYear(date);
  if (!change) return words.unmatched(since);
  const by = cut(Math.abs(change.delta));
  return readsAsNone(change.delta) ? words.same(change.questions, since) : words.moved(by, change.delta > 0, change.questions, since);
}
