import type { Catalogue } from "../en";

/** Messages without a variable part only: a file name or a reason would be missing otherwise. */
export const failures: Catalogue["failures"] = {
  nothing_open: "Es ist kein Arbeitsbereich offen. Öffnen Sie zuerst einen auf der Startseite.",
  internal:
    "In Plumbline ist etwas schiefgegangen. Alles, was als gespeichert angezeigt wurde, ist auf der Festplatte. Schließen Sie das Programm und starten Sie es neu.",
  name_missing: "Ein Arbeitsbereich braucht den Namen der Organisation.",
};
