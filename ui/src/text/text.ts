import type { Language } from "../generated/api";
import { de } from "./de";
import { en, type Catalogue } from "./en";

export const CATALOGUES: Record<Language, Catalogue> = { en, de };

type Words = Record<string, unknown>;
const isGroup = (part: unknown): part is Words => typeof part === "object" && part !== null && !Array.isArray(part);

/** Puts the words of one language in the place of another's. Groups stay the objects they were. */
function exchange(into: Words, from: Words): Words {
  for (const key of Object.keys(into)) if (!(key in from)) delete into[key];
  for (const [key, part] of Object.entries(from)) {
    const group = into[key];
    into[key] = isGroup(part) ? exchange(isGroup(group) ? group : {}, part) : part;
  }
  return into;
}

/** The words of the window, in the language in use. A group of them that is kept somewhere stays right when the language changes. */
export const text = exchange({}, en) as Catalogue;

/** Changes the language. What is on the screen must be made anew afterwards. */
export function speak(language: Language): void {
  exchange(text as Words, CATALOGUES[language]);
}
