import type { Group } from "../../generated/api";
import { plural, side } from "./say";

/** Results and drawer of a differential framework. Neither end is right by itself. */
export const pairs = {
  picture: "The pairs in figures",
  none: "No distance yet",
  /** Where some wishes lie below what is and others above, the mean is what is left of both, and says so. */
  headline: (bothWays: boolean, mean: { size: string; signed: string }, furthest: { name: string; size: string } | null) => {
    const distance = bothWays ? `${mean.signed} to what you want on balance` : `${mean.size} from what you want on average`;
    return furthest ? `${distance}; furthest in ${furthest.name}, ${furthest.size}` : `${distance}: nothing is to move`;
  },
  figures: {
    distance: "Distance to what you want",
    distanceNote: "on average, with its sign",
    today: "Today",
    wanted: "Wanted",
    todayNote: (midpoint: number) => `on average; ${midpoint} is the middle`,
    wantedNote: "on average; 10 is not the goal",
    past: "Past the middle",
    pastNote: (midpoint: number) => `today above ${midpoint}`,
    ofPairs: (pairs: number) => `of ${pairs}`,
  },
  sides: {
    title: "IT against the business",
    today: (by: number, size: string) => (Math.abs(by) < 0.1 ? "Both sides see today alike on average." : `${by > 0 ? "IT" : "The business"} sees today ${size} further than ${by > 0 ? "the business" : "IT"} does, on average.`),
    wanted: (by: number, size: string) => (Math.abs(by) < 0.1 ? "They want the same on average." : `${by > 0 ? "IT" : "The business"} wants ${size} more.`),
    apart: (today: string, wanted: string) => `Pair by pair they are ${today} apart on today and ${wanted} apart on what they want.`,
    none: "Only one side answered, or one is too small to show.",
  },
  table: {
    title: "Every pair",
    lead: "A distance is what is wanted less what there is. It may be negative: the second end is not always the one to want.",
    pair: "Pair",
    today: "Today",
    wanted: "Wanted",
    distance: "Distance",
    last: "Last time",
    side: (group: Group) => side[group],
    way: (current: string, desired: string) => `${current} to ${desired}`,
    hidden: "hidden",
    open: (name: string) => `Where the distance of ${name} comes from`,
  },
  drawer: {
    mean: { today: "Today", wanted: "Wanted", distance: "Distance to what you want" },
    table: "Each pair",
    columns: { pair: "Pair", today: "Today", wanted: "Wanted", distance: "Distance" },
    equation: (wanted: string, today: string, distance: string) => ({ left: `${wanted} − ${today} = `, result: distance }),
    how: "Each mean is taken over the pairs. Differences are taken before figures are cut.",
    past: (past: number, of: number) => `${past} of ${of} past the middle`,
    pastText: (midpoint: number) => `A pair is past the middle where today lies above ${midpoint}; ${midpoint} itself is not past it.`,
    ends: (low: string, high: string) => `From “${low}” to “${high}”.`,
    sides: "By side",
    person: (group: Group, count: number) => `${side[group]}, ${plural(count, "person", "people")}`,
    last: (current: string, desired: string) => `Last time: today ${current}, wanted ${desired}.`,
    noValue: "Nobody gave both states. A pair counts where both are given.",
    paired: "An answer counts where both states are given, so that the two means are over the same people.",
  },
};
