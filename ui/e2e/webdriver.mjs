// The real window, driven through tauri-driver by plain WebDriver requests.

import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** How long the window may take to show what a journey waits for. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 40;
/** How long the window takes to paint; a wait for a frame would hang in a window that paints none. */
const PAINTED_MS = 700;

/** Keys that are not characters, as WebDriver names them. */
export const KEY = { enter: "\uE007", escape: "\uE00C", tab: "\uE004", shift: "\uE008", control: "\uE009", alt: "\uE00A", right: "\uE014", up: "\uE013", down: "\uE015", space: " " };
/** More elements than the longest screen has between its two ends. */
const MOST_TABS = 250;

/** Runs inside the page: the visible elements of a role whose name is, or holds, these words. */
const FIND = `
  const [role, name, exact] = arguments;
  const selectors = {
    button: "button, summary, [role=button]",
    link: "a[href]",
    tab: "nav a[href], nav button, [role=tab]",
    textbox: "input:not([type=radio]):not([type=checkbox]), textarea",
    radio: "input[type=radio]",
    checkbox: "input[type=checkbox]",
    combobox: "select",
    heading: "h1, h2, h3",
    alert: "[role=alert]",
    dialog: "dialog[open]",
    any: "body *",
  };
  const flat = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
  const labelled = (element) => (element.getAttribute("aria-labelledby") ?? "").split(" ")
    .map((id) => document.getElementById(id)?.textContent).join(" ");
  const named = (element) => flat(labelled(element)) || flat(element.getAttribute("aria-label"))
    || flat([...(element.labels ?? [])].map((label) => label.textContent).join(" "))
    || flat(element.textContent) || flat(element.getAttribute("title"));
  const folded = (element) => element.closest("details:not([open])") && element.tagName !== "SUMMARY";
  const shown = (element) => element.getClientRects().length > 0 && !folded(element);
  // What stands behind an open dialog cannot be reached.
  const within = (role === "dialog" ? null : [...document.querySelectorAll("dialog:modal")].at(-1)) ?? document;
  return [...within.querySelectorAll(selectors[role])].filter(shown)
    .filter((element) => exact ? named(element) === name : named(element).includes(name));
`;

/** Runs inside the page: whether the focus is on an element, in its group of choices, or elsewhere. */
const FOCUS = `
  const [element] = arguments;
  const now = document.activeElement;
  if (now === element) return "here";
  const isGroup = element.type === "radio" && now?.type === "radio" && now.name === element.name;
  return isGroup ? "group" : "elsewhere";
`;

/** Waits. */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A port that nobody uses at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** tauri-driver with the environment that the window is to have. */
export class Driver {
  #process;
  #address;

  static async start(program, environment) {
    const driver = new Driver();
    const [port, nativePort] = [await freePort(), await freePort()];
    driver.#address = `http://127.0.0.1:${port}`;
    driver.#process = spawn(program, ["--port", String(port), "--native-port", String(nativePort)], {
      env: environment,
      stdio: "ignore",
    });
    process.once("exit", () => driver.#process.kill());
    const failed = new Promise((_, reject) => driver.#process.once("error", reject));
    await Promise.race([driver.#ready(), failed]);
    return driver;
  }

  async #ready() {
    await until(() => fetch(`${this.#address}/status`).then(() => true, () => false), "the driver answers");
  }

  /** Starts the application and takes hold of its window. */
  async open(application) {
    const capabilities = { alwaysMatch: { "tauri:options": { application } } };
    const { sessionId } = await request("POST", `${this.#address}/session`, { capabilities });
    return new Window(`${this.#address}/session/${sessionId}`);
  }

  /** Ends the driver, and with it the application. */
  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill();
    await ended;
  }
}

/** The one window of a running application. */
export class Window {
  #address;

  constructor(address) {
    this.#address = address;
  }

  /** Ends the application. */
  quit() {
    return request("DELETE", this.#address);
  }

  /** Runs a function body inside the page and returns its result. */
  execute(script, ...parameters) {
    return request("POST", `${this.#address}/execute/sync`, { script, args: parameters });
  }

  /** The visible elements of this role whose accessible name holds these words. */
  findAll(role, name, { exact = false } = {}) {
    return this.execute(FIND, role, name, exact);
  }

  /** The first such element, once there is one. */
  async find(role, name, options) {
    return until(async () => (await this.findAll(role, name, options))[0], `${role} “${name}”`);
  }

  /** Waits until words stand on the screen, and returns all of its text. */
  async reads(words) {
    const text = () => this.execute("return document.body.innerText.replace(/\\s+/g, ' ')");
    await until(async () => (await text()).toLowerCase().includes(words.toLowerCase()), `the words “${words}”`);
    return text();
  }

  /** Moves the focus to an element as a person without a mouse does: by Tab, and inside a group by arrows. */
  async reach(role, name, options) {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const element = await this.find(role, name, options);
      const at = await this.execute(FOCUS, element);
      if (at === "here") return;
      await this.press(at === "group" ? KEY.down : KEY.tab);
    }
    throw new Error(`${role} “${name}” is not reached by keyboard`);
  }

  /** Presses a button, follows a link or makes a choice, without a mouse. */
  async take(role, name, options) {
    await this.reach(role, name, options);
    await this.press(role === "radio" || role === "checkbox" ? KEY.space : KEY.enter);
  }

  /** Writes into a field in place of what stood there, without a mouse. */
  async write(name, words) {
    await this.reach("textbox", name);
    await this.press(KEY.control, "a");
    await this.keys(words);
  }

  /** Chooses an option of a list by its words, by arrow keys. */
  async choose(name, option) {
    await this.reach("combobox", name);
    const list = await this.find("combobox", name);
    const way = () => this.execute("const texts = [...arguments[0].options].map((one) => one.textContent.trim()); return texts.indexOf(arguments[1]) - arguments[0].selectedIndex", list, option);
    for (let left = await way(); left !== 0; left = await way()) {
      await this.press(left > 0 ? KEY.down : KEY.up);
      await until(async () => (await way()) !== left, `“${name}” to follow the arrow keys to “${option}”`);
    }
  }

  /** Presses keys together, as on a keyboard: the last one while the others are held. */
  async press(...keys) {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#strike([...down, ...up]);
  }

  /** Presses one key after the other. */
  async keys(words) {
    await this.#strike([...words].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]));
  }

  #strike(actions) {
    return request("POST", `${this.#address}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /**
   * The display as PNG bytes, once the window has had time to paint what stands in the page. It is taken
   * from the display, since a page that is drawn without OpenGL never answers the driver's own request.
   */
  async screenshot() {
    await pause(PAINTED_MS);
    return execFileSync("maim", ["--hidecursor"], { maxBuffer: 32 * 1024 * 1024 });
  }
}

/** Asks again and again until the answer is truthy; fails with what was waited for. */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`waited in vain for ${what}`);
}

async function request(method, address, body) {
  const response = await fetch(address, {
    method,
    body: body && JSON.stringify(body),
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value?.error ?? response.status}: ${value?.message ?? ""}`);
  return value;
}
