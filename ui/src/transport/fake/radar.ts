import type { DimensionRow, Picture, Scale } from "../../generated/api";
import { cut } from "../../lib/format";

/* Draws a radar like the core's, well enough for a screen without the core. */

const CENTRE = { x: 248, y: 186 };
const RADIUS = 130;

type Point = [number, number];

function at(index: number, count: number, share: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return [CENTRE.x + Math.cos(angle) * RADIUS * share, CENTRE.y + Math.sin(angle) * RADIUS * share];
}

const list = (points: Point[]): string => points.map((point) => point.map((part) => part.toFixed(1)).join(",")).join(" ");

const polygon = (points: Point[], rest: string): string => `<polygon points="${list(points)}" fill="none" stroke-linejoin="round" ${rest}/>`;

function circle([x, y]: Point): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.6" fill="var(--c-now)"/>`;
}

function diamond([x, y]: Point): string {
  const points: Point[] = [[x, y - 3.8], [x + 3.8, y], [x, y + 3.8], [x - 3.8, y]];
  return `<polygon points="${list(points)}" fill="var(--surface)" stroke="var(--c-target)" stroke-width="1.4"/>`;
}

function triangle([x, y]: Point): string {
  const points: Point[] = [[x, y - 3.4], [x + 3.3, y + 2.5], [x - 3.3, y + 2.5]];
  return `<polygon points="${list(points)}" fill="var(--surface)" stroke="var(--c-last)" stroke-width="1.4"/>`;
}

/** Breaks a label near its middle. */
function lines(label: string): string[] {
  const words = label.split(" ");
  const half = Math.ceil(words.length / 2);
  return words.length < 2 ? [label] : [words.slice(0, half).join(" "), words.slice(half).join(" ")];
}

function label(row: DimensionRow, index: number, count: number, weakest: boolean): string {
  const [x, y] = at(index, count, 1.1);
  const anchor = Math.abs(x - CENTRE.x) < 4 ? "middle" : x > CENTRE.x ? "start" : "end";
  const [first = "", second = ""] = lines(row.label);
  const rise = y < CENTRE.y - 100 ? -18 : y > CENTRE.y + 100 ? 10 : -4;
  const look = `font-size="12" text-anchor="${anchor}" fill="var(${weakest ? "--text" : "--text-2"})" font-weight="${weakest ? 600 : 400}"`;
  const value = `<tspan fill="var(--c-now)" font-weight="600" dx="4.8">${cut(row.now)}</tspan>`;
  return `<text x="${x.toFixed(1)}" y="${(y + rise).toFixed(1)}" ${look}>${first}</text><text x="${x.toFixed(1)}" y="${(y + rise + 15).toFixed(1)}" ${look}>${second}${value}</text>`;
}

function rings(count: number, scale: Scale): string {
  const span = scale.max - scale.min;
  const ring = (step: number) => {
    const points = Array.from({ length: count }, (_, index) => at(index, count, step / span));
    const [x, y] = [CENTRE.x + Math.sin(Math.PI / count) * RADIUS * (step / span), CENTRE.y - Math.cos(Math.PI / count) * RADIUS * (step / span)];
    return (
      polygon(points, step === span ? 'stroke="var(--line-strong)" stroke-width="0.75"' : 'stroke="var(--grid)"') +
      `<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" font-size="11" fill="var(--text-3)" text-anchor="middle">${scale.min + step}</text>`
    );
  };
  return Array.from({ length: span }, (_, step) => ring(step + 1)).join("");
}

function series(rows: DimensionRow[], scale: Scale, pick: (row: DimensionRow) => number | null, look: string, mark: (point: Point) => string): string {
  const points = rows.flatMap((row, index): Point[] => {
    const value = pick(row);
    return value === null ? [] : [at(index, rows.length, (value - scale.min) / (scale.max - scale.min))];
  });
  return points.length ? polygon(points, look) + points.map(mark).join("") : "";
}

export function radarOf(rows: DimensionRow[], scale: Scale, weakest: string | null): Picture {
  const summary = `Radar of ${rows.length} dimensions, now, target and last time. The values stand in the table beside it.`;
  const body = [
    rings(rows.length, scale),
    series(rows, scale, (row) => row.last, 'stroke="var(--c-last)" stroke-width="1.6" stroke-dasharray="1.5 3.5"', triangle),
    series(rows, scale, (row) => row.target, 'stroke="var(--c-target)" stroke-width="1.4" stroke-dasharray="7 4"', diamond),
    series(rows, scale, (row) => row.now, 'stroke="var(--c-now)" stroke-width="2.5"', circle).replace('fill="none"', 'fill="var(--c-band)"'),
    ...rows.map((row, index) => label(row, index, rows.length, row.id === weakest)),
  ];
  return {
    svg: `<svg class="chart" role="img" aria-label="${summary}" viewBox="0 0 496 372" width="496" height="372">${body.join("")}</svg>`,
    summary,
    columns: ["Dimension", "Now", "Target", "Last time"],
    rows: rows.map((row) => [row.name, cut(row.now), cut(row.target), cut(row.last)]),
  };
}
