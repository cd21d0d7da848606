import { describe, expect, it } from "vitest";
import type { Question, Satisfied } from "../../generated/api";
import { rungOf } from "./rung";

const scale = { min: 0, max: 5, levels: [{ value: 2, name: "Proactive", summary: "" }] };
const question = (level: number | null) => ({ level }) as Question;

describe("the rung of a question", () => {
  it.each<[Satisfied | null, number | null, unknown]>([
    [{ at: 3 }, 2, { level: 2, name: "Proactive", atLeast: 3, grows: false }],
    [{ at: 3 }, 6, { level: 6, name: null, atLeast: 3, grows: false }],
    ["own_level", 2, { level: 2, name: "Proactive", atLeast: 2, grows: false }],
    ["tested_level", 2, { level: 2, name: "Proactive", atLeast: 2, grows: true }],
    [{ at: 3 }, null, null],
    [null, 2, null],
  ])("with %j at level %j", (satisfied, level, rung) => expect(rungOf(question(level), { satisfied, scale })).toEqual(rung));
});
