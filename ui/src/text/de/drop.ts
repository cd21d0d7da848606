import type { Catalogue } from "../en";

export const drop: Catalogue["drop"] = {
  title: {
    workspace: "Loslassen, um diesen Arbeitsbereich zu öffnen",
    answers: "Loslassen, um diese Antworten anzusehen",
    other: "Plumbline liest diese Datei nicht",
  },
  body: {
    workspace: "Was jetzt offen ist, wird zuerst gespeichert.",
    answers: "Eine Vorschau zeigt, was sie ändern würden, bevor etwas geändert wird.",
    other: "Es öffnet Arbeitsbereiche (.plumbline) sowie Antworten in .csv oder .json.",
  },
  noWorkspace: "Antworten gehören in einen Arbeitsbereich. Es wurde nichts importiert. Öffnen Sie den Arbeitsbereich, richten Sie ihn ein und legen Sie die Datei dann erneut ab.",
};
