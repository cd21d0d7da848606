import type { Failure } from "../generated/api";
import { failureOf } from "../transport/transport";

/** What the screen hears from the queue. */
export interface SavesListener<Input, Reply> {
  changed(): void;
  saved(input: Input, reply: Reply): void;
}

/**
 * Things on their way to the disk: in order, one at a time. Each leaves the queue once it is saved; after a
 * failure the queue waits, keeps everything, and goes on when told to.
 */
export class SaveQueue<Input, Reply> {
  #waiting: Input[] = [];
  #sending = false;
  #failure: Failure | null = null;
  #idle: (() => void)[] = [];

  constructor(
    private readonly send: (input: Input) => Promise<Reply>,
    private readonly listener: SavesListener<Input, Reply>,
  ) {}

  /** Puts something at the end. After a failure this tries again. */
  put(input: Input): void {
    this.#waiting.push(input);
    void this.retry();
  }

  retry(): Promise<void> {
    this.#failure = null;
    return this.#run();
  }

  discard(): void {
    this.#waiting = [];
    this.#failure = null;
    this.listener.changed();
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  get unsaved(): number {
    return this.#waiting.length;
  }

  /** The last thing that is not on disk and meets a condition. */
  latest(is: (input: Input) => boolean): Input | undefined {
    return this.#waiting.findLast(is);
  }

  /** Resolves with true once all is saved, with false if the queue stopped. */
  async settled(): Promise<boolean> {
    if (this.#sending) await new Promise<void>((resolve) => this.#idle.push(resolve));
    return this.#failure === null;
  }

  async #run(): Promise<void> {
    this.listener.changed();
    if (this.#sending) return;
    this.#sending = true;
    for (let next = this.#waiting[0]; next !== undefined && !this.#failure; next = this.#waiting[0]) await this.#sendFirst(next);
    this.#sending = false;
    this.#idle.splice(0).forEach((resolve) => resolve());
    this.listener.changed();
  }

  async #sendFirst(input: Input): Promise<void> {
    try {
      const reply = await this.send(input);
      this.#waiting = this.#waiting.filter((waiting) => waiting !== input);
      this.listener.saved(input, reply);
    } catch (error) {
      this.#failure = failureOf(error);
    }
  }
}
