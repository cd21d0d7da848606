import type { EstimateRecord, Evaluation, HeatCell, Hindsight, HindsightView, ImpactView, Portfolio, PortfolioLine, Range, ServiceId, Statement, StatementView, Stoppage, TierSpread, UndoState } from "../../../generated/api";
import type { Workspace } from "../state";
import { curvePicture } from "./curve";
import { curveOf, evaluate, lossAfter, paragraphOf, range, statusOn, unowned } from "./evaluate";
import { keptHindsight, keptPortfolio, keptViews } from "./kept";

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
export const latestOf = (workspace: Workspace): Statement[] => Object.values(workspace.statements).flatMap((versions) => versions.at(-1) ?? []);

export function viewOf(workspace: Workspace, statement: Statement): StatementView {
  const versions = (workspace.statements[statement.service] ?? []).map((each) => ({ version: each.version, status: statusOn(each), signature: each.signature }));
  const kept = keptViews.find((view) => same(view.statement, statement));
  const { own_words } = workspace;
  if (kept) return structuredClone({ ...kept, versions, own_words, paragraph: { ...kept.paragraph, jargon: unowned(kept.paragraph.jargon, own_words) } });
  const before = keptViews.find((view) => view.statement.service === statement.service)?.pictures;
  return { statement, versions, paragraph: paragraphOf(statement, own_words), own_words, evaluation: evaluate(statement), pictures: { drivers: before?.drivers ?? null, tradeoff: before?.tradeoff ?? null, curve: curvePicture(statement) } };
}

const dutyOf = ({ safety, obligations }: Statement): PortfolioLine["duty"] => (safety.threatened ? "life" : obligations.some(({ kind, mandates }) => kind === "law" && mandates) ? "law" : null);

const UNSTATED = { duty: null, business_owner: null, status: null, version: null, tier: null, decided_by: null, need_class: null, currency: null, loss_4h: null, loss_24h: null, tangible_4h: null, tangible_24h: null, curve: [], annual_value: null, annual_cost: null, expected_annual_loss: null, errors: 0, warnings: 0 } satisfies Partial<PortfolioLine>;

/** The loss without customers who leave, where the core has split it. */
function tangibleAfter({ loss }: Evaluation, hours: number): Range | null {
  const then = loss.find((each) => each.hours === hours);
  if (!then?.parts) return null;
  const leaving = then.parts.intangible ?? range([0, 0, 0]);
  return range([then.total.low - leaving.low, then.total.likely - leaving.likely, then.total.high - leaving.high]);
}

function lineOf(workspace: Workspace, service: string, name: string, statement: Statement | undefined): PortfolioLine {
  if (!statement) return { service, name, ...UNSTATED };
  const { evaluation } = viewOf(workspace, statement);
  const errors = evaluation.problems.filter(({ severity }) => severity === "error").length;
  return {
    service,
    name: statement.name,
    duty: dutyOf(statement),
    business_owner: statement.business_owner?.name.trim() ? statement.business_owner : null,
    status: evaluation.status,
    version: statement.version,
    tier: statement.tier ?? evaluation.tier.tier,
    decided_by: evaluation.tier.decided_by,
    need_class: evaluation.need_class,
    currency: evaluation.currency,
    loss_4h: lossAfter(evaluation.curve, 240),
    loss_24h: lossAfter(evaluation.curve, 1440),
    tangible_4h: tangibleAfter(evaluation, 4),
    tangible_24h: tangibleAfter(evaluation, 24),
    curve: evaluation.curve,
    annual_value: evaluation.annual_value,
    annual_cost: evaluation.annual_cost,
    expected_annual_loss: evaluation.expected_annual_loss,
    errors,
    warnings: evaluation.problems.length - errors,
  };
}

const place = ({ duty, loss_24h }: PortfolioLine): number => (duty === "life" ? 4e15 : duty === "law" ? 3e15 : 0) + (loss_24h?.mean ?? -1);

function rankingsOf(lines: PortfolioLine[]): Portfolio["rankings"] {
  const free = lines.filter(({ duty }) => duty === null);
  const currencies = [...new Set(free.flatMap(({ currency }) => currency ?? []))].sort();
  const ranked = (currency: string, loss: (line: PortfolioLine) => Range | null) =>
    free.filter((line) => line.currency === currency && loss(line)).sort((a, b) => (loss(b)?.mean ?? 0) - (loss(a)?.mean ?? 0)).map(({ service }) => service);
  /** Where a loss is not split the core may know more; the window only shows it. */
  const moved = (order: ServiceId[], tangible: ServiceId[]) => {
    const index = order.length === tangible.length ? order.findIndex((service, place) => service !== tangible[place]) : -1;
    const service = tangible[index];
    return service === undefined ? null : { service, place: index + 1 };
  };
  return currencies.map((currency) => {
    const at_4h = ranked(currency, ({ loss_4h }) => loss_4h);
    const at_24h = ranked(currency, ({ loss_24h }) => loss_24h);
    const [moved_4h, moved_24h] = [moved(at_4h, ranked(currency, ({ tangible_4h }) => tangible_4h)), moved(at_24h, ranked(currency, ({ tangible_24h }) => tangible_24h))];
    return { currency, at_4h, at_24h, moved_4h, moved_24h };
  });
}

function firstOf(statements: Statement[], one: string, other: string): string | null {
  const said = (own: string, against: string) => statements.find(({ service }) => service === own)?.compared.find((each) => each.against === against);
  const [here, there] = [said(one, other), said(other, one)];
  if (here) return here.comes_first ? one : other;
  return there ? (there.comes_first ? other : one) : null;
}

