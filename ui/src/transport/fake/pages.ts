import type { PageSize, PageView } from "../../generated/api";
import appendix from "./pages/appendix.png?inline";
import board from "./pages/board.png?inline";
import contents from "./pages/contents.png?inline";
import dimension from "./pages/dimension.png?inline";
import letter from "./pages/letter.png?inline";
import stand from "./pages/stand.png?inline";

/** Pages of the sample as the core draws them, so that the fake shows paper and not a look-alike. */
function urlOf(page: PageView | null, size: PageSize): string {
  if (size === "letter") return letter;
  if (!page?.part) return contents;
  if (page.part === "board") return board;
  if (page.part === "appendix") return appendix;
  return page.dimensions.length > 0 ? dimension : stand;
}

/** A picture of a page as bytes, as they would cross. */
export function pictureOf(page: PageView | null, size: PageSize): ArrayBuffer {
  const base64 = urlOf(page, size).split(",")[1] ?? "";
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
}
