import type { AnswerValue, BackupView, ChangesDay, Evidence, Group, Question } from "../../generated/api";
import { framework, frameworkOf } from "./framework";
import { keptStatements, keptStoppages } from "./impact/kept";
import type { Assessment, Person, Response, Workspace } from "./state";

/* Fictional: every name, figure and remark is invented. */

const PEOPLE: Person[] = [
  ["p01", "Maren Olufsen", "it", "Chief information officer"],
  ["p02", "Tomas Reiner", "it", "Head of service operations"],
  ["p03", "Aoife Brennan", "it", "Service level lead"],
  ["p04", "Lukas Hartl", "it", "Head of platforms"],
  ["p05", "Noor de Wit", "it", "Architect"],
  ["p06", "Pavel Dvorský", "it", "Service desk lead"],
  ["p07", "Elena Marchetti", "it", "Sourcing"],
  ["p08", "Jonas Lindqvist", "it", "Change lead"],
  ["p09", "Ingrid Solheim", "business", "Director of claims"],
  ["p10", "Camille Roussel", "business", "Head of direct sales"],
  ["p11", "Henrik Aalto", "business", "Finance controller"],
  ["p12", "Beatriz Fonseca", "business", "Broker relations"],
  ["p13", "Oliver Kerr", "business", "Emergency assistance"],
  ["p14", "Zofia Nowak", "business", "Fleet business"],
].map(([id, name, group, role]) => ({ id, name, group, role }) as Person);

const SERVICES = [
  "Claims intake",
  "Emergency assistance abroad",
  "Direct quotation and sale",
  "Broker quotation",
  "Fleet certificates",
  "Claims payment",
  "Customer contact",
  "Premium collection",
  "Policy changes",
  "Supervisor reporting",
  "Broker commission",
  "Staff pay",
];

const BACKUPS: BackupView[] = (
  [
    ["2026-11-20T08:02:11", "daily", 1_322_304],
    ["2026-11-19T17:40:52", "before_restore", 1_319_201],
    ["2026-11-19T08:15:30", "daily", 1_302_528],
    ["2026-11-15T09:31:04", "daily", 1_187_840],
    ["2026-10-30T07:58:47", "daily", 659_456],
  ] as const
).map(([at, reason, bytes]) => ({ id: `${at}.${reason}`, made_at: new Date(at).toISOString(), reason, bytes, of: null }));

/** What each side says on average, by dimension: now and last time. */
const LEANING: Record<string, { it: number; business: number; last: number }> = {
  D01: { it: 3.8, business: 3.5, last: 2.9 },
  D02: { it: 2.3, business: 1.2, last: 1.4 },
  D03: { it: 3.6, business: 2.9, last: 2.6 },
  D04: { it: 3.5, business: 2.8, last: 2.7 },
  D05: { it: 3.8, business: 2.3, last: 2.6 },
  D06: { it: 4.4, business: 3.2, last: 3.1 },
  D07: { it: 2.9, business: 2.6, last: 2.3 },
  D08: { it: 3.9, business: 2.5, last: 2.6 },
  D09: { it: 3.6, business: 3.3, last: 3.3 },
  D10: { it: 3.1, business: 3.4, last: 2.8 },
  D11: { it: 2.7, business: 3.6, last: 3.0 },
  D12: { it: 3.5, business: 2.7, last: 2.8 },
};

const COMMENTS: Record<string, string> = {
  "p01 D02-1": "Finance estimated €18k an hour for claims intake in March. Claims has not agreed to it.",
  "p01 D05-1": "The promise is on the intranet, but only for office hours.",
};

