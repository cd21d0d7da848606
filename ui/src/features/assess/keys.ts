/** A key that answers the question at hand, as it is printed, and what it says. */
export interface AnswerKey {
  key: string;
  value: number | string;
}

/** What a key press asks for on the Assess screen. */
export type Action =
  | { kind: "answer"; value: number | string; advance: boolean }
  | { kind: "not_applicable" | "dont_know" | "same" | "comment" | "evidence" | "erase" | "next" | "back" | "find" };

/** The part of a keyboard event that matters. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey"> & {
  /** The key is held down. */
  repeat?: boolean;
};

/** Where the key is pressed, and what is allowed. */
export interface Where {
  /** A text field has the focus, and single keys are letters. */
  typing: boolean;
  /** A button, a link or a list has the focus, and Enter belongs to it. */
  onControl: boolean;
  /** Keys that are a single character do something. */
  singleKeys: boolean;
}

/** The key for 10, after the digits. */
export const TEN = "-";

/** Keys that do the same at every question. "Not applicable" is asked for by A, and by N where N is no answer. */
const COMMANDS: Record<string, Action["kind"] & ("not_applicable" | "dont_know" | "same" | "comment" | "evidence" | "erase")> = {
  A: "not_applicable",
  N: "not_applicable",
  D: "dont_know",
  S: "same",
  C: "comment",
  E: "evidence",
  BACKSPACE: "erase",
};

/** The key that a person is told for "not applicable". */
export const notApplicableKey = (answers: AnswerKey[]): string => (answers.some(({ key }) => key === "N") ? "A" : "N");

/**
 * The digit of a key by its place, since Shift changes what it types. On the number pad it must type one
 * too: without Num Lock it is an arrow.
 */
function digitOf({ code, key }: Press): string | undefined {
  const row = /^Digit(\d)$/.exec(code);
  const pad = /^\d$/.test(key) ? /^Numpad(\d)$/.exec(code) : null;
  return (row ?? pad)?.[1];
}

/** The hyphen, wherever a keyboard has it, or the key to the right of 0, where the American one has it. */
const isTen = ({ code, key }: Press): boolean => key === TEN || key === "_" || code === "Minus";

function printed(press: Press): string {
  return digitOf(press) ?? (isTen(press) ? TEN : press.key.toUpperCase());
}

/** Arrow with Alt moves between questions, also while typing; the plain arrows belong to the radio group. */
function withAlt(press: Press): Action | null {
  if (press.key === "ArrowRight") return { kind: "next" };
  if (press.key === "ArrowLeft") return { kind: "back" };
  return null;
}

function single(press: Press, answers: AnswerKey[]): Action | null {
  if (press.key === "/") return { kind: "find" };
  // The list of keys belongs to every screen. On a German keyboard "?" stands right of 0.
  if (press.key === "?") return null;
  const key = printed(press);
  const answer = answers.find((each) => each.key === key);
  if (answer) return { kind: "answer", value: answer.value, advance: !press.shiftKey };
  const command = press.shiftKey ? undefined : COMMANDS[key];
  return command ? { kind: command } : null;
}

/** Maps a key press to an action. `answers` are the keys of the question at hand. */
export function actionOf(press: Press, where: Where, answers: AnswerKey[]): Action | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return withAlt(press);
  // A key held down answers one question, not all that follow.
  if (where.typing || press.repeat) return null;
  if (press.key === "Enter") return where.onControl ? null : { kind: "next" };
  return where.singleKeys ? single(press, answers) : null;
}

/** The keys in the order of their values, digits that follow each other as their first and their last. */
export function inShort(answers: AnswerKey[], range: string): string[] {
  const digits = answers.map(({ key }) => key).filter((key) => /^\d$/.test(key));
  const others = answers.map(({ key }) => key).filter((key) => !/^\d$/.test(key));
  const [first, last] = [digits[0], digits.at(-1)];
  if (digits.length < 3 || first === undefined || last === undefined) return [...digits, ...others];
  return [first, range, last, ...others];
}
