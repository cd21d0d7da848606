import { describe, expect, it } from "vitest";
import type { Answer, Evidence, GivenAnswer, QuestionView } from "../../generated/api";
import { changedQuestion, countsOf, found, isShown, neighbour, wordsIn, type Filter } from "./filters";

const given = (answer: Answer, evidence: Evidence = "asserted"): GivenAnswer => ({ answer, evidence, comment: "" });
const level = (value: number): Answer => ({ state: "value", value });

function view(id: string, now: GivenAnswer | null, last: GivenAnswer | null = null, carried: GivenAnswer | null = null): QuestionView {
  return {
    question: { id, short: `short ${id}` } as QuestionView["question"],
    stem: `What about ${id}?`,
    given: now,
    last_time: last && { given: last, date: "2025-11-14" },
    carried: carried && { given: carried, date: "2025-11-14" },
    others: null,
  };
}

const views = [
  view("q1", null, null, given(level(4))),
  view("q2", given({ state: "dont_know" }), given(level(1))),
  view("q3", given(level(2)), given(level(2))),
  view("q4", given(level(0), "documented"), given(level(1))),
  view("q5", given({ state: "not_applicable", reason: "none" })),
];

const pair = (value: number, desired: number): Answer => ({ state: "value", value, desired });

describe("filters", () => {
  it.each<[string, Answer, Answer, boolean]>([
    ["a pair that stayed", pair(3, 8), pair(3, 8), false],
    ["a pair of which only the wish changed", pair(3, 9), pair(3, 8), true],
    ["yes after no", { state: "value", value: "Y" }, { state: "value", value: "N" }, true],
    ["the same rating", { state: "value", value: "L" }, { state: "value", value: "L" }, false],
    ["another text", { state: "value", value: { text: "now" } }, { state: "value", value: { text: "then" } }, true],
    ["the same text", { state: "value", value: { text: "now" } }, { state: "value", value: { text: "now" } }, false],
    ["another reason", { state: "not_applicable", reason: "now" }, { state: "not_applicable", reason: "then" }, false],
  ])("tells %s", (_, now, before, differs) => expect(isShown(view("q", given(now), given(before, "verified")), new Set(["differs"]))).toBe(differs));

  it("counts zero as an answer, and an open question as no difference", () =>
    expect(countsOf(views)).toEqual({ unanswered: 1, carried: 1, dont_know: 1, asserted: 1, differs: 2 }));

  it.each<[Filter[], string[]]>([
    [[], ["q1", "q2", "q3", "q4", "q5"]],
    [["unanswered"], ["q1"]],
    [["carried"], ["q1"]],
    [["asserted"], ["q3"]],
    [["differs"], ["q2", "q4"]],
    [["unanswered", "dont_know"], ["q1", "q2"]],
  ])("%j shows %j", (filters, ids) =>
    expect(views.filter((each) => isShown(each, new Set(filters))).map(({ question }) => question.id)).toEqual(ids),
  );
});

describe("going on", () => {
  it.each<[string | null, 1 | -1, Filter[], string | null]>([
    ["q1", 1, [], "q2"],
    ["q5", 1, [], null],
    ["q2", -1, [], "q1"],
    ["q1", -1, [], null],
    [null, -1, [], "q5"],
    ["q1", 1, ["differs"], "q2"],
    ["q3", 1, ["differs"], "q4"],
    ["q4", 1, ["differs"], null],
    ["q3", -1, ["unanswered"], "q1"],
  ])("from %s by %s with %j to %s", (at, step, filters, to) =>
    expect(neighbour(views, at, step, new Set(filters))).toBe(to),
  );
});

describe("finding", () => {
  it("asks for every word, whatever its capitals", () =>
    expect(found(views, "ABOUT q3").map(({ question }) => question.id)).toEqual(["q3"]));
  it("shows all for no word", () => expect(found(views, " ")).toHaveLength(5));
  it("tells where undo led", () => {
    const after = views.map((each) => (each.question.id === "q4" ? view("q4", given(level(3))) : each));
    expect(changedQuestion(views, after)).toBe("q4");
    expect(changedQuestion(views, views)).toBeNull();
  });
});

it("lists the longest words of the glossary that stand in a question", () => {
  const glossary = ["service", "important services", "our most important service", "fault"].map((word) => ({ word }));
  const words = (stem: string) => wordsIn(stem, glossary).map(({ word }) => word);
  expect(words("What does our most important service cost?")).toEqual(["our most important service"]);
  expect(words("Which important services had a fault, and which service had none?")).toEqual(["service", "important services", "fault"]);
});
