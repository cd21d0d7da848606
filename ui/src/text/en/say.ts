import type { ChangeKind, ConfidenceLabel, Evidence, Group } from "../../generated/api";
import { exact } from "../../lib/format";

export const plural = (count: number, one: string, many: string): string => `${exact(count)} ${count === 1 ? one : many}`;

/** "A", "A and B", "A, B and C". */
export function list(words: string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

export const side: Record<Group, string> = { it: "IT", business: "Business" };
export const theSide: Record<Group, string> = { it: "IT", business: "the business" };
export const evidence: Record<Evidence, string> = { asserted: "asserted", documented: "documented", verified: "verified" };
export const confidence: Record<ConfidenceLabel, string> = { high: "high", medium: "medium", low: "low" };
export const change: Record<ChangeKind, string> = {
  response: "an answer",
  import: "an import of answers",
  participant: "a change to the people",
  services: "a change to the services",
  organisation: "a change to the organisation",
  outcome: "a count",
  target: "a target",
  decision: "a decision",
  assessment: "a change to the assessment",
  assessment_added: "a new assessment",
  assessment_removed: "removing an assessment",
  sign_off: "a sign-off",
  reopening: "a reopening",
  logo: "a change of the logo",
  confidentiality: "the confidentiality line",
  statement: "an impact statement",
  statement_signed: "a signature",
  stoppage: "a stoppage",
  own_words: "a change to the words of our business",
};
