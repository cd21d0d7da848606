import { SvelteSet } from "svelte/reactivity";
import type {
  Answer,
  AnswerInput,
  AnswerSaved,
  AssessView,
  DimensionId,
  DimensionView,
  Evidence,
  OutcomeEntry,
  QuestionId,
  QuestionView,
} from "../../generated/api";
import { brief, typed } from "../../lib/format";
import { sameVoice } from "../../lib/queue";
import type { Unfinished } from "../../lib/unfinished";
import type { Session } from "../../session.svelte";
import { text } from "../../text/text";
import { capOn } from "./caps";
import { changedQuestion, isShown, neighbour, questionsOf, stateOf, type Filter } from "./filters";
import { numberGiven, numberIn, textGiven } from "./kinds";
import { answerOf, pairOf, turnAfter, turnOf, type Mark, type Pair } from "./pair";
import { Typing, type Typed } from "./typing";

/** What the Assess screen knows: the questions of one voice, and where the person is among them. */
export class Assess {
  view = $state<AssessView | null>(null);
  /** The question that is shown; none past the last one. */
  at = $state<QuestionId | null>(null);
  readonly filters = new SvelteSet<Filter>();
  /** Grows when answers were read anew, so that fields take their text over. */
  edition = $state(0);
  /** The whole of how to answer is shown, not only its beginning. */
  howOpen = $state(false);
  /** Why a key did nothing at the current question. */
  refusal = $state<string | null>(null);

  readonly questions = $derived(this.view ? questionsOf(this.view) : []);
  readonly current = $derived(this.questions.find(({ question }) => question.id === this.at) ?? null);
  /** The fact that stops the current question; none where nothing does. */
  readonly cap = $derived(this.current ? capOn(this.current, this.questions) : null);
  readonly dimension = $derived(this.view?.dimensions.find(({ questions }) => questions.some(({ question }) => question.id === this.at)) ?? null);
  readonly answered = $derived(this.questions.filter(({ given }) => given).length);
  /** Of a pair: the mark that the next key sets. */
  readonly turn = $derived.by((): Mark => this.#turn ?? (this.current ? turnOf(this.pairOn(this.current)) : "today"));

  /** Where a key or the focus has led, while the question stays the same. */
  #turn = $state<Mark | null>(null);
  readonly #typing = new Typing((typed) => this.#save(typed));

  constructor(private readonly session: Session) {}

  /** Reads the questions of the current voice. The place is kept; after an undo it follows the change. */
  async load(): Promise<void> {
    const assessment = this.session.workspace?.current;
    if (!assessment || !this.session.workspace?.voice) {
      this.view = null;
      return;
    }
    const next = await this.session.attempt(() => this.session.transport.assess({ assessment }));
    if (!next) return;
    const before = this.view;
    this.#keepUnsaved(next);
    this.view = next;
    this.edition += 1;
    this.#place(before, next);
  }

  #place(before: AssessView | null, next: AssessView): void {
    const all = questionsOf(next);
    const known = (id: QuestionId | null) => all.find(({ question }) => question.id === id)?.question.id ?? null;
    const same = before && before.assessment.id === next.assessment.id && sameVoice(before.voice, next.voice);
    const changed = same ? changedQuestion(questionsOf(before), all) : null;
    const at = changed ?? known(this.at) ?? (same ? this.at : (known(this.session.question) ?? known(next.at)));
    if (at !== this.at && before) this.session.wantsFocus = true;
    this.#show(at);
  }

