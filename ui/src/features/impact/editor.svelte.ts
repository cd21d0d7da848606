import { SvelteMap } from "svelte/reactivity";
import type { Finding, ServiceId, Statement, StatementSaved, StatementView, Stoppage } from "../../generated/api";
import type { Session } from "../../session.svelte";
import { correctionOf, type Correction } from "./correction";
import { read, written, type Field } from "./fields";
import { at, put, within } from "./pointer";
import { lossField } from "./statement/layout";
import type { Wrong } from "./typing";

/**
 * A statement while it is being written. What is typed changes the draft at once; its consequences follow, the
 * latest question winning; a field that is left is saved, in order. What cannot be read stays in its field.
 */
export class Editor {
  view = $state.raw<StatementView | null>(null);
  draft = $state.raw<Statement | null>(null);
  /** Somebody has said that the next version is to be written. */
  reopened = $state(false);
  /** What a stoppage proposes, and what became of that. */
  correction = $state.raw<Correction | null>(null);
  /** It stands in the draft and nobody has confirmed it. */
  pending = $state(false);

  readonly #wrong = new SvelteMap<string, Wrong>();
  readonly #typed = new SvelteMap<string, string>();
  #kept: Statement | null = null;
  #latest = 0;
  /** What follows from the draft has not been asked yet, and: it is being asked. */
  #stale = false;
  #asking = false;
  readonly #stops: (() => void)[];

  constructor(
    readonly session: Session,
    readonly service: ServiceId,
    /** An earlier version, to be read only. */
    readonly version: number | null = null,
  ) {
    this.#stops = [session.onLeave(() => this.leave()), session.onStated((input, reply) => this.#saved(input.statement, reply))];
  }

  /** Signed and not opened for the next version, or in a file that can only be read. */
  get locked(): boolean {
    if (this.session.workspace?.read_only || this.version !== null) return true;
    const status = this.draft?.status;
    return (status === "signed" || status === "expired") && !this.reopened;
  }

  get errors(): Finding[] {
    return this.view?.evaluation.problems.filter(({ severity }) => severity === "error") ?? [];
  }

  get warnings(): Finding[] {
    return this.view?.evaluation.problems.filter(({ severity }) => severity === "warning") ?? [];
  }

  /** Fields whose text cannot be read. */
  get unread(): number {
    return this.#wrong.size;
  }

