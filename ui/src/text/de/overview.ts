import type { Catalogue } from "../en";
import type { ChangeItem, Group } from "../../generated/api";
import { inWords, list, ofSide, plural, theSide } from "./say";

type Of<K extends ChangeItem["kind"]> = Extract<ChangeItem, { kind: K }>;

/** A count of feminine things at the beginning of a sentence: in words up to twelve. */
const Count = (count: number, one: string, many: string): string => `${inWords(count)} ${count === 1 ? one : many}`;

/** "in „X“" where there are several assessments to be in. */
const within = (name: string, several: boolean): string => (several && name ? ` in „${name}“` : "");
const sideName: Record<Group, string> = { it: "der IT", business: "der Fachseite" };

/* A list is read down its left edge, so its counts are in digits. */
const changed: { [K in ChangeItem["kind"]]: (item: Of<K>, several: boolean, date: (value: string) => string) => string } = {
  answered: ({ assessment, group, people, questions, imported }, several) => {
    const what = `${plural(questions, "Frage", "Fragen")}${within(assessment, several)}`;
    const who = people === null ? null : `${plural(people, "Person", "Personen")}${group ? ` ${sideName[group]}` : ""}`;
    if (imported) return who ? `Antworten von ${who} auf ${what} kamen aus einer Datei` : `Antworten auf ${what} kamen aus einer Datei`;
    return who ? `${who} ${people === 1 ? "hat" : "haben"} ${what} beantwortet` : `${what} beantwortet`;
  },
  answers_changed: ({ assessment, answers }, several) => `${plural(answers, "Antwort", "Antworten")}${within(assessment, several)} geändert`,
  answers_taken_back: ({ assessment, answers }, several) => `${plural(answers, "Antwort", "Antworten")}${within(assessment, several)} zurückgenommen`,
  assumed: ({ assessment, answers }, several) => `${plural(answers, "Antwort", "Antworten")}${within(assessment, several)} für die andere Seite angenommen: gezeigt, nie gezählt`,
  people: ({ added, changed: edited, removed }) => {
    const parts = [
      ...(added > 0 ? [`${plural(added, "Person", "Personen")} hinzugefügt`] : []),
      ...(edited > 0 ? [`${plural(edited, "Eintrag", "Einträge")} geändert`] : []),
      ...(removed > 0 ? [`${plural(removed, "Person", "Personen")} entfernt`] : []),
    ];
    return `Personen: ${list(parts)}`;
  },
  services: () => "Die zuerst vermissten Services wurden genannt",
  service_list: () => "Die Liste der Services hat sich geändert",
  statements: ({ services }) => `Wirkungsbeschreibungen von ${plural(services, "Service", "Services")} geschrieben oder geändert`,
  statement_signed: ({ service, by }) => `Die Wirkungsbeschreibung von „${service}“ wurde unterschrieben von ${by}`,
  stoppages: ({ stoppages }) => `${plural(stoppages, "Ausfall", "Ausfälle")} eingetragen oder geändert`,
  own_words: () => "Die Liste der Wörter unseres Geschäfts hat sich geändert",
  organisation: () => "Die Organisation wurde beschrieben",
  counts: ({ assessment, dimensions }, several) => `Für ${plural(dimensions, "Dimension", "Dimensionen")}${within(assessment, several)} gezählt`,
  targets: ({ assessment, dimensions }, several) => `Ziele für ${plural(dimensions, "Dimension", "Dimensionen")}${within(assessment, several)} gesetzt`,
  decisions: ({ assessment, written, removed }, several) => {
    const parts = [
      ...(written > 0 ? [`${plural(written, "Entscheidung", "Entscheidungen")} formuliert`] : []),
      ...(removed > 0 ? [`${plural(removed, "Entscheidung", "Entscheidungen")} entfernt`] : []),
    ];
    return `${list(parts)}${within(assessment, several)}`;
  },
  headline: ({ assessment }, several) => `Die Kernaussage für die Geschäftsleitung wurde geschrieben${within(assessment, several)}`,
  consent: ({ assessment, shown }, several) =>
    shown ? `Alle Betroffenen sind einverstanden, dass kleine Gruppen gezeigt werden${within(assessment, several)}` : `Kleine Gruppen sind wieder verborgen${within(assessment, several)}`,
  renamed: ({ from, to }) => `„${from}“ heißt jetzt „${to}“`,
  redated: ({ assessment, date }, _several, written) => `„${assessment}“ steht jetzt für den ${written(date)}`,
  assessment_added: ({ assessment }) => `„${assessment}“ wurde hinzugefügt`,
  assessment_removed: ({ assessment }) => `„${assessment}“ wurde entfernt`,
  signed_off: ({ assessment, by }) => `„${assessment}“ wurde abgezeichnet von ${by}`,
  reopened: ({ assessment, by, why }) => `„${assessment}“ wurde wieder geöffnet von ${by}: ${why}`,
  undone: ({ steps }) => `${plural(steps, "Änderung wurde", "Änderungen wurden")} rückgängig gemacht`,
};

