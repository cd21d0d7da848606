/** What is printed on the keys of a Mac instead. */
const ON_A_MAC: Record<string, string> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

/** The name of a key as it is printed on this computer's keyboard. */
export function keyName(key: string, platform: string = navigator.platform): string {
  return (platform.startsWith("Mac") && ON_A_MAC[key]) || key;
}
