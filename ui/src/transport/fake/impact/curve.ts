import type { Picture, Statement } from "../../../generated/api";
import { duration, money, sum } from "../../../lib/format";
import { curveOf, lossAfter } from "./evaluate";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [560, 322, 44, 10, 64, 38];

/** A loss curve as the core draws it, in the same words and tokens. */
export function curvePicture(statement: Statement): Picture | null {
  const curve = curveOf(statement);
  if (curve.length === 0) return null;
  const { tolerances, workaround, currency } = statement;
  const end = Math.max(1440, ...[tolerances.mtpd_minutes, (tolerances.rto_minutes ?? 0) + (tolerances.wrt_minutes ?? 0)].map((each) => (each ?? 0) * 1.5));
  const top = (lossAfter(curve, end)?.high || 1) * 1.05;
  const x = (minutes: number) => LEFT + (Math.min(minutes, end) / end) * (WIDTH - LEFT - RIGHT);
  const y = (amount: number) => HEIGHT - BOTTOM - (amount / top) * (HEIGHT - TOP - BOTTOM);
  const shown = [...curve.map(({ minutes }) => minutes).filter((minutes) => minutes < end), end];
  const line = (point: "low" | "likely" | "high") => shown.map((minutes) => `${x(minutes).toFixed(1)},${y(lossAfter(curve, minutes)?.[point] ?? 0).toFixed(1)}`);
  const words = (at: number, up: number, said: string, fill: string, anchor: string) => `<text x="${at.toFixed(1)}" y="${up.toFixed(1)}" font-size="12" font-weight="500" fill="var(--${fill})" text-anchor="${anchor}">${said}</text>`;
  const mark = (minutes: number | null, up: number, said: string, color: string, dash = "") => {
    if (minutes === null || minutes > end) return "";
    const at = x(minutes);
    const before = at > WIDTH / 3;
    return `<line x1="${at}" x2="${at}" y1="${up + 4}" y2="${HEIGHT - BOTTOM}" stroke="var(--${color})" stroke-width="1.5" stroke-dasharray="${dash}"/>${words(at + (before ? -4 : 4), up + 12, said, color, before ? "end" : "start")}`;
  };
  const grid = [0, 0.25, 0.5, 0.75].map((share) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(top * share)}" y2="${y(top * share)}" stroke="var(--${share ? "grid" : "line-strong"})"/><text x="${LEFT - 6}" y="${y(top * share) + 4}" font-size="12" fill="var(--text-3)" text-anchor="end">${share ? sum(top * share, currency) : "0"}</text>`);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => `<text x="${x(end * share)}" y="${HEIGHT - BOTTOM + 18}" font-size="12" fill="var(--text-3)" text-anchor="${share === 1 ? "end" : "middle"}">${duration(Math.round((end * share) / 60) * 60)}</text>`);
  const limit = tolerances.intolerable_loss;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="${statement.name}: loss by length of stoppage; ${money(lossAfter(curve, 1440), currency)} after 24 h" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${grid.join("")}${ticks.join("")}<polygon points="${[...line("high"), ...line("low").reverse()].join(" ")}" fill="var(--c-band)"/><polyline points="${line("likely").join(" ")}" fill="none" stroke="var(--c-now)" stroke-width="2.5"/>${limit !== null && limit < top ? `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(limit)}" y2="${y(limit)}" stroke="var(--error)" stroke-dasharray="1.5 3.5" stroke-width="1.5"/>${words(LEFT + 6, y(limit) - 5, `${sum(limit, currency)} is the limit`, "error", "start")}` : ""}${mark(workaround.exists ? workaround.minutes : null, 40, "other way ends", "ok", "1.5 3.5")}${mark(tolerances.rto_minutes, 22, `back within ${duration(tolerances.rto_minutes)}`, "text")}${mark(tolerances.mtpd_minutes, 4, `unacceptable after ${duration(tolerances.mtpd_minutes)}`, "error", "10 3")}</svg>`;
  const row = (minutes: number) => {
    const loss = lossAfter(curve, minutes);
    return [duration(minutes), sum(loss?.low, currency), sum(loss?.likely, currency), sum(loss?.high, currency)];
  };
  return { svg, summary: `${statement.name}: ${money(lossAfter(curve, 1440), currency)} after 24 h.`, columns: ["After", "Low", "Likely", "High"], rows: curve.map(({ minutes }) => row(minutes)) };
}
