/**
 * Opens every screen and its main states in Chromium, in both themes and three sizes; asks axe-core about
 * each, looks for errors and sideways scrolling, keeps a picture, and plays the keyboard journeys.
 * `node e2e/screens.mjs [part of a name]` runs some of them.
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
const USUAL = { name: "1440", width: 1440, height: 900 };
/** 1440 by 900 at 200 % zoom. In one theme: colours are the same at every size, and axe has seen both. */
const ZOOM = { name: "zoom", width: 720, height: 450 };
/** The smallest window. The page is that of 1440, so only whether it still fits is asked. */
const SMALLEST = { width: 1280, height: 720 };
const WIDE = { name: "2560", width: 2560, height: 1440 };
const THEMES = ["light", "dark"];
/** Long, since a compiler may be at work beside. */
const WAIT = 30_000;

let passed = 0;
let failed = 0;

const sizes = (scene, theme) => [USUAL, ...(theme === "light" ? [ZOOM] : []), ...(scene.wide ? [WIDE] : [])];

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

async function pageFor(browser, size, theme) {
  const context = await browser.newContext({ viewport: { width: size.width, height: size.height }, colorScheme: theme, locale: "en-GB", timezoneId: "Europe/Oslo", reducedMotion: "reduce" });
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

async function axeProblems(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
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

/** Shows a scene in a page that is kept for the next one: opening a window costs more than a scene. */
async function photograph(page, url, scene, size, theme) {
  const errors = complaints(page);
  try {
    await page.setViewportSize({ width: size.width, height: size.height });
    await page.mouse.move(0, 0);
    await page.goto(`${url}?scene=${scene.scene}`);
    await scene.go(page);
    await page.evaluate(() => document.fonts.ready);
    errors.push(...(await sideways(page)), ...(await axeProblems(page)));
  } catch (error) {
    errors.push(`stopped: ${error.message.split("\n").slice(0, 4).join(" ")}`);
  }
  await page.screenshot({ path: `${shots}${scene.name}-${size.name}-${theme}.png`, fullPage: size.name === "zoom" });
  if (size === USUAL) {
    await page.setViewportSize(SMALLEST);
    errors.push(...(await sideways(page)).map((problem) => `1280: ${problem}`));
  }
  note(`${scene.name} ${size.name} ${theme}`, errors);
}

async function play(browser, url, journey) {
  const errors = [];
  const pages = [];
  const open = async (scene) => {
    const page = await pageFor(browser, USUAL, "light");
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
  const pages = await Promise.all(THEMES.map(async (theme) => ({ theme, page: await pageFor(browser, USUAL, theme) })));
  for (const scene of SCENES.filter(({ name }) => name.includes(wanted))) {
    await Promise.all(
      pages.map(async ({ theme, page }) => {
        for (const size of sizes(scene, theme)) await photograph(page, server.url, scene, size, theme);
      }),
    );
  }
  await Promise.all(pages.map(({ page }) => page.context().close()));
  for (const journey of JOURNEYS.filter(({ name }) => wanted === "" || name.includes(wanted) || wanted === "journey")) await play(browser, server.url, journey);
} finally {
  await browser.close();
  server.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
