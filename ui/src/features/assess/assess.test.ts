import { beforeEach, describe, expect, it, vi } from "vitest";
import { Session } from "../../session.svelte";
import { makeFake, type Beginning } from "../../transport/fake/fake";
import { sample } from "../../transport/fake/sample";
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
    assess.comment("D02-1", "Asked in May.");
    assess.saveComment();
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
      assess.comment("D02-1", "Still so, says finance.");
      assess.confirm();
      await session.queue.settled();
      expect(assess.current?.given?.comment).toBe("Still so, says finance.");
    });
  });

  it("changes nothing that is signed off", async () => {
    const { session, assess } = await begin({ workspace: { ...sample(), current: "a2025" } });
    const before = JSON.stringify(assess.current?.given);
    assess.answer(level(5));
    assess.comment("D02-1", "After the fact.");
    assess.saveComment();
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
    assess.comment("D02-1", assess.current?.given?.comment ?? "");
    assess.saveComment();
    expect(answer).not.toHaveBeenCalled();
  });

  it("keeps a comment until there is an answer, and saves it with it", async () => {
    const { session, assess } = await begin();
    assess.answer(null);
    await session.queue.settled();
    assess.comment("D02-1", "Finance has a figure.");
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
    assess.comment("D02-1", "Half");
    vi.advanceTimersByTime(700);
    assess.comment("D02-1", "Half a sentence");
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
    expect(session.saving).toEqual({ kind: "failed", message: "The disk is full.", unsaved: 1 });
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
