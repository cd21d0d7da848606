import type { Derivation } from "../../../generated/api";

/* Places in a derivation: the numbers of the parts on the way down. */

/** The way to the first node that answers a question, top down; the root where none does. */
export function pathTo(node: Derivation, wanted: (node: Derivation) => boolean): number[] {
  return search(node, wanted) ?? [];
}

function search(node: Derivation, wanted: (node: Derivation) => boolean): number[] | null {
  if (wanted(node)) return [];
  for (const [place, part] of node.parts.entries()) {
    const rest = search(part, wanted);
    if (rest) return [place, ...rest];
  }
  return null;
}

/** The node at a place; the last there is where the way leads on. */
export function nodeAt(root: Derivation, path: number[]): Derivation {
  return path.reduce((node, place) => node.parts[place] ?? node, root);
}
