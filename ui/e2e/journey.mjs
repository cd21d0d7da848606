// Journeys in the real window: node journey.mjs APPLICATION TAURI-DRIVER
//
// Nothing here uses a mouse: whatever a person does in a journey can be done by keyboard alone.
//
// Needs a display and a D-Bus session; `cargo xtask test` starts it with both. The application is built
// with the feature e2e, so that the answers of native dialogs come from files.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { Driver, KEY, pause, until } from "./webdriver.mjs";

/** Longer than all journeys together ever take. */
const LIMIT_MS = 5 * 60_000;
const BLINK_MS = 500;
const QUESTIONS = 28;
/** The names that packs get, and the name that somebody gave the one that came back. */
const PACK = "Nordhafen Logistics, Karl Ott.plumbline";
const ANSWERED = "answered.plumbline";
const DECISION = "Name an owner for each of the five services";
const HEADLINE = "We know our services and not yet what they are worth";

const [application, driverProgram] = process.argv.slice(2).map((path) => resolve(path));
const shots = fileURLToPath(new URL("shots", import.meta.url));
const counts = { passed: 0, failed: 0 };

/** A person's computer: a home of its own, and the answers to native dialogs. */
class Desk {
  #home = mkdtempSync(join(tmpdir(), "plumbline-journey-"));
  #driver;
  #process;
  window;

  static async set() {
    const desk = new Desk();
    const home = desk.#home;
    const places = { HOME: home, XDG_DATA_HOME: join(home, "data"), XDG_CONFIG_HOME: join(home, "config"), XDG_CACHE_HOME: join(home, "cache") };
    Object.values(places).forEach((place) => mkdirSync(place, { recursive: true }));
    // The first start speaks the system's language.
    desk.#driver = await Driver.start(driverProgram, { ...process.env, ...places, LANGUAGE: "en", PLUMBLINE_E2E_DIALOG_DIR: home });
    return desk;
  }

  async start() {
    this.window = await this.#driver.open(application);
    await until(() => this.window.execute("return document.querySelector('h1') !== null"), "the first screen");
    this.#process = await until(() => this.#running(), "the application’s process");
  }

  /** A window that is started before the former one has ended would hand over to it and close. */
  async quit() {
    // Where the person is gets written as they move. Nobody closes a window in the same blink.
    await pause(BLINK_MS);
    await this.window.quit();
    await until(() => !existsSync(`/proc/${this.#process}`), "the end of the application");
  }

  async restart() {
    await this.quit();
    await this.start();
  }

  /** The number of the application's process that was started at this desk. */
  #running() {
    return readdirSync("/proc").find((process) => {
      try {
        const own = readFileSync(`/proc/${process}/environ`, "utf8").includes(this.#home);
        return own && readlinkSync(`/proc/${process}/exe`).startsWith(application);
      } catch {
        return false; // Not a process, or one that has just ended.
      }
    });
  }

