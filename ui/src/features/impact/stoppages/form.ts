import type { LossParts, Stoppage } from "../../../generated/api";
import { isDay } from "../../../lib/format";
import { readAmount, readDuration, writeAmount, writeDuration, type Wrong } from "../typing";

/** A stoppage as it is typed. */
export interface TypedStoppage {
  service: string;
  on: string;
  at: string;
  length: string;
  currency: string;
  loss: Record<keyof LossParts, string>;
  confirmed: string;
  note: string;
}

export const LOSS_PARTS = ["contribution", "productivity", "recovery", "penalties", "intangible"] as const satisfies (keyof LossParts)[];

export function typedOf(stoppage: Stoppage | null, today: string, currency: string): TypedStoppage {
  const loss = Object.fromEntries(LOSS_PARTS.map((part) => [part, stoppage?.loss[part] ? writeAmount(stoppage.loss[part], "k", stoppage.currency) : ""])) as TypedStoppage["loss"];
  if (!stoppage) return { service: "", on: today, at: "", length: "", currency, loss, confirmed: "", note: "" };
  return { service: stoppage.service, on: stoppage.on, at: writeClock(stoppage.at_minute), length: writeDuration(stoppage.minutes), currency: stoppage.currency, loss, confirmed: stoppage.confirmed_by ?? "", note: stoppage.note };
}

const writeClock = (minute: number | null): string => (minute === null ? "" : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`);

/** "14:30" as a minute of the day; null where it is left empty, undefined where it is none. */
export function readClock(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim()) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

export type FormWrong = "serviceMissing" | "onMissing" | "lengthMissing" | "atWrong" | "currencyWrong" | Wrong;
export interface ReadStoppage {
  stoppage: Stoppage | null;
  wrong: Partial<Record<keyof Omit<TypedStoppage, "loss"> | keyof LossParts, FormWrong>>;
}

/** Reads the whole form: a stoppage, or what is wrong with each field. What costs nothing is left empty. */
export function readStoppage(typed: TypedStoppage): ReadStoppage {
  const wrong: ReadStoppage["wrong"] = {};
  const length = readDuration(typed.length);
  const at = readClock(typed.at);
  const loss: LossParts = { contribution: 0, productivity: 0, recovery: 0, penalties: 0, intangible: 0 };
  if (!typed.service) wrong.service = "serviceMissing";
  if (!isDay(typed.on)) wrong.on = "onMissing";
  if (!length.ok) wrong.length = length.why;
  else if (!length.value) wrong.length = "lengthMissing";
  if (at === undefined) wrong.at = "atWrong";
  if (!/^[A-Z]{3}$/.test(typed.currency)) wrong.currency = "currencyWrong";
  for (const part of LOSS_PARTS) {
    const amount = readAmount(typed.loss[part], "k", typed.currency);
    if (amount.ok) loss[part] = amount.value ?? 0;
    else wrong[part] = amount.why;
  }
  if (Object.keys(wrong).length > 0 || !length.ok || !length.value || at === undefined) return { stoppage: null, wrong };
  return { stoppage: { service: typed.service, on: typed.on, at_minute: at, minutes: length.value, currency: typed.currency, loss, confirmed_by: typed.confirmed.trim() || null, note: typed.note.trim() }, wrong };
}
