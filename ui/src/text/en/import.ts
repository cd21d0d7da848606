import { plural } from "./say";

export const importing = {
  title: "Import answers",
  file: (name: string) => `From ${name}`,
  rows: (rows: number) => plural(rows, "row", "rows"),
  counts: { rows: "Rows read", adds: "New answers", replaces: "Replace another answer", same: "Already there", problems: "Rows left out" },
  people: "People in the file",
  peopleColumns: { name: "Person", side: "Side", answers: "Answers", known: "In the workspace" },
  isNew: "new, will be added",
  isKnown: "known",
  problems: "Problems by row",
  problemColumns: { row: "Row", what: "What is wrong, and what to do" },
  row: (row: string) => `Row ${row}`,
  wholeFile: "The file",
  severity: { error: "left out", warning: "worth a look" },
  noProblems: "Every row can be used.",
  nothing: "Nothing in this file would change the workspace.",
  apply: (adds: number, replaces: number) =>
    replaces === 0
      ? `Import ${plural(adds, "answer", "answers")}`
      : adds === 0
        ? `Replace ${plural(replaces, "answer", "answers")}`
        : `Import ${adds} and replace ${replaces}`,
  undoHint: "One step: undo takes all of it back.",
};
