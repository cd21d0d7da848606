import type { Classification, LevelStanding, PartRole, PartsKind, PartsView, Pattern, Position, Rule, Status } from "../../generated/api";
import { brief, cut, percent } from "../../lib/format";
import { list, plural } from "./say";

const levelNamed = (level: number, name: string): string => `Level ${brief(level)}${name ? `, ${name.toLowerCase()}` : ""}`;
const questions = (count: number): string => plural(count, "question", "questions");
const levels = (numbers: number[]): string => `${numbers.length === 1 ? "level" : "levels"} ${list(numbers.map(brief))}`;

/** What bars the next level, or why nothing does. */
function next({ next, blocking, not_asked }: PartsView): string {
  if (next === null) return "the top is reached";
  if (blocking.length > 0) return `level ${brief(next)} is held back by ${questions(blocking.length)}`;
  return not_asked !== null ? `level ${brief(next)} is not asked in full` : `nothing in level ${brief(next)} applies`;
}

const rest = (view: PartsView, word: string): string => (view.parts.length > 1 ? `, in the lowest of ${view.parts.length} ${word}` : "");

function twoAxes(view: PartsView): string {
  const [first = "", second = ""] = view.parts.map(({ name }) => name);
  const apart = cut(Math.abs(view.apart ?? 0));
  switch (view.pattern) {
    case "aligned":
      return `${first} and ${second} are aligned, ${apart} apart`;
    case "first_leads":
      return `${first} is ${apart} ahead of ${second}`;
    case "second_leads":
      return `${second} is ${apart} ahead of ${first}`;
    case null:
      return "One axis has no answers yet";
  }
}

function profile(view: PartsView): string {
  const named = (role: PartRole) => view.parts.filter((part) => part.role === role).map(({ name }) => name);
  const above = [...named("dominates"), ...named("differentiates")];
  switch (view.classification) {
    case "below_par":
      return `Below par in ${list(named("below_par"))}`;
    case "myth_of_excellence":
      return `Trying to be best at too much: ${list(above)}`;
    case "relevant":
      return `Best at ${list(named("dominates"))}, good at ${list(named("differentiates"))}, at par in the rest`;
    case "undifferentiated":
      return "Nothing is above par";
    case "unfinished":
      return above.length > 0 ? `On the way: above par in ${list(above)}, no clear first and second yet` : "On the way: no clear first and second yet";
    case null:
      return "The profile is not complete yet";
  }
}

