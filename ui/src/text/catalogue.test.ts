import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";
import { en } from "./en";

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

  it("never names anything official or certified, and uses real apostrophes", () => {
    const said = JSON.stringify(en, (_, value: unknown) => (typeof value === "function" ? String(value) : value));
    expect(said).not.toMatch(/official|certified|industry average/i);
    expect(JSON.stringify(en)).not.toMatch(/\w'\w/);
  });
});
