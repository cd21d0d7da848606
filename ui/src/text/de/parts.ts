import type { Classification, LevelStanding, PartRole, PartsKind, PartsView, Pattern, Position, Rule, Status } from "../../generated/api";
import { brief, cut, percent } from "../../lib/format";
import { list, plural } from "./say";

const levelNamed = (level: number, name: string): string => `Stufe ${brief(level)}${name ? `, ${name}` : ""}`;
const questions = (count: number): string => plural(count, "Frage", "Fragen");
const levels = (numbers: number[]): string => `${numbers.length === 1 ? "Stufe" : "Stufen"} ${list(numbers.map(brief))}`;

/** What bars the next level, or why nothing does. */
function next({ next, blocking, not_asked }: PartsView): string {
  if (next === null) return "das obere Ende ist erreicht";
  if (blocking.length > 0) return `Stufe ${brief(next)} wird von ${questions(blocking.length)} aufgehalten`;
  return not_asked !== null ? `Stufe ${brief(next)} wird nicht vollständig gefragt` : `in Stufe ${brief(next)} trifft nichts zu`;
}

const rest = (view: PartsView, word: string): string => (view.parts.length > 1 ? `, im niedrigsten von ${view.parts.length} ${word}` : "");

function twoAxes(view: PartsView): string {
  const [first = "", second = ""] = view.parts.map(({ name }) => name);
  const apart = cut(Math.abs(view.apart ?? 0));
  switch (view.pattern) {
    case "aligned":
      return `${first} und ${second} stehen im Gleichgewicht, ${apart} auseinander`;
    case "first_leads":
      return `${first} liegt ${apart} vor ${second}`;
    case "second_leads":
      return `${second} liegt ${apart} vor ${first}`;
    case null:
      return "Zu einer Achse gibt es noch keine Antworten";
  }
}

function profile(view: PartsView): string {
  const named = (role: PartRole) => view.parts.filter((part) => part.role === role).map(({ name }) => name);
  const above = [...named("dominates"), ...named("differentiates")];
  switch (view.classification) {
    case "below_par":
      return `Unter dem Üblichen: ${list(named("below_par"))}`;
    case "myth_of_excellence":
      return `Zu vieles soll das Beste sein: ${list(above)}`;
    case "relevant":
      return `Herausragend: ${list(named("dominates"))}; gut: ${list(named("differentiates"))}; der Rest ist üblich`;
    case "undifferentiated":
      return "Nichts ragt über das Übliche hinaus";
    case "unfinished":
      return above.length > 0 ? `Auf dem Weg: ${list(above)} über dem Üblichen, noch kein klares Erstes und Zweites` : "Auf dem Weg: noch kein klares Erstes und Zweites";
    case null:
      return "Das Profil ist noch nicht vollständig";
  }
}

