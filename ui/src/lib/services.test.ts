import { describe, expect, it } from "vitest";
import { fiveOf, named, repeated } from "./services";

describe("the five services", () => {
  it("keeps the order and leaves empty fields out", () =>
    expect(named([" Claims intake ", "", "Payroll", "  ", ""])).toEqual(["Claims intake", "Payroll"]));
  it("finds a name that stands twice", () =>
    expect([...repeated(["Payroll", "", "payroll ", "", "Claims"])]).toEqual([2]));
  it("does not call empty fields the same", () => expect(repeated(["", "", ""]).size).toBe(0));
  it("offers five fields", () => expect(fiveOf(["a", "b"])).toEqual(["a", "b", "", "", ""]));
});
