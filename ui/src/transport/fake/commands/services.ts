import type { CellProblem, Commands, ServiceField, ServiceLine, ServicesInput, ServicesPreview } from "../../../generated/api";
import { copy, type Core } from "../core";

type Mapping = ServicesPreview["mapping"];

/** A row, and the columns that say what stands here already. */
interface Row {
  cells: string[];
  same?: number[];
}

interface File {
  path: string;
  heads: string[];
  mapping: Mapping;
  rows: Row[];
}

/** What a client has sent: some of it is known, one sum cannot be read. */
const KNOWN: File = {
  path: "/home/clients/services of Halden.xlsx",
  heads: ["ID", "Dienst", "Owner", "RTO (h)", "Schaden nach 24 h", "Remarks"],
  mapping: { id: 0, name: 1, business_owner: 2, rto: 3, loss_24h: 4 },
  rows: [
    { cells: ["s01", "Claims intake", "Ingrid Solheim", "12", "270-590k €", ""], same: [2] },
    { cells: ["s06", "Claims payment", "Ingrid Solheim", "8", "", "as signed"], same: [2, 3] },
    { cells: ["", "Partner portal", "Zofia Nowak", "24", "40k €", "since the merger"] },
    { cells: ["", "Fleet telematics", "Oliver Kerr", "4 h", "€1.200m", "new in 2026"] },
    { cells: ["", "Archive search", "", "72", "", ""] },
  ],
};

const SUBJECTS = ["Motor", "Household", "Travel", "Health", "Life", "Marine", "Liability", "Legal cover", "Pension", "Group", "Cyber"];
const WORK = ["quotes", "policies", "claims", "renewals", "payments"];

/** What a consultant brings to an empty workspace. */
const LONG: File = {
  path: "/home/clients/Service portfolio 2026.csv",
  heads: ["Service", "Business unit", "Business owner", "IT owner", "Loss after 4 h (k€)", "Loss after 24 h (k€)", "RTO", "Cost centre"],
  mapping: { name: 0, unit: 1, business_owner: 2, it_owner: 3, loss_4h: 4, loss_24h: 5, rto: 6 },
  rows: SUBJECTS.flatMap((subject, index) =>
    WORK.map((work, place): Row => {
      const loss = 12 + 7 * index + 20 * place;
      return { cells: [`${subject} ${work}`, subject, place === 3 ? "" : ["Ingrid Solheim", "Zofia Nowak", "Oliver Kerr"][index % 3] ?? "", "Mara Lindqvist", String(loss), `${loss * 4}-${loss * 7}`, `${4 * (place + 1)} h`, String(4100 + index)] };
    }),
  ),
};

const FILES = [KNOWN, LONG];
const SUMS = new Set<ServiceField>(["contribution_per_year", "cost_per_year", "loss_4h", "loss_24h"]);
const TIMES = new Set<ServiceField>(["mtpd", "rto", "wrt", "rpo"]);

/** What the core says of a cell, in outline. */
function faultIn(field: ServiceField, cell: string): Pick<CellProblem, "code" | "message"> | null {
  if (field === "name" && cell === "") return { code: "name_missing", message: "The row has no name. Write the name of the service." };
  if (cell === "") return null;
  if (SUMS.has(field) && /\d\.\d{3}m/.test(cell)) return { code: "ambiguous_number", message: `“${cell}” may be read as 1200 or 1.2. Write the number without a point or comma before the last three digits.` };
  if (SUMS.has(field) && !/\d/.test(cell)) return { code: "bad_sum", message: `“${cell}” is no sum. Write a number, or leave the cell empty where nobody knows.` };
  if (TIMES.has(field) && !/^\d+( ?(min|h|d|w))?$/.test(cell))
    return { code: "bad_duration", message: `“${cell}” is no single length of time. Write a number and a unit: 30 min, 4 h, 2 d or 1 w. Leave the cell empty where nobody knows.` };
  return null;
}

/** What a file would change with the columns that were chosen. */
function preview(core: Core, { path, heads, rows, mapping: guessed }: File, chosen: Mapping | null): ServicesPreview {
  const mapping = chosen ?? guessed;
  const held = Object.entries(mapping) as [ServiceField, number][];
  const whole = { path, file: path.split(/[\\/]/).at(-1) ?? path, heads, mapping, first_rows: rows.slice(0, 5).map(({ cells }) => cells) };
  const unused = heads.filter((_, column) => held.every(([, at]) => at !== column));
  const problems: CellProblem[] = unused.map((column) => ({ row: 1, column, severity: "warning", code: "unused_column", message: `The column “${column}” is not read. Choose what it holds, or leave it so.` }));
  if (mapping.name === undefined) {
    problems.unshift({ row: 1, column: "", severity: "error", code: "no_name_column", message: "No column holds the names of the services. Choose the one that does." });
    return { ...whole, counts: { rows: 0, new: 0, changed: 0, unchanged: 0, left_out: 0 }, problems, lines: [] };
  }
  const lines = rows.map(({ cells, same = [] }, index): ServiceLine => {
    const said = held.filter(([, column]) => cells[column] !== "");
    const name = cells[mapping.name ?? 0] ?? "";
    const known = core.open.services.some((service) => service.id === cells[mapping.id ?? -1] || service.name.toLowerCase() === name.toLowerCase());
    const row = index + 2;
    const wrong = held.flatMap(([field, column]) => {
      const fault = faultIn(field, cells[column] ?? "");
      return fault ? [{ row, column: heads[column] ?? "", severity: "error" as const, ...fault }] : [];
    });
    problems.push(...wrong);
    const changes = said.filter(([field, column]) => field !== "id" && !(known && (field === "name" || same.includes(column)))).map(([field]) => field);
    if (wrong.length > 0) return { row, name, what: "left_out", changes: [] };
    return { row, name, changes, what: known ? (changes.length > 0 ? "changed" : "unchanged") : "new" };
  });
  const count = (what: ServiceLine["what"]) => lines.filter((line) => line.what === what).length;
  return { ...whole, counts: { rows: lines.length, new: count("new"), changed: count("changed"), unchanged: count("unchanged"), left_out: count("left_out") }, problems, lines };
}

export const services = (core: Core) => {
  const found = ({ path, mapping }: ServicesInput): ServicesPreview => preview(core, FILES.find((file) => file.path === path) ?? KNOWN, mapping);
  return {
    choose_services: async () => copy(preview(core, core.open.services.length === 0 ? LONG : KNOWN, null)),
    preview_services: async (input) => copy(found(input)),
    apply_services: async (input) => {
      const { file, lines, problems } = found(input);
      const wrong = lines.filter(({ what }) => what === "left_out").map(({ row }) => row);
      if (lines.length === 0) throw { code: "no_columns", message: `Nothing was imported from ${file}. ${problems[0]?.message ?? ""}` };
      if (wrong.length > 0 && !input.skip_rows_with_errors)
        throw { code: "rows_with_errors", message: `Nothing was imported from ${file}, since there are errors in row ${wrong.join(", ")}. Correct them, or leave these rows out.` };
      const added = lines.filter(({ what }) => what === "new").map(({ name }) => name);
      core.change("services", (next) => void core.services(next, added));
      return core.view;
    },
    export_services: async ({ format }) => ({ path: `/home/clients/${core.open.name}, services.${format}` }),
  } satisfies Partial<Commands>;
};
