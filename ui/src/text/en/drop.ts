import type { Dragged } from "../../generated/api";

export const drop = {
  title: {
    workspace: "Let go to open this workspace",
    answers: "Let go to look at these answers",
    other: "Plumbline does not read this file",
  } satisfies Record<Dragged, string>,
  body: {
    workspace: "What is open now is saved first.",
    answers: "A preview says what they would change, before anything is changed.",
    other: "It opens workspaces (.plumbline), and answers in .csv or .json.",
  } satisfies Record<Dragged, string>,
  noWorkspace: "Answers belong to a workspace. Nothing was imported. Open the workspace and set it up, then drop the file again.",
};
