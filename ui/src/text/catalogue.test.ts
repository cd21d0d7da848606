import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";
import { CATALOGUES, speak, text } from "./text";

const SOURCE = join(import.meta.dirname, "..");
const SPOKEN = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label", "legend", "hint"]);
const hasLetters = (words: string): boolean => /\p{L}/u.test(words);

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** Words in markup that do not come from the catalogue. */
function strayWords(node: unknown, spoken = false): string[] {
  if (Array.isArray(node)) return node.flatMap((part) => strayWords(part, spoken));
  if (!isNode(node)) return [];
  if (node.type === "Text") return spoken && hasLetters(String(node.data)) ? [String(node.data).trim()] : [];
  if (node.type === "Literal") return spoken && typeof node.value === "string" && hasLetters(node.value) ? [node.value] : [];
  if (node.type === "ExpressionTag") return strayWords(node.expression, spoken && isNode(node.expression) && node.expression.type === "Literal");
  if (node.type === "Attribute") return strayWords(node.value, SPOKEN.has(String(node.name)));
  if (node.type === "Fragment") return strayWords(node.nodes, true);
  return Object.entries(node).flatMap(([key, value]) => (key === "instance" || key === "module" ? [] : strayWords(value, key === "expression" ? false : spoken && key !== "test")));
}

const wordsOf = (source: string): string[] => strayWords(parse(source, { modern: true }).fragment);

describe("the catalogue", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));

  it("sees the screens", () => expect(files.length).toBeGreaterThan(30));

  it.each(files)("holds every word of %s", (file) => expect(wordsOf(readFileSync(join(SOURCE, file), "utf8"))).toEqual([]));

  it.each([
    ["<p>Hello</p>", ["Hello"]],
    ['<button aria-label="Close">×</button>', ["Close"]],
    ['<button title={"Close"}>×</button>', ["Close"]],
    ['<Field label="Name" />', ["Name"]],
    ['<p>{"Hello"}</p>', ["Hello"]],
    ["{#if open}<b>Now</b>{/if}", ["Now"]],
    ['<p class="small {wide}">{words.hello}: 3</p>', []],
    ['<input type="text" name="answer" />', []],
  ])("finds stray words in %s", (source, stray) => expect(wordsOf(source)).toEqual(stray));
});

/** Every word of a catalogue by its place, functions as their source. */
function saidIn(part: unknown, place = ""): [string, string][] {
  if (typeof part === "string") return [[place, part]];
  if (typeof part === "function") return [[place, String(part)]];
  return Object.entries(part ?? {}).flatMap(([key, inner]) => saidIn(inner, `${place}/${key}`));
}

/** Words in the code of a function, between its quotes. */
const quoted = (words: string): string => (words.includes("=>") ? [...words.matchAll(/[`"]((?:[^`"\\]|\\.)*)[`"]/g)].map(([, inner]) => inner).join(" ") : words);

describe("all languages", () => {
  const english = saidIn(CATALOGUES.en);

  it.each(Object.entries(CATALOGUES))("never name anything official or certified, and use real apostrophes: %s", (_, catalogue) => {
    const said = saidIn(catalogue).map(([, words]) => words).join("\n");
    expect(said).not.toMatch(/official|certified|industry average|zertifiziert|amtlich|branchendurchschnitt/i);
    expect(saidIn(catalogue).filter(([, words]) => /\p{L}'\p{L}/u.test(quoted(words)))).toEqual([]);
  });

  it.each(Object.entries(CATALOGUES))("say the same things: %s", (_, catalogue) => {
    const places = (said: [string, string][]) => said.map(([place]) => place).filter((place) => !place.startsWith("/failures/")).sort();
    expect(places(saidIn(catalogue))).toEqual(places(english));
  });
});

describe("German", () => {
  /** Words that a German sentence never holds. Function words, since terms are often the same. */
  const ENGLISH_WORDS = /\b(the|of|and|or|is|are|were|you|your|this|that|with|from|not|nothing|file|answers?|question|level|save|saved|open|close|people)\b/i;
  const said = saidIn(CATALOGUES.de).map(([place, words]): [string, string] => [place, quoted(words).replace(/\$\{[^}]*\}/g, "…")]);
  const NAMES = /MIT-Lizenz oder der Apache License 2\.0|settings\.damaged\.json|English/g;

  it("holds no English", () => expect(said.filter(([, words]) => ENGLISH_WORDS.test(words.replace(NAMES, "")))).toEqual([]));

  it("leaves nothing untranslated", () => {
    const same = new Map(saidIn(CATALOGUES.en));
    const sentences = saidIn(CATALOGUES.de).filter(([place, words]) => !words.includes("=>") && /\p{Ll}{3}.* /u.test(words) && words === same.get(place));
    expect(sentences).toEqual([]);
  });

  it("uses its own quotation marks", () => {
    const quotes = said.flatMap(([place, words]) => [...words.matchAll(/[“”„‘«»]/g)].map(([mark]) => [place, mark] as const));
    expect(quotes.filter(([, mark]) => mark !== "„" && mark !== "“")).toEqual([]);
    for (const [place, words] of said) expect([place, words.replace(/[^„“]/g, "").replaceAll("„“", "")]).toEqual([place, ""]);
  });

  it("addresses people formally", () => expect(said.filter(([, words]) => /\b(du|dein\w*|dir|dich|euch|euer\w*)\b/i.test(words))).toEqual([]));
});

describe("the words in use", () => {
  it("are those of the language that was chosen, down to groups kept before", () => {
    const kept = text.bar.leave;
    speak("de");
    expect([text.home.title, kept.stay]).toEqual(["Arbeitsbereiche", "Bleiben"]);
    expect(new Map(saidIn(text))).toEqual(new Map(saidIn(CATALOGUES.de)));
    speak("en");
    expect(new Map(saidIn(text))).toEqual(new Map(saidIn(CATALOGUES.en)));
  });
});
