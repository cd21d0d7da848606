import type { ConfidenceLabel, Group } from "../../generated/api";
import { plural, inWords, side, theSide, confidence } from "./say";

export const drawer = {
  eyebrow: "Where this figure comes from",
  close: "Close",
  untested: (passed: number) =>
    `Level ${passed} passes, and nothing that its gates need applies. Leading is the highest level in which something was tested, so that “not applicable” buys nothing.`,
  level: (level: number | null) => (level === null ? "No level yet" : `Level ${level}`),
  floor: {
    title: "The mean, rounded down",
    text: (count: number, mean: string, level: number) => `${inWords(count)} dimensions by weight give ${mean}, so ${level}.`,
  },
  gate: {
    title: (level: number) => `What level ${level} asks for`,
    all: (count: number) => (count === 2 ? "Both are needed" : count === 1 ? "One is needed" : "All are needed"),
    needs: "Needs",
    has: "Has",
    met: (value: string) => `${value} met`,
    short: (value: string) => `${value} short`,
    missing: "unanswered",
    skipped: "not applicable",
    reached: (level: number) => `The gate of level ${level} is met.`,
    none: "No gate stands in the way of the next level: the mean decides.",
    stops: (level: number, shown: number) => `While one of them falls short, the level stops at ${shown}, whatever the mean. Level ${level} opens when all are met.`,
  },
  mean: {
    title: "Mean",
    columns: { dimension: "Dimension", weight: "Weight", score: "Score" },
    table: "Each dimension by its weight",
    equation: (sum: string, weight: string, mean: string) => ({ left: `${sum} ÷ ${weight} = `, result: mean }),
    band: (low: string, high: string) =>
      `If every missing answer were the lowest, the mean would be ${low}; if every one were the highest, ${high}.`,
    out: "Dimensions without a score are left out, and their weight with them.",
  },
  dimension: {
    table: "Questions",
    equalWeights: "Questions, equal weights",
    weighted: "Questions by weight",
    columns: { evidence: "Evidence", weight: "Weight", value: "Value" },
    evidenced: (evidenced: number, answers: number) => `${evidenced} of ${answers}`,
    sides: "By side",
    people: (group: Group, count: number) => `${side[group]}, ${plural(count, "person", "people")}`,
    hidden: "hidden",
    missing: "missing",
    notApplicable: "n/a",
    asks: "What this dimension asks",
  },
  question: {
    part: "Part of",
    sides: "By side",
    people: (group: Group, count: number) => `${side[group]}, ${plural(count, "person", "people")}`,
    hidden: "hidden",
    answers: "Answers",
    columns: { side: "Side", mean: "Mean", evidence: "Evidence", value: "Answer", person: "Person" },
    equation: (it: string, business: string, value: string) => ({ left: `(${it} + ${business}) ÷ 2 = `, result: value }),
    one: (group: Group) => `Only ${theSide[group]} gave a value, so its mean stands.`,
    dontKnow: (count: number) => `${plural(count, "person", "people")} said “don’t know”. That is missing from the score and listed.`,
    assumed: (group: Group, value: string, count: number) =>
      `Assumed for ${theSide[group]}: ${value} by ${plural(count, "person", "people")}. Shown, never counted.`,
    missing: "Nobody gave a value. It is missing from the score.",
    notApplicable: "Not applicable here. It leaves the score and the weight.",
    evidenced: (evidenced: number, answers: number) => `${evidenced} of ${plural(answers, "answer", "answers")} documented or verified.`,
  },
  gap: {
    title: "IT minus business",
    table: "Dimensions answered by both sides",
    columns: { dimension: "Dimension", it: "IT", business: "Bus.", gap: "Gap" },
    bias: (bias: string) => `The mean of the differences with their signs is ${bias}: who rates higher.`,
    apart: (apart: string) => `Without the signs it is ${apart}: how far apart both sides are.`,
    cut: "Differences are taken before figures are cut, so they may differ from what the two columns show.",
    left: "A dimension with one side missing, or too small to show, is left out.",
  },
  complete: {
    title: (percent: string) => `Complete: ${percent} %`,
    rows: { answered: "Questions with a value", missing: "Questions without", not_applicable: "Not applicable, left out", dont_know: "With at least one “don’t know”" },
    table: "Questions of this form",
    columns: { what: "State", count: "Questions" },
    text: "The share is of weight: a question of a heavier dimension counts for more.",
  },
  evidence: {
    title: (evidenced: number, answers: number) => `Evidence: ${evidenced} of ${answers}`,
    table: "Answers documented or verified, by dimension",
    columns: { dimension: "Dimension", evidenced: "Evidenced", answers: "Answers" },
    text: (label: ConfidenceLabel | null) =>
      label === null ? "No answer yet." : `In a word: ${confidence[label]}. Asserted counts 0.4, documented 0.7, verified 1, and what is missing 0; from 0.8 it reads high, from 0.5 medium.`,
  },
};
