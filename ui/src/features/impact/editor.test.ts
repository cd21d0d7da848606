import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Statement, StatementSaved, StatementView } from "../../generated/api";
import { Session } from "../../session.svelte";
import { makeFake } from "../../transport/fake/fake";
import { sample } from "../../transport/fake/sample";
import { Editor } from "./editor.svelte";
import { judged, ratingAt, TIMES, timesOf } from "./grid";
import { lossField, TOLERANCES } from "./statement/layout";

const clock = () => new Date(2026, 10, 20, 15, 0, 0);
const RTO = TOLERANCES[1] ?? { at: "", label: "rto", kind: "duration" };
const WHY = { at: "/why", label: "part", kind: "text" } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function begin(service = "s01", failing = {}) {
  const session = new Session(makeFake({ workspace: sample(), failing }), clock);
  await session.start();
  const editor = new Editor(session, service);
  await editor.load();
  return { session, editor };
}

describe("a statement that is typed", () => {
  it("shows its consequences while typing, and nothing is saved", async () => {
    const { session, editor } = await begin();
    const save = vi.spyOn(session.transport, "save_statement");
    expect(editor.errors.map(({ code }) => code)).toEqual(["V02"]);
    editor.type(RTO, "12 h");
    await vi.advanceTimersByTimeAsync(60);
    expect([editor.errors, save.mock.calls.length]).toEqual([[], 0]);
  });

  it("is saved in order when fields are left, one at a time, and undo brings it back", async () => {
    const { session, editor } = await begin();
    const before = editor.draft?.why;
    editor.type(WHY, "First");
    editor.leave();
    editor.type(WHY, "Second");
    editor.leave();
    expect(session.saving.kind).toBe("saving");
    expect(await session.statements.settled()).toBe(true);
    expect([session.saving.kind, session.undoState.undo]).toEqual(["saved", "statement"]);
    await session.undo();
    await editor.load();
    expect(editor.draft?.why).toBe("First");
    await session.undo();
    await editor.load();
    expect(editor.draft?.why).toBe(before);
  });

  it("does not save what has not changed", async () => {
    const { session, editor } = await begin();
    const save = vi.spyOn(session.transport, "save_statement");
    editor.leave();
    expect(save).not.toHaveBeenCalled();
  });

  it("keeps a text that cannot be read, says why, and saves the rest", async () => {
    const { session, editor } = await begin();
    editor.type(RTO, "18");
    editor.type(WHY, "Because");
    editor.leave();
    await session.statements.settled();
    expect([editor.textOf(RTO), editor.wrongAt(RTO.at), editor.draft?.tolerances.rto_minutes]).toEqual(["18", "unit", 1080]);
    expect(session.unsaved.statements).toBe(1);
    const again = new Editor(session, "s01");
    await again.load();
    expect([again.textOf(RTO), again.wrongAt(RTO.at), again.draft?.why]).toEqual(["18", "unit", "Because"]);
    again.type(RTO, "15 h");
    expect(session.unsaved.statements).toBe(0);
  });

  it("keeps everything when saving fails, until it works", async () => {
    const { session, editor } = await begin("s01", { save_statement: "The disk is full." });
    editor.type(WHY, "Kept");
    editor.leave();
    expect(await session.statements.settled()).toBe(false);
    expect([session.saving.kind, editor.draft?.why, session.unsaved.statements]).toEqual(["failed", "Kept", 1]);
    const again = new Editor(session, "s01");
    await again.load();
    expect(again.draft?.why).toBe("Kept");
  });

  it("asks one question at a time, and next what then stands there", async () => {
    const { session, editor } = await begin();
    const asked: (string | number | null)[] = [];
    const replies: ((view: StatementView) => void)[] = [];
    vi.spyOn(session.transport, "try_statement").mockImplementation(({ statement }) => {
      asked.push(statement.tolerances.rto_minutes);
      return new Promise((resolve) => replies.push(resolve));
    });
    const view = editor.view;
    if (!view) throw new Error("There is a view.");
    const said = (text: string): StatementView => ({ ...view, paragraph: { ...view.paragraph, text } });
    for (const hours of ["15 h", "13 h", "12 h"]) editor.type(RTO, hours);
    expect(asked).toEqual([900]);
    replies[0]?.(said("old"));
    await vi.advanceTimersByTimeAsync(0);
    expect([asked, editor.view?.paragraph.text]).toEqual([[900, 720], "old"]);
    replies[1]?.(said("new"));
    await vi.advanceTimersByTimeAsync(0);
    expect([asked.length, editor.view?.paragraph.text]).toEqual([2, "new"]);
  });

  it("goes on being typed while an earlier text is saved", async () => {
    const { session, editor } = await begin();
    let reply: (saved: StatementSaved) => void = () => undefined;
    const sent: Statement[] = [];
    vi.spyOn(session.transport, "save_statement").mockImplementation(({ statement }) => {
      sent.push(statement);
      return new Promise((resolve) => (reply = resolve));
    });
    editor.type(WHY, "One");
    editor.leave();
    editor.type(WHY, "One and two");
    const view = editor.view;
    if (!view || !sent[0]) throw new Error("It was sent.");
    reply({ view: { ...view, statement: sent[0] }, saved_at: clock().toISOString(), undo: { undo: "statement", redo: null } });
    await vi.advanceTimersByTimeAsync(0);
    expect(editor.draft?.why).toBe("One and two");
  });

  it("saves what is being typed when the workspace is left", async () => {
    const { session, editor } = await begin();
    editor.type(WHY, "Last words");
    let gone = false;
    await session.leave(() => (gone = true));
    const kept = await session.transport.statement({ service: "s01" });
    expect([gone, kept.statement.why]).toEqual([true, "Last words"]);
  });
});

