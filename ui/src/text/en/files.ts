import type { BackupReason } from "../../generated/api";

/** Why a backup could not be made, by the code of the error. */
const noBackup: Record<string, string> = {
  disk_full: "the disk is full",
  read_only: "their folder cannot be written",
  file: "their folder cannot be written",
};

export const files = {
  title: "This file",
  /** A file that nobody needs to see has no path. */
  default: "It stands in the program’s own folder, where you need not look for it.",
  answers: "Export the answers",
  answersHint: "A table for a spreadsheet. It imports back without a change.",
  everything: "Export everything",
  everythingHint: "One JSON file with the whole workspace and its history, for archives and other programs.",
  import: "Import into a new workspace",
  importHint: "Makes a workspace of such an export.",
  backups: "Backups",
  backupsHint: "Made on their own, and restored from Settings.",
  written: "Written.",
  show: "Show in its folder",
  strip: {
    moved: {
      title: "This file was moved or renamed.",
      to: (path: string) => `It is now ${path}. Everything saved is in it. Nothing more is saved until you go on there.`,
      unknown: "Everything saved is in it, wherever it is now. Put it back, then save again; or close it here and open it at its new place.",
      follow: "Go on there",
    },
    deleted: {
      title: "This file was deleted while it was open.",
      body: "Everything saved is still held here. Save it again before you close it; if you do not, it is kept among the backups.",
      again: "Save it again in its place",
    },
    replaced: {
      title: "Another file was put in the place of this one.",
      body: "A program that keeps folders in step may have done it. Everything saved here is still held. Save it elsewhere, then compare the two.",
    },
    elsewhere: "Save it elsewhere",
  },
  notices: {
    dismiss: (count: number) => (count === 1 ? "Close this note" : "Close these notes"),
    moved: (from: string) => `This file was moved or renamed since it was last open. It was at ${from}.`,
    copy_of: (path: string) => `This is a copy of ${path}. Changes here do not reach that file.`,
    no_backup: (code: string) =>
      `No backup was made today: ${noBackup[code] ?? "it could not be written"}. Your work in this file is saved as usual, and the next opening tries again.`,
    updated: "This file came from an earlier version of Plumbline and was brought up to date. As it was, it stands among the backups.",
  },
};

export const backups = {
  title: "Backups",
  daily: "Back up at the first opening of a day",
  dailyHint: "Before anything risky one is made in any case.",
  nothingOpen: "Open a workspace to see its backups.",
  lead: "Kept on this computer apart from the file: of the last seven days, four weeks and six months.",
  make: "Back up now",
  show: "Show the folder",
  ofWorkspace: (name: string) => `Backups of ${name}`,
  columns: { made: "Made", why: "Why", size: "Size" },
  reason: {
    daily: "first opening of the day",
    by_hand: "you asked for it",
    before_update: "before the file was brought up to date",
    before_restore: "before another backup was restored",
    rescued: "the file was deleted or replaced while it was open",
  } satisfies Record<BackupReason, string>,
  of: (path: string) => `of another copy, ${path}`,
  restore: "Restore",
  restoreOf: (moment: string) => `Restore the backup of ${moment}`,
  empty: { title: "No backups yet", body: "The first is made when this file is opened again, or now if you ask for it." },
  sure: {
    title: (moment: string) => `Restore the backup of ${moment}?`,
    body: "The whole file becomes what it was then, its history included. What it holds now is backed up first, and “Undo the restore” brings exactly that back. The history cannot show it: a restore is no edit.",
    other: (path: string) => `This backup is of another copy, ${path}.`,
  },
  restored: {
    title: "Restored.",
    body: (moment: string) => `This file holds what it held on ${moment}. What it held before is backed up.`,
    undo: "Undo the restore",
  },
  undone: { title: "The restore is undone.", body: "This file holds again exactly what it held before." },
  readOnly: "This file can be read but not written, so nothing can be restored into it.",
};
