import { SvelteMap } from "svelte/reactivity";
import type { AnswerInput, AnswerSaved, AssessmentEntry, DimensionId, Dragged, Failure, FileState, Place, QuestionId, RecentFile, Screen, ServiceId, Settings, ShellEvent, SignOff, Start, StatementInput, StatementSaved, Stoppage, UndoState, WorkspaceView } from "./generated/api";
import { entryOf } from "./lib/assessments";
import { modalOpen } from "./lib/focus";
import { AnswerQueue } from "./lib/queue";
import { SaveQueue } from "./lib/saves";
import { USUAL_TIMES } from "./features/impact/grid";
import type { Wrong } from "./features/impact/typing";
import { isNothing, type Unfinished, type Unsaved } from "./lib/unfinished";
import { choose } from "./menu";
import { Preferences } from "./preferences.svelte";
import { text } from "./text/text";
import { failureOf, type Transport } from "./transport/transport";

/** What the window says about saving. */
export type Saving =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; failure: Failure; unsaved: number };

/** A way out of the workspace that would lose what is in memory: what to do either way. */
export interface Leaving {
  go(): void;
  stay(): void;
}

/** A screen that belongs to no workspace and stands in front of whatever was there. */
export type Aside = "settings";

/** What stands in a field and cannot be read. */
export interface Scrap {
  text: string;
  why: Wrong;
}

/** A line of the list of keys. */
export interface KeyRow {
  keys: string[];
  what: string;
}
/** How far an export is. */
export type Exporting = Extract<ShellEvent, { kind: "exporting" }>;

const NOTHING: UndoState = { undo: null, redo: null };
/** The code of a change that was refused because the file is not where it was. */
const MOVED = "file_moved";
const IN_PLACE: FileState = { kind: "in_place" };

/** The state of the window. Data flows one way: command, reply, state. */
export class Session {
  ready = $state(false);
  recent = $state.raw<RecentFile[]>([]);
  workspace = $state.raw<WorkspaceView | null>(null);
  screen = $state<Screen>("overview");
  question = $state<QuestionId | null>(null);
  /** The service whose statement Impact shows; none for all services side by side. */
  service = $state<ServiceId | null>(null);
  /** Where in that statement to begin, as a JSON pointer. */
  field: string | null = null;
  /** What that statement is to be corrected by, once. */
  correction: Stoppage | null = null;
  undoState = $state.raw<UndoState>(NOTHING);
  saving = $state.raw<Saving>({ kind: "idle" });
  failure = $state.raw<Failure | null>(null);
  /** Where the open file is: people move and delete files that are open. */
  file = $state.raw<FileState>(IN_PLACE);
  /** Set while the person is asked whether to leave with things that are not saved. */
  leaving = $state.raw<Leaving | null>(null);
  /** What stands in front of the workspace, or of Home. */
  aside = $state<Aside | null>(null);
  /** The dialog that every screen can show. */
  asking = $state<"new" | "keys" | "about" | null>(null);
  /** What is held over the window. */
  dragging = $state<Dragged | null>(null);
  /** A file of answers that was dropped and not looked at yet. */
  dropped = $state<string | null>(null);
  /** The program's version. */
  version = $state("");
  /** The keys of the screen that is shown, beside those that work everywhere. */
  screenKeys = $state.raw<KeyRow[]>([]);
  /** Grows when something changed that the screens must read anew. */
  revision = $state(0);
  /** Times that the impact grid shows beside those that were judged. A way of looking: no file holds it. */
  times = $state.raw<readonly number[]>(USUAL_TIMES);
  /** How far the export under way is. */
  exporting = $state.raw<Exporting | null>(null);
  /** The dimension whose arithmetic Results is to open with. */
  opening: DimensionId | null = null;
  /** Set where the next heading that appears is to take the focus. */
  wantsFocus = false;

  readonly queue: AnswerQueue;
  readonly statements: SaveQueue<StatementInput, StatementSaved>;
  readonly preferences: Preferences;
  /** Comments on questions that have no answer yet, by assessment, voice and question. */
  readonly drafts = new Map<string, string>();
  /** Answers that are not complete yet, by assessment, voice and question. */
  readonly unfinished = new SvelteMap<string, Unfinished>();
  /** What was typed into statements and cannot be read, by service and field. */
  readonly scraps = new SvelteMap<string, Scrap>();
  #statementListeners = new Set<(input: StatementInput, reply: StatementSaved) => void>();
  #savedListeners = new Set<(input: AnswerInput, reply: AnswerSaved) => void>();
  #leaveListeners = new Set<() => void>();

