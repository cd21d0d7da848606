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

/** "14:32" of today, "20 November" of this year, "20 November 2025" of another. */
export function moment(value: string, now: Date, locale?: string): { today: boolean; text: string } {
  const at = new Date(value);
  if (at.toDateString() === now.toDateString()) {
    return { today: true, text: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(at) };
  }
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return { today: false, text: new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year }).format(at) };
}

/** "26 November 2026, 14:32": a moment that must not be mistaken. */
export function instant(value: string, locale?: string): string {
  const at = new Date(value);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(at);
  return `${day}, ${new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(at)}`;
}

/** The length of a file as file managers write it: "412 KB", "1.2 MB". Cut, never rounded up. */
export function size(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.max(1, Math.floor(kilo))} KB` : `${cut(kilo / 1024)} MB`;
}

/** Today as the core wants it: "2026-11-20". */
export function isoDay(value: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}
