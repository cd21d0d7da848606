import type { ConfidenceLabel, Group } from "../../generated/api";
import { plural, list, inWords, confidence } from "./say";

export const results = {
  page: "Results",
  choose: "Assessment",
  headline: (level: number, held: string[]) => (held.length === 0 ? `Level ${level}` : `Level ${level}: held back by ${list(held)}`),
  noLevel: "No level yet",
  notScored: "This instrument’s own figures are not worked out yet. The answers are kept.",
  provisional: {
    title: "Provisional.",
    body: (percent: string) => `${percent} % of the weight is answered. The level may still move once the rest is in.`,
  },
  empty: { title: "Nothing is answered yet", body: "The level, the picture and the tables appear here with the first answers.", action: "Go to the questions" },
  figures: {
    label: "Headline figures, always together",
    level: "Level",
    ofMax: (max: number) => `of ${max}`,
    held: (names: string[]) => (names.length === 0 ? "no gate holds it back" : `held back by ${list(names)}`),
    mean: "Mean",
    band: (low: string, high: string) => `${low} to ${high} if gaps filled`,
    weakest: "Weakest dimension",
    gap: "IT minus business",
    apart: (by: string) => `apart by ${by} on average`,
    noGap: "one side is missing or too small",
    complete: "Complete",
    percent: "%",
    answered: (answered: number, applicable: number, dontKnow: number) =>
      dontKnow === 0 ? `${answered} of ${applicable}` : `${answered} of ${applicable}, ${dontKnow} don’t know`,
    evidence: "Evidence",
    ofAnswers: (answers: number) => `of ${answers}`,
    evidenced: (label: ConfidenceLabel | null) => (label === null ? "evidenced" : `evidenced, ${confidence[label]}`),
  },
  radar: { now: (value: string) => `Now ${value}`, target: (value: string) => `Target ${value}`, last: (month: string, value: string) => `${month} ${value}`, table: "Values of the picture" },
  table: {
    title: "Dimensions",
    dimension: "Dimension",
    now: "Now",
    target: "Target",
    last: "Last",
    gap: "Gap",
    business: "Business",
    it: "IT",
    sides: "IT and business",
    targetOf: (name: string) => `Target for ${name}`,
    noTarget: "–",
    open: (name: string) => `Where the score of ${name} comes from`,
    askedOf: (group: Group) => `asked of ${group === "it" ? "IT" : "the business"} only`,
    oneSided: (group: Group) => `${group === "it" ? "IT" : "the business"} has not answered`,
    contradiction: "contradicted by its count",
    bell: (it: string | null, business: string | null) => `IT ${it ?? "not shown"}, business ${business ?? "not shown"}`,
  },
  moved: (delta: string, questions: number) => `${delta} over ${plural(questions, "question", "questions")} answered both times`,
  two: {
    title: "Two views of the same question",
    lead: (shown: number, of: number, bias: number | null, by: string) =>
      `The ${inWords(shown).toLowerCase()} ${shown === 1 ? "question" : "questions"} people see most differently, out of ${of} answered by both sides.` +
      (bias === null ? "" : ` ${bias > 0 ? "IT" : "The business"} rates itself ${by} levels higher on average.`),
    question: "Question",
    sides: (min: number, max: number) => `Business and IT on the scale ${min} to ${max}`,
  },
  dontKnow: {
    title: "What people don’t know",
    lead: "Not a zero: nobody could say. Often the quickest thing to find out.",
    question: "Question",
    people: "People",
  },
  contradictions: {
    title: "Where score and count contradict each other",
    lead: "The answers say one thing, the outcome test another. Look at these before anyone else does.",
    row: (score: string, atLeast: string, percent: string) => `The answers give ${score}; from ${atLeast} on, at least ${percent} % should hold.`,
  },
};
