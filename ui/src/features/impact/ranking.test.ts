import { describe, expect, it } from "vitest";
import { impactView } from "../../transport/fake/impact/portfolio";
import { sample } from "../../transport/fake/sample";
import { duration } from "../../lib/format";
import { firstBad, hurts, judged, ratingAt, TIMES, timesOf } from "./grid";
import { groupsOf, intangibleOf, largest, lossAt, marks, placeOf } from "./ranking";
import { ATTRIBUTES, PARTS, partField, PEOPLE, positionField, WINDOW } from "./statement/layout";
import { marked } from "./statement/words";
import { readClock, readStoppage, typedOf } from "./stoppages/form";
import { subjectOf } from "./subjects";
import { blankStatement } from "../../transport/fake/impact/blank";

const UNDO = { undo: null, redo: null };
const view = (change: (workspace: ReturnType<typeof sample>) => void = () => undefined) => {
  const workspace = sample();
  change(workspace);
  return impactView(workspace, UNDO);
};

describe("harm over all services", () => {
  const rating = (category: "financial" | "customer", after_minutes: number, severity: number) => ({ category, after_minutes, severity, consequence: "", confidence: null, why_lower: null });
  const grids = [
    { service: "a", unacceptable_from: 4, ratings: [rating("financial", 240, 3), rating("financial", 1440, 4), rating("customer", 1440, 5)] },
    { service: "b", unacceptable_from: 2, ratings: [rating("financial", 240, 2), rating("financial", 1440, 2)] },
  ];

  it("is unacceptable by each service’s own measure, and first for whoever bears least", () => {
    expect(hurts(grids, "financial", 1440)).toEqual(["a", "b"]);
    expect(hurts(grids, "customer", 240)).toEqual([]);
    expect(firstBad(grids)).toEqual({ minutes: 240, categories: ["financial"], services: ["b"] });
    expect(firstBad(grids.slice(0, 1))).toEqual({ minutes: 1440, categories: ["financial", "customer"], services: ["a"] });
    expect(firstBad([])).toBeNull();
  });

  it("has the worst of any service in each cell", () => {
    const { heat } = view().portfolio;
    const most = (category: string) => Math.max(...heat.filter((cell) => cell.category === category).map(({ severity }) => severity));
    expect([most("financial"), heat.every(({ services, judged }) => services.length > 0 && services.length <= judged)]).toEqual([5, true]);
  });
});

describe("the list", () => {
  it("has duties first, then money, then what nobody knows, and leaves nobody out", () => {
    const groups = groupsOf(view().portfolio, 24);
    expect(groups.map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ["duties", 2],
      ["ranked", 9],
      ["unknown", 1],
    ]);
    expect(groups[1]?.lines[0]?.name).toBe("Claims intake");
  });

  it("never ranks sums of different currencies together", () => {
    const portfolio = view((workspace) => workspace.statements.s04?.forEach((statement) => (statement.currency = "NOK"))).portfolio;
    const groups = groupsOf(portfolio, 4);
    expect(groups.map(({ currency }) => currency)).toEqual([null, "EUR", "NOK", null]);
    expect([...largest(portfolio.services, 24).keys()].sort()).toEqual(["EUR", "NOK"]);
  });

  it("knows the place of each", () => {
    expect(placeOf(view(), "s01")).toMatchObject({ duty: false, rank: 1, of: 9, duties: 2 });
    expect(placeOf(view(), "s02")).toMatchObject({ duty: true, rank: null });
  });

  it("reads curves on straight lines", () => {
    const range = (amount: number) => ({ low: amount, likely: amount, high: amount, mean: amount });
    const curve = [0, 60, 120].map((minutes) => ({ minutes, loss: range(minutes * 10) }));
    expect([lossAt(curve, 30, "likely"), lossAt(curve, 240, "high"), lossAt([], 30, "low")]).toEqual([300, 2400, null]);
  });
});

describe("the grid", () => {
  it("tells not judged from 0, and keeps what was said of a cell", () => {
    const ratings = judged([], "customer", 60, 0);
    expect([ratingAt(ratings, "customer", 60)?.severity, ratingAt(ratings, "customer", 240)]).toEqual([0, undefined]);
    const told = ratings.map((rating) => ({ ...rating, consequence: "Queues" }));
    expect(judged(told, "customer", 60, 3)[0]).toMatchObject({ severity: 3, consequence: "Queues" });
    expect(judged(told, "customer", 60, null)).toEqual([]);
    expect(timesOf(judged(ratings, "legal", 20_160, 2)).at(-1)).toBe(20_160);
  });

  it("shows what is chosen, and always what was judged", () => {
    expect([TIMES.length, timesOf([]).length, timesOf([], TIMES)]).toEqual([9, 7, TIMES]);
    const ratings = judged(judged([], "legal", 43_200, 2), "legal", 15, 1);
    expect(timesOf(ratings, [60, 1440])).toEqual([15, 60, 1440, 43_200]);
    expect(TIMES.map(duration)).toEqual(["15 min", "1 h", "4 h", "8 h", "24 h", "3 d", "1 w", "2 w", "30 d"]);
  });
});

