import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageView, PaperInput, PreviewView } from "../../generated/api";
import type { Transport } from "../../transport/transport";
import { Preview, sharpWidth } from "./preview.svelte";
import { shownOn, sourcesOf } from "./shows";

const input: PaperInput = { assessment: "a", parts: ["board"], page: "a4", date: "2026-11-20" };
const blank: PageView = { part: "board", dimensions: [], questions: [], services: [] };
const counts = { parts: [], audiences: [] };

const written = (key: string, pages = 3): PreviewView => ({ key, pages: Array.from({ length: pages }, () => blank), problem: null });
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A core whose replies a test gives one by one. */
function core() {
  const previews: { resolve(view: PreviewView): void; reject(error: unknown): void }[] = [];
  const drawn: string[] = [];
  const transport = {
    preview: () => new Promise<PreviewView>((resolve, reject) => previews.push({ resolve, reject })),
    page_counts: async () => counts,
    preview_page: async ({ key, page, width }: { key: string; page: number; width: number }) => {
      drawn.push(`${key}/${page}/${width}`);
      return new ArrayBuffer(1);
    },
  } as unknown as Transport;
  return { preview: new Preview(transport), previews, drawn };
}

let urls = 0;
beforeEach(() => {
  urls = 0;
  vi.stubGlobal("URL", { createObjectURL: () => `blob:${(urls += 1)}`, revokeObjectURL: vi.fn() });
});
afterEach(() => vi.unstubAllGlobals());

describe("the preview", () => {
  it("shows what was asked for last, whatever is written first", async () => {
    const { preview, previews } = core();
    void preview.show(input);
    void preview.show(input);
    previews[1]?.resolve(written("new"));
    await settled();
    previews[0]?.resolve(written("old"));
    await settled();
    expect([preview.view?.key, preview.busy]).toEqual(["new", false]);
  });

  it("says nothing of a request that a later one called off", async () => {
    const { preview, previews } = core();
    void preview.show(input);
    previews[0]?.reject({ code: "cancelled", message: "" });
    await settled();
    expect(preview.failure).toBeNull();
    void preview.show(input);
    previews[1]?.reject({ code: "io", message: "The stick is gone." });
    await settled();
    expect(preview.failure?.message).toBe("The stick is gone.");
  });

  it("keeps a page to be seen until its successor is drawn", async () => {
    const { preview, previews } = core();
    void preview.show(input);
    previews[0]?.resolve(written("one"));
    await settled();
    preview.want(0, 900);
    await settled();
    expect(preview.url(0, 900)).toBe("blob:1");
    void preview.show(input);
    previews[1]?.resolve(written("two"));
    await settled();
    expect(preview.url(0, 900)).toBe("blob:1");
    preview.want(0, 900);
    await settled();
    expect(preview.url(0, 900)).toBe("blob:2");
    expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:1");
  });

  it("draws the page that is looked at before all others, and each once", async () => {
    const { preview, previews, drawn } = core();
    void preview.show(input);
    previews[0]?.resolve(written("one"));
    await settled();
    for (const page of [0, 1, 2, 1]) preview.want(page, 240);
    preview.want(2, 900, true);
    await settled();
    expect(drawn).toEqual(["one/0/240", "one/2/900", "one/2/240", "one/1/240"]);
  });

  it("stays at its page as long as there is one", async () => {
    const { preview, previews } = core();
    void preview.show(input);
    previews[0]?.resolve(written("one", 5));
    await settled();
    preview.turn(4);
    preview.turn(9);
    expect(preview.at).toBe(4);
    void preview.show(input);
    previews[1]?.resolve(written("two", 2));
    await settled();
    expect(preview.at).toBe(1);
    preview.clear();
    expect([preview.at, preview.pages]).toEqual([0, 0]);
  });

  it.each([
    [110, 1, 240],
    [600, 1, 900],
    [600, 2, 1300],
    [4000, 2, 2400],
  ])("draws %i pixels at density %i in %i dots", (css, density, width) => expect(sharpWidth(css, density)).toBe(width));
});

describe("the way back from a page", () => {
  const impact = { id: "D02", name: "Business impact and value" };
  const cost = { id: "D02-1", short: "Cost of one hour" };

  it.each<[string, PageView, string[]]>([
    ["the board page", blank, ["Open in Results"]],
    ["contents", { ...blank, part: null }, []],
    ["a dimension", { ...blank, part: "stand", dimensions: [impact] }, ["Open in Results: Business impact and value"]],
    ["answers", { ...blank, part: "appendix", dimensions: [impact], questions: [cost] }, ["Open in Results: Business impact and value", "Answer: Cost of one hour"]],
    ["a statement", { ...blank, part: "impact", services: [{ id: "s01", name: "Claims intake" }] }, ["Open the statement: Claims intake"]],
    ["services side by side", { ...blank, part: "impact" }, ["Open Impact"]],
    ["the method", { ...blank, part: "method" }, ["Open People", "Open in Results"]],
  ])("leads from %s to the screens behind it", (_, page, labels) => expect(sourcesOf(page).map(({ label }) => label)).toEqual(labels));

  it("says what stands on a page", () => {
    expect(shownOn({ ...blank, part: null })).toBe("Contents");
    expect(shownOn({ part: "stand", dimensions: [impact], questions: [], services: [] })).toBe("Where we stand, Business impact and value");
  });
});
