import { makeFake, type Beginning, type Fake } from "./fake";
import { blank, sample } from "./sample";

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

const at = (screen: "people" | "assess" | "results" | "report", question: string | null = null): Beginning => ({
  workspace: sample(),
  place: { screen, question },
});

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

const SCENES: Record<string, () => Beginning> = {
  "home": () => ({}),
  "home-empty": () => ({ recent: [] }),
  "home-error": () => ({
    failing: {
      open_workspace: "This workspace is open in another window or program. Nothing was changed. Close it there, then open it here again.",
    },
  }),
  "setup": () => ({ workspace: blank("My organisation", "") }),
  "people": () => at("people"),
  "people-file": () => about({}),
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
  "assess-project": () => at("assess", "D12-1"),
  "assess-last": () => at("assess", "D12-2"),
  "assess-error": () => ({ ...at("assess", "D02-1"), failing: { answer: FULL_DISK } }),
  "assess-assumed": () => {
    const beginning = at("assess", "D02-1");
    if (beginning.workspace) beginning.workspace.voice = { participant: "p01", group: "business" };
    return beginning;
  },
  "results": () => at("results"),
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
  "results-empty": () => ({ workspace: fresh(), place: { screen: "results", question: null } }),
  "results-error": () => ({ ...at("results"), failing: { results: "The workspace could not be read: the stick was pulled out. Nothing was changed. Plug it in, then try again." } }),
  "report": () => at("report"),
  "report-error": () => ({
    ...at("report"),
    failing: { export_report: "The export stopped at page 14. The comment on Governance 4 holds a character no installed font can draw. Your answers are safe." },
  }),
};

/** The fake that an address asks for: `?scene=results`, `&slow=300`. Tests find it as `shell`. */
export function fakeFor(search: string): Fake {
  const wanted = new URLSearchParams(search);
  const scene = SCENES[wanted.get("scene") ?? "home"] ?? (() => ({}));
  const fake = makeFake({ ...scene(), slow: Number(wanted.get("slow") ?? 0) });
  Object.assign(globalThis, { shell: fake });
  return fake;
}
