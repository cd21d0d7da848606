import type { AssessView, Question } from "../../generated/api";

/** The level of a ladder for which a question is needed. */
export interface Rung {
  level: number;
  /** Its name; none where the framework gives none. */
  name: string | null;
  /** The value from which the question counts for it. */
  atLeast: number;
  /** Whether higher levels ask more of it. */
  grows: boolean;
}

/** What a ladder needs a question for; none where the framework is no ladder or the question stands on no rung. */
export function rungOf(question: Question, { satisfied, scale }: Pick<AssessView, "satisfied" | "scale">): Rung | null {
  const { level } = question;
  if (satisfied === null || level === null) return null;
  return {
    level,
    name: scale.levels.find(({ value }) => value === level)?.name ?? null,
    atLeast: typeof satisfied === "object" ? satisfied.at : level,
    grows: satisfied === "tested_level",
  };
}
