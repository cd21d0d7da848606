import type { Commands, ServiceField, ServicesInput, ServicesPreview } from "../../../generated/api";
import { copy, type Core } from "../core";

const HEADS = ["ID", "Dienst", "Owner", "RTO (h)", "Schaden nach 24 h", "Remarks"];

const MAPPING: ServicesPreview["mapping"] = { id: 0, name: 1, business_owner: 2, rto: 3, loss_24h: 4 };

const ROWS = [
  ["s01", "Claims intake", "Ingrid Solheim", "12", "270-590k €", ""],
  ["s06", "Claims payment", "Ingrid Solheim", "8", "", "as signed"],
  ["", "Partner portal", "Zofia Nowak", "24", "40k €", ""],
  ["", "Fleet telematics", "Oliver Kerr", "4 h", "€1.200m", "new in 2026"],
  ["", "Archive search", "", "72", "", ""],
];

const LINES: ServicesPreview["lines"] = [
  { row: 2, name: "Claims intake", what: "changed", changes: ["rto", "loss_24h"] },
  { row: 3, name: "Claims payment", what: "unchanged", changes: [] },
  { row: 4, name: "Partner portal", what: "new", changes: ["name", "business_owner", "currency", "loss_24h", "rto"] },
  { row: 5, name: "Fleet telematics", what: "left_out", changes: [] },
  { row: 6, name: "Archive search", what: "new", changes: ["name", "rto"] },
];

const PROBLEMS: ServicesPreview["problems"] = [
  { row: 1, column: "Remarks", severity: "warning", code: "unused_column", message: "The column “Remarks” is not read. Choose what it holds, or leave it so." },
  {
    row: 5,
    column: "Schaden nach 24 h",
    severity: "error",
    code: "ambiguous_number",
    message: "“€1.200m” may be read as 1200 or 1.2. Write the number without a point or comma before the last three digits.",
  },
];

const NO_NAME: ServicesPreview["problems"][number] = {
  row: 1,
  column: "",
  severity: "error",
  code: "no_name_column",
  message: "No column holds the names of the services. Choose the one that does.",
};

/** The same list, with the columns that were chosen: a field without its column changes nothing. */
function preview(path: string, mapping: ServicesPreview["mapping"]): ServicesPreview {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const whole = { path, file, heads: HEADS, mapping, first_rows: ROWS };
  if (mapping.name === undefined) return { ...whole, counts: { rows: 0, new: 0, changed: 0, unchanged: 0, left_out: 0 }, problems: [NO_NAME], lines: [] };
  const held = (field: ServiceField) => field === "currency" ? mapping.loss_24h !== undefined : mapping[field] !== undefined;
  const wrong = PROBLEMS.filter(({ row }) => row === 1 || mapping.loss_24h !== undefined);
  const lines = LINES.map((line) => {
    const changes = line.changes.filter(held);
    if (line.what === "left_out") return wrong.some(({ row }) => row === line.row) ? line : { ...line, what: "new" as const, changes: ["name" as const] };
    return { ...line, changes, what: line.what === "changed" && changes.length === 0 ? ("unchanged" as const) : line.what };
  });
  const count = (what: ServicesPreview["lines"][number]["what"]) => lines.filter((line) => line.what === what).length;
  return {
    ...whole,
    counts: { rows: lines.length, new: count("new"), changed: count("changed"), unchanged: count("unchanged"), left_out: count("left_out") },
    problems: wrong,
    lines,
  };
}

const found = ({ path, mapping }: ServicesInput): ServicesPreview => preview(path, mapping ?? MAPPING);

export const services = (core: Core) =>
  ({
    choose_services: async () => copy(preview("/home/clients/services of Halden.xlsx", MAPPING)),
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
  }) satisfies Partial<Commands>;
