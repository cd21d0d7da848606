import { about } from "./about";
import { assess } from "./assess";
import { bar } from "./bar";
import { common } from "./common";
import { drawer } from "./drawer";
import { drop } from "./drop";
import { failures } from "./failures";
import { backups, files } from "./files";
import { home } from "./home";
import { agreement, whatIf } from "./insight";
import { impact } from "./impact";
import { importing } from "./import";
import { keys } from "./keys";
import { ladder } from "./ladder";
import { overview } from "./overview";
import { packs } from "./packs";
import { pairs } from "./pairs";
import { parts } from "./parts";
import { people } from "./people";
import { report } from "./report";
import { results } from "./results";
import { settings } from "./settings";
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
  overview,
  people,
  import: importing,
  packs,
  files,
  backups,
  voice,
  assess,
  results,
  impact,
  ladder,
  pairs,
  parts,
  whatIf,
  agreement,
  drawer,
  report,
  settings,
  keys,
  about,
  drop,
  failures,
};

/** The same shape with any words in it. */
type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Worded<Said>
    : T extends (infer Each)[]
      ? Worded<Each>[]
      : { [Key in keyof T]: Worded<T[Key]> };

/** What another language must say. A missing key does not compile. */
export type Catalogue = Worded<typeof en>;
