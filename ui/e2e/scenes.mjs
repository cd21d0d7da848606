/** Every screen with its main states: how the fake begins, what a person does, what must then be there. */

const dialog = (page, name) => page.getByRole("dialog", { name }).waitFor();
const click = (page, role, name) => page.getByRole(role, { name, exact: false }).first().click();
const shownPage = (page, name) => page.getByRole("img", { name, exact: true }).waitFor();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
const settings = async (page) => {
  await click(page, "link", "Settings");
  await heading(page, "Settings");
};

/** Brings a part of a page to the top of the window. */
const toTop = async (page, id) => {
  await page.locator(`#${id}`).waitFor();
  await page.evaluate((part) => document.getElementById(part).scrollIntoView(), id);
};
/** Backups stand in Settings. */
const backups = async (page) => {
  await settings(page);
  await page.getByRole("heading", { name: /^Backups of/ }).waitFor();
  await toTop(page, "backups");
};
const restore = async (page) => {
  await backups(page);
  await page.getByRole("button", { name: /^Restore the backup/ }).nth(2).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
};
const signOff = async (page) => {
  await click(page, "button", "Name, date, sign-off: BSM maturity, November 2026");
  await page.getByRole("dialog").getByRole("button", { name: "Sign off" }).click();
};

/** Opens the statement of a service from the list. */
const statement = async (page, name) => {
  await heading(page, "What it costs when it stops");
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.getByRole("button", { name: `Open the statement: ${name}` }).click();
  await heading(page, name);
  await page.locator(".curve").waitFor();
};
const bringUp = (page, name) => page.getByRole("heading", { name }).first().evaluate((node) => node.scrollIntoView());

/** Writes the paragraph of the open statement in other words. */
const ownText = async (page, text) => {
  await click(page, "button", "Write it in your own words");
  await page.getByLabel("The statement in your own words").fill(text);
};
/** Opens the grid of the open statement with further times. */
const chooseTimes = async (page, times) => {
  const fold = page.getByText("How it hurts, by kind of harm and time").first();
  await fold.click();
  await page.getByText("Choose the times").click();
  for (const time of times) await page.getByRole("checkbox", { name: time, exact: true }).check();
  await fold.evaluate((node) => node.scrollIntoView());
};

const bring = async (page) => {
  await click(page, "button", "Bring a list");
  await dialog(page, "Bring a list of services");
};

