import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { write } from "../../lib/format";
import { readAmount, readDay, readDuration, readFigures, readList, readMoney, readPlain, readShare, writeAmount, writeDuration, writeMoney, writePlain, writeShare } from "./typing";

const english = () => write({ language: "en", numbers: "language", dates: "language" }, "en-GB");
const german = () => write({ language: "de", numbers: "language", dates: "language" }, "de-DE");
beforeEach(english);
afterEach(english);
const e = (low: number, likely: number, high: number) => ({ low, likely, high });

describe("a length of time", () => {
  it.each([
    ["8 h", 480],
    ["8h", 480],
    ["15 min", 15],
    ["2 d", 2880],
    ["2 days", 2880],
    ["1 w", 10_080],
    ["1.5 h", 90],
    ["1 h 30 min", 90],
    ["3 Tage", 4320],
    ["2 Std.", 120],
    ["0 h", 0],
    ["", null],
    ["  ", null],
  ])("“%s” is %s minutes", (text, value) => expect(readDuration(text)).toEqual({ ok: true, value }));

  it.each([
    ["4", "unit"],
    ["4.5", "unit"],
    ["four hours", "duration"],
    ["4 x", "duration"],
    ["-4 h", "duration"],
    ["4 h or so", "duration"],
    ["1,5 h", "duration"],
  ])("“%s” is not guessed at: %s", (text, why) => expect(readDuration(text)).toEqual({ ok: false, why }));

  it("reads the person’s decimal sign, and what is written back", () => {
    german();
    expect(readDuration("1,5 h")).toEqual({ ok: true, value: 90 });
    for (const minutes of [15, 60, 90, 1440, 2880, 4320, 4500, 10_080, 20_160]) expect(readDuration(writeDuration(minutes))).toEqual({ ok: true, value: minutes });
    english();
    for (const minutes of [0, 15, 60, 90, 1440, 2160, 2880, 4320, 10_080]) expect(readDuration(writeDuration(minutes))).toEqual({ ok: true, value: minutes });
    expect(writeDuration(null)).toBe("");
  });
});

describe("money", () => {
  it.each([
    ["420", e(42_000_000, 42_000_000, 42_000_000)],
    ["270-590", e(27_000_000, 43_000_000, 59_000_000)],
    ["270–590", e(27_000_000, 43_000_000, 59_000_000)],
    ["270 to 590", e(27_000_000, 43_000_000, 59_000_000)],
    ["270 bis 590", e(27_000_000, 43_000_000, 59_000_000)],
    ["270 420 590", e(27_000_000, 42_000_000, 59_000_000)],
    ["270-420-590", e(27_000_000, 42_000_000, 59_000_000)],
    ["270; 420; 590", e(27_000_000, 42_000_000, 59_000_000)],
    ["1.2m", e(120_000_000, 120_000_000, 120_000_000)],
    ["€270-590", e(27_000_000, 43_000_000, 59_000_000)],
    ["1.2 Mio. €", e(120_000_000, 120_000_000, 120_000_000)],
    ["270–590 Tsd. €", e(27_000_000, 43_000_000, 59_000_000)],
    ["600 € bis 1.9 Mio. €", e(60_000_000, 125_000_000, 190_000_000)],
    ["€270 €590", e(27_000_000, 43_000_000, 59_000_000)],
    ["1,300", e(130_000_000, 130_000_000, 130_000_000)],
    ["0", e(0, 0, 0)],
    ["0.5", e(50_000, 50_000, 50_000)],
    ["", null],
  ])("“%s” thousand", (text, value) => expect(readMoney(text, "k", "EUR")).toEqual({ ok: true, value }));

  it.each([
    ["much", "money"],
    ["1 2 3 4", "money"],
    ["270-", "money"],
    ["590-270", "order"],
    ["590 420 270", "order"],
    ["1.2.3", "money"],
    ["-5", "negative"],
    ["12x", "money"],
  ])("“%s” is not guessed at", (text, why) => expect(readMoney(text, "k", "EUR")).toEqual({ ok: false, why }));

  it("goes by the currency, the unit of the field, and the person’s decimal sign", () => {
    expect(readMoney("6.1 to 8.4", "m", "EUR")).toEqual({ ok: true, value: e(610_000_000, 725_000_000, 840_000_000) });
    expect(readMoney("5", "k", "JPY")).toEqual({ ok: true, value: e(5000, 5000, 5000) });
    german();
    expect(readMoney("6,1–8,4", "m", "EUR")).toEqual({ ok: true, value: e(610_000_000, 725_000_000, 840_000_000) });
    expect(readMoney("1.300", "k", "EUR")).toEqual({ ok: true, value: e(130_000_000, 130_000_000, 130_000_000) });
    expect(readMoney("6.1", "m", "EUR")).toEqual({ ok: false, why: "money" });
    expect(writeMoney(e(610_000_000, 725_000_000, 840_000_000), "m", "EUR")).toBe("6,1–8,4");
  });

  it.each([e(42_000_000, 42_000_000, 42_000_000), e(27_000_000, 42_000_000, 59_000_000), e(0, 0, 0), e(150, 200, 300), e(123_456, 200_001, 300_007)])("reads what it writes: %j", (value) =>
    expect(readMoney(writeMoney(value, "k", "EUR"), "k", "EUR")).toEqual({ ok: true, value }),
  );

  it("that is decided is one sum", () => {
    expect(readAmount("400", "k", "EUR")).toEqual({ ok: true, value: 40_000_000 });
    expect(readAmount("", "k", "EUR")).toEqual({ ok: true, value: null });
    expect(readAmount("400-500", "k", "EUR")).toEqual({ ok: false, why: "sum" });
    expect(writeAmount(40_000_000, "k", "EUR")).toBe("400");
    expect(writeAmount(null, "k", "EUR")).toBe("");
  });
});

describe("the rest", () => {
  it.each([
    ["40 %", 0.4],
    ["40", 0.4],
    ["99.95%", 0.9995],
    ["0", 0],
    ["100", 1],
    ["", null],
  ])("“%s” is a share", (text, value) => expect(readShare(text)).toEqual({ ok: true, value }));
  it.each(["101", "-1", "half"])("“%s” is no share", (text) => expect(readShare(text)).toEqual({ ok: false, why: "share" }));
  it.each([0.4, 0.9995, 0, 1, 0.07])("share %s is read back", (share) => expect(readShare(writeShare(share))).toEqual({ ok: true, value: share }));

  it("numbers, days, figures and lists", () => {
    expect(readPlain("1,300.5")).toEqual({ ok: true, value: 1300.5 });
    expect(readPlain("")).toEqual({ ok: true, value: null });
    expect(readPlain("2.5", { whole: true })).toEqual({ ok: false, why: "whole" });
    expect(readPlain("some")).toEqual({ ok: false, why: "number" });
    expect(readPlain("-1")).toEqual({ ok: false, why: "negative" });
    expect(writePlain(2.5)).toBe("2.5");
    expect(readDay("2026-11-20")).toEqual({ ok: true, value: "2026-11-20" });
    expect(readDay("")).toEqual({ ok: true, value: null });
    expect(readDay("March")).toEqual({ ok: false, why: "day" });
    expect(readFigures("0.4 0.4; 2")).toEqual({ ok: true, value: [0.4, 0.4, 2] });
    expect(readFigures("a b")).toEqual({ ok: false, why: "number" });
    expect(readList("Motor; Home\nTravel")).toEqual(["Motor", "Home", "Travel"]);
  });
});
