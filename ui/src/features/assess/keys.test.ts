import { describe, expect, it } from "vitest";
import { actionOf, inShort, notApplicableKey, type AnswerKey, type Press } from "./keys";

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const free = { typing: false, onControl: false, singleKeys: true };
const shift = { shiftKey: true };

const keys = (printed: string): AnswerKey[] => [...printed].map((key) => ({ key, value: key }));
const digits = (min: number, max: number): AnswerKey[] =>
  Array.from({ length: max - min + 1 }, (_, step) => ({ key: min + step === 10 ? "-" : String(min + step), value: min + step }));
const toFive = digits(0, 5);
const toTen = digits(0, 10);

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
    ["A", press("a", "KeyA"), { kind: "not_applicable" }],
    ["-, which no level has", press("-", "Minus"), null],
    ["Backspace", press("Backspace", "Backspace"), { kind: "erase" }],
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
    ["Ctrl and Z", press("z", "KeyZ", { ctrlKey: true }), null],
    ["Ctrl and 3", press("3", "Digit3", { ctrlKey: true }), null],
    ["X", press("x", "KeyX"), null],
  ])("%s", (_, pressed, action) => expect(actionOf(pressed, free, toFive)).toEqual(action));

  it.each([
    ["3", press("3", "Digit3"), null],
    ["D", press("d", "KeyD"), null],
    ["?", press("?", "Slash", shift), null],
    ["Enter", press("Enter", "Enter"), null],
    ["Alt and right", press("ArrowRight", "ArrowRight", { altKey: true }), { kind: "next" }],
  ])("while typing: %s", (_, pressed, action) =>
    expect(actionOf(pressed, { ...free, typing: true }, toFive)).toEqual(action),
  );

  it("leaves Enter to a button that has the focus", () =>
    expect(actionOf(press("Enter", "Enter"), { ...free, onControl: true }, toFive)).toBeNull());

  it("follows the scale", () => {
    expect(actionOf(press("0", "Digit0"), free, digits(1, 7))).toBeNull();
    expect(actionOf(press("7", "Digit7"), free, digits(1, 7))).toEqual({ kind: "answer", value: 7, advance: true });
  });

  const ten = (advance: boolean) => ({ kind: "answer", value: 10, advance });
  it.each([
    ["9", press("9", "Digit9"), { kind: "answer", value: 9, advance: true }],
    ["the hyphen", press("-", "Minus"), ten(true)],
    ["Shift and the hyphen", press("_", "Minus", shift), ten(false)],
    ["the hyphen of a German keyboard", press("-", "Slash"), ten(true)],
    ["Shift and the hyphen of a German keyboard", press("_", "Slash", shift), ten(false)],
    ["the key right of 0 on a French keyboard", press(")", "Minus"), ten(true)],
    ["the key of 6 on a French keyboard, which types a hyphen", press("-", "Digit6"), { kind: "answer", value: 6, advance: true }],
    ["? of a German keyboard, which is right of 0", press("?", "Minus", shift), null],
    ["minus on the number pad", press("-", "NumpadSubtract"), ten(true)],
  ])("on a scale to 10: %s", (_, pressed, action) => expect(actionOf(pressed, free, toTen)).toEqual(action));

  it.each([
    ["Y of yes and no", "YN", press("y", "KeyY"), { kind: "answer", value: "Y", advance: true }],
    ["Y where Z is printed elsewhere", "YN", press("y", "KeyZ"), { kind: "answer", value: "Y", advance: true }],
    ["N of yes and no", "YN", press("n", "KeyN"), { kind: "answer", value: "N", advance: true }],
    ["Shift and N of yes and no", "YN", press("N", "KeyN", shift), { kind: "answer", value: "N", advance: false }],
    ["A beside yes and no", "YN", press("a", "KeyA"), { kind: "not_applicable" }],
    ["N of N, P, L, F", "NPLF", press("n", "KeyN"), { kind: "answer", value: "N", advance: true }],
    ["D beside N, P, L, F", "NPLF", press("d", "KeyD"), { kind: "dont_know" }],
    ["Y beside N, P, L, F", "NPLF", press("y", "KeyY"), null],
    ["2 of three choices", "123", press("2", "Digit2"), { kind: "answer", value: "2", advance: true }],
    ["N where nothing is typed in", "", press("n", "KeyN"), { kind: "not_applicable" }],
    ["3 where nothing is typed in", "", press("3", "Digit3"), null],
  ])("an answer goes before a command: %s", (_, printed, pressed, action) => expect(actionOf(pressed, free, keys(printed))).toEqual(action));

  it.each([
    ["3", press("3", "Digit3"), null],
    ["Shift and 3", press("#", "Digit3", shift), null],
    ["D", press("d", "KeyD"), null],
    ["/", press("/", "Slash"), null],
    ["?", press("?", "Slash", shift), null],
    ["Enter", press("Enter", "Enter"), { kind: "next" }],
    ["Alt and left", press("ArrowLeft", "ArrowLeft", { altKey: true }), { kind: "back" }],
  ])("with single keys off: %s", (_, pressed, action) => expect(actionOf(pressed, { ...free, singleKeys: false }, toTen)).toEqual(action));
});

describe("the keys as a person is told them", () => {
  it.each([
    [toFive, ["0", "to", "5"]],
    [toTen, ["0", "to", "9", "-"]],
    [digits(1, 2), ["1", "2"]],
    [keys("NPLF"), ["N", "P", "L", "F"]],
    [[], []],
  ])("in short", (answers, short) => expect(inShort(answers, "to")).toEqual(short));

  it.each([
    ["0123", "N"],
    ["YN", "A"],
    ["NPLF", "A"],
    ["", "N"],
  ])("beside %s “not applicable” is %s", (printed, key) => expect(notApplicableKey(keys(printed))).toBe(key));
});
