import type { Failure } from "../generated/api";
import { text } from "../text/text";

/** What went wrong, in the person's language where it has words for it, else as the core says it. */
export function said({ code, message }: Failure): string {
  return text.failures[code] ?? (message || text.common.unexpected);
}
