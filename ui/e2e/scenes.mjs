/** Every screen with its main states: how the fake begins, what a person does, what must then be there. */

const dialog = (page, name) => page.getByRole("dialog", { name }).waitFor();
const click = (page, role, name) => page.getByRole(role, { name, exact: false }).first().click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

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
  { name: "02-setup", scene: "setup", go: (page) => heading(page, "Three things before the first question") },
  {
    name: "02-setup-errors",
    scene: "setup",
    go: async (page) => {
      await click(page, "button", "Start");
      await page.getByText("Choose the side for which you speak.").waitFor();
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
      await page.getByText("first opening of the day").first().waitFor();
      await click(page, "button", "Export everything");
      await page.getByText("Halden Insurance Group, export.json").waitFor();
      await page.getByRole("heading", { name: "This file" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "02-backups-empty",
    scene: "people-first-day",
    go: async (page) => {
      await page.getByText("No backups yet.").waitFor();
      await page.getByText("No backups yet.").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "02-backups-restore",
    scene: "people-copy",
    go: async (page) => {
      await page.getByRole("button", { name: /^Restore the backup/ }).nth(1).click();
      await dialog(page, /^Restore the backup of/);
    },
  },
  {
    name: "02-backups-restored",
    scene: "people-file",
    go: async (page) => {
      await page.getByRole("button", { name: /^Restore the backup/ }).nth(2).click();
      await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
      await page.getByRole("button", { name: "Undo the restore" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "02-backups-undone",
    scene: "people-file",
    go: async (page) => {
      await page.getByRole("button", { name: /^Restore the backup/ }).nth(2).click();
      await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
      await page.getByRole("button", { name: "Undo the restore" }).click();
      await page.getByText("The restore is undone.").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "02-backups-error",
    scene: "people-backup-error",
    go: async (page) => {
      await page.getByRole("button", { name: /^Restore the backup/ }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
      await page.getByText("Nothing was restored").scrollIntoViewIfNeeded();
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
  { name: "03-assess-fresh", scene: "assess-fresh", go: (page) => heading(page, /goal/) },
  { name: "03-assess-assumed", scene: "assess-assumed", go: (page) => page.getByText("assumed", { exact: true }).first().waitFor() },
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
  { name: "04-results", wide: true, scene: "results", go: (page) => heading(page, /Level 2: held back by/) },
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
  { name: "09-report", scene: "report", go: (page) => heading(page, "Report") },
  {
    name: "09-report-exported",
    scene: "report",
    go: async (page) => {
      await page.getByRole("radio", { name: /Full/ }).check();
      await click(page, "button", "Export PDF, 19 pages");
      await page.getByText("Exported.").waitFor();
    },
  },
  {
    name: "09-report-error",
    scene: "report-error",
    go: async (page) => {
      await click(page, "button", "Export PDF");
      await page.getByText("Not exported.").waitFor();
    },
  },
  {
    name: "09-report-decision",
    scene: "report",
    go: async (page) => {
      await click(page, "button", "Write decision 3");
      await page.getByRole("dialog").waitFor();
    },
  },
];
