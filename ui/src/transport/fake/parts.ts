import type { PartsKind, ResultsView, WhatIfView } from "../../generated/api";
import capability from "./parts/capability.json";
import median_profile from "./parts/median_profile.json";
import minimum from "./parts/minimum.json";
import pass_mark from "./parts/pass_mark.json";
import positioning from "./parts/positioning.json";
import stage_from_mean from "./parts/stage_from_mean.json";
import thresholds from "./parts/thresholds.json";
import two_axes from "./parts/two_axes.json";
import weakest_link from "./parts/weakest_link.json";
import what_if from "./parts/what_if.json";

/* What the core says of a tiny instrument of each scheme; a test of the core keeps these files. */

const SAID: Record<PartsKind, unknown> = { capability, median_profile, minimum, pass_mark, positioning, stage_from_mean, thresholds, two_axes, weakest_link };

/** The Results screen of a scheme. */
export const saidOf = (kind: PartsKind): ResultsView => SAID[kind] as ResultsView;

/** What the next level would take there; nothing where results are of another scheme. */
export const whatIfSaidOf = ({ result }: ResultsView): WhatIfView | null => (result.scheme === "parts" ? (what_if as Record<PartsKind, unknown>)[result.kind] as WhatIfView : null);
