import { describe, expect, it, vi } from "vitest";
import { Session } from "./session.svelte";
import { makeFake, type Beginning } from "./transport/fake/fake";
import { blank, sample } from "./transport/fake/sample";

const clock = () => new Date(2026, 10, 20, 15, 0, 0);
const begin = async (beginning: Beginning = {}): Promise<Session> => {
  const session = new Session(makeFake(beginning), clock);
  await session.start();
  return session;
};

describe("the session", () => {
  it("begins at Home", async () => expect((await begin()).page).toBe("home"));

  it("returns to where the person was", async () => {
    const session = await begin({ workspace: sample(), place: { screen: "assess", question: "D05-2" } });
    expect([session.page, session.question]).toEqual(["assess", "D05-2"]);
  });

  it("asks the first run before anything else", async () => {
    const session = await begin({ workspace: blank("Corrin", ""), place: { screen: "results", question: null } });
    expect(session.page).toBe("setup");
  });

  it("opens a workspace with its overview, and the short form with its questions", async () => {
    const session = await begin();
    await session.open(() => session.transport.open_sample());
    expect(session.page).toBe("overview");
    await session.open(() => session.transport.start_short_form(), "assess");
    expect(session.screen).toBe("assess");
    expect(session.undoState).toEqual({ undo: null, redo: null });
  });

  it("stays where it is if the person cancels", async () => {
    const session = await begin();
    await session.open(() => Promise.resolve(null));
    expect(session.page).toBe("home");
  });

  it("remembers each place, and the question across screens", async () => {
    const session = await begin({ workspace: sample(), place: { screen: "assess", question: "D05-2" } });
    const visit = vi.spyOn(session.transport, "visit");
    session.go("results");
    session.go("assess");
    expect(visit.mock.calls.map(([place]) => place)).toEqual([
      { screen: "results", question: null },
      { screen: "assess", question: "D05-2" },
    ]);
  });

  it("keeps what was refused until something works", async () => {
    const session = await begin({ workspace: sample(), failing: { reset_sample: "Not now." } });
    expect(await session.change(() => session.transport.reset_sample())).toBe(false);
    expect(session.failure?.message).toBe("Not now.");
    await session.change(() => session.transport.workspace());
    expect(session.failure).toBeNull();
    expect(session.saving).toEqual({ kind: "saved", at: clock() });
  });

  it("undoes a change, and brings it back", async () => {
    const session = await begin({ workspace: sample() });
    await session.change(() => session.transport.remove_participant({ participant: "p02" }));
    expect([session.workspace?.participants.length, session.undoState.undo]).toEqual([13, "participant"]);
    await session.undo();
    expect([session.workspace?.participants.length, session.undoState.redo]).toEqual([14, "participant"]);
    await session.redo();
    expect(session.workspace?.participants.length).toBe(13);
  });

  it("knows what is signed off, and that it can be changed once reopened", async () => {
    const session = await begin({ workspace: { ...sample(), current: "a2025" } });
    expect([session.signed?.by, session.locked]).toEqual(["Maren Olufsen, CIO", true]);
    expect(await session.change(() => session.transport.remove_assessment({ assessment: "a2025" }))).toBe(false);
    expect(session.failure?.code).toBe("signed_off");
    await session.change(() => session.transport.reopen({ assessment: "a2025", by: "Ben", why: "A count was wrong" }));
    expect([session.signed, session.locked, session.undoState.undo]).toEqual([null, false, null]);
  });

  it("works without an assessment", async () => {
    const session = await begin();
    await session.open(() => session.transport.new_workspace({ name: "Norhaven" }));
    expect([session.page, session.assessment, session.signed, session.locked]).toEqual(["setup", null, null, false]);
    await session.change(() => session.transport.set_up({ organisation: "Norhaven", name: "Ada", group: "it", role: "", services: ["Tills"] }));
    expect([session.page, (await session.transport.overview()).next.kind]).toEqual(["overview", "add_assessment"]);
  });

  it("goes Home and forgets the workspace", async () => {
    const session = await begin({ workspace: sample() });
    await session.close();
    expect([session.page, session.workspace]).toEqual(["home", null]);
  });

  describe("whose file is not where it was", () => {
    const level = { state: "value" as const, value: 3 };
    const lost = async (beginning: Beginning = {}) => {
      const workspace = { ...sample(), file: { kind: "moved" as const, to: "/there.plumbline" } };
      const fake = makeFake({ workspace, failing: { answer: "It was moved." }, ...beginning });
      const answer = vi.spyOn(fake, "answer").mockRejectedValueOnce({ code: "file_moved", message: "It was moved." });
      const session = new Session(fake, clock);
      await session.start();
      session.queue.put({ assessment: "a2026", question: "D02-1", voice: { participant: "p01", group: "it" }, answer: level, evidence: "asserted", comment: "" });
      await vi.waitFor(() => expect(session.file.kind).toBe("moved"));
      return { session, answer };
    };

    it("says so when an answer is refused, and keeps the answer", async () => {
      const { session } = await lost();
      expect([session.saving.kind, session.queue.unsaved]).toEqual(["failed", 1]);
    });

    it("saves what waits once the person goes on at the new place", async () => {
      const { session, answer } = await lost();
      answer.mockResolvedValueOnce({ saved_at: clock().toISOString(), undo: { undo: "response", redo: null } } as never);
      await session.goOn(() => session.transport.follow_file());
      expect([session.file.kind, session.workspace?.path, session.queue.unsaved]).toEqual(["in_place", "/there.plumbline", 0]);
    });

    it("stays as it is where that fails", async () => {
      const { session } = await lost();
      vi.spyOn(session.transport, "follow_file").mockRejectedValueOnce({ code: "not_found", message: "Not there." });
      await session.goOn(() => session.transport.follow_file());
      expect([session.file.kind, session.failure?.code, session.queue.unsaved]).toEqual(["moved", "not_found", 1]);
    });
  });

  it("shows whoever got a pack the questions, and nothing else", async () => {
    const pack = { person: "Ada", made_at: "2026-11-16T08:00:00Z" };
    const session = await begin({ workspace: { ...sample(), pack }, place: { screen: "results", question: null } });
    session.go("report");
    expect(session.page).toBe("assess");
  });

  describe("asked to close the window", () => {
    const level = { state: "value" as const, value: 3 };
    const asked = async (beginning: Beginning = {}) => {
      const fake = makeFake({ workspace: sample(), ...beginning });
      const session = new Session(fake, clock);
      await session.start();
      const stay = vi.spyOn(session.transport, "stay");
      const answer = () =>
        session.queue.put({ assessment: "a2026", question: "D02-1", voice: { participant: "p01", group: "it" }, answer: level, evidence: "asserted", comment: "" });
      const close = async () => {
        fake.say({ kind: "close_asked" });
        await vi.waitFor(() => expect(fake.ended || session.leaving !== null).toBe(true));
      };
      return { fake, session, stay, answer, close };
    };

    it("ends where nothing waits", async () => {
      const { fake, close } = await asked();
      await close();
      expect(fake.ended).toBe(true);
    });

    it("saves first what is being typed and what is on its way", async () => {
      const { fake, session, answer, close } = await asked({ slow: 5 });
      const saved = vi.fn();
      session.onSaved(saved);
      session.onLeave(answer);
      await close();
      expect([fake.ended, saved.mock.calls.length]).toEqual([true, 1]);
    });

    it("asks where an answer cannot be saved, and obeys", async () => {
      const { fake, session, stay, answer, close } = await asked({ failing: { answer: "The disk is full." } });
      answer();
      await close();
      expect(fake.ended).toBe(false);
      session.leaving?.stay();
      expect([session.leaving, stay.mock.calls.length, session.queue.unsaved]).toEqual([null, 1, 1]);
      await close();
      session.leaving?.go();
      await vi.waitFor(() => expect(fake.ended).toBe(true));
    });

    it("asks where a part of an answer is missing, and forgets it with the workspace", async () => {
      const { fake, session, close } = await asked();
      session.unfinished.set("a2026 p01 it P01-1", { today: 3, wanted: null });
      await close();
      expect([fake.ended, session.unsaved.unfinished]).toEqual([false, 1]);
      await session.close();
      expect(session.unsaved.unfinished).toBe(0);
    });

    it("asks where a comment waits for an answer", async () => {
      const { fake, session, close } = await asked();
      session.drafts.set("a2026 p01 it D02-1", "  ");
      session.drafts.set("a2026 p01 it D02-2", "Asked in May.");
      await close();
      expect([fake.ended, session.unsaved.comments]).toEqual([false, 1]);
    });
  });
});

