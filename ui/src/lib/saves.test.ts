import { describe, expect, it } from "vitest";
import { SaveQueue } from "./saves";

/** A disk that answers when it is told to. */
function slow() {
  const asked: { input: string; done: () => void; fail: () => void }[] = [];
  const saved: string[] = [];
  const send = (input: string) => new Promise<string>((resolve, reject) => asked.push({ input, done: () => resolve(input), fail: () => reject({ code: "disk_full", message: "Full." }) }));
  const queue = new SaveQueue<string, string>(send, { changed: () => undefined, saved: (input) => void saved.push(input) });
  return { asked, saved, queue };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("what is saved", () => {
  it("goes in order, one at a time", async () => {
    const { asked, saved, queue } = slow();
    queue.put("one");
    queue.put("two");
    expect([asked.length, queue.unsaved]).toEqual([1, 2]);
    asked[0]?.done();
    await turn();
    expect([saved, asked.map(({ input }) => input)]).toEqual([["one"], ["one", "two"]]);
    asked[1]?.done();
    expect(await queue.settled()).toBe(true);
    expect([saved, queue.unsaved]).toEqual([["one", "two"], 0]);
  });

  it("is kept after a failure, and saved when told to", async () => {
    const { asked, saved, queue } = slow();
    queue.put("one");
    queue.put("two");
    asked[0]?.fail();
    expect(await queue.settled()).toBe(false);
    expect([queue.failure?.code, queue.unsaved, asked.length]).toEqual(["disk_full", 2, 1]);
    const again = queue.retry();
    asked[1]?.done();
    await turn();
    asked[2]?.done();
    await again;
    expect(saved).toEqual(["one", "two"]);
  });

  it("knows the latest of a kind, and forgets on demand", () => {
    const { queue } = slow();
    queue.put("a1");
    queue.put("b1");
    queue.put("a2");
    expect(queue.latest((each) => each.startsWith("a"))).toBe("a2");
    queue.discard();
    expect(queue.unsaved).toBe(0);
  });
});
