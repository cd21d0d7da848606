import { describe, expect, it } from "vitest";
import { Session } from "../../session.svelte";
import { makeFake } from "../../transport/fake/fake";
import { sampleWith } from "../../transport/fake/sample";
import { text } from "../../text/text";
import { Assess } from "./assess.svelte";
import { adviceOn, capOn } from "./caps";

async function begin(): Promise<Assess> {
  const session = new Session(makeFake({ workspace: sampleWith("kinds"), place: { screen: "assess", question: "K1-level" } }), () => new Date(2026, 10, 20));
  await session.start();
  const assess = new Assess(session);
  session.onSaved((input, reply) => assess.saved(input, reply));
  await assess.load();
  return assess;
}

const told = (assess: Assess, value: string): void => {
  assess.goTo("K1-yes");
  assess.answer({ state: "value", value });
  assess.goTo("K1-level");
};
const given = (assess: Assess) => assess.current?.given?.answer;

describe("a fact that stops a question", () => {
  it("stops it for whoever told it", async () => {
    const assess = await begin();
    told(assess, "Y");
    expect(assess.cap).toBe(null);
    told(assess, "N");
    expect(assess.cap?.at).toBe(4);
  });

  it("keeps a key from answering above it, and says why", async () => {
    const assess = await begin();
    told(assess, "N");
    assess.press(4, false);
    expect(given(assess)).toMatchObject({ value: 4 });
    assess.press(6, true);
    expect(given(assess)).toMatchObject({ value: 4 });
    expect(assess.at).toBe("K1-level");
    expect(assess.refusal).toBe(text.assess.cap.stops("4", "Nobody published what the work is for"));
    assess.press(2, false);
    expect(given(assess)).toMatchObject({ value: 2 });
    expect(assess.refusal).toBe(null);
  });

  it("is advice where no answer tells it", async () => {
    const assess = await begin();
    const view = assess.current;
    if (!view) throw new Error("a question is shown");
    const advised = { ...view, question: { ...view.question, caps: [{ at: 2, when: "Nobody looked" }] } };
    expect(capOn(advised, assess.questions)).toBe(null);
    expect(adviceOn(advised)).toHaveLength(1);
    expect(adviceOn(view)).toEqual([]);
  });
});
