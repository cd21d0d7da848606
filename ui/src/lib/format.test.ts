import { describe, expect, it } from "vitest";
import * as format from "./format";

describe("cut", () => {
  it.each([
    [2.96, "2.9"],
    [3, "3.0"],
    [0, "0.0"],
    [1.7, "1.7"],
    [0.1 + 0.2, "0.3"],
    [2.9999999999, "3.0"],
    [2.99999, "2.9"],
    [12 / 7, "1.7"],
    [null, "–"],
    [undefined, "–"],
  ])("%s reads %s", (value, text) => expect(format.cut(value)).toBe(text));
});

describe("signed", () => {
  it.each([
    [0.89, "+0.8"],
    [-0.29, "−0.2"],
    [0.09, "0.0"],
    [-0.09, "0.0"],
    [0, "0.0"],
    [1, "+1.0"],
    [-2.3, "−2.3"],
    [3 - 1.7, "+1.3"],
    [null, "–"],
  ])("%s reads %s", (value, text) => expect(format.signed(value)).toBe(text));
});

describe("percent", () => {
  it.each([
    [0.796, "79"],
    [1, "100"],
    [0, "0"],
    [0.29, "29"],
    [0.57, "57"],
    [null, "–"],
  ])("%s reads %s", (value, text) => expect(format.percent(value)).toBe(text));
});

describe("brief", () => {
  it.each([
    [3, "3"],
    [2.55, "2.5"],
    [0, "0"],
    [null, "–"],
  ])("%s reads %s", (value, text) => expect(format.brief(value)).toBe(text));
});

describe("levelOf", () => {
  it.each([
    [2.96, 2],
    [3, 3],
    [2.9999999999, 3],
    [0.2, 0],
  ])("%s is level %s", (score, level) => expect(format.levelOf(score)).toBe(level));
});

describe("dates", () => {
  it("reads a day as that day, whatever the time zone", () => {
    expect(format.date("2026-11-20", "en-GB")).toBe("20 November 2026");
    expect(format.date("2026-01-01", "en-US")).toBe("January 1, 2026");
  });
  it("shortens for a legend", () => expect(format.month("2025-11-14", "en-GB")).toBe("Nov 2025"));
  it("tells the second of a save", () =>
    expect(format.time(new Date(2026, 10, 20, 14, 32, 7), "en-GB")).toBe("14:32:07"));
  it.each([
    ["2026-11-20", true],
    ["2026-13-01", false],
    ["20.11.2026", false],
    ["", false],
  ])("knows a day: %s", (value, known) => expect(format.isDay(value)).toBe(known));
  it("writes a day as the core reads it", () => expect(format.isoDay(new Date(2026, 0, 5))).toBe("2026-01-05"));
  it.each([
    [new Date(2026, 10, 20, 9, 5), { today: true, text: "09:05" }],
    [new Date(2026, 9, 22, 9, 5), { today: false, text: "22 October" }],
    [new Date(2025, 9, 22, 9, 5), { today: false, text: "22 October 2025" }],
  ])("says when a file was open: %s", (at, said) =>
    expect(format.moment(at.toISOString(), new Date(2026, 10, 20, 15), "en-GB")).toEqual(said),
  );
  it("says a moment that must not be mistaken", () => {
    const at = new Date(2026, 10, 20, 9, 5).toISOString();
    expect([format.instant(at, "en-GB"), format.instant(at, "de-DE")]).toEqual(["20 November 2026, 09:05", "20. November 2026, 09:05"]);
  });
});

describe("size", () => {
  it.each([
    [0, "1 KB"],
    [4096, "4 KB"],
    [1_048_575, "1023 KB"],
    [1_048_576, "1.0 MB"],
    [1_322_304, "1.2 MB"],
  ])("cuts %s bytes", (bytes, said) => expect(format.size(bytes)).toBe(said));
});
