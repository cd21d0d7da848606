import type { AnswerInput, ChangeKind, Commands, ImportPreview, Place, RecentFile, Start, UndoState, WorkspaceView } from "../../generated/api";
import { dimensionOf, framework } from "./framework";
import { blank, sample } from "./sample";
import { holdingBack, scoresOf } from "./score";
import type { Assessment, Response, Step, Workspace } from "./state";
import { assessView, contradictionOf, currentOf, questionView, reportView, resultsView, summaryOf, workspaceView } from "./views";

/** How a fake begins, and what is to go wrong. */
export interface Beginning {
  workspace?: Workspace | null;
  place?: Place | null;
  recent?: RecentFile[];
  /** Commands that are refused, with what is said. */
  failing?: Partial<Record<keyof Commands, string>>;
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
  return { path, name, sample: false, missing: false, opened_at: new Date(at).toISOString(), assessment: framework.name, answered: 0, asked: 28, level: null, ...more };
}

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

const copy = <T>(value: T): T => structuredClone(value);

/** A core in memory. The annotation makes a missing command fail to compile. */
export function makeFake(beginning: Beginning = {}): Commands {
  let workspace: Workspace | null = beginning.workspace === undefined ? null : copy(beginning.workspace);
  let place: Place | null = beginning.place ?? null;
  let recent: RecentFile[] = copy(beginning.recent ?? RECENT);
  let past: Step[] = [];
  let future: Step[] = [];
  let second = 6;
  const ids = { next: 100 };

  const undoState = (): UndoState => ({ undo: past.at(-1)?.kind ?? null, redo: future.at(-1)?.kind ?? null });
  const now = (): string => new Date(2026, 10, 20, 14, 32, (second += 1)).toISOString();

  function open(): Workspace {
    if (!workspace) throw { code: "nothing_open", message: "No workspace is open. Open one from Home first." };
    return workspace;
  }

  /** Changes a copy, so that the former state can be brought back whole. */
  function change(kind: ChangeKind, edit: (next: Workspace) => void): void {
    const next = copy(open());
    edit(next);
    past.push({ kind, workspace: open() });
    future = [];
    workspace = next;
  }

  const assessmentIn = (next: Workspace, id: string): Assessment => currentOf({ ...next, current: id });
  const view = (): WorkspaceView => workspaceView(open(), undoState());

  function openAs(next: Workspace): WorkspaceView {
    workspace = next;
    past = [];
    future = [];
    return view();
  }

  function step(from: Step[], to: Step[]): WorkspaceView | null {
    const last = from.pop();
    if (!last || !workspace) return null;
    to.push({ kind: last.kind, workspace });
    workspace = last.workspace;
    return view();
  }

  function serviceIds(next: Workspace, names: string[]): string[] {
    return names.map((name) => {
      const known = next.services.find((service) => service.name.toLowerCase() === name.toLowerCase());
      if (known) return known.id;
      const id = `s${(ids.next += 1)}`;
      next.services.push({ id, name });
      return id;
    });
  }

  function store(input: AnswerInput): void {
    const person = open().people.find(({ id }) => id === input.voice.participant);
    const mine = (response: Response) =>
      response.participant === input.voice.participant && response.group === input.voice.group && response.question === input.question;
    change("response", (next) => {
      const assessment = assessmentIn(next, input.assessment);
      assessment.responses = assessment.responses.filter((response) => !mine(response));
      if (!input.answer) return;
      const { voice, assessment: _, ...rest } = input;
      assessment.responses.push({ ...rest, answer: input.answer, ...voice, assumed: person?.group !== voice.group });
    });
  }

  const start = (): Start => ({ version: "0.1.0", recent, workspace: workspace && view(), place });

  const commands: Commands = {
    start: async () => start(),
    open_sample: async () => openAs(sample()),
    reset_sample: async () => openAs(sample()),
    start_short_form: async () => openAs(blank("My organisation", "")),
    new_workspace: async ({ name }) => openAs(blank(name, `/home/clients/${name}.plumbline`)),
    choose_workspace: async () => openAs({ ...sample(), sample: false, name: "Corrin Street Retail", path: "/home/clients/Corrin Street Retail.plumbline" }),
    open_workspace: async ({ path }) => openAs({ ...sample(), sample: path.includes("sample"), path }),
    forget_recent: async ({ path }) => (recent = recent.filter((entry) => entry.path !== path)),
    close_workspace: async () => {
      workspace = null;
      place = null;
      return start();
    },
    visit: async (input) => {
      place = input;
    },
    workspace: async () => view(),
    set_up: async (input) => {
      change("participant", (next) => {
        const person = { id: "p01", name: input.name, group: input.group, role: input.role };
        next.people = [person];
        next.name = input.organisation;
        next.first_missed[input.group] = serviceIds(next, input.services);
        next.voice = { participant: person.id, group: person.group };
        next.set_up = true;
      });
      past = [];
      return view();
    },
    set_organisation: async (input) => {
      change("organisation", (next) => Object.assign(next, input));
      return view();
    },
    save_participant: async ({ id, ...person }) => {
      change("participant", (next) => {
        if (id) next.people = next.people.map((known) => (known.id === id ? { id, ...person } : known));
        else next.people.push({ id: `p${(ids.next += 1)}`, ...person });
      });
      return view();
    },
    remove_participant: async ({ participant }) => {
      change("participant", (next) => {
        next.people = next.people.filter(({ id }) => id !== participant);
        if (next.voice?.participant === participant) next.voice = null;
        for (const assessment of next.assessments) assessment.responses = assessment.responses.filter((response) => response.participant !== participant);
      });
      return view();
    },
    set_first_missed: async ({ group, services }) => {
      change("services", (next) => (next.first_missed[group] = serviceIds(next, services)));
      return view();
    },
    answer_as: async (voice) => {
      workspace = { ...open(), voice };
      return view();
    },
    select_assessment: async ({ assessment }) => {
      workspace = { ...open(), current: assessment };
      return view();
    },
    set_consent: async (input) => {
      change("assessment", (next) => (assessmentIn(next, input.assessment).small_groups_shown = input.small_groups_shown));
      return view();
    },
    assess: async () => assessView(open(), place?.question ?? null),
    answer: async (input) => {
      store(input);
      const next = open();
      return {
        saved_at: now(),
        question: questionView(next, input.question, input.voice),
        assessment: summaryOf(currentOf(next)),
        holding_back: holdingBack(scoresOf(currentOf(next))),
        contradiction: contradictionOf(currentOf(next), dimensionOf(input.question)),
        undo: undoState(),
      };
    },
    set_outcome: async (input) => {
      change("outcome", (next) => {
        const { outcomes } = assessmentIn(next, input.assessment);
        if (input.entry) outcomes[input.dimension] = input.entry;
        else delete outcomes[input.dimension];
      });
      const dimension = framework.dimensions.find(({ id }) => id === input.dimension);
      return { saved_at: now(), outcome: input.entry, contradiction: dimension ? contradictionOf(currentOf(open()), dimension) : null, undo: undoState() };
    },
    results: async () => resultsView(open(), undoState()),
    set_target: async (input) => {
      change("target", (next) => {
        const { targets } = assessmentIn(next, input.assessment);
        if (input.target === null) delete targets[input.dimension];
        else targets[input.dimension] = input.target;
      });
      return resultsView(open(), undoState());
    },
    report: async () => reportView(open(), undoState()),
    set_headline: async (input) => {
      change("assessment", (next) => (assessmentIn(next, input.assessment).headline = input.headline));
      return reportView(open(), undoState());
    },
    save_decision: async ({ assessment, decision }) => {
      change("decision", (next) => {
        const { decisions } = assessmentIn(next, assessment);
        const known = decisions.findIndex(({ id }) => id === decision.id);
        if (decision.id && known >= 0) decisions[known] = decision;
        else decisions.push({ ...decision, id: `d${(ids.next += 1)}` });
      });
      return reportView(open(), undoState());
    },
    remove_decision: async (input) => {
      change("decision", (next) => {
        const assessment = assessmentIn(next, input.assessment);
        assessment.decisions = assessment.decisions.filter(({ id }) => id !== input.decision);
      });
      return reportView(open(), undoState());
    },
    export_report: async ({ audience }) => ({
      path: `/home/clients/${open().name}, board page.pdf`,
      pages: reportView(open(), undoState()).audiences.find((entry) => entry.audience === audience)?.pages ?? 1,
    }),
    open_exported: async () => undefined,
    choose_import: async () => copy(PREVIEW),
    apply_import: async () => {
      change("import", (next) => next.people.push({ id: "p15", name: "Petra Haas", group: "it", role: "" }));
      return view();
    },
    undo: async () => step(past, future),
    redo: async () => step(future, past),
  };
  return withFaults(commands, beginning);
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
