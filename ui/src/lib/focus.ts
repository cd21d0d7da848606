import type { Attachment } from "svelte/attachments";
import type { Session } from "../session.svelte";

const TEXT_INPUTS = new Set(["text", "search", "number", "date", "email", "url", "tel", "password"]);

/** Whether single keys are letters here: a text field, a list or a date has the focus. */
export function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether the field has an undo of its own. */
export function changesText(target: EventTarget | null): boolean {
  return !(target instanceof HTMLSelectElement);
}

/** Whether Enter belongs to the thing that has the focus. */
export function takesEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary, select, [role=button]") !== null;
}

/** Whether a modal dialog covers the screen. */
export function modalOpen(): boolean {
  return document.querySelector("dialog:modal") !== null;
}

/** A heading that takes the focus when the screen, or the question, has just changed. */
export function heading(session: Session): Attachment<HTMLElement> {
  return (node) => {
    if (!session.wantsFocus) return;
    session.wantsFocus = false;
    node.focus({ preventScroll: true });
    node.closest("main")?.scrollTo({ top: 0 });
  };
}

/** Takes the focus on appearing. */
export const focused: Attachment<HTMLElement> = (node) => node.focus();
