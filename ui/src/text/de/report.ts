import type { Catalogue } from "../en";
import { plural } from "./say";

const pages = (count: number): string => plural(count, "Seite", "Seiten");

export const report: Catalogue["report"] = {
  title: "Bericht",
  lead: "Ein PDF für Leute, die dieses Programm nie öffnen.",
  audience: "Empfänger",
  audiences: {
    board: { name: "Geschäftsleitung", hint: "ein Satz, ein Bild, drei Entscheidungen" },
    management: { name: "Management", hint: "Standort, zwei Sichten, Methode" },
    full: { name: "Vollständig", hint: "alle Teile, die es bisher gibt" },
  },
  pages: "Seiten",
  pageCount: pages,
  paper: "Papier",
  papers: { a4: "A4", letter: "Letter" },
  date: "Datum",
  dateMissing: "Wählen Sie das Datum, das gedruckt wird.",
  export: (count) => `PDF exportieren, ${pages(count)}`,
  exporting: "Das PDF wird geschrieben …",
  exported: { title: "Exportiert.", body: (count) => `${pages(count)} in` },
  open: "PDF öffnen",
  failed: "Nicht exportiert.",
  empty: "Noch ist nichts beantwortet, der Bericht wäre leer.",
  nothing: { title: "Noch kein Bericht", body: "In diesem Arbeitsbereich gibt es keine Bewertung. Fügen Sie im Überblick eine hinzu.", action: "Zum Überblick" },
  headline: {
    title: "Kernaussage der Seite für die Geschäftsleitung",
    label: "Kernaussage, von Ihnen zu ändern",
    hint: "Ein Satz: wo die Organisation steht und was sie bremst.",
    suggestion: "Aus den Antworten vorgeschlagen",
    use: "Vorschlag übernehmen",
    inUse: "Der Vorschlag gilt. Schreiben Sie, um es mit eigenen Worten zu sagen.",
    none: "Noch gibt es keinen Vorschlag: Es ist nichts beantwortet.",
  },
  decisions: {
    title: "Beantragte Entscheidungen",
    lead: "Höchstens drei auf der Seite für die Geschäftsleitung. Jedes Wort kommt von Ihnen.",
    empty: "Noch nichts beantragt.",
    write: (number) => `Entscheidung ${number} schreiben`,
    add: "Entscheidung hinzufügen",
    edit: (title) => `Bearbeiten: ${title}`,
    remove: (title) => `Entfernen: ${title}`,
    noOwner: "noch niemand benannt",
    by: (date) => `bis ${date}`,
    fields: {
      title: "Was zu entscheiden ist",
      why: "Warum",
      takes: "Was es braucht",
      takesHint: "Tage, Geld",
      if_not: "Wenn sie ausbleibt",
      who: "Wer entscheidet",
      by: "Bis wann",
    },
    missing: "Geben Sie an, was zu entscheiden ist.",
  },
};
