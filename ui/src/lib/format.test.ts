import { beforeEach, describe, expect, it } from "vitest";
import type { DateFormat, Language, NumberFormat } from "../generated/api";
import * as format from "./format";

const as = (language: Language, system = "", numbers: NumberFormat = "language", dates: DateFormat = "language"): void => format.write({ language, numbers, dates }, system);

beforeEach(() => as("en", "en-GB"));

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
    [-0.3, "−0.3"],
    [1234.56, "1,234.5"],
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

  it.each([
    [0.09, true],
    [-0.09, true],
    [0.1, false],
    [null, true],
  ])("knows that %s says nothing: %s", (value, small) => expect(format.isSmall(value)).toBe(small));
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
    [12345, "12,345"],
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

describe("a person’s way of writing numbers", () => {
  it.each<[Language, string, NumberFormat, string, string]>([
    ["en", "en-GB", "language", "1,234.5", "1,234,567"],
    ["de", "de-DE", "language", "1.234,5", "1.234.567"],
    ["de", "de-CH", "language", "1’234.5", "1’234’567"],
    ["de", "en-US", "language", "1.234,5", "1.234.567"],
    ["en", "de-CH", "language", "1,234.5", "1,234,567"],
    ["en", "en-GB", "point_comma", "1.234,5", "1.234.567"],
    ["de", "de-DE", "comma_point", "1,234.5", "1,234,567"],
    ["en", "en-GB", "space_comma", "1\u202f234,5", "1\u202f234\u202f567"],
    ["en", "en-GB", "apostrophe_point", "1’234.5", "1’234’567"],
  ])("%s on %s, %s: %s", (language, system, numbers, cut, whole) => {
    as(language, system, numbers);
    expect([format.cut(1234.56), format.exact(1234567)]).toEqual([cut, whole]);
  });

  it("cuts and never rounds up, whatever the sign between", () => {
    as("de", "de-DE");
    expect([format.cut(2.96), format.signed(-0.89), format.brief(2.55), format.percent(0.796)]).toEqual(["2,9", "−0,8", "2,5", "79"]);
  });

  it.each([
    ["Now 3.1", "Now 3,1"],
    ["2.9 to 3.2", "2,9 to 3,2"],
    ["+0.8", "+0,8"],
    ["20.11.2026", "20.11.2026"],
    ["version 2.9.1", "version 2.9.1"],
    ["Level 2", "Level 2"],
  ])("rewrites the core’s %s", (core, said) => {
    as("de", "de-DE");
    expect(format.refigured(core)).toBe(said);
  });

  it.each([
    [1234.56, "1.234,56", "1234,56"],
    [-0.5, "−0,5", "-0,5"],
    [4, "4", "4"],
  ])("says and types a given number whole: %s", (value, said, typed) => {
    as("de", "de-DE");
    expect([format.exact(value), format.typed(value)]).toEqual([said, typed]);
  });

  it("rewrites a picture’s words and leaves its coordinates", () => {
    as("de", "de-DE");
    expect(format.refiguredPicture('<text x="1.5">Supply 2.9</text><path d="M0.5 2.5"/>')).toBe('<text x="1.5">Supply 2,9</text><path d="M0.5 2.5"/>');
  });

  it("shows what the language alone would do", () => {
    as("en", "en-GB", "point_comma", "year_first");
    expect(format.example("de", "de-AT").date).toBe("20. November 2026");
    expect(format.example("en", "en-GB")).toEqual({ number: "1,234.5", date: "20 November 2026" });
    expect(format.cut(2.96)).toBe("2,9");
  });
});

