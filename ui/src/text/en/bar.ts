import type { ChangeKind, Screen } from "../../generated/api";
import type { Unsaved } from "../../lib/unfinished";
import { change, list, plural } from "./say";

const named = ({ answers, unfinished, comments, statements }: Unsaved): string[] => [
  ...(answers > 0 ? [plural(answers, "answer", "answers")] : []),
  ...(unfinished > 0 ? [plural(unfinished, "unfinished answer", "unfinished answers")] : []),
  ...(comments > 0 ? [plural(comments, "comment", "comments")] : []),
  ...(statements > 0 ? [plural(statements, "entry in a statement", "entries in a statement")] : []),
];

export const bar = {
  home: "All workspaces",
  sample: "Sample",
  tabs: "Workspace",
  settings: "Settings",
  screen: { overview: "Overview", people: "People", assess: "Assess", results: "Results", impact: "Impact", report: "Report" } satisfies Record<Screen, string>,
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
  statementInMemory: "What you typed into the statement is in memory.",
  leave: {
    title: "Leave with something that is not saved?",
    body: (unsaved: Unsaved) =>
      `${list(named(unsaved))} ${unsaved.answers + unsaved.unfinished + unsaved.comments + unsaved.statements === 1 ? "is" : "are"} in memory only and would be lost. Everything else is on disk.` +
      (unsaved.unfinished === 0 ? "" : " An unfinished answer is saved once it is complete.") +
      (unsaved.comments === 0 ? "" : " A comment is saved with the answer to its question.") +
      (unsaved.statements === 0 ? "" : " An entry that cannot be read is saved once it is put right."),
    stay: "Stay",
    lose: (unsaved: Unsaved) => `Leave and lose ${list(named(unsaved))}`,
  },
};
