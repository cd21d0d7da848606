import type { QuestionId } from "../../generated/api";

/** How long a pause in typing lasts before what was typed is saved, in milliseconds. */
const PAUSE = 800;

/** What is being typed: a comment, or an answer that is a text or a number. */
export interface Typed {
  question: QuestionId;
  field: "comment" | "answer";
  text: string;
}

/** Holds what is being typed, and hands it over after a pause or when something else comes first. */
export class Typing {
  #typed: Typed | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly save: (typed: Typed) => void) {}

  /** Takes over what stands in a field now. What stands in another is handed over first. */
  take(typed: Typed): void {
    if (this.#typed?.field !== typed.field) this.flush();
    this.#typed = typed;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  flush(): void {
    const typed = this.#typed;
    this.drop();
    if (typed) this.save(typed);
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#typed = null;
  }

  /** The comment that is being typed on a question. */
  commentOn(question: QuestionId): string | null {
    return this.#typed?.field === "comment" && this.#typed.question === question ? this.#typed.text : null;
  }
}
