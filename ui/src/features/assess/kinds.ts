import type { Answer, GivenAnswer, Question, QuestionKind, Scale } from "../../generated/api";
import { brief, exact } from "../../lib/format";
import { text } from "../../text/text";
import { TEN, type AnswerKey } from "./keys";
import { PAIR_SCALE } from "./pair";

/** One of the answers of a question that has a closed list of them. */
export interface Option {
  value: string;
  label: string;
  /** The key that gives it; none past the ninth. */
  key: string | null;
}

/** The answers of a yes-or-no question, a rating from N to F, or a choice; empty for other kinds. */
export function optionsOf(question: Question): Option[] {
  const { yesNo, nplf } = text.assess;
  if (question.kind === "yes_no") return [yesNo.Y, yesNo.N].map((option, index) => ({ value: index === 0 ? "Y" : "N", ...option }));
  if (question.kind === "nplf") return (["N", "P", "L", "F"] as const).map((value) => ({ value, label: nplf[value], key: value }));
  if (question.kind === "choice") return (question.choices ?? []).map(({ id, text: label }, index) => ({ value: id, label, key: index < 9 ? String(index + 1) : null }));
  return [];
}

const keyOf = (value: number): string | null => (value === 10 ? TEN : /^\d$/.test(String(value)) ? String(value) : null);

function scaleKeys({ min, max }: { min: number; max: number }): { key: string; value: number }[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step).flatMap((value) => {
    const key = keyOf(value);
    return key === null ? [] : [{ key, value }];
  });
}

/** The keys of both marks of a pair. */
export const pairKeys = scaleKeys(PAIR_SCALE);

/** The single keys that answer a question. Numbers and texts are typed into their field and have none. */
export function answerKeys(question: Question, scale: Scale): AnswerKey[] {
  if (question.kind === "level") return scaleKeys(scale);
  if (question.kind === "differential") return pairKeys;
  return optionsOf(question).flatMap(({ key, value }) => (key === null ? [] : [{ key, value }]));
}

/** Kinds whose answers have a mean that others' answers can be told by. */
const MEASURED = new Set<QuestionKind>(["level", "differential", "number"]);
export const hasMean = ({ kind }: Question): boolean => MEASURED.has(kind);

/** A number as a person writes it, with a point or a comma; none where it is none. */
export function numberIn(written: string): number | null {
  const plain = written.trim().replace(",", ".");
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const valueOf = (given: GivenAnswer | null | undefined) => (given?.answer.state === "value" ? given.answer.value : null);

/** The number of an answer: a level, where things stand today, or a number in the question's unit. */
export function numberGiven(given: GivenAnswer | null | undefined): number | null {
  const value = valueOf(given);
  return typeof value === "number" ? value : null;
}

/** The chosen one of a closed list. */
export function codeGiven(given: GivenAnswer | null | undefined): string | null {
  const value = valueOf(given);
  return typeof value === "string" ? value : null;
}

/** The free text of an answer. */
export function textGiven(given: GivenAnswer | null | undefined): string {
  const value = valueOf(given);
  return typeof value === "object" && value !== null && "text" in value ? value.text : "";
}

/** An answer as short as a list can hold it, and as it is read out. */
export interface Said {
  short: string;
  long: string;
}

const same = (words: string): Said => ({ short: words, long: words });

function saidValue(question: Question, { value, desired }: Extract<Answer, { state: "value" }>): Said {
  const { said } = text.assess;
  if (typeof value === "number") {
    if (question.kind === "differential") return { short: said.pairShort(brief(value), brief(desired)), long: said.pair(brief(value), brief(desired)) };
    return question.unit ? { short: exact(value), long: said.number(exact(value), question.unit) } : same(exact(value));
  }
  if (typeof value !== "string") return { short: said.answeredShort, long: said.answered };
  const option = optionsOf(question).find((each) => each.value === value);
  if (!option) return same(value);
  return { short: question.kind === "nplf" ? value : question.kind === "choice" ? (option.key ?? said.answeredShort) : option.label, long: option.label };
}

/** What was said to a question, in a word; empty where nothing was. */
export function saidTo(question: Question, given: GivenAnswer | null | undefined): Said {
  const answer = given?.answer;
  if (!answer) return same("");
  if (answer.state === "value") return saidValue(question, answer);
  return { short: text.assess.state[answer.state], long: text.assess.stateWord[answer.state] };
}
