import type { Catalogue } from "../en";
import { capital, confidence, inWords, list, ofSide, plural, theSide } from "./say";

export const results: Catalogue["results"] = {
  page: "Ergebnisse",
  choose: "Bewertung",
  headline: (level, held) => (held.length === 0 ? `Stufe ${level}` : `Stufe ${level}: gebremst durch ${list(held)}`),
  noLevel: "Noch keine Stufe",
  notScored: "Die eigenen Zahlen dieses Instruments werden noch nicht berechnet. Die Antworten bleiben erhalten.",
  provisional: {
    title: "Vorläufig.",
    body: (percent) => `${percent} % des Gewichts sind beantwortet. Die Stufe kann sich noch verschieben, bis der Rest vorliegt.`,
  },
  empty: {
    title: "Noch ist nichts beantwortet",
    body: "Stufe, Bild und Tabellen erscheinen hier mit den ersten Antworten.",
    action: "Zu den Fragen",
  },
  figures: {
    label: "Die wichtigsten Zahlen, immer gemeinsam",
    level: "Stufe",
    ofMax: (max) => `von ${max}`,
    held: (names) => (names.length === 0 ? "keine Schwelle bremst sie" : `gebremst durch ${list(names)}`),
    mean: "Mittelwert",
    band: (low, high) => `${low} bis ${high}, wenn Lücken gefüllt sind`,
    weakest: "Schwächste Dimension",
    gap: "IT minus Fachseite",
    apart: (by) => `im Mittel ${by} auseinander`,
    noGap: "eine Seite fehlt oder ist zu klein",
    complete: "Vollständig",
    percent: "%",
    answered: (answered, applicable, dontKnow) => (dontKnow === 0 ? `${answered} von ${applicable}` : `${answered} von ${applicable}, ${dontKnow} weiß nicht`),
    evidence: "Nachweis",
    ofAnswers: (answers) => `von ${answers}`,
    evidenced: (label) => (label === null ? "belegt" : `belegt, ${confidence[label]}`),
  },
  radar: {
    now: (value) => `Jetzt ${value}`,
    target: (value) => `Ziel ${value}`,
    last: (month, value) => `${month} ${value}`,
    table: "Werte des Bildes",
  },
  table: {
    title: "Dimensionen",
    dimension: "Dimension",
    now: "Jetzt",
    target: "Ziel",
    last: "Zuvor",
    gap: "Diff.",
    business: "Fachseite",
    it: "IT",
    sides: "IT und Fachseite",
    targetOf: (name) => `Ziel für ${name}`,
    noTarget: "–",
    open: (name) => `Woher der Wert von ${name} kommt`,
    askedOf: (group) => `nur ${ofSide[group]} gestellt`,
    oneSided: (group) => `${theSide[group]} hat nicht geantwortet`,
    contradiction: "durch die Zählung widerlegt",
    bell: (it, business) => `IT ${it ?? "nicht gezeigt"}, Fachseite ${business ?? "nicht gezeigt"}`,
  },
  moved: (delta, questions) => `${delta} über ${plural(questions, "Frage", "Fragen")}, die beide Male beantwortet wurden`,
  two: {
    title: "Zwei Sichten auf dieselbe Frage",
    lead: (shown, of, bias, by) =>
      (shown === 1 ? "Die Frage, die am unterschiedlichsten gesehen wird" : `${inWords(shown)} Fragen, die am unterschiedlichsten gesehen werden`) +
      `, von ${of}, die beide Seiten beantwortet haben.` +
      (bias === null ? "" : ` ${capital(theSide[bias > 0 ? "it" : "business"])} bewertet im Mittel um ${by} Stufen höher.`),
    question: "Frage",
    sides: (min, max) => `Fachseite und IT auf der Skala von ${min} bis ${max}`,
  },
  dontKnow: {
    title: "Was niemand weiß",
    lead: "Keine Null: Jemand konnte es nicht sagen. Oft lässt sich das am schnellsten herausfinden.",
    question: "Frage",
    people: "Personen",
  },
  contradictions: {
    title: "Wo Wert und Zählung sich widersprechen",
    lead: "Die Antworten sagen das eine, die Ergebnisprobe das andere. Sehen Sie sich das an, bevor es andere tun.",
    row: (score, atLeast, percent) => `Die Antworten ergeben ${score}; ab ${atLeast} sollten mindestens ${percent} % zutreffen.`,
  },
};
