/** Puts the demo site together: the demo page, the package beside it, and the builder. By hand: Vite would bundle the
 * package into the page, which has to embed it as anybody does. */

import { cpSync, rmSync } from "node:fs";
import { buildBuilder } from "./builder.mjs";
import { minified } from "./first-question.mjs";
import { integrityOf } from "./integrity.mjs";
import { at, read, readJson, write } from "./project.mjs";
import { servedFiles, writeArchives } from "./zip.mjs";

const SITE = "dist/site";
const PAGE_SHEET = "page/page.css";

/** Of the package in `pkg/`; `firstQuestion` draws what the page holds before the script has come. */
export async function assembleSite(firstQuestion) {
  rmSync(at(SITE), { recursive: true, force: true });
  cpSync(at("www/page"), at(SITE, "page"), { recursive: true });
  write(`${SITE}/index.html`, await demoPage(firstQuestion));
  await buildBuilder(`${SITE}/builder`);
  const { version } = readJson("pkg/package.json");
  const files = servedFiles();
  // A page that names the digest of a file needs one that stays as it is.
  for (const place of ["fractional-fit", `fractional-fit/${version}`])
    for (const [name, content] of files) write(`${SITE}/${place}/${name}`, content);
  writeArchives(`${SITE}/downloads`, files);
}

/** What is read first comes with the page: its own style, and the first question with its. The policy names both by
 * their digests. On a slow line a file of styles takes as long as the page. */
async function demoPage(firstQuestion) {
  const own = await minified(read(`www/${PAGE_SHEET}`));
  const sheet = read("pkg/first-question/style.css");
  const style = (css) => `<style>${css}</style>`;
  const question = await firstQuestion("en", style(sheet));
  const digests = [own, sheet].map((css) => `'${integrityOf(css)}'`);
  return read("www/index.html")
    .replace(`<link rel="stylesheet" href="${PAGE_SHEET}">`, () => style(own))
    .replace("style-src 'self'", () => `style-src 'self' ${digests.join(" ")}`)
    .replace("<fractional-fit>", () => `<fractional-fit>${question}`);
}
