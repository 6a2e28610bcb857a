/** The engine of the dev server: compiled for a quick start, not for speed, and again whenever `src/` changes. */

import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { writeCountries } from "../countries.mjs";
import { at, read, root, write } from "../project.mjs";

const run = promisify(execFile);
/** Holds everything, for all of the files that visitors get. */
export const FOLDER = at("dist/dev");
const WASM = "wasm32-unknown-unknown";
const COMPILED = at("target", WASM, "wasm-dev/fractional_fit.wasm");
const LIB = ["--lib", "--crate-type", "cdylib", "--features", "fit,details"];

export default async function buildDevEngine() {
  writeCountries();
  await cargo("rustc", ...LIB, "--profile", "wasm-dev", "--target", WASM);
  await cargo("run", "--package", "bindgen", "--", "web", COMPILED, FOLDER);
  const types = read(`${FOLDER}/fractional_fit.d.ts`);
  declare("dist/engine", types, (before) => before !== types);
  // The whole build makes these shorter.
  for (const part of ["fit", "costs"]) declare(`dist/${part}`, types, (before) => before === null);
}

const cargo = (...args) => run("cargo", [args[0], "--quiet", "--locked", ...args.slice(1)], { cwd: root });

/** Editors find the types where the whole build writes them; what is changed here, it has to write again. */
function declare(folder, types, isWanted) {
  const file = at(folder, "fractional_fit.d.ts");
  if (!isWanted(existsSync(file) ? read(file) : null)) return;
  rmSync(at(folder, "digest"), { force: true });
  write(file, types);
}
