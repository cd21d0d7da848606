import type { Effect, QuestionKind, Reason, Reliance, Verdict } from "../../generated/api";
import { brief } from "../../lib/format";
import { plural } from "./say";

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Levels to the nearest half: an average of so few answers bears no decimals. */
function about(levels: number): string {
  const halves = Math.max(1, Math.round(levels * 2));
  const whole = NUMBERS[Math.floor(halves / 2)] ?? "many";
  if (halves === 1) return "about half a level";
  if (halves === 2) return "about a level";
  return halves % 2 === 0 ? `about ${whole} levels` : `about ${whole} and a half levels`;
}

const better = (bias: number | null): string => (bias !== null && bias < 0 ? "the business" : "IT");

const EFFECT: Record<Effect, string> = { negligible: "negligible", small: "small", medium: "medium", large: "large" };
const RELIANCE: Record<Reliance, string> = { reliable: "good enough to rely on", tentative: "good enough for tentative conclusions", unreliable: "too low to rely on" };
const REASON: Record<Reason, string> = {
  too_few_raters: "fewer than three people answered",
  too_few_questions: "fewer than ten questions were answered by everybody",
  one_side_silent: "one side gave no value",
  nothing_to_pair: "no question has values from two people",
  no_variation: "all the values are the same, so there is nothing to tell apart",
  at_the_end: "the mean lies at an end of the scale",
};
const because = (reason: Reason | null): string => (reason === null ? "it is undefined here" : REASON[reason]);

function within(verdict: Verdict): string {
  switch (verdict.kind) {
    case "too_few":
      return "Too few people to say";
    case "agree":
      return "They agree";
    case "differ":
      return `They differ by ${about(verdict.levels)}`;
    case "two_camps":
      return "Two camps";
  }
}

function between(verdict: Verdict, bias: number | null): string {
  switch (verdict.kind) {
    case "too_few":
      return "Too few people on a side to say";
    case "agree":
      return "The sides agree";
    case "differ":
      return `Apart by ${about(verdict.levels)}; ${better(bias)} sees it better`;
    case "two_camps":
      return "The sides are two camps";
  }
}

function overall(verdict: Verdict): string {
  switch (verdict.kind) {
    case "too_few":
      return "Too few people answered to say whether they agree.";
    case "differ":
      return `On the average question people differ by ${about(verdict.levels)}.`;
    default:
      return "On the average question people agree to within a level.";
  }
}

function overallBetween(verdict: Verdict, bias: number | null): string {
  switch (verdict.kind) {
    case "too_few":
      return "A side has too few people to be compared.";
    case "differ":
      return `IT and the business are apart by ${about(verdict.levels)}; ${better(bias)} sees things better.`;
    default:
      return "IT and the business agree to within a level.";
  }
}

/** What a step is, by the kind of question. */
const STEP: Partial<Record<QuestionKind, string>> = {
  level: "A step is a whole level newly reached on one question.",
  yes_no: "On a question of yes and no, a step is a yes that the room does not give today.",
  nplf: "On a question of N, P, L, F, a step is the next letter.",
  differential: "On a pair of opposites, a step is the next whole number.",
};

