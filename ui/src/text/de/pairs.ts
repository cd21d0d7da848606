import type { Group } from "../../generated/api";
import { plural, side } from "./say";

/** Results and drawer of a differential framework. Neither end is right by itself. */
export const pairs = {
  picture: "Die Paare in Zahlen",
  none: "Noch kein Abstand",
  headline: (bothWays: boolean, mean: { size: string; signed: string }, furthest: { name: string; size: string } | null) => {
    const distance = bothWays ? `Unterm Strich ${mean.signed} bis zum Gewünschten` : `Im Mittel ${mean.size} vom Gewünschten entfernt`;
    return furthest ? `${distance}; am weitesten bei ${furthest.name}, ${furthest.size}` : `${distance}: Nichts soll sich bewegen`;
  },
  figures: {
    distance: "Abstand zum Gewünschten",
    distanceNote: "im Mittel, mit Vorzeichen",
    today: "Heute",
    wanted: "Gewünscht",
    todayNote: (midpoint: number) => `im Mittel; ${midpoint} ist die Mitte`,
    wantedNote: "im Mittel; 10 ist nicht das Ziel",
    past: "Über der Mitte",
    pastNote: (midpoint: number) => `heute über ${midpoint}`,
    ofPairs: (pairs: number) => `von ${pairs}`,
  },
  sides: {
    title: "IT und Fachseite",
    today: (by: number, size: string) => (Math.abs(by) < 0.1 ? "Beide Seiten sehen das Heute im Mittel gleich." : `${by > 0 ? "Die IT" : "Die Fachseite"} sieht das Heute im Mittel um ${size} weiter als ${by > 0 ? "die Fachseite" : "die IT"}.`),
    wanted: (by: number, size: string) => (Math.abs(by) < 0.1 ? "Sie wollen im Mittel dasselbe." : `${by > 0 ? "Die IT" : "Die Fachseite"} will ${size} mehr.`),
    apart: (today: string, wanted: string) => `Paar für Paar liegen sie beim Heute ${today} und beim Gewünschten ${wanted} auseinander.`,
    none: "Nur eine Seite hat geantwortet, oder eine ist zu klein, um gezeigt zu werden.",
  },
  table: {
    title: "Jedes Paar",
    lead: "Ein Abstand ist das Gewünschte weniger das Heute. Er kann negativ sein: Das zweite Ende ist nicht immer das gewünschte.",
    pair: "Paar",
    today: "Heute",
    wanted: "Gewünscht",
    distance: "Abstand",
    last: "Letztes Mal",
    side: (group: Group) => side[group],
    way: (current: string, desired: string) => `${current} auf ${desired}`,
    hidden: "verborgen",
    open: (name: string) => `Woher der Abstand von ${name} kommt`,
  },
  drawer: {
    mean: { today: "Heute", wanted: "Gewünscht", distance: "Abstand zum Gewünschten" },
    table: "Jedes Paar",
    columns: { pair: "Paar", today: "Heute", wanted: "Gewünscht", distance: "Abstand" },
    equation: (wanted: string, today: string, distance: string) => ({ left: `${wanted} − ${today} = `, result: distance }),
    how: "Jedes Mittel ist über die Paare genommen. Unterschiede werden gebildet, bevor Zahlen gekürzt werden.",
    past: (past: number, of: number) => `${past} von ${of} über der Mitte`,
    pastText: (midpoint: number) => `Ein Paar ist über der Mitte, wo das Heute über ${midpoint} liegt; ${midpoint} selbst ist nicht darüber.`,
    ends: (low: string, high: string) => `Von „${low}“ bis „${high}“.`,
    sides: "Nach Seite",
    person: (group: Group, count: number) => `${side[group]}, ${plural(count, "Person", "Personen")}`,
    last: (current: string, desired: string) => `Letztes Mal: heute ${current}, gewünscht ${desired}.`,
    noValue: "Niemand hat beides angegeben. Ein Paar zählt, wo beides gegeben ist.",
    paired: "Eine Antwort zählt, wo beides gegeben ist, damit beide Mittel über dieselben Menschen gehen.",
  },
};
