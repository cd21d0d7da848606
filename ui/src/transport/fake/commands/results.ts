import type { Commands } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";
import { agreementOf, whatIfOf } from "../insight";
import { resultsView } from "../views";

export const results = (core: Core) =>
  ({
    results: async () => core.results ?? resultsView(core.open, core.undoState),
    what_if: async ({ assessment }) => whatIfOf(assessmentIn(core.open, assessment)),
    agreement: async ({ assessment }) => agreementOf(assessmentIn(core.open, assessment)),
    set_target: async (input) => {
      core.change("target", (next) => {
        const { targets } = assessmentIn(next, input.assessment);
        if (input.target === null) delete targets[input.dimension];
        else targets[input.dimension] = input.target;
      });
      return resultsView(core.open, core.undoState);
    },
  }) satisfies Partial<Commands>;
