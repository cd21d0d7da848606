/** An answer that is not complete yet and so not saved: one mark of a pair, or a number that cannot be read. */
export type Unfinished = { today: number | null; wanted: number | null } | { written: string };

/** What is in memory only. */
export interface Unsaved {
  /** Answers that wait for the disk. */
  answers: number;
  /** Answers of which a part is missing. */
  unfinished: number;
  /** Comments on questions without an answer. */
  comments: number;
  /** Statements that wait for the disk, and fields of them that cannot be read. */
  statements: number;
}

export const isNothing = ({ answers, unfinished, comments, statements }: Unsaved): boolean => answers + unfinished + comments + statements === 0;
