import type { AnswerInput, AnswerSaved, DimensionId, Failure, FileState, Place, QuestionId, RecentFile, Screen, ShellEvent, Start, UndoState, WorkspaceView } from "./generated/api";
import { AnswerQueue } from "./lib/queue";
import { failureOf, type Transport } from "./transport/transport";

/** What the window says about saving. */
export type Saving =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; message: string; unsaved: number };

/** A way out of the workspace that would lose what is in memory: what to do either way. */
export interface Leaving {
  go(): void;
  stay(): void;
}

const NOTHING: UndoState = { undo: null, redo: null };
/** The code of a change that was refused because the file is not where it was. */
const MOVED = "file_moved";
const IN_PLACE: FileState = { kind: "in_place" };

/** The state of the window. Data flows one way: command, reply, state. */
export class Session {
  ready = $state(false);
  recent = $state.raw<RecentFile[]>([]);
  workspace = $state.raw<WorkspaceView | null>(null);
  screen = $state<Screen>("assess");
  question = $state<QuestionId | null>(null);
  undoState = $state.raw<UndoState>(NOTHING);
  saving = $state.raw<Saving>({ kind: "idle" });
  failure = $state.raw<Failure | null>(null);
  /** Where the open file is: people move and delete files that are open. */
  file = $state.raw<FileState>(IN_PLACE);
  /** Set while the person is asked whether to leave with things that are not saved. */
  leaving = $state.raw<Leaving | null>(null);
  /** Grows when something changed that the screens must read anew. */
  revision = $state(0);
  /** The dimension whose arithmetic Results is to open with. */
  opening: DimensionId | null = null;
  /** Set where the next heading that appears is to take the focus. */
  wantsFocus = false;

  readonly queue: AnswerQueue;
  /** Comments on questions that have no answer yet, by assessment, voice and question. */
  readonly drafts = new Map<string, string>();
  #savedListeners = new Set<(input: AnswerInput, reply: AnswerSaved) => void>();
  #leaveListeners = new Set<() => void>();

  constructor(
    readonly transport: Transport,
    readonly clock: () => Date,
  ) {
    this.queue = new AnswerQueue((input) => transport.answer(input), {
      changed: () => this.#follow(),
      saved: (input, reply) => this.#answered(input, reply),
      refused: (failure) => this.#refused(failure),
    });
  }

  /** Comments that wait for an answer to their question. */
  get waitingComments(): number {
    return [...this.drafts.values()].filter((comment) => comment.trim()).length;
  }

  /** Home, the first run, or one of the screens of the workspace. */
  get page(): "home" | "setup" | Screen {
    if (!this.workspace) return "home";
    // Whoever got a pack answers it, and nothing else.
    if (this.workspace.pack) return "assess";
    return this.workspace.set_up || this.workspace.read_only ? this.screen : "setup";
  }