describe("a statement that is shown", () => {
  const at = (service: string | null) => async () => {
    const session = await begin({ workspace: sample(), place: { screen: "impact", question: null } });
    session.openStatement(service, "/loss");
    return session;
  };

  it("stays while other screens are looked at, and gives way to the list when Impact is chosen again", async () => {
    const session = await at("s01")();
    expect([session.screen, session.service, session.field]).toEqual(["impact", "s01", "/loss"]);
    session.go("results");
    session.go("impact");
    expect(session.service).toBe("s01");
    session.go("impact");
    expect(session.service).toBeNull();
  });

  it("survives undo, and not the workspace", async () => {
    const session = await at("s01")();
    const { statement } = await session.transport.statement({ service: "s01" });
    session.statements.put({ statement: { ...statement, why: "Because." } });
    await session.undo();
    expect([session.service, (await session.transport.statement({ service: "s01" })).statement.why]).toEqual(["s01", statement.why]);
    await session.close();
    expect(session.service).toBeNull();
  });

  it("is not left with something that cannot be read without a word", async () => {
    const session = await at("s01")();
    session.scraps.set("s01 /tolerances/rto_minutes", { text: "4", why: "unit" });
    const gone = vi.fn();
    await session.leave(gone);
    expect(gone).not.toHaveBeenCalled();
    expect(session.leaving).not.toBeNull();
  });
});
