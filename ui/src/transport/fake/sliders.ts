import type { DifferentialView, PairRow, PairState, Picture } from "../../generated/api";
import { cut, signed } from "../../lib/format";

/* Draws paired sliders like the core's, well enough for a screen without the core. */

const WIDTH = 860;
const [LEFT, RIGHT] = [260, 540] as const;
const TOP = 44;
const ROW = 50;
const LANE = 10;

const LOOKS = { now: ["--c-now", "", 2.5], business: ["--c-business", 'stroke-dasharray="10 3"', 2], it: ["--c-it", "", 2] } as const;
type Role = keyof typeof LOOKS;

const x = (value: number): number => LEFT + ((RIGHT - LEFT) * value) / 10;

const words = (at: number, y: number, said: string, look = 'fill="var(--text-2)"'): string => `<text x="${at.toFixed(1)}" y="${y}" font-size="12" ${look}>${said}</text>`;

/** Breaks words into lines that fit beside the sliders. */
function lines(said: string): string[] {
  const out: string[] = [""];
  for (const word of said.split(" ")) {
    const last = out.at(-1) ?? "";
    if (last.length + word.length > 34) out.push(word);
    else out[out.length - 1] = last ? `${last} ${word}` : word;
  }
  return out;
}

function diamond(at: number, y: number, size: number, token: string): string {
  return `<path d="M${at} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z" fill="var(--surface)" stroke="var(${token})" stroke-width="1.6"/>`;
}

function marker(role: Role, at: number, y: number): string {
  const [token] = LOOKS[role];
  if (role === "it") return `<rect x="${at - 3.5}" y="${y - 3.5}" width="7" height="7" fill="var(${token})"/>`;
  const fill = role === "now" ? `fill="var(${token})"` : `fill="var(--surface)" stroke="var(${token})" stroke-width="1.6"`;
  return `<circle cx="${at}" cy="${y}" r="${role === "now" ? 4.5 : 3.6}" ${fill}/>`;
}

/** From where things stand to where they are wanted. */
function way(role: Role, state: PairState | null, y: number): string {
  if (!state) return "";
  const [token, dash, width] = LOOKS[role];
  const [from, to] = [x(state.current), x(state.desired)];
  return `<path d="M${from} ${y}H${to}" stroke="var(${token})" stroke-width="${width}" ${dash}/>${diamond(to, y, role === "now" ? 5.6 : 4.6, role === "now" ? "--c-target" : token)}${marker(role, from, y)}`;
}

function ends(said: string, at: number, y: number, anchor: string): string {
  const all = lines(said);
  return all.map((line, index) => words(at, y + 4 + (index - (all.length - 1) / 2) * 15, line, `text-anchor="${anchor}" fill="var(--text-2)"`)).join("");
}

function row(pair: PairRow, index: number): string {
  const y = TOP + ROW * index + ROW / 2;
  return [
    `<path d="M${LEFT} ${y}H${RIGHT}" stroke="var(--line-strong)"/>`,
    way("business", pair.groups.business, y - LANE),
    way("it", pair.groups.it, y + LANE),
    way("now", pair.now, y),
    ends(pair.low, LEFT - 16, y, "end"),
    ends(pair.high, RIGHT + 16, y, "start"),
    words(WIDTH - 2, y + 4, signed(pair.now?.gap), 'text-anchor="end" font-weight="600" fill="var(--text)"'),
  ].join("");
}

function key(sides: boolean): string {
  const entries: [Role | "wanted", string][] = [["now", "Today"], ["wanted", "Wanted"], ...(sides ? ([["business", "Business"], ["it", "IT"]] as [Role, string][]) : [])];
  return entries.map(([role, said], index) => `${role === "wanted" ? diamond(LEFT + index * 76, 8, 5.6, "--c-target") : marker(role, LEFT + index * 76, 8)}${words(LEFT + index * 76 + 12, 12, said)}`).join("");
}

/** Each pair a line from one end to the other. */
export function slidersOf({ pairs, sides, finding, midpoint }: DifferentialView): Picture {
  const height = TOP + ROW * pairs.length + 4;
  const grid = [0, midpoint, 10].map((value) => `<path d="M${x(value)} ${TOP}V${height - 4}" stroke="var(--grid)"/>${words(x(value), TOP - 8, String(value), 'text-anchor="middle" fill="var(--text-3)"')}`);
  const summary = `${pairs.length} pairs, each on a line from 0 to 10. ${finding}.`;
  return {
    svg: `<svg class="chart" role="img" aria-label="${summary}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${key(sides.pairs > 0)}${grid.join("")}${pairs.map(row).join("")}</svg>`,
    summary,
    columns: ["Pair", "From", "To", "Today", "Wanted", "Distance"],
    rows: pairs.map((pair) => [pair.name, pair.low, pair.high, cut(pair.now?.current), cut(pair.now?.desired), signed(pair.now?.gap)]),
  };
}
