import type { Catalogue } from "../en";

export const voice: Catalogue["voice"] = {
  title: "Wer antwortet?",
  lead: "Wer eingibt, kann für andere antworten. Die Antworten gehören der Person und der Seite, die hier gewählt sind.",
  manage: "Personen hinzufügen oder ändern",
};
