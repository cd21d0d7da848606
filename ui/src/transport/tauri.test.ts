import { invoke } from "@tauri-apps/api/core";
import { describe, expect, it, vi } from "vitest";
import { COMMANDS } from "../generated/api";
import { tauri } from "./tauri";
import { failureOf } from "./transport";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));

describe("the transport", () => {
  it("offers every command of the list", () => expect(Object.keys(tauri)).toEqual([...COMMANDS]));

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
