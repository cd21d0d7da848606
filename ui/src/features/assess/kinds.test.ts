import { describe, expect, it } from "vitest";
import type { Answer, Question, QuestionKind } from "../../generated/api";
import { answerKeys, numberIn, optionsOf, saidTo } from "./kinds";

const question = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: "q",
  kind,
  audience: "both",
  stem: {},
  why: "",
  anchors: [],
  evidence: "",
  weight: 1,
  level: null,
  short_form: true,
  na: null,
  ...more,
});
const scale = (min: number, max: number) => ({ min, max, levels: [] });
const choices = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `c${index}`, text: `Choice ${index}` }));
const given = (answer: Answer) => ({ answer, evidence: "asserted" as const, comment: "" });

describe("the keys of a question", () => {
  it.each<[string, Question, [number, number], string, unknown[]]>([
    ["levels from 0 to 5", question("level"), [0, 5], "012345", [0, 1, 2, 3, 4, 5]],
    ["levels from 1 to 7", question("level"), [1, 7], "1234567", [1, 2, 3, 4, 5, 6, 7]],
    ["levels from 8 to 12: two have no key", question("level"), [8, 12], "89-", [8, 9, 10]],
    ["a pair, whatever the scale", question("differential"), [0, 5], "0123456789-", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ["yes or no", question("yes_no"), [0, 5], "YN", ["Y", "N"]],
    ["a rating", question("nplf"), [0, 5], "NPLF", ["N", "P", "L", "F"]],
    ["choices, up to the ninth", question("choice", { choices: choices(11) }), [0, 5], "123456789", choices(9).map(({ id }) => id)],
    ["a number", question("number"), [0, 5], "", []],
    ["a text", question("text"), [0, 5], "", []],
    ["a ranking", question("ranking", { choices: choices(3) }), [0, 5], "", []],
  ])("%s", (_, asked, [min, max], printed, values) => {
    const keys = answerKeys(asked, scale(min, max));
    expect(keys.map(({ key }) => key).join("")).toBe(printed);
    expect(keys.map(({ value }) => value)).toEqual(values);
  });

  it("shows every choice, also those without a key", () => expect(optionsOf(question("choice", { choices: choices(11) }))).toHaveLength(11));
});

describe("what was said", () => {
  it.each<[string, Question, Answer, string, string]>([
    ["a level", question("level"), { state: "value", value: 0 }, "0", "0"],
    ["a pair", question("differential"), { state: "value", value: 3, desired: 8 }, "3 → 8", "3 today, 8 wanted"],
    ["half a pair from a file", question("differential"), { state: "value", value: 3 }, "3 → –", "3 today, – wanted"],
    ["no", question("yes_no"), { state: "value", value: "N" }, "No", "No"],
    ["a rating", question("nplf"), { state: "value", value: "L" }, "L", "Largely achieved"],
    ["a choice", question("choice", { choices: choices(3) }), { state: "value", value: "c1" }, "2", "Choice 1"],
    ["a number, which is never cut", question("number", { unit: "hours" }), { state: "value", value: 4.25 }, "4.25", "4.25 hours"],
    ["a text", question("text"), { state: "value", value: { text: "Tickets." } }, "✓", "answered"],
    ["don’t know", question("differential"), { state: "dont_know" }, "?", "don’t know"],
    ["not applicable", question("yes_no"), { state: "not_applicable", reason: "none" }, "n/a", "not applicable"],
  ])("%s", (_, asked, answer, short, long) => expect(saidTo(asked, given(answer))).toEqual({ short, long }));

  it("is nothing where nothing was", () => expect(saidTo(question("level"), null)).toEqual({ short: "", long: "" }));
});

describe("a number in writing", () => {
  it.each([
    ["4", 4],
    [" 4.5 ", 4.5],
    ["4,5", 4.5],
    ["-3", -3],
    ["0", 0],
    ["", null],
    ["4 h", null],
    ["1,000.5", null],
    ["1e3", null],
    ["4.", null],
  ])("%j reads %j", (written, number) => expect(numberIn(written)).toBe(number));
});
