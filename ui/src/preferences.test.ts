import { afterEach, describe, expect, it, vi } from "vitest";
import { cut } from "./lib/format";
import { Preferences, ZOOMS } from "./preferences.svelte";
import { speak, text } from "./text/text";
import { makeFake, type Beginning } from "./transport/fake/fake";

const read = async (beginning: Beginning = {}): Promise<Preferences> => {
  const preferences = new Preferences(makeFake(beginning), "en-GB");
  await preferences.read();
  return preferences;
};
const root = document.documentElement;

afterEach(() => speak("en"));

describe("preferences", () => {
  it("hold before anything is painted", async () => {
    await read({ settings: { language: "de", theme: "dark" } });
    expect([root.lang, root.dataset.theme, text.common.cancel, cut(2.96)]).toEqual(["de", "dark", "Abbrechen", "2,9"]);
  });

  it("leave the theme to the system", async () => {
    root.dataset.theme = "dark";
    await read();
    expect(root.dataset.theme).toBeUndefined();
  });

  it("keep a group of words right that was taken before", async () => {
    const words = text.settings.appearance;
    const preferences = await read();
    await preferences.change({ language: "de" });
    expect([words.title, words.themes.dark]).toEqual(["Darstellung", "Dunkel"]);
  });

  it("make the screens anew only where everything is written otherwise", async () => {
    const preferences = await read();
    const before = preferences.manner;
    await preferences.change({ theme: "light", zoom: 150, single_keys: false, page: "letter" });
    expect(preferences.manner).toBe(before);
    await preferences.change({ numbers: "point_comma" });
    expect(preferences.manner).not.toBe(before);
  });

  it("add quick changes up", async () => {
    const preferences = await read({ slow: 2 });
    const save = vi.spyOn(preferences.transport, "save_settings");
    await Promise.all([preferences.change({ zoom: preferences.zoomed(1) }), preferences.change({ zoom: preferences.zoomed(1) }), preferences.change({ theme: "dark" })]);
    expect(save.mock.lastCall?.[0]).toMatchObject({ zoom: 125, theme: "dark" });
    expect((await preferences.transport.settings()).settings).toEqual(preferences.settings);
  });

  it("return to what is kept where a change is not", async () => {
    const preferences = await read({ failing: { save_settings: "The disk is full." } });
    expect((await preferences.change({ theme: "dark" }))?.message).toBe("The disk is full.");
    expect([preferences.settings.theme, root.dataset.theme]).toEqual(["system", undefined]);
  });

  it("say once that they were lost", async () => expect((await read({ lost: true })).lost).toBe(true));

  it.each([
    [100, 1, 110],
    [100, -1, 90],
    [120, 1, 125],
    [120, -1, 110],
    [200, 1, 200],
    [50, -1, 50],
  ] as const)("step from %s %% by %s to %s %%", async (zoom, step, expected) => expect((await read({ settings: { zoom } })).zoomed(step)).toBe(expected));

  it("can be set to their own size", () => expect(ZOOMS).toContain(100));
});
