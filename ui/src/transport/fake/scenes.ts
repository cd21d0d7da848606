import type { Next, PartsKind, Screen } from "../../generated/api";
import { makeFake, type Beginning, type Fake } from "./fake";
import { saidOf } from "./parts";
import { blank, sample, sampleWith } from "./sample";
import type { Workspace } from "./state";

const FULL_DISK = "The disk is full. Free some space, then save again.";

/** A workspace of one person who has only just begun. */
function fresh(): Beginning["workspace"] {
  const workspace = blank("Corrin Street Retail", "/home/clients/Corrin Street Retail.plumbline");
  return {
    ...workspace,
    set_up: true,
    people: [{ id: "p01", name: "Ada", group: "it", role: "" }],
    voice: { participant: "p01", group: "it" },
    services: [{ id: "s1", name: "Online orders" }],
    first_missed: { it: ["s1"], business: [] },
  };
}

const at = (screen: Screen, question: string | null = null): Beginning => ({
  workspace: sample(),
  place: { screen, question },
});

/** A place in the sample as it stands after some change. */
function changed(beginning: Beginning, change: (workspace: Workspace) => void): Beginning {
  if (beginning.workspace) change(beginning.workspace);
  return beginning;
}

/** Last year is shown, which is signed off. */
const signed = (screen: Screen, question: string | null = null): Beginning =>
  changed(at(screen, question), (workspace) => (workspace.current = "a2025"));

/** People are there, and no assessment yet. */
const unasked = (screen: Screen): Beginning => {
  const workspace = fresh();
  return { workspace: workspace ? { ...workspace, assessments: [], current: null } : null, place: { screen, question: null } };
};

/** A new round has begun with the answers of the year before. */
const carried = (screen: Screen): Beginning =>
  changed(at(screen, "D02-1"), (workspace) => {
    const [now] = workspace.assessments;
    if (!now) return;
    const [, ...before] = workspace.assessments;
    const next = { ...now, id: "a2027", name: "BSM maturity, May 2027", date: "2027-05-03", responses: [], outcomes: {}, decisions: [], started_from: now.id };
    workspace.assessments = [next, { ...now }, ...before];
    workspace.current = next.id;
  });

/** Twenty rounds, one a quarter. */
const many = (): Beginning =>
  changed(at("overview"), (workspace) => {
    const [, last] = workspace.assessments;
    if (!last) return;
    const quarter = (index: number) => `${2025 - Math.floor((index + 1) / 4)}-${["11", "08", "05", "02"][(index + 1) % 4]}-14`;
    const round = (index: number) => ({ ...last, id: `r${index}`, name: `BSM maturity, round ${20 - index}`, date: quarter(index) });
    workspace.assessments.push(...Array.from({ length: 20 }, (_, index) => round(index)));
  });

const saying = (next: Next): Beginning => changed(at("overview"), (workspace) => (workspace.next = next));

const asking = (framework: Parameters<typeof sampleWith>[0], question: string): Beginning => ({
  workspace: sampleWith(framework),
  place: { screen: "assess", question },
});

/** What the first person has answered of the ladder, and nobody else. */
function begun(): Beginning {
  const workspace = sampleWith("gartner-itmp");
  for (const assessment of workspace.assessments) assessment.responses = assessment.responses.filter(({ participant }) => participant === "p01");
  return { workspace, place: { screen: "results", question: null } };
}

/** The sample with something about its file. */
function about(more: Partial<NonNullable<Beginning["workspace"]>>, screen: "people" | "assess" = "people"): Beginning {
  return { workspace: { ...sample(), sample: false, path: "/home/clients/Halden Insurance Group.plumbline", ...more }, place: { screen, question: "D02-1" } };
}

/** What Ingrid Solheim sees when she opens her pack. */
function pack(): Beginning {
  const { workspace } = about({ pack: { person: "Ingrid Solheim", made_at: "2026-11-16T08:00:00Z" } });
  if (!workspace) return {};
  workspace.people = workspace.people.filter(({ id }) => id === "p09");
  workspace.voice = { participant: "p09", group: "business" };
  workspace.assessments = workspace.assessments.slice(0, 1);
  for (const assessment of workspace.assessments) assessment.responses = assessment.responses.filter(({ participant, group }) => participant === "p09" && group === "business").slice(0, 3);
  return { workspace, place: { screen: "assess", question: null } };
}

