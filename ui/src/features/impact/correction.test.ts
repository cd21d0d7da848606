import { describe, expect, it } from "vitest";
import type { LossParts, Statement, Stoppage } from "../../generated/api";
import { keptViews } from "../../transport/fake/impact/kept";
import { correctionOf, placeOfLoss } from "./correction";
import { withPoint } from "./statement/layout";

const kept = (service: string): Statement => {
  const found = keptViews.find(({ statement }) => statement.service === service);
  if (!found) throw new Error("The sample has it.");
  return found.statement;
};
const loss: LossParts = { contribution: 0, productivity: 0, recovery: 1_000_000, penalties: 0, intangible: 500_000 };
const stoppage: Stoppage = { service: "s01", on: "2026-02-03", at_minute: null, minutes: 240, currency: "EUR", loss, confirmed_by: null, note: "" };
const set = (statement: Statement, given: Stoppage) => {
  const found = correctionOf(statement, given);
  if (found.kind === "none") throw new Error(found.why);
  return found;
};
const stating = (...points: [minutes: number, low: number, likely: number, high: number][]): Statement =>
  points.reduce<Statement>((statement, [after_minutes, low, likely, high]) => withPoint(statement, { after_minutes, amount: { low, likely, high }, parts: null }), { ...kept("s01"), loss: { ...kept("s01").loss, points: [] } });

describe("a statement that is corrected by what a stoppage really cost", () => {
  it("takes what is stated at that length as wide as it was", () => {
    const { amount, statement } = set(stating([240, 1_000_000, 2_000_000, 3_000_000]), stoppage);
    expect(amount).toEqual({ low: 750_000, likely: 1_500_000, high: 2_300_000 });
    expect(statement.loss.points).toEqual([{ after_minutes: 240, amount, parts: loss }]);
  });

  it("is as wide as its neighbours where nothing is stated at that length", () => {
    const between = stating([60, 500_000, 1_000_000, 1_500_000], [480, 3_000_000, 4_000_000, 10_000_000]);
    expect(set(between, stoppage).amount).toEqual({ low: 940_000, likely: 1_500_000, high: 3_000_000 });
    expect(set(stating([60, 500_000, 1_000_000, 1_500_000]), stoppage).amount).toEqual({ low: 750_000, likely: 1_500_000, high: 2_300_000 });
    expect(placeOfLoss(set(between, stoppage).statement, stoppage)).toBe("/loss/points/1/amount");
    expect(placeOfLoss(between, stoppage)).toBe("/loss/points/after/240");
  });

  it("says where a longer stoppage now costs less", () => {
    expect(set(stating([60, 500_000, 1_000_000, 1_500_000], [480, 1_000_000, 1_200_000, 1_300_000]), stoppage).falls).toBe(true);
    expect(set(kept("s01"), { ...stoppage, minutes: 60, loss: { ...loss, intangible: 0, recovery: 400_000 } }).falls).toBe(false);
  });

  it("proposes nothing where there is nothing to take", () => {
    const why = (statement: Statement, given: Partial<Stoppage>) => {
      const found = correctionOf(statement, { ...stoppage, ...given });
      return found.kind === "none" ? found.why : found.kind;
    };
    expect(why(kept("s01"), { currency: "NOK" })).toBe("currency");
    expect(why(kept("s01"), { loss: { ...loss, recovery: 0, intangible: 0 } })).toBe("nothing_lost");
    expect(why(stating(), {})).toBe("no_range");
    expect(why(kept("s12"), {})).toBe("worked_out");
  });
});
