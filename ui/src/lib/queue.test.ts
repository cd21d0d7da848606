import { describe, expect, it, vi } from "vitest";
import type { AnswerInput, AnswerSaved } from "../generated/api";
import { AnswerQueue } from "./queue";

function answer(question: string, value: number): AnswerInput {
  return {
    assessment: "a",
    question,
    voice: { participant: "p", group: "it" },
    answer: { state: "value", value },
    evidence: "asserted",
    comment: "",
  };
}

/** A disk that can be slow or full, and remembers what it wrote. */
function disk() {
  const written: string[] = [];
  const state = { full: false, writing: 0, most: 0 };
  const send = async (input: AnswerInput) => {
    state.writing += 1;
    state.most = Math.max(state.most, state.writing);
    await Promise.resolve();
    state.writing -= 1;
    if (state.full) throw { code: "disk_full", message: "The disk is full." };
    written.push(`${input.question}=${input.answer?.state === "value" ? input.answer.value : "–"}`);
    return {} as AnswerSaved;
  };
  return { written, state, send };
}

const listener = () => ({ changed: vi.fn(), saved: vi.fn(), refused: vi.fn() });

describe("the answer queue", () => {
  it("writes in order, one at a time", async () => {
    const { written, state, send } = disk();
    const queue = new AnswerQueue(send, listener());
    for (const question of ["q1", "q2", "q3", "q1"]) queue.put(answer(question, written.length));
    expect(await queue.settled()).toBe(true);
    expect(written.map((row) => row.split("=")[0])).toEqual(["q1", "q2", "q3", "q1"]);
    expect(state.most).toBe(1);
    expect(queue.unsaved).toBe(0);
  });

  it("lets go of what can never be saved, and goes on with what stands behind it", async () => {
    const { written, send } = disk();
    const heard = listener();
    const queue = new AnswerQueue(async (input) => {
      if (input.question === "gone") throw { code: "unknown", message: "That question is not there." };
      return send(input);
    }, heard);
    for (const question of ["q1", "gone", "q2"]) queue.put(answer(question, 1));
    expect(await queue.settled()).toBe(true);
    expect(written).toEqual(["q1=1", "q2=1"]);
    expect(heard.refused).toHaveBeenCalledOnce();
    expect(queue.unsaved).toBe(0);
  });

  it("keeps everything when the disk is full, in order, and stops asking", async () => {
    const { written, state, send } = disk();
    const heard = listener();
    const queue = new AnswerQueue(send, heard);
    state.full = true;
    queue.put(answer("q1", 1));
    expect(await queue.settled()).toBe(false);
    queue.put(answer("q2", 2));
    queue.put(answer("q2", 3));
    expect(queue.failure?.code).toBe("disk_full");
    expect(queue.unsaved).toBe(2);
    expect(heard.saved).not.toHaveBeenCalled();

    state.full = false;
    await queue.retry();
    expect(written).toEqual(["q1=1", "q2=2", "q2=3"]);
    expect(queue.failure).toBeNull();
    expect(queue.unsaved).toBe(0);
  });

  it("says that saving failed again", async () => {
    const { written, state, send } = disk();
    const queue = new AnswerQueue(send, listener());
    state.full = true;
    queue.put(answer("q1", 1));
    await queue.settled();
    await queue.retry();
    expect(queue.failure?.code).toBe("disk_full");
    expect(queue.unsaved).toBe(1);
    expect(written).toEqual([]);
  });

  it("knows that a later answer to the same question waits", async () => {
    const { send } = disk();
    const seen: boolean[] = [];
    const queue: AnswerQueue = new AnswerQueue(send, {
      changed: () => undefined,
      saved: (input) => seen.push(queue.supersedes(input)),
      refused: () => undefined,
    });
    queue.put(answer("q1", 1));
    queue.put(answer("q1", 2));
    await queue.settled();
    expect(seen).toEqual([true, false]);
  });

  it("gives a rejection without a code one of its own", async () => {
    const queue = new AnswerQueue(() => Promise.reject(new Error("lost")), listener());
    queue.put(answer("q1", 1));
    await queue.settled();
    expect(queue.failure?.code).toBe("unexpected");
  });
});
