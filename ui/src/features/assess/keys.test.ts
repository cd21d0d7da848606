import { describe, expect, it } from "vitest";
import { actionOf, type Press } from "./keys";

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const free = { typing: false, onControl: false };
const scale = { min: 0, max: 5 };
const shift = { shiftKey: true };

describe("keys of the Assess screen", () => {
  it.each([
    ["3", press("3", "Digit3"), { kind: "answer", value: 3, advance: true }],
    ["0", press("0", "Digit0"), { kind: "answer", value: 0, advance: true }],
    ["3 on the number pad", press("3", "Numpad3"), { kind: "answer", value: 3, advance: true }],
    ["4 on the number pad without Num Lock", press("ArrowLeft", "Numpad4"), null],
    ["3 held down", press("3", "Digit3", { repeat: true }), null],
    ["Shift and 3", press("#", "Digit3", shift), { kind: "answer", value: 3, advance: false }],
    ["Shift and 3 on a German keyboard", press("§", "Digit3", shift), { kind: "answer", value: 3, advance: false }],
    ["the key of 2 on a French keyboard", press("é", "Digit2"), { kind: "answer", value: 2, advance: true }],
    ["6, which no level has", press("6", "Digit6"), null],
    ["N", press("n", "KeyN"), { kind: "not_applicable" }],
    ["D", press("d", "KeyD"), { kind: "dont_know" }],
    ["S", press("s", "KeyS"), { kind: "same" }],
    ["C", press("c", "KeyC"), { kind: "comment" }],
    ["E", press("e", "KeyE"), { kind: "evidence" }],
    ["Caps Lock and E", press("E", "KeyE"), { kind: "evidence" }],
    ["Enter", press("Enter", "Enter"), { kind: "next" }],
    ["Alt and right", press("ArrowRight", "ArrowRight", { altKey: true }), { kind: "next" }],
    ["Alt and left", press("ArrowLeft", "ArrowLeft", { altKey: true }), { kind: "back" }],
    ["a plain arrow", press("ArrowDown", "ArrowDown"), null],
    ["/", press("/", "Slash"), { kind: "find" }],
    ["/ on a German keyboard", press("/", "Digit7", shift), { kind: "find" }],
    ["?", press("?", "Slash", shift), { kind: "keys" }],
    ["Ctrl and Z", press("z", "KeyZ", { ctrlKey: true }), null],
    ["Ctrl and 3", press("3", "Digit3", { ctrlKey: true }), null],
    ["X", press("x", "KeyX"), null],
  ])("%s", (_, pressed, action) => expect(actionOf(pressed, free, scale)).toEqual(action));

  it.each([
    ["3", press("3", "Digit3"), null],
    ["D", press("d", "KeyD"), null],
    ["?", press("?", "Slash", shift), null],
    ["Enter", press("Enter", "Enter"), null],
    ["Alt and right", press("ArrowRight", "ArrowRight", { altKey: true }), { kind: "next" }],
  ])("while typing: %s", (_, pressed, action) =>
    expect(actionOf(pressed, { typing: true, onControl: false }, scale)).toEqual(action),
  );

  it("leaves Enter to a button that has the focus", () =>
    expect(actionOf(press("Enter", "Enter"), { typing: false, onControl: true }, scale)).toBeNull());

  it("follows the scale", () =>
    expect(actionOf(press("0", "Digit0"), free, { min: 1, max: 7 })).toBeNull());
});
