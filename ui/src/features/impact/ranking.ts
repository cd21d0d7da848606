import type { ImpactView, Moved, Portfolio, PortfolioLine, ServiceGrid, ServiceId } from "../../generated/api";

/** Lengths by which services are ranked, in hours. */
export type Hours = 4 | 24;

/** Services that stand together in the list. */
export interface LineGroup {
  kind: "duties" | "ranked" | "unknown";
  currency: string | null;
  lines: PortfolioLine[];
  /** What another order it would have without customers who leave. */
  moved: Moved | null;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

export const lossOf = (line: PortfolioLine, hours: Hours): PortfolioLine["loss_24h"] => (hours === 4 ? line.loss_4h : line.loss_24h);

/** Of that loss, customers who leave: no invoice shows it. None where nobody has split it, or none do. */
export function intangibleOf(line: PortfolioLine, hours: Hours): { low: number; high: number } | null {
  const [loss, tangible] = [lossOf(line, hours), hours === 4 ? line.tangible_4h : line.tangible_24h];
  return loss && tangible && loss.mean > tangible.mean ? { low: loss.low - tangible.low, high: loss.high - tangible.high } : null;
}

/** Duties first, then a group a currency, then what nobody can price. Nobody is left out. */
export function groupsOf({ services, duties, rankings }: Portfolio, hours: Hours): LineGroup[] {
  const lines = (ids: ServiceId[]) => ids.map((id) => services.find(({ service }) => service === id)).filter(present);
  const ranked = rankings.map((ranking): LineGroup => ({ kind: "ranked", currency: ranking.currency, lines: lines(hours === 4 ? ranking.at_4h : ranking.at_24h), moved: hours === 4 ? ranking.moved_4h : ranking.moved_24h }));
  const placed = new Set([...duties, ...ranked.flatMap((group) => group.lines.map(({ service }) => service))]);
  const groups: LineGroup[] = [{ kind: "duties", currency: null, lines: lines(duties), moved: null }, ...ranked, { kind: "unknown", currency: null, lines: services.filter(({ service }) => !placed.has(service)), moved: null }];
  return groups.filter((group) => group.lines.length > 0);
}

/** The highest sum by currency: bars of one currency share a length, those of another have their own. */
export function largest(lines: PortfolioLine[], hours: Hours): Map<string, number> {
  const most = new Map<string, number>();
  for (const line of lines) {
    const key = line.currency ?? "";
    most.set(key, Math.max(most.get(key) ?? 0, lossOf(line, hours)?.high ?? 0));
  }
  return most;
}

export interface Place {
  duty: boolean;
  rank: number | null;
  of: number;
  /** Services with a duty, which stand before. */
  duties: number;
  canCompare: boolean;
}

/** Where a service stands among the others, after 24 hours. */
export function placeOf({ portfolio }: ImpactView, service: ServiceId): Place {
  const ranking = portfolio.rankings.find(({ at_24h }) => at_24h.includes(service));
  const duty = portfolio.duties.includes(service);
  const canCompare = portfolio.tiers.to_compare.some((pair) => pair.includes(service));
  return { duty, rank: ranking ? ranking.at_24h.indexOf(service) + 1 : null, of: ranking?.at_24h.length ?? 0, duties: portfolio.duties.length, canCompare };
}

/** Services about whose loss nobody can say anything. */
export const unpriced = (services: PortfolioLine[]): PortfolioLine[] => services.filter(({ loss_4h, loss_24h }) => !loss_4h && !loss_24h);

/** Services that value against cost does not show, since one of both is not stated. */
export const unvalued = (services: PortfolioLine[]): PortfolioLine[] => services.filter(({ annual_value, annual_cost }) => !annual_value || !annual_cost);

export const gridOf = ({ grids }: ImpactView, service: ServiceId): ServiceGrid | undefined => grids.find((grid) => grid.service === service);

/** Straight lines between points, the last slope beyond, as the core reads a curve. */
export function lossAt(curve: PortfolioLine["curve"], minutes: number, point: "low" | "likely" | "high"): number | null {
  const found = curve.findIndex((each) => each.minutes >= minutes);
  const end = Math.max(1, found < 0 ? curve.length - 1 : found);
  const [from, to] = [curve[end - 1], curve[end]];
  if (!from || !to) return null;
  return from.loss[point] + ((to.loss[point] - from.loss[point]) * (minutes - from.minutes)) / (to.minutes - from.minutes);
}

/** Sums to mark on an axis that ends at `most`: from 0 on in equal round steps, two to five of them. */
export function marks(most: number): number[] {
  if (most <= 0) return [0];
  const ten = 10 ** Math.floor(Math.log10(most / 2));
  const step = ten * ([5, 2, 1].find((each) => each * ten <= most / 2) ?? 1);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
