import type { Commands } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";
import { agreementOf, whatIfOf } from "../insight";
import { whatIfSaidOf } from "../parts";
import { resultsView } from "../views";

/** Results that were kept from the core stand in for those of the current assessment. */
const shown = (core: Core, assessment: string) => assessmentIn(core.open, core.results ? (core.open.current ?? assessment) : assessment);

export const results = (core: Core) =>
  ({
    results: async () => core.results ?? resultsView(core.open, core.undoState),
    what_if: async ({ assessment }) => (core.results && whatIfSaidOf(core.results)) ?? whatIfOf(shown(core, assessment)),
    agreement: async ({ assessment }) => agreementOf(shown(core, assessment)),
    set_target: async (input) => {
      core.change("target", (next) => {
        const { targets } = assessmentIn(next, input.assessment);
        if (input.target === null) delete targets[input.dimension];
        else targets[input.dimension] = input.target;
      });
      return resultsView(core.open, core.undoState);
    },
  }) satisfies Partial<Commands>;
