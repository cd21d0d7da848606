/** As many characters as stand above the answers without pushing them down: two lines of a small window. */
const ROOM = 220;

/** The sentences that always show, at least one, and those that a person asks for. */
export function howParts(how: string): { lead: string; rest: string } {
  const sentences = how.trim().split(/(?<=[.!?][”"]?)\s+/);
  let length = 0;
  const fits = sentences.filter((sentence, index) => (length += sentence.length) <= ROOM || index === 0);
  return { lead: fits.join(" "), rest: sentences.slice(fits.length).join(" ") };
}
