import type { Audience, ChangeItem, Form, Group, ImpactStanding } from "../../generated/api";
import { inWords, list, plural, theSide } from "./say";

/** A count at the beginning of a sentence: in words up to twelve. */
const Count = (count: number, one: string, many: string): string => `${inWords(count)} ${count === 1 ? one : many}`;

const sideName: Record<Group, string> = { it: "IT", business: "business" };

/** "in “X”" where there are several assessments to be in. */
const within = (name: string, several: boolean): string => (several && name ? ` in “${name}”` : "");

type Of<K extends ChangeItem["kind"]> = Extract<ChangeItem, { kind: K }>;

/* A list is read down its left edge, so its counts are in digits. */
const changed: { [K in ChangeItem["kind"]]: (item: Of<K>, several: boolean, date: (value: string) => string) => string } = {
  answered: ({ assessment, group, people, questions, imported }, several) => {
    const what = `${plural(questions, "question", "questions")}${within(assessment, several)}`;
    const whose = group ? `${sideName[group]} ` : "";
    const who = people === null ? null : `${plural(people, `${whose}person`, `${whose}people`)}`;
    if (imported) return who ? `Answers of ${who} to ${what} came from a file` : `Answers to ${what} came from a file`;
    return who ? `${who} answered ${what}` : `${what} answered`;
  },
  answers_changed: ({ assessment, answers }, several) => `${plural(answers, "answer", "answers")} changed${within(assessment, several)}`,
  answers_taken_back: ({ assessment, answers }, several) => `${plural(answers, "answer", "answers")} taken back${within(assessment, several)}`,
  assumed: ({ assessment, answers }, several) => `${plural(answers, "answer", "answers")} assumed for the other side${within(assessment, several)}: shown, never counted`,
  people: ({ added, changed: edited, removed }) => {
    const parts = [
      ...(added > 0 ? [`${plural(added, "person", "people")} added`] : []),
      ...(edited > 0 ? [`${plural(edited, "entry", "entries")} changed`] : []),
      ...(removed > 0 ? [`${plural(removed, "person", "people")} removed`] : []),
    ];
    return `People: ${list(parts)}`;
  },
  services: () => "The services to be missed first were named",
  service_list: () => "The list of services changed",
  statements: ({ services }) => `Impact statements of ${plural(services, "service", "services")} written or changed`,
  statement_signed: ({ service, by }) => `The statement of “${service}” was signed by ${by}`,
  stoppages: ({ stoppages }) => `${plural(stoppages, "stoppage", "stoppages")} entered or changed`,
  own_words: () => "The list of words of our business changed",
  organisation: () => "The organisation was described",
  counts: ({ assessment, dimensions }, several) => `Outcome tests counted for ${plural(dimensions, "dimension", "dimensions")}${within(assessment, several)}`,
  targets: ({ assessment, dimensions }, several) => `Targets set for ${plural(dimensions, "dimension", "dimensions")}${within(assessment, several)}`,
  decisions: ({ assessment, written, removed }, several) => {
    const parts = [
      ...(written > 0 ? [`${plural(written, "decision", "decisions")} written`] : []),
      ...(removed > 0 ? [`${plural(removed, "decision", "decisions")} removed`] : []),
    ];
    return `${list(parts)}${within(assessment, several)}`;
  },
  headline: ({ assessment }, several) => `The headline of the board page was typed${within(assessment, several)}`,
  consent: ({ assessment, shown }, several) =>
    shown ? `Everyone concerned agreed that small groups are shown${within(assessment, several)}` : `Small groups are hidden again${within(assessment, several)}`,
  renamed: ({ from, to }) => `“${from}” is now called “${to}”`,
  redated: ({ assessment, date }, _several, written) => `“${assessment}” now stands for ${written(date)}`,
  assessment_added: ({ assessment }) => `“${assessment}” was added`,
  assessment_removed: ({ assessment }) => `“${assessment}” was removed`,
  signed_off: ({ assessment, by }) => `“${assessment}” was signed off by ${by}`,
  reopened: ({ assessment, by, why }) => `“${assessment}” was opened again by ${by}: ${why}`,
  undone: ({ steps }) => `${plural(steps, "change was", "changes were")} undone`,
};

