import { describe, expect, it } from "vitest";
import type { ContinuousView, Derivation, ResultsView, Verdict } from "../../generated/api";
import { makeFake } from "../../transport/fake/fake";
import { sample } from "../../transport/fake/sample";
import { hiddenPeople } from "./continuous/sheet";
import { text } from "../../text/text";
import type { Insight } from "./insight";
import { equation, sheetOf, type Block, type Figure } from "./sheet";

const read = (): Promise<ResultsView> => makeFake({ workspace: sample() }).results({ assessment: "a2026" });

/** The figures of a continuous framework. */
function own(view: ResultsView): ContinuousView {
  if (view.result.scheme !== "continuous") throw new Error("the sample is continuous");
  return view.result;
}

/** A sheet as a person would read it. */
function said(view: ResultsView, figure: Figure): string[] {
  const sheet = sheetOf(view, figure);
  return [sheet.title, ...sheet.blocks.flatMap(blockSaid)];
}

function blockSaid(block: Block): string[] {
  if (block.kind === "equation") return [block.left + block.result];
  if (block.kind === "part") return [`${block.label} ${block.name}`];
  if (block.kind === "text") return [block.title ? `${block.title}: ${block.text}` : block.text];
  if (block.kind === "facts") return [block.title, ...block.rows.flatMap(({ name, change, facts }) => [`${name} | ${change}`, ...facts]), block.after];
  const rows = block.rows.map((row) => [row.name, ...row.cells.map(({ text }) => text)].join(" | "));
  return [...(block.title ? [block.title] : []), block.head.map(({ text }) => text).join(" | "), ...rows, ...(block.after ? [block.after] : [])];
}

describe("equations", () => {
  it.each([
    [[2, 1, 3], [1, 1, 1], 2, "(2 + 1 + 3) ÷ 3 = 2.0"],
    [[2, 1, 3, 3, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1], 12 / 7, "(2 + 1 + 3 + 3 + 1 + 1 + 1) ÷ 7 = 1.7"],
    [[1.65, 3], [2, 2], 2.325, "(1.6 + 3) ÷ 2 = 2.3"],
    [[2, 5], [3, 1], 2.75, "(3 × 2 + 1 × 5) ÷ 4 = 2.7"],
    [[4], [1], 4, "(4) ÷ 1 = 4.0"],
  ])("%j by %j", (values, weights, result, words) => {
    const parts = values.map((value, index) => ({ value, weight: weights[index] ?? 1 }));
    const { left, result: shown } = equation(parts, result);
    expect(left + shown).toBe(words);
  });
});

describe("the drawer", () => {
  it("tells the level: mean, gate, and the dimension that holds it back", async () => {
    expect(said(await read(), { kind: "level" })).toMatchInlineSnapshot(`
      [
        "Level 2",
        "The mean, rounded down: Twelve dimensions by weight give 3.0, so 3.",
        "What level 3 asks for",
        "Both are needed | Needs | Has",
        "Impact and value | 3.0 | 1.6 short",
        "Service catalogue | 3.0 | 3.0 met",
        "While one of them falls short, the level stops at 2, whatever the mean. Level 3 opens when all are met.",
        "Business impact and value",
        "Questions, equal weights | Evidence | Value",
        "Cost of one hour | 6 of 13 | 1.6",
        "Signed impact statements | 3 of 5 | 1.4",
        "Fallback in a stoppage | 5 of 13 | 1.8",
        "(1.6 + 1.4 + 1.8) ÷ 3 = 1.6",
      ]
    `);
  });

  it("tells the mean by weights", async () => {
    const words = said(await read(), { kind: "mean" });
    expect(words[0]).toBe("Mean 3.0");
    expect(words).toContain("Impact and value | 12 | 1.6");
    expect(words.at(-2)).toBe("302.4 ÷ 100 = 3.0");
  });

  it("tells a question by side, and what does not count", async () => {
    const words = said(await read(), { kind: "question", id: "D02-1" });
    expect(words).toMatchInlineSnapshot(`
      [
        "Cost of one hour 1.6",
        "The last time someone asked what an hour without our most important service costs, what could be shown?",
        "Part of Impact and value",
        "By side",
        "Side | Mean",
        "IT, 7 people | 2.2",
        "Business, 6 people | 1.0",
        "(2.2 + 1.0) ÷ 2 = 1.6",
        "6 of 13 answers documented or verified.",
        "1 person said “don’t know”. That is missing from the score and listed.",
      ]
    `);
  });

  it("says why a question has no value", async () => {
    const words = said(await read(), { kind: "question", id: "D12-2" });
    expect(words).toContain("Nobody gave a value. It is missing from the score.");
    expect(words).toContain("14 people said “don’t know”. That is missing from the score and listed.");
  });

  it("keeps a missing question in the table and out of the sum", async () => {
    const words = said(await read(), { kind: "dimension", id: "D12" });
    expect(words).toContain("Who answers for benefit | 0 of 0 | missing");
    expect(words.find((line) => line.includes("÷"))).toMatch(/^\([\d.]+ \+ [\d.]+\) ÷ 2 = [\d.]+$/);
  });

  it("names needs that nobody has answered and those that do not apply", async () => {
    const view = await read();
    const needs = view.derivation.parts.find(({ subject }) => subject.kind === "gate")?.parts ?? [];
    Object.assign(needs[0] as Derivation, { value: null, note: "needs 3; missing" });
    Object.assign(needs[1] as Derivation, { value: null, note: "not applicable" });
    const words = said(view, { kind: "level" });
    expect(words).toContain("Impact and value | 3.0 | unanswered");
    expect(words).toContain("Service catalogue | 3.0 | not applicable");
  });

  it("hides a side that is too small, and says so", async () => {
    const workspace = sample();
    const few = new Set(["p09", "p10"]);
    for (const assessment of workspace.assessments) {
      assessment.responses = assessment.responses.filter(({ group, participant }) => group === "it" || few.has(participant));
    }
    const view = await makeFake({ workspace }).results({ assessment: "a2026" });
    expect(hiddenPeople(own(view))).toBe(2);
    expect(said(view, { kind: "question", id: "D02-1" })).toContain("Business | hidden");
    expect(said(view, { kind: "dimension", id: "D02" })).toContain("Business, 2 people | hidden");
    expect(hiddenPeople(own(await read()))).toBeNull();
  });
});