  async load(): Promise<void> {
    const mine = (this.#latest += 1);
    const { service, version } = this;
    const waiting = this.session.statements.latest(({ statement }) => statement.service === service)?.statement;
    const saved = () => (version === null ? this.session.transport.statement({ service }) : this.session.transport.statement_version({ service, version }));
    const ask = () => (waiting && version === null ? this.session.transport.try_statement({ statement: waiting }) : saved());
    const view = await this.session.attempt(ask);
    if (!view || mine !== this.#latest) return;
    this.view = view;
    this.draft = view.statement;
    this.#kept = view.statement;
    this.reopened = false;
    this.correction = null;
    this.pending = false;
    this.#typed.clear();
    this.#recall();
  }

  stop(): void {
    this.leave();
    this.#stale = false;
    this.#latest += 1;
    this.#stops.forEach((stop) => stop());
  }

  valueAt(pointer: string): unknown {
    return at(this.draft, pointer);
  }

  valueOf({ at: pointer, lens }: Field): unknown {
    return lens && this.draft ? lens.get(this.draft) : this.valueAt(pointer);
  }

  textOf(field: Field): string {
    return this.#typed.get(field.at) ?? written(field, this.valueOf(field), this.draft?.currency ?? null);
  }

  wrongAt(pointer: string): Wrong | null {
    return this.#wrong.get(pointer) ?? null;
  }

  findingAt(pointer: string): Finding | null {
    return this.errors.find((finding) => finding.pointer === pointer) ?? null;
  }

  /** Somebody types. `needed` is what stands there where the text is empty and nothing may be. */
  type(field: Field, text: string, needed?: unknown): void {
    if (this.locked) return;
    if (this.pending && !this.isProposed(field)) this.leave();
    this.#typed.set(field.at, text);
    const said = read(field, text, this.draft?.currency ?? null);
    if (!said.ok) {
      this.#fail(field.at, text, said.why);
      return;
    }
    if (said.value === null && needed !== undefined && typeof needed !== "string") {
      this.#fail(field.at, text, "number");
      return;
    }
    this.#forget(field.at);
    const value = said.value ?? needed ?? null;
    this.#change(field.lens ? field.lens.put(this.#draft, value) : put(this.#draft, field.at, value));
  }

  /** A choice of a field. */
  choose({ at: pointer, lens }: Field, value: unknown): void {
    if (this.locked || !this.draft) return;
    this.replace(lens ? lens.put(this.draft, value) : put(this.draft, pointer, value));
  }

  /** Something is added or taken away: nothing is left half typed. */
  set(pointer: string, value: unknown): void {
    if (this.locked || !this.draft) return;
    this.replace(put(this.draft, pointer, value));
  }

  /** Rows move up when one goes, so what was typed into them is no longer theirs. */
  setRows(pointer: string, rows: unknown[]): void {
    for (const key of [...this.#typed.keys()]) if (within(key, pointer)) this.#forget(key, true);
    this.set(pointer, rows);
  }

  /** The draft as a whole, such as its next state. */
  replace(statement: Statement): void {
    if (this.session.workspace?.read_only || this.version !== null) return;
    this.#change(statement);
    this.leave();
  }

  /** Sets a loss to what was really lost, in the draft only: saved once its field is left, or taken back. */
  propose(stoppage: Stoppage): void {
    if (!this.draft || this.session.workspace?.read_only || this.version !== null) return;
    this.correction = correctionOf(this.draft, stoppage);
    if (this.correction.kind === "none") return;
    this.#forget(lossField(stoppage.minutes).at, true);
    this.reopened = true;
    this.pending = true;
    this.#change(this.correction.statement);
  }

  isProposed({ at: pointer }: Field): boolean {
    return this.pending && pointer === lossField(this.correction?.stoppage.minutes ?? 0).at;
  }

  /** The draft as it was before the proposal, which nobody has saved. */
  withdraw(): void {
    if (!this.pending || !this.#kept || !this.correction) return;
    this.#forget(lossField(this.correction.stoppage.minutes).at, true);
    this.#show(this.#kept);
    this.reopened = false;
    this.correction = null;
    this.pending = false;
  }

  /** A field is left: what can be read is saved. */
  leave(): void {
    this.pending = false;
    for (const key of [...this.#typed.keys()]) if (!this.#wrong.has(key)) this.#typed.delete(key);
    if (!this.draft || this.draft === this.#kept || this.locked) return;
    this.#kept = this.draft;
    this.session.statements.put({ statement: this.draft });
  }

  /** From a signed version to the next one, which is a draft that nobody has signed. Nothing is saved before something changes. */
  nextVersion(): void {
    this.reopened = true;
  }

  /** Takes over what another command has saved. */
  adopt({ view, undo, saved_at }: StatementSaved): void {
    this.session.undoState = undo;
    this.session.saved(new Date(saved_at));
    this.#latest += 1;
    this.view = view;
    this.draft = view.statement;
    this.#kept = view.statement;
    this.reopened = false;
  }

  /** Counts a word as one of the business in every statement. False where that fails. */
  addOwnWord(word: string): Promise<boolean> {
    return this.#ownWords(() => this.session.transport.add_own_word({ service: this.service, word }));
  }

  /** Counts a word as one of the business no longer. */
  removeOwnWord(word: string): Promise<boolean> {
    return this.#ownWords(() => this.session.transport.remove_own_word({ service: this.service, word }));
  }

  /** What is typed is saved first, so that undo takes the word back before it. Of the statement only the paragraph is new. */
  async #ownWords(command: () => Promise<StatementSaved>): Promise<boolean> {
    this.leave();
    await this.session.statements.settled();
    const reply = await this.session.attempt(command);
    if (!reply) return false;
    this.session.undoState = reply.undo;
    this.session.saved(new Date(reply.saved_at));
    const waiting = this.session.statements.latest(({ statement }) => statement.service === this.service);
    if (this.draft !== this.#kept || waiting) {
      this.#stale = true;
      void this.#try();
    } else if (this.view) {
      this.#latest += 1;
      this.view = { ...this.view, paragraph: reply.view.paragraph, own_words: reply.view.own_words };
    }
    return true;
  }

  get #draft(): Statement {
    if (!this.draft) throw new Error("Nothing is typed before there is a statement.");
    return this.draft;
  }

  #change(draft: Statement): void {
    const signed = draft.status === "signed" || draft.status === "expired";
    this.#show(signed ? { ...draft, version: draft.version + 1, status: "draft", signature: null, review_date: null } : draft);
  }

  #show(draft: Statement): void {
    this.draft = draft;
    this.#stale = true;
    void this.#try();
  }

  /**
   * Asks what follows, one question at a time: what is typed meanwhile is asked next, as it then stands.
   * A question that fails leaves the former consequences; saving says what is wrong.
   */
  async #try(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    while (this.#stale && this.draft) {
      this.#stale = false;
      const mine = (this.#latest += 1);
      const view = await this.session.transport.try_statement({ statement: this.draft }).catch(() => null);
      if (view && mine === this.#latest) this.view = view;
    }
    this.#asking = false;
  }

  #saved(input: Statement, reply: StatementSaved): void {
    if (input.service !== this.service || !this.view || this.version !== null) return;
    if (input !== this.draft) {
      this.view = { ...this.view, versions: reply.view.versions };
      return;
    }
    this.#latest += 1;
    this.#stale = false;
    this.view = reply.view;
    this.draft = reply.view.statement;
    this.#kept = this.draft;
    this.reopened = false;
  }

  #key = (pointer: string): string => `${this.service} ${pointer}`;

  #fail(pointer: string, text: string, why: Wrong): void {
    this.#wrong.set(pointer, why);
    this.session.scraps.set(this.#key(pointer), { text, why });
  }

  #forget(pointer: string, typedToo = false): void {
    this.#wrong.delete(pointer);
    this.session.scraps.delete(this.#key(pointer));
    if (typedToo) this.#typed.delete(pointer);
  }

  /** What could not be read when the statement was last open is still in its field. */
  #recall(): void {
    this.#wrong.clear();
    for (const [key, { text, why }] of this.session.scraps) {
      const [service, pointer = ""] = key.split(" ");
      if (service !== this.service) continue;
      this.#typed.set(pointer, text);
      this.#wrong.set(pointer, why);
    }
  }
}
