import type { Catalogue } from "../en";

export const settings: Catalogue["settings"] = {
  title: "Einstellungen",
  lead: "Für Sie, auf diesem Computer. Eine Änderung gilt sofort.",
  back: "Zurück",
  appearance: {
    title: "Darstellung",
    theme: "Farbschema",
    themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
    zoom: "Größe",
    zoomOf: (percent) => `${percent} %`,
  },
  language: {
    title: "Sprache, Zahlen und Datum",
    language: "Sprache",
    languages: { en: "English", de: "Deutsch" },
    hint: "Die des Fensters und des Menüs. Fragen, Berichte und einige Meldungen bleiben englisch.",
    numbers: "Zahlen",
    numberFormats: {
      language: (example) => `Wie die Sprache: ${example}`,
      comma_point: () => "1,234.5",
      point_comma: () => "1.234,5",
      space_comma: () => "1\u202f234,5",
      apostrophe_point: () => "1’234.5",
    },
    dates: "Datum",
    dateFormats: {
      language: (example) => `Wie die Sprache: ${example}`,
      year_first: () => "2026-11-20",
      day_dots: () => "20.11.2026",
      day_slashes: () => "20/11/2026",
      month_slashes: () => "11/20/2026",
    },
    onPaper: "Berichte sind englisch. Tage und Geldbeträge darin folgen Ihrer Schreibweise, Punktwerte haben einen Punkt.",
  },
  report: {
    title: "Berichte",
    page: "Papier",
    pages: { a4: "A4, 210 × 297 mm", letter: "Letter, 8,5 × 11 Zoll" },
    hint: "Das Papier eines Berichts, sofern Sie dort nichts anderes wählen.",
  },
  keyboard: {
    title: "Tastatur",
    singleKeys: "Einzelne Tasten antworten und blättern",
    hint: "Unter Bewerten antwortet eine Ziffer, und ein Buchstabe löst etwas aus. Schalten Sie das aus, wenn Tasten versehentlich oder durch Sprachsteuerung gedrückt werden.",
    show: "Alle Tasten anzeigen",
  },
  about: {
    title: "Über Plumbline",
    version: (version) => `Version ${version}`,
    show: "Version und Lizenzen",
  },
  defaults: "Auf Vorgaben zurücksetzen",
  restored: "Es gelten die Vorgaben.",
  lost: {
    title: "Ihre Einstellungen konnten nicht gelesen werden.",
    body: "Stattdessen gelten die Vorgaben; Ihre Arbeitsbereiche sind nicht betroffen. Die beschädigte Datei wurde als settings.damaged.json aufbewahrt.",
    dismiss: "Verstanden",
  },
};
