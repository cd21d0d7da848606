import type { Effect, QuestionKind, Reason, Reliance, Verdict } from "../../generated/api";
import { brief } from "../../lib/format";
import type { Catalogue } from "../en";
import { plural } from "./say";

const NUMBERS = ["", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

/** Auf halbe Stufen: Ein Mittel aus so wenigen Antworten trägt keine Nachkommastellen. */
function about(levels: number): string {
  const halves = Math.max(1, Math.round(levels * 2));
  const whole = NUMBERS[Math.floor(halves / 2)] ?? "viele";
  if (halves === 1) return "etwa eine halbe Stufe";
  if (halves === 2) return "etwa eine Stufe";
  if (halves === 3) return "etwa anderthalb Stufen";
  return halves % 2 === 0 ? `etwa ${whole} Stufen` : `etwa ${whole}einhalb Stufen`;
}

const better = (bias: number | null): string => (bias !== null && bias < 0 ? "die Fachseite" : "die IT");

const EFFECT: Record<Effect, string> = { negligible: "unerheblich", small: "klein", medium: "mittel", large: "groß" };
const RELIANCE: Record<Reliance, string> = { reliable: "gut genug, um sich darauf zu verlassen", tentative: "gut genug für vorläufige Schlüsse", unreliable: "zu gering, um sich darauf zu verlassen" };
const REASON: Record<Reason, string> = {
  too_few_raters: "weniger als drei Personen haben geantwortet",
  too_few_questions: "weniger als zehn Fragen haben alle beantwortet",
  one_side_silent: "eine Seite hat keinen Wert genannt",
  nothing_to_pair: "zu keiner Frage liegen Werte von zwei Personen vor",
  no_variation: "alle Werte sind gleich, es gibt also nichts zu unterscheiden",
  at_the_end: "der Mittelwert liegt an einem Ende der Skala",
};
const because = (reason: Reason | null): string => (reason === null ? "hier ist es nicht bestimmt" : REASON[reason]);

function within(verdict: Verdict): string {
  switch (verdict.kind) {
    case "too_few":
      return "Zu wenige Personen für eine Aussage";
    case "agree":
      return "Man ist sich einig";
    case "differ":
      return `Man liegt um ${about(verdict.levels)} auseinander`;
    case "two_camps":
      return "Zwei Lager";
  }
}

function between(verdict: Verdict, bias: number | null): string {
  switch (verdict.kind) {
    case "too_few":
      return "Zu wenige Personen auf einer Seite";
    case "agree":
      return "Beide Seiten sind sich einig";
    case "differ":
      return `Um ${about(verdict.levels)} auseinander; besser sieht es ${better(bias)}`;
    case "two_camps":
      return "Die Seiten sind zwei Lager";
  }
}

function overall(verdict: Verdict): string {
  switch (verdict.kind) {
    case "too_few":
      return "Zu wenige haben geantwortet, um zu sagen, ob man sich einig ist.";
    case "differ":
      return `Bei einer durchschnittlichen Frage liegt man um ${about(verdict.levels)} auseinander.`;
    default:
      return "Bei einer durchschnittlichen Frage ist man sich auf eine Stufe genau einig.";
  }
}

function overallBetween(verdict: Verdict, bias: number | null): string {
  switch (verdict.kind) {
    case "too_few":
      return "Eine Seite hat zu wenige Personen für einen Vergleich.";
    case "differ":
      return `IT und Fachseite liegen um ${about(verdict.levels)} auseinander; besser sieht es ${better(bias)}.`;
    default:
      return "IT und Fachseite sind sich auf eine Stufe genau einig.";
  }
}

/** Was ein Schritt ist, je nach Art der Frage. */
const STEP: Partial<Record<QuestionKind, string>> = {
  level: "Ein Schritt ist eine ganze Stufe, die bei einer Frage neu erreicht wird.",
  yes_no: "Bei einer Frage nach Ja und Nein ist ein Schritt ein Ja, das heute nicht alle geben.",
  nplf: "Bei einer Frage nach N, P, L, F ist ein Schritt der nächste Buchstabe.",
  differential: "Bei einem Gegensatzpaar ist ein Schritt die nächste ganze Zahl.",
};

export const whatIf: Catalogue["whatIf"] = {
  button: (next) => `Was bräuchte es für Stufe ${brief(next)}?`,
  title: (next) => `Was Stufe ${brief(next)} bräuchte`,
  none: "Darüber gibt es keine Stufe",
  lead: "Das Wenigste, das genügt, als wäre es gemeinsam so festgelegt. All das muss wahr werden:",
  leadBeside: "Werden diese hoch genug beantwortet, ist das daneben das Wenigste. All das muss wahr werden:",
  size: (steps, questions) => `${plural(steps, "Schritt", "Schritte")} bei ${plural(questions, "Frage", "Fragen")}`,
  yes: (questions) => `${plural(questions, "weitere Frage", "weitere Fragen")} mit ja beantwortet`,
  even: (next, size) => `Ohne eine Antwort über ${brief(next)}: ${size}`,
  fewest: (size) => `Bei den wenigsten Fragen: ${size}`,
  change: (now, to) => `${now} auf ${to}`,
  answered: (question, answer) => `„${question}“ wird mit ${answer} beantwortet`,
  evidence: (text) => `Nachweis: ${text}`,
  reaches: (score, level) => `Dann ist der Mittelwert ${score} und die Stufe ${brief(level)}.`,
  reachesLevel: (level) => `Dann ist die Stufe ${brief(level)}.`,
  first: (next) => `Diese Fragen hat niemand beantwortet, und ohne sie ist Stufe ${brief(next)} nicht zu haben`,
  question: "Frage",
  outOfReach: (next) => `Stufe ${brief(next)} ist auf dieser Skala nicht zu erreichen, auch nicht mit der höchsten Antwort auf alles.`,
  notAsked: (next) => `Stufe ${brief(next)} ist hier nicht zu erreichen: Einiges, worauf sie beruht, wird nicht gefragt, oder nichts davon trifft zu.`,
  notSearched: (next) => `Das Wenigste für Stufe ${brief(next)} lässt sich nicht sagen: Einiges, was ihr im Weg steht, wird in Prozent beantwortet, und da sind keine Schritte zu zählen.`,
  band: (low, high) => `Wäre jede fehlende Antwort die tiefste, wäre die Stufe ${brief(low)}; wäre jede die höchste, ${brief(high)}.`,
  how: (kinds) =>
    [...kinds.flatMap((kind) => STEP[kind] ?? []), "Zuerst zählen die wenigsten Schritte, dann die wenigsten Fragen, dann die früher gestellten."].join(" "),
};

export const agreement: Catalogue["agreement"] = {
  title: "Wie einig man sich ist",
  titleOf: (dimension) => `Einigkeit bei ${dimension}`,
  overall,
  overallBetween,
  within,
  between,
  coefficients: "Kennzahlen zeigen",
  dimension: "Dimension",
  everybody: "Alle",
  sides: "IT und Fachseite",
  campsOn: "Zwei Lager bei",
  questions: (count) => plural(count, "Frage", "Fragen"),
  notShown: "nicht nach Seiten gezeigt",
  columns: { who: "Wer", deviation: "Abweichung", consensus: "Konsens", rwg: "rWG(J)" },
  taken: (questions) => `Über ${plural(questions, "Frage", "Fragen")}, zu denen mindestens drei Personen einen Wert genannt haben.`,
  gap: (bias, apart, questions) => `IT weniger Fachseite ergibt im Mittel ${bias}; ohne Vorzeichen ${apart}. Über ${plural(questions, "Frage", "Fragen")}, die beide Seiten beantwortet haben.`,
  noSides: "Die Seiten werden nicht verglichen: Eine schweigt oder hat zu wenige Personen, um gezeigt zu werden.",
  camps: "Zwei Lager",
  campsAre: "Zwischen ihnen liegen mindestens zwei Stufen, und auf jeder Seite stehen mindestens zwei Personen und vier von zehn. Der Mittelwert ist niemandes Meinung.",
  question: "Frage",
  score: "Ihr Wert:",
  alike: "Über den ganzen Fragebogen",
  alpha: (value, interval, questions, reliance) =>
    `Krippendorffs Alpha (ordinal) ist ${value}${interval ? `, mit anderen Fragen läge es zwischen ${interval.low} und ${interval.high}` : ""}; über ${plural(questions, "Frage", "Fragen")}${reliance ? `. Das ist ${RELIANCE[reliance]}` : ""}.`,
  noAlpha: (reason) => `Krippendorffs Alpha lässt sich nicht angeben: ${because(reason)}.`,
  steady: "Im Vergleich über die Zeit",
  stability: (value, change, questions) => `ICC(A,k) ist ${value} über ${plural(questions, "Frage", "Fragen")}, die alle beantwortet haben. Eine Änderung des Mittelwerts um bis zu ${change} Stufen ist Rauschen.`,
  noStability: (reason) => `ICC(A,k) lässt sich nicht angeben: ${because(reason)}.`,
  means: "Die Abweichung ist der mittlere Abstand vom Mittelwert, in Stufen. Konsens ist 1, wo alle dasselbe sagen, und 0, wo je die Hälfte an einem Ende steht. rWG(J) vergleicht mit zufälligen Antworten.",
  few: (raters) => `${plural(raters, "Person hat", "Personen haben")} einen Wert genannt: zu wenige für eine Kennzahl.`,
  figures: (raters, deviation, consensus, rwg) => `${plural(raters, "Person weicht", "Personen weichen")} im Mittel um ${deviation} Stufen vom gemeinsamen Mittelwert ab. Konsens ${consensus}, rWG ${rwg}.`,
  delta: (delta, effect) => `IT gegen Fachseite: Cliffs Delta ${delta}, ${EFFECT[effect]}.`,
};