function tiersOf(lines: PortfolioLine[], statements: Statement[]): TierSpread {
  const counts: TierSpread["counts"] = [0, 0, 0, 0, 0];
  for (const { tier } of lines) if (tier) counts[tier - 1] = (counts[tier - 1] ?? 0) + 1;
  const first = lines.filter(({ tier }) => tier === 1).map(({ service }) => service).sort();
  const pairs = first.flatMap((one, index) => first.slice(index + 1).map((other): [string, string] => [one, other]));
  const won = (service: string) => pairs.filter(([one, other]) => firstOf(statements, one, other) === service).length;
  const order = [...first].sort((a, b) => won(b) - won(a) || a.localeCompare(b));
  const is_inflated = counts[0] > 0.2 * lines.length;
  return {
    counts,
    unknown: lines.filter(({ tier }) => tier === null).length,
    is_inflated,
    to_compare: is_inflated ? pairs.filter(([one, other]) => firstOf(statements, one, other) === null) : [],
    order,
    tied: order.slice(0, 5).filter((service) => order.slice(0, 5).some((other) => other !== service && won(other) === won(service))),
  };
}

function heatOf(statements: Statement[]): HeatCell[] {
  const cells = new Map<string, HeatCell>();
  for (const { service, impact } of statements)
    for (const { category, after_minutes, severity } of impact.ratings) {
      const key = `${category} ${after_minutes}`;
      const cell = cells.get(key) ?? { category, after_minutes, severity, judged: 0, services: [] };
      const services = severity > cell.severity ? [service] : severity === cell.severity ? [...cell.services, service] : cell.services;
      cells.set(key, { ...cell, severity: Math.max(severity, cell.severity), judged: cell.judged + 1, services });
    }
  return [...cells.values()];
}

/** The portfolio of what is in memory; what only the core works out stands as it was for the sample. */
export function impactView(workspace: Workspace, undo: UndoState): ImpactView {
  const kept = keptPortfolio();
  const statements = latestOf(workspace);
  const lines = workspace.services.map(({ id, name }) => lineOf(workspace, id, name, statements.find(({ service }) => service === id))).sort((a, b) => place(b) - place(a));
  const some = (is: (line: PortfolioLine) => boolean) => lines.filter(is).map(({ service }) => service);
  const isSample = statements.length > 1;
  return {
    portfolio: {
      services: lines,
      duties: some(({ duty }) => duty !== null),
      rankings: rankingsOf(lines),
      heat: heatOf(statements),
      tiers: tiersOf(lines, statements),
      conflicts: isSample ? kept.portfolio.conflicts : [],
      cycles: [],
      concentration: isSample ? kept.portfolio.concentration : [],
      orphans: some(({ business_owner }) => business_owner === null),
      nobody_knows: statements.flatMap(({ service, nobody_knows }) => nobody_knows.map((each) => ({ service, ...each }))),
      expired: some(({ status }) => status === "expired"),
      signed_and_current: some(({ status }) => status === "signed").length,
      total: lines.length,
    },
    needs: isSample ? kept.needs : [],
    graph: isSample ? kept.graph : null,
    from_finance: statements.filter(({ value }) => value.source === "finance").length,
    grids: statements.map(({ service, impact }) => ({ service, unacceptable_from: impact.unacceptable_from, ratings: impact.ratings })),
    worth: isSample ? kept.worth : [],
    exposure: isSample ? kept.exposure : null,
    undo,
  };
}

/** The version that a day is judged by, as the core picks it. */
function inForce(versions: Statement[], on: string): Statement | undefined {
  return versions.findLast(({ signature }) => signature !== null && signature.on <= on) ?? versions[0];
}

function besideStated(versions: Statement[], stoppage: Stoppage): Hindsight {
  const statement = inForce(versions, stoppage.on);
  const signed_on = statement?.signature && statement.signature.on <= stoppage.on ? statement.signature.on : null;
  const version = statement ? { version: statement.version, signed_on } : null;
  // What an earlier version said stands only in outline, and what was signed does not change.
  const kept = signed_on && keptHindsight().stoppages.find(([, one]) => same(one.stoppage, stoppage) && same(one.version, version))?.[1];
  if (kept) return kept;
  const stated = statement?.currency === stoppage.currency ? lossAfter(curveOf(statement), stoppage.minutes) : null;
  const real = Object.values(stoppage.loss).reduce((sum, part) => sum + part, 0);
  const ratio = stated?.mean && real > 0 ? real / stated.mean : null;
  return { stoppage, version, owner: statement?.business_owner?.name ?? null, stated, real, ratio, is_within: stated && real >= stated.low && real <= stated.high };
}

/** exp of the mean of logarithms; null where there are none. */
const geometric = (logarithms: number[]): number | null => (logarithms.length > 0 ? Math.exp(logarithms.reduce((sum, each) => sum + each, 0) / logarithms.length) : null);

function recordOf(owner: string, own: Hindsight[]): EstimateRecord {
  const logarithms = own.flatMap(({ ratio }) => (ratio === null ? [] : [Math.log(ratio)]));
  return { owner, compared: own.length, within: own.filter(({ is_within }) => is_within).length, without_ratio: own.length - logarithms.length, bias: geometric(logarithms), factor: geometric(logarithms.map(Math.abs)) };
}

export function hindsightView(workspace: Workspace, undo: UndoState): HindsightView {
  const stoppages = workspace.stoppages.map(([id, stoppage]): [string, Hindsight] => [id, besideStated(workspace.statements[stoppage.service] ?? [], stoppage)]);
  const compared = stoppages.map(([, each]) => each).filter(({ stated }) => stated !== null);
  const owners = [...new Set(compared.flatMap(({ owner }) => owner || []))].sort();
  return { stoppages, records: owners.map((owner) => recordOf(owner, compared.filter((each) => each.owner === owner))), undo };
}
