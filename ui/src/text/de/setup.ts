import type { Catalogue } from "../en";

export const setup: Catalogue["setup"] = {
  page: "Einrichten",
  title: "Drei Dinge vor der ersten Frage",
  lead: "Das dauert eine Minute. Alles lässt sich später unter Personen ändern.",
  organisation: {
    legend: "Um welche Organisation geht es?",
    label: "Name der Organisation",
    missing: "Geben Sie den Namen der Organisation an.",
  },
  who: {
    legend: "Wer antwortet?",
    name: "Ihr Name oder ein Kürzel",
    role: "Ihre Funktion",
    side: "Für welche Seite sprechen Sie?",
    missing: "Geben Sie einen Namen oder ein Kürzel an. Er erscheint in der Liste der Personen.",
    sideMissing: "Wählen Sie die Seite, für die Sie sprechen.",
    sides: {
      it: { name: "IT", hint: "Wer die Services erbringt" },
      business: { name: "Fachseite", hint: "Wer mit den Services arbeitet" },
    },
  },
  services: {
    legend: "Welche fünf Services würden Sie innerhalb eines Tages zuerst vermissen?",
    hint: "In Worten des Geschäfts: Bestellungen annehmen, Löhne zahlen. Der erste ist Ihr wichtigster Service, und die Fragen kommen auf ihn zurück.",
    rank: (rank) => (rank === 1 ? "Zuerst: unser wichtigster Service" : `Nummer ${rank}`),
    missing: "Nennen Sie mindestens den Service, den Sie zuerst vermissen würden.",
    twice: "Dieser Service ist zweimal genannt.",
  },
  start: "Beginnen",
};