/** Results and drawer of the schemes that have no view of their own. */
export const parts = {
  headline: (view: PartsView): string => {
    if (view.kind === "two_axes") return view.tested_level === null ? twoAxes(view) : `${twoAxes(view)}; Stufe ${brief(view.tested_level)}`;
    if (view.kind === "positioning") return profile(view);
    if (view.kind === "median_profile") return view.middle === null ? "Noch kein Profil" : `Die Mitte ist Stufe ${brief(view.middle)}, am niedrigsten Stufe ${brief(view.lowest)}: ${list(view.weakest)}`;
    if (view.tested_level === null) return "Noch keine Stufe";
    const level = levelNamed(view.tested_level, view.level_name);
    switch (view.kind) {
      case "weakest_link":
        return `${level}: nicht stärker, als ${list(view.weakest)} mit ${cut(view.lowest)} es zulässt`;
      case "minimum":
        return `${level}: die schwächsten Schritte ergeben ${cut(view.score)}, am niedrigsten ${list(view.weakest)}`;
      case "stage_from_mean":
        return `${level}, aus einem Mittelwert von ${cut(view.score)}`;
      case "pass_mark":
        return `${level}${rest(view, "Bereichen")}: ${next(view)}`;
      case "capability":
        return `${level}${rest(view, "Prozessen")}: ${next(view)}`;
      case "thresholds":
        return `${level}: ${next(view)}`;
    }
  },
  figures: {
    level: "Stufe",
    stage: "Stufe",
    of: (top: string) => `von ${top}`,
    score: { weakest_link: "Insgesamt", minimum: "Insgesamt", stage_from_mean: "Mittelwert" } as Partial<Record<PartsKind, string>>,
    band: (low: string, high: string) => `${low} bis ${high}, wenn Lücken gefüllt sind`,
    mean: "Mittelwert",
    meanNote: "jeder Teil wiegt gleich",
    lowest: "Am niedrigsten",
    highest: "Am höchsten",
    middle: "Mitte",
    middleNote: "der Stufen, abgerundet",
    blocking: "Im Weg",
    blockingNote: (next: number | null) => (next === null ? "das obere Ende ist erreicht" : `Fragen vor Stufe ${brief(next)}`),
    steps: "Fragen, die ihren Teil unten halten",
    toGo: (next: number) => `Bis Stufe ${brief(next)}`,
    toGoNote: "fehlt noch im Mittelwert",
    top: "die höchste Stufe ist erreicht",
    next: (level: number) => `Punkte für Stufe ${brief(level)}`,
    needs: (share: string) => `nötig: ${share} %`,
    processes: { pass_mark: "Bereiche", capability: "Prozesse" } as Partial<Record<PartsKind, string>>,
    lowestOf: (names: string[]) => (names.length === 0 ? "einer, als Ganzes" : `am niedrigsten: ${list(names)}`),
    islands: "Inseln",
    islandsNote: "über einer Lücke bestanden; sie zählen noch nicht",
    untested: "Ungeprüfte Stufen",
    untestedNote: "bestanden, weil in ihnen nichts zutrifft",
    gap: "IT minus Fachseite",
    gapNote: (by: string) => `im Schnitt ${by} auseinander`,
    noGap: "eine Seite fehlt oder ist zu klein",
    apart: "Abstand",
    profile: "Profil",
    pattern: "Vom Muster entfernt",
    patternNote: "Punkte, über alle Merkmale",
    unfunded: "Nicht bezahlt",
    unfundedNote: "Punkte verlangt und nicht gegeben",
    percent: "%",
  },
  pattern: { aligned: "im Gleichgewicht", first_leads: "die erste liegt vorn", second_leads: "die zweite liegt vorn" } satisfies Record<Pattern, string>,
  leads: (pattern: Pattern, first: string, second: string) => (pattern === "aligned" ? "im Gleichgewicht" : `${pattern === "first_leads" ? first : second} liegt vorn`),
  position: { low: "in ihrem ersten Drittel", mid: "in ihrer Mitte", high: "in ihrem letzten Drittel" } satisfies Record<Position, string>,
  classification: {
    below_par: "Zu wenig",
    myth_of_excellence: "Zu viel",
    relevant: "Stimmig",
    undifferentiated: "Flach",
    unfinished: "Unterwegs",
  } satisfies Record<Classification, string>,
  classificationNote: {
    below_par: "was unter 3 liegt, wird gemieden",
    myth_of_excellence: "zu vieles zugleich das Beste",
    relevant: "eines herausragend, eines gut, der Rest üblich",
    undifferentiated: "nichts über dem Üblichen",
    unfinished: "noch kein klares Erstes und Zweites",
  } satisfies Record<Classification, string>,
  role: { dominates: "herausragend", differentiates: "gut", at_par: "üblich", below_par: "unter dem Üblichen" } satisfies Record<PartRole, string>,
  status: { ok: "", provisional: "vorläufig", unanswered: "keine Antwort", not_applicable: "trifft nicht zu" } satisfies Record<Status, string>,
  weakest: "am niedrigsten",
  islandsAt: (numbers: number[]) => `Insel bei ${list(numbers.map(brief))}`,
  nothingIn: (numbers: number[]) => `in ${levels(numbers)} trifft nichts zu`,
  inTheWay: (count: number) => `${questions(count)} im Weg`,
  notes: {
    untested: (tested: number, level: number) => `Stufe ${brief(level)} ist bestanden, weil über Stufe ${brief(tested)} nichts Gefragtes zutrifft. Die gezeigte Stufe ist eine geprüfte.`,
    notAsked: (level: number) => `Für Stufe ${brief(level)} und darüber wird in dieser Form nicht alles gefragt; sie kann darum nicht überall erreicht werden.`,
    islands: (numbers: number[]) => `Bestanden über einer Stufe, die es nicht ist: ${levels(numbers)}. Eine Insel zählt noch nicht.`,
    away: (names: string[]) => `Ausgelassen, weil hier nichts davon zutrifft: ${list(names)}.`,
    lowest: "Über sie wird nichts gemittelt: der niedrigste führt.",
  },
  levels: {
    title: "Stufe für Stufe",
    lead: "Die höchste zuerst. Eine Stufe zählt, wenn sie und jede darunter erreicht ist.",
    level: "Stufe",
    points: "Punkte",
    standing: "Stand",
    named: (level: number, name: string) => `${brief(level)}${name ? `, ${name}` : ""}`,
    share: (share: string, needs: string) => `${share} %, nötig: ${needs} %`,
    nothing: "trifft nicht zu",
  },
  standing: {
    reached: "erreicht",
    climbing: "nicht erreicht",
    island: "bestanden, eine Insel",
    above: "zählt noch nicht",
    untested: "nichts trifft zu",
    not_asked: "nicht vollständig gefragt",
    open: "nichts beantwortet",
  } satisfies Record<LevelStanding, string>,
  blocking: {
    title: (next: number | null) => (next === null ? "Was jeden Teil dort hält, wo er ist" : `Was Stufe ${brief(next)} im Weg steht`),
    lead: "Jede Zeile ist ein Sachverhalt, der zu schaffen ist. Eine Frage lässt sich öffnen: darin steht, was gesagt wurde.",
    has: (value: string) => `jetzt ${value}`,
    none: "keine Antwort",
    dontKnow: "niemand weiß es",
    between: (low: string, high: string) => `${low} bis ${high}`,
    split: "nicht einig",
    show: (what: string) => `Zu zeigen: ${what}`,
    more: (count: number) => `${count} weitere zeigen`,
  },
  table: {
    title: { two_axes: "Die beiden Achsen", capability: "Prozesse und ihre Attribute", pass_mark: "Bereiche" } as Partial<Record<PartsKind, string>>,
    parts: "Woraus es besteht",
    part: "Teil",
    score: "Wert",
    lowest: "Schwächster Schritt",
    middle: "Mitte",
    level: "Stufe",
    business: "Fachseite",
    it: "IT",
    gap: "IT minus Fachseite",
    asked: "Verlangt minus gegeben",
    demanded: "Verlangt",
    funded: "Gegeben",
    remark: "Anmerkung",
    open: (name: string) => `Woher ${name} kommt`,
    attribute: (id: string) => `Attribut ${id}`,
    ratings: "N nicht, P teilweise, L weitgehend, F vollständig erreicht; + und − sind Hälften. Eine Stufe braucht ihre eigenen Attribute mit L oder F und alle darunter mit F. Nach ISO/IEC 33020, aus Selbsteinschätzung.",
  },
  picture: "Werte des Bildes",
  drawer: {
    parts: "Besteht aus",
    rule: "Wie",
    part: "Teil",
    weight: "Gewicht",
    value: "Wert",
    back: "Teil von",
    reached: "erreicht",
    notReached: "nicht erreicht",
    nothing: "nichts trifft zu",
    yes: "ja",
    no: "nein",
    missing: "fehlt",
    away: "entfällt",
    level: "Stufe",
    stage: "Stufe",
    tested: "Führende Stufe",
    rung: (level: number) => `Stufe ${brief(level)}`,
    overall: "Insgesamt",
    mean: "Mittelwert",
    lowest: "Am niedrigsten",
    middle: "Mitte",
    profile: "Das Ganze",
    gap: "Abstand",
    distance: "Vom Muster entfernt",
    points: "Punkte",
    attribute: (id: string) => `Attribut ${id}`,
    percent: (share: string) => `${share} %`,
  },
  rules: {
    lowest_cap: "Das Niedrigere aus abgerundetem Mittelwert und den Grenzen der nicht erfüllten Schranken.",
    floor: "Abgerundet, nie auf.",
    weighted_mean: "Jeder Teil mit seinem Gewicht, geteilt durch die Summe der Gewichte. Was nicht zutrifft, fällt aus beiden heraus.",
    mean_of_groups: "Der Mittelwert aus den Mittelwerten beider Seiten, oder der eine, den es gibt.",
    mean: "Der Mittelwert der Teile, die einen Wert haben; jeder wiegt gleich.",
    all_needs: "Jeder Bedarf ist erfüllt.",
    at_least: "Hat mindestens, was verlangt ist.",
    highest_tested: "Die höchste erreichte Stufe, in der etwas zutraf, damit „trifft nicht zu“ nichts erkauft.",
    climb: "Die letzte Stufe vor der ersten, die nicht erreicht ist.",
    share: "Der Anteil der Teile, die erfüllt sind.",
    satisfied: "Ja, wo die Frage erreicht, was verlangt ist.",
    difference: "Das Erste weniger das Zweite.",
    lowest: "Der niedrigste der Teile.",
    median: "Der mittlere der Teile; von zweien in der Mitte ihr Mittelwert.",
    within: "Abgerundet und innerhalb der Stufen gehalten, die es gibt.",
    scaled: "Die Antwort auf die Skala gelegt, auf der sie zählt.",
    rated: "Als Bewertung: nicht, teilweise, weitgehend oder vollständig erreicht. Was niemand beantwortet hat, zählt als nicht erreicht.",
    passes: "Erreicht, wo alles da ist, was die Stufe verlangt.",
    from_pattern: "Die Abstände vom Muster zusammengezählt, der höchste Teil neben dem höchsten Platz.",
    beside: "Werte nebeneinander; aus ihnen wird nichts gemacht.",
    given: "Von einer Person gesagt.",
  } satisfies Record<Rule, string>,
  share: (value: number) => `${percent(value)} %`,
};