export const SCENES = [
  { name: "01-home", scene: "home", go: (page) => heading(page, "Workspaces") },
  { name: "01-home-empty", scene: "home-empty", go: (page) => page.getByText("No workspaces yet").waitFor() },
  {
    name: "01-home-error",
    scene: "home-error",
    go: async (page) => {
      await click(page, "button", "Corrin Street Retail");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "01-home-new",
    scene: "home",
    go: async (page) => {
      await click(page, "button", "New workspace");
      await dialog(page, "New workspace");
      await click(page, "button", "Choose a place");
      await page.getByText("Write the name of the organisation.").waitFor();
    },
  },
  { name: "01-home-german", scene: "home&language=de", go: (page) => heading(page, "Arbeitsbereiche") },
  { name: "01-home-refused", scene: "home-refused", go: (page) => page.getByRole("alert").waitFor() },
  {
    name: "01-home-drop",
    scene: "home",
    go: async (page) => {
      await heading(page, "Workspaces");
      await page.evaluate(() => globalThis.shell.say({ kind: "dragging", over: "workspace" }));
      await page.getByText("Let go to open this workspace").waitFor();
    },
  },
  { name: "02-setup", scene: "setup", go: (page) => heading(page, "Three things before the first question") },
  {
    name: "02-setup-errors",
    scene: "setup",
    go: async (page) => {
      await click(page, "button", "Start");
      await page.getByText("Choose the side for which you speak.").waitFor();
    },
  },
  { name: "02-overview", wide: true, scene: "overview", go: (page) => heading(page, "Overview") },
  { name: "02-overview-fresh", scene: "overview-fresh", go: (page) => page.getByText("Answer the first question").waitFor() },
  { name: "02-overview-empty", scene: "overview-empty", go: (page) => page.getByText("No assessments yet").waitFor() },
  { name: "02-overview-carried", scene: "overview-carried", go: (page) => page.getByText("Confirm or change the answers of last time").waitFor() },
  { name: "02-overview-signed", scene: "overview-signed", go: (page) => page.getByText("Go on with BSM maturity, November 2026").waitFor() },
  { name: "02-overview-silent", scene: "overview-silent", go: (page) => page.getByText("Ask the business").waitFor() },
  {
    name: "02-overview-many",
    scene: "overview-many",
    go: async (page) => {
      await click(page, "button", "Show 8 more");
      await page.getByText("BSM maturity, round 8").waitFor();
    },
  },
  { name: "02-overview-error", scene: "overview-error", go: (page) => page.getByRole("button", { name: "Try again" }).waitFor() },
  {
    name: "02-overview-new",
    scene: "overview",
    go: async (page) => {
      await click(page, "button", "New assessment");
      await dialog(page, "New assessment");
      await page.getByRole("radio", { name: /The answers of an earlier assessment/ }).check();
      await page.getByLabel("Which one").waitFor();
    },
  },
  {
    name: "02-overview-new-errors",
    scene: "overview",
    go: async (page) => {
      await click(page, "button", "New assessment");
      await page.getByLabel("Name", { exact: true }).fill(" ");
      await click(page, "button", "Add the assessment");
      await page.getByText("Write a name for the assessment.").waitFor();
    },
  },
  {
    name: "02-overview-edit",
    scene: "overview",
    go: async (page) => {
      await click(page, "button", "Name, date, sign-off: BSM maturity, November 2026");
      await dialog(page, "Name and date");
    },
  },
  {
    name: "02-overview-remove",
    scene: "overview",
    go: async (page) => {
      await click(page, "button", "Name, date, sign-off: BSM maturity, November 2026");
      await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
      await page.getByText("Undo brings it back").waitFor();
    },
  },
  {
    name: "02-overview-sign",
    scene: "overview",
    go: async (page) => {
      await signOff(page);
      await page.getByRole("dialog").getByRole("button", { name: "Sign off" }).click();
      await page.getByText("Write who signs off.").waitFor();
    },
  },
  {
    name: "02-overview-sign-done",
    scene: "overview",
    go: async (page) => {
      await signOff(page);
      await page.getByLabel("Who signs off").fill("Maren Olufsen, CIO");
      await page.getByRole("dialog").getByRole("button", { name: "Sign off" }).click();
      await page.getByText("See what moved since BSM maturity, November 2025").waitFor();
    },
  },
  { name: "02-overview-german", wide: true, scene: "overview&language=de", go: (page) => heading(page, "Überblick") },
  {
    name: "02-overview-reopen",
    scene: "results-signed",
    go: async (page) => {
      await click(page, "button", "Open it again");
      await page.getByRole("dialog").getByRole("button", { name: "Open again" }).click();
      await page.getByText("Write why it is opened again.").waitFor();
    },
  },
  { name: "02-people-departed", scene: "people-departed", go: (page) => page.getByRole("heading", { name: "No longer asked" }).waitFor() },
  { name: "02-setup-german", scene: "setup&language=de", go: (page) => heading(page, "Drei Dinge vor der ersten Frage") },
  { name: "02-people-german", scene: "people&language=de", go: (page) => heading(page, "Personen") },
  {
    name: "02-people-drop",
    scene: "people",
    go: async (page) => {
      await heading(page, "People");
      await page.evaluate(() => globalThis.shell.say({ kind: "dragging", over: "other" }));
      await page.getByText("Plumbline does not read this file").waitFor();
    },
  },
  {
    name: "02-import-dropped",
    scene: "results",
    go: async (page) => {
      await heading(page, /Level 2/);
      await page.evaluate(() => globalThis.shell.say({ kind: "answers_dropped", path: "/home/clients/week two.csv" }));
      await page.getByText("From week two.csv").waitFor();
    },
  },
  { name: "02-people", scene: "people", go: (page) => heading(page, "People") },
  {
    name: "02-people-add",
    scene: "people-error",
    go: async (page) => {
      await click(page, "button", "Add a person");
      await page.getByLabel("Name or alias").fill("Petra Haas");
      await page.getByRole("dialog").getByRole("radio", { name: /^IT/ }).check();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  {
    name: "02-people-remove",
    scene: "people",
    go: async (page) => {
      await click(page, "button", "Remove Tomas Reiner");
      await dialog(page, "Remove Tomas Reiner?");
    },
  },
  {
    name: "02-people-services",
    scene: "people",
    go: async (page) => {
      await click(page, "button", "Edit IT’s five");
      await dialog(page, "IT’s five");
    },
  },
  {
    name: "02-import-preview",
    scene: "people",
    go: async (page) => {
      await click(page, "button", "Import answers");
      await dialog(page, "Import answers");
      await page.getByRole("button", { name: "Import 41 and replace 3" }).waitFor();
    },
  },
  {
    name: "02-files",
    scene: "people-file",
    go: async (page) => {
      await click(page, "button", "Export everything");
      await page.getByText("Halden Insurance Group, export.json").waitFor();
      await page.getByRole("heading", { name: "This file" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "10-backups",
    scene: "people-file",
    go: async (page) => {
      await backups(page);
      await page.getByRole("checkbox", { name: /Back up at the first opening/ }).uncheck();
      await page.getByText("first opening of the day").first().waitFor();
    },
  },
  {
    name: "10-backups-empty",
    scene: "people-first-day",
    go: async (page) => {
      await backups(page);
      await page.getByText("No backups yet.").waitFor();
    },
  },
  {
    name: "10-backups-read-only",
    scene: "people-read-only",
    go: async (page) => {
      await backups(page);
      await page.getByText("nothing can be restored into it").waitFor();
    },
  },
  {
    name: "10-backups-copy",
    scene: "people-copy",
    go: async (page) => {
      await backups(page);
      await page.getByText("of another copy").waitFor();
    },
  },
  {
    name: "10-backups-restore",
    scene: "people-copy",
    go: async (page) => {
      await backups(page);
      await page.getByRole("button", { name: /^Restore the backup/ }).nth(1).click();
      await dialog(page, /^Restore the backup of/);
    },
  },
  {
    name: "10-backups-restored",
    scene: "people-file",
    go: async (page) => {
      await restore(page);
      await page.getByRole("button", { name: "Undo the restore" }).waitFor();
    },
  },
  {
    name: "10-backups-undone",
    scene: "people-file",
    go: async (page) => {
      await restore(page);
      await page.getByRole("button", { name: "Undo the restore" }).click();
      await page.getByText("The restore is undone.").waitFor();
    },
  },
  {
    name: "10-backups-error",
    scene: "people-backup-error",
    go: async (page) => {
      await restore(page);
      await page.getByText("Nothing was restored").waitFor();
    },
  },
  {
    name: "10-backups-german",
    scene: "people-copy&language=de",
    go: async (page) => {
      await click(page, "link", "Einstellungen");
      await page.getByRole("button", { name: /wiederherstellen/ }).first().waitFor();
      await toTop(page, "backups");
    },
  },
  {
    name: "02-packs-make",
    scene: "people-packs-error",
    go: async (page) => {
      await click(page, "button", "Make packs");
      await dialog(page, "Make packs");
      await page.getByRole("dialog").getByRole("button", { name: /^Choose a folder/ }).click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  {
    name: "02-packs-nobody",
    scene: "people-file",
    go: async (page) => {
      await click(page, "button", "Make packs");
      const all = page.getByRole("checkbox", { name: "Everybody" });
      await all.check();
      await all.uncheck();
      await page.getByRole("button", { name: "Choose a folder for 0 packs" }).click();
      await page.getByText("Choose at least one person.").waitFor();
    },
  },
  {
    name: "02-packs-made",
    scene: "people-file",
    go: async (page) => {
      await click(page, "button", "Make packs");
      await page.getByRole("checkbox", { name: "Everybody" }).check();
      await page.getByRole("button", { name: "Choose a folder for 14 packs" }).click();
      await page.getByText("14 packs made.").waitFor();
    },
  },
  {
    name: "02-packs-read",
    scene: "people-file",
    go: async (page) => {
      await click(page, "button", "Read packs back");
      await dialog(page, "Read packs back");
      await page.getByRole("button", { name: "Take in 2 answers" }).waitFor();
    },
  },
  {
    name: "02-packs-read-taken",
    scene: "people-file",
    go: async (page) => {
      await click(page, "button", "Read packs back");
      await page.getByRole("button", { name: "Take all that was sent" }).click();
      await page.getByText("To questions that have none here.").click();
      await page.getByRole("button", { name: "Take in 5 answers" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "02-packs-read-german",
    scene: "people-file&language=de",
    go: async (page) => {
      await click(page, "button", "Pakete einlesen");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "02-packs-signed",
    scene: "people-signed",
    go: async (page) => {
      await page.getByRole("button", { name: "Make packs", disabled: true }).scrollIntoViewIfNeeded();
    },
  },
  { name: "02-notices", scene: "file-notices", go: (page) => page.getByText("This is a copy of").waitFor() },
  ...["moved", "moved-away", "deleted", "replaced"].map((what) => ({
    name: `03-file-${what}`,
    scene: `file-${what}`,
    go: async (page) => {
      await heading(page, /outage/);
      await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
      await page.getByRole("alert").waitFor();
    },
  })),
  { name: "03-pack", scene: "pack", go: (page) => page.getByRole("button", { name: "Send back this file" }).waitFor() },
  {
    name: "03-pack-send",
    scene: "pack",
    go: async (page) => {
      await click(page, "button", "Send back this file");
      await page.getByRole("button", { name: "Save a copy to send" }).click();
      await page.getByText("Saved. Attach this file").waitFor();
    },
  },
  { name: "03-assess", wide: true, scene: "assess", go: (page) => heading(page, /what an hour’s outage/) },
  { name: "03-assess-german", scene: "assess&language=de", go: (page) => page.getByText("Ihre Antwort", { exact: true }).first().waitFor() },
  { name: "03-assess-fresh", scene: "assess-fresh", go: (page) => heading(page, /goal/) },
  { name: "03-assess-assumed", scene: "assess-assumed", go: (page) => page.getByText("assumed", { exact: true }).first().waitFor() },
  { name: "03-assess-carried", scene: "assess-carried", go: (page) => page.getByRole("button", { name: /^Same as last time/ }).waitFor() },
  { name: "03-assess-signed", scene: "assess-signed", go: (page) => page.getByText("It can be read, not changed.").waitFor() },
  { name: "03-assess-nothing", scene: "assess-nothing", go: (page) => heading(page, "Nothing to answer yet") },
  {
    name: "03-assess-not-applicable",
    scene: "assess-project",
    go: async (page) => {
      await heading(page, /project/);
      await page.keyboard.press("n");
      await page.getByRole("textbox", { name: "Reason" }).waitFor();
      await page.getByRole("button", { name: "Save as not applicable" }).click();
      await page.getByText("Write the reason.").waitFor();
    },
  },
  {
    name: "03-assess-refused",
    scene: "assess",
    go: async (page) => {
      await heading(page, /outage/);
      await page.keyboard.press("n");
      await page.getByText("Not applicable is no answer here.").waitFor();
    },
  },
  {
    name: "03-assess-error",
    scene: "assess-error",
    go: async (page) => {
      await heading(page, /outage/);
      await page.keyboard.press("4");
      await page.keyboard.press("3");
      await page.getByText("Your last 2 answers are in memory.").waitFor();
    },
  },
  {
    name: "03-assess-leave",
    scene: "assess-error",
    go: async (page) => {
      await page.locator(".anchors").waitFor();
      await page.keyboard.press("Shift+Digit5");
      await page.getByText("Your last answer is in memory.").waitFor();
      await page.evaluate(() => globalThis.shell.say({ kind: "close_asked" }));
      await page.getByRole("dialog", { name: "Leave with something that is not saved?" }).waitFor();
    },
  },
  {
    name: "03-assess-filter",
    scene: "assess",
    go: async (page) => {
      await heading(page, /outage/);
      await page.getByRole("checkbox", { name: /Asserted only/ }).check();
    },
  },
  {
    name: "03-assess-count",
    scene: "assess-project",
    go: async (page) => {
      await click(page, "button", "Enter the count");
      await click(page, "button", "Save the count");
      await page.getByText("Write how many, as a whole number.").waitFor();
    },
  },
  {
    name: "03-assess-folded",
    scene: "assess",
    go: async (page) => {
      await click(page, "button", "Hide this column");
      await page.getByRole("button", { name: "About this question" }).waitFor();
    },
  },
  {
    name: "03-assess-done",
    scene: "assess-last",
    go: async (page) => {
      await heading(page, /project/);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "See the results" }).waitFor();
    },
  },
  {
    name: "03-assess-keys",
    scene: "assess",
    go: async (page) => {
      await heading(page, /outage/);
      await page.keyboard.press("?");
      await dialog(page, "All keys");
    },
  },
  {
    name: "03-assess-find",
    scene: "assess",
    go: async (page) => {
      await heading(page, /outage/);
      await page.keyboard.press("/");
      await page.getByLabel("Words of the question").fill("incident");
      await page.getByText("1 question", { exact: true }).waitFor();
    },
  },
  {
    name: "03-assess-voice",
    scene: "assess",
    go: async (page) => {
      await click(page, "button", "Maren Olufsen, IT");
      await dialog(page, "Who is answering?");
    },
  },
  { name: "03-pairs", wide: true, scene: "assess-pairs", go: (page) => page.getByText("4 steps towards").waitFor() },
  { name: "03-pairs-open", scene: "assess-pairs-open", go: (page) => page.getByText("Choose both").waitFor() },
  {
    name: "03-pairs-half",
    scene: "assess-pairs-open",
    go: async (page) => {
      await page.getByText("Choose both").waitFor();
      await page.keyboard.press("3");
      await page.getByText("What you want is missing").waitFor();
    },
  },
  {
    name: "03-pairs-leave",
    scene: "assess-pairs-open",
    go: async (page) => {
      await page.getByText("Choose both").waitFor();
      await page.keyboard.press("3");
      await page.evaluate(() => globalThis.shell.say({ kind: "close_asked" }));
      await page.getByText("1 unfinished answer is in memory only").waitFor();
    },
  },
  {
    name: "03-pairs-keys",
    scene: "assess-pairs",
    go: async (page) => {
      await page.locator(".track").first().waitFor();
      await page.keyboard.press("?");
      await dialog(page, "All keys");
    },
  },
  {
    name: "03-pairs-how",
    scene: "assess-pairs",
    go: async (page) => {
      await click(page, "button", "More on how to answer");
      await page.getByText("Neither end is right by itself").waitFor();
    },
  },
  { name: "03-ladder", scene: "assess-ladder", go: (page) => page.getByRole("heading", { name: "Needed for level 2, Proactive" }).waitFor() },
  { name: "03-kinds-level", scene: "assess-kinds", go: (page) => page.locator(".anchor .l5").waitFor() },
  ...["yes", "nplf", "choice", "number", "text", "ranking"].map((kind, index) => ({
    name: `03-kinds-${kind}`,
    scene: "assess-kinds",
    go: async (page) => {
      await page.locator(".anchor .l5").waitFor();
      for (let step = 0; step <= index; step += 1) await page.keyboard.press("Alt+ArrowRight");
      await page.getByText(`question ${index + 2} of 7`).waitFor();
    },
  })),
  {
    name: "03-kinds-number-wrong",
    scene: "assess-kinds",
    go: async (page) => {
      await page.locator(".anchor .l5").waitFor();
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("Alt+ArrowRight");
      await page.getByLabel("Number, in hours").fill("a day");
      await page.keyboard.press("Enter");
      await page.getByText("Write a number").waitFor();
    },
  },
  { name: "04-results", wide: true, scene: "results", go: (page) => heading(page, /Level 2: held back by/) },
  {
    name: "04-results-trend",
    scene: "results",
    go: async (page) => {
      await page.getByRole("heading", { name: "What moved since November 2025" }).waitFor();
      await toTop(page, "trend");
    },
  },
  {
    name: "04-results-alone",
    scene: "results",
    go: async (page) => {
      await page.getByLabel("Held against").selectOption("nothing");
      await page.getByText("Nov 2025").first().waitFor({ state: "detached" });
    },
  },
  { name: "04-results-signed", scene: "results-signed", go: (page) => page.getByText("It can be read, not changed.").waitFor() },
  { name: "04-results-german", wide: true, scene: "results&language=de", go: (page) => heading(page, /Stufe 2: gebremst durch/) },
  {
    name: "04-results-against",
    scene: "overview-many",
    go: async (page) => {
      await click(page, "link", "Results");
      await page.getByLabel("Held against").selectOption({ label: "BSM maturity, round 12" });
      await toTop(page, "trend");
    },
  },
  { name: "04-ladder", wide: true, scene: "results-ladder", go: (page) => heading(page, /^Level 2: level 3 is held back by/) },
  { name: "04-ladder-begun", scene: "results-ladder-begun", go: (page) => page.getByText("Provisional.").waitFor() },
  { name: "04-ladder-german", scene: "results-ladder&language=de", go: (page) => heading(page, /^Stufe 2/) },
  {
    name: "04-ladder-rungs",
    scene: "results-ladder",
    go: (page) => toTop(page, "rungs"),
  },
  {
    name: "04-ladder-drawer",
    scene: "results-ladder",
    go: async (page) => {
      await page.getByRole("button", { name: /^Level 3/ }).first().click();
      await page.getByText("Where this figure comes from").waitFor();
    },
  },
  {
    name: "04-ladder-drawer-practice",
    scene: "results-ladder",
    go: async (page) => {
      await page.locator(".against button").first().click();
      await page.getByText("Where this figure comes from").waitFor();
    },
  },
  ...["capability", "median_profile", "minimum", "pass_mark", "positioning", "stage_from_mean", "thresholds", "two_axes", "weakest_link"].flatMap((scheme) => [
    { name: `04-parts-${scheme}`, wide: scheme === "capability", scene: `results-${scheme}`, go: (page) => page.locator(".figs.six .fig").nth(5).waitFor() },
    {
      name: `04-parts-${scheme}-drawer`,
      scene: `results-${scheme}`,
      go: async (page) => {
        await page.locator(".figs.six .fig").first().click();
        await page.getByText("Where this figure comes from").waitFor();
      },
    },
  ]),
  { name: "04-parts-german", scene: "results-pass_mark&language=de", go: (page) => heading(page, /^Stufe 1/) },
  {
    name: "04-parts-drawer-deep",
    scene: "results-thresholds",
    go: async (page) => {
      await page.getByRole("button", { name: /^2, / }).click();
      await page.getByRole("button", { name: "Points", exact: true }).click();
      await page.getByText("Points: 23 %").waitFor();
    },
  },
  { name: "03-capped", scene: "assess-capped", go: (page) => page.getByText("This question stops at 4").waitFor() },
  { name: "04-pairs", wide: true, scene: "results-pairs", go: (page) => page.getByRole("heading", { name: "Every pair" }).waitFor() },
  { name: "04-pairs-small", scene: "results-pairs-small", go: (page) => page.getByText(/^Too few people to show a group/).waitFor() },
  { name: "04-pairs-german", scene: "results-pairs&language=de", go: (page) => page.getByRole("heading", { name: "Jedes Paar" }).waitFor() },
  {
    name: "04-pairs-table",
    scene: "results-pairs",
    go: (page) => toTop(page, "pairs"),
  },
  {
    name: "04-pairs-drawer",
    scene: "results-pairs",
    go: async (page) => {
      await page.getByRole("button", { name: /^Distance to what you want/ }).click();
      await page.getByText("Where this figure comes from").waitFor();
    },
  },
  {
    name: "04-pairs-drawer-pair",
    scene: "results-pairs",
    go: async (page) => {
      await page.getByRole("button", { name: "Silos or integration" }).first().click();
      await page.getByText("Where this figure comes from").waitFor();
    },
  },
  {
    name: "04-what-if",
    scene: "results",
    go: async (page) => {
      await page.getByRole("button", { name: "What would it take to reach level 3?" }).click();
      await page.getByRole("dialog").getByText(/^Evidence: /).first().waitFor();
    },
  },
  {
    name: "04-what-if-german",
    scene: "results&language=de",
    go: async (page) => {
      await page.getByRole("button", { name: "Was bräuchte es für Stufe 3?" }).click();
      await page.getByRole("dialog").getByText(/^Nachweis: /).first().waitFor();
    },
  },
  {
    name: "04-what-if-yes",
    scene: "results-pass_mark",
    go: async (page) => {
      await page.getByRole("button", { name: "What would it take to reach level 1.5?" }).click();
      await page.getByRole("dialog").getByText(/is answered with yes$/).waitFor();
    },
  },
  {
    name: "04-what-if-yes-german",
    scene: "results-pass_mark&language=de",
    go: async (page) => {
      await page.getByRole("button", { name: "Was bräuchte es für Stufe 1,5?" }).click();
      await page.getByRole("dialog").getByText(/wird mit ja beantwortet$/).waitFor();
    },
  },
  {
    name: "04-what-if-not-asked",
    scene: "results-capability",
    go: async (page) => {
      await page.getByRole("button", { name: "What would it take to reach level 3?" }).click();
      await page.getByRole("dialog").getByText(/^Level 3 cannot be reached here/).waitFor();
    },
  },
  {
    name: "04-agreement",
    scene: "results",
    go: async (page) => {
      await page.getByRole("button", { name: "Show the coefficients" }).click();
      await toTop(page, "agreement");
    },
  },
  {
    name: "04-agreement-german",
    scene: "results&language=de",
    go: async (page) => {
      await page.getByRole("button", { name: "Kennzahlen zeigen" }).click();
      await toTop(page, "agreement");
    },
  },
  {
    name: "04-agreement-small",
    scene: "results-small",
    go: (page) => toTop(page, "agreement"),
  },
  { name: "04-results-small", scene: "results-small", go: (page) => page.getByText("Too few people to show a group (2).").waitFor() },
  { name: "04-results-empty", scene: "results-empty", go: (page) => heading(page, "Nothing is answered yet") },
  { name: "04-results-error", scene: "results-error", go: (page) => page.getByRole("button", { name: "Try again" }).waitFor() },
  ...["Level", "Mean", "IT minus business", "Complete", "Evidence"].map((figure) => ({
    name: `04-drawer-${figure.toLowerCase().replaceAll(" ", "-")}`,
    scene: "results",
    go: async (page) => {
      await page.getByRole("button", { name: new RegExp(`^${figure}`) }).first().click();
      await page.getByText("Where this figure comes from").waitFor();
    },
  })),
  {
    name: "04-drawer-question",
    scene: "results",
    go: async (page) => {
      await page.getByRole("button", { name: "Service catalogue" }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: "Entries recognised" }).click();
      await page.getByText("Part of").waitFor();
    },
  },
  { name: "09-report", wide: true, scene: "report", go: (page) => shownPage(page, "Page 1 of 1: Board page") },
  {
    name: "09-report-full",
    scene: "report",
    go: async (page) => {
      await page.getByRole("radio", { name: /Full/ }).check();
      await page.getByRole("button", { name: "Export PDF, 44 pages" }).waitFor();
      await page.keyboard.press("PageDown");
      await page.keyboard.press("PageDown");
      await shownPage(page, "Page 3 of 44: Where we stand");
      await page.getByRole("button", { name: /^Page 6 of 44/ }).click();
      await shownPage(page, "Page 6 of 44: Where we stand, Business impact and value");
    },
  },
  {
    name: "09-report-answers",
    scene: "report",
    go: async (page) => {
      await page.getByRole("radio", { name: /Full/ }).check();
      await page.getByRole("button", { name: /^Page 34 of 44/ }).click();
      await shownPage(page, "Page 34 of 44: Every answer, Business impact and value");
      await page.getByText("3 more").click();
    },
  },
  {
    name: "09-report-own-choice",
    scene: "report",
    go: async (page) => {
      await page.getByRole("checkbox", { name: "Two views" }).check();
      await page.getByRole("radio", { name: /Own choice/ }).waitFor();
      await page.getByLabel("Paper").selectOption("letter");
      await click(page, "button", "Choose a logo");
      await page.getByText("Halden wordmark.svg").waitFor();
    },
  },
  {
    name: "09-report-no-part",
    scene: "report",
    go: async (page) => {
      await page.getByRole("checkbox", { name: "Board page" }).uncheck();
      await page.getByText("Choose at least one part.").waitFor();
    },
  },
  { name: "09-report-problem", scene: "report-problem", go: (page) => page.getByText("No preview, and no export.").waitFor() },
  {
    name: "09-report-exporting",
    scene: "report&slow=4000",
    go: async (page) => {
      // Four commands stand before the first page, each as slow as the export.
      await page.getByRole("button", { name: "Export PDF, 1 page" }).waitFor({ timeout: 30_000 });
      await click(page, "button", "Export PDF");
      await page.evaluate(() => globalThis.shell.say({ kind: "exporting", stage: "writing", done: 13, of: 44 }));
      await page.getByText("Writing page 14 of 44").waitFor();
    },
  },
  { name: "09-report-german", scene: "report&language=de", go: (page) => heading(page, "Bericht") },
  { name: "09-report-signed", scene: "report-signed", go: (page) => page.getByText("It can be read, not changed.").waitFor() },
  {
    name: "09-report-exported",
    scene: "report",
    go: async (page) => {
      await page.getByRole("radio", { name: /Full/ }).check();
      await click(page, "button", "Export PDF, 44 pages");
      await page.getByText("Exported.").waitFor();
    },
  },
  {
    name: "09-report-error",
    scene: "report-error",
    go: async (page) => {
      await click(page, "button", "Export PDF, 1 page");
      await page.getByText("Not exported.").waitFor();
    },
  },
  {
    name: "09-report-decision",
    scene: "report",
    go: async (page) => {
      await page.getByRole("heading", { name: "Decisions asked for" }).click();
      await click(page, "button", "Write decision 3");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "10-settings", scene: "home", go: (page) => settings(page) },
  {
    name: "10-settings-german",
    scene: "results",
    go: async (page) => {
      await settings(page);
      await page.getByLabel("Language", { exact: true }).selectOption({ label: "Deutsch" });
      await heading(page, "Einstellungen");
    },
  },
  {
    name: "10-settings-lost",
    scene: "settings-lost",
    go: (page) => page.getByText("Your settings could not be read.").waitFor(),
  },
  {
    name: "10-settings-failed",
    scene: "settings-failed",
    go: async (page) => {
      await settings(page);
      await page.getByRole("radio", { name: "Dark" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "10-settings-keys",
    scene: "home",
    go: async (page) => {
      await heading(page, "Workspaces");
      await page.keyboard.press("?");
      await dialog(page, "All keys");
    },
  },
  {
    name: "10-settings-about",
    scene: "home",
    go: async (page) => {
      await settings(page);
      await click(page, "button", "Version and licences");
      await page.getByLabel("Find a component").fill("svelte");
      await page.getByText(/^svelte/).click();
    },
  },
  { name: "06-impact-portfolio", wide: true, scene: "impact", go: (page) => page.getByRole("heading", { name: "Claims intake over time" }).waitFor() },
  {
    name: "06-impact-portfolio-4h",
    scene: "impact",
    go: async (page) => {
      await page.getByRole("radio", { name: "4 h", exact: true }).check();
      await page.getByText("Duties, then loss after 4 hours").waitFor();
    },
  },
  {
    name: "06-impact-portfolio-below",
    scene: "impact",
    go: async (page) => {
      await page.getByText("The same as a table").click();
      await bringUp(page, "Loss curves side by side");
    },
  },
  { name: "06-impact-portfolio-heat", scene: "impact", go: (page) => page.getByRole("heading", { name: "How badly it hurts, over all services" }).waitFor().then(() => bringUp(page, "How badly it hurts, over all services")) },
  { name: "06-impact-portfolio-waits", scene: "impact", go: (page) => page.getByRole("heading", { name: "How urgent services are" }).waitFor().then(() => bringUp(page, "How urgent services are")) },
  { name: "06-impact-portfolio-graph", scene: "impact", go: (page) => page.getByRole("heading", { name: "Who waits for whom" }).waitFor().then(() => bringUp(page, "Who waits for whom")) },
  { name: "06-impact-portfolio-exposure", scene: "impact", go: (page) => page.getByRole("heading", { name: "What the maturity gaps leave exposed" }).waitFor().then(() => bringUp(page, "What the maturity gaps leave exposed")) },
  { name: "06-impact-currencies", scene: "impact-currencies", go: (page) => page.getByText("Ranked by money, NOK").waitFor() },
  { name: "06-impact-empty", scene: "impact-empty", go: (page) => page.getByText("Begin with the service people would miss first.").waitFor() },
  { name: "06-impact-german", scene: "impact&language=de", go: (page) => page.getByRole("heading", { name: "Claims intake im Verlauf" }).waitFor() },
  {
    name: "06-impact-add",
    scene: "impact",
    go: async (page) => {
      await click(page, "button", "Add a service");
      await page.getByRole("dialog").getByRole("button", { name: "Add a service" }).click();
      await page.getByText("Write a name.").waitFor();
    },
  },
  {
    name: "06-impact-list",
    wide: true,
    scene: "impact-empty",
    go: async (page) => {
      await bring(page);
      await page.getByText("55 rows: 55 services are new.").waitFor();
      await page.getByText("Show all 55 rows").click();
      await page.getByRole("rowheader", { name: "Cyber payments" }).waitFor();
      await page.getByRole("dialog").evaluate((node) => node.scrollTo(0, 0));
    },
  },
  {
    name: "06-impact-list-errors",
    scene: "impact",
    go: async (page) => {
      await bring(page);
      await page.getByText("5 rows: 2 services are new, 1 changes, 1 stays as it is and 1 is left out.").waitFor();
    },
  },
  {
    name: "06-impact-list-below",
    scene: "impact",
    go: async (page) => {
      await bring(page);
      await page.getByLabel("What Remarks holds").selectOption({ label: "Back within (RTO)" });
      await page.getByText("“RTO (h)” is not read any more.").waitFor();
      await page.getByRole("dialog").evaluate((node) => node.scrollTo(0, node.scrollHeight));
    },
  },
  {
    name: "06-impact-list-no-name",
    scene: "impact",
    go: async (page) => {
      await bring(page);
      await page.getByLabel("What Dienst holds").selectOption({ label: "Not read" });
      await page.getByText("No column holds the names of the services.").waitFor();
      await click(page, "button", "Choose the column");
    },
  },
  {
    name: "06-impact-list-failed",
    scene: "impact-list-error",
    go: async (page) => {
      await bring(page);
      await page.getByRole("checkbox", { name: /leave out/ }).check();
      await click(page, "button", "Take 3 services");
      await page.getByRole("dialog").getByText("The disk is full").waitFor();
    },
  },
  {
    name: "06-impact-list-german",
    scene: "impact&language=de",
    go: async (page) => {
      await click(page, "button", "Liste einlesen");
      await page.getByText("5 Zeilen: 2 Services sind neu, 1 ändert sich, 1 bleibt unverändert und 1 wird ausgelassen.").waitFor();
    },
  },
  {
    name: "06-impact-list-saved",
    scene: "impact",
    go: async (page) => {
      await click(page, "button", "Save as a list");
      await click(page, "button", "Choose a place and save");
      await page.getByText("Saved as").waitFor();
    },
  },
  {
    name: "06-impact-ranking",
    scene: "impact",
    go: async (page) => {
      await page.getByRole("button", { name: "Rank them" }).click();
      await dialog(page, "Which comes first?");
      await click(page, "button", "Save and go on");
      await page.getByText("Write why.").waitFor();
    },
  },
  {
    name: "06-impact-ranking-done",
    scene: "impact",
    go: async (page) => {
      await page.getByRole("button", { name: "Rank them" }).click();
      for (let left = await page.getByText(/left to compare/).textContent(); !/^(No|0)/.test(left ?? ""); ) {
        await page.getByRole("radio", { checked: false }).last().check();
        await page.getByLabel("Why?").fill("People would notice first.");
        await click(page, "button", "Save and go on");
        await page.waitForTimeout(50);
        if (await page.getByText("Every pair was compared").count()) break;
        left = await page.getByText(/left to compare/).textContent();
      }
      await dialog(page, "The order");
    },
  },
  { name: "06-impact-statement", wide: true, scene: "impact", go: (page) => statement(page, "Claims intake").then(() => page.getByText("Blocks signing.").first().waitFor()) },
  { name: "06-impact-statement-german", scene: "impact&language=de", go: async (page) => {
    await page.getByRole("button", { name: "Erklärung öffnen: Claims intake" }).click();
    await page.getByText("Verhindert die Unterschrift.").first().waitFor();
  } },
  {
    name: "06-impact-statement-wrong",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await page.locator(".tol").getByLabel("Back within").fill("18");
      await page.getByLabel("after 1 h").fill("much");
      await page.getByText("Hours or minutes?").waitFor();
    },
  },
  {
    name: "06-impact-statement-parts",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await page.getByText("3 more, and the parts").click();
      await page.getByText("3 more, and the parts").evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: "06-impact-statement-open",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await page.evaluate(() => document.querySelectorAll(".folds > details").forEach((node) => (node.open = true)));
      await page.getByText("How it hurts, by kind of harm and time").first().evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: "06-impact-statement-open-more",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await page.evaluate(() => document.querySelectorAll(".folds > details").forEach((node) => (node.open = true)));
      await page.getByText("What it cannot do without").first().evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: "06-impact-statement-own-words",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await ownText(page, "If the servers stop, containers wait in storage and nobody reads the log of the ship.");
      await click(page, "button", "This is a word of our business: containers");
      await click(page, "button", "This is a word of our business: log");
      await page.getByText("Words of our business: 2").click();
      await bringUp(page, "The statement so far");
    },
  },
  {
    name: "06-impact-statement-own-words-german",
    scene: "impact&language=de",
    go: async (page) => {
      await page.getByRole("button", { name: "Erklärung öffnen: Claims intake" }).click();
      await click(page, "button", "In eigenen Worten schreiben");
      await page.getByLabel("Die Erklärung in Ihren Worten").fill("If the servers stop, containers wait in storage.");
      await click(page, "button", "Das ist ein Wort unseres Geschäfts: containers");
      await page.getByText("Wörter unseres Geschäfts: 1").click();
      await bringUp(page, "Die Erklärung bis hierher");
    },
  },
  {
    name: "06-impact-statement-times",
    wide: true,
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await chooseTimes(page, ["2 w", "30 d"]);
      await page.getByLabel("Customer, 30 d").selectOption("5");
    },
  },
  {
    name: "06-impact-portfolio-times",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await chooseTimes(page, ["2 w", "30 d"]);
      await page.getByLabel("Customer, 30 d").selectOption("5");
      await page.getByLabel("Customer, 2 w").selectOption("5");
      await page.getByRole("link", { name: "Impact" }).first().click();
      await page.getByRole("columnheader", { name: "30 d" }).first().waitFor();
    },
  },
  { name: "06-impact-statement-new", scene: "impact-first", go: (page) => statement(page, "Online orders").then(() => page.getByText("The curve appears once a loss is stated.").waitFor()) },
  { name: "06-impact-statement-signed", scene: "impact", go: (page) => statement(page, "Claims payment").then(() => page.getByText("A signed version changes no more").waitFor()) },
  {
    name: "06-impact-statement-failed",
    scene: "impact-error",
    go: async (page) => {
      await statement(page, "Claims intake");
      await page.getByLabel("Why?", { exact: true }).fill("Another reason");
      await page.keyboard.press("Tab");
      await page.getByText("What you typed into the statement is in memory.").waitFor();
    },
  },
  {
    name: "06-impact-preview",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims payment");
      await click(page, "button", "Preview the page");
      await page.getByRole("img", { name: /as it is printed/ }).waitFor();
      await click(page, "button", "Save as PDF");
      await page.getByText("Saved as").waitFor();
    },
  },
  {
    name: "06-impact-version",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims payment");
      await click(page, "button", "Write the next version");
      await page.getByLabel("Why?", { exact: true }).fill("Families wait for the money");
      await page.keyboard.press("Tab");
      await page.getByText("Draft, version 4").waitFor();
      await click(page, "button", "Read version 3");
      await page.getByText("This is version 3, as it was saved.").waitFor();
    },
  },
  {
    name: "06-impact-nobody",
    scene: "impact",
    go: async (page) => {
      await statement(page, "Claims intake");
      await page.getByRole("button", { name: "Nobody knows? How much are we losing?" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByText("Write who was asked.").waitFor();
    },
  },
  { name: "06-impact-stoppages", scene: "impact", go: (page) => page.getByRole("heading", { name: "What really happened" }).waitFor().then(() => bringUp(page, "What really happened")) },
  {
    name: "06-impact-stoppage-errors",
    scene: "impact",
    go: async (page) => {
      await click(page, "button", "Enter a stoppage");
      await page.getByLabel("Length").fill("4");
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByText("Choose the service.").waitFor();
    },
  },
  { name: "06-impact-read-only", scene: "impact-read-only", go: (page) => heading(page, "What it costs when it stops") },
  { name: "06-impact-statement-read-only", scene: "impact-read-only", go: (page) => statement(page, "Claims intake") },
];
