import type { Catalogue } from "../en";

export const common: Catalogue["common"] = {
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Speichern",
  remove: "Entfernen",
  edit: "Bearbeiten",
  tryAgain: "Erneut versuchen",
  loading: "Der Arbeitsbereich wird gelesen …",
  optional: "freiwillig",
  skip: "Zum Inhalt springen",
  of: (part, whole) => `${part} von ${whole}`,
  title: (page) => `${page} · Plumbline`,
  unexpected: "In Plumbline ist etwas schiefgegangen. Alles, was als gespeichert angezeigt wurde, ist auf der Festplatte. Schließen Sie das Programm und starten Sie es neu.",
  problem: "Das hat nicht geklappt.",
  dateHint: "Schreiben Sie das Datum als 2026-11-20.",
  dateWrong: "Schreiben Sie das Datum als 2026-11-20.",
  readOnly: "Nur lesbar",
  readOnlyNote: "Diese Datei lässt sich lesen, aber nicht ändern. Hier kann nichts gespeichert werden: Kopieren Sie die Datei zuerst an einen eigenen Ort.",
};
