// From a key to the word "Saved", and to a curve drawn anew, in the real window:
// node latency.mjs APPLICATION TAURI-DRIVER HOME
//
// Prints a line of JSON a figure, as `cargo xtask bench` reads them. HOME holds a workspace that was left at
// a question; the bare fsync writes beside it, on the same disk.

import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

import { Driver, KEY, pause, until } from "./webdriver.mjs";

const [application, driverProgram, home] = process.argv.slice(2).map((path) => resolve(path));
/** Keys that do not count, and keys that do. */
const WARM = 20;
const KEYS = 400;
const LIMIT_MS = 50;
const PERCENTILE = 0.99;
/** Times that are typed into a statement, and how long apart. */
const EDITS = 80;
const APART_MS = 120;

/** Runs inside the page: from each key or input event to the moment at which "Saved" stands there. */
const WATCH = `
  const place = document.querySelector("[data-testid=saving]");
  window.latencies = [];
  let pressed = null;
  const begin = (event) => (pressed ??= event.timeStamp);
  addEventListener("keydown", begin, true);
  let waiting = false;
  new MutationObserver(() => {
    const saved = /Saved \\d/.test(place.textContent);
    if (!saved) waiting = true;
    else if (waiting && pressed !== null) {
      window.latencies.push(performance.now() - pressed);
      waiting = false;
      pressed = null;
    }
  }).observe(place, { subtree: true, childList: true, characterData: true });
`;

/**
 * Runs inside the page: from the input that made a text readable to the frame in which the changed curve is
 * painted. "9" and "9 " change nothing yet, since a length without its unit is not read.
 */
const WATCH_CURVE = `
  window.latencies = [];
  let typed = null;
  addEventListener("input", (event) => (typed = event.timeStamp), true);
  new MutationObserver(() => {
    if (typed === null) return;
    const since = typed;
    typed = null;
    requestAnimationFrame(() => window.latencies.push(performance.now() - since));
  }).observe(document.querySelector(".curve"), { subtree: true, childList: true, characterData: true, attributes: true });
`;

const percentile = (values) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * PERCENTILE) - 1)];

function bareFsyncs(count) {
  const path = join(home, "fsync.bin");
  const file = openSync(path, "w");
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: count }, () => {
    const start = performance.now();
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  unlinkSync(path);
  return times;
}

function tell(name, value, yardstick, goal) {
  console.log(JSON.stringify({ name, value, unit: "ms", yardstick, goal }));
}

const places = { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
/** Types times into a statement of the sample. */
async function curve(window) {
  await window.take("link", "Nordhafen Logistics");
  await window.take("button", "Open the sample");
  await window.take("tab", "Impact", { exact: true });
  await window.take("button", "Open the statement: Claims intake");
  await window.find("heading", "Claims intake");
  await window.write("Back within", "12 h");
  await window.execute(WATCH_CURVE);
  for (let number = 0; number < EDITS; number += 1) {
    await window.press(KEY.control, "a");
    await window.keys(`${9 + (number % 5)} h`);
    await pause(APART_MS);
  }
  return window.execute("return window.latencies");
}

const driver = await Driver.start(driverProgram, { ...process.env, ...places });
const window = await driver.open(application);
try {
  await window.find("radio", "0");
  // One answer first: the place where "Saved" stands is there from then on.
  await window.press(KEY.shift, "1");
  await window.reads("Saved");
  await window.execute(WATCH);
  const known = () => window.execute("return window.latencies.length");
  for (let number = 0; number < WARM + KEYS; number += 1) {
    await window.press(KEY.shift, String(number % 5));
    await until(async () => (await known()) === number + 1, `the word “Saved” for key ${number + 1}`);
  }
  const times = (await window.execute("return window.latencies")).slice(WARM);
  const bare = percentile(bareFsyncs(KEYS));
  const through = percentile(times);
  tell("key to “Saved”, 99th percentile, against 50 ms", through, LIMIT_MS, 1);
  tell("key to “Saved”, 99th percentile, against a bare fsync", through, bare, LIMIT_MS / bare);
  tell("key in a statement to its curve drawn anew, 99th percentile", percentile(await curve(window)), LIMIT_MS, 1);
} finally {
  await window.quit().catch(() => undefined);
  await driver.stop();
}