  constructor(
    readonly transport: Transport,
    readonly clock: () => Date,
    locale = "",
  ) {
    this.preferences = new Preferences(transport, locale);
    this.queue = new AnswerQueue((input) => transport.answer(input), {
      changed: () => this.#follow(),
      saved: (input, reply) => this.#answered(input, reply),
      refused: (failure) => this.#refused(failure),
    });
    this.statements = new SaveQueue((input) => transport.save_statement(input), {
      changed: () => this.#follow(),
      saved: (input, reply) => this.#stated(input, reply),
    });
  }

  /** What would be lost if the workspace were left now. */
  get unsaved(): Unsaved {
    const comments = [...this.drafts.values()].filter((comment) => comment.trim()).length;
    const statements = (this.statements.unsaved > 0 ? 1 : 0) + this.scraps.size;
    return { answers: this.queue.unsaved, unfinished: this.unfinished.size, comments, statements };
  }

  /** The assessment that the screens show. */
  get assessment(): AssessmentEntry | null {
    return this.workspace && entryOf(this.workspace, this.workspace.current);
  }

  /** Who signed the current assessment off; none while it can be changed. */
  get signed(): Extract<SignOff, { state: "signed" }> | null {
    const decided = this.assessment?.sign_off;
    return decided?.state === "signed" ? decided : null;
  }

  /** Whether the current assessment can only be read. */
  get locked(): boolean {
    return this.signed !== null || (this.workspace?.read_only ?? false);
  }

  /** The screens of the workspace can be shown: one is open, and the first run is over. */
  get inside(): boolean {
    return this.workspace !== null && (this.workspace.set_up || this.workspace.read_only);
  }

  /** Keys that are a single character do something, unless the person has switched them off (WCAG 2.1.4). */
  get singleKeys(): boolean {
    return this.preferences.settings.single_keys;
  }

  /** What stands in front, Home, the first run, or one of the screens of the workspace. */
  get page(): "home" | "setup" | Aside | Screen {
    if (this.aside) return this.aside;
    if (!this.workspace) return "home";
    // Whoever got a pack answers it, and nothing else.
    if (this.workspace.pack) return "assess";
    return this.inside ? this.screen : "setup";
  }

  /** Reads what the window shows first, and returns to the place where it was closed. */
  async start(): Promise<void> {
    this.transport.listen((event) => this.#hear(event));
    const start = await this.attempt(() => this.transport.start());
    if (start) this.#begin(start);
    this.ready = true;
  }

  /** Shows a screen that belongs to no workspace. */
  show(aside: Aside): void {
    this.failure = null;
    this.wantsFocus = true;
    this.aside = aside;
  }

  /** Returns to what stood behind. */
  back(): void {
    this.failure = null;
    this.wantsFocus = true;
    this.aside = null;
  }

  /** Changes settings; what goes wrong is kept for the screen to show. */
  async prefer(part: Partial<Settings>): Promise<void> {
    this.failure = await this.preferences.change(part);
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
      await this.retry();
    } else await this.look();
  }

  /** Opens a workspace by any command that does; nothing happens if the person cancels. */
  async open(command: () => Promise<WorkspaceView | null>, screen: Screen = "overview"): Promise<void> {
    const view = await this.attempt(command);
    if (!view) return;
    this.#forget();
    this.asking = null;
    this.file = IN_PLACE;
    this.adopt(view);
    this.go(screen, null);
  }

  /** Closes the workspace and returns Home. */
  async close(): Promise<void> {
    const start = await this.attempt(() => this.transport.close_workspace());
    if (!start) return;
    this.#forget();
    this.aside = null;
    this.#begin(start);
  }

  /** Goes once everything is on disk; where something is not, the person decides. */
  async leave(go: () => void, stay: () => void = () => undefined): Promise<void> {
    this.#leaveListeners.forEach((listener) => listener());
    await this.queue.settled();
    await this.statements.settled();
    if (isNothing(this.unsaved)) return go();
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
    // Whoever is at a statement and chooses Impact wants all services.
    if (screen === "impact" && this.page === "impact") this.service = null;
    this.aside = null;
    this.screen = screen;
    this.question = question;
    this.#visit({ screen, question: screen === "assess" ? question : null });
  }

