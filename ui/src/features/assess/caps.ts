import type { Cap, QuestionView } from "../../generated/api";

/* Facts that stop an answer at a value, as the core holds them: by what the same voice said. */

function holds(cap: Cap, questions: QuestionView[]): boolean {
  const { fact } = cap;
  const told = fact && questions.find(({ question }) => question.id === fact.question)?.given?.answer;
  return told?.state === "value" && told.value === fact?.is;
}

/** The lowest cap that holds for a question; none where nothing stops it. */
export function capOn({ question }: QuestionView, questions: QuestionView[]): Cap | null {
  const holding = (question.caps ?? []).filter((cap) => holds(cap, questions));
  return holding.reduce<Cap | null>((lowest, cap) => (lowest === null || cap.at < lowest.at ? cap : lowest), null);
}

/** Caps that nobody can tell to hold: advice to read. */
export const adviceOn = ({ question }: QuestionView): Cap[] => (question.caps ?? []).filter(({ fact }) => !fact);