  /** An answer that could not be saved yet is still the person's answer. */
  #keepUnsaved(view: AssessView): void {
    for (const question of questionsOf(view)) {
      const waiting = this.session.queue.latest(question.question.id, view.voice);
      if (waiting && waiting.assessment === view.assessment.id) show(question, waiting);
    }
  }

  /** Shows a question; none for the end of the list. */
  goTo(id: QuestionId | null): void {
    this.saveTyped();
    if (id === this.at) return;
    this.session.wantsFocus = true;
    this.#show(id);
  }

  #show(id: QuestionId | null): void {
    if (id !== this.at) {
      this.#turn = null;
      this.refusal = null;
    }
    this.at = id;
    this.session.at(id);
  }

  next(): void {
    this.goTo(neighbour(this.questions, this.at, 1, this.filters));
  }

  back(): void {
    const before = neighbour(this.questions, this.at, -1, this.filters);
    if (before) this.goTo(before);
  }

  /** The first question of a dimension that the filters show. */
  firstOf(dimension: DimensionView): QuestionId | null {
    return dimension.questions.find((view) => isShown(view, this.filters))?.question.id ?? null;
  }

  /** Carries out a key that answers the current question. */
  press(value: number | string, advance: boolean): void {
    if (this.current?.question.kind === "differential") return this.#pressMark(Number(value), advance);
    if (this.#stops({ state: "value", value })) return;
    this.answer({ state: "value", value });
    if (advance) this.next();
  }

  /** The marks of a pair, saved or not. */
  pairOn(view: QuestionView): Pair {
    const unfinished = this.unfinishedOn(view);
    return unfinished && "today" in unfinished ? unfinished : pairOf(view.given);
  }

  /** What is there of an answer that is not complete. */
  unfinishedOn(view: QuestionView): Unfinished | null {
    return this.session.unfinished.get(this.#key(view.question.id)) ?? null;
  }

  /** Sets one mark of the current pair. The answer is saved once both are set. */
  mark(mark: Mark, value: number): void {
    const view = this.current;
    if (!view) return;
    const pair = { ...this.pairOn(view), [mark]: value };
    const answer = answerOf(pair);
    if (answer) this.answer(answer);
    else this.#keepUnfinished(view, pair);
  }

  /** Whether a fact stops an answer; then it is said why. */
  #stops(answer: Answer): boolean {
    const { cap } = this;
    const above = cap !== null && answer.state === "value" && typeof answer.value === "number" && answer.value > cap.at;
    if (above) this.refuse(text.assess.cap.stops(brief(cap.at), cap.when));
    return above;
  }

  /** Says why a key does nothing here. */
  refuse(why: string): void {
    this.refusal = why;
  }

  /** Takes the keys to one mark of the pair. */
  turnTo(mark: Mark): void {
    this.#turn = mark;
  }

  #pressMark(value: number, advance: boolean): void {
    const view = this.current;
    if (!view) return;
    const [mark, before] = [this.turn, this.pairOn(view)];
    this.mark(mark, value);
    const turn = turnAfter(mark, before, { ...before, [mark]: value }, advance);
    if (turn === null) this.next();
    else this.#turn = turn;
  }

  /** Takes back what is there of an answer that is not complete. */
  erase(): void {
    if (this.current?.question.kind === "differential") this.#dropUnfinished(this.current);
  }

  /** Gives an answer to the current question, or takes it back. Without a value its field is empty again. */
  answer(answer: Answer | null): void {
    if (!this.current) return;
    this.#answer(this.current, answer);
    if (answer?.state !== "value") this.edition += 1;
  }

  #answer(view: QuestionView, answer: Answer | null): void {
    const comment = this.#commentOf(view);
    const evidence = answer?.state === "value" && stateOf(view.given) === "value" ? (view.given?.evidence ?? "asserted") : "asserted";
    this.#forget(view.question.id);
    this.session.unfinished.delete(this.#key(view.question.id));
    this.refusal = null;
    if (answer?.state !== "value") this.#turn = null;
    if (answer === null && comment) this.#keepDraft(view.question.id, comment);
    this.#put(view, answer, evidence, answer === null ? "" : comment);
  }

  /** Confirms the answer that the assessment began with; a comment that was typed meanwhile replaces its comment. */
  confirm(): boolean {
    const view = this.current;
    if (!view?.carried || view.given) return false;
    const { answer, evidence, comment } = view.carried.given;
    if (this.#stops(answer)) return false;
    const typed = this.#commentOf(view);
    this.#forget(view.question.id);
    this.#put(view, answer, evidence, typed || comment);
    return true;
  }

  /** Says what bears the current answer out. */
  evidence(evidence: Evidence): void {
    const view = this.current;
    if (!view?.given) return;
    const comment = this.#commentOf(view);
    this.#forget(view.question.id);
    this.#put(view, view.given.answer, evidence, comment);
  }

  /** Takes over what is being typed; saved after a pause, or on leaving the field. */
  type(field: Typed["field"], question: QuestionId, text: string): void {
    this.#typing.take({ question, field, text });
  }

  /** Saves what was typed, or keeps it until it can be saved. */
  saveTyped(): void {
    this.#typing.flush();
  }

  #save({ question: id, field, text }: Typed): void {
    const view = this.questions.find(({ question }) => question.id === id);
    if (!view) return;
    if (field === "answer") this.#saveWritten(view, text);
    else if (!view.given) this.#keepDraft(id, text);
    else if (view.given.comment !== text) this.#put(view, view.given.answer, view.given.evidence, text);
  }

  /** A text or a number that was written is the answer; an empty field is none. */
  #saveWritten(view: QuestionView, written: string): void {
    const number = numberIn(written);
    if (!written.trim()) this.#clear(view);
    else if (view.question.kind === "text") this.#answer(view, { state: "value", value: { text: written.trim() } });
    else if (number !== null) this.#answer(view, { state: "value", value: number });
    else this.#keepUnfinished(view, { written });
  }

  /** An emptied field takes its value back, and leaves a "don't know" alone. */
  #clear(view: QuestionView): void {
    if (stateOf(view.given) === "value") this.#answer(view, null);
    else this.#dropUnfinished(view);
  }

  /** What stands in the field of a question that is answered in writing. */
  writtenOn(view: QuestionView): string {
    const unfinished = this.unfinishedOn(view);
    if (unfinished && "written" in unfinished) return unfinished.written;
    if (view.question.kind === "text") return textGiven(view.given);
    const given = numberGiven(view.given);
    return given === null ? "" : typed(given);
  }

  /** What stands in the comment field of a question. */
  commentOn(view: QuestionView): string {
    return view.given ? view.given.comment : (this.session.drafts.get(this.#key(view.question.id)) ?? "");
  }

  /** Saves the count of an outcome test; resolves to whether it is on disk. */
  async count(dimension: DimensionId, entry: OutcomeEntry | null): Promise<boolean> {
    const view = this.view;
    if (!view) return false;
    const input = { assessment: view.assessment.id, dimension, entry };
    const reply = await this.session.attempt(() => this.session.transport.set_outcome(input));
    if (!reply) return false;
    this.session.undoState = reply.undo;
    this.session.saved(new Date(reply.saved_at));
    const shown = view.dimensions.find(({ id }) => id === dimension);
    if (shown) Object.assign(shown, { outcome: reply.outcome, contradiction: reply.contradiction });
    return true;
  }

  /** Takes over what the core says about an answer that is on disk. */
  saved(input: AnswerInput, reply: AnswerSaved): void {
    const view = this.view;
    if (!view || input.assessment !== view.assessment.id || !sameVoice(input.voice, view.voice)) return;
    view.assessment = reply.assessment;
    view.holding_back = reply.holding_back;
    const dimension = view.dimensions.find(({ questions }) => questions.some(({ question }) => question.id === input.question));
    if (!dimension) return;
    dimension.contradiction = reply.contradiction;
    const index = dimension.questions.findIndex(({ question }) => question.id === input.question);
    if (!this.session.queue.supersedes(input)) dimension.questions[index] = reply.question;
  }

  #commentOf(view: QuestionView): string {
    return this.#typing.commentOn(view.question.id) ?? this.commentOn(view);
  }

  #forget(question: QuestionId): void {
    this.#typing.drop();
    this.session.drafts.delete(this.#key(question));
  }

  /** What is not saved belongs to whoever typed it, not to who answers next. */
  #key(question: QuestionId): string {
    const { participant, group } = this.view?.voice ?? {};
    return [this.view?.assessment.id, participant, group, question].join(" ");
  }

  #keepUnfinished(view: QuestionView, unfinished: Unfinished): void {
    if (!this.session.workspace?.read_only) this.session.unfinished.set(this.#key(view.question.id), unfinished);
  }

  #dropUnfinished(view: QuestionView): void {
    this.session.unfinished.delete(this.#key(view.question.id));
    this.#turn = null;
  }

  #keepDraft(question: QuestionId, comment: string): void {
    this.session.drafts.set(this.#key(question), comment);
  }

  #put(question: QuestionView, answer: Answer | null, evidence: Evidence, comment: string): void {
    const view = this.view;
    if (!view || this.session.locked) return;
    const input: AnswerInput = {
      assessment: view.assessment.id,
      question: question.question.id,
      voice: $state.snapshot(view.voice),
      answer: $state.snapshot(answer),
      evidence,
      comment,
    };
    if (unchanged(question, input)) return;
    show(question, input);
    this.session.queue.put(input);
  }
}

/** Shows an answer before it is on disk; the word "Saved" waits for the reply. */
function show(view: QuestionView, { answer, evidence, comment }: AnswerInput): void {
  view.given = answer && { answer, evidence, comment };
}

function unchanged(view: QuestionView, { answer, evidence, comment }: AnswerInput): boolean {
  return JSON.stringify(view.given) === JSON.stringify(answer && { answer, evidence, comment });
}
