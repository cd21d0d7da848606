import type { Statement } from "../../generated/api";
import type { Catalogue } from "../../text/en";
import { readAmount, readDay, readDuration, readFigures, readList, readMoney, readPlain, readShare, writeAmount, writeDuration, writeMoney, writePlain, writeShare, type Read, type Scale } from "./typing";

/* The fields of a statement as data: what each holds, and how it is typed. */

export type Kind = "text" | "long" | "list" | "figures" | "number" | "whole" | "duration" | "money" | "amount" | "share" | "day" | "yes_no" | "choice" | "check" | "service";
/** Names of fields; their words stand in the catalogue. */
export type Label = keyof Catalogue["impact"]["fields"];
/** Lists of choices; their words stand there too. */
export type Choices = keyof Catalogue["impact"]["choices"];

export interface Field {
  /** JSON pointer, within the statement or within a row. */
  at: string;
  label: Label;
  kind: Kind;
  scale?: Scale;
  choices?: Choices;
  /** A sum may be below 0. */
  signed?: boolean;
  /** For what does not stand at one place of its own: an owner of whom only the name is known, a point of the curve. */
  lens?: Lens;
}

export interface Lens {
  get(statement: Statement): unknown;
  put(statement: Statement, value: unknown): Statement;
}

export interface Rows {
  at: string;
  title: keyof Catalogue["impact"]["rows"];
  columns: Field[];
  blank: unknown;
  inner?: Rows;
}

const NOTHING = { ok: true, value: null } as const;

/** Reads what was typed into a field. */
export function read({ kind, scale = "k", signed = false }: Pick<Field, "kind" | "scale" | "signed">, text: string, currency: string | null): Read<unknown> {
  switch (kind) {
    case "duration":
      return readDuration(text);
    case "money":
      return readMoney(text, scale, currency, signed);
    case "amount":
      return readAmount(text, scale, currency);
    case "share":
      return readShare(text);
    case "number":
      return readPlain(text);
    case "whole":
      return readPlain(text, { whole: true });
    case "day":
      return readDay(text);
    case "figures":
      return readFigures(text);
    case "list":
      return { ok: true, value: readList(text) };
    default:
      return text.trim() === "" ? NOTHING : { ok: true, value: text };
  }
}

const number = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** How the value of a field is written into it. */
export function written({ kind, scale = "k" }: Pick<Field, "kind" | "scale">, value: unknown, currency: string | null): string {
  if (value === null || value === undefined) return "";
  switch (kind) {
    case "duration":
      return writeDuration(number(value));
    case "money":
      return writeMoney(value as Parameters<typeof writeMoney>[0], scale, currency);
    case "amount":
      return writeAmount(number(value), scale, currency);
    case "share":
      return writeShare(number(value));
    case "number":
    case "whole":
      return writePlain(number(value));
    case "figures":
      return (value as number[]).map(writePlain).join(" ");
    case "list":
      return (value as string[]).join("; ");
    default:
      return String(value);
  }
}
