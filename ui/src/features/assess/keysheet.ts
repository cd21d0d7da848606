import type { Question } from "../../generated/api";
import type { KeyRow } from "../../session.svelte";
import { text } from "../../text/text";
import { inShort, notApplicableKey, TEN, type AnswerKey } from "./keys";

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
    { keys: ["S"], what: words.same },
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

const moving = (): KeyRow[] => [
  { keys: [key.escape], what: words.escape },
  { keys: [key.enter], what: words.enter },
  { keys: [key.alt, "→"], what: words.next },
  { keys: [key.alt, "←"], what: words.back },
];

/** The keys that do something on Assess now: those of the question at hand, and those that move between questions. */
export function keyRows(question: Question | null, answers: AnswerKey[], singleKeys: boolean): KeyRow[] {
  const own = question && singleKeys && answers.length > 0 ? answering(question, answers) : [];
  return [
    ...own,
    ...(question ? controls(question) : []),
    ...(question && singleKeys ? commands(answers) : []),
    ...moving(),
    ...(singleKeys ? [{ keys: ["/"], what: words.find }] : []),
  ];
}
