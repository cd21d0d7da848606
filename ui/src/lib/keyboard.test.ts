import { expect, it } from "vitest";
import { keyName } from "./keyboard";

it.each([
  ["Ctrl", "MacIntel", "⌘"],
  ["Alt", "MacIntel", "⌥"],
  ["N", "MacIntel", "N"],
  ["Ctrl", "Linux x86_64", "Ctrl"],
  ["Ctrl", "Win32", "Ctrl"],
])("%s on %s reads %s", (key, platform, name) => expect(keyName(key, platform)).toBe(name));
