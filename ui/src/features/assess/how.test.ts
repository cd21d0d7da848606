import { describe, expect, it } from "vitest";
import { howParts } from "./how";

const sentence = (length: number) => `${"a".repeat(length - 1)}.`;

describe("how to answer", () => {
  it("stays whole where it is short", () => expect(howParts("Go up while it is true. Stop there.")).toEqual({ lead: "Go up while it is true. Stop there.", rest: "" }));
  it("is folded after the sentences that fit", () =>
    expect(howParts([sentence(100), sentence(100), sentence(50), sentence(10)].join(" "))).toEqual({
      lead: `${sentence(100)} ${sentence(100)}`,
      rest: `${sentence(50)} ${sentence(10)}`,
    }));
  it("shows one sentence however long it is", () => expect(howParts(`${sentence(300)} ${sentence(5)}`)).toEqual({ lead: sentence(300), rest: sentence(5) }));
  it.each(["Go up while it is true", "Answer from 2.5 on. Then stop", "“Don’t know” is “no.” Here it is"])("loses nothing of “%s”", (how) =>
    expect(howParts(how)).toEqual({ lead: how, rest: "" }));
  it("is empty where nothing is said", () => expect(howParts("")).toEqual({ lead: "", rest: "" }));
});
