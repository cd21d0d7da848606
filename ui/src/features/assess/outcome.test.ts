import { describe, expect, it } from "vitest";
import type { OutcomeTest } from "../../generated/api";
import { entryOf, statementOf, type Mistakes, type Written } from "./outcome";

const written: Written = { count: "4", total: "10", date: "2026-11-18", by: " Maren Olufsen " };

describe("a count", () => {
  it("is read when all is there", () =>
    expect(entryOf(written).entry).toEqual({ count: 4, total: 10, counted_on: "2026-11-18", counted_by: "Maren Olufsen" }));
  it("may be none of many", () => expect(entryOf({ ...written, count: "0" }).entry?.count).toBe(0));
  it.each<[Partial<Written>, Mistakes]>([
    [{ count: "" }, { count: "countMissing" }],
    [{ count: "4.5" }, { count: "countMissing" }],
    [{ count: "-1" }, { count: "countMissing" }],
    [{ count: "11" }, { count: "tooMany" }],
    [{ total: "0", count: "0" }, { total: "totalMissing" }],
    [{ date: "" }, { date: "dateMissing" }],
    [{ by: "  " }, { by: "byMissing" }],
    [{ count: "", total: "" }, { count: "countMissing", total: "totalMissing" }],
  ])("%j is refused beside its field", (change, errors) =>
    expect(entryOf({ ...written, ...change })).toEqual({ entry: null, errors }),
  );
});

it("puts the numbers into the sentence", () => {
  const test = { statement: "Of {total} services, {count} have one." } as OutcomeTest;
  expect(statementOf(test, { count: 4, total: 10, counted_on: "", counted_by: "" })).toBe("Of 10 services, 4 have one.");
});
