import type { Commands, Failure, Place, RecentFile, ResultsView, Settings, ShellEvent } from "../../generated/api";
import type { Transport } from "../transport";
import { assess } from "./commands/assess";
import { backups } from "./commands/backups";
import { files } from "./commands/files";
import { home } from "./commands/home";
import { impact } from "./commands/impact";
import { overview } from "./commands/overview";
import { packs } from "./commands/packs";
import { people } from "./commands/people";
import { report } from "./commands/report";
import { results } from "./commands/results";
import { services } from "./commands/services";
import { settings } from "./commands/settings";
import { workspace } from "./commands/workspace";
import { copy, Core } from "./core";
import { framework } from "./framework";
import type { Workspace } from "./state";

/** How a fake begins, and what is to go wrong. */
export interface Beginning {
  workspace?: Workspace | null;
  place?: Place | null;
  recent?: RecentFile[];
  settings?: Partial<Settings>;
  /** The settings were damaged. */
  lost?: boolean;
  /** Why the file that the program was started with is not open. */
  refused?: Failure;
  /** Commands that are refused, with what is said. */
  failing?: Partial<Record<keyof Commands, string>>;
  /** What Results shows, as the core said it. */
  results?: ResultsView;
  /** Milliseconds that each command takes. */
  slow?: number;
}

export const RECENT: RecentFile[] = [
  file("Halden Insurance Group", "2026-11-20T14:32:00", { sample: true, path: "/home/sample.plumbline", answered: 26, level: 2 }),
  file("Norhaven Port Authority", "2026-11-17T16:45:00", { answered: 9, level: null }),
  file("Meridale Health Trust", "2026-11-09T11:00:00", { missing: true, assessment: null }),
  file("Corrin Street Retail", "2026-10-22T09:10:00", { answered: 28, level: 1 }),
];

function file(name: string, at: string, more: Partial<RecentFile>): RecentFile {
  const path = `/home/clients/${name}.plumbline`;
  return { path, name, sample: false, pack: false, missing: false, opened_at: new Date(at).toISOString(), assessment: framework.name, answered: 0, asked: 28, level: null, distance: null, ...more };
}

/** A core in memory, and a shell that says what a test tells it to. */
export interface Fake extends Transport {
  say(event: ShellEvent): void;
  /** Whether the program was told to end. */
  readonly ended: boolean;
}

/** The annotation of the commands makes a missing one fail to compile. */
export function makeFake(beginning: Beginning = {}): Fake {
  const core = new Core(beginning.workspace ?? null, beginning.place ?? null, beginning.recent ?? RECENT);
  core.settings = { ...core.settings, ...beginning.settings };
  core.lost = beginning.lost ?? false;
  core.refused = beginning.refused ?? null;
  core.results = beginning.results ?? null;
  const commands: Commands = { ...home(core), ...workspace(core), ...people(core), ...overview(core), ...assess(core), ...results(core), ...impact(core), ...report(core), ...files(core), ...packs(core), ...services(core), ...backups(core), ...settings(core) };
  const ears: ((event: ShellEvent) => void)[] = [];
  return {
    ...withFaults(commands, beginning),
    listen: (hear) => void ears.push(hear),
    get ended() {
      return core.ended;
    },
    say: (event) => ears.forEach((hear) => hear(event)),
  };
}

/** What the screen gets is a copy, as over a wire; and what is to fail, fails. */
function withFaults(commands: Commands, { failing, slow }: Beginning): Commands {
  const wrapped = Object.entries(commands).map(([name, command]) => [
    name,
    async (input: unknown) => {
      if (slow) await new Promise((resolve) => setTimeout(resolve, slow));
      const message = failing?.[name as keyof Commands];
      if (message !== undefined) throw { code: "refused", message };
      return copy(await (command as (input: unknown) => Promise<unknown>)(input));
    },
  ]);
  return Object.fromEntries(wrapped) as Commands;
}
