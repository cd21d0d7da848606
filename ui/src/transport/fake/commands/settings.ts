import type { Commands } from "../../../generated/api";
import type { Core } from "../core";

export const settings = (core: Core) =>
  ({
    settings: async () => core.settingsView,
    save_settings: async (input) => {
      core.settings = input;
      return core.settingsView;
    },
  }) satisfies Partial<Commands>;
