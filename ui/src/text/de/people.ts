import type { Catalogue } from "../en";
import { ofSide, plural, theSide } from "./say";

export const people: Catalogue["people"] = {
  title: "Personen",
  lead: "Wer antwortet, für welche Seite und wie weit sie sind.",
  add: "Person hinzufügen",
  import: "Antworten importieren",
  importHint: "Eine Datei mit Antworten wählen oder auf dem Fenster ablegen",
  reset: "Beispiel zurücksetzen",
  resetTitle: "Das Beispiel zurücksetzen?",
  resetBody: "Alles, was im Beispiel geändert wurde, wird verworfen, und es steht wieder so da wie am Anfang.",
  table: "Personen, die antworten",
  columns: { name: "Name", side: "Seite", role: "Funktion", progress: "Beantwortet", actions: "Antworten als" },
  current: "antwortet jetzt",
  currentAssumed: (group) => `antwortet jetzt für ${theSide[group]}, angenommen`,
  progress: (answered, asked) => `${answered} von ${asked}`,
  answerAs: (group) => `Für ${theSide[group]}`,
  answerAsLabel: (name, group, assumed) => `Für ${theSide[group]}${assumed ? ", angenommen" : ""}: antworten als ${name}`,
  assumed: (group) => `Für ${theSide[group]}, angenommen`,
  assumedNote:
    "Wer für die andere Seite antwortet, gibt angenommene Antworten. Sie erscheinen neben den Werten und zählen nie als Stimme dieser Seite.",
  editName: (name) => `${name} bearbeiten`,
  removeName: (name) => `${name} entfernen`,
  empty: {
    title: "Noch ist niemand eingetragen",
    body: "Fügen Sie hinzu, wer antwortet, mit Namen oder Kürzel. Eine Person kann die Antworten aller eingeben.",
  },
  form: {
    add: "Person hinzufügen",
    edit: "Person bearbeiten",
    name: "Name oder Kürzel",
    role: "Funktion",
    side: "Spricht für",
    missing: "Geben Sie einen Namen oder ein Kürzel an.",
    sideMissing: "Wählen Sie eine Seite.",
  },
  removeTitle: (name) => `${name} entfernen?`,
  removeBody: (answered) =>
    answered === 0
      ? "Es wurden noch keine Antworten gegeben. „Rückgängig“ holt die Person zurück."
      : `${plural(answered, "Antwort geht", "Antworten gehen")} mit, außer in einer abgezeichneten Bewertung. „Rückgängig“ holt beides zurück, solange diese Datei offen ist.`,
  departed: {
    title: "Nicht mehr gefragt",
    lead: "Ihre Antworten stehen in einer Bewertung, die abgezeichnet ist.",
    person: (name, group) => `${name}, ${group === "it" ? "IT" : "Fachseite"}`,
    again: "Wieder fragen",
    againName: (name) => `Wieder fragen: ${name}`,
  },
  signed: "Diese Bewertung ist abgezeichnet. Öffnen Sie sie wieder, bevor Antworten aufgenommen werden.",
  services: {
    title: "Services, die jede Seite zuerst vermissen würde",
    lead: "Vom ersten bis zum fünften, innerhalb eines Tages. Die Fragen nennen den ersten „unseren wichtigsten Service“.",
    of: (group) => `Die fünf ${ofSide[group]}`,
    none: "Noch nicht genannt",
    edit: (group) => `Die fünf ${ofSide[group]} bearbeiten`,
  },
  organisation: {
    title: "Organisation",
    name: "Name",
    scope: "Was bewertet wird",
    scopeHint: "Wenige Wörter, die auf dem Bericht stehen: Betrieb der Gruppe, drei Länder.",
    missing: "Geben Sie den Namen der Organisation an.",
    save: "Organisation speichern",
  },
  consent: {
    title: "Kleine Gruppen",
    label: "Gruppen von einer oder zwei Personen zeigen",
    body: "Unter drei Personen verrät ein Mittelwert die einzelne Person, deshalb wird er ausgeblendet. Setzen Sie das Häkchen nur, wenn alle Betroffenen zugestimmt haben. Im Gesamtwert ist in keinem Fall etwas ausgeblendet.",
  },
};