describe("what is signed", () => {
  it("changes no more until somebody begins the next version", async () => {
    const { session, editor } = await begin("s06");
    const before = editor.view?.versions.length ?? 0;
    editor.type(WHY, "Other");
    expect([editor.locked, editor.draft?.why === "Other"]).toEqual([true, false]);
    editor.nextVersion();
    editor.type(WHY, "Other");
    editor.leave();
    await session.statements.settled();
    expect([editor.draft?.version, editor.draft?.status, editor.view?.versions.length]).toEqual([4, "draft", before + 1]);
    const third = new Editor(session, "s06", 3);
    await third.load();
    expect([third.locked, third.draft?.status]).toEqual([true, "signed"]);
  });

  it("is signed by its owner once nothing blocks it", async () => {
    const { session, editor } = await begin();
    await expect(session.transport.sign_statement({ service: "s01" })).rejects.toMatchObject({ code: "not_signable" });
    editor.type(RTO, "12 h");
    editor.leave();
    await session.statements.settled();
    editor.adopt(await session.transport.sign_statement({ service: "s01" }));
    expect([editor.draft?.signature?.by, editor.locked]).toEqual(["Ingrid Solheim", true]);
  });
});

describe("words of the business", () => {
  const OWN = { at: "/text", label: "part", kind: "long" } as const;
  const PORT = "Containers wait in storage for the server.";

  async function ofPort(failing = {}) {
    const { session, editor } = await begin("s01", failing);
    editor.type(OWN, PORT);
    editor.leave();
    await session.statements.settled();
    return { session, editor, marks: () => editor.view?.paragraph.jargon };
  }

  it("are marked no more, undo marks them again, and each can be taken off the list", async () => {
    const { session, editor, marks } = await ofPort();
    expect(marks()).toEqual(["containers", "storage", "server"]);
    expect(await editor.addOwnWord("containers")).toBe(true);
    expect(await editor.addOwnWord("storage")).toBe(true);
    expect([marks(), editor.view?.own_words, session.undoState.undo]).toEqual([["server"], ["containers", "storage"], "own_words"]);
    await editor.removeOwnWord("containers");
    expect([marks(), editor.view?.own_words]).toEqual([["containers", "server"], ["storage"]]);
    for (const left of [["containers", "storage"], ["containers"], []]) {
      await session.undo();
      await editor.load();
      expect(editor.view?.own_words).toEqual(left);
    }
    expect(editor.draft?.text).toBe(PORT);
  });

  it("are not marked in what is typed, either, which is saved first", async () => {
    const { session, editor, marks } = await ofPort();
    editor.type(OWN, "Storage");
    await editor.addOwnWord("storage");
    expect([marks(), editor.draft?.text, session.unsaved.statements]).toEqual([[], "Storage", 0]);
    editor.type(OWN, "Storage and servers");
    await vi.advanceTimersByTimeAsync(60);
    expect(marks()).toEqual(["servers"]);
    await session.undo();
    await editor.load();
    expect([marks(), editor.draft?.text]).toEqual([["storage"], "Storage"]);
  });

  it("leave what could not be saved where it is", async () => {
    const { editor, marks } = await ofPort({ save_statement: "The disk is full." });
    expect(await editor.addOwnWord("storage")).toBe(true);
    await vi.advanceTimersByTimeAsync(60);
    expect([marks(), editor.draft?.text]).toEqual([["containers", "server"], PORT]);
  });

  it("leave a signed version that is about to be edited as it is", async () => {
    const { editor } = await begin("s04");
    editor.nextVersion();
    await editor.addOwnWord("storage");
    expect([editor.locked, editor.draft?.status, editor.view?.own_words]).toEqual([false, "signed", ["storage"]]);
  });

  it("say why where they cannot be kept", async () => {
    const { session, editor, marks } = await ofPort({ add_own_word: "The disk is full." });
    expect(await editor.addOwnWord("storage")).toBe(false);
    expect([session.failure?.message, marks()?.length]).toEqual(["The disk is full.", 3]);
  });
});

