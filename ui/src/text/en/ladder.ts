import type { RungStanding } from "../../generated/api";
import { list, plural } from "./say";

const levels = (numbers: number[]): string => (numbers.length === 1 ? `level ${numbers[0]}` : `levels ${list(numbers.map(String))}`);

/** Results and drawer of a staged framework. */
export const ladder = {
  /** "Level 2: level 3 is held back by 2 practices". */
  headline: (tested: number, untested: number[], next: { level: number; blockers: number } | null, notAsked: number | null) => {
    const passed = untested.length === 0 ? "" : `${levels(untested)} ${untested.length === 1 ? "passes" : "pass"} untested, `;
    const rest = next
      ? `level ${next.level} is held back by ${plural(next.blockers, "practice", "practices")}`
      : notAsked !== null
        ? `level ${notAsked} is not asked in this form`
        : "the top of the ladder";
    return `Level ${tested}: ${passed}${rest}`;
  },
  noLevel: "No level yet",
  picture: "The ladder in figures",
  untested: (numbers: number[]) =>
    `In ${levels(numbers)} nothing applies here, so nothing was tested. The climb goes on above, but the level shown is one that was tested.`,
  figures: {
    level: "Level",
    of: (top: number) => `of ${top}`,
    levelNote: (name: string) => name,
    next: (level: number) => `Level ${level}`,
    nextNone: "Next level",
    share: (of: number) => `of ${of}`,
    nextNote: "practices satisfied",
    reached: "every practice that is asked is satisfied",
    all: "All practices",
    allNote: "satisfied; those above the next level do not count yet",
    order: "Order of the ladder",
    orderNote: (errors: number) => (errors === 0 ? "the answers follow its levels" : `${plural(errors, "practice stands", "practices stand")} out of order`),
    percent: "%",
  },
  blockers: {
    title: (level: number, name: string) => `What level ${level}${name ? `, ${name},` : ""} still asks for`,
    lead: "Each is a fact to create. The level is reached when the last of them is there.",
    has: (value: string, needs: string) => `${value}, needs ${needs}`,
    unknown: (needs: string) => `no answer, needs ${needs}`,
    show: "To show:",
  },
  table: {
    title: "Every level and its practices",
    lead: "Highest first. Nothing is averaged: a level is reached when each of its practices is satisfied, and each below.",
    practice: "Practice",
    value: "Value",
    needs: "Needs",
    standing: "Satisfied",
    yes: "yes",
    no: "no",
    away: "does not apply",
  },
  extension: "extension",
  extensionNote: "Levels marked “extension” are not in the source; who wrote this instrument added them.",
  standing: {
    base: "where everybody begins",
    reached: "reached",
    climbing: "being climbed",
    above: "not counted yet",
    untested: "nothing applies, passes untested",
    not_asked: "not asked in this form",
  } satisfies Record<RungStanding, string>,
  count: (satisfied: number, applicable: number) => `${satisfied} of ${applicable} satisfied`,
  drawer: {
    level: (level: number | null) => (level === null ? "No level yet" : `Level ${level}`),
    rung: (level: number, name: string) => `Level ${level}${name ? `, ${name}` : ""}`,
    how: "A level is reached when every practice that it and the levels below ask for is satisfied. What nobody answered is not satisfied; what does not apply leaves the count.",
    stops: (level: number, satisfied: number, applicable: number) => `The climb stops at level ${level}: ${satisfied} of ${applicable} practices are satisfied there.`,
    ends: (level: number) => `Level ${level} is not asked in this form, so the climb ends below it.`,
    top: "Every practice that applies is satisfied.",
    tested: (tested: number, level: number) => `Level ${level} passes, but nothing above level ${tested} was tested. ${tested} is the level to lead with.`,
    rungs: "Level by level",
    columns: { level: "Level", satisfied: "Satisfied", practice: "Practice", needs: "Needs", has: "Has" },
    of: (satisfied: number, applicable: number) => `${satisfied} of ${applicable}`,
    asks: (value: string) => `At ${value} there is to be seen`,
    show: "What to show",
    dontKnow: "not known",
    all: (satisfied: number, applicable: number) => `${satisfied} of ${applicable} practices satisfied`,
    allText: "A count, not a mean. Practices above the level being climbed are counted here and do not lift the level.",
    order: (percent: string) => `Order of the ladder: ${percent} %`,
    orderText: (errors: number, practices: number) =>
      `Guttman’s reproducibility: 1 less ${errors} of ${practices} practices that stand where the order of the levels would not have them. From 90 % on the levels fit how this organisation grew; below, read the level with care.`,
  },
};
