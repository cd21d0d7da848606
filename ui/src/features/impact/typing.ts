import type { Estimate } from "../../generated/api";
import { duration, exact, isDay, minorDigits, readNumber, typed } from "../../lib/format";

/* What people type, read and written back. What is left empty is unknown, and never 0. */

/** In which unit a sum is typed. */
export type Scale = "one" | "k" | "m";
/** Why a text cannot be read. */
export type Wrong = "number" | "unit" | "duration" | "money" | "order" | "sum" | "share" | "day" | "whole" | "negative";
export type Read<T> = { ok: true; value: T } | { ok: false; why: Wrong };

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (why: Wrong): { ok: false; why: Wrong } => ({ ok: false, why });

const MINUTES: [RegExp, number][] = [
  [/^(?:min|mins|minutes?|minuten?)\.?$/i, 1],
  [/^(?:h|hrs?|hours?|std|stunden?)\.?$/i, 60],
  [/^(?:d|days?|t|tage?n?)\.?$/i, 1440],
  [/^(?:w|wk|weeks?|wo|wochen?)\.?$/i, 10_080],
];
const FACTOR: [RegExp, number][] = [
  [/^(?:k|tsd)\.?$/i, 1e3],
  [/^(?:m|mio)\.?$/i, 1e6],
  [/^(?:bn|mrd)\.?$/i, 1e9],
];
const OF: Record<Scale, number> = { one: 1, k: 1e3, m: 1e6 };

/** "8 h", "15 min", "2 d", "1 h 30 min", each with its unit. In whole minutes. */
export function readDuration(text: string): Read<number | null> {
  const written = text.trim();
  if (written === "") return good(null);
  if (readNumber(written) !== null) return bad("unit");
  const parts = [...written.matchAll(/([\d.,’'\u202f]+)\s*(\p{L}+\.?)/gu)];
  if (parts.map(([whole]) => whole).join("").replace(/\s/g, "") !== written.replace(/\s/g, "")) return bad("duration");
  const minutes = parts.map(([, number = "", unit = ""]) => {
    const factor = MINUTES.find(([name]) => name.test(unit))?.[1];
    const size = readNumber(number);
    return factor === undefined || size === null ? null : factor * size;
  });
  if (minutes.some((each) => each === null)) return bad("duration");
  return good(Math.round(minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0)));
}

/** Without the signs that stand behind their sums: "420 Tsd. €". */
const bare = (text: string): string => text.replace(/(?<=[\d\p{L}.])\s*[€£$](?!\s*\d)/gu, "");

/** A sum with or without "k" or "m" of its own, in minor units. */
function readSum(text: string, scale: Scale, currency: string | null): number | null {
  const [, number = "", unit = ""] = /^(\S*?)\s*(\p{L}*\.?)$/u.exec(bare(text).replace(/^[€£$]\s*/, "")) ?? [];
  const factor = unit === "" ? OF[scale] : FACTOR.find(([name]) => name.test(unit))?.[1];
  const size = readNumber(number);
  return factor === undefined || size === null ? null : Math.round(size * factor * 10 ** minorDigits(currency));
}

/** "420", "270-590" or "270 420 590". With two figures the likely one is taken to be between. */
export function readMoney(text: string, scale: Scale, currency: string | null, signed = false): Read<Estimate | null> {
  const written = text.trim();
  if (written === "") return good(null);
  const parts = bare(written).split(/\s*(?:–|\bto\b|\bbis\b|;|\/)\s*|(?<=[\d\p{L}])\s*-\s*|\s+(?=[\d€£$-])/u);
  const sums = parts.map((part) => readSum(part, scale, currency));
  const known = sums.filter((each) => each !== null);
  if (known.length !== sums.length || known.length === 0 || known.length > 3) return bad("money");
  if (!signed && known.some((each) => each < 0)) return bad("negative");
  const [low = 0, second = low, third = second] = known;
  const likely = known.length === 2 ? Math.round((low + second) / 2) : second;
  return low <= likely && likely <= third ? good({ low, likely, high: third }) : bad("order");
}

/** One sum that is decided, not estimated. In minor units. */
export function readAmount(text: string, scale: Scale, currency: string | null): Read<number | null> {
  if (text.trim() === "") return good(null);
  const sum = readSum(text.trim(), scale, currency);
  if (sum === null) return bad("sum");
  return sum < 0 ? bad("negative") : good(sum);
}

/** "40 %" or "40": a share of one. */
export function readShare(text: string): Read<number | null> {
  const written = text.trim().replace(/\s*%$/, "");
  if (text.trim() === "") return good(null);
  const size = readNumber(written);
  return size === null || size < 0 || size > 100 ? bad("share") : good(Number((size / 100).toPrecision(12)));
}

export function readPlain(text: string, { whole = false } = {}): Read<number | null> {
  if (text.trim() === "") return good(null);
  const size = readNumber(text);
  if (size === null) return bad("number");
  if (whole && !Number.isInteger(size)) return bad("whole");
  return size < 0 ? bad("negative") : good(size);
}

export function readDay(text: string): Read<string | null> {
  if (text.trim() === "") return good(null);
  return isDay(text.trim()) ? good(text.trim()) : bad("day");
}

/** 24 figures or none. */
export function readFigures(text: string): Read<number[]> {
  const sizes = text.split(/[;\s]+/).filter((part) => part !== "").map(readNumber);
  const known = sizes.filter((each) => each !== null);
  return known.length === sizes.length ? good(known) : bad("number");
}

/** Words between commas or on lines of their own. */
export const readList = (text: string): string[] => text.split(/[\n;]/).map((part) => part.trim()).filter((part) => part !== "");

const inScale = (amount: number, scale: Scale, currency: string | null): string => typed(Number((amount / 10 ** minorDigits(currency) / OF[scale]).toPrecision(12)));

export function writeMoney(estimate: Estimate | null, scale: Scale, currency: string | null): string {
  if (!estimate) return "";
  const { low, likely, high } = estimate;
  const write = (amount: number) => inScale(amount, scale, currency);
  if (low === high && low === likely) return write(low);
  if (likely === Math.round((low + high) / 2)) return `${write(low)}–${write(high)}`;
  return [low, likely, high].map(write).join(" ");
}

export const writeAmount = (amount: number | null, scale: Scale, currency: string | null): string => (amount === null ? "" : inScale(amount, scale, currency));
export const writeDuration = (minutes: number | null): string => (minutes === null ? "" : duration(minutes));
export const writeShare = (share: number | null): string => (share === null ? "" : `${typed(Number((share * 100).toPrecision(10)))} %`);
export const writePlain = (value: number | null): string => (value === null ? "" : typed(value));
export const writeExact = (value: number | null): string => (value === null ? "–" : exact(value));
