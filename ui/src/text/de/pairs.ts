import type { Group } from "../../generated/api";
import { plural, side } from "./say";

/** Results and drawer of a differential framework. Neither end is right by itself. */
export const pairs = {
  picture: "Die Paare in Zahlen",
  none: "Noch kein Abstand",
  figures: {
    distance: "Abstand zum Gewollten",
    distanceNote: "im Mittel, mit Vorzeichen",
    today: "Heute",
    wanted: "Gewollt",
    todayNote: (midpoint: number) => `im Mittel; ${midpoint} ist die Mitte`,
    wantedNote: "im Mittel; 10 ist nicht das Ziel",
    furthest: "Am weitesten",
    past: "Über der Mitte",
    ofPairs: (pairs: number) => `von ${pairs}`,
  },
  sides: {
    title: "IT und Fachseite",
    today: (by: number, size: string) => (Math.abs(by) < 0.1 ? "Beide Seiten sehen das Heute im Mittel gleich." : `${by > 0 ? "Die IT" : "Die Fachseite"} sieht das Heute im Mittel um ${size} weiter als ${by > 0 ? "die Fachseite" : "die IT"}.`),
    wanted: (by: number, size: string) => (Math.abs(by) < 0.1 ? "Sie wollen im Mittel dasselbe." : `${by > 0 ? "Die IT" : "Die Fachseite"} will ${size} mehr.`),
    apart: (today: string, wanted: string) => `Paar für Paar liegen sie beim Heute ${today} und beim Gewollten ${wanted} auseinander.`,
    none: "Nur eine Seite hat geantwortet, oder eine ist zu klein, um gezeigt zu werden.",
  },
  table: {
    title: "Jedes Paar",
    lead: "Ein Abstand ist das Gewollte weniger das Heute. Er kann negativ sein: Das zweite Ende ist nicht immer das gewollte.",
    pair: "Paar",
    today: "Heute",
    wanted: "Gewollt",
    distance: "Abstand",
    last: "Letztes Mal",
    side: (group: Group) => side[group],
    way: (current: string, desired: string) => `${current} bis ${desired}`,
    hidden: "verborgen",
    open: (name: string) => `Woher der Abstand von ${name} kommt`,
  },
  drawer: {
    mean: { today: "Heute", wanted: "Gewollt", distance: "Abstand zum Gewollten" },
    table: "Jedes Paar",
    columns: { pair: "Paar", today: "Heute", wanted: "Gewollt", distance: "Abstand" },
    equation: (wanted: string, today: string, distance: string) => ({ left: `${wanted} − ${today} = `, result: distance }),
    how: "Jedes Mittel ist über die Paare genommen. Unterschiede werden gebildet, bevor Zahlen gekürzt werden.",
    past: (past: number, of: number) => `${past} von ${of} über der Mitte`,
    pastText: (midpoint: number) => `Ein Paar ist über der Mitte, wo das Heute über ${midpoint} liegt; ${midpoint} selbst ist nicht darüber.`,
    ends: (low: string, high: string) => `Von „${low}“ bis „${high}“.`,
    sides: "Nach Seite",
    person: (group: Group, count: number) => `${side[group]}, ${plural(count, "Person", "Personen")}`,
    last: (current: string, desired: string) => `Letztes Mal: heute ${current}, gewollt ${desired}.`,
    noValue: "Niemand hat beides angegeben. Ein Paar zählt, wo beides gegeben ist.",
    paired: "Eine Antwort zählt, wo beides gegeben ist, damit beide Mittel über dieselben Menschen gehen.",
  },
};
