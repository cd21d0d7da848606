import type { Failure, Settings } from "./generated/api";
import { write } from "./lib/format";
import { speak } from "./text/text";
import { failureOf, type Transport } from "./transport/transport";

/** What holds until the core has said what the person chose. */
const UNREAD: Settings = {
  theme: "system",
  language: "en",
  zoom: 100,
  page: "a4",
  numbers: "language",
  dates: "language",
  single_keys: true,
  backups: true,
};

/** The sizes that a step leads to, in per cent, as browsers have them. */
export const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200];

/** The settings of the person, and the window that follows them. */
export class Preferences {
  settings = $state.raw<Settings>(UNREAD);
  defaults = $state.raw<Settings>(UNREAD);
  /** The settings could not be read, and nobody has been told yet. */
  lost = $state(false);
  /** The control that changed what everything is written in, and was made anew by that. */
  touched: string | null = null;
  /** Changes that wait for the disk, one after the other. */
  #saving: Promise<unknown> = Promise.resolve();

  constructor(
    readonly transport: Transport,
    /** The system's own locale, which knows more than the language: en-US, de-CH. */
    readonly locale: string,
  ) {}

  /** What everything in the window is written in. Where it changes, the screens are made anew. */
  get manner(): string {
    const { language, numbers, dates } = this.settings;
    return `${language} ${numbers} ${dates}`;
  }

  /** Reads the settings before anything is painted. */
  async read(): Promise<void> {
    try {
      const { settings, defaults, lost } = await this.transport.settings();
      this.defaults = defaults;
      this.lost = lost;
      this.#follow(settings);
    } catch {
      // The window works with what it has; whatever is wrong shows with the next command.
      this.#follow(this.settings);
    }
  }

  /** Makes a change hold at once. Resolves to what went wrong where it could not be kept. */
  async change(part: Partial<Settings>): Promise<Failure | null> {
    this.#follow({ ...this.settings, ...part });
    const saved = this.#saving.then(() => this.transport.save_settings(this.settings));
    this.#saving = saved.catch(() => undefined);
    try {
      await saved;
      return null;
    } catch (error) {
      const kept = await this.transport.settings().catch(() => null);
      if (kept) this.#follow(kept.settings);
      return failureOf(error);
    }
  }

  /** The size a step above or below. */
  zoomed(step: 1 | -1): number {
    const { zoom } = this.settings;
    const next = step > 0 ? ZOOMS.find((size) => size > zoom) : ZOOMS.findLast((size) => size < zoom);
    return next ?? zoom;
  }

  #follow(settings: Settings): void {
    speak(settings.language);
    write(settings, this.locale);
    const root = document.documentElement;
    root.lang = settings.language;
    if (settings.theme === "system") delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    this.settings = settings;
  }
}