describe("dates", () => {
  it("reads a day as that day, whatever the time zone", () => {
    expect(format.date("2026-11-20")).toBe("20 November 2026");
    as("en", "en-US");
    expect(format.date("2026-01-01")).toBe("January 1, 2026");
  });
  it("shortens for a legend", () => expect(format.month("2025-11-14")).toBe("Nov 2025"));
  it("tells the second of a save", () => expect(format.time(new Date(2026, 10, 20, 14, 32, 7))).toBe("14:32:07"));

  it.each<[DateFormat, string, string]>([
    ["language", "20. November 2026", "Nov. 2026"],
    ["year_first", "2026-11-20", "2026-11"],
    ["day_dots", "20.11.2026", "11.2026"],
    ["day_slashes", "20/11/2026", "11/2026"],
    ["month_slashes", "11/20/2026", "11/2026"],
  ])("writes them as the person wants: %s", (dates, day, month) => {
    as("de", "de-DE", "language", dates);
    expect([format.date("2026-11-20"), format.month("2026-11-20")]).toEqual([day, month]);
  });

  it("says the year of a day in digits", () => {
    as("en", "en-GB", "language", "day_dots");
    expect(format.moment(new Date(2026, 9, 2, 9).toISOString(), new Date(2026, 10, 20)).text).toBe("02.10.2026");
  });

  it.each([
    ["2026-11-20", true],
    ["2026-13-01", false],
    ["20.11.2026", false],
    ["", false],
  ])("knows a day: %s", (value, known) => expect(format.isDay(value)).toBe(known));
  it("writes a day as the core reads it", () => expect(format.isoDay(new Date(2026, 0, 5))).toBe("2026-01-05"));
  it.each([
    [new Date(2026, 10, 20, 9, 5), { today: true, text: "09:05", day: "20 November" }],
    [new Date(2026, 9, 22, 9, 5), { today: false, text: "22 October", day: "22 October" }],
    [new Date(2025, 9, 22, 9, 5), { today: false, text: "22 October 2025", day: "22 October 2025" }],
  ])("says when a file was open: %s", (at, said) => expect(format.moment(at.toISOString(), new Date(2026, 10, 20, 15))).toEqual(said));
  it.each([
    ["2026-12-01", { kind: "today", text: "1 December" }],
    ["2026-11-30", { kind: "yesterday", text: "30 November" }],
    ["2026-11-29", { kind: "earlier", text: "29 November" }],
    ["2025-12-01", { kind: "earlier", text: "1 December 2025" }],
  ])("calls a day by its name: %s", (day, called) => expect(format.calledDay(day, new Date(2026, 11, 1, 8))).toEqual(called));
  it.each([
    [new Date(2026, 10, 20, 9, 5), "20 Nov"],
    [new Date(2025, 10, 28, 16), "28 Nov 2025"],
  ])("is short in a table: %s", (at, said) => expect(format.shortDay(at.toISOString(), new Date(2026, 10, 20, 15))).toBe(said));
  it("names a month", () => expect(format.monthYear("2026-11-01")).toBe("November 2026"));

  it("says a moment that must not be mistaken", () => {
    const at = new Date(2026, 10, 20, 9, 5).toISOString();
    expect(format.instant(at)).toBe("20 November 2026, 09:05");
    as("de");
    expect(format.instant(at)).toBe("20. November 2026, 09:05");
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

describe("money", () => {
  it.each([
    [27_000_000, 59_000_000, "EUR", "€270–590k"],
    [42_000_000, 42_000_000, "EUR", "€420k"],
    [61_000_000_0, 84_000_000_0, "EUR", "€6.1–8.4m"],
    [60_000, 190_000, "EUR", "€600–€1.9k"],
    [0, 190_000, "GBP", "£0–1.9k"],
    [0, 0, "USD", "$0"],
    [41_999_999, 42_000_001, "EUR", "€420k"],
    [99_960_000, 99_960_000, "EUR", "€1m"],
    [123_456, 123_456, "NOK", "NOK\u00a01.2k"],
    [5000, 5000, "JPY", "JPY\u00a05k"],
    [-1_300_000, 2_600_000, "EUR", "€−13–26k"],
    [42_000, 42_000, null, "420"],
  ])("%s to %s %s reads %s", (low, high, currency, text) => expect(format.money({ low, high }, currency)).toBe(text));

  it("is unknown where there is none, and has the person’s decimal sign", () => {
    expect([format.money(null, "EUR"), format.sum(null, "EUR")]).toEqual(["–", "–"]);
    as("de", "de-DE");
    expect(format.money({ low: 610_000_000, high: 840_000_000 }, "EUR")).toBe("6,1–8,4\u00a0Mio.\u00a0€");
  });
});

describe("German money", () => {
  it.each([
    [27_000_000, 59_000_000, "EUR", "270–590 Tsd. €"],
    [130_000_000, 130_000_000, "EUR", "1,3 Mio. €"],
    [60_000, 190_000, "EUR", "600 € bis 1,9 Tsd. €"],
    [0, 190_000, "GBP", "0–1,9 Tsd. £"],
    [0, 0, "USD", "0 $"],
    [123_456, 123_456, "NOK", "1,2 Tsd. NOK"],
    [-1_300_000, 2_600_000, "EUR", "−13–26 Tsd. €"],
    [42_000, 42_000, null, "420"],
    [4e14, 4e14, "EUR", "4.000 Mrd. €"],
  ])("%s to %s %s reads %s", (low, high, currency, text) => {
    as("de", "de-DE");
    expect(format.money({ low, high }, currency).replaceAll("\u00a0", " ")).toBe(text);
  });

  it("has its units and prices in the order of the language", () => {
    expect([format.moneyUnit("EUR", "k"), format.moneyUnit("NOK", "m"), format.moneyUnit(null, "k"), format.priced("2.4", "EUR")]).toEqual(["€k", "NOK\u00a0m", "k", "€2.4"]);
    as("de", "de-DE");
    expect([format.moneyUnit("EUR", "k"), format.moneyUnit("EUR", "one"), format.priced("2,4", "EUR")]).toEqual(["Tsd.\u00a0€", "€", "2,4\u00a0€"]);
  });
});

describe("a length of time", () => {
  it.each([
    [15, "15 min"],
    [60, "1 h"],
    [90, "1 h 30 min"],
    [1440, "24 h"],
    [2160, "36 h"],
    [2880, "48 h"],
    [4320, "3 d"],
    [10_080, "1 w"],
    [0, "0 min"],
    [null, "–"],
  ])("%s minutes reads %s", (minutes, text) => expect(format.duration(minutes)).toBe(text));
  it("that was computed is cut to the hour", () => expect([format.about(1387.2), format.about(119)]).toEqual(["23 h", "1 h 59 min"]));
});

describe("a number that is read", () => {
  it.each([
    ["1,234.5", 1234.5],
    ["1234.5", 1234.5],
    ["-3", -3],
    ["12,34", null],
    ["1.2.3", null],
    ["", null],
    ["abc", null],
  ])("%s is %s", (text, value) => expect(format.readNumber(text)).toBe(value));
  it("has the person’s signs", () => {
    as("de", "de-DE");
    expect([format.readNumber("1.234,5"), format.readNumber("1.5"), format.readNumber("1,5")]).toEqual([1234.5, null, 1.5]);
  });
});
