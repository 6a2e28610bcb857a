/** The engine with a switch that makes it panic: for tests, never shipped. */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bind, compile, FILES } from "../../scripts/engine.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = `${root}dist/panicking`;

/** Builds it, and gives its module (`loadEngine`, `panicFromNowOn`) and its wasm as they are served. */
export async function buildPanicking() {
  bind(await compile(["--lib"], { ...FILES.engine, features: [...FILES.engine.features, "panic-on-demand"] }), FOLDER);
  const path = `${FOLDER}/engine.mjs`;
  await build({
    stdin: {
      contents: `export { loadEngine } from "./www/engine/index.ts"; export { panicFromNowOn } from "#engine";`,
      resolveDir: root,
    },
    alias: { "#engine": `${FOLDER}/fractional_fit.js` },
    external: ["#engine-js"],
    bundle: true,
    format: "esm",
    outfile: path,
  });
  const [script, wasm] = await Promise.all([readFile(path, "utf8"), readFile(`${FOLDER}/fractional_fit_bg.wasm`)]);
  return { path, script, wasm };
}