export const whatIf = {
  button: (next: number) => `What would it take to reach level ${brief(next)}?`,
  title: (next: number) => `What level ${brief(next)} would take`,
  none: "There is no level above",
  lead: "The least that is enough, as if agreed in the room. All of this has to become true:",
  /** Beside what has to be answered before. */
  leadBeside: "If these are answered high enough, this is the least beside them. All of it has to become true:",
  size: (steps: number, questions: number) => `${plural(steps, "step", "steps")} on ${plural(questions, "question", "questions")}`,
  /** Where every raise is a yes. */
  yes: (questions: number) => `${plural(questions, "more question", "more questions")} answered with yes`,
  even: (next: number, size: string) => `With no answer above ${brief(next)}: ${size}`,
  fewest: (size: string) => `On the fewest questions: ${size}`,
  change: (now: string, to: string) => `${now} to ${to}`,
  /** A question without anchors is the fact itself. */
  answered: (question: string, answer: string) => `“${question}” is answered with ${answer}`,
  evidence: (text: string) => `Evidence: ${text}`,
  reaches: (score: string, level: number) => `Then the mean is ${score} and the level ${brief(level)}.`,
  reachesLevel: (level: number) => `Then the level is ${brief(level)}.`,
  first: (next: number) => `Nobody has answered these, and level ${brief(next)} cannot be had without them`,
  question: "Question",
  outOfReach: (next: number) => `Level ${brief(next)} cannot be reached on this scale, even with every answer at its top.`,
  notAsked: (next: number) => `Level ${brief(next)} cannot be reached here: some of what it rests on is not asked, or nothing of it applies.`,
  notSearched: (next: number) => `The least for level ${brief(next)} cannot be told: some of what stands in its way is answered in percent, which has no steps to count.`,
  band: (low: number, high: number) => `If every missing answer were the lowest, the level would be ${brief(low)}; if every one were the highest, ${brief(high)}.`,
  how: (kinds: QuestionKind[]) =>
    [...kinds.flatMap((kind) => STEP[kind] ?? []), "Fewest steps come first, then fewest questions, then the questions asked earlier."].join(" "),
};

export const agreement = {
  title: "How far people agree",
  titleOf: (dimension: string) => `Agreement on ${dimension}`,
  overall,
  overallBetween,
  within,
  between,
  coefficients: "Show the coefficients",
  dimension: "Dimension",
  everybody: "Everybody",
  sides: "IT and the business",
  campsOn: "Two camps on",
  questions: (count: number) => plural(count, "question", "questions"),
  notShown: "not shown by side",
  columns: { who: "Who", deviation: "Deviation", consensus: "Consensus", rwg: "rWG(J)" },
  taken: (questions: number) => `Over the ${plural(questions, "question", "questions")} that three people or more gave a value to.`,
  gap: (bias: string, apart: string, questions: number) => `IT less business is ${bias} on average; without the signs, ${apart}. Over ${plural(questions, "question", "questions")} that both sides answered.`,
  noSides: "The sides are not compared: one is silent, or has too few people to be shown.",
  camps: "Two camps",
  campsAre: "Two levels or more lie between them, with two people or more and four in ten of all on each side. The mean is nobody’s opinion.",
  question: "Question",
  score: "Its score:",
  alike: "Over the whole questionnaire",
  alpha: (value: string, interval: { low: string; high: string } | null, questions: number, reliance: Reliance | null) =>
    `Krippendorff’s alpha (ordinal) is ${value}${interval ? `, between ${interval.low} and ${interval.high} had other questions been asked` : ""}, over ${plural(questions, "question", "questions")}${reliance ? `: ${RELIANCE[reliance]}` : ""}.`,
  noAlpha: (reason: Reason | null) => `Krippendorff’s alpha cannot be given: ${because(reason)}.`,
  steady: "Compared over time",
  stability: (value: string, change: string, questions: number) => `ICC(A,k) is ${value} over ${plural(questions, "question", "questions")} that everybody answered. A change of the mean by up to ${change} levels is noise.`,
  noStability: (reason: Reason | null) => `ICC(A,k) cannot be given: ${because(reason)}.`,
  means: "Deviation is the average distance from the mean, in levels. Consensus is 1 where all say the same, 0 where half stand at each end. rWG(J) compares with answers at random.",
  few: (raters: number) => `${plural(raters, "person", "people")} gave a value: too few for a coefficient.`,
  figures: (raters: number, deviation: string, consensus: string, rwg: string) => `${plural(raters, "person", "people")} deviate from their mean by ${deviation} levels on average. Consensus ${consensus}, rWG ${rwg}.`,
  delta: (delta: string, effect: Effect) => `IT against the business: Cliff’s delta ${delta}, ${EFFECT[effect]}.`,
};
