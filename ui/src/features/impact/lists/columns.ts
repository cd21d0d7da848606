import type { CellProblem, ServiceCounts, ServiceField, ServiceLine, ServicesPreview } from "../../../generated/api";

/* What a person decides about a list of services before it is taken. Nothing is changed in place. */

export type Mapping = ServicesPreview["mapping"];

/** Fields of a list as they are offered, those of a kind together. */
export const FIELD_GROUPS = [
  ["service", ["name", "id", "unit", "purpose", "why", "worth"]],
  ["people", ["business_owner", "business_owner_role", "it_owner"]],
  ["money", ["loss_4h", "loss_24h", "contribution_per_year", "cost_per_year", "currency"]],
  ["time", ["mtpd", "rto", "wrt", "rpo", "tier"]],
] as const satisfies readonly (readonly [string, readonly ServiceField[]])[];

const entries = (mapping: Mapping): [ServiceField, number][] => Object.entries(mapping) as [ServiceField, number][];

/** The field that a column holds; none where it is not read. */
export const fieldAt = (mapping: Mapping, column: number): ServiceField | null => entries(mapping).find(([, at]) => at === column)?.[0] ?? null;

/** The same with another field in a column. Whichever column held that field is free then. */
export function assigned(mapping: Mapping, column: number, field: ServiceField | null): Mapping {
  const others = entries(mapping).filter(([each, at]) => each !== field && at !== column);
  return Object.fromEntries(field === null ? others : [...others, [field, column]]);
}

/** The column that had to give a field to another one, if there is one. */
export function freed(before: Mapping, after: Mapping): number | null {
  const held = new Set(Object.values(after));
  const moved = entries(before).find(([field, column]) => !held.has(column) && after[field] !== undefined);
  return moved?.[1] ?? null;
}

/** Columns that nobody has said anything about. */
export const unread = ({ heads, mapping }: Pick<ServicesPreview, "heads" | "mapping">): number[] => heads.map((_, column) => column).filter((column) => fieldAt(mapping, column) === null);

/** What stands in the first cells of a column, without those that are empty. */
export const cellsOf = ({ first_rows }: Pick<ServicesPreview, "first_rows">, column: number): string[] => first_rows.map((row) => row[column]?.trim() ?? "").filter((cell) => cell !== "");

/** Codes of what the table of columns says already. */
const OF_COLUMNS = new Set(["unused_column", "no_name_column"]);
export const problemsByRow = ({ problems }: Pick<ServicesPreview, "problems">): CellProblem[] => problems.filter(({ code }) => !OF_COLUMNS.has(code));

/** Columns for which a row is left out. */
export const wrongColumns = ({ problems }: Pick<ServicesPreview, "problems">, { row }: ServiceLine): string[] => [
  ...new Set(problems.filter((one) => one.row === row && one.severity === "error" && one.column !== "").map(({ column }) => column)),
];

/** How many services would be written. */
export const taken = ({ counts }: { counts: ServiceCounts }): number => counts.new + counts.changed;

/** Why a list cannot be taken as it is. */
export type Refusal = "name" | "columns" | "empty" | "wrong" | "nothing" | "errors";

/** None where it can be taken. `skip` says that rows with errors may be left out. */
export function refusal({ mapping, lines, counts, problems }: ServicesPreview, skip: boolean): Refusal | null {
  if (mapping.name === undefined) return "name";
  if (lines.length === 0) return problems.some(({ severity }) => severity === "error") ? "columns" : "empty";
  if (taken({ counts }) === 0) return counts.left_out > 0 ? "wrong" : "nothing";
  return counts.left_out > 0 && !skip ? "errors" : null;
}
