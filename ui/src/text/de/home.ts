import type { Catalogue } from "../en";

export const home: Catalogue["home"] = {
  title: "Arbeitsbereiche",
  lead: "Jeder Kunde ist eine Datei auf diesem Computer. Nichts verlässt ihn, außer Sie exportieren es.",
  new: "Neuer Arbeitsbereich",
  open: "Datei öffnen",
  drop: "oder eine Datei auf dem Fenster ablegen",
  import: "Einen Export importieren",
  recent: "Zuletzt verwendet",
  row: (assessment, answered, asked) => `${assessment}, ${answered} von ${asked} beantwortet`,
  today: (time) => `Heute, ${time}`,
  level: (level) => `Stufe ${level}`,
  distance: (distance) => `${distance} zum Gewünschten`,
  missing: "Die Datei ist nicht mehr an ihrem Ort: verschoben, umbenannt oder auf einem Stick, der nicht angeschlossen ist.",
  forget: "Aus der Liste entfernen",
  forgetName: (name) => `Aus der Liste entfernen: ${name}`,
  opened: "Zuletzt geöffnet",
  empty: {
    title: "Noch keine Arbeitsbereiche",
    body: "Ein Arbeitsbereich enthält einen Kunden: seine Personen, seine Antworten und seinen Bericht. Legen Sie einen an, oder sehen Sie sich zuerst das Beispiel an.",
  },
  first: {
    title: "Zum ersten Mal hier?",
    body: "Öffnen Sie das Beispiel: eine erfundene Versicherung mit einer fertigen Bewertung, den Antworten des Vorjahrs und einem Bericht für die Geschäftsleitung. Ändern Sie, was Sie wollen: Es lässt sich zurücksetzen.",
    action: "Beispiel öffnen",
  },
  alone: {
    title: "Eine Stunde, allein",
    body: "Die Kurzform stellt 28 Fragen und dauert etwa 45 Minuten. Sie antworten mit den Zifferntasten und gehen mit einer Seite für die Geschäftsleitung.",
    action: "Kurzform beginnen",
  },
  make: {
    title: "Neuer Arbeitsbereich",
    label: "Name der Organisation",
    hint: "Als Nächstes wählen Sie, wo die Datei liegen soll.",
    action: "Ort wählen",
    missing: "Geben Sie den Namen der Organisation an.",
  },
};
