import type { ResultsView } from "../../generated/api";
import { percent } from "../../lib/format";
import { text } from "../../text/text";
import type { Figure } from "./blocks";

/** A headline figure: its name, its value, what it means, and where it comes from. */
export interface Shown {
  key: string;
  name: string;
  value: string;
  /** In small type behind the value. */
  small?: string;
  note: string;
  figure: Figure;
}

const words = text.results.figures;

/** The two figures that every scheme has. */
export function commonFigures({ completeness, evidence }: ResultsView): Shown[] {
  return [
    {
      key: "complete",
      name: words.complete,
      value: percent(completeness.share),
      small: words.percent,
      note: words.answered(completeness.answered, completeness.applicable, completeness.dont_know),
      figure: { kind: "complete" },
    },
    { key: "evidence", name: words.evidence, value: String(evidence.evidenced), small: words.ofAnswers(evidence.answers), note: words.evidenced(evidence.label), figure: { kind: "evidence" } },
  ];
}
