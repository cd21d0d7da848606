import type { AssessmentId, Next, QuestionId, Screen, Voice, WorkspaceView } from "../../generated/api";
import { entryOf } from "../../lib/assessments";
import { cut, percent } from "../../lib/format";
import { text } from "../../text/text";

/** Where the next step leads. */
export type Way =
  | { to: "screen"; screen: Screen }
  | { to: "question"; voice: Voice; question: QuestionId | null }
  | { to: "assessment"; id: AssessmentId }
  | { to: "add" }
  | { to: "sign_off" };

/** The next step in words, and where it leads. */
export interface Step {
  title: string;
  body: string;
  action: string;
  way: Way;
}

const words = text.overview.next;
const on = (screen: Screen): Way => ({ to: "screen", screen });

/** Says the next step. People are named only where there are several who might be meant. */
export function stepOf(next: Next, workspace: WorkspaceView): Step {
  const current = entryOf(workspace, workspace.current)?.name ?? "";
  const nameOf = ({ participant }: Voice): string | null =>
    workspace.participants.length < 2 ? null : (workspace.participants.find(({ id }) => id === participant)?.name ?? null);
  switch (next.kind) {
    case "add_people":
      return { ...words.add_people, way: on("people") };
    case "add_assessment":
      return { ...words.add_assessment, way: { to: "add" } };
    case "start": {
      const body = words.start.body(next.questions, next.minutes, nameOf(next.voice));
      return { ...words.start, body, way: { to: "question", voice: next.voice, question: null } };
    }
    case "continue":
      return { ...continuing(next, nameOf(next.voice)), action: words.continue.action, way: { to: "question", voice: next.voice, question: next.question } };
    case "ask_side":
      return {
        title: words.ask_side.title(next.group),
        body: words.ask_side.body(next.group, next.people),
        action: words.ask_side.action(next.people),
        way: on("people"),
      };
    case "ask_others":
      return { title: words.ask_others.title(next.people), body: words.ask_others.body(next.people), action: words.ask_others.action, way: on("people") };
    case "find_out":
      return { ...words.find_out, body: words.find_out.body(percent(next.completeness), next.dont_know), way: on("results") };
    case "contradictions":
      return { ...words.contradictions, body: words.contradictions.body(next.dimensions), way: on("results") };
    case "lift": {
      const { name, level, needs, has } = next.held;
      return { title: words.lift.title(name), body: words.lift.body(level, cut(needs), has === null ? null : cut(has)), action: words.lift.action, way: on("report") };
    }
    case "decide":
      return { ...words.decide, way: on("report") };
    case "sign_off":
      return { ...words.sign_off, title: words.sign_off.title(current), way: { to: "sign_off" } };
    case "go_to":
      return { title: words.go_to.title(next.name), body: words.go_to.body(current), action: words.go_to.action, way: { to: "assessment", id: next.assessment } };
    case "compare":
      return { ...words.compare, title: words.compare.title(next.name), way: on("results") };
    case "plan_next":
      return { ...words.plan_next, way: { to: "add" } };
  }
}

function continuing({ left, asked, carried }: Extract<Next, { kind: "continue" }>, name: string | null): { title: string; body: string } {
  const say = words.continue;
  if (carried > 0) return { title: say.confirmTitle, body: say.confirmBody(carried, left, name) };
  return { title: say.title(left), body: say.body(asked - left, asked, name) };
}
