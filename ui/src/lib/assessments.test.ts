import { describe, expect, it } from "vitest";
import type { AssessmentEntry, Comparison, WorkspaceView } from "../generated/api";
import { earlierOnes, entryOf, heldAgainst } from "./assessments";

const entry = (id: string, framework = "bsm5"): AssessmentEntry => ({ id, name: id.toUpperCase(), framework, form: "short", date: "2026-11-20", sign_off: null });

const workspace = (current: string | null, comparison: Comparison = { kind: "before" }): WorkspaceView =>
  ({ assessments: [entry("a4"), entry("x2", "other"), entry("a3"), entry("a1")], current, comparison }) as WorkspaceView;

describe("the assessments of a workspace", () => {
  it("are found by their id", () => {
    expect(entryOf(workspace("a4"), "a3")?.name).toBe("A3");
    expect(entryOf(workspace(null), null)).toBeNull();
  });

  it.each([
    ["a4", ["a3", "a1"]],
    ["a3", ["a1"]],
    ["a1", []],
    ["x2", []],
    [null, []],
  ])("%s can be held against earlier ones of its kind", (current, ids) => expect(earlierOnes(workspace(current)).map(({ id }) => id)).toEqual(ids));

  it.each<[Comparison, string | null]>([
    [{ kind: "before" }, "a3"],
    [{ kind: "nothing" }, null],
    [{ kind: "with", assessment: "a1" }, "a1"],
    [{ kind: "with", assessment: "gone" }, "a3"],
    [{ kind: "with", assessment: "x2" }, "a3"],
  ])("%o is %s", (comparison, id) => expect(heldAgainst(workspace("a4", comparison))?.id ?? null).toBe(id));

  it("has nothing before the first", () => expect(heldAgainst(workspace("a1"))).toBeNull());
});
