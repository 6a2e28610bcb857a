/** Makes the builder page of the site. Its snippets name the files of this build by their digests. */

import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { countryCodes } from "./countries.mjs";
import { integrityOf } from "./integrity.mjs";
import { wholeData } from "./whole-data.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** What a snippet asks for by name. */
const NAMED = ["fractional-fit.js", "embed.js", "first-question/style.css"];

/** What the page takes from the package in `files`. */
export async function builtOf(files) {
  const integrity = await Promise.all(
    NAMED.map(async (name) => [name, integrityOf(await readFile(join(files, name)))]),
  );
  const questions = (await readdir(join(files, "first-question"))).filter((name) => name.endsWith(".html"));
  const firstQuestions = await Promise.all(
    questions.sort().map(async (name) => {
      const html = await readFile(join(files, "first-question", name), "utf8");
      return [name.replace(".html", ""), html.trim()];
    }),
  );
  const tokens = await readFile(join(root, "www/styles/tokens.css"), "utf8");
  const colours = [...tokens.matchAll(/--([\w-]+): (?:var\([\w-]+, )?(light-dark\(.+?\))/g)];
  const { loadEngine } = await import(join(files, "engine.node.js"));
  const { defaults } = await loadEngine();
  const countries = await countryCodes();
  return {
    integrity: Object.fromEntries(integrity),
    firstQuestions: Object.fromEntries(firstQuestions),
    sheet: await readFile(join(files, "first-question/style.css"), "utf8"),
    defaults: Object.fromEntries(countries.map((country) => [country, defaults(country)])),
    colours: Object.fromEntries(colours.map(([, token, colour]) => [token, colour])),
  };
}

/** From the package in `files`, into `folder`. */
export async function buildBuilder(files, folder) {
  const built = await builtOf(files);
  const made = await rolldown({
    cwd: root,
    input: join(root, "www/builder/builder.tsx"),
    platform: "browser",
    plugins: [wholeData],
    transform: { target: "es2022", define: { BUILT: JSON.stringify(built) } },
  });
  // The words of each language are files of their own.
  await made.write({
    dir: folder,
    entryFileNames: "builder.js",
    chunkFileNames: "words/[name]-[hash].js",
    format: "esm",
    minify: true,
    comments: { legal: false },
  });
  for (const file of ["index.html", "builder.css"]) await cp(join(root, "www/builder", file), join(folder, file));
}
