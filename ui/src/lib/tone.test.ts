import { describe, expect, it } from "vitest";
import { toneOf } from "./tone";

const tones = (min: number, max: number): string[] => Array.from({ length: max - min + 1 }, (_, step) => toneOf(min + step, { min, max }));

describe("the colour of a level", () => {
  it.each([
    [0, 5, ["l0", "l1", "l2", "l3", "l4", "l5"]],
    [1, 5, ["l0", "l1", "l3", "l4", "l5"]],
    [1, 7, ["l0", "l1", "l2", "l3", "l3", "l4", "l5"]],
    [0, 10, ["l0", "l1", "l1", "l2", "l2", "l3", "l3", "l4", "l4", "l5", "l5"]],
    [1, 3, ["l0", "l3", "l5"]],
  ])("from %i to %i never falls and spans the colours", (min, max, expected) => expect(tones(min, max)).toEqual(expected));

  it("holds what lies beyond the scale at its ends", () => expect([toneOf(-1, { min: 0, max: 5 }), toneOf(6, { min: 0, max: 5 })]).toEqual(["l0", "l5"]));
});
