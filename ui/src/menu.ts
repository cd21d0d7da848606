import type { MenuChoice } from "./generated/api";
import { changesText, modalOpen, typing } from "./lib/focus";
import type { Session } from "./session.svelte";

/** Undo and redo belong to the text of the field that has the focus, else to the workspace. */
function step(session: Session, kind: "undo" | "redo"): void {
  const field = document.activeElement;
  // Deprecated and without a successor: nothing else reaches a field's own history.
  if (typing(field) && changesText(field)) document.execCommand(kind);
  else if (session.workspace && !modalOpen()) void session[kind]();
}

/** Choices that hold whatever is on the screen. */
function always(session: Session, choice: MenuChoice): boolean {
  const { preferences } = session;
  switch (choice.kind) {
    case "undo":
    case "redo":
      step(session, choice.kind);
      return true;
    case "theme":
      void session.prefer({ theme: choice.theme });
      return true;
    case "zoom_in":
      void session.prefer({ zoom: preferences.zoomed(1) });
      return true;
    case "zoom_out":
      void session.prefer({ zoom: preferences.zoomed(-1) });
      return true;
    case "zoom_reset":
      void session.prefer({ zoom: 100 });
      return true;
    default:
      return false;
  }
}

/** Carries out what was chosen in the native menu. A dialog is answered before anything else is done. */
export function choose(session: Session, choice: MenuChoice): void {
  if (always(session, choice) || modalOpen()) return;
  switch (choice.kind) {
    case "new_workspace":
      session.asking = "new";
      break;
    case "open_file":
      void session.leave(() => void session.open(() => session.transport.choose_workspace()));
      break;
    case "export_report":
      if (session.inside) session.go("report");
      break;
    case "close_workspace":
      if (session.workspace) void session.leave(() => void session.close());
      break;
    case "screen":
      if (session.inside) session.go(choice.screen);
      break;
    case "settings":
      session.show("settings");
      break;
    case "keys":
    case "about":
      session.asking = choice.kind;
      break;
  }
}
