import type { Catalogue } from "../en";
import { confidence, inWords, plural, side, theSide } from "./say";

export const drawer: Catalogue["drawer"] = {
  eyebrow: "Woher diese Zahl kommt",
  close: "Schließen",
  untested: (passed) =>
    `Stufe ${passed} gilt, und nichts, was ihre Schwellen verlangen, trifft zu. Vorne steht die höchste Stufe, in der etwas geprüft wurde; „nicht zutreffend“ kauft also nichts.`,
  level: (level) => (level === null ? "Noch keine Stufe" : `Stufe ${level}`),
  floor: {
    title: "Der Mittelwert, abgerundet",
    text: (count, mean, level) => `${inWords(count)} ${count === 1 ? "Dimension ergibt" : "Dimensionen ergeben"} nach Gewicht ${mean}, also ${level}.`,
  },
  gate: {
    title: (level) => `Was Stufe ${level} verlangt`,
    all: (count) => (count === 2 ? "Beides ist nötig" : count === 1 ? "Eines ist nötig" : "Alles ist nötig"),
    needs: "Soll",
    has: "Ist",
    met: (value) => `${value} erfüllt`,
    short: (value) => `${value} zu wenig`,
    missing: "unbeantwortet",
    skipped: "nicht anwendbar",
    reached: (level) => `Die Schwelle der Stufe ${level} ist erreicht.`,
    none: "Vor der nächsten Stufe steht keine Schwelle: Der Mittelwert entscheidet.",
    stops: (level, shown) =>
      `Solange eines davon zu tief liegt, endet die Stufe bei ${shown}, wie hoch der Mittelwert auch ist. Stufe ${level} öffnet sich, wenn alle erfüllt sind.`,
  },
  mean: {
    title: "Mittelwert",
    columns: { dimension: "Dimension", weight: "Gewicht", score: "Wert" },
    table: "Jede Dimension nach ihrem Gewicht",
    equation: (sum, weight, mean) => ({ left: `${sum} ÷ ${weight} = `, result: mean }),
    band: (low, high) =>
      `Wäre jede fehlende Antwort die tiefste, läge der Mittelwert bei ${low}; wäre jede die höchste, bei ${high}.`,
    out: "Dimensionen ohne Wert bleiben außen vor, und mit ihnen ihr Gewicht.",
  },
  dimension: {
    table: "Fragen",
    equalWeights: "Fragen, gleich gewichtet",
    weighted: "Fragen nach Gewicht",
    columns: { evidence: "Nachweis", weight: "Gewicht", value: "Wert" },
    evidenced: (evidenced, answers) => `${evidenced} von ${answers}`,
    sides: "Nach Seite",
    people: (group, count) => `${side[group]}, ${plural(count, "Person", "Personen")}`,
    hidden: "ausgeblendet",
    missing: "fehlt",
    notApplicable: "n. a.",
    asks: "Wonach diese Dimension fragt",
  },
  question: {
    part: "Teil von",
    sides: "Nach Seite",
    people: (group, count) => `${side[group]}, ${plural(count, "Person", "Personen")}`,
    hidden: "ausgeblendet",
    answers: "Antworten",
    columns: { side: "Seite", mean: "Mittelwert", evidence: "Nachweis", value: "Antwort", person: "Person" },
    equation: (it, business, value) => ({ left: `(${it} + ${business}) ÷ 2 = `, result: value }),
    one: (group) => `Nur ${theSide[group]} hat einen Wert angegeben, deshalb gilt ihr Mittelwert.`,
    dontKnow: (count) => `${plural(count, "Person hat", "Personen haben")} mit „weiß nicht“ geantwortet. Das fehlt im Wert und wird aufgeführt.`,
    assumed: (group, value, count) => `Für ${theSide[group]} angenommen: ${value} von ${plural(count, "Person", "Personen")}. Sichtbar, aber nie gezählt.`,
    missing: "Niemand hat einen Wert angegeben. Die Frage fehlt im Wert.",
    notApplicable: "Hier nicht anwendbar. Die Frage fällt aus dem Wert und aus dem Gewicht.",
    evidenced: (evidenced, answers) => `${evidenced} von ${plural(answers, "Antwort", "Antworten")} dokumentiert oder geprüft.`,
  },
  gap: {
    title: "IT minus Fachseite",
    table: "Dimensionen, die beide Seiten beantwortet haben",
    columns: { dimension: "Dimension", it: "IT", business: "Fachs.", gap: "Diff." },
    bias: (bias) => `Der Mittelwert der Differenzen mit Vorzeichen ist ${bias}: Er zeigt, wer höher bewertet.`,
    apart: (apart) => `Ohne Vorzeichen ist er ${apart}: So weit liegen die Seiten auseinander.`,
    cut: "Differenzen werden gebildet, bevor die Zahlen gekürzt werden, und können deshalb von den beiden Spalten abweichen.",
    left: "Dimensionen, bei denen eine Seite fehlt oder zu klein ist, um gezeigt zu werden, bleiben außen vor.",
  },
  complete: {
    title: (percent) => `Vollständig: ${percent} %`,
    rows: {
      answered: "Fragen mit Wert",
      missing: "Fragen ohne Wert",
      not_applicable: "Nicht anwendbar, außen vor",
      dont_know: "Mit mindestens einem „weiß nicht“",
    },
    table: "Fragen dieser Fassung",
    columns: { what: "Zustand", count: "Fragen" },
    text: "Der Anteil bezieht sich auf das Gewicht: Eine Frage einer schwereren Dimension zählt mehr.",
  },
  evidence: {
    title: (evidenced, answers) => `Nachweis: ${evidenced} von ${answers}`,
    table: "Dokumentierte oder geprüfte Antworten je Dimension",
    columns: { dimension: "Dimension", evidenced: "Belegt", answers: "Antworten" },
    text: (label) =>
      label === null
        ? "Noch keine Antwort."
        : `In einem Wort: ${confidence[label]}. Behauptet zählt 0,4, dokumentiert 0,7, geprüft 1, und was fehlt, zählt 0; ab 0,8 heißt es hoch, ab 0,5 mittel.`,
  },
};
