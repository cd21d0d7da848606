import type { CurvePoint, Evaluation, Finding, Mtpd, Need, Obligation, Range, Statement, StatementStatus, Tier } from "../../../generated/api";
import { about, duration, money } from "../../../lib/format";

/* What follows from a statement, as far as a screen that is tested must believe it. The core knows all of it. */

export const TODAY = "2026-11-20";
const POINTS = ["low", "likely", "high"] as const;

export const range = ([low, likely, high]: number[]): Range => ({ low: low ?? 0, likely: likely ?? 0, high: high ?? 0, mean: ((low ?? 0) + (likely ?? 0) + (high ?? 0)) / 3 });

export function curveOf({ loss }: Statement): CurvePoint[] {
  const points = [...loss.points].sort((a, b) => a.after_minutes - b.after_minutes);
  if (points.length === 0) return [];
  return [{ minutes: 0, loss: range([0, 0, 0]) }, ...points.map(({ after_minutes, amount }) => ({ minutes: after_minutes, loss: range([amount.low, amount.likely, amount.high]) }))];
}

const ends = (curve: CurvePoint[], is: (point: CurvePoint) => boolean): [CurvePoint, CurvePoint] | null => {
  const found = curve.findIndex(is);
  const end = Math.max(1, found < 0 ? curve.length - 1 : found);
  const [from, to] = [curve[end - 1], curve[end]];
  return from && to ? [from, to] : null;
};

/** Straight lines between points, the last slope beyond. */
export function lossAfter(curve: CurvePoint[], minutes: number): Range | null {
  const pair = ends(curve, (point) => point.minutes >= minutes);
  if (!pair) return null;
  const [from, to] = pair;
  const share = (minutes - from.minutes) / (to.minutes - from.minutes);
  return range(POINTS.map((point) => from.loss[point] + share * (to.loss[point] - from.loss[point])));
}

function reached(curve: CurvePoint[], limit: number | null, point: "likely" | "high"): number | null {
  if (limit === null || limit <= 0) return null;
  const pair = ends(curve, ({ loss }) => loss[point] >= limit);
  if (!pair) return null;
  const [from, to] = pair;
  const slope = to.loss[point] - from.loss[point];
  return slope <= 0 ? null : from.minutes + ((limit - from.loss[point]) / slope) * (to.minutes - from.minutes);
}

const shortest = (times: (number | null)[]): number | null => times.reduce((least, each) => (each !== null && (least === null || each < least) ? each : least), null);

function mtpdOf({ tolerances, impact }: Statement, curve: CurvePoint[]): Mtpd {
  const unacceptable = impact.ratings.filter(({ severity }) => severity >= impact.unacceptable_from).map(({ after_minutes }) => after_minutes);
  const [stated, likely, severity] = [tolerances.mtpd_minutes, reached(curve, tolerances.intolerable_loss, "likely"), shortest(unacceptable)];
  return {
    stated_minutes: stated,
    at_likely_loss_minutes: likely,
    at_high_loss_minutes: reached(curve, tolerances.intolerable_loss, "high"),
    by_severity_minutes: severity,
    shortest_minutes: shortest([stated, likely, severity]),
    binding_minutes: shortest([stated, likely]) ?? severity,
  };
}

const isLaw = ({ kind, mandates }: Obligation): boolean => kind === "law" && mandates;

function tierOf(statement: Statement, mtpd: Mtpd): Tier {
  const minutes = mtpd.stated_minutes ?? mtpd.shortest_minutes;
  const time = minutes === null ? null : minutes <= 240 ? 1 : minutes <= 1440 ? 2 : minutes <= 4320 ? 3 : minutes <= 10_080 ? 4 : 5;
  const day = statement.impact.ratings.filter(({ after_minutes }) => after_minutes === 1440).map(({ severity }) => severity);
  const impact = day.length ? Math.min(5, 6 - Math.max(...day)) : null;
  const decided: Tier = impact !== null && (time === null || impact < time) ? { time_tier: time, impact_tier: impact, tier: impact, decided_by: "impact" } : { time_tier: time, impact_tier: impact, tier: time, decided_by: time === null ? null : "time" };
  if (statement.safety.threatened && decided.tier !== 1) return { ...decided, tier: 1, decided_by: "life_safety_override" };
  if (statement.obligations.some(isLaw) && (decided.tier ?? 9) > 2) return { ...decided, tier: 2, decided_by: "legal_override" };
  return decided;
}

