import { describe, expect, it } from "vitest";
import type { Question, QuestionKind } from "../../generated/api";
import { keyRows } from "./keysheet";
import { answerKeys } from "./kinds";

const scale = { min: 0, max: 5, levels: [] };
const rows = (kind: QuestionKind, singleKeys = true) => {
  const question = { id: "q", kind } as Question;
  return keyRows(question, answerKeys(question, scale), singleKeys).map(({ keys, what }) => `${keys.join(" ")}: ${what}`);
};

describe("the list of keys", () => {
  it("tells those of a level", () =>
    expect(rows("level").slice(0, 3)).toEqual([
      "0 – 5: answer, and on to the next question",
      "Shift 0 – 5: answer, and stay",
      "↑ ↓: move the choice, once the answers have the focus",
    ]));

  it("tells those of a pair, and that the hyphen is 10", () =>
    expect(rows("differential").slice(0, 3)).toEqual([
      "0 – 9 -: today, then what you want, then the next question; the hyphen is 10",
      "Shift 0 – 9 -: the same, and stay there",
      "Backspace: take half an answer back",
    ]));

  it("says that N is an answer where it is one", () => {
    expect(rows("yes_no")).toContain("A: not applicable, with a reason; N is an answer here");
    expect(rows("level")).toContain("N: not applicable, with a reason");
  });

  it("leads to the field where the answer is written", () => expect(rows("number")[0]).toBe("Tab: to the field of the answer"));

  it.each<QuestionKind>(["level", "differential", "yes_no", "number"])("names no single character once they are off: %s", (kind) => {
    const single = rows(kind, false).filter((row) => /^[^\s:]:/.test(row));
    expect(single).toEqual([]);
    expect(rows(kind, false)).toContain("Enter: next question");
  });

  it("tells the keys that always work past the last question", () => expect(keyRows(null, [], true).map(({ keys }) => keys[0])).not.toContain("D"));
});
