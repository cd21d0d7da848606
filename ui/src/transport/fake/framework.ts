import bsm5 from "../../../../assessments/frameworks/bsm5.json";
import ladder from "../../../../assessments/frameworks/gartner-itmp.json";
import pairs from "../../../../assessments/frameworks/rl-pairs.json";
import { kinds } from "./kinds";
import type { DimensionId, FrameworkId, OutcomeTest, Question, Satisfied, Scale, Term } from "../../generated/api";

/** A dimension as the framework file has it. */
export interface FileDimension {
  id: DimensionId;
  name: string;
  short_name?: string;
  weight: number;
  meaning: string;
  outcome_test?: OutcomeTest | null;
  questions: Question[];
}

/** What a gate asks. */
export interface FileGate {
  id: string;
  level: number;
  needs: { dimension: DimensionId; at_least: number }[];
}

/** A framework file, as far as the fake reads it. */
export interface FileFramework {
  id: FrameworkId;
  version: string;
  name: string;
  scheme: { kind: string; satisfied?: Satisfied };
  scale: Scale;
  how_to_answer?: string;
  glossary?: Term[];
  dimensions: FileDimension[];
  gates?: FileGate[];
}

/** What a file may leave out, as the core fills it in. */
const LEFT_OUT = { why: "", anchors: [], evidence: "", level: null, na: null };

/** A framework as the core hands it over. */
function read(file: unknown): FileFramework {
  const framework = file as FileFramework;
  const dimensions = framework.dimensions.map((dimension) => ({ ...dimension, questions: dimension.questions.map((question) => Object.assign({ ...LEFT_OUT }, question)) }));
  return { ...framework, dimensions };
}

/** The real content, read at build time, and one question of each kind. */
export const framework = read(bsm5);
const FRAMEWORKS: FileFramework[] = [framework, read(pairs), read(ladder), read(kinds)];

export function frameworkOf({ framework }: { framework: FrameworkId }): FileFramework {
  const found = FRAMEWORKS.find(({ id }) => id === framework);
  if (!found) throw { code: "unknown", message: "This framework is not in this workspace any more." };
  return found;
}

export const questionsOf = (framework: FileFramework): Question[] => framework.dimensions.flatMap((dimension) => dimension.questions);

export function dimensionOf(framework: FileFramework, question: string): FileDimension {
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

export const labelOf = (of: FileFramework, dimension: FileDimension): string =>
  (of === framework ? LABELS[dimension.id] : dimension.short_name) ?? dimension.name;
