import type { ImpactCategory, Rating } from "../../generated/api";

/** Kinds of harm, in the order in which they are shown. */
export const CATEGORIES: ImpactCategory[] = ["financial", "customer", "reputation", "legal", "contractual", "operational", "staff", "strategic", "safety", "environment"];
/** Times that are asked for. Statements may have others. */
export const TIMES = [15, 60, 240, 480, 1440, 4320, 10_080] as const;

/** The usual times and those that were judged. */
export const timesOf = (ratings: Rating[]): number[] => [...new Set([...TIMES, ...ratings.map(({ after_minutes }) => after_minutes)])].sort((a, b) => a - b);

export const ratingAt = (ratings: Rating[], category: ImpactCategory, minutes: number): Rating | undefined => ratings.find((rating) => rating.category === category && rating.after_minutes === minutes);

/** The same with a cell judged, or no longer judged. What else was said of the cell stays with it. */
export function judged(ratings: Rating[], category: ImpactCategory, minutes: number, severity: number | null): Rating[] {
  const before = ratingAt(ratings, category, minutes);
  const others = ratings.filter((rating) => rating !== before);
  return severity === null ? others : [...others, { consequence: "", confidence: null, why_lower: null, ...before, category, after_minutes: minutes, severity }].sort(inOrder);
}

const inOrder = (a: Rating, b: Rating): number => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || a.after_minutes - b.after_minutes;
