import type { Catalogue } from "../en";
import { plural } from "./say";

export const importing: Catalogue["import"] = {
  title: "Antworten importieren",
  file: (name) => `Aus ${name}`,
  rows: (rows) => plural(rows, "Zeile", "Zeilen"),
  counts: {
    rows: "Gelesene Zeilen",
    adds: "Neue Antworten",
    replaces: "Ersetzen eine andere Antwort",
    same: "Schon vorhanden",
    problems: "Ausgelassene Zeilen",
  },
  people: "Personen in der Datei",
  peopleColumns: { name: "Person", side: "Seite", answers: "Antworten", known: "Im Arbeitsbereich" },
  isNew: "neu, wird hinzugefügt",
  isKnown: "bekannt",
  problems: "Probleme nach Zeile",
  problemColumns: { row: "Zeile", what: "Was nicht stimmt und was zu tun ist" },
  row: (row) => `Zeile ${row}`,
  wholeFile: "Die Datei",
  severity: { error: "ausgelassen", warning: "zu prüfen" },
  noProblems: "Jede Zeile lässt sich verwenden.",
  nothing: "Nichts in dieser Datei würde den Arbeitsbereich ändern.",
  apply: (adds, replaces) =>
    replaces === 0
      ? `${plural(adds, "Antwort", "Antworten")} importieren`
      : adds === 0
        ? `${plural(replaces, "Antwort", "Antworten")} ersetzen`
        : `${adds} importieren und ${replaces} ersetzen`,
  undoHint: "Ein Schritt: „Rückgängig“ nimmt alles zurück.",
};