export function valueOf({ value }: Statement): Range | null {
  const parts = [value.contribution_per_year, value.cost_avoided_per_year, value.risk_reduced_per_year].filter((part) => part !== null);
  return parts.length ? range(POINTS.map((point) => parts.reduce((sum, part) => sum + part[point], 0))) : null;
}

function needOf(statement: Statement, value: Range | null, cost: Range | null): Need {
  if (statement.safety.threatened || statement.obligations.some(({ mandates }) => mandates)) return "need_mandated";
  if (!value || !cost) return "unproven";
  return value.mean >= cost.mean ? "need_justified" : "want";
}

/** What was signed expires after its review date, or a year after the signature. */
export function statusOn({ status, review_date, signature }: Statement): StatementStatus {
  const year = signature && `${Number(signature.on.slice(0, 4)) + 1}${signature.on.slice(4)}`;
  const review = review_date ?? year;
  return status === "signed" && review && review < TODAY ? "expired" : status;
}

const finding = (code: string, severity: Finding["severity"], pointer: string, message: string, resolve: string): Finding => ({ code, severity, pointer, message, resolve });
const RTO = "/tolerances/rto_minutes";

function late({ tolerances }: Statement, mtpd: Mtpd): Finding[] {
  const { rto_minutes: rto, wrt_minutes, mtpd_minutes } = tolerances;
  const binding = mtpd.binding_minutes;
  if (rto === null || binding === null) return [];
  const wrt = wrt_minutes ?? 0;
  const by = binding === mtpd_minutes ? `it becomes unacceptable after ${duration(binding)}` : `the likely loss reaches the limit after ${about(binding)}`;
  const found: Finding[] = [];
  if (rto > binding) found.push(finding("V01", "error", RTO, `It is to be back within ${duration(rto)}, but ${by}.`, `Be back within ${about(binding)} or less.`));
  if (rto + wrt > binding) found.push(finding("V02", "error", RTO, `${duration(rto)} to be back and ${duration(wrt)} to catch up make ${duration(rto + wrt)}; ${by}.`, `Be back within ${about(Math.max(0, binding - wrt))} or less.`));
  const high = mtpd.at_high_loss_minutes;
  if (high !== null && rto + wrt > high && rto <= binding) found.push(finding("V31", "warning", RTO, `At the high estimate the limit is reached after ${about(high)}.`, `To fit it too: be back within ${about(Math.max(0, high - wrt))}.`));
  return found;
}

export function problemsOf(statement: Statement, mtpd: Mtpd, curve: CurvePoint[]): Finding[] {
  const { workaround, tolerances, loss } = statement;
  const found = late(statement, mtpd);
  if (!statement.business_owner?.name) found.push(finding("V14", "error", "/business_owner/name", "Nobody in the business owns it.", "Name the person who answers for it."));
  if (statement.currency === null && loss.points.length > 0) found.push(finding("V12", "error", "/currency", "The sums have no currency.", "Give its code, EUR for instance."));
  if (curve.some((point, index) => index > 0 && point.loss.likely < (curve[index - 1]?.loss.likely ?? 0))) found.push(finding("V07", "error", "/loss/points", "The loss falls with time.", "A longer stoppage never costs less: look at the points again."));
  if (workaround.exists === false && workaround.minutes) found.push(finding("V04", "error", "/workaround/minutes", `There is no other way to work, and yet it lasts ${duration(workaround.minutes)}.`, "Say that there is one, or take its duration away."));
  if (workaround.exists && (!workaround.last_tested || workaround.last_tested < "2025-11-20")) found.push(finding("V05", "warning", "/workaround/last_tested", workaround.last_tested ? `The other way of working was last tried on ${workaround.last_tested}, more than a year ago.` : "The other way of working was never tried.", "Try it for a day; until then it counts half."));
  if (workaround.minutes !== null && tolerances.rto_minutes !== null && workaround.minutes < tolerances.rto_minutes && tolerances.mbco_share) found.push(finding("V27", "warning", "/workaround/minutes", `From ${duration(workaround.minutes)} to ${duration(tolerances.rto_minutes)} nothing bridges the work: the other way of working ends before the service is back.`, "Make it last longer, or be back sooner."));
  if (statusOn(statement) === "expired") found.push(finding("V20", "warning", "/review_date", "It is past its review date.", "Go through it with its owner and sign it again."));
  return found.sort((a, b) => a.severity.localeCompare(b.severity) || a.code.localeCompare(b.code));
}

