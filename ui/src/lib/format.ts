/** How numbers, dates and times read. Figures are cut, never rounded up. */

/** Guards floor() against binary fractions just under a tenth, as the core does. */
const SLACK = 1e-9;
const MINUS = "−";

/** One decimal, cut: 2.96 reads "2.9". Nothing reads "–". */
export function cut(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return (Math.floor(value * 10 + SLACK) / 10).toFixed(1);
}

/** A difference with its sign, cut toward zero: "+0.8", "−0.2", "0.0". */
export function signed(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const size = Math.floor(Math.abs(value) * 10 + SLACK) / 10;
  if (size === 0) return "0.0";
  return (value > 0 ? "+" : MINUS) + size.toFixed(1);
}

/** A share from 0 to 1 as whole per cent, cut: 0.796 reads "79". */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return "–";
  return String(Math.floor(share * 100 + SLACK));
}

/** A value as short as it can be said: 3 reads "3", 2.55 reads "2.5". */
export function brief(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return Number.isInteger(value) ? String(value) : cut(value);
}

/** The level a score has reached: never rounded up. */
export function levelOf(score: number): number {
  return Math.floor(score + SLACK);
}

/** Reads "2026-11-20" as that day here, not as midnight in Greenwich. */
function dayOf(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** Whether this is a day as the core reads it. Where a browser has no date field, people type. */
export function isDay(value: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}

/** "20 November 2026". */
export function date(value: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(dayOf(value));
}

/** "Nov 2025": for a legend. */
export function month(value: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { month: "short", year: "numeric" }).format(dayOf(value));
}

/** "14:32:07". */
export function time(value: Date, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(value);
}

/** "14:32" of today, "20 November" of this year, "20 November 2025" of another; and the day in any case. */
export function moment(value: string, now: Date, locale?: string): { today: boolean; text: string; day: string } {
  const at = new Date(value);
  const today = at.toDateString() === now.toDateString();
  const day = dayOfYear(at, now, locale);
  return { today, day, text: today ? new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(at) : day };
}

/** "20 November" of this year, "20 November 2025" of another. */
function dayOfYear(at: Date, now: Date, locale?: string): string {
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year }).format(at);
}

/** How a day of the past is called: today, yesterday, or by its date. */
export function calledDay(value: string, now: Date, locale?: string): { kind: "today" | "yesterday" | "earlier"; text: string } {
  const at = dayOf(value);
  const text = dayOfYear(at, now, locale);
  if (at.toDateString() === now.toDateString()) return { kind: "today", text };
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return { kind: at.toDateString() === before.toDateString() ? "yesterday" : "earlier", text };
}

/** "November 2026": for a name. */
export function monthYear(value: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" }).format(dayOf(value));
}

/** Today as the core wants it: "2026-11-20". */
export function isoDay(value: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}
