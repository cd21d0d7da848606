import type { PracticeRow, Question, QuestionResult, RungRow, RungStanding, StagedView } from "../../generated/api";
import { frameworkOf, questionsOf, type FileFramework } from "./framework";
import { resultsOf } from "./score";
import type { Assessment } from "./state";

/* A ladder climbed as the core climbs it, where every practice has one mark from which it counts. */

const markOf = ({ scheme }: FileFramework): number => (typeof scheme.satisfied === "object" ? scheme.satisfied.at : 3);

const isMet = ({ satisfied }: PracticeRow): boolean => satisfied === true;
const applies = ({ satisfied }: PracticeRow): boolean => satisfied !== null;

function practiceOf(question: Question, result: QuestionResult | undefined, mark: number): PracticeRow {
  const value = result?.value ?? null;
  return {
    question: question.id,
    value,
    at_least: mark,
    satisfied: result?.state === "not_applicable" ? null : value !== null && value >= mark - 1e-9,
    asks: question.anchors.find((anchor) => anchor.value >= mark)?.text ?? "",
    evidence: question.evidence,
  };
}

function standingOf(level: number, practices: PracticeRow[], barred: number | null): RungStanding {
  if (!practices.some(applies)) return "untested";
  if (barred === null || level < barred) return "reached";
  return level === barred ? "climbing" : "above";
}

/** Guttman's reproducibility: within a level no order is claimed, so the satisfied ones come first. */
function orderOf(rungs: RungRow[]): StagedView["order"] {
  const steps = rungs.flatMap(({ satisfied, applicable }) => Array.from({ length: applicable }, (_, place) => place < satisfied));
  const total = steps.filter(Boolean).length;
  const errors = steps.filter((step, place) => step !== place < total).length;
  return steps.length ? { share: 1 - errors / steps.length, errors, practices: steps.length } : null;
}

/** Rungs and practices of an assessment. */
export function stagedView(assessment: Assessment): StagedView {
  const framework = frameworkOf(assessment);
  const questions = questionsOf(framework);
  const results = resultsOf(assessment);
  const mark = markOf(framework);
  const [base, ...named] = framework.scale.levels;
  const practicesAt = (level: number) => questions.filter((question) => question.level === level).map((question) => practiceOf(question, results.find(({ id }) => id === question.id), mark));
  const bars = (level: number) => practicesAt(level).some(({ satisfied }) => satisfied === false);
  const barred = named.map(({ value }) => value).find(bars) ?? null;
  const rungs = named.map(({ value, name, summary, extension }): RungRow => {
    const practices = practicesAt(value);
    return {
      level: value,
      name,
      summary: summary ?? "",
      extension: extension ?? false,
      standing: standingOf(value, practices, barred),
      satisfied: practices.filter(isMet).length,
      applicable: practices.filter(applies).length,
      practices,
    };
  });
  const foot: RungRow = { level: base?.value ?? 0, name: base?.name ?? "", summary: base?.summary ?? "", extension: false, standing: "base", satisfied: 0, applicable: 0, practices: [] };
  const answered = results.some(({ state }) => state === "value");
  const passed = rungs.filter(({ level }) => barred === null || level < barred);
  return {
    tested_level: answered ? (passed.filter(({ standing }) => standing === "reached").at(-1)?.level ?? foot.level) : null,
    level: answered ? (passed.at(-1)?.level ?? foot.level) : null,
    not_asked: null,
    rungs: [foot, ...rungs],
    order: orderOf(rungs),
    gap: { bias: null, mean_absolute: null, questions: 0 },
    two_views: [],
  };
}