  /** Reads what the window shows first, and returns to the place where it was closed. */
  async start(): Promise<void> {
    this.transport.listen((event) => this.#hear(event));
    await this.attempt(async () => this.#begin(await this.transport.start()));
    this.ready = true;
  }

  /** Runs a command; what goes wrong is kept for the screen to show. Resolves to undefined then. */
  async attempt<T>(command: () => Promise<T>): Promise<T | undefined> {
    try {
      const reply = await command();
      this.failure = null;
      return reply;
    } catch (error) {
      this.#fail(failureOf(error));
      return undefined;
    }
  }

  /** As `attempt`, for a command that changes the workspace and returns it. */
  async change(command: () => Promise<WorkspaceView | null>): Promise<boolean> {
    const done = await this.choose(command);
    if (done) this.saved(this.clock());
    return done;
  }

  /** As `change`, for a command that writes nothing into the file. */
  async choose(command: () => Promise<WorkspaceView | null>): Promise<boolean> {
    const view = await this.attempt(command);
    if (!view) return false;
    this.adopt(view);
    return true;
  }

  /** Looks whether the open file is still where it was. Where nobody can say, nothing is said. */
  async look(): Promise<void> {
    if (this.workspace) this.file = await this.transport.look_at_file().catch(() => this.file);
  }

  /** Goes on with a file that was moved, deleted or replaced, and saves what waits in memory. */
  async goOn(command: () => Promise<WorkspaceView | null>): Promise<void> {
    const view = await this.attempt(command);
    if (view) {
      this.file = IN_PLACE;
      this.adopt(view);
      await this.queue.retry();
    } else await this.look();
  }

  /** Opens a workspace by any command that does; nothing happens if the person cancels. */
  async open(command: () => Promise<WorkspaceView | null>): Promise<void> {
    const view = await this.attempt(command);
    if (!view) return;
    this.saving = { kind: "idle" };
    this.file = IN_PLACE;
    this.adopt(view);
    this.go(firstScreen(view), null);
  }

  /** Closes the workspace and returns Home. */
  async close(): Promise<void> {
    const start = await this.attempt(() => this.transport.close_workspace());
    if (!start) return;
    this.queue.discard();
    this.drafts.clear();
    this.saving = { kind: "idle" };
    this.#begin(start);
  }

  /** Goes once everything is on disk; where something is not, the person decides. */
  async leave(go: () => void, stay: () => void = () => undefined): Promise<void> {
    this.#leaveListeners.forEach((listener) => listener());
    await this.queue.settled();
    if (this.queue.unsaved + this.waitingComments === 0) return go();
    const decided = (then: () => void) => () => {
      this.leaving = null;
      then();
    };
    this.leaving = { go: decided(go), stay: decided(stay) };
  }

  /** Hears that the workspace is about to be left, while there is time to save. Returns how to stop. */
  onLeave(listener: () => void): () => void {
    this.#leaveListeners.add(listener);
    return () => this.#leaveListeners.delete(listener);
  }

  /** Shows a screen and remembers it. */
  go(screen: Screen, question: QuestionId | null = this.question): void {
    this.failure = null;
    this.wantsFocus = true;
    this.screen = screen;
    this.question = question;
    this.#visit({ screen, question: screen === "assess" ? question : null });
  }

  /** Remembers the question that is shown; none at the end of the list. */
  at(question: QuestionId | null): void {
    this.question = question;
    this.#visit({ screen: "assess", question });
  }

  /** Takes over a workspace as the core has it. */
  adopt(view: WorkspaceView): void {
    this.workspace = view;
    this.undoState = view.undo;
    this.revision += 1;
  }

  /** Notes that something is on disk. While answers are under way, only they say so. */
  saved(at: Date): void {
    if (this.queue.unsaved === 0) this.saving = { kind: "saved", at };
  }

  /** Hears of each answer once it is on disk. Returns how to stop. */
  onSaved(listener: (input: AnswerInput, reply: AnswerSaved) => void): () => void {
    this.#savedListeners.add(listener);
    return () => this.#savedListeners.delete(listener);
  }

  undo(): Promise<void> {
    return this.#step(() => this.transport.undo());
  }

  redo(): Promise<void> {
    return this.#step(() => this.transport.redo());
  }

  /** Reads the workspace anew, where a screen needs the progress of everyone. */
  async refresh(): Promise<void> {
    const view = await this.attempt(() => this.transport.workspace());
    if (view) this.workspace = view;
  }

  async #step(command: () => Promise<WorkspaceView | null>): Promise<void> {
    if (!(await this.queue.settled())) return;
    await this.change(command);
  }

  #begin(start: Start): void {
    this.recent = start.recent;
    this.file = IN_PLACE;
    this.workspace = start.workspace;
    this.undoState = start.workspace?.undo ?? NOTHING;
    if (!start.workspace) return;
    this.screen = start.place?.screen ?? firstScreen(start.workspace);
    this.question = start.place?.question ?? null;
    this.revision += 1;
  }

  #hear(event: ShellEvent): void {
    switch (event.kind) {
      case "close_asked":
        return void this.leave(
          () => void this.transport.quit(),
          () => void this.transport.stay(),
        );
    }
  }

  /** Losing the place is no harm, so nothing is said if that fails. */
  #visit(place: Place): void {
    this.transport.visit(place).catch(() => undefined);
  }

  #follow(): void {
    const { failure, unsaved } = this.queue;
    if (failure?.code === MOVED) void this.look();
    if (failure) this.saving = { kind: "failed", message: failure.message, unsaved };
    else if (unsaved > 0) this.saving = { kind: "saving" };
    else if (this.saving.kind === "failed") this.saving = { kind: "idle" };
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    if (failure.code === MOVED) void this.look();
  }

  /** The screens show again what is in the file. */
  #refused(failure: Failure): void {
    this.failure = failure;
    this.revision += 1;
  }

  #answered(input: AnswerInput, reply: AnswerSaved): void {
    this.undoState = reply.undo;
    this.saving = this.queue.unsaved > 0 ? { kind: "saving" } : { kind: "saved", at: new Date(reply.saved_at) };
    this.#savedListeners.forEach((listener) => listener(input, reply));
  }
}

/** A finished assessment opens with its results, an unfinished one with its questions. */
function firstScreen(view: WorkspaceView): Screen {
  const current = view.assessments.find(({ id }) => id === view.current);
  if (view.pack) return "assess";
  const finished = view.sample || (current && current.asked > 0 && current.answered >= current.asked);
  return finished ? "results" : "assess";
}
