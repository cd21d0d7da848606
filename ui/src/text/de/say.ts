import type { ChangeKind, ConfidenceLabel, Evidence, Group } from "../../generated/api";
import { exact } from "../../lib/format";

export const plural = (count: number, one: string, many: string): string => `${exact(count)} ${count === 1 ? one : many}`;

/** "A", "A und B", "A, B und C". */
export function list(words: string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} und ${words.at(-1)}`;
}

const NUMBERS = ["Keine", "Eine", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn", "Elf", "Zwölf"];
/** At the start of a sentence, for feminine nouns: Dimensionen, Fragen. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

export const side: Record<Group, string> = { it: "IT", business: "Fachseite" };
/** Nominative and accusative: who acts, or for whom. */
export const theSide: Record<Group, string> = { it: "die IT", business: "die Fachseite" };
/** Genitive and dative: whose, or to whom. */
export const ofSide: Record<Group, string> = { it: "der IT", business: "der Fachseite" };
export const evidence: Record<Evidence, string> = { asserted: "behauptet", documented: "dokumentiert", verified: "geprüft" };
export const confidence: Record<ConfidenceLabel, string> = { high: "hoch", medium: "mittel", low: "gering" };
export const change: Record<ChangeKind, string> = {
  response: "eine Antwort",
  import: "einen Import von Antworten",
  participant: "eine Änderung an den Personen",
  services: "eine Änderung an den Services",
  organisation: "eine Änderung an der Organisation",
  outcome: "eine Zählung",
  target: "ein Ziel",
  decision: "eine Entscheidung",
  assessment: "eine Änderung an der Bewertung",
  assessment_added: "eine neue Bewertung",
  assessment_removed: "das Entfernen einer Bewertung",
  sign_off: "ein Abzeichnen",
  reopening: "ein Wiederöffnen",
  logo: "eine Änderung des Logos",
  confidentiality: "die Vertraulichkeitszeile",
  statement: "eine Auswirkungserklärung",
  statement_signed: "eine Unterschrift",
  stoppage: "einen Ausfall",
  own_words: "eine Änderung an den Wörtern unseres Geschäfts",
};
/** At the start of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
