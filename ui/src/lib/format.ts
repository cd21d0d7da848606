import type { DateFormat, Language, NumberFormat, Settings } from "../generated/api";

/* How numbers, dates and times read: the one place that knows. Figures are cut, never rounded up. */

/** Guards floor() against binary fractions just under a tenth, as the core does. */
const SLACK = 1e-9;
const MINUS = "−";
const NO_BREAK = "\u00a0";
/** Keeps the parts of a number on one line. */
const THIN_SPACE = "\u202f";
/** For whoever speaks the language, but whose system does not say where. */
const PLAIN: Record<Language, string> = { en: "en-GB", de: "de-DE" };

/** How figures and dates are written. */
interface Manner {
  language: Language;
  locale: string;
  decimal: string;
  group: string;
  dates: DateFormat;
}

let manner: Manner = mannerOf({ language: "en", numbers: "language", dates: "language" }, "");

/** Writes figures and dates as the person wants them from now on. `system` is the system's own locale. */
export function write(settings: Pick<Settings, "language" | "numbers" | "dates">, system: string): void {
  manner = mannerOf(settings, system);
}

function mannerOf({ language, numbers, dates }: Pick<Settings, "language" | "numbers" | "dates">, system: string): Manner {
  const locale = system.split("-")[0] === language ? system : PLAIN[language];
  return { language, locale, ...signsOf(numbers, locale), dates };
}

function signsOf(numbers: NumberFormat, locale: string): { decimal: string; group: string } {
  switch (numbers) {
    case "comma_point":
      return { decimal: ".", group: "," };
    case "point_comma":
      return { decimal: ",", group: "." };
    case "space_comma":
      return { decimal: ",", group: THIN_SPACE };
    case "apostrophe_point":
      return { decimal: ".", group: "’" };
    case "language": {
      const parts = new Intl.NumberFormat(locale).formatToParts(12345.5);
      const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
      // Engines differ in the Swiss apostrophe.
      return { decimal: sign("decimal"), group: sign("group").replace("'", "’") };
    }
  }
}

/** A number of whole digits and, where it has them, decimals: 1234.5 as the person wants it. */
function written(digits: string, { group, decimal } = manner): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

const cutToTenth = (value: number): number => Math.floor(value * 10 + SLACK) / 10;

/** One decimal, cut: 2.96 reads "2.9". Nothing reads "–". */
export function cut(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const tenth = cutToTenth(value);
  return (tenth < 0 ? MINUS : "") + written(Math.abs(tenth).toFixed(1));
}

/** A coefficient with two decimals, cut downwards: 0.799 reads "0.79". */
export function hundredths(value: number): string {
  const cutDown = Math.floor(value * 100 + SLACK) / 100;
  return (cutDown < 0 ? MINUS : "") + written(Math.abs(cutDown).toFixed(2));
}

/** A difference with its sign, cut toward zero: "+0.8", "−0.2", "0.0". */
export function signed(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const size = cutToTenth(Math.abs(value));
  const sign = size === 0 ? "" : value > 0 ? "+" : MINUS;
  return sign + written(size.toFixed(1));
}

/** Whether a difference is too small to be read: it says "0.0". */
export const isSmall = (value: number | null): boolean => cutToTenth(Math.abs(value ?? 0)) === 0;

/** A share from 0 to 1 as whole per cent, cut: 0.796 reads "79". */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return "–";
  return String(Math.floor(share * 100 + SLACK));
}

/** A number as somebody gave it, with all its decimals: "1,234.56". Nothing is cut. */
export const exact = (value: number): string => (value < 0 ? MINUS : "") + written(String(Math.abs(value)));

/** The same as it is typed into a field: with the person's decimal sign and nothing between thousands. */
export const typed = (value: number): string => String(value).replace(".", manner.decimal);

/** A value as short as it can be said: 3 reads "3", 2.55 reads "2.5". */
export function brief(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return Number.isInteger(value) ? exact(value) : cut(value);
}

/** The level a score has reached: never rounded up. */
export function levelOf(score: number): number {
  return Math.floor(score + SLACK);
}

/** Words of the core, whose figures have a point: "Now 3.1" reads "Now 3,1" where a comma is wanted. */
export function refigured(words: string): string {
  return words.replace(/(?<![\d.])(\d+)\.(\d)(?![\d.])/g, `$1${manner.decimal}$2`);
}