  path(name) {
    return join(this.#home, name);
  }

  /** What the next dialog answers: an existing file, or a place to write. */
  answerOpen(path) {
    writeFileSync(this.path("next-open.txt"), path);
  }

  answerSave(path) {
    writeFileSync(this.path("next-save.txt"), path);
  }

  async photograph(name) {
    writeFileSync(join(shots, `window-${name}.png`), await this.window.screenshot());
  }

  async clear() {
    await this.quit().catch(() => undefined);
    await this.#driver.stop();
    try {
      rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // A process that is still ending writes its cache; the system empties this folder by itself.
    }
  }
}

/** Takes the steps of a journey in order, up to the first that fails. */
async function journey(title, steps) {
  console.log(title);
  const desk = await Desk.set();
  for (const [name, step] of Object.entries(steps)) {
    const failure = await Promise.resolve(step(desk)).then(() => null, (error) => error);
    counts[failure ? "failed" : "passed"] += 1;
    console.log(failure ? `  FAILED ${name}: ${failure.message}` : `  ok ${name}`);
    if (failure) {
      await desk.photograph(`failed-${counts.failed}`).catch(() => undefined);
      break;
    }
  }
  await desk.clear();
}

/** The headline of the screen; empty while there is none. */
const heading = ({ window }) =>
  window.execute("return (document.querySelector('h1')?.textContent ?? '').replace(/\\s+/g, ' ').trim()");

async function saved({ window }) {
  await until(
    () => window.execute("return /Saved \\d/.test(document.querySelector('[data-testid=saving]')?.textContent)"),
    "“Saved” with its time",
  );
}

/** Answers questions as fast as keys can be pressed, 2 and 3 in turn. */
async function answer({ window }, count) {
  for (let number = 0; number < count; number += 1) await window.press(number % 2 === 0 ? "3" : "2");
}

function expect(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}

let place = "";

const ALONE = {
  "the first start shows Home": async (desk) => {
    await desk.start();
    await desk.window.reads("Start the short form");
    await desk.photograph("home");
  },
  "the short form asks who answers": async (desk) => {
    await desk.window.take("button", "Start the short form");
    await desk.window.reads("For which side do you speak?");
    await desk.photograph("setup");
  },
  "the set-up leads to the first question": async ({ window }) => {
    await window.write("Name of the organisation", "Nordhafen Logistics");
    await window.write("Your name, or an alias", "Ines Mar");
    await window.take("radio", "Those who provide the services");
    await window.write("our most important service", "Taking orders");
    await window.write("Number 2", "Paying staff");
    await window.take("button", "Start", { exact: true });
    await window.find("radio", "0");
  },
  "the first answer is saved by one key": async (desk) => {
    const first = await heading(desk);
    await desk.window.press("3");
    await saved(desk);
    await until(async () => (await heading(desk)) !== first, "the next question");
    await desk.photograph("assess");
  },
  "nine more, as fast as keys are pressed": async (desk) => {
    await answer(desk, 9);
    await desk.window.reads(`10 of ${QUESTIONS}`);
    await saved(desk);
    place = await heading(desk);
  },
  "the window reopens at the question": async (desk) => {
    await desk.restart();
    await until(async () => (await heading(desk)) === place, `the question “${place}”`);
  },
  "all questions are answered by keyboard": async (desk) => {
    await answer(desk, QUESTIONS - 10);
    await desk.window.reads(`All ${QUESTIONS} answered`);
  },
  "results say a level": async (desk) => {
    await desk.window.take("button", "See the results", { exact: true });
    await until(async () => /^Level \d/.test(await heading(desk)), "a headline with a level");
    await desk.photograph("results");
  },
  "a target is set": async (desk) => {
    await desk.window.choose("Target for", "4");
    await saved(desk);
    const value = () => desk.window.execute("return document.querySelector('select[aria-label^=\"Target for\"], td select')?.selectedOptions[0]?.textContent.trim()");
    await until(async () => (await value()) === "4", "the target 4");
  },
  "a decision is typed into the report": async (desk) => {
    const { window } = desk;
    await window.take("tab", "Report", { exact: true });
    await window.take("button", "Write decision 1");
    await window.write("What is to be decided", DECISION);
    await window.take("button", "Save", { exact: true });
    await window.reads(DECISION);
    await window.write("Headline of the board page, yours to change", HEADLINE);
    await window.press(KEY.tab);
    await window.find("button", "Use the suggestion");
    await desk.photograph("report");
  },
  "the PDF holds headline and decision": async (desk) => {
    const paper = desk.path("board.pdf");
    desk.answerSave(paper);
    await desk.window.take("button", "Export PDF");
    await desk.window.reads("Exported.");
    const text = execFileSync("pdftotext", [paper, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    for (const words of [HEADLINE, DECISION, "Nordhafen Logistics"]) {
      expect(text.includes(words), `“${words}” is not in the PDF`);
    }
  },
  "the window reopens at the report": async (desk) => {
    await desk.restart();
    await desk.window.find("heading", "Report");
    await desk.window.take("button", "Decisions asked for");
    await desk.window.reads(DECISION);
  },
};

const SAMPLE = {
  "the sample opens with one click and says what is next": async (desk) => {
    await desk.start();
    await desk.window.take("button", "Open the sample");
    await desk.window.find("heading", "Overview");
    await desk.window.reads("Where it stands");
    await desk.photograph("overview");
  },
  "its results show a level": async (desk) => {
    await desk.window.take("tab", "Results", { exact: true });
    await until(async () => /^Level \d/.test(await heading(desk)), "a headline with a level");
    await desk.photograph("sample");
  },
  "a damaged file is told and left alone": async (desk) => {
    const { window } = desk;
    const whole = readFileSync(desk.path("data/org.plumbline.desktop/sample.plumbline"));
    const half = whole.subarray(0, whole.length / 2);
    const file = desk.path("damaged.plumbline");
    writeFileSync(file, half);
    await window.take("link", "Halden Insurance Group");
    desk.answerOpen(file);
    await window.take("button", "Open a file");
    const alert = await window.find("alert", "damaged.plumbline");
    const words = await window.execute("return arguments[0].textContent", alert);
    expect(words.trim().split(/\s+/).length > 8, `not a message that helps: ${words}`);
    expect(readFileSync(file).equals(half), "the file was changed");
    await desk.photograph("damaged");
  },
};

/** Everything that is asked, as fast as keys can be pressed. */
async function answerAll(desk) {
  const left = () => desk.window.execute("return [...document.querySelectorAll('h1')].every((h) => !/answered$/.test(h.textContent.trim()))");
  for (let number = 0; number < QUESTIONS && (await left()); number += 1) await desk.window.press("4");
}

const home = ({ window }) => window.take("link", "Nordhafen Logistics");

const BOTH_SIDES = {
  "IT answers everything": async (desk) => {
    await desk.start();
    const { window } = desk;
    await window.take("button", "Start the short form");
    await window.write("Name of the organisation", "Nordhafen Logistics");
    await window.write("Your name, or an alias", "Ines Mar");
    await window.take("radio", "Those who provide the services");
    await window.write("our most important service", "Taking orders");
    await window.take("button", "Start", { exact: true });
    await window.find("radio", "0");
    await answer(desk, QUESTIONS);
    await window.reads(`All ${QUESTIONS} answered`);
    await saved(desk);
  },
  "somebody of the business is added, and groups of one agree to be shown": async (desk) => {
    const { window } = desk;
    await window.take("tab", "People", { exact: true });
    await window.take("button", "Add a person");
    await window.write("Name or alias", "Karl Ott");
    await window.take("radio", "Those who work with the services");
    await window.take("button", "Save", { exact: true });
    await window.reads("Karl Ott");
    await window.take("checkbox", "Show groups of one or two people");
    await saved(desk);
  },
  "a pack is made for them": async (desk) => {
    const { window } = desk;
    desk.answerSave(desk.path("."));
    await window.take("button", "Make packs");
    await desk.photograph("make-packs");
    await window.take("button", "Choose a folder for 1 pack");
    await window.reads("1 pack made.");
    await window.take("button", "Close", { exact: true });
    await home(desk);
  },
  "the pack opens at its first question and says whose it is": async (desk) => {
    const { window } = desk;
    desk.answerOpen(desk.path(PACK));
    await window.take("button", "Open a file");
    await window.find("radio", "0");
    expect((await window.findAll("tab", "Results")).length === 0, "a pack shows the results of others");
    await desk.photograph("pack");
  },
  "it is answered and a copy is saved to send": async (desk) => {
    const { window } = desk;
    await answerAll(desk);
    await saved(desk);
    desk.answerSave(desk.path(ANSWERED));
    await window.take("button", "Send back this file");
    await window.take("button", "Save a copy to send");
    await window.reads("Attach this file to a message");
    await desk.photograph("send-pack");
    await window.take("button", "Close", { exact: true });
    await home(desk);
  },
  "the copy is read back, and nothing is taken before it was looked at": async (desk) => {
    const { window } = desk;
    await window.take("button", "28 of 28 answered");
    await window.take("tab", "People", { exact: true });
    desk.answerOpen(desk.path(ANSWERED));
    await window.take("button", "Read packs back");
    await window.reads("new answers");
    await desk.photograph("read-packs");
    await window.take("button", "Take in");
    await saved(desk);
  },
  "results show what both sides say, and the gap between them": async (desk) => {
    const { window } = desk;
    await window.take("tab", "Results", { exact: true });
    await until(async () => /^Level \d/.test(await heading(desk)), "a headline with a level");
    await window.reads("IT minus business");
    await desk.photograph("both-sides");
  },
  "a backup is made, a person is removed, and the backup is restored": async (desk) => {
    const { window } = desk;
    await window.take("link", "Settings", { exact: true });
    await window.take("button", "Back up now");
    await window.reads("you asked for it");
    await window.take("button", "Back", { exact: true });
    await window.take("tab", "People", { exact: true });
    await window.take("button", "Remove Karl Ott");
    await window.take("button", "Remove", { exact: true });
    await until(async () => (await window.findAll("button", "Remove Karl Ott")).length === 0, "the person to be gone");
    await window.take("link", "Settings", { exact: true });
    await window.take("button", "Restore the backup of");
    await window.take("button", "Restore", { exact: true });
    await window.reads("Restored.");
    await desk.photograph("restored");
    await window.take("button", "Back", { exact: true });
    await window.find("button", "Remove Karl Ott");
  },
  "the restore is undone": async (desk) => {
    const { window } = desk;
    await window.take("link", "Settings", { exact: true });
    await window.take("button", "Undo the restore");
    await window.reads("The restore is undone.");
    await window.take("button", "Back", { exact: true });
    await until(async () => (await window.findAll("button", "Remove Karl Ott")).length === 0, "the person to be gone again");
  },
};

const IMPACT = {
  "the sample’s services stand in order, duties first": async (desk) => {
    await desk.start();
    const { window } = desk;
    await window.take("button", "Open the sample");
    await window.take("tab", "Impact", { exact: true });
    await window.reads("A duty to life or law");
    await window.reads("€270–590k");
    await desk.photograph("impact");
  },
  "a statement is mended until nothing blocks its signature": async (desk) => {
    const { window } = desk;
    await window.take("button", "Open the statement: Claims intake");
    await window.find("heading", "Claims intake");
    await window.reads("Blocks signing.");
    await desk.photograph("statement");
    await window.write("Back within", "12 h");
    await until(() => window.execute("return !document.body.textContent.includes('Blocks signing.')"), "the block to be gone");
    await window.press(KEY.tab);
    await saved(desk);
  },
  "its page is looked at and saved": async (desk) => {
    const { window } = desk;
    const paper = desk.path("statement.pdf");
    desk.answerSave(paper);
    await window.take("button", "Preview the page");
    await window.find("dialog", "");
    await until(() => window.execute("return (document.querySelector('dialog img')?.naturalWidth ?? 0) > 400"), "the picture of the page");
    await desk.photograph("statement-page");
    await window.take("button", "Save as PDF");
    await until(() => existsSync(paper), "the PDF");
    const text = execFileSync("pdftotext", [paper, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    for (const words of ["Claims intake", "Halden Insurance Group", "12 h", "By signing I confirm"]) {
      expect(text.includes(words), `“${words}” is not in the PDF`);
    }
    await window.press(KEY.escape);
  },
  "the owner signs": async (desk) => {
    const { window } = desk;
    await window.take("button", "Sign", { exact: true });
    await window.reads("Ingrid Solheim signs");
    await window.take("button", "Sign", { exact: true });
    await window.reads("Signed, version 4");
    await desk.photograph("statement-signed");
  },
  "a new service gets its first statement": async (desk) => {
    const { window } = desk;
    await window.take("link", "Impact", { exact: true });
    await window.take("button", "Add a service");
    await window.write("Name", "Marine certificates");
    await window.press(KEY.enter);
    await window.find("heading", "Marine certificates");
    await window.write("Why?", "Cargo does not sail without one");
    await window.press(KEY.tab);
    await saved(desk);
    await window.reads("Draft, version 1");
  },
  "it is finished and signed at the same sitting": async (desk) => {
    const { window } = desk;
    await window.write("What is it worth?", "Every ship that leaves on time");
    await window.take("radio", "No", { exact: true });
    await window.write("4 h", "5-15");
    await window.write("24 h", "60-140");
    await window.write("Contribution a year", "9-12");
    await window.write("Unacceptable after", "3 d");
    await window.write("Back within", "24 h");
    await window.take("button", "Go to the field: Nobody in the business owns the service");
    await window.keys("Marit Lund");
    await window.press(KEY.tab);
    await saved(desk);
    await window.reads("after a day we lose about €60–140k");
    await desk.photograph("statement-first");
    await window.take("button", "Sign", { exact: true });
    await window.reads("Marit Lund signs");
    await window.take("button", "Sign", { exact: true });
    await window.reads("Signed, version 1");
  },
  "and is there after a restart": async (desk) => {
    await desk.restart();
    await desk.window.reads("Marine certificates");
  },
  "a stoppage is entered once and stands beside what was stated": async (desk) => {
    const { window } = desk;
    await window.take("tab", "Impact", { exact: true });
    await window.take("button", "Enter a stoppage");
    await window.choose("Service", "Claims payment");
    await window.write("Length", "4 h");
    await window.write("Recovery", "20");
    await window.press(KEY.enter);
    await window.reads("times what was stated");
    await desk.photograph("stoppages");
  },
};

mkdirSync(shots, { recursive: true });
const watchdog = setTimeout(() => {
  console.log(`stopped after ${LIMIT_MS / 1000} s\n${counts.passed} passed, ${counts.failed + 1} failed`);
  process.exit(1);
}, LIMIT_MS);

await journey("An hour, alone", ALONE);
await journey("The sample, and a damaged file", SAMPLE);
await journey("What it costs when it stops: a statement mended, signed, begun; a stoppage", IMPACT);
await journey("Two people of both sides: a pack out and back, a backup restored", BOTH_SIDES);

clearTimeout(watchdog);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