/** The same number for the same words, from 0 to 1. */
function chance(words: string): number {
  let hash = 2166136261;
  for (const letter of words) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

function valueOf(person: Person, question: Question, dimension: string, then: boolean): number {
  const leaning = LEANING[dimension] ?? { it: 3, business: 3, last: 3 };
  const mean = then ? leaning.last + (person.group === "it" ? 0.3 : -0.3) : leaning[person.group];
  const spread = chance(`${person.id}${question.id}${then}`) * 1.6 - 0.8;
  return Math.min(5, Math.max(0, Math.round(mean + spread)));
}

const EVIDENCE: Evidence[] = ["asserted", "documented", "asserted", "verified", "asserted", "documented"];

function responseOf(person: Person, question: Question, dimension: string, then: boolean): Response | null {
  const draw = chance(`${question.id}/${person.id}/${then}`);
  // One question that nobody could answer, and a few that single people could not.
  if (question.id === "D12-2" && !then) return dontKnow(person, question);
  if (draw > 0.985) return null;
  if (draw > 0.95) return dontKnow(person, question);
  const value = person.id === "p01" && question.id === "D02-1" ? (then ? 1 : 2) : valueOf(person, question, dimension, then);
  const evidence = person.id === "p01" && question.id === "D02-1" ? (then ? "asserted" : "documented") : EVIDENCE[Math.floor(draw * 600) % 6];
  const comment = then ? (person.id === "p01" && question.id === "D02-1" ? "We would have to ask around." : "") : (COMMENTS[`${person.id} ${question.id}`] ?? "");
  return { ...plain(person, question), answer: { state: "value", value }, evidence: evidence ?? "asserted", comment };
}

function plain(person: Person, question: Question): Omit<Response, "answer"> {
  return { participant: person.id, group: person.group, question: question.id, evidence: "asserted", comment: "", assumed: false };
}

const dontKnow = (person: Person, question: Question): Response => ({ ...plain(person, question), answer: { state: "dont_know" } });

export const asks = (question: Question, group: Group): boolean => question.audience === "both" || question.audience === group;

function responses(then: boolean): Response[] {
  return framework.dimensions.flatMap((dimension) =>
    dimension.questions.flatMap((question) =>
      PEOPLE.filter((person) => asks(question, person.group) && !(then && ["p08", "p07", "p14"].includes(person.id)))
        .map((person) => responseOf(person, question, dimension.id, then))
        .filter((response) => response !== null),
    ),
  );
}

const counted = (count: number, total: number) => ({ count, total, counted_on: "2026-11-18", counted_by: "Maren Olufsen" });

const now = (): Assessment => ({
  id: "a2026",
  name: "BSM maturity, November 2026",
  framework: framework.id,
  form: "short",
  date: "2026-11-20",
  small_groups_shown: false,
  headline: "",
  responses: responses(false),
  targets: { D01: 4, D02: 3, D03: 4, D04: 4, D05: 4, D06: 4, D07: 3, D08: 4, D09: 3, D10: 3, D11: 4, D12: 4 },
  outcomes: { D01: counted(3, 4), D02: counted(4, 10), D03: counted(9, 10), D06: counted(4, 9), D09: counted(31, 38) },
  decisions: [
    {
      id: "d1",
      title: "Have impact statements signed for eight of ten services, now four.",
      why: "Level 3 needs it first. The business rates knowing what an hour costs at 1.2.",
      takes: "20–40 days, no purchase",
      if_not: "Level 3 stays out of reach; money follows the strongest voice.",
      who: "Board, with the four owners",
      by: "2027-01-31",
    },
    {
      id: "d2",
      title: "Name one owner for service levels.",
      why: "The business rates them 1.5 levels lower than IT, which gives them.",
      takes: "15–30 days",
      if_not: "Nobody answers for what was promised.",
      who: "",
      by: "2027-01-31",
    },
  ],
  started_from: null,
  changed_at: at("2026-11-20", "14:32"),
  sign_off: null,
});

const before = (): Assessment => ({
  ...now(),
  id: "a2025",
  name: "BSM maturity, November 2025",
  date: "2025-11-14",
  responses: responses(true),
  targets: {},
  outcomes: {},
  decisions: [],
  changed_at: at("2025-11-28", "16:00"),
  sign_off: { state: "signed", at: at("2025-11-28", "16:00"), by: "Maren Olufsen, CIO" },
});

const NAME = "BSM maturity, November 2026";
const LAST = "BSM maturity, November 2025";

const CHANGES: ChangesDay[] = [
  {
    day: "2026-11-20",
    at: at("2026-11-20", "14:32"),
    items: [
      { kind: "decisions", assessment: NAME, written: 2, removed: 0 },
      { kind: "targets", assessment: NAME, dimensions: 12 },
      { kind: "undone", steps: 1 },
    ],
  },
  {
    day: "2026-11-19",
    at: at("2026-11-19", "15:10"),
    items: [
      { kind: "answered", assessment: NAME, group: "business", people: 6, questions: 25, imported: false },
      { kind: "answers_changed", assessment: NAME, answers: 3 },
    ],
  },
  { day: "2026-11-18", at: at("2026-11-18", "16:40"), items: [{ kind: "counts", assessment: NAME, dimensions: 5 }] },
  { day: "2026-11-17", at: at("2026-11-17", "15:00"), items: [{ kind: "answered", assessment: NAME, group: "it", people: 8, questions: 24, imported: true }] },
  { day: "2026-11-12", at: at("2026-11-12", "09:00"), items: [{ kind: "assessment_added", assessment: NAME }] },
  { day: "2025-11-28", at: at("2025-11-28", "16:00"), items: [{ kind: "signed_off", assessment: LAST, by: "Maren Olufsen, CIO" }] },
];

function at(day: string, time: string): string {
  return new Date(`${day}T${time}:00`).toISOString();
}

/** An assessment with another framework, with what one person has answered. */
function other(framework: string, name: string, date: string, responses: Response[]): Assessment {
  return { ...before(), id: `${framework}-${date.slice(0, 4)}`, name, framework, form: "full", date, responses, sign_off: null };
}

const said = (person: string, group: Group, question: string, value: AnswerValue, more: Partial<Response> = {}): Response => ({
  participant: person,
  group,
  question,
  answer: { state: "value", value },
  evidence: "asserted",
  comment: "",
  assumed: false,
  ...more,
});

const marks = (person: string, group: Group, question: string, value: number, desired: number, more: Partial<Response> = {}): Response =>
  said(person, group, question, value, { answer: { state: "value", value, desired }, ...more });

/** The ten pairs: three of each side have answered, the first person the first four. */
function pairs(): Assessment[] {
  const questions = frameworkOf({ framework: "rl-pairs" }).dimensions.flatMap((dimension) => dimension.questions);
  const others = PEOPLE.filter(({ id }) => ["p02", "p03", "p04", "p09", "p10", "p11"].includes(id));
  const theirs = others.flatMap((person) =>
    questions.map((question) => {
      const [today, step] = [chance(`${person.id}${question.id}`), chance(`${question.id}${person.id}`)];
      const value = Math.round(today * 3) + (person.group === "it" ? 4 : 1);
      return marks(person.id, person.group, question.id, value, Math.min(10, value + Math.round(step * 4)));
    }),
  );
  const now: [string, number, number, Partial<Response>][] = [
    ["P01-1", 3, 7, { evidence: "documented", comment: "The claims system of 2024: bought in March, the new way of working followed in autumn." }],
    ["P02-1", 4, 8, {}],
    ["P03-1", 5, 5, {}],
    ["P04-1", 6, 4, {}],
  ];
  const then: [string, number, number, Partial<Response>][] = [["P01-1", 2, 8, { comment: "We bought first and asked later." }], ["P02-1", 4, 8, {}], ["P05-1", 2, 2, {}]];
  const answers = (rows: typeof now) => rows.map(([question, value, desired, more]) => marks("p01", "it", question, value, desired, more));
  return [
    other("rl-pairs", "Ten pairs, November 2026", "2026-11-20", [...answers(now), ...theirs]),
    other("rl-pairs", "Ten pairs, November 2025", "2025-11-14", answers(then)),
  ];
}

/** What three people say of the practices in order: a value, "?" for not known, "-" for not applicable. */
const CLIMBED: Record<string, string> = { p02: "44343433433?42212312100-", p03: "43444334343?32322311010-", p04: "34443343434?43211322110-" };

/** The ladder: three people have climbed it, the first as far as the sixth question. */
function ladder(): Assessment {
  const questions = frameworkOf({ framework: "gartner-itmp" }).dimensions.flatMap((dimension) => dimension.questions);
  const theirs = PEOPLE.flatMap((person) =>
    [...(CLIMBED[person.id] ?? "")].flatMap((mark, index): Response[] => {
      const question = questions[index];
      if (!question) return [];
      if (mark === "?") return [dontKnow(person, question)];
      if (mark === "-") return [{ ...plain(person, question), answer: { state: "not_applicable", reason: "No value stream crosses the company’s border." } }];
      return [said(person.id, person.group, question.id, Number(mark), { evidence: EVIDENCE[index % 6] })];
    }),
  );
  const own = [4, 3, 3, 4, 2].map((value, index) => said("p01", "it", `G0${index + 1}`, value));
  return other("gartner-itmp", "IT management ladder, November 2026", "2026-11-20", [...own, ...theirs]);
}

/** A question of each kind, answered last year. */
const kinds = (): Assessment[] => [
  other("kinds", "A question of each kind, November 2026", "2026-11-20", []),
  other("kinds", "A question of each kind, November 2025", "2025-11-14", [
    said("p01", "it", "K1-level", 3),
    said("p01", "it", "K1-yes", "N"),
    said("p01", "it", "K1-nplf", "P"),
    said("p01", "it", "K1-choice", "form"),
    said("p01", "it", "K1-number", 24),
    said("p01", "it", "K1-text", { text: "Tickets, mostly." }),
  ]),
];

/** Halden Insurance Group with an assessment by another framework in front. */
export function sampleWith(framework: "rl-pairs" | "gartner-itmp" | "kinds"): Workspace {
  const own = { "rl-pairs": pairs, "gartner-itmp": () => [ladder()], "kinds": kinds }[framework]();
  const workspace = sample();
  return { ...workspace, assessments: [...own, ...workspace.assessments], current: own[0]?.id ?? workspace.current };
}

/** Halden Insurance Group. */
export function sample(): Workspace {
  return {
    name: "Halden Insurance Group",
    scope: "Group insurance operations, three countries",
    sample: true,
    path: "",
    read_only: false,
    confidentiality: "Confidential",
    logo: null,
    notices: [],
    file: { kind: "in_place" },
    backups: BACKUPS,
    pack: null,
    set_up: true,
    services: SERVICES.map((name, index) => ({ id: `s${String(index + 1).padStart(2, "0")}`, name })),
    first_missed: { it: ["s01", "s08", "s03", "s02", "s04"], business: ["s01", "s02", "s04", "s03", "s05"] },
    people: PEOPLE,
    departed: [],
    statements: keptStatements(),
    stoppages: keptStoppages(),
    own_words: [],
    assessments: [now(), before()],
    current: "a2026",
    comparisons: {},
    next: null,
    changes: CHANGES,
    voice: { participant: "p01", group: "it" },
  };
}

/** A workspace in which nothing has been asked yet. */
export function blank(name: string, path: string): Workspace {
  const assessment: Assessment = { ...now(), id: "a1", responses: [], targets: {}, outcomes: {}, decisions: [] };
  return {
    ...sample(),
    name,
    path,
    scope: "",
    sample: false,
    set_up: false,
    services: [],
    first_missed: { it: [], business: [] },
    people: [],
    statements: {},
    stoppages: [],
    assessments: [assessment],
    current: "a1",
    changes: [],
    voice: null,
  };
}
