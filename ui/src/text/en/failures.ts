/**
 * What went wrong, by the code that the core gives it. English is the core's own language and needs no
 * entry; another language says here what has no variable part, and shows the core's words for the rest.
 */
export const failures: Partial<Record<string, string>> = {};
