import type { Commands } from "../../../generated/api";
import type { Core } from "../core";
import { blank, sample } from "../sample";

export const home = (core: Core) =>
  ({
    start: async () => core.start,
    open_sample: async () => core.openAs(sample()),
    reset_sample: async () => core.openAs(sample()),
    start_short_form: async () => core.openAs(blank("My organisation", "")),
    new_workspace: async ({ name }) => core.openAs({ ...blank(name, `/home/clients/${name}.plumbline`), assessments: [], current: null }),
    choose_workspace: async () => core.openAs({ ...sample(), sample: false, name: "Corrin Street Retail", path: "/home/clients/Corrin Street Retail.plumbline" }),
    open_workspace: async ({ path }) => core.openAs({ ...sample(), sample: path.includes("sample"), path }),
    forget_recent: async ({ path }) => (core.recent = core.recent.filter((entry) => entry.path !== path)),
    close_workspace: async () => {
      core.workspace = null;
      core.place = null;
      return core.start;
    },
    visit: async (input) => {
      core.place = input;
    },
    quit: async () => {
      core.ended = true;
    },
    stay: async () => undefined,
  }) satisfies Partial<Commands>;
