/** The names that were written, in order, without the empty fields. */
export function named(fields: string[]): string[] {
  return fields.map((name) => name.trim()).filter((name) => name !== "");
}

/** Where a name stands a second time, whatever its capitals. */
export function repeated(fields: string[]): Set<number> {
  const seen = new Set<string>();
  const twice = new Set<number>();
  fields.forEach((field, index) => {
    const name = field.trim().toLowerCase();
    if (name && seen.has(name)) twice.add(index);
    seen.add(name);
  });
  return twice;
}

/** Five fields, filled from what is named already. */
export function fiveOf(names: string[]): string[] {
  return Array.from({ length: 5 }, (_, index) => names[index] ?? "");
}
