import type { BackupReason, BackupsView, Commands, WorkspaceView } from "../../../generated/api";
import { copy, type Core } from "../core";
import type { Workspace } from "../state";

/** What stood in the file before the last restore, and when the backup was made that was restored. */
interface Restored {
  before: Workspace;
  made_at: string;
}

export const backups = (core: Core) => {
  let restored: Restored | null = null;

  const view = (): BackupsView => ({
    backups: core.open.backups,
    folder: "/home/.local/share/org.plumbline.desktop/backups/halden",
    read_only: core.open.read_only,
    restored: restored && { made_at: restored.made_at },
  });

  function put(reason: BackupReason): void {
    const made_at = core.now();
    core.workspace = { ...core.open, backups: [{ id: `${made_at}.${reason}`, made_at, reason, bytes: 1_322_304, of: null }, ...core.open.backups] };
  }

  /** Undo begins anew, and the list of backups stays. */
  function hold(next: Workspace): WorkspaceView {
    return core.openAs({ ...next, backups: core.open.backups });
  }

  const moved = (path: string): WorkspaceView => {
    const from = core.open.path;
    return core.openAs({ ...core.open, path, file: { kind: "in_place" }, notices: [{ kind: "moved", from }] });
  };

  return {
    backups: async () => view(),
    make_backup: async () => {
      put("by_hand");
      return view();
    },
    restore_backup: async ({ id }) => {
      const backup = core.open.backups.find((each) => each.id === id);
      if (!backup) throw { code: "unknown", message: "That backup is not in this workspace any more." };
      restored = { before: copy(core.open), made_at: backup.made_at };
      put("before_restore");
      return hold(core.open);
    },
    undo_restore: async () => {
      if (!restored) throw { code: "nothing_restored", message: "Nothing was restored since this file was opened." };
      put("before_restore");
      const { before } = restored;
      restored = null;
      return hold(before);
    },
    look_at_file: async () => core.open.file,
    follow_file: async () => moved(core.open.file.kind === "moved" ? (core.open.file.to ?? core.open.path) : core.open.path),
    save_file_again: async () => core.openAs({ ...core.open, file: { kind: "in_place" } }),
    save_file_elsewhere: async () => moved("/home/clients/kept.plumbline"),
    dismiss_notices: async () => {
      core.workspace = { ...core.open, notices: [] };
      return core.view;
    },
  } satisfies Partial<Commands>;
};
