/* Places in a statement as JSON pointers: `/loss/points/0/amount`. Nothing is changed in place. */

type Tree = Record<string, unknown> | unknown[];

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
const partsOf = (pointer: string): string[] => pointer.split("/").slice(1);
const inner = (tree: Tree, key: string): unknown => (Array.isArray(tree) ? tree[Number(key)] : tree[key]);

/** What stands at a place; undefined where there is no such place. */
export function at(root: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>((value, key) => (isTree(value) ? inner(value, key) : undefined), root);
}

function changed(value: unknown, [key, ...rest]: string[], next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === Number(key) ? changed(each, rest, next) : each));
  const tree = isTree(value) ? value : {};
  return { ...tree, [key]: changed(inner(tree, key), rest, next) };
}

/** The same with something else at a place. */
export const put = <T>(root: T, pointer: string, next: unknown): T => changed(root, partsOf(pointer), next) as T;

/** Whether one place is another, or within it. */
export const within = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);
