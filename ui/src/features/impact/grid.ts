import type { ImpactCategory, Rating, ServiceGrid, ServiceId } from "../../generated/api";

/** Kinds of harm, in the order in which they are shown. */
export const CATEGORIES: ImpactCategory[] = ["financial", "customer", "reputation", "legal", "contractual", "operational", "staff", "strategic", "safety", "environment"];
/** Times that can be asked for, up to a month of 30 days. Statements may have others. */
export const TIMES: readonly number[] = [15, 60, 240, 480, 1440, 4320, 10_080, 20_160, 43_200];
/** Those that are shown until somebody chooses: few services are away for longer than a week. */
export const USUAL_TIMES: readonly number[] = TIMES.slice(0, 7);
/** So many times are shown at least. */
export const FEWEST_TIMES = 5;

/** The chosen times and those that were judged. */
export const timesOf = (ratings: Pick<Rating, "after_minutes">[], chosen = USUAL_TIMES): number[] => [...new Set([...chosen, ...ratings.map(({ after_minutes }) => after_minutes)])].sort((a, b) => a - b);

export const ratingAt = (ratings: Rating[], category: ImpactCategory, minutes: number): Rating | undefined => ratings.find((rating) => rating.category === category && rating.after_minutes === minutes);

/** The same with a cell judged, or no longer judged. What else was said of the cell stays with it. */
export function judged(ratings: Rating[], category: ImpactCategory, minutes: number, severity: number | null): Rating[] {
  const before = ratingAt(ratings, category, minutes);
  const others = ratings.filter((rating) => rating !== before);
  return severity === null ? others : [...others, { consequence: "", confidence: null, why_lower: null, ...before, category, after_minutes: minutes, severity }].sort(inOrder);
}

const inOrder = (a: Rating, b: Rating): number => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || a.after_minutes - b.after_minutes;

/** A cell that was judged, as it is shown. */
export interface HeatMark {
  severity: number;
  /** It cannot be accepted. */
  bad: boolean;
  title: string;
  /** What is said of it to whoever cannot see its title. */
  said?: string;
}

/** Services whose harm of a kind cannot be accepted any more after a time, each by its own measure. */
export const hurts = (grids: ServiceGrid[], category: ImpactCategory, minutes: number): ServiceId[] =>
  grids.filter(({ ratings, unacceptable_from }) => (ratingAt(ratings, category, minutes)?.severity ?? -1) >= unacceptable_from).map(({ service }) => service);

/** The shortest time after which a harm cannot be accepted, which kinds and whose. */
export function firstBad(grids: ServiceGrid[]): { minutes: number; categories: ImpactCategory[]; services: ServiceId[] } | null {
  const times = timesOf(grids.flatMap(({ ratings }) => ratings));
  for (const minutes of times) {
    const kinds = CATEGORIES.map((category) => ({ category, services: hurts(grids, category, minutes) })).filter(({ services }) => services.length > 0);
    if (kinds.length > 0) return { minutes, categories: kinds.map(({ category }) => category), services: [...new Set(kinds.flatMap(({ services }) => services))] };
  }
  return null;
}
