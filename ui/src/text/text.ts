import { en, type Catalogue } from "./en";

/** The words of the window, in the language in use. */
export const text: Catalogue = en;