describe("fields without a place of their own", () => {
  const empty = blankStatement("s1", "Online orders");
  it("make an owner, and take it away with its last word", () => {
    const name = PEOPLE.find(({ at }) => at === "/business_owner/name")?.lens;
    const named = name?.put(empty, "Ada") ?? empty;
    expect(named.business_owner).toEqual({ name: "Ada", role: "" });
    expect(name?.put(named, null).business_owner).toBeNull();
  });

  it("make hours of service, parts and attributes", () => {
    const always = WINDOW[0]?.lens?.put(empty, 480) ?? empty;
    expect(always.hours.window).toEqual({ days_per_week: 7, minutes_per_day: 480 });
    expect(WINDOW[0]?.lens?.put(always, null).hours.window).toBeNull();
    const point = { ...empty, loss: { ...empty.loss, points: [{ after_minutes: 60, amount: { low: 1, likely: 2, high: 3 }, parts: null }] } };
    const part = partField(60, PARTS[2]).lens;
    const parted = part?.put(point, 5) ?? point;
    expect([part?.get(parted), part?.put(parted, null).loss.points[0]?.parts]).toEqual([5, null]);
    const price = positionField("demanded", ATTRIBUTES[0]).lens;
    const placed = price?.put(empty, 3) ?? empty;
    expect([placed.positioning?.demanded.price, price?.put(placed, null).positioning]).toEqual([3, null]);
  });
});

describe("words", () => {
  it("of IT are marked, whole words only", () => {
    expect(marked("The server serves; servers do.", ["server"]).filter(({ is }) => is).map(({ text }) => text)).toEqual(["server", "servers"]);
    expect(marked("Nothing.", [])).toEqual([{ text: "Nothing.", is: false }]);
  });
  it("name what a place is about", () => expect([subjectOf("/loss"), subjectOf("/impact/ratings"), subjectOf("/business_owner")]).toEqual(["How much are we losing?", "How it hurts, by kind of harm and time", "People, currency, review"]));
});

describe("an axis", () => {
  it.each([
    [164_000_000, [0, 50_000_000, 100_000_000, 150_000_000]],
    [100, [0, 50, 100]],
    [399, [0, 100, 200, 300]],
    [0, [0]],
  ])("that ends at %d is marked at round sums", (most, sums) => expect(marks(most)).toEqual(sums));
  it.each([1, 7, 19, 23, 499, 5_000, 99_999_999])("that ends at %d has two to five steps", (most) => expect([2, 3, 4, 5]).toContain(marks(most).length - 1));
});

describe("a stoppage", () => {
  const typed = { ...typedOf(null, "2026-11-20", "EUR"), service: "s01", length: "3 h 20 min" };
  it("is read whole, or each field says what is wrong", () => {
    expect(readStoppage({ ...typed, at: "9:15", loss: { ...typed.loss, recovery: "14" } }).stoppage).toMatchObject({ minutes: 200, at_minute: 555, loss: { recovery: 1_400_000, penalties: 0 }, confirmed_by: null });
    expect(readStoppage({ ...typed, service: "", on: "", at: "25:00", length: "4", currency: "eur", loss: { ...typed.loss, penalties: "much" } })).toEqual({
      stoppage: null,
      wrong: { service: "serviceMissing", on: "onMissing", at: "atWrong", length: "unit", currency: "currencyWrong", penalties: "sum" },
    });
  });
  it("lasts some time, and is written back as it was", () => {
    expect(readStoppage({ ...typed, length: "0 h" }).wrong).toEqual({ length: "lengthMissing" });
    const { stoppage } = readStoppage({ ...typed, at: "14:30" });
    expect(stoppage && readStoppage(typedOf(stoppage, "", "")).stoppage).toEqual(stoppage);
    expect([readClock(""), readClock("7.05"), readClock("noon")]).toEqual([null, 425, undefined]);
  });
});

describe("customers who leave", () => {
  const { portfolio } = view();
  const line = (service: string) => {
    const found = portfolio.services.find((each) => each.service === service);
    if (!found) throw new Error("The sample has it.");
    return found;
  };

  it("stand apart from the loss of which they are a part, where it is split", () => {
    const intake = intangibleOf(line("s01"), 24);
    expect([Math.round(intake?.low ?? 0), Math.round(intake?.high ?? 0)]).toEqual([16_071_429, 35_119_048]);
    expect(intangibleOf(line("s05"), 24)).toBeNull();
    expect(intangibleOf({ ...line("s01"), tangible_24h: null }, 24)).toBeNull();
  });

  it("leave another order where they are left out", () => {
    const ranked = (hours: 4 | 24) => groupsOf(portfolio, hours).find(({ kind }) => kind === "ranked");
    expect(ranked(24)?.moved).toEqual({ service: "s06", place: 2 });
    expect(ranked(4)?.moved).toEqual({ service: "s01", place: 1 });
  });
});
