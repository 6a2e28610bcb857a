/** Makes what a page can hold before the script has come: the first question in
 * each language, and the style sheet that it links. By hand: the element takes these very nodes over. */

import { transform } from "esbuild";
import { load } from "./bundled.mjs";
import { read, write } from "./project.mjs";

/** Where examples have the package. */
const SHEET = "/fractional-fit/first-question/style.css";
/** What of the element's own styles the first question needs. */
const INSIDE = ["tokens", "layout", "controls"];

/** Into `folder`; gives the HTML of each language with a given style, which is HTML too. */
export async function makeFirstQuestion(folder) {
  const { LANGUAGES, firstQuestion } = await load("www/first-question/markup.tsx");
  write(`${folder}/style.css`, await styleSheet());
  for (const language of LANGUAGES) {
    const markup = await firstQuestion(language, `<link rel="stylesheet" href="${SHEET}">`);
    write(`${folder}/${language}.html`, `${markup}\n`);
  }
  return firstQuestion;
}

/** Every rule begins with `:host`: in a page's `<head>`, where it keeps the page from being painted without it,
 * the same sheet matches nothing. */
function styleSheet() {
  const css = (name) => read(`www/${name}.css`);
  const inside = INSIDE.map((name) => css(`styles/${name}`));
  const all = [css("styles/host"), `:host {${inside.join("\n")}}`, css("first-question/first-question")];
  return minified(all.join("\n"));
}

/** A style sheet for browsers that know declarative shadow roots, which needn't know nested rules. */
export async function minified(css) {
  const { code } = await transform(css, { loader: "css", minify: true, supported: { nesting: false } });
  return code.trim();
}
