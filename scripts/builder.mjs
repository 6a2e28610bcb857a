/** Makes the builder page of the site. Its snippets name the files of this build by their digests.
 * By hand: no bundler tells a page the digests of other files and what the engine's defaults are. */

import { cpSync, readFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { countryCodes } from "./countries.mjs";
import { integrityOf } from "./integrity.mjs";
import { at, listed, read, root } from "./project.mjs";
import { wholeData } from "./whole-data.mjs";

/** What a snippet asks for by name. */
const NAMED = ["fractional-fit.js", "embed.js", "first-question/style.css"];

/** What the page takes from the package. */
export async function builtOf() {
  const integrity = NAMED.map((name) => [name, integrityOf(readFileSync(at("pkg", name)))]);
  const firstQuestions = listed("pkg/first-question")
    .filter((name) => name.endsWith(".html"))
    .map((name) => [name.replace(".html", ""), read(`pkg/first-question/${name}`).trim()]);
  const colours = [...read("www/styles/tokens.css").matchAll(/--([\w-]+): (?:var\([\w-]+, )?(light-dark\(.+?\))/g)];
  const { loadEngine } = await import(at("pkg/engine.node.js"));
  const { defaults } = await loadEngine();
  return {
    integrity: Object.fromEntries(integrity),
    firstQuestions: Object.fromEntries(firstQuestions),
    sheet: read("pkg/first-question/style.css"),
    defaults: Object.fromEntries(countryCodes().map((country) => [country, defaults(country)])),
    colours: Object.fromEntries(colours.map(([, token, colour]) => [token, colour])),
  };
}

/** Into `folder`. */
export async function buildBuilder(folder) {
  const made = await rolldown({
    cwd: root,
    input: "www/builder/builder.tsx",
    platform: "browser",
    plugins: [wholeData],
    transform: { target: "es2022", define: { BUILT: JSON.stringify(await builtOf()) } },
  });
  // The words of each language are files of their own.
  await made.write({
    dir: at(folder),
    entryFileNames: "builder.js",
    chunkFileNames: "words/[name]-[hash].js",
    format: "esm",
    minify: true,
    comments: { legal: false },
  });
  for (const file of ["index.html", "builder.css"]) cpSync(at("www/builder", file), at(folder, file));
}
