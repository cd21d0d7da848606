import type { Commands, ImportPreview } from "../../../generated/api";
import { copy, type Core } from "../core";
import { sample } from "../sample";

const PREVIEW: ImportPreview = {
  path: "/home/clients/answers of the second week.csv",
  rows: 63,
  adds: 41,
  replaces: 3,
  same: 16,
  people: [
    { id: "p12", group: "business", new: false, answers: 25 },
    { id: "p13", group: "business", new: false, answers: 24 },
    { id: "Petra Haas", group: "it", new: true, answers: 11 },
  ],
  problems: [
    { file: "", pointer: "/row/17", code: "value_off_scale", severity: "error", message: "“7” is not on the scale from 0 to 5. Write a whole number from 0 to 5, not_applicable or dont_know." },
    { file: "", pointer: "/row/31", code: "unknown_question", severity: "error", message: "There is no question “D02-9”. Look the identifiers up in the framework." },
    { file: "", pointer: "/row/44", code: "reason_missing", severity: "error", message: "“not applicable” needs a reason. Fill in the column “reason”." },
    { file: "", pointer: "/row/52", code: "evidence_unknown", severity: "warning", message: "“seen” is no kind of evidence, so the answer counts as asserted." },
  ],
};

export const files = (core: Core) =>
  ({
    export_answers: async () => ({ path: `/home/clients/${core.open.name}, answers.csv` }),
    export_workspace: async () => ({ path: `/home/clients/${core.open.name}, export.json` }),
    import_workspace: async () => core.openAs({ ...sample(), sample: false, name: "Corrin Street Retail", path: "/home/clients/Corrin Street Retail.plumbline" }),
    reveal: async () => undefined,
    choose_import: async () => copy(PREVIEW),
    preview_import: async ({ path }) => copy({ ...PREVIEW, path }),
    apply_import: async () => {
      core.change("import", (next) => next.people.push({ id: "p15", name: "Petra Haas", group: "it", role: "" }));
      return core.view;
    },
  }) satisfies Partial<Commands>;