export const overview: Catalogue["overview"] = {
  title: "Überblick",
  respondents: (it, business) => `${plural(it + business, "Person", "Personen")}: ${it} aus der IT, ${business} von der Fachseite.`,
  nobody: "Noch ist niemand eingetragen.",
  newAssessment: "Neue Bewertung",

  next: {
    label: "Als Nächstes",
    add_people: { title: "Tragen Sie ein, wer antwortet", body: "Noch ist niemand eingetragen. Tragen Sie sich selbst ein und Kolleginnen und Kollegen aus der IT und von der Fachseite.", action: "Personen hinzufügen" },
    add_assessment: { title: "Wählen Sie, was bewertet wird", body: "Es gibt noch keine Bewertung. Die Kurzform von „BSM maturity“ eignet sich für den Anfang.", action: "Bewertung wählen" },
    start: {
      title: "Beantworten Sie die erste Frage",
      body: (questions, minutes, name) =>
        `${plural(questions, "Frage", "Fragen")}${minutes === null ? "" : `, etwa ${minutes} Minuten`}, beantwortet mit den Zifferntasten${name ? `, als ${name}` : ""}. Jede Antwort ist gespeichert, bevor die nächste Frage kommt.`,
      action: "Beginnen",
    },
    continue: {
      title: (left) => (left === 1 ? "Beantworten Sie die letzte Frage" : `Beantworten Sie noch ${left} Fragen`),
      body: (answered, asked, name) => `${answered} von ${asked} sind beantwortet${name ? ` von ${name}` : ""}.`,
      confirmTitle: "Bestätigen oder ändern Sie die Antworten vom letzten Mal",
      confirmBody: (carried, left, name) =>
        `${carried} von ${plural(left, "offenen Frage", "offenen Fragen")} haben eine Antwort vom letzten Mal${name ? `, gegeben von ${name}` : ""}. Keine zählt, bevor sie bestätigt ist.`,
      action: "Fortfahren",
    },
    ask_side: {
      title: (group) => `Fragen Sie ${theSide[group]}`,
      body: (group, people) =>
        `${people === 0 ? `Von ${ofSide[group]} ist niemand eingetragen.` : `${Count(people, "Person", "Personen")} ${ofSide[group]} ${people === 1 ? "ist" : "sind"} eingetragen, und noch ist nichts beantwortet.`} Bis dahin spricht ${theSide[group === "it" ? "business" : "it"]} allein.`,
      action: (people) => (people === 0 ? "Personen hinzufügen" : "Sehen, wer fehlt"),
    },
    ask_others: {
      title: (people) => (people === 1 ? "Hören Sie die letzte Person" : `Hören Sie ${people} weitere Personen`),
      body: (people) => `${Count(people, "Person hat", "Personen haben")} offene Fragen. Antworten lassen sich für sie eingeben oder aus einer Datei importieren.`,
      action: "Sehen, wer fehlt",
    },
    find_out: {
      title: "Finden Sie heraus, was fehlt",
      body: (percent, dontKnow) =>
        `${percent} % des Gewichts sind beantwortet, zu wenig für ein belastbares Ergebnis.${dontKnow === 0 ? "" : ` ${Count(dontKnow, "Frage bekam", "Fragen bekamen")} ein „weiß nicht“: oft am schnellsten herauszufinden.`}`,
      action: "Sehen, was fehlt",
    },
    contradictions: {
      title: "Sehen Sie nach, wo Wert und Zählung einander widersprechen",
      body: (dimensions) => `${list(dimensions)}: Die Antworten sagen das eine, die Zählung etwas anderes. Sehen Sie nach, bevor es andere tun.`,
      action: "Widersprüche ansehen",
    },
    lift: {
      title: (name) => `Entscheiden Sie, was ${name} hebt`,
      body: (level, needs, has) => `Stufe ${level} verlangt dort ${needs}; ${has === null ? "noch ist dort nichts beantwortet" : `erreicht sind ${has}`}. Noch ist keine Entscheidung formuliert.`,
      action: "Entscheidung formulieren",
    },
    decide: { title: "Formulieren Sie die Entscheidungen, um die Sie bitten", body: "Alles ist beantwortet. Bis zu drei Entscheidungen stehen auf der Seite für die Geschäftsleitung, mit Aufwand und Verantwortlichen.", action: "Entscheidungen formulieren" },
    sign_off: { title: (name) => `Zeichnen Sie ${name} ab`, body: "Alle haben geantwortet, und Entscheidungen sind formuliert. Danach lässt sich die Bewertung nur lesen, bis jemand sie mit einem Grund wieder öffnet.", action: "Abzeichnen" },
    go_to: { title: (name) => `Weiter mit ${name}`, body: (signed) => `${signed} ist abgezeichnet, diese hier ist noch offen.`, action: "Zeigen" },
    compare: { title: (name) => `Sehen Sie, was sich seit ${name} bewegt hat`, body: "Diese Bewertung ist abgezeichnet. Die beide Male beantworteten Fragen sagen, was sich geändert hat.", action: "Ergebnisse ansehen" },
    plan_next: { title: "Planen Sie die nächste Runde", body: "Diese Bewertung ist abgezeichnet. Eine zweite Runde, in einem halben oder ganzen Jahr, zeigt, was sich bewegt hat. Sie kann mit diesen Antworten beginnen, die einzeln bestätigt werden.", action: "Neue Bewertung" },
  },

  table: {
    title: "Bewertungen",
    columns: { name: "Bewertung", answered: "Beantwortet", progress: "Fortschritt", level: "Stufe", mean: "Mittel", changed: "Geändert", status: "Stand", edit: "Bearbeiten" },
    answered: (answered, asked) => `${answered} von ${asked}`,
    open: (name) => `${name} öffnen`,
    edit: (name) => `Name, Datum, Abzeichnen: ${name}`,
    status: { open: "offen", signed: (date) => `Abgezeichnet ${date}`, reopened: (date) => `Geöffnet ${date}` },
    today: "heute",
    reading: "…",
    more: (count) => `${count} weitere zeigen`,
    empty: { title: "Noch keine Bewertungen", body: "Eine Bewertung stellt Fragen für einen Tag und sagt, wo die Organisation steht. Beginnen Sie mit der, die passt." },
  },

  standing: {
    title: "Wo sie steht",
    level: (level) => `Stufe ${level}`,
    none: "Noch keine Stufe",
    noneBody: "Noch ist nichts beantwortet.",
    held: (names) => (names.length === 0 ? "Keine Schwelle bremst sie." : `Gebremst durch ${list(names)}.`),
    mean: (mean) => `Der Mittelwert ist ${mean}.`,
    provisional: "Vorläufig: Für ein belastbares Ergebnis ist zu wenig beantwortet.",
    moved: (by, up, questions, since) => `${by} ${up ? "höher" : "niedriger"} als im ${since}, über ${plural(questions, "beide Male beantwortete Frage", "beide Male beantwortete Fragen")}.`,
    same: (questions, since) => `Keine Änderung seit ${since}, über ${plural(questions, "beide Male beantwortete Frage", "beide Male beantwortete Fragen")}.`,
    unmatched: (since) => `Keine Frage wurde sowohl jetzt als auch im ${since} beantwortet.`,
    why: "Warum",
  },

  impact: {
    title: "Was ein Ausfall kostet",
    signed: (signed, services) => `${signed} von ${services} Wirkungsbeschreibungen sind unterschrieben und aktuell.`,
    open: ({ blocked, expired, unknown }) => {
      const parts = [
        ...(blocked > 0 ? [`${blocked} ${blocked === 1 ? "kann" : "können"} noch nicht unterschrieben werden`] : []),
        ...(expired > 0 ? [`${expired} ${expired === 1 ? "ist" : "sind"} abgelaufen`] : []),
        ...(unknown > 0 ? [`bei ${unknown} kennt niemand den Verlust eines Tages`] : []),
      ];
      return `${list(parts)}.`;
    },
    see: "Zu den Services",
  },

  changes: {
    title: "Was sich geändert hat",
    today: (time) => `Heute, ${time}`,
    yesterday: "Gestern",
    more: "Mehr zeigen",
    none: "Noch hat sich nichts geändert.",
    say: (item, several, date) => (changed[item.kind] as (item: ChangeItem, several: boolean, date: (value: string) => string) => string)(item, several, date),
  },

  add: {
    title: "Neue Bewertung",
    framework: "Was gefragt wird",
    asks: (dimensions, asked) =>
      `${plural(dimensions.length, "Dimension", "Dimensionen")}, gefragt ${asked === "both" ? "sind IT und Fachseite" : asked === "it" ? "ist die IT" : "ist die Fachseite"}: ${list(dimensions)}.`,
    form: "Form",
    forms: { short: "Kurzform", full: "Vollständige Form" },
    size: (questions, minutes) => `${plural(questions, "Frage", "Fragen")}${minutes === null ? "" : `, etwa ${minutes} Minuten`}`,
    name: "Name",
    proposed: (framework, month) => `${framework}, ${month}`,
    nameMissing: "Geben Sie der Bewertung einen Namen.",
    date: "Datum",
    dateHint: "Der Tag, für den die Antworten stehen.",
    start: "Beginnen mit",
    empty: "Leeren Fragen",
    emptyHint: "Jede Frage wird neu gestellt.",
    copy: "Den Antworten einer früheren Bewertung",
    copyHint: "Sie liegen neben jeder Frage und werden mit einer Taste bestätigt oder geändert. Vorher zählt keine. Ziele werden übernommen.",
    which: "Welcher",
    action: "Bewertung hinzufügen",
    none: "Es konnte nichts gelesen werden, das zur Wahl steht.",
  },

  edit: {
    title: "Name und Datum",
    signedTitle: "Abgezeichnet",
    signOff: "Abzeichnen",
    remove: "Entfernen",
    removeTitle: (name) => `„${name}“ entfernen?`,
    removeBody: (answered) =>
      `${answered === 0 ? "Noch ist darin nichts beantwortet." : `Die Antworten auf ${plural(answered, "Frage", "Fragen")} gehen mit, ebenso Ziele, Zählungen und Entscheidungen.`} „Rückgängig“ holt sie zurück, solange diese Datei offen ist.`,
  },

  sign: {
    title: (name) => `„${name}“ abzeichnen`,
    body: "Danach lässt sich die Bewertung nur lesen: Antworten, Zählungen, Ziele, Entscheidungen und Kernaussage bleiben, wie sie sind. Sie wieder zu öffnen verlangt einen Namen und einen Grund, und beides bleibt erhalten. „Rückgängig“ endet hier.",
    open: (answered, asked) => `${answered} von ${asked} Fragen sind beantwortet. Was offen ist, bleibt offen.`,
    by: "Wer zeichnet ab",
    byHint: "Name und Funktion, wie sie später zu lesen sein sollen.",
    byMissing: "Geben Sie an, wer abzeichnet.",
    action: "Abzeichnen",
  },

  reopen: {
    title: (name) => `„${name}“ wieder öffnen`,
    body: "Sie kann dann geändert werden, bis sie neu abgezeichnet wird. Wer sie wann und warum geöffnet hat, bleibt im Verlauf erhalten.",
    by: "Wer öffnet sie",
    byMissing: "Geben Sie an, wer sie wieder öffnet.",
    why: "Warum",
    whyMissing: "Geben Sie an, warum sie wieder geöffnet wird.",
    action: "Wieder öffnen",
  },

  signed: {
    title: "Abgezeichnet.",
    by: (name, by, date) => `„${name}“ wurde abgezeichnet von ${by}, ${date}. Sie kann gelesen, aber nicht geändert werden.`,
    reopen: "Wieder öffnen",
  },

  choose: {
    assessment: "Bewertung",
    against: "Verglichen mit",
    before: (name) => `der davor: ${name}`,
    nothing: "nichts",
  },
};
