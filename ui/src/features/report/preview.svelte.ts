import { SvelteMap } from "svelte/reactivity";
import type { Failure, PageCounts, PaperInput, PreviewView } from "../../generated/api";
import { failureOf, type Transport } from "../../transport/transport";

/** Dots across that pictures of pages are asked for in, so that a window can be dragged wider in peace. */
const WIDTHS = [240, 480, 900, 1300, 1800, 2400];

/** The width to ask for so that a picture is sharp. */
export function sharpWidth(css: number, density: number): number {
  const wanted = css * density;
  return WIDTHS.find((width) => width >= wanted) ?? WIDTHS[WIDTHS.length - 1] ?? wanted;
}

interface Wanted {
  page: number;
  width: number;
}

interface Picture {
  /** The preview that it was drawn from. */
  key: string;
  url: string;
}

const nameOf = ({ page, width }: Wanted): string => `${page}/${width}`;

/**
 * The pages as they would be exported. They follow every change: the latest request wins, and a page stays
 * to be seen until its successor is drawn. Pictures are drawn one at a time, the page that is looked at first.
 */
export class Preview {
  view = $state.raw<PreviewView | null>(null);
  counts = $state.raw<PageCounts | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** The page that is looked at, counted from 0. */
  at = $state(0);

  readonly #pictures = new SvelteMap<string, Picture>();
  #wanted: Wanted[] = [];
  #drawing = false;
  #latest = 0;
  #stopped = false;

  constructor(private readonly transport: Transport) {}

  get pages(): number {
    return this.view?.pages.length ?? 0;
  }

  /** Writes the report anew and shows it; the numbers of pages follow. */
  async show(input: PaperInput): Promise<void> {
    const mine = (this.#latest += 1);
    this.busy = true;
    try {
      const view = await this.transport.preview(input);
      if (mine !== this.#latest) return;
      this.#adopt(view);
      const { assessment, page, date } = input;
      const counts = await this.transport.page_counts({ assessment, page, date });
      if (mine === this.#latest) this.counts = counts;
    } catch (error) {
      const failure = failureOf(error);
      if (mine === this.#latest && failure.code !== "cancelled") this.failure = failure;
    } finally {
      if (mine === this.#latest) this.busy = false;
    }
  }

  /** Nothing is chosen, so there is nothing to show. */
  clear(): void {
    this.#latest += 1;
    this.busy = false;
    this.#adopt({ key: "", pages: [], problem: null });
  }

  /** Turns to a page; beyond the ends nothing happens. */
  turn(page: number): void {
    if (page >= 0 && page < this.pages) this.at = page;
  }

  /** The picture of a page: of the former preview until the new one is drawn. */
  url(page: number, width: number): string | null {
    return this.#pictures.get(nameOf({ page, width }))?.url ?? null;
  }

  /** Asks for a picture; `now` before all others, else after them. */
  want(page: number, width: number, now = false): void {
    const wanted = { page, width };
    if (!this.view?.key || this.view.problem || this.#isDrawn(wanted)) return;
    const others = this.#wanted.filter((other) => nameOf(other) !== nameOf(wanted));
    this.#wanted = now ? [wanted, ...others] : [...others, wanted];
    void this.#draw();
  }

  /** Gives the pictures back. */
  stop(): void {
    this.#stopped = true;
    this.#latest += 1;
    for (const { url } of this.#pictures.values()) URL.revokeObjectURL(url);
    this.#pictures.clear();
  }

  #adopt(view: PreviewView): void {
    this.view = view;
    this.failure = null;
    this.#wanted = [];
    this.at = Math.max(0, Math.min(this.at, view.pages.length - 1));
    for (const name of [...this.#pictures.keys()]) {
      if (Number(name.split("/")[0]) >= view.pages.length) this.#forget(name);
    }
  }

  #isDrawn(wanted: Wanted): boolean {
    return this.#pictures.get(nameOf(wanted))?.key === this.view?.key;
  }

  async #draw(): Promise<void> {
    if (this.#drawing) return;
    this.#drawing = true;
    for (let next = this.#wanted.shift(); next && !this.#stopped; next = this.#wanted.shift()) await this.#drawOne(next);
    this.#drawing = false;
  }

  /** A page that cannot be drawn stays as it is: the next preview asks again. */
  async #drawOne(wanted: Wanted): Promise<void> {
    const key = this.view?.key;
    if (!key || this.#isDrawn(wanted)) return;
    try {
      const bytes = await this.transport.preview_page({ key, ...wanted });
      if (this.#stopped || key !== this.view?.key) return;
      this.#forget(nameOf(wanted));
      this.#pictures.set(nameOf(wanted), { key, url: URL.createObjectURL(new Blob([bytes], { type: "image/png" })) });
    } catch (error) {
      const failure = failureOf(error);
      if (key === this.view?.key && failure.code !== "preview_gone") this.failure = failure;
    }
  }

  #forget(name: string): void {
    const picture = this.#pictures.get(name);
    if (picture) URL.revokeObjectURL(picture.url);
    this.#pictures.delete(name);
  }
}
