import { beforeEach, describe, expect, it, vi } from "vitest";
import { Session } from "../../session.svelte";
import { makeFake, type Beginning } from "../../transport/fake/fake";
import { sample, sampleWith } from "../../transport/fake/sample";
import { Assess } from "./assess.svelte";

async function begin(beginning: Beginning = {}): Promise<{ session: Session; assess: Assess }> {
  const workspace = sample();
  const session = new Session(makeFake({ workspace, place: { screen: "assess", question: "D02-1" }, ...beginning }), () => new Date(2026, 10, 20));
  await session.start();
  const assess = new Assess(session);
  session.onSaved((input, reply) => assess.saved(input, reply));
  await assess.load();
  return { session, assess };
}

const level = (value: number) => ({ state: "value" as const, value });
const FULL = { failing: { answer: "The disk is full." } };

describe("the Assess screen", () => {
  beforeEach(() => void vi.useRealTimers());

  it("opens at the question it was left at", async () => expect((await begin()).assess.at).toBe("D02-1"));

  it("asks each side its own questions", async () => {
    const { session, assess } = await begin();
    expect(assess.questions.some(({ question }) => question.id === "D02-2")).toBe(false);
    await session.change(() => session.transport.answer_as({ participant: "p01", group: "business" }));
    await assess.load();
    expect(assess.questions.some(({ question }) => question.id === "D02-2")).toBe(true);
    expect(assess.view?.assumed).toBe(true);
  });

  it("keeps a draft for the one who typed it", async () => {
    const { session, assess } = await begin();
    assess.answer(null);
    assess.type("comment", "D02-1", "Asked in May.");
    assess.saveTyped();
    await session.queue.settled();
    await session.choose(() => session.transport.answer_as({ participant: "p02", group: "it" }));
    await assess.load();
    expect(assess.current && assess.commentOn(assess.current)).not.toBe("Asked in May.");
    await session.choose(() => session.transport.answer_as({ participant: "p01", group: "it" }));
    await assess.load();
    expect(assess.current && assess.commentOn(assess.current)).toBe("Asked in May.");
  });

  describe("where it began with the answers of last time", () => {
    async function begun() {
      const workspace = sample();
      const [now] = workspace.assessments;
      if (now) workspace.assessments.unshift({ ...now, id: "a2027", date: "2027-05-03", responses: [], started_from: now.id });
      return begin({ workspace: { ...workspace, current: "a2027" } });
    }

    it("counts none of them until it is confirmed", async () => {
      const { session, assess } = await begun();
      expect([assess.answered, assess.current?.given]).toEqual([0, null]);
      expect(assess.current?.carried?.given.answer).toEqual(level(2));
      expect(assess.confirm()).toBe(true);
      expect(assess.current?.given).toEqual({ answer: level(2), evidence: "documented", comment: "Finance estimated €18k an hour for claims intake in March. Claims has not agreed to it." });
      await session.queue.settled();
      expect([assess.answered, assess.current?.carried]).toEqual([1, null]);
    });

    it("confirms nothing a second time, and nothing that was not said", async () => {
      const { session, assess } = await begun();
      assess.answer(level(5));
      expect(assess.confirm()).toBe(false);
      await session.queue.settled();
      expect(assess.current?.given?.answer).toEqual(level(5));
      const unsaid = assess.questions.find(({ carried }) => !carried && true);
      expect(unsaid?.given?.answer).toEqual(level(5));
    });

    it("keeps the comment that was typed meanwhile", async () => {
      const { session, assess } = await begun();
      assess.type("comment", "D02-1", "Still so, says finance.");
      assess.confirm();
      await session.queue.settled();
      expect(assess.current?.given?.comment).toBe("Still so, says finance.");
    });
  });

  it("changes nothing that is signed off", async () => {
    const { session, assess } = await begin({ workspace: { ...sample(), current: "a2025" } });
    const before = JSON.stringify(assess.current?.given);
    assess.answer(level(5));
    assess.type("comment", "D02-1", "After the fact.");
    assess.saveTyped();
    expect(JSON.stringify(assess.current?.given)).toBe(before);
    expect(session.queue.unsaved).toBe(0);
  });

  it("holds answers against the assessment that was chosen", async () => {
    const { session, assess } = await begin();
    expect(assess.current?.last_time?.given.answer).toEqual(level(1));
    await session.choose(() => session.transport.compare_with({ assessment: "a2026", comparison: { kind: "nothing" } }));
    await assess.load();
    expect(assess.current?.last_time).toBeNull();
  });

  it("does not say “Saved” for something else while an answer is under way", async () => {
    const { session, assess } = await begin({ slow: 5 });
    assess.answer(level(4));
    session.saved(new Date());
    expect(session.saving.kind).toBe("saving");
    await session.queue.settled();
  });

  it("shows an answer at once and says “Saved” only after the reply", async () => {
    const { session, assess } = await begin({ slow: 5 });
    assess.answer(level(4));
    expect(assess.current?.given?.answer).toEqual(level(4));
    expect(session.saving.kind).toBe("saving");
    await session.queue.settled();
    expect(session.saving.kind).toBe("saved");
    expect(session.undoState.undo).toBe("response");
  });

  it("keeps evidence and comment when the value changes", async () => {
    const { session, assess } = await begin();
    const before = assess.current?.given;
    assess.answer(level(3));
    expect(assess.current?.given).toEqual({ ...before, answer: level(3) });
    assess.answer({ state: "dont_know" });
    expect(assess.current?.given?.evidence).toBe("asserted");
    await session.queue.settled();
  });

  it("sends nothing where nothing changed", async () => {
    const { session, assess } = await begin();
    const answer = vi.spyOn(session.transport, "answer");
    assess.answer(level(2));
    assess.type("comment", "D02-1", assess.current?.given?.comment ?? "");
    assess.saveTyped();
    expect(answer).not.toHaveBeenCalled();
  });

  it("keeps a comment until there is an answer, and saves it with it", async () => {
    const { session, assess } = await begin();
    assess.answer(null);
    await session.queue.settled();
    assess.type("comment", "D02-1", "Finance has a figure.");
    assess.next();
    assess.back();
    expect(assess.current && assess.commentOn(assess.current)).toBe("Finance has a figure.");
    assess.answer(level(1));
    await session.queue.settled();
    expect(assess.current?.given?.comment).toBe("Finance has a figure.");
  });

  it("saves a comment after a pause", async () => {
    const { session, assess } = await begin();
    vi.useFakeTimers();
    assess.type("comment", "D02-1", "Half");
    vi.advanceTimersByTime(700);
    assess.type("comment", "D02-1", "Half a sentence");
    vi.advanceTimersByTime(700);
    expect(session.queue.unsaved).toBe(0);
    vi.advanceTimersByTime(200);
    expect(session.queue.unsaved).toBe(1);
    expect(assess.current?.given?.comment).toBe("Half a sentence");
  });

  it("keeps answers that could not be saved, also when the questions are read anew", async () => {
    const { session, assess } = await begin(FULL);
    assess.answer(level(5));
    await session.queue.settled();
    expect(session.saving).toEqual({ kind: "failed", failure: { code: "refused", message: "The disk is full." }, unsaved: 1 });
    await assess.load();
    expect(assess.current?.given?.answer).toEqual(level(5));
  });

  it("follows an undo to the question that changed", async () => {
    const { session, assess } = await begin();
    assess.answer(level(5));
    assess.next();
    await session.queue.settled();
    await session.undo();
    await assess.load();
    expect(assess.at).toBe("D02-1");
    expect(assess.current?.given?.answer).toEqual(level(2));
  });

  it("saves a count and hears of a contradiction", async () => {
    const { assess } = await begin();
    const test = assess.view?.dimensions.find(({ id }) => id === "D10");
    expect(test?.contradiction).toBeNull();
    const entry = { count: 1, total: 10, counted_on: "2026-11-19", counted_by: "Ada" };
    expect(await assess.count("D10", entry)).toBe(true);
    expect(test?.outcome).toEqual(entry);
    expect(test?.contradiction?.statement).toContain("Of 10 supplier contracts");
  });

  it("ends past the last question, and comes back", async () => {
    const { assess } = await begin();
    const last = assess.questions.at(-1)?.question.id ?? null;
    assess.goTo(last);
    assess.next();
    expect(assess.at).toBeNull();
    assess.back();
    expect(assess.at).toBe(last);
  });
});

