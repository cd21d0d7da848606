import type { ChangeKind, Screen } from "../../generated/api";
import { change, list, plural } from "./say";

const unsaved = (answers: number, comments: number): string[] => [
  ...(answers > 0 ? [plural(answers, "answer", "answers")] : []),
  ...(comments > 0 ? [plural(comments, "comment", "comments")] : []),
];

export const bar = {
  home: "All workspaces",
  sample: "Sample",
  tabs: "Workspace",
  screen: { overview: "Overview", people: "People", assess: "Assess", results: "Results", report: "Report" } satisfies Record<Screen, string>,
  undo: (kind: ChangeKind) => `Undo ${change[kind]}`,
  redo: (kind: ChangeKind) => `Redo ${change[kind]}`,
  undoNothing: "Undo: nothing to take back",
  waiting: "Undo and redo wait until the answers in memory are saved",
  redoNothing: "Redo: nothing to bring back",
  saving: "Saving…",
  saved: (time: string) => `Saved ${time}`,
  notSaved: "Not saved",
  saveAgain: "Save again",
  notSavedTitle: "Not saved.",
  inMemory: (count: number) =>
    count === 1 ? "Your last answer is in memory." : `Your last ${count} answers are in memory.`,
  leave: {
    title: "Leave with something that is not saved?",
    body: (answers: number, comments: number) =>
      `${list(unsaved(answers, comments))} ${answers + comments === 1 ? "is" : "are"} in memory only and would be lost. Everything else is on disk.` +
      (comments === 0 ? "" : " A comment is saved with the answer to its question."),
    stay: "Stay",
    lose: (answers: number, comments: number) => `Leave and lose ${list(unsaved(answers, comments))}`,
  },
};
