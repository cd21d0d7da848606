/** What a key press asks for on the Assess screen. */
export type Action =
  | { kind: "answer"; value: number; advance: boolean }
  | { kind: "not_applicable" | "dont_know" | "same" | "comment" | "evidence" | "next" | "back" | "find" | "keys" };

/** The part of a keyboard event that matters. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey"> & {
  /** The key is held down. */
  repeat?: boolean;
};

const LETTERS: Record<string, Action["kind"] & ("not_applicable" | "dont_know" | "same" | "comment" | "evidence")> = {
  n: "not_applicable",
  d: "dont_know",
  s: "same",
  c: "comment",
  e: "evidence",
};

/**
 * The digit of a key by its place, since Shift changes what it types. On the number pad it must type one
 * too: without Num Lock it is an arrow.
 */
function digitOf({ code, key }: Press): number | null {
  const row = /^Digit(\d)$/.exec(code);
  const pad = /^\d$/.test(key) ? /^Numpad(\d)$/.exec(code) : null;
  const found = row ?? pad;
  return found ? Number(found[1]) : null;
}

/** Arrow with Alt moves between questions, also while typing; the plain arrows belong to the radio group. */
function withAlt(press: Press): Action | null {
  if (press.key === "ArrowRight") return { kind: "next" };
  if (press.key === "ArrowLeft") return { kind: "back" };
  return null;
}

/**
 * Maps a key press to an action. `typing` is true while a text field has the focus, where single keys
 * are letters; `onControl` is true on a button, a link or a list, where Enter belongs to it.
 */
export function actionOf(
  press: Press,
  where: { typing: boolean; onControl: boolean },
  scale: { min: number; max: number },
): Action | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return withAlt(press);
  // A key held down answers one question, not all that follow.
  if (where.typing || press.repeat) return null;
  if (press.key === "/") return { kind: "find" };
  if (press.key === "?") return { kind: "keys" };
  if (press.key === "Enter") return where.onControl ? null : { kind: "next" };
  const digit = digitOf(press);
  if (digit !== null) return digit >= scale.min && digit <= scale.max ? { kind: "answer", value: digit, advance: !press.shiftKey } : null;
  const letter = press.shiftKey ? undefined : LETTERS[press.key.toLowerCase()];
  return letter ? { kind: letter } : null;
}
