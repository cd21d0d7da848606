import { assess } from "./assess";
import { bar } from "./bar";
import { common } from "./common";
import { drawer } from "./drawer";
import { backups, files } from "./files";
import { home } from "./home";
import { importing } from "./import";
import { packs } from "./packs";
import { people } from "./people";
import { report } from "./report";
import { results } from "./results";
import { setup } from "./setup";
import { voice } from "./voice";
import { evidence, list, side } from "./say";

/** Every word of the window. Figures come in already cut and written. */
export const en = {
  product: "Plumbline",
  none: "–",
  side,
  evidence,
  list,

  common,
  bar,
  home,
  setup,
  people,
  import: importing,
  packs,
  files,
  backups,
  voice,
  assess,
  results,
  drawer,
  report,
};

/** What another language must say. A missing key does not compile. */
export type Catalogue = typeof en;
