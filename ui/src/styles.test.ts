import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const styles = readFileSync("src/app.css", "utf8").replace(/\/\*[^]*?\*\//g, "");

/** The arguments of every `:not()`, brackets within them included. */
function negated(css: string): string[] {
  return [...css.matchAll(/:not\(/g)].map(({ index }) => {
    const start = index + ":not(".length;
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < css.length; end += 1) depth += { "(": 1, ")": -1 }[css[end] ?? ""] ?? 0;
    return css.slice(start, end - 1);
  });
}

test("no rule makes WebKit look at the whole page whenever a node comes or goes", () => {
  expect(negated(".a:not(:has(> .b), :is(.c)):not(.d)")).toEqual([":has(> .b), :is(.c)", ".d"]);
  expect(negated(styles).filter((selector) => selector.includes(":has("))).toEqual([]);
});
