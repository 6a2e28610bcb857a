/** The element's styles, parsed once for all elements of a page. */

import controls from "./controls.css";
import host from "./host.css";
import layout from "./layout.css";
import results from "./results.css";
import tokens from "./tokens.css";

let sheets: CSSStyleSheet[] | undefined;
/** Of the parts that have been loaded later. */
let added = "";

export function styleSheets(): CSSStyleSheet[] {
  sheets ??= [host + tokens, layout, controls, results, added].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}

/** Styles that come with a part that is loaded later: in force in all elements at once. */
export function addStyles(text: string): void {
  added += text;
  sheets?.at(-1)?.replaceSync(added);
}
