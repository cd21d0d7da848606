import { text } from "../../text/text";
import { within } from "./pointer";

/** What a place of a statement is about, in the words of its question or section. */
export function subjectOf(pointer: string): string {
  const { questions, sections, why, worth } = text.impact.statement;
  const places: [string, string | undefined][] = [
    ["/safety", questions[0]],
    ["/loss", questions[1]],
    ["/workaround", questions[2]],
    ["/hours", questions[3]],
    ["/value", questions[4]],
    ["/compared", questions[5]],
    ["/impact", sections.grid],
    ["/tolerances", sections.tolerances],
    ["/dependencies", sections.dependencies],
    ["/obligations", sections.obligations],
    ["/need", sections.need],
    ["/context", sections.context],
    ["/data", sections.data],
    ["/experience", sections.experience],
    ["/why", why],
    ["/worth", worth],
  ];
  return places.find(([place]) => within(pointer, place))?.[1] ?? sections.people;
}
