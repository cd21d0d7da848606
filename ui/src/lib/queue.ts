import type { AnswerInput, AnswerSaved, Failure, QuestionId, Voice } from "../generated/api";
import { failureOf } from "../transport/transport";

/** What the screen hears from the queue. */
export interface QueueListener {
  /** Something was put in, sent, saved or refused. */
  changed(): void;
  saved(input: AnswerInput, reply: AnswerSaved): void;
  /** An answer that can never be saved was let go. */
  refused(failure: Failure): void;
}

/** Failures that trying again cannot mend: the answer is let go, and those behind it go on. */
const HOPELESS = new Set(["answer_refused", "unknown", "signed_off"]);

/** Whether two answers come from the same person for the same side. */
export function sameVoice(one: Voice, other: Voice): boolean {
  return one.participant === other.participant && one.group === other.group;
}

/**
 * Answers on their way to the disk: in order, one at a time. An answer leaves the queue only once it is
 * saved; after a failure the queue waits, keeps everything, and goes on when told to.
 */
export class AnswerQueue {
  #waiting: AnswerInput[] = [];
  #sending = false;
  #failure: Failure | null = null;
  #idle: (() => void)[] = [];

  constructor(
    private readonly send: (input: AnswerInput) => Promise<AnswerSaved>,
    private readonly listener: QueueListener,
  ) {}

  /** Puts an answer at the end. While the queue is stopped it only waits. */
  put(input: AnswerInput): void {
    this.#waiting.push(input);
    this.listener.changed();
    if (!this.#failure) void this.#run();
  }

  /** Sends what is kept once more. */
  retry(): Promise<void> {
    this.#failure = null;
    return this.#run();
  }

  /** Forgets what could not be saved. Only a person may decide that. */
  discard(): void {
    this.#waiting = [];
    this.#failure = null;
    this.listener.changed();
  }

  /** Why the queue stopped. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** How many questions have an answer that is not on disk. */
  get unsaved(): number {
    return new Set(this.#waiting.map((input) => `${input.voice.participant} ${input.voice.group} ${input.question}`)).size;
  }

  /** The latest answer to a question that is not on disk. */
  latest(question: QuestionId, voice: Voice): AnswerInput | undefined {
    return this.#waiting.findLast((input) => input.question === question && sameVoice(input.voice, voice));
  }

  /** Whether a later answer to the same question, for the same voice, still waits. */
  supersedes(input: AnswerInput): boolean {
    const later = this.latest(input.question, input.voice);
    return later !== undefined && later !== input;
  }

  /** Resolves with true once all is saved, with false if the queue stopped. */
  async settled(): Promise<boolean> {
    if (this.#sending) await new Promise<void>((resolve) => this.#idle.push(resolve));
    return this.#failure === null;
  }

  async #run(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (!this.#failure && this.#waiting[0]) await this.#sendFirst(this.#waiting[0]);
    this.#sending = false;
    this.#idle.splice(0).forEach((resolve) => resolve());
    this.listener.changed();
  }

  async #sendFirst(input: AnswerInput): Promise<void> {
    this.listener.changed();
    try {
      const reply = await this.send(input);
      this.#remove(input);
      this.listener.saved(input, reply);
    } catch (error) {
      const failure = failureOf(error);
      if (!HOPELESS.has(failure.code)) {
        this.#failure = failure;
        return;
      }
      this.#remove(input);
      this.listener.refused(failure);
    }
  }

  /** By identity: the queue may have been emptied and filled again meanwhile. */
  #remove(input: AnswerInput): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== input);
  }
}
