/** The package's types: those of our sources, and the engine's, with the names that only data and Rust know. They need no
 * library of the browser's, as the engine runs elsewhere too. By hand: bundlers of types write one file, and know none of
 * those names. */

import { cpSync } from "node:fs";
import { countryCodes } from "./countries.mjs";
import { edit } from "./engine.mjs";
import { at, read, write } from "./project.mjs";
import { declareWords } from "./words.mjs";

/** Writes `wasm.d.ts`, `words.d.ts` and those of templates beside what the compiler has made. */
export function declareEngine(folder) {
  const codes = named("src/error.rs", /=> "([a-z-]+)"/g);
  const paths = named("src/uncertainty/path.rs", /= "([\w.]+)" =>/g);
  // How a file is started is the package's own affair, and disposal newer than an embedder's language level may be.
  const [functions] = read("dist/engine/fractional_fit.d.ts").split("export interface InitOutput");
  const others = /^export function __wbg_reset_state.*\n|^\s*\[Symbol\.dispose\]\(\): void;\n/gm;
  /** @type {[RegExp, string][]} */
  const changes = [
    [/^export type Country = string;$/m, `export type Country = ${unionOf(countryCodes())};`],
    [/^export type Path = string;$/m, `export type Path = ${unionOf(paths)};`],
    [/^ {4}code: string;$/m, `    code: ${unionOf(codes)};`],
    [/\(country: string\)/, "(country: Country)"],
    // What is missing is told at run time: by `defaults`, and by whoever is asked to compute without it.
    [/\bscenario: Scenario(?=[;)])/g, "scenario: Scenario | PartialScenario"],
    [/^export type InitInput = .*$/m, SOURCE],
  ];
  write(`${folder}/wasm.d.ts`, functions.replaceAll(others, ""));
  edit(`${folder}/wasm.d.ts`, changes);
  // Of templates, whose frameworks aren't here.
  cpSync(at("www/element/tags"), at(folder, "element/tags"), { recursive: true });
  write(`${folder}/words.d.ts`, declareWords("./locales/message.js"));
}

const SOURCE = `/** Where a file of the engine is (an address, as text or \`URL\`), or what was fetched from there (a \`Response\`, its
 * bytes), or what was compiled of it (a \`WebAssembly.Module\`). */
export type InitInput = string | object;`;

const named = (file, form) => [...new Set([...read(file).matchAll(form)].map(([, name]) => name))];

const unionOf = (names) => {
  if (names.length === 0) throw new Error("a union of nothing");
  return names.map((name) => JSON.stringify(name)).join(" | ");
};
