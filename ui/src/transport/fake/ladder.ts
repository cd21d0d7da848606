import type { Picture, QuestionId, RungRow, StagedView } from "../../generated/api";
import { cut } from "../../lib/format";

/* Draws a ladder like the core's, well enough for a screen without the core. */

const WIDTH = 496;
const [NUMBER, NAMES, TRACK, NOTES] = [13, 38, 116, 250] as const;
const TRACK_WIDTH = 118;
const LINE = 16;
const BETWEEN = 10;

type Name = (question: QuestionId) => string;

const words = (x: number, y: number, said: string, look = 'fill="var(--text-2)"'): string => `<text x="${x}" y="${y}" font-size="12" ${look}>${said}</text>`;

function standing({ standing, satisfied, applicable }: RungRow): string {
  switch (standing) {
    case "base":
      return "where everybody begins";
    case "reached":
      return `${satisfied} of ${applicable}, reached`;
    case "climbing":
      return `${satisfied} of ${applicable} satisfied`;
    case "above":
      return `${satisfied} of ${applicable}, not counted yet`;
    case "untested":
      return "nothing applies: passes untested";
    case "not_asked":
      return "not asked in this form";
  }
}

/** What bars a rung, each with its value. Only the rung being climbed has any. */
function barring(rung: RungRow, name: Name): string[] {
  if (rung.standing !== "climbing") return [];
  return rung.practices.filter(({ satisfied }) => satisfied === false).map(({ question, value }) => `${name(question)} ${value === null ? "no answer" : cut(value)}`);
}

/** A cell for each practice that applies, filled where it is satisfied. */
function track({ standing, satisfied, applicable }: RungRow, y: number): string {
  if (applicable === 0) return `<path d="M${TRACK} ${y + 6}h${TRACK_WIDTH}" stroke="var(--line-strong)"/>`;
  const [ground, edge] = standing === "above" ? ["--c-band", "--line-strong"] : ["--c-now", "--c-now"];
  const width = (TRACK_WIDTH + 2) / applicable - 2;
  const cell = (place: number) => `<rect x="${(TRACK + place * (width + 2)).toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="12" stroke="var(${edge})" fill="${place < satisfied ? `var(${ground})` : "none"}"/>`;
  return Array.from({ length: applicable }, (_, place) => cell(place)).join("");
}

function number(rung: RungRow, level: number | null, y: number): string {
  const leads = rung.level === level;
  const climbed = level !== null && rung.level <= level;
  const look = leads ? 'fill="var(--c-now)"' : `fill="var(--surface)" stroke="var(${climbed ? "--c-now" : "--line-strong"})" stroke-width="${climbed ? 2 : 1}"`;
  return `<circle cx="${NUMBER}" cy="${y + 6}" r="11" ${look}/>${words(NUMBER, y + 10, String(rung.level), `text-anchor="middle" font-weight="600" fill="var(${leads ? "--on-accent" : "--text"})"`)}`;
}

function drawn(rung: RungRow, level: number | null, y: number, name: Name): string {
  const notes = [standing(rung), ...barring(rung, name)].map((said, line) => words(NOTES, y + 10 + line * LINE, said));
  const extension = rung.extension ? words(NAMES, y + 10 + LINE, "extension") : "";
  return `${track(rung, y)}${number(rung, level, y)}${words(NAMES, y + 10, rung.name, 'font-weight="600" fill="var(--text)"')}${extension}${notes.join("")}`;
}

/** The rungs, highest first, on a rail that is thick as far as the level that leads. */
export function ladderOf({ rungs, tested_level: level }: StagedView, name: Name): Picture {
  let y = 6;
  const rows = rungs.toReversed().map((rung) => {
    const row = { rung, y };
    y += Math.max(1 + barring(rung, name).length, rung.extension ? 2 : 1) * LINE + BETWEEN;
    return row;
  });
  const rail = rows.slice(1).map(({ rung, y: lower }, index) => {
    const upper = rows[index];
    const thick = level !== null && (upper?.rung.level ?? rung.level) <= level;
    return `<path d="M${NUMBER} ${(upper?.y ?? 0) + 6}V${lower + 6}" stroke="var(${thick ? "--c-now" : "--line-strong"})" stroke-width="${thick ? 3 : 1}"/>`;
  });
  const summary = `A ladder of ${rungs.length} levels; level ${level ?? 0} is reached. The values stand in the table below it.`;
  const body = [...rail, ...rows.map(({ rung, y: at }) => drawn(rung, level, at, name))];
  return {
    svg: `<svg class="chart" role="img" aria-label="${summary}" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}">${body.join("")}</svg>`,
    summary,
    columns: ["Level", "Name", "How it stands", "Held back by"],
    rows: rungs.map((rung) => [String(rung.level), rung.name, standing(rung), barring(rung, name).join(", ") || "–"]),
  };
}
