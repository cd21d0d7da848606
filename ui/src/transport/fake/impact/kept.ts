import type { HindsightView, ImpactView, Statement, StatementView, Stoppage } from "../../../generated/api";
import portfolioFile from "./portfolio.json";
import stoppagesFile from "./stoppages.json";

/* What the core said of the sample. Files of the core, not of the window. */

const files = import.meta.glob<{ default: unknown }>("./statement-*.json", { eager: true });

const copy = <T>(value: unknown): T => structuredClone(value) as T;

export const keptViews: StatementView[] = Object.values(files).map((file) => copy<StatementView>(file.default));
export const keptPortfolio = (): ImpactView => copy<ImpactView>(portfolioFile);
export const keptHindsight = (): HindsightView => copy<HindsightView>(stoppagesFile);

/** Earlier versions of what has several: what they said stands only in outline. */
function versionsOf({ statement, versions }: StatementView): Statement[] {
  return versions.map(({ version, status, signature }) => (version === statement.version ? copy<Statement>(statement) : { ...copy<Statement>(statement), version, status: status === "expired" ? "signed" : status, signature }));
}

export const keptStatements = (): Record<string, Statement[]> => Object.fromEntries(keptViews.map((view) => [view.statement.service, versionsOf(view)]));
export const keptStoppages = (): [string, Stoppage][] => keptHindsight().stoppages.map(([id, { stoppage }]) => [id, copy<Stoppage>(stoppage)]);