export const overview = {
  title: "Overview",
  respondents: (it: number, business: number) => `${plural(it + business, "respondent", "respondents")}: ${it} from IT, ${business} from the business.`,
  nobody: "Nobody is in the list of people yet.",
  newAssessment: "New assessment",

  next: {
    label: "Next",
    add_people: { title: "Add the people who answer", body: "Nobody is in the list. Add yourself, and colleagues of IT and of the business.", action: "Add people" },
    add_assessment: { title: "Choose what to assess", body: "There is no assessment yet. The short form of BSM maturity is a good first one.", action: "Choose an assessment" },
    start: {
      title: "Answer the first question",
      body: (questions: number, minutes: number | null, name: string | null) =>
        `${plural(questions, "question", "questions")}${minutes === null ? "" : `, about ${minutes} minutes`}, answered with the number keys${name ? `, as ${name}` : ""}. Each answer is on disk before the next one is asked.`,
      action: "Start",
    },
    continue: {
      title: (left: number) => `Answer ${left === 1 ? "the last question" : `${left} more questions`}`,
      body: (answered: number, asked: number, name: string | null) => `${answered} of ${asked} are answered${name ? ` by ${name}` : ""}.`,
      confirmTitle: "Confirm or change the answers of last time",
      confirmBody: (carried: number, left: number, name: string | null) =>
        `${carried} of ${plural(left, "open question has", "open questions have")} an answer of last time${name ? `, given by ${name}` : ""}. None of them counts before it is confirmed.`,
      action: "Continue",
    },
    ask_side: {
      title: (group: Group) => `Ask ${theSide[group]}`,
      body: (group: Group, people: number) =>
        `${people === 0 ? `Nobody of ${theSide[group]} is in the list.` : `${Count(people, "person", "people")} of ${theSide[group]} ${people === 1 ? "is" : "are"} in the list, and nothing is answered yet.`} Until then this is ${theSide[group === "it" ? "business" : "it"]} speaking alone.`,
      action: (people: number) => (people === 0 ? "Add people" : "See who is missing"),
    },
    ask_others: {
      title: (people: number) => (people === 1 ? "Hear the last person" : `Hear ${people} more people`),
      body: (people: number) => `${Count(people, "person has", "people have")} open questions. Answers can be keyed in for them, or imported from a file.`,
      action: "See who is missing",
    },
    find_out: {
      title: "Find out what is missing",
      body: (percent: string, dontKnow: number) =>
        `${percent} % of the weight is answered, too little for the result to stand.${dontKnow === 0 ? "" : ` ${Count(dontKnow, "question", "questions")} got a “don’t know”: often the quickest to find out.`}`,
      action: "See what is missing",
    },
    contradictions: {
      title: "Look where score and count contradict each other",
      body: (dimensions: string[]) => `${list(dimensions)}: the answers say one thing, the outcome test another. Look before anyone else does.`,
      action: "See the contradictions",
    },
    lift: {
      title: (name: string) => `Decide what lifts ${name}`,
      body: (level: number, needs: string, has: string | null) =>
        `Level ${level} asks for ${needs} there; ${has === null ? "nothing is answered there yet" : `it stands at ${has}`}. No decision is written yet.`,
      action: "Write the decision",
    },
    decide: { title: "Write the decisions you ask for", body: "Everything is answered. Up to three decisions stand on the board page, each with what it takes and who decides.", action: "Write the decisions" },
    sign_off: { title: (name: string) => `Sign off ${name}`, body: "Everyone has answered and decisions are written. Once signed off it can only be read, until somebody opens it again with a reason.", action: "Sign off" },
    go_to: { title: (name: string) => `Go on with ${name}`, body: (signed: string) => `${signed} is signed off, this one is still open.`, action: "Show it" },
    compare: { title: (name: string) => `See what moved since ${name}`, body: "This one is signed off. The questions answered both times say what changed.", action: "See the results" },
    plan_next: { title: "Plan the next round", body: "This one is signed off. A second round, in half a year or a year, shows what moved. It can begin with these answers, to be confirmed one by one.", action: "New assessment" },
  },

  table: {
    title: "Assessments",
    columns: { name: "Assessment", answered: "Answered", progress: "Progress", level: "Level", mean: "Mean", changed: "Changed", status: "Status", edit: "Edit" },
    answered: (answered: number, asked: number) => `${answered} of ${asked}`,
    open: (name: string) => `Open ${name}`,
    edit: (name: string) => `Name, date, sign-off: ${name}`,
    status: { open: "open", signed: (date: string) => `Signed ${date}`, reopened: (date: string) => `Reopened ${date}` },
    today: "today",
    reading: "…",
    more: (count: number) => `Show ${count} more`,
    empty: { title: "No assessments yet", body: "An assessment asks a set of questions for one day and says where the organisation stands. Begin with the one that fits." },
  },

  standing: {
    title: "Where it stands",
    level: (level: number) => `Level ${level}`,
    none: "No level yet",
    noneBody: "Nothing is answered yet.",
    held: (names: string[]) => (names.length === 0 ? "No gate holds it back." : `Held back by ${list(names)}.`),
    mean: (mean: string) => `The mean is ${mean}.`,
    provisional: "Provisional: too little is answered for it to stand.",
    moved: (by: string, up: boolean, questions: number, since: string) =>
      `${by} ${up ? "higher" : "lower"} than in ${since}, over the ${plural(questions, "question", "questions")} answered both times.`,
    same: (questions: number, since: string) => `No change since ${since}, over the ${plural(questions, "question", "questions")} answered both times.`,
    unmatched: (since: string) => `No question was answered both now and in ${since}.`,
    why: "See why",
  },

  impact: {
    title: "What it costs when it stops",
    signed: (signed: number, services: number) => `${signed} of ${services} statements are signed and current.`,
    open: ({ blocked, expired, unknown }: ImpactStanding) => {
      const parts = [
        ...(blocked > 0 ? [`${blocked} cannot be signed yet`] : []),
        ...(expired > 0 ? [`${expired} ${expired === 1 ? "has" : "have"} expired`] : []),
        ...(unknown > 0 ? [`for ${unknown} nobody knows the loss of a day`] : []),
      ];
      return `${list(parts)}.`;
    },
    see: "See the services",
  },

  changes: {
    title: "What changed",
    today: (time: string) => `Today, ${time}`,
    yesterday: "Yesterday",
    more: "Show more",
    none: "Nothing has changed yet.",
    /** One sentence for a change. */
    say: (item: ChangeItem, several: boolean, date: (value: string) => string): string =>
      (changed[item.kind] as (item: ChangeItem, several: boolean, date: (value: string) => string) => string)(item, several, date),
  },

  add: {
    title: "New assessment",
    framework: "What it asks",
    asks: (dimensions: string[], asked: Audience) =>
      `${plural(dimensions.length, "dimension", "dimensions")}, asked of ${asked === "both" ? "IT and the business" : asked === "it" ? "IT" : "the business"}: ${list(dimensions)}.`,
    form: "Form",
    forms: { short: "Short form", full: "Full form" } satisfies Record<Form, string>,
    size: (questions: number, minutes: number | null) => `${plural(questions, "question", "questions")}${minutes === null ? "" : `, about ${minutes} minutes`}`,
    name: "Name",
    proposed: (framework: string, month: string) => `${framework}, ${month}`,
    nameMissing: "Write a name for the assessment.",
    date: "Date",
    dateHint: "The day the answers stand for.",
    start: "Begin with",
    empty: "Empty questions",
    emptyHint: "Every question is asked anew.",
    copy: "The answers of an earlier assessment",
    copyHint: "Laid beside each question, to be confirmed with one key or changed. None counts before that. Targets are taken over.",
    which: "Which one",
    action: "Add the assessment",
    none: "Nothing to choose from could be read.",
  },

  edit: {
    title: "Name and date",
    signedTitle: "Signed off",
    signOff: "Sign off",
    remove: "Remove",
    removeTitle: (name: string) => `Remove “${name}”?`,
    removeBody: (answered: number) =>
      `${answered === 0 ? "Nothing is answered in it yet." : `Its answers to ${plural(answered, "question", "questions")} go too, with targets, counts and decisions.`} Undo brings it back while this file is open.`,
  },

  sign: {
    title: (name: string) => `Sign off “${name}”`,
    body: "From then on it can only be read: answers, counts, targets, decisions and headline stay as they are. Opening it again takes a name and a reason, and both are kept. Undo ends here.",
    open: (answered: number, asked: number) => `${answered} of ${asked} questions are answered. What is open stays open.`,
    by: "Who signs off",
    byHint: "Name and role, as they are to be read later.",
    byMissing: "Write who signs off.",
    action: "Sign off",
  },

  reopen: {
    title: (name: string) => `Open “${name}” again`,
    body: "It can then be changed until it is signed off anew. Who opened it, when and why is kept in the history.",
    by: "Who opens it",
    byMissing: "Write who opens it again.",
    why: "Why",
    whyMissing: "Write why it is opened again.",
    action: "Open again",
  },

  signed: {
    title: "Signed off.",
    by: (name: string, by: string, date: string) => `${by} signed “${name}” off on ${date}. It can be read, not changed.`,
    reopen: "Open it again",
  },

  choose: {
    assessment: "Assessment",
    against: "Held against",
    before: (name: string) => `the one before: ${name}`,
    nothing: "nothing",
  },
};