function convexityOf(curve: CurvePoint[]): Evaluation["convexity"] {
  const [hour, long] = [lossAfter(curve, 60), lossAfter(curve, 480)];
  if (!hour || !long) return null;
  const eight = 8 * hour.likely;
  return { eight_times_an_hour: eight, once_eight_hours: long.likely, ratio: eight > 0 ? long.likely / eight : null };
}

/** Parts without which it stops, each on its own. */
function chainOf({ dependencies }: Statement): Evaluation["chain"] {
  const hard = dependencies.filter((part) => part.hard && part.one_of === null);
  const known = hard.flatMap(({ availability }) => availability ?? []);
  const availability = known.reduce((product, each) => product * each, 1);
  return known.length ? { availability, downtime_hours: (1 - availability) * 8760, known: known.length, unknown: hard.length - known.length } : null;
}

export function evaluate(statement: Statement): Evaluation {
  const curve = curveOf(statement);
  const mtpd = mtpdOf(statement, curve);
  const [value, cost] = [valueOf(statement), statement.value.cost_per_year];
  const costs = cost && range([cost.low, cost.likely, cost.high]);
  const { scenarios } = statement.loss;
  const expected = curve.length && scenarios.length ? range(POINTS.map((point) => scenarios.reduce((sum, each) => sum + each.per_year * (lossAfter(curve, each.minutes)?.[point] ?? 0), 0))) : null;
  return {
    currency: statement.currency,
    status: statusOn(statement),
    loss_basis: curve.length ? "points" : null,
    loss: [4, 24].flatMap((hours) => {
      const total = lossAfter(curve, hours * 60);
      return total ? [{ hours, total, parts: null, in_peak: null }] : [];
    }),
    curve,
    convexity: convexityOf(curve),
    derived_mtpd_minutes: mtpd.at_likely_loss_minutes,
    mtpd,
    tier: tierOf(statement, mtpd),
    severity_missing: !statement.impact.ratings.some(({ after_minutes }) => after_minutes === 1440),
    need_class: needOf(statement, value, costs),
    annual_value: value,
    annual_cost: costs,
    value_cost_ratio: value && costs && costs.mean > 0 ? value.mean / costs.mean : null,
    expected_annual_loss: expected && { ...expected, basis: "scenarios", is_linear: false, downtime_hours: scenarios.reduce((sum, each) => sum + (each.per_year * each.minutes) / 60, 0) },
    workaround_credit: statement.workaround.exists === null ? null : statement.workaround.exists ? 0.5 : 0,
    chain: chainOf(statement),
    financial_severity: [],
    extra_hours: [],
    investments: [],
    availability_steps: [],
    positioning: null,
    effective_first: null,
    problems: problemsOf(statement, mtpd, curve),
  };
}

const JARGON = /\b(server|storage|container|database|uptime|downtime|cluster|rto|mtpd|sla|incident|backup|outage|network|ticket|log)s?\b/gi;
const stem = (word: string): string => word.toLowerCase().replace(/s$/, "");

/** Words that are marked: those of the business are not. */
export const unowned = (words: string[], own: string[]): string[] => words.filter((word) => !own.some((each) => stem(each) === stem(word)));

/** The paragraph: its owner's, or one of what is known. */
export function paragraphOf(statement: Statement, ownWords: string[]): { text: string; is_own: boolean; words: number; jargon: string[] } {
  const day = lossAfter(curveOf(statement), 1440);
  const value = valueOf(statement);
  const { workaround, tolerances } = statement;
  const said = [
    statement.purpose && `${statement.name} lets ${statement.purpose}.`,
    value && `${statement.purpose ? "It" : statement.name} carries about ${money(value, statement.currency)} a year.`,
    day && `If it stops, after 24 hours we lose about ${money(day, statement.currency)}.`,
    workaround.exists && workaround.description && `People can work with ${workaround.description.toLowerCase()}${workaround.minutes ? ` for ${duration(workaround.minutes)}` : ""}.`,
    tolerances.rto_minutes !== null && `We therefore need it back within ${duration(tolerances.rto_minutes)}.`,
  ].filter(Boolean);
  const own = statement.text?.trim() ? statement.text : null;
  const text = own ?? said.join(" ");
  const jargon = unowned([...new Set([...text.matchAll(JARGON)].map(([word]) => word.toLowerCase()))], ownWords);
  return { text, is_own: own !== null, words: text.split(/\s+/).filter(Boolean).length, jargon };
}
