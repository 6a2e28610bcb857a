/** The engine of the dev server: compiled for a quick start, not for speed, and again whenever `src/` changes. */

import { existsSync, rmSync } from "node:fs";
import { writeCountries } from "../countries.mjs";
import { bindings, compile } from "../engine.mjs";
import { at, read, write } from "../project.mjs";

/** Holds everything, for all of the files that visitors get. */
export const FOLDER = at("dist/dev");

export default async function buildDevEngine() {
  writeCountries();
  const compiled = await compile(["--lib"], { profile: "wasm-dev", features: ["fit", "details"] });
  bindings("web", compiled, FOLDER);
  const types = read(`${FOLDER}/fractional_fit.d.ts`);
  declare("dist/engine", types, (before) => before !== types);
  // The whole build makes these shorter.
  for (const part of ["fit", "costs"]) declare(`dist/${part}`, types, (before) => before === null);
}

/** Editors find the types where the whole build writes them; what is changed here, it has to write again. */
function declare(folder, types, isWanted) {
  const file = at(folder, "fractional_fit.d.ts");
  if (!isWanted(existsSync(file) ? read(file) : null)) return;
  rmSync(at(folder, "digest"), { force: true });
  write(file, types);
}