  /** Shows the statement of a service, or all services; at a field where one is given. */
  openStatement(service: ServiceId | null, field: string | null = null): void {
    this.go("impact");
    this.service = service;
    this.field = field;
    this.correction = null;
  }

  /** Shows the statement of a service that stopped, with its loss set to what was really lost. */
  correctStatement(stoppage: Stoppage): void {
    this.openStatement(stoppage.service, "/loss/points");
    this.correction = stoppage;
  }

  /** Saves once more what could not be saved. */
  async retry(): Promise<void> {
    await Promise.all([this.queue.retry(), this.statements.retry()]);
  }

  /** Says that the screen stands there with something to do. */
  arrived(): void {
    this.#visit({ screen: this.screen, question: null });
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
    if (this.queue.unsaved + this.statements.unsaved === 0) this.saving = { kind: "saved", at };
  }

  /** Hears of each answer once it is on disk. Returns how to stop. */
  onSaved(listener: (input: AnswerInput, reply: AnswerSaved) => void): () => void {
    this.#savedListeners.add(listener);
    return () => this.#savedListeners.delete(listener);
  }

  /** Hears of each statement once it is on disk. Returns how to stop. */
  onStated(listener: (input: StatementInput, reply: StatementSaved) => void): () => void {
    this.#statementListeners.add(listener);
    return () => this.#statementListeners.delete(listener);
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

  /** What is in memory only belongs to the workspace that was open before. */
  #forget(): void {
    this.queue.discard();
    this.statements.discard();
    this.scraps.clear();
    this.service = null;
    this.drafts.clear();
    this.unfinished.clear();
    this.dropped = null;
    this.saving = { kind: "idle" };
  }

  async #step(command: () => Promise<WorkspaceView | null>): Promise<void> {
    if (!(await this.queue.settled()) || !(await this.statements.settled())) return;
    await this.change(command);
  }

  #begin(start: Start): void {
    this.version = start.version;
    this.failure = start.refused;
    this.recent = start.recent;
    this.file = IN_PLACE;
    this.workspace = start.workspace;
    this.undoState = start.workspace?.undo ?? NOTHING;
    if (!start.workspace) return;
    this.screen = start.place?.screen ?? "overview";
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
      case "menu_chosen":
        return choose(this, event.choice);
      case "file_opened":
        return void this.leave(() => void this.open(() => this.transport.open_workspace({ path: event.path })));
      case "dragging":
        return void (this.dragging = modalOpen() ? null : event.over);
      case "answers_dropped":
        return this.#drop(event.path);
      case "exporting":
        this.exporting = event;
    }
  }

  /** Answers are looked at under People, once there are people to compare them with. */
  #drop(path: string): void {
    if (modalOpen()) return;
    if (!this.inside) {
      this.failure = { code: "answers_need_workspace", message: text.drop.noWorkspace };
      return;
    }
    this.dropped = path;
    this.go("people");
  }

  /** Losing the place is no harm, so nothing is said if that fails. */
  #visit(place: Place): void {
    this.transport.visit(place).catch(() => undefined);
  }

  #follow(): void {
    const failure = this.queue.failure ?? this.statements.failure;
    const unsaved = this.queue.unsaved + this.statements.unsaved;
    if (failure?.code === MOVED) void this.look();
    if (failure) this.saving = { kind: "failed", failure, unsaved };
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

  #stated(input: StatementInput, reply: StatementSaved): void {
    this.undoState = reply.undo;
    this.saving = this.statements.unsaved > 0 ? { kind: "saving" } : { kind: "saved", at: new Date(reply.saved_at) };
    this.#statementListeners.forEach((listener) => listener(input, reply));
  }

  #answered(input: AnswerInput, reply: AnswerSaved): void {
    this.undoState = reply.undo;
    this.saving = this.queue.unsaved > 0 ? { kind: "saving" } : { kind: "saved", at: new Date(reply.saved_at) };
    this.#savedListeners.forEach((listener) => listener(input, reply));
  }
}
