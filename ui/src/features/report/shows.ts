import type { PageView, ReportPart } from "../../generated/api";
import { text } from "../../text/text";

/** What stands on a page, in words. A page of answers names the questions, others the dimension. */
export function shownOn(page: PageView): string {
  const words = text.report.preview;
  const names = [...page.dimensions, ...page.services].map(({ name }) => name);
  return words.shows(page.part, names);
}

/** Where a page comes from. */
export type Source =
  | { kind: "results"; dimension: string | null; label: string }
  | { kind: "people"; label: string }
  | { kind: "impact"; service: string | null; label: string }
  | { kind: "answer"; question: string; label: string };

/** The screens behind a page, the likeliest first. The table of contents has none. */
export function sourcesOf(page: PageView): Source[] {
  const words = text.report.preview;
  const results = page.dimensions.map(({ id, name }): Source => ({ kind: "results", dimension: id, label: words.results(name) }));
  const answers = page.questions.map(({ id, short }): Source => ({ kind: "answer", question: id, label: words.answer(short) }));
  const statements = page.services.map(({ id, name }): Source => ({ kind: "impact", service: id, label: words.statement(name) }));
  if (results.length + answers.length + statements.length > 0) return [...results, ...answers, ...statements];
  return page.part === null ? [] : wholePart(page.part);
}

function wholePart(part: ReportPart): Source[] {
  const words = text.report.preview;
  const results: Source = { kind: "results", dimension: null, label: words.resultsWhole };
  if (part === "impact") return [{ kind: "impact", service: null, label: words.impact }];
  return part === "method" ? [{ kind: "people", label: words.people }, results] : [results];
}
