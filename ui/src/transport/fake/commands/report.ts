import type { Commands } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";
import { reportView } from "../views";

export const report = (core: Core) =>
  ({
    report: async () => reportView(core.open, core.undoState),
    set_headline: async (input) => {
      core.change("assessment", (next) => (assessmentIn(next, input.assessment).headline = input.headline));
      return reportView(core.open, core.undoState);
    },
    save_decision: async ({ assessment, decision }) => {
      core.change("decision", (next) => {
        const { decisions } = assessmentIn(next, assessment);
        const known = decisions.findIndex(({ id }) => id === decision.id);
        if (decision.id && known >= 0) decisions[known] = decision;
        else decisions.push({ ...decision, id: core.id("d") });
      });
      return reportView(core.open, core.undoState);
    },
    remove_decision: async (input) => {
      core.change("decision", (next) => {
        const assessment = assessmentIn(next, input.assessment);
        assessment.decisions = assessment.decisions.filter(({ id }) => id !== input.decision);
      });
      return reportView(core.open, core.undoState);
    },
    export_report: async ({ audience }) => ({
      path: `/home/clients/${core.open.name}, board page.pdf`,
      pages: reportView(core.open, core.undoState).audiences.find((entry) => entry.audience === audience)?.pages ?? 1,
    }),
    open_exported: async () => undefined,
  }) satisfies Partial<Commands>;
