import type { Commands, Conflict, GivenAnswer, MergePreview, NewAnswer } from "../../../generated/api";
import { copy, type Core } from "../core";

const value = (number: number, comment = ""): GivenAnswer => ({ answer: { state: "value", value: number }, evidence: "documented", comment });
const of = (participant: string, question: string) => ({ assessment: "a2026", participant, question, group: "business" as const });

const CONFLICTS: Conflict[] = [
  {
    answer: of("p12", "D02-1"),
    person: "Beatriz Fonseca",
    stem: "Can somebody say today what an hour’s outage of our most important service costs?",
    ours: value(1),
    theirs: value(3, "Finance agreed a range for broker quotation in September."),
    changed: "in_the_pack",
  },
  {
    answer: of("p13", "D05-2"),
    person: "Oliver Kerr",
    stem: "When a service stops, do you hear of it from us before your customers tell you?",
    ours: value(2, "Asked again by telephone."),
    theirs: { answer: { state: "dont_know" }, evidence: "asserted", comment: "" },
    changed: "on_both_sides",
  },
  {
    answer: of("p13", "D09-1"),
    person: "Oliver Kerr",
    stem: "Do you know who decides when two services are down and only one can come back first?",
    ours: value(4),
    theirs: null,
    changed: "in_the_pack",
  },
];

const NEW: NewAnswer[] = [
  { answer: of("p12", "D01-1"), person: "Beatriz Fonseca", stem: "Which of your goals for the year would an outage put at risk?", theirs: value(3) },
  { answer: of("p14", "D12-1"), person: "Zofia Nowak", stem: "Was your last project asked which service it would change?", theirs: { answer: { state: "not_applicable", reason: "No project this year." }, evidence: "asserted", comment: "" } },
];

const PREVIEW: MergePreview = {
  paths: ["/home/clients/back/Halden, Beatriz Fonseca.plumbline", "/home/clients/back/Halden, Oliver Kerr.xlsx"],
  files: [
    { name: "Halden Insurance Group, Beatriz Fonseca.plumbline", person: "Beatriz Fonseca", made_at: "2026-11-16T08:00:00Z", answers: 12 },
    { name: "Halden Insurance Group, Oliver Kerr.xlsx", person: "Oliver Kerr", made_at: "2026-11-16T08:00:00Z", answers: 9 },
  ],
  new_answers: NEW,
  conflicts: CONFLICTS,
  same: 16,
  problems: [
    { file: "Halden Insurance Group, Oliver Kerr.xlsx", pointer: "/row/14", code: "bad_value", severity: "error", message: "Question D06-1 takes a whole number from 0 to 5." },
    { file: "Corrin Street Retail, Ben.xlsx", pointer: "", code: "other_workspace", severity: "error", message: "The pack was made from another workspace. Open that one, and read the pack in there." },
  ],
};

export const packs = (core: Core) =>
  ({
    make_packs: async ({ participants, kind }) => ({
      folder: "/home/clients/packs",
      packs: core.open.people
        .filter(({ id }) => participants.includes(id))
        .map(({ name }) => ({ person: name, path: `/home/clients/packs/${core.open.name}, ${name}.${kind === "workspace" ? "plumbline" : "xlsx"}` })),
    }),
    choose_packs: async () => copy(PREVIEW),
    apply_packs: async () => {
      core.change("import", () => undefined);
      return core.view;
    },
    send_pack: async () => ({ path: `/home/${core.open.name}, answers to send.plumbline` }),
  }) satisfies Partial<Commands>;
