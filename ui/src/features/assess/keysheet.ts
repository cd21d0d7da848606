import type { Question } from "../../generated/api";
import { text } from "../../text/text";
import { inShort, notApplicableKey, TEN, type AnswerKey } from "./keys";

/** A line of the list of keys. */
export interface KeyRow {
  keys: string[];
  what: string;
}

const { keys: words, key } = text.assess;

function answering(question: Question, answers: AnswerKey[]): KeyRow[] {
  const short = inShort(answers, words.range);
  const pair = question.kind === "differential";
  const what = pair ? words.pair : words.answer;
  return [
    { keys: short, what: short.includes(TEN) ? words.ten(what) : what },
    { keys: [key.shift, ...short], what: pair ? words.pairStay : words.stay },
    ...(pair ? [{ keys: [key.backspace], what: words.erase }] : []),
  ];
}

function commands(answers: AnswerKey[]): KeyRow[] {
  const taken = notApplicableKey(answers) === "A";
  return [
    { keys: taken ? ["A"] : ["N"], what: taken ? words.notApplicableTaken : words.notApplicable },
    { keys: ["D"], what: words.dontKnow },
    { keys: ["E"], what: words.evidence },
    { keys: ["C"], what: words.comment },
  ];
}

/** How the native controls of a kind are reached. */
function controls({ kind }: Question): KeyRow[] {
  if (kind === "ranking") return [];
  if (kind === "number" || kind === "text") return [{ keys: [key.tab], what: words.field }];
  const arrows = kind === "differential" ? ["←", "→"] : ["↑", "↓"];
  return [{ keys: arrows, what: words.radios }];
}

const MOVING: KeyRow[] = [
  { keys: [key.escape], what: words.escape },
  { keys: [key.enter], what: words.enter },
  { keys: [key.alt, "→"], what: words.next },
  { keys: [key.alt, "←"], what: words.back },
  { keys: [key.ctrl, key.z], what: words.undo },
  { keys: [key.ctrl, key.shift, key.z], what: words.redo },
];

const LISTS: KeyRow[] = [
  { keys: ["/"], what: words.find },
  { keys: ["?"], what: words.sheet },
];

/** The keys that do something now: those of the question at hand, and those that always do. */
export function keyRows(question: Question | null, answers: AnswerKey[], singleKeys: boolean): KeyRow[] {
  const own = question && singleKeys && answers.length > 0 ? answering(question, answers) : [];
  return [
    ...own,
    ...(question ? controls(question) : []),
    ...(question && singleKeys ? commands(answers) : []),
    ...MOVING,
    ...(singleKeys ? LISTS : []),
  ];
}