/** The ten pairs at their fifth, which is open. */
const atPair = (beginning: Beginning = {}) => begin({ workspace: sampleWith("rl-pairs"), place: { screen: "assess", question: "P05-1" }, ...beginning });
const both = (value: number, desired: number) => ({ state: "value" as const, value, desired });

describe("a pair on the Assess screen", () => {
  it("has nothing chosen before a person chooses", async () => {
    const { assess } = await atPair();
    expect(assess.current && assess.pairOn(assess.current)).toEqual({ today: null, wanted: null });
    expect(assess.turn).toBe("today");
  });

  it("is saved with the second key, and goes on", async () => {
    const { session, assess } = await atPair();
    const answer = vi.spyOn(session.transport, "answer");
    assess.press(3, true);
    await session.queue.settled();
    expect([answer.mock.calls.length, assess.at, assess.turn]).toEqual([0, "P05-1", "wanted"]);
    assess.press(10, true);
    await session.queue.settled();
    expect(answer.mock.lastCall?.[0]).toMatchObject({ question: "P05-1", answer: both(3, 10) });
    expect([answer.mock.calls.length, assess.at, assess.turn]).toEqual([1, "P06-1", "today"]);
  });

  it("stays at each mark with Shift, so that it can be corrected", async () => {
    const { session, assess } = await atPair();
    assess.press(3, false);
    assess.press(4, false);
    expect([assess.turn, assess.unfinishedOn(assess.current!)]).toEqual(["today", { today: 4, wanted: null }]);
    assess.press(5, true);
    assess.press(7, false);
    assess.press(8, false);
    await session.queue.settled();
    expect([assess.at, assess.turn, assess.current?.given?.answer]).toEqual(["P05-1", "wanted", both(5, 8)]);
  });

  it("changes one mark of a saved answer at a time", async () => {
    const { session, assess } = await atPair();
    assess.goTo("P01-1");
    assess.press(5, true);
    await session.queue.settled();
    expect([assess.at, assess.turn, assess.current?.given?.answer]).toEqual(["P01-1", "wanted", both(5, 7)]);
    expect(assess.current?.given?.evidence).toBe("documented");
    assess.press(9, true);
    await session.queue.settled();
    expect(assess.at).toBe("P02-1");
    assess.back();
    expect([assess.current?.given?.answer, assess.turn]).toEqual([both(5, 9), "today"]);
  });

  it("keeps half an answer for the one who gave it, and counts it as not saved", async () => {
    const { session, assess } = await atPair();
    assess.mark("today", 3);
    expect(session.unsaved).toEqual({ answers: 0, unfinished: 1, comments: 0, statements: 0 });
    assess.next();
    assess.back();
    expect([assess.pairOn(assess.current!), assess.turn, assess.current?.given]).toEqual([{ today: 3, wanted: null }, "wanted", null]);
    await session.choose(() => session.transport.answer_as({ participant: "p05", group: "it" }));
    await assess.load();
    expect(assess.unfinishedOn(assess.current!)).toBeNull();
    await session.choose(() => session.transport.answer_as({ participant: "p01", group: "it" }));
    await assess.load();
    assess.mark("wanted", 3);
    await session.queue.settled();
    expect([assess.current?.given?.answer, session.unsaved.unfinished]).toEqual([both(3, 3), 0]);
  });

  it("lets half an answer go", async () => {
    const { session, assess } = await atPair();
    const letGo = [() => assess.erase(), () => assess.answer(null), () => assess.answer({ state: "dont_know" })];
    for (const act of letGo) {
      assess.press(3, true);
      act();
      expect([session.unsaved.unfinished, assess.turn]).toEqual([0, "today"]);
    }
    await session.queue.settled();
  });

  it("leaves a “don’t know” standing until both marks are set", async () => {
    const { session, assess } = await atPair();
    assess.answer({ state: "dont_know" });
    assess.press(2, true);
    expect(assess.current?.given?.answer).toEqual({ state: "dont_know" });
    assess.press(6, false);
    await session.queue.settled();
    expect(assess.current?.given?.answer).toEqual(both(2, 6));
  });

  it("follows the keyboard to a mark", async () => {
    const { assess } = await atPair();
    assess.turnTo("wanted");
    assess.press(8, true);
    expect([assess.turn, assess.pairOn(assess.current!)]).toEqual(["today", { today: null, wanted: 8 }]);
    assess.press(3, true);
    expect(assess.at).toBe("P06-1");
  });

  it("is not half given in a file that cannot be written", async () => {
    const { session, assess } = await atPair({ workspace: { ...sampleWith("rl-pairs"), read_only: true } });
    assess.press(3, true);
    expect(session.unsaved.unfinished).toBe(0);
  });
});

