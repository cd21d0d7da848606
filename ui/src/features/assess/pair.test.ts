import { describe, expect, it } from "vitest";
import type { Answer } from "../../generated/api";
import { answerOf, distanceOf, pairOf, turnAfter, turnOf, type Mark, type Pair } from "./pair";

const pair = (today: number | null, wanted: number | null): Pair => ({ today, wanted });
const given = (answer: Answer) => ({ answer, evidence: "asserted" as const, comment: "" });

describe("a pair", () => {
  it.each<[Answer, Pair]>([
    [{ state: "value", value: 0, desired: 10 }, pair(0, 10)],
    [{ state: "value", value: 3 }, pair(3, null)],
    [{ state: "dont_know" }, pair(null, null)],
    [{ state: "not_applicable", reason: "none" }, pair(null, null)],
  ])("is what %j sets", (answer, marks) => expect(pairOf(given(answer))).toEqual(marks));

  it("has no mark where nothing is answered", () => expect(pairOf(null)).toEqual(pair(null, null)));

  it.each<[Pair, Answer | null]>([
    [pair(0, 0), { state: "value", value: 0, desired: 0 }],
    [pair(0, null), null],
    [pair(null, 0), null],
    [pair(null, null), null],
  ])("%j makes %j: 0 is a mark, a blank is none", (marks, answer) => expect(answerOf(marks)).toEqual(answer));

  it.each<[Pair, number | null]>([
    [pair(3, 8), 5],
    [pair(6, 4), -2],
    [pair(0, 0), 0],
    [pair(null, 0), null],
    [pair(0, null), null],
  ])("%j is %j apart", (marks, distance) => expect(distanceOf(marks)).toBe(distance));
});

describe("the next key", () => {
  it.each<[Pair, Mark]>([
    [pair(null, null), "today"],
    [pair(0, null), "wanted"],
    [pair(null, 0), "today"],
    [pair(3, 8), "today"],
  ])("at %j sets %s", (marks, mark) => expect(turnOf(marks)).toBe(mark));

  it.each<[string, Mark, Pair, Pair, Mark | null]>([
    ["the first mark leads to the second", "today", pair(null, null), pair(3, null), "wanted"],
    ["the second completes, and leads on", "wanted", pair(3, null), pair(3, 8), null],
    ["wanted first leads back to today", "wanted", pair(null, null), pair(null, 8), "today"],
    ["today as the last one completes, and leads on", "today", pair(null, 8), pair(3, 8), null],
    ["a changed today leads to wanted", "today", pair(3, 8), pair(4, 8), "wanted"],
    ["a changed wanted leads on", "wanted", pair(3, 8), pair(3, 9), null],
  ])("%s", (_, mark, before, after, next) => {
    expect(turnAfter(mark, before, after, true)).toBe(next);
    expect(turnAfter(mark, before, after, false)).toBe(mark);
  });
});
