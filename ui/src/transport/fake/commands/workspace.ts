import type { Commands } from "../../../generated/api";
import type { Core } from "../core";

export const workspace = (core: Core) =>
  ({
    workspace: async () => core.view,
    set_organisation: async (input) => {
      core.change("organisation", (next) => Object.assign(next, input));
      return core.view;
    },
    select_assessment: async ({ assessment }) => {
      core.workspace = { ...core.open, current: assessment };
      return core.view;
    },
    undo: async () => core.step(core.past, core.future),
    redo: async () => core.step(core.future, core.past),
  }) satisfies Partial<Commands>;
