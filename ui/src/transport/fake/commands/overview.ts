import type { Commands, SignOff } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";
import { framework, questionsOf } from "../framework";
import { overviewView } from "../overview";
import { blank } from "../sample";
import type { Workspace } from "../state";
import { currentOf, summaryOf } from "../views";

/** Signs off or reopens. Undo does not cross it. */
function decide(core: Core, id: string, sign_off: SignOff): void {
  core.change(sign_off.state === "signed" ? "sign_off" : "reopening", (next) => (currentOf({ ...next, current: id }).sign_off = sign_off));
  core.past = [];
}

const latestFirst = (next: Workspace): void => void next.assessments.sort((a, b) => b.date.localeCompare(a.date));

export const overview = (core: Core) =>
  ({
    overview: async () => overviewView(core.open),
    changes: async () => ({ days: [], before: null }),
    summaries: async ({ assessments }) => assessments.map((id) => summaryOf(currentOf({ ...core.open, current: id }))),
    frameworks: async () => [
      {
        id: framework.id,
        name: framework.name,
        version: framework.version,
        provenance: "",
        dimensions: framework.dimensions.map(({ name }) => name),
        asked: "both",
        forms: [{ form: "short", questions: questionsOf(framework).length, minutes: 45 }],
      },
    ],
    add_assessment: async ({ framework: kind, ...input }) => {
      core.change("assessment_added", (next) => {
        const from = next.assessments.find(({ id }) => id === input.started_from);
        const [empty] = blank("", "").assessments;
        if (!empty) return;
        const id = core.id("a");
        next.assessments.unshift({ ...empty, ...input, id, framework: kind, targets: { ...from?.targets }, changed_at: core.now() });
        next.current = id;
        latestFirst(next);
      });
      return core.view;
    },
    change_assessment: async ({ assessment, name, date }) => {
      core.change("assessment", (next) => {
        Object.assign(assessmentIn(next, assessment), { name, date });
        latestFirst(next);
      });
      return core.view;
    },
    remove_assessment: async ({ assessment }) => {
      core.change("assessment_removed", (next) => {
        assessmentIn(next, assessment);
        next.assessments = next.assessments.filter(({ id }) => id !== assessment);
        if (next.current === assessment) next.current = next.assessments[0]?.id ?? null;
      });
      return core.view;
    },
    sign_off: async ({ assessment, by }) => {
      assessmentIn(core.open, assessment);
      decide(core, assessment, { state: "signed", at: core.now(), by });
      return core.view;
    },
    reopen: async ({ assessment, by, why }) => {
      decide(core, assessment, { state: "reopened", at: core.now(), by, why });
      return core.view;
    },
    compare_with: async ({ assessment, comparison }) => {
      core.workspace = { ...core.open, comparisons: { ...core.open.comparisons, [assessment]: comparison } };
      return core.view;
    },
  }) satisfies Partial<Commands>;
