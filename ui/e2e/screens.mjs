/**
 * Opens every screen and its main states in Chromium, in both themes and three sizes; asks axe-core about
 * each, looks for errors and sideways scrolling, keeps a picture, and plays the keyboard journeys.
 * `node e2e/screens.mjs [part of a name]` runs some of them.
 *
 * A scene is opened once and looked at as often as it has looks: theme and size are the browser's, and
 * the page follows them.
 */
import axe from "axe-core";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { JOURNEYS } from "./journeys.mjs";
import { SCENES } from "./scenes.mjs";
import { serve } from "./serve.mjs";

const shots = fileURLToPath(new URL("shots/", import.meta.url));
const dist = fileURLToPath(new URL("../dist-fake/", import.meta.url));
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a wider window can change of what axe asks: which colours meet. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const USUAL = { width: 1440, height: 900 };
/** How a scene is looked at, in this order. */
const LOOKS = [
  { name: "1440", theme: "light", size: USUAL, ask: { type: "tag", values: RULES } },
  { name: "1440", theme: "dark", size: USUAL, ask: { type: "tag", values: RULES } },
  /** 1440 by 900 at 200 % zoom. In one theme: colours are the same at every size. */
  { name: "zoom", theme: "light", size: { width: 720, height: 450 }, ask: { type: "tag", values: RULES }, whole: true },
];
const WIDE = ["light", "dark"].map((theme) => ({ name: "2560", theme, size: { width: 2560, height: 1440 }, ask: { type: "rule", values: COLOURS } }));
/** The smallest window. The page is that of 1440, so only whether it still fits is asked. */
const SMALLEST = { width: 1280, height: 720 };
/** Pages side by side, each with a scene of its own. */
const SIDE_BY_SIDE = 2;
/** Long, since a compiler may be at work beside. */
const WAIT = 30_000;

let passed = 0;
let failed = 0;

/** Told at once: a whole run takes its time. */
function note(name, problems) {
  if (problems.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${name}`);
  for (const problem of new Set(problems)) console.log(`  ${problem}`);
}

async function pageFor(browser) {
  const context = await browser.newContext({ viewport: USUAL, colorScheme: "light", locale: "en-GB", timezoneId: "Europe/Oslo", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT);
  await page.clock.setFixedTime(new Date(2026, 10, 20, 15, 0, 0));
  return page;
}

/** What the page complains about from here on. */
function complaints(page) {
  const errors = [];
  page.removeAllListeners("console");
  page.removeAllListeners("pageerror");
  page.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => errors.push(`page: ${error.message}`));
  return errors;
}

async function axeProblems(page, runOnly) {
  const found = await page.evaluate((only) => globalThis.axe.run(document, { runOnly: only, resultTypes: ["violations"] }), runOnly);
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n").slice(1).join(" ").trim()}`));
}

async function sideways(page) {
  const wide = await page.evaluate(() => {
    const root = document.scrollingElement;
    const inner = [...document.querySelectorAll("main, .rail, .side, dialog")];
    return [root, ...inner].filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => `${node.tagName}.${node.className} ${node.scrollWidth} > ${node.clientWidth}`);
  });
  return wide.map((each) => `scrolls sideways: ${each}`);
}

/** Looks at a scene that stands in the page. */
async function look(page, scene, { name, theme, size, ask, whole = false }) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.setViewportSize(size);
  const problems = [...(await sideways(page)), ...(await axeProblems(page, ask))];
  await page.screenshot({ path: `${shots}${scene.name}-${name}-${theme}.png`, fullPage: whole });
  return problems;
}

/** Opens a scene in a page that is kept for the next one, and looks at it in every way. */
async function photograph(page, url, scene) {
  const errors = complaints(page);
  const begin = async () => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.setViewportSize(USUAL);
    await page.mouse.move(0, 0);
    await page.goto(`${url}?scene=${scene.scene}`);
    await scene.go(page);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(axe.source);
    return [];
  };
  const smallest = async () => {
    await page.setViewportSize(SMALLEST);
    return sideways(page);
  };
  const steps = [
    ["opens", begin],
    ...[...LOOKS, ...(scene.wide ? WIDE : [])].map((one) => [`${one.name} ${one.theme}`, () => look(page, scene, one)]),
    ["1280", smallest],
  ];
  for (const [name, step] of steps) {
    const problems = await step().catch((error) => [`stopped: ${error.message.split("\n").slice(0, 4).join(" ")}`]);
    note(`${scene.name} ${name}`, [...problems, ...errors.splice(0)]);
    // What did not open cannot be looked at.
    if (name === "opens" && problems.length > 0) break;
  }
}

/** Each page takes the next scene that is left. */
async function photographAll(browser, url, scenes) {
  const left = [...scenes];
  const pages = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => pageFor(browser)));
  await Promise.all(
    pages.map(async (page) => {
      for (let scene = left.shift(); scene; scene = left.shift()) await photograph(page, url, scene);
      await page.context().close();
    }),
  );
}

async function play(browser, url, journey) {
  const errors = [];
  const pages = [];
  const open = async (scene) => {
    const page = await pageFor(browser);
    pages.push({ page, errors: complaints(page) });
    await page.goto(`${url}?scene=${scene}`);
    return page;
  };
  try {
    await journey.run(open);
  } catch (error) {
    errors.push(`stopped: ${error.message.split("\n").slice(0, 8).join(" ")}`);
  }
  await Promise.all(pages.map(({ page }) => page.context().close()));
  note(`journey: ${journey.name}`, [...errors, ...pages.flatMap(({ errors: complained }) => complained)]);
}

const wanted = process.argv[2] ?? "";
await mkdir(shots, { recursive: true });
const server = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  await photographAll(browser, server.url, SCENES.filter(({ name }) => name.includes(wanted)));
  for (const journey of JOURNEYS.filter(({ name }) => wanted === "" || name.includes(wanted) || wanted === "journey")) await play(browser, server.url, journey);
} finally {
  await browser.close();
  server.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
