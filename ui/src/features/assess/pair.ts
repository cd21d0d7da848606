import type { Answer, GivenAnswer } from "../../generated/api";

/** The two marks of a differential, as far as they are set. A blank is no value. */
export interface Pair {
  today: number | null;
  wanted: number | null;
}

export type Mark = keyof Pair;

/** The ends of a differential. */
export const PAIR_SCALE = { min: 0, max: 10 };

/** The marks that an answer sets. */
export function pairOf(given: GivenAnswer | null | undefined): Pair {
  const answer = given?.answer;
  if (answer?.state !== "value" || typeof answer.value !== "number") return { today: null, wanted: null };
  return { today: answer.value, wanted: answer.desired ?? null };
}

/** The answer that both marks make; none while one is missing. */
export function answerOf({ today, wanted }: Pair): Answer | null {
  return today === null || wanted === null ? null : { state: "value", value: today, desired: wanted };
}

/** The mark that the next key sets: the one that is missing, otherwise the first. */
export function turnOf({ today, wanted }: Pair): Mark {
  return today !== null && wanted === null ? "wanted" : "today";
}

/**
 * Where a key leads that has set a mark: to the mark that is still missing; from today to what is wanted;
 * and on to the next question (null) once the pair is complete. With Shift it stays.
 */
export function turnAfter(mark: Mark, before: Pair, after: Pair, advance: boolean): Mark | null {
  if (!advance) return mark;
  if (!answerOf(after)) return turnOf(after);
  return answerOf(before) && mark === "today" ? "wanted" : null;
}

/** How far what is wanted lies from today, signed: above 0 towards the upper end. None while one is missing. */
export function distanceOf({ today, wanted }: Pair): number | null {
  return today === null || wanted === null ? null : wanted - today;
}
