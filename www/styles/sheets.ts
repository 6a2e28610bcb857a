/** The element's styles, parsed once for all elements of a page. */

import controls from "./controls.css";
import costs from "./costs.css";
import layout from "./layout.css";
import results from "./results.css";
import tokens from "./tokens.css";

let sheets: CSSStyleSheet[] | undefined;

export function styleSheets(): CSSStyleSheet[] {
  sheets ??= [tokens, layout, controls, results, costs].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}
