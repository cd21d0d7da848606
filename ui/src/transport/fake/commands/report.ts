import type { Commands, Failure, PageView, ReportAudience, ReportPart } from "../../../generated/api";
import { assessmentIn, type Core } from "../core";
import { framework } from "../framework";
import { keptViews } from "../impact/kept";
import { pictureOf } from "../pages";
import { currentOf, PARTS_FOR, reportView } from "../views";

const PARTS: ReportPart[] = ["board", "stand", "two_views", "impact", "method", "appendix"];
const AUDIENCES: ReportAudience[] = ["board", "management", "full"];

const UNDRAWN = "The export stopped at page 1. The headline holds a character no installed font can draw (\u{F8FF}, U+F8FF). Your answers are safe.";

/** What the pages of a part show; a part of its own for each page. */
function pagesOf(part: ReportPart): PageView[] {
  const blank: PageView = { part, dimensions: [], questions: [], services: [] };
  const dimensions = framework.dimensions.map(({ id, name, questions }) => ({
    dimension: { id, name },
    questions: questions.map(({ id: question, short }) => ({ id: question, short: short ?? question })),
  }));
  if (part === "stand") return [blank, blank, ...dimensions.map(({ dimension }) => ({ ...blank, dimensions: [dimension] }))];
  if (part === "impact") return [blank, ...keptViews.map(({ statement: { service, name } }) => ({ ...blank, services: [{ id: service, name }] }))];
  if (part === "appendix") return [blank, ...dimensions.map(({ dimension, questions }) => ({ ...blank, dimensions: [dimension], questions }))];
  return [blank];
}

/** Contents stand behind the board page, as on paper. */
function pages(parts: ReportPart[]): PageView[] {
  const contents: PageView[] = parts.length > 1 ? [{ part: null, dimensions: [], questions: [], services: [] }] : [];
  const board = parts.includes("board") ? pagesOf("board") : [];
  return [...board, ...contents, ...PARTS.filter((part) => part !== "board" && parts.includes(part)).flatMap(pagesOf)];
}

export const report = (core: Core) => {
  let shown: PageView[] = [];
  const problem = (): Failure | null => (currentOf(core.open).headline.includes("\u{F8FF}") ? { code: "report", message: UNDRAWN } : null);
  const view = () => reportView(core.open, core.undoState);
  return {
    report: async () => view(),
    set_headline: async (input) => {
      core.change("assessment", (next) => (assessmentIn(next, input.assessment).headline = input.headline));
      return view();
    },
    save_decision: async ({ assessment, decision }) => {
      core.change("decision", (next) => {
        const { decisions } = assessmentIn(next, assessment);
        const known = decisions.findIndex(({ id }) => id === decision.id);
        if (decision.id && known >= 0) decisions[known] = decision;
        else decisions.push({ ...decision, id: core.id("d") });
      });
      return view();
    },
    remove_decision: async (input) => {
      core.change("decision", (next) => {
        const assessment = assessmentIn(next, input.assessment);
        assessment.decisions = assessment.decisions.filter(({ id }) => id !== input.decision);
      });
      return view();
    },
    preview: async ({ parts }) => {
      shown = pages(parts);
      return { key: core.id("w"), pages: shown, problem: problem() };
    },
    preview_page: async ({ page }) => pictureOf(shown[page] ?? null),
    page_counts: async () => ({
      parts: PARTS.map((part) => ({ part, pages: pagesOf(part).length })),
      audiences: AUDIENCES.map((audience) => ({ audience, pages: pages(PARTS_FOR[audience]).length })),
    }),
    choose_logo: async () => {
      core.change("logo", (next) => (next.logo = "Halden wordmark.svg"));
      return view();
    },
    remove_logo: async () => {
      core.change("logo", (next) => (next.logo = null));
      return view();
    },
    set_confidentiality: async ({ confidentiality }) => {
      core.change("confidentiality", (next) => (next.confidentiality = confidentiality));
      return view();
    },
    export_report: async ({ parts }) => ({ path: `/home/clients/${core.open.name}, board page.pdf`, pages: pages(parts).length }),
    cancel_export: async () => undefined,
    open_exported: async () => undefined,
  } satisfies Partial<Commands>;
};
