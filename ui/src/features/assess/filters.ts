import type { AssessView, GivenAnswer, QuestionId, QuestionView } from "../../generated/api";

/** What the list of questions can be narrowed to. */
export type Filter = "unanswered" | "carried" | "dont_know" | "asserted" | "differs";

export const FILTERS: Filter[] = ["unanswered", "carried", "dont_know", "asserted", "differs"];

/** The state of an answer in a word. */
export function stateOf(given: GivenAnswer | null): "unanswered" | "dont_know" | "not_applicable" | "value" {
  return given?.answer.state ?? "unanswered";
}

/** What is said and not why or how surely: the state, and for a value both of its marks. */
function substance({ answer }: GivenAnswer): string {
  return JSON.stringify(answer.state === "value" ? [answer.state, answer.value, answer.desired ?? null] : [answer.state]);
}

/** An answer differs from last time if its state or its value changed; what was open once does not. */
function differs(view: QuestionView): boolean {
  if (!view.given || !view.last_time) return false;
  return substance(view.given) !== substance(view.last_time.given);
}

const MATCHES: Record<Filter, (view: QuestionView) => boolean> = {
  unanswered: (view) => view.given === null,
  carried: (view) => view.given === null && view.carried !== null,
  dont_know: (view) => stateOf(view.given) === "dont_know",
  asserted: (view) => stateOf(view.given) === "value" && view.given?.evidence === "asserted",
  differs,
};

/** Whether a question is shown: it matches one of the filters, or none is set. */
export function isShown(view: QuestionView, filters: ReadonlySet<Filter>): boolean {
  return filters.size === 0 || [...filters].some((filter) => MATCHES[filter](view));
}

/** How many questions each filter would show. */
export function countsOf(views: QuestionView[]): Record<Filter, number> {
  const count = (filter: Filter) => views.filter(MATCHES[filter]).length;
  return { unanswered: count("unanswered"), carried: count("carried"), dont_know: count("dont_know"), asserted: count("asserted"), differs: count("differs") };
}

export const questionsOf = (view: AssessView): QuestionView[] => view.dimensions.flatMap((dimension) => dimension.questions);

/**
 * The next shown question after, or before, the one a person is at. Null past the end. The current one
 * need not be shown itself: answering may have taken it off the list.
 */
export function neighbour(views: QuestionView[], at: QuestionId | null, step: 1 | -1, filters: ReadonlySet<Filter>): QuestionId | null {
  const here = at === null ? views.length : views.findIndex(({ question }) => question.id === at);
  const candidates = step === 1 ? views.slice(here + 1) : views.slice(0, Math.max(here, 0)).reverse();
  return candidates.find((view) => isShown(view, filters))?.question.id ?? null;
}

/** Questions that hold all the words, in their stem, their short name or their identifier. */
export function found(views: QuestionView[], words: string): QuestionView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = (view: QuestionView) => `${view.question.id} ${view.stem} ${view.question.short ?? ""}`.toLowerCase();
  return views.filter((view) => wanted.every((word) => textOf(view).includes(word)));
}

/** The question whose answer is not what it was: where undo led. */
export function changedQuestion(before: QuestionView[], after: QuestionView[]): QuestionId | null {
  const former = new Map(before.map((view) => [view.question.id, JSON.stringify(view.given)]));
  const changed = after.find((view) => former.has(view.question.id) && former.get(view.question.id) !== JSON.stringify(view.given));
  return changed?.question.id ?? null;
}

/** The words of the glossary that stand in a question, longest first so that a part of one is not listed too. */
export function wordsIn<T extends { word: string }>(stem: string, glossary: T[]): T[] {
  let rest = stem.toLowerCase();
  const hits = [...glossary]
    .sort((a, b) => b.word.length - a.word.length)
    .filter(({ word }) => {
      const there = rest.includes(word.toLowerCase());
      if (there) rest = rest.replaceAll(word.toLowerCase(), " ");
      return there;
    });
  return glossary.filter((term) => hits.includes(term));
}
