import type { Group } from "../../generated/api";
import { plural, theSide } from "./say";

export const people = {
  title: "People",
  lead: "Who answers, for which side, and how far they are.",
  add: "Add a person",
  import: "Import answers",
  importHint: "Choose a file of answers, or drop it on the window",
  reset: "Reset the sample",
  resetTitle: "Reset the sample?",
  resetBody: "Everything changed in the sample is thrown away, and it stands as it came.",
  table: "People who answer",
  columns: { name: "Name", side: "Side", role: "Role", progress: "Answered", actions: "Answer as" },
  current: "answering now",
  currentAssumed: (group: Group) => `answering now for ${theSide[group]}, assumed`,
  progress: (answered: number, asked: number) => `${answered} of ${asked}`,
  answerAs: (group: Group) => `For ${theSide[group]}`,
  answerAsLabel: (name: string, group: Group, assumed: boolean) =>
    `For ${theSide[group]}${assumed ? ", assumed" : ""}: answer as ${name}`,
  assumed: (group: Group) => `For ${theSide[group]}, assumed`,
  assumedNote:
    "Whoever answers for the other side gives assumed answers. They are shown beside the scores and never counted as that side’s voice.",
  editName: (name: string) => `Edit ${name}`,
  removeName: (name: string) => `Remove ${name}`,
  empty: { title: "Nobody is listed yet", body: "Add the people who answer, by name or alias. One person can key in for all." },
  form: {
    add: "Add a person",
    edit: "Edit a person",
    name: "Name or alias",
    role: "Role",
    side: "Speaks for",
    missing: "Write a name or an alias.",
    sideMissing: "Choose a side.",
  },
  removeTitle: (name: string) => `Remove ${name}?`,
  removeBody: (answered: number) =>
    answered === 0
      ? "No answers have been given yet. Undo brings the person back."
      : `${plural(answered, "answer goes", "answers go")} too, but for those in an assessment that is signed off. Undo brings both back while this file is open.`,
  departed: {
    title: "No longer asked",
    lead: "Their answers stand in an assessment that was signed off.",
    person: (name: string, group: Group) => `${name}, ${group === "it" ? "IT" : "business"}`,
    again: "Ask again",
    againName: (name: string) => `Ask again: ${name}`,
  },
  signed: "This assessment is signed off. Open it again before answers are taken in.",
  services: {
    title: "Services each side would miss first",
    lead: "First to fifth, within a day. Questions speak of the first as “our most important service”.",
    of: (group: Group) => (group === "it" ? "IT’s five" : "The business’s five"),
    none: "Not named yet",
    edit: (group: Group) => (group === "it" ? "Edit IT’s five" : "Edit the business’s five"),
  },
  organisation: {
    title: "Organisation",
    name: "Name",
    scope: "What is assessed",
    scopeHint: "A few words, printed on the report: group operations, three countries.",
    missing: "Write the name of the organisation.",
    save: "Save the organisation",
  },
  consent: {
    title: "Small groups",
    label: "Show groups of one or two people",
    body: "Below three people an average points at a person, so it is hidden. Tick this only when everyone concerned has agreed. Nothing is hidden from the total either way.",
  },
};
