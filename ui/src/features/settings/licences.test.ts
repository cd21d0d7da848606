import { expect, it } from "vitest";
import { matching } from "./licences";

const list = {
  components: [
    { name: "serde", version: "1.0.0", licence: "MIT OR Apache-2.0", texts: [0] },
    { name: "Inter", version: "4.1", licence: "OFL-1.1", texts: [1] },
  ],
  texts: ["Permission is hereby granted", "SIL Open Font License"],
};

it.each([
  ["", ["serde", "Inter"]],
  [" INTER ", ["Inter"]],
  ["apache", ["serde"]],
  ["permission", []],
])("finds components by name and licence: %j", (wanted, names) => expect(matching(list, wanted).map(({ name }) => name)).toEqual(names));
