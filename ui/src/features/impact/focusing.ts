/** The field for a place, or the nearest thing that holds it: itself, something within, or what it stands in. */
function fieldFor(root: ParentNode, pointer: string): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>("[data-at]")];
  for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const found = all.find(({ dataset }) => dataset.at === place) ?? all.find(({ dataset }) => dataset.at?.startsWith(`${place}/`));
    if (found) return found;
  }
  return null;
}

const USED = "input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, button";

/** Opens what hides a field, and puts the focus into it. */
export function goTo(pointer: string, root: ParentNode = document): boolean {
  const found = fieldFor(root, pointer);
  if (!found) return false;
  for (let around = found.closest("details"); around; around = around.parentElement?.closest("details") ?? null) around.open = true;
  const field = found.matches(USED) ? found : found.querySelector<HTMLElement>(USED);
  (field ?? found).scrollIntoView?.({ block: "center" });
  field?.focus();
  return true;
}
