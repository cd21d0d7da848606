import type { Unsaved } from "../../lib/unfinished";
import type { Catalogue } from "../en";
import { change, list, plural } from "./say";

const named = ({ answers, unfinished, comments, statements }: Unsaved): string[] => [
  ...(answers > 0 ? [plural(answers, "Antwort", "Antworten")] : []),
  ...(unfinished > 0 ? [plural(unfinished, "unfertige Antwort", "unfertige Antworten")] : []),
  ...(comments > 0 ? [plural(comments, "Kommentar", "Kommentare")] : []),
  ...(statements > 0 ? [plural(statements, "Eintrag in einer Erklärung", "Einträge in einer Erklärung")] : []),
];
const isOne = ({ answers, unfinished, comments, statements }: Unsaved): boolean => answers + unfinished + comments + statements === 1;

export const bar: Catalogue["bar"] = {
  home: "Alle Arbeitsbereiche",
  sample: "Beispiel",
  tabs: "Arbeitsbereich",
  settings: "Einstellungen",
  screen: { overview: "Überblick", people: "Personen", assess: "Bewerten", results: "Ergebnisse", impact: "Auswirkung", report: "Bericht" },
  undo: (kind) => `Rückgängig machen: ${change[kind]}`,
  redo: (kind) => `Wiederherstellen: ${change[kind]}`,
  undoNothing: "Rückgängig: Es gibt nichts zurückzunehmen",
  waiting: "Rückgängig und Wiederherstellen warten, bis die Antworten im Arbeitsspeicher gesichert sind",
  redoNothing: "Wiederherstellen: Es gibt nichts zurückzuholen",
  saving: "Wird gespeichert …",
  saved: (time) => `Gespeichert ${time}`,
  notSaved: "Nicht gespeichert",
  saveAgain: "Erneut speichern",
  notSavedTitle: "Nicht gespeichert.",
  inMemory: (count) => (count === 1 ? "Ihre letzte Antwort ist im Arbeitsspeicher." : `Ihre letzten ${count} Antworten sind im Arbeitsspeicher.`),
  statementInMemory: "Was Sie in die Erklärung geschrieben haben, ist im Arbeitsspeicher.",
  leave: {
    title: "Verlassen, obwohl etwas nicht gespeichert ist?",
    body: (unsaved) =>
      `${list(named(unsaved))} ${isOne(unsaved) ? "ist" : "sind"} nur im Arbeitsspeicher und ${isOne(unsaved) ? "ginge" : "gingen"} verloren. Alles Übrige ist auf der Festplatte.` +
      (unsaved.unfinished === 0 ? "" : " Eine unfertige Antwort wird gespeichert, sobald sie vollständig ist.") +
      (unsaved.comments === 0 ? "" : " Ein Kommentar wird mit der Antwort zu seiner Frage gespeichert.") +
      (unsaved.statements === 0 ? "" : " Ein Eintrag, der sich nicht lesen lässt, wird gespeichert, sobald er berichtigt ist."),
    stay: "Bleiben",
    lose: (unsaved) => `Verlassen, ohne zu speichern: ${list(named(unsaved))}`,
  },
};