/** The same for a picture of the core: its words only, never its coordinates. */
export function refiguredPicture(svg: string): string {
  return svg.replace(/>[^<>]+</g, refigured);
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

/** A date in digits, or in words where the person leaves it to the language. The year can be left out of words. */
function said(at: Date, words: Intl.DateTimeFormatOptions, { locale, dates } = manner): string {
  const [year, month, day] = isoDay(at).split("-");
  switch (dates) {
    case "year_first":
      return `${year}-${month}-${day}`;
    case "day_dots":
      return `${day}.${month}.${year}`;
    case "day_slashes":
      return `${day}/${month}/${year}`;
    case "month_slashes":
      return `${month}/${day}/${year}`;
    case "language":
      return new Intl.DateTimeFormat(locale, words).format(at);
  }
}

const IN_WORDS = { day: "numeric", month: "long", year: "numeric" } as const;

/** "20 November 2026". */
export const date = (value: string): string => said(dayOf(value), IN_WORDS);

/** "Nov 2025": for a legend. */
export function month(value: string): string {
  const [year, month] = value.split("-");
  switch (manner.dates) {
    case "year_first":
      return `${year}-${month}`;
    case "day_dots":
      return `${month}.${year}`;
    case "day_slashes":
    case "month_slashes":
      return `${month}/${year}`;
    case "language":
      return new Intl.DateTimeFormat(manner.locale, { month: "short", year: "numeric" }).format(dayOf(value));
  }
}

/** "14:32:07". */
export function time(value: Date): string {
  return new Intl.DateTimeFormat(manner.locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(value);
}

/** Whether a difference reads as none once it is cut. */
export function readsAsNone(value: number): boolean {
  return Math.floor(Math.abs(value) * 10 + SLACK) === 0;
}

const clock = (at: Date): string => new Intl.DateTimeFormat(manner.locale, { hour: "2-digit", minute: "2-digit" }).format(at);

/** "14:32" of today, "20 November" of this year, "20 November 2025" of another; and the day in any case. */
export function moment(value: string, now: Date): { today: boolean; text: string; day: string } {
  const at = new Date(value);
  const today = at.toDateString() === now.toDateString();
  const day = dayOfYear(at, now);
  return { today, day, text: today ? clock(at) : day };
}

/** "20 November" of this year, "20 November 2025" of another. */
function dayOfYear(at: Date, now: Date): string {
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return said(at, { day: "numeric", month: "long", year });
}

/** "20 Nov" of this year, "20 Nov 2025" of another: for a table. */
export function shortDay(value: string, now: Date): string {
  const at = new Date(value);
  return said(at, { day: "numeric", month: "short", year: at.getFullYear() === now.getFullYear() ? undefined : "numeric" });
}

/** How a day of the past is called: today, yesterday, or by its date. */
export function calledDay(value: string, now: Date): { kind: "today" | "yesterday" | "earlier"; text: string } {
  const at = dayOf(value);
  const text = dayOfYear(at, now);
  if (at.toDateString() === now.toDateString()) return { kind: "today", text };
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return { kind: at.toDateString() === before.toDateString() ? "yesterday" : "earlier", text };
}

/** "November 2026": for a name. */
export function monthYear(value: string): string {
  return said(dayOf(value), { month: "long", year: "numeric" });
}

/** "26 November 2026, 14:32": a moment that must not be mistaken. */
export function instant(value: string): string {
  const at = new Date(value);
  return `${said(at, IN_WORDS)}, ${clock(at)}`;
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

/** How the language alone would write a number and a date, for the lists in Settings. */
export function example(language: Language, system: string): { number: string; date: string } {
  const alone = mannerOf({ language, numbers: "language", dates: "language" }, system);
  return { number: written("1234.5", alone), date: said(dayOf("2026-11-20"), IN_WORDS, alone) };
}

/** A number as somebody typed it; none where it cannot be read. What stands between thousands may be left out. */
export function readNumber(written: string): number | null {
  const { decimal, group } = manner;
  const plain = written.trim().replace(MINUS, "-").replaceAll("'", "’");
  const sign = group.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const grouped = new RegExp(`^-?\\d{1,3}(?:${sign || ","}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const simple = new RegExp(`^-?\\d+(?:\\${decimal}\\d+)?$`);
  if (!simple.test(plain) && !grouped.test(plain)) return null;
  return Number(plain.replaceAll(group || ",", "").replace(decimal, "."));
}

/** Digits of a currency's minor unit (ISO 4217), as the core has them. */
export function minorDigits(currency: string | null): number {
  if (["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].includes(currency ?? "")) return 0;
  return ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].includes(currency ?? "") ? 3 : 2;
}

/** The sign of a currency, or its code where no sign is common. */
function signOf(currency: string | null): string {
  const signs: Record<string, string> = { EUR: "€", GBP: "£", USD: "$" };
  return currency === null ? "" : (signs[currency] ?? currency);
}

/** Units of sums, the largest first. A language that writes words sets them apart. */
const UNITS: Record<Language, [string, string, string]> = { en: ["bn", "m", "k"], de: ["Mrd.", "Mio.", "Tsd."] };
const SIZES = [1e9, 1e6, 1e3] as const;

/** Figures with unit and currency as the language has them: "€1.3m", "1,3 Mio. €". */
function placed(figures: string, unit: string, currency: string | null): string {
  const sign = signOf(currency);
  if (manner.language === "de") return [figures, unit, sign].filter(Boolean).join(NO_BREAK);
  return `${sign}${sign.length > 1 ? NO_BREAK : ""}${figures}${unit}`;
}

/** In what a sum is typed: "€", "€k", "Tsd. €". */
export const moneyUnit = (currency: string | null, scale: "one" | "k" | "m"): string => placed("", scale === "one" ? "" : (UNITS[manner.language][scale === "m" ? 1 : 2] ?? ""), currency).trim();

/** A figure that is money: "€2.4", "2,4 €". */
export const priced = (figure: string, currency: string | null): string => placed(figure, "", currency);

/** A sum in major units with two significant digits, and its unit: 42,300 reads "42" and "k". */
function short(amount: number): [string, string] {
  if (amount === 0 || !Number.isFinite(amount)) return ["0", ""];
  const rounded = Number(amount.toPrecision(2));
  const size = SIZES.findIndex((each) => Math.abs(rounded) >= each);
  const scaled = rounded / (SIZES[size] ?? 1);
  const whole = Math.abs(scaled) >= 10 || Math.abs(scaled % 1) < 0.05;
  const digits = Math.abs(scaled).toFixed(whole ? 0 : 1);
  return [(scaled < 0 ? MINUS : "") + written(digits), UNITS[manner.language][size] ?? ""];
}

/** Sums in minor units from low to high with two significant digits: "€270–590k", "270–590 Tsd. €"; one sum where both read the same. */
export function money(range: { low: number; high: number } | null | undefined, currency: string | null): string {
  if (!range) return "–";
  const major = 10 ** minorDigits(currency);
  const [low, lowUnit] = short(range.low / major);
  const [high, highUnit] = short(range.high / major);
  if (low === high && lowUnit === highUnit) return placed(high, highUnit, currency);
  if (low === "0" || lowUnit === highUnit) return placed(`${low}–${high}`, highUnit, currency);
  return [placed(low, lowUnit, currency), placed(high, highUnit, currency)].join(manner.language === "de" ? " bis " : "–");
}

/** One sum in minor units: "€1.3m". */
export const sum = (amount: number | null | undefined, currency: string | null): string =>
  amount === null || amount === undefined ? "–" : money({ low: amount, high: amount }, currency);

const TIMES: Record<Language, { min: string; h: string; d: string; w: string }> = {
  en: { min: "min", h: "h", d: "d", w: "w" },
  de: { min: "min", h: "h", d: "T", w: "W" },
};

/** A length of time that can be typed back: "15 min", "18 h", "3 d", "1 w", "1 h 30 min". */
export function duration(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return "–";
  const whole = Math.max(0, Math.floor(minutes + SLACK));
  const { min, h, d, w } = TIMES[manner.language];
  if (whole < 60) return `${whole} ${min}`;
  if (whole % 10_080 === 0) return `${whole / 10_080} ${w}`;
  const [days, hours, rest] = whole >= 4320 ? [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60] : [0, Math.floor(whole / 60), whole % 60];
  return [days && `${days} ${d}`, hours && `${hours} ${h}`, rest && `${rest} ${min}`].filter(Boolean).join(" ");
}

/** A computed length of time, which is never exact: cut to the hour from two hours on. */
export const about = (minutes: number): string => duration(minutes >= 120 ? Math.floor(minutes / 60 + 1e-6) * 60 : minutes);
