import type { OutcomeEntry, OutcomeTest } from "../../generated/api";
import { isDay } from "../../lib/format";

/** A count as it stands in the form. */
export interface Written {
  count: string;
  total: string;
  date: string;
  by: string;
}

type Mistake = "countMissing" | "totalMissing" | "tooMany" | "dateMissing" | "byMissing";
export type Mistakes = Partial<Record<keyof Written, Mistake>>;

/** Numbers arrive as text, or as numbers from a number field; none where there is no whole number. */
function whole(written: unknown): number | null {
  const digits = String(written ?? "").trim();
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** The count that was written, or what is wrong with each field. */
export function entryOf(written: Written): { entry: OutcomeEntry | null; errors: Mistakes } {
  const [count, total] = [whole(written.count), whole(written.total)];
  const by = written.by.trim();
  const errors: Mistakes = {};
  if (total === null || total < 1) errors.total = "totalMissing";
  if (count === null) errors.count = "countMissing";
  else if (total !== null && count > total) errors.count = "tooMany";
  if (!isDay(written.date)) errors.date = "dateMissing";
  if (!by) errors.by = "byMissing";
  if (count === null || total === null || Object.keys(errors).length > 0) return { entry: null, errors };
  return { entry: { count, total, counted_on: written.date, counted_by: by }, errors };
}

/** The sentence of an outcome test with its numbers. */
export function statementOf(test: OutcomeTest, entry: OutcomeEntry): string {
  return test.statement.replace("{count}", String(entry.count)).replace("{total}", String(entry.total));
}
