import type { Catalogue } from "../en";

export const keys: Catalogue["keys"] = {
  title: "Alle Tasten",
  lead: "Einzelne Tasten wirken nicht, während Sie in ein Feld schreiben.",
  off: "Einzelne Tasten sind in den Einstellungen ausgeschaltet. Tasten mit Ctrl oder Alt, Enter und die Pfeile wirken weiterhin.",
  everywhere: "Überall",
  too: "ebenfalls diese Liste",
  rows: [
    { keys: ["Ctrl", "N"], what: "neuer Arbeitsbereich" },
    { keys: ["Ctrl", "O"], what: "Datei öffnen" },
    { keys: ["Ctrl", "W"], what: "Arbeitsbereich schließen" },
    { keys: ["Ctrl", "1"], what: "erste Ansicht; 2 bis 6 für die anderen" },
    { keys: ["Ctrl", "E"], what: "zum Bericht und seinem Export" },
    { keys: ["Ctrl", "Z"], what: "rückgängig" },
    { keys: ["Ctrl", "Shift", "Z"], what: "wiederherstellen, auch Ctrl Y" },
    { keys: ["Ctrl", "="], what: "größer; mit - kleiner, mit 0 wie zuvor" },
    { keys: ["Ctrl", ","], what: "Einstellungen" },
    { keys: ["Ctrl", "Q"], what: "beenden" },
    { keys: ["Esc"], what: "einen Dialog schließen" },
    { keys: ["F1"], what: "diese Liste" },
  ],
};
