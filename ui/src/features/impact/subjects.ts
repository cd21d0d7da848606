import { text } from "../../text/text";

/** The parts of a statement that have a question or a section of their own. */
const TOPICS = ["safety", "loss", "workaround", "hours", "value", "compared", "impact", "tolerances", "dependencies", "obligations", "need", "context", "data", "experience"] as const;
export type Topic = (typeof TOPICS)[number] | "people";

/** The part to which a place belongs. What has none of its own is asked of the people. */
export const topicOf = (pointer: string): Topic => TOPICS.find((topic) => topic === pointer.split("/")[1]) ?? "people";

/** What a place of a statement is about, in the words of its question or section. */
export function subjectOf(pointer: string): string {
  const { questions, sections } = text.impact.statement;
  const topic = topicOf(pointer);
  const asked = (["safety", "loss", "workaround", "hours", "value", "compared"] as const).findIndex((each) => each === topic);
  if (asked >= 0) return questions[asked] ?? "";
  return topic === "impact" ? sections.grid : sections[topic as Exclude<Topic, "safety" | "loss" | "workaround" | "value" | "compared" | "impact">];
}
