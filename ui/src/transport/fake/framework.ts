import file from "../../../../assessments/frameworks/bsm5.json";
import type { DimensionId, OutcomeTest, Question, Scale, Term } from "../../generated/api";

/** A dimension as the framework file has it. */
export interface FileDimension {
  id: DimensionId;
  name: string;
  weight: number;
  meaning: string;
  outcome_test: OutcomeTest;
  questions: Question[];
}

/** What a gate asks. */
export interface FileGate {
  id: string;
  level: number;
  needs: { dimension: DimensionId; at_least: number }[];
}

/** The real content, read at build time. */
export const framework = file as unknown as {
  id: string;
  version: string;
  name: string;
  scale: Scale;
  how_to_answer: string;
  glossary: Term[];
  dimensions: FileDimension[];
  gates: FileGate[];
};

export const dimensionNames: string[] = framework.dimensions.map(({ name }) => name);

export const questions: Question[] = framework.dimensions.flatMap((dimension) => dimension.questions);

export function questionOf(id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (!found) throw { code: "unknown", message: "This question is not in this workspace any more." };
  return found;
}

export function dimensionOf(question: string): FileDimension {
  const found = framework.dimensions.find((dimension) => dimension.questions.some(({ id }) => id === question));
  if (!found) throw { code: "unknown", message: "This dimension is not in this workspace any more." };
  return found;
}

/** Names for a narrow column, the same in the radar and in the table. */
const LABELS: Record<DimensionId, string> = {
  D01: "Alignment and strategy",
  D02: "Impact and value",
  D03: "Service catalogue",
  D04: "Service model",
  D05: "Service levels",
  D06: "Events and experience",
  D07: "Financial transparency",
  D08: "Governance",
  D09: "Process integration",
  D10: "Automation and sourcing",
  D11: "People and culture",
  D12: "Benefits",
};

export const labelOf = (dimension: FileDimension): string => LABELS[dimension.id] ?? dimension.name;