/** The framework with a question of each kind. */
const atKind = (question: string, beginning: Beginning = {}) => begin({ workspace: sampleWith("kinds"), place: { screen: "assess", question }, ...beginning });

describe("other kinds on the Assess screen", () => {
  it.each<[string, number | string]>([
    ["K1-level", 7],
    ["K1-yes", "N"],
    ["K1-nplf", "L"],
    ["K1-choice", "talk"],
  ])("a key answers %s and goes on, with Shift it stays", async (question, value) => {
    const { session, assess } = await atKind(question);
    assess.press(value, false);
    await session.queue.settled();
    expect([assess.at, assess.current?.given?.answer]).toEqual([question, { state: "value", value }]);
    assess.press(value, true);
    expect(assess.at).not.toBe(question);
  });

  it("saves a number once it can be read, and keeps it until then", async () => {
    const { session, assess } = await atKind("K1-number");
    assess.type("answer", "K1-number", "4 h");
    assess.next();
    assess.back();
    expect([session.unsaved.unfinished, assess.writtenOn(assess.current!), assess.current?.given]).toEqual([1, "4 h", null]);
    assess.type("answer", "K1-number", "4,5");
    assess.saveTyped();
    await session.queue.settled();
    expect([session.unsaved.unfinished, assess.current?.given?.answer]).toEqual([0, { state: "value", value: 4.5 }]);
  });

  it("takes a number back when its field is emptied, and leaves a “don’t know” alone", async () => {
    const { session, assess } = await atKind("K1-number");
    const write = (text: string) => (assess.type("answer", "K1-number", text), assess.saveTyped());
    write("4");
    write(" ");
    expect(assess.current?.given).toBeNull();
    assess.answer({ state: "dont_know" });
    write("");
    await session.queue.settled();
    expect(assess.current?.given?.answer).toEqual({ state: "dont_know" });
  });

  it("saves a text after a pause, and the comment beside it", async () => {
    const { session, assess } = await atKind("K1-text");
    vi.useFakeTimers();
    assess.type("comment", "K1-text", "Asked in May.");
    assess.type("answer", "K1-text", "Keeping promises. ");
    vi.advanceTimersByTime(900);
    vi.useRealTimers();
    await session.queue.settled();
    expect(assess.current?.given).toMatchObject({ answer: { state: "value", value: { text: "Keeping promises." } }, comment: "Asked in May." });
  });

  it("empties the field of a question that has no value any more", async () => {
    const { session, assess } = await atKind("K1-number");
    const before = assess.edition;
    assess.type("answer", "K1-number", "many");
    assess.saveTyped();
    assess.answer(null);
    expect([assess.edition > before, assess.writtenOn(assess.current!), session.unsaved.unfinished]).toEqual([true, "", 0]);
  });

  it("forgets why a key did nothing with the next answer, and with the next question", async () => {
    const { assess } = await atKind("K1-level");
    assess.refuse("Not here.");
    assess.press(3, false);
    expect(assess.refusal).toBeNull();
    assess.refuse("Not here.");
    assess.next();
    expect(assess.refusal).toBeNull();
  });

  it("says when a question counts, on a ladder alone", async () => {
    const ladder = await begin({ workspace: sampleWith("gartner-itmp"), place: { screen: "assess", question: "G06" } });
    expect([ladder.assess.view?.satisfied, ladder.assess.current?.question.level]).toEqual([{ at: 3 }, 2]);
    expect((await begin()).assess.view?.satisfied).toBeNull();
  });
});