describe("what lies beyond the level", () => {
  const insight = async (): Promise<Insight> => {
    const fake = makeFake({ workspace: sample() });
    const assessment = "a2026";
    return { whatIf: await fake.what_if({ assessment }), agreement: await fake.agreement({ assessment }) };
  };

  it("tells the next level as facts, each question leading to its own sheet", async () => {
    const sheet = sheetOf(await read(), { kind: "what_if" }, await insight());
    const plan = sheet.blocks.find((block) => block.kind === "facts");
    expect(sheet.title).toBe("What level 3 would take");
    expect(plan?.rows.every(({ facts, opens }) => facts.length > 0 && opens.kind === "question")).toBe(true);
    expect(plan?.after).toBe("Then the mean is 3.0 and the level 3.");
  });

  it("is one click from the level", async () => {
    const last = sheetOf(await read(), { kind: "level" }, await insight()).blocks.at(-1);
    expect(last).toMatchObject({ kind: "part", opens: { kind: "what_if" } });
  });

  it("names what has to be answered first, and says nothing where there is no level above", async () => {
    const { whatIf, agreement } = await insight();
    if (!whatIf) throw new Error("the sample has a level above");
    const first: Insight = { agreement, whatIf: { ...whatIf, outcome: "first_answer", plan: null, even: null, unanswered: [{ id: "D02-1", name: "Cost of one hour" }] } };
    const view = await read();
    expect(sheetOf(view, { kind: "what_if" }, first).blocks[0]).toMatchObject({ kind: "table", rows: [{ name: "Cost of one hour" }] });
    const top: Insight = { agreement, whatIf: { ...whatIf, next: null, outcome: "at_the_top", plan: null } };
    expect(sheetOf(view, { kind: "level" }, top)).toEqual(sheetOf(view, { kind: "level" }));
  });

  it("gives the coefficients behind the words, and hides sides that are too small", async () => {
    const { agreement } = await insight();
    if (!agreement) throw new Error("the sample has answers");
    const view = await read();
    const figure: Figure = { kind: "agreement_of", id: "D02" };
    const open = sheetOf(view, figure, { whatIf: null, agreement }).blocks.flatMap(blockSaid);
    expect(open.some((line) => line.startsWith("IT | ") && /\d\.\d\d/.test(line))).toBe(true);
    const dimensions = agreement.dimensions.map((one) => ({ ...one, row: { ...one.row, groups: { it: null, business: null }, between: null } }));
    const closed = sheetOf(view, figure, { whatIf: null, agreement: { ...agreement, dimensions } }).blocks.flatMap(blockSaid);
    expect(closed).toContain("IT | hidden |  | ");
  });
});

describe("agreement in words", () => {
  it.each([
    [{ kind: "agree" }, "They agree"],
    [{ kind: "differ", levels: 0.6 }, "They differ by about half a level"],
    [{ kind: "differ", levels: 1.1 }, "They differ by about a level"],
    [{ kind: "differ", levels: 1.44 }, "They differ by about one and a half levels"],
    [{ kind: "two_camps", lower: 1, upper: 4 }, "Two camps"],
    [{ kind: "too_few" }, "Too few people to say"],
  ] satisfies [Verdict, string][])("%j", (verdict, words) => {
    expect(text.agreement.within(verdict)).toBe(words);
  });
});
