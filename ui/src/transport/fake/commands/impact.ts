import type { Commands, ServiceId, Statement, StatementSaved } from "../../../generated/api";
import { copy, type Core } from "../core";
import { blankStatement } from "../impact/blank";
import { TODAY } from "../impact/evaluate";
import { hindsightView, impactView, viewOf } from "../impact/portfolio";
import type { Workspace } from "../state";

const isSame = (known: string, word: string): boolean => known.toLowerCase() === word.trim().toLowerCase();
const unknown = { code: "unknown", message: "This service is not in this workspace any more." };

export const impact = (core: Core) => {
  const nameOf = (service: ServiceId): string => {
    const found = core.open.services.find(({ id }) => id === service);
    if (!found) throw unknown;
    return found.name;
  };
  const latest = (workspace: Workspace, service: ServiceId): Statement => workspace.statements[service]?.at(-1) ?? blankStatement(service, nameOf(service));
  const saved = (service: ServiceId): StatementSaved => ({ view: viewOf(core.open, latest(core.open, service)), saved_at: core.now(), undo: core.undoState });

  /** Editing what is signed makes the next version. */
  function keep(next: Workspace, statement: Statement): void {
    const versions = (next.statements[statement.service] ??= []);
    const last = versions.at(-1);
    if (!last) versions.push({ ...statement, version: 1 });
    else if (last.status === "signed") versions.push({ ...statement, version: last.version + 1, status: statement.status === "in_review" ? "in_review" : "draft", signature: null, review_date: null });
    else versions[versions.length - 1] = { ...statement, version: last.version };
    const service = next.services.find(({ id }) => id === statement.service);
    if (service) service.name = statement.name;
  }

  return {
    impact: async () => impactView(core.open, core.undoState),
    add_service: async ({ name }) => {
      core.change("services", (next) => void core.services(next, [name]));
      return core.view;
    },
    remove_service: async ({ service }) => {
      nameOf(service);
      core.change("services", (next) => {
        next.services = next.services.filter(({ id }) => id !== service);
        delete next.statements[service];
      });
      return core.view;
    },
    statement: async ({ service }) => viewOf(core.open, latest(core.open, service)),
    statement_version: async ({ service, version }) => {
      const found = core.open.statements[service]?.find((each) => each.version === version);
      if (!found) throw unknown;
      return viewOf(core.open, found);
    },
    try_statement: async ({ statement }) => viewOf(core.open, statement),
    save_statement: async ({ statement }) => {
      nameOf(statement.service);
      core.change("statement", (next) => keep(next, copy(statement)));
      return saved(statement.service);
    },
    sign_statement: async ({ service }) => {
      const statement = latest(core.open, service);
      const { problems } = viewOf(core.open, statement).evaluation;
      if (!statement.business_owner || problems.some(({ severity }) => severity === "error")) throw { code: "not_signable", message: "It cannot be signed yet. Nothing was changed. Resolve what blocks it first." };
      const by = statement.business_owner.name;
      core.change("statement_signed", (next) => {
        const versions = (next.statements[service] ??= []);
        versions[Math.max(0, versions.length - 1)] = { ...copy(statement), status: "signed", signature: { by, on: TODAY } };
      });
      core.past = [];
      return saved(service);
    },
    add_own_word: async ({ service, word }) => {
      if (!word.trim()) throw { code: "word_missing", message: "Write the word." };
      if (!core.open.own_words.some((known) => isSame(known, word))) core.change("own_words", (next) => void next.own_words.push(word.trim()));
      return saved(service);
    },
    remove_own_word: async ({ service, word }) => {
      core.change("own_words", (next) => (next.own_words = next.own_words.filter((known) => !isSame(known, word))));
      return saved(service);
    },
    compare_services: async ({ first, second, why }) => {
      core.change("statement", (next) => {
        const statement = latest(next, first);
        const others = statement.compared.filter(({ against }) => against !== second);
        keep(next, { ...statement, compared: [...others, { against: second, comes_first: true, why }] });
      });
      return impactView(core.open, core.undoState);
    },
    stoppages: async () => hindsightView(core.open, core.undoState),
    save_stoppage: async ({ id, stoppage }) => {
      core.change("stoppage", (next) => {
        const known = next.stoppages.findIndex(([each]) => each === id);
        if (known >= 0 && id) next.stoppages[known] = [id, stoppage];
        else next.stoppages.push([core.id("x"), stoppage]);
      });
      return hindsightView(core.open, core.undoState);
    },
    remove_stoppage: async ({ id }) => {
      core.change("stoppage", (next) => (next.stoppages = next.stoppages.filter(([each]) => each !== id)));
      return hindsightView(core.open, core.undoState);
    },
    preview_statement: async ({ service }) => ({ key: `statement-${service}-${core.id("w")}`, pages: [{ part: null, dimensions: [], questions: [], services: [{ id: service, name: nameOf(service) }] }], problem: null }),
    export_statement: async ({ service }) => ({ path: `/home/clients/${core.open.name}, ${nameOf(service)}.pdf`, pages: 1 }),
  } satisfies Partial<Commands>;
};

