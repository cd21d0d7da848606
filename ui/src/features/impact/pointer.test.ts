import { expect, it } from "vitest";
import { at, put, within } from "./pointer";

const root = { a: { b: [{ c: 1 }, { c: 2 }] }, n: null };

it("finds a place", () => {
  expect(at(root, "/a/b/1/c")).toBe(2);
  expect([at(root, "/a/x/1"), at(root, "/n/z"), at(root, "/a/b/7")]).toEqual([undefined, undefined, undefined]);
});

it("changes a copy, and only what must change", () => {
  const next = put(root, "/a/b/1/c", 5);
  expect(next).toEqual({ a: { b: [{ c: 1 }, { c: 5 }] }, n: null });
  expect(root.a.b[1]?.c).toBe(2);
  expect(next.a.b[0]).toBe(root.a.b[0]);
  expect(put(root, "/n/z", 1)).toEqual({ ...root, n: { z: 1 } });
});

it("knows what lies within a place", () => expect([within("/loss/points/0", "/loss"), within("/loss", "/loss"), within("/losses", "/loss")]).toEqual([true, true, false]));
