import type { Estimate, LossPoint, Statement, Stoppage } from "../../generated/api";
import { withPoint } from "./statement/layout";

/* What a statement is to say of a length of stoppage, after what one of that length really cost. */

/** Why nothing can be proposed. */
export type NoCorrection = "currency" | "nothing_lost" | "no_range" | "worked_out";

export type Correction =
  | { kind: "set"; stoppage: Stoppage; statement: Statement; amount: Estimate; /** A longer stoppage now costs less than a shorter one. */ falls: boolean }
  | { kind: "none"; stoppage: Stoppage; why: NoCorrection };

const realOf = ({ loss }: Stoppage): number => Object.values(loss).reduce((sum, part) => sum + part, 0);

/** The points between which a length lies, as far as they have a width of their own. */
function neighbours(points: LossPoint[], minutes: number): LossPoint[] {
  const known = points.filter(({ amount }) => amount.likely > 0).sort((a, b) => a.after_minutes - b.after_minutes);
  const exact = known.filter(({ after_minutes }) => after_minutes === minutes);
  if (exact.length > 0) return exact;
  const [before, after] = [known.findLast(({ after_minutes }) => after_minutes < minutes), known.find(({ after_minutes }) => after_minutes > minutes)];
  return [before, after].filter((point) => point !== undefined);
}

/** An estimate is no exacter than this. */
const twoDigits = (amount: number): number => Number(amount.toPrecision(2));

/** The real loss as the likely one, as wide as what was stated there, or else as the points beside it are on average. */
function around(real: number, points: LossPoint[]): Estimate {
  const share = (end: "low" | "high") => points.reduce((sum, { amount }) => sum + amount[end] / amount.likely, 0) / points.length;
  return { low: Math.min(real, twoDigits(real * share("low"))), likely: real, high: Math.max(real, twoDigits(real * share("high"))) };
}

function falls({ loss }: Statement): boolean {
  const points = [...loss.points].sort((a, b) => a.after_minutes - b.after_minutes);
  return points.some(({ amount }, index) => (["low", "likely", "high"] as const).some((end) => amount[end] < (points[index - 1]?.amount[end] ?? 0)));
}

function obstacle({ currency, loss }: Statement, stoppage: Stoppage): NoCorrection | null {
  if (currency !== stoppage.currency) return "currency";
  if (realOf(stoppage) <= 0) return "nothing_lost";
  if (neighbours(loss.points, stoppage.minutes).length > 0) return null;
  // One point would take the place of the whole curve that its parts give.
  return loss.points.length === 0 && Object.values(loss.parameters).some((each) => each !== null) ? "worked_out" : "no_range";
}

/** Sets the loss at the length of a stoppage to what was really lost, part by part. */
export function correctionOf(statement: Statement, stoppage: Stoppage): Correction {
  const why = obstacle(statement, stoppage);
  if (why !== null) return { kind: "none", stoppage, why };
  const amount = around(realOf(stoppage), neighbours(statement.loss.points, stoppage.minutes));
  const corrected = withPoint(statement, { after_minutes: stoppage.minutes, amount, parts: stoppage.loss });
  return { kind: "set", stoppage, statement: corrected, amount, falls: falls(corrected) };
}

/** Where the loss of that length stands, or is to be typed. */
export function placeOfLoss({ loss }: Statement, { minutes }: Stoppage): string {
  const index = loss.points.findIndex(({ after_minutes }) => after_minutes === minutes);
  return index < 0 ? `/loss/points/after/${minutes}` : `/loss/points/${index}/amount`;
}
