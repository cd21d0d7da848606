import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { describe, expect, it, vi } from "vitest";
import { COMMANDS } from "../generated/api";
import { tauri } from "./tauri";
import { failureOf } from "./transport";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/event", () => ({ listen: vi.fn() }));

describe("the transport", () => {
  it("offers every command of the list", () => expect(Object.keys(tauri)).toEqual([...COMMANDS, "listen"]));

  it("hears what the shell says", () => {
    const hear = vi.fn();
    tauri.listen(hear);
    const [name, handler] = vi.mocked(listen).mock.lastCall ?? [];
    handler?.({ event: "shell", id: 1, payload: { kind: "close_asked" } });
    expect([name, hear.mock.lastCall]).toEqual(["shell", [{ kind: "close_asked" }]]);
  });

  it("hands the input over under its one name", async () => {
    await tauri.open_workspace({ path: "a.plumbline" });
    expect(invoke).toHaveBeenCalledWith("open_workspace", { input: { path: "a.plumbline" } });
    await tauri.start();
    expect(invoke).toHaveBeenCalledWith("start", { input: null });
  });

  it("keeps the code and the message of a refusal", () =>
    expect(failureOf({ code: "disk_full", message: "The disk is full." })).toEqual({ code: "disk_full", message: "The disk is full." }));

  it.each([new Error("lost"), "lost", null, undefined])("gives %s a code", (error) =>
    expect(failureOf(error).code).toBe("unexpected"),
  );
});
