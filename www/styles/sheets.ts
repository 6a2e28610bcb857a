/** The element's styles, parsed once for all elements of a page, and once more for each window that one is moved to. */

import controls from "./controls.css";
import host from "./host.css";
import layout from "./layout.css";
import results from "./results.css";
import tokens from "./tokens.css";

const made = new Map<Document, CSSStyleSheet[]>();
/** Of the parts that have been loaded later. */
let added = "";

export function styleSheets(page: Document): CSSStyleSheet[] {
  let sheets = made.get(page);
  if (!sheets) {
    sheets = [host + tokens, layout, controls, results, added].map((text) => sheetFor(page, text));
    made.set(page, sheets);
  }
  return sheets;
}

/** A document adopts no sheets but those of its own window's making. */
export function sheetFor({ defaultView }: Document, text: string): CSSStyleSheet {
  const sheet = new (defaultView as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Styles that come with a part that is loaded later: in force in all elements at once. */
export function addStyles(text: string): void {
  added += text;
  for (const [page, sheets] of made) {
    if (page.defaultView) sheets.at(-1)?.replaceSync(added);
    else made.delete(page);
  }
}
