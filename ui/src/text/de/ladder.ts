import type { RungStanding } from "../../generated/api";
import { list, plural } from "./say";

const levels = (numbers: number[]): string => (numbers.length === 1 ? `Stufe ${numbers[0]}` : `Stufen ${list(numbers.map(String))}`);

/** Results and drawer of a staged framework. */
export const ladder = {
  headline: (tested: number, untested: number[], next: { level: number; blockers: number } | null, notAsked: number | null) => {
    const passed = untested.length === 0 ? "" : `${levels(untested)} ungeprüft bestanden, `;
    const rest = next
      ? `Stufe ${next.level} wird von ${plural(next.blockers, "Praktik", "Praktiken")} aufgehalten`
      : notAsked !== null
        ? `Stufe ${notAsked} wird in dieser Form nicht gefragt`
        : "das obere Ende der Leiter";
    return `Stufe ${tested}: ${passed}${rest}`;
  },
  noLevel: "Noch keine Stufe",
  picture: "Die Leiter in Zahlen",
  untested: (numbers: number[]) =>
    `In ${levels(numbers)} trifft hier nichts zu, also wurde nichts geprüft. Der Aufstieg geht darüber weiter, aber die gezeigte Stufe ist eine geprüfte.`,
  figures: {
    level: "Stufe",
    of: (top: number) => `von ${top}`,
    levelNote: (name: string) => name,
    next: (level: number) => `Stufe ${level}`,
    nextNone: "Nächste Stufe",
    share: (of: number) => `von ${of}`,
    nextNote: "Praktiken erfüllt",
    reached: "jede gefragte Praktik ist erfüllt",
    all: "Alle Praktiken",
    allNote: "erfüllt; die über der nächsten Stufe zählen noch nicht",
    order: "Reihenfolge der Leiter",
    orderNote: (errors: number) => (errors === 0 ? "die Antworten folgen ihren Stufen" : `${plural(errors, "Praktik steht", "Praktiken stehen")} außer der Reihe`),
    percent: "%",
  },
  blockers: {
    title: (level: number, name: string) => `Was Stufe ${level}${name ? `, ${name},` : ""} noch verlangt`,
    lead: "Jede Zeile ist ein Sachverhalt, der zu schaffen ist. Die Stufe ist erreicht, wenn der letzte da ist.",
    has: (value: string, needs: string) => `${value}; nötig: ${needs}`,
    unknown: (needs: string) => `keine Antwort; nötig: ${needs}`,
    show: "Vorzuzeigen:",
  },
  table: {
    title: "Jede Stufe und ihre Praktiken",
    lead: "Die höchste zuerst. Nichts wird gemittelt: Eine Stufe ist erreicht, wenn jede ihrer Praktiken erfüllt ist und jede darunter.",
    practice: "Praktik",
    value: "Wert",
    needs: "Nötig",
    standing: "Erfüllt",
    yes: "ja",
    no: "nein",
    away: "trifft nicht zu",
  },
  extension: "Erweiterung",
  extensionNote: "Stufen mit „Erweiterung“ stehen nicht in der Quelle; wer dieses Instrument schrieb, hat sie hinzugefügt.",
  standing: {
    base: "wo alle beginnen",
    reached: "erreicht",
    climbing: "im Aufstieg",
    above: "zählt noch nicht",
    untested: "nichts trifft zu, ungeprüft bestanden",
    not_asked: "in dieser Form nicht gefragt",
  } satisfies Record<RungStanding, string>,
  count: (satisfied: number, applicable: number) => `${satisfied} von ${applicable} erfüllt`,
  drawer: {
    level: (level: number | null) => (level === null ? "Noch keine Stufe" : `Stufe ${level}`),
    rung: (level: number, name: string) => `Stufe ${level}${name ? `, ${name}` : ""}`,
    how: "Eine Stufe ist erreicht, wenn jede Praktik erfüllt ist, die sie und die Stufen darunter verlangen. Was niemand beantwortet hat, ist nicht erfüllt; was nicht zutrifft, zählt nicht mit.",
    stops: (level: number, satisfied: number, applicable: number) => `Der Aufstieg endet vor Stufe ${level}: Dort sind ${satisfied} von ${applicable} Praktiken erfüllt.`,
    ends: (level: number) => `Stufe ${level} wird in dieser Form nicht gefragt, also endet der Aufstieg darunter.`,
    top: "Jede Praktik, die zutrifft, ist erfüllt.",
    tested: (tested: number, level: number) => `Stufe ${level} ist bestanden, aber über Stufe ${tested} wurde nichts geprüft. Maßgebend ist ${tested}.`,
    rungs: "Stufe für Stufe",
    columns: { level: "Stufe", satisfied: "Erfüllt", practice: "Praktik", needs: "Nötig", has: "Hat" },
    of: (satisfied: number, applicable: number) => `${satisfied} von ${applicable}`,
    asks: (value: string) => `Bei ${value} ist zu sehen`,
    show: "Was vorzuzeigen ist",
    dontKnow: "nicht bekannt",
    all: (satisfied: number, applicable: number) => `${satisfied} von ${applicable} Praktiken erfüllt`,
    allText: "Eine Zählung, kein Mittel. Praktiken über der Stufe im Aufstieg sind mitgezählt und heben die Stufe nicht.",
    order: (percent: string) => `Reihenfolge der Leiter: ${percent} %`,
    orderText: (errors: number, practices: number) =>
      `Guttmans Reproduzierbarkeit: 1 weniger ${errors} von ${practices} Praktiken, die stehen, wo die Reihenfolge der Stufen sie nicht erwartet. Ab 90 % passen die Stufen zu dieser Organisation; darunter ist die Stufe mit Vorsicht zu lesen.`,
  },
};
