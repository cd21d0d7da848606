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
const SIZES = [
  { name: "1440", width: 1440, height: 900 },
  { name: "1280", width: 1280, height: 720 },
  // 1440 by 900 at 200 % zoom.
  { name: "zoom", width: 720, height: 450 },
];
const WIDE = { name: "2560", width: 2560, height: 1440 };
const THEMES = ["light", "dark"];
const WAIT = 10_000;

const failures = [];
let passed = 0;

function note(name, problems) {
  if (problems.length === 0) passed += 1;
  else failures.push({ name, problems });
}

async function pageFor(browser, url, scene, size, theme, errors) {
  const context = await browser.newContext({ viewport: { width: size.width, height: size.height }, colorScheme: theme, locale: "en-GB", timezoneId: "Europe/Oslo", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT);
  await page.clock.setFixedTime(new Date(2026, 10, 20, 15, 0, 0));
  page.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => errors.push(`page: ${error.message}`));
  await page.goto(`${url}?scene=${scene}`);
  return page;
}

async function axeProblems(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), RULES);
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

async function photograph(browser, url, scene, size, theme) {
  const errors = [];
  const page = await pageFor(browser, url, scene.scene, size, theme, errors);
  try {
    await scene.go(page);
    await page.evaluate(() => document.fonts.ready);
    errors.push(...(await sideways(page)), ...(await axeProblems(page)));
  } catch (error) {
    errors.push(`stopped: ${error.message.split("\n").slice(0, 4).join(" ")}`);
  }
  await page.screenshot({ path: `${shots}${scene.name}-${size.name}-${theme}.png`, fullPage: size.name === "zoom" });
  await page.context().close();
  note(`${scene.name} ${size.name} ${theme}`, errors);
}

async function play(browser, url, journey) {
  const errors = [];
  const pages = [];
  const open = async (scene) => {
    const page = await pageFor(browser, url, scene, SIZES[0], "light", errors);
    pages.push(page);
    return page;
  };
  try {
    await journey.run(open);
  } catch (error) {
    errors.push(`stopped: ${error.message.split("\n").slice(0, 8).join(" ")}`);
  }
  await Promise.all(pages.map((page) => page.context().close()));
  note(`journey: ${journey.name}`, errors);
}

const wanted = process.argv[2] ?? "";
await mkdir(shots, { recursive: true });
const server = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const scene of SCENES.filter(({ name }) => name.includes(wanted))) {
    for (const size of scene.wide ? [...SIZES, WIDE] : SIZES) await Promise.all(THEMES.map((theme) => photograph(browser, server.url, scene, size, theme)));
  }
  for (const journey of JOURNEYS.filter(({ name }) => wanted === "" || name.includes(wanted) || wanted === "journey")) await play(browser, server.url, journey);
} finally {
  await browser.close();
  server.close();
}

for (const { name, problems } of failures) {
  console.log(`FAILED ${name}`);
  for (const problem of new Set(problems)) console.log(`  ${problem}`);
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
