import { describe, expect, it } from "vitest";
import type { ChangeItem, Next } from "../../generated/api";
import { text } from "../../text/text";
import { workspaceView } from "../../transport/fake/views";
import { sample } from "../../transport/fake/sample";
import { stepOf } from "./next";
import { movedSince } from "./standing";

const workspace = workspaceView(sample(), { undo: null, redo: null });
const alone = { ...workspace, participants: workspace.participants.slice(0, 1) };
const voice = { participant: "p01", group: "it" as const };
const held = { dimension: "D02", name: "Business impact and value", level: 3, needs: 3, has: 1.79 };

describe("the next step", () => {
  it.each<[Next, string, object]>([
    [{ kind: "add_people" }, "Add the people who answer", { to: "screen", screen: "people" }],
    [{ kind: "add_assessment" }, "Choose what to assess", { to: "add" }],
    [{ kind: "start", voice, questions: 28, minutes: 45 }, "Answer the first question", { to: "question", voice, question: null }],
    [{ kind: "continue", voice, question: "D05-2", left: 1, asked: 24, carried: 0 }, "Answer the last question", { to: "question", voice, question: "D05-2" }],
    [{ kind: "continue", voice, question: "D05-2", left: 5, asked: 24, carried: 0 }, "Answer 5 more questions", { to: "question", voice, question: "D05-2" }],
    [{ kind: "continue", voice, question: "D05-2", left: 5, asked: 24, carried: 4 }, "Confirm or change the answers of last time", { to: "question", voice, question: "D05-2" }],
    [{ kind: "ask_side", group: "business", people: 0 }, "Ask the business", { to: "screen", screen: "people" }],
    [{ kind: "ask_others", people: 1 }, "Hear the last person", { to: "screen", screen: "people" }],
    [{ kind: "find_out", completeness: 0.699, dont_know: 2 }, "Find out what is missing", { to: "screen", screen: "results" }],
    [{ kind: "contradictions", dimensions: ["Governance"] }, "Look where score and count contradict each other", { to: "screen", screen: "results" }],
    [{ kind: "lift", held }, "Decide what lifts Business impact and value", { to: "screen", screen: "report" }],
    [{ kind: "decide" }, "Write the decisions you ask for", { to: "screen", screen: "report" }],
    [{ kind: "sign_off" }, "Sign off BSM maturity, November 2026", { to: "sign_off" }],
    [{ kind: "go_to", assessment: "a2027", name: "The next" }, "Go on with The next", { to: "assessment", id: "a2027" }],
    [{ kind: "compare", name: "Last year" }, "See what moved since Last year", { to: "screen", screen: "results" }],
    [{ kind: "plan_next" }, "Plan the next round", { to: "add" }],
  ])("%o", (next, title, way) => {
    const step = stepOf(next, workspace);
    expect([step.title, step.way]).toEqual([title, way]);
    expect(step.body && step.action).toBeTruthy();
  });

  it("cuts what it says, and says whom it means only where there are several", () => {
    expect(stepOf({ kind: "lift", held }, workspace).body).toContain("asks for 3.0 there; it stands at 1.7");
    expect(stepOf({ kind: "find_out", completeness: 0.699, dont_know: 2 }, workspace).body).toMatch(/^69 % .* Two questions got/);
    const next: Next = { kind: "continue", voice, question: "D05-2", left: 5, asked: 24, carried: 0 };
    expect(stepOf(next, workspace).body).toBe("19 of 24 are answered by Maren Olufsen.");
    expect(stepOf(next, alone).body).toBe("19 of 24 are answered.");
  });
});

describe("how it moved", () => {
  const since = (delta: number) => movedSince({ name: "Last", date: "2025-11-14", change: { delta, questions: 26 } });
  it.each([
    [0.59, /^0.5 higher than in November 2025, over the 26 questions answered both times/],
    [-1.29, /^1.2 lower/],
    [0.09, /^No change since November 2025/],
    [-0.09, /^No change/],
  ])("%s", (delta, said) => expect(since(delta)).toMatch(said));
  it("claims nothing without a question answered both times", () =>
    expect(movedSince({ name: "Last", date: "2025-11-14", change: null })).toBe("No question was answered both now and in November 2025."));
});

describe("what changed", () => {
  const say = (item: ChangeItem, several = false) => text.overview.changes.say(item, several, (day) => day);
  const assessment = "May";
  const answered = { kind: "answered" as const, assessment, group: "business" as const, people: 6, questions: 12, imported: false };
  it.each<[ChangeItem, string]>([
    [answered, "6 business people answered 12 questions"],
    [{ ...answered, group: "it" }, "6 IT people answered 12 questions"],
    [{ ...answered, group: null, questions: 1 }, "6 people answered 1 question"],
    [{ ...answered, group: null, people: null }, "12 questions answered"],
    [{ ...answered, imported: true }, "Answers of 6 business people to 12 questions came from a file"],
    [{ ...answered, group: null, people: null, imported: true }, "Answers to 12 questions came from a file"],
    [{ kind: "answers_changed", assessment, answers: 1 }, "1 answer changed"],
    [{ kind: "answers_taken_back", assessment, answers: 20 }, "20 answers taken back"],
    [{ kind: "assumed", assessment, answers: 3 }, "3 answers assumed for the other side: shown, never counted"],
    [{ kind: "people", added: 2, changed: 0, removed: 1 }, "People: 2 people added and 1 person removed"],
    [{ kind: "service_list" }, "The list of services changed"],
    [{ kind: "statements", services: 3 }, "Impact statements of 3 services written or changed"],
    [{ kind: "statement_signed", service: "Claims intake", by: "Ingrid Solheim" }, "The statement of “Claims intake” was signed by Ingrid Solheim"],
    [{ kind: "stoppages", stoppages: 1 }, "1 stoppage entered or changed"],
    [{ kind: "own_words" }, "The list of words of our business changed"],
    [{ kind: "targets", assessment, dimensions: 12 }, "Targets set for 12 dimensions"],
    [{ kind: "decisions", assessment, written: 2, removed: 1 }, "2 decisions written and 1 decision removed"],
    [{ kind: "consent", assessment, shown: false }, "Small groups are hidden again"],
    [{ kind: "redated", assessment, date: "2026-12-01" }, "“May” now stands for 2026-12-01"],
    [{ kind: "signed_off", assessment, by: "Ada" }, "“May” was signed off by Ada"],
    [{ kind: "reopened", assessment, by: "Ben", why: "A count was wrong" }, "“May” was opened again by Ben: A count was wrong"],
    [{ kind: "undone", steps: 2 }, "2 changes were undone"],
  ])("%o", (item, sentence) => expect(say(item)).toBe(sentence));

  it("names the assessment where there are several", () => expect(say(answered, true)).toBe("6 business people answered 12 questions in “May”"));
});
