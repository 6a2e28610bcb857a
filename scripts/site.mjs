/** Puts the demo site together: the demo page, the package beside it, and the builder. By hand: Vite would bundle the
 * package into the page, which has to embed it as anybody does. */

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildBuilder } from "./builder.mjs";
import { minified } from "./first-question.mjs";
import { integrityOf } from "./integrity.mjs";
import { makePlugin } from "./wordpress.mjs";
import { folderAsZip, servedFiles } from "./zip.mjs";

const www = fileURLToPath(new URL("../www/", import.meta.url));
const PAGE_SHEET = "page/page.css";

/** The `files` of the package, into `folder`; `firstQuestion` draws what the page holds before the script has come. */
export async function assembleSite(folder, { source, files, firstQuestion }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(www, "page"), join(folder, "page"), { recursive: true });
  await writeFile(join(folder, "index.html"), await demoPage(source, firstQuestion));
  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  // A page that names the digest of a file needs one that stays as it is.
  for (const place of ["fractional-fit", `fractional-fit/${version}`]) {
    for (const file of files) {
      await cp(join(source, file), join(folder, place, file), { recursive: true }).catch((error) => {
        if (file !== "chunks") throw error;
      });
    }
  }
  await buildBuilder(source, join(folder, "builder"));
  const release = { version, files: await servedFiles(source) };
  await mkdir(join(folder, "downloads"));
  await writeFile(join(folder, `downloads/fractional-fit-${version}.zip`), await folderAsZip(release));
  await makePlugin(join(folder, `downloads/fractional-fit-wordpress-${version}.zip`), release);
}

/** What is read first comes with the page: its own style, and the first question with its. The policy names both by
 * their digests. On a slow line a file of styles takes as long as the page. */
async function demoPage(source, firstQuestion) {
  const page = await readFile(join(www, "index.html"), "utf8");
  const own = await minified(await readFile(join(www, PAGE_SHEET), "utf8"));
  const sheet = await readFile(join(source, "first-question/style.css"), "utf8");
  const style = (css) => `<style>${css}</style>`;
  const question = await firstQuestion("en", style(sheet));
  const digests = [own, sheet].map((css) => `'${integrityOf(css)}'`);
  return page
    .replace(`<link rel="stylesheet" href="${PAGE_SHEET}">`, () => style(own))
    .replace("style-src 'self'", () => `style-src 'self' ${digests.join(" ")}`)
    .replace("<fractional-fit>", () => `<fractional-fit>${question}`);
}
