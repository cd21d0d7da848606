import type { ChangeKind, Failure, Place, RecentFile, ResultsView, Settings, SettingsView, Start, UndoState, WorkspaceView } from "../../generated/api";
import type { Assessment, Step, Workspace } from "./state";
import { currentOf, workspaceView } from "./views";

export const copy = <T>(value: T): T => structuredClone(value);

const DEFAULTS: Settings = { theme: "system", language: "en", zoom: 100, page: "a4", numbers: "language", dates: "language", single_keys: true, backups: true };

/** What the fake commands work on: one workspace in memory, with a way back. */
export class Core {
  workspace: Workspace | null;
  place: Place | null;
  recent: RecentFile[];
  past: Step[] = [];
  future: Step[] = [];
  ended = false;
  settings = DEFAULTS;
  lost = false;
  refused: Failure | null = null;
  /** What Results shows in place of what the answers in memory give. */
  results: ResultsView | null = null;
  #second = 6;
  #id = 100;

  constructor(workspace: Workspace | null, place: Place | null, recent: RecentFile[]) {
    this.workspace = copy(workspace);
    this.place = place;
    this.recent = copy(recent);
  }

  get open(): Workspace {
    if (!this.workspace) throw { code: "nothing_open", message: "No workspace is open. Open one from Home first." };
    return this.workspace;
  }

  get undoState(): UndoState {
    return { undo: this.past.at(-1)?.kind ?? null, redo: this.future.at(-1)?.kind ?? null };
  }

  get view(): WorkspaceView {
    return workspaceView(this.open, this.undoState);
  }

  get start(): Start {
    return { version: "0.1.0", recent: this.recent, workspace: this.workspace && this.view, place: this.place, refused: this.refused };
  }

  get settingsView(): SettingsView {
    return { settings: this.settings, defaults: DEFAULTS, lost: this.lost };
  }

  now(): string {
    return new Date(2026, 10, 20, 14, 32, (this.#second += 1)).toISOString();
  }

  id(letter: string): string {
    return `${letter}${(this.#id += 1)}`;
  }

  /** Changes a copy, so that the former state can be brought back whole. */
  change(kind: ChangeKind, edit: (next: Workspace) => void): void {
    const next = copy(this.open);
    edit(next);
    this.past.push({ kind, workspace: this.open });
    this.future = [];
    this.workspace = next;
  }

  openAs(next: Workspace): WorkspaceView {
    this.workspace = next;
    this.past = [];
    this.future = [];
    return this.view;
  }

  step(from: Step[], to: Step[]): WorkspaceView | null {
    const last = from.pop();
    if (!last || !this.workspace) return null;
    to.push({ kind: last.kind, workspace: this.workspace });
    this.workspace = last.workspace;
    return this.view;
  }

  /** The services of these names, added where they are new. */
  services(next: Workspace, names: string[]): string[] {
    return names.map((name) => {
      const known = next.services.find((service) => service.name.toLowerCase() === name.toLowerCase());
      if (known) return known.id;
      const id = this.id("s");
      next.services.push({ id, name });
      return id;
    });
  }
}

/** An assessment that may be changed. */
export function assessmentIn(next: Workspace, id: string): Assessment {
  const assessment = currentOf({ ...next, current: id });
  if (assessment.sign_off?.state !== "signed") return assessment;
  throw { code: "signed_off", message: `“${assessment.name}” is signed off and can only be read. Nothing was changed. Reopen it first if it must change.` };
}