/** Results and drawer of the schemes that have no view of their own. */
export const parts = {
  /** The sentence over the results. */
  headline: (view: PartsView): string => {
    if (view.kind === "two_axes") return view.tested_level === null ? twoAxes(view) : `${twoAxes(view)}; level ${brief(view.tested_level)}`;
    if (view.kind === "positioning") return profile(view);
    if (view.kind === "median_profile") return view.middle === null ? "No profile yet" : `The middle is level ${brief(view.middle)}, the lowest level ${brief(view.lowest)} in ${list(view.weakest)}`;
    if (view.tested_level === null) return "No level yet";
    const level = levelNamed(view.tested_level, view.level_name);
    switch (view.kind) {
      case "weakest_link":
        return `${level}: no stronger than ${list(view.weakest)} at ${cut(view.lowest)} lets it be`;
      case "minimum":
        return `${level}: the weakest steps come to ${cut(view.score)}, the lowest in ${list(view.weakest)}`;
      case "stage_from_mean":
        return `${level.replace("Level", "Stage")}, from a mean of ${cut(view.score)}`;
      case "pass_mark":
        return `${level}${rest(view, "areas")}: ${next(view)}`;
      case "capability":
        return `${level}${rest(view, "processes")}: ${next(view)}`;
      case "thresholds":
        return `${level}: ${next(view)}`;
    }
  },
  figures: {
    level: "Level",
    stage: "Stage",
    of: (top: string) => `of ${top}`,
    score: { weakest_link: "In all", minimum: "In all", stage_from_mean: "Mean" } as Partial<Record<PartsKind, string>>,
    band: (low: string, high: string) => `${low} to ${high} if gaps filled`,
    mean: "Mean",
    meanNote: "each part weighing the same",
    lowest: "Lowest",
    highest: "Highest",
    middle: "Middle",
    middleNote: "of the levels, rounded down",
    blocking: "In the way",
    blockingNote: (next: number | null) => (next === null ? "the top is reached" : `questions before level ${brief(next)}`),
    steps: "questions at the bottom of their part",
    toGo: (next: number) => `To stage ${brief(next)}`,
    toGoNote: "still missing in the mean",
    top: "the highest stage is reached",
    next: (level: number) => `Points of level ${brief(level)}`,
    needs: (share: string) => `needs ${share} %`,
    processes: { pass_mark: "Areas", capability: "Processes" } as Partial<Record<PartsKind, string>>,
    lowestOf: (names: string[]) => (names.length === 0 ? "one, taken as a whole" : `lowest: ${list(names)}`),
    islands: "Islands",
    islandsNote: "levels passed above a gap; they do not count yet",
    untested: "Untested levels",
    untestedNote: "passed because nothing in them applies",
    gap: "IT minus business",
    gapNote: (by: string) => `apart by ${by} on average`,
    noGap: "one side is missing or too small",
    apart: "Gap",
    profile: "Profile",
    pattern: "From the pattern",
    patternNote: "points, over all attributes",
    unfunded: "Not paid for",
    unfundedNote: "points asked for and not given",
    percent: "%",
  },
  pattern: { aligned: "aligned", first_leads: "the first leads", second_leads: "the second leads" } satisfies Record<Pattern, string>,
  leads: (pattern: Pattern, first: string, second: string) => (pattern === "aligned" ? "aligned" : `${pattern === "first_leads" ? first : second} leads`),
  position: { low: "in its first third", mid: "in its middle", high: "in its last third" } satisfies Record<Position, string>,
  classification: {
    below_par: "Below par",
    myth_of_excellence: "Too much",
    relevant: "Relevant",
    undifferentiated: "Flat",
    unfinished: "On the way",
  } satisfies Record<Classification, string>,
  classificationNote: {
    below_par: "people avoid what is below 3",
    myth_of_excellence: "best at too many things to pay for",
    relevant: "one best, one good, the rest at par",
    undifferentiated: "nothing above par",
    unfinished: "no clear first and second",
  } satisfies Record<Classification, string>,
  role: { dominates: "best at this", differentiates: "good at this", at_par: "at par", below_par: "below par" } satisfies Record<PartRole, string>,
  status: { ok: "", provisional: "provisional", unanswered: "no answer", not_applicable: "does not apply" } satisfies Record<Status, string>,
  weakest: "lowest",
  islandsAt: (numbers: number[]) => `island at ${list(numbers.map(brief))}`,
  nothingIn: (numbers: number[]) => `nothing applies in ${levels(numbers)}`,
  inTheWay: (count: number) => `${questions(count)} in the way`,
  notes: {
    untested: (tested: number, level: number) => `Level ${brief(level)} passes, since nothing asked for above level ${brief(tested)} applies. The level shown is one that was tested.`,
    notAsked: (level: number) => `Not everything is asked for level ${brief(level)} and above in this form, so it cannot be reached everywhere.`,
    islands: (numbers: number[]) => `Passed above a level that is not: ${levels(numbers)}. An island does not count yet.`,
    away: (names: string[]) => `Left out because nothing in it applies here: ${list(names)}.`,
    lowest: "Nothing is averaged over them: the lowest is led with.",
  },
  levels: {
    title: "Level by level",
    lead: "Highest first. A level counts when it and each below is reached.",
    level: "Level",
    points: "Points",
    standing: "Standing",
    named: (level: number, name: string) => `${brief(level)}${name ? `, ${name}` : ""}`,
    share: (share: string, needs: string) => `${share} %, needs ${needs} %`,
    nothing: "nothing applies",
  },
  standing: {
    reached: "reached",
    climbing: "not reached",
    island: "passed, an island",
    above: "not counted yet",
    untested: "nothing applies",
    not_asked: "not asked in full",
    open: "nothing answered",
  } satisfies Record<LevelStanding, string>,
  blocking: {
    title: (next: number | null) => (next === null ? "What keeps each part where it is" : `What stands in the way of level ${brief(next)}`),
    lead: "Each is a fact to create. Open a question to see what was said.",
    has: (value: string) => `now ${value}`,
    none: "no answer",
    dontKnow: "nobody knows",
    between: (low: string, high: string) => `${low} to ${high}`,
    split: "not agreed",
    show: (what: string) => `To show: ${what}`,
    more: (count: number) => `Show ${count} more`,
  },
  table: {
    title: { two_axes: "The two axes", capability: "Processes and their attributes", pass_mark: "Areas" } as Partial<Record<PartsKind, string>>,
    parts: "What it is made of",
    part: "Part",
    score: "Figure",
    lowest: "Lowest step",
    middle: "Middle",
    level: "Level",
    business: "Business",
    it: "IT",
    gap: "IT minus business",
    asked: "Asked less given",
    demanded: "Asked for",
    funded: "Given",
    remark: "Remark",
    open: (name: string) => `Where ${name} comes from`,
    attribute: (id: string) => `Attribute ${id}`,
    ratings: "N not, P partially, L largely, F fully achieved; + and − are halves. A level needs its own attributes at L or F and all below at F. Based on ISO/IEC 33020, from self-rating.",
  },
  picture: "Values of the picture",
  drawer: {
    parts: "Made of",
    rule: "How",
    part: "Part",
    weight: "Weight",
    value: "Figure",
    back: "Part of",
    reached: "reached",
    notReached: "not reached",
    nothing: "nothing applies",
    yes: "yes",
    no: "no",
    missing: "missing",
    away: "n/a",
    level: "Level",
    stage: "Stage",
    tested: "Level to lead with",
    rung: (level: number) => `Level ${brief(level)}`,
    overall: "In all",
    mean: "Mean",
    lowest: "Lowest",
    middle: "Middle",
    profile: "The whole",
    gap: "Gap",
    distance: "From the pattern",
    points: "Points",
    attribute: (id: string) => `Attribute ${id}`,
    percent: (share: string) => `${share} %`,
  },
  rules: {
    lowest_cap: "The lower of the mean rounded down and the caps of gates not met.",
    floor: "Rounded down, never up.",
    weighted_mean: "Each part by its weight, over the sum of the weights. Parts that do not apply leave both.",
    mean_of_groups: "The mean of the two sides’ means, or the one there is.",
    mean: "The mean of the parts that have a figure, each weighing the same.",
    all_needs: "Every need is met.",
    at_least: "Has at least what is asked.",
    highest_tested: "The highest level reached in which something applied, so that “not applicable” buys nothing.",
    climb: "The last level before the first that is not reached.",
    share: "The share of the parts that are satisfied.",
    satisfied: "Yes where the question reaches what is asked.",
    difference: "The first less the second.",
    lowest: "The lowest of the parts.",
    median: "The middle one of the parts; of two in the middle, their mean.",
    within: "Rounded down, and kept within the levels that there are.",
    scaled: "The answer laid over the scale on which it counts.",
    rated: "As a rating: not, partially, largely or fully achieved. What nobody answered counts as not achieved.",
    passes: "Reached where everything that the level asks for is there.",
    from_pattern: "The distances from the pattern added up, the highest part beside the highest place.",
    beside: "Figures side by side; nothing is made of them.",
    given: "Said by a person.",
  } satisfies Record<Rule, string>,
  share: (value: number) => `${percent(value)} %`,
};