describe("the times of the grid", () => {
  it.each(TIMES)("after %i minutes are judged, and kept", async (minutes) => {
    const { session, editor } = await begin();
    editor.setRows("/impact/ratings", judged(editor.draft?.impact.ratings ?? [], "staff", minutes, 2));
    await session.statements.settled();
    await editor.load();
    const ratings = editor.draft?.impact.ratings ?? [];
    expect([ratingAt(ratings, "staff", minutes)?.severity, timesOf(ratings).includes(minutes)]).toEqual([2, true]);
  });
});

describe("what a stoppage really cost", () => {
  /** Broker quotation, whose last version is signed. */
  async function proposed() {
    const { session, editor } = await begin("s04");
    const { stoppages } = await session.transport.stoppages();
    const stoppage = stoppages.map(([, each]) => each.stoppage).find(({ service }) => service === "s04");
    if (!stoppage) throw new Error("The sample has one.");
    const save = vi.spyOn(session.transport, "save_statement");
    editor.propose(stoppage);
    const field = lossField(stoppage.minutes);
    return { session, editor, save, field, likely: () => editor.draft?.loss.points.find(({ after_minutes }) => after_minutes === stoppage.minutes)?.amount.likely };
  }

  it("is proposed in the next version and saved once its field is left; one step of undo takes it back", async () => {
    const { session, editor, save, field, likely } = await proposed();
    await vi.advanceTimersByTimeAsync(60);
    expect([likely(), editor.draft?.status, editor.pending, editor.isProposed(field)]).toEqual([2_150_000, "draft", true, true]);
    expect(save).not.toHaveBeenCalled();
    editor.leave();
    await session.statements.settled();
    expect([save.mock.calls.length, editor.pending, likely()]).toEqual([1, false, 2_150_000]);
    await session.undo();
    await editor.load();
    expect([likely(), editor.draft?.status, editor.correction]).toEqual([undefined, "signed", null]);
  });

  it("is taken back without a trace", async () => {
    const { session, editor, save, likely } = await proposed();
    editor.withdraw();
    editor.leave();
    await session.statements.settled();
    expect([likely(), editor.draft?.status, editor.locked, editor.correction]).toEqual([undefined, "signed", true, null]);
    expect(save).not.toHaveBeenCalled();
  });

  it("is saved before anything else is typed, and typed over where it stands", async () => {
    const { session, editor, save, field, likely } = await proposed();
    editor.type(field, "10 20 30");
    expect([editor.pending, likely()]).toEqual([true, 2_000_000]);
    editor.type(WHY, "Other");
    await session.statements.settled();
    expect([editor.pending, save.mock.calls.length]).toEqual([false, 1]);
  });
});

describe("a loss after a time", () => {
  it("is a point only while it is stated", async () => {
    const { editor } = await begin();
    const quarter = lossField(15);
    const times = () => editor.draft?.loss.points.map(({ after_minutes }) => after_minutes);
    const before = times();
    expect(editor.textOf(quarter)).toBe("");
    editor.type(quarter, "1 2 3");
    expect(times()).toEqual([15, ...(before ?? [])]);
    editor.type(quarter, "");
    expect(times()).toEqual(before);
  });
});
