import type { Catalogue } from "../en";

const noBackup: Record<string, string> = {
  disk_full: "der Datenträger ist voll",
  read_only: "in ihren Ordner kann nicht geschrieben werden",
  file: "in ihren Ordner kann nicht geschrieben werden",
};

export const files: Catalogue["files"] = {
  title: "Diese Datei",
  default: "Sie liegt im Ordner des Programms, wo Sie sie nicht suchen müssen.",
  answers: "Antworten exportieren",
  answersHint: "Eine Tabelle für ein Tabellenprogramm. Sie lässt sich ohne Änderung wieder importieren.",
  everything: "Alles exportieren",
  everythingHint: "Eine JSON-Datei mit dem ganzen Arbeitsbereich und seinem Verlauf, für Archive und andere Programme.",
  import: "Einen Export importieren",
  importHint: "Macht aus einem solchen Export einen neuen Arbeitsbereich.",
  backups: "Sicherungen",
  backupsHint: "Werden von selbst angelegt und in den Einstellungen wiederhergestellt.",
  written: "Geschrieben.",
  show: "Im Ordner zeigen",
  strip: {
    moved: {
      title: "Diese Datei wurde verschoben oder umbenannt.",
      to: (path) => `Sie liegt jetzt unter ${path}. Alles Gespeicherte steht darin. Weiteres wird erst gespeichert, wenn Sie dort weitermachen.`,
      unknown: "Alles Gespeicherte steht darin, wo immer sie jetzt ist. Legen Sie sie zurück und speichern Sie erneut, oder schließen Sie sie hier und öffnen Sie sie am neuen Ort.",
      follow: "Dort weitermachen",
    },
    deleted: {
      title: "Diese Datei wurde gelöscht, während sie offen war.",
      body: "Alles Gespeicherte wird hier noch gehalten. Speichern Sie sie wieder, bevor Sie sie schließen; sonst bleibt sie bei den Sicherungen.",
      again: "Am selben Ort wieder speichern",
    },
    replaced: {
      title: "An die Stelle dieser Datei wurde eine andere gelegt.",
      body: "Das kann ein Programm getan haben, das Ordner abgleicht. Alles hier Gespeicherte wird noch gehalten. Speichern Sie es anderswo und vergleichen Sie dann beide.",
    },
    elsewhere: "Anderswo speichern",
  },
  notices: {
    dismiss: (count) => (count === 1 ? "Diesen Hinweis schließen" : "Diese Hinweise schließen"),
    moved: (from) => `Diese Datei wurde seit dem letzten Öffnen verschoben oder umbenannt. Sie lag unter ${from}.`,
    copy_of: (path) => `Dies ist eine Kopie von ${path}. Änderungen hier erreichen jene Datei nicht.`,
    no_backup: (code) =>
      `Heute entstand keine Sicherung: ${noBackup[code] ?? "sie ließ sich nicht schreiben"}. Ihre Arbeit in dieser Datei wird wie immer gespeichert, und das nächste Öffnen versucht es wieder.`,
    updated: "Diese Datei stammt aus einer früheren Version von Plumbline und wurde auf den heutigen Stand gebracht. Ihr früherer Stand liegt bei den Sicherungen.",
  },
};

export const backups: Catalogue["backups"] = {
  title: "Sicherungen",
  daily: "Beim ersten Öffnen des Tages sichern",
  dailyHint: "Vor riskanten Schritten wird in jedem Fall gesichert.",
  nothingOpen: "Öffnen Sie einen Arbeitsbereich, um seine Sicherungen zu sehen.",
  lead: "Auf diesem Computer und getrennt von der Datei aufbewahrt: aus den letzten sieben Tagen, vier Wochen und sechs Monaten.",
  make: "Jetzt sichern",
  show: "Den Ordner zeigen",
  ofWorkspace: (name) => `Sicherungen von ${name}`,
  columns: { made: "Erstellt", why: "Anlass", size: "Größe" },
  reason: {
    daily: "erstes Öffnen des Tages",
    by_hand: "von Ihnen gewünscht",
    before_update: "bevor die Datei auf den heutigen Stand gebracht wurde",
    before_restore: "bevor eine andere Sicherung wiederhergestellt wurde",
    rescued: "die Datei wurde gelöscht oder ersetzt, während sie offen war",
  },
  of: (path) => `von einer anderen Kopie, ${path}`,
  restore: "Wiederherstellen",
  restoreOf: (moment) => `Die Sicherung vom ${moment} wiederherstellen`,
  empty: { title: "Noch keine Sicherungen", body: "Die erste entsteht beim nächsten Öffnen dieser Datei, oder jetzt, wenn Sie es wünschen." },
  sure: {
    title: (moment) => `Die Sicherung vom ${moment} wiederherstellen?`,
    body: "Die ganze Datei wird, was sie damals war, auch ihr Verlauf. Was sie jetzt enthält, wird zuvor gesichert, und „Wiederherstellung rückgängig machen“ bringt genau das zurück. Der Verlauf kann es nicht zeigen: Eine Wiederherstellung ist keine Änderung.",
    other: (path) => `Diese Sicherung stammt von einer anderen Kopie, ${path}.`,
  },
  restored: {
    title: "Wiederhergestellt.",
    body: (moment) => `Diese Datei enthält, was sie am ${moment} enthielt. Was sie zuvor enthielt, ist gesichert.`,
    undo: "Wiederherstellung rückgängig machen",
  },
  undone: { title: "Die Wiederherstellung ist rückgängig gemacht.", body: "Diese Datei enthält wieder genau, was sie zuvor enthielt." },
  readOnly: "Diese Datei lässt sich lesen, aber nicht schreiben; deshalb lässt sich hier nichts wiederherstellen.",
};
