/** A part of the program that others made. */
export interface Component {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** Which of the texts it comes under: their places in the list. */
  texts: number[];
}

/** All of them, and each text once. */
export interface Licences {
  components: Component[];
  texts: string[];
}

/** The components that have this in their name or their licence. */
export function matching({ components }: Licences, wanted: string): Component[] {
  const part = wanted.trim().toLowerCase();
  return components.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(part));
}
