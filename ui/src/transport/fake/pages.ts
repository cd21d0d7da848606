import type { PageView } from "../../generated/api";
import appendix from "./pages/appendix.png?inline";
import board from "./pages/board.png?inline";
import contents from "./pages/contents.png?inline";
import dimension from "./pages/dimension.png?inline";
import stand from "./pages/stand.png?inline";

/** Pages of the made-up report that the tests of the core print. The fake has them in A4 only. */
function urlOf(page: PageView | null): string {
  if (!page?.part) return contents;
  if (page.part === "board") return board;
  if (page.part === "appendix") return appendix;
  return page.dimensions.length > 0 ? dimension : stand;
}

/** A picture of a page as bytes, as they would cross. */
export function pictureOf(page: PageView | null): ArrayBuffer {
  const base64 = urlOf(page).split(",")[1] ?? "";
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
}
