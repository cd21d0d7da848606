import type { AssessmentEntry, AssessmentId, WorkspaceView } from "../generated/api";

/** An assessment of the workspace by its id. */
export function entryOf(workspace: WorkspaceView, id: AssessmentId | null): AssessmentEntry | null {
  return workspace.assessments.find((entry) => entry.id === id) ?? null;
}

/** What the current assessment can be held against: earlier ones with the same questionnaire, latest first. */
export function earlierOnes({ assessments, current }: WorkspaceView): AssessmentEntry[] {
  const at = assessments.findIndex(({ id }) => id === current);
  const framework = assessments[at]?.framework;
  return assessments.slice(at + 1).filter((entry) => entry.framework === framework);
}

/** What the current assessment is held against. A choice that is gone is the one before, as in the core. */
export function heldAgainst(workspace: WorkspaceView): AssessmentEntry | null {
  const { comparison } = workspace;
  if (comparison.kind === "nothing") return null;
  const earlier = earlierOnes(workspace);
  const chosen = comparison.kind === "with" ? earlier.find(({ id }) => id === comparison.assessment) : undefined;
  return chosen ?? earlier[0] ?? null;
}
