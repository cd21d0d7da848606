import { afterEach, describe, expect, it } from "vitest";
import type { ServicesPreview } from "../../../generated/api";
import { CATALOGUES } from "../../../text/text";
import { write } from "../../../lib/format";
import { assigned, cellsOf, fieldAt, FIELD_GROUPS, freed, problemsByRow, refusal, unread, wrongColumns } from "./columns";

const MAPPING = { name: 0, rto: 1, business_owner: 3 };

const preview = (change: Partial<ServicesPreview> = {}): ServicesPreview => ({
  path: "/list.csv",
  file: "list.csv",
  heads: ["Service", "RTO", "Remarks", "Owner"],
  mapping: MAPPING,
  first_rows: [
    ["Claims intake", " 4 h", "", "Ingrid"],
    ["Payments", "", " ", ""],
  ],
  counts: { rows: 2, new: 1, changed: 1, unchanged: 0, left_out: 0 },
  problems: [],
  lines: [
    { row: 2, name: "Claims intake", what: "changed", changes: ["rto"] },
    { row: 3, name: "Payments", what: "new", changes: ["name"] },
  ],
  ...change,
});

describe("columns", () => {
  it("hold one field each, and a field stands in one column", () => {
    expect(assigned(MAPPING, 2, "why")).toEqual({ ...MAPPING, why: 2 });
    expect(assigned(MAPPING, 2, "name")).toEqual({ rto: 1, business_owner: 3, name: 2 });
    expect(assigned(MAPPING, 1, "mtpd")).toEqual({ name: 0, business_owner: 3, mtpd: 1 });
    expect(assigned(MAPPING, 1, null)).toEqual({ name: 0, business_owner: 3 });
    expect(assigned(MAPPING, 0, "name")).toEqual(MAPPING);
    expect(MAPPING).toEqual({ name: 0, rto: 1, business_owner: 3 });
  });

  it("say which of them had to give its field away", () => {
    expect(freed(MAPPING, assigned(MAPPING, 2, "name"))).toBe(0);
    expect(freed(MAPPING, assigned(MAPPING, 1, "name"))).toBe(0);
    expect(freed(MAPPING, assigned(MAPPING, 2, "why"))).toBeNull();
    expect(freed(MAPPING, assigned(MAPPING, 1, null))).toBeNull();
    expect(freed(MAPPING, assigned(MAPPING, 1, "mtpd"))).toBeNull();
  });

  it("are read by their number, and show what stands in them", () => {
    expect([fieldAt(MAPPING, 0), fieldAt(MAPPING, 2)]).toEqual(["name", null]);
    expect(unread(preview())).toEqual([2]);
    expect([0, 1, 2].map((column) => cellsOf(preview(), column))).toEqual([["Claims intake", "Payments"], ["4 h"], []]);
  });

  it("offer every field once, in both languages", () => {
    const offered = FIELD_GROUPS.flatMap(([, fields]) => fields);
    expect(new Set(offered).size).toBe(offered.length);
    for (const { impact } of Object.values(CATALOGUES)) expect(Object.keys(impact.bring.fields).sort()).toEqual([...offered].sort());
  });
});

describe("a list", () => {
  const error = { row: 3, column: "RTO", severity: "error", code: "no_unit", message: "Hours or minutes?" } as const;
  const unused = { row: 1, column: "Remarks", severity: "warning", code: "unused_column", message: "not read" } as const;
  const counts = { rows: 2, new: 0, changed: 1, unchanged: 0, left_out: 1 };

  it("is taken where nothing is wrong", () => expect(refusal(preview({ problems: [unused] }), false)).toBeNull());
  it("needs a column of names", () => expect(refusal(preview({ mapping: { rto: 1 }, lines: [] }), true)).toBe("name"));
  it("with errors is taken only without their rows", () => {
    expect([false, true].map((skip) => refusal(preview({ problems: [error], counts }), skip))).toEqual(["errors", null]);
  });
  it("says why there is nothing to take", () => {
    expect(refusal(preview({ counts: { ...counts, changed: 0, unchanged: 1, left_out: 0 } }), false)).toBe("nothing");
    expect(refusal(preview({ counts: { ...counts, changed: 0, left_out: 2 } }), true)).toBe("wrong");
    expect(refusal(preview({ lines: [], problems: [{ ...error, code: "bad_mapping" }] }), false)).toBe("columns");
    expect(refusal(preview({ lines: [], problems: [unused] }), false)).toBe("empty");
  });

  it("tells what is wrong with rows once, and of a row by its columns", () => {
    const list = preview({ problems: [unused, error, { ...error, code: "other" }, { ...error, severity: "warning", column: "Owner" }] });
    expect(problemsByRow(list)).toHaveLength(3);
    expect(list.lines.map((line) => wrongColumns(list, line))).toEqual([[], ["RTO"]]);
  });
});

describe("the sentence of the counts", () => {
  afterEach(() => write({ language: "en", numbers: "language", dates: "language" }, ""));
  const all = { rows: 1234, new: 1200, changed: 1, unchanged: 32, left_out: 1 };
  const some = { rows: 1, new: 1, changed: 0, unchanged: 0, left_out: 0 };

  it("says only what there is", () => {
    const { counts } = CATALOGUES.en.impact.bring;
    expect(counts(all)).toBe("1,234 rows: 1,200 services are new, 1 changes, 32 stay as they are and 1 is left out.");
    expect(counts(some)).toBe("1 row: 1 service is new.");
    expect(counts({ ...some, rows: 0, new: 0 })).toBe("No row with a service could be read.");
  });

  it("is said in German", () => {
    write({ language: "de", numbers: "language", dates: "language" }, "de-DE");
    const { counts } = CATALOGUES.de.impact.bring;
    expect(counts(all)).toBe("1.234 Zeilen: 1.200 Services sind neu, 1 ändert sich, 32 bleiben unverändert und 1 wird ausgelassen.");
    expect(counts(some)).toBe("1 Zeile: 1 Service ist neu.");
  });
});
