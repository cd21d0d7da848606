import { afterEach, describe, expect, it, vi } from "vitest";
import type { MenuChoice, ShellEvent } from "./generated/api";
import { Session } from "./session.svelte";
import { makeFake, type Beginning, type Fake } from "./transport/fake/fake";
import { blank, sample } from "./transport/fake/sample";

const begin = async (beginning: Beginning = { workspace: sample() }): Promise<{ session: Session; fake: Fake; choose: (choice: MenuChoice) => void }> => {
  const fake = makeFake(beginning);
  const session = new Session(fake, () => new Date(2026, 10, 20, 15, 0, 0));
  await session.start();
  return { session, fake, choose: (choice) => fake.say({ kind: "menu_chosen", choice }) };
};

afterEach(() => document.body.replaceChildren());

describe("the menu", () => {
  it("shows screens of a workspace, and only then", async () => {
    const { session, choose } = await begin();
    choose({ kind: "screen", screen: "people" });
    expect(session.page).toBe("people");
    choose({ kind: "export_report" });
    expect(session.page).toBe("report");
    const home = await begin({});
    home.choose({ kind: "screen", screen: "people" });
    home.choose({ kind: "export_report" });
    expect(home.session.page).toBe("home");
  });

  it("does not pass the first run by", async () => {
    const { session, choose } = await begin({ workspace: blank("Corrin", "") });
    choose({ kind: "screen", screen: "results" });
    expect(session.page).toBe("setup");
  });

  it("shows the settings in front, and returns", async () => {
    const { session, choose } = await begin();
    const before = session.page;
    choose({ kind: "settings" });
    expect(session.page).toBe("settings");
    session.back();
    expect(session.page).toBe(before);
  });

  it("undoes what was done to the workspace", async () => {
    const { session, choose } = await begin();
    await session.change(() => session.transport.remove_participant({ participant: "p02" }));
    choose({ kind: "undo" });
    await vi.waitFor(() => expect(session.workspace?.participants.length).toBe(14));
  });

  it("leaves undo to the field that has the focus", async () => {
    const { session, choose } = await begin();
    await session.change(() => session.transport.remove_participant({ participant: "p02" }));
    const field = document.body.appendChild(document.createElement("textarea"));
    field.focus();
    document.execCommand = vi.fn();
    choose({ kind: "undo" });
    expect(document.execCommand).toHaveBeenCalledWith("undo");
    expect(session.workspace?.participants.length).toBe(13);
  });

  it("changes theme and size, also from Home", async () => {
    const { session, choose } = await begin({});
    choose({ kind: "theme", theme: "dark" });
    choose({ kind: "zoom_in" });
    choose({ kind: "zoom_in" });
    choose({ kind: "zoom_out" });
    expect([session.preferences.settings.theme, session.preferences.settings.zoom]).toEqual(["dark", 110]);
    choose({ kind: "zoom_reset" });
    expect(session.preferences.settings.zoom).toBe(100);
  });

  it("waits while a dialog is open", async () => {
    const { session, choose } = await begin();
    const before = session.page;
    const dialog = document.body.appendChild(document.createElement("dialog"));
    vi.spyOn(document, "querySelector").mockReturnValue(dialog);
    choose({ kind: "settings" });
    choose({ kind: "about" });
    choose({ kind: "undo" });
    expect([session.page, session.asking]).toEqual([before, null]);
  });

  it("closes the workspace, and asks where something is not saved", async () => {
    const { session, choose } = await begin();
    session.drafts.set("a2026 p01 it D02-2", "Asked in May.");
    choose({ kind: "close_workspace" });
    await vi.waitFor(() => expect(session.leaving).not.toBeNull());
    session.leaving?.go();
    await vi.waitFor(() => expect(session.page).toBe("home"));
  });
});

describe("files from outside", () => {
  const opened: ShellEvent = { kind: "file_opened", path: "/home/clients/Norhaven.plumbline" };

  it("open in the place of what is open", async () => {
    const { session, fake } = await begin();
    fake.say(opened);
    await vi.waitFor(() => expect(session.workspace?.path).toBe(opened.path));
  });

  it("ask first where something is not saved, and then forget it", async () => {
    const { session, fake } = await begin();
    session.drafts.set("a2026 p01 it D02-2", "Asked in May.");
    fake.say(opened);
    await vi.waitFor(() => expect(session.leaving).not.toBeNull());
    expect(session.workspace?.sample).toBe(true);
    session.leaving?.go();
    await vi.waitFor(() => expect(session.workspace?.path).toBe(opened.path));
    expect(session.unsaved.comments).toBe(0);
  });

  it("that do not open leave what is in memory", async () => {
    const { session, fake } = await begin({ workspace: sample(), failing: { open_workspace: "It is damaged." } });
    session.drafts.set("a2026 p01 it D02-2", "Asked in May.");
    fake.say(opened);
    await vi.waitFor(() => expect(session.leaving).not.toBeNull());
    session.leaving?.go();
    await vi.waitFor(() => expect(session.failure?.message).toBe("It is damaged."));
    expect(session.unsaved.comments).toBe(1);
  });

  it("say at the start why they are not open", async () => {
    const { session } = await begin({ refused: { code: "damaged", message: "It is damaged." } });
    expect(session.failure?.message).toBe("It is damaged.");
  });

  it("of answers are looked at under People", async () => {
    const { session, fake } = await begin();
    fake.say({ kind: "dragging", over: "answers" });
    expect(session.dragging).toBe("answers");
    fake.say({ kind: "dragging", over: null });
    fake.say({ kind: "answers_dropped", path: "/home/answers.csv" });
    expect([session.dragging, session.page, session.dropped]).toEqual([null, "people", "/home/answers.csv"]);
  });

  it.each([[{}], [{ workspace: blank("Corrin", "") }]])("of answers need a workspace that is set up", async (beginning: Beginning) => {
    const { session, fake } = await begin(beginning);
    fake.say({ kind: "answers_dropped", path: "/home/answers.csv" });
    expect([session.failure?.code, session.dropped]).toEqual(["answers_need_workspace", null]);
  });
});
