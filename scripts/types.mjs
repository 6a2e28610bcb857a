/** The package's types: those of our sources, and the engine's, with the names that only data and Rust know. They need no
 * library of the browser's, as the engine runs elsewhere too. By hand: bundlers of types write one file, and know none of
 * those names. */

import { cp, readFile, writeFile } from "node:fs/promises";
import { countryCodes } from "./countries.mjs";
import { declareWords } from "./words.mjs";

const root = new URL("..", import.meta.url);
const read = (path) => readFile(new URL(path, root), "utf8");

/** Writes `wasm.d.ts`, `words.d.ts` and those of templates beside what the compiler has made. */
export async function declareEngine(folder) {
  const [countries, codes, paths, types] = await Promise.all([
    countryCodes(),
    named("src/error.rs", /=> "([a-z-]+)"/g),
    named("src/uncertainty/path.rs", /= "([\w.]+)" =>/g),
    read("dist/engine/fractional_fit.d.ts"),
  ]);
  // How a file is started is the package's own affair, and disposal newer than an embedder's language level may be.
  const [functions] = types.split("export interface InitOutput");
  const others = /^export function __wbg_reset_state.*\n|^\s*\[Symbol\.dispose\]\(\): void;\n/gm;
  /** @type {[RegExp, string][]} */
  const changes = [
    [/^export type Country = string;$/m, `export type Country = ${unionOf(countries)};`],
    [/^export type Path = string;$/m, `export type Path = ${unionOf(paths)};`],
    [/^ {4}code: string;$/m, `    code: ${unionOf(codes)};`],
    [/\(country: string\)/, "(country: Country)"],
    // What is missing is told at run time: by `defaults`, and by whoever is asked to compute without it.
    [/\bscenario: Scenario(?=[;)])/g, "scenario: Scenario | PartialScenario"],
    [/^export type InitInput = .*$/m, SOURCE],
  ];
  const narrowed = changes.reduce(
    (text, [found, instead]) => {
      if (text.search(found) < 0) throw new Error(`dist/engine/fractional_fit.d.ts has no ${found}`);
      return text.replace(found, instead);
    },
    functions.replaceAll(others, ""),
  );
  await writeFile(`${folder}/wasm.d.ts`, narrowed);
  // Of templates, whose frameworks aren't here.
  await cp(new URL("www/element/tags/", root), `${folder}/element/tags`, { recursive: true });
  await writeFile(`${folder}/words.d.ts`, await declareWords("./locales/message.js"));
}

const SOURCE = `/** Where a file of the engine is (an address, as text or \`URL\`), or what was fetched from there (a \`Response\`, its
 * bytes), or what was compiled of it (a \`WebAssembly.Module\`). */
export type InitInput = string | object;`;

const named = async (file, form) => [...new Set([...(await read(file)).matchAll(form)].map(([, name]) => name))];

const unionOf = (names) => {
  if (names.length === 0) throw new Error("a union of nothing");
  return names.map((name) => JSON.stringify(name)).join(" | ");
};