/** Results of a scheme without a view of its own, as the core says them. */
const partsOf = (kind: PartsKind): Beginning => ({ ...at("results"), results: saidOf(kind) });

const SCENES: Record<string, () => Beginning> = {
  "home": () => ({}),
  "home-empty": () => ({ recent: [] }),
  "home-refused": () => ({ refused: { code: "damaged", message: "“Norhaven.plumbline” is damaged: the page list is broken. It was left as it is. Go back to a backup, or to the latest copy that opens." } }),
  "settings-lost": () => ({ lost: true }),
  "settings-failed": () => ({ failing: { save_settings: "Your settings could not be kept: the disk is full. The former ones hold, and your answers are safe. Free some space or make the data folder writable, then change them again." } }),
  "home-error": () => ({
    failing: {
      open_workspace: "This workspace is open in another window or program. Nothing was changed. Close it there, then open it here again.",
    },
  }),
  "setup": () => ({ workspace: blank("My organisation", "") }),
  "overview": () => at("overview"),
  "overview-fresh": () => ({ workspace: fresh(), place: { screen: "overview", question: null } }),
  "overview-empty": () => unasked("overview"),
  "overview-carried": () => carried("overview"),
  "overview-signed": () => signed("overview"),
  "overview-many": () => many(),
  "overview-silent": () => saying({ kind: "ask_side", group: "business", people: 6 }),
  "overview-error": () => ({ ...at("overview"), failing: { overview: "The workspace could not be read: the stick was pulled out. Nothing was changed. Plug it in, then try again." } }),
  "people": () => at("people"),
  "people-departed": () =>
    changed(at("people"), (workspace) => {
      workspace.departed = workspace.people.filter(({ id }) => id === "p02");
      workspace.people = workspace.people.filter(({ id }) => id !== "p02");
    }),
  "people-file": () => about({}),
  "people-read-only": () => about({ read_only: true }),
  "people-signed": () => signed("people"),
  "people-first-day": () => about({ backups: [] }),
  "people-copy": () => about({ backups: sample().backups.map((backup, index) => ({ ...backup, of: index === 1 ? "/home/clients/archive/Halden Insurance Group.plumbline" : null })) }),
  "people-backup-error": () => ({ ...about({}), failing: { restore_backup: "Nothing was restored, because what the file holds now could not be backed up first. The disk is full. Free some space, then try again." } }),
  "people-packs-error": () => ({ ...about({}), failing: { make_packs: "“packs” could not be written: the stick is full. Your answers are safe. Choose another place and try again." } }),
  "file-moved": () => about({ file: { kind: "moved", to: "/home/clients/2026/Halden Insurance Group.plumbline" } }, "assess"),
  "file-moved-away": () => about({ file: { kind: "moved", to: null } }, "assess"),
  "file-deleted": () => about({ file: { kind: "deleted" } }, "assess"),
  "file-replaced": () => about({ file: { kind: "replaced" } }, "assess"),
  "file-notices": () =>
    about({
      notices: [
        { kind: "moved", from: "/home/clients/Halden.plumbline" },
        { kind: "copy_of", path: "/media/stick/Halden.plumbline" },
        { kind: "no_backup", code: "disk_full" },
        { kind: "updated" },
      ],
    }),
  "pack": pack,
  "people-error": () => ({ ...at("people"), failing: { save_participant: FULL_DISK } }),
  "assess": () => at("assess", "D02-1"),
  "assess-fresh": () => ({ workspace: fresh(), place: { screen: "assess", question: null } }),
  "assess-carried": () => carried("assess"),
  "assess-signed": () => signed("assess", "D02-1"),
  "assess-nothing": () => unasked("assess"),
  "assess-project": () => at("assess", "D12-1"),
  "assess-last": () => at("assess", "D12-2"),
  "assess-error": () => ({ ...at("assess", "D02-1"), failing: { answer: FULL_DISK } }),
  "assess-assumed": () => {
    const beginning = at("assess", "D02-1");
    if (beginning.workspace) beginning.workspace.voice = { participant: "p01", group: "business" };
    return beginning;
  },
  "assess-pairs": () => asking("rl-pairs", "P01-1"),
  "assess-pairs-fresh": () => ({ workspace: { ...sampleWith("rl-pairs"), voice: { participant: "p05", group: "it" } }, place: { screen: "assess", question: null } }),
  "assess-pairs-open": () => asking("rl-pairs", "P05-1"),
  "assess-ladder": () => asking("gartner-itmp", "G06"),
  "assess-kinds": () => asking("kinds", "K1-level"),
  "results": () => at("results"),
  "results-signed": () => signed("results"),
  "results-small": () => {
    const beginning = at("results");
    const gone = new Set(["p11", "p12", "p13", "p14"]);
    if (beginning.workspace) {
      const workspace = beginning.workspace;
      workspace.people = workspace.people.filter(({ id }) => !gone.has(id));
      for (const assessment of workspace.assessments) assessment.responses = assessment.responses.filter(({ participant }) => !gone.has(participant));
    }
    return beginning;
  },
  "results-ladder": () => ({ workspace: sampleWith("gartner-itmp"), place: { screen: "results", question: null } }),
  "results-ladder-begun": () => begun(),
  "results-pairs": () => ({ workspace: sampleWith("rl-pairs"), place: { screen: "results", question: null } }),
  "results-pairs-small": () =>
    changed({ workspace: sampleWith("rl-pairs"), place: { screen: "results", question: null } }, ({ assessments: [now] }) => {
      if (now) now.responses = now.responses.filter(({ participant }) => participant !== "p11");
    }),
  "results-capability": () => partsOf("capability"),
  "results-median_profile": () => partsOf("median_profile"),
  "results-minimum": () => partsOf("minimum"),
  "results-pass_mark": () => partsOf("pass_mark"),
  "results-positioning": () => partsOf("positioning"),
  "results-stage_from_mean": () => partsOf("stage_from_mean"),
  "results-thresholds": () => partsOf("thresholds"),
  "results-two_axes": () => partsOf("two_axes"),
  "results-weakest_link": () => partsOf("weakest_link"),
  "assess-capped": () =>
    changed(asking("kinds", "K1-level"), ({ assessments: [now], voice }) => {
      if (!now || !voice) return;
      now.responses = now.responses.filter(({ question, participant }) => participant !== voice.participant || !["K1-yes", "K1-level"].includes(question));
      now.responses.push({ ...voice, question: "K1-yes", answer: { state: "value", value: "N" }, evidence: "asserted", comment: "", assumed: false });
    }),
  "results-empty": () => ({ workspace: fresh(), place: { screen: "results", question: null } }),
  "results-error": () => ({ ...at("results"), failing: { results: "The workspace could not be read: the stick was pulled out. Nothing was changed. Plug it in, then try again." } }),
  "impact": () => at("impact"),
  "impact-read-only": () => changed(at("impact"), (workspace) => void (workspace.read_only = true)),
  "impact-empty": () =>
    changed(at("impact"), (workspace) => {
      workspace.services = [];
      workspace.statements = {};
      workspace.stoppages = [];
    }),
  "impact-first": () =>
    changed(at("impact"), (workspace) => {
      workspace.services = [{ id: "s1", name: "Online orders" }];
      workspace.statements = {};
      workspace.stoppages = [];
    }),
  "impact-currencies": () =>
    changed(at("impact"), (workspace) => {
      for (const service of ["s04", "s11"]) for (const statement of workspace.statements[service] ?? []) statement.currency = "NOK";
    }),
  "impact-list-error": () => ({ ...at("impact"), failing: { apply_services: FULL_DISK } }),
  "impact-error": () => ({ ...at("impact"), failing: { save_statement: FULL_DISK } }),
  "report": () => at("report"),
  "report-signed": () => signed("report"),
  "report-problem": () => {
    const beginning = at("report");
    const assessment = beginning.workspace?.assessments[0];
    if (assessment) assessment.headline = "A \u{F8FF} no font draws";
    return beginning;
  },
  "report-error": () => ({
    ...at("report"),
    failing: { export_report: "The export stopped at page 14. The comment on Governance 4 holds a character no installed font can draw. Your answers are safe." },
  }),
};

/** The fake that an address asks for: `?scene=results`, `&slow=300`, `&language=de`. Tests find it as `shell`. */
export function fakeFor(search: string): Fake {
  const wanted = new URLSearchParams(search);
  const scene: Beginning = SCENES[wanted.get("scene") ?? "home"]?.() ?? {};
  const settings = wanted.get("language") === "de" ? { language: "de" as const } : {};
  const fake = makeFake({ ...scene, settings: { ...scene.settings, ...settings }, slow: Number(wanted.get("slow") ?? 0) });
  Object.assign(globalThis, { shell: fake });
  return fake;
}
