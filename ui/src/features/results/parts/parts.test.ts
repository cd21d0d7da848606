import { describe, expect, it } from "vitest";
import type { PartsKind, PartsView, ResultsView } from "../../../generated/api";
import { saidOf, whatIfSaidOf } from "../../../transport/fake/parts";
import type { Block, Figure, Sheet } from "../blocks";
import { whatIfSheet } from "../insight";
import { sheetOf, titleOf } from "../sheet";
import { answerOf } from "./answer";
import { partsFigures } from "./figures";
import { nodeAt, pathTo } from "./tree";

const KINDS: PartsKind[] = ["capability", "median_profile", "minimum", "pass_mark", "positioning", "stage_from_mean", "thresholds", "two_axes", "weakest_link"];

function parts(view: ResultsView): PartsView {
  if (view.result.scheme !== "parts") throw new Error("the scheme has levels and parts");
  return view.result;
}

/** Every figure that a sheet leads to. */
const doors = (sheet: Sheet): Figure[] =>
  sheet.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flatMap(({ opens }) => (opens ? [opens] : [])) : []));

/** The questions that can be reached from a figure by opening what stands there. */
function questionsBelow(view: ResultsView, figure: Figure, depth = 0): Set<string> {
  if (figure.kind === "question") return new Set([figure.id]);
  if (depth > 8) return new Set();
  return new Set(doors(sheetOf(view, figure)).flatMap((door) => [...questionsBelow(view, door, depth + 1)]));
}

describe.each(KINDS)("results by %s", (kind) => {
  const view = saidOf(kind);
  const result = parts(view);

  it("lead with a sentence", () => expect(titleOf(view)).toMatch(/\S+ \S+ \S+/));

  it("show six figures, each with a name, a value and a way to where it comes from", () => {
    const figures = partsFigures(view, result);
    expect(figures).toHaveLength(6);
    expect(new Set(figures.map(({ key }) => key)).size).toBe(6);
    for (const { name, value, figure } of figures) {
      expect([name, value].every((words) => words.length > 0)).toBe(true);
      expect(sheetOf(view, figure).blocks.length).toBeGreaterThan(0);
    }
  });

  it("lead from the whole down to every question", () => {
    const reached = questionsBelow(view, { kind: "node", path: [] });
    expect(reached).toEqual(new Set(view.questions.map((row) => row.result.id)));
  });

  it("lead from each question to its part", () => {
    for (const row of view.questions) {
      const sheet = sheetOf(view, { kind: "question", id: row.result.id });
      const door = sheet.blocks.find((block) => block.kind === "part");
      expect(door && sheetOf(view, door.opens).title).toBeTruthy();
    }
  });
});

describe("a place in a derivation", () => {
  const { derivation } = saidOf("thresholds");

  it("is found from the top down and followed as far as it goes", () => {
    const path = pathTo(derivation, ({ subject }) => subject.kind === "rung" && subject.level === 2);
    expect(nodeAt(derivation, path).subject).toEqual({ kind: "rung", level: 2 });
    expect(nodeAt(derivation, [...path, 99])).toBe(nodeAt(derivation, path));
    expect(pathTo(derivation, () => false)).toEqual([]);
  });
});

describe("what is told of a figure", () => {
  const opened = (kind: PartsKind, wanted: Parameters<typeof pathTo>[1]) => {
    const view = saidOf(kind);
    return sheetOf(view, { kind: "node", path: pathTo(view.derivation, wanted) });
  };

  it("says whether a level is reached, and where its points come from", () => {
    const sheet = opened("thresholds", ({ subject }) => subject.kind === "rung" && subject.level === 2);
    expect(sheet.title).toBe("Level 2: not reached");
    const points = opened("thresholds", ({ subject }) => subject.kind === "points");
    expect(points.title).toBe("Points: 63 %");
  });

  it("writes ratings as letters and answers of yes and no in words", () => {
    expect(opened("capability", ({ subject, rule }) => subject.kind === "attribute" && rule === "rated").title).toBe("Attribute 1.1: F");
    expect(opened("pass_mark", ({ subject }) => subject.kind === "step" && subject.level === 1.5).title).toBe("Level 1.5: not reached");
  });
});

describe("a question’s value in words", () => {
  it.each([
    ["nplf", 2, "L"],
    ["nplf", 2.5, "L to F"],
    ["yes_no", 0, "no"],
    ["yes_no", 0.5, "not agreed"],
    ["number", 60, "60 %"],
    ["level", 3, "3"],
    ["level", 2.96, "2.9"],
  ] as const)("%s %d reads %s", (kind, value, said) => expect(answerOf(kind, value)).toBe(said));
});

describe("what the next level would take", () => {
  const sheet = (kind: PartsKind): Sheet => whatIfSheet({ whatIf: whatIfSaidOf(saidOf(kind)), agreement: null });
  const factsIn = ({ blocks }: Sheet): Extract<Block, { kind: "facts" }>[] => blocks.filter((block) => block.kind === "facts");
  const textsIn = ({ blocks }: Sheet): string[] => blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));

  it("is told for every scheme that gives a level", () => {
    for (const kind of ["minimum", "pass_mark", "stage_from_mean", "thresholds", "two_axes", "weakest_link"] as const) {
      const rows = factsIn(sheet(kind)).flatMap(({ rows }) => rows);
      expect(rows.length, kind).toBeGreaterThan(0);
      for (const { facts } of rows) expect(facts.length, kind).toBeGreaterThan(0);
    }
  });

  it("is a yes to the question itself where it is one of yes and no, and levels may be halves", () => {
    const yes = sheet("pass_mark");
    expect(yes.title).toBe("What level 1.5 would take");
    const [block] = factsIn(yes);
    expect(block?.title).toBe("1 more question answered with yes");
    expect(block?.rows[0]).toMatchObject({ change: "no to yes", facts: [expect.stringMatching(/^“.+\?” is answered with yes$/)] });
    expect(block?.after).toBe("Then the level is 1.5.");
    expect(textsIn(yes).at(-1)).toMatch(/^On a question of yes and no/);
  });

  it("says why where no way can be told", () => {
    expect(textsIn(sheet("capability"))).toEqual([expect.stringMatching(/^Level 3 cannot be reached here/)]);
    const kept = whatIfSaidOf(saidOf("capability"));
    if (!kept) throw new Error("it is kept");
    const percent = whatIfSheet({ whatIf: { ...kept, outcome: "not_searched" }, agreement: null });
    expect(textsIn(percent)).toEqual([expect.stringMatching(/^The least for level 3 cannot be told/)]);
  });

  it("is not asked for where there is no level", () => {
    for (const kind of ["median_profile", "positioning"] as const) expect(sheet(kind).blocks, kind).toEqual([]);
  });
});
