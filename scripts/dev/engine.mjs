/** The engine of the dev server: compiled for a quick start, not for speed, and again whenever `src/` changes. */

import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeCountries } from "../countries.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
/** Holds everything, for all of the files that visitors get. */
export const FOLDER = join(root, "dist/dev");
const WASM = "wasm32-unknown-unknown";
const COMPILED = join(root, "target", WASM, "wasm-dev/fractional_fit.wasm");
const LIB = ["--lib", "--crate-type", "cdylib", "--features", "fit,details"];

export async function buildDevEngine() {
  await writeCountries();
  await cargo("rustc", ...LIB, "--profile", "wasm-dev", "--target", WASM);
  await cargo("run", "--package", "bindgen", "--", "web", COMPILED, FOLDER);
  const types = await readFile(join(FOLDER, "fractional_fit.d.ts"), "utf8");
  await declare(join(root, "dist/engine"), types, (before) => before !== types);
  // The whole build makes these shorter.
  for (const part of ["fit", "costs"]) await declare(join(root, "dist", part), types, (before) => before === null);
}

const cargo = (...args) => run("cargo", [args[0], "--quiet", "--locked", ...args.slice(1)], { cwd: root });

/** Editors find the types where the whole build writes them; what is changed here, it has to write again. */
async function declare(folder, types, isWanted) {
  const file = join(folder, "fractional_fit.d.ts");
  if (!isWanted(await readFile(file, "utf8").catch(() => null))) return;
  await mkdir(folder, { recursive: true });
  await rm(join(folder, "digest"), { force: true });
  await writeFile(file, types);
}
