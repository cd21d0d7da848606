/** A text in pieces, the words of a list marked. */
export function marked(text: string, words: string[]): { text: string; is: boolean }[] {
  if (words.length === 0) return [{ text, is: false }];
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pieces = text.split(new RegExp(`(?<!\\p{L})((?:${any})s?)(?!\\p{L})`, "giu"));
  return pieces.map((piece, index) => ({ text: piece, is: index % 2 === 1 })).filter((piece) => piece.text !== "");
}
