/** What axe-core finds in every state, theme and language: `make axe`. */

import { fileURLToPath } from "node:url";
import { languages } from "../../scripts/words.mjs";
import { launch, serve } from "../element/browser.mjs";
import { violations } from "../element/states.mjs";
import { THEMES, visit } from "./camera.mjs";
import { STATES } from "./states.mjs";

/** Each waits for its browser most of the time. */
const AT_ONCE = 3;
/** A phone and a desk: what lies beside what, and what is drawn, differ. */
const WIDTHS = [360, 1280];
const wanted = languages().flatMap((locale) =>
  THEMES.flatMap((theme) => Object.keys(STATES).map((name) => ({ name, locale, theme }))),
);
const [browser, server] = await Promise.all([
  launch(),
  serve(fileURLToPath(new URL("../../dist/site", import.meta.url))),
]);
let tried = 0;
let found = 0;

async function look(left) {
  for (const { name, ...way } of left) {
    const tell = (what) => console.error(`axe: ${name}, ${way.locale}, ${way.theme}: ${what}`);
    const see = async (page, width) => {
      for (const violation of await violations(page)) {
        found++;
        tell(`${width} px: ${violation}`);
      }
    };
    // One state that isn't reached shall not hide what is found in all others.
    await visit(browser, server.url, STATES[name], { ...way, widths: WIDTHS }, see).catch((error) => {
      found++;
      tell(error.message);
    });
    tried++;
    if (tried % 19 === 0) console.log(`axe: ${tried} of ${wanted.length}`);
  }
}

try {
  const left = wanted.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => look(left)));
} finally {
  await browser.close();
  await server.close();
}
const states = `${tried} states (${Object.keys(STATES).length} in each theme and language)`;
console.log(`axe: ${found} violations in ${states}, ${WIDTHS.join(" and ")} px wide`);
if (found > 0) process.exitCode = 1;
